"""Calendar dates: "31 July, 2015", "July 31", "3 JAN 90", "June 2014", "the 1990s", "2-4 July"."""

from dateline.language.times.cursor import Cursor, Match

_AMBIGUOUS_MONTHS = {"may", "march", "mar", "sep", "jan", "dec", "jun", "apr", "aug"}
_GIVEN_NAMES = frozenset({"jan", "jun"})
_BEFORE_MONTH = {
    "in", "since", "until", "till", "of", "by", "during", "early", "mid", "late", "last", "next", "this",
    "from", "between", "and", "to", "through", "before", "after", "around", "-", ",",
}  # fmt: skip
_BEFORE_YEAR = {
    "in", "since", "of", "until", "till", "by", "during", "the", "early", "mid", "late", "from", "between",
    "before", "after", "and", "to", "around", "circa", "through", "a", "its", "their", "his", "-",
}  # fmt: skip
# Words after a bare year that show it counts nothing: "in 2004 and", "2008 when".
_AFTER_YEAR = frozenset({
    "and", "or", "in", "when", "after", "before", "the", "to", "by", "was", "were", "had", "has", "as", "with",
    "for", "on", "at", "he", "she", "it", "they", "is", "but", "that", "which", "where", "while", "until", "through",
    "because",
})  # fmt: skip
_BEFORE_HOUR = frozenset(
    {"at", "#", "no", "number", "$", "route", "resolution", "than", "least", "some", "nearly", "over"}
)
_COUNTING = frozenset({"of", "by", "to", "around", "with", "than", "between", "and"})
_FIRST_YEAR, _LAST_YEAR = 1500, 2099
_EARLY_YEAR = 100
_SHORT_LAST = 39  # "39" is 2039, "70" is 1970; what lies between is no year of a log
_SHORT_FIRST = 70
_OLD_YEAR = 1000  # from here on a number may be a year, if the words around say so
_CALLING = frozenset({"in", "circa"})  # "since 1330" and "by 1430" may be the hour
_NAMING_YEAR = 1900
_CENTURY_PLURALS = 2000


def calendar_date(c: Cursor, i: int) -> Match:
    """Read the longest calendar date at an index, with an optional weekday in front of it."""
    start = i
    if c.low(i) in c.lex.weekdays:
        start = c.skip(i + 1, {",", "(", "["})
        start = c.skip(start, {"the"})
    closing = {"(": {")"}, "[": {"]"}}.get(c.low(i + 1), set()) if start > i else set()
    for reader in (_iso, _numeric, _short, _day_month, _month_day):
        found = reader(c, start)
        if found:  # "Wednesday (4 October)"
            return found[0], c.skip(found[1], closing)
    return None


def _year(c: Cursor, i: int) -> tuple[int, int] | None:
    """Read a year after a month: four digits, or two where the text writes "JAN 90"."""
    i = c.skip(i, {","})
    i = c.skip(i, {"of", "in"})
    if (full := c.integer(i, _FIRST_YEAR, _LAST_YEAR)) and len(c.low(i)) == 4:
        return full, i + 1
    old = c.integer(i, _EARLY_YEAR, _FIRST_YEAR - 1)
    if old and (c.low(i - 1) == "of" or c.text(i + 1) in {")", "]", "("}):  # "in March of 384", "(born 3 May 1420)"
        return old, i + 1
    if c.capitals and len(c.low(i)) == 2 and (short := c.integer(i, 50, 99)):
        return 1900 + short, i + 1
    return None


def _iso(c: Cursor, i: int) -> Match:
    year = c.integer(i, _FIRST_YEAR, _LAST_YEAR)
    if year and c.low(i + 1) == "-" and c.low(i + 3) == "-" and c.glued(i + 1) and c.glued(i + 3):
        month, day = c.integer(i + 2, 1, 12), c.integer(i + 4, 1, 31)
        if month and day:
            return f"date({year}-{month:02}-{day:02})", i + 5
    return None


