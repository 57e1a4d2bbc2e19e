"""What the models learn from: pages whose article is known, pages made of them, and their figures."""

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from statistics import mean

import numpy as np
import pytest

from cuttings.reading.evidence import FIRST_LOOK
from cuttings.reading.lines import Line, page_lines
from tests.reading.whole import ARTICLE, PAGE, TEXT
from tests.support import needs_shared
from tools.gold_lines import HELD, GoldPage, gold_pages, held_shares, words
from tools.train_lines import PARTS, example_of, parts_of
from tools.variants import variants

PAGES = 345


@pytest.fixture(name="pages", scope="module")
def _pages() -> list[GoldPage]:
    return gold_pages()


def chance_of(seed: int) -> random.Random:
    """Return chance that is the same for the same seed."""
    return random.Random(seed)  # noqa: S311 (no secret)


def gold_share(page: GoldPage) -> float:
    """Return the share of the gold text's words that stand in the lines marked as the article's."""
    gold = Counter(words(page.body))
    found = Counter(word for line in said(page.lines, page.article) for word in words(line.text))
    return (gold & found).total() / max(gold.total(), 1)


def said(lines: Sequence[Line], flags: np.ndarray) -> list[Line]:
    """Return the lines whose flag is set."""
    return [line for line, flag in zip(lines, flags, strict=True) if flag]


def made_up() -> GoldPage:
    """Return the page made up for the tests as one whose article is known."""
    lines = page_lines(PAGE)
    article = np.array([line.numbers[0] in TEXT for line in lines])
    return GoldPage(
        file="page.txt", kind="aeb", outlet="page.txt", body=ARTICLE, lines=lines, repeated=frozenset(),
        article=article, open=np.zeros(len(lines), dtype=np.bool_),
    )  # fmt: skip


def test_lines_are_held_by_the_text_that_they_stand_in() -> None:
    """A line is held where its words stand in the gold text in their order; a short one where it is a row of it."""
    body = "The three towns on the bay will run a single ferry.\nA question of tides"
    lines = page_lines(
        "the bay will run a single ferry, he said in the hall\nquestion of tides\nA question of tides\n ---"
    )
    assert held_shares(lines, body).tolist() == [7 / 12, 0, 1, 0]


def test_made_pages_fit_together() -> None:
    """Each page made of another has a flag for each line, and of the article no more than that has."""
    page = made_up()
    made = list(variants(page, chance_of(1)))
    assert len(made) == 5
    for other in made:
        assert len(other.lines) == len(other.article) == len(other.open)
        assert 0 < other.article.sum() <= page.article.sum()
        assert all(line.text for line in said(other.lines, other.article))


def test_a_page_without_an_article_makes_one_page() -> None:
    """Of a page that has no line of an article, only a flat one is made."""
    page = made_up()
    lines = tuple(line for line in page.lines if line.numbers[0] not in TEXT)
    none = np.zeros(len(lines), dtype=np.bool_)
    bare = replace(page, body="", lines=lines, article=none, open=none)
    (flat,) = variants(bare, chance_of(1))
    assert {line.indent for line in flat.lines} == {0}


def test_what_is_learned_from_a_page() -> None:
    """A page gives a row of figures and a weight for each line, and lines left open weigh nothing."""
    page = made_up()
    page.open[:5] = True
    learned = example_of(page, 0, made=False)
    assert learned.looked.figures.shape == (len(page.lines), len(FIRST_LOOK))
    assert (learned.counts[:5] == 0).all()
    assert (learned.counts[5:] > 0).all()


@needs_shared
def test_the_gold_pages_hold_their_articles(pages: list[GoldPage]) -> None:
    """All pages of the shared data are there, and their marked lines hold nearly all of the gold words."""
    assert len({page.file for page in pages}) == len(pages) == PAGES
    assert {page.kind for page in pages} == {"aeb", "daniel_en"}
    assert mean(map(gold_share, pages)) > 0.85


@needs_shared
def test_marked_lines_are_no_menus(pages: list[GoldPage]) -> None:
    """A line that is the article's is held by the gold text, and no line is both the article's and left open."""
    for page in pages:
        assert len(page.lines) == len(page.article) == len(page.open)
        assert not (page.article & page.open).any()
        assert (held_shares(page.lines, page.body)[page.article] >= HELD).all()


@needs_shared
def test_pages_of_one_outlet_are_kept_back_together(pages: list[GoldPage]) -> None:
    """No outlet is in two parts, and the parts are of about the same size."""
    parts = parts_of(pages)
    sizes = Counter(parts[page.outlet] for page in pages)
    assert set(sizes) == set(range(PARTS))
    assert max(sizes.values()) < 2 * min(sizes.values())


@needs_shared
def test_some_gold_pages_give_figures(pages: list[GoldPage]) -> None:
    """Three pages and all that is made of them give figures of one width, all of them numbers."""
    chance = chance_of(3)
    for page in pages[::150]:
        for one in (page, *variants(page, chance)):
            figures = example_of(one, 0, made=one is not page).looked.figures
            assert figures.shape == (len(one.lines), len(FIRST_LOOK))
            assert np.isfinite(figures).all()
