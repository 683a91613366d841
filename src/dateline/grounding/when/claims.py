"""The time of every claim of a report: from its own words where it has any, else from how it is told."""

import datetime as dt
import re
from collections.abc import Sequence

import msgspec

from dateline.grounding.when.context import read_times
from dateline.grounding.when.interval import Anchor, Day
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
    whens = read_times(annotated.report.text, annotated.times, anchor)
    times = [_with_words(annotated, *pair) for pair in zip(annotated.times, whens, strict=True)]
    return {raw.id: _when_of(annotated, raw, times, anchor) for raw in raw_claims}


def _with_words(annotated: Annotated, time: TimeExpr, when: When) -> When:
    words = annotated.report.text[time.start : time.end]
    return msgspec.structs.replace(when, words=words, start=time.start, end=time.end)


def _when_of(annotated: Annotated, raw: RawClaim, times: Sequence[When], anchor: Anchor | None) -> When:
    found = _expression(annotated, raw)
    return times[found] if found is not None else _untimed(raw, anchor)


def _expression(annotated: Annotated, raw: RawClaim) -> int | None:
    """Return the index of the longest time expression that a claim's own words for its time overlap."""
    if raw.when is None:
        return None
    times = annotated.times
    overlapping = [i for i, t in enumerate(times) if t.start < raw.when.end and raw.when.start < t.end]
    return max(overlapping, key=lambda i: times[i].end - times[i].start, default=None)


def _untimed(raw: RawClaim, anchor: Anchor | None) -> When:
    normal = "told(upto)" if raw.kind in {"holding", "tie"} else _UNTIMED[raw.standing]
    if raw.kind in {"holding", "tie"} and raw.standing in {"planned", "threatened", "conditional"}:
        normal = _UNTIMED[raw.standing]
    return msgspec.structs.replace(resolve(normal, anchor), inferred=True)
