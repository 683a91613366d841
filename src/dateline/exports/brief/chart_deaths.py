"""Deaths over time as drawn shapes: a bar a stretch of days, from the least told to the most, with the best between.

The full part of a bar is what all accounts together make the least, the light part goes on to the most. Where some
event has no upper figure the bar is left open above.
"""

import datetime as dt
from collections.abc import Iterator, Sequence

from msgspec import Struct

from dateline.exports.brief.figures import Unit, next_of
from dateline.exports.brief.records import Deaths, Figures
from dateline.exports.html import words

_LEFT, _TOP, _FOOT = 34.0, 14.0, 22.0
_ROOM = 74.0  # between the dates below, in units of the drawing
_WIDEST = 40.0  # of a bar
_STEPS, _TENS = (1, 2, 5), tuple(int(f"1{'0' * power}") for power in range(12))
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class DeathBar(Struct, frozen=True, kw_only=True):
    """One stretch: x and width of its bar; y of the least, the best and the most, None where it is not known."""

    x: float
    width: float
    low: float
    best: float | None
    high: float | None
    open: bool
    title: str


class Tick(Struct, frozen=True):
    """A place on a scale, and its words."""

    at: float
    label: str


class DeathChart(Struct, frozen=True, kw_only=True):
    """What is drawn; `foot` is the y of nought."""

    bars: tuple[DeathBar, ...]
    days: tuple[Tick, ...]
    numbers: tuple[Tick, ...]
    width: float
    height: float
    left: float
    foot: float


def draw(figures: Figures, width: float = 960.0, height: float = 220.0) -> DeathChart | None:
    """Return the chart, None where no event with a figure is dated closely enough."""
    if not figures.deaths:
        return None
    stretches = list(_between(figures.deaths, figures.unit))
    top = max(max(one.high or 0, one.best or 0, one.low or 0, 1) for one in figures.deaths)
    step, foot = _step(top), height - _FOOT
    scale = (foot - _TOP) / (step * -(-top // step))
    each = (width - _LEFT) / len(stretches)
    at = {first: _LEFT + i * each for i, first in enumerate(stretches)}
    bars = tuple(_bar(one, at[dt.date.fromisoformat(one.from_)], each, foot, scale) for one in figures.deaths)
    days = tuple(_days(at, each, figures.unit))
    numbers = tuple(Tick(round(foot - n * scale, 1), f"{n:,}") for n in range(0, top + step, step))
    return DeathChart(bars=bars, days=days, numbers=numbers, width=width, height=height, left=_LEFT, foot=foot)


def _between(deaths: Sequence[Deaths], unit: Unit) -> Iterator[dt.date]:
    """Yield the first day of every stretch from the first with a figure to the last, those without one, too."""
    day, last = (dt.date.fromisoformat(one.from_) for one in (deaths[0], deaths[-1]))
    while day <= last:
        yield day
        day = next_of(day, unit)


def _step(top: int) -> int:
    """Return the step of the scale: 1, 2 or 5 times a power of ten, at most five of them."""
    return next(n * ten for ten in _TENS for n in _STEPS if n * ten * 5 >= top)


def _bar(one: Deaths, x: float, each: float, foot: float, scale: float) -> DeathBar:
    def y(number: int | None) -> float | None:
        return None if number is None else round(foot - number * scale, 1)

    wide = min(each * 0.8, _WIDEST)
    number = words.number(one.low, one.best, one.high)
    best = f", best {one.best}" if one.best is not None and one.low != one.high else ""
    counted = f"{one.events} event{'s' if one.events != 1 else ''}"
    return DeathBar(
        x=round(x + (each - wide) / 2, 1), width=round(wide, 1), low=y(one.low or 0) or foot, best=y(one.best),
        high=y(one.high), open=one.high is None, title=f"{stretch(one)}: {number} killed{best}, {counted}",
    )  # fmt: skip


def stretch(one: Deaths) -> str:
    """Return the days of a stretch in words."""
    return one.from_ if one.from_ == one.to else f"{one.from_} to {one.to}"


def _days(at: dict[dt.date, float], each: float, unit: Unit) -> Iterator[Tick]:
    every = max(1, -(-_ROOM // each))
    for i, (day, x) in enumerate(at.items()):
        if i % every == 0:
            year = f" {day.year}" if unit == "month" else ""
            number = "" if unit == "month" else f"{day.day} "
            yield Tick(round(x + each / 2, 1), f"{number}{_MONTHS[day.month - 1]}{year}")
