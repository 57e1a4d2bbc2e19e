"""A document becomes a cutting: its lines labelled, then sorted into paragraphs, metadata and what is set aside."""

import json
from collections.abc import Callable
from dataclasses import replace

from cuttings.errors import Problem, fault
from cuttings.model import Cutting, Removed
from cuttings.reading import clean, envelope, language, markdown, markup, metadata, pdf
from cuttings.reading.attributions import SPEAKERS, attributions
from cuttings.reading.document import Document, Kind
from cuttings.reading.facts import Facts
from cuttings.reading.labelling import LabelledLines, label_lines
from cuttings.reading.lines import page_lines
from cuttings.reading.page import LONGEST, Parsed, refuse_endless
from cuttings.reading.standing import FORMERLY
from cuttings.reading.stated import stated_facts, unknown_keys
from cuttings.reading.stub import stub
from cuttings.reading.withdrawal import WITHDRAW

PAGES: tuple[Kind, ...] = ("html", "html-mail", "mhtml")
"""Kinds whose text is markup: what a reader sees of it counts, not how long it is."""

MOST_PARAGRAPHS = 50_000
"""Paragraphs of an article; War and Peace has some 12,000."""


def read(document: Document) -> Cutting:
    """Return the article in `document`, the same for the same document.

    Raises CuttingsError where no line of it is an article's.
    """
    said, trouble = _sidecar(document)
    speakers, unsaid = attributions(document.sidecar)
    inside, _ = attributions(document.record)
    parsed = _parsed(document)
    stated = said.over(parsed.facts)
    labels = _labelled(document, parsed, stated).labels
    lines = parsed.lines
    if document.kind == "record":
        lines = tuple(replace(line, numbers=(document.line,) * len(line.numbers)) for line in lines)
    facts = stated.over(metadata.facts(lines, labels)).or_else(parsed.fallback)
    paragraphs = clean.paragraphs(lines, labels)
    if not paragraphs:
        tip = "save the page with its text, or paste the text alone"
        raise fault(document.file, "no article in this file, only what stands around one", line=1, tip=tip)
    refuse_endless(document, len(paragraphs), MOST_PARAGRAPHS, "paragraphs")
    told, untold = clean.stated_lines(parsed.stated, facts)
    removed = (*parsed.removed, *untold, *clean.removed(lines, labels, facts))
    return Cutting(
        id=document.id,
        source=document.source,
        title=facts.title,
        standfirst=facts.standfirst,
        authors=facts.authors,
        publisher=facts.publisher,
        section=facts.section,
        url=facts.url,
        language=language.settled(facts.language, paragraphs),
        published=facts.published,
        updated=facts.updated,
        stub=stub(lines, labels),
        paragraphs=paragraphs,
        removed=tuple(sorted(removed, key=lambda item: item.line)),
        fact_lines=tuple(sorted((*told, *clean.fact_lines(lines, labels, facts)))),
        speakers=(*inside, *speakers),
        publish=facts.publish,
        problems=(*document.problems, *parsed.problems, *trouble, *unsaid),
    )


def labelled_lines(document: Document) -> LabelledLines:
    """Return the lines of `document` with their labels. Raises CuttingsError where it cannot be read."""
    parsed = _parsed(document)
    return _labelled(document, parsed, _sidecar(document)[0].over(parsed.facts))


def _parsed(document: Document) -> Parsed:
    if document.kind not in PAGES:
        refuse_endless(document, len(document.text), LONGEST, "characters of text")
    return PARSERS[document.kind](document)


def _labelled(document: Document, parsed: Parsed, stated: Facts) -> LabelledLines:
    title = stated.title.value or parsed.fallback.title.value
    return label_lines(parsed.lines, title=title, repeated=document.repeated)


def _sidecar(document: Document) -> tuple[Facts, tuple[Problem, ...]]:
    if document.sidecar is None:
        return Facts(), ()
    found = stated_facts(document.sidecar)
    return found.facts, (*found.problems, *unknown_keys(document.sidecar, SPEAKERS, WITHDRAW, FORMERLY))


def _text(document: Document) -> Parsed:
    return Parsed(lines=page_lines(document.text))


def _record(document: Document) -> Parsed:
    """Return the text's lines and the record's facts; what no field is for is set aside as it stands."""
    lines = page_lines(document.text)
    if document.record is None:
        return Parsed(lines=lines)
    found = stated_facts(document.record)
    used = {*found.used, FORMERLY, *([SPEAKERS] if attributions(document.record)[0] else [])}
    rest = {key: value for key, value in document.record.values.items() if key not in used}
    removed = tuple(
        Removed(line=document.line, text=json.dumps({key: value}, ensure_ascii=False), reason="no field is for this")
        for key, value in rest.items()
    )
    return Parsed(lines=lines, facts=found.facts, removed=removed, problems=found.problems)


PARSERS: dict[Kind, Callable[[Document], Parsed]] = {
    "text": _text,
    "markdown": markdown.parse,
    "html": markup.parse,
    "record": _record,
    "mail": envelope.mail,
    "html-mail": envelope.html_mail,
    "mhtml": envelope.saved_page,
    "pdf": pdf.parse,
}
"""How each kind of document is taken apart."""
