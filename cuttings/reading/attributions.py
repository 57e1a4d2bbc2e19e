"""Whose words the quotations of an article are, by its sidecar: how each begins, and a name, or `none` for nobody's.

A record of JSON Lines may say so too.

speakers:
  "We will meet again": Fumio Kishida
  "No courage": none
"""

from collections.abc import Mapping

from cuttings.errors import Problem
from cuttings.model import Attribution
from cuttings.reading.lines import plain
from cuttings.reading.stated import Stated

SPEAKERS = "speakers"
"""The key that they stand under."""

NOBODY = "none"

TIP = 'write one quotation a line, how it begins and who said it: "We will meet again": Fumio Kishida'


def attributions(stated: Stated | None) -> tuple[tuple[Attribution, ...], tuple[Problem, ...]]:
    """Return what a sidecar or record says about speakers, and a problem for each entry that cannot be used."""
    given = stated.values.get(SPEAKERS) if stated else None
    if stated is None or given is None:
        return (), ()
    if not isinstance(given, Mapping):
        fact = f"`{SPEAKERS}` left out: a {type(given).__name__} where quotations with their speakers are expected"
        return (), (Problem(file=stated.file, line=stated.line(SPEAKERS), fact=fact, tip=TIP),)
    found: list[Attribution] = []
    problems: list[Problem] = []
    for key, value in given.items():
        quote, speaker = plain(str(key)), plain(value) if isinstance(value, str) else ""
        line = stated.line(f"{SPEAKERS}: {key}") or stated.line(SPEAKERS)
        if not quote or not speaker:
            fact = f"the speaker of “{quote}” left out: no name is given"
            problems.append(Problem(file=stated.file, line=line, fact=fact, tip=TIP))
            continue
        name = None if speaker.casefold() == NOBODY else speaker
        found.append(Attribution(quote=quote, speaker=name, file=stated.file, line=line))
    return tuple(found), tuple(problems)
