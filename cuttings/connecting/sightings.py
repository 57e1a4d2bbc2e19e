"""Every name found in the collection, flat and in order, with the folded form it is compared by."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from cuttings.connecting.countries import PLACES
from cuttings.connecting.folding import fold
from cuttings.model import Annotated, EntityKind, NameFound

_NOT_NAMES = """
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december today tomorrow yesterday i he she they it we you see also watch read more story continues
gmt utc est edt cst cdt mst mdt pst pdt cet cest bst ist jst kst below advertisement photo image getty images file
source editor internet covid 19
"""
NOT_NAMES = frozenset(_NOT_NAMES.split()) | {
    "covid 19",
    "see also",
    "read more",
    "getty images",
    *("dax", "ftse", "ftse 100", "hang seng", "kospi", "nasdaq", "nikkei", "nikkei 225", "sensex", "topix"),
}
"""Folded forms that are never a name by themselves."""

NAMES_TOO = frozenset(["april", "august", "june", "may"])
"""Months that people are called by: `Ms. May`."""

_OWNED = re.compile(r"([^\W\d_][\w.]*(?: [^\W\d_][\w.]*)?)['’]s\s+(?=[^\W\d_])")

OPEN = ""
"""Stands for whom a short form names where the article calls several people so."""


class Sighting(Struct, frozen=True, kw_only=True):
    """A name found: in the article at index `article`, in its paragraph number `order`, under the folded `key`."""

    article: int
    order: int
    paragraph: str
    start: int
    end: int
    text: str
    kind: EntityKind
    key: str


def sightings(annotated: Sequence[Annotated]) -> list[Sighting]:
    """Return the names of all articles, by article, paragraph and start."""
    return [sighting for index, article in enumerate(annotated) for sighting in _of_article(index, article)]


def _without_owner(name: NameFound) -> NameFound:
    """Return the name without the place that owns what bears it: `Seoul's Joint Chiefs of Staff`."""
    owned = _OWNED.match(name.text)
    if owned is None or fold(owned[1]) not in PLACES:
        return name
    return replace(name, start=name.start + owned.end(), text=name.text[owned.end() :])


def _of_article(index: int, article: Annotated) -> Iterator[Sighting]:
    order = {paragraph.id: number for number, paragraph in enumerate(article.cutting.paragraphs)}
    for name in map(_without_owner, article.names):
        key = fold(name.text)
        if len(key) > 1 and (key not in NOT_NAMES or (key in NAMES_TOO and name.kind == "person")):
            yield Sighting(
                article=index,
                order=order[name.paragraph],
                paragraph=name.paragraph,
                start=name.start,
                end=name.end,
                text=name.text,
                kind=name.kind,
                key=key,
            )
