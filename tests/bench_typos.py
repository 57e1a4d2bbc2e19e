"""`python -m tests.bench_typos [SIZE] [WORDS]`: how often a search finds the right article by a word typed wrong.

Words that are in few of the generated articles are asked for as they are, and with one letter dropped, doubled, swapped
with its neighbour or replaced, at the beginning, in the middle and at the end. An answer is right where an article with
the word as it should be is among the first ten. Prints a table in Markdown of the share of right answers in percent.
"""

import random
import string
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Page, sync_playwright

from cuttings.model import Annotated
from tests.bench_search.asking import WAYS
from tests.bench_search.collection import SEED, collection, words_of
from tests.bench_search.sides import both
from tests.chromium import ARGUMENTS, executable

FIRST = 10
"""Results looked at: more than these few people read."""
SHORTEST = 5
MOST = 5
"""Articles that have a word that is asked for, at most: all of them have room among the first."""

DEFAULTS = (1000, 200)
"""Articles, and words asked for."""

Error = tuple[str, str]
"""What was done to a letter, and where."""

OURS = """
async ([word, first]) => {
  const search = await cuttings.search()
  await search.start()
  const found = await search.ask(word, { typing: false })
  const hits = [...found.all, ...found.some].slice(0, first)
  const shown = await Promise.all(hits.map((hit) => search.look(hit, found, { excerpts: 0, words: 0 })))
  return shown.map((one) => one.url)
}
"""
ANSWERED = "/^(\\d|No matching)/.test(document.querySelector('.md-search-result__meta').textContent.trim())"


def main() -> None:
    """Print the table."""
    given = tuple(map(int, sys.argv[1:]))
    size, count = given + DEFAULTS[len(given) :]
    articles = collection(size)
    asked = list(errors(drawn(articles, count)))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=ARGUMENTS)
        right: dict[str, Counter[Error]] = {}
        for side, ask in zip(both(articles, Path(folder)), (_material, _ours), strict=True):
            with WAYS["http"](side.site) as way:
                page = browser.new_page()
                page.goto(f"{way.address}index.html")
                right[side.name] = _right(asked, articles, partial(ask, page))
        browser.close()
    print("\n".join(table(Counter(kind for kind, _, _ in asked), right)))


def drawn(articles: Sequence[Annotated], count: int) -> list[str]:
    """Return `count` words that few of the articles have, the same for the same articles."""
    tally = Counter(word for article in articles for word in words_of(article))
    rare = sorted(word for word, found in tally.items() if found <= MOST and len(word) >= SHORTEST and word.isalpha())
    return random.Random(SEED).sample(rare, count)  # noqa: S311 (no secret)


def errors(words: Sequence[str]) -> Iterator[tuple[Error, str, str]]:
    """Yield for each word the kind of error and its place, the word with that error, and the word as it should be."""
    chance = random.Random(SEED)  # noqa: S311 (no secret)
    for word in words:
        yield ("none", ""), word, word
        for place, at in (("beginning", 0), ("middle", len(word) // 2), ("end", len(word) - 1)):
            letter, other = word[at], at + 1 if at + 1 < len(word) else at - 1
            low, high = sorted((at, other))
            wrong = {
                "dropped": word[:at] + word[at + 1 :],
                "doubled": word[:at] + letter + word[at:],
                "swapped": word[:low] + word[high] + word[low] + word[high + 1 :],
                "replaced": word[:at] + chance.choice(string.ascii_lowercase.replace(letter, "")) + word[at + 1 :],
            }
            yield from (((kind, place), typed, word) for kind, typed in wrong.items() if typed != word)


def table(asked: Mapping[Error, int], right: Mapping[str, Mapping[Error, int]]) -> Iterator[str]:
    """Yield the lines of the table: a row for each kind of error and side, a column for each place of the error."""
    yield "| a letter | search | at the beginning | in the middle | at the end |"
    yield "| --- | --- | ---: | ---: | ---: |"
    for kind in dict.fromkeys(kind for kind, _ in asked):
        for side, found in right.items():
            places = [place for one, place in asked if one == kind]
            shares = [f"{100 * found[kind, place] / asked[kind, place]:.0f}" for place in places]
            yield f"| {kind} | {side} | {' | '.join(shares * (3 // len(shares)))} |"


def _right(
    asked: Sequence[tuple[Error, str, str]], articles: Sequence[Annotated], ask: Callable[[str], list[str]]
) -> Counter[Error]:
    """Return how many of the questions `asked` are answered right, by the kind of error."""
    having: dict[str, set[str]] = {word: set() for _, _, word in asked}
    for article in articles:
        for word in words_of(article) & having.keys():
            having[word].add(article.cutting.id)
    return Counter(kind for kind, typed, word in asked if having[word] & set(ask(typed)[:FIRST]))


def _ours(page: Page, word: str) -> list[str]:
    return [_name(address) for address in page.evaluate(OURS, [word, FIRST])]


def _material(page: Page, word: str) -> list[str]:
    box = page.locator(".md-search__input")
    for text in ("", word):
        box.fill(text)
        box.press("End")  # the box listens to keys
    page.wait_for_function(ANSWERED, timeout=30_000)
    links = page.locator(".md-search-result__item > .md-search-result__link")
    return [_name(address) for address in links.evaluate_all("links => links.map(link => link.href)")]


def _name(address: str) -> str:
    return Path(urlsplit(address).path).stem


if __name__ == "__main__":
    main()
