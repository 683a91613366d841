"""Which tellings are worth comparing: those that share a block of time and place, of actors, or of rare words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from dateline.chronicle.config import joining
from dateline.chronicle.features import cannot_be_one
from dateline.chronicle.telling import Telling
from dateline.chronicle.words import rarity, skeleton, tokens
from dateline.records.claim import Where

_FORTNIGHT, _SEASON = 14, 90  # days
_CELL = 0.5  # degrees; each point falls in four overlapping cells, so near points share at least one


def candidate_pairs(tellings: Sequence[Telling]) -> list[tuple[str, str]]:
    """Return the pairs of ids to compare, sorted. Tellings of one report are not compared here.

    Every telling has a bounded number of blocks and a large block is compared with neighbours in time only, so
    the number of pairs grows with the number of tellings, not with its square.
    """
    by_id = {t.id: t for t in tellings}
    blocks: dict[tuple[str, ...], list[str]] = {}
    for telling in sorted(tellings, key=lambda t: t.id):
        for key in sorted(set(_keys(telling))):
            blocks.setdefault(key, []).append(telling.id)
    pairs: set[tuple[str, str]] = set()
    for _, members in sorted(blocks.items()):
        pairs.update(p for p in _pairs_of(members, by_id) if by_id[p[0]].report != by_id[p[1]].report)
    return sorted(p for p in pairs if not cannot_be_one(by_id[p[0]], by_id[p[1]]))


def _pairs_of(members: Sequence[str], by_id: Mapping[str, Telling]) -> Iterator[tuple[str, str]]:
    limits = joining().limits
    if len(members) <= limits.block_size:
        yield from combinations(sorted(members), 2)
        return
    ordered = sorted(members, key=lambda i: (by_id[i].days.first or by_id[i].days.last or 0, i))
    for n, left in enumerate(ordered):
        for right in ordered[n + 1 : n + 1 + limits.block_window]:
            yield (left, right) if left < right else (right, left)


def _keys(t: Telling) -> Iterator[tuple[str, ...]]:
    times = list(_times(t))
    places = sorted({cell for place in t.places for cell in _cells(place)}) or ["?"]
    for when in times:
        for where in places:
            yield ("tp", when, where)
        for actor in sorted({r.key for r in (*t.agents, *t.targets) if r.id})[:4]:
            yield ("ta", when, actor)
    rare = sorted(w for w in t.words if rarity(w) >= joining().limits.rare_band)
    rarest = sorted(rare, key=lambda w: (-rarity(w), w))[:8]
    marks = [("w", word) for word in rarest]
    marks += [("n", f"{kind} {n}") for kind, figures in t.numbers.items() for n in sorted(figures) if n >= 5]
    long = t.days.length is None or t.days.length > _FORTNIGHT  # such may be told years apart
    for when in (*_times(t, _SEASON), *(("long",) if long else ())):
        yield from ((*mark, when) for mark in marks)


def _times(t: Telling, days: int = _FORTNIGHT) -> Iterator[str]:
    """A day falls in two overlapping stretches of so many days; a longer span in all it touches, at most nine."""
    first, last = t.days.first, t.days.last
    anchor = last if last is not None else first
    if anchor is None:
        yield "open"
        return
    start = first if first is not None and anchor - first < 4 * days else anchor
    for day in {*range(start, anchor + 1, days), anchor}:
        yield f"d{day // days}"
        yield f"e{(day + days // 2) // days}"


def _cells(place: Where) -> Iterable[str]:
    if place.lat is not None and place.lon is not None and place.precision not in ("country", "sea"):
        for dx in (0.0, _CELL / 2):
            for dy in (0.0, _CELL / 2):
                yield f"{int((place.lat + 90 + dx) // _CELL)}:{int((place.lon + 180 + dy) // _CELL)}:{dx}{dy}"
    for name in (place.name, place.words, place.site, place.admin1, place.admin2):
        if name:
            yield from (f"~{skeleton(w)}" for w in tokens(name) if len(w) > 3 or w == name.lower())
