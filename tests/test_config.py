"""What `topic.yml` and `names.yml` may say, and what is said where they cannot be used."""

from pathlib import Path

import pytest

from cuttings.config import load_names, load_topic


def test_a_bare_folder_is_titled_by_its_name(tmp_path: Path) -> None:
    """Without `topic.yml` the folder's own name becomes the title, and nothing is reported."""
    folder = tmp_path / "harbour-strike_2004"
    folder.mkdir()
    topic, problems = load_topic(folder)
    assert (topic.title, problems) == ("Harbour strike 2004", ())


def test_the_topic_is_read(tmp_path: Path) -> None:
    """Title, summary, language, rights and thresholds come from the file; other thresholds keep their default."""
    (tmp_path / "topic.yml").write_text("title: Strikes\nsummary: Two\n  lines\nthresholds: {page_mentions: 3}\n")
    topic, problems = load_topic(tmp_path)
    assert (topic.title, topic.summary, problems) == ("Strikes", "Two lines", ())
    assert topic.thresholds == {"related": 10.0, "page_mentions": 3.0}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("title: A\ncolour: red\n", "topic.yml:2: cannot use colour"),
        ("accent: reddish\n", "topic.yml:1: cannot use accent"),
        ("title: A\naccent: #8b1e1e\n", "topic.yml:2: cannot use accent"),
        ("accent: [1, 2, 3]\n", "topic.yml:1: cannot use accent"),
        ("title: [A]\n", "topic.yml:1: cannot use title"),
        ("thresholds: {related: many}\n", "topic.yml:1: cannot use thresholds: related"),
        ("- a\n- b\n", "topic.yml:1: a list where key: value lines are expected"),
        ("title: A\nsummary: 'open\n", "topic.yml:2: not YAML"),
        ("title: !!python/object/apply:os.getcwd []\n", "topic.yml:1: not YAML"),
    ],
)
def test_what_cannot_be_used_is_said_with_its_line(tmp_path: Path, content: str, said: str) -> None:
    """An entry that cannot be used is a problem that names file and line, and the defaults hold."""
    (tmp_path / "topic.yml").write_text(content)
    topic, problems = load_topic(tmp_path)
    assert topic.title
    assert said in str(problems[0])
    assert problems[0].tip


@pytest.mark.parametrize(
    ("written", "accent"),
    [('"#0055AA"', "#0055aa"), ("'#05a'", "#0055aa"), ("navy", "#000080"), ("rgb(0, 85, 170)", "#0055aa")],
)
def test_an_accent_is_a_colour_as_css_writes_it(tmp_path: Path, written: str, accent: str) -> None:
    """However a colour is written, the topic has it as six digits."""
    (tmp_path / "topic.yml").write_text(f"accent: {written}\n")
    topic, problems = load_topic(tmp_path)
    assert (topic.accent, problems) == (accent, ())


def test_corrections_carry_their_line(tmp_path: Path) -> None:
    """Each correction knows where it stands, so that one that matches nothing can be found."""
    (tmp_path / "names.yml").write_text(
        "names:\n  - name: Kim  Jong Un\n    kind: person\n    aliases: Kim Jong-un\n  - name: Sado\n"
        "leave_out:\n  - Newsroom\napart:\n  - [Kim Jong  Un, Kim Jong Nam]\n"
    )
    corrections, problems = load_names(tmp_path)
    assert not problems
    assert [(name.name, name.kind, name.aliases, name.line) for name in corrections.names] == [
        ("Kim Jong Un", "person", ("Kim Jong-un",), 2),
        ("Sado", None, (), 5),
    ]
    assert [(left.name, left.line) for left in corrections.leave_out] == [("Newsroom", 7)]
    assert [(apart.names, apart.line) for apart in corrections.apart] == [(("Kim Jong Un", "Kim Jong Nam"), 9)]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("names:\n  - kind: person\n", "names.yml:2: an entry without a name"),
        ("names:\n  - name: A\n    kind: ship\n", "names.yml:2: unknown kind 'ship' for 'A'"),
        ("names:\n  - name: A\n    colour: red\n", "names.yml:2: unknown key 'colour' for 'A'"),
        ("names:\n  - name: A\n    merge: {B: C}\n", "names.yml:2: aliases and merge of 'A' are no lists of names"),
        ("names:\n  - name: A\n    wikidata: 423\n", "names.yml:2: 423 for 'A' is no id of Wikidata"),
        ("names:\n  - name: A\n    wikidata: [Q1]\n", "names.yml:2: ['Q1'] for 'A' is no id of Wikidata"),
        ("names:\n  - name: A\n    wikidata: Q1/../x\n", "names.yml:2: 'Q1/../x' for 'A' is no id of Wikidata"),
        (
            "names:\n  - name: A\n    address: javascript:alert(1)\n",
            "names.yml:2: the address of 'A' is none of the web",
        ),
        ("names:\n  - name: A\n    address: example.org\n", "names.yml:2: the address of 'A' is none of the web"),
        ("names:\n  - name: A\n    address: {a: b}\n", "names.yml:2: the address of 'A' is none of the web"),
        ("names: Kim\n", "names.yml: names is no list"),
        ("leave_out: [{a: b}]\n", "names.yml:1: cannot use leave_out entry"),
        ("apart: [[Kim]]\n", "names.yml:1: cannot use apart entry"),
        ("apart:\n  - Kim\n", "names.yml:2: cannot use apart entry"),
        ("apart: [[Kim, 3]]\n", "names.yml:1: cannot use apart entry"),
        ("other: 1\n", "names.yml:1: cannot use other"),
    ],
)
def test_a_bad_correction_leaves_the_others(tmp_path: Path, content: str, said: str) -> None:
    """A correction that cannot be used is a problem that names its line."""
    (tmp_path / "names.yml").write_text(content)
    _, problems = load_names(tmp_path)
    assert said in str(problems[0])


def test_a_name_says_where_more_stands_about_it(tmp_path: Path) -> None:
    """Wikidata's id may be written as its address; addresses are one or a list, each once."""
    (tmp_path / "names.yml").write_text(
        "names:\n  - {name: A, wikidata: Q423, address: 'https://a.example'}\n"
        "  - {name: B, wikidata: 'https://www.wikidata.org/wiki/Q9', address: ['http://b.example', 'http://b.example']}\n"
    )
    corrections, problems = load_names(tmp_path)
    assert not problems
    assert [(one.wikidata, one.addresses) for one in corrections.names] == [
        ("Q423", ("https://a.example",)),
        ("Q9", ("http://b.example",)),
    ]


def test_a_file_in_another_encoding_is_said(tmp_path: Path) -> None:
    """A `names.yml` that is no UTF-8 is reported, not guessed at."""
    (tmp_path / "names.yml").write_bytes(b"names: [\xff\xfe]\n")
    corrections, problems = load_names(tmp_path)
    assert corrections.names == ()
    assert "cannot be read" in problems[0].fact
