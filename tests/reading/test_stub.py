"""Files that hold only the opening of an article."""

import pytest

from cuttings.errors import CuttingsError
from cuttings.model import Cutting
from cuttings.reading import gather, read
from tests.property.test_reading import document
from tests.reading.test_labelling import STORY
from tests.support import SHARED, needs_shared

HEAD = "One ferry for three towns\nBy Ann Lee, Harbour Post | Posted: 6 May 2004\n\n"

WALLS = (
    "Subscribe to continue reading",
    "Please subscribe or log in to continue.",
    "This article is for subscribers only",
    "This story is available exclusively to our subscribers",
    "You have reached your limit of free articles",
    "You’ve read all of your free articles this month.",
    "Already a subscriber? Log in",
    "Already have an account? Sign in",
    "To Read the Full Story",
    "To continue reading this article, create a free account",
    "Want to keep reading?",
    "Continue reading with a free trial",
    "Start your free trial to keep reading",
    "This is a preview of subscription content, log in to check access.",
    "Unlock the full article",
    "Jetzt weiterlesen mit HP Plus",
    "Cet article est réservé à nos abonnés. Il vous reste 75 % de cet article à lire.",
    "Suscríbete para seguir leyendo",
)
NO_WALLS = (
    "Subscribe to our newsletter",
    "Sign up for the newsletter to keep up with the news",
    "Log in to post a comment",
    "You have exceeded your word limit by 3 words.",
    "To read the full report, click here.",
    "Continue reading the main story",
    "Subscribers to the Harbour Post voted for the ferry on Monday, and most of them were for it.",
)


def cutting(text: str) -> Cutting:
    """Return the article in `text`."""
    return read(document(text))


@pytest.mark.parametrize("wall", WALLS)
@pytest.mark.parametrize("story", [STORY[:1], STORY])
def test_a_paywall_below_a_short_text_marks_a_stub(wall: str, story: tuple[str, ...]) -> None:
    """The line that asks for money is the evidence, stands with its number, and is set aside."""
    found = cutting("\n\n".join((HEAD.strip(), *story, wall, "Share this", "© 2004 Harbour Post")))
    assert (found.stub.value, found.stub.origin, found.stub.rule) == (wall, "text", "paywall")
    assert [item.text for item in found.removed if item.line == found.stub.line] == [wall]
    assert [p.text for p in found.paragraphs] == list(story)


@pytest.mark.parametrize("line", NO_WALLS)
def test_other_requests_mark_nothing(line: str) -> None:
    """Newsletters, comments and further reading stand below whole articles."""
    assert cutting("\n\n".join((HEAD.strip(), *STORY, line))).stub.value is None


def test_a_long_text_is_no_stub() -> None:
    """Below a text of some length a request to subscribe is only that."""
    assert cutting("\n\n".join((HEAD.strip(), *STORY * 6, WALLS[0]))).stub.value is None


def test_a_paywall_far_below_or_above_is_another_articles() -> None:
    """A wall among the links further down, or above the text, says nothing about it."""
    links = [f"* Another ferry story, number {n}" for n in range(10)]
    assert cutting("\n\n".join((HEAD.strip(), *STORY, *links, WALLS[0]))).stub.value is None
    assert cutting("\n\n".join((WALLS[2], HEAD.strip(), *STORY))).stub.value is None


@pytest.mark.parametrize("end", ["There…", "No one wants to...", "and the crews [...]", "whatever comes.…", "so (…)"])
def test_a_short_text_that_breaks_off_may_be_one(end: str) -> None:
    """An ellipsis at the very end of a short text is evidence of its own kind."""
    found = cutting(f"{HEAD}{STORY[0]}\n\n{STORY[1]} {end}\n")
    expected = "breaks off" if end != "so (…)" else ""
    assert (found.stub.rule, found.stub.line is not None) == (expected, bool(expected))


def test_an_offer_to_read_on_counts_in_mid_sentence_only() -> None:
    """`Read more` below a sentence without its end tells of a stub; below a whole one it is a link."""
    assert cutting(f"{HEAD}{STORY[0]}\n\n{STORY[1][:-1]} as\n\nRead more »").stub.rule == "breaks off"
    assert cutting(f"{HEAD}{STORY[0]}\n\n{STORY[1]}\n\nRead more »").stub.value is None


STUBS = {"bfbc861eeb95", "102efe3a40e1", "a44cdc0dcdc2", "baaab3fbb967"}
"""Pages of the shared data that hold only an opening, by reading them."""


@needs_shared
def test_real_stubs_are_marked_and_nothing_else() -> None:
    """Of the pages of the shared data those are marked that are stubs."""
    marked = set()
    for task in ("body", "metadata", "related", "quotes", "dates"):
        for page in gather(SHARED / "eval" / task / "raw").documents:
            try:
                found = read(page)
            except CuttingsError:
                continue
            marked |= {page.id} if found.stub.value else set()
    assert marked == STUBS
