"""A whole build of texts that are not to be shown: their words stand nowhere in what is published."""

import gzip
import io
import re
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from cuttings.config import load_topic
from tests.conftest import Project, build, project
from tests.publishing.searching import pieces, unpacked

TOPIC = """\
title: The ferry
publish: excerpt 16
outlets:
  Harbour Courier: facts
"""

SECRET = {
    "first-landing.txt": """\
Ferry to end in March

By Nell Archer
Harbour Courier
Published 2 April 1998

The plimsquatched ferry of Millbrook left for Heron Island on 31 March 1998 with 312 glimmerfolk on board, officials
said. Ada Thorne watched it from the quay, gorblimish and silent.

"I never zonkelberried a single passenger," said Bram Okafor, the dwinkled captain of the ferry.

At least 84 fishermen were drowned in the snurfleton storm of 12 May 1997, according to the Harbour Board.

Read more: Ten wobblequist ways to cross the sound

© 1998 Harbour Courier. All rights reserved.
""",
    "excerpted.txt": """\
Board to vote on bridge

By Sam Reed
Coast Wire
Published 5 May 2003

The island council met on Monday evening to talk about the bridge and its cost, and quarrelled over
the frumptious toll. Ada Thorne left the skrimbled hall on 5 May 2003 before the vote.

"We were blunderstocked," said Lena Voss, who chairs the kerfufflian committee.

The crossing cost 41 million jumblepounds in 2003, the council said.

Sign up for our twizzlegram newsletter

© 2003 Coast Wire. All rights reserved.
""",
    "sidecar.html": """\
<!doctype html><html lang="en"><head><title>Bridge opens | The Packet</title>
<meta property="og:title" content="Bridge opens"><meta property="og:site_name" content="The Packet">
<meta property="og:description" content="A vorpalinous day for the island, and a long way home.">
<meta property="article:published_time" content="2014-05-29"></head><body><nav>Home | Snickersneed | Sport</nav>
<article><h1>Bridge opens</h1><p>A vorpalinous day for the island, and a long way home.</p>
<p>The first car crossed the bridge to Heron Island on 29 May 2014, with Ada Thorne at the brillighted wheel of it.</p>
<figure><img src="a.jpg" alt="x">
<figcaption>Ada Thorne at the mimsyborough quay. Photograph: Sam Reed</figcaption></figure>
<p>Some 3,000 people slithytoved along the road, the police said, and nobody was hurt on that day in May.</p></article>
<!-- a galumphing note --></body></html>
""",
}
"""Articles with words of their own that are not shown: by the outlet, the topic, a sidecar."""

WORDS = tuple("""
plimsquatched glimmerfolk gorblimish zonkelberried dwinkled snurfleton wobblequist frumptious skrimbled blunderstocked
kerfufflian jumblepounds twizzlegram vorpalinous snickersneed brillighted mimsyborough slithytoved galumphing
""".split())  # fmt: skip

BEGINNING = 6
"""Letters by which a word is still known, whatever form or cut of it is left."""

OPEN = """\
The last boat

By Nell Archer
The Millbrook Packet
Published 3 April 1998

The last boat sailed from Millbrook to Heron Island on 31 March 1998 with 310 people on board, said Ada Thorne.

"It was a fine day for it," said Bram Okafor. Nobody fell into the harbour, which was wobbling all the same.
"""


def seeds(folder: Path) -> Path:
    """Write the collection into `folder` and return it."""
    folder.mkdir()
    for name, text in SECRET.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "open.txt").write_text(OPEN, encoding="utf-8")
    (folder / "open.yml").write_text("publish: full\n")
    (folder / "sidecar.yml").write_text("publish: facts\n")
    (folder / "topic.yml").write_text(TOPIC)
    return folder


