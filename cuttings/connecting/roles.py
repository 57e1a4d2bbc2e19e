"""Who is meant by an office or a common noun: `the prime minister` where a text has said `Prime Minister Anna Berg`."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from cuttings.connecting.nouns import BODIES, HEADS, LEADERS, OFFICES, folded, is_person, is_plural
from cuttings.model import Annotated, Entity, Mention

WIDTH = 60
"""Code points before and after a name in which the article may say what office its bearer holds."""

LESSER = frozenset(["vice", "deputy", "assistant", "former", "late"])
"""Words that make an office another one: the vice president is not the president."""

_SMALL = frozenset(["the", "his", "her", "its", "their", "of", "for", "and", "in", "then", "s"])
_KNOWN = frozenset(["the", "his", "her", "its", "their"])
_NEW = frozenset(["a", "an", "one", "another", "some", "any", "no", "every", "each", "other"])
_BREAK = re.compile(r"[.;:!?\"“”()]")
_AFTER = re.compile(r",\s+(?:the|a|an|who is|his|her)?\s*([^,.;:]{3,60})[,.]")

Said = Mapping[str, set[str]]
"""Entity id -> folded words that it is called by."""


def said_of(article: Annotated, mentions: Sequence[Mention], entities: Mapping[str, Entity]) -> dict[str, set[str]]:
    """Return what the article calls each person and organisation: the words before the name, and after it, in commas.

    An organisation is also called by the words of its name.
    """
    texts = {paragraph.id: paragraph.text for paragraph in article.cutting.paragraphs}
    said: dict[str, set[str]] = defaultdict(set)
    end, paragraph = 0, ""
    for mention in mentions:
        end = end if mention.paragraph == paragraph else 0
        paragraph = mention.paragraph
        kind = entities[mention.entity].kind
        if kind not in ("person", "organisation"):
            continue
        text = texts[mention.paragraph]
        if kind == "person":
            before = _BREAK.split(text[max(end, mention.start - WIDTH) : mention.start])[-1]
            said[mention.entity].update(folded(before.rpartition(",")[2])[-4:])
            end = mention.end
        else:
            said[mention.entity].update(folded(mention.text))
        if after := _AFTER.match(text, mention.end, mention.end + WIDTH + 10):
            said[mention.entity].update(folded(after[1]))
    return said


def said_by_all(each: Iterable[Said]) -> dict[str, set[str]]:
    """Return what the articles together call each entity, but for those that speak of a former or lesser office."""
    together: dict[str, set[str]] = defaultdict(set)
    for said in each:
        for who, words in said.items():
            if LESSER.isdisjoint(words):
                together[who] |= words
    return together


class Roles:
    """What one article calls those it names, and what the whole collection calls them."""

    def __init__(self, said: Said, elsewhere: Said, entities: Mapping[str, Entity]) -> None:
        self._people = {who: words for who, words in said.items() if entities[who].kind == "person"}
        self._bodies = {who: words for who, words in said.items() if entities[who].kind != "person"}
        self._elsewhere = {who: elsewhere[who] for who in self._people if who in elsewhere}

    def bearer(self, phrase: str) -> str | None:
        """Return the id of the only one whom the article calls by every word of `phrase`, or who leads what it names.

        Where the article says it of nobody, the only person in it whom the collection calls so. A phrase that brings in
        somebody new, such as `a minister`, is nobody's.
        """
        said = folded(phrase)
        words = [word for word in said if word not in _SMALL]
        if not words or said[0] in _NEW or len(words) > 4 or is_plural(words[-1]):
            return None
        if words[-1] in BODIES:
            return _only([who for who, called in self._bodies.items() if called.issuperset(words)])
        if not is_person(words[-1]) or (said[0] not in _KNOWN and words[-1] not in HEADS):
            return None
        for known, heads in self._heads(words[-1]):
            if fitting := [who for who, called in known.items() if _fits(called, words, heads)]:
                return _only(fitting)
        return None

    def _heads(self, head: str) -> Iterator[tuple[Said, Collection[str]]]:
        """Yield where to look for whoever is called `head`, and what else counts there."""
        yield self._people, {head}
        if head in LEADERS:
            yield self._people, LEADERS | OFFICES
        if head in HEADS:
            yield self._elsewhere, {head}


def _fits(called: set[str], words: Sequence[str], heads: Collection[str]) -> bool:
    """Return whether somebody `called` so is meant by `words`, whose last may be any of `heads`."""
    return called.issuperset(words[:-1]) and not called.isdisjoint(heads) and LESSER & called <= set(words)


def _only(fitting: Sequence[str]) -> str | None:
    return fitting[0] if len(fitting) == 1 else None
