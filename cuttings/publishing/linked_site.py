"""What the front page and that of the data say to machines: a site that can be searched, a collection to download."""

from collections.abc import Sequence

from cuttings.publishing.linked import json_ld
from cuttings.publishing.linked_article import dataset_node
from cuttings.publishing.sheets import Linker

FORMATS = {
    "bib": "application/x-bibtex",
    "csv": "text/csv",
    "json": "application/json",
    "jsonl": "application/jsonl",
    "ris": "application/x-research-info-systems",
}
"""The media type of a data file, by its suffix."""


def linked_site(linker: Linker) -> str:
    """Return the site as JSON-LD; how to search it only where its address is known, as that must be whole."""
    index = linker.index
    search = {
        "@type": "SearchAction",
        "target": {"@type": "EntryPoint", "urlTemplate": f"{linker.address('explore.md')}?q={{query}}"},
        "query-input": "required name=query",
    }
    return json_ld(
        {
            "@type": "WebSite",
            "@id": linker.address("index.md"),
            "url": index.address,
            "name": index.dossier.topic.title,
            "description": index.dossier.topic.summary,
            "inLanguage": index.words.language,
            "copyrightNotice": index.dossier.topic.rights,
            "potentialAction": search if index.address else None,
            "hasPart": dataset_node(linker),
        }
    )


def linked_dataset(linker: Linker, files: Sequence[str], years: Sequence[str]) -> str:
    """Return the collection as JSON-LD: its data files, whose it is, and in which years its articles were published."""
    words, topic = linker.words, linker.index.dossier.topic
    articles = words.counted(len(linker.index.articles), "article")
    return json_ld(
        {
            **dataset_node(linker),
            "description": words.text("found.dataset", articles=articles, title=topic.title, summary=topic.summary),
            "copyrightNotice": topic.rights,
            "inLanguage": words.language,
            "isAccessibleForFree": True,
            "temporalCoverage": "/".join(years),
            "mainEntityOfPage": linker.address(linker.here),
            "distribution": [
                {
                    "@type": "DataDownload",
                    "name": name,
                    "description": words.text(f"data.file.{name}"),
                    "encodingFormat": FORMATS[name.rpartition(".")[2]],
                    "contentUrl": linker.address(f"data/{name}"),
                }
                for name in files
            ],
        }
    )
