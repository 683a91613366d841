"""The field's own grades of precision in time, from one `When`."""

from dateline.grounding.when.interval import Day
from dateline.records import When


def days_of(when: When) -> tuple[Day | None, Day | None]:
    """Return the first and last day of a `When`. A part of a day is that day, also where the night runs past
    midnight (UCDP: "Monday night" is Monday).
    """
    first = Day.fromisoformat(when.from_[:10]) if when.from_ else None
    last = Day.fromisoformat(when.to[:10]) if when.to else None
    if when.precision == "part-of-day" and first:
        last = first
    return first, last


def date_prec(when: When) -> int | None:
    """Return UCDP's date_prec: 1 a day, 2 two to six days, 3 a week, 4 a month, 5 more than a month up to a year.

    None where an end is open or the span is longer than a year. Source: UCDP GED codebook 19.1.
    """
    first, last = days_of(when)
    if first is None or last is None:
        return None
    days = (last - first).days + 1
    if days == 7 or when.precision == "week":
        return 3
    if 1 < days <= 31 and when.precision == "month":
        return 4
    limits = ((1, 1), (6, 2), (31, 4), (366, 5))
    return next((grade for limit, grade in limits if days <= limit), None)


def time_precision(when: When) -> int | None:
    """Return ACLED's time_precision: 1 the day, 2 within a week, 3 within a month. None where it is longer or open."""
    grade = date_prec(when)
    return {1: 1, 2: 2, 3: 2, 4: 3}.get(grade) if grade else None
