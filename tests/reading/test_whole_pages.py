"""Pages as they are saved, with all that stands around the article: what is kept, and which are judged at all."""

import re
from collections import Counter
from dataclasses import replace

import numpy as np
import pytest

from cuttings.reading import labelling, read
from cuttings.reading.article import labelled_lines
from cuttings.reading.judging import Judged
from cuttings.reading.label import KEPT, Label
from cuttings.reading.labelling import ABOVE, HEADS, WHOLE_PAGE, LabelledLines, is_open, label_lines
from cuttings.reading.lines import page_lines
from cuttings.reading.survey import survey
from tests.property.test_reading import document
from tests.reading.whole import ARTICLE, PAGE, ROWS, TEXT


def labelled(text: str) -> LabelledLines:
    """Return the lines of a page with their labels."""
    return label_lines(page_lines(text))


def kept(page: LabelledLines) -> set[int]:
    """Return the numbers of the lines that become paragraphs."""
    rows = zip(page.lines, page.labels, strict=True)
    return {number for line, label in rows if label in KEPT for number in line.numbers}


def label_at(page: LabelledLines, text: str) -> Label:
    """Return the label of the one line that begins like this."""
    (found,) = (label for line, label in zip(page.lines, page.labels, strict=True) if line.text.startswith(text))
    return found


def test_the_article_is_kept_and_nothing_else() -> None:
    """Of a whole page each paragraph, heading and list item of the article is kept; no menu, teaser or comment is."""
    page = labelled(PAGE)
    assert page.judged is not None
    assert kept(page) == TEXT


def test_what_is_kept_is_named() -> None:
    """Items of the article's list, its headings and its paragraphs are told apart."""
    page = labelled(PAGE)
    assert label_at(page, "a place for every bicycle") is Label.LIST
    assert label_at(page, "A question of tides") is Label.HEADING
    assert label_at(page, "The new company will be led") is Label.BODY


def test_what_is_not_kept_is_named_too() -> None:
    """Where the model sets the article's bounds, the rules still name the lines of the header and those around."""
    page = labelled(PAGE)
    expected = {
        "One ferry for three towns": Label.HEADLINE,
        "By Ann Lee": Label.BYLINE,
        "Published 6 May 2004": Label.DATE,
        "Why the customs house stands empty": Label.RELATED,
        "Advertisement": Label.ADVERT,
        "Tags: ferry": Label.TAGS,
        "And who pays when it breaks down?": Label.COMMENT,
        "I think Mr Frost is right": Label.COMMENT,
        "© 2004 Bay Courier": Label.COPYRIGHT,
    }
    assert {text: label_at(page, text) for text in expected} == expected


def test_a_page_from_the_clipboard() -> None:
    """Without any indentation and bullets all of the text is found too, and nothing above or below it is kept."""
    text = "\n".join(re.sub(r"^ *(?:[*+] )?", "", row[1:]) for row in ROWS)
    found = kept(labelled(text))
    assert found >= TEXT
    assert all(min(TEXT) <= number <= max(TEXT) for number in found)


def test_a_whole_page_is_read() -> None:
    """The cutting has the text's paragraphs and the header's facts, and every line is accounted for once."""
    cutting = read(document(PAGE))
    assert {line for paragraph in cutting.paragraphs for line in paragraph.lines} == TEXT
    assert cutting.title.value == "One ferry for three towns: the long quarrel on the bay ends"
    assert [author.name for author in cutting.authors] == ["Ann Lee"]
    assert str(cutting.published.value).startswith("2004-05-06")
    numbers = [*TEXT, *(item.line for item in cutting.removed), *cutting.fact_lines]
    assert Counter(numbers) == Counter(number for number, row in enumerate(ROWS, 1) if row[1:].strip())


def test_a_rule_is_named_for_each_line() -> None:
    """Lines that the model decided name the model, the others the rule that gave their label."""
    page = labelled(PAGE)
    assert len(page.rules) == len(page.lines)
    assert all(page.rules)


@pytest.mark.parametrize("times", [1, 4])
def test_an_article_alone_is_left_to_the_rules(times: int) -> None:
    """Where somebody pasted the article alone, however long, there is nothing to find, and all of it is kept."""
    page = labelled("\n".join([ARTICLE] * times))
    assert (len(page.lines) in WHOLE_PAGE) == (times > 1)
    assert page.judged is None
    assert len(kept(page)) == len(page.lines)


