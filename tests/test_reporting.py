"""The report of a build, as GitHub renders it."""

from html.parser import HTMLParser
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from cuttings.errors import Problem
from cuttings.model import Doubt
from cuttings.reporting import DOUBTS, PROBLEMS, SLOW, failed, report, slow
from tests.conftest import build

HOSTILE = (
    "<script>alert(1)</script>",
    "</code></td></table><img src=x onerror=alert(1)>",
    "| a | b |\n\n# heading\n- list",
    "`code` **bold** _em_ ~~gone~~ [link](javascript:alert(1)) ![i](http://evil.example/i.png)",
    "http://evil.example www.evil.example <http://evil.example>",
    "@somebody #12 GH-12 :tada: owner/repo#1",
    "&lt;b&gt; &#60;b&#62; \\<b>",
    "```\nfence",
    "a\u202eb\u0000c\u2028d\x1b[31m",
)
OURS = {"table", "thead", "tbody", "tr", "th", "td", "code", "h3", "p", "ul", "li", "strong", "br"}


class Read(HTMLParser):
    """The elements of a page with the names of their attributes, and the text inside of `code`."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.attributes: set[str] = set()
        self.coded: list[str] = []
        self._inside = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.add(tag)
        self.attributes.update(name for name, _ in attrs)
        if tag == "code":
            self._inside = True
            self.coded.append("")

    def handle_endtag(self, tag: str) -> None:
        """Note that `code` ends."""
        self._inside = self._inside and tag != "code"

    def handle_data(self, data: str) -> None:
        """Note what stands in `code`."""
        if self._inside:
            self.coded[-1] += data


def rendered(text: str) -> Read:
    """Return `text` as GitHub's Markdown renders it, HTML let through and addresses made links."""
    return Read(MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(text))


def doubt(text: str, number: int = 0) -> Doubt:
    """Return a doubt that says `text` wherever it says anything."""
    return Doubt(
        what="join",
        about=(str(number),),
        certainty=0.5,
        subject=text,
        decided=text,
        why=text,
        evidence=text,
        article=text,
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_texts_are_data(text: str) -> None:
    """No text of an article or name of a file is an element, an attribute or a link, and each reads as it is."""
    problem = Problem(file=text, fact=text, tip=text, line=3)
    page = rendered(report([("look at", text)], [problem], [doubt(text)]) + failed(problem))
    assert page.elements <= OURS
    assert page.attributes <= {"style"}
    shown = "".join(sign for sign in text if sign.isalnum())
    assert sum("".join(sign for sign in code if sign.isalnum()) == shown for code in page.coded) >= 6


def test_a_report_is_bounded() -> None:
    """Of very many problems and doubts some are shown, errors and the least certain first, and the rest counted."""
    problems = [Problem(file=f"{n}.txt", fact="x" * 5000, severity="warning") for n in range(3000)]
    problems.append(Problem(file="last.txt", fact="wrong"))
    text = report([], problems, [doubt("y " * 5000, number) for number in range(3000)])
    assert text.index("last&#46;txt") < text.index("0&#46;txt")
    assert f"and {3001 - PROBLEMS:,} more" in text
    assert text.count("<code>y") == DOUBTS * 4
    assert "| 3,000 |" in text
    assert len(text) < 100_000


def test_a_slow_build_is_told() -> None:
    """Before the workflow ends it."""
    assert slow(SLOW - 1) == ()
    [told] = slow(SLOW)
    assert (told.severity, "20 minutes" in told.fact, bool(told.tip)) == ("warning", True, True)


def test_what_stopped_a_build_is_in_its_report(tmp_path: Path) -> None:
    """Nothing to build: the report says so; a report that cannot be written is a fault with a tip."""
    (tmp_path / "seeds").mkdir()
    done = build(tmp_path, "--seeds", "seeds", "--report", "report.md")
    assert done.returncode == 1
    text = (tmp_path / "report.md").read_text(encoding="utf-8")
    assert text.startswith("### Nothing was built")
    assert "<code>seeds" in text
    done = build(tmp_path, "--seeds", "seeds", "--report", "missing/report.md")
    assert (done.returncode, "tip: name a file" in done.stderr) == (1, True)
