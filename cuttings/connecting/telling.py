"""Words that give away what a name is of: a `Square` is a place, a `Ministry` an organisation."""

from cuttings.model import EntityKind

_ORGANISATIONS = """
academy act administration agency airlines airways alliance association assembly authority bank bill board brigade
broadcasting bureau business cabinet cafe campaign capital center centre chamber club coalition college
commission committee company conference congress consulting corp corporation council court daily department
enterprises federation firm force forces foundation fund funding gallery gazette government group guard health herald
holdings hospital hotel hotels inc industries institute institution insurance international journal laboratory league
library limited llc llp ltd magazine management media ministry motors museum network networks news newspaper office
organisation organization orchestra parliament partners partnership party police press productions project radio
records restaurant school store schools senate service services society solutions studio studios syndicate systems team
technologies television theatre theater times today trade tribune trust tv union university ventures weekly works zoo
"""
_PLACES = """
airport arena avenue bay beach boulevard bridge canyon cathedral city coast county creek district drive falls
garden gardens gate glacier gulf harbor harbour heights highway island islands isle
junction lakes mall mountain mountains ocean peninsula place plaza point port prison province
range region reserve resort ridge river road sea shore springs square stadium state station strait street
terminal territory tower towers town township trail valley village prefecture
"""
_EVENTS = """
accord accords bowl championship championships cup day declaration derby eve festival games marathon massacre olympics
parade revolution tournament treaty uprising war year
"""
_PLACES_FIRST = "lake mount mt fort port cape camp north south east west new gulf isle"
_ORGANISATIONS_FIRST = "studio cafe hotel team radio bank banco uss hms"

_GENERIC = """
agency assembly association authority board bureau cabinet chronicle commission committee council courier court
department force gazette government group herald hospital journal ministry museum office parliament party
secretariat state times tribune university zoo
"""

GENERIC = frozenset(_GENERIC.split()) | {"north", "south"}
"""Words that alone name nothing, unless the article gives the longer name they are short for."""

ORGANISATIONS = frozenset(_ORGANISATIONS.split())
EVENTS = frozenset(_EVENTS.split())
PLACES = frozenset(_PLACES.split())
PLACES_FIRST = frozenset(_PLACES_FIRST.split())
ORGANISATIONS_FIRST = frozenset(_ORGANISATIONS_FIRST.split())


def kind_by_words(words: list[str]) -> EntityKind | None:
    """Return the kind that the first or last of a name's folded words gives away, if one does."""
    if len(words) < 2:
        return "organisation" if words[0] in ORGANISATIONS else None
    first, last = words[0], words[-1]
    if last in ORGANISATIONS or first in ORGANISATIONS_FIRST:
        return "organisation"
    if last in EVENTS:
        return "event"
    return "place" if last in PLACES or first in PLACES_FIRST else None
