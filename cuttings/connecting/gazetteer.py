"""A second look over all paragraphs, headings and captions too, for names already known: one pass over the words."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from cuttings.connecting.resolve import family
from cuttings.connecting.sightings import OPEN, Sighting
from cuttings.connecting.telling import GENERIC
from cuttings.model import Annotated, Paragraph

WORD = re.compile(r"\w+")
LONGEST = 8
"""Words in a name that is looked for."""

_JOINED = frozenset([" ", "-", "‐", "‑", ".", "'", "’", "&", "\xa0", " & ", "/"])
_TITLE_CASE = ("heading", "caption")


class Place(Struct, frozen=True, kw_only=True):
    """Where a paragraph names the owner of the key `owner`."""

    paragraph: str
    order: int
    start: int
    end: int
    owner: str


class Forms:
    """Forms as the texts write them, words parted by single spaces, and whom or what each names."""

    def __init__(self) -> None:
        self.owners: dict[str, str] = {}
        self.longest: dict[str, int] = {}

    def add(self, form: str, owner: str) -> None:
        """Look for `form`, which names `owner`."""
        words = WORD.findall(form)
        if 0 < len(words) <= LONGEST:
            self.owners[" ".join(words)] = owner
            self.longest[words[0]] = max(self.longest.get(words[0], 0), len(words))


def find_places(
    annotated: Sequence[Annotated],
    found: Sequence[Sighting],
    owners: Sequence[str],
    given: Mapping[str, str],
    common: frozenset[str],
) -> list[list[Place]]:
    """Return for each article where it names whom, in reading order, without overlap.

    `owners` tells whom each sighting in `found` names; `given` are forms with their owners that are looked for
    whether or not they were found; `common` are the words that the collection also writes in lower case.
    """
    shared = _shared(found, owners, common | GENERIC)
    for form, owner in given.items():
        shared.add(form, owner)
    local: dict[int, list[tuple[Sighting, str]]] = defaultdict(list)
    for sighting, owner in zip(found, owners, strict=True):
        local[sighting.article].append((sighting, owner))
    return [_in_article(article, local[n], shared, common) for n, article in enumerate(annotated)]


def lower_words(annotated: Sequence[Annotated]) -> frozenset[str]:
    """Return the words that the collection also writes in lower case: such a word alone is not looked for."""
    return frozenset(
        word
        for article in annotated
        for paragraph in article.cutting.paragraphs
        for word in WORD.findall(paragraph.text)
        if word.islower()
    )


def _shared(found: Sequence[Sighting], owners: Sequence[str], common: frozenset[str]) -> Forms:
    """Return the forms that name the same wherever they stand."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for sighting, owner in zip(found, owners, strict=True):
        counts[sighting.text][owner] += 1
    shared = Forms()
    for form, count in counts.items():
        (owner, times), *others = count.items()
        single = len(WORD.findall(form)) == 1
        if owner != OPEN and not others and (not single or (times > 1 and _distinct(form, common))):
            shared.add(form, owner)
    return shared


def _distinct(form: str, common: frozenset[str]) -> bool:
    """Return whether one word can be nothing but a name."""
    return len(form) > 1 and form[0].isupper() and (form.isupper() or form.lower() not in common)


def _in_article(
    article: Annotated, here: Sequence[tuple[Sighting, str]], shared: Forms, common: frozenset[str]
) -> list[Place]:
    seen = [
        Place(paragraph=s.paragraph, order=s.order, start=s.start, end=s.end, owner=owner)
        for s, owner in here
        if owner != OPEN
    ]
    local = _local(here, common)
    again = [
        place
        for order, paragraph in enumerate(article.cutting.paragraphs)
        for place in _matches(paragraph, order, local, shared)
    ]
    return _apart([*seen, *again])


def _local(here: Sequence[tuple[Sighting, str]], common: frozenset[str]) -> Forms:
    """Return the forms that name one and the same all through an article, with the family names of its people."""
    owners: dict[str, set[str]] = defaultdict(set)
    for sighting, owner in here:
        owners[sighting.text].add(owner)
        if sighting.kind == "person" and " " in sighting.text and " " in owner:
            owners[_family(sighting)].add(owner)
    local = Forms()
    for form, named in owners.items():
        if len(named) == 1 and OPEN not in named and (" " in form or _distinct(form, common)):
            local.add(form, *named)
    return local


def _family(sighting: Sighting) -> str:
    """Return the family name of a full name as it is written."""
    words = sighting.text.split()
    return words[0] if family(sighting.key) == sighting.key.split()[0] else words[-1]


def _matches(paragraph: Paragraph, order: int, local: Forms, shared: Forms) -> Iterator[Place]:
    text = paragraph.text
    words = list(WORD.finditer(text))
    index = 0
    while index < len(words):
        first = words[index][0]
        if first not in shared.longest and first not in local.longest:  # nearly every word: decided first
            index += 1
            continue
        most = max(local.longest.get(first, 0), shared.longest.get(first, 0))
        count, owner = _longest(text, words, index, most, (local, shared))
        if count and (count > 1 or paragraph.kind in _TITLE_CASE or not _runs_on(text, words, index)):
            start, end = words[index].start(), words[index + count - 1].end()
            yield Place(paragraph=paragraph.id, order=order, start=start, end=end, owner=owner)
        index += max(count, 1)


def _longest(
    text: str, words: Sequence[re.Match[str]], index: int, most: int, tables: tuple[Forms, ...]
) -> tuple[int, str]:
    """Return how many words from `index` on are a known form, the most possible, and whom it names."""
    run = 1
    while run < most and index + run < len(words):
        if text[words[index + run - 1].end() : words[index + run].start()] not in _JOINED:
            break
        run += 1
    for count in range(run, 0, -1):
        form = " ".join(word[0] for word in words[index : index + count])
        for table in tables:
            if form in table.owners:
                return count, table.owners[form]
    return 0, OPEN


def _runs_on(text: str, words: Sequence[re.Match[str]], index: int) -> bool:
    """Return whether another capitalised word follows, so that one word is but part of a longer, unknown name."""
    if index + 1 == len(words):
        return False
    after = words[index + 1]
    return text[words[index].end() : after.start()] == " " and after[0][0].isupper()


def _apart(places: Iterable[Place]) -> list[Place]:
    """Return `places` without overlap, the longest kept, in reading order."""
    kept: list[tuple[int, int, int, Place]] = []
    for place in sorted(places, key=lambda p: p.start - p.end):
        entry = place.order, place.start, place.end, place
        at = bisect_left(kept, entry[:2])
        before = at == 0 or kept[at - 1][0] < place.order or kept[at - 1][2] <= place.start
        after = at == len(kept) or kept[at][0] > place.order or kept[at][1] >= place.end
        if before and after:
            kept.insert(at, entry)
    return [place for *_, place in kept]
