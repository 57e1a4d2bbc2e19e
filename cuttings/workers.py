"""Pure stages mapped over processes, their results kept in the cache."""

import multiprocessing
import os
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from types import TracebackType
from typing import Generic, NamedTuple, Self, TypeVar

import msgspec

from cuttings.cache import Cache, key_of
from cuttings.errors import CuttingsError, Problem

T = TypeVar("T")
R = TypeVar("R")

Progress = Callable[[str, int, int], None]
"""Told the stage, how many of it are done, and how many there are."""

CHUNK = 8
KEEP_EVERY = 256
"""Results go to the cache this often, so that a build broken off begins where it stopped."""


class Stage(NamedTuple, Generic[T, R]):
    """A pure function of one item; `code` stands for all it depends on besides the item's key.

    `alone` is how many items one process does in the time that starting others takes.
    """

    name: str
    function: Callable[[T], R]
    result: type[R]
    code: str
    alone: int


class Workers:
    """Up to `jobs` processes, started when the first large stage asks for them."""

    def __init__(self, jobs: int, cache: Cache, progress: Progress) -> None:
        self._jobs = jobs
        self._cache = cache
        self._progress = progress
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        """Return the workers themselves."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop the processes, at once where the build broke off."""
        if self._pool:
            self._pool.shutdown(wait=True, cancel_futures=kind is not None)

    def map(self, stage: Stage[T, R], items: Mapping[str, T]) -> tuple[list[R], list[Problem]]:
        """Return what `stage` makes of the items, in order, and a problem for each one that raises CuttingsError.

        `items` are by key: what the result depends on, `stage.code` aside.
        """
        keys = {key: key_of(stage.name, stage.code, key) for key in items}
        known = self._cache.get(keys.values())
        results: dict[str, R] = {
            key: msgspec.json.decode(known[kept], type=stage.result) for key, kept in keys.items() if kept in known
        }
        problems: list[Problem] = []
        todo = [key for key in items if key not in results]
        fresh: dict[str, bytes] = {}
        outcomes = self._run(stage, [items[key] for key in todo])
        for done, (key, result) in enumerate(zip(todo, outcomes, strict=True), 1):
            if isinstance(result, Problem):
                problems.append(result)
            else:
                results[key] = result
                fresh[keys[key]] = msgspec.json.encode(result)
            if len(fresh) == KEEP_EVERY or done == len(todo):
                self._cache.put(fresh)
                fresh = {}
            self._progress(stage.name, len(items) - len(todo) + done, len(items))
        return [results[key] for key in items if key in results], problems

    def _run(self, stage: Stage[T, R], todo: list[T]) -> Iterator[R | Problem]:
        attempt = partial(_attempt, stage.function)
        if self._jobs < 2 or len(todo) <= stage.alone:
            return map(attempt, todo)
        if not self._pool:
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(self._jobs, mp_context=context, initializer=_one_thread)
        return self._pool.map(attempt, todo, chunksize=CHUNK)


def _attempt(function: Callable[[T], R], item: T) -> R | Problem:
    try:
        return function(item)
    except CuttingsError as error:
        return error.problem


def _one_thread() -> None:
    """Keep numpy's own threads from competing with the other processes."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
