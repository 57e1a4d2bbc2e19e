"""What the sheet holds, and what becomes of one that is there already."""

import json
import zipfile

import pytest

from cuttings import reviewing
from tests.reviewing.desk import ALIKE, DATE, FERRY, MASTER, MISSPELT, SHE, TALKS, Desk


def test_the_sheet_holds_what_is_doubtful_with_its_evidence(desk: Desk) -> None:
    """Joins made and not made, speakers and dates, the least certain first, each with why, where and the sentence."""
    rows = desk.rows()
    assert {MISSPELT, ALIKE, DATE, "date: talks", SHE, MASTER} <= set(rows)
    certainties = [float(row["certainty"]) for row in rows.values()]
    assert certainties == sorted(certainties)
    misspelt, alike = rows[MISSPELT], rows[ALIKE]
    assert (misspelt["subject"], misspelt["decided"]) == ("Bergstrm = Anna Bergstrom", "yes")
    assert "misspelling" in misspelt["why"]
    assert "“Bergstrm” 1× in 1 article" in misspelt["why"]
    assert misspelt["evidence"].startswith("Bergstrm left in the evening")
    assert (misspelt["article"], misspelt["paragraph"], misspelt["line"]) == ("ferry.txt", "p1", "3")
    assert (alike["decided"], "one letter apart" in alike["why"]) == ("no", True)
    assert rows[SHE]["decided"] == "Anna Bergstrom"
    assert rows[MASTER]["decided"] == "open"
    assert {row["correct"] for row in rows.values()} == {""}


def test_a_day_that_is_only_the_update_s_is_doubted_until_it_is_confirmed(desk: Desk) -> None:
    """It dates the article, but not what the text counts from the day of publication; the answer settles both."""
    (desk.seeds / "ferry.txt").write_text(
        FERRY.replace("\n\n", "\n\nLast updated: 9 May 2014\n\n", 1), encoding="utf-8"
    )
    row = desk.rows()[DATE]
    assert (row["decided"], row["certainty"], row["line"]) == ("2014-05-09", "0.40", "3")
    assert desk.dates("ferry") == [None]
    desk.answer({DATE: "2014-05-08"})
    assert desk.apply().answers == 1
    assert DATE not in desk.rows()
    assert desk.dates("ferry") == ["2014-05-05"]


def test_articles_inside_other_files_are_said_to_have_no_sidecar(desk: Desk) -> None:
    """A record, and an article in an archive, have no place beside them: the sheet says so, and so does applying."""
    record = {"id": "one", "text": TALKS.partition("\n\n")[2]}
    (desk.seeds / "wire.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    with zipfile.ZipFile(desk.seeds / "pack.zip", "w") as archive:
        archive.writestr("inner.txt", FERRY.replace("ferry", "tram"))
    rows = desk.rows()
    assert "many articles in one file" in rows["date: wire-one"]["why"]
    assert "inside another file" in rows["date: pack-inner"]["why"]
    desk.answer({"date: wire-one": "2014", "date: pack-inner": "2014"})
    done = desk.apply()
    assert sorted("record itself, line 1" in problem.tip for problem in done.problems) == [False, True]
    assert done.files == ()


def test_a_new_sheet_keeps_answers_that_are_not_applied(desk: Desk) -> None:
    """Drawn up anew, the sheet holds them still; one whose decision is gone stays at the end, and is told."""
    desk.rows()
    desk.answer({ALIKE: "yes", DATE: "=2+5"})
    (desk.seeds / "ferry.txt").unlink()
    looked = desk.looked()
    drawn = reviewing.draw_up(desk.sheet, desk.seeds, looked.dossier, looked.corrections, looked.doubts)
    (problem,) = drawn.problems
    assert (drawn.answers, problem.severity) == (2 if ALIKE in desk.read() else 1, "warning")
    assert desk.read()[DATE]["correct"] == "'=2+5"
    assert list(desk.read())[-1] == DATE


def test_applied_answers_are_not_kept(desk: Desk) -> None:
    """Once applied, an answer leaves the sheet with its row."""
    desk.rows()
    desk.answer({ALIKE: "yes", DATE: "2014", MISSPELT: "no"})
    desk.apply()
    rows = desk.rows()
    assert {row["correct"] for row in rows.values()} == {""}
    assert not {ALIKE, DATE, MISSPELT} & set(rows)


def test_another_file_is_never_overwritten(desk: Desk) -> None:
    """A table that is no review sheet stays as it is."""
    desk.sheet.write_text("a,b\n1,2\n")
    with pytest.raises(Exception, match="no review sheet"):
        desk.rows()
    assert desk.sheet.read_text() == "a,b\n1,2\n"
