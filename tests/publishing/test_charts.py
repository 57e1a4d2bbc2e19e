"""Charts: what they show, how they keep it readable, and that no label becomes markup."""

import re

import pytest
from lxml import html
from markdown import Markdown as Renderer

from cuttings.publishing.charts import MOST_COLUMNS, Bar, address, columns, over_time, sparkline, table
from tests.publishing.building import WORDS

HEADS = ("Year", "Articles")
HOSTILE = '<script>alert(1)</script> "x" & `y` *z* [a](b) {c}\n\n# d _e_'


def drawn(bars: list[Bar], label: str = "Articles by year") -> html.HtmlElement:
    """Return the chart of `bars` as an element."""
    return html.fragment_fromstring(columns(bars, WORDS, label=label, heads=HEADS))


def rendered(text: str) -> html.HtmlElement:
    """Return `text`, as pages have it, as the renderer makes it."""
    page = Renderer(extensions=["attr_list", "md_in_html", "tables"]).convert(text)
    return html.fragment_fromstring(page, create_parent="main")


def test_years_without_anything_keep_their_place() -> None:
    """A gap in time is a gap in the chart."""
    assert [(bar.label, bar.value) for bar in over_time({1999: 2, 2002: 1}, WORDS)] == [
        ("1999", 2), ("2000", 0), ("2001", 0), ("2002", 1)]  # fmt: skip


@pytest.mark.parametrize(("years", "first", "last"), [(100, "1926", "2025"), (400, "1620s", "2020s")])
def test_a_long_time_is_told_by_decade(years: int, first: str, last: str) -> None:
    """More years than have room become decades, and nothing of what was counted is lost."""
    bars = over_time(dict.fromkeys(range(2026 - years, 2026), 3), WORDS)
    assert (bars[0].label, bars[-1].label) == (first, last)
    assert sum(bar.value for bar in bars) == 3 * years
    assert len(bars) <= MOST_COLUMNS


def test_a_hostile_span_of_time_stays_small() -> None:
    """Two years far apart do not make thousands of columns."""
    bars = over_time({1: 1, 9999: 1}, WORDS)
    assert len(bars) <= MOST_COLUMNS
    assert bars[-1].label == "9900 to 9999"


@pytest.mark.parametrize("count", [1, 2, 12, 13, 40, 100, 120])
def test_columns_stand_inside_the_chart_and_few_labels_below(count: int) -> None:
    """Every column has its share of the width, the highest the whole height, and no screen gets too many labels."""
    chart = drawn(over_time({2025 - at: at % 7 + 1 for at in range(count)}, WORDS))
    shapes = chart.xpath("//rect[contains(@class, 'column')]")
    assert len(shapes) == count
    assert all(float(one.get("x")[:-1]) + float(one.get("width")[:-1]) <= 100 for one in shapes)
    assert max(int(one.get("height")) for one in shapes) == 132
    labels = [one.get("class") for one in chart.xpath("//text[contains(@class, 'label')]")]
    assert 1 <= len([one for one in labels if "narrow" not in one]) <= 12
    assert 1 <= len([one for one in labels if "wide" not in one]) <= 6


def test_the_table_says_what_the_columns_show() -> None:
    """Each column is a row, in the same order, with the digits of large numbers grouped; of zeros it says so once."""
    bars = [Bar(label="1999", value=1204), Bar(label="2000", value=0)]
    made = html.fragment_fromstring(table(bars, WORDS, heads=HEADS))
    assert [one.text_content() for one in made.xpath(".//th|.//td")] == ["Year", "Articles", "1999", "1,204"]
    assert [one.text for one in made.xpath(".//caption")] == [WORDS.text("chart.gaps")]
    assert not html.fragment_fromstring(table(bars[:1], WORDS, heads=HEADS)).xpath(".//caption")


def test_columns_that_lead_somewhere_are_links_with_a_name() -> None:
    """A column with an address is a link, one that counts nothing is none, and the chart is then no mere picture."""
    chart = drawn([Bar(label="1999", value=2, target="a.html"), Bar(label="2000", value=0, target="b.html")])
    assert [(one.get("href"), one.get("aria-label")) for one in chart.xpath(".//svg//a")] == [("a.html", "1999: 2")]
    assert chart.xpath(".//svg")[0].get("role") == "group"
    assert drawn([Bar(label="1999", value=2)]).xpath(".//svg")[0].get("role") == "img"


def test_nothing_to_show_makes_no_chart() -> None:
    """Without bars there is no figure, and a line of nothing but empty years is left out."""
    assert columns([], WORDS, label="x", heads=HEADS) == ""
    assert sparkline([], label="x") == ""
    assert sparkline([Bar(label="1999", value=0)], label="x") == ""


def test_hostile_labels_stay_text_in_a_chart() -> None:
    """Whatever a label holds is text in the finished page: no element, no markup of Markdown."""
    bars = [Bar(label=HOSTILE, value=2, title=HOSTILE, target='x.html" onclick="y')]
    made = columns(bars, WORDS, label=HOSTILE, heads=(HOSTILE, HOSTILE), caption=HOSTILE)
    page = rendered(f"Before\n\n{made}\nAfter\n")
    assert not page.xpath(".//script|.//em|.//code|.//h1|.//*[@onclick]")
    assert page.xpath(".//svg")[0].get("aria-label") == " ".join(HOSTILE.split())
    assert page.xpath(".//th")[0].text_content() == " ".join(HOSTILE.split())
    assert page.xpath("./p[text()='After']")


def test_hostile_labels_stay_text_in_a_line() -> None:
    """A sparkline in a line of Markdown takes nothing in its labels for Markdown."""
    made = sparkline([Bar(label=HOSTILE, value=2), Bar(label="2000", value=1)], label=HOSTILE)
    page = rendered(f"- [Kim](kim.html) {made} · 12 mentions\n")
    assert not page.xpath(".//script|.//em|.//code|.//h1|.//strong")
    assert page.xpath(".//li/span/svg")[0].get("aria-label") == " ".join(HOSTILE.split())
    assert page.xpath(".//small")[0].text_content() == " ".join(HOSTILE.split())
    assert page.xpath(".//li")[0].text_content().endswith("2000 · 12 mentions")


def test_a_sparkline_marks_its_highest_point_and_leaves_out_empty_years() -> None:
    """The first of the highest is marked, the others drawn, and a year without mentions has nothing."""
    made = sparkline(over_time({1990: 1, 1992: 5, 1993: 5}, WORDS), label="x")
    peak, rest = re.findall(r'<path d="([^"]*)"(?: class="peak")?/>', made)[::-1][:2]
    assert 'class="peak"/></svg>' in made
    assert (peak.count("M"), rest.count("M")) == (1, 2)


@pytest.mark.parametrize(
    ("target", "there"),
    [("a/b.md", "a/b.html"), ("../a.md#p1", "../a.html#p1"), ("#p1", "#p1"), ("a.html", "a.html")],
)
def test_addresses_inside_drawings_are_those_of_the_finished_site(target: str, there: str) -> None:
    """What Markdown calls a page is written as the page that will stand in the site."""
    assert address(target) == there