@pytest.fixture(scope="module")
def kept_back(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Build the collection and return the project."""
    folder = tmp_path_factory.mktemp("rights")
    root = project(folder / "project", seeds(folder / "seeds"))
    done = build(root, "--strict")
    assert done.returncode == 0, done.stderr
    return Project(root=root, output=done.stdout + done.stderr)


def published(root: Path) -> Iterator[tuple[str, bytes]]:
    """Yield every file that is published, those in the zip and in the search index unpacked too."""
    for folder in ("site_src", "site", "dist"):
        for path in sorted((root / folder).rglob("*")):
            if path.is_file():
                yield path.relative_to(root).as_posix(), path.read_bytes()
    for archive in (root / "dist").glob("*.zip"):
        with zipfile.ZipFile(io.BytesIO(archive.read_bytes())) as packed:
            yield from ((f"zip {name}", packed.read(name)) for name in packed.namelist())
    for name, content in pieces(root / "site").items():
        if name.endswith(("pf_meta", "pf_index")):
            yield f"search {name}", gzip.decompress(unpacked(content))


def test_no_word_that_is_withheld_stands_anywhere(kept_back: Project) -> None:
    """Pages, data, site, search and zip are searched byte by byte, whatever the case, by how the words begin."""
    beginnings = re.compile("|".join(word[:BEGINNING] for word in WORDS).encode())
    found = {
        name: sorted({*beginnings.findall(content.lower()), *beginnings.findall(name.lower().encode())})
        for name, content in published(kept_back.root)
    }
    assert len(found) > 200
    assert {name: words for name, words in found.items() if words} == {}
    assert all(any(word in text.lower() for text in SECRET.values()) for word in WORDS)


def test_what_may_be_shown_is_there_and_found(kept_back: Project) -> None:
    """The first words of an excerpt, facts, all of what is shown in full: on pages, in the data and in the index."""
    pages = kept_back.root / "site_src"
    excerpted = (pages / "articles" / "excerpted.md").read_text(encoding="utf-8")
    assert "The island council met on Monday evening to talk about the bridge and its cost, and…" in excerpted
    assert "the first 16 words of this article (decided in topic.yml, line 2)" in excerpted
    withheld = (pages / "articles" / "first-landing.md").read_text(encoding="utf-8")
    assert "Ferry to end in March" in withheld
    assert "(decided in topic.yml for its outlet, line 4)" in withheld
    assert "text, not shown here" in withheld
    assert "Ada Thorne" in withheld
    assert "wobbling all the same" in (pages / "articles" / "open.md").read_text(encoding="utf-8")
    assert "wobbling" in (pages / "data" / "articles.jsonl").read_text(encoding="utf-8")
    index = [content for name, content in published(kept_back.root) if name.startswith("search ")]
    assert any(b"wobbl" in content for content in index)
    rights = [content.decode() for name, content in published(kept_back.root) if name.endswith("/RIGHTS.txt")]
    assert "3 articles are here in part only" in rights[0]


def test_names_of_withheld_texts_still_lead_to_their_articles(kept_back: Project) -> None:
    """Who is named in a text that is not shown has a page that says so, with the true count of articles."""
    page = (kept_back.root / "site_src" / "people" / "ada-thorne.md").read_text(encoding="utf-8")
    assert "in 4 articles" in page
    listed = page.partition("Named in text that is not shown here")[2]
    assert all(f"articles/{name}.md" in listed for name in ("first-landing", "excerpted", "sidecar"))


def test_one_line_decides(tmp_path: Path) -> None:
    """Without it a build says loudly what it publishes; with it the build is silent, and every word is there."""
    folder = seeds(tmp_path / "seeds")
    (folder / "topic.yml").unlink()
    arguments = ("--seeds", folder, "convert", "--out", tmp_path / "out")
    done = build(tmp_path, *arguments)
    assert done.returncode == 0
    assert "nobody has decided what is shown of 2 articles" in done.stderr
    (folder / "topic.yml").write_text("publish: full\n")
    shutil.rmtree(tmp_path / "out")
    (folder / "sidecar.yml").unlink()
    assert "decided" not in build(tmp_path, *arguments).stderr
    data = (tmp_path / "out" / "data" / "articles.jsonl").read_text(encoding="utf-8").lower()
    assert [word for word in WORDS if word not in data] == ["galumphing"]


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("title: A\npublish: fact\n", 2),
        ("publish: [full]\n", 1),
        ("outlets: full\npublish: full\n", 1),
        ("title: 'open\n", 1),
    ],
)
def test_a_decision_that_cannot_be_read_withholds(tmp_path: Path, content: str, line: int) -> None:
    """A slip of the pen shows too little, never too much, and is told with its line."""
    (tmp_path / "topic.yml").write_text(content)
    topic, problems = load_topic(tmp_path)
    assert topic.publish.kind == "facts"
    assert problems[0].line is not None
    assert problems[0].line >= line


def test_the_outlet_with_the_slip_is_the_one_withheld(tmp_path: Path) -> None:
    """What is said of one outlet does not touch the others."""
    (tmp_path / "topic.yml").write_text("publish: full\noutlets:\n  A: full\n  B: ful\n  1843: excerpt 5\n")
    topic, problems = load_topic(tmp_path)
    assert {name: one.kind for name, one in topic.outlets.items()} == {"A": "full", "B": "facts", "1843": "excerpt"}
    assert [(problem.line, problem.severity) for problem in problems] == [(4, "error")]
