"""What may be shown of the collection: who decides, what is left of an article, and what hangs on the rest."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import msgspec
import pytest

from cuttings.model import (
    Article,
    Comparison,
    DateFound,
    Dossier,
    EventSource,
    Fact,
    Related,
    Showing,
    Statement,
    Topic,
    showing,
)
from cuttings.publishing.rights import rights_problems, shown
from cuttings.publishing.search_records import records
from tests.publishing.building import WORDS, tree
from tests.publishing.example import example
from tests.publishing.written import article, day, entities_of, event, fact

FACTS, FULL = Showing(kind="facts", origin="topic", line=2), Showing(kind="full", origin="sidecar", line=1)


def excerpt(words: int) -> Showing:
    """Return the decision to show so many words."""
    return Showing(kind="excerpt", words=words, origin="topic", line=2)


def dossier(*articles: Article, topic: Topic | None = None, **told: Any) -> Dossier:
    """Return a dossier of `articles`, of which nobody has decided anything but what `topic` says."""
    entities = tuple(one for one in entities_of(articles) if one.mentions)
    return Dossier(topic=topic or Topic(), articles=articles, entities=entities, **told)


def story(key: str, text: str, **facts: Any) -> Article:
    """Return an article of one paragraph, `text`."""
    return article(key, f"{key}.txt", f"paragraph: {text}", **{"title": fact("A headline"), **facts})


def publishing(decided: Showing, **outlets: Showing) -> Topic:
    """Return a topic that decides so."""
    return Topic(publish=decided, outlets={name.replace("_", " "): one for name, one in outlets.items()})


def lines(one: Article) -> set[int]:
    """Return all lines of the seed that `one` accounts for."""
    cutting = one.cutting
    kept = [line for paragraph in cutting.paragraphs for line in paragraph.lines]
    return {*kept, *cutting.fact_lines, *one.withheld, *(line.line for line in cutting.removed)}


def by_id(articles: Iterable[Article]) -> dict[str, Article]:
    """Return `articles` by their ids."""
    return {one.cutting.id: one for one in articles}


@pytest.mark.parametrize("written", ["full", " Facts ", "excerpt 60", "EXCERPT  1"])
def test_a_decision_is_one_of_three(written: str) -> None:
    """Full, facts, or an excerpt with its words, however it is spaced and cased."""
    decided = showing(written, "topic", 3)
    assert f"{decided.kind} {decided.words or ''}".strip() == " ".join(written.lower().split())
    assert (decided.origin, decided.line) == ("topic", 3)


@pytest.mark.parametrize("written", [None, True, 60, "", "excerpt", "excerpt 0", "excerpt -1", "excerpt ٣", "fulll"])
def test_anything_else_is_none(written: object) -> None:
    """What is not understood is refused, so that nothing is shown by mistake."""
    with pytest.raises(ValueError, match="is not full, facts"):
        showing(written, "topic", None)


def test_where_nobody_decided_all_is_shown() -> None:
    """Without any decision the dossier is the same."""
    assert shown(example()) == example()


def test_the_article_goes_before_its_outlet_and_that_before_the_topic() -> None:
    """The nearest decision counts, with its origin and line; outlets are found however they are cased."""
    outlet = Showing(kind="excerpt", words=4, origin="outlet", line=5)
    whole = example()
    own = tuple(
        replace(one, cutting=replace(one.cutting, publish=FULL)) if one.cutting.id == "last-ferry" else one
        for one in whole.articles
    )
    topic = replace(publishing(FACTS), outlets={"HARBOUR  courier": outlet})
    found = by_id(shown(replace(whole, topic=topic, articles=own)).articles)
    assert {key: one.shows for key, one in found.items()} == {
        "bridge-open": FACTS, "hostile": FACTS, "last-ferry-wire": FACTS, "ferry-to-end": outlet, "last-ferry": FULL,
    }  # fmt: skip
    assert found["last-ferry"].cutting == next(one.cutting for one in own if one.cutting.id == "last-ferry")


@pytest.mark.parametrize("words", [1, 3, 12, 40, 5000])
def test_an_excerpt_is_the_first_words(words: int) -> None:
    """The standfirst counts first, then paragraphs; the last is cut at a word, and every span still fits its text."""
    whole = by_id(example().articles)["ferry-to-end"]
    [found] = shown(dossier(whole, topic=publishing(excerpt(words)))).articles
    before = [whole.cutting.standfirst.value or "", *(one.text for one in whole.cutting.paragraphs)]
    after = [found.cutting.standfirst.value or "", *(one.text for one in found.cutting.paragraphs)]
    told = " ".join(after).split()
    assert [word.removesuffix("…") for word in told] == " ".join(before).split()[:words]
    texts = {one.id: one.text for one in found.cutting.paragraphs}
    kept = {one.id: one.text for one in whole.cutting.paragraphs}
    for one in (*found.mentions, *found.dates, *found.quotes, *found.sentences):
        assert texts[one.paragraph][: one.end] == kept[one.paragraph][: one.end]
    assert all(one.end <= len(texts[one.paragraph].removesuffix("…")) for one in found.sentences)
    assert lines(found) == lines(whole)
    assert found.part == (len(told) < len(" ".join(before).split()))


@pytest.mark.parametrize(
    "text", ["渡し船は来年三月に廃止される。町はほかの船を探している。", "x" * 5000, "เรือข้ามฟาก" * 40]
)
def test_a_text_without_spaces_is_cut_too(text: str) -> None:
    """Each sign of a script without spaces counts as a word, and so does each stretch of an endless one."""
    [found] = shown(dossier(story("a", text), topic=publishing(excerpt(10)))).articles
    [paragraph] = found.cutting.paragraphs
    assert text.startswith(paragraph.text.removesuffix("…"))
    assert len(paragraph.text) <= 401
    assert paragraph.text.endswith("…")


def test_facts_have_no_text_and_keep_who_is_named() -> None:
    """Of the text nothing stays but the ids of those named and the numbers of lines; facts beside it stay."""
    whole = example()
    found = shown(replace(whole, topic=publishing(FACTS)))
    for before, after in zip(whole.articles, found.articles, strict=True):
        assert (after.cutting.paragraphs, after.mentions, after.quotes, after.dates, after.sentences) == ((),) * 5
        assert after.cutting.standfirst == Fact()
        assert after.named == tuple(sorted({one.entity for one in before.mentions}))
        assert [(one.line, one.reason, one.text) for one in after.cutting.removed] == [
            (one.line, one.reason, "") for one in before.cutting.removed
        ]
        assert lines(after) == lines(before)
        assert after.cutting.published == before.cutting.published
        assert not any(one.words for one in after.related)
    titles = {key: one.cutting.title.value for key, one in by_id(found.articles).items()}
    assert titles["ferry-to-end"] == "Board to end ferry"
    assert titles["last-ferry-wire"] is None
    assert (found.events, found.comparisons) == ((), ())
    assert [(one.id, one.name, one.articles, one.mentions) for one in found.entities] == [
        (one.id, one.name, one.articles, one.mentions) for one in whole.entities
    ]
    assert all(one.aliases == () for one in found.entities)


def test_a_title_made_of_the_opening_stays_where_the_opening_does() -> None:
    """A derived title is known as long as its words are shown."""
    whole = by_id(example().articles)["last-ferry-wire"]
    titles = [
        shown(dossier(whole, topic=publishing(excerpt(words)))).articles[0].cutting.title.value for words in (4, 20)
    ]
    assert titles == [None, whole.cutting.title.value]


def test_what_is_said_about_a_quotation_stays_only_where_it_is_shown() -> None:
    """A quotation that is shown keeps its speaker's id; the speaker's words and the verb only if they are shown."""
    text = "“Nobody will be cut off,” so muttered Thorne."
    plain = story("a", text)
    quote = msgspec.structs.replace(plain.quotes[0], cue="muttered")
    [found] = shown(dossier(replace(plain, quotes=(quote,)), topic=publishing(excerpt(5)))).articles
    assert (found.quotes[0].speaker, found.quotes[0].speaker_text, found.quotes[0].cue) == ("ada-thorne", None, None)


def _told(key: str, text: str, value: str, publisher: str) -> Article:
    """Return an article of one paragraph that dates what it tells."""
    plain = story(key, text, publisher=fact(publisher), published=day(value, "text", 1))
    at = plain.cutting.paragraphs[0].text.index("31 March 1998")
    found = DateFound(
        paragraph="p1", start=at, end=at + 13, text="31 March 1998", kind="date",
        value="1998-03-31", earliest="1998-03-31", latest="1998-03-31",
    )  # fmt: skip
    return replace(plain, dates=(found,))


def test_an_event_is_told_by_a_sentence_that_is_shown() -> None:
    """Where the first telling is withheld another's sentence tells it, under an id of its own; else it goes."""
    first = _told("a", "The grimblest ferry left Millbrook on 31 March 1998.", "1998-04-01", "Closed")
    second = _told("b", "On 31 March 1998 the last boat sailed from Millbrook.", "1998-04-02", "Open")
    text = first.cutting.paragraphs[0].text
    both = event("grimblest", "1998-03-31", text, "a#p1", "b#p1")
    alone = replace(both, id="alone", sources=(EventSource(article="a", paragraph="p1"),))
    both, alone = (replace(one, places=("millbrook",)) for one in (both, alone))
    topic = publishing(Showing(), Closed=replace(FACTS, origin="outlet"))
    [found] = shown(dossier(first, second, topic=topic, events=(both, alone))).events
    assert found.text == "On 31 March 1998 the last boat sailed from Millbrook."
    assert found.id == "1998-03-31-on-31-march-1998-the-last"
    assert (found.value, found.places) == ("1998-03-31", ("millbrook",))
    assert found.sources == (EventSource(article="b", paragraph="p1"),)


