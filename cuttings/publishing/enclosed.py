"""What a zip holds beside the site: how to open it and check it, whose the texts are, the licences of programs."""

from collections.abc import Iterator

from cuttings.model import Dossier
from cuttings.publishing.licences import PARTS, licence
from cuttings.publishing.markdown import plain
from cuttings.publishing.plain_text import COLUMNS, plain_text, width
from cuttings.publishing.words import Words

SUMS = "SHA256SUMS"

CONTENTS = (
    "index.html",
    "articles",
    "people",
    "places",
    "organisations",
    "data",
    "README.txt",
    "RIGHTS.txt",
    "LICENSES.txt",
    SUMS,
)
"""What README.txt tells of: files and folders, each with its words below `zip.holds`."""

CHECKS = {
    "Linux": f"sha256sum -c {SUMS}",
    "macOS": f"shasum -a 256 -c {SUMS}",
    "Windows PowerShell": (
        f"$bad = @(Get-Content -Encoding UTF8 {SUMS} | Where-Object {{ $sum, $file = $_ -split '  ', 2; "
        "(Get-FileHash -LiteralPath $file -ErrorAction SilentlyContinue).Hash -ne $sum }); $bad.Count; $bad"
    ),
}
"""What checks all files, by system. Get-FileHash takes SHA-256 unless told otherwise, and -ne ignores case."""


def enclosed(dossier: Dossier, words: Words, edition: str) -> dict[str, bytes]:
    """Return the text files that go with this `edition` of the site of `dossier`, in `words`, by their names."""
    return {
        "README.txt": plain_text(_readme(dossier, words, edition)),
        "RIGHTS.txt": plain_text(_rights(dossier, words)),
        "LICENSES.txt": plain_text(_licences(words)),
    }


def _readme(dossier: Dossier, words: Words, edition: str) -> Iterator[str]:
    yield _heading(dossier.topic.title, "=")
    if dossier.topic.summary:
        yield plain(dossier.topic.summary).strip()
    yield words.text("zip.what", articles=words.counted(len(dossier.articles), "article"))
    yield words.text("references.zip", version=edition)
    yield _heading(words.text("zip.open"))
    yield "\n".join(words.text(f"zip.open_{system}") for system in ("windows", "mac", "linux"))
    yield words.text("zip.open_start")
    yield _heading(words.text("zip.contents"))
    yield "\n".join(_contents(words))
    yield _heading(words.text("zip.check"))
    yield words.text("zip.check_how", file=SUMS)
    for system, command in CHECKS.items():
        yield f"{system}:\n    {command}"
    yield words.text("zip.check_says")
    yield words.text("zip.check_limit", file=SUMS)


def _contents(words: Words) -> Iterator[str]:
    column = max(map(len, CONTENTS)) + 2
    for name in CONTENTS:
        yield f"  {name:{column}}{words.text(f'zip.holds.{name}')}"


def _rights(dossier: Dossier, words: Words) -> Iterator[str]:
    yield _heading(dossier.topic.title, "=")
    stated = (plain(line).strip() for line in dossier.topic.rights.splitlines())
    yield from filter(None, stated)
    if parts := sum(article.part for article in dossier.articles):
        yield words.text("rights.zip", n=parts)
    yield words.text("zip.rights_texts")
    yield words.text("zip.rights_programs", file="LICENSES.txt")


def _licences(words: Words) -> Iterator[str]:
    yield words.text("zip.licences")
    for part in PARTS:
        yield _heading(part.name, "=")
        yield words.text(f"zip.part.{part.package}")
        yield licence(part).strip("\n")


def _heading(text: str, line: str = "-") -> str:
    said = plain(text).strip()
    return f"{said}\n{line * min(width(said), COLUMNS)}"
