"""Cuttings made of plain text, for tests."""

from cuttings.model import Cutting, Fact, Paragraph, ParagraphKind, Source


def cutting(text: str, name: str = "talks", *, language: str | None = None) -> Cutting:
    """Return a cutting with a paragraph for each line; a line that begins with `# ` is a heading."""
    lines = [line for line in text.splitlines() if line.strip()]
    return Cutting(
        id=name,
        source=Source(file=f"{name}.txt", sha256="0" * 64, bytes=len(text), encoding="utf-8", media_type="text/plain"),
        title=Fact(value=name, origin="derived"),
        language=Fact(value=language) if language else Fact(),
        paragraphs=tuple(_paragraph(number, line) for number, line in enumerate(lines, start=1)),
    )


def _paragraph(number: int, line: str) -> Paragraph:
    kind: ParagraphKind = "heading" if line.startswith("# ") else "paragraph"
    return Paragraph(id=f"p{number}", kind=kind, text=line.removeprefix("# "), line=number, lines=(number,))