def test_figures_stand_beside_each_other_while_two_articles_show_theirs() -> None:
    """A statement that is withheld is told by its copy, if that is shown; labels and words of withheld ones go."""

    def said(key: str, text: str, number: int, **given: Any) -> Statement:
        return Statement(
            article=key, paragraph="p1", start=0, end=len(text), text=text, low=number, high=number, **given
        )

    closed = story("a", "312 grimblests drowned.", publisher=fact("Closed"))
    copied = story("b", "They say 312 people drowned.", publisher=fact("Open"))
    other = story("c", "310 people drowned.", publisher=fact("Open"))
    first = said("a", "312", 312, counted="grimblests", speaker_text="grimblest")
    first = msgspec.structs.replace(first, also=(EventSource(article="b", paragraph="p1"),))
    second = said("c", "310", 310, counted="people")
    compared = Comparison(id="grimblests", label="Grimblests drowned", differ=True, statements=(first, second))
    gone = replace(compared, id="gone", statements=(msgspec.structs.replace(first, also=()), second))
    topic = publishing(Showing(), Closed=replace(FACTS, origin="outlet"))
    [found] = shown(dossier(closed, copied, other, topic=topic, comparisons=(compared, gone))).comparisons
    assert "grimblest" not in msgspec.json.encode(found).decode().lower()
    assert (found.label, found.differ) == ("People", True)
    told = found.statements[0]
    assert (told.article, told.start, told.end, told.also) == ("b", 9, 12, ())


