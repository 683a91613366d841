"""Long spans and spans with names: centuries, decades, years from one to another, feasts and wars."""

from dateline.language.times.cursor import Cursor, Match

_BEFORE_TENS = frozenset({"the", "early", "mid", "late", "-", "'", "‘"})
_DASHES = frozenset({"-", "–", "—", "/"})
_FIRST_YEAR, _LAST_YEAR = 1500, 2099
_MONTHS = 12


def period(c: Cursor, i: int) -> Match:
    """Read a century, a decade without its century, a range of years or a span with a name at an index."""
    for reader in (_century, _tens, _years, named):
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
    if not number or c.low(after) != "century" or c.before_christ(after + 1):
        return None
    return f"century({number})", after + 1


def _tens(c: Cursor, i: int) -> Match:
    """Read "the sixties", "mid-80s", "the '90s"; somebody's sixties are an age."""
    if c.low(i - 1) not in _BEFORE_TENS:
        return None
    if ten := c.lex.tens.get(c.low(i)):
        return f"tens({ten})", i + 1
    ten = c.integer(i, 20, 90) or 0
    if ten and ten % 10 == 0 and c.low(i + 1) == "s" and c.glued(i + 1):
        return f"tens({ten})", i + 2
    return None


def _years(c: Cursor, i: int) -> Match:
    """Read "1985-1990", "2013 – 2017", "1985-89"; "2001-12" may be a month and stays unread."""
    first = c.integer(i, _FIRST_YEAR, _LAST_YEAR)
    if first is None or len(c.low(i)) != 4 or c.low(i + 1) not in _DASHES or c.low(i + 3) in _DASHES:
        return None
    word = c.low(i + 2)
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