def _numeric(c: Cursor, i: int) -> Match:
    """Read "24.07.2015" or "24/7/2015"; where day and month could change places it stays unread."""
    mark = c.low(i + 1)
    year = c.integer(i + 4, _FIRST_YEAR, _LAST_YEAR)
    if mark not in {".", "/"} or c.low(i + 3) != mark or not year or not c.glued(i + 1):
        return None
    first, second = c.integer(i, 1, 31), c.integer(i + 2, 1, 31)
    if not first or not second:
        return None
    if first > 12 >= second or (mark == "." and second <= 12):
        return f"date({year}-{second:02}-{first:02})", i + 5
    if second > 12 >= first or first == second:
        return f"date({year}-{first:02}-{second:02})", i + 5
    return None


def _short(c: Cursor, i: int) -> Match:
    """Read "14.04.11" and "26/03/15" of logs: two digits each, the day first, as the world outside America writes it.

    With strokes only where nothing but the first can be the day.
    """
    mark = c.low(i + 1)
    parts = [c.integer(i, 1, 31), c.integer(i + 2, 1, 12), c.integer(i + 4, 0, 99)]
    paired = all(len(c.low(at)) == 2 for at in (i, i + 2, i + 4))
    if mark not in {".", "/"} or c.low(i + 3) != mark or not paired or not c.glued(i + 1) or None in parts:
        return None
    day, month, year = (part or 0 for part in parts)
    if mark == "/" and day <= 12:
        return None
    if _SHORT_LAST < year < _SHORT_FIRST:
        return None
    return f"date({year + (2000 if year <= _SHORT_LAST else 1900)}-{month:02}-{day:02})", i + 5


def _day_month(c: Cursor, i: int) -> Match:
    day = c.day(i)
    if day is None:
        return None
    if (last := c.day(i + 2)) and c.low(i + 1) in {"-", "–", "and", "to"} and (month := c.month(i + 3)):
        return month_days(c, month, i + 4, day, last)
    after = c.skip(i + 1, {"of"})
    month = c.month(after)
    return month_days(c, month, after + 1, day) if month else None


def _month_day(c: Cursor, i: int) -> Match:
    month = c.month(i)
    if month is None:
        return None
    i = c.skip(i + 1, {"."})
    i = c.skip(i, {"the"})
    day = c.day(i)
    if day is None or c.unit(i + 1) or c.low(i + 1) in {"%", "percent"}:
        return None
    if c.low(i + 1) in {"-", "–"} and (last := c.day(i + 2)) and c.glued(i + 2):
        return month_days(c, month, i + 3, day, last)
    return month_days(c, month, i + 1, day)


def month_days(c: Cursor, month: int, i: int, day: int, last: int | None = None) -> Match:
    """Return a day of a month, or the days up to `last`, with the year that may stand at an index."""
    year = _year(c, i)
    after = year[1] if year else i
    stem = f"{year[0]:04}-{month:02}" if year else f"{month:02}"
    name = "date" if year else "monthday"
    if last is not None and last > day:
        return f"from({name}({stem}-{day:02}),{name}({stem}-{last:02}))", after
    return f"{name}({stem}-{day:02})", after


def month_or_year(c: Cursor, i: int) -> Match:
    """Read "June 2014", "June", "2014" or "the 1990s". Bare words need a word before them that calls for a date."""
    month = c.month(i)
    if month is not None:
        after = c.skip(i + 1, {"."})
        year = _year(c, after)
        if year:
            return f"date({year[0]:04}-{month:02})", year[1]
        if c.low(i) in _GIVEN_NAMES and after == i + 1 and c.text(i + 1)[:1].isupper() and not c.capitals:
            return None  # "the brother of Jan Lund"
        if c.low(i) not in _AMBIGUOUS_MONTHS or c.low(i - 1) in _BEFORE_MONTH:
            return f"inmonth({month})", i + 1
        return None
    return _bare_year(c, i)


