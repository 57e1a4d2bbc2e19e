"""What the search knows of each page besides its text: what it is, what a result shows of it, what filters find it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from cuttings.model import Article, Dossier, Entity
from cuttings.publishing.index import FOLDERS, WITH_PAGES, has_page, outlet_pages
from cuttings.publishing.words import Words

ARTICLES, NAMES = "articles", "names"
"""The two indexes: articles by their text; people, places, outlets and all other pages by what they are called."""

FILTERS = (*WITH_PAGES, "outlet")
"""What articles can be filtered by, besides date and kind."""

HEADLINE_WEIGHT = 4
"""How many times over a word of a headline counts, unless it is derived from the opening. Pagefind takes 1 to 10."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A page that can be found: `url` relative to the site, `index` one of the two.

    `card` is what a result shows beside the title, `also` other names by which the page is found. `earliest` and
    `latest` (ISO dates) bound the publication of an article; `values` are what it can be filtered by. With `whole`, all
    of the page's text is indexed that is marked for it; without, its headline only.
    """

    url: str
    index: str
    kind: str
    card: Mapping[str, str] = field(default_factory=dict)
    also: Sequence[str] = ()
    weight: int = HEADLINE_WEIGHT
    earliest: str | None = None
    latest: str | None = None
    values: Mapping[str, Sequence[str]] = field(default_factory=dict)
    whole: bool = False

    @property
    def shown(self) -> dict[str, str]:
        """What a result shows beside the title: its kind, and what the card holds."""
        return {"kind": self.kind, **{name: text for name, text in self.card.items() if text}}


def records(dossier: Dossier, words: Words) -> dict[str, Record]:
    """Return what is known of the pages of articles, names and outlets, by their address."""
    outlets = outlet_pages(dossier.articles)
    entities = {entity.id: entity for entity in dossier.entities if has_page(entity, dossier)}
    found = [
        *(_article(article, entities, outlets, words) for article in dossier.articles),
        *(_name(entity, words) for entity in entities.values()),
        *_outlets(dossier, outlets, words),
    ]
    return {record.url: record for record in found}


def labels(dossier: Dossier, words: Words) -> dict[str, dict[str, str]]:
    """Return what each value that articles can be filtered by is called, by filter and key."""
    named: dict[str, dict[str, str]] = {name: {} for name in FILTERS}
    for entity in dossier.entities:
        if has_page(entity, dossier):
            named[entity.kind][entity.id] = entity.name
    for name, page in outlet_pages(dossier.articles).items():
        named["outlet"][_key(page)] = name or words.text("no_outlet")
    return named


def _article(article: Article, entities: Mapping[str, Entity], outlets: Mapping[str, str], words: Words) -> Record:
    cutting = article.cutting
    published, outlet, tag = cutting.published, cutting.publisher.value or "", cutting.language.value
    named: dict[str, dict[str, None]] = {kind: {} for kind in WITH_PAGES}
    for key in (*(mention.entity for mention in article.mentions), *article.named):
        if key in entities:
            named[entities[key].kind][key] = None
    card = {"outlet": outlet, "date": words.published(published), "lang": tag if tag and tag != words.language else ""}
    return Record(
        url=f"articles/{cutting.id}.html",
        index=ARTICLES,
        kind="article",
        card=card,
        weight=1 if cutting.title.origin == "derived" else HEADLINE_WEIGHT,
        earliest=published.earliest,
        latest=published.latest,
        values={**{kind: tuple(keys) for kind, keys in named.items()}, "outlet": (_key(outlets[outlet]),)},
        whole=True,
    )


def _name(entity: Entity, words: Words) -> Record:
    count = len(entity.articles)
    return Record(
        url=f"{FOLDERS[entity.kind]}/{entity.id}.html",
        index=NAMES,
        kind=entity.kind,
        card={"named": words.counted(count, "article"), "also": words.listed(entity.aliases[:3])},
        also=entity.aliases,
        weight=_weight(count),
    )


def _outlets(dossier: Dossier, outlets: Mapping[str, str], words: Words) -> Iterator[Record]:
    counts = Counter(article.cutting.publisher.value or "" for article in dossier.articles)
    for name, page in outlets.items():
        if name:
            url, card = f"sources/{_key(page)}.html", {"named": words.counted(counts[name], "article")}
            yield Record(url=url, index=NAMES, kind="outlet", card=card, weight=_weight(counts[name]))


def _weight(articles: int) -> int:
    """Return how much a name weighs that so many articles have: the names most written about come first."""
    return min(10, articles.bit_length())


def _key(page: str) -> str:
    return page.rpartition("/")[2].removesuffix(".md")
