"""Choosing from a chronicle."""

from collections.abc import Iterable

from msgspec import Struct

from dateline.api.days import day_of, is_dated, overlaps
from dateline.api.names import Names, place_matches
from dateline.records.chronicle import Event


class EventFilter(Struct, frozen=True, kw_only=True):
    """What to list. Days are checked ISO days, both inclusive; None asks nothing.

    `type` is an event type, or a family of types (`families` says which type belongs to which).
    """

    first: str | None = None
    last: str | None = None
    place: str | None = None
    actor: str | None = None
    type: str | None = None
    min_deaths: int | None = None
    families: dict[str, str] = {}

    @property
    def by_day(self) -> bool:
        """True where events without a date are left out."""
        return self.first is not None or self.last is not None

    def keeps(self, event: Event, names: Names) -> bool:
        """Return whether an event is wanted."""
        return (
            overlaps(event.when, self.first, self.last)
            and (self.place is None or place_matches(self.place, event.where))
            and (self.type is None or self.type in {event.type, self.families.get(event.type)})
            and (self.actor is None or _has_actor(event, self.actor, names))
            and (self.min_deaths is None or (deaths(event) or 0) >= self.min_deaths)
        )


def choose(events: Iterable[Event], chosen: EventFilter, names: Names) -> list[Event]:
    """Return the wanted events by day, the undated last."""
    return sorted((e for e in events if chosen.keeps(e, names)), key=by_day)


def by_day(event: Event) -> tuple[bool, str, str, str]:
    """Return what events are ordered by: dated first, then first day, last day and id."""
    when = event.when
    return not is_dated(when), when.from_ or day_of(when.to) or "", when.to or "9999", event.id


def deaths(event: Event) -> int | None:
    """Return how many were killed by the summary's rule: the total, else the sides together; None if unknown."""
    killed = [line for line in event.summary if line.kind == "killed"]
    total = [line for line in killed if line.side is None] or killed
    numbers = [line.best if line.best is not None else line.low for line in total]
    known = [number for number in numbers if number is not None]
    return sum(known) if known else None


def _has_actor(event: Event, wanted: str, names: Names) -> bool:
    fillers = (*event.agents, *event.targets, *event.victims, *event.blame)
    return any(names.matches(wanted, one.value, one.words) for one in fillers)
