"""From an answer in the sheet to what is to be written where: one function for each kind of decision."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple, get_args

from cuttings.config import NAMES_FILE
from cuttings.connecting.folding import fold
from cuttings.connecting.given_speakers import Known
from cuttings.connecting.told import Told
from cuttings.errors import fault
from cuttings.model import Article, Corrections, Dossier, Entity, EntityKind
from cuttings.reviewing import names, sidecars
from cuttings.reviewing.sheet import Row

YES, NO, NONE = frozenset(["yes", "y", "true"]), frozenset(["no", "n", "false"]), frozenset(["none", "nobody"])
"""How a spreadsheet may give `yes`, `no` and `none`."""

KINDS: dict[str, str] = {
    **{kind: kind for kind in get_args(EntityKind)},
    "people": "person",
    "organization": "organisation",
    "organizations": "organisation",
    **{f"{kind}s": kind for kind in get_args(EntityKind)},
}
"""How the answer about a kind may be written."""

OPEN = "open"
"""What a sheet says of a quotation that has no speaker."""

AGAIN = "see whether it still needs an answer: make a new sheet with `python build.py review`"


class Change(NamedTuple):
    """A file, and what makes its new text of its text and its name; where there is no file yet its text is empty."""

    file: Path
    made: Callable[[str, str], str]


class Collection:
    """What answers are looked up in: who is called what, the articles, and what a person told before."""

    def __init__(self, seeds: Path, dossier: Dossier, corrections: Corrections) -> None:
        self.seeds = seeds
        self.told = Told(corrections)
        self.articles = {article.cutting.id: article for article in dossier.articles}
        self.known = Known(dossier.entities)
        self._entities = {entity.id: entity for entity in dossier.entities}
        self._written: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
        for article in dossier.articles:
            for mention in article.mentions:
                self._written[fold(mention.text)][mention.entity, mention.text] += 1
        self._named = {fold(entity.name): entity for entity in reversed(dossier.entities)}

    @property
    def names_file(self) -> Path:
        """Where corrections of names stand."""
        return self.seeds / NAMES_FILE

    def called(self, key: str) -> tuple[Entity, str] | None:
        """Return who or what goes by a folded name, and how it is written; None where nothing does."""
        if key in self._named:
            return self._named[key], self._named[key].name
        found = self._written.get(key)
        if not found:
            return None
        (entity, text), _ = min(found.items(), key=lambda item: (-item[1], item[0]))
        return self._entities[entity], text

    def are_one(self, form: str, name: str) -> bool:
        """Return whether `form` is one of the forms of what goes by `name`."""
        found = self.called(fold(name))
        return found is not None and fold(form) in {fold(text) for text in (found[0].name, *found[0].aliases)}

    def kind(self, form: str) -> str:
        """Return what kind of thing goes by a form; empty where nothing does."""
        found = self.called(fold(form))
        return found[0].kind if found else ""

    def named(self, key: str) -> str:
        """Return the name of the entity with an id."""
        return self._entities[key].name


def changes(row: Row, collection: Collection) -> list[Change]:
    """Return what the answer in `row` asks for; none where a person told so before.

    Raises CuttingsError where the answer cannot be used, or the decision is no longer made.
    """
    what, _, rest = row.decision.partition(": ")
    about = tuple(rest.split(" = "))
    if what not in ANSWERS or len(about) != ABOUT[what]:
        raise fault("", f"“{row.decision}” is no decision", tip="leave the column `decision` as it was written")
    return ANSWERS[what](about, row, collection)


def _answer(row: Row) -> str:
    """Return the answer in a row, that which was decided in the place of `yes`."""
    if row.correct.casefold() not in YES:
        return row.correct
    decided = row.cells.get("decided", "")
    if not decided or decided == OPEN:
        raise fault("", "“yes” says nothing here", tip="write the right answer itself")
    return decided


def _join(about: Sequence[str], row: Row, collection: Collection) -> list[Change]:
    one, other = (collection.called(key) for key in about)
    if one is None or other is None:
        if _is_told(about, row.correct, collection.told):
            return []
        raise _gone(f"the names “{about[0]}” and “{about[1]}” are not both there any more")
    form, name = _as_asked(about, row) or [text for _, text in sorted((one, other), key=lambda each: _leading(*each))]
    return [Change(collection.names_file, made) for made in _joining(form, name, row.correct, collection)]


def _joining(form: str, name: str, answer: str, collection: Collection) -> list[Callable[[str, str], str]]:
    """Return what is to be done about `form`, which was or may be taken for `name`."""
    said = answer.casefold()
    if said in NO:
        return [partial(names.apart, one=form, other=name)]
    if said in NONE:
        return [partial(names.left_out, names=[form])]
    if said in YES or fold(answer) == fold(name):
        return [partial(names.joined, name=name, forms=[form])]
    kind = "" if collection.called(fold(answer)) else collection.kind(form)
    right = partial(names.joined, name=answer, forms=[form], kind=kind)
    if fold(answer) == fold(form) or collection.are_one(answer, name):
        return [partial(names.renamed, name=answer, known=name), right]
    return [partial(names.apart, one=form, other=name), right] if collection.are_one(form, name) else [right]


def _as_asked(about: Sequence[str], row: Row) -> list[str] | None:
    """Return the two names in the order and spelling in which the sheet asks of them, where that column is there."""
    parts = row.cells.get("subject", "").split(" = ")
    halves = ([" = ".join(parts[:at]), " = ".join(parts[at:])] for at in range(1, len(parts)))
    return next((half for half in halves if sorted(map(fold, half)) == sorted(about)), None)


def _leading(entity: Entity, written: str) -> tuple[bool, int, int, str]:
    """Return what sorts the name that stands for both last: an entity's own, the more frequent, the longer."""
    return fold(entity.name) == fold(written), entity.mentions, len(written), written


