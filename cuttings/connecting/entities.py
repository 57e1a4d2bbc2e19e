"""Entities: each owner of a name with the form it is shown under, its other forms, and where it is named."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

from cuttings.connecting import corrections as given
from cuttings.connecting.countries import PLACES_SHOWN, SAME
from cuttings.connecting.folding import fold
from cuttings.connecting.gazetteer import Place
from cuttings.connecting.given_names import GENDERS
from cuttings.model import Annotated, Corrections, Entity, EntityKind, Mention
from cuttings.slugs import slug, unused

SHOUTED = 4
"""Letters from which on a word in capitals that the collection uses as a word is a headline's, not an abbreviation."""

ALONE = 5
"""Mentions that one word needs in the only article that has it to be taken for a person, where it says nothing."""


def make_entities(
    annotated: Sequence[Annotated],
    places: Sequence[Sequence[Place]],
    kinds: Mapping[str, EntityKind],
    corrections: Corrections,
    common: Collection[str],
) -> dict[str, Entity]:
    """Return owner -> entity; names in `corrections`, and what is told of them, stand as given there.

    One word is taken for a person only where something tells so, not where the collection uses it as a word (`common`).
    """
    shown, told = given.shown(corrections), given.told(corrections)
    spoke = {fold(quote.speaker_text) for article in annotated for quote in article.quotes if quote.speaker_text}
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    articles: dict[str, set[str]] = defaultdict(set)
    for article, named in zip(annotated, places, strict=True):
        texts = {paragraph.id: paragraph.text for paragraph in article.cutting.paragraphs}
        for place in named:
            forms[place.owner][texts[place.paragraph][place.start : place.end]] += 1
            articles[place.owner].add(article.cutting.id)
    entities: dict[str, Entity] = {}
    taken: set[str] = set()
    for owner in sorted(forms):
        known = " " in owner or owner in shown or owner in spoke
        often = len(articles[owner]) > 1 or forms[owner].total() >= ALONE
        if not known and not _is_name(owner, kinds[owner], forms[owner], often=often, word=owner in common):
            continue
        name = shown.get(owner) or shown_name(forms[owner], kinds[owner])
        identifier = slug(name) if slug(name) not in taken else unused(slug(f"{slug(name)}-{kinds[owner]}"), taken)
        taken.add(identifier)
        entities[owner] = Entity(
            id=identifier,
            kind=kinds[owner],
            name=name,
            aliases=tuple(sorted(form for form in forms[owner] if form != name)),
            articles=tuple(sorted(articles[owner])),
            mentions=forms[owner].total(),
            rule="names.yml" if owner in shown else "forms joined" if len(forms[owner]) > 1 else "one form",
            **told.get(owner, {}),
        )
    return entities


def _is_name(owner: str, kind: EntityKind, forms: Collection[str], *, often: bool, word: bool) -> bool:
    """Return whether one word, of which nothing else tells, names somebody or something; `word` where it is one."""
    if kind == "person":
        return often and not (word and owner not in GENDERS and not any(form.isupper() for form in forms))
    shouted = kind == "organisation" and word and len(owner) >= SHOUTED and all(form.isupper() for form in forms)
    return often or not shouted


def shown_name(forms: Counter[str], kind: EntityKind) -> str:
    """Return the form to show: a country's usual name, else the most frequent of the full forms, a person's in full."""
    for form in forms:
        if fold(form) in SAME:
            return SAME[fold(form)]
        if form.isupper() and len(forms) == 1:
            return PLACES_SHOWN.get(fold(form), form)
    full = [form for form in forms if " " in form or "-" in form] if kind in ("person", "organisation") else []
    if kind == "organisation":
        full = [form for form in full if not any(other.endswith(f" {form}") for other in full)]
    mixed = [form for form in full or forms if not form.isupper()] or full or list(forms)
    return max(mixed, key=lambda form: (forms[form], len(form), -form.count("-"), form))


def mentions(article: Annotated, named: Sequence[Place], entities: Mapping[str, Entity]) -> tuple[Mention, ...]:
    """Return the mentions of one article, in reading order."""
    texts = {paragraph.id: paragraph.text for paragraph in article.cutting.paragraphs}
    return tuple(
        Mention(
            paragraph=place.paragraph,
            start=place.start,
            end=place.end,
            text=texts[place.paragraph][place.start : place.end],
            entity=entities[place.owner].id,
        )
        for place in named
        if place.owner in entities
    )
