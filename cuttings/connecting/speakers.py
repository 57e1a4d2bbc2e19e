"""Whose words a quotation is: the entity named where the speaker stands, or whom the pronoun or office there means."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from cuttings.connecting.pronouns import MEANT, Pronouns
from cuttings.connecting.roles import Roles
from cuttings.model import Annotated, Entity, Mention, Quotation, QuoteFound, Span

FOR = frozenset(["for", "of", "to", "from", "at", "with", "by", "in", "on"])
"""Words after which a name is not the speaker's: `a spokeswoman for Anna Berg`."""


def attribute(article: Annotated, mentions: Sequence[Mention], entities: Mapping[str, Entity]) -> tuple[Quotation, ...]:
    """Return the quotations of one article, whose mentions are in reading order; `entities` by id."""
    reader = _Reader(article, mentions, entities)
    return tuple(reader.quotation(quote) for quote in article.quotes)


class _Reader:
    """One article read from its start, remembering who spoke."""

    def __init__(self, article: Annotated, mentions: Sequence[Mention], entities: Mapping[str, Entity]) -> None:
        self._roles = Roles(article, mentions, entities)
        self._pronouns = Pronouns(article, mentions, entities, self._roles)
        self._mentions = mentions
        self._starts = [self._pronouns.place(mention) for mention in mentions]

    def quotation(self, quote: QuoteFound) -> Quotation:
        """Return `quote` with its speaker; quotations must come in reading order."""
        speaker = self._speaker(quote.speaker, quote.speaker_text or "") if quote.speaker else None
        if speaker:
            self._pronouns.spoke((self._pronouns.place(quote)[0], quote.end), speaker)
        return Quotation(
            paragraph=quote.paragraph,
            start=quote.start,
            end=quote.end,
            text=quote.text,
            direct=quote.direct,
            cue=quote.cue,
            speaker=speaker,
            speaker_text=quote.speaker_text,
        )

    def _speaker(self, span: Span, text: str) -> str | None:
        """Return the id of the entity that `span` names or, being a pronoun or an office, means."""
        at = self._pronouns.place(span)
        if text.lower() in MEANT:
            return self._pronouns.meant(at, text.lower())
        last = bisect_left(self._starts, (at[0], span.end)) - 1
        mention = self._mentions[last] if last >= 0 else None
        if mention and mention.paragraph == span.paragraph and mention.end >= span.end > mention.start:
            before = text[: max(mention.start - span.start, 0)].lower().split()
            return mention.entity if FOR.isdisjoint(before) else None
        return self._roles.bearer(text)
