"""`python -m tests.bench_search.material CONFIG DOCS SITE`: the pages rendered as Material for MkDocs comes.

Its own theme without ours over it, with its plugins `search` and `offline`; all else is as `mkdocs.yml` says. Prints as
JSON the seconds of the whole rendering and those of its search plugin alone, which reads every page anew each time.
"""

import json
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from material.plugins.search.plugin import SearchPlugin  # type: ignore[import-untyped]
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

FRAME = "assets/iframe-worker.js"
"""What the `offline` plugin would have each page get from another host; with a file of our own no network is needed."""

SETTINGS: dict[str, Any] = {
    "theme": {"name": "material", "font": False},
    "plugins": ["search", "offline"],
    "extra": {"polyfills": [FRAME]},
    "exclude_docs": "/scripts/\n/search/\n/styles/\n/templates/\n/theme/\n/words/\n",
}


class Clock:
    """Adds up the time that functions take."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def timed(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return the function, its time added."""

        def timed(*args: Any, **settings: Any) -> Any:
            started = time.perf_counter()
            try:
                return function(*args, **settings)
            finally:
                self.seconds += time.perf_counter() - started

        return timed


def main() -> None:
    """Render once."""
    config, docs, site = sys.argv[1:]
    settings = load_config(config, strict=False, docs_dir=docs, site_dir=site, **SETTINGS)
    clock = Clock()
    _watch(settings, clock)
    started = time.perf_counter()
    build(settings)
    rendering = time.perf_counter() - started
    shutil.copy(Path(__file__).with_name("iframe-worker.js"), Path(site, FRAME))
    print(json.dumps({"indexing": clock.seconds, "rendering": rendering}))


def _watch(settings: MkDocsConfig, clock: Clock) -> None:
    for event in ("page_context", "post_build"):
        methods = settings.plugins.events[event]
        for at, method in enumerate(methods):
            if isinstance(getattr(method, "__self__", None), SearchPlugin):
                methods[at] = clock.timed(method)


if __name__ == "__main__":
    main()
