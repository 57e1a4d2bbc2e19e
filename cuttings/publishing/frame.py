"""What the theme says around every page, and what the dialogue of its search says, by the names they have there."""

from babel.core import get_global

from cuttings.publishing.words import Words

SAID = {"made_with": "made_with", "about": "nav.about.md", "data": "nav.data.md", "picture": "found.picture"} | {
    name: f"frame.{name}"
    for name in ("skip", "sections", "to_dark", "to_light", "toc", "top", "missing", "missing_more")
}
"""What the theme says, by the name it has there: the key of the words."""

MARKS_SAID = ("title", "at", "previous", "next", "remove")
"""What the bar says that leads through the words marked on a page; keys below `marks`, filled in by its script."""

SEARCH_SAID = {
    name: f"{section}.{name}"
    for section, names in {
        "search": "open field close keyboard wait results articles some names nobody outlet page found found_some "
        "every loose missing none advice hint browse broken",
        "kind": "person place organisation group event",
    }.items()
    for name in names.split()
}
"""What the dialogue of the search says, in the same way; its script is given each with all its plural forms."""


def said(words: Words) -> dict[str, object]:
    """Return the words that the theme prints."""
    search = {name: words.messages[key] for name, key in SEARCH_SAID.items()}
    marks = {name: words.messages[f"marks.{name}"] for name in MARKS_SAID}
    return {**{name: words.text(key) for name, key in SAID.items()}, "search": search, "marks": marks}


def locale(words: Words) -> str:
    """Return the language of `words` with the country where most speak it, as Open Graph names it: `ja_JP`."""
    language = words.locale.language
    likely = str(get_global("likely_subtags").get(str(words.locale), "")).rpartition("_")[2]
    country = words.locale.territory or likely
    return f"{language}_{country}" if country else language


def named(nav: object, words: Words) -> object:
    """Return the navigation with the titles that `words` has for its pages."""
    if isinstance(nav, list):
        return [named(item, words) for item in nav]
    if isinstance(nav, dict):
        return {_title(title, path, words): named(path, words) for title, path in nav.items()}
    return nav


def _title(title: str, path: object, words: Words) -> str:
    return words.text(f"nav.{path}") if f"nav.{path}" in words.messages else title
