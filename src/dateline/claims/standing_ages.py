"""How old a time is at the report's own day: of the news, or of history."""

import re
from datetime import date

from dateline.language.annotated import Annotated
from dateline.language.coverage import Days
from dateline.records import TimeExpr

__all__ = ["DAY", "days_before", "is_old", "last_day", "meant", "story_day"]

# Normal forms of times that lie well before the report, whatever its date.
_LONG_AGO = re.compile(
    r"year\(-|month\(-|lastmonth|\bago\([^,]*,(month|year|decade)|earlier\(year|decade\(|seasonof"
    r"|season\(\w+,-|\bdate\(\d{4}\)"
)
_MONTH = re.compile(r"inmonth\((\d+)\)|date\((\d{4})-(\d{2})\)")
DAY = re.compile(r"monthday\((\d{2})-(\d{2})\)|date\((\d{4})-(\d{2})-(\d{2})\)")
# A happening this many days before the report's own day is told as history.
_NEWS_DAYS = 6


def meant(annotated: Annotated, time: TimeExpr) -> str:
    """Return a time's normal form, for "that year" the one of the time named before it."""
    if not time.normal.startswith(("refunit(0", "ref(0", "then(")):
        return time.normal
    before = [t.normal for t in annotated.times if t.end <= time.start]
    return before[-1] if before else time.normal


def is_old(annotated: Annotated, normal: str) -> bool:
    """Tell whether a time's normal form lies in an earlier month, or days before the report where it is dated."""
    if _LONG_AGO.search(normal):
        return True
    if annotated.covers is not None and _is_covered(annotated.covers, normal):
        return False
    story = story_day(annotated)
    if (month := _MONTH.search(normal)) is not None:
        number = int(month.group(1) or month.group(3))
        return story is None or number != story.month or int(month.group(2) or story.year) != story.year
    if (day := last_day(normal)) is not None and story is not None:
        return days_before(story, day) > _NEWS_DAYS
    return False


def _is_covered(days: Days, normal: str) -> bool:
    """Tell whether a month or day lies in the months a digest covers: what it tells of them is its news."""
    first, last = days
    if (month := _MONTH.search(normal)) is not None:
        number, year = month.group(1) or month.group(3), month.group(2)
    elif (day := DAY.search(normal)) is not None:
        number, year = day.group(1) or day.group(4), day.group(3)
    else:
        return False
    years = [int(year)] if year else [first.year, last.year]
    return any((first.year, first.month) <= (y, int(number)) <= (last.year, last.month) for y in years)


def last_day(normal: str) -> re.Match[str] | None:
    """Return the day a time's normal form names, of "between the 25th and the 1st" the last."""
    return next(reversed(list(DAY.finditer(normal))), None)


def story_day(annotated: Annotated) -> date | None:
    """Return the report's own day, where it is known to the day."""
    fact = annotated.report.story or annotated.report.published
    return date.fromisoformat(fact.value[:10]) if fact is not None and len(fact.value) >= 10 else None


def days_before(story: date, day: re.Match[str]) -> int:
    """Return how many days before the story a day lies; a day without a year is the last such day."""
    month, number, year = day.group(1) or day.group(4), day.group(2) or day.group(5), day.group(3)
    try:
        when = date(int(year or story.year), int(month), int(number))
    except ValueError:
        return 0
    if year is None and (when - story).days > 30:
        when = when.replace(year=when.year - 1)
    return (story - when).days
