"""What the days of two tellings, and how long they lasted, say for and against their being of one happening."""

import math

from dateline.chronicle.config import joining
from dateline.chronicle.days import Days, gap, iso
from dateline.chronicle.match import Feature
from dateline.chronicle.telling import Telling

__all__ = ["goes_on", "too_late", "when_features"]

_FEW_DAYS = 4
_MANY = 4
_GOING_ON = frozenset({"ongoing"})


def when_features(a: Telling, b: Telling, *, within: bool = False) -> tuple[Feature, ...]:
    """Compare the days, and how long it lasted."""
    return _time(a.days, b.days, within=within, going_on=goes_on(a) and goes_on(b)), _span(a, b, within=within)


def too_late(a: Telling, b: Telling) -> bool:
    """Tell whether so many days lie between two tellings that they are not of one happening."""
    off = gap(a.days, b.days)
    return off > joining().limits.near_days and off > 2 * _slack(a.days, b.days)


def _time(a: Days, b: Days, *, within: bool, going_on: bool) -> Feature:
    """going_on: both tell of a fight that is not over, so that one may be told of yesterday and of today."""
    if not a.known or not b.known:
        return Feature("time", 0.0, "a day is not known")
    said = f"{_days_text(a)} and {_days_text(b)}"
    off = gap(a, b)
    if off and going_on and off <= joining().limits.near_days:
        return Feature("time", 0.0, f"both go on, {said}")
    if off:
        return _apart_in_time(a, b, off, said, within=within)
    if a.sharp and b.sharp:
        return Feature("time", 0.6 if a.inferred or b.inferred else 1.0, f"the same day, {_days_text(a)}")
    if a.length is None or b.length is None:
        return Feature("time", _open_ended(a, b), f"days that may overlap, {said}")
    union = max(a.last or 0, b.last or 0) - min(a.first or 0, b.first or 0) + 1
    shared = a.length + b.length - union
    alike = shared / union
    scale = 1.0 - min(0.8, math.log10(max(a.length, b.length)) / 3.2)
    sharpest = min(a.length, b.length)
    covers = 0.5 if sharpest <= 8 else 0.25
    return Feature("time", round(max(alike, covers) * scale, 3), f"days that overlap, {said}")


def _open_ended(a: Days, b: Days) -> float:
    """An open span reaches back without end, but reports mostly speak of what is recent."""
    ends = (a.last, b.last) if a.last is not None and b.last is not None else (a.first, b.first)
    if ends[0] is None or ends[1] is None:
        return 0.05
    off = abs(ends[0] - ends[1])
    return 0.15 if off <= 7 else 0.05 if off <= 31 else -0.1 if off <= 180 else -0.3


def _apart_in_time(a: Days, b: Days, off: int, said: str, *, within: bool) -> Feature:
    if within:
        return Feature("time", -1.0, f"different days, {said}", apart=not (a.inferred or b.inferred))
    slack = _slack(a, b)
    if off > slack:
        return Feature("time", -1.0, f"{off} days apart, {said}", apart=off > 2 * slack)
    return Feature("time", -0.1 if off == 1 else -0.5, f"{off} day(s) apart, {said}")


def _slack(a: Days, b: Days) -> int:
    """Return how many days may lie between two tellings of one happening: more where a day is not sure."""
    loose = a.inferred or b.inferred or not (a.sharp and b.sharp)
    return joining().limits.near_days * (2 if loose else 1)


def _span(a: Telling, b: Telling, *, within: bool = False) -> Feature:
    """One night is not ten days of clashes, nor one strike an offensive, though it may fall within them."""
    if a.series != b.series and _brief(b if a.series else a):
        return Feature("span", -1.0, "one tells of many such deeds", apart=within)
    for whole, part in ((a, b), (b, a)):
        if whole.whole and not part.whole and not whole.days.sharp and _is_part(part, whole):
            return Feature("span", -2.0, f"{whole.claims[0].trigger.text} may hold the other, but is not it")
    if a.days.extent is None or b.days.extent is None:
        return Feature("span", 0.0, "")
    short, long = sorted((a.days.extent, b.days.extent))
    if short <= 1 and long >= 4:
        return Feature("span", -1.0, f"one lasted a day, the other {long}")
    return Feature("span", 0.5 if short >= 4 else 0.1, "of like length")


def _is_part(part: Telling, whole: Telling) -> bool:
    """Tell whether the words for a deed's time give it a day, or days that what lasts holds many times over."""
    if part.days.inferred or goes_on(part):
        return False
    spans = (part.days.length, whole.days.length)
    return part.days.sharp or (spans[0] is not None and spans[1] is not None and spans[0] * _MANY <= spans[1])


def _brief(telling: Telling) -> bool:
    """Tell whether a telling is of a few days at most: that deed is not the many of weeks, though they may hold it.

    A fight that goes on as the report is written may have gone on for weeks: its day is that of the telling.
    """
    return telling.days.length is not None and telling.days.length <= _FEW_DAYS and not goes_on(telling)


def goes_on(telling: Telling) -> bool:
    """Tell a fight that is told as going on."""
    return telling.two_sided and telling.standings == _GOING_ON


def _days_text(days: Days) -> str:
    if days.first == days.last and days.first is not None:
        return str(iso(days.first))
    return f"{iso(days.first) or 'open'} to {iso(days.last) or 'open'}"
