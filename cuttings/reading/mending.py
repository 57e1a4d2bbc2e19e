"""Text that was decoded wrongly before it was saved, mended line by line: `cafÃ©` -> `café`."""

import ftfy

from cuttings.errors import Problem
from cuttings.reading.lines import split

_MEND = ftfy.TextFixerConfig(
    unescape_html=False,
    remove_terminal_escapes=False,
    fix_latin_ligatures=False,
    fix_character_width=False,
    uncurl_quotes=False,
    fix_line_breaks=False,
    fix_surrogates=False,
    remove_control_chars=False,
    normalization=None,
)
"""Mend the encoding and nothing else: quotation marks, ligatures and widths are the page's own."""

SAMPLE = 40
"""Code points of a mended word that a warning shows."""


def mended(text: str, file: str) -> tuple[str, tuple[Problem, ...]]:
    """Return `text` with its lines mended, and a warning that names the first of them where there are any."""
    if text.isascii():
        return text, ()
    lines = split(text)
    better = [line if line.isascii() else ftfy.fix_encoding(line, _MEND) for line in lines]
    changed = [number for number, (old, new) in enumerate(zip(lines, better, strict=True), 1) if old != new]
    if not changed:
        return text, ()
    fact = f"broken characters mended in {count(len(changed))}: {_sample(lines, better, changed[0])}"
    problem = Problem(file=file, line=changed[0], fact=fact, tip="compare with the original page", severity="warning")
    return "\n".join(line.replace("\n", " ").replace("\r", " ") for line in better), (problem,)


def _sample(lines: list[str], better: list[str], number: int) -> str:
    before, after = lines[number - 1].split(), better[number - 1].split()
    pairs = ((old, new) for old, new in zip(before, after, strict=False) if old != new)
    return next((f"{old[:SAMPLE]} -> {new[:SAMPLE]}" for old, new in pairs), "see this line")


def count(lines: int) -> str:
    """Return the number of lines with its noun."""
    return "1 line" if lines == 1 else f"{lines} lines"
