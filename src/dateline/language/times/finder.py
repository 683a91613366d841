"""From words to time expressions: an atom (date, relative), what modifies it, what it does in the sentence."""

import re
from typing import Literal

from dateline.language.times.ahead import beside_feast, listed_ahead, told_ahead, unmatched_for
from dateline.language.times.cursor import Cursor, Match
from dateline.language.times.dates import calendar_date, month_days, month_or_year
from dateline.language.times.periods import period
from dateline.language.times.relative import relative
from dateline.language.tokens import Doc
from dateline.language.words import words_of
from dateline.records import TimeExpr

_MODIFIERS = {"early": "early", "mid": "mid", "middle": "mid", "late": "late", "beginning": "early",
              "start": "early", "end": "late"}  # fmt: skip
_DURATION_LEADS = {"for", "over", "during", "in", "within", "after"}
_SPENDING = {"spend", "spends", "spent", "spending"}
_CAPITALS_SHARE = 0.7
_PARTS = ("early", "mid", "late", "morning", "afternoon", "evening", "night")
# Times that lie behind or ahead of the report by what the sentence says.
_NAMED = ("weekday(", "inmonth(", "monthday(", "weekend(0")
_NEXT = frozenset({"week(1)", "weekend(1)", "month(1)", "year(1)"})
_MONTH_DAY = re.compile(r"monthday\((?P<month>\d\d)-(?P<day>\d\d)\)")
_OPEN = (*_NAMED, *(f"{part}({name}" for part in _PARTS for name in _NAMED))

Function = Literal["point", "since", "until", "duration", "set", "future"]


def find_times(doc: Doc) -> list[TimeExpr]:
    """Return the time expressions of a Doc in text order, never overlapping."""
    return times_in_text(doc.text)


def times_in_text(text: str) -> list[TimeExpr]:
    """Return the time expressions of a text in order. Offsets are code points of the text."""
    words = words_of(text)
    letters = [ch for ch in text if ch.isalpha()]
    capitals = sum(ch.isupper() for ch in letters) > _CAPITALS_SHARE * max(1, len(letters))
    cursor = Cursor(words, capitals=capitals)
    found: list[TimeExpr] = []
    i = 0
    coming: int | None = None  # the index after the time named last, where that is one to come
    while i < len(words):
        match = _function(cursor, i)
        if match is None:
            i += 1
            continue
        normal, function, first, after = match
        if coming is not None and normal.startswith(_OPEN) and listed_ahead(cursor, i, coming):
            normal, function = f"ahead({normal})", "future"
        coming = after if function == "future" or normal in _NEXT else None
        found.append(TimeExpr(words[first].start, words[after - 1].end, normal, function))
        i = after
    return found


def _function(c: Cursor, i: int) -> tuple[str, Function, int, int] | None:
    """Read an expression with the word that says what it does: since, until, for, from ... to."""
    pair = _range(c, i)
    if pair and pair[0].removeprefix("from(").startswith(_OPEN) and told_ahead(c, i):
        return f"ahead({pair[0]})", "future", i, pair[1]
    if pair:
        return pair[0], "point", i, pair[1]
    lead = c.low(i)
    at = c.skip(i + 1, {"about", "around", "at", "the", "least"}) if lead in {"since", "until", "till", "by"} else i
    if (
        lead in {"since", "until", "till", "by"}
        and not _year_of_noun(c, i)
        and (inner := modified(c, i + 1) or modified(c, at))
    ):
        name = "since" if lead == "since" else "until"
        return f"{name}({inner[0]})", "since" if name == "since" else "until", i, inner[1]
    if lead == "since" and c.low(i + 1) == "then":
        return "since(then())", "since", i, i + 2
    duration = _duration(c, i)
    if duration:
        return duration
    inner = beside_feast(c, i) or modified(c, i)
    if inner is None:
        return None
    if inner[0].startswith(_OPEN) and told_ahead(c, i):
        return f"ahead({inner[0]})", "future", i, inner[1]
    future = inner[0].startswith(("coming(", "nextweekday(", "nextmonth(", "day(1", "later("))
    return inner[0], "future" if future else "point", i, inner[1]


def _year_of_noun(c: Cursor, i: int) -> bool:
    """Tell whether a year after this word only dates the noun behind it: "since the 2011 uprising"."""
    year = c.integer(i + 2, 1900, 2099) if c.low(i + 1) == "the" else None
    return year is not None and c.low(i + 3).isalpha()


def _range(c: Cursor, i: int) -> Match:
    if c.low(i) not in {"from", "between"}:
        return None
    start = c.skip(i + 1, {"the"})
    night = c.low(start) == "night"
    first = modified(c, i + 1)
    if first is None or c.low(first[1]) not in {"to", "and", "until", "through", "till"} or night:
        return None
    second = modified(c, first[1] + 1) or _later_that_month(c, first[1] + 1, first[0])
    return (f"from({first[0]},{second[0]})", second[1]) if second else None


