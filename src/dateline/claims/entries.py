"""The day that a list's entry gives to what it tells: "10 Sep, Karo: Gunmen fired on a convoy"."""

from collections.abc import Sequence

from msgspec import structs

from dateline.claims.standing_ages import days_before, last_day, story_day
from dateline.language.annotated import Annotated
from dateline.language.entries import Entry
from dateline.records import RawClaim, Standing

__all__ = ["dated_by_entry"]

_KINDS = frozenset({"event", "toll", "holding"})
# Of the entry's day is what it tells as done.
_UNTOLD = frozenset({"planned", "threatened", "conditional", "background"})


_NEWS = frozenset({"happened", "ongoing"})
_OLD = 62  # days before the report: an entry of a timeline, no news


def dated_by_entry(annotated: Annotated, claims: Sequence[RawClaim]) -> list[RawClaim]:
    """Return the claims of a report, those that an entry tells without a time of their own with the entry's day."""
    return [_dated(annotated, claim) for claim in claims] if annotated.entries else list(claims)


def _dated(annotated: Annotated, claim: RawClaim) -> RawClaim:
    if claim.when is not None or claim.kind not in _KINDS or claim.standing in _UNTOLD:
        return claim
    entry = annotated.entry_at(claim.trigger.start)
    if entry is None or entry.day is None:
        return claim
    standing: Standing = "background" if _is_old(annotated, entry) and claim.standing in _NEWS else claim.standing
    return structs.replace(claim, when=annotated.report.span(entry.day.start, entry.day.end), standing=standing)


def _is_old(annotated: Annotated, entry: Entry) -> bool:
    """Tell an entry of a timeline: its day lies months before the report's."""
    story, day = story_day(annotated), last_day(entry.day.normal) if entry.day else None
    return story is not None and day is not None and days_before(story, day) > _OLD
