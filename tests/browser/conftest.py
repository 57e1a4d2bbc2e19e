"""A real browser, and the example's site to open in it: over http, and from the unpacked zip over file://."""

import zipfile
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Request, sync_playwright

from tests.browser.firefox import Firefox, installed, started
from tests.browser.serving import serving
from tests.chromium import ARGUMENTS, executable
from tests.publishing.building import Built, build, pack
from tests.publishing.example import example


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return the example as a built project."""
    return build(example(), tmp_path_factory.mktemp("browser"))


@pytest.fixture(scope="session")
def over_http(built: Built) -> Iterator[str]:
    """Return the address of the site on a server of its own."""
    with serving(built.site) as address:
        yield address


@pytest.fixture(scope="session")
def from_zip(built: Built, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the address of the unpacked zip, in a folder whose name has a space and a letter that is not ASCII."""
    folder = tmp_path_factory.mktemp("unpacked") / "my café"
    with zipfile.ZipFile(pack(built, example())) as archive:
        archive.extractall(folder)
    return (folder / "heron").as_uri() + "/"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return Chromium; the tests are skipped, saying so, where there is none."""
    path = executable()
    if not path:
        pytest.skip("no Chromium here: `python -m tests.chromium` installs one")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def firefox() -> Iterator[Firefox]:
    """Return Firefox; the tests are skipped, saying so, where there is none."""
    program = installed()
    if not program:
        pytest.skip("no Firefox here: install firefox-esr or firefox")
    with started(program) as found:
        yield found


def _foreign(request: Request, home: str) -> list[str]:
    """Return what is asked for, unless it is the site's own."""
    return [] if request.url.startswith((home, "data:", "blob:")) else [f"asked for {request.url}"]


def _failure(request: Request) -> list[str]:
    """Return what failed, unless the page was left before all of it had come."""
    return [] if request.failure == "net::ERR_ABORTED" else [f"{request.url}: {request.failure}"]


@pytest.fixture(params=["over_http", "from_zip"])
def home(request: pytest.FixtureRequest) -> str:
    """Return the address of the site, once over http and once from the zip."""
    address: str = request.getfixturevalue(request.param)
    return address


@pytest.fixture
def page(browser: Browser, home: str) -> Iterator[Page]:
    """Return an empty page; whatever goes wrong in it, or is asked from another host, fails the test."""
    wrong: list[str] = []

    context = browser.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    opened.on("request", lambda request: wrong.extend(_foreign(request, home)))
    opened.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("requestfailed", lambda request: wrong.extend(_failure(request)))
    yield opened
    context.close()
    assert wrong == []
