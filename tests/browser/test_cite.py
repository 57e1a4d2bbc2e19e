"""Citations saved and copied in a real browser, over http and from the unpacked zip."""

import json
from collections.abc import Iterator
from pathlib import Path

import pybtex.database
import pytest
import rispy
from playwright.sync_api import Browser, Locator, Page, expect

from cuttings.publishing.data import data
from cuttings.publishing.edition import edition
from tests.browser.test_explore import opened
from tests.publishing.example import example

pytestmark = pytest.mark.browser

ARTICLE = "articles/ferry-to-end.html"


@pytest.fixture(scope="module")
def version() -> str:
    """Return the version of the example."""
    return edition(data(example()))


@pytest.fixture
def explore(page: Page, home: str) -> Iterator[Page]:
    """Return Explore with what is to be cited unfolded, and no article selected."""
    opened(page, home, "?q=ferry")
    page.locator(".explore-cite summary").click()
    yield page
    page.evaluate("localStorage.clear()")


def saved(box: Locator, kind: str) -> tuple[str, str]:
    """Return what the box of formats saves, and under which name."""
    box.get_by_label("For a reference manager").select_option(kind)
    with box.page.expect_download() as download:
        box.get_by_role("button", name="Save").click()
    expect(box.get_by_role("status")).to_have_text("Saved")
    return Path(download.value.path()).read_text(encoding="utf-8"), download.value.suggested_filename


def whole(home: str, path: str) -> str:
    """Return the address of a page as far as the site knows it."""
    return f"{home}{path}" if home.startswith("http") else path


def test_an_article_is_saved_with_its_paragraph(page: Page, home: str, version: str) -> None:
    """All three formats have the address of the paragraph chosen and the version, and other programs read them."""
    page.goto(f"{home}{ARTICLE}#p3")
    box, address = page.locator(".cite-as"), whole(home, f"{ARTICLE}#p3")
    text, name = saved(box, "bib")
    note = pybtex.database.parse_string(text, "bibtex").entries["ferry-to-end"].fields["note"]
    assert name == "ferry-to-end.bib"
    assert f"version {version}, paragraph 3." in note
    assert note.endswith(f"\\url{{{address}}}")
    (record,) = rispy.loads(saved(box, "ris")[0])
    assert record["notes"][0].endswith(f" {address}")
    (item,) = json.loads(saved(box, "json")[0])
    assert (item["archive_location"], item["title"]) == (address, "Board to end ferry")


def test_what_is_copied_is_the_page_as_it_is_now(page: Page, home: str, version: str) -> None:
    """Without a paragraph none is said; the format chosen is kept for the next page."""
    page.goto(f"{home}{ARTICLE}")
    page.get_by_label("For a reference manager").select_option("json")
    page.get_by_role("button", name="Copy as text").click()
    expect(page.locator(".cite-as [role=status]")).to_have_text("Copied")
    page.evaluate("document.querySelector('.cite').append(document.createElement('textarea'))")
    page.locator(".cite textarea").focus()
    page.keyboard.press("Control+v")
    (item,) = json.loads(page.locator(".cite textarea").input_value())
    assert f"version {version}. Read" in item["note"]
    page.goto(f"{home}about.html")
    expect(page.get_by_label("For a reference manager")).to_have_value("json")


def test_the_dossier_is_saved(page: Page, home: str, version: str) -> None:
    """With its version, and where it was found if that is an address of the web."""
    page.goto(f"{home}about.html")
    text, name = saved(page.locator(".cite-as"), "json")
    (item,) = json.loads(text)
    assert (name, item["type"], item["version"]) == ("dossier.json", "dataset", version)
    assert item["note"].endswith(home if home.startswith("http") else "Made with Cuttings.")


def test_all_that_was_found_is_one_file(explore: Page) -> None:
    """As many as the page counts, in its order."""
    expect(explore.locator(".explore-cite summary")).to_have_text("Cite these 3 articles")
    items = json.loads(saved(explore.locator(".cite-as"), "json")[0])
    titles = explore.locator(".explore-results >> nth=0").locator(".result-title").all_text_contents()
    assert [item["title"].strip("[]") for item in items] == titles


def test_a_selection_lasts_over_pages(explore: Page, home: str) -> None:
    """Ticked by keyboard on Explore, added to on an article's page, cited as one file, and cleared."""
    explore.get_by_role("checkbox", name="Select: Board to end ferry").focus()
    explore.keyboard.press("Space")
    expect(explore.locator(".explore-cite summary")).to_have_text("Cite these 3 articles, or those selected")
    explore.goto(f"{home}articles/bridge-open.html")
    explore.get_by_role("button", name="Add to the selection").click()
    expect(explore.get_by_role("button", name="Take from the selection")).to_be_visible()
    explore.get_by_role("link", name="Cite the selection (2)").click()
    expect(explore.locator(".explore-cite")).to_have_attribute("open", "")
    expect(explore.locator(".cite-which select")).to_have_value("selected")
    expect(explore.get_by_role("checkbox", name="Select: Board to end ferry")).to_be_checked()
    text, name = saved(explore.locator(".cite-as"), "bib")
    assert name == "articles.bib"
    assert list(pybtex.database.parse_string(text, "bibtex").entries) == ["ferry-to-end", "bridge-open"]
    explore.get_by_role("button", name="Clear selection").click()
    expect(explore.locator(".explore-tick input:checked")).to_have_count(0)
    expect(explore.locator(".cite-which select")).to_have_value("found")


def test_a_selection_that_was_tampered_with_does_no_harm(page: Page, home: str) -> None:
    """What is no list of articles selects none; what is no article is left out of the file."""
    page.goto(f"{home}explore.html")
    key = page.evaluate("`cuttings.selection ${new URL('.', location.href).href}`")
    for kept, count in (("{", 0), ('{"a": 1}', 0), ('[1, "../x", "ferry-to-end", "__proto__"]', 3)):
        page.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [key, kept])
        page.goto(f"{home}{ARTICLE}")
        page.goto(f"{home}explore.html#cite")
        expect(page.locator(".cite-which select").locator("[value=selected]")).to_have_text(f"{count} selected")
    assert [item["id"] for item in json.loads(saved(page.locator(".cite-as"), "json")[0])] == ["ferry-to-end"]


def test_without_scripts_the_way_leads_to_the_data(browser: Browser, home: str) -> None:
    """All citations are files there."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{home}{ARTICLE}")
    expect(page.locator(".cite-as")).to_be_hidden()
    page.locator(".cite-without").get_by_role("link", name="data").click()
    expect(page.get_by_role("link", name="citations.bib")).to_be_visible()
    context.close()
