"""The search index of the site: put together from what was rendered now and what was before, always in one order."""

import json
from collections.abc import Iterable, Set
from pathlib import Path
from typing import Any

from cuttings.publishing.files import write

INDEX = "search/search_index.json"
SCRIPT = "search/search_index.js"
"""The same for pages opened from file://, where no script may fetch the index."""

Content = dict[str, Any]


def read_index(site: Path) -> Content:
    """Return the search index of the site in the folder `site`; an empty one where there is none."""
    try:
        content: Content = json.loads((site / INDEX).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {"docs": []}
    return content


def write_index(site: Path, before: Content, parts: Iterable[Content], rendered: Set[str]) -> None:
    """Write the index that holds the entries of all `parts`, and those of `before` for pages that are not `rendered`.

    `rendered` are addresses of pages, relative to the site.
    """
    merged: Content = {}
    entries = [entry for entry in before["docs"] if _page(entry) not in rendered]
    for part in parts:
        merged |= part
        entries += part["docs"]
    merged["docs"] = sorted(entries, key=_page)
    content = json.dumps(merged, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    write(site / INDEX, content.encode())
    write(site / SCRIPT, f"var __index = {content}".encode())


def _page(entry: Content) -> str:
    return str(entry["location"]).partition("#")[0]
