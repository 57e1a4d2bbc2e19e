"""The policy in the head of every page holds, over http and from the unpacked zip, in Chromium and in Firefox."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.firefox import Firefox

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("firefox")]

ATTACK = """
  const stopped = [];
  document.addEventListener("securitypolicyviolation", (event) => stopped.push(event.effectiveDirective));
  const add = (name, values) => document.body.append(Object.assign(document.createElement(name), values));
  add("script", { textContent: "window.ran = 1" });
  add("script", { src: "data:text/javascript,window.ran=2" });
  add("img", { src: "https://elsewhere.invalid/pixel.gif" });
  add("iframe", { src: "data:text/html,framed" });
  add("object", { data: "data:text/html,framed" });
  add("style", { textContent: "body { outline: 1px solid }" });
  const button = Object.assign(document.createElement("b"), {});
  button.setAttribute("onclick", "window.ran = 3");
  document.body.append(button);
  button.click();
  fetch("https://elsewhere.invalid/").catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, 300));
  return { ran: window.wrappedJSObject?.ran ?? window.ran ?? 0, stopped: [...new Set(stopped)].sort(),
    outline: getComputedStyle(document.body).outlineStyle };
"""
STOPPED = {"connect-src", "frame-src", "img-src", "object-src", "script-src-attr", "script-src-elem", "style-src-elem"}


@pytest.fixture
def open_page(browser: Browser, home: str) -> Iterator[Page]:
    """Return a page of an article; what goes wrong in it is what the test is about."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{home}articles/hostile.html")
        yield page


def harmless(found: Any) -> None:
    """Nothing ran, and nothing that was tried was let through."""
    assert (found["ran"], found["outline"]) == (0, "none")
    assert set(found["stopped"]) >= STOPPED


def test_chromium_stops_what_is_not_the_site_s(open_page: Page) -> None:
    """Scripts, handlers, styles, frames, pictures and requests that the site did not make come to nothing."""
    harmless(open_page.evaluate(f"async () => {{ {ATTACK} }}"))


def test_firefox_stops_what_is_not_the_site_s(firefox: Firefox, home: str) -> None:
    """The same in the other engine."""
    firefox.open(f"{home}articles/hostile.html")
    harmless(firefox.run(ATTACK))


def test_firefox_lets_a_form_lead_to_explore(firefox: Firefox, home: str) -> None:
    """Without its script the button at the top is a form, and leads on from a folder too."""
    firefox.open(f"{home}about.html")
    firefox.run("setTimeout(() => document.querySelector('.frame-search').submit());")
    assert firefox.text("main .explore") is not None
    assert firefox.run("return location.pathname;").endswith("/explore.html")
