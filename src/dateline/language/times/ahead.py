"""What the words before a time say of it: that it is still to come, or that a feast is near."""

from dateline.language.times.cursor import Cursor, Match
from dateline.language.times.periods import named

_COMING = frozenset({"will", "ll", "shall", "scheduled", "slated", "due", "upcoming", "planned", "plans", "set"})
_ENDS = frozenset({".", ";", "!", "?", ":", "(", "”", '"'})
_SPOKEN = frozenset({
    "said", "says", "told", "reported", "announced", "added", "stated", "confirmed", "claimed", "declared", "warned",
    "that", "who", "which", "after", "since", "because",
})  # fmt: skip
_MAY = frozenset({"may", "might", "could", "should", "would", "can", "must"})
_BEFORE_TO = frozenset({"is", "are", "going"})
_FAR = 14  # words: further off, the verb has another time of its own
_NEAR_FEAST = (("on", "the", "eve", "of"), ("the", "eve", "of"), ("ahead", "of"), ("prior", "to"), ("before",))


def told_ahead(c: Cursor, i: int) -> bool:
    """Tell whether the verb before a time speaks of what is to come: "talks will resume on Friday".

    A word of telling or a new clause in between ends the search: "it will fight on, he said on Friday".
    """
    for at in range(i - 1, max(-1, i - 1 - _FAR), -1):
        low = c.low(at)
        if low in _ENDS or low in _SPOKEN:
            return False
        if low in {"set", "due", "planned", "scheduled"} and c.low(at + 1) not in {"to", "for", "on", "in"}:
            continue
        if low in _COMING or _is_to(c, at):
            return True
    return False


def _is_to(c: Cursor, i: int) -> bool:
    """Tell whether "to" says what is planned: "talks are to resume", "the court is to open", "going to march"."""
    return c.low(i) == "to" and c.low(i - 1) in _BEFORE_TO


def unmatched_for(c: Cursor, i: int) -> bool:
    """Tell whether "in years" says since when nothing was like it: "the worst fighting in years", "the first in days".

    After a word of what is to come it does not: "the first of them will leave in days".
    """
    found = False
    for at in range(i - 1, max(-1, i - 1 - _FAR), -1):
        low = c.low(at)
        if low in _ENDS or low in _SPOKEN:
            break
        if low in _COMING or low in _MAY or _is_to(c, at):
            return False
        found = found or low in c.lex.unmatched
    return found


def listed_ahead(c: Cursor, i: int, before: int) -> bool:
    """Tell whether a time goes on a list of times to come: "on Monday in one town and on Friday in another".

    i: the time's index; before: the index after the time to come that was named last.
    """
    between = {c.low(at) for at in range(before, i)}
    return i - before <= _FAR and not between & (_ENDS | _SPOKEN)


def beside_feast(c: Cursor, i: int) -> Match:
    """Read "on the eve of Eid al-Fitr", "ahead of Ramadan": the day, or the days, before a named one."""
    for lead in _NEAR_FEAST:
        at = i + len(lead)
        if tuple(c.low(n) for n in range(i, at)) == lead:
            feast = named(c, c.skip(at, {"the"}))
            name = "eve" if "eve" in lead else "before"
            return (f"{name}({feast[0]})", feast[1]) if feast and feast[0].startswith("holiday(") else None
    return None
