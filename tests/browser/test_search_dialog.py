"""The dialogue of the search as a reader uses it: by keyboard and by touch, in light and dark."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.test_accessibility import AXE, RULES, SCREENS

pytestmark = pytest.mark.browser

SLOW = """([name, text, wait]) => {
  const quick = cuttingsSearch[name]
  cuttingsSearch[name] = async (asked, options) => {
    if (asked === text) await new Promise(done => setTimeout(done, wait))
    return quick(asked, options)
  }
}"""
"""Makes a function of the search slow for one question, by so many milliseconds."""


def asked(page: Page, words: str) -> Locator:
    """Open the dialogue, type `words`, and return it once the articles and names are there."""
    page.keyboard.press("/")
    field(page).fill(words)
    expect(page.locator(".search-names .result, .search-nobody").first).to_be_attached()
    return page.locator("dialog.search")


def field(page: Page) -> Locator:
    """Return the field of the dialogue."""
    return page.get_by_role("combobox", name="Words or a name")


def active(page: Page) -> Locator:
    """Return the option that is chosen by the keys."""
    return page.locator(f"#{field(page).get_attribute('aria-activedescendant')}")


def answering(body: str, kind: str) -> Callable[[Route], None]:
    """Return what answers a request with `body`."""
    return lambda route: route.fulfill(body=body, content_type=kind)


def test_the_keys_lead_from_a_slash_to_a_paragraph(page: Page, home: str) -> None:
    """A question is asked, a sentence chosen and its paragraph opened without a pointer."""
    page.goto(f"{home}about.html")
    asked(page, "timetable")
    page.keyboard.press("ArrowDown")
    expect(active(page)).to_contain_text("Board to end ferry")
    page.keyboard.press("ArrowDown")
    expect(active(page)).to_contain_text("timetable")
    expect(active(page).locator("mark")).to_have_text("timetable")
    expect(field(page)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Board to end ferry")
    expect(page.locator("p:target")).to_contain_text("timetable")
    expect(page.locator("p:target")).to_be_in_viewport()


def test_the_arrows_move_what_is_chosen_and_come_back(page: Page, home: str) -> None:
    """Each option is reached and told to assistive technology; past the last and the first comes the field."""
    page.goto(f"{home}about.html")
    dialog = asked(page, "ferry")
    count = dialog.get_by_role("option").count()
    assert count > 6
    seen = []
    for _ in range(count):
        page.keyboard.press("ArrowDown")
        expect(active(page)).to_have_attribute("aria-selected", "true")
        expect(active(page)).to_be_in_viewport()
        seen.append(active(page).get_attribute("id"))
    assert len(set(seen)) == count
    assert seen[-1] == "search-every"
    page.keyboard.press("ArrowDown")
    expect(field(page)).not_to_have_attribute("aria-activedescendant", "search-every")
    expect(dialog.locator("[aria-selected=true]")).to_have_count(0)
    for key, place in (("ArrowUp", -1), ("Home", 0), ("End", -1)):
        page.keyboard.press(key)
        assert active(page).get_attribute("id") == seen[place], key
    page.keyboard.press("Home")
    page.keyboard.press("PageDown")
    expect(active(page)).to_have_class("result-page")
    assert active(page).get_attribute("id") in seen[2:]


def test_a_new_letter_forgets_what_was_chosen(page: Page, home: str) -> None:
    """What is chosen belongs to the answer before: the next answer begins in the field."""
    page.goto(f"{home}about.html")
    dialog = asked(page, "ferry")
    page.keyboard.press("ArrowDown")
    field(page).press_sequentially(" timetable")
    expect(dialog.get_by_role("status")).to_have_text("1 article.")
    assert field(page).get_attribute("aria-activedescendant") is None


@pytest.mark.parametrize("key", ["/", "s", "Control+k", "Meta+k"])
def test_keys_open_the_dialogue(page: Page, home: str, key: str) -> None:
    """Each of the keys opens it; as letters in a field they are letters."""
    page.goto(f"{home}timeline.html")
    page.get_by_label("With the words").press(key)
    expect(page.locator("dialog.search")).to_have_count(0)
    page.locator("h1").click()
    page.keyboard.press(key)
    expect(field(page)).to_be_focused()
    assert field(page).input_value() == ""


def test_the_dialogue_closes_where_it_was_opened(page: Page, home: str) -> None:
    """Escape, Ctrl-K, the button and the ground beside it close it; the focus returns to where it was."""
    page.goto(f"{home}about.html")
    dialog = page.locator("dialog.search")
    link = page.locator("main a").first
    closings: list[Callable[[], None]] = [
        lambda: page.keyboard.press("Escape"),
        lambda: page.keyboard.press("Control+k"),
        lambda: dialog.get_by_role("button", name="Close").click(),
        lambda: page.mouse.click(5, 500),
    ]
    for close in closings:
        link.focus()
        page.keyboard.press("/")
        expect(dialog).to_be_visible()
        close()
        expect(dialog).not_to_be_visible()
        expect(link).to_be_focused()


def test_the_button_opens_and_has_the_focus_again(page: Page, home: str) -> None:
    """The button at the top opens the dialogue; without a script it leads to the Explore page."""
    page.goto(f"{home}people/index.html")
    button = page.get_by_role("search").get_by_role("button", name="Search")
    assert page.locator(".frame-search").evaluate("form => form.action") == f"{home}explore.html"
    button.focus()
    expect(page.locator("dialog.search")).to_have_count(0)
    page.keyboard.press("Enter")
    expect(field(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()


def test_enter_without_a_choice_opens_explore(page: Page, home: str) -> None:
    """The question goes along to the page with the filters, from the last option too. Nothing typed goes nowhere."""
    page.route("**/explore.html*", answering("<title>Explore</title>", "text/html"))
    page.goto(f"{home}articles/ferry-to-end.html")
    page.keyboard.press("/")
    page.keyboard.press("Enter")
    expect(field(page)).to_be_focused()
    last = asked(page, "ferry & more").get_by_role("option").last
    expect(last).to_have_attribute("href", f"{home}explore.html?q=ferry+%26+more")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{home}explore.html?q=ferry+%26+more")


def test_names_are_a_group_of_their_own(page: Page, home: str) -> None:
    """A name leads to the page of who bears it, and says what it is."""
    page.goto(f"{home}index.html")
    option = asked(page, "Okafor").get_by_role("group", name="Names").get_by_role("option").first
    expect(option).to_contain_text("Bram Okafor")
    expect(option).to_contain_text("Person")
    option.click()
    expect(page.locator("h1")).to_have_text("Bram Okafor")


@pytest.mark.parametrize("width", [360, 1280])
def test_names_that_come_late_move_nothing(page: Page, home: str, width: int) -> None:
    """What a reader is about to choose stays where it is, and stays chosen."""
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(f"{home}about.html")
    asked(page, "timetable")
    page.evaluate(SLOW, ["names", "Okafor", 700])
    field(page).fill("Okafor")
    first = page.locator(".search-articles [role=option]", has_text="Last ferry leaves").first
    expect(first).to_be_visible()
    page.keyboard.press("ArrowDown")
    before, chosen = first.bounding_box(), active(page).get_attribute("id")
    expect(page.locator(".search-names [role=option]")).to_have_count(1)
    assert first.bounding_box() == before
    assert active(page).get_attribute("id") == chosen


def test_an_older_answer_never_replaces_a_newer_one(page: Page, home: str) -> None:
    """What was typed first and answered last is not shown; what was there stays until the newer answer comes."""
    page.goto(f"{home}about.html")
    dialog = asked(page, "timetable")
    page.evaluate(SLOW, ["ask", "ferry", 500])
    field(page).fill("ferry")
    page.wait_for_timeout(250)
    expect(dialog.locator(".search-articles")).to_contain_text("Board to end ferry")
    field(page).fill("bridge opened")
    expect(dialog.locator(".search-articles")).to_contain_text("A bridge, after 53 years")
    said = dialog.get_by_role("status").inner_text()
    page.wait_for_timeout(600)
    assert dialog.get_by_role("status").inner_text() == said


def test_what_was_found_is_said(page: Page, home: str) -> None:
    """The number of articles, words that none has, and that nothing was found, with a way on."""
    page.goto(f"{home}people/index.html")
    dialog = asked(page, "timetable ")
    status = dialog.get_by_role("status")
    expect(status).to_have_text("1 article.")
    field(page).fill("timetable qwertyish ")
    expect(status).to_have_text("No article has all the words; 1 has some of them. No article has “qwertyish”.")
    field(page).fill("timetab ")
    expect(status).to_have_text("1 article. No article has “timetab”; words that begin alike were taken.")
    field(page).fill("qwertyish")
    expect(status).to_have_text("Nothing was found for “qwertyish”.")
    expect(dialog.get_by_text("Try fewer words")).to_be_visible()
    expect(field(page)).to_have_attribute("aria-expanded", "false")
    dialog.get_by_role("link", name="Timeline").click()
    expect(page.locator("h1")).to_have_text("Timeline")


def test_the_first_letters_are_no_question_yet(page: Page, home: str) -> None:
    """A word of which too little is typed is not said to be nowhere."""
    page.goto(f"{home}about.html")
    status = asked(page, "timetable q").get_by_role("status")
    expect(status).to_have_text("1 article.")
    field(page).fill("q")
    expect(page.locator("dialog.search")).to_have_attribute("data-state", "begin")
    expect(status).to_have_text("")


def test_a_missing_index_is_said(page: Page, home: str) -> None:
    """Where the index does not come the dialogue says so, and shows the lists; nor is it asked before it is wanted."""
    page.route("**/search/index.js*", answering("", "text/javascript"))
    page.goto(f"{home}about.html")
    page.keyboard.press("/")
    page.keyboard.type("ferry")
    dialog = page.locator("dialog.search")
    expect(dialog.get_by_role("status")).to_contain_text("The index cannot be loaded")
    expect(dialog.get_by_role("link", name="People")).to_be_visible()


def test_a_hostile_headline_is_text(page: Page, home: str) -> None:
    """A headline made of tags is found and shown, and does nothing."""
    page.goto(f"{home}index.html")
    dialog = asked(page, "stolen")
    expect(dialog.get_by_role("option").first).to_contain_text("<script>")
    assert dialog.locator("script, img, b, a:not([role=option]):not(.search-help a)").count() == 0
    field(page).fill("<qwertyish qqww>")
    expect(dialog.get_by_role("status")).to_have_text("Nothing was found for “<qwertyish qqww>”.")


def test_the_question_is_kept_for_the_next_page(page: Page, home: str) -> None:
    """On the next page the dialogue has the question of the one before, ready to be typed over."""
    page.goto(f"{home}index.html")
    asked(page, "timetable")
    page.goto(f"{home}about.html")
    page.keyboard.press("/")
    expect(field(page)).to_have_value("timetable")
    expect(page.locator("dialog.search").get_by_role("option").first).to_contain_text("Board to end ferry")
    assert page.evaluate("getSelection().toString()") == "timetable"


def test_a_finger_finds_its_mark(page: Page, home: str) -> None:
    """On a telephone the dialogue fills the screen, and all that can be touched is 44 pixels high or more."""
    page.set_viewport_size({"width": 360, "height": 700})
    page.goto(f"{home}about.html")
    dialog = asked(page, "ferry")
    assert dialog.bounding_box() == {"x": 0, "y": 0, "width": 360, "height": 700}
    field(page).fill("qwertyish")
    expect(dialog).to_have_attribute("data-state", "none")
    small = "all => all.map(one => [one.className, one.getBoundingClientRect().height])"
    boxes = dialog.locator("input, button, .search-help a").evaluate_all(small)
    field(page).fill("ferry ")
    expect(dialog).to_have_attribute("data-state", "found")
    boxes += dialog.get_by_role("option").evaluate_all(small)
    assert len(boxes) > 12
    assert [one for one in boxes if one[1] < 44] == []


@pytest.mark.parametrize("home", ["over_http"], indirect=True)
def test_axe_finds_nothing_in_the_dialogue(page: Page, home: str) -> None:
    """No rule that a program can check is broken, with results and without."""
    page.goto(f"{home}about.html")
    for words in ("ferry", "qwertyish"):
        asked(page, words)
        page.wait_for_timeout(300)
        page.keyboard.press("ArrowDown")
        for scheme, width in SCREENS:
            page.emulate_media(color_scheme=scheme)
            page.set_viewport_size({"width": width, "height": 900})
            found = AXE.run(page, options=RULES).response["violations"]
            told = [(one["id"], [node["html"][:120] for node in one["nodes"][:3]]) for one in found]
            assert told == [], (words, scheme, width)
        page.keyboard.press("Escape")


def test_the_words_are_given_to_the_script(page: Page, home: str) -> None:
    """The script holds no words: all it says stands in the page, with the plural forms of its language."""
    page.goto(f"{home}about.html")
    page.keyboard.press("/")
    words = json.loads(page.locator("dialog.search").get_attribute("data-words") or "")
    assert words["found"] == {"one": "{n} article.", "other": "{n} articles."}
    assert {"person", "place", "organisation", "outlet", "page"} <= words.keys()
