"""From answers to the seeds, and into every build from then on."""

import csv
import json

import pytest

from cuttings.config import load_names
from cuttings.mappings import mapping
from tests.reviewing.desk import ALIKE, DATE, MASTER, MISSPELT, NAMES, SHE, Desk


def test_answers_hold_in_the_next_build_and_their_rows_are_gone(desk: Desk) -> None:
    """Rows of several kinds are answered; each decision is then as asked, and asked no more."""
    answers = {
        MISSPELT: "no",
        ALIKE: "yes",
        SHE: "Carl Moberg",
        MASTER: "none",
        DATE: "2 May 2014",
        "date: talks": "May 2014",
    }
    desk.rows()
    desk.answer(answers)
    done = desk.apply()
    assert (done.answers, done.known, done.problems) == (len(answers), 0, ())
    assert [path.name for path in done.files] == ["ferry.yml", "names.yml", "talks.yml"]
    articles = {article.cutting.id: article for article in desk.looked().dossier.articles}
    entities = desk.entities()
    assert "Bergstrm" not in entities["Anna Bergstrom"][1]
    assert "Carl Mobergh" in entities["Carl Moberg"][1]
    assert [quote.speaker for quote in articles["ferry"].quotes if quote.direct] == ["carl-moberg", None]
    published = articles["ferry"].cutting.published
    assert (published.value, published.origin) == ("2014-05-02", "sidecar")
    assert articles["talks"].cutting.published.value == "2014-05"
    assert not set(answers) & set(desk.rows())


def test_applying_twice_changes_nothing(desk: Desk) -> None:
    """The same sheet once more holds already, and not a byte of the seeds is another."""
    desk.rows()
    desk.answer({MISSPELT: "Berta Strom", ALIKE: "Carl Mobergh", DATE: "2014-05-02", SHE: "yes", MASTER: "Bergstrom"})
    desk.apply()
    before = desk.files()
    done = desk.apply()
    assert (done.answers, done.known, done.problems, done.files) == (5, 5, (), ())
    assert desk.files() == before
    entities = desk.entities()
    assert "Bergstrm" in entities["Berta Strom"][1]
    assert "Carl Moberg" in entities["Carl Mobergh"][1]


def test_a_name_left_out_and_a_kind(desk: Desk) -> None:
    """`none` leaves a name out, a kind is given; both again change nothing though the name is gone."""
    (desk.sheet).write_text("decision,correct\nkind: carl mobergh,none\nkind: anna bergstrom,Organization\n")
    assert desk.apply().problems == ()
    entities = desk.entities()
    assert "Carl Mobergh" not in entities
    assert entities["Anna Bergstrom"][0] == "organisation"
    again = desk.apply()
    assert (again.known, again.problems, again.files) == (2, (), ())


def test_comments_and_order_of_the_file_are_kept(desk: Desk) -> None:
    """What stood in `names.yml` and in a sidecar stands there still, line by line, and what is new is read."""
    (desk.seeds / "ferry.yml").write_text("# by hand\npublisher: 'The Packet' # ours\n", encoding="utf-8")
    desk.rows()
    desk.answer({MISSPELT: "no", ALIKE: "yes", DATE: "2 May 2014"})
    desk.apply()
    names = (desk.seeds / "names.yml").read_text(encoding="utf-8")
    assert [line for line in names.splitlines() if line in NAMES.splitlines()] == NAMES.splitlines()
    corrections, problems = load_names(desk.seeds)
    assert (problems, [parted.names for parted in corrections.apart]) == ((), [("Bergstrm", "Anna Bergstrom")])
    sidecar = (desk.seeds / "ferry.yml").read_text(encoding="utf-8")
    assert sidecar == "# by hand\npublisher: 'The Packet' # ours\npublished: \"2014-05-02\"\n"


UNUSABLE = [
    (ALIKE, "kind: anna bergstrom", "ship", "is no kind of thing"),
    (DATE, DATE, "03/04/2014", "may be either of two days"),
    (DATE, DATE, "soon", "is no date"),
    (DATE, DATE, "yes", "is no date"),
    (SHE, SHE, "Nobody Atall", "is named nowhere"),
    (MASTER, MASTER, "yes", "says nothing here"),
    (ALIKE, "join: gone = never", "yes", "not both there any more"),
    (ALIKE, "kind: never", "place", "not there any more"),
    (ALIKE, "date: never", "2014", "not there any more"),
    (ALIKE, "speaker: ferry = never said", "Carl Moberg", "begins “never said” any more"),
    (ALIKE, "mood: good", "yes", "is no decision"),
    (ALIKE, "", "yes", "is no decision"),
]


