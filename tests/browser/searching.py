"""The search of a built site, asked in a page of a real browser without its dialogue."""

from typing import Any

from playwright.sync_api import Page

LOAD = """
async (address) => {
  await new Promise((resolve, reject) => {
    const script = document.createElement("script");
    Object.assign(script, { src: address, onload: resolve, onerror: reject });
    document.head.append(script);
  });
}
"""
ASK = """
async ([question, typing, most]) => {
  const search = window.cuttingsSearch;
  const found = await search.ask(question, { typing });
  const shown = (hits) => Promise.all(hits.slice(0, most).map((hit) => search.look(hit, found)));
  const names = await search.names(question, { typing });
  return {
    words: found.words, phrases: found.phrases,
    all: await shown(found.all), some: await shown(found.some),
    names: await Promise.all(names.slice(0, most).map((hit) => search.look(hit))),
  };
}
"""


class Search:
    """The search of the site at `home`, in `page`."""

    def __init__(self, page: Page, home: str) -> None:
        self.page = page
        page.goto(f"{home}about.html")
        page.evaluate(LOAD, f"{home}shared/search.js")

    def ask(self, question: str, *, typing: bool = False, most: int = 10) -> dict[str, Any]:
        """Return what is found: words, phrases, and what is shown of the first `most` articles and names."""
        answer: dict[str, Any] = self.page.evaluate(ASK, [question, typing, most])
        return answer

    def articles(self, question: str, *, typing: bool = False) -> list[str]:
        """Return the ids of the first articles, those with all the words first."""
        found = self.ask(question, typing=typing)
        return [
            one["url"].split("?")[0].removeprefix("articles/").removesuffix(".html")
            for one in [*found["all"], *found["some"]]
        ]
