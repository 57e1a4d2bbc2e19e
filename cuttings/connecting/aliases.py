"""Names that mean the same in the whole collection: spelling variants, country names, abbreviations, middle names.

`Kim Jong-un` and `Kim Jong Un`, `DPRK` and `North Korea`, `KCNA` where a text says `Korean Central News Agency (KCNA)`.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby

from cuttings.connecting.countries import SAME
from cuttings.connecting.folding import fold
from cuttings.connecting.given_names import GENDERS
from cuttings.connecting.sightings import Sighting
from cuttings.connecting.spellings import variants
from cuttings.model import Annotated, EntityKind

_STATED = re.compile(r"\s*\(\s*(?:the\s+)?[\"“‘']?([A-Z][A-Za-z.&-]{1,9})[\"”’']?\s*\)")
_COMPANY = re.compile(r" (?:inc|corp|corporation|ltd|limited|llc|plc|co|company|gmbh|ag|sa|nv)$")
SMALL = frozenset(["of", "the", "and", "for", "in", "on", "de", "la", "du", "des", "to", "at"])
"""Words that may be left out of the initials of a name."""


class Groups:
    """Keys joined into groups, each known by one of its keys; and the abbreviations that texts explain, as written.

    Keys in one of `apart` never come into one group, whatever joins them.
    """

    def __init__(self, apart: Iterable[frozenset[str]] = ()) -> None:
        self._above: dict[str, str] = {}
        self._others: dict[str, set[str]] = defaultdict(set)
        for keys in apart:
            for key in keys:
                self._others[key] |= keys - {key}
        self._members: dict[str, set[str]] = {key: {key} for key in self._others}
        self.stated: dict[str, str] = {}

    def root(self, key: str) -> str:
        """Return the key that stands for the group of `key`."""
        while key in self._above:
            key = self._above[key]
        return key

    def join(self, key: str, into: str) -> None:
        """Put the group of `key` into that of `into`, whose root stands for both."""
        one, other = self.root(key), self.root(into)
        if one != other and not self.parted(one, other):
            self._above[one] = other
            self._members.setdefault(other, {other}).update(self._members.pop(one, {one}))

    def lead(self, key: str) -> None:
        """Let `key` stand for its group."""
        root = self.root(key)
        if root != key:
            del self._above[key]
            self._above[root] = key
            self._members[key] = self._members.pop(root)

    def parted(self, one: str, other: str) -> bool:
        """Return whether a key in the group of `one` is kept apart from a key in that of `other`."""
        if not self._others:
            return False
        theirs = self._members.get(self.root(other), {other})
        return any(
            not theirs.isdisjoint(self._others[key])
            for key in self._members.get(self.root(one), {one})
            if key in self._others
        )


Rule = Callable[[Groups, Sequence[Annotated], Sequence[Sighting], Mapping[str, EntityKind]], None]


def join_aliases(
    annotated: Sequence[Annotated], found: Sequence[Sighting], kinds: Mapping[str, EntityKind], groups: Groups
) -> Groups:
    """Join the keys of the collection by every rule in turn, in `groups`, which may hold some joined; return it."""
    for rule in RULES:
        rule(groups, annotated, found, kinds)
    return groups


def _countries(
    groups: Groups, _annotated: Sequence[Annotated], found: Sequence[Sighting], _kinds: Mapping[str, EntityKind]
) -> None:
    """Join `DPRK` to `North Korea`, and `UN Security Council` to `United Nations Security Council`."""
    keys = {sighting.key for sighting in found}
    for key in sorted(keys):
        first, _, rest = key.partition(" ")
        longer = f"{fold(SAME[first])} {rest}" if rest and first in SAME else ""
        if key in SAME:
            groups.join(key, fold(SAME[key]))
        elif longer in keys:
            groups.join(key, longer)


def _stated(
    groups: Groups, annotated: Sequence[Annotated], found: Sequence[Sighting], kinds: Mapping[str, EntityKind]
) -> None:
    """Join `KCNA` to the name before `(KCNA)`, where the letters are the initials of its words."""
    texts = [{p.id: p.text for p in article.cutting.paragraphs} for article in annotated]
    for sighting in found:
        if kinds[sighting.key] == "person":
            continue
        text = texts[sighting.article][sighting.paragraph]
        inside = re.search(r"\(\s*([A-Z][A-Za-z.&-]{1,9})$", sighting.text)
        match = _STATED.match(text, sighting.end)
        if match and abbreviates(match[1], sighting.text):
            groups.join(fold(match[1]), sighting.key)
            groups.stated[match[1]] = sighting.key
        elif inside:
            groups.join(sighting.key, fold(sighting.text[: inside.start()]))


def _initialled(
    groups: Groups, _annotated: Sequence[Annotated], found: Sequence[Sighting], kinds: Mapping[str, EntityKind]
) -> None:
    """Join `LDP`, which no text explains, to the only organisation with these initials beside it in its articles."""
    meant: dict[str, set[str]] = defaultdict(set)
    for _, article in groupby(found, key=lambda sighting: sighting.article):
        named = {s.key: s.text for s in article if kinds[s.key] == "organisation"}
        by_initials: dict[str, set[str]] = defaultdict(set)
        for key in named:
            if " " in key:
                main = " ".join(word for word in key.split() if word not in SMALL)
                by_initials[initials(key)].add(groups.root(key))
                by_initials[initials(main)].add(groups.root(key))
        for key, text in named.items():
            if text.isupper() and " " not in key and key not in SAME:
                meant[key] |= by_initials.get(key, set())
    for key, owners in meant.items():
        if len(owners) == 1 and len(key) > 1:
            groups.join(key, *owners)


def abbreviates(short: str, name: str) -> bool:
    """Return whether the capitals of `short` are the initials of the words of `name`, small words counted or not."""
    letters = [c.lower() for c in short if c.isupper()]
    words = re.findall(r"\w+", name)
    full = [word[0].lower() for word in words]
    main = [word[0].lower() for word in words if word.lower() not in SMALL]
    return len(letters) > 1 and letters in (full, main)


def _companies(
    groups: Groups, _annotated: Sequence[Annotated], found: Sequence[Sighting], _kinds: Mapping[str, EntityKind]
) -> None:
    keys = {sighting.key for sighting in found}
    for key in sorted(keys):
        bare = _COMPANY.sub("", key)
        if bare != key and bare in keys:
            groups.join(key, bare)


def _people(
    groups: Groups, _annotated: Sequence[Annotated], found: Sequence[Sighting], kinds: Mapping[str, EntityKind]
) -> None:
    """Join names with the same words in another order, and those that only a middle name or initial parts."""
    full = sorted({s.key for s in found if " " in s.key and kinds[s.key] == "person"})
    by_full = frozenset(full)
    by_words: dict[tuple[str, ...], str] = {}
    by_ends: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key in full:
        words = key.split()
        groups.join(key, by_words.setdefault(tuple(sorted(words)), key))
        by_ends[words[0], words[-1]].append(key)
    for key in full:
        suffix = key.partition(" ")[2]
        if suffix in by_full and key.split()[0] not in GENDERS:
            groups.join(key, suffix)
    for (first, last), keys in by_ends.items():
        longer = [key for key in keys if len(key.split()) > 2]
        plain = f"{first} {last}"
        if plain in keys and len({initials(key) for key in longer}) == 1:
            for key in longer:
                groups.join(key, plain)


def _spellings(
    groups: Groups, _annotated: Sequence[Annotated], found: Sequence[Sighting], kinds: Mapping[str, EntityKind]
) -> None:
    """Join `Bernard Cazaneuve` to `Bernard Cazeneuve`."""
    for rare, common in variants(found, kinds):
        groups.join(rare, common)


def initials(key: str) -> str:
    """Return the first letters of the words of `key`."""
    return "".join(word[0] for word in key.split())


RULES: tuple[Rule, ...] = (_countries, _stated, _initialled, _companies, _people, _spellings)
"""The rules, in the order in which they are tried."""
