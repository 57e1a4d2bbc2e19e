"""As much of what was found as a person reads."""

from collections.abc import Sequence

from cuttings.errors import Problem

SHOWN = 20
"""So many of a kind are told one by one."""


def limited(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Return the first SHOWN of `problems`, all of one kind, and one that says how many more there are."""
    shown, more = problems[:SHOWN], len(problems) - SHOWN
    if more <= 0:
        return tuple(shown)
    last = shown[-1]
    fact = f"and {more:,} more like this"
    return (*shown, Problem(file=last.file, fact=fact, severity=last.severity))
