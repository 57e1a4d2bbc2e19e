"""The page that searches all articles by words, names, outlets and dates; `site_src/search` has its scripts."""

import json
from collections.abc import Iterator

from cuttings.publishing.index import WITH_PAGES, Index
from cuttings.publishing.list_pages import ARTICLES
from cuttings.publishing.markdown import Markdown, link
from cuttings.publishing.paging import TIMELINE
from cuttings.publishing.sheets import Linker, Sheet, View, front
from cuttings.publishing.words import Words

EXPLORE = "explore.md"

FILTERS = (*WITH_PAGES, "outlet", "year")
"""What articles can be filtered by, in the order in which the page offers it; names as in the address."""

KINDS = ("article", "name", *WITH_PAGES, "outlet", "page")
"""What is shown: articles, pages of all other kinds together, or one of these kinds."""

ORDERS = ("relevance", "newest", "oldest")

SHOWN = 8
"""Values of a filter that are shown before one asks for more."""

LISTED = 200
"""Values of a filter that are on the page at most; others are looked for by their beginning."""

BATCH = 20
"""Results shown at a time."""

NAMES = 6
"""Pages of names shown above the articles at most."""

SAID = (
    "chosen",
    "fewer",
    "more",
    "more_hidden",
    "names",
    "remove",
    "some",
    *(f"status.{kind}{narrowed}" for kind in ("every", "word", "words", "others", "part") for narrowed in ("", "_of")),
    *(f"status.{name}" for name in ("absent", "aside", "ask", "loose", "none", "none_filtered", "pages", "undated")),
)
"""What the scripts say; keys below `explore`."""

ONE = {f"one.{kind}": f"kind.{kind}" for kind in WITH_PAGES} | {
    "one.outlet": "explore.filter.outlet",
    "one.page": "explore.page",
}
"""What kind of page a result is, by its name in the scripts: the key of the words."""


CITED = ("cite", "found", "either", "listed", "selected")
"""What is said of what can be cited; keys below `references`."""


def explore_pages(index: Index) -> Iterator[Sheet]:
    """Yield the page; what it finds is found in the browser."""
    linker = Linker(index=index, here=EXPLORE)
    data: View = {
        "front": front(linker.words.text("explore.title"), linker.words.text("explore.about")),
        "ways": _ways(linker),
        "filters": FILTERS,
        "kinds": KINDS,
        "orders": ORDERS,
        "words": _said(linker.words),
        "limits": {"shown": SHOWN, "listed": LISTED, "batch": BATCH, "names": NAMES},
    }
    yield Sheet(path=EXPLORE, template="explore", data=data)


def _said(words: Words) -> str:
    """Return what the scripts say, by key and plural form, as JSON."""
    keys = {key: f"explore.{key}" for key in SAID} | ONE | {f"cite.{key}": f"references.{key}" for key in CITED}
    return json.dumps({name: words.forms(key) for name, key in keys.items()}, ensure_ascii=False)


def _ways(linker: Linker) -> list[Markdown]:
    """Return the ways to the articles that need no script."""
    words = linker.words
    pages = ["people/index.md", "places/index.md", TIMELINE]
    named = [link(words.text(f"nav.{page}"), linker.to(page)) for page in pages]
    return [link(words.text("explore.by_year"), linker.to(ARTICLES)), *named]
