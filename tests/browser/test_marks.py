"""Words of a search marked on the page that opens: which, where one is, and away again."""

import json
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.test_accessibility import AXE, RULES, SCREENS

pytestmark = pytest.mark.browser

ARTICLE = "articles/ferry-to-end.html"


def opened(page: Page, home: str, *forms: str, path: str = ARTICLE, anchor: str = "") -> Page:
    """Return the page at `path` open with these forms of words to be marked."""
    page.goto(f"{home}{path}?{urlencode([('mark', form) for form in forms])}{anchor}")
    return page


def marked(page: Page) -> list[str]:
    """Return what is marked, piece by piece."""
    return page.locator("mark.found").all_inner_texts()


def bar(page: Page) -> Locator:
    """Return the bar that leads through the marks."""
    return page.get_by_role("group", name="Words marked")


def test_whole_words_of_headline_and_text_are_marked(page: Page, home: str) -> None:
    """In any case, not within longer words, not in what stands around the text."""
    opened(page, home, "ferry", "board")
    assert [one.lower() for one in marked(page)].count("ferry") == page.locator("mark.found", has_text="erry").count()
    assert page.locator("h1 mark.found").all_inner_texts() == ["Board", "ferry"]
    assert page.locator("#p1 mark.found").all_inner_texts() == ["Board", "ferry", "Board"]
    assert page.locator(":is(.register, .after, .facts, nav) mark.found").count() == 0
    opened(page, home, "boar", "fer")
    assert marked(page) == []


def test_accents_and_links_are_no_hindrance(page: Page, home: str) -> None:
    """A form without accents marks one with them; one that runs into a link or out of it is marked on both sides."""
    assert marked(opened(page, home, "lida")) == ["Lída"]
    opened(page, home, "councillor thorne", "said thorne", "by")
    assert page.locator("#p3 mark.found").all_inner_texts()[:2] == ["said ", "Thorne"]
    assert page.locator("#p3 a mark.found").first.inner_text() == "Thorne"
    expect(bar(page).get_by_role("status")).to_contain_text(" of ")


def reading(page: Page, text: str) -> None:
    """Let the first paragraph of every page opened hereafter read `text`."""
    page.add_init_script(
        "document.addEventListener('readystatechange', () => {"
        " const first = document.getElementById('p1');"
        f" if (first && document.readyState === 'interactive') first.textContent = {json.dumps(text)} }})"
    )


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("A well-known U.S. islander’s boat, well known", ["well-known", "U.S", "islander’s"]),
        ("北朝鮮から帰国した。서울에서 만난 か が", ["帰国", "서울", "が"]),
    ],
)
def test_forms_are_marked_as_their_script_has_them(page: Page, home: str, text: str, forms: list[str]) -> None:
    """Signs within a word belong to it; scripts without spaces have no edges; a mark of voicing is no accent."""
    reading(page, text)
    opened(page, home, *(form.lower().replace("’", "'") for form in forms))
    assert page.locator("#p1 mark.found").all_inner_texts() == forms


def test_the_bar_leads_from_mark_to_mark(page: Page, home: str) -> None:
    """It says which of how many one is at, begins in the paragraph of the address, and goes round."""
    opened(page, home, "ferry", "okafor", anchor="#p3")
    expect(page.locator("p:target")).to_be_in_viewport()
    assert page.locator("#p3 mark.now").inner_text() == "Okafor"
    total = page.locator("mark.found").count()
    where = [one.inner_text() for one in page.locator("mark.found").all()]
    at = where.index("Okafor") + 1
    expect(bar(page).get_by_role("status")).to_have_text(f"{at} of {total}")
    bar(page).get_by_role("button", name="Mark before").click()
    expect(bar(page).get_by_role("status")).to_have_text(f"{at - 1} of {total}")
    expect(page.locator("mark.now")).to_be_in_viewport()
    for _ in range(total - at + 2):
        bar(page).get_by_role("button", name="Next mark").click()
    expect(bar(page).get_by_role("status")).to_have_text(f"1 of {total}")


