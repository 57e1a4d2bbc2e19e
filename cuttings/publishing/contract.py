"""The public data format: what a line of each `.jsonl` file holds, and its schemas.

Fields are only ever added. Entities, events, comparisons of figures, groups of copies and withdrawals are published as
they are in the model.
"""

from dataclasses import dataclass
from typing import Any

import msgspec

from cuttings.model import (
    Article,
    Author,
    Comparison,
    CopyGroup,
    DateFact,
    DateFound,
    Entity,
    Event,
    Fact,
    Mention,
    Paragraph,
    Quotation,
    Related,
    Removed,
    Showing,
    Source,
    Withdrawn,
)
from cuttings.publishing.provenance import Provenance

DRAFT = "https://json-schema.org/draft/2020-12/schema"


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRecord:
    """One article: where it was read, what is known of it, its text, and what was found in it."""

    id: str
    source: Source
    title: Fact
    standfirst: Fact
    authors: tuple[Author, ...]
    publisher: Fact
    section: Fact
    url: Fact
    language: Fact
    published: DateFact
    updated: DateFact
    stub: Fact
    words: int
    reading_minutes: int
    paragraphs: tuple[Paragraph, ...]
    removed: tuple[Removed, ...]
    fact_lines: tuple[int, ...]
    mentions: tuple[Mention, ...]
    dates: tuple[DateFound, ...]
    quotes: tuple[Quotation, ...]
    related: tuple[Related, ...]
    copies: tuple[str, ...]
    shows: Showing
    withheld: tuple[int, ...]
    named: tuple[str, ...]


RECORDS: dict[str, type] = {
    "articles": ArticleRecord,
    "entities": Entity,
    "events": Event,
    "figures": Comparison,
    "copies": CopyGroup,
    "provenance": Provenance,
    "withdrawn": Withdrawn,
}

