"""What `topic.yml` says about the whole collection: what it is about, how it looks, and what of it may be published.

publish: excerpt 60
outlets:
  Harbour Courier: full
  Bay Times: facts
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from PIL import ImageColor

from cuttings.errors import Problem
from cuttings.mappings import inner_lines, mapping, outer_lines
from cuttings.mappings import line as on_a_line
from cuttings.model import SHOWS, Showing, Topic, showing

THRESHOLDS = {"related": 10.0, "page_mentions": 1.0}
"""How many related articles an article shows, and how often a name must stand in the texts to get a page."""

CLOSED = Showing(kind="facts", origin="topic")
"""What holds where a decision cannot be read: what may have been withheld is not shown."""

KNOWN = "title, summary, language, rights, publish, outlets, accent, thresholds"


def parse_topic(text: str, file: str, default: Topic) -> tuple[Topic, list[Problem]]:
    """Return what the YAML `text` says, `default` for the rest, and a problem for each entry that cannot be used.

    Raises CuttingsError where the text is no YAML mapping.
    """
    problems: list[Problem] = []
    found: dict[str, Any] = {}
    content, lines = mapping(text, file), outer_lines(text)
    for key, value in content.items():
        line = lines.get(key)
        if key in ("title", "summary", "language", "rights") and isinstance(value, str):
            found[key] = on_a_line(value)
        elif key == "accent" and (colour := _colour(value)):
            found[key] = colour
        elif key == "accent":
            problems.append(unusable(file, key, line, 'a colour in quotation marks, such as "#8b1e1e"'))
        elif key == "thresholds" and isinstance(value, dict):
            found[key] = dict(default.thresholds)
            problems += _read_thresholds(value, found[key], file, line)
        elif key == "publish":
            found[key] = _decided(value, key, file, line, problems)
        elif key == "outlets" and isinstance(value, dict):
            inner = inner_lines(text, key)
            found[key] = {
                str(name): _decided(one, f"{key}: {name}", file, inner.get(f"{key}: {name}", line), problems)
                for name, one in value.items()
            }
        else:
            problems.append(unusable(file, key, line, KNOWN))
    if "outlets" in content and "outlets" not in found:
        found["publish"] = CLOSED
    return replace(default, **{key: value for key, value in found.items() if value or key != "title"}), problems


def unusable(file: str, what: str, line: int | None, expected: str) -> Problem:
    """Return the warning that an entry of a file of corrections cannot be used."""
    return Problem(file=file, line=line, fact=f"cannot use {what}", tip=f"it takes {expected}", severity="warning")


def _decided(value: object, what: str, file: str, line: int | None, problems: list[Problem]) -> Showing:
    """Return a decision; where there is none to read, a problem is added to `problems`, and only facts are shown."""
    try:
        return showing(value, "outlet" if what.startswith("outlets") else "topic", line)
    except ValueError:
        expected = f"{SHOWS}; until then only facts are shown"
        problems.append(replace(unusable(file, what, line, expected), severity="error"))
        return replace(CLOSED, line=line)


def _colour(value: object) -> str | None:
    """Return a colour as CSS writes it (`#812`, `rgb(139, 30, 30)`, `navy`) as `#rrggbb`; None where it is none."""
    try:
        red, green, blue, *_ = ImageColor.getrgb(str(value).strip())
    except ValueError:
        return None
    return f"#{red:02x}{green:02x}{blue:02x}"


def _read_thresholds(
    value: dict[Any, Any], thresholds: dict[str, float], file: str, line: int | None
) -> Iterator[Problem]:
    for key, number in value.items():
        if key in THRESHOLDS and isinstance(number, int | float) and not isinstance(number, bool) and number >= 0:
            thresholds[key] = float(number)
        else:
            yield unusable(file, f"thresholds: {key}", line, f"{', '.join(THRESHOLDS)}, each a number from 0")
