"""The words of the interface, and facts in words."""

import re
from pathlib import Path
from string import Formatter

import pytest

from cuttings.errors import CuttingsError
from cuttings.model import DateFact, Fact
from cuttings.publishing.markdown import Markdown
from cuttings.publishing.words import Message, load_words
from cuttings.reading.dating import PUBLISHED
from cuttings.reading.label import FACTS, KEPT, Label
from cuttings.reading.language import COMMON_WORDS, RULE
from tests.publishing.building import SOURCES, WORDS

LANGUAGES = sorted(file.stem for file in (SOURCES / "words").glob("*.yml") if file.stem != "en")
"""The languages that are shipped besides English."""

REASONS = ("date line without a date", "front matter", "mail header", "no field is for this", "page header or footer")
"""Why lines are set aside that no label names."""

NAMED = (
    "key `date`",
    "not after the header `Date`",
    "not after the PDF was made",
    *(f"{rule}; the file’s markup says de" for rule in (COMMON_WORDS, RULE)),
)
"""Grounds of what is derived, or of a date's bounds, that no table of rules names."""


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2014", "2014"),
        ("2014-05", "May 2014"),
        ("2014-05-09", "9 May 2014"),
        ("197X", "1970s"),
        ("2014-21", "spring 2014"),
        ("2014-36", "fourth quarter of 2014"),
        ("1977/1983-06", "1977 to June 1983"),
        ("unheard of", "unheard of"),
    ],
)
def test_a_date_is_worded_as_precisely_as_it_is_known(value: str, words: str) -> None:
    """Day, month, season, quarter, year, decade and interval read like prose."""
    assert WORDS.date(value) == words


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        (Fact(value="x", origin="text", line=3), "from line 3"),
        (Fact(value="x", origin="text"), "from the text"),
        (Fact(value="x", origin="sidecar"), "from the sidecar file"),
        (Fact(value="x", origin="markup", line=7), "from the file’s markup, line 7"),
        (Fact(value="x", origin="derived", line=1, rule="opening"), "derived from the opening, line 1"),
        (Fact(value="x", origin="derived", line=1), "derived from line 1"),
        (Fact(value="x", origin="derived"), "derived from the text"),
        (Fact(), "not stated"),
    ],
)
def test_how_a_value_is_known(fact: Fact, words: str) -> None:
    """Every origin has its phrase; a derived value says from what."""
    assert WORDS.known(fact) == words


def test_an_unknown_date_says_its_bounds() -> None:
    """What is known of a date that is not stated is said, with its grounds."""
    fact = DateFact(earliest="2002-09-17", latest="2024-12-31", origin="derived", line=25, rule="copyright line")
    assert WORDS.bounds(fact) == "not before 17 September 2002 and not after 31 December 2024 (copyright line 25)"
    assert WORDS.bounds(DateFact()) == ""


def test_numbers_and_lists() -> None:
    """Counts agree with their nouns, and lists end with an and."""
    assert [WORDS.counted(1, "line"), WORDS.counted(1204, "line")] == ["1 line", "1,204 lines"]
    assert WORDS.counted(2, "person") == "2 people"
    assert [WORDS.listed([]), WORDS.listed(["A"]), WORDS.listed(["A", "B", "C"])] == ["", "A", "A, B and C"]


def _folder(root: Path, **texts: str) -> Path:
    for tag, text in texts.items():
        (root / f"{tag.replace('_', '-')}.yml").write_text(text, encoding="utf-8")
    return root


def test_a_message_takes_its_plural_form_from_the_language(tmp_path: Path) -> None:
    """Polish has one form for one, one for a few and one for many; numbers are grouped as it groups them."""
    forms = "line: {one: '{n} wiersz', few: '{n} wiersze', many: '{n} wierszy', other: '{n} wiersza'}"
    words = load_words(_folder(tmp_path, en="count: {line: {other: '{n} lines'}}", pl=f"count: {{{forms}}}"), "pl")
    assert [words.counted(n, "line") for n in (1, 3, 5, 12_000)] == [
        "1 wiersz",
        "3 wiersze",
        "5 wierszy",
        "12\xa0000 wierszy",
    ]


def test_what_a_language_leaves_out_is_said_in_english_and_reported(tmp_path: Path) -> None:
    """The page is whole, and a warning names the file and what it leaves out."""
    words = load_words(_folder(tmp_path, en="a: One\nb: Two", fr="a: Un"), "fr-CA")
    assert [words.text("a"), words.text("b"), words.language] == ["Un", "Two", "fr"]
    (problem,) = words.problems
    assert (problem.severity, problem.fact) == ("warning", "no words for b: said in English")
    assert problem.file.endswith("fr.yml")


