"""Dates and locations in MUC-4's forms (sections 7.3 and 7.4)."""

import datetime as dt
import re
from collections.abc import Sequence

from anyascii import anyascii

from dateline.exports.muc4 import words
from dateline.exports.muc4.report import Told
from dateline.records import Claim, When, Where

_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_ABROAD = 0.6  # share of the votes of the report's own country
_RECENT_DAYS = 62  # "within two months of the date of the article"
_NEWS_DAYS = 7  # what a report tells as news lies so many days back at most
_UP_TO = "no-date-told"  # the rule of a time that only a day told beside it bounds
_LOOSE = re.compile(r"(?:last)?weekday\(|(?:ago|past)\(~,(?!hour|minute)")
_OPEN = 99_999  # days of a time that has no beginning or no end
_FINE = ("site", "settlement", "near")


def date(told: Told, claims: Sequence[Claim]) -> list[str]:
    """Return the date of an incident: a day, an interval, or "on or before" the day the report was written.

    An incident that nothing dates is of the day that the report last gave an incident before it: a report tells what
    happened on a day one after the other, and dates the first.
    """
    dated = [c.when for c in claims if not c.when.inferred and (c.when.from_ or c.when.to)]
    when = min(dated or _bounds(told, claims) or _day_before(told, claims), key=_vagueness, default=None)
    if when is not None and not _loosely_told(when) and not _is_years(when):
        return [interval(when)]
    return [f"- {_day(told.day)}"] if told.day else [interval(when)] if when is not None else []


def _bounds(told: Told, claims: Sequence[Claim]) -> list[When]:
    """Return the days up to which the report tells of the claims, where these lie before its own: "arrested on 5 May
    after an attack".
    """
    found = (c.when for c in claims if c.when.rule == _UP_TO and c.when.to)
    return [When(to=when.to) for when in found if when.to and told.day and when.to[:10] < told.day]


def _day_before(told: Told, claims: Sequence[Claim]) -> list[When]:
    """Return the last day of the report's news given before the claims, where there is one."""
    first = min(c.evidence.start for c in claims)
    before = [w for at, w in told.days if at < first and not _loosely_told(w) and not _long_past(told, w)]
    return before[-1:]


def _long_past(told: Told, when: When) -> bool:
    written, day = _iso(told.day), _iso(when.from_)
    return written is None or day is None or not 0 <= (written - day).days <= _NEWS_DAYS


def _vagueness(when: When) -> int:
    first, last = _iso(when.from_), _iso(when.to)
    return (last - first).days if first and last else _OPEN


def _is_years(when: When) -> bool:
    """Tell a time so long that it dates nothing recent: "over the past ten years"."""
    return _RECENT_DAYS < _vagueness(when) < _OPEN


def _loosely_told(when: When) -> bool:
    """Tell whether the day is known only by its weekday, or as some days ago: the key then has "on or before" the
    report's day.
    """
    return bool(_LOOSE.match(when.relative or ""))


def interval(when: When) -> str:
    """Return a time as the key writes it: "04 FEB 90", "01 FEB 90 - 03 FEB 90", "- 04 FEB 90"."""
    first, last = when.from_, when.to
    if first is not None and when.precision == "part-of-day":
        return _day(first)  # "last night" is the day it began
    if first is None or last is None:
        return f"- {_day(last)}" if last else _day(first)
    return _day(first) if first[:10] == last[:10] else f"{_day(first)} - {_day(last)}"


def _iso(moment: str | None) -> dt.date | None:
    return dt.date.fromisoformat(moment[:10]) if moment else None


def _day(moment: str | None) -> str:
    day = _iso(moment)
    return f"{day.day:02} {_MONTHS[day.month - 1]} {day.year % 100:02}" if day else ""


def is_old(told: Told, claims: Sequence[Claim], days: int = _RECENT_DAYS) -> bool:
    """Tell whether every dated claim lies more than so many days (two months) before the report."""
    written = _iso(told.day)
    last = [day for c in claims if not c.when.inferred and (day := _iso(c.when.to or c.when.from_))]
    return written is not None and bool(last) and all((written - day).days > days for day in last)


def overlap(a: Sequence[Claim], b: Sequence[Claim]) -> bool:
    """Tell whether the days of two incidents can be the same; days that nobody told fit any."""
    pairs = [(x.when, y.when) for x in a for y in b if not x.when.inferred and not y.when.inferred]
    return not pairs or any(_meet(x, y) for x, y in pairs)


def _meet(a: When, b: When) -> bool:
    first_a, last_a = (a.from_ or "0000")[:10], (a.to or "9999")[:10]
    first_b, last_b = (b.from_ or "0000")[:10], (b.to or "9999")[:10]
    return first_a <= last_b and first_b <= last_a


def best_where(told: Told, claims: Sequence[Claim]) -> Where | None:
    """Return the place of an incident: told in its own words before inferred, finer before coarser, as told first.

    A place abroad counts only where nearly as much speaks for that country as for the report's own: a common word
    that is some town's name somewhere must not carry an incident there.
    """
    places = [c.where for c in claims if c.where.country and c.where.name]
    enough = _ABROAD * told.votes[told.country or ""]
    places = [w for w in places if told.votes[w.country or ""] >= enough]
    sure = [w for w in places if not w.inferred] or [w for w in places if w.country == told.country]
    return max(
        sure,
        key=lambda w: (w.country == told.country, w.precision in _FINE, is_unlisted(w)),
        default=None,
    )


def is_unlisted(where: Where) -> bool:
    """Tell whether a place has a name that no gazetteer has: a village, a farm, a part of a town."""
    named = where.status == "no-match" and where.rule == "no-entry" and not where.inferred
    return named and words.name_like(where.words or "")


def location(told: Told, claims: Sequence[Claim]) -> list[str]:
    """Return the location: country, then the part of it, then the place, each with its type."""
    where = best_where(told, claims)
    code = where.country if where else told.country
    country = told.view.country(code) if code else None
    if country is None:
        return []
    parts = [upper(country.name)]
    if where is not None and where.name:
        division = told.view.division(where.admin1)
        if where.precision in _FINE:
            if division and upper(division) != upper(where.name):
                parts.append(f"{upper(division)} (DEPARTMENT)")
            parts.append(f"{upper(where.name)} (CITY)")
        elif is_unlisted(where):
            parts.append(f"{words.plain(where.words or '')} (TOWN)")
        elif where.precision in ("province", "district"):
            parts.append(f"{upper(where.name)} ({'DEPARTMENT' if where.precision == 'province' else 'TOWN'})")
    return [": ".join(parts)]


def upper(name: str) -> str:
    """Return a name as the key writes it: capitals without accents."""
    return " ".join(anyascii(name).upper().replace("DEPARTAMENTO DE ", "").split())


def age(told: Told, when: When) -> int | None:
    """Return how many days before the report something ended; None where either day is unknown."""
    written, day = _iso(told.day), _iso(when.to or when.from_)
    return (written - day).days if written and day else None
