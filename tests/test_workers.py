"""Stages mapped over processes: in order, kept by content, one bad item never in the way of the others."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cuttings.cache import Cache
from cuttings.errors import Problem, fault
from cuttings.workers import Stage, Workers


def halve(number: int) -> int:
    """Return half of `number`; an odd one is a fault."""
    if number % 2:
        raise fault(f"{number}.txt", "odd")
    return number // 2


def stage(function: Callable[[int], int] = halve, alone: int = 0) -> Stage[int, int]:
    """Return the stage that the tests map."""
    return Stage("halving", function, int, "1", alone=alone)


def quiet(*_: object) -> None:
    """Show no progress."""


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_order_and_faults_aside(tmp_path: Path, jobs: int) -> None:
    """With one process or several: results in the order of the items, a problem for each item that has none."""
    with Cache(tmp_path / "c.sqlite") as cache, Workers(jobs, cache, quiet) as workers:
        results, problems = workers.map(stage(), {str(number): number for number in (8, 3, 2, 6, 5)})
    assert results == [4, 1, 3]
    assert [str(problem) for problem in problems] == ["3.txt: odd", "5.txt: odd"]


def test_what_was_done_before_is_not_done_again(tmp_path: Path) -> None:
    """A result that is kept is not computed again; another version of the code computes it anew."""
    done: list[int] = []

    def counted(number: int) -> int:
        done.append(number)
        return halve(number)

    for code in ("1", "1", "2"):
        with Cache(tmp_path / "c.sqlite") as cache, Workers(1, cache, quiet) as workers:
            results, problems = workers.map(stage(counted)._replace(code=code), {"a": 4, "b": 5})
            assert (results, len(problems)) == ([2], 1)
    assert done == [4, 5, 5, 4, 5]


def test_a_bug_keeps_its_traceback(tmp_path: Path) -> None:
    """What is no fault of the input is not turned into a problem."""

    def broken(number: int) -> int:
        return number // 0

    with Cache(tmp_path / "c.sqlite") as cache, Workers(1, cache, quiet) as workers, pytest.raises(ZeroDivisionError):
        workers.map(stage(broken), {"a": 1})


def test_progress_counts_up_to_the_total(tmp_path: Path) -> None:
    """The last thing said is that all is done."""
    said: list[tuple[str, int, int]] = []
    with Cache(tmp_path / "c.sqlite") as cache:
        with Workers(1, cache, lambda *step: said.append(step)) as workers:
            workers.map(stage(), {"a": 2, "b": 4})
        assert said == [("halving", 1, 2), ("halving", 2, 2)]


def test_a_problem_says_where_and_what() -> None:
    """File and line come first, then the fact."""
    assert str(Problem(file="seeds/a.txt", line=3, fact="no date")) == "seeds/a.txt:3: no date"