def test_a_language_without_a_file_is_said_in_english(tmp_path: Path) -> None:
    """Neither an unknown tag nor one that would leave the folder is a fault: the site is in English."""
    folder = _folder(tmp_path, en="a: One")
    assert [load_words(folder, tag).text("a") for tag in ("tlh", "../../etc/passwd", "")] == ["One"] * 3


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("a: '{0.real}'", "a holds braces that are no value's name"),
        ("a: '{n!r}'", "a holds braces that are no value's name"),
        ("a: '{n.__class__}'", "a holds braces that are no value's name"),
        ("a: '{n'", "a: expected '}' before end of string"),
        ("b:\n  a:", "b.a has no words"),
        ("- a", "a list where key: value lines are expected"),
    ],
)
def test_a_file_of_words_that_cannot_be_used_says_so(tmp_path: Path, text: str, fact: str) -> None:
    """File, key and next step; a message cannot reach into the values it is given."""
    with pytest.raises(CuttingsError, match=re.escape(fact)) as caught:
        load_words(_folder(tmp_path, en=text), "en")
    assert caught.value.problem.file.endswith("en.yml")
    assert caught.value.problem.tip


def test_a_template_that_asks_amiss_says_so(tmp_path: Path) -> None:
    """A key nobody wrote, and a message that wants a value it is not given, name the file and the key."""
    words = load_words(_folder(tmp_path, en="a: 'Of {year}'"), "en")
    with pytest.raises(CuttingsError, match="no words for b"):
        words.say("b")
    with pytest.raises(CuttingsError, match="a asks for a value 'year' that it does not get"):
        words.say("a", decade="1970s")


def test_values_are_data_and_messages_are_markdown(tmp_path: Path) -> None:
    """A value is escaped unless it is Markdown already; the message itself may hold Markdown."""
    words = load_words(_folder(tmp_path, en="a: '**{name}** in {link}'"), "en")
    assert words.say("a", name="*x* <b>", link=Markdown("[y](z.md)")) == r"**\*x\* &lt;b>** in [y](z.md)"


def test_dates_are_worded_in_the_language(tmp_path: Path) -> None:
    """Patterns of the language's file, names of months of Unicode CLDR; no date at all is left as it is."""
    patterns = "date: {day: d. MMMM y, month: MMMM y, year: 'y', decade: '{year}er', interval: '{start} bis {end}'}"
    words = load_words(_folder(tmp_path, en=patterns, de=patterns), "de")
    said = [words.date(value) for value in ("2002-09-17", "2014-03", "197X", "1977/1983", "2002-13-99")]
    assert said == ["17. September 2002", "März 2014", "1970er", "1977 bis 1983", "2002-13-99"]


def _values(message: Message) -> set[str]:
    forms = [message] if isinstance(message, str) else message.values()
    return {name for form in forms for _, name, _, _ in Formatter().parse(form) if name}


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_shipped_language_says_all_that_english_says(tag: str) -> None:
    """It has the same keys, the same values in each message, and what depends on a number in every form it needs."""
    words = load_words(SOURCES / "words", tag)
    terms = {key for key in words.messages if key.startswith(("reason.", "rule."))}
    assert (words.language, words.problems, set(words.messages) - terms) == (tag, (), set(WORDS.messages))
    for key, english in WORDS.messages.items():
        own = words.messages[key]
        assert (key, _values(own)) == (key, _values(english))
        assert isinstance(own, str) == isinstance(english, str), key
        if not isinstance(own, str):
            assert own.keys() == {"other", *words.locale.plural_form.tags}, key


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_shipped_language_has_the_terms_of_reading(tag: str) -> None:
    """Each reason why a line was set aside and each ground of what is derived are said in it, not in English."""
    words = load_words(SOURCES / "words", tag)
    labels = [label for label in Label if label not in KEPT]
    reasons = {*map(str, labels), *(f"{label}, read for metadata" for label in FACTS), *REASONS}
    rules = {name for name, _ in PUBLISHED} | {COMMON_WORDS, RULE, "opening of the text", *NAMED}
    assert sorted(reason for reason in reasons if words.term("reason", reason) == reason) == []
    assert sorted(rule for rule in rules if words.bounds(DateFact(latest="2014", rule=rule)).count(rule)) == []


def test_what_a_rule_has_from_the_file_is_kept_as_it_is(tmp_path: Path) -> None:
    """The name of a key, a header or a language stands in the term as in the file, braces and all."""
    rule = 'rule: {"key `{name}`": "Feld „{name}“", "wording; the markup says {name}": "Text, dort: {name}"}'
    words = load_words(_folder(tmp_path, en=(SOURCES / "words" / "en.yml").read_text("utf-8"), de=rule), "de")
    said = [words.bounds(DateFact(latest="2014", rule=f"key `{key}`")) for key in ("Datum", "{x}")]
    assert said == ["not after 2014 (Feld „Datum“)", "not after 2014 (Feld „{x}“)"]
    derived = Fact(value="de", origin="derived", rule="wording; the markup says fr")
    assert words.known(derived) == "derived from the Text, dort: fr"
