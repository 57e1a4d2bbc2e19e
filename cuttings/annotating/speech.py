"""Who says something: each verb of saying in a paragraph with its speaker, by the model's parse of the sentence.

`“Yes,” said Lorne Fitch, a biologist` has one: the cue `said`, the speaker `Lorne Fitch`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from cuttings.annotating.cues import CUES
from cuttings.annotating.engine import Parsed
from cuttings.annotating.names import LONGEST as LONGEST_NAME
from cuttings.annotating.titles import NOT_NAMES
from cuttings.model import NameFound

if TYPE_CHECKING:
    from spacy.tokens import Token

CARRIED = ("conj", "advcl", "xcomp", "dep", "parataxis", "pcomp", "aux")
"""Relations through which a verb without a subject of its own shares that of the verb above it."""

NOMINAL = frozenset(["NNP", "NNPS", "NN", "NNS", "DT", "JJ", "PRP$", "POS", "CD"])
"""Tags (Penn Treebank) of the words of a simple noun phrase."""

BEFORE_NOUN = frozenset(["det", "poss", "amod", "nmod", "compound", "nummod"])
"""Relations of words before a noun to it: the speaker in `said the self-taught oil and gas worker` is the worker."""

ARTICLES = frozenset(["the", "a", "an"])

_PAPERS = "statement release letter email e-mail tweet post message memo report decision ruling affidavit testimony"
PAPERS = frozenset(_PAPERS.split())
"""Things that speak for whoever owns or wrote them: `her statement read`."""

QUOTING = frozenset(["quote", "quotes", "quoted", "quoting", "cite", "cites", "cited", "citing"])
"""Verbs whose object is the speaker in `quoting her as saying`."""

SPOKEN = frozenset(["go", "goes", "went", "gone", "going", "continued", "continues", "proceeded", "managed"])
"""Verbs after which `to say` was said; after others, as in `refused to say`, it need not have been."""

TELLING = frozenset(["prep", "acl", "amod"])
"""Relations of what is told of a speaker right after the noun: `a spokeswoman for`, `a person familiar with`."""

LONGEST_SPEAKER = 12
"""Words in a speaker who is not named, such as `a spokeswoman for the ministry`."""


class Speech(Struct, frozen=True, kw_only=True):
    """A verb of saying, and the half-open stretch of the paragraph that says whose it is."""

    cue: Token
    start: int
    end: int


def find_speech(piece: Parsed, quoted: Sequence[bool], names: Sequence[NameFound]) -> list[Speech]:
    """Return the verbs of saying outside quotation marks with their speakers, in order.

    `quoted` tells for each token whether it stands in quotation marks; `names` are the paragraph's. Positions in the
    answer are counted from the start of the piece.
    """
    spans = [(name.start - piece.offset, name.end - piece.offset) for name in names]
    return list(_speeches(piece, quoted, spans))


def _speeches(piece: Parsed, quoted: Sequence[bool], spans: list[tuple[int, int]]) -> Iterator[Speech]:
    last: Speech | None = None
    for at, word in enumerate(piece.words):
        if quoted[at] or ((lower := word.lower()) not in CUES and lower != "according"):
            continue
        token = piece.doc[at]
        if (cited := _cited(token)) is not None and not quoted[cited.i]:
            start, end = _stretch(cited, spans, quoted)
            yield Speech(cue=token, start=start, end=end)
            continue
        if token.tag_ == "VBG" and token.lower_ != "according" and last and last.cue.sent == token.sent:
            yield Speech(cue=token, start=last.start, end=last.end)
            continue
        who = _source(token) if token.lower_ == "according" else _subject(token, quoted, spans)
        if who is not None and not quoted[who.i] and who.lower_ not in ARTICLES:
            start, end = _stretch(who, spans, quoted)
            last = Speech(cue=token, start=start, end=end)
            yield last


def _cited(verb: Token) -> Token | None:
    """Return whom `quoting her as saying` quotes."""
    quoting = verb.head.head
    if verb.tag_ != "VBG" or verb.head.lower_ != "as" or quoting.lower_ not in QUOTING:
        return None
    return next((child for child in quoting.children if child.dep_ == "dobj"), None)


def _source(according: Token) -> Token | None:
    """Return whom `according to` names."""
    for to in according.children:
        for child in to.children if to.lower_ == "to" else ():
            if child.dep_ == "pobj":
                return child
    return None


def _subject(verb: Token, quoted: Sequence[bool], spans: list[tuple[int, int]]) -> Token | None:
    if not verb.tag_.startswith("VB"):
        return None
    return _adjacent(verb, quoted, spans) or _governing(verb, quoted) or _beside(verb, quoted)


def _adjacent(verb: Token, quoted: Sequence[bool], spans: list[tuple[int, int]]) -> Token | None:
    """Return the pronoun or the end of the name right before the verb, or the one right after an inverted verb."""
    doc = verb.doc
    before = verb.i - 1
    while before > 0 and doc[before].tag_ in ("RB", "MD") and not quoted[before]:
        before -= 1
    who = doc[before] if before >= 0 and not quoted[before] and _is_who(doc[before], spans) else None
    if who is not None and (who.dep_ not in ("dobj", "pobj") or _heads(who, spans)):
        return who
    before = verb.i - 1 - (verb.i > 1 and doc[verb.i - 1].is_punct)
    if before >= 0 and doc[verb.i - 1].text == "," and not quoted[before] and _is_apposed(doc[before], spans):
        return doc[before]
    after = verb.i + 1
    if before >= 0 and quoted[before] and after < len(doc) and not quoted[after]:
        return _after(verb, spans)
    return None


def _is_apposed(token: Token, spans: list[tuple[int, int]]) -> bool:
    """Return whether a person's name that ends here is the only one in its subject: `the keeper of the seal, Ann Low,`.

    Not so `Low` in `Bo Day, the brother of the judge, Ann Low,`.
    """
    name = _named(token, spans)
    if not name or token.dep_ != "appos" or token.ent_type_ != "PERSON":
        return False
    top = next((above for above in token.ancestors if above.dep_ in ("nsubj", "nsubjpass")), token)
    others = [top, *(child for child in top.children if child.dep_ == "appos")]
    return not any(other.ent_type_ == "PERSON" for other in others if other.idx < name[0])


def _after(verb: Token, spans: list[tuple[int, int]]) -> Token | None:
    """Return whom `said` right after a quotation names: `said Fitch`, `said Low’s partner, Ann Day`."""
    doc = verb.doc
    last = verb.i + 1
    if doc[last].tag_ == "RP" and last + 1 < len(doc):
        last += 1
    if doc[last].tag_ == "PRP":
        return doc[last]
    while doc[last].dep_ in BEFORE_NOUN and last < doc[last].head.i <= verb.i + LONGEST_SPEAKER:
        last = doc[last].head.i
    while last + 1 < len(doc) and (doc[last + 1].tag_ in NOMINAL or "HYPH" in (doc[last].tag_, doc[last + 1].tag_)):
        last += 1
    if doc[last].dep_ == "amod" and verb.i < doc[last].head.i < last:
        last = doc[last].head.i
    apposed = last + 2 < len(doc) and doc[last + 1].text == "," and doc[last].tag_ in ("NN", "NNS")
    if apposed and _named(doc[last + 2], spans):
        return doc[last + 2]
    return doc[last] if doc[last].tag_ in NOMINAL else None


def _is_who(token: Token, spans: list[tuple[int, int]]) -> bool:
    return token.lower_ in ("he", "she", "they") or _named(token, spans) is not None


def _heads(token: Token, spans: list[tuple[int, int]]) -> bool:
    """Return whether a name stands right after a body's: `the head of the Trade Committee Ann Low`."""
    name = _named(token, spans)
    while name and token.i and token.idx > name[0]:
        token = token.nbor(-1)
    before = token.nbor(-1) if token.i else token
    return before.text[0].isupper() and before.lower_ in NOT_NAMES


