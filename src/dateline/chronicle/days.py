"""Intervals of days as ordinals: what joining and the timelines compute with."""

import datetime as dt
from collections.abc import Sequence

import msgspec
from msgspec import Struct

from dateline.records.claim import When

_EXTENT = {"minute", "hour", "part-of-day", "day", "days", "week"}


class Days(Struct, frozen=True):
    """Days from `first` to `last` (ordinals, inclusive, None where open), and how much the words say.

    sharp: the words name one day or one night. inferred: no words of the claim's own gave the time.
    extent: how many days the happening lasted or the words span, None where only a period around it is known.
    """

    first: int | None = None
    last: int | None = None
    sharp: bool = False
    inferred: bool = False
    extent: int | None = None

    @property
    def known(self) -> bool:
        """True where at least one end is known."""
        return self.first is not None or self.last is not None

    @property
    def length(self) -> int | None:
        """Days covered, None where an end is open."""
        return None if self.first is None or self.last is None else self.last - self.first + 1


def ordinal(iso: str | None) -> int | None:
    """Return the day number of an ISO date or minute; None stays None. Months and years give their first day."""
    if not iso:
        return None
    parts = [int(p) for p in iso[:10].split("-")]
    return dt.date(*[*parts, 1, 1][:3]).toordinal()


def iso(day: int | None) -> str | None:
    """Return the ISO date of a day number; None stays None."""
    return None if day is None else dt.date.fromordinal(day).isoformat()


def days_of(when: When) -> Days:
    """Return the days of a `When`. A night that runs past midnight counts as its first day."""
    first, last = ordinal(when.from_), ordinal(when.to)
    night = bool(when.from_ and when.to and "T" in when.from_ and first is not None and last == first + 1)
    sharp = first is not None and (first == last or night)
    if night:
        last = first
    told = when.precision in _EXTENT and not when.inferred
    extent = (last - first + 1) if first is not None and last is not None and told else None
    return Days(first, last, sharp, when.inferred, extent)


def with_morning(when: When, days: Days) -> Days:
    """Return the days of a time, those of a night with the morning it ends in."""
    return msgspec.structs.replace(days, last=ordinal(when.to)) if when.to and days.last is not None else days


def clearest(whens: Sequence[When]) -> When:
    """Return the time that says most: own words before inferred ones, then the shortest interval, then text order."""
    known = [w for w in whens if w.from_ or w.to or w.relative]
    return min(known, key=_vagueness, default=When())


def _vagueness(when: When) -> tuple[bool, bool, int, str, str]:
    days = days_of(when)
    length = days.length if days.length is not None else 100_000
    return not days.known, when.inferred, length, when.from_ or "", when.to or ""


def gap(a: Days, b: Days) -> int:
    """Return how many days lie between two intervals; 0 where they touch or overlap or an end is open."""
    late_a = b.first is not None and a.last is not None and b.first - a.last
    late_b = a.first is not None and b.last is not None and a.first - b.last
    return max(late_a or 0, late_b or 0, 0)
