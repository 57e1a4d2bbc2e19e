"""The checksums that a zip brings along, and whether its files have them."""

import hashlib
import re
from dataclasses import replace

from cuttings.errors import CuttingsError, Problem
from cuttings.publishing.enclosed import SUMS
from cuttings.verifying.comparing import Compared, compare
from cuttings.verifying.files import Files

MOST = 20
"""Lines that cannot be read which are named."""

_LINE = re.compile(r"([0-9a-f]{64})  (.+)")


def check_sums(files: Files) -> Compared | None:
    """Return how the files compare with those that their own SHA256SUMS lists; None where there is no such list."""
    if SUMS not in files.names:
        return None
    listed: dict[str, str] = {}
    unread: list[Problem] = []
    try:
        for number, line in enumerate(files.lines(SUMS), 1):
            if number > len(files.names) + MOST:
                fact = f"lists more than the {len(files.names):,} files that there are"
                unread.append(Problem(file=files.file(SUMS), line=number, fact=fact))
                break
            if found := _LINE.fullmatch(line.decode("utf-8", "surrogateescape")):
                listed[found[2]] = found[1]
            elif len(unread) < MOST:
                unread.append(Problem(file=files.file(SUMS), line=number, fact="is no checksum and name of a file"))
    except CuttingsError as error:
        unread.append(error.problem)

    def wrong(name: str) -> Problem | None:
        try:
            if _digest(files, name) == listed[name]:
                return None
        except CuttingsError as error:
            return error.problem
        return Problem(file=files.file(name), fact=f"has another SHA-256 than {SUMS} says")

    done = compare(
        files.names - {SUMS},
        listed.keys(),
        different=wrong,
        missing=lambda name: Problem(file=files.file(name), fact=f"missing: {SUMS} lists it"),
        added=lambda name: Problem(file=files.file(name), fact=f"is not listed in {SUMS}"),
    )
    return replace(done, different=(*unread, *done.different))


def _digest(files: Files, name: str) -> str:
    digest = hashlib.sha256()
    for some in files.pieces(name):
        digest.update(some)
    return digest.hexdigest()