def _governing(verb: Token, quoted: Sequence[bool]) -> Token | None:
    """Return the subject that the parse gives the verb, or the verb above whose subject it shares."""
    at: Token = verb
    for _ in range(4):
        own = [child for child in at.children if child.dep_ in ("nsubj", "csubj") and not quoted[child.i]]
        if own:
            who = own[-1] if own[-1].i < at.i or len(own) == 1 else own[0]
            return at.head if who.tag_ in ("WP", "WDT") and at.dep_ == "relcl" else who
        if at.dep_ in ("acl", "relcl") and at.tag_ == "VBG":
            return at.head
        if at.dep_ not in CARRIED or at.head.i == at.i or _unsaid(at):
            break
        at = at.head
    return None


def _unsaid(verb: Token) -> bool:
    """Return whether `verb` is what somebody should do, or did not: `urged him to accept`."""
    infinitive = verb.tag_ == "VB" and any(child.lower_ == "to" for child in verb.children)
    return infinitive and verb.dep_ == "xcomp" and verb.head.lower_ not in SPOKEN


def _beside(verb: Token, quoted: Sequence[bool]) -> Token | None:
    """Return the last word of the noun phrase right after, or else right before, a verb that the parse leaves alone."""
    doc = verb.doc
    after = verb.i + 1
    last = None
    while after < len(doc) and not quoted[after] and _nominal(doc[after]):
        last = doc[after]
        after += 1
    if last is not None:
        return last
    before = verb.i - 1
    while before >= 0 and doc[before].tag_ in ("RB", "MD", "VBZ", "VBD") and not quoted[before]:
        before -= 1
    if before >= 0 and not quoted[before] and _nominal(doc[before]):
        return doc[before]
    return None


