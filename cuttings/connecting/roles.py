"""Who is meant by an office: `the prime minister` where an article has said `Japanese Prime Minister Fumio Kishida`."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from cuttings.connecting.folding import fold
from cuttings.model import Annotated, Entity, Mention

WIDTH = 60
"""Code points before and after a name in which the article may say what office its bearer holds."""

_LEADERS = "leader premier president chancellor dictator ruler"
LEADERS = frozenset(_LEADERS.split())
"""Heads of state or government, whatever their office is called; `minister` counts after `prime`."""

_SMALL = frozenset(["the", "a", "an", "his", "her", "its", "their", "of", "for", "and", "in", "former", "then", "s"])
_BREAK = re.compile(r"[.;:!?\"“”()]")
_AFTER = re.compile(r",\s+(?:the|a|an|who is|his|her)?\s*([^,.;:]{3,60})[,.]")


class Roles:
    """What the article calls each person it names: the words before the name, or after it between commas."""

    def __init__(self, article: Annotated, mentions: Sequence[Mention], entities: Mapping[str, Entity]) -> None:
        texts = {paragraph.id: paragraph.text for paragraph in article.cutting.paragraphs}
        self._words: dict[str, set[str]] = defaultdict(set)
        end, paragraph = 0, ""
        for mention in mentions:
            end = end if mention.paragraph == paragraph else 0
            paragraph = mention.paragraph
            if entities[mention.entity].kind == "person":
                text = texts[mention.paragraph]
                before = _BREAK.split(text[max(end, mention.start - WIDTH) : mention.start])[-1]
                self._words[mention.entity].update(fold(before.rpartition(",")[2]).split()[-4:])
                if after := _AFTER.match(text, mention.end, mention.end + WIDTH + 10):
                    self._words[mention.entity].update(fold(after[1]).split())
                end = mention.end

    def bearer(self, phrase: str) -> str | None:
        """Return the id of the only person the article calls by every word of `phrase`, or who leads what it names."""
        words = [word for word in fold(phrase).split() if word not in _SMALL]
        if not words or len(words) > 4 or (words[-1].endswith("s") and not words[-1].endswith("ss")):
            return None
        head, others = words[-1], set(words[:-1])
        fitting = [who for who, said in self._words.items() if others <= said and head in said]
        if not fitting and (head in LEADERS or words[-2:] == ["prime", "minister"]):
            fitting = [who for who, said in self._words.items() if others - {"prime"} <= said and _leads(said)]
        return fitting[0] if len(fitting) == 1 else None


def _leads(said: set[str]) -> bool:
    return not LEADERS.isdisjoint(said) or {"prime", "minister"} <= said
