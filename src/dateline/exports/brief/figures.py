"""The numbers that a brief draws: deaths over time, events by type, events by place; each with its footnotes."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Literal, TypeVar

from dateline.exports.brief.notes import Notes
from dateline.exports.brief.records import Deaths, Figures, PlaceCount, TypeCount
from dateline.exports.brief.sums import counted, over_all, sum_of
from dateline.exports.view import View
from dateline.grounding.when.precision import days_of
from dateline.records import Where
from dateline.records.chronicle import Event

Key = TypeVar("Key")
Unit = Literal["day", "week", "month"]
_MOST = 62
"""Stretches drawn at most: a period of two months is told by days, of a year by weeks, a longer one by months."""


def figures_of(view: View, notes: Notes) -> Figures:
    """Return what is drawn of the events of a view."""
    events = view.chronicle.events
    deadly = [event for event in counted(events) if over_all(event, "killed")]
    unit = _unit(deadly)
    stretches = _stretches(deadly, unit)
    return Figures(
        unit=unit, deaths=tuple(_deaths(first, unit, told, notes) for first, told in sorted(stretches.items())),
        undated=len(deadly) - sum(map(len, stretches.values())), types=_types(view, notes),
        places=_places(events, notes), unplaced=sum(1 for event in events if event.where.lat is None),
    )  # fmt: skip


def first_of(day: dt.date, unit: Unit) -> dt.date:
    """Return the first day of the stretch that a day lies in: itself, its Monday, the first of its month."""
    if unit == "week":
        return day - dt.timedelta(day.weekday())
    return day.replace(day=1) if unit == "month" else day


def next_of(first: dt.date, unit: Unit) -> dt.date:
    """Return the first day of the stretch after one."""
    return first_of(first + dt.timedelta({"day": 1, "week": 7, "month": 31}[unit]), unit)


def _unit(events: Iterable[Event]) -> Unit:
    """Return the finest unit in which the dated events take few enough stretches."""
    days = [day for event in events for day in days_of(event.when) if day]
    span = (max(days) - min(days)).days if days else 0
    return "day" if span < _MOST else "week" if span < 7 * _MOST else "month"


def _stretches(events: Iterable[Event], unit: Unit) -> dict[dt.date, list[Event]]:
    """Return first day → the events known to lie in its stretch."""
    found: dict[dt.date, list[Event]] = defaultdict(list)
    for event in events:
        first, last = days_of(event.when)
        if first and last and first_of(first, unit) == first_of(last, unit):
            found[first_of(first, unit)].append(event)
    return found


def _deaths(first: dt.date, unit: Unit, events: Sequence[Event], notes: Notes) -> Deaths:
    total = sum_of([line for event in events if (line := over_all(event, "killed"))])
    claims = [c for e in events for line in e.tolls if line.kind == "killed" for c in line.claims]
    return Deaths(
        from_=first.isoformat(), to=(next_of(first, unit) - dt.timedelta(1)).isoformat(), low=total.low,
        best=total.best, high=total.high, events=len(events), open=total.open, notes=notes.of(claims),
    )  # fmt: skip


def _types(view: View, notes: Notes) -> tuple[TypeCount, ...]:
    groups = _grouped(view.chronicle.events, lambda event: event.type)
    made = []
    for kind, told in groups.items():
        entry = view.type_of(told[0])
        label, disputed = entry.label if entry else kind, sum(1 for event in told if event.status == "disputed")
        cited = notes.of(_claims(told))
        made.append(TypeCount(type=kind, label=label, events=len(told), disputed=disputed, notes=cited))
    return tuple(sorted(made, key=lambda one: (-one.events, one.label)))


def _places(events: Sequence[Event], notes: Notes) -> tuple[PlaceCount, ...]:
    groups = _grouped((e for e in events if e.where.lat is not None), lambda event: (event.where.lat, event.where.lon))
    made = []
    for told in groups.values():
        where = next((e.where for e in told if e.where.name), told[0].where)
        made.append(_place(where, told, notes))
    return tuple(sorted(made, key=lambda one: (-one.events, one.name)))


def _place(where: Where, told: Sequence[Event], notes: Notes) -> PlaceCount:
    assert where.lat is not None
    assert where.lon is not None
    off = [e.where.radius_km for e in told if e.where.radius_km is not None]
    return PlaceCount(
        name=where.name or where.words or "", lat=where.lat, lon=where.lon, precision=where.precision,
        radius_km=max(off, default=None), events=len(told), notes=notes.of(_claims(told)),
    )  # fmt: skip


def _grouped(events: Iterable[Event], key: Callable[[Event], Key]) -> dict[Key, list[Event]]:
    found: dict[Key, list[Event]] = defaultdict(list)
    for event in events:
        found[key(event)].append(event)
    return found


def _claims(events: Iterable[Event]) -> list[str]:
    return [claim for event in events for claim in event.claims]
