"""Who is named after `By`: `By Ann Lee and Bo Berg, Harbour Post; editing by Cy Dent`."""

import re
from collections.abc import Iterator

from cuttings.reading.names import DEGREES, NAME, OFFICES, PERSON_ROLE, ROLE, is_person, named_kind
from cuttings.reading.part import Part, PartKind

LIST = 3
"""Names from which on a list needs no `and` to be one."""

_BY = re.compile(
    r"(?P<editor>edit(?:ed|ing) by|editors?\s?:|compiled by)"
    r"|(?:(?:written|posted|reported|reporting|published|submitted|story|report|words|article|text"
    r"|additional reporting) )?by\b:?"
    r"|(?-i:From\b(?= [A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{0,20}){1,2},? in [A-Z]))"
    r"|(?:authors?|reporters?|byline|writers?|correspondent|contributors?)\s?:",
    re.IGNORECASE,
)
_OTHER_WORK = re.compile(
    r"\b(?:photo(?:s|graph(?:s|y|ed)?)?|pictures?|pics?|images?|illustrat(?:ed|ions?)|graphics?|videos?|cartoons?|art"
    r"(?:work)?|maps?|animations?|design(?:ed)?|read|(?:medically )?reviewed|(?:fact[- ])?checked|translat(?:ed|ion)"
    r"|music|sponsored|powered|hosted|presented|provided|owned|directed|produced|approved)\s{0,3}$",
    re.IGNORECASE,
)
"""What goes before `by` where who follows did not write the text."""
_BEFORE = 24
"""Code points before `by` that tell of it."""
_AND = re.compile(r"\s+(?:and|&|with)\s+|\s?,\s+(?:and\s+)?")
_ACCOUNT = re.compile(
    r"(?:(?:posted|written|published|submitted) )?by:? (?P<name>[^\W_][\w.'’-]{0,29})(?:,? (?:on|at)|,|\s?[|•·–—-])?",
    re.IGNORECASE,
)
_NO_ACCOUNT = frozenset(
    ("about", "early", "late", "mid", "midnight", "next", "noon", "our", "the", "then", "this", "us", "your")
)


def by_line(text: str) -> tuple[str, tuple[Part, ...], str] | None:
    """Return what stands before `By`, those named after it, and what follows; None where the text has no such `By`."""
    by = _BY.search(text)
    while by and (_within_word(text, by.start()) or _OTHER_WORK.search(text, max(0, by.start() - _BEFORE), by.start())):
        by = _BY.search(text, by.end())
    if not by:
        return None
    names, rest = _named(text[by.end() :].strip(), "editor" if by["editor"] else "author")
    return text[: by.start()], names, rest


def account(text: str) -> str | None:
    """Return the one word after `By` that goes before a date, however it is spelt: `by sailor201 on`."""
    found = _ACCOUNT.fullmatch(text.strip())
    if not found or found["name"].lower() in _NO_ACCOUNT or ROLE.fullmatch(found["name"]) or named_kind(found["name"]):
        return None
    return found["name"]


def splits(text: str) -> list[str]:
    """Return what stands between the `and`s and commas of a list of names."""
    return [piece for piece in _AND.split(text) if piece]


def _within_word(text: str, start: int) -> bool:
    return start > 0 and text[start - 1].isalnum()


def _named(text: str, role: PartKind) -> tuple[tuple[Part, ...], str]:
    """Take names off the front of what follows `By`; return them and the rest.

    A comma leads to a further name only where the list goes on with `and`, is long, or names an agency: what else
    follows a single name is where it writes for.
    """
    names: list[Part] = []
    joints: list[str] = []
    while found := _next(text, joints):
        kind = named_kind(found)
        names.append(Part(kind=kind or role, text=found))
        text = text[len(found) :]
        if degrees := DEGREES.match(text):
            names.append(Part(kind="role", text=degrees[0].strip(", ")))
            text = text[degrees.end() :]
        joint = _AND.match(text) or re.match(r"/", text)
        if not joint:
            break
        joints.append(joint[0])
        text = text[joint.end() :]
    return tuple(_listed(names, joints, role)), text


def _next(text: str, joints: list[str]) -> str | None:
    """Return the name that `text` begins with, None where it begins with none or with where somebody writes for."""
    found = NAME.match(text)
    if not found:
        return None
    office = PERSON_ROLE.match(text) if OFFICES.search(text) else None
    name = office["name"] if office and len(office["name"]) < found.end() else found[0]
    kind = named_kind(name)
    if ROLE.fullmatch(name) or (kind is None and not is_person(name)):
        return None
    return None if joints and joints[-1].strip() == "," and kind is None and " " not in name else name


def _listed(names: list[Part], joints: list[str], role: PartKind) -> Iterator[Part]:
    """Yield the names of a list; behind a lone one, what only commas part from it is where it writes for."""
    people = [part for part in names if part.kind == role]
    commas = all(joint.strip() == "," for joint in joints)
    alone = commas and not (len(people) >= LIST and all(_is_usual(part.text) for part in people))
    for part in names:
        yield Part(kind="rest", text=part.text) if alone and part in people[1:] else part


def _is_usual(name: str) -> bool:
    """Return whether a name has two or three words, and none of them is an abbreviation."""
    words = name.split()
    short = any(len(word) > 1 and word.isupper() and "." not in word for word in words)
    return len(words) in (2, 3) and (name.isupper() or not short)
