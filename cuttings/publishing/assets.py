"""What all pages share: the look and what moves, each put together from small files into the one pages ask for."""

import re
from pathlib import Path

from cuttings.publishing import material
from cuttings.publishing.colours import accents

STYLESHEET = "shared/cuttings.css"
SCRIPT = "shared/cuttings.js"
SEARCH = "shared/search.js"
"""What searches: loaded when a reader turns to the search."""
EXPLORE = "shared/explore.js"
"""What only the page Explore needs of it."""
ICON = "shared/icon.svg"

_COMMENT = re.compile(r"^[ \t]*(?:/\*(?:[^*]|\*(?!/))*\*/|// .*)[ \t]*\n", re.MULTILINE)
_INDENTATION = re.compile(r"^[ \t]+|(?<=\n)\n+", re.MULTILINE)

MADE_OF = ("theme", "templates", "scripts", "search", "explore")
"""The folders whose files' words say which of Material's rules our pages use."""


def assets(sources: Path, accent: str) -> dict[str, bytes]:
    """Return the shared files by their path below the docs folder, from those in `sources`, in the colour `accent`.

    The stylesheet is what our pages use of Material's, then `styles` by name; the scripts are `scripts`, `search` and
    `explore`, each by name. `accent` is `#rrggbb`.
    """
    light, dark = accents(accent)
    ours = _joined(sources / "styles", "*.css")
    colours = f":root {{\n  --accent-light: {light};\n  --accent-dark: {dark};\n}}\n"
    return {
        STYLESHEET: (material.styles(_words(sources), ours) + colours + ours).encode(),
        SCRIPT: _joined(sources / "scripts", "*.js", ";\n").encode(),
        SEARCH: _joined(sources / "search", "*.js", ";\n").encode(),
        EXPLORE: _joined(sources / "explore", "*.js", ";\n").encode(),
        ICON: _icon(light, dark).encode(),
    }


def _joined(folder: Path, pattern: str, between: str = "\n") -> str:
    files = sorted(folder.glob(pattern))
    made = f"/* Put together from site_src/{folder.name}: change it there. */\n"
    return made + between.join(_lean(path.read_text(encoding="utf-8")) for path in files)


def _lean(text: str) -> str:
    """Return a style sheet or script without indentation and the comments that begin a line: one byte in five.

    A script with text in it that goes over several lines is left as it is.
    """
    if any(line.count("`") % 2 for line in text.splitlines()):
        return text
    return _INDENTATION.sub("", _COMMENT.sub("", text))


def _words(sources: Path) -> frozenset[str]:
    files = (path for folder in MADE_OF for path in (sources / folder).rglob("*") if path.is_file())
    return frozenset(word for path in files for word in material.WORD.findall(path.read_text(encoding="utf-8")))


def _icon(light: str, dark: str) -> str:
    """Return a cutting: a column of text torn off below."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
        f"<style>path{{fill:{light}}}@media(prefers-color-scheme:dark){{path{{fill:{dark}}}}}</style>"
        '<path d="M4 3h24v26l-3-2-3 2-3-2-3 2-3-2-3 2-3-2-3 2z"/>'
        '<path style="fill:#fff" d="M8 8h16v3H8zm0 6h7v2H8zm0 4h7v2H8zm9-4h7v6h-7z"/></svg>\n'
    )
