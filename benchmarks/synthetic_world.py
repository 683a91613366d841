"""An invented war with known truth: places, sides and what happened, drawn from a seed and nothing else."""

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import dataclass

START = dt.date(2031, 1, 1)
EVENTS_A_DAY = 20  # a larger world is a longer war, not a denser one

_ONSETS = ("b", "d", "dr", "f", "g", "h", "j", "k", "kr", "l", "m", "n", "p", "r", "s", "sh", "t", "tr", "v", "z")
_VOWELS = ("a", "e", "i", "o", "u", "ai", "ou")
_CODAS = ("", "", "n", "r", "l", "m", "sk", "t", "th")
_PEOPLE = ("Front", "Brigade", "Movement", "Army", "Guard", "League", "Column", "Legion")
_SITES = ("market", "hospital", "bridge", "checkpoint", "school", "bus station", "barracks", "bakery", "mosque", "police station",
          "power plant", "ferry landing", "grain depot", "radio mast", "customs post", "water works")  # fmt: skip
_WEAPONS = ("car bomb", "mortar rounds", "rockets", "machine guns", "a barrel bomb", "roadside mines", "tank shells", "drones")
_VICTIMS = ("civilians", "soldiers", "fighters", "people", "policemen", "villagers")

# type, how often, what other outlets call it
TYPES: tuple[tuple[str, int, tuple[str, ...]], ...] = (
    ("battle", 24, ("armed-attack", "ambush")),
    ("airstrike", 18, ("shelling", "armed-attack")),
    ("shelling", 16, ("airstrike", "armed-attack")),
    ("bombing", 14, ("suicide-bombing", "armed-attack")),
    ("ambush", 8, ("battle", "armed-attack")),
    ("assassination", 6, ("killing", "armed-attack")),
    ("abduction", 6, ("arrest",)),
    ("capture-of-place", 4, ("battle",)),
    ("execution", 4, ("killing",)),
)


@dataclass(frozen=True)
class Place:
    """A town: its id, name and coordinates, and the province it lies in."""

    id: str
    name: str
    lat: float
    lon: float
    province: str


@dataclass(frozen=True)
class Side:
    """An armed side. Sides of one camp do not fight each other."""

    id: str
    name: str
    camp: int


@dataclass(frozen=True)
class Fact:
    """One happening as it truly was."""

    id: int
    type: str
    day: int
    place: Place
    agent: Side
    target: Side
    killed: int
    wounded: int
    victims: str
    site: str
    weapon: str
    person: str


@dataclass(frozen=True)
class World:
    """Places, sides, and facts in order of days (days count from START)."""

    places: tuple[Place, ...]
    sides: tuple[Side, ...]
    facts: tuple[Fact, ...]

    @property
    def days(self) -> int:
        """How many days the war lasts."""
        return self.facts[-1].day + 1


def make_world(events: int, seed: int = 1) -> World:
    """Return a world of so many events. The same numbers give the same world."""
    rng = random.Random(f"world {seed} {events}")
    names = _Names(rng)
    places = _places(rng, names)
    sides = tuple(Side(f"synthetic:side-{n}", f"{next(names)} {rng.choice(_PEOPLE)}", n % 3) for n in range(36))
    weights = [1.0 / (n + 5) for n in range(len(places))]
    days = sorted(rng.randrange(max(5, events // EVENTS_A_DAY)) for _ in range(events))
    return World(places, sides, tuple(_fact(n, day, rng, places, weights, sides, names) for n, day in enumerate(days)))


def day_of(number: int) -> dt.date:
    """Return the date of a day of the war."""
    return START + dt.timedelta(days=number)


class _Names:
    """Invented names, none twice."""

    def __init__(self, rng: random.Random) -> None:
        self._rng, self._taken = rng, set[str]()

    def __next__(self) -> str:
        while True:
            syllables = (self._syllable() for _ in range(self._rng.choice((2, 2, 3))))
            name = "".join(syllables).capitalize()
            if name not in self._taken:
                self._taken.add(name)
                return name

    def _syllable(self) -> str:
        return "".join(self._rng.choice(part) for part in (_ONSETS, _VOWELS, _CODAS))




def _places(rng: random.Random, names: _Names) -> tuple[Place, ...]:
    provinces = [(next(names), 10 + rng.random() * 6, 30 + rng.random() * 6) for _ in range(14)]
    out = []
    for n in range(600):
        province, lat, lon = rng.choice(provinces)
        out.append(Place(f"synthetic:place-{n}", next(names), round(lat + rng.gauss(0, 0.5), 4),
                         round(lon + rng.gauss(0, 0.5), 4), province))  # fmt: skip
    return tuple(out)


def _fact(
    number: int, day: int, rng: random.Random, places: Sequence[Place], weights: Sequence[float], sides: Sequence[Side],
    names: _Names,
) -> Fact:  # fmt: skip
    kind = rng.choices([t for t, _, _ in TYPES], [w for _, w, _ in TYPES])[0]
    agent = rng.choice(sides)
    killed = 0 if kind in ("abduction", "capture-of-place") and rng.random() < 0.6 else int(rng.paretovariate(0.9))
    return Fact(
        id=number, type=kind, day=day, place=rng.choices(places, weights)[0], agent=agent,
        target=rng.choice([s for s in sides if s.camp != agent.camp]), killed=min(killed, 400),
        wounded=int(min(killed, 400) * rng.random() * 3), victims=rng.choice(_VICTIMS), site=rng.choice(_SITES),
        weapon=rng.choice(_WEAPONS), person=f"{next(names)} {next(names)}",
    )  # fmt: skip
