"""What search engines and language models look for at the root of a site: sitemap, `robots.txt` and `llms.txt`."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from urllib.parse import quote

from lxml import etree
from lxml.builder import ElementMaker

from cuttings.model import Dossier
from cuttings.publishing.markdown import escape, link
from cuttings.publishing.site_pages import FILES
from cuttings.publishing.words import Words

SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9"
MOST = 50_000
"""Addresses in one sitemap (sitemaps.org, "Sitemap file requirements"); more are spread over several."""

NOT_LISTED = frozenset(["404.html"])
"""Pages that stand at no address of their own."""

SECTIONS = {
    "lists": ("articles/index", "people/index", "places/index", "organisations/index", "sources/index", "timeline",
              "quotations", "figures"),
    "made": ("about", "coverage", "data"),
}  # fmt: skip
"""The pages that `llms.txt` names, without suffix, by section."""

_E = ElementMaker(namespace=SITEMAPS, nsmap={None: SITEMAPS})


def finding(paths: Collection[str], dossier: Dossier, words: Words, address: str) -> dict[str, bytes]:
    """Return these files, by path, for a site of the files `paths`; no sitemap where its `address` is not known."""
    pages = sorted(path for path in paths if path.endswith(".html") and path not in NOT_LISTED)
    maps = sitemaps([f"{address}{_located(page)}" for page in pages], address) if address else {}
    blocks = _llms(frozenset(paths), dossier, words, address)
    texts = {"robots.txt": _robots(address), "llms.txt": "\n\n".join(filter(None, map(str.strip, blocks))) + "\n"}
    return maps | {path: text.encode() for path, text in texts.items()}


def sitemaps(addresses: Sequence[str], address: str, most: int = MOST) -> dict[str, bytes]:
    """Return `sitemap.xml` with `addresses`; where these are more than `most`, one that names several others.

    None says when a page changed last: what is known is when its article did.
    """
    if len(addresses) <= most:
        return {"sitemap.xml": _listed("urlset", "url", addresses)}
    parts = {
        f"sitemap-{at // most + 1}.xml": _listed("urlset", "url", addresses[at : at + most])
        for at in range(0, len(addresses), most)
    }
    return {"sitemap.xml": _listed("sitemapindex", "sitemap", [f"{address}{name}" for name in parts]), **parts}


def _listed(root: str, item: str, addresses: Iterable[str]) -> bytes:
    content = _E(root, *(_E(item, _E.loc(one)) for one in addresses))
    return bytes(etree.tostring(content, encoding="utf-8", xml_declaration=True)) + b"\n"


def _located(page: str) -> str:
    """Return the address below the site's of a page: that of its folder for the front page, as MkDocs names it."""
    return "" if page == "index.html" else quote(page)


def _robots(address: str) -> str:
    everything = "User-agent: *\nAllow: /\n"
    return f"{everything}\nSitemap: {address}sitemap.xml\n" if address else everything


def _llms(files: frozenset[str], dossier: Dossier, words: Words, address: str) -> Iterator[str]:
    """Yield the blocks of a Markdown page in the form of llmstxt.org: title, summary, notes, sections of links."""
    topic, articles = dossier.topic, words.counted(len(dossier.articles), "article")
    yield f"# {escape(topic.title)}"
    yield f"> {escape(topic.summary)}" if topic.summary else ""
    yield words.say("found.llms.about", articles=articles)
    yield words.say("found.llms.rights", rights=topic.rights)
    yield words.say("found.llms.cite")
    for section, pages in SECTIONS.items():
        present = [page for page in pages if f"{page}.html" in files]
        links = [_link(f"{page}.html", words.text(f"nav.{page}.md"), address) for page in present]
        yield _section(words.text(f"found.llms.{section}"), links)
    data = [
        f"{_link(f'data/{name}', name, address)}: {words.say(f'data.file.{name}')}"
        for name, _ in FILES
        if f"data/{name}" in files
    ]
    yield _section(words.text("found.llms.data"), data)


def _section(title: str, links: Sequence[str]) -> str:
    return "\n".join([f"## {escape(title)}\n", *(f"- {one}" for one in links)]) if links else ""


def _link(path: str, label: str, address: str) -> str:
    return link(label, f"{address}{path}")
