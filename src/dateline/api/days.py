"""Days as a user types them, and how intervals compare."""

import calendar
import re

from dateline.records.claim import When
from dateline.records.errors import UsageError

_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def first_day(text: str) -> str:
    """Return the first day of a day, month or year ("2015", "2015-06", "2015-06-20"). Raises UsageError."""
    return _bounds(text)[0]


def last_day(text: str) -> str:
    """Return the last day of a day, month or year. Raises UsageError for anything else."""
    return _bounds(text)[1]


def one_day(text: str) -> str:
    """Return the day, checked. Raises UsageError for a month, a year or anything else."""
    first, last = _bounds(text)
    if first != last:
        raise UsageError(f"{text!r} is more than one day; give a day as YYYY-MM-DD.")
    return first


def _bounds(text: str) -> tuple[str, str]:
    match = _DAY.fullmatch(text.strip())
    if match is None:
        raise UsageError(f"{text!r} is no date; give it as YYYY-MM-DD (YYYY-MM and YYYY work for --from and --to).")
    year, month, day = (int(part) if part else None for part in match.groups())
    if not year or (month is not None and not 1 <= month <= 12):
        raise UsageError(f"{text!r} is no date: there is no such month.")
    if month is None:
        return f"{year:04}-01-01", f"{year:04}-12-31"
    days = calendar.monthrange(year, month)[1]
    if day is None:
        return f"{year:04}-{month:02}-01", f"{year:04}-{month:02}-{days:02}"
    if not 1 <= day <= days:
        raise UsageError(f"{text!r} is no date: that month has {days} days.")
    return text.strip(), text.strip()


def day_of(moment: str | None) -> str | None:
    """Return the day of an ISO day or minute."""
    return moment[:10] if moment else None


def is_dated(when: When) -> bool:
    """Return whether anything at all is known of when it was."""
    return when.from_ is not None or when.to is not None


def overlaps(when: When, first: str | None, last: str | None) -> bool:
    """Return whether an interval may touch the days from `first` to `last` (None: no bound).

    An undated one may not: to list it would claim that it fell on those days.
    """
    if not is_dated(when):
        return first is None and last is None
    begins, ends = day_of(when.from_), day_of(when.to)
    return not (last and begins and begins > last) and not (first and ends and ends < first)


def spoken(when: When) -> str:
    """Return an interval as one reads it: "2015-07-29", "2015-06", "by 2015-06-17", "2015-06-09 to 2015-06-12"."""
    begins, ends = day_of(when.from_), day_of(when.to)
    if begins is None and ends is None:
        return f"unknown ({when.words})" if when.words else "unknown"
    if begins is None:
        return f"by {ends}"
    if ends is None:
        return f"from {begins}"
    if begins == ends:
        return begins
    for length in (4, 7):  # a whole year, a whole month
        if _bounds(begins[:length]) == (begins, ends):
            return begins[:length]
    return f"{begins} to {ends}"
