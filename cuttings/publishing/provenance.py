"""Where each derived value comes from: by which rule, from which lines of the seed, made by which version.

Values are pointed at, never said again: `p3` is a paragraph of the article, `p3:12-20` code points of its text.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from itertools import chain
from typing import Literal

from cuttings.model import Article, Author, Comparison, CopyGroup, Cutting, DateFact, Dossier, Entity, Event, Fact, Span

Of = Literal["article", "entity", "event", "comparison", "story"]
STAGES = {
    "dates": "annotating",
    "quotes": "annotating",
    "speakers": "connecting",
    "mentions": "connecting",
    "related": "connecting",
}
"""The stage that makes a field of an article; all other fields are read."""

SHOWN_FORM, OTHER_FORM = "named as shown", "another form of the name"
DIRECT, REPORTED = "quotation marks", "reported after a cue"
TOLD, TOLD_ALIKE = "dated sentence", "dated sentences that tell the same"
COUNTED, CARRIED = "same thing counted", "same words in the same order"


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """One value: `at` points at it, empty where the field has one value; `lines` of the seed it was made from."""

    at: str = ""
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """The values of one field of one subject that one rule made."""

    subject: str
    of: Of
    field: str
    rule: str
    origin: str
    stage: str
    version: str
    values: tuple[Derived, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Value:
    """A value on its way to those that the same rule made."""

    field: str
    rule: str
    at: str = ""
    lines: tuple[int, ...] = ()
    origin: str = "derived"


def provenance(dossier: Dossier) -> Iterator[Provenance]:
    """Yield what is derived in `dossier` and how: articles first, then entities, events, figures and copies."""
    shown = {entity.id: entity.name for entity in dossier.entities}
    subjects: Iterable[tuple[str, Of, Iterable[_Value]]] = chain(
        ((article.cutting.id, "article", _of_article(article, shown)) for article in dossier.articles),
        ((entity.id, "entity", _of_entity(entity)) for entity in dossier.entities),
        ((event.id, "event", _of_event(event)) for event in dossier.events),
        ((comparison.id, "comparison", _of_comparison(comparison)) for comparison in dossier.comparisons),
        ((group.id, "story", _of_story(group)) for group in dossier.copies),
    )
    for subject, of, values in subjects:
        yield from _gathered(subject, of, values, dossier.versions)


def _gathered(subject: str, of: Of, values: Iterable[_Value], versions: Mapping[str, str]) -> Iterator[Provenance]:
    """Yield a record for each field and rule, in the order in which they come first."""
    groups: dict[tuple[str, str, str], list[Derived]] = defaultdict(list)
    for value in values:
        groups[value.field, value.rule, value.origin].append(Derived(at=value.at, lines=value.lines))
    for (field, rule, origin), found in groups.items():
        stage = STAGES.get(field, "reading") if of == "article" else "connecting"
        yield Provenance(
            subject=subject,
            of=of,
            field=field,
            rule=rule,
            origin=origin,
            stage=stage,
            version=versions.get(stage, ""),
            values=tuple(found),
        )


def _of_article(article: Article, shown: Mapping[str, str]) -> Iterator[_Value]:
    cutting = article.cutting
    lines = {paragraph.id: paragraph.lines for paragraph in cutting.paragraphs}
    yield from _facts(cutting)
    for paragraph in cutting.paragraphs:
        yield _Value(field="paragraphs", rule=paragraph.kind, lines=paragraph.lines, at=paragraph.id, origin="text")
    for removed in cutting.removed:
        yield _Value(field="removed", rule=removed.reason, lines=(removed.line,), origin="text")
    for mention in article.mentions:
        rule = SHOWN_FORM if mention.text == shown.get(mention.entity) else OTHER_FORM
        yield _Value(field="mentions", rule=rule, at=_span(mention), lines=lines[mention.paragraph])
    for date in article.dates:
        yield _Value(field="dates", rule=date.rule, at=_span(date), lines=lines[date.paragraph])
    for quote in article.quotes:
        at, here = _span(quote), lines[quote.paragraph]
        yield _Value(field="quotes", rule=DIRECT if quote.direct else REPORTED, at=at, lines=here)
        if quote.speaker:
            yield _Value(field="speakers", rule=quote.rule, at=at, lines=here)
    for related in article.related:
        shared = " and ".join(name for name, some in (("names", related.names), ("words", related.words)) if some)
        yield _Value(field="related", rule=f"shared {shared or 'events'}", at=related.article)


def _facts(cutting: Cutting) -> Iterator[_Value]:
    for field in fields(cutting):
        fact = getattr(cutting, field.name)
        if isinstance(fact, Fact | DateFact) and fact.origin != "unknown":
            yield _fact(field.name, fact)
    for author in cutting.authors:
        yield _fact("authors", author)


def _fact(field: str, fact: Fact | DateFact | Author) -> _Value:
    lines = () if fact.line is None else (fact.line,)
    return _Value(field=field, rule=fact.rule, lines=lines, origin=fact.origin)


def _of_entity(entity: Entity) -> Iterator[_Value]:
    for article in entity.articles:
        yield _Value(field="articles", rule=entity.rule, at=article)


def _of_event(event: Event) -> Iterator[_Value]:
    for source in event.sources:
        rule = TOLD_ALIKE if len(event.sources) > 1 else TOLD
        yield _Value(field="sources", rule=rule, at=f"{source.article} {source.paragraph}")


def _of_comparison(comparison: Comparison) -> Iterator[_Value]:
    for statement in comparison.statements:
        yield _Value(field="statements", rule=COUNTED, at=f"{statement.article} {_span(statement)}")


def _of_story(group: CopyGroup) -> Iterator[_Value]:
    for member in group.members:
        yield _Value(field="members", rule=CARRIED, at=member)


def _span(span: Span) -> str:
    return f"{span.paragraph}:{span.start}-{span.end}"
