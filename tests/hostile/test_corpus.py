"""The corpus through the whole build: nothing breaks, is written elsewhere, or does anything in the output."""

import csv
import json
import re
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from lxml import etree, html

from cuttings.publishing.portable import refused
from tests.hostile.building import Attacked
from tests.publishing.test_policy import known, policies

NEVER = (
    "iframe object embed applet base frame frameset audio video img picture source math style marquee animate set use"
)
ADDRESSES = (
    "href",
    "src",
    "action",
    "formaction",
    "data",
    "poster",
    "background",
    "srcset",
    "{http://www.w3.org/1999/xlink}href",
)
STYLE = re.compile(r"--[a-z]+: ?[\d.]+%?;?|text-align: (?:left|right|center);")
FORMULA = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")


def pages(attacked: Attacked) -> Iterator[tuple[str, html.HtmlElement]]:
    """Yield all pages of the site, by path."""
    for path in sorted((attacked.root / "site").rglob("*.html")):
        yield path.name, html.document_fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))


def test_there_are_enough_cases(attacked: Attacked) -> None:
    """More than two hundred seeds, all different in payload or place, and some fifty corrections."""
    assert len({(case.payload, case.place) for case in attacked.cases}) >= 200
    assert len(attacked.cases) == len({case.key for case in attacked.cases})
    assert sum(case.correction is not None for case in attacked.cases) >= 45


def test_the_build_ends_as_builds_do(attacked: Attacked) -> None:
    """It says what it could not use, without a traceback."""
    assert "Traceback" not in attacked.output
    assert (attacked.status, "hand on" in attacked.output) == (1, True)


def test_nothing_is_written_elsewhere(attacked: Attacked) -> None:
    """Beside the project, in the home folder, for temporary files and in the seeds nothing is made, changed or gone."""
    assert attacked.changed == frozenset()


def test_every_case_is_published_or_named(attacked: Attacked) -> None:
    """None is lost without a word."""
    published = (attacked.root / "site" / "data" / "articles.jsonl").read_text(encoding="utf-8")
    assert [case.key for case in attacked.cases if case.key not in published and case.key not in attacked.output] == []


def test_the_terminal_is_told_words(attacked: Attacked) -> None:
    """What is printed holds no control characters, and nothing that turns text around."""
    odd = {c for c in attacked.output if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp")}
    assert odd <= {"\n"}


LEADS_ON = re.compile(r"0; url=[\w%.~-]+\.html")
"""How an old address leads to a page beside it, and to nothing else."""


def test_no_page_holds_what_could_run(attacked: Attacked) -> None:
    """Scripts are ours or data; no handlers, frames, foreign pictures, styles, or addresses but the web's."""
    [policy] = policies(attacked.root / "site")
    for name, page in pages(attacked):
        for element in page.iter(etree.Element):
            assert element.tag not in NEVER.split(), (name, element.tag)
            _harmless(name, element, policy)
        first, *others = [one.get("content") for one in page.xpath("//meta[@http-equiv]")]
        assert first == policy, name
        assert all(LEADS_ON.fullmatch(rule) for rule in others), name


def _harmless(name: str, element: html.HtmlElement, policy: str) -> None:
    where = (name, element.tag, dict(element.attrib))
    assert not any(
        key.lower().startswith("on") or key in ("srcdoc", "target", "autofocus") for key in element.attrib
    ), where
    if element.tag == "script" and element.get("type") == "application/ld+json":
        json.loads(element.text)
    elif element.tag == "script":
        assert (element.get("src") or "").endswith("shared/cuttings.js") or known(element.text) in policy, where
    assert STYLE.fullmatch(element.get("style", "--x: 1")), where
    for key in ADDRESSES:
        parts = urlsplit(element.get(key) or "")
        outward = element.tag in ("a", "link") and parts.scheme in ("http", "https") and parts.netloc
        assert outward or not (parts.scheme or parts.netloc), where


def test_tables_compute_nothing(attacked: Attacked) -> None:
    """No cell begins like a formula, besides numbers."""
    for path in (attacked.root / "site" / "data").glob("*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            cells = [cell for row in csv.reader(file) for cell in row]
        begins = [cell for cell in cells if _visible(cell).startswith(FORMULA) and not re.fullmatch(r"-?[\d.e]+", cell)]
        assert (path.name, begins) == (path.name, [])


def _visible(cell: str) -> str:
    """Return what a spreadsheet that passes over white space and what is not seen would begin with."""
    return "".join(c for c in cell if unicodedata.category(c) not in ("Cf", "Zs"))


def test_data_is_data(attacked: Attacked) -> None:
    """JSON, JSON lines and XML are read by others' parsers."""
    site = attacked.root / "site"
    for path in site.rglob("*.json"):
        json.loads(path.read_bytes())
    for path in site.rglob("*.jsonl"):
        for line in path.read_text(encoding="utf-8").split("\n"):
            assert not line or isinstance(json.loads(line), dict), path
    for path in (*site.rglob("*.xml"), *site.rglob("*.svg")):
        etree.parse(str(path), etree.XMLParser(resolve_entities=False, no_network=True))


def test_every_name_unpacks_everywhere(attacked: Attacked) -> None:
    """The zip holds no path that leads out of it or that a system refuses, and no links."""
    [packed] = (attacked.root / "dist").glob("*.zip")
    with zipfile.ZipFile(packed) as archive:
        names = [name.partition("/")[2] for name in archive.namelist()]
        assert all(entry.external_attr >> 16 == 0o100644 for entry in archive.infolist())
    assert refused(names) == {}
    assert not any(".." in name.split("/") or name.startswith("/") for name in names)


def test_pages_stand_where_pages_stand(attacked: Attacked) -> None:
    """File names are made of letters, their marks and digits: nothing in them means anything to a system."""
    written = {
        path.relative_to(attacked.root / "site").as_posix()
        for path in Path(attacked.root / "site").rglob("*")
        if path.is_file()
    }
    odd = {sign for path in written for sign in path if unicodedata.category(sign)[0] not in "LMN"}
    assert odd <= set("/-_.")
