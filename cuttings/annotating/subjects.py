"""Who or what does something: the grammatical subjects of an article, by the model's parse.

`Unlike Ann Low, he waited` has one, `he`: whom the next pronoun means is more likely a subject than another name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from cuttings.annotating.engine import Parsed
from cuttings.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

RELATIONS = frozenset(["nsubj", "nsubjpass"])
"""Relations (ClearNLP) in which a subject stands to its verb."""

AGENTS = frozenset(["agent"])
"""The relation of the `by` that leads to who does what is done."""

LIKELY = RELATIONS | {"pobj", "conj"}
"""What a subject, an agent, or somebody listed with one may be to its head."""

SAYING_NOTHING = frozenset(["WP", "WDT", "EX", "DT", "CD"])
"""Tags (Penn Treebank) of subjects that name nobody by themselves: `who`, `there`, `this`, `two`."""

LONGEST = 8
"""Words in a subject, up to its head."""


def find_subjects(pieces: Iterable[Parsed]) -> Iterator[Span]:
    """Yield the subjects of clauses, each up to its head, in reading order; those of a list one by one."""
    for piece in pieces:
        for at, relation in enumerate(piece.relations):
            if relation in LIKELY:
                token = piece.doc[at]
                if token.tag_ not in SAYING_NOTHING and _is_subject(token, relation):
                    first = max(token.left_edge.i, at + 1 - LONGEST)
                    start, end = piece.offset + piece.starts[first], piece.offset + piece.starts[at] + len(token)
                    yield Span(paragraph=piece.paragraph.id, start=start, end=end)


def _is_subject(token: Token, relation: str) -> bool:
    """Return whether `token` heads a subject, is listed with one, or does what is done: `a letter signed by Low`."""
    return relation in RELATIONS or token.head.dep_ in (AGENTS if relation == "pobj" else RELATIONS)
