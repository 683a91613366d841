"""The days a digest covers: "Reporting period: 1–31 March 2024", a headline "CrisisWatch: Colombia, January 2025".

Situation reports, monthly reviews and monitors' updates say so at their top. What they tell without a date of its own
happened in those days, and none of it is history.
"""

import datetime as dt
import re
from calendar import monthrange

from dateline.language.times import times_in_text
from dateline.records import Report

__all__ = ["Days", "covered_days"]

Days = tuple[dt.date, dt.date]

_TOP = 1500  # characters within which a digest says what it covers
_LABEL = re.compile(
    r"\b(?:(?:reporting|review|monitoring) period|period (?:covered|under review|of (?:review|report(?:ing)?))"
    r"|cover(?:s|ing) (?:the )?(?:period|events|developments|incidents|month|week)(?: of)?)\b"
    r"[^\w\n]*(?:(?:is|from|between)\s+)?",
    re.IGNORECASE,
)
_WINDOW = 60  # characters after such a label in which its dates stand
_OPENS = re.compile(r"(?:^|[,:;|(–—-])\s*$")  # a headline's date stands at its edge: "Colombia, January 2025"
_CLOSES = re.compile(r"\s*(?:$|[,:;|)–—-])")
_DATE = re.compile(r"date\((\d{4})-(\d\d)(?:-(\d\d))?\)")
# What a headline must hold to name a month or a year: asked before its times are read.
_DATED = re.compile(r"\b(?:19|20)\d\d\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)
_YEARLESS = re.compile(r"(?:monthday\((\d\d)-(\d\d)\)|inmonth\((\d+)\))")
_DASH = re.compile(r"\s*(?:[–—-]|to|and|until)\s*")
_BARE_DAY = re.compile(r"monthday\((\d\d)-(\d\d)\)")
_DIGEST = re.compile(
    r"\b(?:digest|bulletin|weekly|fortnightly|round-?up|situation (?:report|update)|sitrep)\b", re.IGNORECASE
)
_LONGEST = dt.timedelta(days=400)
_DAILY = re.compile(r"\b(?:daily|incident log|last 24 hours|past 24 hours)\b", re.IGNORECASE)


def covered_days(report: Report) -> Days | None:
    """Return the first and the last day a report says it covers, None where it does not say.

    A single day is covered by what calls itself daily or a log ("Daily incident log, 14 May 2034").
    """
    top = report.text[:_TOP]
    for label in _LABEL.finditer(top):
        if (days := _opening(top[label.end() : label.end() + _WINDOW])) is not None:
            return days
    return _of_headline(report.title.text, _year_of(report)) if report.title else None


def _year_of(report: Report) -> int | None:
    """Return the year a report is of, where it is known."""
    fact = report.story or report.published
    return int(fact.value[:4]) if fact is not None and fact.value[:4].isdigit() else None


def _opening(text: str, *, daily: bool = False, year: int | None = None) -> Days | None:
    """Return the days of the times that open a text: a range, two dates with a dash, a month; a day if daily.

    year: that of a range that names none.
    """
    times = times_in_text(text.split("\n", 1)[0])
    if not times or times[0].start > 0:
        return None
    normals = [times[0].normal]
    if len(times) > 1 and _DASH.fullmatch(text[times[0].end : times[1].start]):
        normals.append(times[1].normal)
    if year is not None and normals[0].startswith("from("):
        normals = [_BARE_DAY.sub(rf"date({year}-\1-\2)", normals[0])]
    days = _days(normals)
    return days if days is not None and (daily or days[0] < days[1]) else None


def _of_headline(title: str, year: int | None) -> Days | None:
    digest = _DIGEST.search(title) is not None  # "Weekly digest 23-29 November"
    for time in times_in_text(title) if _DATED.search(title) else ():
        if (digest or _OPENS.search(title[: time.start])) and _CLOSES.match(title, time.end):
            days = _opening(title[time.start :], daily=_DAILY.search(title) is not None, year=year if digest else None)
            if days is not None:
                return days
    return None


def _days(normals: list[str]) -> Days | None:
    """Return the days from the first date to the last; the year of a date without one is that of the date after it."""
    full = [match for normal in normals for match in _DATE.finditer(normal)]
    if not full:
        return None
    first, last = _first(full[0]), _last(full[-1])
    bare = _YEARLESS.search(normals[0])
    if bare is not None:
        month, day = int(bare[1] or bare[3]), int(bare[2] or 1)
        year = last.year if (month, day) <= (last.month, last.day) else last.year - 1
        first = dt.date(year, month, min(day, monthrange(year, month)[1]))
    return (first, last) if first <= last and last - first <= _LONGEST else None


def _first(match: re.Match[str]) -> dt.date:
    return dt.date(int(match[1]), int(match[2]), int(match[3] or 1))


def _last(match: re.Match[str]) -> dt.date:
    year, month = int(match[1]), int(match[2])
    return dt.date(year, month, int(match[3] or monthrange(year, month)[1]))