@pytest.mark.parametrize(("row", "decision", "answer", "said"), UNUSABLE)
def test_an_answer_that_cannot_be_used_is_a_problem(
    desk: Desk, row: str, decision: str, answer: str, said: str
) -> None:
    """File, line, fact and tip; nothing is written for it, and the other rows are applied."""
    rows = desk.rows()
    decided = rows[row]["decided"]
    desk.sheet.write_text(
        f"decision;correct;decided\n{ALIKE};yes;no\n{decision};{answer};{decided}\n", encoding="utf-8"
    )
    done = desk.apply()
    (problem,) = done.problems
    assert str(problem).startswith(f"{desk.sheet}:3: ")
    assert said in problem.fact
    assert problem.tip
    assert [path.name for path in done.files] == ["names.yml"]


def test_what_the_files_say_otherwise_is_a_problem_with_its_line(desk: Desk) -> None:
    """An answer against what `names.yml` says is not written; the problem names the line that says so."""
    desk.rows()
    (desk.seeds / "names.yml").write_text(f"{NAMES}apart:\n  - [Carl Moberg, Carl Mobergh]\n", encoding="utf-8")
    desk.answer({ALIKE: "yes"})
    before = desk.files()
    (problem,) = desk.apply().problems
    assert "names.yml:9: " in problem.fact
    assert desk.files() == before


def test_a_names_file_that_is_broken_is_not_touched(desk: Desk) -> None:
    """Answers about names are problems while the file cannot be read as a whole; sidecars are written."""
    desk.rows()
    desk.answer({ALIKE: "yes", DATE: "2014"})
    (desk.seeds / "names.yml").write_text("names: [open\n", encoding="utf-8")
    done = desk.apply()
    assert ["names.yml" in problem.fact for problem in done.problems] == [True]
    assert [path.name for path in done.files] == ["ferry.yml"]


def test_a_record_says_itself_who_speaks(desk: Desk) -> None:
    """What cannot stand in a sidecar stands in the record: the speaker is as it says, and nothing is set aside."""
    text = "Anna Bergstrom met Carl Moberg in Millport. “We have waited,” she said."
    record = {"id": "one", "text": text, "speakers": {"We have": "Carl Moberg"}}
    (desk.seeds / "wire.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    article = next(one for one in desk.looked().dossier.articles if one.cutting.id == "wire-one")
    assert [quote.speaker for quote in article.quotes] == ["carl-moberg"]
    assert not article.cutting.removed


@pytest.mark.parametrize(
    "text", ["- x: y", "=1+1", '"', "'", "#", "a: b # c", "no", "1e3", "\u202eevil", "[x", "{", "&a *b", "| >", "%"]
)
def test_hostile_answers_are_only_text(desk: Desk, text: str) -> None:
    """A title may hold anything: the sidecar reads as that text, on one line, and nothing else."""
    (desk.seeds / "talks.yml").write_text("publisher: The Packet\n", encoding="utf-8")
    with desk.sheet.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("decision", "correct"), ("title: talks", text), ("kind: carl moberg", "person")])
    done = desk.apply()
    written = mapping((desk.seeds / "talks.yml").read_text(encoding="utf-8"), "talks.yml")
    if text == "no":
        assert len(done.problems) == 1
    else:
        assert written == {"publisher": "The Packet", "title": text.replace("\u202e", "")}


def test_a_link_out_of_the_folder_is_not_written_through(desk: Desk) -> None:
    """A sidecar that is a link to elsewhere is left alone."""
    outside = desk.root / "outside.yml"
    outside.write_text("publisher: x\n")
    (desk.seeds / "ferry.yml").symlink_to(outside)
    desk.rows()
    desk.answer({DATE: "2014"})
    (problem,) = desk.apply().problems
    assert "link out of the folder" in problem.fact
    assert outside.read_text() == "publisher: x\n"
