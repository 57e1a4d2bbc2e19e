"""The words that say that somebody said something: `said`, `told`, `according to`."""

_VERBS = """
accept accuse acknowledge add address admit advise affirm agree allege announce answer argue ask assert assure
believe blast boast call caution challenge charge cite claim clarify comment complain concede conclude confess
chant confide confirm contend continue counter cry declare demand denounce deny describe disclose discuss dispute
emphasize emphasise estimate exclaim explain express feel find go hint imply indicate inform insist instruct joke
lament maintain mention muse note object observe offer opine order plead pledge point post praise predict proclaim
promise propose protest quip quote read reaffirm reason recall recommend recount reflect reiterate relate remark
remember remind repeat reply report request respond reveal rule say shout speak speculate state stress suggest
suspect swear tell testify text think tweet underline underscore urge vow wager warn whisper wonder worry write yell
"""

_IRREGULAR = """
said saying told telling wrote written writing spoke spoken speaking thought swore sworn found felt went gone
"""

_INDIRECT = """
say tell add announce argue claim insist note state explain warn believe think suggest report confirm admit
acknowledge declare deny allege stress emphasize emphasise maintain reveal indicate reply respond write tweet
concede contend assert conclude complain estimate predict promise vow pledge recall testify reiterate mention
observe point caution assure inform remind agree hope feel rule
"""

_INDIRECT_IRREGULAR = "said saying told telling wrote writing thought felt"


def _forms(verb: str) -> list[str]:
    """Return the regular forms of `verb`: `deny` gives denies, denied, denying."""
    if verb.endswith("e"):
        return [verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return [verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"]
    doubled = verb + verb[-1]
    return [verb, f"{verb}s", f"{verb}es", f"{verb}ed", f"{verb}ing", f"{doubled}ed", f"{doubled}ing"]


def _all_forms(verbs: str) -> frozenset[str]:
    return frozenset(form for verb in verbs.split() for form in _forms(verb))


CUES = (_all_forms(_VERBS) | frozenset(_IRREGULAR.split())) - {"reading", "going"}
"""Every form of a verb that may carry a quotation in quotation marks."""

REPORTING = _all_forms(_INDIRECT) | frozenset(_INDIRECT_IRREGULAR.split())
"""Every form of a verb whose clause is a quotation without marks: `said that the talks were over`."""
