"""HTML to lines: one for each block a reader sees, its kind from the tag; trafilatura tells which are the article."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree
from lxml import html as lxml_html

from cuttings.errors import Problem, fault
from cuttings.reading.document import Document
from cuttings.reading.headline import fold
from cuttings.reading.lines import Hint, Line, count_words, plain, split
from cuttings.reading.page import LONGEST, Parsed, refuse_endless
from cuttings.reading.pagefacts import page_facts

HINTS: dict[str, Hint] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dd", "dt"), "list"),
    "blockquote": "quote",
    "figcaption": "caption",
}
"""The kind of a block by the tag that holds it, the innermost first; all others are paragraphs."""

BLOCKS = frozenset(
    (
        *HINTS, "address", "article", "aside", "body", "button", "caption", "center", "details", "dialog", "div", "dl",
        "fieldset", "figure", "footer", "form", "header", "hr", "label", "legend", "main", "nav", "ol", "option", "p",
        "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    )
)  # fmt: skip
"""Tags that begin and end a line of their own."""

UNSEEN = frozenset(("head", "iframe", "math", "noscript", "object", "script", "style", "svg", "template", "textarea"))
APART = frozenset(("aside", "button", "nav"))
"""Tags that hold no part of the article, even where a word of it stands in them too."""
SHINGLE = 4
"""Words that must stand together in the extracted text for a block to count as part of it."""
SHARED = 0.8
"""Share of a block's shingles that the extracted text must hold."""

TIP = "save the page as the browser shows it, or paste its text"

_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_LEFT_OPEN = re.compile(r"<(?:!|(?![^<>]*>))")
"""What begins a comment, or a tag that nothing closes."""
_DATES = {"extensive_search": False, "original_date": True}
"""Dates that the markup states; none guessed from the text or the files the page links to."""


@dataclass(slots=True)
class _Block:
    number: int
    tag: str
    texts: list[str] = field(default_factory=list)
    apart: bool = False

    @property
    def raw(self) -> str:
        return "".join(self.texts)


def parse(document: Document) -> Parsed:
    """Return the lines and facts of an HTML page. Raises CuttingsError where nothing in it is seen."""
    tree, problems = tree_of(document.text, document.file)
    blocks = [block for block in _blocks(tree) if plain(block.raw)] if tree is not None else []
    if tree is None or not blocks:
        raise fault(document.file, "no text in this page", line=1, tip=TIP)
    refuse_endless(document, sum(len(block.raw) for block in blocks), LONGEST, "characters of text")
    found = _extracted(document.text)
    text = getattr(found, "text", None) or ""
    lines = tuple(_lines(blocks, text))
    facts, fallback = page_facts(document, tree, found, lines)
    return Parsed(lines=lines, facts=facts, fallback=fallback, problems=problems)


def _extracted(text: str) -> object:
    """Return what trafilatura makes of a page.

    It takes tags out of JSON-LD in a time that grows with the square of those left open: these lose their brackets.
    """
    import trafilatura  # noqa: PLC0415 (a tenth of a second: only who has pages needs it)

    tree = trafilatura.load_html(text)
    for script in () if tree is None else tree.iter("script"):
        script.text = _LEFT_OPEN.sub(" ", script.text or "")
    return trafilatura.bare_extraction(
        text if tree is None else tree, with_metadata=True, include_comments=False, date_extraction_params=_DATES
    )


def seen(text: str) -> str:
    """Return the text of an HTML page that a reader sees."""
    tree, _ = tree_of(text)
    return "" if tree is None else "\n".join(block.raw for block in _blocks(tree))


def tree_of(text: str, file: str = "") -> tuple[lxml_html.HtmlElement | None, tuple[Problem, ...]]:
    """Return the root of an HTML page, all that its text holds below it, and what of it is not read.

    The root is None where there is nothing; `file` is the name for messages.
    """
    parser = lxml_html.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True
    )
    try:
        tree = lxml_html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:
        return None, ()
    for after in list(tree.itersiblings()):  # what stands below `</html>`
        tree.append(after)
    return tree, tuple(
        Problem(file=file, line=error.line, fact="elements nested too deeply, what follows is not read", tip=TIP)
        for error in parser.error_log
        if error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT
    )


