"""Search in Firefox, from the unpacked zip and over http: another engine, and another idea of what file:// may do."""

import pytest

from tests.browser.firefox import Firefox
from tests.browser.searching import ASK, LOAD

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("firefox")]

TYPED = [False]  # the question is whole, not being typed
ENTER, DOWN = "\ue007", "\ue015"


def test_firefox_finds_what_chromium_finds(firefox: Firefox, home: str) -> None:
    """Words, phrases and names are found, each sentence with the address of its paragraph."""
    firefox.open(f"{home}about.html")
    firefox.run(f"return ({LOAD})(...given);", f"{home}shared/search.js")
    found = firefox.run(f"return ({ASK})(given);", '"gift to the fog"', *TYPED, 3)
    assert [one["title"] for one in found["all"]] == ["Board to end ferry"]
    assert found["all"][0]["excerpts"][0]["url"].endswith("#p3")
    assert firefox.run(f"return ({ASK})(given);", "Thorne", *TYPED, 1)["names"][0]["title"] == "Ada Thorne"


def test_the_dialogue_leads_to_an_article(firefox: Firefox, home: str) -> None:
    """A stroke opens it, words find the article, and its page opens with the words marked."""
    firefox.open(f"{home}about.html")
    firefox.press("/")
    firefox.press("timetable")
    assert "Board to end ferry" in firefox.text("dialog [role=option].result-page")
    firefox.press(DOWN + ENTER)
    assert "timetable" in firefox.text("article .text mark")
    assert firefox.run("return location.pathname;").endswith("/articles/ferry-to-end.html")


def test_explore_filters(firefox: Firefox, home: str) -> None:
    """An address with a question and a filter shows what both leave."""
    firefox.open(f"{home}explore.html?q=ferry&person=bram-okafor&sort=oldest")
    assert firefox.text("main .result-title a")
