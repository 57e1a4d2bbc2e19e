"""JSON Lines."""

from pathlib import Path

from cuttings.reading import gather, read

GOOD = """{"id": "x1", "title": "Ferry deal", "byline": "By Ann Lee and Bo Berg", "date": "2004-05-06T10:15:00Z",
"text": "The boats are to be sold.\\n\\nThe crews stay.", "mood": "calm"}""".replace("\n", " ")


def test_each_line_is_an_article(tmp_path: Path) -> None:
    """A record's keys are facts, its text paragraphs, all in the record's line; other keys are set aside."""
    (tmp_path / "wire.jsonl").write_text(f"{GOOD}\n", encoding="utf-8")
    (document,) = gather(tmp_path).documents
    cutting = read(document)
    assert cutting.id == "wire-x1"
    assert (cutting.title.value, cutting.title.origin, cutting.title.line) == ("Ferry deal", "markup", 1)
    assert [author.name for author in cutting.authors] == ["Ann Lee", "Bo Berg"]
    assert cutting.published.value == "2004-05-06"
    assert [(p.text, p.lines) for p in cutting.paragraphs] == [
        ("The boats are to be sold.", (1,)),
        ("The crews stay.", (1,)),
    ]
    assert [item.text for item in cutting.removed] == ['{"mood": "calm"}']


def test_bad_lines_are_problems_of_their_own(tmp_path: Path) -> None:
    """A line that is no record names itself; the others are read, by line number where they have no id."""
    lines = ['{"title": ', "[]", '{"title": "no text"}', "[" * 100_000, '{"text": "The boats \\ud800 are sold."}']
    (tmp_path / "wire.jsonl").write_text("\n".join(lines), encoding="utf-8")
    folder = gather(tmp_path)
    assert [problem.line for problem in folder.problems] == [1, 2, 3, 4]
    assert all(problem.tip for problem in folder.problems)
    assert [document.id for document in folder.documents] == ["wire-5"]
    assert read(folder.documents[0]).paragraphs[0].text == "The boats \ufffd are sold."