def _is_told(about: Sequence[str], answer: str, told: Told) -> bool:
    """Return whether a person told before what the answer says."""
    said = answer.casefold()
    one, other = about
    if said in NO:
        return told.parted(one, other) is not None
    if said in YES:
        return told.joined(one, other)
    if said in NONE:
        return bool(told.left_out(one) or told.left_out(other))
    entry = told.entry(fold(answer))
    own = entry is not None and fold(entry.name) == fold(answer)
    held = [key for key in about if told.joined(key, fold(answer))]
    return own and (len(held) == 2 or (bool(held) and told.parted(one, other) is not None))


def _kind(about: Sequence[str], row: Row, collection: Collection) -> list[Change]:
    (key,) = about
    answer = _answer(row)
    said = answer.casefold()
    kind = KINDS.get(said)
    if (said in NONE and collection.told.left_out(key)) or (kind and collection.told.kind(key) == kind):
        return []
    if kind is None and said not in NONE:
        tip = f"write one of {', '.join(get_args(EntityKind))}, or none to leave the name out"
        raise fault("", f"“{answer}” is no kind of thing", tip=tip)
    found = collection.called(key)
    if found is None:
        raise _gone(f"the name “{key}” is not there any more")
    entity = found[0]
    if kind:
        return [Change(collection.names_file, partial(names.of_kind, name=entity.name, kind=kind))]
    forms = list({fold(form): form for form in (*entity.aliases, entity.name)}.values())
    return [Change(collection.names_file, partial(names.left_out, names=sorted(forms)))]


def _speaker(about: Sequence[str], row: Row, collection: Collection) -> list[Change]:
    article, answer = _article(about[0], collection), _answer(row)
    file = sidecars.place(collection.seeds, article.cutting)
    quote = next((quote for quote in article.quotes if fold(quote.text).startswith(about[1])), None)
    if quote is None:
        raise _gone(f"no quotation of {article.cutting.source.file} begins “{about[1]}” any more")
    speaker = answer
    if answer.casefold() in NO | NONE | {OPEN}:
        speaker = "none"
    elif not (meant := collection.known.meant(answer)):
        tip = "write the name as the articles write it; one that they do not write cannot speak"
        raise fault("", f"“{answer}” is named nowhere in the articles", tip=tip)
    elif len(meant) > 1:
        others = ", ".join(collection.named(key) for key in meant)
        raise fault("", f"“{answer}” may be {others}", tip="write the name in full")
    words = _beginning(quote.text, about[1])
    return [Change(file, partial(sidecars.with_speaker, quote=words, speaker=speaker))]


def _beginning(text: str, folded: str) -> str:
    """Return as many words of a quotation as begin with `folded`, once they are folded themselves."""
    words = text.split()
    begun = (" ".join(words[:count]) for count in range(1, len(words)))
    return next((beginning for beginning in begun if fold(beginning).startswith(folded)), text)


def _date(about: Sequence[str], row: Row, collection: Collection) -> list[Change]:
    cutting = _article(about[0], collection).cutting
    value = sidecars.date(_answer(row))
    return [Change(sidecars.place(collection.seeds, cutting), partial(sidecars.with_date, value=value))]


def _title(about: Sequence[str], row: Row, collection: Collection) -> list[Change]:
    cutting, answer = _article(about[0], collection).cutting, _answer(row)
    if answer.casefold() in NO | NONE:
        raise fault("", f"“{answer}” is no title", tip="write the headline itself")
    return [Change(sidecars.place(collection.seeds, cutting), partial(sidecars.with_title, title=answer))]


def _article(key: str, collection: Collection) -> Article:
    if key not in collection.articles:
        raise _gone(f"the article “{key}” is not there any more")
    return collection.articles[key]


def _gone(fact: str) -> Exception:
    return fault("", fact, tip=AGAIN)


ANSWERS: dict[str, Callable[[Sequence[str], Row, Collection], list[Change]]] = {
    "join": _join,
    "kind": _kind,
    "speaker": _speaker,
    "date": _date,
    "title": _title,
}
"""What an answer about each kind of decision asks for."""

ABOUT = {"join": 2, "kind": 1, "speaker": 2, "date": 1, "title": 1}
"""How many parts the id of a decision has, after its kind."""