def test_a_short_page_is_left_to_the_rules() -> None:
    """A page of fewer lines than a whole one has is not judged, one of just as many is."""
    lines = page_lines(PAGE)
    short = [*lines[:35], *lines[35 - WHOLE_PAGE.start :]]
    assert label_lines(short).judged is not None
    assert label_lines(short[1:]).judged is None


def test_markup_that_tells_is_believed() -> None:
    """Where the markup says of a single line what it is, it is believed, and the page not judged."""
    lines = page_lines(PAGE)
    at = next(index for index, line in enumerate(lines) if line.numbers[0] == min(TEXT))
    hinted = [replace(line, hint="paragraph") if index == at else line for index, line in enumerate(lines)]
    assert label_lines(hinted).judged is None


def test_html_is_left_to_its_markup() -> None:
    """A web page with an article in it is labelled by its markup, however much stands around."""
    menu = "".join(f"<li><a href='/{number}'>Menu {number}</a></li>" for number in range(80))
    story = "".join(f"<p>{row[1:].strip()}</p>" for row in ROWS if row[0] == "+" and row[1:].strip())
    html = f"<html><body><ul>{menu}</ul><article><h1>One ferry</h1>{story}</article><ul>{menu}</ul></body></html>"
    page = labelled_lines(document(html, "html"))
    assert page.judged is None
    assert {label_at(page, "The new company will"), label_at(page, "Mrs Finch said")} == {Label.BODY}


def test_an_endless_page_is_left_to_the_rules() -> None:
    """No page of news has more lines than WHOLE_PAGE: a longer file is not judged."""
    lines = page_lines(PAGE)
    menu = [line for line in lines if line.bullet] * (WHOLE_PAGE.stop // 20)
    endless = [*lines, *menu][: WHOLE_PAGE.stop]
    assert is_open(survey(endless[:-1], None, frozenset()))
    assert not is_open(survey(endless, None, frozenset()))
    assert label_lines(endless).judged is None


def settled(
    monkeypatch: pytest.MonkeyPatch, text: str, kept_lines: frozenset[int], likely: float = HEADS
) -> LabelledLines:
    """Return the page as labelled where the model keeps just these lines, and finds every line as likely."""
    lines = page_lines(text)
    keeps = [line.numbers[0] in kept_lines for line in lines]
    judged = Judged(np.full(len(lines), likely), keeps, np.zeros((len(lines), 1)))
    monkeypatch.setattr(labelling, "judge", lambda *_: judged)
    return label_lines(lines)


def test_a_heading_goes_with_the_text_below(monkeypatch: pytest.MonkeyPatch) -> None:
    """A heading that the model is not sure of stays where the line below it is kept, and goes where that goes.

    One that it is nearly sure to be none goes too.
    """
    at = next(number for number, row in enumerate(ROWS, 1) if "A question of tides" in row)
    assert label_at(settled(monkeypatch, PAGE, TEXT - {at}), "A question of tides") is Label.HEADING
    page = settled(monkeypatch, PAGE, frozenset(number for number in TEXT if number < at))
    assert label_at(page, "A question of tides") is Label.OTHER
    page = settled(monkeypatch, PAGE, TEXT - {at}, likely=HEADS / 2)
    assert label_at(page, "A question of tides") is Label.OTHER


def test_rules_look_again_where_the_text_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the model finds the text far from the rules' headline, the rules name what is above by where it stands."""
    head = next(number for number, row in enumerate(ROWS, 1) if "One ferry for three towns" in row)
    below = frozenset(number for number in TEXT if number > head + 2 * ABOVE)  # half the lines are blank
    page = settled(monkeypatch, PAGE, below)
    rules = {line.numbers[0]: rule for line, rule in zip(page.lines, page.rules, strict=True)}
    assert {rules[number] for number in sorted(TEXT - below)[:3]} == {"around the text"}


def test_prose_below_a_comment_is_a_comment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sentences that the model does not keep are a reader's where they stand below the heading of the comments."""
    first = sorted(TEXT)[4]
    rows = ["      3 comments" if number == first else row for number, row in enumerate(PAGE.split("\n"), 1)]
    page = settled(monkeypatch, "\n".join(rows), frozenset(sorted(TEXT)[:4]))
    assert label_at(page, "The two older boats") is Label.COMMENT
    assert label_at(page, "The councils of the three towns") is Label.COMMENT