def _bare_year(c: Cursor, i: int) -> Match:
    word = c.low(i)
    if c.low(i + 1) == "ad" and c.text(i + 1) == "AD" and (early := c.integer(i, 1, _FIRST_YEAR)):  # "347 AD"
        return f"date({early:04})", i + 2
    if c.text(i) == "AD" and not c.capitals and (early := c.integer(i + 1, 1, _FIRST_YEAR)):
        return f"date({early:04})", i + 2
    if old := _old_year(c, i):
        return f"date({old})", i + 1
    decade = c.integer(i, _FIRST_YEAR, _LAST_YEAR) if len(word) == 4 else None
    if decade is None or c.before_christ(i + 1) or _is_count(c, i):
        return None
    if plural := _plural(c, i + 1):
        if decade % 100 == 0 and decade < _CENTURY_PLURALS:  # "the 1800s"
            return f"century({decade // 100 + 1})", plural
        return f"decade({decade // 10 * 10})", plural
    if _names_its_noun(c, i):
        return f"date({decade})", i + 1
    called_for = c.low(i - 1) in _BEFORE_YEAR and not c.low(i + 1).startswith(("km", "%", "people", "dead"))
    alone = c.low(i - 1) not in _BEFORE_HOUR and (not c.low(i + 1).isalpha() or c.low(i + 1) in _AFTER_YEAR)
    if called_for or (
        alone and (not c.glued(i) or c.low(i - 1) in {"(", "[", "“"}) and c.low(i + 1) not in {"%", "°", "-", ":"}
    ):
        return f"date({decade})", i + 1
    return None


def _is_count(c: Cursor, i: int) -> bool:
    """Tell a number that counts or is part of a longer one: "a survey of 1709 children", "2000 years", "461-1776".

    "The events of 2011", "the 2011 protests" have a year: nothing is counted, or the article stands before it.
    """
    after = c.low(i + 1)
    plural = after.endswith(("s", "men", "women", "children", "people"))
    counted = plural and after not in {"was", "as", "has", "is", "s"}
    glued = c.low(i - 1) == "-" and c.glued(i) and c.glued(i - 1) and c.low(i - 2).isdigit()
    number = glued and c.integer(i - 2, _EARLY_YEAR, _LAST_YEAR) is not None and len(c.low(i - 2)) < len("1000")
    lower = c.text(i + 1).islower()
    return after in {"year", "years"} or number or (c.low(i - 1) in _COUNTING and counted and lower)


def _old_year(c: Cursor, i: int) -> int | None:
    """Return a year of the Middle Ages, which a number is only between words that call for one: "in 1389 and"."""
    year = c.integer(i, _OLD_YEAR, _FIRST_YEAR - 1)
    ends = not c.low(i + 1).isalnum() and c.low(i + 1) not in {"%", "°", "-", ":", "/", "$"}
    called_for = c.low(i - 1) in _CALLING and not c.capitals and (ends or c.low(i + 1) in _AFTER_YEAR)
    return year if year and called_for and not c.before_christ(i + 1) else None


def _plural(c: Cursor, i: int) -> int | None:
    """Return the index after the ending of "1990s" or "1990's"; other years with an apostrophe own something."""
    if c.low(i) == "s" and c.glued(i):
        return i + 1
    owned = c.low(i) == "'" and c.low(i + 1) == "s" and c.glued(i) and c.glued(i + 1)
    return i + 2 if owned and c.low(i - 1).endswith("0") else None


def _names_its_noun(c: Cursor, i: int) -> bool:
    """Tell whether a year stands before the name of what happened in it: "the 2012 Olympics", "2016 Paris talks"."""
    year = c.integer(i, _NAMING_YEAR, _LAST_YEAR)
    title = c.text(i + 1)[:1].isupper() and not c.capitals and not c.glued(i + 1)
    return year is not None and title and not c.glued(i) and c.low(i - 1) not in _BEFORE_HOUR
