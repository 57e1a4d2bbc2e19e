"""Words that stand before a person's name and are no part of it: `Prime Minister Fumio Kishida` names Fumio Kishida."""

_HONORIFICS = """
mr mrs ms miss mx alhaji datuk mallam shri dr prof sir dame lord lady madam rev fr capt col gen lt sgt maj cmdr adm cpl
pte const hon sen rep gov pres insp supt det
"""
_OFFICES = """
president premier chancellor minister secretary senator congressman congresswoman representative governor mayor
councillor councilman councilwoman alderman ambassador envoy king queen prince princess emperor empress duke
duchess pope cardinal archbishop bishop pastor reverend rabbi imam sheikh ayatollah judge justice magistrate
attorney lawyer prosecutor sheriff constable inspector superintendent detective officer sergeant lieutenant
captain colonel general admiral agent sultan emir commander commissioner chief chairman chairwoman chairperson
director manager coach professor doctor leader spokesman spokeswoman spokesperson ceo cfo coordinator analyst
economist author actor actress singer dictator chair deputy organizer organiser founder cofounder owner adviser
advisor researcher scientist historian activist reporter photographer witness eyewitness bystander resident survivor
farmer billionaire businessman businesswoman architect designer chef choreographer comedian musician composer writer
novelist poet playwright painter filmmaker journalist columnist editor engineer psychologist psychiatrist nurse teacher
principal rapper pianist violinist guitarist drummer quarterback goalkeeper goaltender striker midfielder pitcher
skipper golfer boxer swimmer cyclist astronaut politician lobbyist consultant strategist dermatologist pediatrician
surgeon veterinarian biologist chemist physicist archaeologist anthropologist sociologist entrepreneur producer
screenwriter broadcaster curator dancer youtuber criminologist epidemiologist geologist meteorologist philosopher
treasurer provost chancellor whistleblower defector dissident
"""
_BEFORE_OFFICE = (
    "prime former vice deputy foreign interior finance defense defence first acting late general chief charge"
)
_CALLINGS = "mp mla mpp mep msp pc qc ceo cfo coo cto md phd"
_NOT_NAMES = """
office council conference committee commission administration department general award hospital school center centre
assembly cabinet staff secretariat court parliament senate party ministry government motors electric dynamics mills
association agency bureau board university
"""

HONORIFICS = frozenset(_HONORIFICS.split())
"""Forms of address, without their full stop; what follows one is a person."""

OFFICES = frozenset(_OFFICES.split())
"""Offices and callings that are written before a name."""

BEFORE_OFFICE = frozenset(_BEFORE_OFFICE.split())
"""Words that belong to an office when one follows: `former Vice President`."""

CALLINGS = frozenset(_CALLINGS.split())
"""Letters after a name, or after that of a constituency: `Yellowhead MP` is nobody's name."""

NOT_NAMES = frozenset(_NOT_NAMES.split())
"""Words after a title that make it part of an organisation's name."""


def is_honorific(word: str) -> bool:
    """Return whether `word` is a form of address such as `Mr.`."""
    return word[:1].isupper() and word.rstrip(".").lower() in HONORIFICS


def is_office(word: str) -> bool:
    """Return whether `word` is an office or calling such as `president`."""
    return word.lower() in OFFICES


def is_rank(word: str) -> bool:
    """Return whether `word` belongs to an office when one follows, such as `former`."""
    return word.lower() in BEFORE_OFFICE


def title_length(words: list[str]) -> int:
    """Return how many of the leading `words` are a title; never all of them."""
    length = 0
    for index, word in enumerate(words[:-1], start=1):
        if is_honorific(word) or is_office(word):
            length = index
        elif word.lower() not in BEFORE_OFFICE:
            break
    return length
