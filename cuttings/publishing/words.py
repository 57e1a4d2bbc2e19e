"""The interface's words: every phrase of a page that is not an article's own, in the language of the site.

They stand in one file a language, `site_src/words/LANGUAGE.yml`. A message may hold Markdown and `{names}` of values;
one that depends on a number `{n}` is written once for each plural form of the language (CLDR: zero, one, two, few,
many, other). What a language leaves out is said in English.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from string import Formatter

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.numbers import format_decimal

from cuttings import languages
from cuttings.errors import Problem, fault
from cuttings.mappings import mapping
from cuttings.model import Author, DateFact, Fact, Showing
from cuttings.publishing.markdown import Markdown, escape

FALLBACK = "en"
PLURALS = frozenset(["zero", "one", "two", "few", "many", "other"])
"""Plural forms: Unicode CLDR, 'Language Plural Rules'."""

_OF_THE_FILE = re.compile(r"`([^`]+)`|markup says (\S+)$")
"""What the name of a rule has from the file: a key, a header, a language."""

Message = str | Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of one language: `messages` by dotted key, `locale` for numbers, plurals and names of months.

    `problems` says what the language's file leaves out.
    """

    file: Path
    locale: Locale
    messages: Mapping[str, Message]
    problems: tuple[Problem, ...] = ()

    @property
    def language(self) -> str:
        """The language's BCP 47 tag."""
        return str(self.locale).replace("_", "-")

    def say(self, key: str, /, **values: object) -> Markdown:
        """Return the message `key` as Markdown, values escaped that are not Markdown already.

        Raises CuttingsError where there is no such message, or it asks for a value it does not get.
        """
        return Markdown(
            self._filled(key, values, lambda value: value if isinstance(value, Markdown) else escape(value))
        )

    def text(self, key: str, /, **values: object) -> str:
        """Return the message `key` as plain text. Raises as `say` does."""
        return self._filled(key, values, str)

    def term(self, group: str, english: str) -> str:
        """Return what `group` has for a term that reading or connecting wrote in English; the term if it has none."""
        found = self.messages.get(f"{group}.{english}", english)
        return found if isinstance(found, str) else english

    def forms(self, key: str) -> Mapping[str, str]:
        """Return the message `key` by plural form, unfilled, for a script that counts; raises KeyError without one."""
        found = self.messages[key]
        return {"other": found} if isinstance(found, str) else found

    def number(self, number: int) -> str:
        """Return `number` with its digits grouped: `1,204`."""
        return _decimal(number, self.locale)

    def counted(self, number: int, what: str) -> str:
        """Return `number` with what it counts, a key below `count`: `1 article`, `1,204 articles`."""
        return self.text(f"count.{what}", n=number)

    def listed(self, items: Sequence[str]) -> str:
        """Return `items` as in a sentence: `A, B and C`."""
        if len(items) < 2:
            return "".join(items)
        return self.text("list.last", items=self.text("list.comma").join(items[:-1]), last=items[-1])

    def language_name(self, tag: str) -> str:
        """Return what the language of `tag` is called: `Japanese`; the tag where nobody knows."""
        first = languages.primary(tag)
        known = self.locale.languages.get(first)
        if known is None:
            return tag
        return known if tag.lower() == first else f"{known} ({tag})"

    def date(self, value: str) -> str:
        """Return an EDTF `value` in words, as precise as it is: `May 2014`, `1970s`, `1977 to 1983`."""
        if "/" in value:
            start, _, end = value.partition("/")
            return self.text("date.interval", start=self.date(start), end=self.date(end))
        if len(value) == 4 and value.endswith("X"):
            return self.text("date.decade", year=f"{value[:3]}0")
        year, _, rest = value.partition("-")
        part, _, day = rest.partition("-")
        if f"date.part_{part}" in self.messages:
            return self.text(f"date.part_{part}", year=year)
        pattern = "day" if day else "month" if part else "year"
        return _formatted(self.text(f"date.{pattern}"), str(self.locale), value)

    def short_month(self, value: str) -> str:
        """Return the month `value` (`2014-05`) in few letters, for the axis of a chart: `May 2014`, `Sep 2014`."""
        return _formatted(self.text("date.short_month"), str(self.locale), value)

    def published(self, fact: DateFact) -> str:
        """Return the date of publication in words, or that it is unknown."""
        return self.date(fact.value) if fact.value else self.text("undated")

    def known(self, fact: Fact | DateFact | Author) -> str:
        """Return in words how a value is known, to stand after its name: `from line 3`, `derived from the opening`."""
        line = fact.line
        if fact.origin == "derived":
            if fact.rule:
                return self.text("known.derived", grounds=self._grounds(fact.rule, line))
            return self.text("known.derived_line", line=line) if line else self.text("known.derived_text")
        key = {"text": "text", "sidecar": "sidecar", "markup": "markup"}.get(fact.origin, "unknown")
        return (
            self.text(f"known.{key}_line", line=line)
            if line and key in ("text", "markup")
            else self.text(f"known.{key}")
        )

    def shows(self, shows: Showing, place: str) -> str:
        """Return in words how much is shown of an article, and who decided so, as it is said in the `place` given."""
        by = self.text(f"rights.by.{shows.origin}")
        by = self.text("known.rule_line", rule=by, line=shows.line) if shows.line else by
        return self.text(f"rights.{place}.{shows.kind}", words=self.counted(shows.words or 0, "word"), by=by)

    def bounds(self, fact: DateFact) -> str:
        """Return in words what is known of a date not stated: `not after 31 December 2024 (copyright line 25)`."""
        ends = {"after": fact.earliest, "before": fact.latest}
        limits = [self.text(f"bounds.{key}", date=self.date(value)) for key, value in ends.items() if value]
        said = self.listed(limits)
        grounds = self._grounds(fact.rule, fact.line)
        return self.text("bounds.grounds", bounds=said, grounds=grounds) if said and grounds else said

    def _grounds(self, rule: str, line: int | None) -> str:
        """Return a rule and a line in words: `copyright line 25`, `opening, line 1`."""
        said = self._rule(rule)
        if not line:
            return said
        if not rule:
            return self.text("known.line", line=line)
        return self.text("known.numbered" if rule.endswith("line") else "known.rule_line", rule=said, line=line)

    def _rule(self, rule: str) -> str:
        """Return the name of a rule; what it has from the file is `{name}` in the key, as in "header `{name}`"."""
        found = _OF_THE_FILE.search(rule)
        if found is None:
            return self.term("rule", rule)
        start, end = found.span(found.lastindex or 0)
        return self.term("rule", f"{rule[:start]}{{name}}{rule[end:]}").replace("{name}", rule[start:end])

    def _filled(self, key: str, values: Mapping[str, object], made: Callable[[str], str]) -> str:
        message = self._form(key, values.get("n"))
        try:
            return message.format_map({name: made(self._shown(value)) for name, value in values.items()})
        except KeyError as error:
            tip = f"it may use {', '.join(sorted(values)) or 'none'}"
            raise fault(self.file, f"{key} asks for a value {error} that it does not get", tip=tip) from None

    def _shown(self, value: object) -> str:
        if isinstance(value, str):
            return value
        return self.number(value) if isinstance(value, int) and not isinstance(value, bool) else str(value)

    def _form(self, key: str, number: object) -> str:
        found = self.messages.get(key)
        if isinstance(found, str):
            return found
        if found is None:
            raise fault(self.file, f"no words for {key}", tip="add the line, or correct the key in the template")
        plural = str(self.locale.plural_form(number)) if isinstance(number, int) else "other"
        return found.get(plural, found["other"])


