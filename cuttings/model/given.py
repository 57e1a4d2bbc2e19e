"""What a person supplies beside the articles: the topic, and what they put right."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cuttings.model.annotated import EntityKind
from cuttings.model.showing import UNDECIDED, Showing

ACCENT = "#8b1e1e"
"""The one colour of a site that names none: a dark red, as of old ink."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What the collection is about, from `topic.yml`; without one, the defaults hold. `accent` is `#rrggbb`.

    `publish` says how much of the articles is shown, `outlets` that of those of an outlet, by its name as it stands in
    `file`.
    """

    file: str = "topic.yml"

    title: str = "Cuttings"
    summary: str = ""
    language: str = "en"
    rights: str = ""
    accent: str = ACCENT
    thresholds: Mapping[str, float] = field(default_factory=dict)
    publish: Showing = UNDECIDED
    outlets: Mapping[str, Showing] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class NameCorrection:
    """One entry of `names.yml`; `line` is where it stands.

    `wikidata` is the id of its item there (`Q423`), `addresses` are pages of the web about it.
    """

    name: str
    kind: EntityKind | None = None
    aliases: tuple[str, ...] = ()
    merge: tuple[str, ...] = ()
    note: str | None = None
    wikidata: str | None = None
    addresses: tuple[str, ...] = ()
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A found name that is none, by `names.yml`."""

    name: str
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """Names of which, by `names.yml`, none stands for another."""

    names: tuple[str, ...]
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrections:
    """What a person put right about names."""

    file: str = "names.yml"
    names: tuple[NameCorrection, ...] = ()
    leave_out: tuple[LeftOut, ...] = ()
    apart: tuple[Apart, ...] = ()
