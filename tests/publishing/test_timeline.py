"""The timeline: its chart, its data for the browser, and what it can be filtered by."""

import json
from dataclasses import replace
from typing import Any

import pytest

from cuttings.model import Dossier
from cuttings.publishing import clocks, timeline_data
from cuttings.publishing.clock_lanes import MOST_ROWS, TALLEST
from cuttings.publishing.clocks import BANDS, chart, label_of
from cuttings.publishing.index import index
from cuttings.publishing.markdown import escape, link, plain
from cuttings.publishing.runs import runs
from cuttings.publishing.sheets import Linker
from cuttings.publishing.time_scale import LABELS, MOST_COLUMNS, scale
from cuttings.publishing.timeline_data import SCRIPT, choices, listing
from tests.publishing.building import WORDS, tree
from tests.publishing.example import example
from tests.publishing.written import event

HOSTILE = [
    r"</script><script>alert(1)</script> <!-- \ & &amp; &copy AT&T &lt;",
    r"[a](b) \[c\](d) ![e](f) {{ 7*7 }} {: .x } # ~~g~~ ^h^ *i* _j_ `k`",
    "1986. A year; ++ == a:b: 50 % \u2028 and\u2029 C#",
]


def dossier(*values: str, texts: tuple[str, ...] = ()) -> Dossier:
    """Return the example with an event for each EDTF value, and one for each text, all told on the same page."""
    events = [event(f"v{at}", value, "It happened.", "ferry-to-end#p1") for at, value in enumerate(values)]
    events += [event(f"t{at}", "1999", text, "last-ferry#p1") for at, text in enumerate(texts)]
    return replace(example(), events=tuple(events))


def drawn(*values: str) -> Any:
    """Return the chart of events of these EDTF values."""
    made = index(dossier(*values), WORDS)
    events = sorted(made.dossier.events, key=lambda one: (one.earliest, one.latest))
    return chart(events, [made.articles["ferry-to-end"]], made)


def data(of: Dossier) -> Any:
    """Return what the script for the browser holds."""
    text = tree(of)[SCRIPT].decode()
    return json.loads(text[text.index("{") :].rstrip().removesuffix(";"))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_line_is_taken_apart_into_what_it_was_made_of(text: str) -> None:
    """Escaping is undone to the letter, in text as in a link."""
    assert runs(escape(text)) == [plain(text)]
    line = f"{escape(text)} {link(text, 'a.md#p1')}{escape(', then')}"
    assert runs(type(escape(""))(line)) == [f"{plain(text)} ", (plain(text), "a.md#p1"), ", then"]


def test_nothing_in_the_script_can_end_it() -> None:
    """No angle bracket, ampersand or line separator stands in it, whatever a text holds; and the text is the same."""
    hostile = dossier(texts=tuple(HOSTILE))
    script = tree(hostile)[SCRIPT].decode()
    assert not set("<>&\u2028\u2029") & set(script)
    assert {one[8] for one in data(hostile)["events"]} == {plain(text) for text in HOSTILE}


def test_the_script_is_the_same_for_the_same_events() -> None:
    """The order in which they come does not matter."""
    one = dossier("1998", "197X", "1998-03-31", "1998-03")
    other = replace(one, events=one.events[::-1], articles=one.articles[::-1])
    assert tree(one)[SCRIPT] == tree(other)[SCRIPT]


@pytest.mark.parametrize("count", [3, 230])
def test_the_script_leads_to_where_each_event_stands(count: int) -> None:
    """Page and anchor of every event exist, also where each decade has its own page; text and date are the page's."""
    of = dossier(*["1998-03-31", "2001"] * count)
    made, found = tree(of), data(of)
    assert len(found["events"]) == 2 * count
    assert ("timeline/1990s/2.html" in found["pages"]) == (count > 200)
    for date, time, _, _, key, page, first, last, text, *_ in found["events"]:
        shown = made[found["pages"][page].replace(".html", ".md")].decode()
        assert shown.count(f'id="e-{key}"') == 1
        assert f'<time datetime="{time}">{date}</time>' in shown
        assert text in shown
        assert first == last == int(time[:4])


def test_the_script_says_who_tells_of_it_as_the_page_does() -> None:
    """Links are numbers of names and articles, with the paragraph; what stands between them is there as text."""
    found = data(example())
    led = next(one for one in found["events"] if one[4] == "event-led")
    names = {key: number for number, (_, _, _, key) in enumerate(found["names"])}
    article = next(at for at, (headline, _, _) in enumerate(found["articles"]) if headline == "Board to end ferry")
    assert led[9] == [names["heron-island"], names["ada-thorne"], names["harbour-board"]]
    assert led[11] == [names["heron-island"], ", ", names["ada-thorne"], ", ", names["harbour-board"], " · told in ",
                       [article, "p1"], ", 5 November 1997"]  # fmt: skip
    assert found["names"][names["ada-thorne"]] == ["Ada Thorne", "people/ada-thorne.html", "person", "ada-thorne"]


