"""Which article came before and after which, by date of publication."""

from collections.abc import Mapping
from dataclasses import dataclass

from cuttings.publishing.index import Index


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbours:
    """The articles published before and after one, by id; None at the ends, and for an article without a date."""

    earlier: str | None = None
    later: str | None = None


def neighbours(index: Index) -> Mapping[str, Neighbours]:
    """Return for each article those beside it in time, among all that have a date."""
    dated = [one.cutting.id for one in reversed(index.newest) if one.cutting.published.value]
    before, after = [None, *dated], [*dated, None][1:]
    beside = {
        key: Neighbours(earlier=earlier, later=later) for key, earlier, later in zip(dated, before, after, strict=False)
    }
    return {one.cutting.id: beside.get(one.cutting.id, Neighbours()) for one in index.newest}
