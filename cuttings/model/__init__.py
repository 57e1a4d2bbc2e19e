"""The values that flow through the house. All are frozen: a stage takes one and returns the next.

Offsets are half-open, in Unicode code points, into the text of the paragraph they name. Dates are EDTF strings
(ISO 8601-2); `earliest` and `latest` are plain ISO dates. Lines are 1-based lines of the seed file.
"""

from cuttings.model.annotated import (
    Annotated,
    DateFound,
    DateKind,
    EntityKind,
    NameFound,
    QuoteFound,
    Span,
)
from cuttings.model.cutting import (
    WORDS_PER_MINUTE,
    Attribution,
    Author,
    Cutting,
    DateFact,
    Fact,
    Origin,
    Paragraph,
    ParagraphKind,
    Removed,
    Role,
    Source,
)
from cuttings.model.dossier import (
    Article,
    Dossier,
    Doubt,
    DoubtKind,
    Entity,
    Event,
    EventSource,
    Mention,
    Quotation,
    Related,
)
from cuttings.model.given import (
    Apart,
    Corrections,
    LeftOut,
    NameCorrection,
    Topic,
)

__all__ = [
    "WORDS_PER_MINUTE",
    "Annotated",
    "Apart",
    "Article",
    "Attribution",
    "Author",
    "Corrections",
    "Cutting",
    "DateFact",
    "DateFound",
    "DateKind",
    "Dossier",
    "Doubt",
    "DoubtKind",
    "Entity",
    "EntityKind",
    "Event",
    "EventSource",
    "Fact",
    "LeftOut",
    "Mention",
    "NameCorrection",
    "NameFound",
    "Origin",
    "Paragraph",
    "ParagraphKind",
    "Quotation",
    "QuoteFound",
    "Related",
    "Removed",
    "Role",
    "Source",
    "Span",
    "Topic",
]
