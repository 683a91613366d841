"""One function for each name of a normal form: from its arguments and the anchor day to an interval of days.

Rules follow the UCDP GED codebook (19.1, Appendix 2) where it has one; the numbers are in data/ucdp_dates.toml.
"""

import datetime as dt
from collections.abc import Callable

from dateline.grounding.when.holidays import holiday, nearest_holiday
from dateline.grounding.when.interval import (
    Day,
    Interval,
    calendar_interval,
    month_days,
    parameters,
    precision_of,
    shift_months,
)
from dateline.grounding.when.normal import Call
from dateline.language.times.words import lexicon
from dateline.records import WhenPrecision

Rule = Callable[[Call, Day], Interval | None]
_ONE = dt.timedelta(days=1)
_NEW_WEEK = 2  # Wednesday
_YEAR_AHEAD_DAYS = 30  # "on 5 January" told in December may lie ahead by this much


def _days(start: Day | None, end: Day | None, rule: str, precision: WhenPrecision | None = None) -> Interval:
    return Interval(start, end, precision or precision_of(start, end), rule)


def _day(call: Call, anchor: Day) -> Interval:
    day = anchor + int(call.text(0)) * _ONE
    return _days(day, day, "day-word")


def _weekday(call: Call, anchor: Day) -> Interval:
    day = anchor - (anchor.weekday() - int(call.text(0))) % 7 * _ONE
    return _days(day, day, "weekday")


def _last_weekday(call: Call, anchor: Day) -> Interval:
    """Return the weekday before the anchor; yesterday is nobody's "last Wednesday", so that is a week earlier."""
    back = (anchor.weekday() - int(call.text(0)) - 1) % 7 + 1
    day = anchor - (back + 7 * (back == 1)) * _ONE
    return _days(day, day, "last-weekday")


def _next_weekday(call: Call, anchor: Day) -> Interval:
    day = anchor + ((int(call.text(0)) - anchor.weekday() - 1) % 7 + 1) * _ONE
    return _days(day, day, "next-weekday")


def _coming_weekday(call: Call, anchor: Day) -> Interval:
    day = anchor + (int(call.text(0)) - anchor.weekday()) % 7 * _ONE
    return _days(day, day, "coming-weekday")


def _week(call: Call, anchor: Day) -> Interval:
    shift = int(call.text(0))
    monday = anchor - anchor.weekday() * _ONE + 7 * shift * _ONE
    if shift == 0:
        return _days(monday, anchor, "this-week", "week")
    return _days(monday, monday + 6 * _ONE, "last-week" if shift < 0 else "next-week")


def _weekend(call: Call, anchor: Day) -> Interval:
    shift = int(call.text(0))
    saturday = anchor - (anchor.weekday() - 5) % 7 * _ONE
    if shift == 0 and _NEW_WEEK < anchor.weekday() < 4:
        shift = 1  # "this weekend" told late in the week is the one to come, early in it the one just past
    if shift == -1 and anchor.weekday() < 5:
        shift = 0  # the Saturday before is last weekend's already
    saturday += 7 * shift * _ONE
    return _days(saturday, saturday + _ONE, "weekend")


def _coming_weekend(call: Call, anchor: Day) -> Interval:
    saturday = anchor + ((5 - anchor.weekday()) % 7 - 7 * (anchor.weekday() == 6) + 7 * int(call.text(0))) * _ONE
    return _days(saturday, saturday + _ONE, "weekend")


def _month(call: Call, anchor: Day) -> Interval:
    shift = int(call.text(0))
    first, last = month_days(anchor.year, anchor.month + shift)
    return _days(first, anchor if shift == 0 else last, "this-month" if shift == 0 else "last-month", "month")


def _year(call: Call, anchor: Day) -> Interval:
    shift = int(call.text(0))
    last = anchor if shift == 0 else Day(anchor.year + shift, 12, 31)
    return _days(Day(anchor.year + shift, 1, 1), last, "this-year" if shift == 0 else "last-year", "year")


