"""What names look like: `Ada van der Lee`, `Reuters`, `Harbour Post`, `Politics`, `Education editor`."""

import re
from typing import Literal

AGENCIES = frozenset(
    (
        "aap", "afp", "agence france-presse", "agence france presse", "ani", "ansa", "ap", "associated press",
        "bernama", "bloomberg", "canadian press", "cp", "dpa", "efe", "ians", "interfax", "itar-tass", "jiji",
        "jiji press", "kcna", "korean central news agency", "kyodo", "kyodo news", "pa", "press association", "pti",
        "press trust of india", "reuters", "ria novosti", "tass", "the associated press", "the canadian press",
        "the press association", "thomson reuters", "ukpa", "united press international", "upi", "xinhua", "yonhap",
    )
)  # fmt: skip
"""News agencies, in lower case."""

OUTLET_WORDS = frozenset(
    (
        "argus", "bulletin", "chronicle", "courier", "daily", "dispatch", "echo", "examiner", "express", "gazette",
        "globe", "guardian", "herald", "independent", "inquirer", "journal", "ledger", "magazine", "mail", "mercury",
        "mirror", "monitor", "news", "observer", "post", "press", "record", "review", "sentinel", "standard", "star",
        "sun", "telegraph", "times", "tribune", "weekly",
    )
)  # fmt: skip
"""Words that newspapers are called by; a title-case name that holds one is taken for an outlet."""

SECTIONS = frozenset(
    (
        "africa", "americas", "analysis", "arts", "asia", "asia pacific", "background", "books", "breaking news",
        "business", "canada", "china", "cities", "commentary", "community", "crime", "culture", "economy", "editorial",
        "education", "energy", "entertainment", "environment", "europe", "explainer", "family", "features", "fashion",
        "film", "finance", "food", "football", "health", "history", "home", "in depth", "india", "international",
        "interview", "japan", "lifestyle", "life & style", "local", "local news", "markets", "media", "middle east",
        "money", "movies", "music", "nation", "national", "nature", "news", "north america", "obituaries", "obituary",
        "opinion", "op-ed", "politics", "region", "religion", "science", "society", "sport", "sports", "style", "tech",
        "technology", "theater", "theatre", "top stories", "travel", "tv", "u.s.", "uk", "uk news", "us", "us news",
        "weather", "world", "world news",
    )
)  # fmt: skip
"""Names of newspapers' sections, in lower case."""

_DOMAIN = re.compile(r"(?:[a-z0-9-]{1,40}\.){1,3}(?:com|org|net|co\.uk|co|tv|info|eu|ca|de|fr|in|ie|nz|au)")
_AGENCY_END = re.compile(r"(?:News Agency|News Service|Newswire|Wire|Wire Service)$")


_DESK = (
    r"(?:senior|chief|special|deputy|our|contributing|freelance|associate|managing|assistant|staff|general|political"
    r"|foreign|national|diplomatic|medical|environmental|legal|economics|social|public|royal|defen[cs]e|security"
    r"|ap|afp|reuters|upi|bbc|cnn|npr|affairs|services|policy|investigative|consumer|data|digital|online|web|night|city|state|regional"
    r"|parliamentary"
    rf"|{'|'.join(sorted(map(re.escape, SECTIONS), key=len, reverse=True))})"
)
_OFFICE = (
    r"(?:staff|correspondents?|reporters?|editors?|writers?|contributors?|columnists?|bloggers?|producers?"
    r"|journalists?|commentators?)"
)
ROLE = re.compile(rf"(?:(?:{_DESK}|and|&) )*{_OFFICE}(?: in [\w. -]{{2,30}})?\s*[:.]?", re.IGNORECASE)
OFFICES = re.compile(rf"\b{_OFFICE}\b", re.IGNORECASE)
STAFF = re.compile(rf"[A-Z][\w.']*(?: [A-Z][\w.']*){{0,2}} (?i:{_OFFICE})")
_DEGREE = (
    r"(?:M\.D|MD|Ph\.?D|R\.?N|R\.?D\.?N|M\.?S\.?[cW]|M\.?P\.?H|M\.?B\.?A|B\.?Sc|J\.D|Esq|DVM|Pharm\.?D|FRCP|MBBS|OBE"
    r"|CBE)\b\.?"
)
DEGREES = re.compile(rf"(?:,? {_DEGREE}|, (?:B\.?A|M\.?[AS]|J\.?D|D\.?O|R\.?D)\b\.?)+(?=$|[\s,;|/])")
_PARTICLES = r"(?:de|del|della|der|den|di|da|dos|du|la|le|van|von|ten|ter|bin|bint|ibn|al|el|y|e|of)"
# A point within a name ends an initial or a short form (`St. John`), not a sentence.
_SHORT = r"(?:St|Ste|Jr|Sr|Dr|Fr|Rev|Prof|Wm|Chas|Geo|Jos|Thos)\."
_CAPITALISED = rf"(?:[^\W\d_a-z]\.(?:[^\W\d_]\.)*|{_SHORT}|[^\W\d_a-z][^\W\d_]*(?:['’.-][^\W\d_]+)*)"
NAME = re.compile(rf"{_CAPITALISED}(?: (?!{_DEGREE}(?:$|[ ,]))(?:{_PARTICLES} ){{0,2}}{_CAPITALISED}){{0,4}}")
# Of `Ann Lee Harbour editor` nothing tells where the name ends: without a desk that is known, two words are one.
PERSON_ROLE = re.compile(
    rf"(?P<name>{_CAPITALISED}(?: [^\W\d_a-z]\.)* (?:{_PARTICLES} ){{0,2}}{_CAPITALISED}),? "
    rf"(?P<role>(?i:(?!staff$){ROLE.pattern}))"
)

