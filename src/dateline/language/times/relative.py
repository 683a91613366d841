"""Times told from the report or another time: "yesterday", "last October", "the night before"."""

from dateline.language.times.cursor import Cursor, Match
from dateline.language.times.dates import calendar_date, month_or_year

_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}
_WITHIN = {"in", "over", "during", "within"}
_FUTURE = {"next", "coming", "upcoming", "following"}
_BACK = {"ago", "back"}
_ANAPHORIC_BACK = {"before", "earlier", "previously", "prior"}
# After "Saturdays" these say that it is every Saturday, or the words before it do.
_NO_NOUN = {
    "and", "or", "are", "were", "at", "in", "on", "to", "from", "after", "before", "when", "until", "since", "with",
    "only", "they", "we", "he", "she", "it", "i", "you", "as", "but", "for", "have", "had", "off", "through",
    "is", "was",
}  # fmt: skip
_AGAIN = frozenset({"every", "each", "a", "any"})
_EVERY = {"on", "most", "all", "every", "and", "or", "some", "many"}
_VERBS = frozenset({"fall", "spring"})
_ANAPHORIC_ON = {"later", "after", "afterwards"}


def relative(c: Cursor, i: int) -> Match:
    """Read the longest relative expression at an index."""
    found = [match for reader in _READERS if (match := reader(c, i))]
    return max(found, key=lambda match: match[1], default=None)


def _day_word(c: Cursor, i: int) -> Match:
    if c.low(i) in _DAYS:
        return f"day({_DAYS[c.low(i)]})", i + 1
    if c.low(i) == "tonight":
        return "night(day(0))", i + 1
    if c.low(i) == "the" and c.low(i + 1) == "day" and c.low(i + 3) in _DAYS | {"yesterday": 0}:
        shift = {"before": -2, "after": 2}.get(c.low(i + 2))
        return (f"day({shift})", i + 4) if shift else None
    return None


def _night_word(c: Cursor, i: int) -> Match:
    if c.low(i) == "last" and c.low(i + 1) in {"night", "evening"}:
        return f"{c.low(i + 1)}(day(-1))", i + 2
    between = _night_between(c, i)
    if between is not None:
        return between
    if c.low(i) == "overnight":
        return "overnight(day(-1))", i + 1
    return None


def _night_between(c: Cursor, i: int) -> Match:
    """Read "overnight Friday to Saturday", "the night from Friday to Saturday", "overnight into Saturday"."""
    start = c.skip(i, {"the"})
    if c.low(start) not in {"overnight", "night"} or (start > i and c.low(start) != "night"):
        return None
    at = c.skip(start + 1, {"from", "of"})  # UCDP counts "the night between" as two days
    first = _weekday_number(c, at)
    if first is not None and c.low(at + 1) in {"to", "and", "into", "-", "–", "through"}:
        second = _weekday_number(c, at + 2)
        return (f"overnight(weekday({first}))", at + 3) if second == (first + 1) % 7 else None
    into = _weekday_number(c, start + 2) if c.low(start + 1) == "into" else None
    return (f"overnight(weekday({(into - 1) % 7}))", start + 3) if into is not None else None


def _this(c: Cursor, i: int) -> Match:
    if c.low(i) not in {"this", "that", "same"} and not (c.low(i) == "the" and c.low(i + 1) == "same"):
        return None
    same = c.low(i) != "this" or c.low(i + 1) == "same"
    i = c.skip(i + 1, {"same"})
    if c.low(i) in c.lex.parts:
        return f"{c.low(i)}({'ref(0)' if same else 'day(0)'})", i + 1
    unit = c.unit(i)
    if c.low(i).endswith("s") or c.low(i + 1) == "-":
        return None
    if same:
        return (_anaphor(unit, 0, i + 1)) if unit in {"day", "week", "month", "year"} else None
    if c.low(i) in c.lex.seasons:
        return f"season({c.low(i)},0)", i + 1
    if c.low(i) in c.lex.weekdays:
        return f"weekday({c.lex.weekdays[c.low(i)]})", i + 1
    if unit == "day" and c.low(i - 2) == "to":
        return None  # "to this day"
    return (f"{unit}(0)", i + 1) if unit in {"day", "week", "weekend", "month", "year", "decade"} else None


