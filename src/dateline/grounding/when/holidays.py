"""Days that reports name, worked out for any year from data/holidays.toml.

Islamic days follow the arithmetical (tabular) calendar, which is up to a day off from the sighted moon, so a
day comes out as three. Algorithm: the 30-year cycle with leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29
(Reingold and Dershowitz, Calendrical Calculations). Easter is dateutil's, for the western and the eastern churches.
"""

import datetime as dt
import functools
import tomllib
from importlib import resources

import msgspec
from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter
from msgspec import Struct

from dateline.grounding.when.interval import Day, Interval

_EPOCH = 227015  # ordinal of 1 Muharram of year 1 (16 July 622, Julian) in Python's day count
_SLACK = dt.timedelta(days=1)
_FRIDAY = 4
_AHEAD = dt.timedelta(days=30)  # a feast so near to come is meant rather than last year's


class Feasts(Struct, frozen=True):
    """The tables of data/holidays.toml."""

    fixed: dict[str, tuple[int, int]]
    span: dict[str, tuple[tuple[int, int], tuple[int, int]]]
    easter: dict[str, tuple[str, int]]
    islamic: dict[str, tuple[tuple[int, int], tuple[int, int]]]


@functools.cache
def feasts() -> Feasts:
    """Return the named days that ship with the package."""
    text = resources.files("dateline.grounding").joinpath("data/holidays.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text), Feasts)


def holiday(name: str, year: int) -> Interval | None:
    """Return the days of a named holiday that begins in a Gregorian year, or None where it is not one we know."""
    return next(iter(_in_year(name, year)), None)


def nearest_holiday(name: str, anchor: Day) -> Interval | None:
    """Return the days of a named holiday told without its year: the last that has begun, or one that is near."""
    found = [h for year in (anchor.year - 1, anchor.year, anchor.year + 1) for h in _in_year(name, year)]
    return next((h for h in reversed(found) if h.start and h.start <= anchor + _AHEAD), None)


def _in_year(name: str, year: int) -> list[Interval]:
    table = feasts()
    if name in table.fixed:
        day = Day(year, *table.fixed[name])
        return [Interval(day, day, "day", "holiday")]
    if name in table.span:
        first, last = (Day(year, *ends) for ends in table.span[name])
        return [Interval(first, last, "days", "holiday")]
    if name in table.easter:
        rite, shift = table.easter[name]
        sunday = easter(year, EASTER_ORTHODOX if rite == "eastern" else EASTER_WESTERN)
        day = sunday + dt.timedelta(days=shift)
        return [Interval(day, day, "day", "holiday")]
    return [h for h in _islamic_years(name, year) if h.start and h.start.year == year]


def _islamic_years(name: str, year: int) -> list[Interval]:
    """Return a feast of the Islamic calendar in the years around a Gregorian one, each a day wider at both ends."""
    ends = feasts().islamic.get("ramadan" if name == "quds_day" else name)
    found = []
    for hijri in range(year - 581, year - 576) if ends else ():
        first, last = (_islamic(hijri, *end) for end in ends or ())
        if name == "quds_day":  # the last Friday of Ramadan
            first = last = last - dt.timedelta(days=(last.weekday() - _FRIDAY) % 7)
            found.append(Interval(first, last, "day", "holiday-tabular"))
        else:
            found.append(Interval(first - _SLACK, last + _SLACK, "days", "holiday-tabular"))
    return found


def _islamic(year: int, month: int, day: int) -> Day:
    days = day + 29 * (month - 1) + month // 2 + (year - 1) * 354 + (3 + 11 * year) // 30
    return Day.fromordinal(days + _EPOCH - 1)
