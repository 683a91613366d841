"""All events in columns."""

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

from dateline.api import rows
from dateline.api.days import day_of
from dateline.api.filters import by_day, deaths
from dateline.api.names import place
from dateline.records.chronicle import Event
from dateline.web.asked import Asked
from dateline.web.desk import Desk
from dateline.web.endpoint import Encoded, Endpoint
from dateline.web.responding import kept_json
from dateline.web.shapes import Overview, TypeEntry
from dateline.web.snapshot import Snapshot

Key = TypeVar("Key", bound=Hashable)


class _Index(Generic[Key]):
    """Numbers things in the order they are first seen."""

    def __init__(self) -> None:
        self.numbers: dict[Key, int] = {}

    def of(self, key: Key) -> int:
        return self.numbers.setdefault(key, len(self.numbers))

    def each(self, keys: Iterable[Key]) -> list[int]:
        return [self.of(key) for key in dict.fromkeys(keys)]


def overview(desk: Desk, _asked: Asked) -> Encoded:
    """Return every event, encoded once for each chronicle."""
    snapshot = desk.snapshot
    return kept_json(snapshot, "overview", lambda: columns(snapshot))


def columns(snapshot: Snapshot) -> Overview:
    """Return the columns of a chronicle's events."""
    events = sorted(snapshot.record.events, key=by_day)
    types, places, outlets, kinds = _Index[str](), _Index[str](), _Index[str](), _Index[str]()
    actors = _Index[str]()
    killed = [_killed(event) for event in events]
    points = [event.where for event in events]
    return Overview(
        n=len(events),
        chronicle=snapshot.inputs,
        id=[event.id for event in events],
        title=[event.title for event in events],
        type=[types.of(event.type) for event in events],
        standing=[event.standing for event in events],
        status=[event.status for event in events],
        from_=[day_of(event.when.from_) for event in events],
        to=[day_of(event.when.to) for event in events],
        precision=[event.when.precision for event in events],
        lat=[where.lat for where in points],
        lon=[where.lon for where in points],
        radius=[where.radius_km for where in points],
        place_precision=[where.precision for where in points],
        place_name=[places.of(place(where)) if where.name or where.words else None for where in points],
        place_id=[where.id for where in points],
        country=[where.country for where in points],
        actors=[actors.each(_actors(event, snapshot)) for event in events],
        outlets=[outlets.each(_outlets(event, snapshot)) for event in events],
        voice_kinds=[kinds.each(voice.kind for voice in event.voices) for event in events],
        low=[low for low, _, _ in killed],
        best=[best for _, best, _ in killed],
        high=[high for _, _, high in killed],
        disputed=[[d.field for d in snapshot.disputes.get(event.id, ())] for event in events],
        confidence=[event.confidence for event in events],
        reports=[len(event.reports) for event in events],
        independent=[event.independent for event in events],
        types=[TypeEntry(one, snapshot.label(one), snapshot.family(one)) for one in types.numbers],
        place_names=list(places.numbers),
        actor_ids=list(actors.numbers),
        actor_names=[snapshot.names.actor(one, one) for one in actors.numbers],
        outlet_names=list(outlets.numbers),
        voice_kind_names=list(kinds.numbers),
    )


def _killed(event: Event) -> tuple[int | None, int | None, int | None]:
    """Return deaths as low, best, high: the total over all sides, or what the sides come to where no total is told."""
    line = rows.total(event, "killed")
    return (line.low, line.best, line.high) if line else (None, deaths(event), None)


def _actors(event: Event, snapshot: Snapshot) -> Iterable[str]:
    fillers = (*event.agents, *event.targets, *event.victims, *event.blame)
    return (one.value for one in fillers if one.value and one.value in snapshot.actors)


def _outlets(event: Event, snapshot: Snapshot) -> Iterable[str]:
    infos = (snapshot.infos.get(report) for report in event.reports)
    return (info.outlet for info in infos if info and info.outlet)


ENDPOINTS = (
    Endpoint(
        path="/api/overview",
        name="overview",
        summary="All events in columns, for filtering in the browser.",
        handle=overview,
        answer=Overview,
    ),
)
