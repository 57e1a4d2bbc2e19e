"""The site's search as it answers, over http and from the unpacked zip."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from cuttings import reading
from cuttings.model import Annotated, Corrections, Topic
from cuttings.pipeline import connected
from tests.browser.searching import Search
from tests.publishing.building import WORDS, build
from tests.publishing.example import EVIL
from tests.support import cases

pytestmark = pytest.mark.browser

SPLIT = """
([text, idle]) => {
  const { words, phrases } = window.cuttingsSearch.question(text, new Set(idle));
  const said = words.map((one) => (one.idle ? `(${one.word})` : one.word) + (one.times > 1 ? `×${one.times}` : ""));
  return [said.join(", "), ...phrases.map((one) => one.text)].join(" + ");
}
"""


@pytest.fixture
def search(page: Page, home: str) -> Search:
    """Return the search of the example's site."""
    return Search(page, home)


def test_questions_become_words(search: Search) -> None:
    """What is typed becomes the words that the index has, as the case file says."""
    for case in cases("questions.md"):
        text, expected = case.values  # type: ignore[attr-defined]
        assert search.page.evaluate(SPLIT, [text, WORDS.text("search.idle").split()]) == expected.strip(), text


def test_a_word_finds_its_forms(search: Search) -> None:
    """A word finds the articles with any of its forms, and the forms are what the page that opens is told to mark."""
    found = search.ask("crossing")
    assert found["words"] == [{"word": "crossing", "count": len(found["all"]), "loose": False, "idle": False}]
    marks = {mark for one in found["all"] for mark in one["url"].partition("?")[2].split("&")}
    assert {"mark=crossings", "mark=crossed"} <= marks


def test_sentences_lead_to_their_paragraphs(search: Search) -> None:
    """A result shows the sentence with the words marked, and its address is that of the paragraph."""
    [first, *_] = search.ask("gift to the fog")["all"]
    [excerpt] = first["excerpts"]
    assert excerpt["url"].endswith("#p3")
    assert {part["text"].strip(" ”.,") for part in excerpt["parts"] if part["marked"]} == {"gift", "fog"}
    assert "Bram Okafor, who has steered the ferry" in "".join(part["text"] for part in excerpt["parts"])


def test_articles_with_all_the_words_come_first(search: Search) -> None:
    """Then those with some of them; no article comes twice."""
    found = search.ask("Thorne spring")
    all_of_them, some = ([one["title"] for one in found[part]] for part in ("all", "some"))
    assert all_of_them == []
    assert len(some) == len(set(some)) > 1
    found = search.ask("Thorne fog")
    assert found["all"]
    assert found["some"]
    assert not {one["title"] for one in found["all"]} & {one["title"] for one in found["some"]}


def test_a_phrase_leaves_out_articles_without_it(search: Search) -> None:
    """Quotation marks ask for words in that order, idle ones too."""
    found = search.ask('"gift to the fog"')
    assert found["phrases"] == [{"text": "gift to the fog", "count": 1}]
    assert [len(found[part]) for part in ("all", "some")] == [1, 0]
    assert search.ask('"fog to the gift"')["all"] == []


def test_the_beginning_of_a_word_finds_it_while_typing(search: Search) -> None:
    """As one types, the last word may go on; when it is asked as it stands, that is said."""
    assert search.articles("timeta", typing=True) == search.articles("timetable")
    [word] = search.ask("timeta")["words"]
    assert (word["count"], word["loose"]) == (0, True)
    [word] = search.ask("timeta", typing=True)["words"]
    assert word["loose"] is False


def test_a_word_that_is_nowhere_hides_nothing(search: Search) -> None:
    """The articles with all the other words are found, and the word is said to be in none."""
    found = search.ask("timetable zeppelin")
    assert [word["count"] for word in found["words"]] == [1, 0]
    assert [len(found[part]) for part in ("all", "some")] == [1, 0]


