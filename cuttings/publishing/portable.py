"""File names that Windows, macOS and Linux can all unpack: what each forbids, which names are one to it."""

import unicodedata
from collections.abc import Collection, Iterator, Mapping

from cuttings.slugs import alike, units

FOLDER_LONGEST = 40
"""UTF-16 units in the name of the zip, which its one folder bears too."""
PATH_LONGEST = 120
"""UTF-16 units in a path below that folder.

Windows allows a path 259 (Microsoft, "Maximum Path Length Limitation"). `C:\\Users\\somebody.long\\Downloads\\` has 33
of them, and Explorer unpacks into a folder named after the zip: 33 + 41 + 41 + 120 = 235. The 24 that are left are for
longer names of people and for a copy's ` (1)`. Of our own paths the longest is `organisations/`, slug, `.html`: 99.
"""

FORBIDDEN = frozenset('<>:"|?*\\')
DEVICES = frozenset(
    [
        *("con", "prn", "aux", "nul", "conin$", "conout$"),
        *(f"{name}{digit}" for name in ("com", "lpt") for digit in "0123456789¹²³"),
    ]
)
"""Names that Windows keeps for devices, with any suffix (Microsoft, "Naming Files, Paths, and Namespaces")."""


def refused(paths: Collection[str], taken: Collection[str] = ()) -> dict[str, str]:
    """Return why those of `paths` that not every system can unpack cannot be, by path.

    Of names that some system takes for one, the one without capitals is kept, else the first; those in `taken` go
    before all others.
    """
    kept = _kept(paths, taken)
    steps: dict[str, str] = {}
    found = ((path, _fault(path, kept, steps)) for path in sorted(paths))
    return {path: fault for path, fault in found if fault}


def _fault(path: str, kept: Mapping[str, str], steps: dict[str, str]) -> str:
    """Return what is wrong with `path`; `steps` keeps what was found of the folders on the way, by their path."""
    for step in _steps(path):
        if step not in steps:
            steps[step] = _misnamed(step.rpartition("/")[2]) or _doubled(step, kept)
        if steps[step]:
            return steps[step]
    if units(path) > PATH_LONGEST:
        return f"its path has {units(path)} characters, more than the {PATH_LONGEST} that Windows has room for"
    return ""


def _misnamed(name: str) -> str:
    """Return why `name` alone is no name on every system; nothing where it is one."""
    if not name:
        return "has an empty name on its path"
    for character in name:
        if character in FORBIDDEN:
            return f"has {character} in its name, which Windows forbids"
        if unicodedata.category(character) in ("Cc", "Cs"):
            return f"has the character {ord(character):#04x} in its name, which not every system can write"
    if name.endswith((".", " ")):
        return "has a name that ends in a dot or a space, which Windows drops"
    if name.partition(".")[0].rstrip(" ").lower() in DEVICES:
        return f"has a name that Windows keeps for a device: {name.partition('.')[0].rstrip(' ')}"
    return ""


def _doubled(step: str, kept: Mapping[str, str]) -> str:
    other = kept[alike(step)]
    return "" if other == step else f"has the name of {other} where a system ignores case and accents' spelling"


def _kept(paths: Collection[str], taken: Collection[str]) -> dict[str, str]:
    """Return, by what is alike in them, the names that are kept of files and folders."""
    steps = {step for path in paths for step in _steps(path)}
    kept = {alike(path): path for path in taken}
    for step in sorted(steps, key=lambda step: (step != alike(step), step)):
        kept.setdefault(alike(step), step)
    return kept


def _steps(path: str) -> Iterator[str]:
    """Yield the folders on the way to `path`, and `path`."""
    end = path.find("/")
    while end >= 0:
        yield path[:end]
        end = path.find("/", end + 1)
    yield path
