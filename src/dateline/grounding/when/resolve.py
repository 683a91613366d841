"""From a normal form and an anchor to a `When`."""

import datetime as dt
import functools

from dateline.grounding.when.interval import (
    Anchor,
    Day,
    Interval,
    hull,
    month_days,
    parameters,
    precision_of,
    shift_months,
)
from dateline.grounding.when.normal import Call, parse
from dateline.grounding.when.rules import RULES, step
from dateline.grounding.when.years import with_year
from dateline.language.times.words import lexicon
from dateline.records import When

_ONE = dt.timedelta(days=1)
_GOES_ON = 90  # days that what is told goes on at the least into the next year
_SIGHTING = 2  # days between the first and the last day on which the moon may be sighted
_COMING = {name: f"coming{name.removeprefix('in')}" for name in ("weekday", "inmonth", "monthday", "weekend")}
_EARLY_HOURS = {"earlyhours": (0, 6), "early": (0, 9), "late": (18, 24), "mid": (10, 15)}


@functools.lru_cache(maxsize=8192)
def resolve(normal: str, anchor: Anchor | None, reference: Interval | None = None) -> When:
    """Work out a normal form.

    normal: as `find_times` gives it. anchor: the report's story day, or the days between which it lies; None
    leaves a relative time open (`from_` and `to` None, `relative` kept). reference: the interval that "the night
    before" or "two days later" counts from; without it they count from the anchor.
    A time beyond the calendar's years 1 to 9999 stays open. Raises ValueError for text that is not a normal form.
    """
    call = with_year(parse(normal))
    if call.name == "bc":
        return When(rule="beyond-calendar")
    relative = None if _is_absolute(call) else normal
    try:
        return _resolve(call, relative, anchor, reference)
    except (OverflowError, ValueError):
        return When(relative=relative, anchor=_anchor_text(anchor) if relative else None, rule="beyond-calendar")


def _resolve(call: Call, relative: str | None, anchor: Anchor | None, reference: Interval | None) -> When:
    if anchor is None:
        if relative is None:
            return as_when(_evaluate(call, Day.min, None), None, None)
        return When(relative=relative, rule="undated-report")
    found = _evaluate(call, anchor.first, reference)
    if anchor.last != anchor.first and relative is not None:
        last = _evaluate(call, anchor.last, reference)
        found = hull(found, last) if found and last else None
    return as_when(found, anchor, relative)


def as_when(interval: Interval | None, anchor: Anchor | None, relative: str | None) -> When:
    """Write an interval as a `When`; hours of a single day become minutes, past midnight the next day's."""
    counted = _anchor_text(anchor) if relative else None
    if interval is None:
        return When(relative=relative, anchor=counted, rule="no-interval")
    start = interval.start.isoformat() if interval.start else None
    end = interval.end.isoformat() if interval.end else None
    if interval.hours and interval.start and interval.start == interval.end:
        start, end = (_hour(interval.start, h) for h in interval.hours)
    return When(
        from_=start, to=end, precision=interval.precision, relative=relative, rule=interval.rule, anchor=counted
    )


def _hour(day: Day, hour: int) -> str:
    return f"{(day + hour // 24 * _ONE).isoformat()}T{hour % 24:02}:00"


def _anchor_text(anchor: Anchor | None) -> str | None:
    if anchor is None:
        return None
    first = anchor.first.isoformat()
    return first if anchor.first == anchor.last else f"{first}/{anchor.last.isoformat()}"


def _is_absolute(call: Call) -> bool:
    """Tell whether no anchor is needed: every leaf is a full date, a decade or a season with its year."""
    if call.name in {"date", "seasonof", "century"} or (call.name == "decade" and len(call.text(0)) == 4):
        return True
    inner = [arg for arg in call.args if isinstance(arg, Call)]
    if call.name in {"since", "until"}:
        return call.name == "until" and all(_is_absolute(arg) for arg in inner)
    return bool(inner) and call.name not in RULES and all(_is_absolute(arg) for arg in inner)


