r"""A line of Markdown that the tool made, taken apart: `told in [A \*b\*](a.md#p1), 1998` into its texts and links."""

import html
import re
from collections.abc import Iterator
from itertools import groupby

from cuttings.publishing.markdown import Markdown

Run = str | tuple[str, str]
"""Plain text, or a link: what it reads as and its address."""

_LABEL = r"(?:[^\\\]]|\\.)*"
_PIECE = re.compile(
    rf"\\(?P<escaped>.)|(?P<entity>&#?\w+;)|\[(?P<label>{_LABEL})\]\((?P<target>[^)]*)\)|(?P<text>[^\\&\[]+|.)"
)


def runs(line: Markdown) -> list[Run]:
    """Return the texts and links of `line`, which holds nothing else: what `escape` and `link` did is undone."""
    found: list[Run] = []
    for linked, group in groupby(_pieces(line), key=lambda piece: isinstance(piece, tuple)):
        pieces = list(group)
        found += pieces if linked else ["".join(map(str, pieces))]
    return found


def _pieces(line: str) -> Iterator[Run]:
    for match in _PIECE.finditer(line):
        if match["target"] is not None:
            yield "".join(map(str, _pieces(match["label"]))), match["target"]
        elif match["entity"]:
            yield html.unescape(match["entity"])
        else:
            yield match["escaped"] or match["text"]
