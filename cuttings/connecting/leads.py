"""Names made whole: what stands before them was taken for a part and is none, as in `UN Nikki Haley`, or was missed."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from msgspec.structs import replace

from cuttings.connecting.folding import fold
from cuttings.connecting.given_names import GENDERS
from cuttings.connecting.resolve import family, is_full
from cuttings.connecting.sightings import Sighting
from cuttings.connecting.telling import kind_by_words
from cuttings.model import Annotated, EntityKind

_GIVEN = re.compile(r"(?<![\w’'-])(?P<name>[^\W\d_a-z][^\W\d_]+) \Z")
_REACH = 20
"""Code points before a name in which the given name stands."""


def without_leads(found: Sequence[Sighting], kinds: Mapping[str, EntityKind]) -> list[Sighting]:
    """Return `found`, organisations that end in a person's full name as that person.

    Not so where the first or last word tells what bears the name: `USS Ronald Reagan`, `Ann Lee Foundation`.
    """
    people = {key for key, kind in kinds.items() if kind == "person" and " " in key}
    return [_bare(sighting, people) if kinds[sighting.key] == "organisation" else sighting for sighting in found]


def _bare(sighting: Sighting, people: set[str]) -> Sighting:
    words = sighting.key.split()
    written = sighting.text.split()
    if len(words) != len(written) or kind_by_words(words) is not None:
        return sighting
    for lead in range(1, len(words) - 1):
        key, text = " ".join(words[lead:]), sighting.text.split(maxsplit=lead)[lead]
        if key in people:
            return replace(sighting, start=sighting.end - len(text), text=text, key=key, kind="person")
    return sighting


def with_given_names(annotated: Sequence[Annotated], found: Sequence[Sighting]) -> list[Sighting]:
    """Return `found`, people of one word with the given name that stands right before them: `Shane` before `Perry`."""
    texts = [{paragraph.id: paragraph.text for paragraph in article.cutting.paragraphs} for article in annotated]
    return [
        _whole(sighting, texts[sighting.article][sighting.paragraph])
        if sighting.kind == "person" and " " not in sighting.key and sighting.key not in GENDERS
        else sighting
        for sighting in found
    ]


def _whole(sighting: Sighting, text: str) -> Sighting:
    given = _GIVEN.search(text, max(sighting.start - _REACH, 0), sighting.start)
    if given is None or fold(given["name"]) not in GENDERS:
        return sighting
    start = given.start("name")
    return replace(sighting, start=start, text=text[start : sighting.end], key=fold(text[start : sighting.end]))


def with_full_names(
    annotated: Sequence[Annotated], found: Sequence[Sighting], kinds: Mapping[str, EntityKind]
) -> list[Sighting]:
    """Return `found`, and the full names that an article has though nobody saw them there.

    They are looked for where the article goes on with a family name alone: one of them is whom it means.
    """
    bearers: dict[str, dict[str, Sighting]] = defaultdict(dict)
    for sighting in found:
        if is_full(sighting.key, kinds):
            bearers[family(sighting.key)].setdefault(sighting.text, sighting)
    whole: list[Sighting] = []
    for article, group in groupby(found, key=lambda sighting: sighting.article):
        here = list(group)
        seen = {family(one.key) for one in here if is_full(one.key, kinds)}
        missed = {one.key for one in here if one.key in bearers} - seen
        names = [bearer for key in sorted(missed) for bearer in bearers[key].values()]
        added = list(_stated(annotated[article], article, names)) if names else []
        whole += sorted([*here, *added], key=lambda one: (one.order, one.start)) if added else here
    return whole


def _stated(article: Annotated, number: int, names: Sequence[Sighting]) -> Iterator[Sighting]:
    """Yield where `article` first has each of `names`, as they are written elsewhere."""
    for name in names:
        pattern = re.compile(rf"(?<!\w){re.escape(name.text)}(?!\w)")
        for order, paragraph in enumerate(article.cutting.paragraphs):
            if match := pattern.search(paragraph.text):
                start, end = match.span()
                where = {"article": number, "order": order, "paragraph": paragraph.id, "start": start, "end": end}
                yield replace(name, **where)
                break
