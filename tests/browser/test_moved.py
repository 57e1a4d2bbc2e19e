"""Old addresses in a browser, over http and from the unpacked zip."""

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("articles/board-to-end-ferry.html#p3", "articles/ferry-to-end.html#p3"),
        ("articles/board-to-end-ferry.html?mark=ferry#p3", "articles/ferry-to-end.html?mark=ferry#p3"),
        ("people/councillor-thorne.html", "people/ada-thorne.html"),
        ("articles/plan-of-1961.html", "articles/bridge-plan.html"),
    ],
)
def test_an_old_address_leads_to_the_very_paragraph(page: Page, home: str, old: str, new: str) -> None:
    """The new page is there with the fragment and the marked words, and the way back does not pass the old one."""
    page.goto(f"{home}index.html")
    page.goto(f"{home}{old}")
    page.wait_for_url(f"{home}{new}")
    page.go_back()
    expect(page).to_have_url(f"{home}index.html")


def test_an_old_address_leads_on_without_scripts(browser: Browser, home: str) -> None:
    """The head of the page is enough."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{home}articles/board-to-end-ferry.html")
    page.wait_for_url(f"{home}articles/ferry-to-end.html")
    context.close()


def test_an_old_address_has_a_link_where_nothing_works(browser: Browser, home: str) -> None:
    """Where the script does not come, a reader sees where the page is."""
    context = browser.new_context()
    page = context.new_page()
    page.route("**/cuttings.js", lambda route: route.abort())
    page.goto(f"{home}articles/board-to-end-ferry.html")
    page.get_by_role("link", name="Board to end ferry").click()
    page.wait_for_url(f"{home}articles/ferry-to-end.html")
    context.close()


def test_a_withdrawn_article_runs_nothing(page: Page, home: str) -> None:
    """Its reason is text, whatever it holds."""
    page.goto(f"{home}articles/bridge-plan.html")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Withdrawn")
    expect(page.locator("main")).to_contain_text("<script>alert")
    assert page.locator("main script").count() == 0
