"""What a page tells search engines about its article, as JSON-LD in the vocabulary of schema.org."""

import html
import json
from collections import deque
from collections.abc import Iterator
from typing import Any

from lxml import html as lxml_html

from cuttings.reading.lines import plain

TYPES = ("Article", "BlogPosting", "Report")
"""How the types of articles end: `NewsArticle`, `ReportageNewsArticle`, …"""

LONGEST = 1_000_000
"""Letters of JSON-LD that are looked at."""
MOST = 10_000
"""Objects in it that are looked at."""


def linked_article(tree: lxml_html.HtmlElement) -> dict[str, Any]:
    """Return what the page says about its article under `title`, `author`, `published`, … ; nothing is checked."""
    nodes = list(_nodes(tree))
    article = next((node for node in nodes if any(kind.endswith(TYPES) for kind in _types(node))), None)
    if article is None:
        return {}
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and "name" in node}
    found = {
        "title": _text(article.get("headline")),
        "standfirst": _text(article.get("description")),
        "author": [name for item in _list(article.get("author")) if (name := _name(item, by_id))],
        "published": _text(article.get("datePublished")),
        "updated": _text(article.get("dateModified")),
        "section": _text(next(iter(_list(article.get("articleSection"))), None)),
        "language": _text(article.get("inLanguage")),
        "url": _address(article.get("url")) or _address(article.get("mainEntityOfPage")),
        "publisher": next((name for item in _list(article.get("publisher")) if (name := _name(item, by_id))), ""),
    }
    return {key: value for key, value in found.items() if value}


def _nodes(tree: lxml_html.HtmlElement) -> Iterator[dict[str, Any]]:
    """Yield the objects of all JSON-LD in the page, the outer before the inner, in their order."""
    left = MOST
    for script in tree.iter("script"):
        if (script.get("type") or "").split(";")[0].strip().lower() != "application/ld+json":
            continue
        todo = deque([_parsed((script.text or "")[:LONGEST])])
        while todo and left:
            left -= 1
            value = todo.popleft()
            if isinstance(value, dict):
                yield value
                todo.extend(item for item in value.values() if isinstance(item, dict | list))
            elif isinstance(value, list):
                todo.extend(item for item in value if isinstance(item, dict | list))


def _parsed(text: str) -> object:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _types(node: dict[str, Any]) -> list[str]:
    return [kind for kind in _list(node.get("@type")) if isinstance(kind, str)]


def _list(value: Any) -> list[Any]:  # noqa: ANN401 (JSON is anything)
    return value if isinstance(value, list) else [] if value is None else [value]


def _text(value: object) -> str:
    return plain(html.unescape(value)) if isinstance(value, str) else ""


def _address(value: object) -> str:
    return _text(value.get("@id") if isinstance(value, dict) else value)


def _name(value: object, by_id: dict[str, dict[str, Any]]) -> str:
    """Return the name of a person or organisation, which may be described elsewhere in the page."""
    if isinstance(value, dict):
        value = value.get("name") or by_id.get(str(value.get("@id")), {}).get("name")
    return _text(value)