def load_words(folder: Path, tag: str) -> Words:
    """Return the words for a site in the language `tag` (BCP 47) from the files in `folder`.

    Raises CuttingsError where a file is no YAML, or the English one, which stands in for all that others leave out, is
    not there.
    """
    english = _read(folder / f"{FALLBACK}.yml")
    file, locale = _chosen(folder, tag)
    if file.stem == FALLBACK:
        return Words(file=file, locale=locale, messages=english)
    own = _read(file)
    left_out = sorted(english.keys() - own.keys())
    problems = [_left_out(file, left_out)] if left_out else []
    return Words(file=file, locale=locale, messages={**english, **own}, problems=tuple(problems))


def _chosen(folder: Path, tag: str) -> tuple[Path, Locale]:
    """Return the file for `tag`, or for its language without a country, or the English one; and the file's locale."""
    for name in (tag, languages.primary(tag)):
        file = folder / f"{Path(name).name}.yml"
        if file.is_file():
            try:
                return file, Locale.parse(name, sep="-")
            except (UnknownLocaleError, ValueError):
                raise fault(
                    file, f"{name} is no language that is known", tip="name the file by its BCP 47 tag"
                ) from None
    return folder / f"{FALLBACK}.yml", Locale.parse(FALLBACK)


def _left_out(file: Path, keys: Sequence[str]) -> Problem:
    some = f"{', '.join(keys[:5])}{f' and {len(keys) - 5} more' if len(keys) > 5 else ''}"
    return Problem(
        file=str(file), fact=f"no words for {some}: said in English", tip="add the lines", severity="warning"
    )


def _read(file: Path) -> dict[str, Message]:
    try:
        content = mapping(file.read_text(encoding="utf-8-sig"), file)
    except OSError:
        raise fault(file, "no words for the interface here", tip="run the command where mkdocs.yml stands") from None
    messages = dict(_flat(content, "", file))
    for key, message in messages.items():
        for form in [message] if isinstance(message, str) else message.values():
            _checked(form, key, file)
    return messages


def _flat(content: Mapping[str, object], above: str, file: Path) -> Iterator[tuple[str, Message]]:
    for name, value in content.items():
        key = f"{above}{name}"
        if isinstance(value, Mapping):
            if "other" in value and value.keys() <= PLURALS:
                yield key, {str(form): str(said) for form, said in value.items()}
            else:
                yield from _flat({str(one): it for one, it in value.items()}, f"{key}.", file)
        elif value is None or isinstance(value, list):
            raise fault(file, f"{key} has no words", tip="write them after the colon, in quotation marks")
        else:
            yield key, str(value)


def _checked(message: str, key: str, file: Path) -> None:
    """Raise CuttingsError where `message` holds anything in braces but the plain name of a value."""
    tip = "braces hold the name of a value: {n}; write {{ and }} for braces themselves"
    try:
        fields = [(name, spec, turn) for _, name, spec, turn in Formatter().parse(message) if name is not None]
    except ValueError as error:
        raise fault(file, f"{key}: {error}", tip=tip) from None
    if not all(name.isidentifier() and not spec and not turn for name, spec, turn in fields):
        raise fault(file, f"{key} holds braces that are no value's name", tip=tip)


@lru_cache(maxsize=8192)
def _decimal(number: int, locale: Locale) -> str:
    return str(format_decimal(number, locale=locale))


@lru_cache(maxsize=8192)
def _formatted(pattern: str, locale: str, value: str) -> str:
    """Return the ISO date `value`, to the day, month or year, in a pattern of Unicode CLDR; itself if it is no date."""
    year, month, day = [*value.split("-"), "1", "1"][:3]
    try:
        return str(format_date(date(int(year), int(month), int(day)), pattern, locale))
    except ValueError:
        return value
