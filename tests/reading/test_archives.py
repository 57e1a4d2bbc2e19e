"""Archives of articles."""

import io
import struct
import zipfile
from pathlib import Path

import pytest

from cuttings.reading import archives, opening
from cuttings.reading.shelf import LARGEST_SIDECAR
from tests.reading.shelves import PAGE, TEXT, Files, archive, letter, read_folder, said


def test_an_archive_is_read_like_a_folder(tmp_path: Path) -> None:
    """Articles at any depth, of any kind, each with its sidecar; its file is named with the archive's."""
    inside: Files = {
        "inner/one.txt": TEXT,
        "inner/one.yml": "title: The deal\n",
        "two.html": PAGE,
        "three.eml": letter(Subject="Fwd: A mail").as_bytes(),
        "records.jsonl": '{"id": "r", "text": "A record of the talks on the ferry, and of all that was said there."}\n',
    }
    cuttings, problems = read_folder(tmp_path, {"saved/pack.zip": archive(inside)})
    assert problems == []
    assert {key: cutting.source.file for key, cutting in cuttings.items()} == {
        "saved-pack-inner-one": "saved/pack.zip/inner/one.txt",
        "saved-pack-records-r": "saved/pack.zip/records.jsonl",
        "saved-pack-three": "saved/pack.zip/three.eml",
        "saved-pack-two": "saved/pack.zip/two.html",
    }
    assert cuttings["saved-pack-inner-one"].title.value == "The deal"
    assert cuttings["saved-pack-inner-one"].source.bytes == len(TEXT.encode())


def test_problems_name_the_member_and_the_rest_is_read(tmp_path: Path) -> None:
    """What is wrong with a member is said of it, with its line; an archive inside and topic.yml are not read."""
    inside: Files = {
        "empty.txt": "",
        "blank.txt": " \n",
        "good.txt": TEXT,
        "notes.docx": "x",
        "deep/again.zip": archive({"a.txt": TEXT}),
        "topic.yml": "title: x",
        "lone.yml": "title: x",
    }
    cuttings, problems = read_folder(tmp_path, {"pack.zip": archive(inside)})
    assert list(cuttings) == ["pack-good"]
    assert said(problems, tmp_path) == [
        "pack.zip/blank.txt:1: no text in this file",
        "pack.zip/empty.txt: the file is empty",
        "pack.zip/deep/again.zip: not read: an archive inside another file",
        "pack.zip/lone.yml: a sidecar without an article",
        "pack.zip/notes.docx: not read: no kind of file that holds articles",
        "pack.zip/topic.yml: not read: it is about the whole collection",
    ]
    assert all(problem.tip for problem in problems)


def test_names_never_lead_out(tmp_path: Path) -> None:
    """Roots, drives, `..` and backslashes are taken for what they are: a name."""
    names = ["../../etc/a.txt", "/root/b.txt", "C:\\docs\\c.txt", "x/../y/d.txt", "\\\\server\\share\\e.txt"]
    cuttings, problems = read_folder(tmp_path, {"pack.zip": archive(dict.fromkeys(names, TEXT))})
    assert problems == []
    assert [cutting.source.file for cutting in cuttings.values()] == [
        "pack.zip/docs/c.txt",
        "pack.zip/etc/a.txt",
        "pack.zip/root/b.txt",
        "pack.zip/server/share/e.txt",
        "pack.zip/x/y/d.txt",
    ]


def test_what_systems_leave_behind_is_passed_over(tmp_path: Path) -> None:
    """Hidden files, `__MACOSX` and the like are no articles, and nobody is told of them."""
    inside: Files = {
        "a.txt": TEXT,
        "__MACOSX/._a.txt": "x",
        ".DS_Store": "x",
        "b/.c.txt": "x",
        "Thumbs.db": "x",
        "d/": "",
    }
    cuttings, problems = read_folder(tmp_path, {"pack.zip": archive(inside)})
    assert (list(cuttings), problems) == (["pack-a"], [])


def test_names_in_utf_8_and_code_page_437() -> None:
    """A name is read as it was meant, whether or not the archive says how it is encoded."""
    data = archive({"Überblick.txt": TEXT})
    unsaid = data.replace(b"\x00\x08\x00\x00", b"\x00\x00\x00\x00").replace(
        struct.pack("<HH", 20, 0x800), struct.pack("<HH", 20, 0)
    )
    old = unsaid.replace("Überblick.txt".encode(), b"\x9aberblick\x81.txt")
    for made in (data, unsaid, old):
        with zipfile.ZipFile(io.BytesIO(made)) as opened:
            (name,) = archives.members(opened, "pack.zip", [])
        assert str(name) in ("Überblick.txt", "Überblickü.txt")


def test_two_members_of_one_name(tmp_path: Path) -> None:
    """The last one counts, as for every tool, and the other is a warning."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as made:
        made.writestr("a.txt", "The first of them, which is a sentence that nobody will ever come to read here.")
        with pytest.warns(UserWarning, match="Duplicate"):
            made.writestr("a.txt", TEXT)
    cuttings, problems = read_folder(tmp_path, {"pack.zip": data.getvalue()})
    assert cuttings["pack-a"].paragraphs[0].text.startswith("The three towns")
    assert said(problems, tmp_path) == ["pack.zip/a.txt: stands twice in the archive, the last one counts"]


def test_links_in_an_archive(tmp_path: Path) -> None:
    """A link is not followed, and said so."""
    info = zipfile.ZipInfo("link.txt")
    info.external_attr = 0o120777 << 16
    data = io.BytesIO(archive({"a.txt": TEXT}))
    with zipfile.ZipFile(data, "a") as made:
        made.writestr(info, "/etc/passwd")
    cuttings, problems = read_folder(tmp_path, {"pack.zip": data.getvalue()})
    assert list(cuttings) == ["pack-a"]
    assert said(problems, tmp_path) == ["pack.zip/link.txt: a link, not followed"]


def test_encrypted_broken_and_odd_members(tmp_path: Path) -> None:
    """Each of them is an error of its own; the others are read."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as made:
        made.writestr("broken.txt", TEXT)
        made.writestr("locked.txt", TEXT)
        made.writestr("good.txt", TEXT)
        made.writestr("odd.txt", TEXT, zipfile.ZIP_BZIP2)
        made.infolist()[1].flag_bits |= 1
    made_of = data.getvalue().replace(b"ferry", b"fairy", 1)
    cuttings, problems = read_folder(tmp_path, {"pack.zip": made_of})
    assert list(cuttings) == ["pack-good"]
    assert said(problems, tmp_path) == [
        "pack.zip/broken.txt: broken in the archive",
        "pack.zip/locked.txt: encrypted",
        "pack.zip/odd.txt: compressed in a way that is not read",
    ]


