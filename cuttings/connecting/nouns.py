"""Common nouns that a text uses for somebody or something it has named: `the company`, `the judge`, `the minister`."""

from cuttings.connecting.folding import fold

LEADERS = frozenset(["leader", "dictator", "ruler"])
"""What the head of any state or government may be called."""

OFFICES = frozenset(["premier", "president", "chancellor"])
"""Offices of heads of state or government; a prime minister counts as `premier`."""

HEADS = LEADERS | OFFICES | {"king", "queen", "emperor", "pope", "governor", "mayor"}
"""Offices with one holder at a time, by which a text may mean somebody whom only other texts call so."""

_FIRMS = """
agency airline automaker bank broadcaster business carmaker chain charity club company conglomerate corporation firm
group maker manufacturer network newspaper operator organisation organization outlet paper party platform publisher
regulator retailer startup team union utility watchdog
"""
FIRMS = frozenset(_FIRMS.split())
"""What an organisation is called whose name need not say so: `the company` after `Google`."""

ANY_BODY = frozenset(["agency", "group", "organisation", "organization"])
"""What an organisation is called whatever its name says."""

_BODIES = """
association authority board body bureau coalition college commission committee council court department federation
foundation fund hospital institute institution magazine ministry office school secretariat service society tribunal
university
"""
BODIES = FIRMS | frozenset(_BODIES.split())
"""Common nouns for organisations."""

_PERSONS = """
activist actor actress adviser advisor agent aide ambassador analyst artist athlete attorney author boy brother
captain chairman chairwoman chief coach colleague columnist commander commissioner congressman congresswoman constable
councillor critic daughter defendant deputy detective diplomat director doctor driver economist editor employee
engineer executive expert farmer father fisherman founder friend girl governor guard historian husband inspector
investigator journalist judge justice king lawmaker lawyer leader lieutenant magistrate man manager mayor member
minister mother musician neighbor neighbour nurse officer official operator organiser organizer owner parent passenger
patient photographer pilot player policeman politician premier president priest principal producer professional
professor prosecutor queen reporter representative researcher resident scientist secretary senator sergeant sheriff
sister soldier son source spokesman spokesperson spokeswoman student supporter survivor suspect teacher teenager
tenant tourist trader trainer veteran victim visitor volunteer wife witness woman worker writer
"""
PERSONS = frozenset(_PERSONS.split())
"""What one person is called who may then be `he` or `she`."""

_PAPERS = "article book decision document email interview letter post release report ruling statement story study tweet"
PAPERS = frozenset(_PAPERS.split())
"""What people write or say, and which is nobody itself."""

DOERS = ("er", "or", "ist", "ian", "man", "woman", "person", "eer", "ant")
"""Endings of nouns for people: `skipper`, `biologist`."""

MANY = frozenset(["people", "police", "men", "women", "children", "staff", "media"])
"""Words for many that do not end in `s`."""

INNER = frozenset(["for", "of", "to", "from", "at", "with", "by", "in", "on", "who", "familiar"])
"""Words after the noun that a phrase is about: `a spokeswoman for the ministry`."""


def folded(text: str) -> list[str]:
    """Return the folded words of `text`, with `prime minister` as one."""
    return fold(text).replace("prime minister", "premier").split()


def head(phrase: str) -> str:
    """Return the folded noun that `phrase` is about: `spokeswoman` of `a spokeswoman for the ministry`."""
    words = folded(phrase)
    stop = next((index for index, word in enumerate(words) if index and word in INNER), len(words))
    return words[stop - 1] if words else ""


def is_person(noun: str) -> bool:
    """Return whether a folded noun is one that a person may be called by."""
    return noun in PERSONS | HEADS or noun.endswith(DOERS)


def is_plural(word: str) -> bool:
    """Return whether a folded noun stands for many: `officials`, `police`."""
    return word in MANY or (word.endswith("s") and not word.endswith(("ss", "us", "is")))