def _decade(call: Call, anchor: Day) -> Interval:
    start = int(call.text(0))
    start = start if start > 1000 else anchor.year // 10 * 10 + start * 10
    return _days(Day(start, 1, 1), Day(start + 9, 12, 31), "decade")


def _century(call: Call, _anchor: Day) -> Interval:
    """Return a century as reports count them: the 20th is 1900 to 1999."""
    start = max(1, 100 * (int(call.text(0)) - 1))
    return _days(Day(start, 1, 1), Day(100 * int(call.text(0)) - 1, 12, 31), "century")


def _tens(call: Call, anchor: Day) -> Interval:
    """Return a decade told without its century: the last that had begun by the anchor."""
    start = anchor.year // 100 * 100 + int(call.text(0))
    start -= 100 * (start > anchor.year)
    return _days(Day(start, 1, 1), Day(start + 9, 12, 31), "decade")


def _in_month(call: Call, anchor: Day) -> Interval:
    """A month without a year is the last one that has begun by the anchor."""
    month = int(call.text(0))
    first, last = month_days(anchor.year - (month > anchor.month), month)
    return _days(first, min(last, anchor), "month-named", "month")


def _last_month_named(call: Call, anchor: Day) -> Interval:
    month = int(call.text(0))
    first, last = month_days(anchor.year - (month >= anchor.month), month)
    return _days(first, last, "last-month-named")


def _next_month_named(call: Call, anchor: Day) -> Interval:
    month = int(call.text(0))
    first, last = month_days(anchor.year + (month <= anchor.month), month)
    return _days(first, last, "next-month-named")


def _date(call: Call, _anchor: Day) -> Interval:
    return calendar_interval(call.text(0))


def _month_day(call: Call, anchor: Day) -> Interval | None:
    month, number = (int(part) for part in call.text(0).split("-"))
    for year in (anchor.year + 1, anchor.year, anchor.year - 1, anchor.year - 2, anchor.year - 3, anchor.year - 4):
        if number > month_days(year, month)[1].day:
            continue
        day = Day(year, month, number)
        if day <= anchor + _YEAR_AHEAD_DAYS * _ONE:
            return _days(day, day, "month-and-day")
    return None


def _coming_month(call: Call, anchor: Day) -> Interval:
    month = int(call.text(0))
    first, last = month_days(anchor.year + (month < anchor.month), month)
    return _days(max(first, anchor), last, "coming-month", "month")


def _coming_month_day(call: Call, anchor: Day) -> Interval | None:
    month, number = (int(part) for part in call.text(0).split("-"))
    for year in range(anchor.year, anchor.year + 5):
        if number <= month_days(year, month)[1].day and Day(year, month, number) >= anchor:
            day = Day(year, month, number)
            return _days(day, day, "coming-month-and-day")
    return None


def _season_of(call: Call, _anchor: Day) -> Interval:
    return _season_in(call.text(0), int(call.text(1)))


def _season_in(name: str, year: int) -> Interval:
    first, last = lexicon().seasons[name]
    return _days(month_days(year, first)[0], month_days(year, last)[1], "season", "season")


def _season(call: Call, anchor: Day) -> Interval:
    """A season without a year is the last that has begun; "last summer" the last that has ended."""
    name, shift = call.text(0), call.text(1) or "0"
    if shift == "1":
        return next(s for y in range(anchor.year - 1, anchor.year + 2) if (s := _season_in(name, y)).start > anchor)  # type: ignore[operator]
    bound = "end" if shift == "-1" else "start"
    past = [s for y in range(anchor.year - 2, anchor.year + 1) if getattr(s := _season_in(name, y), bound) < anchor]
    return past[-1]


def _holiday(call: Call, anchor: Day) -> Interval | None:
    if call.text(1):
        return holiday(call.text(0), int(call.text(1)))
    return nearest_holiday(call.text(0), anchor)


def _recent(_call: Call, anchor: Day) -> Interval:
    return _days(anchor - parameters().recent_days * _ONE, anchor - _ONE, "recent", "days")


