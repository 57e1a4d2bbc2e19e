"""What an edited text changed: paragraph by paragraph, and in each the words that were added and left out.

Words are aligned by difflib (Ratcliff and Obershelp 1988). Quotation marks and dashes of another shape are the same.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from cuttings.model import Paragraph
from cuttings.publishing.pairing import Words, paired

Change = Literal["same", "added", "gone"]
_Code = tuple[str, int, int, int, int]

LONGEST = 1000
"""Words and marks of a paragraph that are compared one by one; a longer one is compared sentence by sentence."""

WORK = 3_000_000
"""Products of the lengths compared in two articles, in all: what comes after that is compared by sentences too."""

LETTERS = 5
"""Letters of a word, about, by which its length is told from that of the text."""

BREAK = "¶"
"""Stands where one paragraph was made two, or two one."""

_TOKEN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|\d+(?:[.,:]\d+)*\b|\w+(?:['’‑-]\w+)*|[^\w\s]")
_SENTENCE = re.compile(r"\S.*?(?:[.!?…]+[”\"’')\]]*(?=\s)|$)", re.DOTALL)
_SHAPES = str.maketrans("‘’‚‛“”„‟«»–—−‐‑", '\'\'\'\'""""""-----')


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of text, and what happened to it."""

    change: Change
    text: str

    @property
    def words(self) -> int:
        """Words in it, counted at white space, breaks and marks that stand alone left out."""
        return sum(any(map(str.isalnum, word)) for word in self.text.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Paragraphs that belong together, of the first and of the later article, and what was changed in them."""

    first: tuple[Paragraph, ...]
    later: tuple[Paragraph, ...]
    moved: bool
    pieces: tuple[Piece, ...]

    @property
    def changed(self) -> bool:
        """Whether any word was added or left out, or all of them moved."""
        return self.moved or any(piece.change != "same" for piece in self.pieces)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Token:
    """A word or a mark as it stands in a text, and what is compared of it; `spaced` where white space is before it."""

    text: str
    key: str
    spaced: bool


def compare(first: Sequence[Paragraph], later: Sequence[Paragraph]) -> list[Compared]:
    """Return the paragraphs of both articles, compared, in the order of the later one."""
    compared = []
    work = 0
    for pairing in paired(_keys(first), _keys(later)):
        ours, theirs = _of(first, pairing.first), _of(later, pairing.later)
        texts = [one.text for one in ours], [one.text for one in theirs]
        work += sum(map(len, texts[0])) * sum(map(len, texts[1])) // LETTERS**2 if texts[0] != texts[1] else 0
        pieces = changes(*texts, fine=work <= WORK)
        compared.append(Compared(first=ours, later=theirs, moved=pairing.moved, pieces=tuple(pieces)))
    return compared


def changes(first: Sequence[str], later: Sequence[str], *, fine: bool = True) -> list[Piece]:
    """Return the paragraphs `later` as pieces that are the same as in the paragraphs `first`, added to them, or gone.

    Where they are long, or not `fine`, whole sentences are compared and not words.
    """
    ours, theirs = _tokens(first, _TOKEN), _tokens(later, _TOKEN)
    if not fine or max(len(ours), len(theirs)) > LONGEST:
        ours, theirs = _tokens(first, _SENTENCE), _tokens(later, _SENTENCE)
    if max(len(ours), len(theirs)) > LONGEST:
        ours, theirs = _whole(first), _whole(later)
    return list(_pieces(ours, theirs))


def _keys(paragraphs: Sequence[Paragraph]) -> list[Words]:
    return [tuple(_TOKEN.findall(one.text.translate(_SHAPES))) for one in paragraphs]


def _of(paragraphs: Sequence[Paragraph], numbers: Sequence[int]) -> tuple[Paragraph, ...]:
    return tuple(paragraphs[number] for number in numbers)


def _tokens(paragraphs: Sequence[str], pattern: re.Pattern[str]) -> list[_Token]:
    tokens: list[_Token] = []
    for number, text in enumerate(paragraphs):
        tokens += [_Token(text=BREAK, key=BREAK, spaced=True)] if number else []
        for match in pattern.finditer(text):
            spaced = match.start() == 0 or text[match.start() - 1].isspace()
            tokens.append(_Token(text=match[0], key=match[0].translate(_SHAPES), spaced=spaced))
    return tokens


def _whole(paragraphs: Sequence[str]) -> list[_Token]:
    text = f" {BREAK} ".join(paragraphs)
    return [_Token(text=text, key=text.translate(_SHAPES), spaced=True)] if paragraphs else []


def _pieces(ours: Sequence[_Token], theirs: Sequence[_Token]) -> Iterator[Piece]:
    first, later = [one.key for one in ours], [one.key for one in theirs]
    if first == later:
        yield from _piece("same", theirs)
        return
    for change, start, end, there, till in _steadied(SequenceMatcher(None, first, later).get_opcodes(), theirs):
        if change == "equal":
            yield from _piece("same", theirs[there:till])
        else:
            yield from _piece("gone", ours[start:end])
            yield from _piece("added", theirs[there:till])


def _piece(change: Change, tokens: Sequence[_Token]) -> Iterator[Piece]:
    if tokens:
        yield Piece(change=change, text="".join(f" {one.text}" if one.spaced else one.text for one in tokens))


def _steadied(codes: Sequence[_Code], theirs: Sequence[_Token]) -> list[_Code]:
    """Return the steps of an alignment without those where a lone word or mark stays among changes: hard to read."""
    steady: list[_Code] = []
    for at, (change, start, end, there, till) in enumerate(codes):
        words = sum(any(map(str.isalnum, one.text)) for one in theirs[there:till]) if change == "equal" else 0
        beside = [
            max(code[2] - code[1], code[4] - code[3]) for code in (*codes[max(0, at - 1) : at], *codes[at + 1 : at + 2])
        ]
        stays = change == "equal" and (len(beside) < 2 or words > 1 or min(beside) <= words)
        if stays or not steady or steady[-1][0] == "equal":
            steady.append(("equal" if stays else "replace", start, end, there, till))
        else:
            steady[-1] = ("replace", steady[-1][1], end, steady[-1][3], till)
    return steady