def _evaluate(call: Call, anchor: Day, reference: Interval | None) -> Interval | None:
    if call.name in RULES:
        return RULES[call.name](call, anchor)
    if call.name in {"ref", "refunit"}:
        return _from_reference(call, anchor, reference)
    if call.name == "then":
        return reference or Interval(None, None, "unknown", "then")
    # "later on Thursday" looks ahead, from the day before the anchor: a page may go up a day after its story
    start = anchor - _ONE if call.name == "later" and anchor != Day.min else anchor
    inner = [
        _evaluate(_ahead(arg) if call.name in {"later", "ahead"} else arg, start, reference)
        for arg in call.args
        if isinstance(arg, Call)
    ]
    if not inner or inner[0] is None:
        return None
    if call.name == "from":
        return _between(inner[0], inner[1] if len(inner) > 1 else None)
    if call.name == "ahead":
        return inner[0]
    if call.name == "lag":
        return _before_by(Call("ago", call.args[1:]), inner[0], anchor)
    if call.name == "toldon":
        return _told_on(inner[0], anchor)
    if call.name == "passage":
        return Interval(inner[0].start, inner[0].end, inner[0].precision, "no-date-passage")
    if call.name in {"since", "until", "earlier", "later", "eve", "before", "daysto", "daysfrom"}:
        return _bounded(call.name, inner[0], anchor)
    return _part(call.name, inner[0])


def _before_by(ago: Call, news: Interval, anchor: Day) -> Interval | None:
    """Return "ten days before" the news: counted from its first day and from its last, where that is another."""
    first, last = RULES["ago"](ago, news.start or anchor), RULES["ago"](ago, news.end or anchor)
    return first if first is None or last is None or news.start == news.end else hull(first, last, first.rule)


def _told_on(inner: Interval, anchor: Day) -> Interval:
    """Return the time of what goes on with something told before: from then on to that year's end, or some months."""
    if inner.start is None or inner.end is None:
        return inner
    end = max(inner.end.replace(month=12, day=31), inner.end + _GOES_ON * _ONE)
    end = max(inner.end, min(end, anchor))
    return Interval(inner.start, end, precision_of(inner.start, end), "no-date-told-on")


def _between(first: Interval, second: Interval | None) -> Interval | None:
    if second is None:
        return None
    if first.start and second.start and second.end and second.end < first.start:
        if first.rule == second.rule == "coming-month-and-day":  # "is to run from 20 January to 9 March": it has begun
            start = shift_months(first.start, -12)
            return Interval(start, second.end, precision_of(start, second.end), "from-to")
        if first.rule == second.rule == "month-named":  # "from October to April", told in July
            start = shift_months(first.start, -12)
            return Interval(start, second.end, precision_of(start, second.end), "from-to")
        if second.rule != "month-and-day":
            return hull(second, first, "from-to")
        years = 1 if second.end.replace(year=first.start.year) >= first.start else 2
        year = first.start.year + years - 1  # "from January 23 to March 9": the second follows the first
        second = Interval(second.start.replace(year=year), second.end.replace(year=year), second.precision, second.rule)
    return hull(first, second, "from-to")


def _bounded(name: str, inner: Interval, anchor: Day) -> Interval | None:
    if name == "until":
        return Interval(None, inner.end, "unknown", "until")
    if name in {"eve", "before"}:
        return _before(name, inner, anchor)
    if name in {"daysto", "daysfrom"}:
        return _days_beside(name, inner, anchor)
    if name == "since":
        end = anchor if anchor != Day.min else None
        return Interval(inner.start, end, precision_of(inner.start, end), "since")
    if name == "earlier" and anchor != Day.min:
        end = inner.end if inner.end and inner.end < anchor else anchor - _ONE
        if inner.start and end < inner.start:
            end = inner.start
        return Interval(inner.start, end, inner.precision, f"earlier-{inner.rule}")
    return Interval(inner.start, inner.end, inner.precision, name)


def _days_beside(name: str, inner: Interval, anchor: Day) -> Interval | None:
    """Return the days up to a day, or from it on until the telling: as many as an event without a date gets."""
    if inner.start is None or inner.end is None:
        return None
    few = parameters().no_date_days * _ONE
    start = inner.start - few if name == "daysto" else inner.start
    end = inner.end if name == "daysto" else max(inner.end, min(inner.end + few, anchor))
    return Interval(start, end, "days", "no-date-told" if name == "daysto" else "no-date-after")


