"""Which names a network shows, which ties between them, and where each stands, so that no label lies on another."""

import heapq
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from cuttings.publishing.index import Index

CANDIDATES = 4000
"""The strongest ties that are looked at; with them the work does not grow with the number of all pairs of names."""

ENOUGH = 12
"""Where so many pairs are named together more than once, those named together once are left out."""

TIES_EACH = 3
"""A tie is drawn if it is among so many of the strongest of one of its names."""

EVENED = 0.45
"""How far places move from where the layout has them to even steps: dense middles open up, empty edges close."""

ROUNDS = 600
PUSH = 0.25
"""Rounds in which labels that overlap push each other apart, and the share of the overlap that one round takes away."""

Points = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Two entities, by their ids in order, and in how many paragraphs both are named."""

    one: str
    other: str
    paragraphs: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Width and height in pixels: of a drawing, or of what stands in it with its label."""

    width: float
    height: float


def ties(index: Index, most: int) -> list[Tie]:
    """Return the ties between at most `most` of the names that are named together most, the strongest first.

    Of each name the TIES_EACH strongest are there, and those that are among the strongest of another.
    """
    found = _candidates(index)
    often = sum(tie.paragraphs > 1 for tie in found)
    wanted = [tie for tie in found if tie.paragraphs > 1] if often >= ENOUGH else found
    names: set[str] = set()
    for tie in wanted:
        if len(names | {tie.one, tie.other}) <= most:
            names |= {tie.one, tie.other}
    return _pruned([tie for tie in wanted if tie.one in names and tie.other in names])


def named(drawn: Sequence[Tie]) -> list[str]:
    """Return the ids of those that `drawn` ties, in order."""
    return sorted(set(chain.from_iterable((tie.one, tie.other) for tie in drawn)))


def places(drawn: Sequence[Tie], rooms: Mapping[str, Room], canvas: Room) -> dict[str, tuple[int, int]]:
    """Return the middle of each name on `canvas`, in whole pixels from its upper left corner.

    `rooms` says how much room each name needs with its label; they are pushed apart until none lies on another. The
    layout is that of Kamada and Kawai, 'An algorithm for drawing general undirected graphs' (1989): distances on paper
    follow those along the ties. It begins with a circle, so that it is the same every time.
    """
    keys = named(drawn)
    if not keys:
        return {}
    graph = _graph(drawn)
    layout = nx.kamada_kawai_layout(graph, dist=_distances(graph), pos=nx.circular_layout(graph))
    points = _turned(np.array([layout[key] for key in keys]), upright=canvas.height > canvas.width)
    sizes = np.array([(rooms[key].width, rooms[key].height) for key in keys])
    apart = _apart(_spread(points, sizes, canvas), sizes, canvas)
    return {key: (round(float(x)), round(float(y))) for key, (x, y) in zip(keys, apart, strict=True)}


def _candidates(index: Index) -> list[Tie]:
    pairs = (
        (-count, one, other) for one, others in index.together.items() for other, count in others.items() if one < other
    )
    return [Tie(one=one, other=other, paragraphs=-count) for count, one, other in heapq.nsmallest(CANDIDATES, pairs)]


def _pruned(wanted: Sequence[Tie]) -> list[Tie]:
    """Return the ties that are among the strongest of one of their ends; `wanted` runs from the strongest."""
    ranks: dict[str, int] = {}
    kept = []
    for tie in wanted:
        if min(ranks.get(tie.one, 0), ranks.get(tie.other, 0)) < TIES_EACH:
            kept.append(tie)
        for end in (tie.one, tie.other):
            ranks[end] = ranks.get(end, 0) + 1
    return kept


def _graph(drawn: Sequence[Tie]) -> "nx.Graph[str]":
    """Return the ties as a graph: the stronger a tie, the shorter; the more ties its ends have, the longer."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(named(drawn))
    graph.add_edges_from((tie.one, tie.other) for tie in drawn)
    for tie in drawn:
        crowd = graph.degree(tie.one) + graph.degree(tie.other)
        graph[tie.one][tie.other]["length"] = (crowd / tie.paragraphs) ** 0.25
    return graph


def _distances(graph: "nx.Graph[str]") -> dict[str, dict[str, float]]:
    """Return how far apart any two are along the ties; groups without a tie between them somewhat farther than any."""
    found = dict(nx.all_pairs_dijkstra_path_length(graph, weight="length"))
    far = 0.5 + max(distance for others in found.values() for distance in others.values())
    return {one: {other: found[one].get(other, far) for other in found} for one in found}


def _turned(points: Points, *, upright: bool) -> Points:
    """Return `points` turned so that they extend farthest along the longer side, the most distant to the right."""
    centred = points - points.mean(axis=0)
    turned: Points = centred @ np.linalg.svd(centred, full_matrices=False)[2].T
    for axis in range(turned.shape[1]):
        if turned[np.argmax(np.abs(turned[:, axis])), axis] < 0:
            turned[:, axis] *= -1
    return turned[:, ::-1] if upright else turned


def _spread(points: Points, sizes: Points, canvas: Room) -> Points:
    """Return `points` over the whole canvas, each with half its size from the edge."""
    extent = np.ptp(points, axis=0)
    share = (points - points.min(axis=0)) / np.where(extent > 1e-6, extent, 1)
    even = points.argsort(axis=0, kind="stable").argsort(axis=0) / max(1, len(points) - 1)
    low, high = _bounds(sizes, canvas)
    spread: Points = low + ((1 - EVENED) * share + EVENED * even) * (high - low)
    return spread


def _bounds(sizes: Points, canvas: Room) -> tuple[Points, Points]:
    low: Points = sizes / 2
    high: Points = np.maximum(low, np.array([canvas.width, canvas.height]) - sizes / 2)
    return low, high


def _apart(points: Points, sizes: Points, canvas: Room) -> Points:
    """Return `points` pushed apart, each pair along the side on which it overlaps less."""
    low, high = _bounds(sizes, canvas)
    least = (sizes[:, None] + sizes[None]) / 2
    order = np.sign(np.arange(len(points))[:, None] - np.arange(len(points))[None])[:, :, None]
    for _ in range(ROUNDS):
        between = points[:, None] - points[None]
        over = least - np.abs(between)
        hit = (over > 0.5).all(axis=2) & (order[:, :, 0] != 0)
        if not hit.any():
            break
        side = np.where(between != 0, np.sign(between), order)
        upright = over[:, :, 1] <= over[:, :, 0]
        wanted = np.stack([hit & ~upright, hit & upright], axis=2)
        points = np.clip(points + PUSH * np.where(wanted, side * over, 0).sum(axis=1), low, high)
    return points