def step(day: Day, amount: int, unit: str) -> Day:
    """Return the day so many units on (a fortnight is two weeks, a weekend or night counts as a day or week)."""
    if unit in {"month", "year", "decade"}:
        return shift_months(day, amount * {"month": 1, "year": 12, "decade": 120}[unit])
    days = {"week": 7, "weekend": 7, "fortnight": 14}.get(unit, 1)
    if unit in {"hour", "minute"}:
        days = 1 if unit == "hour" else 0
        amount = -(-abs(amount) // 24) * (1 if amount > 0 else -1)
    return day + amount * days * _ONE


def _past(call: Call, anchor: Day) -> Interval:
    """Read the past: "the past week" is seven days with the report's own; "the past few days" the three before it."""
    amount, unit = call.text(0), call.text(1)
    if amount == "~":
        if unit in {"day", "night"}:
            return _days(anchor - parameters().recent_days * _ONE, anchor - _ONE, "past-few-days", "days")
        return _days(step(anchor, -parameters().vague_units, unit), anchor, f"past-few-{unit}s")
    start = step(anchor, -int(amount), unit)
    if unit in {"week", "fortnight", "day", "month", "year"}:
        start += _ONE
    return _days(start, anchor, f"past-{unit}s")


def _coming(call: Call, anchor: Day) -> Interval:
    amount, unit = call.text(0), call.text(1)
    end = None if amount == "~" else step(anchor, int(amount), unit)
    start = anchor if unit in {"hour", "minute"} else anchor + _ONE
    return Interval(start, end, precision_of(start, end), "coming")


def _ago(call: Call, anchor: Day) -> Interval:
    amount, unit = call.text(0), call.text(1)
    if amount == "~":
        few = parameters().vague_units
        return _days(step(anchor, -2 * few, unit), step(anchor, -2, unit), "some-units-ago")
    day = step(anchor, -int(amount), unit)
    if unit in {"week", "fortnight", "weekend"}:
        return _days(day - 3 * _ONE, day + 3 * _ONE, "weeks-ago", "week")
    if unit == "month":
        return _days(*month_days(day.year, day.month), "months-ago", "month")
    if unit in {"year", "decade"}:
        return _days(Day(day.year, 1, 1), Day(day.year, 12, 31), "years-ago", "year")
    return _days(day, day, "days-ago")


def _lasting(call: Call, anchor: Day) -> Interval:
    amount, unit = call.text(0), call.text(1)
    start = None if amount == "~" else step(anchor, -int(amount), unit)
    return Interval(start, anchor, precision_of(start, anchor), "duration")


def _told(call: Call, anchor: Day) -> Interval | None:
    """A claim without a time of its own: news is of the days before the report (UCDP: three), its day included;
    a plan lies ahead; history lies anywhere before.
    """
    how = call.text(0)
    if how == "recent":
        return _days(anchor - parameters().no_date_days * _ONE, anchor, "no-date", "days")
    if how == "now":
        return _days(anchor, anchor, "as-told")
    if how == "ahead":
        return Interval(anchor, None, "unknown", "ahead")
    if how in {"before", "upto"}:
        return Interval(None, anchor, "unknown", "up-to-report")
    return None


RULES: dict[str, Rule] = {
    "day": _day, "weekday": _weekday, "lastweekday": _last_weekday, "nextweekday": _next_weekday, "week": _week,
    "weekend": _weekend, "month": _month, "year": _year, "decade": _decade, "inmonth": _in_month,
    "lastmonth": _last_month_named, "nextmonth": _next_month_named, "date": _date, "monthday": _month_day,
    "seasonof": _season_of, "season": _season, "holiday": _holiday, "recent": _recent, "past": _past,
    "comingweekend": _coming_weekend, "century": _century, "tens": _tens, "comingmonth": _coming_month,
    "comingmonthday": _coming_month_day,
    "comingweekday": _coming_weekday, "told": _told, "coming": _coming, "ago": _ago, "lasting": _lasting,
}  # fmt: skip
