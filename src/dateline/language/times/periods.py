"""Long spans, old ones and those with names: centuries, decades, years from one to another, feasts and wars."""

from dateline.language.times.cursor import Cursor, Match

_BEFORE_TENS = frozenset({"the", "early", "mid", "late", "-", "'", "‘"})
_DASHES = frozenset({"-", "–", "—", "/"})
_FIRST_YEAR, _LAST_YEAR = 1500, 2099
_MONTHS = 12
_OLDEST, _MODERN = 20_000, 1_500  # years before our calendar; from here on a number is a year of itself
_THOUSANDS = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}


def period(c: Cursor, i: int) -> Match:
    """Read a century, a decade without its century, a range of years or a span with a name at an index."""
    for reader in (_century, _tens, _years, _before_christ, _early_year, _ages_ago, named):
        if found := reader(c, i):
            return found
    return None


def _century(c: Cursor, i: int) -> Match:
    """Read "the 19th century", "20th-century", "the twentieth century"."""
    at = c.skip(i, {"the"})
    number = c.ordinal(at) or c.lex.ordinals.get(c.low(at))
    if number is None and c.low(at + 1) == "-":  # "twenty-first"
        number = c.lex.ordinals.get(f"{c.low(at)}-{c.low(at + 2)}")
        at += 2 if number else 0
    after = c.skip(at + 1, {"-"})
    if not number or c.low(after) != "century":
        return None
    return ("bc()", after + 2) if c.before_christ(after + 1) else (f"century({number})", after + 1)


def _before_christ(c: Cursor, i: int) -> Match:
    """Read "3000 BC", "776 BCE": a time that no calendar of ours has days for."""
    year = _number(c, i)
    if year is None or year > _OLDEST or not c.before_christ(i + 1) or not c.text(i + 1)[:1].isupper():
        return None
    return "bc()", i + 4 if c.low(i + 1) == "b" else i + 2


def _early_year(c: Cursor, i: int) -> Match:
    """Read "c. 347", "circa 314 – 368", "the year 71": words that call for a year however small it is."""
    dotted = c.low(i - 1) == "." and c.low(i - 2) in {"c", "ca"}
    if not dotted and c.low(i - 1) not in {"circa", "ca"} and not (c.low(i - 1) == "year" and c.low(i - 2) == "the"):
        return None
    first = c.integer(i, 1, _MODERN - 1)
    last = c.integer(i + 2, 1, _MODERN - 1) if c.low(i + 1) in _DASHES else None
    if first is None:
        return None
    if last is not None and first < last:
        return f"from(date({first:04}),date({last:04}))", i + 3
    return f"date({first:04})", i + 1


def _ages_ago(c: Cursor, i: int) -> Match:
    """Read "5,000 years ago", "13 billion years ago"."""
    number = _number(c, i)
    factor = _THOUSANDS.get(c.low(i + 1))
    at = i + 2 if factor else i + 1
    if number is None or c.unit(at) != "year" or c.low(at + 1) != "ago":
        return None
    return f"ago({number * (factor or 1)},year)", at + 2


def _number(c: Cursor, i: int) -> int | None:
    """Return a whole number, in groups of three ("5,000") or not."""
    digits = c.low(i).replace(",", "")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < len("1000000") else None


def _tens(c: Cursor, i: int) -> Match:
    """Read "the sixties", "mid-80s", "the '90s", "the 20s and 30s"; somebody's sixties are an age."""
    listed = c.low(i - 1) == "and" and c.low(i - 2) == "s" and c.low(i - 4) == "the"
    if c.low(i - 1) not in _BEFORE_TENS and not listed:
        return None
    if ten := c.lex.tens.get(c.low(i)):
        return f"tens({ten})", i + 1
    ten = c.integer(i, 20, 90) or 0
    if ten and ten % 10 == 0 and c.low(i + 1) == "s" and c.glued(i + 1):
        return f"tens({ten})", i + 2
    return None


def _years(c: Cursor, i: int) -> Match:
    """Read "1985-1990", "2013 – 2017", "1985-89", "2013 – present"; "2001-12" may be a month and stays unread."""
    first = c.integer(i, _FIRST_YEAR, _LAST_YEAR)
    if first is None or len(c.low(i)) != 4 or c.low(i + 1) not in _DASHES or c.low(i + 3) in _DASHES:
        return None
    word = c.low(i + 2)
    if word == "present":
        return f"from(date({first}),day(0))", i + 3
    last = c.integer(i + 2, 1, _LAST_YEAR) or 0
    if len(word) == 2 and last > _MONTHS:
        last += first // 100 * 100
    elif len(word) != 4:
        return None
    return (f"from(date({first}),date({last}))", i + 3) if first < last <= _LAST_YEAR else None


def named(c: Cursor, i: int) -> Match:
    """Read a day or span by its name ("Eid al-Fitr 2014", "World War II"), the longest that fits."""
    for words, normal in c.lex.named.get(c.low(i), ()):
        after = i + len(words)
        if tuple(c.low(at) for at in range(i, after)) != words or not _is_name(c, i, after):
            continue
        year = c.integer(after, 1900, 2099) if "{}" in normal else None
        return normal.format(year or ""), after + bool(year)
    return None


def _is_name(c: Cursor, i: int, after: int) -> bool:
    return any(c.text(at)[:1].isupper() or c.text(at)[:1].isdigit() for at in range(i, after))
