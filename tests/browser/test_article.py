"""An article's page as a reader uses it, over http and from the unpacked zip."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, FloatRect, Locator, Page, expect

pytestmark = pytest.mark.browser

ARTICLE = "articles/ferry-to-end.html"


@pytest.fixture
def article(page: Page, home: str) -> Page:
    """Return the page of an article."""
    page.goto(f"{home}{ARTICLE}")
    return page


@pytest.fixture
def telephone(browser: Browser, home: str) -> Iterator[Page]:
    """Return the page of an article on a screen that is touched."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    opened = context.new_page()
    opened.goto(f"{home}{ARTICLE}")
    yield opened
    context.close()


def box(locator: Locator) -> FloatRect:
    """Return where `locator` stands on the screen."""
    found = locator.bounding_box()
    assert found
    return found


def name(page: Page) -> Locator:
    """Return the first name that is linked in the article's third paragraph."""
    return page.locator("#p3").get_by_role("link", name="Thorne")


def card(page: Page) -> Locator:
    """Return the card."""
    return page.locator("#card-of")


def test_a_card_shows_while_the_mouse_is_on_name_or_card(article: Page) -> None:
    """It says who this is, stays while the mouse moves over to it, and goes when the mouse goes elsewhere."""
    name(article).hover()
    expect(card(article)).to_be_visible()
    expect(card(article)).to_contain_text("Ada Thorne")
    expect(card(article)).to_contain_text("Chair of the Harbour Board <i>until</i> 1999.")
    expect(card(article)).to_contain_text("Also: Councillor Thorne, Thorne")
    card(article).hover()
    article.wait_for_timeout(500)
    expect(card(article)).to_be_visible()
    article.locator("h1").hover()
    expect(card(article)).to_be_hidden()


def test_a_card_goes_with_escape_and_leaves_the_name_in_focus(article: Page) -> None:
    """By keyboard a name's card shows with the focus, describes the name, and Escape takes it away."""
    name(article).focus()
    article.keyboard.press("Shift+Tab")
    article.keyboard.press("Tab")
    expect(name(article)).to_be_focused()
    expect(card(article)).to_be_visible()
    assert name(article).get_attribute("aria-describedby") == "card-of"
    article.keyboard.press("Escape")
    expect(card(article)).to_be_hidden()
    expect(name(article)).to_be_focused()
    article.keyboard.press("Tab")
    expect(card(article)).to_contain_text("Bram Okafor")


def test_a_card_adds_no_stop_for_the_keyboard(article: Page) -> None:
    """What follows a name is the next name, not what its card holds."""
    name(article).focus()
    article.keyboard.press("Tab")
    expect(article.locator("#p3").get_by_role("link", name="Bram Okafor")).to_be_focused()
    article.keyboard.press("Tab")
    expect(article.locator("#p3 .pilcrow")).to_be_focused()


def test_the_first_tap_shows_the_card_and_its_link_opens_the_page(telephone: Page) -> None:
    """The card stands within the screen, below the name, and holds a link that is easy to hit."""
    name(telephone).tap()
    expect(card(telephone)).to_be_visible()
    expect(telephone.locator("h1")).to_have_text("Board to end ferry")
    link, frame, shown = card(telephone).locator(".open"), box(card(telephone)), box(name(telephone))
    assert box(link)["height"] >= 40
    assert shown["y"] + shown["height"] <= frame["y"]
    assert 0 <= frame["x"] <= 360 - frame["width"]
    link.tap()
    expect(telephone.locator("h1")).to_have_text("Ada Thorne")


def test_a_second_tap_on_the_name_opens_the_page(telephone: Page) -> None:
    """Nobody has to tap a name more than twice."""
    name(telephone).tap()
    expect(card(telephone)).to_be_visible()
    name(telephone).tap()
    expect(telephone.locator("h1")).to_have_text("Ada Thorne")


@pytest.mark.parametrize("where", ["h1", "#card-of button"])
def test_a_tap_elsewhere_or_on_the_cross_closes_the_card(telephone: Page, where: str) -> None:
    """A card that is not wanted is soon gone."""
    name(telephone).tap()
    expect(card(telephone)).to_be_visible()
    telephone.locator(where).tap()
    expect(card(telephone)).to_be_hidden()


