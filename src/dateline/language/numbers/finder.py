"""From words to number expressions."""

from collections.abc import Sequence
from typing import Literal

from dateline.language.numbers.values import Reader, table
from dateline.language.tokens import Doc
from dateline.language.words import words_of
from dateline.records import NumberExpr, TimeExpr

Bound = Literal["exact", "at-least", "more-than", "at-most", "about", "vague", "range", "none"]
Range = tuple[int | None, int | None, int | None]
_ORDINAL_ENDS = {"st", "nd", "rd", "th"}
_DASHES = {"-", "–", "—"}


def find_numbers(doc: Doc, times: Sequence[TimeExpr] = ()) -> list[NumberExpr]:
    """Return the number expressions of a Doc in text order; those inside a time expression have the unit "time"."""
    return numbers_in_text(doc.text, times)


def numbers_in_text(text: str, times: Sequence[TimeExpr] = ()) -> list[NumberExpr]:
    """Return the number expressions of a text in order, never overlapping."""
    reader = Reader(words_of(text))
    found: list[NumberExpr] = []
    i = 0
    while i < len(reader.words):
        number = _expression(reader, i)
        if number is None:
            i += 1
            continue
        expression, i = number
        found.append(_timed(expression, times))
    return found


def _timed(number: NumberExpr, times: Sequence[TimeExpr]) -> NumberExpr:
    if any(t.start < number.end and number.start < t.end for t in times):
        return NumberExpr(number.start, number.end, number.low, number.best, number.high, number.bound, "time")
    return number


def _expression(r: Reader, i: int) -> tuple[NumberExpr, int] | None:
    """Read a bound, a number or range, and a bound after it."""
    if _in_name(r, i):
        return None
    lead = r.phrase(i, table()["bounds"])
    at = lead[1] if lead else i
    core = _range(r, at) or _single(r, at) or _vague(r, at)
    if core is None:
        return _none(r, i)
    values, bound, after = core
    if lead and bound in {"exact", "vague"}:
        values, bound = bounded(lead[0], values, bound)
    tail = r.phrase(after, table()["bounds_after"])
    if tail and bound == "exact":
        values, bound = bounded(tail[0], values, bound)
        after = tail[1]
    unit = _unit(r, at, after)
    return NumberExpr(r.words[i].start, r.words[after - 1].end, *values, bound, unit), after


def bounded(name: str, values: Range, bound: Bound) -> tuple[Range, Bound]:
    """Apply a bound to a number: "at least 27" is 27/27/None, "more than 50" 51/51/None, "up to 30" None/30/30."""
    low, best, _ = values
    if best is None:
        return ((low, None, None), "vague") if name != "at-most" else ((None, None, None), "vague")
    if name == "at-least":
        return (best, best, None), "at-least"
    if name == "more-than":
        return (best + 1, best + 1, None), "more-than"
    if name == "at-most":
        return (None, best, best), "at-most"
    if name == "less-than":
        return (None, max(0, best - 1), max(0, best - 1)), "at-most"
    if name == "about":
        return (None, best, None), "about"
    return values, bound


def _single(r: Reader, i: int) -> tuple[Range, Bound, int] | None:
    value = r.value(i)
    if value is None:
        return None
    return (value[0], value[0], value[0]), "exact", value[1]


def _range(r: Reader, i: int) -> tuple[Range, Bound, int] | None:
    """Read "between 20 and 30", "20-30", "20 to 30"; a falling pair ("50 - 35") is no range of one amount, nor is a
    figure with the one it replaces ("rose from 26 to 34").
    """
    lead = r.low(i) in {"between", "from"}
    if _replaces(r, i if lead else i - 1):
        return None
    first = r.value(i + 1 if lead else i)
    if first is None:
        return None
    joiner = r.low(first[1])
    if joiner not in _DASHES | {"to"} and not (lead and joiner == "and"):
        return None
    second = r.value(first[1] + 1)
    if second is None or second[0] <= first[0]:
        return None
    return (first[0], None, second[0]), "range", second[1]


def _replaces(r: Reader, i: int) -> bool:
    """Tell the "from" of "rose from 26 to 34", "up from 26 to 34"."""
    return r.low(i) == "from" and r.low(i - 1) in table()["changing"]["words"]


def _vague(r: Reader, i: int) -> tuple[Range, Bound, int] | None:
    """Read "dozens", "several", "a few", "tens of thousands"; "a couple" is two."""
    at = i + 1 if r.low(i) in {"a", "the"} and r.low(i + 1) in {"few", "couple"} else i
    if r.low(at) == "couple" and at > i:
        return (2, 2, None), "vague", at + 1 + (r.low(at + 1) == "of")
    if r.low(at) == "few" and at == i:
        return None
    for size in (3, 1):
        words = " ".join(r.low(at + k) for k in range(size))
        if words in table()["vague"]:
            return (table()["vague"][words], None, None), "vague", at + size
    return None


def _none(r: Reader, i: int) -> tuple[NumberExpr, int] | None:
    if r.low(i) in {"no", "zero", "none"} and r.low(i + 1) not in {"longer", "more", "one", ".", "fewer", "less", ","}:
        word = r.words[i]
        return NumberExpr(word.start, word.end, 0, 0, 0, "none"), i + 1
    return None


def _in_name(r: Reader, i: int) -> bool:
    """Tell whether the figure belongs to a name or a type ("MiG-21", "Resolution 2254", "17th Division")."""
    if not r.low(i)[:1].isdigit():
        return False
    glued = i > 1 and r.low(i - 1) in _DASHES and r.words[i - 1].end == r.words[i].start
    if glued and r.words[i - 2].end == r.words[i - 1].start and r.low(i - 2).isalpha():
        return True
    touches = i > 0 and r.words[i - 1].end == r.words[i].start and r.low(i - 1).isalpha()
    return touches or r.low(i - 1) in table()["named"]["words"] or r.low(i)[-2:] in _ORDINAL_ENDS


def _unit(r: Reader, start: int, after: int) -> str | None:
    """Name what the number counts where the words beside it say so; None where it may be people."""
    if start > 0 and r.low(start - 1) in {"$", "€", "£"}:
        return "money"
    at = after + 1 if r.low(after) in _DASHES else after
    if r.low(at) in {"year", "years"} and (r.low(at + 1) in {"old", "of"} or r.low(at + 2) == "old"):
        return "age"
    if r.low(at) == "per" and r.low(at + 1) == "cent":
        return "percent"
    if r.low(after) in {":", "."} and r.low(after + 1)[:1].isdigit() and r.words[after].start == r.words[after - 1].end:
        return "time"
    if r.low(at) in {"m", "am", "pm"} and at == after and r.words[after].start != r.words[after - 1].end:
        return "length" if r.low(at) == "m" else "time"
    unit: str | None = table()["units"].get(r.low(at))
    if unit is None and at < len(r.words) and r.low(at) in _DASHES:
        unit = table()["units"].get(r.low(at + 1))
    if unit is None and r.low(after) in _DASHES | {"to", "and"}:
        unit = _unit_of_pair(r, after)
    return unit


def _unit_of_pair(r: Reader, joiner: int) -> str | None:
    """In "50 - 35km": the first number of a pair has the unit of the second."""
    second = r.value(joiner + 1)
    unit: str | None = table()["units"].get(r.low(second[1])) if second else None
    return unit
