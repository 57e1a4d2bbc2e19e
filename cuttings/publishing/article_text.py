"""The text of an article as its page has it: every paragraph with its number, and names that lead to their pages."""

from collections.abc import Iterable

from cuttings.model import Article, Paragraph
from cuttings.publishing.markdown import Mark, Markdown, dressed, escape, link
from cuttings.publishing.sheets import Linker, View


def blocks(article: Article, linker: Linker) -> list[View]:
    """Return the paragraphs of `article`, each name linked where a paragraph names it first."""
    mentions: dict[str, dict[str, Mark]] = {}
    for mention in article.mentions:
        page = linker.index.pages.get(mention.entity)
        if page:
            mark = Mark(start=mention.start, end=mention.end, target=linker.to(page))
            mentions.setdefault(mention.paragraph, {}).setdefault(mention.entity, mark)
    return [_block(paragraph, mentions.get(paragraph.id, {})) for paragraph in article.cutting.paragraphs]


def _block(paragraph: Paragraph, marks: dict[str, Mark]) -> View:
    lead = [Mark(start=0, end=paragraph.run_in)] if paragraph.run_in else []
    text = escape(paragraph.text) if paragraph.kind == "heading" else dressed(paragraph.text, [*lead, *marks.values()])
    return {"id": paragraph.id, "number": number(paragraph.id), "kind": paragraph.kind, "text": text}


def number(paragraph: str) -> str:
    """Return the number of a paragraph by its id: `3` of `p3`."""
    return paragraph.removeprefix("p")


def places(paragraphs: Iterable[str], linker: Linker) -> Markdown:
    """Return `paragraphs` of this page, by their ids, as links that read as their numbers: `paragraphs 1, 3`."""
    links = [link(number(one), f"#{one}") for one in dict.fromkeys(paragraphs)]
    numbers = Markdown(linker.words.text("list.comma").join(links))
    return linker.words.say("article.places", paragraphs=numbers, n=len(links))