def _last_next(c: Cursor, i: int) -> Match:
    """Read "last month", "the past three weeks", "next Friday", "last October", "last year's"."""
    within = c.low(i) == "the" and c.low(i - 1) in _WITHIN
    i = c.skip(i, {"the", "these"})
    word = c.low(i)
    if word not in {"last", "past", "previous"} | _FUTURE:
        return None
    if word == "last" and within and c.unit(i + 1):
        word = "past"
    ahead = word in _FUTURE
    amount = c.amount(i + 1)
    if amount and (unit := c.unit(amount[1])):
        return f"{'coming' if ahead else 'past'}({amount[0]},{unit})", amount[1] + 1
    return _last_named(c, i + 1, word, ahead=ahead)


def _last_named(c: Cursor, i: int, word: str, *, ahead: bool) -> Match:
    low = c.low(i)
    shift = 1 if ahead else -1
    if low in c.lex.weekdays:
        return f"{'nextweekday' if ahead else 'lastweekday'}({c.lex.weekdays[low]})", i + 1
    if month := c.month(i):
        return f"{'nextmonth' if ahead else 'lastmonth'}({month})", i + 1
    if low in c.lex.seasons:
        return f"season({low},{shift})", i + 1
    if low in c.lex.parts and low != "night" and word in {"next", "following", "previous"}:
        return f"{low}(ref({shift}))", i + 1
    unit = c.unit(i)
    if unit is None:
        return None
    if low.endswith("s"):
        return f"{'coming' if ahead else 'past'}(~,{unit})", i + 1
    if unit in {"night", "day"} or word == "following":
        return _anaphor(unit, shift, i + 1)
    if word == "past":
        return f"past(1,{unit})", i + 1
    return f"{unit}({shift})", i + 1


def _ahead(c: Cursor, i: int) -> Match:
    """Read "the months ahead", "in the days ahead"; "days ahead of the vote" are counted from the vote."""
    unit = c.unit(i + 1)
    if c.low(i) != "the" or unit is None or not c.low(i + 1).endswith("s") or c.low(i + 2) != "ahead":
        return None
    return None if c.low(i + 3) == "of" else (f"coming(~,{unit})", i + 3)


def _year_end(c: Cursor, i: int) -> Match:
    """Read "year end", "year-end"."""
    at = c.skip(i + 1, {"-"})
    return ("late(year(0))", at + 1) if c.low(i) == "year" and c.low(at) == "end" and c.low(i - 1) == "by" else None


def _anaphor(unit: str, shift: int, after: int) -> Match:
    if unit == "night":
        return f"night(ref({shift}))", after
    if unit == "day":
        return f"ref({shift})", after
    return f"refunit({shift},{unit})", after


def _anaphoric_unit(c: Cursor, i: int) -> Match:
    """Read "the night before", "a day earlier", "two days later", "the day after"."""
    amount = c.amount(i)
    at = amount[1] if amount else c.skip(i, {"the"})
    if at == i:
        return None
    unit = c.unit(at)
    direction = c.low(at + 1)
    sign = -1 if direction in _ANAPHORIC_BACK else 1 if direction in _ANAPHORIC_ON else 0
    if unit is None or not sign or unit in {"minute", "hour"} or (not amount and c.low(at).endswith("s")):
        return None
    if amount and amount[0] == "~":
        return f"refunit({'-' if sign < 0 else '+'}~,{unit})", at + 2
    return _anaphor(unit, sign * int(amount[0] if amount else 1), at + 2)


def _amount_ago(c: Cursor, i: int) -> Match:
    amount = c.amount(i)
    if not amount:
        return None
    unit = c.unit(amount[1])
    if unit and c.low(amount[1] + 1) in _BACK:
        return f"ago({amount[0]},{unit})", amount[1] + 2
    return None


def _earlier(c: Cursor, i: int) -> Match:
    """Read "earlier this month", "later on Thursday", "earlier in the week", "earlier in July"."""
    word = c.low(i)
    if word not in {"earlier", "later"}:
        return None
    at = c.skip(i + 1, {"in", "on", "during"})
    at = c.skip(at, {"the"}) if c.unit(at + 1) else at
    if c.unit(at) in {"week", "month", "year", "day"} and c.low(at - 1) == "the":
        return f"{word}({c.unit(at)}(0))", at + 1
    inner = _this(c, at) or _day_word(c, at) or _weekday(c, at) or calendar_date(c, at) or month_or_year(c, at)
    if inner is None:
        return None
    if word == "earlier" and inner[0].startswith(("day(", "weekday(")):
        return inner
    return f"{word}({inner[0]})", inner[1]


