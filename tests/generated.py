"""Collections of any size, made from one seed number: news-like pages about an invented harbour dispute.

The texts have what real pages have: headline, byline, dateline, related links, quotations, relative dates, a copyright
line. Names follow Zipf's law, and new ones keep coming as the collection grows, as in real collections.
"""

import random
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

GIVEN = """
Anna Boris Clara Daniel Edith Farid Greta Hiroshi Ingrid Jonas Karim Laura Marek Nadia Oskar Petra Quentin Rosa
Stefan Tamara Ulrich Vera Walter Xenia Yusuf Zelda Amina Bruno Celia Dmitri Elena Felix Gloria Hugo Irene Jamal
Keiko Leon Miriam Noah Olga Pablo Rania Simon Teresa Umar Violet Wendy Yvonne Zoran
""".split()
FAMILY = """
Abbott Bergmann Castellan Dubois Eriksson Falk Granger Halloran Ibsen Jarvis Keller Lindqvist Moreau Novak
Okafor Petrov Quirke Rossi Sandoval Tanaka Ulmann Vance Wexler Yamada Zielinski Ashcroft Bellamy Crane Dunmore
Ellery Farrow Goddard Hastings Ingram Jessop Kirkland Lowell Marlowe Norwood Osborne Pemberton Radcliffe
Sheridan Thornton Underwood Vickers Whitmore Yardley Alvarez Brandt
""".split()
CITIES = """
Rotterdam Hamburg Lisbon Marseille Gdansk Antwerp Bergen Bilbao Genoa Piraeus Valencia Dublin Oslo Helsinki
Stockholm Tallinn Riga Porto Naples Trieste Odesa Casablanca Tunis Alexandria Haifa Izmir Busan Osaka Kobe
Yokohama Singapore Manila Jakarta Mumbai Karachi Durban Lagos Accra Dakar Santos
""".split()
BODIES = ("Harbour Authority", "Dockers Union", "Chamber of Commerce", "Shipping Council", "Port Commission",
          "Trade Ministry", "Coast Guard", "Fisheries Board")  # fmt: skip
OUTLETS = ("Quay Gazette", "Morning Tide", "The Pilot", "Harbour Wire", "Lighthouse Review", "Dockside Times")
ADJECTIVES = """
old new narrow steady quiet costly early late public private northern southern heavy light wet dry broken sound
idle busy rusted painted empty crowded foreign local seasonal permanent doubtful certain modest vast shallow deep
""".split()
NOUNS = """
crane rope tide quay pilot ledger cargo crew barge lantern warehouse winch channel ferry anchor customs tariff strike
inspector insurer captain welder lease permit survey invoice pension contract flood fog engine timber grain coal steel
diver buoy signal tower railway bridge market auction council hearing verdict ballot petition
""".split()
ACTIONS = """
replaced followed outlasted troubled financed surprised divided repaired measured crossed blocked opened shortened
doubled inherited concealed revealed postponed
""".split()
VERBS = "approved delayed rejected discussed signed withdrew published revised questioned defended".split()
THINGS = ("the dredging plan", "a new quay wall", "the night shift agreement", "its budget for repairs",
          "the crane contract", "a report on water levels", "the ferry timetable", "a ban on heavy fuel",
          "its offer to the crews", "the inquiry into the collision",
          "a loan for the container terminal", "the pilotage fees")  # fmt: skip
