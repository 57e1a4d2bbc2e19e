"""The command line in a process that is forked from one with all the imports done: the same, ten seconds sooner."""

import os
import time
from collections.abc import Mapping
from multiprocessing import get_context
from pathlib import Path
from subprocess import CompletedProcess
from tempfile import TemporaryDirectory

from cuttings.cli import main

SERVER = get_context("forkserver")
SERVER.set_forkserver_preload(
    ["cuttings.cli", "mkdocs.commands.build", "mkdocs.theme", "scipy.optimize", "scipy.sparse", "tests.loaded"]
)

LONGEST = 300
"""Seconds after which a command hangs."""


def run(root: Path, *arguments: str) -> CompletedProcess[str]:
    """Return what `build.py` did in the folder `root`, with `arguments`. Raises TimeoutError where it hangs."""
    with TemporaryDirectory() as folder:
        out, err = Path(folder, "out"), Path(folder, "err")
        process = SERVER.Process(target=_run, args=(root, arguments, dict(os.environ), out, err))
        process.start()
        process.join(LONGEST)
        if process.exitcode is None:
            process.kill()
            raise TimeoutError(f"{arguments} hangs: {err.read_text(encoding='utf-8')}")
        return CompletedProcess(
            arguments, process.exitcode, out.read_text(encoding="utf-8"), err.read_text(encoding="utf-8")
        )


def _run(root: Path, arguments: tuple[str, ...], environment: Mapping[str, str], out: Path, err: Path) -> None:
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()
    os.chdir(root)
    for descriptor, path in ((1, out), (2, err)):
        with path.open("wb") as file:
            os.dup2(file.fileno(), descriptor)
    main(arguments, prog_name="build.py")
