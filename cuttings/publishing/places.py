"""Where a project's things stand, and who is told how far the work is."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Progress = Callable[[str, int, int], None]
"""Told a stage, how much of it is done, and how much there is."""


CONFIG = "mkdocs.yml"
"""The file that makes a folder a project."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where a project's things stand: `root` holds mkdocs.yml, and `docs` is where pages and data are written.

    Site, zip and what is kept between builds stand in `root` too, unless `output` is another folder for them.
    """

    root: Path
    docs: Path
    output: Path | None = None

    @property
    def seeds(self) -> Path:
        """The articles, where no other folder of them is named."""
        return self.root / "seeds"

    @property
    def sources(self) -> Path:
        """What a person may change about the pages: templates, words, styles and scripts."""
        return self.root / "site_src"

    @property
    def templates(self) -> Path:
        """The page templates."""
        return self.sources / "templates"

    @property
    def words(self) -> Path:
        """The words of the interface, one file a language."""
        return self.sources / "words"

    @property
    def config(self) -> Path:
        """What the renderer is told."""
        return self.root / CONFIG

    @property
    def site(self) -> Path:
        """The rendered site."""
        return self._output / "site"

    @property
    def dist(self) -> Path:
        """Where the zip is put."""
        return self._output / "dist"

    @property
    def state(self) -> Path:
        """What the tool keeps between builds; it may be deleted at any time."""
        return self._output / ".cuttings"

    @property
    def _output(self) -> Path:
        return self.output or self.root