def test_words_that_begin_alike_share_their_beginning(search: Search) -> None:
    """A letter too many finds the word; a word of which only the first letters are another's finds nothing."""
    assert search.articles("timetablex") == search.articles("timetable")
    found = search.ask("ferocious bylaw")
    assert [(word["count"], word["loose"]) for word in found["words"]] == [(0, False), (0, False)]
    assert (found["all"], found["some"], found["names"]) == ([], [], [])


def test_nothing_is_found_of_what_is_not_there(search: Search) -> None:
    """A word of no article finds nothing, and says so; a question without words neither."""
    for question in ("zeppelin", "", "?!"):
        found = search.ask(question)
        assert (found["all"], found["some"], found["names"]) == ([], [], [])


def test_only_the_text_is_searched(search: Search) -> None:
    """What the pages say around the text, and the lines set aside, are not found in articles."""
    assert search.articles("permalink") == []
    assert search.articles("paragraph") == search.articles("paragraphs")


def test_accents_do_not_matter(search: Search) -> None:
    """Lída is found by Lida, and by herself."""
    assert search.articles("Lida") == search.articles("Lída") == ["ferry-to-end"]


def test_names_are_found_by_what_they_are_also_called(search: Search) -> None:
    """A person's page comes first by the name, and says what it is."""
    first, *_ = search.ask("Thorne")["names"]
    assert (first["title"], first["kind"]) == ("Ada Thorne", "person")
    assert first["about"][0].endswith("articles") or first["about"][0].endswith("article")


def test_a_hostile_headline_stays_text(search: Search) -> None:
    """What a headline holds comes as it is, for whoever draws it."""
    assert EVIL in {one["title"] for one in search.ask("stolen")["all"]}


def test_every_piece_is_loaded_once(search: Search) -> None:
    """However often one asks, no piece of the index is asked for twice."""
    asked: list[str] = []
    search.page.on("request", lambda request: asked.append(request.url))
    for question in ("ferry", "ferry Thorne", "Thorne ferry", "ferry", '"Bram Okafor"'):
        search.ask(question)
    assert len(asked) == len(set(asked))


def test_a_lost_piece_is_an_error_and_may_come_back(page: Page, home: str) -> None:
    """Where the index cannot be loaded the search says so; the next question tries again."""
    page.route("**/search/index.js*", lambda route: route.fulfill(body="", content_type="text/javascript"))
    search = Search(page, home)
    failed = search.page.evaluate("() => window.cuttingsSearch.ask('ferry').then(() => '', (error) => error.message)")
    assert "search/index.js" in failed
    page.unroute("**/search/index.js*")
    assert search.articles("timetable") == ["ferry-to-end"]


JAPANESE = """
渡し船、三月で廃止へ

港湾局は火曜日、島への渡し船を三月末で廃止すると発表した。島民は橋の建設を求めてきた。

橋ができるのは5年後だという。NHKの記者は島に残った。
"""


def test_scripts_without_spaces_are_searched(browser: Browser, tmp_path: Path) -> None:
    """A word of Han and Kana is found wherever it stands, shown without gaps, and a phrase of several as it stands."""
    for name in ("seeds", "project"):
        (tmp_path / name).mkdir()
    (tmp_path / "seeds" / "tosen.txt").write_text(JAPANESE.lstrip(), encoding="utf-8")
    cuttings = map(reading.read, reading.gather(tmp_path / "seeds").documents)
    dossier = connected([Annotated(cutting=cutting) for cutting in cuttings], Topic(), Corrections())
    page = browser.new_page()
    search = Search(page, f"{build(dossier, tmp_path / 'project').site.as_uri()}/")
    [found] = search.ask("渡し船")["all"]
    excerpt = found["excerpts"][0]["parts"]
    assert "".join(part["text"] for part in excerpt).startswith("港湾局は火曜日、島への渡し船を")
    assert [part["text"] for part in excerpt if part["marked"]] == ["渡し船"]
    asked = ("島 NHK", '"橋の建設"', '"建設の橋"', "時刻表")
    assert [len(search.articles(question)) for question in asked] == [1, 1, 0, 0]
    page.close()
