"""Words that give away what a name is of: a `Square` is a place, a `Ministry` an organisation."""

from cuttings.model import EntityKind

_ORGANISATIONS = """
academy act administration advisers advisors agency airlines airways alliance analytics assembly associates
association authority bakery bank bill board breweries brewers brewery brigade broadcasting builders bureau business
cabinet cafe campaign capital center centre chamber club coalition college command commission committee communications
company conference congress consulting corp corporation council court daily department energy enterprises
entertainment federation films firm foods force forces foundation fund funding gallery gazette government group guard
health herald holdings hospital hotel hotels inc industries initiative institute institution insurance international
journal laboratories laboratory labs league library limited llc llp logistics ltd magazine management media ministry
motors museum network networks news newspaper observatory office oil orchestra organisation organization parliament
partners partnership party pharma pharmaceuticals planetarium police press productions program programme project
publishers publishing radio records resources restaurant school schools securities senate service services society
software solutions store studio studios syndicate systems team technologies technology telecom television theater
theatre times today trade tribune trust tv union university ventures weekly works zoo
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
_TEAMS = """
49ers 76ers astros athletics avalanche bears bengals blackhawks blazers bluejays braves broncos bruins bucks
buccaneers bulldogs bulls canadiens canucks cardinals cavaliers celtics chargers chiefs clippers colts cowboys coyotes
cubs diamondbacks dodgers dolphins eagles falcons flames flyers giants grizzlies hawks hornets hurricanes islanders
jaguars jays jets kings knicks lakers leafs lions magic mariners marlins mavericks mets nets nuggets oilers orioles
pacers packers padres panthers patriots pelicans penguins phillies pistons predators raiders rams rangers raptors
ravens rockets sabres seahawks sharks sixers spurs steelers suns texans timberwolves titans tigers twins vikings
warriors whitecaps wizards yankees
"""
PARTIES = frozenset(
    ["communists", "conservatives", "democrats", "greens", "liberals", "republicans", "socialists", "tories"]
)
"""What the members of a party are called, whose adjective may look like a given name: `Christian Democrats`."""

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
TEAMS = frozenset(_TEAMS.split())
"""What teams are called after the place that they play for."""
EVENTS = frozenset(_EVENTS.split())
PLACES = frozenset(_PLACES.split())
PLACES_FIRST = frozenset(_PLACES_FIRST.split())
OF = frozenset(["of", "for", "on"])
"""Words after which an organisation's name says what it is for: `Center for American Progress`."""
ORGANISATIONS_FIRST = frozenset(_ORGANISATIONS_FIRST.split())


def kind_by_words(words: list[str]) -> EntityKind | None:
    """Return the kind that the first or last of a name's folded words gives away, if one does."""
    first, last, several = words[0], words[-1], len(words) > 1
    led = several and (first in ORGANISATIONS_FIRST or (first in ORGANISATIONS and words[1] in OF))
    tests: tuple[tuple[EntityKind, bool], ...] = (
        ("group", last in PARTIES),
        ("organisation", last in ORGANISATIONS or last in TEAMS or led or (several and "university" in words)),
        ("event", several and last in EVENTS),
        ("organisation", words[-2:] == ["federal", "reserve"]),
        ("place", several and (last in PLACES or first in PLACES_FIRST or words[-2:] == ["national", "park"])),
    )
    return next((kind for kind, holds in tests if holds), None)
