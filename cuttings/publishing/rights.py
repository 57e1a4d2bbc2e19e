"""What of the collection may be published: connecting sees all of it, publishing only what is shown."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from cuttings.errors import Problem
from cuttings.model import Article, Cutting, Dossier, Entity, Related, Showing, Topic
from cuttings.publishing.retelling import comparisons, events, shown_articles
from cuttings.publishing.withholding import withheld

NAMED = 3
"""Outlets that are named where nobody has decided, those with most articles."""

COPYRIGHT = "copyright"
"""Why a line was set aside, or by which rule something was read, that says whose the text is."""


def shown(dossier: Dossier) -> Dossier:
    """Return `dossier` as it may be published: without text that is not to be shown, and what hangs on it."""
    outlets = _outlets(dossier.topic)
    articles = [withheld(one, _decision(one.cutting, dossier.topic, outlets)) for one in dossier.articles]
    kept = shown_articles(articles)
    if not kept.parts:
        return replace(dossier, articles=tuple(articles))
    return replace(
        dossier,
        articles=tuple(_apart(article, kept.parts) for article in articles),
        entities=tuple(_named(dossier.entities, articles)),
        events=events(dossier.events, kept),
        comparisons=comparisons(dossier.comparisons, kept, dossier.entities),
    )


def rights_problems(dossier: Dossier) -> Iterator[Problem]:
    """Yield a warning where nobody has decided what may be shown, and for each outlet that no article is of."""
    topic, outlets = dossier.topic, _outlets(dossier.topic)
    cuttings = [article.cutting for article in dossier.articles]
    undecided = [one for one in cuttings if _owned(one) and _decision(one, topic, outlets).origin == "unknown"]
    if undecided:
        yield _undecided(undecided, topic)
    known = {_folded(one.publisher.value or "") for one in cuttings}
    for name, decided in topic.outlets.items():
        if _folded(name) not in known:
            tip = "write it as the page of sources has it"
            fact = f"no article is of the outlet {name!r}"
            yield Problem(file=topic.file, line=decided.line, fact=fact, tip=tip, severity="warning")


def _undecided(cuttings: Sequence[Cutting], topic: Topic) -> Problem:
    tally = Counter(one.publisher.value for one in cuttings if one.publisher.value)
    most = sorted(tally.items(), key=lambda item: (-item[1], item[0]))[:NAMED]
    of = f" ({', '.join(f'{name}: {count}' for name, count in most)})" if most else ""
    articles = "1 article" if len(cuttings) == 1 else f"{len(cuttings):,} articles"
    fact = (
        f"nobody has decided what is shown of {articles} with an outlet or a copyright line{of}: all of it is published"
    )
    tip = "write one line there: `publish: full`, `publish: excerpt 60` (the first 60 words) or `publish: facts`"
    return Problem(file=topic.file, fact=fact, tip=tip, severity="warning")


def _owned(cutting: Cutting) -> bool:
    """Return whether a text says that it is somebody's: by its outlet, or by a line of copyright."""
    reasons = (line.reason for line in cutting.removed)
    return bool(cutting.publisher.value) or any(reason.startswith(COPYRIGHT) for reason in reasons)


def _outlets(topic: Topic) -> Mapping[str, Showing]:
    return {_folded(name): decided for name, decided in topic.outlets.items()}


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def _decision(cutting: Cutting, topic: Topic, outlets: Mapping[str, Showing]) -> Showing:
    """Return what counts: what is said of the article, or else of its outlet, or else of all."""
    if cutting.publish.origin != "unknown":
        return cutting.publish
    return outlets.get(_folded(cutting.publisher.value or ""), topic.publish)


def _apart(article: Article, parts: frozenset[str]) -> Article:
    """Return `article` without the words that it shares with one that is not shown whole."""
    related = tuple(_wordless(one) if article.part or one.article in parts else one for one in article.related)
    return replace(article, related=related)


def _wordless(related: Related) -> Related:
    return replace(related, words=(), reasons=related.reasons[: bool(related.names)])


def _named(entities: Iterable[Entity], articles: Iterable[Article]) -> Iterator[Entity]:
    """Yield `entities` with those of their forms that are shown somewhere."""
    forms = {(mention.entity, mention.text) for article in articles for mention in article.mentions}
    for entity in entities:
        yield replace(entity, aliases=tuple(form for form in entity.aliases if (entity.id, form) in forms))
