"""Undated reports: which days they may be from, by what dated reports tell of the same happenings, and why."""

import datetime as dt
import functools
from collections.abc import Iterable, Mapping, Sequence

import msgspec
from msgspec import Struct

from dateline.chronicle.across import Rulings
from dateline.chronicle.actors import Kin
from dateline.chronicle.config import joining
from dateline.chronicle.days import Days, days_of, iso, ordinal
from dateline.chronicle.features import judge
from dateline.chronicle.join import told_by_reports, tolls_by_event
from dateline.chronicle.match import Match
from dateline.chronicle.telling import Telling, TypeTable, make_telling
from dateline.grounding.when import Anchor, resolve
from dateline.records.chronicle import ReportInfo
from dateline.records.claim import Claim, When

_FACT = frozenset({"happened", "ongoing", "background", "doubted"})
_LASTING = 4  # days; what lasted so long is not what another report tells of one day
_TELLING = {"place": 0.3, "names": 0.9}  # how alike two happenings are to be clues: "gunmen" on a "Monday" fit any two
_REACH = 400  # days around a dated happening in which the report's own day is looked for


class Clue(Struct, frozen=True):
    """A happening that a dated report tells too: the days the report may be from by it, and why."""

    score: float
    days: frozenset[int]
    why: str


def is_undated(info: ReportInfo) -> bool:
    """Tell whether nothing says when a report was written."""
    return not (info.story or info.published)


def bound_reports(
    reports: Sequence[ReportInfo], claims: Sequence[Claim], types: TypeTable, kin: Kin, rulings: Rulings
) -> tuple[ReportInfo, ...]:
    """Return the reports, undated ones with the days they may be from (`bounded_*`) where others allow to say so.

    A relative time ("since last Wednesday") of a happening that a dated report tells with its days leaves only
    certain days for the report; the strongest such clues are put together. A report is never older than what it
    tells by date as past. Without a clue the report stays undated.
    """
    undated = [r for r in reports if is_undated(r) and not r.bounded_from]
    if not undated:
        return tuple(reports)
    known = {r.id for r in reports if not is_undated(r)}
    told, _ = told_by_reports([c for c in claims if c.report in known], types, kin, rulings)
    dated = [t for t in told if t.days.length is not None and not t.days.inferred]
    tolls = tolls_by_event(claims)
    outlets = {r.id: r.outlet or r.title or r.key for r in reports}
    found = {r.id: _bound(r, claims, dated, tolls, types, kin, outlets) for r in undated}
    return tuple(found.get(r.id, r) for r in reports)


def _bound(
    info: ReportInfo, claims: Sequence[Claim], dated: Sequence[Telling], tolls: Mapping[str, Sequence[Claim]],
    types: TypeTable, kin: Kin, outlets: Mapping[str, str],
) -> ReportInfo:  # fmt: skip
    mine = [c for c in claims if c.report == info.id]
    floor = max((d.first for d in (days_of(c.when) for c in mine if _past(c)) if d.first is not None), default=None)
    clues = sorted(_clues(mine, dated, tolls, types, kin, outlets), key=lambda c: (-c.score, c.why))
    days: frozenset[int] | None = None
    why: list[str] = []
    for clue in clues:
        left = frozenset(d for d in clue.days if floor is None or d >= floor)
        new = left if days is None else days & left
        if new and new != days:
            days = new
            why.append(clue.why)
    if not days:
        return info
    return msgspec.structs.replace(info, bounded_from=iso(min(days)), bounded_to=iso(max(days)), bounded_why=tuple(why))


def _past(claim: Claim) -> bool:
    return claim.when.relative is None and claim.standing in ("happened", "background", "ongoing")


def _clues(
    mine: Sequence[Claim], dated: Sequence[Telling], tolls: Mapping[str, Sequence[Claim]], types: TypeTable, kin: Kin,
    outlets: Mapping[str, str],
) -> Iterable[Clue]:  # fmt: skip
    for claim in mine:
        normal = claim.when.relative
        if claim.kind != "event" or not normal or claim.when.inferred or claim.standing not in _FACT:
            continue
        telling = make_telling([claim], tolls.get(claim.id, ()), types, days=Days(extent=_extent(normal)))
        for other in dated:
            match = judge(telling, other, joining().across, kin, within=False)
            if match.apart or match.score <= joining().limits.clue or not _speaks_for_one(match):
                continue
            days = _anchors(normal, other.days)
            if days:
                yield Clue(match.score, days, _why(claim, other, outlets))


def _speaks_for_one(match: Match) -> bool:
    """Tell whether a place or a name speaks for one happening: kind, weekday and wording alone fit any two attacks."""
    return any(f.value >= _TELLING[f.name] for f in match.features if f.name in _TELLING)


def _why(claim: Claim, other: Telling, outlets: Mapping[str, str]) -> str:
    days = other.days
    told = str(iso(days.first)) if days.first == days.last else f"{iso(days.first)} to {iso(days.last)}"
    said = claim.when.words or claim.when.relative
    return (
        f"“{claim.trigger.text}” ({said}) is told by {outlets.get(other.report, other.report)} "
        f"as “{other.claims[0].trigger.text}” of {told}"
    )


def _extent(normal: str) -> int | None:
    """Return how many days a relative time spans, whatever day it is counted from."""
    days = _span(normal, dt.date(2000, 6, 14).toordinal())
    return None if days is None else days[1] - days[0] + 1


@functools.lru_cache(maxsize=65536)
def _span(normal: str, anchor: int) -> tuple[int, int] | None:
    day = dt.date.fromordinal(anchor)
    try:
        when = resolve(normal, Anchor(day, day))
    except (ValueError, OverflowError):
        return None
    first, last = ordinal(when.from_), ordinal(when.to)
    return None if first is None or last is None else (first, last)


def _anchors(normal: str, told: Days) -> frozenset[int]:
    """Return the days from which a relative time counts to days that lie within those told (or hold them)."""
    if told.first is None or told.last is None or (told.sharp and (_extent(normal) or 0) >= _LASTING):
        return frozenset()
    fits = set()
    for anchor in range(told.first - 7, told.last + _REACH):
        span = _span(normal, anchor)
        if span and (told.first <= span[0] <= span[1] <= told.last or span[0] <= told.first <= told.last <= span[1]):
            fits.add(anchor)
    return frozenset(fits)


def redate(claims: Iterable[Claim], reports: Iterable[ReportInfo]) -> list[Claim]:
    """Work out the relative times of claims whose reports have been given days here: intervals wide as those."""
    anchors = {r.id: Anchor.of(f"{r.bounded_from}/{r.bounded_to}") for r in reports if r.bounded_from and r.bounded_to}
    return [_redated(c, anchors[c.report]) if c.report in anchors and c.when.relative else c for c in claims]


def _redated(claim: Claim, anchor: Anchor) -> Claim:
    old = claim.when
    try:
        new = resolve(old.relative or "", anchor)
    except (ValueError, OverflowError):
        return claim
    when: When = msgspec.structs.replace(new, words=old.words, start=old.start, end=old.end, inferred=old.inferred)
    return msgspec.structs.replace(claim, when=when)
