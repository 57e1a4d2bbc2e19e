"""The picture that a link to the site shows where people send links to each other: title, figures, articles by year.

A text is written in the font that comes with Pillow, which has ASCII only, curly signs made straight; where that lacks
a letter, in the first of some fonts of the system's that has them all. Else, or where it runs from right to left, it is
left out, and the picture is the figures and the bars. So the same input gives the same bytes on one machine, and in
ASCII on all.
"""

import io
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from unicodedata import bidirectional

from PIL import Image, ImageDraw, ImageFont

from cuttings.model import Dossier
from cuttings.publishing.colours import LIGHT, accents
from cuttings.publishing.index import year
from cuttings.publishing.words import Words

PREVIEW = "shared/preview.png"

SIZE = (1200, 630)
"""Pixels: what Open Graph's readers show whole (1.91 to 1)."""

PAPER, INK, MUTED, RULE = LIGHT[0], "#1d1b18", "#625c53", "#d8d2c6"
MARGIN = 72
TITLE_SIZES = (88, 76, 66, 56, 48)
"""Pixels, the largest first: the first that holds the title in `TITLE_LINES` is taken."""
TITLE_LINES = 3
FOOT = 556
"""Where bars stand, in pixels from above."""
NOBODYS = "\U000f0000"
"""A code point for private use: what the font draws for it, it draws for every letter it lacks."""

STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "..."})
FONTS = (
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
    "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf",
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/System/Library/Fonts/Helvetica.ttc",
    "/System/Library/Fonts/ヒラギノ角ゴシック W3.ttc",
    "/System/Library/Fonts/AppleSDGothicNeo.ttc",
    "C:/Windows/Fonts/arial.ttf",
    "C:/Windows/Fonts/YuGothM.ttc",
    "C:/Windows/Fonts/malgun.ttf",
)
"""Where Linux, macOS and Windows keep fonts for letters that are not ASCII, in the order in which they are tried."""

Font = ImageFont.FreeTypeFont


@dataclass(frozen=True, slots=True, kw_only=True)
class _Written:
    """A text and the file of the font that has its letters, "" for Pillow's own."""

    text: str
    file: str = ""

    def font(self, size: int) -> Font:
        """Return the font, `size` pixels high."""
        return _font(self.file, size)


def picture(dossier: Dossier, words: Words) -> dict[str, bytes]:
    """Return the picture of `dossier` by its path below the docs folder."""
    cuttings = [article.cutting for article in dossier.articles]
    years = Counter(int(found) for article in dossier.articles if (found := year(article)))
    outlets = len({one.publisher.value for one in cuttings if one.publisher.value})
    figures = [
        (words.number(number), words.text(f"preview.{what}", n=number))
        for number, what in ((len(cuttings), "article"), (outlets, "outlet"))
    ]
    if years:
        span = sorted({min(years), max(years)})
        figures.append(("–".join(map(str, span)), words.text("preview.published")))
    return {PREVIEW: drawn(dossier.topic.title, figures, years, accents(dossier.topic.accent)[0])}


def drawn(title: str, figures: Sequence[tuple[str, str]], years: Mapping[int, int], accent: str) -> bytes:
    """Return a PNG: `title`, `figures` (each a number and what it counts), and a bar for the articles of each year."""
    image = Image.new("RGB", SIZE, PAPER)
    pen = ImageDraw.Draw(image)
    right = SIZE[0] - MARGIN
    pen.rectangle((MARGIN, 56, right, 61), fill=INK)
    pen.rectangle((MARGIN, 66, right, 67), fill=INK)
    below = _titled(pen, _written(title))
    top = _figured(pen, [(_written(number), _written(what)) for number, what in figures], below + 26)
    _barred(pen, years, accent, top + 40)
    buffer = io.BytesIO()
    image.quantize(64, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def _titled(pen: ImageDraw.ImageDraw, title: _Written) -> int:
    """Draw the title as large as fits; return where it ends."""
    for size in TITLE_SIZES:
        lines = list(_lines(title.text, title.font(size)))
        if len(lines) <= TITLE_LINES and size * len(lines) <= 236:
            break
    if len(lines) > TITLE_LINES:
        lines = [*lines[: TITLE_LINES - 1], lines[TITLE_LINES - 1].rpartition(" ")[0].rstrip(" ,;:") + "..."]
    for number, line in enumerate(lines):
        at = (MARGIN, 86 + round(number * size * 1.14))
        pen.text(at, line, INK, title.font(size), stroke_width=1, stroke_fill=INK)
    return 86 + round(len(lines) * size * 1.14)


def _lines(text: str, font: Font) -> Iterator[str]:
    """Yield `text` in lines as wide as the picture allows; a word that is wider is broken."""
    wide, line = SIZE[0] - 2 * MARGIN, ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and font.getlength(longer) > wide:
            yield line
            longer = word
        line = longer
        while font.getlength(line) > wide:
            fits = next(n for n in range(len(line) - 1, 0, -1) if font.getlength(line[:n]) <= wide)
            yield line[:fits]
            line = line[fits:]
    if line:
        yield line


def _figured(pen: ImageDraw.ImageDraw, figures: Sequence[tuple[_Written, _Written]], top: int) -> int:
    """Draw the figures side by side; return where they end."""
    left = float(MARGIN)
    for number, what in figures:
        large, small = number.font(46), what.font(25)
        pen.text((left, top), number.text, INK, large, stroke_width=1, stroke_fill=INK)
        pen.text((left, top + 56), what.text, MUTED, small)
        left += max(large.getlength(number.text), small.getlength(what.text)) + 64
    return top + 86


def _barred(pen: ImageDraw.ImageDraw, years: Mapping[int, int], accent: str, top: int) -> None:
    right, font = SIZE[0] - MARGIN, _font("", 22)
    pen.rectangle((MARGIN, FOOT, right, FOOT + 1), fill=INK)
    if not years:
        return
    first, last, most = min(years), max(years), max(years.values())
    step = min((right - MARGIN) / (last - first + 1), 64.0)
    for at, count in sorted(years.items()):
        left = MARGIN + step * (at - first)
        height = max(4, round((FOOT - top) * count / most))
        width = max(step - max(1.0, step * 0.15), 1.0)
        pen.rectangle((round(left), FOOT - height, round(left + width), FOOT - 1), fill=accent)
    pen.text((MARGIN, FOOT + 12), str(first), MUTED, font)
    if last > first:
        end = max(MARGIN + step * (last - first + 1), MARGIN + 2.5 * font.getlength(str(first)))
        pen.text((end, FOOT + 12), str(last), MUTED, font, anchor="ra")


def _written(text: str) -> _Written:
    """Return `text` in a font that has its letters; no text where none has."""
    straight = text.translate(STRAIGHT)
    if straight.isascii():
        return _Written(text=straight)
    if any(bidirectional(letter) in ("R", "AL", "AN") for letter in text):
        return _Written(text="")
    files = (file for file in FONTS if Path(file).is_file() and _has(file, text))
    file = next(files, None)
    return _Written(text=text, file=file) if file else _Written(text="")


def _has(file: str, text: str) -> bool:
    """Return whether the font in `file` has every letter of `text`."""
    font = _font(file, 24)
    missing = bytes(font.getmask(NOBODYS))
    return all(bytes(font.getmask(letter)) != missing for letter in set(text) if not letter.isspace())


@lru_cache(maxsize=32)
def _font(file: str, size: int) -> Font:
    found = ImageFont.truetype(file, size) if file else ImageFont.load_default(size)
    if not isinstance(found, ImageFont.FreeTypeFont):
        raise TypeError("Pillow was built without FreeType")
    return found