def _before(name: str, feast: Interval, anchor: Day) -> Interval | None:
    """Return the day before a feast, or the week before it; what has been told lies no later than the telling."""
    if feast.start is None or feast.end is None:
        return None
    sighted = feast.rule == "holiday-tabular" and feast.start != feast.end
    slack = _SIGHTING * _ONE if sighted else 0 * _ONE
    start = feast.start - (_ONE if name == "eve" else parameters().before_feast_days * _ONE)
    end = feast.start + slack - _ONE
    if start <= anchor < end:
        end = anchor
    return Interval(start, end, precision_of(start, end), f"{name}-{feast.rule}")


def _ahead(call: Call) -> Call:
    """Return the call with its weekdays, months and days of a month looking ahead."""
    name = _COMING.get(call.name, call.name)
    return Call(name, tuple(_ahead(arg) if isinstance(arg, Call) else arg for arg in call.args))


def _part(name: str, inner: Interval) -> Interval:
    """Narrow an interval: part of a day, or the early, middle or late part of a month or year."""
    if inner.start is not None and inner.start == inner.end:
        hours = lexicon().parts.get(name) or _EARLY_HOURS.get(name)
        if hours and inner.hours and name in {"early", "late"}:
            hours = inner.hours
        rule = f"{inner.rule}-{name}"
        return Interval(inner.start, inner.end, "part-of-day", rule, hours) if hours else inner
    if name not in {"early", "mid", "late"} or inner.start is None:
        return inner
    table = parameters()
    if inner.precision == "month":
        first, last = getattr(table, f"{name}_month")
        end = month_days(inner.start.year, inner.start.month)[1]
        return Interval(inner.start.replace(day=first), end.replace(day=min(last, end.day)), "month", f"{name}-month")
    if inner.precision == "year":
        first, last = getattr(table, f"{name}_year")
        year = inner.start.year
        return Interval(month_days(year, first)[0], month_days(year, last)[1], "season", f"{name}-year")
    return _third(name, inner)


def _third(name: str, inner: Interval) -> Interval:
    if inner.start is None or inner.end is None:
        return inner
    if inner.rule in {"decade", "century"}:
        return _years_of(name, inner.start, inner.end)
    third = (inner.end - inner.start).days // 3
    start = inner.start + {"early": 0, "mid": third, "late": 2 * third}[name] * _ONE
    end = inner.end if name == "late" else start + third * _ONE
    return Interval(start, end, precision_of(start, end), f"{name}-{inner.rule}")


def _years_of(name: str, start: Day, end: Day) -> Interval:
    """Return part of a decade or a century in whole years: its first half, its second, or the middle two quarters."""
    years = end.year - start.year + 1
    first, last = {"early": (0, years // 2), "mid": (years // 4, years - years // 4), "late": (years // 2, years)}[name]
    first_day, last_day = Day(start.year + first, 1, 1), Day(start.year + last - 1, 12, 31)
    return Interval(first_day, last_day, precision_of(first_day, last_day), f"{name}-years")


def _from_reference(call: Call, anchor: Day, reference: Interval | None) -> Interval | None:
    """Count "the night before", "two weeks later" from the reference, or from the anchor where there is none."""
    base = reference or Interval(anchor, anchor, "day", "anchor")
    if base.start is None or base.end is None:
        return None
    amount, unit = call.text(0), call.text(1) or "day"
    if "~" in amount:
        few = parameters().vague_units * (-1 if amount.startswith("-") else 1)
        far = step(base.start, few, unit)
        return Interval(min(far, base.start), max(far, base.end), precision_of(far, base.end), "anaphoric")
    start, end = step(base.start, int(amount), unit), step(base.end, int(amount), unit)
    if unit == "week" and amount == "0":
        start -= start.weekday() * _ONE
        end = start + 6 * _ONE
    if unit in {"month", "year"}:
        start = start.replace(day=1, month=1 if unit == "year" else start.month)
        end = month_days(start.year, 12 if unit == "year" else start.month)[1]
    return Interval(start, end, precision_of(start, end), "anaphoric")
