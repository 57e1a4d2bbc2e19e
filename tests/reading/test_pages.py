"""Pages as browsers save them: all their text accounted for, all their metadata found."""

import re
from pathlib import Path

import pytest

from cuttings.model import Cutting
from cuttings.reading import gather, markup, read
from cuttings.reading.linked import linked_article
from tests.property.test_reading import document
from tests.reading.shelves import PAGE, STORY

PAGES = Path(__file__).parents[1] / "pages"


@pytest.fixture(name="pages", scope="module")
def _pages() -> dict[str, Cutting]:
    folder = gather(PAGES)
    assert folder.problems == ()
    return {document.id: read(document) for document in folder.documents}


def facts(cutting: Cutting) -> dict[str, tuple[str | None, str, int | None]]:
    """Return value, origin and line of each field that is known."""
    names = ("title", "standfirst", "publisher", "section", "url", "language", "published", "updated")
    found = {name: getattr(cutting, name) for name in names}
    return {name: (fact.value, fact.origin, fact.line) for name, fact in found.items() if fact.origin != "unknown"}


def test_json_ld_and_the_note_of_the_browser(pages: dict[str, Cutting]) -> None:
    """Headline, dates, authors, section and publisher come from JSON-LD, the address from the browser's comment."""
    cutting = pages["ferry-talks-bay-courier"]
    assert facts(cutting) == {
        "title": ("Ferry talks end after a year of quarrels", "markup", 5),
        "standfirst": ("Three towns agree on a single line, and on who is to pay for it.", "text", 34),
        "publisher": ("Bay Courier", "markup", 5),
        "section": ("Transport", "markup", 14),
        "url": ("https://www.bay-courier.example/2004/05/ferry-talks", "markup", 2),
        "language": ("en-GB", "markup", 3),
        "published": ("2004-05-06", "markup", 17),
        "updated": ("2004-05-07", "markup", 17),
    }
    assert [(author.name, author.line) for author in cutting.authors] == [("Ann Lee", 19), ("Bo Berg", 19)]


def test_open_graph(pages: dict[str, Cutting]) -> None:
    """Without JSON-LD the page's `<meta>` tell; a description that is not in the text is a standfirst."""
    cutting = pages["lighthouse"]
    assert facts(cutting) == {
        "title": ("Lighthouse to go dark after 140 years", "markup", 6),
        "standfirst": ("The lamp on the rock is no longer needed, the harbour office says", "markup", 7),
        "publisher": ("Harbour Post", "markup", 9),
        "section": ("Harbour", "markup", 9),
        "url": ("https://harbour-post.example/news/lighthouse", "markup", 8),
        "language": ("en", "markup", 1),
        "published": ("2011-10-03", "markup", 11),
        "updated": ("2011-10-04", "markup", 12),
    }
    assert cutting.source.media_type == "application/xhtml+xml"


def test_a_page_saved_in_one_file(pages: dict[str, Cutting]) -> None:
    """The address that SingleFile notes is the page's; entities in JSON-LD are characters."""
    cutting = pages["singlefile"]
    assert cutting.url.value == "https://www.strait-review.example/gulls?ref=home"
    assert (cutting.title.value, cutting.section.value) == ("Gull steals mayor's hat", "Town")
    assert [(author.name, author.origin) for author in cutting.authors] == [("Wren Galley", "markup")]


def test_no_word_is_lost(pages: dict[str, Cutting]) -> None:
    """Every word that a reader of the pages sees is in the text, in a fact, or set aside."""
    for page in gather(PAGES).documents:
        cutting = pages[page.id]
        told = [paragraph.text for paragraph in cutting.paragraphs] + [item.text for item in cutting.removed]
        told += [fact[0] or "" for fact in facts(cutting).values()]
        words = {word for text in told for word in re.findall(r"\w+", text)}
        assert set(re.findall(r"\w+", markup.seen(page.text))) <= words


def test_menus_related_links_and_comments_are_aside(pages: dict[str, Cutting]) -> None:
    """Navigation, asides, comments, banners and footers are set aside, captions of the article's pictures kept."""
    cutting = pages["ferry-talks-bay-courier"]
    assert [(paragraph.kind, paragraph.text.split()[0]) for paragraph in cutting.paragraphs] == [
        ("caption", "The"),
        ("paragraph", "The"),
        ("paragraph", "Each"),
        ("heading", "Who"),
        ("paragraph", "The"),
        ("quote", "It"),
        ("paragraph", "The"),
    ]
    aside = [item.text for item in cutting.removed]
    for text in ("Weather", "More on this story", "And who asked the gulls?", "Accept all", "Privacy"):
        assert text in aside


@pytest.mark.parametrize(
    ("description", "standfirst"),
    [
        ("What it means for the bay", "What it means for the bay"),
        ("Ferry deal ends a year of talks", None),
        (STORY[0][:60], None),
        ("The three towns have agreed on the …", None),
        ("", None),
    ],
)
def test_descriptions(description: str, standfirst: str | None) -> None:
    """A description is a standfirst, unless it is cut off or says what the title or a paragraph says."""
    page = PAGE.replace("<title>", f'<meta name="description" content="{description}"><title>')
    assert read(document(page, "html")).standfirst.value == standfirst


def test_text_below_the_end_of_a_page_is_kept() -> None:
    """What stands below `</html>` is seen, and not lost."""
    removed = read(document(f"{PAGE}<p>Below the end</p>", "html")).removed
    assert "Below the end" in [item.text for item in removed]


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[" * 10_000,
        "null",
        '"NewsArticle"',
        '{"@type": "NewsArticle", "author": 3, "headline": {}, "publisher": [null, {"name": []}]}',
        '{"@type": "NewsArticle", "datePublished": "soon", "articleSection": [], "inLanguage": "no language"}',
        '{"@type": ["NewsArticle", 5, null], "headline": "\\ud800", "author": {"@id": {"@id": 1}}}',
        "[" + "{}," * 200_000 + '{"@type": "NewsArticle", "articleSection": "Sea"}]',
        '{"@type": "NewsArticle", "author": ' + '{"author": ' * 400 + "1" + "}" * 401,
    ],
)
def test_hostile_json_ld(text: str) -> None:
    """JSON-LD that is broken, or not what it should be, costs no article."""
    page = PAGE.replace("<title>", f'<script type="application/ld+json">{text}</script><title>')
    cutting = read(document(page, "html"))
    assert [paragraph.text for paragraph in cutting.paragraphs] == list(STORY)
    assert cutting.published.value is None


def test_people_and_houses_described_elsewhere() -> None:
    """Authors and publishers that JSON-LD only points at are found where they are described."""
    graph = (
        '{"@graph": [{"@type": "Organization", "@id": "#house", "name": "Bay News"},'
        '{"@type": "Person", "@id": "#ann", "name": "Ann Lee"},'
        '{"@type": "NewsArticle", "author": {"@id": "#ann"}, "publisher": {"@id": "#house"},'
        ' "mainEntityOfPage": {"@type": "WebPage", "@id": "https://example.org/ferry"}}]}'
    )
    tree, _ = markup.tree_of(f'<script type="application/ld+json">{graph}</script>')
    assert tree is not None
    assert linked_article(tree) == {
        "author": ["Ann Lee"],
        "publisher": "Bay News",
        "url": "https://example.org/ferry",
    }
