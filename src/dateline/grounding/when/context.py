"""The times of a text in order: what each is counted from, and the year it is told in.

"The night before" counts from the day named before it. "On 14 July" in a passage on 2013 is that year's, though a
14 July lies nearer to the report: a year is taken over from the same sentence, or from a full date just before.
"""

import functools
import re
from collections.abc import Sequence

from msgspec import Struct, structs

from dateline.grounding.when.interval import Anchor, Interval, precision_of
from dateline.grounding.when.normal import Call, parse
from dateline.grounding.when.precision import days_of
from dateline.grounding.when.resolve import resolve
from dateline.records import TimeExpr, When

__all__ = ["OF_EVENT", "read_times"]

# The rule of a time that counts from a happening: "on Saturday, two days after the attack" dates only the attack.
OF_EVENT = "counts-from-event"
_COUNTED = re.compile(r"(?:ref|refunit)\((\d+)(?:,(\w+))?\)")
_AFTER_WHAT = re.compile(r"[^\w.,;:!?()]+(?!(?:in|at|on|by|near|and|but|as|to|from|with|when|while|or)\b)\w")

_SENTENCE_END = re.compile(r"[.!?][”\"’')\]]?\s")
_YEAR = re.compile(r"\bdate\((\d{4})(-\d{2})?")
_YEARLESS = re.compile(r"^((?:\w+\()*)(monthday|inmonth|season)\(([\w-]+),?\)(\)*)$")
_SAME_YEAR = re.compile(r",?\s+(?:of\s+)?(?:the\s+same|that)\s+year\b", re.IGNORECASE)
_PLACED = frozenset({"until", "lasting", "coming", "ahead", "later", "recent"})  # of these nothing is counted from
# What is counted in days counts from a day, what is counted in years from a year or less: the longest that will do.
_SHARP = {"day": 2, "night": 2, "week": 31, "weekend": 31, "month": 31, "year": 366}


class _Earlier(Struct, frozen=True):
    """A time read before: where it ends, its normal form and its interval."""

    end: int
    normal: str
    when: When


def read_times(text: str, times: Sequence[TimeExpr], anchor: Anchor | None) -> list[When]:
    """Return the `When` of every time expression of a text, in their order (which must be that of the text)."""
    earlier: list[_Earlier] = []
    found = []
    for time in times:
        normal = _with_year(text, time, earlier, anchor)
        if _counts_from_event(text, time):
            when = _of_event(text, time, earlier, anchor)
        else:
            when = resolve(normal, anchor, _reference(normal, earlier))
        found.append(when)
        earlier.append(_Earlier(time.end, normal, when))
    return found


def _counts_from_event(text: str, time: TimeExpr) -> bool:
    """Tell "two days after the attack", "a week before rebels came": not counted from a time named before."""
    words = text[time.start : time.end].lower()
    counted = time.normal.startswith(("ref(", "refunit(")) and words.endswith((" after", " before"))
    return counted and _AFTER_WHAT.match(text, time.end) is not None


def _of_event(text: str, time: TimeExpr, earlier: Sequence[_Earlier], anchor: Anchor | None) -> When:
    """Return when what the words count from happened: so long before the time its sentence named first.

    Where it named none, the news is of about now: enough to count weeks, months and years back, not days.
    """
    counted = _COUNTED.fullmatch(time.normal)
    if counted is None or not text[time.start : time.end].lower().endswith(" after"):
        return When(rule=OF_EVENT)
    amount, unit = counted.groups()
    back = f"ref(-{amount})" if unit is None else f"refunit(-{amount},{unit})"
    same = [e for e in earlier if not _SENTENCE_END.search(text, e.end, time.start)]
    if (reference := _reference(back, same)) is not None:
        return structs.replace(resolve(back, anchor, reference), rule=OF_EVENT)
    if unit is None:
        return When(rule=OF_EVENT)
    return structs.replace(resolve(f"ago({amount},{unit})", anchor), rule=OF_EVENT)


def _with_year(text: str, time: TimeExpr, earlier: Sequence[_Earlier], anchor: Anchor | None) -> str:
    """Return the normal form of a time, with the year of the passage where it has none and the passage is of old."""
    if time.function == "future" or not _YEARLESS.match(time.normal) or not earlier:
        return time.normal
    told = _same_year(text, time, earlier)
    year = told or _year_of_passage(text, time, earlier)
    if year is None or anchor is None or year >= anchor.first.year:
        return time.normal
    year = told or _on_in_sentence(text, time, earlier[-1], anchor, year)
    return _YEARLESS.sub(functools.partial(_dated, year), time.normal)


def _on_in_sentence(text: str, time: TimeExpr, last: _Earlier, anchor: Anchor, year: int) -> int:
    """Return the year a day told on in a sentence has: "in November 2021 … and took it on 13 June" goes on to 2022."""
    named, told = _YEAR.search(last.normal), _YEARLESS.match(time.normal)
    month = (told.group(3)[:2] if told else "").rstrip("-")
    apart = _SENTENCE_END.search(text, last.end, time.start) is not None
    if named is None or named.group(2) is None or not month.isdigit() or apart:
        return year
    before = int(month) < int(named.group(2)[1:])
    reached = (year + 1, int(month)) <= (anchor.first.year, anchor.first.month)
    return year + 1 if before and reached else year


def _dated(year: int, match: re.Match[str]) -> str:
    outer, name, value, closing = match.groups()
    inner = f"seasonof({value},{year})" if name == "season" else f"date({year}-{value:0>2})"
    return f"{outer}{inner}{closing}"


def _same_year(text: str, time: TimeExpr, earlier: Sequence[_Earlier]) -> int | None:
    """Return the year of the time before for "in March of the same year", "that year"."""
    first, _ = days_of(earlier[-1].when) if _SAME_YEAR.match(text, time.end) else (None, None)
    return first.year if first else None


def _year_of_passage(text: str, time: TimeExpr, earlier: Sequence[_Earlier]) -> int | None:
    last = earlier[-1]
    match = _YEAR.search(last.normal)
    if match is None or last.normal.startswith(("since(", "from(")):
        return None
    breaks = len(_SENTENCE_END.findall(text, last.end, time.start))
    if text[max(0, last.end - 8) : last.end - 4].lower() == "the ":
        return None  # "the 2018 agreement" says which agreement is meant
    near = breaks == 0 or (breaks == 1 and match.group(2) is not None)
    return int(match.group(1)) if near and "\n\n" not in text[last.end : time.start] else None


def _reference(normal: str, earlier: Sequence[_Earlier]) -> Interval | None:
    """Return what "the night before" or "that year" counts from: the last time named before it that is as sharp."""
    unit = _counted_in(parse(normal))
    for time in reversed(earlier):
        if unit is None or parse(time.normal).name in _PLACED:
            continue
        first, last = days_of(time.when)
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
