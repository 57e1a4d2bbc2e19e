"""What holds of every article, however its file looks."""

import pickle
import time
import unicodedata
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cuttings.errors import CuttingsError
from cuttings.model import Cutting, Source
from cuttings.reading import Document, read
from cuttings.reading.document import Kind
from cuttings.reading.furniture import furniture, is_caption
from cuttings.reading.header import header_parts
from cuttings.reading.labelling import WHOLE_PAGE
from cuttings.reading.lines import page_lines, plain, split
from cuttings.reading.markdown import plain_inline
from cuttings.reading.region import best_run
from cuttings.reading.setting import candidates, setting
from cuttings.reading.survey import survey
from cuttings.reading.traits import traits
from cuttings.reading.weights import WEIGHTS
from tests.reading.whole import PAGE
from tools.beliefs import BELIEFS

PIECES = [
    "Pyongyang shuts the door on Tokyo",
    "By Ann Lee, Harbour Post | Posted: 6 May 2004, 10:15",
    "World  |",
    "| Last update :",
    "Ministers of both countries met in Beijing on Tuesday and spoke for two hours about the talks.",
    "    * Home",
    "      + Asia",
    "See Also: Five things to know",
    "Posted Thu 6 May 2004 by T. Berg. This piece was typed for an exhibition.",
    "This article was published at 10.39 on 6 May 2004.",
    "By :",
    "About the author: Ann Lee",
    "2 thoughts on “ A heading ”",
    "References",
    "by sailor on May 6, 2004",
    "Photos by Bo Berg, words by Ann Lee; editing by Cy Dent",
    "Pyongyang shuts the door on Tokyo - Harbour Post",
    "https://harbour.example/2004/05/06/pyongyang-shuts-door-tokyo",
    "02/10/2014 5:19 PM EST",
    "Source: Reuters",
    "What happens next?",
    "TOKYO (Reuters) — The talks began on Monday, officials said, and will go on for a week.",
    "Ann Lee in Tokyo. (Photo: Harbour Post)",
    "WARNING: Comments that insult are not approved.",
    "© 2024 Harbour Post. All rights reserved.",
    "Comments",
    "\u200b",
    "* ",
    "---",
    "## A heading",
    "> quoted",
    "1. first",
    "```",
    "title: a",
    "[ Sign up ]",
    "negotia-",
    "tions went on.",
    " \t\u00a0",
    "",
]

LINES = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=60)), min_size=1, max_size=30)
MANY = [*PIECES, *PAGE.split("\n")]
PAGES = st.builds(lambda lines, end: end.join(lines), LINES, st.sampled_from(["\n", "\r\n", "\r"]))


def document(text: str, kind: Kind = "text") -> Document:
    """Return a document that holds `text`."""
    source = Source(file="a.txt", sha256="0", bytes=len(text), encoding="utf-8", media_type="text/plain")
    return Document(id="a", source=source, file="seeds/a.txt", kind=kind, text=text)


def read_or_none(page: Document) -> Cutting | None:
    """Return the cutting, or None where the document holds no article."""
    try:
        return read(page)
    except CuttingsError:
        return None


@given(PAGES, st.sampled_from(["text", "markdown"]))
@example("TOKYO, March 27 —\n\nThe talks began.", "text")
@example("---\ntitle: a\nother: b\n---\n\nText of it.", "markdown")
@example("---\ntitle: [\n---\nText of it.", "markdown")
def test_every_line_is_accounted_for_once(text: str, kind: Kind) -> None:
    """Each non-blank line stands in one paragraph, in one fact line or in `removed`, and there word for word."""
    check_lines(text, kind)


def check_lines(text: str, kind: Kind) -> None:
    """Assert that each non-blank line of a document stands in its cutting once, if there is one."""
    cutting = read_or_none(document(text, kind))
    if cutting is None:
        return
    raws = dict(enumerate(split(text), 1))
    kept = [line for paragraph in cutting.paragraphs for line in paragraph.lines]
    gone = [item.line for item in cutting.removed]
    assert Counter([*kept, *gone, *cutting.fact_lines]) == Counter(n for n, raw in raws.items() if raw.strip())
    assert all(item.text == raws[item.line] and item.reason for item in cutting.removed)


@given(st.lists(st.sampled_from(MANY), min_size=WHOLE_PAGE.start, max_size=2 * WHOLE_PAGE.start))
@settings(max_examples=40)
def test_every_line_of_a_whole_page_is_accounted_for_once(rows: list[str]) -> None:
    """That also holds where a model says which lines are the article's, whatever order they stand in."""
    check_lines("\n".join(rows), "text")


