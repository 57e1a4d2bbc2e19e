"""The picture that a link to the site shows."""

import io

import pytest
from PIL import Image

from cuttings.publishing.preview import FOOT, PREVIEW, SIZE, drawn, picture
from tests.publishing.building import WORDS
from tests.publishing.example import EVIL, example

YEARS = {1997: 2, 1998: 5, 2014: 1}
RED = (139, 30, 30)


def opened(content: bytes) -> Image.Image:
    """Return the picture in `content`."""
    return Image.open(io.BytesIO(content)).convert("RGB")


def ink(picture: Image.Image, box: tuple[int, int, int, int]) -> int:
    """Return how many pixels of `picture` in `box` are dark."""
    histogram = picture.crop(box).convert("L").histogram()
    return sum(histogram[:100])


def test_the_example_has_its_picture() -> None:
    """It has the size that is asked for, is no heavier than a page, and the same bytes each time."""
    [(path, content)] = picture(example(), WORDS).items()
    assert path == PREVIEW
    assert opened(content).size == SIZE
    assert len(content) < 40_000
    assert picture(example(), WORDS)[path] == content


def test_years_are_bars_in_the_accent() -> None:
    """The bars are in the accent's colour, the year with most articles has the highest, and years without have none."""
    shown = opened(drawn("A title", [("8", "articles")], YEARS, "#8b1e1e"))
    columns = [x for x in range(SIZE[0]) if shown.getpixel((x, FOOT - 3)) == RED]
    heights = {x: sum(shown.getpixel((x, y)) == RED for y in range(FOOT)) for x in columns}
    first, highest, last = heights[columns[10]], max(heights.values()), heights[columns[-10]]
    assert first == pytest.approx(highest * 2 / 5, abs=2)
    assert last == pytest.approx(highest / 5, abs=2)
    assert len(columns) < SIZE[0] / 2


@pytest.mark.parametrize(
    "title", ["", "x" * 500, "word " * 300, EVIL, "“Curly” – and … more’s", "\x00\n\t", "😀", "拉致問題", "עברית"]
)
def test_no_title_breaks_it(title: str) -> None:
    """However long a title is, and in whatever letters, there is a picture, with its bars."""
    shown = opened(drawn(title, [("1,204", "articles"), ("–", "拉致")], YEARS, "#8b1e1e"))
    assert shown.size == SIZE
    assert (*RED,) in {colour for _, colour in shown.getcolors(1 << 20) or []}


def test_a_title_without_a_font_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Letters that no font has are not drawn as boxes: the title is left out; where a font has them it is there."""
    monkeypatch.setattr("cuttings.publishing.preview.FONTS", ())
    box = (0, 80, SIZE[0], 170)
    assert ink(opened(drawn("拉致問題", [], {}, "#8b1e1e")), box) == 0
    assert ink(opened(drawn("Abductions", [], {}, "#8b1e1e")), box) > 500


def test_nothing_at_all_is_a_picture_too() -> None:
    """A dossier without articles or years has a picture."""
    assert opened(drawn("Empty", [], {}, "#000000")).size == SIZE