@pytest.mark.parametrize("way", ["button", "escape"])
def test_marks_can_be_taken_away(page: Page, home: str, way: str) -> None:
    """The page reads as without them, and so does its address; the paragraph chosen stays."""
    page.goto(f"{home}{ARTICLE}#p3")
    before = page.locator(".text").inner_html()
    page.goto("about:blank")
    opened(page, home, "ferry", "thorne", "said", anchor="#p3")
    assert page.locator(".text").inner_html() != before
    if way == "button":
        bar(page).get_by_role("button", name="Remove marks").click()
    else:
        page.keyboard.press("Escape")
    expect(bar(page)).to_have_count(0)
    assert page.locator(".text").inner_html() == before
    expect(page).to_have_url(f"{home}{ARTICLE}#p3")


def test_escape_closes_a_card_first(page: Page, home: str) -> None:
    """What lies above the page goes before the marks do."""
    opened(page, home, "thorne")
    page.locator("#p3 a", has_text="Thorne").hover()
    expect(page.locator("#card-of")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#card-of")).to_be_hidden()
    expect(bar(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(bar(page)).to_have_count(0)


def test_names_in_the_text_keep_their_cards_and_links(page: Page, home: str) -> None:
    """A name that is marked is a link as before."""
    opened(page, home, "thorne")
    page.locator("#p3 a mark.found").hover()
    expect(page.locator("#card-of")).to_contain_text("Ada Thorne")
    page.locator("#p3 a mark.found").click()
    expect(page.locator("h1")).to_have_text("Ada Thorne")


def test_other_pages_are_marked_in_their_text(page: Page, home: str) -> None:
    """The page of a name, its headline included."""
    opened(page, home, "thorne", path="people/ada-thorne.html")
    assert page.locator("h1 mark.found").inner_text() == "Thorne"
    assert page.locator(".frame-head mark, .frame-foot mark").count() == 0


@pytest.mark.parametrize(
    "form", ["<img src=x onerror=alert(1)>", "(", "[a-z]+", "", "  ", "\\", "zeppelin", "x" * 5000]
)
def test_an_address_may_ask_for_anything(page: Page, home: str, form: str) -> None:
    """What is not in the text marks nothing and shows no bar."""
    opened(page, home, form)
    assert marked(page) == []
    expect(bar(page)).to_have_count(0)
    assert page.locator("main img").count() == 0


def test_hostile_text_stays_text(page: Page, home: str) -> None:
    """Marking in text that looks like markup makes none of it markup."""
    opened(page, home, "script", "alert", path="articles/hostile.html")
    assert page.locator("h1").inner_text() == "</title><script>alert(\"1\")</script> & 'more' {: .x } # --- |"
    assert page.locator("h1 mark.found").all_inner_texts() == ["script", "alert", "script"]
    assert page.locator("main .text :is(script, img, b)").count() == 0


def test_the_citation_has_no_marks_in_its_address(page: Page, home: str) -> None:
    """Whoever copies it cites the page, not the search."""
    opened(page, home, "ferry", anchor="#p3")
    expect(page.locator("#citation .address")).to_have_text(
        f"{home}{ARTICLE}#p3" if home.startswith("http") else f"{ARTICLE}#p3"
    )


@pytest.mark.parametrize("home", ["over_http"], indirect=True)
def test_axe_finds_nothing(page: Page, home: str) -> None:
    """With marks and bar, in light and dark, wide and narrow; what is touched is large enough."""
    opened(page, home, "ferry", "thorne", anchor="#p3")
    for scheme, width in SCREENS:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 900})
        found = AXE.run(page, options=RULES).response["violations"]
        assert [(one["id"], [node["html"][:120] for node in one["nodes"][:3]]) for one in found] == [], (scheme, width)
    assert all((one.bounding_box() or {"height": 0})["height"] >= 44 for one in bar(page).get_by_role("button").all())
