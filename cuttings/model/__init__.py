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
    QuantityFound,
    QuoteFound,
    Span,
)
from cuttings.model.cutting import (
    WORDS_PER_MINUTE,
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
    Comparison,
    CopyGroup,
    Dossier,
    Entity,
    Event,
    EventSource,
    Mention,
    Quotation,
    Related,
    Statement,
)
from cuttings.model.given import (
    Corrections,
    LeftOut,
    NameCorrection,
    Topic,
)

__all__ = [
    "WORDS_PER_MINUTE",
    "Annotated",
    "Article",
    "Author",
    "Comparison",
    "CopyGroup",
    "Corrections",
    "Cutting",
    "DateFact",
    "DateFound",
    "DateKind",
    "Dossier",
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
    "QuantityFound",
    "Quotation",
    "QuoteFound",
    "Related",
    "Removed",
    "Role",
    "Source",
    "Span",
    "Statement",
    "Topic",
]
