"""Stretches of time with bounds on both ends: what timelines of holdings and ties are made of."""

import re
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from dateline.chronicle.days import iso, ordinal
from dateline.grounding.when import Anchor, ends_told, resolve
from dateline.ontology import load_ontology
from dateline.records.claim import Claim, When

_LENGTH = re.compile(r"lasting\((?P<many>~|\d+),(?P<unit>day|week|month|year)\)")
_DAYS_OF = {"day": 1, "week": 7, "month": 30, "year": 365}
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
    had begun by the day of telling (or by the day the words name). "From May to July" gives May, "for
    months" that it had begun two months before; who "entered" or "became" began to be there then.
    """
    when = claim.when
    since = _since(when) or _side(when, 0) or _lasted(when)
    if since is not None:
        return since
    if claim.type == "presence" and _begins(claim):
        return time_of_change(claim, told)
    first, last = ordinal(when.from_), ordinal(when.to)
    if when.inferred or when.words is None:
        days = [d for d in (_day(told), last if when.inferred else first) if d is not None]
        return Bounds(None, min(days, default=last))
    return Bounds(None, last if last is not None else first)


def end_of_state(claim: Claim) -> Bounds | None:
    """Return when a state told by a claim was over, where its words say: "held it from May to July" gives July."""
    return _side(claim.when, 1) if claim.type not in ("gained", "lost") else None


def time_of_change(claim: Claim, told: str) -> Bounds:
    """Return when a change told by a claim came about: within its days, never after it was told."""
    first, last = ordinal(claim.when.from_), ordinal(claim.when.to)
    if claim.when.inferred and first is not None and first == last == _day(told):
        first = None  # the report's own day stands in for a time nobody gives: the change is no later
    known = _day(told)
    ends = [d for d in (last, known) if d is not None]
    return Bounds(first, min(ends) if ends and (first is None or min(ends) >= first) else last)


def by_time(claims: Sequence[Claim], told: Mapping[str, str], *, control: bool) -> list[list[Claim]]:
    """Group one actor's claims on one spot by stretch: changes that may be one change, states told with both their
    ends, and all other states. Of control, a state goes with the latest change before it was so.
    """
    turns = [c for c in claims if c.type in ("gained", "lost")]
    changes = _touching([(time_of_change(c, told.get(c.report, "")), c) for c in turns])
    past: list[tuple[Bounds, Claim]] = []
    rest: list[Claim] = []
    for claim in (c for c in claims if c not in turns):
        said = last_said([claim], told) if control and claim.standing != "background" else None
        before = [g for g in changes if said is not None and (g[0].earliest or g[0].latest or 0) <= said]
        if before:
            max(before, key=lambda g: g[0].latest or 0)[1].append(claim)
        elif end_of_state(claim) is not None:
            past.append((Bounds(ordinal(claim.when.from_), ordinal(claim.when.to)), claim))
        else:
            rest.append(claim)
    return [group for _, group in (*changes, *_touching(past))] + ([rest] if rest else [])


def _touching(timed: Iterable[tuple[Bounds, Claim]]) -> list[tuple[Bounds, list[Claim]]]:
    """Put together claims whose times may be one, each group with the days that all of it allow."""
    groups: list[tuple[Bounds, list[Claim]]] = []
    for when, claim in sorted(timed, key=lambda t: (in_order(t[0]), t[1].id)):
        home = next((i for i, g in enumerate(groups) if touching(g[0], when)), None)
        if home is None:
            groups.append((when, [claim]))
        else:
            groups[home] = (meet([groups[home][0], when]), [*groups[home][1], claim])
    return groups


def in_order(bounds: Bounds) -> tuple[int, int]:
    """Return what sorts bounds by their last day, those open at the end last."""
    return bounds.latest if bounds.latest is not None else 10**7, bounds.earliest or 0


def last_said(claims: Iterable[Claim], told: Mapping[str, str]) -> int | None:
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


def begun_by(start: Bounds, end: Bounds) -> Bounds:
    """Return when something began that was over by an end: told later, it may not seem to have begun after that."""
    if start.earliest is None and start.latest is not None and end.latest is not None:
        return Bounds(None, min(start.latest, end.latest))
    return start


def likely_day(bounds: Bounds, *, history: bool) -> int | None:
    """Return the day by which something had likely begun: the last its bounds allow; what is told as history without
    a day of its own ("the town that it had lost") came before the news of the days in which that was told.
    """
    if bounds.latest is None:
        return bounds.earliest
    return bounds.latest - _ONE_NEWS if history and bounds.earliest is None else bounds.latest


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
        inner = resolve(form[6:-1], Anchor.of(when.anchor))
        return Bounds(ordinal(inner.from_), ordinal(inner.to))
    if when.rule and when.rule.startswith("since"):
        return Bounds(ordinal(when.from_), ordinal(when.from_))
    return None


def _lasted(when: When) -> Bounds | None:
    """Read the start out of "for three years", "for months" up to the day of telling: so long ago, give or take half
    a year or month; of a number nobody gives, two at least.
    """
    form, day = _LENGTH.fullmatch(when.relative or ""), ordinal(when.to)
    if form is None or day is None or when.anchor is None or not when.anchor.endswith(when.to or "-"):
        return None
    unit = _DAYS_OF[form["unit"]]
    if form["many"] == "~":
        return Bounds(None, day - 2 * unit)
    length = int(form["many"]) * unit
    return Bounds(day - length - unit // 2, day - length + unit // 2)


def _begins(claim: Claim) -> bool:
    """Tell a presence told as it begins: "entered the town", "became a hub"."""
    return claim.trigger.text.lower().split()[0] in load_ontology().beginning_forms


def _side(when: When, side: int) -> Bounds | None:
    """Return the days in which something began (side 0) or was over (side 1) by words that give both."""
    ends = ends_told(when)
    return Bounds(ordinal(ends[side].from_), ordinal(ends[side].to)) if ends else None


def _day(told: str) -> int | None:
    return ordinal(told) if told else None