def _weekday(c: Cursor, i: int) -> Match:
    number = _weekday_number(c, i)
    if _is_any(c, i):
        return None
    if number is None and (number := _weekday_of(c, i)) is not None:
        return f"weekday({number})", i + 1
    if number is None:
        return None
    if c.low(i + 1) == "and" and (second := _weekday_number(c, i + 2)) is not None:
        return f"from(weekday({number}),weekday({second}))", i + 3
    return f"weekday({number})", i + 1


def _weekday_number(c: Cursor, i: int) -> int | None:
    number = c.lex.weekdays.get(c.low(i))
    return number if c.capitals or c.text(i)[:1].isupper() else None


def _is_any(c: Cursor, i: int) -> bool:
    """Tell a weekday or season that comes again and again: "every Friday night", "on a Monday", "every winter"."""
    return c.low(i - 1) in _AGAIN or (c.low(i - 1) == "/" and c.low(i - 3) in _AGAIN)


def _weekday_of(c: Cursor, i: int) -> int | None:
    """Read "Saturdays attack", a possessive that has lost its apostrophe; "on Saturdays" is every Saturday."""
    word, after = c.low(i), c.low(i + 1)
    alone = not after.isalpha() or after in _NO_NOUN or c.low(i - 1) in _EVERY or c.capitals
    return None if alone or not word.endswith("s") or not c.text(i)[:1].isupper() else c.lex.weekdays.get(word[:-1])


def _recent(c: Cursor, i: int) -> Match:
    if c.low(i) in {"recently", "lately"}:
        return "recent()", i + 1
    if c.low(i) == "recent" and (unit := c.unit(i + 1)) and c.low(i + 1).endswith("s"):
        return f"past(~,{unit})", i + 2
    return None


def _season(c: Cursor, i: int) -> Match:
    """Read "summer 2014", "the winter of 1989", "hot summers"; "fall" and "spring" need a year, being verbs as well."""
    singular = c.low(i).removesuffix("s")
    if c.low(i) not in c.lex.seasons and singular in c.lex.seasons and singular not in _VERBS:
        return f"season({singular},)", i + 1
    if c.low(i) not in c.lex.seasons or c.low(i - 1) in {"every", "each"}:
        return None
    at = c.skip(i + 1, {"of"})
    if (year := c.integer(at, 1900, 2099)) and len(c.low(at)) == 4:
        return f"seasonof({c.low(i)},{year})", at + 1
    called_for = c.low(i - 1) in {"in", "since", "this", "during", "by"} or (
        c.low(i - 1) == "the" and c.low(i - 2) in {"in", "since", "during", "of"}
    )
    if c.low(i) in _VERBS:
        return None
    name = c.text(i + 1)[:1].isupper() and not c.capitals  # "the Winter Games"
    bare = not name and (c.text(i).islower() or c.low(i - 1) in {"", ".", "!", "?", "\n"})
    return (f"season({c.low(i)},)", i + 1) if called_for or bare else None


def _hyphenated(c: Cursor, i: int) -> Match:
    """Read durations glued to a noun: "months-long", "five-day", "a two-week"."""
    if c.low(i + 1) == "-" and c.low(i + 2) == "long" and (unit := c.unit(i)):
        size = "~" if c.low(i).endswith("s") else "1"
        return f"lasting({size},{unit})", i + 3
    amount = c.amount(i)
    if amount and c.low(amount[1]) == "-" and c.glued(amount[1]) and (unit := c.unit(amount[1] + 1)):
        if c.low(amount[1] + 2) == "-" and c.low(amount[1] + 3) == "old":
            return None
        after = amount[1] + 4 if c.low(amount[1] + 3) == "long" else amount[1] + 2
        return f"lasting({amount[0]},{unit})", after
    return None


_READERS = (
    _day_word, _night_word, _this, _last_next, _anaphoric_unit, _amount_ago, _earlier, _weekday, _recent, _season,
    _hyphenated, _ahead, _year_end,
)  # fmt: skip
