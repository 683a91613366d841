"""Days that reports name: fixed ones, Easter, and those of the Islamic calendar.

Islamic days follow the arithmetical (tabular) calendar, which is up to a day off from the sighted moon, so a
day comes out as three. Algorithm: the 30-year cycle with leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29
(Reingold and Dershowitz, Calendrical Calculations).
"""

import datetime as dt

from dateutil.easter import easter

from dateline.grounding.when.interval import Day, Interval

_EPOCH = 227015  # ordinal of 1 Muharram of year 1 (16 July 622, Julian) in Python's day count
_ISLAMIC = {"ramadan": ((9, 1), (9, 30)), "eid_al-fitr": ((10, 1), (10, 1)), "eid_al-adha": ((12, 10), (12, 10)),
            "ashura": ((1, 10), (1, 10))}  # fmt: skip
_FIXED = {"new_year's_day": (1, 1), "new_year": (1, 1), "new_year's_eve": (12, 31), "christmas": (12, 25),
          "christmas_day": (12, 25), "christmas_eve": (12, 24), "nowruz": (3, 21), "bastille_day": (7, 14)}  # fmt: skip


def holiday(name: str, year: int) -> Interval | None:
    """Return the days of a named holiday that begins in a Gregorian year, or None where it is not one we know."""
    if name in _FIXED:
        day = Day(year, *_FIXED[name])
        return Interval(day, day, "day", "holiday")
    if name == "easter":
        return Interval(easter(year), easter(year), "day", "holiday")
    if name not in _ISLAMIC:
        return None
    first, last = _ISLAMIC[name]
    for hijri in range(year - 581, year - 576):
        start = _islamic(hijri, *first)
        if start.year == year:
            slack = dt.timedelta(days=1)
            return Interval(start - slack, _islamic(hijri, *last) + slack, "days", "holiday-tabular")
    return None


def _islamic(year: int, month: int, day: int) -> Day:
    days = day + 29 * (month - 1) + month // 2 + (year - 1) * 354 + (3 + 11 * year) // 30
    return Day.fromordinal(days + _EPOCH - 1)
