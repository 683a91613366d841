"""Stretches of time with bounds on both ends: what timelines of holdings and ties are made of."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from dateline.chronicle.days import iso, ordinal
from dateline.grounding.when import Anchor, resolve
from dateline.records.claim import Claim, When

_ONE_NEWS = 14  # days within which two undated changes of one kind are taken for one


class Bounds(Struct, frozen=True):
    """Between which days something began or ended (ordinals, inclusive; None unknown)."""

    earliest: int | None = None
    latest: int | None = None

    def iso(self) -> tuple[str | None, str | None]:
        """Return both ends as ISO days."""
        return iso(self.earliest), iso(self.latest)


def start_of_state(claim: Claim, told: str) -> Bounds:
    """Return when a state told by a claim began: "since late 2014" gives those months, a plain "holds" only that it
    had begun by the day of telling (or by the day the words name).
    """
    when = claim.when
    since = _since(when)
    if since is not None:
        return since
    first, last = ordinal(when.from_), ordinal(when.to)
    if when.inferred or when.words is None:
        days = [d for d in (_day(told), last if when.inferred else first) if d is not None]
        return Bounds(None, min(days, default=last))
    return Bounds(None, last if last is not None else first)


def time_of_change(claim: Claim, told: str) -> Bounds:
    """Return when a change told by a claim came about: within its days, never after it was told."""
    first, last = ordinal(claim.when.from_), ordinal(claim.when.to)
    if claim.when.inferred and first is not None and first == last == _day(told):
        first = None  # the report's own day stands in for a time nobody gives: the change is no later
    known = _day(told)
    ends = [d for d in (last, known) if d is not None]
    return Bounds(first, min(ends) if ends and (first is None or min(ends) >= first) else last)


def last_said(claims: Iterable[Claim], told: dict[str, str]) -> int | None:
    """Return the latest day for which any claim says that the state held."""
    days = []
    for claim in claims:
        known, last = _day(told.get(claim.report, "")), ordinal(claim.when.to)
        past = claim.standing == "background" and not claim.when.inferred
        day = last if past or known is None else known if last is None else min(known, last)
        if day is not None:
            days.append(day)
    return max(days, default=None)


def first_said(claims: Iterable[Claim], earliest: Mapping[str, str]) -> int | None:
    """Return the first day for which any claim says (or may say, of an undated report) that the state held.

    earliest: report id → the earliest ISO day it may have been written.
    """
    days = []
    for claim in claims:
        known, last = _day(earliest.get(claim.report, "")), ordinal(claim.when.to)
        both = [d for d in (known, last) if d is not None]
        days += [min(both)] if both else []
    return min(days, default=None)


def meet(bounds: Sequence[Bounds]) -> Bounds:
    """Return the days all bounds allow; where they contradict each other, all the days any allows."""
    firsts = [b.earliest for b in bounds if b.earliest is not None]
    lasts = [b.latest for b in bounds if b.latest is not None]
    first, last = max(firsts, default=None), min(lasts, default=None)
    if first is not None and last is not None and first > last:
        return Bounds(min(firsts), max(lasts))
    return Bounds(first, last)


def touching(a: Bounds, b: Bounds) -> bool:
    """Tell whether two bounds may be of one change: they overlap, and where a start is open both were told at about
    one time ("has lost" in June and "has lost" in July are two losses as far as anybody knows).
    """
    if a.latest is not None and b.latest is not None and (a.earliest is None or b.earliest is None):
        first = a.earliest if a.earliest is not None else b.earliest  # of the one that has a start
        soonest = min(a.latest, b.latest)
        return abs(a.latest - b.latest) <= _ONE_NEWS or (first is not None and first <= soonest)
    apart = (a.latest is not None and b.earliest is not None and a.latest < b.earliest) or (
        b.latest is not None and a.earliest is not None and b.latest < a.earliest
    )
    return not apart


def _since(when: When) -> Bounds | None:
    """Read the start out of "since X": the interval of X itself."""
    form = when.relative or ""
    if form.startswith("since(") and form.endswith(")") and when.anchor:
        ends = when.anchor.split("/")
        anchor = Anchor(Anchor.of(ends[0]).first, Anchor.of(ends[-1]).last)
        inner = resolve(form[6:-1], anchor)
        return Bounds(ordinal(inner.from_), ordinal(inner.to))
    if when.rule and when.rule.startswith("since"):
        return Bounds(ordinal(when.from_), ordinal(when.from_))
    return None


def _day(told: str) -> int | None:
    return ordinal(told) if told else None
