"""Counts whose harm no word of their own tells but the event they are in: "three traders were taken away"."""

from dateline.claims.tolls.hit import Hit
from dateline.language.annotated import Annotated
from dateline.records import RawClaim, RoleName, TollKind

# What becomes of those whom an event of a type is done to, and which role they fill.
_BECOMES: dict[str, tuple[RoleName, TollKind]] = {
    "abduction": ("victim", "abducted"),
    "arrest": ("victim", "arrested"),
    "displacement": ("victim", "displaced"),
    "surrender": ("agent", "captured"),
}
# Who only leaves a place is displaced where the report tells of an evacuation (harm.py).
_LEAVING = ("leave-place", "carry-from-place", "safe-passage")


def told_by_events(annotated: Annotated, events: list[RawClaim]) -> dict[int, Hit]:
    """Return where the people an event befell are named -> the harm it is; for counts that tell of none themselves."""
    told: dict[int, Hit] = {}
    for event in events:
        role, kind = _BECOMES.get(event.type, (None, None))
        span = annotated.doc.char_span(event.trigger.start, event.trigger.end)
        if kind is not None and span is not None and not event.rule.startswith(_LEAVING):
            told.update({r.start: Hit((kind,), span.root, "event") for r in event.roles if r.role == role})
    return told
