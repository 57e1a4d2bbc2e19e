"""Feeds as Atom (RFC 4287)."""

from collections.abc import Iterable, Sequence
from copy import deepcopy

from lxml import etree
from lxml.builder import ElementMaker

from cuttings.publishing.entries import Entry, Feed

ATOM = "http://www.w3.org/2005/Atom"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"

_E = ElementMaker(namespace=ATOM, nsmap={None: ATOM})


def element(entry: Entry) -> etree._Element:
    """Return `entry` as an element; who is credited is the outlet where it names nobody."""
    made = _E.entry(
        _E.id(entry.address),
        _E.title(entry.title),
        _E.link(rel="alternate", type="text/html", href=entry.address),
        _E.updated(entry.updated),
        *(_E.author(_E.name(name)) for name in entry.authors or [entry.outlet] if name),
    )
    if entry.published:
        made.append(_E.published(entry.published))
    if entry.original:
        made.append(_E.link(rel="via", href=entry.original))
    if entry.outlet:
        made.append(_E.category(term=entry.outlet, scheme=entry.outlets))
    if entry.summary:
        made.append(_E.summary(entry.summary))
    if entry.language:
        made.set(LANGUAGE, entry.language)
    return made


def written(feed: Feed, entries: Iterable[etree._Element]) -> str:
    """Return `feed` with its `entries`, each as `element` made it."""
    itself = f"{feed.stem}.xml"
    root = _E.feed(
        {LANGUAGE: feed.language},
        _E.id(itself),
        _E.title(feed.title),
        _E.updated(feed.updated),
        _E.author(_E.name(feed.dossier)),
        _E.generator("Cuttings"),
        _E.link(rel="self", type="application/atom+xml", href=itself),
        _E.link(rel="alternate", type="text/html", href=feed.page),
        *_texts(feed),
        *map(deepcopy, entries),
    )
    return f'<?xml version="1.0" encoding="utf-8"?>\n{etree.tostring(root, encoding="unicode")}\n'


def _texts(feed: Feed) -> Sequence[etree._Element]:
    texts = {"subtitle": feed.summary, "rights": feed.rights}
    return [_E(name, text) for name, text in texts.items() if text]
