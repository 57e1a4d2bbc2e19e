"""What a page allows itself: the Content-Security-Policy in its head."""

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from lxml import html

from cuttings.publishing.serving import allowed
from tests.publishing.building import Built

POLICY = "//meta[@http-equiv='Content-Security-Policy']/@content"


def parsed(page: bytes) -> html.HtmlElement:
    """Return `page` as a tree."""
    return html.document_fromstring(page, parser=html.HTMLParser(encoding="utf-8"))


def known(script: str) -> str:
    """Return how a policy names a script that stands in the page."""
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def policies(site: Path) -> set[str]:
    """Return the policies of all pages of `site`."""
    return {str(one) for path in site.rglob("*.html") for one in parsed(path.read_bytes()).xpath(POLICY)}


def test_every_page_begins_with_the_one_policy(built: Built) -> None:
    """It stands first in the head, also where no page is found; then comes that no address is told on."""
    for path in built.site.rglob("*.html"):
        first, second = parsed(path.read_bytes()).xpath("/html/head/*")[:2]
        assert first.get("http-equiv") == "Content-Security-Policy", path
        assert (second.get("name"), second.get("content")) == ("referrer", "no-referrer"), path
    assert len(policies(built.site)) == 1


def test_the_policy_knows_the_script_in_the_page(built: Built) -> None:
    """The scripts that stand in a page are those whose hash its policy has, and nothing else does what one can do."""
    [policy] = policies(built.site)
    rules = {name: sources for name, *sources in (rule.split() for rule in policy.split(";"))}
    page = parsed((built.site / "articles" / "hostile.html").read_bytes())
    scripts = [known(one.text) for one in page.xpath("//script[not(@src)][not(@type)]")]
    assert len(scripts) == 1
    assert {one for one in rules["script-src"] if one.startswith("'sha")} == set(scripts)
    assert rules["default-src"] == rules["base-uri"] == ["'none'"]
    assert "'unsafe-inline'" not in rules["script-src"] + rules["style-src"]
    assert not any(source.startswith(("http", "//", "*")) for sources in rules.values() for source in sources)


def test_a_served_page_may_reload_itself(built: Built) -> None:
    """While a site is worked on, the script that the server adds may run and ask the server; all else stays."""
    before = (built.site / "index.html").read_bytes()
    added = "poll()"
    page = parsed(allowed(before.replace(b"</body>", f"<script>{added}</script></body>".encode())))
    [policy] = page.xpath(POLICY)
    assert policy.replace(f" {known(added)}", "").replace(" connect-src 'self';", "") in policies(built.site)
    assert known(added) in policy
