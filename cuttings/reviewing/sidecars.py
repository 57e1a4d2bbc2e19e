"""Answers about one article, written into the text of its sidecar, which stands beside the article's own file."""

from pathlib import Path, PurePosixPath

from cuttings.connecting.folding import fold
from cuttings.errors import CuttingsError, fault
from cuttings.mappings import mapping
from cuttings.model import Cutting, DateFact
from cuttings.reading.attributions import SPEAKERS
from cuttings.reading.shelf import LARGEST_SIDECAR, NOT_SEEDS, SIDECARS
from cuttings.reading.stated import ALIASES, PARSERS, Stated
from cuttings.reviewing.editing import put

RECORDS = "application/jsonl"

MONTH_IN_LETTERS = "write the month in letters, which no spreadsheet program turns around: 29 May 2014, or May 2014"


def place(seeds: Path, cutting: Cutting) -> Path:
    """Return the sidecar of an article, there or not yet. Raises CuttingsError where the article can have none."""
    file = PurePosixPath(cutting.source.file)
    if cutting.source.media_type == RECORDS:
        line = cutting.paragraphs[0].line
        fact = "many articles in one file: a sidecar beside it would speak of all"
        raise fault(file, fact, tip=f"write it into the record itself, line {line} of {file}")
    if not (seeds / file).is_file():
        fact = "inside another file, with no place beside it for a sidecar"
        raise fault(file, fact, tip="take the article out of that file, and put it into the folder itself")
    beside = [file.with_suffix(suffix) for suffix in SIDECARS]
    if str(beside[0]) in NOT_SEEDS:
        raise fault(file, f"its sidecar would be {beside[0]}, which is about the whole collection", tip="rename it")
    found = next((name for name in beside if (seeds / name).exists()), beside[0])
    return seeds / found


def with_title(text: str, file: str, title: str) -> str:
    """Return the sidecar `text` with `title`."""
    return _checked(put(text, file, (_key(text, file, "title"),), title), file)


def with_date(text: str, file: str, value: str) -> str:
    """Return the sidecar `text` with an EDTF date of publication."""
    key = _key(text, file, "published")
    if str(mapping(text, file).get(key)) == value:
        return text
    return _checked(put(text, file, (key,), value), file)


def with_speaker(text: str, file: str, quote: str, speaker: str) -> str:
    """Return the sidecar `text` with who said what begins with `quote`."""
    known = mapping(text, file).get(SPEAKERS)
    keys = [key for key in known if isinstance(key, str)] if isinstance(known, dict) else []
    key = next((key for key in keys if fold(key) == fold(quote)), quote)
    return _checked(put(text, file, (SPEAKERS, key), speaker), file)


def date(answer: str) -> str:
    """Return the EDTF value of a date as people write them. Raises CuttingsError where it is none, or may be two."""
    try:
        found = PARSERS["published"](Stated(file="", origin="sidecar", values={}, lines={}), "published", answer)
    except ValueError:
        raise fault("", f"“{answer}” is no date", tip=MONTH_IN_LETTERS) from None
    if not isinstance(found, DateFact) or found.value is None:
        raise fault("", f"“{answer}” may be either of two days", tip=MONTH_IN_LETTERS)
    return found.value


def _key(text: str, file: str, field: str) -> str:
    """Return the key that fills `field` in the sidecar, as it writes it; where two do, the one that counts."""
    ranks = list(ALIASES)
    keys = [key for key in mapping(text, file) if ALIASES.get(key.lower()) == field]
    return min(keys, key=lambda key: (ranks.index(key.lower()), key), default=field)


def _checked(text: str, file: str) -> str:
    if len(text.encode()) > LARGEST_SIDECAR:
        raise _too_large(file)
    return text


def _too_large(file: str) -> CuttingsError:
    return fault(file, f"a sidecar of more than {LARGEST_SIDECAR:,} bytes, which is not read", tip="make it shorter")
