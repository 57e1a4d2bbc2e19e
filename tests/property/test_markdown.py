"""Whatever a text holds, it reads the same on the page and changes nothing around it."""

from itertools import groupby
from pathlib import Path
from typing import Any

import markdown
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import html
from mkdocs.utils.meta import get_data
from mkdocs.utils.yaml import yaml_load

from cuttings.publishing.markdown import Mark, dressed, escape, front_matter, link, plain, tagged

CONFIG = yaml_load((Path(__file__).parents[2] / "mkdocs.yml").read_text(encoding="utf-8"))

SHIPPED = [name if isinstance(name, str) else next(iter(name)) for name in CONFIG["markdown_extensions"]]
"""The extensions of mkdocs.yml, and `fenced_code`, which MkDocs adds by itself."""

OTHERS = """
abbr admonition attr_list def_list fenced_code footnotes md_in_html sane_lists tables toc pymdownx.betterem
pymdownx.blocks.admonition pymdownx.blocks.details pymdownx.blocks.tab pymdownx.caret pymdownx.critic pymdownx.details
pymdownx.emoji pymdownx.highlight pymdownx.inlinehilite pymdownx.keys pymdownx.mark pymdownx.progressbar
pymdownx.snippets pymdownx.superfences pymdownx.tabbed pymdownx.tasklist pymdownx.tilde
""".split()
"""What people add to MkDocs and Material: here, too, no text may turn into anything else."""

WORDS = """
a Kim 1. --- *** ``` ~~~ <b> </p> <!-- --> <? &amp; &#60; &lt [a](b) ![a](b) [^1] --8<-- :smile: ==x== ++ctrl++ [TOC]
http://example.org <http://example.org> a@example.org $x$ é 金 \U0001f600
""".split()
PHRASES = """
{: .x }
{ #p1 }
[a]: b
[^1]: x
*[a]: b
!!! note
??? note
/// note
=== "x"
[ ] x
| a | b |
{{ x }}
{% x %}
""".strip().splitlines()
CHARACTERS = "\\`*_{}[]()<>#+-.!|~^=:/&;?$%\"' \t\n\u00a0\u2028\x02\x03"
PIECES = [*CHARACTERS, *WORDS, *PHRASES, "12. ", "    ", "\n\n"]
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=12).map("".join)


def folded(text: str) -> str:
    """Return `text` as a browser shows it: white space folded, control characters as U+FFFD."""
    return " ".join(plain(text).split())


def body(source: str, extensions: list[str]) -> Any:
    """Return the HTML that `source` renders to."""
    return html.fromstring(f"<main>{markdown.markdown(source, extensions=extensions)}</main>")


@pytest.mark.parametrize("extensions", [[*SHIPPED, "fenced_code"], OTHERS], ids=["shipped", "others"])
@given(text=texts)
def test_an_escaped_text_is_one_paragraph_that_reads_the_same(text: str, extensions: list[str]) -> None:
    """`escape` makes one paragraph without any element in it, whose text is the input."""
    main = body(escape(text), extensions)
    assert [element.tag for element in main.iter()] == (["main", "p"] if folded(text) else ["main"])
    assert folded(main.text_content()) == folded(text)


FRAMES = {
    "heading": ("## {} {{ #x }}", ["h2"]),
    "attributes": ("{}\n{{ #x .y }}", ["p"]),
    "list": ("- {}\n  {{ #x }}", ["ul", "li"]),
    "quote": ("> {}\n> {{ #x }}", ["blockquote", "p"]),
    "strong": ("**{}** after\n{{ #x }}", ["p", "strong"]),
    "link": ("[{}](a.md)\n{{ #x }}", ["p", "a"]),
    "division": ('<div markdown>\n\n{}\n{{ #x }}\n\n</div>', ["div", "p"]),
    "details": ("<details markdown>\n<summary>Aside</summary>\n\n- a: {}\n  {{ #x }}\n\n</details>",
                ["details", "summary", "ul", "li"]),
    "cell": ("| a | b |\n| --- | --- |\n| {} | b |\n\nafter\n{{ #x }}",
             ["table", "thead", "tr", "th", "th", "tbody", "tr", "td", "td", "p"]),
}  # fmt: skip


