"""The pages rendered as a website: the one module beside `serving` that knows MkDocs.

MkDocs renders into a staging folder, all pages or only those that changed, many at a time in processes of their own.
"""

import html
import json
import logging
import os
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Literal
from urllib.parse import quote, urlsplit

from markupsafe import Markup
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import File, get_files, set_exclusions

from cuttings.errors import Problem, fault
from cuttings.model import Topic
from cuttings.publishing.files import Folder, write
from cuttings.publishing.frame import locale, named, said
from cuttings.publishing.words import Words

Mode = Literal["full", "partial", "none"]

RENDERERS = ("mkdocs", "mkdocs-material", "Markdown", "pymdown-extensions", "Jinja2")
EPOCH = "315532800"
"""1980-01-01: the time of every build, so that no page depends on when it was made."""

SCRATCH = "rendering-"
"""How the name of a folder begins that a rendering works in; a build that was killed leaves it."""

PAGES_A_PROCESS = 200
"""Fewer pages than that are rendered sooner than another process starts."""

_DIRTY_NOTICE = "A 'dirty' build is being performed"
_NAMED_PAGE = re.compile(r"^Doc file '(?P<page>[^']+)' contains (?P<fact>.*)", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """What `render` did: `mode` says how many pages MkDocs rendered again, `files` are those of the site."""

    mode: Mode
    files: Folder
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Project:
    """What MkDocs is told."""

    config: Path
    docs: Path
    topic: Topic
    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class _Inputs:
    """What a rendering depends on: `frame` stands for all that every page shows, `docs` for each file by itself."""

    frame: str
    docs: Mapping[str, str]


def render(  # noqa: PLR0913  (each a keyword of its own)
    *, config: Path, docs: Path, state: Path, topic: Topic, words: Words, jobs: int | None = None
) -> Rendered:
    """Render the Markdown in `docs` with the MkDocs configuration `config`; return the files that make the site.

    They stand in `state`, a folder this function keeps to itself between calls; `jobs` is the number of processes: by
    default one a core. Every warning of MkDocs is a problem of the severity error; then the next call renders again.
    Raises CuttingsError where MkDocs gives up.
    """
    project = _Project(config=config, docs=docs, topic=topic, words=words)
    with _quiet() as problems:
        try:
            mode = _stage(project, state, jobs or os.cpu_count() or 1, problems)
        except MkDocsException as error:
            facts = "; ".join(problem.fact for problem in problems[:3])
            raise fault(config, f"MkDocs gives up: {error}", tip=facts or "see what `mkdocs build` says") from None
    found = tuple(dict.fromkeys(problems))
    return Rendered(mode=mode, files=Folder(state / "site"), problems=found)


def site_address(config: Path) -> str:
    """Return where the site will stand, by `site_url` in the MkDocs configuration `config`: "" where that is not known.

    It ends in a slash, and what no address may hold is percent-encoded. Raises CuttingsError where it is no address of
    the web that pages could stand below.
    """
    stated = _stated(config)
    if not stated:
        return ""
    try:
        parts = urlsplit(stated)
        usable = parts.scheme in ("http", "https") and parts.hostname and not (parts.query or parts.fragment)
    except ValueError:
        usable = False
    if not usable:
        tip = "set SITE_URL to the whole address of the folder it will stand in, such as https://example.org/dossier/"
        raise fault(config, f"site_url is {stated!r}: no site can stand there", tip=tip)
    return quote(f"{stated.rstrip('/')}/", safe="%/:@!$&'()*+,;=~[]")


def _stated(config: Path) -> str:
    settings = MkDocsConfig(config_file_path=str(config))
    try:
        with config.open("rb") as file:
            settings.load_file(file)
    except FileNotFoundError:
        return ""
    except (MkDocsException, OSError) as error:
        raise fault(config, f"MkDocs gives up: {error}", tip="see what `mkdocs build` says") from None
    return str(settings.site_url or "").strip()


def _stage(project: _Project, state: Path, jobs: int, problems: list[Problem]) -> Mode:
    """Bring the staging folder up to date and return how."""
    staging, record = state / "site", state / "inputs.json"
    settings = _settings(project, staging)
    files = {file.src_uri: file for file in _files(settings)}
    before, now = _recorded(record), _inputs(settings, files)
    complete = staging.is_dir()
    if before == now and complete:
        return "none"
    record.unlink(missing_ok=True)
    separable = _titled(settings.nav)
    same = before is not None and before.frame == now.frame and before.docs.keys() == now.docs.keys()
    if before and same and complete and separable:
        mode: Mode = "partial"
        wanted = [path for path in files if before.docs[path] != now.docs[path]]
    else:
        mode, wanted = "full", list(files)
        shutil.rmtree(staging, ignore_errors=True)
    count = min(jobs, -(-len(wanted) // PAGES_A_PROCESS)) if separable else 1
    shards = [wanted[at::count] for at in range(count)]
    for left in state.glob(f"{SCRATCH}*"):
        shutil.rmtree(left)
    with tempfile.TemporaryDirectory(dir=_made(state), prefix=SCRATCH) as scratch:
        folders = [Path(scratch, str(at)) for at in range(count)]
        problems += _rendered(project, folders, shards)
        for folder in folders:
            _collect(folder, staging)
    if not problems:
        write(record, json.dumps({"frame": now.frame, "docs": now.docs}, sort_keys=True).encode())
    return mode


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _rendered(project: _Project, folders: Sequence[Path], shards: Sequence[Sequence[str]]) -> list[Problem]:
    """Render each shard into its folder; return what MkDocs warns of."""
    if len(shards) == 1:
        return _render_shard(project, folders[0], shards[0])
    with ProcessPoolExecutor(len(shards), mp_context=get_context("spawn")) as pool:
        found = pool.map(_render_shard, [project] * len(shards), folders, shards)
        return [problem for problems in found for problem in problems]


def _render_shard(project: _Project, folder: Path, shard: Sequence[str]) -> list[Problem]:
    """Render only the files of `shard`: MkDocs leaves out what stands in `folder` already, newer than its source."""
    with _quiet() as problems:
        settings = _settings(project, folder)
        wanted = set(shard)
        for file in _files(settings):
            if file.src_uri not in wanted:
                placeholder = Path(file.abs_dest_path)
                placeholder.parent.mkdir(parents=True, exist_ok=True)
                placeholder.touch()
        build(settings, dirty=True)
    return problems


def _collect(folder: Path, staging: Path) -> None:
    """Move what was rendered into `folder` to the staging folder."""
    for path in Folder(folder).paths:
        source, target = folder / path, staging / path
        if source.stat().st_size:
            target.parent.mkdir(parents=True, exist_ok=True)
            source.replace(target)


def _settings(project: _Project, folder: Path) -> MkDocsConfig:
    """Return the configuration with what the topic says in it, as markup: themes print these texts unescaped."""
    topic = project.topic
    texts = {"site_name": topic.title, "site_description": topic.summary, "copyright": topic.rights}
    overrides: dict[str, Any] = {key: Markup(html.escape(text)) for key, text in texts.items() if text}  # noqa: S704
    places = {"docs_dir": str(project.docs), "site_dir": str(folder)}
    settings = load_config(str(project.config), strict=False, **places, **overrides)
    settings.theme["language"] = project.words.language
    settings.nav = named(settings.nav, project.words)
    settings.extra["words"] = said(project.words)
    settings.extra["locale"] = locale(project.words)
    settings.plugins.on_startup(command="build", dirty=False)
    return settings


def _inputs(settings: MkDocsConfig, files: Mapping[str, File]) -> _Inputs:
    frame = sha256()
    for path in (settings.config_file_path, __file__):
        frame.update(Path(path).read_bytes())
    for name in ("site_name", "site_description", "copyright", "site_url", "nav", "extra"):
        frame.update(repr(str(settings[name])).encode())
    theme = Folder(Path(settings.theme.custom_dir)) if settings.theme.custom_dir else {}
    for path, content in theme.items():
        frame.update(f"{path}\0{len(content)}\0".encode() + content)
    for name in RENDERERS:
        frame.update(f"{name} {version(name)}".encode())
    docs = {path: sha256(file.content_bytes).hexdigest() for path, file in files.items()}
    return _Inputs(frame=frame.hexdigest(), docs=docs)


def _files(settings: MkDocsConfig) -> list[File]:
    files = get_files(settings)
    set_exclusions(files, settings)
    return [file for file in files if file.inclusion.is_included()]  # type: ignore[no-untyped-call]


def _recorded(record: Path) -> _Inputs | None:
    try:
        content = json.loads(record.read_text(encoding="utf-8"))
        return _Inputs(frame=content["frame"], docs=content["docs"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _titled(nav: object) -> bool:
    """Return whether the navigation names every page itself, so that a page can be rendered without the others."""
    if isinstance(nav, str):
        return True
    return isinstance(nav, list) and all(isinstance(item, dict) and all(map(_titled, item.values())) for item in nav)


@contextmanager
def _quiet() -> Iterator[list[Problem]]:
    """Collect what MkDocs warns of instead of printing it, and let it think that time stands still."""
    problems: list[Problem] = []
    logger = logging.getLogger("mkdocs")
    handler = _Collector(problems)
    propagate, epoch = logger.propagate, os.environ.get("SOURCE_DATE_EPOCH")
    os.environ.setdefault("SOURCE_DATE_EPOCH", EPOCH)
    logger.addHandler(handler)
    logger.propagate = False
    try:
        yield problems
    finally:
        logger.propagate = propagate
        logger.removeHandler(handler)
        if epoch is None:
            os.environ.pop("SOURCE_DATE_EPOCH", None)


class _Collector(logging.Handler):
    """Turns warnings into problems that name the page."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(logging.WARNING)
        self.problems = problems

    def emit(self, record: logging.LogRecord) -> None:
        message = record.getMessage()
        if not message.startswith(_DIRTY_NOTICE):
            named = _NAMED_PAGE.match(message)
            file, fact = (named["page"], f"contains {named['fact']}") if named else ("mkdocs.yml", message)
            self.problems.append(Problem(file=file, fact=" ".join(fact.split())))
