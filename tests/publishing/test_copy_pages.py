"""The pages of stories that several articles carry, and where the others say that these are one source."""

import re
from collections.abc import Sequence
from dataclasses import replace

import markdown
import pytest
from lxml import html

from cuttings.model import Article, CopyGroup, DateFact, Dossier, Event, EventSource, Paragraph, Topic
from cuttings.publishing import copy_pages
from tests.publishing.building import tree
from tests.publishing.example import example

NEWS = "The council met on Monday evening in the town hall and put off the vote until the spring."
FOG = "Fog kept the boats in the harbour of Millbrook for nine days, longer than anybody remembers."
HOSTILE = "</ins><script>alert(1)</script> {{ 7*7 }} { .x } *a* [b](javascript:alert(1)) `c` ~~d~~ | </details>"


def article(key: str, texts: Sequence[str], date: str = "") -> Article:
    """Return an article of the example with other paragraphs and another date."""
    base = example().articles[1]
    paragraphs = tuple(
        Paragraph(id=f"p{at}", kind="paragraph", text=text, line=at, lines=(at,)) for at, text in enumerate(texts, 1)
    )
    published = DateFact(value=date, earliest=date, latest=date, origin="text") if date else DateFact()
    cutting = replace(base.cutting, id=key, paragraphs=paragraphs, published=published)
    return Article(cutting=cutting)


def made(*articles: Article, events: tuple[Event, ...] = ()) -> dict[str, str]:
    """Return the pages of a dossier of `articles` that all carry one story, in that order."""
    group = CopyGroup(id=articles[0].cutting.id, members=tuple(one.cutting.id for one in articles))
    ordered = tuple(sorted(articles, key=lambda one: one.cutting.id))
    dossier = Dossier(topic=Topic(), articles=ordered, copies=(group,), events=events)
    return {path: content.decode() for path, content in tree(dossier).items()}


def test_without_copies_there_are_no_such_pages_and_no_word_of_them() -> None:
    """A collection in which no story is told twice says nothing of copies."""
    found = {path: content.decode() for path, content in tree(replace(example(), copies=())).items()}
    assert not [path for path in found if path.startswith("copies/")]
    assert not [path for path, text in found.items() if "(copies/" in text or "the same story" in text]


def test_changes_are_marked_and_lead_to_the_paragraphs() -> None:
    """Words added and left out are marked, and each paragraph of both articles is linked."""
    text = made(article("a", [NEWS, FOG], "2014-05-01"), article("b", [NEWS.replace("Monday", "Tuesday"), FOG]))
    page = text["copies/a.md"]
    assert "met on <del>Monday</del> <ins>Tuesday</ins> evening" in page
    assert "paragraph [1](../articles/b.md#p1) · paragraph [1](../articles/a.md#p1) of the first" in page
    assert "33 words as in the first, 1 added, 1 left out" in page
    assert "(../copies/a.md#version-2)" in text["articles/b.md"]
    assert "(../copies/a.md)" in text["articles/a.md"]


def test_a_hostile_text_stays_text() -> None:
    """Whatever the copies hold, their page has the same elements, and all of the text can be read."""
    page = made(article("a", [NEWS, FOG]), article("b", [f"{HOSTILE} {NEWS}", FOG, HOSTILE]))["copies/a.md"]
    body = html.fromstring(
        markdown.markdown(page.partition("\n---\n")[2], extensions=["attr_list", "md_in_html", "tables"])
    )
    assert {element.tag for element in body.iter()} <= {
        "div", "h1", "h2", "p", "a", "ol", "li", "ins", "del", "small", "details", "summary", "span",
    }  # fmt: skip
    assert [link for link in body.xpath("//a/@href") if "javascript" in link] == []
    assert body.text_content().count(HOSTILE) == 2


def test_long_stretches_are_folded() -> None:
    """Paragraphs that are as in the first, or left out, are folded; a long same stretch shows its ends."""
    long = " ".join(f"word{number}" for number in range(100))
    first = article(
        "a", [NEWS, FOG, f"{NEWS} {FOG}", f"Old. {long}", f"{FOG} Nobody, not even Ada, knows how. {long[::-1]}"]
    )
    page = made(first, article("b", [NEWS, FOG, f"{NEWS} {FOG}", f"New! {long}"]))["copies/a.md"]
    assert "<summary>3 paragraphs as in the first</summary>" in page
    assert "<summary>1 paragraph of the first left out</summary>" in page
    assert re.search(r"word11 ?<small>… 7\d words the same …</small> word8\d", page)
    assert "word50" not in page.replace(long[::-1], "")


