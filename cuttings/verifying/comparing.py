"""What is given beside what was made: the same, different, missing, added."""

from collections.abc import Callable, Set
from dataclasses import dataclass, replace
from itertools import zip_longest

from cuttings.errors import CuttingsError, Problem
from cuttings.verifying.files import Files
from cuttings.verifying.telling import limited


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """How many are the same, and a problem for each of the others."""

    same: int
    different: tuple[Problem, ...]
    missing: tuple[Problem, ...]
    added: tuple[Problem, ...]

    @property
    def told(self) -> tuple[Problem, ...]:
        """The problems, the first ones of each kind."""
        return (*limited(self.different), *limited(self.missing), *limited(self.added))


def compare(
    given: Set[str],
    made: Set[str],
    *,
    different: Callable[[str], Problem | None],
    missing: Callable[[str], Problem],
    added: Callable[[str], Problem],
) -> Compared:
    """Return how the things `given` compare with those `made`, by name; `different` returns None where one is alike."""
    both = given & made
    found = tuple(problem for name in sorted(both) if (problem := different(name)))
    return Compared(
        same=len(both) - len(found),
        different=found,
        missing=tuple(map(missing, sorted(made - given))),
        added=tuple(map(added, sorted(given - made))),
    )


def compare_files(given: Files, made: Files) -> Compared:
    """Return how the files `given` compare with those `made`, byte by byte; the first line that differs is named."""
    done = compare(
        given.names,
        made.names,
        different=lambda name: _different(given, made, name),
        missing=lambda name: Problem(file=given.file(name), fact="missing: a build of these seeds makes it"),
        added=lambda name: Problem(file=given.file(name), fact="added: no build of these seeds makes it"),
    )
    if given.top and given.top != made.top:
        fact = f"unpacks into the folder {given.top[:80]}, and a build of these seeds into {made.top}"
        return replace(done, different=(Problem(file=given.shown, fact=fact), *done.different))
    return done


def _different(given: Files, made: Files, name: str) -> Problem | None:
    """Return what is different about a file, None where nothing is. Line feeds are counted where it is text."""
    line, text = 1, True
    try:
        for ours, theirs in zip_longest(made.pieces(name), given.pieces(name), fillvalue=b""):
            text = text and b"\0" not in ours and b"\0" not in theirs
            if ours != theirs:
                line += ours.count(b"\n", 0, _alike(ours, theirs))
                fact = "is not what a build of these seeds makes" + (", from this line on" if text else "")
                return Problem(file=given.file(name), line=line if text else None, fact=fact)
            line += ours.count(b"\n")
    except CuttingsError as error:
        return error.problem
    return None


def _alike(one: bytes, other: bytes) -> int:
    """Return how many bytes both begin with."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
