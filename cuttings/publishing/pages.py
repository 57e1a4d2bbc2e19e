"""The Markdown pages of a dossier: one for each article and name, and the lists that lead to them."""

import html
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError, Undefined

from cuttings.errors import Problem, fault
from cuttings.model import Dossier
from cuttings.publishing.article_pages import article_pages
from cuttings.publishing.citations import citations
from cuttings.publishing.copy_pages import copy_pages
from cuttings.publishing.coverage_pages import coverage_pages
from cuttings.publishing.entity_pages import entity_pages
from cuttings.publishing.explore_pages import explore_pages
from cuttings.publishing.feeds import feeds
from cuttings.publishing.figure_pages import figure_pages
from cuttings.publishing.home_pages import home_pages
from cuttings.publishing.index import Index, index
from cuttings.publishing.list_pages import list_pages
from cuttings.publishing.markdown import Markdown, escape, plain
from cuttings.publishing.moved_pages import redirects
from cuttings.publishing.network_pages import network_pages
from cuttings.publishing.outlet_pages import outlet_pages
from cuttings.publishing.quotation_pages import quotation_pages
from cuttings.publishing.sheets import Sheet
from cuttings.publishing.site_pages import site_pages
from cuttings.publishing.timeline_pages import timeline_pages
from cuttings.publishing.withdrawn_pages import withdrawn_pages
from cuttings.publishing.words import Words

MAKERS: tuple[Callable[[Index], Iterator[Sheet]], ...] = (
    home_pages,
    explore_pages,
    article_pages,
    withdrawn_pages,
    copy_pages,
    list_pages,
    entity_pages,
    network_pages,
    timeline_pages,
    figure_pages,
    quotation_pages,
    outlet_pages,
    coverage_pages,
    site_pages,
)
"""What makes pages, in the order in which they come."""

UNLISTED = frozenset(["redirect", "withdrawn"])
"""Templates of pages that keep an address, and are in no list of what there is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A finished page: `path` relative to the docs folder, with forward slashes; `listed` where it is to be found."""

    path: str
    text: str
    listed: bool = True


def pages(  # noqa: PLR0913  (each a thing of its own)
    dossier: Dossier,
    templates: Path,
    words: Words,
    address: str = "",
    *,
    edition: str,
    problems: list[Problem] | None = None,
) -> Iterator[Page]:
    """Yield every generated page of `dossier`, made with the templates in the folder `templates` and in these `words`.

    After them come its citations and, where it is known that the site will stand at `address`, its feeds; `edition` is
    the version of the collection. Old addresses that cannot lead anywhere go to `problems`. Raises CuttingsError where
    a template is missing, is no Jinja template, or asks for data that its page has not.
    """
    environment = _environment(templates, words)
    indexed = index(dossier, words, address, edition)
    taken: set[str] = set()
    for make in MAKERS:
        for sheet in make(indexed):
            taken.add(sheet.path)
            yield _page(sheet, environment, templates)
    for path, text in chain(citations(indexed), feeds(indexed)):
        yield Page(path=path, text=text)
    old = redirects(indexed, taken)
    for sheet in old.sheets:
        yield _page(sheet, environment, templates)
    if problems is not None:
        problems.extend(old.problems)


def _page(sheet: Sheet, environment: Environment, templates: Path) -> Page:
    text = _rendered(sheet, environment, templates)
    return Page(path=sheet.path, text=text, listed=sheet.template not in UNLISTED)


def _environment(templates: Path, words: Words) -> Environment:
    """Jinja as the templates know it: every value a template prints is escaped, unless it is Markdown already."""
    environment = Environment(
        loader=FileSystemLoader(templates),
        undefined=StrictUndefined,
        finalize=_finalized,
        autoescape=False,  # noqa: S701  (the output is Markdown; `finalize` escapes for it)
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals["say"] = words.say
    environment.filters |= {"joined": _joined, "counted": words.counted, "attribute": _attribute}
    return environment


def _joined(items: Iterable[object], separator: str = ", ") -> Markdown:
    """Return what a template gets for `{{ names | joined(" · ") }}`: the items, escaped where they need it."""
    return Markdown(separator.join(str(_finalized(item)) for item in items))


def _attribute(text: str) -> Markdown:
    """Return what a template gets for `{{ text | attribute }}`: plain text for a quoted attribute of HTML."""
    return Markdown(html.escape(plain(text)))


def _finalized(value: object) -> object:
    return value if isinstance(value, Markdown | Undefined) else escape(str(value))


def _rendered(sheet: Sheet, environment: Environment, templates: Path) -> str:
    name = f"{sheet.template}.j2" if sheet.template.endswith(".js") else f"{sheet.template}.md.j2"
    try:
        return environment.get_template(name).render(sheet.data)
    except TemplateError as error:
        line = error.lineno if isinstance(error, TemplateSyntaxError) else None
        tip = f"{sheet.path} is made with it; the comment at its top lists the data it gets"
        raise fault(templates / name, str(error.message or name), line=line, tip=tip) from None
