"""All Annotated -> Dossier: decide over the whole collection who is who, what is told twice, what belongs together."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from cuttings.connecting import corrections as given
from cuttings.connecting import given_speakers
from cuttings.connecting.aliases import join_aliases
from cuttings.connecting.copies import find_copies
from cuttings.connecting.countries import FORMS
from cuttings.connecting.demonyms import with_places
from cuttings.connecting.doubting import doubts
from cuttings.connecting.entities import make_entities, mentions
from cuttings.connecting.events import find_events
from cuttings.connecting.folding import fold
from cuttings.connecting.former_names import former_names
from cuttings.connecting.gazetteer import find_places, lower_words
from cuttings.connecting.kinds import settle
from cuttings.connecting.leads import with_full_names, with_given_names, without_leads
from cuttings.connecting.related import MOST, find_related
from cuttings.connecting.resolve import resolve
from cuttings.connecting.sightings import sightings
from cuttings.connecting.speakers import attribute
from cuttings.connecting.statements import compare_figures
from cuttings.connecting.stories import group_copies
from cuttings.connecting.wording import counts, words
from cuttings.errors import Problem
from cuttings.model import Annotated, Article, Corrections, Dossier, Entity, Topic

__all__ = ["compare", "connect", "doubts", "who_is_who"]


def connect(annotated: Sequence[Annotated], topic: Topic, corrections: Corrections) -> Dossier:
    """Return the collection as one dossier: articles, entities and events sorted by id, and figures compared."""
    ordered = sorted(annotated, key=lambda article: article.cutting.id)
    named, entities, problems = who_is_who(ordered, corrections)
    texts = [words(article.cutting) for article in named]
    articles = compare(named, texts, entities, topic)
    return Dossier(
        topic=topic,
        articles=tuple(articles),
        entities=tuple(entities),
        events=find_events(articles, entities=entities),
        copies=group_copies(articles, texts),
        comparisons=compare_figures(ordered, articles, entities),
        moved=tuple(former_names(corrections, entities)),
        problems=tuple(problems),
    )


def who_is_who(
    annotated: Sequence[Annotated], corrections: Corrections
) -> tuple[list[Article], list[Entity], list[Problem]]:
    """Return the articles with their mentions and quotations, the entities they name, and unused corrections."""
    seen = sightings(annotated)
    named = with_given_names(annotated, given.leave_out(seen, corrections))
    bare = without_leads(named, settle(named) | given.kinds(corrections))
    found = with_full_names(annotated, bare, settle(bare) | given.kinds(corrections))
    kinds = settle(found) | given.kinds(corrections)
    groups = given.put_right(join_aliases(annotated, found, kinds, given.start(corrections)), corrections)
    owners = resolve(found, kinds, groups)
    settled = settle(found, owners) | given.kinds(corrections)
    stated = {form: groups.root(key) for form, key in groups.stated.items()}
    known = {form: fold(name) for form, name in FORMS.items()} | stated | given.forms(corrections)
    forms = {form: owner for form, owner in known.items() if owner in settled}
    common = lower_words(annotated)
    places = find_places(annotated, found, owners, forms, common)
    if corrections.apart:
        places = given.without_parted(annotated, places, groups)
    by_owner = make_entities(annotated, places, settled, corrections, common)
    entities = with_places(sorted(by_owner.values(), key=lambda entity: entity.id))
    placed = [mentions(article, here, by_owner) for article, here in zip(annotated, places, strict=True)]
    said = attribute(annotated, placed, {entity.id: entity for entity in entities})
    articles: list[Article] = []
    problems: list[Problem] = []
    known_as = given_speakers.Known(entities)
    for article, here, quotes in zip(annotated, placed, said, strict=True):
        settled_quotes, unsaid = given_speakers.put_right(article.cutting, quotes, known_as)
        problems += unsaid
        plain = Article(cutting=article.cutting, dates=article.dates, sentences=article.sentences)
        articles.append(replace(plain, mentions=here, quotes=settled_quotes))
    return articles, entities, [*given.unused(seen, entities, corrections), *problems]


def compare(
    articles: Sequence[Article], texts: Sequence[list[str]], entities: Sequence[Entity], topic: Topic
) -> list[Article]:
    """Return `articles`, whose words are `texts`, with those related to each, and those that carry the same story."""
    ids = [article.cutting.id for article in articles]
    named = [Counter(mention.entity for mention in article.mentions) for article in articles]
    names = {entity.id: entity.name for entity in entities if entity.kind != "group"}
    most = min(MOST, int(topic.thresholds.get("related", MOST)))
    related = find_related(ids, [counts(text) for text in texts], named, names, most)
    copies = find_copies(ids, texts)
    return [replace(a, related=r, copies=c) for a, r, c in zip(articles, related, copies, strict=True)]
