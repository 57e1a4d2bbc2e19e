"""The network: who is named with whom, drawn, and as a table with the paragraph that says so."""

from collections.abc import Iterator, Sequence

from cuttings.publishing.index import WITH_PAGES, Index
from cuttings.publishing.markdown import Markdown
from cuttings.publishing.network_drawing import NARROW, WIDE, drawing, node_anchor, shape
from cuttings.publishing.network_layout import Tie, named, ties
from cuttings.publishing.sheets import Linker, Sheet, View, front

NETWORK = "network.md"

NAMES = 48
"""Names in the network at most, and NARROW_NAMES on a narrow screen: more become a tangle."""
NARROW_NAMES = 22

AT_A_GLANCE = 20
"""Rows of the table that stand open; the others are folded."""

Paragraph = tuple[str, str]
"""The id of an article and of a paragraph in it."""


def network_pages(index: Index) -> Iterator[Sheet]:
    """Yield the page of the network."""
    linker, words = Linker(index=index, here=NETWORK), index.words
    network = ties(index, NAMES)
    data: View = {
        "front": front(words.text("network.title"), words.text("network.about")),
        "names": len(named(network)),
        "drawings": [
            drawing(network, WIDE, linker),
            drawing(ties(index, NARROW_NAMES), NARROW, linker),
        ]
        if network
        else [],
        "key": [{"kind": words.text(f"kind.{kind}"), "shape": _key(kind)} for kind in WITH_PAGES],
        "ties": _rows(network[:AT_A_GLANCE], linker),
        "more": _rows(network[AT_A_GLANCE:], linker),
    }
    yield Sheet(path=NETWORK, template="network", data=data)


def in_network(index: Index) -> frozenset[str]:
    """Return the ids of the names that the network shows."""
    return frozenset(named(ties(index, NAMES)))


def place_in_network(key: str, linker: Linker) -> Markdown:
    """Return the address of the entity `key` in the network, where it is one of those shown."""
    return linker.to(NETWORK, node_anchor(key))


def _key(kind: str) -> Markdown:
    """Return the shape of a kind as a picture of its own, which the word beside it explains."""
    return Markdown(f'<svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">{shape(kind, 7, 7, 5)}</svg>')


def _rows(network: Sequence[Tie], linker: Linker) -> list[View]:
    paragraphs = {key: _paragraphs(key, linker.index) for key in named(network)}
    return [
        {
            "pair": linker.words.say("network.table.both", one=linker.entity(tie.one), other=linker.entity(tie.other)),
            "paragraphs": linker.words.number(tie.paragraphs),
            "newest": _newest(paragraphs[tie.one], paragraphs[tie.other], linker),
        }
        for tie in network
    ]


def _paragraphs(key: str, index: Index) -> dict[Paragraph, None]:
    """Return the paragraphs that name the entity `key`, those of the newest article first."""
    return dict.fromkeys((naming.article, naming.span.paragraph) for naming in index.namings.get(key, ()))


def _newest(one: dict[Paragraph, None], other: dict[Paragraph, None], linker: Linker) -> Markdown:
    """Return a link to the newest paragraph that names both, told by the date of its article."""
    few, many = (one, other) if len(one) <= len(other) else (other, one)
    article, paragraph = next(found for found in few if found in many)
    published = linker.index.articles[article].cutting.published
    return linker.article(article, paragraph, linker.words.published(published))
