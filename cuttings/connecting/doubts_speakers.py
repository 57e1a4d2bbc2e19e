"""Quotations whose speaker is told by a pronoun or an office, or was left open."""

from collections.abc import Iterator, Sequence

from cuttings.connecting.folding import fold
from cuttings.connecting.naming import Naming
from cuttings.connecting.pronouns import GENDER, IT
from cuttings.model import Article, Doubt, EntityKind, Quotation

WORDS = 8
"""Words at the beginning of a quotation that tell it from the others."""

LONGEST = 120
"""Code points of that beginning."""

NEAREST = {0: 0.5, 1: 0.9, 2: 0.7}
"""How certain whom a pronoun means is, by how many such its paragraph and the one before name; with more, CROWDED."""
CROWDED = 0.55

BY_OFFICE = 0.7
"""How certain it is who holds an office that the article names somebody with."""

OPEN_PRONOUN, OPEN_NAME, OPEN_OTHER, OPEN_MANY = 0.3, 0.4, 0.6, 0.9
"""How right it is to leave open who `she` is; words that end in a name; `the envoy`; `officials`, `they` and `I`."""

MEANT: dict[str, EntityKind] = {**dict.fromkeys(sorted(GENDER), "person"), **dict.fromkeys(sorted(IT), "organisation")}
"""What a pronoun means of which one is looked for."""

MANY = frozenset(["they", "we", "i", "you", "who", "others", "some", "many", "people", "police"])
"""Who is no one person to be named; `I` is whoever wrote the article, or is quoted in turn."""


def speaker_doubts(articles: Sequence[Article], naming: Naming) -> Iterator[Doubt]:
    """Yield a doubt for each quotation whose speaker the text does not name, and whom no sidecar gives."""
    for article in articles:
        given = [fold(one.quote) for one in article.cutting.speakers]
        beginnings = _beginnings(article.quotes)
        for quote, beginning in zip(article.quotes, beginnings, strict=True):
            settled = any(key and fold(quote.text).startswith(key) for key in given)
            if fold(beginning) and not settled and not _is_named(quote, naming):
                yield _doubt(article, quote, beginning, naming)


def _beginnings(quotes: Sequence[Quotation]) -> list[str]:
    """Return how each quotation begins, in as many words as tell it from the others of the article."""
    short = [beginning(quote.text) for quote in quotes]
    whole = [fold(quote.text) for quote in quotes]
    keys = [fold(text) for text in short]
    alike: dict[str, set[str]] = {}
    for key, text in zip(keys, whole, strict=True):
        alike.setdefault(key, set()).add(text)
    return [text if len(alike[key]) == 1 else quote.text for quote, text, key in zip(quotes, short, keys, strict=True)]


def beginning(text: str) -> str:
    """Return the first words of a quotation, as it writes them."""
    return " ".join(text.split()[:WORDS])[:LONGEST].rstrip()


def _is_named(quote: Quotation, naming: Naming) -> bool:
    if not quote.speaker or not quote.speaker_text:
        return False
    entity = naming.entities[quote.speaker]
    said = f" {fold(quote.speaker_text)} "
    return any(f" {fold(form)} " in said for form in (entity.name, *entity.aliases))


def _doubt(article: Article, quote: Quotation, beginning: str, naming: Naming) -> Doubt:
    certainty, why = _resolved(article, quote, naming) if quote.speaker else _left_open(quote)
    page = naming.page(article)
    before, here = page.sentence_before(quote), page.sentence(quote)
    return Doubt(
        what="speaker",
        about=(article.cutting.id, fold(beginning)),
        certainty=certainty,
        subject=quote.text,
        decided=naming.entities[quote.speaker].name if quote.speaker else "open",
        why=why,
        evidence=f"{before} | {here}" if before else here,
        article=article.cutting.id,
        paragraph=quote.paragraph,
        line=page.line(quote.paragraph),
    )


def _resolved(article: Article, quote: Quotation, naming: Naming) -> tuple[float, str]:
    said = quote.speaker_text or ""
    if said.lower() not in MEANT:
        return BY_OFFICE, f"“{said}” by the office or the like that the article tells of"
    kind = MEANT[said.lower()]
    close = naming.page(article).close(quote.paragraph)
    count = sum(naming.entities[entity].kind == kind for entity in close)
    fitting = f"{count} {kind if count == 1 else {'person': 'people'}.get(kind, f'{kind}s')}"
    where = f"this paragraph and the one before name {fitting}"
    return NEAREST.get(count, CROWDED), f"“{said}” by who was named last; {where}"


def _left_open(quote: Quotation) -> tuple[float, str]:
    said = quote.speaker_text
    if not said:
        return OPEN_OTHER, "no words tell who speaks"
    words = said.split()
    last = fold(said).rpartition(" ")[2]
    lower = words[-1].islower() or len(words) == 1
    if last in MANY or (lower and last.endswith("s") and not last.endswith("ss")):
        return OPEN_MANY, f"“{said}” is nobody by name"
    if said.lower() in MEANT:
        return OPEN_PRONOUN, f"whom “{said}” means was not found"
    if words[-1][:1].isupper():
        return OPEN_NAME, f"“{said}” is no name that was found"
    return OPEN_OTHER, f"“{said}” is nobody that was found"
