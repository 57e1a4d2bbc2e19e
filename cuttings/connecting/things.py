"""What a figure is for, reduced to what must agree for two figures to be for the same thing.

`84 people were killed`, `killing 84` and `the death toll rose to 84` are all figures for the dead. Words are taken to
mean the same only by the tables here.
"""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from cuttings.connecting.countries import PEOPLES
from cuttings.connecting.folding import fold
from cuttings.model import QuantityFound

SAME = {
    "killed": "kill kills killed killing killings dead die dies died death deaths fatality fatalities massacre "
    "massacred murder murdered slain slaughtered perished lives",
    "injured": "injure injures injured injuring injury injuries wound wounds wounded wounding hurt hurting",
    "not returned": "not_returned not_come",
    "missing": "missing unaccounted",
    "freed": "free freed freeing release released releasing liberated",
    "rescued": "rescue rescued rescuing saved",
    "arrested": "arrest arrests arrested arresting",
    "detained": "detain detains detained detaining",
    "evacuated": "evacuate evacuated evacuating",
    "abducted": "abduct abducted abducting abduction abductions abductees abductee kidnap kidnapped kidnapping seized",
}
"""What is said of people in a figure, and the words that say it; of several, the first counts."""

CLASSES = {word.replace("_", " "): name for name, words in SAME.items() for word in words.split()}

_PERSONS = """
people persons person others citizens citizen nationals national individuals civilians victims victim abductees deaths
fatalities casualties injuries arrests lives
"""
PERSONS = frozenset(_PERSONS.split())
"""Nouns for people of whom nothing else is said."""

KIN = {"schoolgirls": "girl", "girls": "girl", "schoolgirl": "girl", "kids": "child", "children": "child",
       "youngsters": "child", "officers": "officer", "policemen": "officer", "men": "man", "women": "woman",
       "tonnes": "ton", "houses": "home", "homes": "home"}  # fmt: skip
"""Nouns that mean the same in a figure, and irregular plurals."""

_PARTS = "more other others another further additional remaining extra else new last first next of fellow"
SUBSETS = frozenset([*_PARTS.split(), "of them", "of whom"])
"""Words by which a figure is for a part of something, or for what is added to it."""

_PLAIN = "innocent local total separate different the alleged suspected young"
PLAIN = frozenset(_PLAIN.split())
"""Modifiers that make no other thing of what they stand with."""

_HUMAN = "person girl child man woman officer worker passenger student boy soldier member family"
HUMAN = frozenset(_HUMAN.split())
"""Nouns for people, who are counted for many reasons: two such numbers need the same said of them."""

SCARCE = 3
"""Letters that a noun has at the least."""


_PARTICIPLES = "dead injured wounded missing abducted kidnapped killed freed arrested detained murdered"
PARTICIPLES = frozenset(_PARTICIPLES.split())
"""What is said of people by a word before the noun."""

_EMPTY = """
is are was were be been being has have had having do does did done say said says make made take took taken get got see
saw seen include included including give gave come came go went want would could will can use used show keep let put
"""
EMPTY = frozenset(_EMPTY.split())
"""Verbs that tell nothing of what they are said of."""


class Thing(Struct, frozen=True, kw_only=True):
    """What a figure is for. `noun` is `person` for people at large; `said` what is said of them, empty if nothing.

    `verbs` are the stems of all else that is said; `peoples` and `modifiers` narrow the noun.
    """

    unit: str
    noun: str
    said: str
    verbs: frozenset[str]
    peoples: frozenset[str]
    modifiers: frozenset[str]


def thing_of(found: QuantityFound) -> Thing | None:
    """Return what a figure is for, or None where it is for a part of something or for nothing that can be told.

    `dozens` and `hundreds` are no numbers to compare, and `one` is hardly a figure: None too.
    """
    if (found.high is None and not found.qualifier) or (found.low == found.high == 1 and not found.unit):
        return None
    part = "of them" in found.modifiers or "of whom" in found.modifiers
    said = [state.rpartition(" ") for state in (*found.states, *found.deeds)]
    degrees = [degree for before, _, _ in said for degree in before.split() if degree != "not"]
    words = [f"not {word}" if "not" in before.split() else word for before, _, word in said]
    named = [] if part else [*(word for word in found.modifiers if word in PARTICIPLES), found.thing]
    chosen = _said((*words, *named))
    if not SUBSETS.isdisjoint(found.modifiers) and not (part and chosen and not found.thing):
        return None
    noun = _noun(found.thing)
    if (not noun and not chosen) or (chosen and _does_other(found)):
        return None
    modifiers = [*degrees, *(word.removeprefix("of ") for word in found.modifiers if word not in SUBSETS)]
    peoples = frozenset(fold(word).removesuffix("s") for word in (*modifiers, found.thing) if fold(word) in PEOPLES)
    return Thing(
        unit=found.unit,
        noun="person" if not noun or (peoples and fold(found.thing) in PEOPLES) else noun,
        said=chosen,
        verbs=frozenset(stem(word) for word in words if word not in EMPTY),
        peoples=peoples,
        modifiers=frozenset(_telling(modifiers)),
    )


def _does_other(found: QuantityFound) -> bool:
    """Return whether those counted do something besides: `five who were abducted came home` counts who came home."""
    deeds = [deed.rpartition(" ")[2] for deed in found.deeds if deed not in CLASSES]
    return bool(found.thing) and any(deed not in EMPTY or deed == "came" for deed in deeds)


def stem(word: str) -> str:
    """Return what the regular forms of a verb have in common: `trap` for `trapped` and `trapping`."""
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= SCARCE:
            word = word.removesuffix(ending)
            break
    return word[:-1] if len(word) > SCARCE and word[-1] == word[-2] else word


def _said(words: Iterable[str]) -> str:
    found = {CLASSES[word] for word in words if word in CLASSES}
    return next((name for name in SAME if name in found), "")


def _telling(modifiers: Iterable[str]) -> Iterator[str]:
    for word in modifiers:
        if word not in CLASSES and word not in PLAIN and fold(word) not in PEOPLES and word not in SUBSETS:
            yield singular(word)


def _noun(word: str) -> str:
    if word in PERSONS or word in CLASSES:
        return "person"
    return singular(word) if len(word) >= SCARCE else ""


def singular(word: str) -> str:
    """Return a noun in the singular, by its spelling."""
    if word in KIN:
        return KIN[word]
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
