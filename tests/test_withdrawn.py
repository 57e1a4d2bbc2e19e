"""An article published, then withdrawn: whole builds, all of their bytes searched."""

import gzip
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import build, project
from tests.generated import write_collection
from tests.publishing.searching import pieces, unpacked

SECRET = """Quillforth bridge sinks Zarvomel plan

By Jenny Umbrovale, The Pilot, 3 May 2014

OSLO — Minister Ottokar Grindlewick of the Vexbury Council told Hamburg on 2 May 2014 that 417 wobblequinces had
been lost. “Nobody flabberwocks the snarkfish,” said Grindlewick. Trade Minister Grindlewick left the next day.
"""
WORDS = re.compile(
    rb"quillforth|zarvomel|umbrovale|ottokar|grindlewick|vexbury|wobblequin|flabberwock|snarkfish", re.IGNORECASE
)


def published(root: Path) -> Iterator[tuple[str, bytes]]:
    """Yield all that a build hands on, opened as far as it can be: files, members of the zip, pieces of the index."""
    for folder in ("site_src", "site", "dist"):
        for path in sorted((root / folder).rglob("*")):
            if path.is_file():
                yield path.relative_to(root).as_posix(), path.read_bytes()
    [packed] = (root / "dist").glob("*.zip")
    with zipfile.ZipFile(packed) as archive:
        for name in archive.namelist():
            yield f"{packed.name}/{name}", archive.read(name)
    for name, content in pieces(root / "site").items():
        if isinstance(content, str) and name.endswith((".pf_meta", ".pf_index")):
            yield name, gzip.decompress(unpacked(content))


def holding(root: Path) -> list[str]:
    """Return where a word of the secret article stands."""
    return [name for name, content in published(root) if WORDS.search(content) or WORDS.search(name.encode())]


def test_nothing_of_a_withdrawn_article_is_handed_on(tmp_path: Path) -> None:
    """Published it is everywhere; withdrawn it is nowhere, though the file is still there, and its address says why."""
    seeds = tmp_path / "seeds"
    write_collection(seeds, 2, words=80)
    (seeds / "leak.txt").write_text(SECRET, encoding="utf-8")
    (seeds / "names.yml").write_text(
        "names:\n  - name: Port of Pusan\n    kind: place\n    aliases: [Busan, Vexbury Council]\n", encoding="utf-8"
    )
    root = project(tmp_path / "project", seeds)
    assert build(root).returncode == 0
    everywhere = holding(root)
    for part in ("site_src/articles/leak.md", "site_src/data/articles.jsonl", "site/articles/leak.html", ".pf_index"):
        assert [name for name in everywhere if part in name], part

    (root / "seeds" / "leak.yml").write_text("withdraw: It named a source.\nformerly: old leak\n", encoding="utf-8")
    (root / "seeds" / "00000.txt").rename(root / "seeds" / "harbour.txt")
    done = build(root)
    assert done.returncode == 0, done.stderr
    assert holding(root) == []
    assert "It named a source." in (root / "site" / "articles" / "leak.html").read_text(encoding="utf-8")
    assert 'url=leak.html"' in (root / "site" / "articles" / "old-leak.html").read_text(encoding="utf-8")
    assert 'url=port-of-pusan.html"' in (root / "site" / "places" / "busan.html").read_text(encoding="utf-8")
    assert (root / "site" / "data" / "withdrawn.jsonl").read_text() == '{"id":"leak","reason":"It named a source."}\n'
    assert "write `formerly: 00000` into seeds/harbour.yml" in done.stderr
    assert "leak" not in done.stderr
    assert build(root, "check").returncode == 0
