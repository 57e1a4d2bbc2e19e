"""Feeds as JSON Feed, version 1.1."""

import json
from collections.abc import Iterable, Mapping

from cuttings.publishing.entries import Entry, Feed

VERSION = "https://jsonfeed.org/version/1.1"


def written(feed: Feed, entries: Iterable[Entry]) -> str:
    """Return `feed` with its `entries`."""
    content = {
        "version": VERSION,
        "title": feed.title,
        "description": feed.summary,
        "home_page_url": feed.page,
        "feed_url": f"{feed.stem}.json",
        "language": feed.language,
        "authors": [{"name": feed.dossier}],
        "items": [_item(entry) for entry in entries],
    }
    return json.dumps(_known(content), ensure_ascii=False, separators=(",", ":")) + "\n"


def _item(entry: Entry) -> dict[str, object]:
    """Return an item; its text, which the format asks for, is the summary, or else the headline again."""
    return _known(
        {
            "id": entry.address,
            "url": entry.address,
            "external_url": entry.original,
            "title": entry.title,
            "content_text": entry.summary or entry.title,
            "date_published": entry.published,
            "date_modified": entry.changed,
            "authors": [{"name": name} for name in entry.authors or [entry.outlet] if name],
            "tags": [entry.outlet] if entry.outlet else [],
            "language": entry.language,
        }
    )


def _known(content: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in content.items() if value}
