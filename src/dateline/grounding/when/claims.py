"""The time of every claim of a report: from its own words where it has any, else from how it is told."""

import datetime as dt
import re
from collections.abc import Sequence

import msgspec

from dateline.grounding.when.interval import Anchor, Day, Interval
from dateline.grounding.when.precision import days_of
from dateline.grounding.when.resolve import resolve
from dateline.language.annotated import Annotated
from dateline.records import RawClaim, TimeExpr, When

_SPEECH_BEFORE = re.compile(
    r"\b(?:said|says|told|reported|announced|added|stated|confirmed|claimed|declared|warned)\b[^.;:]{0,40}$",
    re.IGNORECASE,
)
_LAG_DAYS = 2  # a page goes up at most so long after the day its story speaks of ("officials said Thursday")

# The normal form of a claim that gives no time of its own, by its standing. `told` holds what such a claim says
# of time: that it lies in the days before the report, on its day, after it, or anywhere up to it.
_UNTIMED = {
    "happened": "told(recent)",
    "doubted": "told(recent)",
    "denied": "told(recent)",
    "attempted": "told(recent)",
    "ongoing": "told(now)",
    "planned": "told(ahead)",
    "threatened": "told(ahead)",
    "conditional": "told(never)",
    "background": "told(before)",
}


def story_anchor(annotated: Annotated) -> tuple[Anchor | None, str]:
    """Return the day relative times count from, and where it came from.

    The dateline's day comes first. Where only the page is dated, a weekday of speech ("officials said Thursday")
    up to two days before the page's date is the day the story was written. An undated report has no anchor.
    """
    report = annotated.report
    if report.story and _is_day(report.story.value):
        return Anchor.of(report.story.value), "dateline"
    if report.published is None or not _is_day(report.published.value):
        return None, "undated"
    page = Anchor.of(report.published.value)
    spoken = _day_of_speech(annotated, page)
    return (Anchor(spoken, spoken), "weekday of speech") if spoken else (page, "page date")


def _is_day(value: str) -> bool:
    return len(value) >= 10


def _day_of_speech(annotated: Annotated, page: Anchor) -> Day | None:
    for time in annotated.times:
        before = annotated.report.text[max(0, time.start - 60) : time.start]
        if not time.normal.startswith("weekday(") or not _SPEECH_BEFORE.search(before):
            continue
        first, _ = days_of(resolve(time.normal, page))
        if first and (page.first - first).days <= _LAG_DAYS and not _named_after(annotated, first, page):
            return first
        return None
    return None


def _named_after(annotated: Annotated, spoken: Day, page: Anchor) -> bool:
    """Tell whether the text names a later day up to the page's as past: then it was written on the page's day."""
    between = {(spoken + dt.timedelta(days=n)).weekday() for n in range(1, (page.first - spoken).days + 1)}
    named = (t.normal for t in annotated.times if t.function != "future" and not t.normal.startswith("later("))
    return any(f"weekday({number})" in normal for normal in named for number in between)


def resolve_times(annotated: Annotated, raw_claims: Sequence[RawClaim]) -> dict[str, When]:
    """Return the `When` of every raw claim, by claim id.

    A claim with a time expression gets its interval with words and span. A claim without gets one from how it is
    told, with `inferred` true and no words.
    """
    anchor, _ = story_anchor(annotated)
    return {raw.id: _when_of(annotated, raw, anchor) for raw in raw_claims}


def _when_of(annotated: Annotated, raw: RawClaim, anchor: Anchor | None) -> When:
    time = _expression(annotated, raw)
    if time is None:
        return _untimed(raw, anchor)
    when = resolve(time.normal, anchor, _reference(annotated, time, anchor))
    words = annotated.report.text[time.start : time.end]
    return msgspec.structs.replace(when, words=words, start=time.start, end=time.end)


def _expression(annotated: Annotated, raw: RawClaim) -> TimeExpr | None:
    if raw.when is None:
        return None
    overlapping = [t for t in annotated.times if t.start < raw.when.end and raw.when.start < t.end]
    return max(overlapping, key=lambda t: t.end - t.start, default=None)


def _reference(annotated: Annotated, time: TimeExpr, anchor: Anchor | None) -> Interval | None:
    """Return the day that "the night before" counts from: the last day named before it in the report."""
    if "ref" not in time.normal or anchor is None:
        return None
    for earlier in reversed([t for t in annotated.times if t.end <= time.start]):
        if "ref" in earlier.normal or earlier.function in {"duration", "future"}:
            continue
        first, last = days_of(resolve(earlier.normal, anchor))
        if first and last and (last - first).days <= 1:
            return Interval(first, last, "day", "reference")
    return None


def _untimed(raw: RawClaim, anchor: Anchor | None) -> When:
    normal = "told(upto)" if raw.kind in {"holding", "tie"} else _UNTIMED[raw.standing]
    if raw.kind in {"holding", "tie"} and raw.standing in {"planned", "threatened", "conditional"}:
        normal = _UNTIMED[raw.standing]
    return msgspec.structs.replace(resolve(normal, anchor), inferred=True)