def _nominal(token: Token) -> bool:
    return token.dep_ not in ("dobj", "pobj") and (token.tag_ in NOMINAL or token.tag_ == "PRP")


def _stretch(who: Token, spans: list[tuple[int, int]], quoted: Sequence[bool]) -> tuple[int, int]:
    """Return the name that `who` is part of, or in apposition to, else the pronoun or noun phrase around it."""
    named = _named(who, spans)
    if named or who.tag_ == "PRP":
        return named or (who.idx, who.idx + len(who))
    if who.lower_ in PAPERS:
        for owner in who.subtree:
            if _owns(owner, who) and not quoted[owner.i]:
                return _stretch(owner, spans, quoted) if owner.tag_ != "PRP$" else (owner.idx, owner.idx + len(owner))
    for child in who.children:
        told_of = any(token.tag_ in ("WP", "WDT", "WP$") for token in who.doc[who.i : child.i])
        if child.dep_ == "appos" and not told_of and (named := _named(child, spans)):
            return named
    return _phrase(who, quoted)


def _owns(owner: Token, paper: Token) -> bool:
    """Return whether a statement is `owner`'s: `her statement`, `a statement of the union`, `a letter sent by Low`."""
    near = (paper, *paper.children)
    sent = owner.dep_ == "pobj" and owner.head.dep_ == "agent" and owner.head.head in near
    return sent or (owner.dep_ in ("poss", "pobj", "compound", "nmod") and owner.head in near)


def _named(token: Token, spans: list[tuple[int, int]]) -> tuple[int, int] | None:
    at = bisect_right(spans, (token.idx, token.idx + LONGEST_NAME)) - 1
    return spans[at] if at >= 0 and spans[at][0] <= token.idx < spans[at][1] else None


def _phrase(who: Token, quoted: Sequence[bool]) -> tuple[int, int]:
    doc = who.doc
    first, last = who.i, who.i
    left = max(who.left_edge.i, who.i - LONGEST_SPEAKER)
    while first > left and not quoted[first - 1] and doc[first - 1].text not in (",", ";", ":", "—", "–", '"', "”"):
        first -= 1
    for child in who.rights:
        told = child.dep_ in TELLING and child.tag_ != "VBG" and child.left_edge.i == last + 1
        if told and not any(quoted[last : child.right_edge.i + 1]):
            stop = child.right_edge.i
            comma = next((i for i in range(last + 1, stop + 1) if doc[i].text in ",;:—–"), stop + 1)
            last = comma - 1
            break
    if last - first >= LONGEST_SPEAKER:
        first, last = max(first, who.i - 4), who.i
    return doc[first].idx, doc[last].idx + len(doc[last])
