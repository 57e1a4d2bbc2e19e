"""Whatever a headline or a name holds, other programs read one record with just that text."""

import json
from dataclasses import replace

import pybtex.database
import rispy
from hypothesis import given
from hypothesis import strategies as st
from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db

from cuttings.publishing.reference_formats import FORMATS, bibtex, csl, ris
from cuttings.publishing.references import Reference
from cuttings.publishing.slots import SLOTS, filled, parts, tidy

PIECES = (
    *("\nER  - \n", "\r\nTY  - NEWS", "@article{x,", "}", "{", "\\", "\\input{x}", "%", "#", "~^_&$", '"', " and "),
    *(
        "--",
        "''",
        "``",
        "?`",
        "=HYPERLINK(1)",
        "]]",
        "\u2028",
        "\x85",
        "\x00",
        "\ufdd0",
        "\ufdd3",
        "</script>",
        "日本",
        "é",
    ),
)
"""What means something in one of the formats."""

TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=6).map("".join)
KNOWN = get_default_latex_context_db()
KNOWN.add_context_category(
    "braces",
    prepend=True,
    macros=[
        MacroTextSpec("textbraceleft", simplify_repl="{", discard=True),
        MacroTextSpec("textbraceright", simplify_repl="}", discard=True),
        MacroTextSpec("textasciicircum", simplify_repl="^", discard=True),  # the reader takes it for an accent
    ],
)


def of(title: str, name: str) -> Reference:
    """Return a reference with this title, by this author and another."""
    return Reference(
        key="key-1", kind="article", title=title, authors=(name, "Ada"), outlet=title, dated="n.d.", note=title
    )


def read(latex: str) -> str:
    """Return what LaTeX would show."""
    shown: str = LatexNodes2Text(latex_context=KNOWN, strict_latex_spaces=True, keep_comments=True).latex_to_text(latex)
    return shown


@given(TEXTS, TEXTS)
def test_every_format_gives_back_the_text(title: str, name: str) -> None:
    """One record, in which title and names are as they were."""
    one = of(tidy(title) or "x", tidy(name) or "y")
    assert json.loads(csl(one))["title"] == one.title
    (record,) = rispy.loads(ris(one))
    assert (record["title"], record["authors"], record["notes"]) == (one.title, list(one.authors), [one.note])
    entries = pybtex.database.parse_string(bibtex(one), "bibtex").entries
    assert list(entries) == ["key-1"]
    assert read(entries["key-1"].fields["title"]) == one.title
    assert [read(str(person)) for person in entries["key-1"].persons["author"]] == list(one.authors)


@given(st.lists(TEXTS, min_size=2, max_size=4))
def test_a_file_has_as_many_records_as_it_was_given(titles: list[str]) -> None:
    """None of them ends another or begins one of its own."""
    records = [replace(of(tidy(title) or "x", "Ada"), key=f"key-{at}") for at, title in enumerate(titles)]
    made = {name: one.file(one.written(record) for record in records) for name, one in FORMATS.items()}
    found = [
        rispy.loads(made["ris"]),
        json.loads(made["json"]),
        pybtex.database.parse_string(made["bib"], "bibtex").entries,
    ]
    assert [len(some) for some in found] == [len(titles)] * 3


@given(TEXTS)
def test_no_text_can_open_a_slot(text: str) -> None:
    """A text is one part, whatever it holds, and nothing is put into it."""
    safe = tidy(text)
    assert parts(safe) == ([safe] if safe else [])
    assert filled(safe + SLOTS, ("a", "b", "c")) == f"{safe}abc"