FIELDS = {
    "id": "A slug; an article's stays the same while its seed file keeps its name.",
    "source": "The seed file, relative to the seeds folder, with its SHA-256, size in bytes, encoding and media type.",
    "title": "The headline, or one derived from the opening: then origin is `derived`.",
    "standfirst": "The summary that stands between headline and text, where there is one.",
    "published": "EDTF; value null where unknown, the bounds still say what the text allows. "
    "Where only an update is dated, its day: then origin is `derived`.",
    "updated": "EDTF; value null where unknown.",
    "stub": "The words that tell that only the opening was saved; rule `paywall` or `breaks off`. Null where none do.",
    "language": "BCP 47 tag; origin `derived` where the wording tells it. Null where neither page nor wording does.",
    "words": "Of an article, how many words the paragraphs here hold; of a related one, the telling words both share; "
    "of what is shown, how many words an excerpt has.",
    "names": "Ids of the entities that both articles name and that tell most of why they are related.",
    "reading_minutes": "Whole minutes to read the kept paragraphs.",
    "paragraphs": "The kept text in reading order; `lines` are all input lines a paragraph was made of, `run_in` is "
    "how many code points of it are a run-in heading.",
    "removed": "Every non-blank input line that is in no paragraph and no metadata field, and why; word for word, "
    "or empty where the article is not published in full.",
    "fact_lines": "Input lines whose whole content became metadata.",
    "mentions": "Names in the text. Offsets are half-open, in Unicode code points of the paragraph's text.",
    "dates": "Expressions of time; value null where they cannot be resolved.",
    "quotes": "Quotations; `speaker` is an entity's id, or null where it could not be settled.",
    "related": "Other articles near to this one, best first, at most 10, with reasons and what those are made of.",
    "copies": "Articles that carry the same story text, or near to it.",
    "shows": "How much of the text is published: `full`, `excerpt` (its first `words`) or `facts`, none of it; origin "
    "says who decided: sidecar, markup, outlet or topic (both by topic.yml), or unknown, where nobody has.",
    "withheld": "Lines of the seed file whose text is not published.",
    "named": "Ids of the entities that are named in text that is not published.",
    "origin": "Where the value came from: sidecar, markup, text (at `line`), derived (worked out), or unknown.",
    "line": "1-based line of the seed file.",
    "lines": "1-based lines of the seed file.",
    "rule": "The rule that found the value; of a quotation, by what its speaker was settled; of a name, by what its "
    "forms were taken for one.",
    "subject": "The id of the article, entity, event, comparison or story that has the values.",
    "of": "What the subject is.",
    "field": "The field that holds the values; `speakers` are those of `quotes`.",
    "stage": "The stage that made the values.",
    "version": "Of Cuttings and, behind the sign, the beginning of a hash of that stage's code and models.",
    "values": "Each value made by the rule.",
    "at": "Which value: `p3` is a paragraph, `p3:12-20` code points of it, else the id of an article, a paragraph of "
    "it behind a space; empty where the field is one value, or a line tells which.",
    "value": "The value; null where unknown. Dates are EDTF (ISO 8601-2).",
    "earliest": "The first day it may be, as an ISO date.",
    "latest": "The last day it may be, as an ISO date.",
    "start": "First code point of the span in the paragraph's text.",
    "end": "Code point after the last of the span.",
    "aliases": "Other forms of the name in the texts.",
    "articles": "Ids of the articles that name it, sorted.",
    "place": "Of a people, the id of the place it is of; null where the articles do not name that.",
    "note": "What a person told of it; null where nobody did.",
    "wikidata": "The id of its item in Wikidata, told by a person; null where nobody did.",
    "addresses": "Pages of the web about it, told by a person.",
    "members": "Ids of the articles that carry the same story, earliest first, the undated last; at least two.",
    "sources": "The paragraphs that tell of the event.",
    "label": "What the figures are for, in words.",
    "differ": "Whether the figures are not all the same number, whatever bound they are.",
    "statements": "Each figure with who states it, by date of article; a copied sentence stands once.",
    "low": "The least the figure can mean; null where it is open.",
    "high": "The most the figure can mean; null where it is open, as after `at least`.",
    "unit": "Empty where things are counted, else `percent`, a currency's ISO 4217 code or a measure.",
    "qualifier": "The words for a bound: `at least`, `about`; null where there are none.",
    "counted": "What the figure counts, in the words of the source; empty where the sentence has no noun for it.",
    "speaker": "An entity's id, or null where it could not be settled.",
    "speaker_text": "The words that name the speaker; null where nobody but the article says so.",
    "reason": "Why it was withdrawn, in the words of who did so; empty where they gave none.",
    "also": "Paragraphs of other articles that have the same sentence.",
}
"""What a field means, wherever it stands in a record."""


def record(article: Article) -> ArticleRecord:
    """Return the public form of `article`."""
    cutting = article.cutting
    return ArticleRecord(
        id=cutting.id,
        source=cutting.source,
        title=cutting.title,
        standfirst=cutting.standfirst,
        authors=cutting.authors,
        publisher=cutting.publisher,
        section=cutting.section,
        url=cutting.url,
        language=cutting.language,
        published=cutting.published,
        updated=cutting.updated,
        stub=cutting.stub,
        words=cutting.words,
        reading_minutes=cutting.reading_minutes,
        paragraphs=cutting.paragraphs,
        removed=cutting.removed,
        fact_lines=cutting.fact_lines,
        mentions=article.mentions,
        dates=article.dates,
        quotes=article.quotes,
        related=article.related,
        copies=article.copies,
        shows=article.shows,
        withheld=article.withheld,
        named=article.named,
    )


def schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of one line of `NAME.jsonl`; every field that a record has is required.

    Raises KeyError where `name` is none of RECORDS.
    """
    made = msgspec.json.schema(RECORDS[name])
    for definition in made["$defs"].values():
        properties = definition.get("properties", {})
        definition["required"] = sorted(properties)
        for field, content in properties.items():
            content.pop("default", None)
            if field in FIELDS:
                content["description"] = FIELDS[field]
    return {"$schema": DRAFT, "title": f"One line of {name}.jsonl", **made}
