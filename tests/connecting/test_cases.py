"""What connecting decides, by cases."""

import pytest

from cuttings.annotating import annotate
from cuttings.connecting import connect
from cuttings.model import Corrections, Dossier, Topic
from tests.annotating.build import cutting
from tests.support import cases


def dossier(text: str, corrections: Corrections | None = None) -> Dossier:
    """Return the articles of `text`, parted by lines of `===`, connected."""
    articles = [annotate(cutting(part, f"a{number}")) for number, part in enumerate(text.split("\n===\n"), start=1)]
    return connect(articles, Topic(), corrections or Corrections())


@pytest.mark.parametrize(("text", "expected"), cases("who-is-who.md"))
def test_who_is_who(text: str, expected: str) -> None:
    """Everybody and everything is one entity, under one name, with its other forms."""
    entities = sorted(dossier(text).entities, key=lambda entity: (entity.kind, entity.name))
    lines = [f"{e.kind}: {e.name}" + (f" = {', '.join(e.aliases)}" if e.aliases else "") for e in entities]
    assert "\n".join(lines) == expected.strip()


@pytest.mark.parametrize(("text", "expected"), cases("who-speaks.md"))
def test_who_speaks(text: str, expected: str) -> None:
    """A quotation belongs to the entity that its speaker's name, pronoun or office means."""
    quotes = [quote for article in dossier(text).articles for quote in article.quotes]
    assert "\n".join(f"{quote.speaker or '-'}: {quote.text}" for quote in quotes) == expected.strip()


def test_words_for_somebody_not_named() -> None:
    """Where the text says `they` or `the official`, the words by which it has brought them in are shown."""
    text = "A city official said the road was shut. Members complained about what they said was a lack of openness."
    quotes = dossier(f"{text}\n\nThe official said the rain had done it.").articles[0].quotes
    assert [quote.speaker_text for quote in quotes] == ["A city official", "Members", "A city official"]


@pytest.mark.parametrize(("text", "expected"), cases("figures-compared.md"))
def test_figures_compared(text: str, expected: str) -> None:
    """Figures for the same thing stand side by side, each with who states it; no others do."""
    lines = []
    for one in dossier(text).comparisons:
        lines.append(f"{one.label} ({'differ' if one.differ else 'agree'})")
        lines += [f"{s.text} {s.counted} @ {s.speaker_text or '-'}, {s.article}" for s in one.statements]
    assert "\n".join(lines) == expected.strip()
