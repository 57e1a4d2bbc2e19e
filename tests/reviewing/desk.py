"""A desk with two articles and a few corrections: its seeds, its sheet, and what a person does with both."""

import csv
import io
from pathlib import Path

from cuttings import pipeline, reviewing
from cuttings.pipeline import Looked, Plan
from cuttings.publishing import Places
from cuttings.reviewing import Applied

FERRY = """The ferry will sail again

Prime Minister Anna Bergstrom met Carl Moberg in Millport on Monday. Bergstrom said the ferry would sail again. \
Bergstrm left in the evening, and Carl Moberg stayed in Millport for the night.

“We have waited long enough,” she said. “The harbour is ready,” the harbour master said.

The Harbour Workers Union of Millport welcomed it, and so did Anna Bergström of the bakery.
"""
TALKS = """Talks about the harbour

Anna Bergstrom and Carl Moberg spoke in Millport on 3 May 2014. Carl Mobergh of the town council was there too.

The union was silent. Carl Mobergh said that nothing was settled yet in Millport.
"""
NAMES = """# What we know better.
names:
  - name: Millport # the town
    kind: place

leave_out:
  - Newsroom # nobody
"""


class Desk:
    """A folder of seeds, its sheet, and what a person does with both."""

    def __init__(self, folder: Path) -> None:
        self.root = folder
        self.seeds = folder / "seeds"
        self.seeds.mkdir()
        self.sheet = folder / "review.csv"
        (self.seeds / "ferry.txt").write_text(FERRY, encoding="utf-8")
        (self.seeds / "talks.txt").write_text(TALKS, encoding="utf-8")
        (self.seeds / "names.yml").write_text(NAMES, encoding="utf-8")

    def looked(self) -> Looked:
        """Return the seeds read and connected anew."""
        plan = Plan(seeds=self.seeds, places=Places(root=self.root, docs=self.root / "docs"), jobs=1)
        return pipeline.look_over(plan, lambda _stage, _done, _total: None)

    def rows(self) -> dict[str, dict[str, str]]:
        """Draw up the sheet and return its rows by decision."""
        looked = self.looked()
        reviewing.draw_up(self.sheet, self.seeds, looked.dossier, looked.corrections, looked.doubts)
        return self.read()

    def read(self) -> dict[str, dict[str, str]]:
        """Return the rows of the sheet as it stands."""
        text = self.sheet.read_text(encoding="utf-8-sig")
        return {row["decision"]: row for row in csv.DictReader(io.StringIO(text, newline=""))}

    def answer(self, answers: dict[str, str]) -> None:
        """Write answers into the sheet, by decision."""
        rows = self.read()
        missing = set(answers) - set(rows)
        assert not missing, f"{missing} not in {sorted(rows)}"
        lines = [{**row, "correct": answers.get(key, row["correct"])} for key, row in rows.items()]
        with self.sheet.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.DictWriter(file, list(lines[0]))
            writer.writeheader()
            writer.writerows(lines)

    def apply(self) -> Applied:
        """Apply the sheet."""
        looked = self.looked()
        return reviewing.apply(self.sheet, self.seeds, looked.dossier, looked.corrections)

    def files(self) -> dict[str, bytes]:
        """Return the bytes of all seeds."""
        return {path.name: path.read_bytes() for path in sorted(self.seeds.iterdir())}

    def dates(self, article: str) -> list[str | None]:
        """Return what the dates in the text of an article are."""
        return [date.value for one in self.looked().dossier.articles if one.cutting.id == article for date in one.dates]

    def entities(self) -> dict[str, tuple[str, set[str]]]:
        """Return kind and other forms of each name."""
        return {entity.name: (entity.kind, set(entity.aliases)) for entity in self.looked().dossier.entities}


MISSPELT = "join: anna bergstrom = bergstrm"
ALIKE = "join: carl moberg = carl mobergh"
DATE, TITLE = "date: ferry", "title: talks"
SHE = "speaker: ferry = we have waited long enough"
MASTER = "speaker: ferry = the harbour is ready"