@given(PAGES, st.sampled_from(["text", "markdown", "html"]))
def test_paragraphs_are_clean(text: str, kind: Kind) -> None:
    """A paragraph's text is NFC, not empty, in single spaces, without control characters; ids count from p1."""
    cutting = read_or_none(document(text, kind))
    if cutting is None:
        return
    assert [paragraph.id for paragraph in cutting.paragraphs] == [
        f"p{n}" for n in range(1, len(cutting.paragraphs) + 1)
    ]
    for paragraph in cutting.paragraphs:
        assert paragraph.text
        assert paragraph.text == " ".join(paragraph.text.split())
        assert unicodedata.is_normalized("NFC", paragraph.text)
        assert not any(unicodedata.category(char) in ("Cc", "Cs") for char in paragraph.text)
        assert paragraph.line == paragraph.lines[0]


@given(PAGES, st.sampled_from(["text", "markdown", "html"]))
def test_reading_is_pure(text: str, kind: Kind) -> None:
    """The same document gives the same cutting, also after it went to another process."""
    page = document(text, kind)
    assert read_or_none(page) == read_or_none(pickle.loads(pickle.dumps(page)))  # noqa: S301


@given(PAGES)
def test_the_key_tells_documents_apart(text: str) -> None:
    """A document's key is its own: text, name and repeated lines each change it, and nothing else does."""
    page = document(text)
    others = [replace(page, text=text + "x"), replace(page, id="b"), replace(page, repeated=frozenset([1]))]
    assert page.key == document(text).key
    assert len({page.key, *(other.key for other in others)}) == 4


@given(st.text())
def test_plain_settles(text: str) -> None:
    """Cleaning what is clean changes nothing."""
    assert plain(plain(text)) == plain(text)


@given(PAGES)
def test_a_title_is_never_missing(text: str) -> None:
    """Every cutting has a title, and one that is not in the input says so."""
    cutting = read_or_none(document(text))
    if cutting is not None:
        assert cutting.title.value
        assert cutting.title.origin in ("text", "derived")


@given(PAGES)
def test_every_trait_counts(text: str) -> None:
    """What speaks for or against a headline has a weight, and nothing else has one."""
    lines = page_lines(text)
    if not lines:
        return
    page = survey(lines, None, frozenset())
    around = setting(lines, page.folded, page.found, range(page.start, page.stop))
    names = {name for index in candidates(around) for name, _ in traits(around, index)}
    assert names <= WEIGHTS.keys()
    assert WEIGHTS.keys() == BELIEFS.keys()


@given(st.lists(st.integers(-50, 50), max_size=12))
def test_the_best_run_is_best(scores: list[int]) -> None:
    """No other run of lines has a greater sum."""
    start, stop = best_run(scores)
    sums = [sum(scores[a:b]) for a in range(len(scores)) for b in range(a + 1, len(scores) + 1)]
    assert sum(scores[start:stop]) == max([0, *sums])


UNITS = (
    "a", " ", "1 ", "( ", "[", "*", "_a ", "| ", "By ", "A. ", "— ", "http://", "1/", "©", "a-", "Posted ", "photo ",
    "by a, ", "1 May ", " - A", "https://a.b/2004/05/06/", "02/10/2014 ", "Source: ",
)  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_long_lines_stay_cheap(unit: str) -> None:
    """A line of a megabyte is read in time that a short one's rules do not multiply."""
    line = unit * (1_000_000 // len(unit))
    started = time.perf_counter()
    for text in (line, f"{line}.", f"Title of it\n\n{line}\n\nThe talks began on Monday, officials said, in Beijing."):
        read_or_none(document(text))
        read_or_none(document(text, "markdown"))
    assert time.perf_counter() - started < 20


@pytest.mark.parametrize(
    "line",
    [
        "a",
        "Ann Lee",
        "* Home",
        "By Ann Lee",
        "6 May 2004",
        "Posted on 6 May 2004",
        "By :",
        "02/10/2014",
        "Ferry deal ends",
    ],
)
def test_many_lines_stay_cheap(line: str) -> None:
    """A page of many lines is read in time that grows no faster than they do."""
    started = time.perf_counter()
    read_or_none(document("\n".join([line] * 20_000)))
    assert time.perf_counter() - started < 10


@given(st.text(alphabet="By on1/.,:|()AP aéM-—©", max_size=400))
@settings(deadline=1000)
def test_no_wording_is_slow(text: str) -> None:
    """Every rule on wording is done with any line at once."""
    words = text.count(" ") + 1
    furniture(text, words)
    is_caption(text, words)
    header_parts(text)
    plain_inline(text)


@given(PAGES)
def test_lines_keep_their_numbers(text: str) -> None:
    """The lines of a page carry the numbers and words of the input, unwrapped or not."""
    raws = dict(enumerate(split(text), 1))
    pairs = [pair for line in page_lines(text) for pair in zip(line.numbers, line.raws, strict=True)]
    assert pairs == [(number, raw) for number, raw in raws.items() if raw.strip()]
