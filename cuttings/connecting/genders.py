"""Whether an article speaks of somebody as a man or a woman: by `Mr.` or `spokeswoman`, else by the given name."""

import re
from collections.abc import Mapping, Sequence
from string import ascii_letters

from cuttings.connecting.folding import fold
from cuttings.connecting.given_names import GENDERS, Gender
from cuttings.model import Annotated, Entity, Mention

_FEMALE = """
mrs ms miss mme madame lady dame queen princess duchess empress baroness countess sister mother grandmother wife widow
daughter aunt niece girlfriend actress spokeswoman chairwoman congresswoman councilwoman businesswoman policewoman
alderwoman saleswoman anchorwoman heroine mum mom woman girl
"""
_MALE = """
mr sir lord king prince duke emperor baron brother father grandfather husband widower son uncle nephew boyfriend
spokesman chairman congressman councilman businessman policeman alderman salesman anchorman dad man boy
"""
WORDS: dict[str, Gender] = {
    **dict.fromkeys(_FEMALE.split(), "female"),
    **dict.fromkeys(_MALE.split(), "male"),
}
"""What only a man or only a woman is called."""

LEAD = 24
"""Code points before a name that may hold such a word."""

_AFTER = re.compile(
    r",\s+(?:the|a|an|his|her|their)\s+((?:[\w-]+\s+){0,3}?[\w-]+)(?=,|\.|\s(?:of|for|at|with|from|who)\b)"
)


def genders(article: Annotated, mentions: Sequence[Mention], entities: Mapping[str, Entity]) -> dict[str, Gender]:
    """Return the gender of each person named, by id, where the article or the given name tells it."""
    texts = {paragraph.id: paragraph.text for paragraph in article.cutting.paragraphs}
    told: dict[str, Gender] = {}
    for mention in mentions:
        if mention.entity not in told and (gender := _told(texts[mention.paragraph], mention)):
            told[mention.entity] = gender
    named = {mention.entity: GENDERS.get(_given(entities[mention.entity])) for mention in mentions}
    return {who: gender for who, gender in named.items() if gender} | told


def _told(text: str, mention: Mention) -> Gender | None:
    """Return the gender in the word right before a name, or in the last word of what follows it between commas."""
    before = text[max(mention.start - LEAD, 0) : mention.start].rstrip().removesuffix(",").removesuffix(".")
    if gender := WORDS.get(before[len(before.rstrip(ascii_letters)) :].lower()):
        return gender
    match = _AFTER.match(text, mention.end)
    return WORDS.get(fold(match[1]).split()[-1]) if match and fold(match[1]) else None


def _given(entity: Entity) -> str:
    return (fold(entity.name).split() or [""])[0]