def _later_that_month(c: Cursor, i: int, first: str) -> Match:
    """Read the second day of "from April 14 to 22", whose month is named with the first."""
    named, day = _MONTH_DAY.fullmatch(first), c.day(i)
    counts = c.unit(i + 1) or c.low(i + 1) in {"%", "percent", "-"}
    if named is None or day is None or day <= int(named["day"]) or counts:
        return None
    return month_days(c, int(named["month"]), i + 1, day)


def _duration(c: Cursor, i: int) -> tuple[str, Function, int, int] | None:
    """Read "for months", "over five days", "in the next few days", "within days"."""
    lead = c.low(i)
    if lead in _SPENDING and (spent := c.amount(i + 1)) and (unit := c.unit(spent[1])):
        return f"lasting({spent[0]},{unit})", "duration", i + 1, spent[1] + 1
    if lead not in _DURATION_LEADS:
        return None
    at = c.skip(i + 1, {"nearly", "almost", "about", "over", "more", "at", "some"})
    at = c.skip(at, {"than", "least"})
    at = c.skip(at, {"the"})
    amount = c.amount(at)
    unit_at = amount[1] if amount else at
    unit = c.unit(unit_at)
    if unit is None or not (amount or c.low(unit_at).endswith("s")):
        return None
    if c.low(unit_at + 1) in {"ago", "before", "earlier", "later", "old", "back"}:
        return None
    size = amount[0] if amount else "~"
    if amount and c.low(amount[1] - 1) == "recent":  # "in recent weeks"
        return f"past(~,{unit})", "point", i, unit_at + 1
    if not amount and c.low(unit_at - 1) == "the" and lead in {"in", "within"}:  # "in the years before it"
        return None
    if lead == "in" and unmatched_for(c, i):
        return None
    if lead in {"in", "within"} and c.low(unit_at + 1) != "of":  # "in five days of fighting" lies behind
        return f"coming({size},{unit})", "future", i, unit_at + 1
    return f"lasting({size},{unit})", "duration", i, unit_at + 1


def modified(c: Cursor, i: int) -> Match:
    """Read an atom with "early", "mid", "late", "the end of", a part of day before or after it."""
    mod = _MODIFIERS.get(c.low(i)) if c.low(i) != "end" else None
    at = i + 1
    if c.low(i) == "the" and c.low(i + 1) in _MODIFIERS and c.low(i + 2) == "of":
        mod, at = _MODIFIERS[c.low(i + 1)], i + 3
    if c.low(i) in {"beginning", "start", "middle"} and c.low(i + 1) != "of":
        mod = None
    if mod:
        at = c.skip(at, {"-", "of", "in", "on"})
        at = c.skip(at, {"-", "the"}) if c.low(at) == "-" else at
        inner = _with_part(c, at) or _whole(c, at)
        if inner:
            return f"{mod}({inner[0]})", inner[1]
    part = _part_of(c, i)
    return part or _with_part(c, i)


def _whole(c: Cursor, i: int) -> Match:
    """Read "the year" of "the end of the year", "the start of the week": that of the passage, else the report's."""
    unit = c.unit(i + 1) if c.low(i) == "the" and c.low(i - 1) == "of" else None
    return (f"refunit(0,{unit})", i + 2) if unit in {"week", "month", "year", "decade"} else None


def _part_of(c: Cursor, i: int) -> Match:
    """Read "the night of 29 July", "the early hours of Monday", "the night between Sunday and Monday"."""
    at = c.skip(i, {"the"})
    early = c.low(at) == "early" and c.low(at + 1) == "hours"
    part = "earlyhours" if early else c.low(at)
    if not early and part not in c.lex.parts:
        return None
    at += 2 if early else 1
    if c.low(at) == "between" and (first := _atom(c, at + 1)) and c.low(first[1]) == "and":
        second = _atom(c, first[1] + 1)
        return (f"from({first[0]},{second[0]})", second[1]) if second else None
    if c.low(at) not in {"of", "on"}:
        return None
    inner = _atom(c, c.skip(at + 1, {"the"}))
    return (f"{part}({inner[0]})", inner[1]) if inner else None


def _with_part(c: Cursor, i: int) -> Match:
    inner = _atom(c, i)
    if inner is None:
        return None
    after = c.skip(inner[1], {"'"})
    after = c.skip(after, {"s"}) if after > inner[1] else after
    part = c.low(inner[1])
    if part in c.lex.parts and not inner[0].startswith(("past(", "coming(", "lasting(", "ago(")):
        return f"{part}({inner[0]})", inner[1] + 1
    if c.low(inner[1]) == "at" and c.low(inner[1] + 1) in c.lex.parts:
        return f"{c.low(inner[1] + 1)}({inner[0]})", inner[1] + 2
    return inner


def _atom(c: Cursor, i: int) -> Match:
    found = [m for m in (period(c, i), calendar_date(c, i), relative(c, i), month_or_year(c, i)) if m]
    return max(found, key=lambda match: match[1], default=None)
