"""Names that every system can unpack."""

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.publishing.portable import FOLDER_LONGEST, PATH_LONGEST, refused
from cuttings.slugs import LONGEST, alike, slug

FORBIDDEN = '<>:"|?*\\'
NAMES = st.text(st.sampled_from('aAbßſıéÉcon1¹.: *\\/"\x00\x7f\n🚢'), min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("path", "said"),
    [
        *((f"files/a{character}b.pdf", f"has {character} in its name") for character in FORBIDDEN),
        ("a\nb.txt", "has the character 0x0a in its name"),
        ("a\x7fb.txt", "has the character 0x7f in its name"),
        ("a\udce9.txt", "has the character 0xdce9 in its name"),
        ("files./a.txt", "ends in a dot or a space"),
        ("a.txt ", "ends in a dot or a space"),
        ("../a.txt", "ends in a dot or a space"),
        ("/etc/passwd", "has an empty name on its path"),
        ("a//b", "has an empty name on its path"),
        ("con", "keeps for a device: con"),
        ("files/Aux.html", "keeps for a device: Aux"),
        ("NUL.tar.gz", "keeps for a device: NUL"),
        ("LPT¹.txt", "keeps for a device: LPT¹"),
        ("com0/a.txt", "keeps for a device: com0"),
        ("CONIN$", "keeps for a device: CONIN$"),
        ("prn .txt", "keeps for a device: prn"),
        ("a" * (PATH_LONGEST - 3) + ".txt", f"its path has {PATH_LONGEST + 1} characters"),
        ("🚢" * (PATH_LONGEST // 2) + "a", f"its path has {PATH_LONGEST + 1} characters"),
    ],
)
def test_each_fault_of_a_name_is_said(path: str, said: str) -> None:
    """What Windows forbids, drops, keeps for itself or has no room for."""
    assert said in refused([path, "index.html"])[path]


@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        "articles/con-1.html",
        "console.html",
        "com10.html",
        "a/.hidden",
        "記事/横田早紀江.html",
        "été (1) & [2], 100% #3; 'x'=~$@!.txt",
        "a" * (PATH_LONGEST - 4) + ".txt",
    ],
)
def test_a_good_name_is_no_fault(path: str) -> None:
    """Spaces, brackets, other scripts, and words that only begin like a device are fine."""
    assert refused([path]) == {}


@pytest.mark.parametrize(
    ("paths", "left_out"),
    [
        (["index.html", "INDEX.html"], {"INDEX.html"}),
        (["a/é.txt", "a/e\u0301.txt"], {"a/e\u0301.txt"}),
        (["A.txt", "a.TXT"], {"a.TXT"}),
        (["data/a.csv", "Data/b.csv"], {"Data/b.csv"}),
        (["data", "DATA/b.csv"], {"DATA/b.csv"}),
        (["straße.html", "strasse.html"], {"straße.html"}),
        (["a/x.txt", "b/x.txt"], set()),
    ],
)
def test_of_names_alike_one_is_kept(paths: list[str], left_out: set[str]) -> None:
    """Files or folders that some file system takes for one: the plain spelling stays, the others are refused."""
    found = refused(paths)
    assert set(found) == left_out
    assert all("has the name of" in fact for fact in found.values())


def test_names_that_are_taken_go_first() -> None:
    """A file in the way of one that the zip has anyway is refused, in whatever case."""
    assert set(refused(["readme.txt", "SHA256SUMS", "a.txt"], ["README.txt", "SHA256SUMS"])) == {"readme.txt"}


@given(st.lists(st.lists(NAMES, min_size=1, max_size=3).map("/".join), max_size=8, unique=True))
def test_what_is_not_refused_can_be_unpacked(paths: list[str]) -> None:
    """No forbidden character, no device, and nothing that a system without case would write twice."""
    good = set(paths) - refused(paths).keys()
    assert len({alike(path) for path in good}) == len(good)
    for path in good:
        parts = PurePosixPath(path).parts
        assert "/".join(parts) == path
        assert not any(character in FORBIDDEN or not character.isprintable() for part in parts for character in part)
        assert not any(part.endswith((".", " ")) or part.split(".")[0].lower() == "con" for part in parts)


@given(st.text(max_size=300))
def test_a_page_of_any_name_can_be_unpacked(name: str) -> None:
    """Whatever somebody is called, the page made for it has a name that every system takes."""
    assert refused([f"organisations/{slug(name)}.html", f"articles/{slug(name)}.html"]) == {}


def test_there_is_room_for_the_path_on_windows() -> None:
    """Below a long name's Downloads, in Explorer's folder and the zip's own, the longest path stays under 260."""
    above = r"C:\Users\somebody.long\Downloads" + 2 * ("\\" + "x" * FOLDER_LONGEST)
    assert len(above) + 1 + PATH_LONGEST < 260 - 20
    assert len(f"organisations/{'x' * LONGEST}.html") < PATH_LONGEST
