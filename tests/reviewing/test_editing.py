"""YAML changed as text: what was meant is what it says, and nothing else is touched."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.errors import CuttingsError
from cuttings.mappings import mapping
from cuttings.reviewing.editing import put, scalar
from tests.support import cases


@pytest.mark.parametrize(("given", "expected"), cases("yaml-edited.md"))
def test_cases(given: str, expected: str) -> None:
    """Each change is made where it belongs; comments, order and blank lines stay; made again it changes nothing."""
    text, _, changes = given.partition("===\n")
    for change in changes.splitlines():
        path, end = json.JSONDecoder().raw_decode(change)
        text = put(text, "names.yml", path, json.loads(change[end:]))
    assert text.rstrip("\n") == expected
    if "null" not in changes:
        for change in changes.splitlines():
            path, end = json.JSONDecoder().raw_decode(change)
            assert put(text, "names.yml", path, json.loads(change[end:])) == text


@pytest.mark.parametrize("ending", ["\r\n", "\n"])
def test_line_ends_are_kept(ending: str) -> None:
    """New lines end as those of the file do; a byte order mark stays."""
    text = f"\ufeffnames:{ending}  - name: Ann{ending}"
    after = put(text, "names.yml", ("names", None), {"name": "Bo", "kind": "person"})
    assert after == f"{text}  - name: Bo{ending}    kind: person{ending}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- a\n", "a list where"),
        ("a: 'open\n", "not YAML"),
        ("a: *x\n", "not YAML"),
        ("names: 3\n", "cannot be changed"),
    ],
)
def test_what_cannot_be_changed_is_refused(text: str, said: str) -> None:
    """A file that is no mapping, or would say something else than was meant, is refused, with what to write by hand."""
    with pytest.raises(CuttingsError, match=said) as refused:
        put(text, "names.yml", ("names", None), "Ann")
    assert refused.value.problem.tip


ANY = st.text(max_size=60)
FILES = st.sampled_from(
    [
        "",
        "# a comment",
        "names:\n  - name: A\n    aliases: [B] # c\n# end\n",
        "leave_out: [x]\napart:\n- [a, b]\n",
        "names: []\nleave_out:\ntitle: |\n  two\n  lines\n\n# end",
        "{names: [{name: A}], title: x}\n",
        "title: x\r\nspeakers:\r\n  a: b\r\n",
    ]
)
PATHS = st.sampled_from([("leave_out", None), ("title",), ("speakers", None), ("names", None), ("apart", None)])


@given(FILES, PATHS, ANY)
def test_any_text_is_that_text_and_nothing_more(text: str, path: tuple[str | None, ...], value: str) -> None:
    """Whatever is written, the file reads as before with that value added: it breaks nothing and escapes nowhere."""
    if path == ("speakers", None):
        path = ("speakers", value or "x")
    before = mapping(text, "a.yml")
    after = mapping(put(text, "a.yml", path, value), "a.yml")
    (key, *inner) = path
    others = {name for name in before if name != key}
    assert {name: after[name] for name in others} == {name: before[name] for name in others}
    found = after[str(key)]
    assert set(after) == {*before, key}
    assert (found if not inner else found[-1] if isinstance(found, list) else found[inner[0]]) == value


@given(ANY)
def test_a_scalar_reads_as_its_text(text: str) -> None:
    """Plain or quoted, in a list in brackets or by itself, text comes back as it was."""
    assert mapping(f"a: {scalar(text)}\nb: [{scalar(text)}, {{{scalar(text)}: x}}]\n", "a.yml") == {
        "a": text,
        "b": [text, {text: "x"}],
    }
