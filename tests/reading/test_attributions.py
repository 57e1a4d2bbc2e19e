"""Speakers in sidecars: what may be said of whose words a quotation is, and what is said where it cannot be used."""

from pathlib import Path

import pytest

from cuttings.model import Cutting
from cuttings.reading import gather, read

TEXT = "Ferry talks begin\n\nAnn Weaver met Bo Berg in Oslo on Monday. “We will meet again,” she said, and left.\n"


def article(folder: Path, sidecar: str) -> Cutting:
    """Return the article beside `sidecar`."""
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "a.yml").write_text(sidecar, encoding="utf-8")
    return read(gather(folder).documents[0])


def test_speakers_are_read_with_their_lines(tmp_path: Path) -> None:
    """How a quotation begins, and a name, or `none` for nobody; each with its own line."""
    found = article(tmp_path, 'title: Talks\nspeakers:\n  "We will": Bo  Berg\n  “No courage”: none\n')
    assert not found.problems
    assert [(given.quote, given.speaker, given.line) for given in found.speakers] == [
        ("We will", "Bo Berg", 3),
        ("“No courage”", None, 4),
    ]
    assert found.speakers[0].file.endswith("a.yml")
    assert found.title.value == "Talks"


@pytest.mark.parametrize(
    ("sidecar", "said"),
    [
        ("speakers: [Bo Berg]\n", "a.yml:1: `speakers` left out: a list where"),
        ("title: A\nspeakers:\n  We will: Bo\n  Nay: [a, b]\n", "a.yml:4: the speaker of “Nay” left out"),
        ('speakers:\n  "": Bo\n', "a.yml:2: the speaker of “” left out"),
        ("mood: good\n", "known keys: title"),
    ],
)
def test_what_cannot_be_used_is_said(tmp_path: Path, sidecar: str, said: str) -> None:
    """A value that is no name is a problem with file, line and tip; the article is read without it."""
    (problem,) = article(tmp_path, sidecar).problems
    assert said in f"{problem} {problem.tip}"
    assert "speakers" in problem.tip or "Fumio Kishida" in problem.tip