def _blocks(tree: lxml_html.HtmlElement) -> Iterator[_Block]:
    """Yield the blocks of text that a reader sees, in reading order."""
    stack = [_Block(tree.sourceline or 1, "body")]
    unseen: lxml_html.HtmlElement | None = None
    for event, node in etree.iterwalk(tree, events=("start", "end")):
        if unseen is not None:
            if event == "end" and node is unseen:
                unseen = None
                stack[-1].texts.append(node.tail or "")
            continue
        if event == "start" and _is_unseen(node):
            unseen = node
        elif event == "start":
            yield from _opened(stack, node)
        else:
            yield from _closed(stack, node)
    yield stack[0]


def _opened(stack: list[_Block], node: lxml_html.HtmlElement) -> Iterator[_Block]:
    if node.tag in BLOCKS:
        yield _cut(stack, node.sourceline)
        apart = stack[-1].apart or node.tag in APART
        stack.append(_Block(node.sourceline or 1, _held_by(stack, node.tag), apart=apart))
    elif node.tag == "br":
        stack[-1].texts.append("\n")
    stack[-1].texts.append(node.text or "")


def _closed(stack: list[_Block], node: lxml_html.HtmlElement) -> Iterator[_Block]:
    if node.tag in BLOCKS and len(stack) > 1:
        yield stack.pop()
    stack[-1].texts.append(node.tail or "")


def _cut(stack: list[_Block], line: int | None) -> _Block:
    """Return what the open block holds so far, and begin it anew."""
    before = stack[-1]
    stack[-1] = _Block(line or before.number, before.tag, apart=before.apart)
    return before


def _held_by(stack: list[_Block], tag: str) -> str:
    return tag if tag in HINTS or stack[-1].tag not in HINTS else stack[-1].tag


def _is_unseen(node: lxml_html.HtmlElement) -> bool:
    if not isinstance(node.tag, str) or node.tag in UNSEEN:
        return True
    return node.get("hidden") is not None or bool(_HIDDEN.search(node.get("style") or ""))


def _lines(blocks: Sequence[_Block], extracted: str) -> Iterator[Line]:
    whole, shingles = _index(extracted)
    texts = [plain(block.raw) for block in blocks]
    held = [not block.apart and _is_held(text, whole, shingles) for block, text in zip(blocks, texts, strict=True)]
    for index, text in enumerate(texts):
        if held[index] and count_words(fold(text)) >= SHINGLE:
            break
        held[index] = False
    first = next((index for index, is_in in enumerate(held) if is_in), len(blocks))
    last = next((index for index in range(len(blocks) - 1, -1, -1) if held[index]), -1)
    for index, (block, text, is_in) in enumerate(zip(blocks, texts, held, strict=True)):
        hint: Hint = HINTS.get(block.tag, "paragraph")
        inside = is_in or (hint == "caption" and first < index < last)
        yield Line(
            numbers=(block.number,),
            raws=(" ".join(block.raw.split()),),
            text=text,
            words=count_words(text),
            before=1,
            bullet=block.tag == "li" and not inside,
            hint=(hint if inside else "aside") if extracted else "",
        )


def _index(text: str) -> tuple[frozenset[str], frozenset[tuple[str, ...]]]:
    rows = [fold(plain(row)) for row in split(text)]
    words = " ".join(rows).split()
    return frozenset(row for row in rows if row), frozenset(_shingles(words))


def _shingles(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(words[start : start + SHINGLE]) for start in range(len(words) - SHINGLE + 1))


def _is_held(text: str, whole: frozenset[str], shingles: frozenset[tuple[str, ...]]) -> bool:
    folded = fold(text)
    if folded in whole:
        return True
    own = list(_shingles(folded.split()))
    return bool(own) and sum(shingle in shingles for shingle in own) >= SHARED * len(own)
