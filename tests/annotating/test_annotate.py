"""The door of annotating."""

import pickle

import pytest

from cuttings.annotating import annotate, fingerprint, is_prose
from cuttings.annotating.engine import LONGEST, chunks, language_model, parse
from cuttings.annotating.marks import find_marked
from cuttings.errors import CuttingsError
from tests.annotating.build import cutting

STORY = "Kim Jong Un met Ann Weaver in Tokyo. “We talked,” Weaver said."


def test_results_can_be_sent_to_another_process() -> None:
    """What annotating returns survives pickling unchanged."""
    found = annotate(cutting(STORY))
    assert found.names
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301


def test_the_same_cutting_gives_the_same_result() -> None:
    """Annotating is a function of the cutting alone."""
    assert annotate(cutting(STORY)) == annotate(cutting(STORY))


def test_other_languages_are_not_read_as_english() -> None:
    """A cutting that says it is in another language has no names, and each paragraph as one sentence."""
    found = annotate(cutting("Kim Jong Un traf Anna Weber. Dann ging er.", language="de"))
    assert found.names == ()
    assert [(s.start, s.end) for s in found.sentences] == [(0, 42)]


def test_days_are_found_in_any_language() -> None:
    """Days that are written out with their year read alike everywhere; `May` and `last Monday` are English only."""
    text = "Am 29.05.2014 und am 2014-05-30, may be, und im September, last Monday."
    found = annotate(cutting(text, language="de"))
    assert [date.value for date in found.dates] == ["2014-05-29", "2014-05-30"]


def test_sentences_cover_headings_whole() -> None:
    """Prose is split into sentences; a heading is one."""
    found = annotate(cutting("# No talks. No visit\nThe visit is off. Nobody knows why."))
    assert [(s.paragraph, s.start, s.end) for s in found.sentences] == [("p1", 0, 18), ("p2", 0, 17), ("p2", 18, 35)]


def test_a_headline_among_the_paragraphs_is_no_prose() -> None:
    """A line in title case without a full stop is a headline; a sentence full of names is not."""
    headline, sentence = cutting(
        "Donald Trump Congratulates Kim Jong Un On New Role\nFumio Kishida met Joe Biden and Xi Jinping."
    ).paragraphs
    assert not is_prose(headline)
    assert is_prose(sentence)


def test_a_very_long_paragraph_goes_in_pieces() -> None:
    """Pieces follow on one another, are short enough, and end at white space where there is some."""
    text = "The talks went on. " * 3000
    pieces = list(chunks(text))
    assert "".join(text[start:end] for start, end in pieces) == text
    assert all(end - start <= LONGEST for start, end in pieces)
    assert all(text[end - 1] == " " for _, end in pieces)


def test_names_in_a_later_piece_stand_where_they_say() -> None:
    """Offsets count from the start of the paragraph, in the second piece too."""
    story = cutting("The talks went on. " * 700 + "Then Fumio Kishida left Tokyo.")
    names = annotate(story).names
    assert [name.text for name in names][-2:] == ["Fumio Kishida", "Tokyo"]
    assert all(story.paragraphs[0].text[name.start : name.end] == name.text for name in names)


@pytest.mark.parametrize("debris", ["(" * 1_000_000, "''" * 500_000, "aB" * 500_000, '"' * 1_000_000])
def test_a_line_of_debris_costs_little(debris: str) -> None:
    """A megabyte without a space is read past, and what stands before it is found."""
    names = annotate(cutting(f"Fumio Kishida left Tokyo. {debris}")).names
    assert [name.text for name in names] == ["Fumio Kishida", "Tokyo"]


def test_marks_are_paired_in_one_pass() -> None:
    """A megabyte of marks is paired at once, and every stretch holds both its marks."""
    marked = find_marked("“a” " * 250_000)
    assert len(marked) == 250_000
    assert {(mark.end - mark.start, mark.closed) for mark in marked} == {(3, True)}


def test_a_mark_for_inches_opens_nothing() -> None:
    """A straight mark without a partner is no quotation unless the next paragraph goes on with one."""
    assert find_marked('a 5-foot board, 10" wide') == []
    assert find_marked('He said: "We go', runs_on=True) != []


def test_a_missing_model_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a model the error names the package to install."""
    monkeypatch.setattr("cuttings.annotating.engine.PACKAGES", ("no_such_model", "no_such_model_either"))
    language_model.cache_clear()
    with pytest.raises(CuttingsError) as caught:
        parse(cutting(STORY).paragraphs)
    language_model.cache_clear()
    assert caught.value.problem.tip == "pip install no-such-model-either"


def test_the_fingerprint_names_the_model_and_its_version() -> None:
    """A cache key changes with the model: its name and version are in the fingerprint."""
    assert "en_core_web_sm" in fingerprint()
    assert fingerprint()[-1].isdigit()


def test_subjects() -> None:
    """The subjects of clauses are found up to their head, and whoever does what is done to something."""
    text = "Unlike Ann Low, he waited. The tired judge and Bo Day left. The letter was signed by Carl Stone."
    article = annotate(cutting(text))
    words = [article.cutting.paragraphs[0].text[s.start : s.end] for s in article.subjects]
    assert words == ["he", "The tired judge", "Bo Day", "The letter", "Carl Stone"]
