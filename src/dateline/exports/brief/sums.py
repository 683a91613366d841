"""Sums of tolls over events: of what is told as happened, each event once, nothing filled in."""

from collections.abc import Sequence

from msgspec import Struct

from dateline.records.chronicle import Event, TollSummary

_SO = ("happened", "ongoing")


class Sum(Struct, frozen=True):
    """low, best, high: None where the sum is not known; `open`: how many of the figures have no upper end."""

    low: int | None
    best: int | None
    high: int | None
    open: int


def counted(events: Sequence[Event]) -> list[Event]:
    """Return the events whose tolls are summed: told as happened, and not within another that is there, too."""
    there = {event.id for event in events}
    return [event for event in events if event.standing in _SO and event.whole not in there]


def over_all(event: Event, kind: str) -> TollSummary | None:
    """Return an event's figure of a kind over all sides, None where nobody gives one."""
    return next((line for line in event.summary if line.kind == kind and line.side is None), None)


def sum_of(lines: Sequence[TollSummary]) -> Sum:
    """Return the sum of some figures."""
    lows, bests, highs = ([getattr(line, end) for line in lines] for end in ("low", "best", "high"))
    known = [low for low in lows if low is not None]
    return Sum(sum(known) if known else None, _whole(bests), _whole(highs), sum(1 for high in highs if high is None))


def _whole(numbers: Sequence[int | None]) -> int | None:
    """Return a sum, None where one of the numbers is not known: it would be a finding that nobody made."""
    known = [number for number in numbers if number is not None]
    return sum(known) if len(known) == len(numbers) else None
