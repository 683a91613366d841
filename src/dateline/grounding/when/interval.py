"""Intervals of days and the anchor they are counted from."""

import calendar
import datetime as dt
import functools
import tomllib
from importlib import resources
from typing import Any

import msgspec
from msgspec import Struct

from dateline.records import WhenPrecision

Day = dt.date


class Anchor(Struct, frozen=True):
    """The day from which relative times count, or the days between which it lies where the report is undated."""

    first: Day
    last: Day

    @classmethod
    def of(cls, iso: str) -> "Anchor":
        """Make an anchor from an ISO date, or two with a slash between; a month or a year gives all its days.

        Raises ValueError on other text.
        """
        first, _, last = iso.partition("/")
        begins, ends = calendar_interval(first[:10]), calendar_interval((last or first)[:10])
        return cls(begins.start or Day.min, ends.end or Day.max)


class Interval(Struct, frozen=True):
    """Days from `start` to `end`, both inclusive, None where open. `hours` narrows a single day to part of it."""

    start: Day | None
    end: Day | None
    precision: WhenPrecision
    rule: str
    hours: tuple[int, int] | None = None


class Parameters(Struct, frozen=True):
    """The numbers of the phrase table (data/ucdp_dates.toml)."""

    no_date_days: int
    recent_days: int
    vague_units: int
    before_feast_days: int
    early_month: tuple[int, int]
    mid_month: tuple[int, int]
    late_month: tuple[int, int]
    early_year: tuple[int, int]
    mid_year: tuple[int, int]
    late_year: tuple[int, int]


@functools.cache
def phrase_table() -> dict[str, Any]:
    """Return data/ucdp_dates.toml as it is: `parameters` and the tested `phrase` rows."""
    return tomllib.loads(resources.files("dateline.grounding").joinpath("data/ucdp_dates.toml").read_text("utf-8"))


@functools.cache
def parameters() -> Parameters:
    """Return the numbers that the rules use."""
    return msgspec.convert(phrase_table()["parameters"], Parameters)


def month_days(year: int, month: int) -> tuple[Day, Day]:
    """Return the first and the last day of a month; a month outside 1-12 runs into the years beside it."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return Day(year, month, 1), Day(year, month, calendar.monthrange(year, month)[1])


def calendar_interval(iso: str) -> Interval:
    """Return the days of an ISO year, month or day. Raises ValueError where there is no such date."""
    numbers = [int(part) for part in iso.split("-")]
    if len(numbers) == 3:
        day = Day(*numbers)
        return Interval(day, day, "day", "date")
    if len(numbers) == 2:
        first, last = month_days(numbers[0], numbers[1])
        return Interval(first, last, "month", "month-named")
    return Interval(Day(numbers[0], 1, 1), Day(numbers[0], 12, 31), "year", "year-named")


def shift_months(day: Day, months: int) -> Day:
    """Return the same day of the month so many months on, or the month's last day where it has none such."""
    first, last = month_days(day.year, day.month + months)
    return first.replace(day=min(day.day, last.day))


def precision_of(start: Day | None, end: Day | None) -> WhenPrecision:
    """Name the precision of a span of days by its length."""
    if start is None or end is None:
        return "unknown"
    days = (end - start).days + 1
    limits: tuple[tuple[int, WhenPrecision], ...] = (
        (1, "day"),
        (6, "days"),
        (7, "week"),
        (31, "month"),
        (92, "season"),
        (366, "year"),
    )
    return next((name for limit, name in limits if days <= limit), "years")


def hull(first: Interval, second: Interval, rule: str | None = None) -> Interval:
    """Return the span from the start of one interval to the end of the other."""
    if first == second:
        return first
    starts = [first.start, second.start]
    ends = [first.end, second.end]
    start = None if None in starts else min(d for d in starts if d)
    end = None if None in ends else max(d for d in ends if d)
    return Interval(start, end, precision_of(start, end), rule or first.rule)
