"""What the search filters and sorts by: of each page its kind, the bounds of its date and what it names, in numbers."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from cuttings.publishing.search_index import Pieces, Shelved, address, piece
from cuttings.publishing.search_records import ARTICLES, FILTERS, Record

EPOCH = date(1970, 1, 1)

SMALL = 1000
"""Articles of a collection in which each name is something to filter by; in larger ones those of two articles are."""


def tables(
    shelves: Sequence[Shelved], records: Mapping[str, Record], labels: Mapping[str, Mapping[str, str]]
) -> Pieces:
    """Return a table for each shelf, and one of what the values are called, as scripts by their path below the site.

    Of articles, where each stands is a piece of its own, which only those need who cite them.
    Days are counted from 1970-01-01; none where the date is open to that side. Names stand in the tables as numbers of
    their places among those that are called something.
    """
    known = {name: _known(name, records, labels[name]) for name in FILTERS}
    numbers = {name: {key: number for number, (key, _) in enumerate(values)} for name, values in known.items()}
    found = {address("labels"): piece("labels", known)}
    for shelf in shelves:
        pages = [(shelf.ids[url], records[url]) for url in sorted(shelf.ids)]
        content = {
            "ids": [key for key, _ in pages],
            "kinds": [record.kind for _, record in pages],
            "from": [_days(record.earliest) for _, record in pages],
            "to": [_days(record.latest) for _, record in pages],
            "values": {name: [_numbered(record, name, numbers[name]) for _, record in pages] for name in FILTERS},
        }
        if all(not record.values for _, record in pages):
            content = {"ids": content["ids"], "kinds": content["kinds"]}
        if shelf.index == ARTICLES:
            urls = {key: url for url, key in shelf.ids.items()}
            found[address(f"{shelf.name}/urls")] = piece(f"{shelf.name}/urls", urls)
        found[address(f"{shelf.name}/table")] = piece(f"{shelf.name}/table", content)
    return found


def _known(name: str, records: Mapping[str, Record], labels: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return the values of a filter with what they are called, those of most articles first."""
    articles = [record for record in records.values() if record.values]
    tally = Counter(key for record in articles for key in record.values[name])
    least = 1 if len(articles) <= SMALL else 2
    return [(key, labels[key]) for key, count in _ordered(tally.items()) if count >= least]


def _ordered(tally: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    return sorted(tally, key=lambda item: (-item[1], item[0]))


def _numbered(record: Record, name: str, numbers: Mapping[str, int]) -> list[int]:
    return sorted(_found(record.values.get(name, ()), numbers))


def _found(keys: Iterable[str], numbers: Mapping[str, int]) -> Iterator[int]:
    return (numbers[key] for key in keys if key in numbers)


def _days(day: str | None) -> int | None:
    return (date.fromisoformat(day) - EPOCH).days if day else None
