"""What a user names by the beginning of its id."""

from collections.abc import Iterable
from difflib import get_close_matches

from dateline.records.chronicle import Chronicle
from dateline.records.errors import UsageError

SHORT = 8
"""How many characters of an id a table shows; `by_prefix` takes as few as are unique."""

_MANY = 6


def by_prefix(wanted: str, ids: Iterable[str], what: str) -> str:
    """Return the one id that begins with `wanted`. Raises UsageError, with suggestions, for none or several."""
    there = sorted(set(ids))
    found = [one for one in there if one.startswith(wanted)] if wanted else []
    if wanted in there or len(found) == 1:
        return wanted if wanted in there else found[0]
    if found:
        shown = ", ".join(found[:_MANY]) + (" …" if len(found) > _MANY else "")
        raise UsageError(f"{len(found)} {what}s have an id beginning with {wanted!r}: {shown}; give more of it.")
    raise UsageError(unknown(wanted, there, what))


def unknown(wanted: str, there: Iterable[str], what: str) -> str:
    """Return the sentence for something that is not there, with what comes nearest."""
    names = sorted(set(there))
    near = get_close_matches(wanted, names, n=3, cutoff=0.5) or names[:3]
    if not near:
        return f"There is no {what} {wanted!r}: the workspace holds no {what} at all."
    return f"There is no {what} {wanted!r}; the nearest: {', '.join(near)}."


def event_id(wanted: str, chronicle: Chronicle) -> str:
    """Return the id of the event a user means, following what has become of a former id."""
    forwards = {forward.old: forward.new for forward in chronicle.forwards}
    present = {event.id for event in chronicle.events}
    if not any(one.startswith(wanted) for one in present):
        former = {new for old, new in forwards.items() if wanted and old.startswith(wanted)}
        if len(former) == 1:
            return former.pop()
    return by_prefix(wanted, present, "event")
