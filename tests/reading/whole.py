"""A whole page made up for the tests, and what of it a reader would call the article."""

from tests.support import CASES

ROWS = (CASES / "whole-page.txt").read_text(encoding="utf-8").splitlines()
"""Rows of a page as saved from a browser, menus and comments included; `+` in the first column marks the text."""

PAGE = "\n".join(row[1:] for row in ROWS)
ARTICLE = "\n".join(row[1:] for row in ROWS if row[0] == "+")

TEXT = frozenset(number for number, row in enumerate(ROWS, 1) if row[0] == "+" and row[1:].strip())
"""Numbers of the lines that are the article's."""
