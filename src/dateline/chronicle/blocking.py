"""Which tellings are worth comparing: those that share a block of time and place, of actors, or of rare words."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from dateline.chronicle.config import joining
from dateline.chronicle.places import POINTS
from dateline.chronicle.telling import Telling
from dateline.chronicle.words import rarity, skeleton, tokens
from dateline.records.claim import Where

_FEW, _FORTNIGHT, _SEASON = 4, 14, 90  # days
_CELL = 0.5  # degrees; each point falls in four overlapping cells, so near points share at least one
_LONG = 8  # days; a longer interval is compared in fortnights
Key = tuple[str, ...]


def candidate_pairs(tellings: Sequence[Telling], barred: Callable[[int, int], bool]) -> Iterator[tuple[int, int]]:
    """Yield the pairs to compare, by their numbers in the sequence, smaller first, each once. Tellings of one report
    are not compared, nor those that `barred` rules out.

    Every telling has a bounded number of blocks and a large block is compared with neighbours in time only, so
    the number of pairs grows with the number of tellings, not with its square. In a block of a kind that only some
    tellings need (months for vague times, actors where no place is told) the others are compared with those alone.
    """
    limits = joining().limits
    everybody: dict[Key, list[int]] = {}
    seekers: dict[Key, list[int]] = {}
    order = sorted(range(len(tellings)), key=lambda n: (_anchor(tellings[n]), tellings[n].id))
    for n in order:
        telling = tellings[n]
        found: set[int] = set()
        for key, seeks in _keys(telling).items():
            members = (everybody if seeks else seekers).get(key, ())
            found.update(members if len(members) <= limits.block_size else members[-limits.block_window :])
            everybody.setdefault(key, []).append(n)
            if seeks:
                seekers.setdefault(key, []).append(n)
        for other in sorted(found):
            pair = (n, other) if n < other else (other, n)
            if tellings[other].report != telling.report and not barred(*pair):
                yield pair


def is_blind(telling: Telling) -> bool:
    """Tell whether a telling lacks a day or a place, so that blocks may miss it."""
    days = telling.days
    return not telling.places or days.length is None or days.length > _LONG or all(p.inferred for p in telling.places)


def _anchor(telling: Telling) -> int:
    last = telling.days.last
    return last if last is not None else telling.days.first or 0


def _keys(t: Telling) -> dict[Key, bool]:
    """Return a telling's blocks, each with whether it seeks everybody there or only those who seek."""
    long = t.days.length is None or t.days.length > _LONG
    cells = sorted({cell for place in t.places for cell in _cells(place)}) or ["?"]
    placed = any(p.precision in POINTS and p.lat is not None for p in t.places)
    keys: dict[Key, bool] = {}
    for days, seeks in ((_FEW, True), (_FORTNIGHT, long)):
        for when in () if days == _FEW and long else _times(t, days):
            keys.update(dict.fromkeys((("tp", when, where) for where in cells), seeks))
    actors = sorted({r.key for r in (*t.agents, *t.targets) if r.id})[:4]
    for when in _times(t, _FORTNIGHT):
        keys.update(dict.fromkeys((("ta", when, actor) for actor in actors), not placed or long))
    marks = list(_marks(t))
    for when in (*_times(t, _SEASON), *(("long",) if long else ())):
        keys.update(dict.fromkeys(((*mark, when) for mark in marks), True))
    return keys


def _marks(t: Telling) -> Iterator[Key]:
    rare = sorted((w for w in t.words if rarity(w) >= joining().limits.rare_band), key=lambda w: (-rarity(w), w))
    yield from (("w", word) for word in rare[:8])
    for kind, figures in t.numbers.items():
        yield from (("n", f"{kind} {n}") for n in sorted(figures) if n >= 5)


def _times(t: Telling, days: int) -> Iterator[str]:
    """A day falls in two overlapping stretches of so many days; a longer span in all it touches, at most nine."""
    first, last = t.days.first, t.days.last
    anchor = last if last is not None else first
    if anchor is None:
        yield f"{days}open"
        return
    start = first if first is not None and anchor - first < 4 * days else anchor
    for day in {*range(start, anchor + 1, days), anchor}:
        yield f"{days}d{day // days}"
        yield f"{days}e{(day + days // 2) // days}"


def _cells(place: Where) -> Iterable[str]:
    if place.lat is not None and place.lon is not None and place.precision not in ("country", "sea"):
        for dx in (0.0, _CELL / 2):
            for dy in (0.0, _CELL / 2):
                yield f"{int((place.lat + 90 + dx) // _CELL)}:{int((place.lon + 180 + dy) // _CELL)}:{dx}{dy}"
    for name in (place.name, place.words, place.site, place.admin1, place.admin2):
        if name:
            yield from (f"~{skeleton(w)}" for w in tokens(name) if len(w) > 3 or w == name.lower())
