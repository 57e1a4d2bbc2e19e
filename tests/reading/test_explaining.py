"""Each line explained: what it is taken for, how likely it is the text's, by which rule, and why."""

import io
import zipfile
from pathlib import Path

import pytest

from cuttings.errors import CuttingsError
from cuttings.reading import Explained, explain
from cuttings.reading.explaining import REASONS
from cuttings.reading.judging import COLUMNS
from tests.reading.shelves import TEXT as STORY
from tests.reading.whole import PAGE, TEXT

PLEA = "Bay News lives from its readers, so tell your friends about us if you like what we do."


def written(folder: Path, **files: str | bytes) -> Path:
    """Return `folder` with text files of these names in it; those of bytes are archives."""
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        if isinstance(content, bytes):
            (folder / f"{name}.zip").write_bytes(content)
        else:
            (folder / f"{name}.txt").write_text(content, encoding="utf-8")
    return folder


def zipped(**files: str) -> bytes:
    """Return an archive of text files of these names."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, text in files.items():
            archive.writestr(f"{name}.txt", text)
    return data.getvalue()


def explained(file: Path, seeds: Path) -> dict[str, tuple[Explained, ...]]:
    """Return the lines of each article in `file`, by its name."""
    return {document.file: lines for document, lines in explain(file, seeds)}


def refused(file: Path, seeds: Path) -> CuttingsError:
    """Return why nothing in `file` is explained."""
    with pytest.raises(CuttingsError) as caught:
        list(explain(file, seeds))
    assert caught.value.problem.tip
    return caught.value


def test_every_line_is_explained(tmp_path: Path) -> None:
    """Each line of a whole page has number, text, label, rule, likelihood, and its loudest reasons."""
    seeds = written(tmp_path / "seeds", page=PAGE, other=STORY)
    (lines,) = explained(seeds / "page.txt", seeds).values()
    rows = PAGE.split("\n")
    assert [line.line for line in lines] == [number for number, row in enumerate(rows, 1) if row.strip()]
    assert all(line.text in rows[line.line - 1] for line in lines)
    assert all(line.likely is not None and (line.likely > 0.5) == (line.line in TEXT) for line in lines)
    assert all(line.rule and line.label and len(line.reasons) == REASONS for line in lines)
    assert {reason.name for line in lines for reason in line.reasons} <= set(COLUMNS)


def test_where_the_rules_suffice_nothing_is_likely(tmp_path: Path) -> None:
    """Lines of an article pasted alone have labels and rules, no likelihoods and no reasons."""
    seeds = written(tmp_path / "seeds", story=STORY)
    (lines,) = explained(seeds / "story.txt", seeds).values()
    assert [(line.label, line.likely, line.reasons) for line in lines] == [("body", None, ())] * 3


def test_lines_that_repeat_are_counted_in_the_folder(tmp_path: Path) -> None:
    """A seed is explained as it is read, among the other articles of its folder; one outside in its own folder."""
    page = f"{STORY}\n\n{PLEA}"
    story = "\n\n".join(f"The council of town number {n} met for long on that Monday, it was said." for n in range(3))
    seeds = written(tmp_path / "seeds", a=page, b=f"{story}\n\n{PLEA}", c=f"{story} Twice.\n\n{PLEA}")
    alone = written(tmp_path / "alone", a=page)
    (inside,), (outside,) = (explained(folder / "a.txt", seeds).values() for folder in (seeds, alone))
    assert (inside[-1].label, outside[-1].label) == ("stands in other articles too", "body")


def test_a_file_needs_no_seeds_folder(tmp_path: Path) -> None:
    """A file is explained where there are no seeds at all."""
    folder = written(tmp_path / "alone", a=STORY)
    assert len(explained(folder / "a.txt", tmp_path / "missing")) == 1


def test_an_archive_is_explained_member_by_member(tmp_path: Path) -> None:
    """All articles of an archive are explained, or the one that is named as standing in it."""
    seeds = written(tmp_path / "seeds", box=zipped(one=STORY, two=PAGE), story=STORY)
    shown = f"{seeds.as_posix()}/box.zip"
    assert list(explained(seeds / "box.zip", seeds)) == [f"{shown}/one.txt", f"{shown}/two.txt"]
    assert list(explained(seeds / "box.zip" / "two.txt", seeds)) == [f"{shown}/two.txt"]


def test_a_file_whose_name_begins_like_another(tmp_path: Path) -> None:
    """Only the file that was named is explained, not one whose name goes on."""
    seeds = written(tmp_path / "seeds", a=STORY, ab=STORY)
    (seeds / "a.txt.txt").write_text(STORY, encoding="utf-8")
    assert list(explained(seeds / "a.txt", seeds)) == [f"{seeds.as_posix()}/a.txt"]


def test_a_name_in_parts_is_the_same_name(tmp_path: Path) -> None:
    """A file's name is compared as it is shown: accents written apart, as macOS has them, do not hide it."""
    file = written(tmp_path / "seeds", story=STORY) / "cafe\u0301.txt"
    file.write_text(STORY, encoding="utf-8")
    assert len(explained(file, file.parent)) == 1


@pytest.mark.parametrize("inside", ["seeds", "elsewhere"])
def test_what_is_wrong_with_the_file_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, inside: str) -> None:
    """A file that gives no article is refused for its own fault, however its path is written."""
    written(tmp_path / "seeds", story=STORY)
    folder = written(tmp_path / inside, empty="")
    monkeypatch.chdir(folder)
    for file in (folder / "empty.txt", Path("empty.txt"), Path("..", inside, "empty.txt")):
        problem = refused(file, tmp_path / "seeds").problem
        assert problem.file == str(file)
        assert "empty" in problem.fact


def test_a_file_that_is_no_article_is_refused(tmp_path: Path) -> None:
    """A sidecar, and a file that nobody reads, hold no article: the reason is said, and what to do."""
    seeds = written(tmp_path / "seeds", story=STORY)
    (seeds / "story.yml").write_text("title: Ferry\n")
    (seeds / "table.docx").write_text("x")
    assert "no article in this file" in str(refused(seeds / "story.yml", seeds))
    assert "no kind of file" in str(refused(seeds / "table.docx", seeds))


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    """A link among the seeds that leads elsewhere is refused as a build refuses it."""
    seeds = written(tmp_path / "seeds", story=STORY)
    outside = written(tmp_path / "outside", secret=STORY)
    (seeds / "link.txt").symlink_to(outside / "secret.txt")
    assert "link" in str(refused(seeds / "link.txt", seeds))