def test_choices_are_counted_and_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those named most come first, each with the number of its events; how many are left out is said."""
    monkeypatch.setattr(timeline_data, "MOST_CHOICES", 1)
    made = index(example(), WORDS)
    view: Any = choices(listing(made.dossier.events, made), Linker(index=made, here="timeline.md"))
    fields = {field["name"]: (field["choices"], field["more"]) for field in view["fields"]}
    assert fields["place"] == ([("heron-island", "Heron Island", "4")], 0)
    assert fields["person"] == ([("ada-thorne", "Ada Thorne", "1")], 1)
    assert fields["outlet"] == ([("harbour-courier", "Harbour Courier", "3")], 2)


def test_without_events_the_timeline_says_so() -> None:
    """No chart, no filter, no script."""
    made = tree(replace(example(), events=()))
    assert SCRIPT not in made
    text = made["timeline.md"].decode()
    assert "No sentence was found" in text
    assert "<form" not in text
    assert "<svg" not in text


def test_a_day_is_a_dot_and_a_decade_a_band() -> None:
    """Marks show how exact a date is; what is longer than a column has its length below."""
    made = drawn("1930", "1975-05-02", "1975-05", "1975-23", "1975", "197X", "1977/1983")
    tones = {mark["number"]: mark["tone"] for mark in made["happened"]["marks"]}
    assert sorted(tones.values()) == ["day", "part", "part", "year", "year"]
    decade, interval = made["bands"]
    assert (decade["y"], interval["y"]) == (0, 6)
    assert float(decade["width"]) == pytest.approx(10 / 7 * float(interval["width"]), rel=0.01)


def test_the_table_has_every_happening_and_article() -> None:
    """Numbers of the columns add up to all; a decade is counted in each column it runs through."""
    made = drawn("1930", "1975-05-02", "1975-05-03", "1970/1979")
    assert [(row[0], row[1]) for row in made["rows"] if row[1] != "0"] == [("1930", "1"), ("1975", "2")]
    assert sum(int(row[2]) for row in made["rows"]) == 10
    assert [row[0] for row in made["rows"] if row[3] != "0"] == ["1997"]


def test_many_happenings_are_columns_in_proportion() -> None:
    """Where marks could not be told apart any more, heights stand for numbers and shades for how exact they are."""
    made = drawn(*["1998-03-31"] * (MOST_ROWS + 1), *["1999"] * 3, "1960", "1960")
    assert made["happened"]["marks"] == []
    tall, low = made["happened"]["columns"][-2:]
    heights = [float(one["pieces"][0]["height"]) for one in (tall, low)]
    assert heights == pytest.approx([TALLEST, TALLEST * 3 / (MOST_ROWS + 1)], rel=0.01)
    assert [piece["tone"] for piece in low["pieces"]] == ["year"]


def test_many_bands_become_a_strip() -> None:
    """Where more lie over each other than there are rows, depth of colour shows how many."""
    made = drawn("1930", *["1970/1979"] * (BANDS + 1), "1975/1984")
    assert made["bands"] == []
    assert [one["depth"] for one in made["depths"]] == ["0.81"] * 5 + ["0.90"] * 5 + ["0.19"] * 5


def test_lines_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there are too many, those are left out that stand for fewest tellings, and the chart says so."""
    values = ["1930", "1960", *["1993"] * 3]
    everything = drawn(*values)
    assert (len(everything["threads"]), everything["all"]) == (3, True)
    monkeypatch.setattr(clocks, "MOST_THREADS", 1)
    few = drawn(*values)
    assert (few["threads"][0]["pair"], few["all"]) == (everything["threads"][2]["pair"], False)


@pytest.mark.parametrize(
    ("days", "columns", "first", "last"),
    [
        (["2014-05-02"], 12, "January 2014", "December 2014"),
        (["2010-01-01", "2024-12-31"], 60, "first quarter of 2010", "fourth quarter of 2024"),
        (["1932-01-01", "2024-12-31"], 93, "1932", "2024"),
        (["1501-01-01", "2024-12-31"], 105, "1500 to 1504", "2020 to 2024"),
        (["1001-01-01", "2024-12-31"], 103, "1000s", "2020s"),
        (["1066-01-01", *["2004-05-01"] * 30, "2008-01-01"], 109, "before 2000", "December 2008"),
        (["2000-01-01", *["2004-05-01"] * 30, "2999-01-01"], 41, "first quarter of 2000", "after 2009"),
    ],
)
def test_the_axis_fits_what_it_shows(days: list[str], columns: int, first: str, last: str) -> None:
    """Columns are months, quarters, years, decades: never too many; what lies far out has a column at the end."""
    made = scale(days)
    said = [label_of(column, WORDS) for column in made.columns]
    assert (len(said), said[0], said[-1]) == (columns, first, last)
    assert columns <= MOST_COLUMNS
    assert [made.column(day) for day in days] == sorted(made.column(day) for day in days)
    assert 0 < len(made.labels()) <= LABELS + 1
    assert made.columns[-1].left + made.columns[-1].width == pytest.approx(100)


def test_the_overview_shows_what_most_articles_tell_of() -> None:
    """Where each decade has a page of its own, the overview has a few happenings, and leads to where they stand."""
    of = dossier(*["1998-03-31", "2001"] * 150)
    told = event("told", "1999", "All tell of it.", "ferry-to-end#p1", "last-ferry#p1", "bridge-open#p1")
    text = tree(replace(of, events=(*of.events, told)))["timeline.md"].decode()
    assert '[<time datetime="1999">1999</time>](timeline/1990s.md#e-event-told)' in text
    assert text.count('<li class="') == 12
