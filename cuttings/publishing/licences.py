"""The licences of what a site carries from other programs, as the installed packages state them."""

from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution

MIT = """\
Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
"""
"""The MIT licence's text below its copyright line (SPDX: MIT)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A program of which a site carries something: its `package`, its name, and the copyright line of its MIT licence.

    The line stands in where the installed package brings no file with its licence.
    """

    package: str
    name: str
    holder: str


PARTS = (
    Part(package="cuttings", name="Cuttings", holder="Copyright (c) 2026 The Cuttings authors"),
    Part(
        package="mkdocs-material",
        name="Material for MkDocs",
        holder="Copyright (c) 2016-2025 Martin Donath <martin.donath@squidfunk.com>",
    ),
    Part(package="pagefind", name="Pagefind", holder="Copyright 2022 CloudCannon"),
)
"""In this order; Pagefind's line is that of LICENSE in its repository, which its package leaves out."""


def licence(part: Part) -> str:
    """Return the licence of `part`: the text its package ships, else its copyright line and what the package says."""
    try:
        installed = distribution(part.package)
    except PackageNotFoundError:
        return f"{part.holder}\n\n{MIT}"
    shipped = "\n".join(_shipped(installed))
    named = [*_said(installed, "License-Expression"), *_said(installed, "License"), "MIT"][0]
    return shipped or f"{part.holder}\n\n{MIT if named == 'MIT' else named}"


def _shipped(installed: Distribution) -> list[str]:
    """Return the texts of the licence files that the package names (PEP 639), which older tools put a folder higher."""
    names = _said(installed, "License-File")
    texts = (installed.read_text(f"licenses/{name}") or installed.read_text(name) for name in names)
    return [text for text in texts if text]


def _said(installed: Distribution, field: str) -> list[str]:
    """Return what the package's metadata say in a field."""
    return [value for value in installed.metadata.get_all(field) or () if value]
