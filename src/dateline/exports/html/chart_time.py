"""The timeline as drawn shapes: a bar an event; an end that is only bounded fades out.

The scale runs over what the reports tell as news. What they tell as history from before it stands at the left edge,
so that one mention of an old war does not press the weeks that matter into a hair's breadth.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.grounding.when.precision import days_of
from dateline.records.chronicle import Event

WIDTH, LEFT, RIGHT, TOP, ROW = 960.0, 12.0, 948.0, 34.0, 18.0
_SURE = ("minute", "hour", "part-of-day", "day", "days")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_NARROW = 62  # days
_OPEN = 90.0  # how long an open end is drawn
_LETTER = 7.7  # width of a letter of a label, on the safe side
_LEAST = 7.0  # a bar's least width: a day must be seen on a scale of years


@dataclass(frozen=True)
class Bar:
    """One event: from x over width; how each end reads; where its row is."""

    id: str
    title: str
    x: float
    width: float
    y: float
    fade_left: bool
    fade_right: bool
    look: str
    label_right: bool
    label: str


@dataclass(frozen=True)
class Tick:
    """A date on the scale."""

    x: float
    label: str


@dataclass(frozen=True)
class Timeline:
    """What the template draws."""

    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    height: float
    before: int
    undated: int


def draw(events: Sequence[Event]) -> Timeline | None:
    """Return the timeline of the events that have a day or a bound, None where none has."""
    dated = [(event, *days_of(event.when)) for event in events]
    spans = [_Span(e, a or b, b or a, a is None, b is None) for e, a, b in dated if a or b]  # type: ignore[arg-type]
    if not spans:
        return None
    scale = _Scale.over(spans)
    shown = [s for s in spans if s.last >= scale.first]
    ordered = sorted(shown, key=lambda s: (max(s.first, scale.first), s.last, s.event.id))
    bars = tuple(_bar(scale, row, span) for row, span in enumerate(ordered))
    height = TOP + ROW * len(bars) + 8
    return Timeline(bars, scale.ticks(), height, len(spans) - len(shown), len(dated) - len(spans))


@dataclass(frozen=True)
class _Span:
    """An event and its days; an open end holds the other one's day."""

    event: Event
    first: dt.date
    last: dt.date
    open_first: bool
    open_last: bool


@dataclass(frozen=True)
class _Scale:
    first: dt.date
    last: dt.date

    @classmethod
    def over(cls, spans: Sequence[_Span]) -> "_Scale":
        """Return the scale of what is told as news and known to within two months; of everything where nothing is."""
        news = [s for s in spans if s.event.standing != "background" and not s.open_first and not s.open_last]
        chosen = [s for s in news if (s.last - s.first).days <= _NARROW] or news or list(spans)
        first, last = min(s.first for s in chosen), max(s.last for s in chosen)
        pad = dt.timedelta(max((last - first).days // 20, 1))
        return cls(first - pad, last + pad)

    def x(self, day: dt.date) -> float:
        share = (day - self.first).days / max((self.last - self.first).days + 1, 1)
        return LEFT + min(max(share, 0.0), 1.0) * (RIGHT - LEFT)

    def ticks(self) -> tuple[Tick, ...]:
        days = (self.last - self.first).days
        if days <= 16:
            marks = [self.first + dt.timedelta(i) for i in range(days + 1)]
        elif days <= 100:
            marks = [self.first + dt.timedelta(i) for i in range(0, days + 1, 7)]
        else:
            marks = _months(self.first, self.last, 1 if days <= 500 else 3 if days <= 1500 else 12)
        crowd = max(len(marks) // 9, 0) + 1
        found = [Tick(round(self.x(m), 1), _mark(m, days)) for m in marks[::crowd]]
        return tuple(t for t in found if t.x < RIGHT - 40)


def _mark(day: dt.date, days: int) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]}" if days <= 100 else f"{_MONTHS[day.month - 1]} {day.year}"


def _months(first: dt.date, last: dt.date, step: int) -> list[dt.date]:
    found = []
    month = dt.date(first.year, 1, 1)
    while month <= last:
        if month >= first:
            found.append(month)
        ahead = month.month - 1 + step
        month = dt.date(month.year + ahead // 12, ahead % 12 + 1, 1)
    return found


def _bar(scale: _Scale, row: int, span: _Span) -> Bar:
    start, end = scale.x(span.first), scale.x(span.last + dt.timedelta(1))
    vague = span.event.when.precision not in _SURE
    if span.open_first:
        start = max(end - _OPEN, LEFT)
    if span.open_last:
        end = min(start + _OPEN, RIGHT)
    width = max(end - start, _LEAST)
    on_right, label = _label(span.event.title, start, start + width)
    return Bar(
        span.event.id, f"{span.event.title}: {_spoken(span)}", round(start, 1), round(width, 1),
        round(TOP + row * ROW, 1), span.open_first or vague or span.first < scale.first, span.open_last or vague,
        _look(span.event), on_right, label,
    )  # fmt: skip


def _label(title: str, start: float, end: float) -> tuple[bool, str]:
    """Return whether the words go to the right of the bar, and as many of them as there is room for."""
    left, right = start - LEFT, RIGHT - end
    on_right = right >= min(left, len(title) * _LETTER)
    room = int((right if on_right else left) / _LETTER)
    return on_right, title if len(title) <= room else title[: max(room - 1, 0)].rstrip() + "…"


def _look(event: Event) -> str:
    if event.standing in ("planned", "threatened", "conditional"):
        return "planned"
    if event.standing == "denied" or event.status == "denied":
        return "denied"
    return "disputed" if event.status == "disputed" else "told"


def _spoken(span: _Span) -> str:
    words = [f"{d.day} {_MONTHS[d.month - 1]} {d.year}" for d in dict.fromkeys((span.first, span.last))]
    return f"by {words[0]}" if span.open_first else f"from {words[0]}" if span.open_last else " to ".join(words)