_NOT_FIRST = frozenset(
    (
        "a", "all", "an", "are", "at", "how", "i", "if", "in", "is", "it", "more", "my", "new", "on", "our", "the",
        "this", "we", "what", "when", "who", "why",
    )
)  # fmt: skip
_NOT_PERSON = frozenset(
    (
        "about", "abstract", "account", "add", "admin", "agencies", "alerts", "app", "archive", "archives", "article",
        "articles", "association", "best", "blog", "blogs", "comment", "comments", "committee", "consortium", "contact",
        "content", "cookies", "department", "desk", "edition", "editorial", "email", "error", "estate", "events",
        "exclusive", "facebook", "findings", "forum", "gallery", "image", "images", "jobs", "links", "live", "login",
        "ltd", "marketing", "ministry", "newsletter", "newsletters", "newsroom", "page", "photo", "photos", "policy",
        "privacy", "products", "read", "related", "reply", "results", "search", "services", "settings", "share", "shop",
        "story", "subscribe", "subscription", "summary", "tags", "team", "terms", "topics", "tweet", "us", "video",
        "videos", "view", "whatsapp", "your",
    )
)  # fmt: skip
"""Words of pages in no person's name."""


def is_name(text: str) -> bool:
    """Return whether `text` may be a person's name: two to five capitalised words, particles aside, no outlet."""
    words = text.split()
    return len(words) >= 2 and is_person(text)


def named_kind(piece: str) -> Literal["agency", "section", "outlet"] | None:
    """Return what a name is that is nobody's: a news agency, a newspaper's section or an outlet; else None."""
    folded = piece.lower()
    if folded in AGENCIES or (_AGENCY_END.search(piece) and NAME.fullmatch(piece)):
        return "agency"
    if folded in SECTIONS:
        return "section"
    return "outlet" if _DOMAIN.fullmatch(folded) or _is_outlet(piece) else None


def _is_outlet(piece: str) -> bool:
    """Return whether a name in title case ends as newspapers' do, or begins like `Times of …`."""
    words = piece.lower().split()
    if not 2 <= len(words) <= 5 or ":" in piece or not _is_title_case(piece):
        return False
    return words[-1] in OUTLET_WORDS or (words[1] == "of" and words[0] in OUTLET_WORDS)


def _is_title_case(text: str) -> bool:
    return all(word[0].isupper() or word in ("of", "the", "and", "&") for word in text.split())


def is_person(text: str) -> bool:
    """Return whether `text` may be what somebody is called, by one word or more."""
    words = text.lower().split()
    if not NAME.fullmatch(text) or words[0] in _NOT_FIRST or not _NOT_PERSON.isdisjoint(words):
        return False
    return not any(word in OUTLET_WORDS for word in words) and text.lower() not in SECTIONS
