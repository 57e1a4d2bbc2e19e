"""`make bench`: every stage timed on generated collections of 1,000 to 4,000 articles, cold and after one change.

Each build is a process of its own, in a copy of the project, so that peak memory is that build's alone. With `--after`
and sizes, what the rules and the connecting cost after the language model, in one process: milliseconds an article.
"""

import json
import os
import platform
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from cuttings import pipeline, reading
from cuttings.annotating import found_in, prose
from cuttings.annotating.engine import parse, parsed
from cuttings.model import Corrections, Topic
from cuttings.pipeline import Plan, connected
from cuttings.publishing import Places
from tests.generated import write_collection

ROOT = Path(__file__).parents[1]
SIZES = (1000, 2000, 3000, 4000)


def main() -> None:
    """Print a row a build: seconds of the whole process and of each stage, peak memory of one process in MB."""
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            root = copy_project(Path(folder))
            write_collection(root / "seeds", size)
            _report(f"{size} cold", _build(root))
            changed = root / "seeds" / "00007.txt"
            text = changed.read_text(encoding="utf-8")
            changed.write_text(text.replace(". ", ". The crane was sold on Monday. ", 1), encoding="utf-8")
            _report(f"{size} one changed", _build(root))
            _report(f"{size} unchanged", _build(root))


def _after(sizes: list[int]) -> None:
    """Print for each size what one article costs once the model has read it: our rules in it, and connecting all.

    To take from the model's tokens what the rules look at counts as theirs.
    """
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            write_collection(Path(folder), size)
            cuttings = [reading.read(document) for document in reading.gather(Path(folder)).documents]
        annotated, rules = [], 0.0
        for cutting in cuttings:
            pieces = parse(prose(cutting))
            started = time.perf_counter()
            taken = [parsed(piece.paragraph, piece.offset, piece.text, piece.doc) for piece in pieces]
            annotated.append(found_in(cutting, taken))
            rules += time.perf_counter() - started
        started = time.perf_counter()
        connected(annotated, Topic(), Corrections())
        connecting = time.perf_counter() - started
        figures = (1000 * seconds / size for seconds in (rules + connecting, rules, connecting))
        print(
            f"{size:>6}, an article after the model: {{:.2f}} ms: rules {{:.2f}}, connecting {{:.2f}}".format(*figures)
        )


def copy_project(folder: Path) -> Path:
    """Return a copy of all that a project has besides seeds: `mkdocs.yml` and the hand-made part of `site_src`."""
    folder.mkdir(exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for name in ("explore", "scripts", "search", "styles", "templates", "theme", "words"):
        shutil.copytree(ROOT / "site_src" / name, folder / "site_src" / name)
    return folder


def _build(root: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.bench", "--one", str(root)]
    started = time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    figures = {"all": time.perf_counter() - started, **json.loads(done.stdout.splitlines()[-1])}
    return {str(name): float(value) for name, value in figures.items()}


def _report(name: str, figures: dict[str, float]) -> None:
    stages = "  ".join(f"{stage} {value:.1f}" for stage, value in figures.items() if stage not in ("all", "memory"))
    print(f"{name:>18}: {figures['all']:6.1f} s  {figures['memory']:5.0f} MB   {stages}", flush=True)


def _one(root: Path) -> None:
    """Build `root` once; print the seconds of each stage and the peak memory of this process and its children."""
    last = time.perf_counter()
    seconds: dict[str, float] = {}

    def progress(stage: str, done: int, total: int) -> None:  # noqa: ARG001
        nonlocal last
        now = time.perf_counter()
        seconds[stage] = seconds.get(stage, 0.0) + now - last
        last = now

    plan = Plan(seeds=root / "seeds", places=Places(root=root, docs=root / "site_src"), jobs=os.cpu_count() or 1)
    pipeline.build(plan, progress)
    peaks = [resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(json.dumps({**seconds, "memory": max(peaks) / 1024}))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        _one(Path(sys.argv[2]))
    elif sys.argv[1:2] == ["--after"]:
        _after([int(size) for size in sys.argv[2:]])
    else:
        main()
