"""What an article's page says to machines: what the article states of itself, and whom it names."""

from collections import Counter

from cuttings.model import Article
from cuttings.publishing.index import Index
from cuttings.publishing.linked import TYPES, Node, authored, dated, json_ld, stated
from cuttings.publishing.markdown import web_address
from cuttings.publishing.sheets import TITLE_LENGTH, Linker, shortened

MENTIONS = 5
"""Names that an article's page tells machines of: those it has most often."""

OUTLET = "outlet"
DATASET = "dataset"
"""What stands behind the number sign in what an outlet, or the collection, is called in linked data."""


def linked_article(article: Article, linker: Linker) -> str:
    """Return what is stated of `article` as JSON-LD; what was worked out is left out, besides the names in its text."""
    cutting, title = article.cutting, shortened(article.cutting.title.value or "", TITLE_LENGTH)
    credited = stated(cutting.title)
    outlet, url = stated(cutting.publisher), stated(cutting.url)
    return json_ld(
        {
            "@type": "NewsArticle",
            "@id": linker.address(linker.here),
            "headline": title if credited else None,
            "name": None if credited else title,
            "abstract": stated(cutting.standfirst),
            "author": authored(cutting.authors, "author", "agency"),
            "editor": authored(cutting.authors, "editor"),
            "datePublished": dated(stated(cutting.published)),
            "dateModified": dated(stated(cutting.updated)),
            "publisher": outlet and outlet_node(outlet, linker),
            "articleSection": stated(cutting.section),
            "inLanguage": stated(cutting.language),
            "wordCount": None if cutting.stub.value or article.part else cutting.words,
            "isBasedOn": web_address(url) if url else None,
            "mentions": _mentions(article, linker),
            "isPartOf": dataset_node(linker),
        }
    )


def outlet_node(name: str, linker: Linker) -> Node:
    """Return the outlet `name`, called by its page."""
    page = linker.index.outlets[name]
    return {"@type": "Organization", "@id": linker.address(page, OUTLET), "name": name}


def dataset_node(linker: Linker) -> Node:
    """Return the collection, called by the page of its data."""
    return {"@type": "Dataset", "@id": linker.address("data.md", DATASET), "name": linker.index.dossier.topic.title}


def name_node(key: str, linker: Linker) -> Node:
    """Return the entity `key`, called by its page."""
    entity = linker.index.entities[key]
    address = linker.address(linker.index.pages[key], entity.kind)
    return {"@type": TYPES[entity.kind], "@id": address, "name": entity.name}


def _mentions(article: Article, linker: Linker) -> list[Node]:
    index: Index = linker.index
    tally = Counter(mention.entity for mention in article.mentions if mention.entity in index.pages)
    most = sorted(tally.items(), key=lambda item: (-item[1], item[0]))[:MENTIONS]
    return [name_node(key, linker) for key, _ in most]