def test_words_shared_with_a_withheld_article_are_not_told() -> None:
    """Of why articles are related the names stay, the words go, on both pages."""
    related = Related(
        article="b", score=0.5, reasons=("both name X", "share the word fog"), names=("x",), words=("fog",)
    )
    one = replace(story("a", "The fog."), related=(related,))
    other = story("b", "The fog again.", publisher=fact("Closed"))
    topic = publishing(Showing(), Closed=replace(FACTS, origin="outlet"))
    found = shown(dossier(one, other, topic=topic)).articles[0].related
    assert found == (replace(related, reasons=("both name X",), words=()),)


def test_pages_say_what_is_shown_and_why() -> None:
    """Article, lists, names, copies and coverage say that there is more; search still filters by those named."""
    found = shown(replace(example(), topic=publishing(FACTS)))
    pages = {path: text.decode() for path, text in tree(found).items()}
    page = pages["articles/ferry-to-end.md"]
    assert (
        "This dossier shows facts about this article, and nothing of its text (decided in topic.yml, line 2)." in page
    )
    assert "(https://example.org/ferry" in page
    assert ">not shown here</span>" in page
    assert "only facts shown" in pages["articles/index.md"]
    assert "Named in text that is not shown here" in pages["people/ada-thorne.md"]
    assert "not compared word for word" in pages["copies/last-ferry.md"]
    assert "Of 5 articles, 5 are shown in part" in pages["about.md"]
    assert "Articles shown in part" in pages["coverage.md"]
    assert "ada-thorne" in records(found, WORDS)["articles/ferry-to-end.html"].values["person"]


def test_where_nobody_decided_one_warning_says_so_loudly() -> None:
    """It counts the articles that are somebody's, names the outlets with most, and tells the line to write."""
    [problem] = rights_problems(example())
    assert (problem.file, problem.severity) == ("topic.yml", "warning")
    assert "4 articles with an outlet or a copyright line (Harbour Courier: 2, " in problem.fact
    assert "`publish: full`" in problem.tip
    assert list(rights_problems(replace(example(), topic=publishing(FACTS)))) == []


def test_an_outlet_that_no_article_is_of_is_told_with_its_line() -> None:
    """A slip in an outlet's name would show what was to be withheld."""
    topic = publishing(FACTS, Harbor_Courier=Showing(kind="facts", origin="outlet", line=4))
    [problem] = rights_problems(replace(example(), topic=topic))
    assert (problem.line, problem.fact) == (4, "no article is of the outlet 'Harbor Courier'")
