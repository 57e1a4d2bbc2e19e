"""What annotating finds, by cases."""

import pytest

from cuttings.annotating import annotate
from tests.annotating.build import cutting
from tests.support import cases


@pytest.mark.parametrize(("text", "expected"), cases("names-found.md"))
def test_names(text: str, expected: str) -> None:
    """Names are found with their kind, trimmed to the name itself."""
    names = annotate(cutting(text)).names
    assert "\n".join(f"{name.kind}: {name.text}" for name in names) == expected.strip()


@pytest.mark.parametrize(("text", "expected"), cases("quotes-found.md"))
def test_quotations(text: str, expected: str) -> None:
    """Quotations are found with their verb of saying and the words that name the speaker."""
    quotes = annotate(cutting(text)).quotes
    lines = [f"{'direct' if q.direct else 'indirect'} {q.cue or '-'} [{q.speaker_text}] {q.text}" for q in quotes]
    assert "\n".join(lines) == expected.strip()
