"""The names of what a line of a page can be."""

from enum import StrEnum


class Label(StrEnum):
    """What a line is; the value is the reason readers see where a line was set aside."""

    HEADLINE = "headline"
    HEADLINE_AGAIN = "the headline again"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    MASTHEAD = "masthead"
    DATE = "date line"
    SECTION = "section"
    BODY = "body"
    HEADING = "heading"
    QUOTE = "quote"
    LIST = "list"
    CAPTION = "caption"
    CREDIT = "credit"
    RELATED = "related link"
    NAVIGATION = "navigation"
    ADVERT = "advert or sign-up"
    PAYWALL = "paywall"
    SHARING = "sharing"
    COMMENT = "reader comment"
    COMMENT_RULES = "comment rules"
    COPYRIGHT = "copyright"
    TAGS = "tags"
    NOTE = "editor's note"
    SEPARATOR = "separator"
    REPEATED = "stands in other articles too"
    OTHER = "outside the article"
    DATELINE = "dateline"


KEPT = (Label.BODY, Label.HEADING, Label.QUOTE, Label.LIST, Label.CAPTION, Label.DATELINE)
"""Labels of lines that become paragraphs."""

HEADER = (Label.BYLINE, Label.MASTHEAD, Label.DATE, Label.SECTION)
"""Labels of lines that are made of names and dates."""

FACTS = (Label.HEADLINE, Label.STANDFIRST, *HEADER)
"""Labels of lines that metadata is read from."""