STATEMENTS = (
    "{person} of the {body} in {city} {verb} {thing} on {weekday}, after {number} months of talks with {other}.",
    "The {body} {verb} {thing} in {month} {year}, and {city} followed with a {adjective} {noun}.",
    "“We {action} the {noun} and {thing} before the {adjective} {noun2},” said {person}, in {city} since {year}.",
    "{last} told reporters that the {body} had {verb} {thing}, the {noun} and the {adjective} {noun2}.",
    "Ships with {noun} for {city} waited {number} days last month beside the {adjective} {noun2}.",
    "In {city}, {other} said that {thing} {action} the {noun}, not the {noun2}.",
    "According to {person}, the {body} {verb} the {noun}, but the {body2} {action} its own {adjective} {noun2}.",
    "“Nobody {action} {city},” {last} added. “The {noun} {action2} {thing} in {year}, and the {noun2} will again.”",
    "On {month} {day}, {year}, {other} {verb} {thing} with {number} votes for the {adjective} {noun}.",
)
SCENES = (
    "{adjective} {noun}s {action} each {noun2}; {adjective2} {noun3}s {action2} the {noun4}.",
    "Where a {noun} {action} {number} {adjective} {noun2}s, no {noun3} {action2} {adjective2} {noun4}s in {city}.",
    "Neither {noun} nor {adjective} {noun2} {action} the {noun3}: {adjective2} {noun4}s, {last} wrote, {action2} both.",
    "Some {adjective} {noun} {action} {noun2}, {noun3} and {adjective2} {noun4}.",
    "Behind {number} {noun}s the {adjective} {noun2} {action} a {noun3} that {adjective2} {noun4}s {action2}.",
)
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


class Cast:
    """Who may be named in the first `count` articles, the well known ones far more often."""

    def __init__(self, count: int, chance: random.Random) -> None:
        pairs = [f"{given} {family}" for family in FAMILY for given in GIVEN]
        chance.shuffle(pairs)
        self.people = pairs[: 120 + count // 4]
        self.weights = list(accumulate(1 / (rank + 1) for rank in range(len(self.people))))

    def pick(self, chance: random.Random) -> str:
        """Return one of them."""
        return chance.choices(self.people, cum_weights=self.weights)[0]


def write_collection(folder: Path, count: int, words: int = 450) -> None:
    """Write `count` articles of about `words` words each as text files into `folder`, the same for the same numbers.

    Beside them stands a `topic.yml` that lets all of them be shown.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "topic.yml").write_text("publish: full\n", encoding="utf-8")
    chance = random.Random(1977)  # noqa: S311 (no secret)
    cast = Cast(count, chance)
    for number in range(count):
        (folder / f"{number:05}.txt").write_text(_article(chance, cast, words), encoding="utf-8")


def _article(chance: random.Random, cast: Cast, words: int) -> str:
    day = date(2004, 1, 1) + timedelta(days=chance.randrange(7000))
    outlet, city, body = chance.choice(OUTLETS), chance.choice(CITIES), chance.choice(BODIES)
    hero, other = cast.pick(chance), cast.pick(chance)
    head = f"{body} of {city} {chance.choice(VERBS)} {chance.choice(THINGS)}, {hero.split()[1]} says"
    lines = [head, "", f"By {cast.pick(chance)}", f"Published {day.day} {MONTHS[day.month - 1]} {day.year}", ""]
    written = 0
    while written < words:
        part = " ".join(_sentence(chance, hero, other, city, body) for _ in range(chance.randint(2, 4)))
        written += len(part.split())
        lines += [part, ""]
        if chance.random() < 0.1:
            lines += [f"Read more: {chance.choice(CITIES)} counts its cranes", ""]
    return "\n".join([*lines, f"© {day.year} {outlet}. All rights reserved.", ""])


def _sentence(chance: random.Random, hero: str, other: str, city: str, body: str) -> str:
    sentence = _one_of(chance, STATEMENTS if chance.random() < 0.5 else SCENES).format(
        person=hero, last=hero.split()[1], other=other, city=city, body=body, body2=_one_of(chance, BODIES),
        verb=_one_of(chance, VERBS), thing=_one_of(chance, THINGS), weekday=_one_of(chance, WEEKDAYS),
        number=chance.randint(2, 40), month=_one_of(chance, MONTHS), day=chance.randint(1, 28),
        year=chance.randint(1990, 2003), adjective=_one_of(chance, ADJECTIVES), adjective2=_one_of(chance, ADJECTIVES),
        noun=_one_of(chance, NOUNS), noun2=_one_of(chance, NOUNS), noun3=_one_of(chance, NOUNS),
        noun4=_one_of(chance, NOUNS), action=_one_of(chance, ACTIONS), action2=_one_of(chance, ACTIONS),
    )  # fmt: skip
    return sentence[0].upper() + sentence[1:]


def _one_of(chance: random.Random, choices: Sequence[str]) -> str:
    return choices[chance.randrange(len(choices))]
