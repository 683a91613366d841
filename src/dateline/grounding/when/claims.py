"""The time of every claim of a report: from its own words where it has any, else from how it is told."""

import datetime as dt
import functools
import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from dateline.grounding.when.aside import told_aside
from dateline.grounding.when.context import read_times
from dateline.grounding.when.dating import dated_elsewhere
from dateline.grounding.when.happenings import OF_EVENT, of_happening
from dateline.grounding.when.interval import Anchor, Day, precision_of
from dateline.grounding.when.passages import history_told_on, old_passages
from dateline.grounding.when.precision import days_of
from dateline.grounding.when.resolve import resolve
from dateline.grounding.when.untimed import RECENT, Read, Untimed
from dateline.language.annotated import Annotated
from dateline.records import RawClaim, When

_SPEECH_BEFORE = re.compile(
    r"\b(?:said|says|told|reported|announced|added|stated|confirmed|claimed|declared|warned)\b[^.;:]{0,40}$",
    re.IGNORECASE,
)
_NEAR = 60  # characters between "two days after" and the word for what happened then
_DONE = frozenset({"happened", "doubted", "background"})
_COUNTED = re.compile(r"\b(?:ref|refunit|coming|nextweekday)\(|\b(?:week|weekend|month|year)\([1-9]")
_LAG_DAYS = 2  # a page goes up at most so long after the day its story speaks of ("officials said Thursday")


def story_anchor(annotated: Annotated) -> tuple[Anchor | None, str]:
    """Return the day relative times count from, and where it came from.

    The dateline's day comes first. Where only the page is dated, a weekday of speech ("officials said Thursday")
    up to two days before the page's date is the day the story was written. Of an undated digest it is the last day it
    covers; any other undated report has no anchor.
    """
    report = annotated.report
    if report.story and _is_day(report.story.value):
        return Anchor.of(report.story.value), "dateline"
    if report.published is None or not _is_day(report.published.value):
        if annotated.covers is not None:
            return Anchor(annotated.covers[1], annotated.covers[1]), "days covered"
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
    whens = read_times(annotated.report.text, annotated.times, anchor, annotated.doc, annotated.entries)
    times = [Read(time, when) for time, when in zip(annotated.times, whens, strict=True)]
    untimed = Untimed(annotated, raw_claims, times)
    days = [read for read in times if read.is_day]
    elsewhere = dated_elsewhere(annotated, raw_claims, days)
    passages = old_passages(annotated, raw_claims, times, anchor)
    history = history_told_on(annotated, raw_claims, times)

    @functools.cache
    def inferred(normal: str) -> When:
        if annotated.covers is not None and normal == RECENT:
            return _covered(*annotated.covers)
        return msgspec.structs.replace(resolve(normal, anchor), inferred=True)

    found = {}
    for raw in raw_claims:
        own = _own(annotated, times, raw) or (told_aside(annotated, raw, days) if days and raw.when is None else None)
        own = own or elsewhere.get(raw.id)
        own = None if own is not None and _too_late(own, raw, anchor) else own
        if own is not None:
            own = Read(own.time, of_happening(annotated.report.text, own.time, own.when, raw.trigger.start, anchor))
        if own is not None and raw.standing == "background" and _length_alone(own):
            own = Read(own.time, resolve("told(before)", anchor))
        if own is not None and annotated.covers is not None and _fits(own, *annotated.covers):
            own = Read(own.time, _covered(*annotated.covers))
        if own is not None and raw.id not in history:
            found[raw.id] = _with_words(annotated, own)
            continue
        normal = untimed.normal(raw)
        normal = passages.get(raw.id, normal) if normal == RECENT else normal
        found[raw.id] = inferred(history.get(raw.id, normal))
    return found | dict(_of_their_deeds(raw_claims, found))


def _of_their_deeds(raw_claims: Sequence[RawClaim], found: Mapping[str, When]) -> Iterator[tuple[str, When]]:
    """Yield the times of tolls whose deed the news counts from: "two days after the attack that killed twelve"."""
    for raw in raw_claims:
        deed = next((found[link.claim] for link in raw.links if link.kind == "of-event" and link.claim in found), None)
        if deed is not None and deed.rule == OF_EVENT and raw.when is not None and deed.start == raw.when.start:
            yield raw.id, deed


def _fits(read: Read, first: Day, last: Day) -> bool:
    """Tell a length that may lie anywhere in the days a digest covers: "for a week" in one month's."""
    if not read.time.normal.startswith("lasting(") or read.when.from_ is None:
        return False
    start, end = days_of(read.when)
    return start is not None and end is not None and end - start <= last - first + dt.timedelta(days=1)


def _covered(first: Day, last: Day) -> When:
    """Return the time of what a digest tells without a day: some time in the days it covers."""
    precision = precision_of(first, last)
    return When(from_=first.isoformat(), to=last.isoformat(), precision=precision, rule="days-covered", inferred=True)


def _too_late(read: Read, raw: RawClaim, anchor: Anchor | None) -> bool:
    """Tell whether a counted time is none of a deed's, since it begins after the day on which the deed is told as done:
    "the first raid in two years".
    """
    first, _ = days_of(read.when)
    late = anchor is not None and first is not None and first > anchor.last
    counted = late and _COUNTED.search(read.time.normal) is not None
    return raw.standing in _DONE and (counted or read.when.rule == "coming")  # "12 killed in 24 hours"


def _length_alone(read: Read) -> bool:
    """Tell whether words say how long and not when: "after a two-month-long siege"."""
    return read.time.normal.startswith("lasting(") and read.time.function == "point"


def _with_words(annotated: Annotated, read: Read) -> When:
    start, end = read.time.start, read.time.end
    return msgspec.structs.replace(read.when, words=annotated.report.text[start:end], start=start, end=end)


def _own(annotated: Annotated, times: Sequence[Read], raw: RawClaim) -> Read | None:
    """Return the longest time expression that a claim's own words for its time overlap."""
    if raw.when is None:
        return None
    overlapping = [t for t in times if t.time.start < raw.when.end and raw.when.start < t.time.end]
    overlapping = [t for t in overlapping if t.when.rule != OF_EVENT or _counts_from(annotated, t, raw)]
    return max(overlapping, key=lambda t: t.time.end - t.time.start, default=None)


def _counts_from(annotated: Annotated, read: Read, raw: RawClaim) -> bool:
    """Tell whether "two days after the attack" counts from this claim's happening, and could be worked out."""
    between = annotated.report.text[read.time.end : raw.trigger.start]
    worked_out = read.when.from_ is not None or read.when.to is not None
    return worked_out and read.time.end <= raw.trigger.start and len(between) <= _NEAR and "," not in between