@pytest.mark.parametrize("frame", FRAMES)
@given(text=texts.filter(folded))
def test_an_escaped_text_stays_in_its_frame(text: str, frame: str) -> None:
    """In a heading, a list, a quote, a link, a table and a division a text adds no element and moves no anchor."""
    source, tags = FRAMES[frame]
    main = body(source.format(escape(text)), [*SHIPPED, "fenced_code"])
    assert [element.tag for element in main.iter()][1:] == tags
    assert main.xpath("//@id").count("x") == 1
    assert folded(text) in folded(main.text_content())


@given(before=texts, inside=texts, after=texts)
def test_a_link_within_a_text_is_the_only_element(before: str, inside: str, after: str) -> None:
    """A name becomes a link, the text around it stays text, and nothing of it is lost."""
    text = before + inside + after
    mark = Mark(start=len(before), end=len(before) + len(inside), target="../people/x.md")
    main = body(dressed(text, [mark]), [*SHIPPED, "fenced_code"])
    expected = ["p", *(["a"] if folded(inside) else [])] if folded(text) else []
    assert [element.tag for element in main.iter()][1:] == expected
    assert folded(main.text_content()) == folded(text)


@pytest.mark.parametrize("extensions", [[*SHIPPED, "fenced_code"], OTHERS], ids=["shipped", "others"])
@given(pieces=st.lists(st.tuples(st.sampled_from(["", "ins", "del", "small"]), texts), max_size=6))
def test_changes_are_marked_and_nothing_else(pieces: list[tuple[str, str]], extensions: list[str]) -> None:
    """Texts in `ins` and `del` make these elements and no others, and all of them read the same."""
    main = body(f"{tagged(pieces)}\n{{ .edited }}", extensions)
    text = "".join(text for _, text in pieces)
    if not folded(text):
        return
    assert [element.tag for element in main][:1] == ["p"]
    assert folded(main.text_content()) == folded(text)
    named = [
        (element, "".join(text for _, text in group)) for element, group in groupby(pieces, key=lambda one: one[0])
    ]
    expected = [(element, folded(text)) for element, text in named if element and folded(text)]
    assert [(element.tag, folded(element.text_content())) for element in main[0]] == expected


@given(first=texts, second=texts)
def test_paragraphs_never_join_hands(first: str, second: str) -> None:
    """Two texts are two paragraphs: no fence, definition or comment reaches from one to the next."""
    main = body(f"{escape(first)}\n\n{escape(second)}\n", OTHERS)
    assert [folded(element.text_content()) for element in main] == [
        text for text in (folded(first), folded(second)) if text
    ]


@given(title=texts, names=st.lists(texts, min_size=1, max_size=3))
def test_front_matter_reads_back_as_it_was(title: str, names: list[str]) -> None:
    """MkDocs reads the front matter to the same values, and the page begins where it should."""
    rest, values = get_data(f"{front_matter({'title': title, 'authors': names, 'words': 3})}\n# Page\n")
    assert values["generated_by"] == "cuttings"
    assert values.get("title", "") == plain(title).strip()
    assert values["authors"] == [plain(name).strip() for name in names]
    assert rest.strip() == "# Page"


@given(text=texts.filter(folded))
@example(text="]:")
def test_a_link_reads_its_label(text: str) -> None:
    """`link` makes one link, whatever its label holds."""
    main = body(link(text, "a.md"), [*SHIPPED, "fenced_code"])
    assert [element.tag for element in main.iter()][1:] == ["p", "a"]
    assert folded(main.text_content()) == folded(text)
