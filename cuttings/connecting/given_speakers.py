"""Whose words quotations are by the word of a person, which stands before what any rule finds."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from cuttings.connecting.folding import fold
from cuttings.errors import Problem
from cuttings.model import Attribution, Cutting, Entity, Quotation

NOWHERE = "write the name as the articles write it; one that they do not write cannot speak"
NOT_FOUND = "write how the quotation begins, word for word, or take the line out"
SEVERAL = "write the name in full"
GIVEN = "sidecar"
"""What a person settled, as a rule."""


class Known:
    """The entities of a collection by what they are called: the name that is shown comes before other forms."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._names: dict[str, list[str]] = defaultdict(list)
        self._forms: dict[str, list[str]] = defaultdict(list)
        for entity in entities:
            self._names[fold(entity.name)].append(entity.id)
            for form in {fold(alias) for alias in entity.aliases}:
                self._forms[form].append(entity.id)

    def meant(self, name: str) -> list[str]:
        """Return the ids of those that `name` may mean."""
        key = fold(name)
        return self._names.get(key) or self._forms.get(key, [])


def put_right(
    cutting: Cutting, quotes: Sequence[Quotation], known: Known
) -> tuple[tuple[Quotation, ...], list[Problem]]:
    """Return `quotes` with the speakers that the sidecar of `cutting` gives, and a problem for each it cannot give."""
    if not cutting.speakers:
        return tuple(quotes), []
    found = [fold(quote.text) for quote in quotes]
    problems: list[Problem] = []
    right = list(quotes)
    for given in cutting.speakers:
        meant = known.meant(given.speaker) if given.speaker else []
        at = [index for index, text in enumerate(found) if begins(text, given.quote)]
        problem = _problem(given, meant, len(at))
        if problem:
            problems.append(problem)
            continue
        for index in at:
            right[index] = replace(right[index], speaker=meant[0] if meant else None, rule=GIVEN)
    return tuple(right), problems


def begins(folded: str, quote: str) -> bool:
    """Return whether a quotation, its words folded, begins with the words of `quote`."""
    key = fold(quote)
    return bool(key) and folded.startswith(key)


def _problem(given: Attribution, meant: Sequence[str], quotes: int) -> Problem | None:
    if not quotes:
        fact, tip = f"no quotation here begins “{given.quote}”", NOT_FOUND
    elif given.speaker and not meant:
        fact, tip = f"“{given.speaker}”, who is to have said “{given.quote}”, is named nowhere", NOWHERE
    elif len(meant) > 1:
        fact, tip = f"“{given.speaker}”, who is to have said “{given.quote}”, may be {len(meant)}", SEVERAL
    else:
        return None
    return Problem(file=given.file, line=given.line, fact=fact, tip=tip, severity="warning")