@pytest.mark.parametrize(
    ("data", "fact"),
    [
        (b"", "no zip archive, or a broken one"),
        (b"PK\x03\x04 and so on", "no zip archive, or a broken one"),
        (archive({"a.txt": TEXT})[:-30], "no zip archive, or a broken one"),
        (archive({}), "no article in this archive"),
        (archive({"a.png": b"x"}), "no article in this archive"),
    ],
)
def test_archives_that_give_nothing(tmp_path: Path, data: bytes, fact: str) -> None:
    """An archive that is none, or holds no article, is an error, and the folder is read on."""
    cuttings, problems = read_folder(tmp_path, {"pack.zip": data, "a.txt": TEXT})
    assert list(cuttings) == ["a"]
    assert said(problems, tmp_path) == [f"pack.zip: {fact}"]
    assert problems[0].tip


def test_bombs_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One member, all members and their number each have a limit; what exceeds it is an error, never unpacked."""
    monkeypatch.setattr(opening, "LARGEST", 2_000_000)
    monkeypatch.setattr(archives, "LARGEST_ARCHIVE", 3_000_000)
    inside: Files = {"a.txt": b"a" * 5_000_000, "b.txt": b"b" * 1_900_000, "c.txt": b"c" * 1_900_000, "d.txt": TEXT}
    cuttings, problems = read_folder(tmp_path, {"pack.zip": archive(inside)})
    assert sorted(cuttings) == ["pack-b", "pack-d"]
    assert said(problems, tmp_path) == [
        "pack.zip/a.txt: a file of 5.0 MB, more than the 2 MB that are read",
        "pack.zip/c.txt: left out: the archive unpacks to more than 3 MB",
    ]
    monkeypatch.setattr(archives, "MOST_MEMBERS", 3)
    _, problems = read_folder(tmp_path, {"a.txt": TEXT})
    assert said(problems, tmp_path) == ["pack.zip: more than 3 files in this archive"]
    monkeypatch.setattr(archives, "LARGEST_ARCHIVE", 1000)
    _, problems = read_folder(tmp_path, {"a.txt": TEXT})
    assert said(problems, tmp_path) == ["pack.zip: a file of 0.0 MB, more than the 0.001 MB that are read"]


def test_sidecars_are_bounded_wherever_they_stand(tmp_path: Path) -> None:
    """A sidecar that is none, in an archive or attached to a mail, is as little read as one in the folder."""
    endless = "x" * (LARGEST_SIDECAR + 1)
    message = letter("\n", Subject="see attached")
    for name, content in (("b.txt", TEXT), ("b.yml", endless)):
        message.add_attachment(content.encode(), maintype="text", subtype="plain", filename=name)
    files: Files = {"pack.zip": archive({"a.txt": TEXT, "a.yml": endless}), "post.eml": message.as_bytes()}
    cuttings, problems = read_folder(tmp_path, files)
    assert sorted(cuttings) == ["pack-a", "post-b"]
    fact = "a file of 0.1 MB, more than the 0.1 MB that are read"
    assert said(problems, tmp_path) == [f"pack.zip/a.yml: {fact}", f"post.eml/b.yml: {fact}"]


def test_a_member_that_lies_about_its_size(tmp_path: Path) -> None:
    """No more is unpacked than the archive says."""
    data = archive({"a.txt": b"a" * 1_000_000})
    small = data.replace(struct.pack("<I", 1_000_000), struct.pack("<I", 10))
    _, problems = read_folder(tmp_path, {"pack.zip": small})
    assert said(problems, tmp_path) == ["pack.zip/a.txt: broken in the archive"]


def test_what_a_browser_saved_beside_a_page(tmp_path: Path) -> None:
    """Everything in the folder of a page belongs to the page, in a folder and in an archive, in any language."""
    files: Files = {
        "A page.html": PAGE,
        "A page_files/frame.html": PAGE,
        "A page_files/style.css": "p {}",
        "deep/Seite.htm": PAGE,
        "deep/Seite-Dateien/more/ad.txt": TEXT,
        "deep/notes_files/own.txt": TEXT,
        "pack.zip": archive({"x/P.xhtml": PAGE, "x/P_archivos/a.html": PAGE, "x/P_archivos/a.js": "x"}),
    }
    cuttings, problems = read_folder(tmp_path, files)
    assert (sorted(cuttings), problems) == (["a-page", "deep-notes-files-own", "deep-seite", "pack-x-p"], [])


def test_folders_without_end(tmp_path: Path) -> None:
    """An archive whose folders are nested without end is an error."""
    _, problems = read_folder(tmp_path, {"pack.zip": archive({"a/" * 20_000 + "b.txt": TEXT})})
    assert said(problems, tmp_path) == ["pack.zip: folders nested more than 50 deep"]
