"""The pages that stand where withdrawn articles stood: that they are withdrawn, and why."""

from collections.abc import Iterator

from cuttings.publishing.index import Index
from cuttings.publishing.markdown import front_matter
from cuttings.publishing.sheets import Linker, Sheet


def withdrawn_pages(index: Index) -> Iterator[Sheet]:
    """Yield the page of every withdrawn article; nothing of the article is on it."""
    words = index.words
    for one in index.dossier.withdrawn:
        path = f"articles/{one.id}.md"
        linker = Linker(index=index, here=path)
        front = {"title": words.text("moved.withdrawn"), "gone": True, "hide": ["toc"], "search": {"exclude": True}}
        data = {"front": front_matter(front), "reason": one.reason, "articles": linker.to("articles/index.md")}
        yield Sheet(path=path, template="withdrawn", data=data)
