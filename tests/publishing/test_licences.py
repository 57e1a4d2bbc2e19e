"""The licences of what a site carries."""

from email.message import Message
from importlib.metadata import PackageNotFoundError, distribution

import pytest

from cuttings.publishing import licences
from cuttings.publishing.licences import MIT, PARTS, Part, licence
from tests.bench import ROOT

PART = Part(package="heron", name="Heron", holder="Copyright 1998 A. Thorne")


class Installed:
    """An installed package: what its metadata say, and its files."""

    def __init__(self, files: dict[str, str], **metadata: str) -> None:
        self.files = files
        self.metadata = Message()
        for name, value in metadata.items():
            self.metadata[name.replace("_", "-")] = value

    def read_text(self, name: str) -> str | None:
        """Return the text of a file, or nothing."""
        return self.files.get(name)


@pytest.mark.parametrize(
    ("installed", "expected"),
    [
        (Installed({"licenses/LICENSE": "Their words"}, License_File="LICENSE"), "Their words"),
        (Installed({"LICENCE.md": "Their words"}, License_File="LICENCE.md"), "Their words"),
        (Installed({}, License_Expression="MIT"), f"{PART.holder}\n\n{MIT}"),
        (Installed({}, License="MIT"), f"{PART.holder}\n\n{MIT}"),
        (Installed({}, License_Expression="BSD-3-Clause"), f"{PART.holder}\n\nBSD-3-Clause"),
        (Installed({"licenses/x": "y"}, License_File="LICENSE"), f"{PART.holder}\n\n{MIT}"),
        (None, f"{PART.holder}\n\n{MIT}"),
    ],
)
def test_the_package_s_own_words_come_first(
    monkeypatch: pytest.MonkeyPatch, installed: Installed | None, expected: str
) -> None:
    """A licence is the file that the package ships; without one, its copyright line and what its metadata say."""

    def found(name: str) -> Installed:
        if installed is None:
            raise PackageNotFoundError(name)
        return installed

    monkeypatch.setattr(licences, "distribution", found)
    assert licence(PART) == expected


def test_what_stands_in_is_what_the_projects_say() -> None:
    """Our own licence file, and the copyright line of the installed Material."""
    own, material = PARTS[0], PARTS[1]
    assert (ROOT / "LICENSE").read_text(encoding="utf-8") == f"MIT License\n\n{own.holder}\n\n{MIT}"
    assert licence(material).startswith(material.holder)
    assert licence(material) == distribution("mkdocs-material").read_text("licenses/LICENSE")