def test_a_moved_paragraph_is_said_to_be_moved() -> None:
    """It is neither added nor left out."""
    third = "Herons were counted on the island by six volunteers with lanterns."
    page = made(article("a", [NEWS, FOG, third]), article("b", [third, NEWS, FOG]))["copies/a.md"]
    assert "paragraph [1](../articles/b.md#p1) · paragraph [3](../articles/a.md#p3) of the first, moved" in page
    assert "0 added, 0 left out, 1 paragraph moved" in page


@pytest.mark.parametrize(
    ("first", "second", "settled"),
    [
        ("2014-05-01", "2014-05-02", True),
        ("2014-05-01", "2014-05-01", False),
        ("2014-05-01", "", False),
        ("", "", False),
    ],
)
def test_who_was_first_is_only_claimed_where_the_dates_tell(first: str, second: str, *, settled: bool) -> None:
    """On one day, or without a date, the page says that the order is not known."""
    page = made(article("a", [NEWS], first), article("b", [NEWS], second))["copies/a.md"]
    assert ("The dates do not tell" not in page) is settled


def test_a_story_in_many_articles_is_spread_over_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each article's own page leads to the part on which it is compared, and no list grows without bound."""
    monkeypatch.setattr(copy_pages, "COMPARED", 3)
    monkeypatch.setattr(copy_pages, "LISTED", 5)
    text = made(*(article(f"a{number:02}", [NEWS, FOG]) for number in range(30)))
    assert "{ #version-8 }" in text["copies/a00/3.md"]
    assert "(../copies/a00/3.md#version-8)" in text["articles/a07.md"]
    assert "25 more are compared on the further pages." in text["copies/a00.md"]
    assert "- and 9 more" in text["articles/a07.md"]
    assert sum(page.count("## [") for path, page in text.items() if path.startswith("copies/a00")) == 29


def test_articles_that_carry_one_story_are_one_source_of_an_event() -> None:
    """The first is named, its copies stand in brackets behind it, and count as one."""
    sources = tuple(EventSource(article=key, paragraph="p1") for key in "abc")
    event = Event(
        id="e", value="2014-05-01", earliest="2014-05-01", latest="2014-05-01", text="It met.", sources=sources
    )
    articles = [article("b", [NEWS], "2014-05-01"), article("a", [NEWS], "2014-05-02")]
    group = CopyGroup(id="b", members=("b", "a"))
    other = article("c", [FOG])
    dossier = Dossier(topic=Topic(), articles=(*articles[::-1], other), copies=(group,), events=(event,))
    timeline = tree(dossier)["timeline.md"].decode()
    assert (
        "told in [Board to end ferry](articles/b.md#p1), 1 May 2014 "
        "(the same story: [Board to end ferry](articles/a.md#p1), 2 May 2014); "
        "[Board to end ferry](articles/c.md#p1), undated" in timeline
    )


def test_counts_say_how_many_carry_the_same_story() -> None:
    """Home, articles and sources say it, and lead to the list of such stories; an outlet's row tells of its own."""
    text = made(article("a", [NEWS]), article("b", [NEWS]), article("c", [NEWS]))
    assert "Of these articles, [3 carry the same story](copies/index.md)." in text["index.md"]
    assert "3 articles, of which [3 carry the same story](../copies/index.md)" in text["articles/index.md"]
    assert "Of 3 articles, [3 carry the same story](../copies/index.md)." in text["sources/index.md"]
    assert "elsewhere too" not in text["sources/index.md"]
    rows = tree(example())["sources/index.md"].decode().splitlines()
    assert "<small>1 elsewhere too</small>" in next(row for row in rows if "(harbour-courier.md)" in row)


def test_several_stories_are_counted_apart() -> None:
    """Two stories in four articles are said to be two."""
    articles = tuple(article(key, [NEWS]) for key in "abcd")
    groups = (CopyGroup(id="a", members=("a", "b")), CopyGroup(id="c", members=("c", "d")))
    home = tree(Dossier(topic=Topic(), articles=articles, copies=groups))["index.md"].decode()
    assert "[4 carry 2 stories between them](copies/index.md)" in home
