"""What Pagefind is given of a rendered page."""

import re

import pytest
from lxml import html

from cuttings.publishing.search_records import ARTICLES, NAMES, Record
from cuttings.publishing.search_texts import indexed, other, spaced
from tests.publishing.building import Built
from tests.publishing.example import example

ARTICLE = Record(url="articles/a.html", index=ARTICLES, kind="article", whole=True)


def text(page: str, record: Record) -> str:
    """Return the words that are indexed of `page`."""
    markup = indexed(f"<main><article>{page}</article></main>".encode(), record, "en")
    return " ".join(re.sub(r"<[^>]*>", " ", markup).split())


def test_headline_and_text_are_indexed_and_nothing_else() -> None:
    """The text is what the template marks; facts, register and removed lines beside it are not."""
    page = (
        '<h1>Ferry sold</h1><dl><dd>By Ada</dd></dl><div class="text" data-pagefind-body="">'
        '<p id="p1">The crew wept.</p><script>alert(1)</script></div><aside>Named here</aside>'
    )
    assert text(page, ARTICLE) == "Ferry sold The crew wept."


def test_paragraphs_keep_their_anchors() -> None:
    """A result can lead to the paragraph, for its anchor is indexed with it."""
    page = '<h1>A</h1><div data-pagefind-body=""><p id="p1">B</p></div>'
    assert '<p id="p1">B</p>' in indexed(f"<main><article>{page}</article></main>".encode(), ARTICLE, "en")


def test_a_name_is_found_by_its_other_names() -> None:
    """Of a person's page only name and aliases are indexed: the sentences there are the articles'."""
    record = Record(url="people/ada.html", index=NAMES, kind="person", also=("A. <b>Thorne</b>",))
    assert text("<h1>Ada Thorne</h1><p>She said it.</p>", record) == "Ada Thorne A. &lt;b&gt;Thorne&lt;/b&gt;"


def test_a_page_of_a_persons_own_is_found_by_all_of_it() -> None:
    """Without a marked text the whole page counts, but for what says that it is not to be searched."""
    record = Record(url="essay.html", index=NAMES, kind="page", whole=True)
    assert text("<h1>Essay</h1><p>All of it.</p><p data-search-exclude>Not this.</p>", record) == "Essay All of it."


def test_headlines_weigh_what_the_record_says() -> None:
    """The weight stands where Pagefind looks for it."""
    assert '<h1 data-pagefind-weight="4">A</h1>' in indexed(b"<main><h1>A</h1></main>", ARTICLE, "en")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("東京へ", "東 京 へ"),
        ("3人の子", "3 人 の 子"),
        ("<b>東</b>京", "<b> 東 </b> 京"),
        ("북한은 말했다", "북한은 말했다"),
        ("No change", "No change"),
    ],
)
def test_signs_without_spaces_become_words(given: str, expected: str) -> None:
    """Han and Kana are set apart, each a word; tags are not torn, and scripts with spaces are left alone."""
    assert spaced(given) == expected


@pytest.mark.parametrize(
    ("url", "by_hand", "found"),
    [
        ("index.html", False, False),
        ("explore.html", False, False),
        ("404.html", True, False),
        ("about.html", False, True),
        ("people/index.html", False, True),
        ("articles/by-year/2002.html", False, False),
        ("notes/mine.html", True, True),
        ("shared/cuttings.css", True, False),
    ],
)
def test_pages_that_lead_elsewhere_are_not_found(url: str, by_hand: bool, found: bool) -> None:  # noqa: FBT001
    """Sections and pages written by hand are found; home, search, errors and parts of lists are not."""
    assert (other(url, written_by_hand=by_hand) is not None) == found


def test_rendered_articles_say_what_to_search(built: Built) -> None:
    """Every article's page marks its text, once."""
    pages = [built.site / "articles" / f"{article.cutting.id}.html" for article in example().articles]
    assert {len(html.parse(str(path)).xpath("//*[@data-pagefind-body]")) for path in pages} == {1}