def test_without_scripts_the_names_stand_beside_the_text(browser: Browser, home: str) -> None:
    """A name is a link, and the register tells who it is; no button is there that does nothing."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{home}{ARTICLE}")
    expect(page.locator(".named")).to_contain_text("Chair of the Harbour Board")
    expect(page.locator("[data-copies]")).to_be_hidden()
    expect(page.locator("#citation")).to_contain_text("Nell Archer and Sam Reed, “Board to end ferry”")
    name(page).click()
    expect(page.locator("h1")).to_have_text("Ada Thorne")
    context.close()


def test_a_paragraph_has_a_permanent_link(article: Page, home: str) -> None:
    """It shows with the mouse or the focus, and brings the paragraph's address, which stands out."""
    link = article.locator("#p3 .pilcrow")
    assert link.evaluate("link => getComputedStyle(link).opacity") == "0"
    article.locator("#p3").hover()
    assert link.evaluate("link => getComputedStyle(link).opacity") == "1"
    link.click()
    expect(article).to_have_url(f"{home}{ARTICLE}#p3")
    expect(article.locator("#p3:target")).to_be_in_viewport()
    assert link.evaluate("link => getComputedStyle(link).opacity") == "1"


def test_a_paragraphs_number_is_there_where_nothing_hovers(telephone: Page) -> None:
    """On a screen that is touched the number can be seen and is a link."""
    link = telephone.locator("#p3 .pilcrow")
    assert link.evaluate("link => getComputedStyle(link).opacity") == "1"
    link.tap()
    expect(telephone.locator("#p3:target")).to_be_in_viewport()


def test_the_citation_is_copied_with_the_paragraph_chosen(article: Page, home: str) -> None:
    """What is pasted has headline, outlet, date, paragraph and the address of the page, as far as that is known."""
    article.goto(f"{home}{ARTICLE}#p3")
    article.get_by_role("button", name="Copy", exact=True).click()
    expect(article.locator(".cite [role=status]").first).to_have_text("Copied")
    article.evaluate("document.querySelector('.cite').append(document.createElement('textarea'))")
    pasted = article.locator(".cite textarea")
    pasted.focus()
    article.keyboard.press("Control+v")
    address = f"{home}{ARTICLE}" if home.startswith("http") else ARTICLE
    expect(pasted).to_have_value(
        "Nell Archer and Sam Reed, “Board to end ferry”, Harbour Courier, 5 November 1997, "
        f"in: The Heron Island ferry, paragraph 3. {address}#p3"
    )


def test_the_register_stands_beside_the_text_or_below_it(article: Page) -> None:
    """On a wide screen it is beside the text and scrolls with the page; on a narrow one it follows the text."""
    text, register = article.locator(".reading > .text"), article.locator(".register")
    beside, column = box(register), box(text)
    assert beside["x"] >= column["x"] + column["width"]
    assert register.evaluate("one => getComputedStyle(one).overflowY") == "visible"
    article.set_viewport_size({"width": 700, "height": 900})
    beside, column = box(register), box(text)
    assert beside["y"] >= column["y"] + column["height"]


def test_only_what_was_set_aside_can_be_shown(article: Page) -> None:
    """The file stands there line by line; a tick leaves the lines that are not part of the article."""
    article.get_by_text("2 lines of the file set aside").click()
    rows = article.locator(".lines tbody tr")
    expect(rows.filter(has_text="What happens next")).to_be_visible()
    article.get_by_label("Show only what was set aside").check()
    expect(rows.filter(has_text="What happens next")).to_be_hidden()
    expect(rows.filter(has_text="Read next: {{ ten }} *ways* to <b>cross</b>")).to_be_visible()


def test_print_has_text_and_citation_alone(article: Page) -> None:
    """On paper there are no buttons, no register, and nothing that leads elsewhere."""
    article.emulate_media(media="print")
    for gone in (
        ".register",
        ".cite button >> nth=0",
        ".cite-as",
        ".cite-select",
        ".pilcrow >> nth=0",
        ".beside",
        "#related",
    ):
        expect(article.locator(gone)).to_be_hidden()
    for there in ("h1", "#p3", "#citation", ".facts >> nth=0"):
        expect(article.locator(there)).to_be_visible()
