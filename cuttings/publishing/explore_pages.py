"""The page that searches all articles by words, names, outlets and dates; its scripts are those in `site_src/search`."""

import json
from collections.abc import Iterator

from cuttings.publishing.index import WITH_PAGES, Index
from cuttings.publishing.list_pages import ARTICLES
from cuttings.publishing.markdown import Markdown, link
from cuttings.publishing.paging import TIMELINE
from cuttings.publishing.sheets import Linker, Sheet, View, front

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
    "active",
    "active_range",
    "after",
    "before",
    "chosen",
    "fewer",
    "nothing",
    "names",
    "no_names",
    "more",
    "more_hidden",
    "remove",
    "some",
    "status.every",
    "status.every_of",
    "status.word",
    "status.word_of",
    "status.words",
    "status.words_of",
    "status.phrase",
    "status.phrase_of",
    "status.part",
    "status.part_of",
    "status.pages",
    "status.none",
    "status.none_filtered",
    "status.common",
    "status.loose",
    "status.absent",
    "status.undated",
    "status.aside",
)
"""What the script says; keys below `explore`."""


def explore_pages(index: Index) -> Iterator[Sheet]:
    """Yield the page; what it finds is found in the browser."""
    linker = Linker(index=index, here=EXPLORE)
    data: View = {
        "front": front(linker.words.text("explore.title"), linker.words.text("explore.about")),
        "ways": _ways(linker),
        "filters": FILTERS,
        "kinds": KINDS,
        "orders": ORDERS,
        "words": json.dumps({key: linker.words.forms(f"explore.{key}") for key in SAID}, ensure_ascii=False),
        "limits": {"shown": SHOWN, "listed": LISTED, "batch": BATCH, "names": NAMES},
    }
    yield Sheet(path=EXPLORE, template="explore", data=data)


def _ways(linker: Linker) -> list[Markdown]:
    """Return the ways to the articles that need no script."""
    words = linker.words
    pages = ["people/index.md", "places/index.md", TIMELINE]
    named = [link(words.text(f"nav.{page}"), linker.to(page)) for page in pages]
    return [link(words.text("explore.by_year"), linker.to(ARTICLES)), *named]
