"""Whose words a quotation is: the entity named where the speaker stands, or whom the pronoun or office there means."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from cuttings.connecting.nouns import ANY_BODY, BODIES, FIRMS, folded
from cuttings.connecting.pronouns import IT, OWNED, PRONOUNS, Pronouns
from cuttings.connecting.roles import Roles, said_by_all, said_of
from cuttings.model import Annotated, Entity, Mention, Quotation, QuoteFound, Span

FOR = frozenset(["for", "of", "to", "from", "at", "with", "by", "in", "on"])
"""Words after which a name is not the speaker's: `a spokeswoman for Anna Berg`."""

_EPITHET = re.compile(
    r"the (?:[\w’'-]+ ){0,3}?(?:\d+-year-old|\w+-(?:\w+ed|born|based|winning|turned|old)|native|laureate|"
    r"(?:grand)?(?:mother|father|parent) of (?:one|two|three|four|five|six|\d))\b",
    re.IGNORECASE,
)
"""What a text calls somebody whom it has just named, so as not to name him again: `the 34-year-old`."""


def attribute(
    articles: Sequence[Annotated], named: Sequence[Sequence[Mention]], entities: Mapping[str, Entity]
) -> list[tuple[Quotation, ...]]:
    """Return the quotations of each article, whose mentions, in `named`, are in reading order; `entities` by id."""
    said = [said_of(article, mentions, entities) for article, mentions in zip(articles, named, strict=True)]
    together = said_by_all(said)
    quotations = []
    for article, mentions, here in zip(articles, named, said, strict=True):
        reader = _Reader(article, mentions, entities, Roles(here, together, entities))
        quotations.append(tuple(reader.quotation(quote) for quote in article.quotes))
    return quotations


class _Reader:
    """One article read from its start, remembering who spoke."""

    def __init__(
        self, article: Annotated, mentions: Sequence[Mention], entities: Mapping[str, Entity], roles: Roles
    ) -> None:
        self._entities = entities
        self._roles = roles
        self._pronouns = Pronouns(article, mentions, entities, roles)
        self._mentions = mentions
        self._starts = [self._pronouns.place(mention) for mention in mentions]
        self._unnamed: list[str] = []

    def quotation(self, quote: QuoteFound) -> Quotation:
        """Return `quote` with its speaker; quotations must come in reading order."""
        speaker, text, rule = None, quote.speaker_text, ""
        if quote.speaker and text:
            speaker, text, rule = self._speaker(quote.speaker, text)
            self._pronouns.spoke((self._pronouns.place(quote)[0], quote.end), speaker or "", text)
            if not speaker and text.lower() not in PRONOUNS:
                self._unnamed.append(text)
        return Quotation(
            paragraph=quote.paragraph,
            start=quote.start,
            end=quote.end,
            text=quote.text,
            direct=quote.direct,
            cue=quote.cue,
            speaker=speaker,
            speaker_text=text,
            rule=rule if speaker else "",
        )

    def _speaker(self, span: Span, text: str) -> tuple[str | None, str, str]:
        """Return the id of the entity that `span` names or, being a pronoun or an office, means; words for it; how.

        The words are the text's own; where it says `they` or `the official` of somebody it never names, those by which
        it has brought them in.
        """
        at = self._pronouns.place(span)
        if text.lower() in PRONOUNS:
            one = self._pronouns.meant(at, text.lower())
            if one is None or one.entity or text.lower() in IT:
                return (one.entity or None) if one else None, text, "pronoun"
            return None, one.phrase, ""
        last = bisect_left(self._starts, (at[0], span.end)) - 1
        mention = self._mentions[last] if last >= 0 else None
        if mention and mention.paragraph == span.paragraph and mention.end >= span.end > mention.start:
            before = folded(text[: max(mention.start - span.start, 0)])
            if FOR.isdisjoint(before) or before[-1] in BODIES:
                return mention.entity, text, "name"
            return None, text, ""
        who, rule = self._roles.bearer(text), "office"
        if not who and _is_firm(text):
            body = self._pronouns.body(at)
            who, rule = (body if body and _may_be(self._entities[body], folded(text)[1]) else None), "body"
        elif not who and _EPITHET.match(text):
            who, rule = self._pronouns.hero(at), "description"
        return who, text if who else self._brought_in(text), rule

    def _brought_in(self, text: str) -> str:
        """Return the last words for a speaker not named that hold all those of `text`: `a city official`."""
        words = folded(text)
        if words[:1] != ["the"]:
            return text
        known = (said for said in reversed(self._unnamed) if {*folded(said)}.issuperset(words[1:]))
        return next((said for said in known if folded(said)[:1] not in OWNED), text)


def _is_firm(text: str) -> bool:
    words = folded(text)
    return len(words) == 2 and words[0] == "the" and words[1] in FIRMS


def _may_be(body: Entity, noun: str) -> bool:
    """Return whether an organisation may be called `noun`: a ministry is no company, though it may be an agency."""
    return noun in ANY_BODY or BODIES.isdisjoint(folded(body.name))
