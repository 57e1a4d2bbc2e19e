"""Verifying: whether a site, a folder or a zip as handed on, was built from given seeds; where not, what differs."""

from dataclasses import dataclass
from pathlib import Path

from cuttings.errors import Problem
from cuttings.pipeline import Plan
from cuttings.publishing.enclosed import SUMS
from cuttings.verifying.comparing import Compared, compare_files
from cuttings.verifying.files import opened
from cuttings.verifying.rebuilding import rebuilt
from cuttings.verifying.saying import maker, other_maker, standing
from cuttings.verifying.seeds import compare_seeds
from cuttings.verifying.sums import check_sums
from cuttings.workers import Progress

__all__ = ["Compared", "Verified", "verify"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What was found: `maker` is the version of Cuttings that the site says made it, empty where it says none.

    `sums` is None where the site brings no checksums: only a zip does, packed or not.
    """

    site: Path
    maker: str
    address: str
    seeds: Compared
    files: Compared
    sums: Compared | None
    problems: tuple[Problem, ...]

    @property
    def same(self) -> bool:
        """Whether the site is what the seeds give, byte by byte."""
        return all(problem.severity == "warning" for problem in self.problems)


def verify(site: Path, plan: Plan, progress: Progress) -> Verified:
    """Return how `site` compares with what is built anew from the seeds of `plan`, in a folder that is then deleted.

    Nothing of the site is written or run, and nothing of the project is touched. Raises CuttingsError where the site
    cannot be read, or the seeds cannot be built.
    """
    with opened(site) as given:
        address = standing(given)
        with rebuilt(plan, address, progress) as made:
            packed = bool(given.top) or SUMS in given.names
            with opened(made.packed if packed else made.site) as ours:
                progress("comparing", 0, 1)
                seeds = compare_seeds(given, ours, plan.seeds)
                files = compare_files(given, ours)
                sums = check_sums(given)
                progress("comparing", 1, 1)
        said = maker(given)
        found = (part.told for part in (seeds, files, sums) if part)
        problems = (*given.refused, *other_maker(given, said), *(problem for part in found for problem in part))
    return Verified(site=site, maker=said, address=address, seeds=seeds, files=files, sums=sums, problems=problems)
