"""The network drawn: a shape for each name by its kind, as large as it is often named, and lines between them."""

import math
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cuttings.model import Entity
from cuttings.publishing.charts import address, quoted
from cuttings.publishing.markdown import Markdown
from cuttings.publishing.network_layout import Room, Tie, named, places
from cuttings.publishing.sheets import Linker, shortened

LABEL_LENGTH = 32
"""Code points of a label; the table has the whole name."""

LABEL_HEIGHT = 18
MARGIN = 10
THICKEST = 6
"""Pixels: height of a label, room on both sides of it, and the width of the line of the strongest tie."""

STRONG = 10
"""Where no tie counts so many paragraphs, none is as thick as can be."""

SMALLEST, LARGEST = 4, 16
"""Radius in pixels of a name that is hardly named, and of the most named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """One way to draw: its name in the styles, width and size of letters in pixels, and height for so many names.

    Where `anchored`, each name can be linked to; that can be so in one drawing of a page.
    """

    name: str
    width: int
    letters: int
    least: int
    each: int
    anchored: bool

    def canvas(self, names: int) -> Room:
        """Return the room for so many names."""
        return Room(width=self.width, height=self.least + self.each * names)


WIDE = Drawing(name="wide", width=1160, letters=13, least=200, each=12, anchored=True)
NARROW = Drawing(name="narrow", width=340, letters=11, least=110, each=22, anchored=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Node:
    """A name in a drawing: the middle of its shape and the radius, its label, and the room for both."""

    entity: Entity
    label: str
    radius: float
    room: Room
    x: int = 0
    y: int = 0


def node_anchor(key: str) -> str:
    """Return the anchor of an entity in the network."""
    return f"n-{key}"


def drawing(network: Sequence[Tie], way: Drawing, linker: Linker) -> Markdown:
    """Return `network` as SVG for a block of HTML, each name a link to its page."""
    nodes = _nodes(network, way, linker)
    canvas = way.canvas(len(nodes))
    size = f'width="{canvas.width}" height="{canvas.height}" viewBox="0 0 {canvas.width} {canvas.height}"'
    label = quoted(linker.words.text("network.label"))
    inside = "\n".join((*_lines(network, nodes), *(_drawn(node, way, linker) for node in nodes.values())))
    return Markdown(f'<svg class="network-{way.name}" {size} role="group" aria-label="{label}">\n{inside}\n</svg>')


def shape(kind: str, x: float, y: float, radius: float) -> str:
    """Return the SVG shape that stands for a kind of entity, all of about the same area: disc, square or rhombus."""
    if kind == "person":
        return f'<circle class="person" cx="{x:g}" cy="{y:g}" r="{radius:.1f}"/>'
    if kind == "place":
        half = radius * 0.89
        return (
            f'<rect class="place" x="{x - half:.1f}" y="{y - half:.1f}" width="{2 * half:.1f}" '
            f'height="{2 * half:.1f}"/>'
        )
    side = f"{radius * 1.2:.1f}"
    path = f"M{x:g} {y:g}m0 -{side}l{side} {side} -{side} {side} -{side} -{side}z"
    return f'<path class="organisation" d="{path}"/>'


def _nodes(network: Sequence[Tie], way: Drawing, linker: Linker) -> dict[str, _Node]:
    entities = [linker.index.entities[key] for key in named(network)]
    most = max((entity.mentions for entity in entities), default=1)
    rooms: dict[str, Room] = {}
    sized: dict[str, tuple[str, float]] = {}
    for entity in entities:
        radius = SMALLEST + (LARGEST - SMALLEST) * math.sqrt(entity.mentions / most)
        label = shortened(entity.name, LABEL_LENGTH)
        sized[entity.id] = label, radius
        rooms[entity.id] = Room(
            width=max(2 * radius, way.letters * _ems(label) + MARGIN), height=2 * radius + LABEL_HEIGHT
        )
    where = places(network, rooms, way.canvas(len(entities)))
    return {
        entity.id: _Node(
            entity=entity,
            label=sized[entity.id][0],
            radius=sized[entity.id][1],
            room=rooms[entity.id],
            x=where[entity.id][0],
            y=where[entity.id][1] - LABEL_HEIGHT // 2,
        )
        for entity in entities
    }


def _lines(network: Sequence[Tie], nodes: dict[str, _Node]) -> Iterator[str]:
    """Yield a line for each tie, the weakest first; a script finds by the ids what is tied to what."""
    most = max(STRONG, *(tie.paragraphs for tie in network))
    for tie in reversed(network):
        one, other = nodes[tie.one], nodes[tie.other]
        width = 0.75 + (THICKEST - 0.75) * math.sqrt(tie.paragraphs / most)
        ends = f'x1="{one.x}" y1="{one.y}" x2="{other.x}" y2="{other.y}"'
        yield f'<line {ends} stroke-width="{width:.1f}" data-ties="{tie.one} {tie.other}"/>'


def _drawn(node: _Node, way: Drawing, linker: Linker) -> str:
    entity, words = node.entity, linker.words
    said = quoted(
        words.text(
            "network.node",
            name=entity.name,
            kind=words.text(f"kind.{entity.kind}"),
            mentions=words.counted(entity.mentions, "mention"),
        )
    )
    anchor = f' id="{node_anchor(entity.id)}"' if way.anchored else ""
    target = quoted(address(linker.to(linker.index.pages[entity.id])))
    left, top = node.x - node.room.width / 2, node.y - node.radius
    room = (
        f'<rect class="room" x="{left:.1f}" y="{top:.1f}" width="{node.room.width:.1f}" '
        f'height="{node.room.height:.1f}"/>'
    )
    text = f'<text x="{node.x}" y="{node.y + node.radius + way.letters + 1:.1f}">{quoted(node.label)}</text>'
    drawn = f"<title>{said}</title>{room}{shape(entity.kind, node.x, node.y, node.radius)}{text}"
    return f'<a{anchor} href="{target}" aria-label="{said}" data-name="{entity.id}">{drawn}</a>'


def _ems(text: str) -> float:
    """Return about how wide `text` is in a sans serif face, in ems: ideographs fill one, capitals most of one."""
    return sum(map(_em, text))


def _em(character: str) -> float:
    if unicodedata.east_asian_width(character) in "WF":
        return 1.02
    category = unicodedata.category(character)
    if category.startswith("M"):
        return 0
    return {"Lu": 0.72, "Zs": 0.32}.get(category, 0.57)
