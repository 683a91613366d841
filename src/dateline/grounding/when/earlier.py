"""The times read before one in a text, and which of them an expression such as "the night before" counts from."""

import re
from collections.abc import Sequence

from msgspec import Struct

from dateline.grounding.when.interval import Interval, precision_of
from dateline.grounding.when.normal import Call, parse
from dateline.grounding.when.precision import days_of
from dateline.records import When

__all__ = ["SENTENCE_END", "Earlier", "is_sharp", "reference"]

SENTENCE_END = re.compile(r"[.!?][”\"’')\]]?\s")
_PLACED = frozenset({"until", "lasting", "coming", "ahead", "later", "recent"})  # of these nothing is counted from
# What is counted in days counts from a day, what is counted in years from a year or less: the longest that will do.
_SHARP = {"day": 2, "night": 2, "week": 31, "weekend": 31, "month": 31, "year": 366}


class Earlier(Struct, frozen=True):
    """A time read before: where it stands, its normal form and its interval."""

    start: int
    end: int
    normal: str
    when: When


def reference(normal: str, earlier: Sequence[Earlier]) -> Interval | None:
    """Return what "the night before" or "that year" counts from: the last time named before it that is as sharp."""
    unit = _counted_in(parse(normal))
    for time in reversed(earlier) if unit is not None else ():
        if parse(time.normal).name not in _PLACED and (found := is_sharp(time.when, unit or "any")) is not None:
            return found
    return None


def is_sharp(when: When, unit: str) -> Interval | None:
    """Return the interval of a time that is sharp enough to count units from, None for any other."""
    first, last = days_of(when)
    if first and last and (last - first).days < _SHARP.get(unit, (last - first).days + 1):
        return Interval(first, last, precision_of(first, last), "reference")
    return None


def _counted_in(call: Call) -> str | None:
    """Return the unit an expression counts in from another time, or None where it does not."""
    if call.name == "ref":
        return "day"
    if call.name in {"refunit", "then"}:
        return call.text(1) or "any"
    inner = [unit for arg in call.args if isinstance(arg, Call) and (unit := _counted_in(arg))]
    return inner[0] if inner else None
