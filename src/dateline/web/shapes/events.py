"""Events: rows of a list, and one event with all it rests on."""

from msgspec import Struct, field

from dateline.records.chronicle import Decision, Dispute, Event
from dateline.web.shapes.common import EventLink, Names
from dateline.web.shapes.evidence import ClaimView


class EventRow(Struct, kw_only=True):
    """One event as a flat row, as in `dateline events --format csv`."""

    id: str
    type: str
    standing: str
    status: str
    title: str
    from_: str | None = field(name="from")
    to: str | None
    time_precision: str
    place: str | None
    place_id: str | None
    latitude: float | None
    longitude: float | None
    place_precision: str
    site: str | None
    admin1: str | None
    country: str | None
    agents: str | None
    targets: str | None
    victims: str | None
    instruments: str | None
    killed_low: int | None
    killed_best: int | None
    killed_high: int | None
    wounded_low: int | None
    wounded_best: int | None
    wounded_high: int | None
    independent_voices: int
    voices: str | None
    reports: int
    claims: int
    confidence: float


class Neighbour(Struct, kw_only=True):
    """Another event that may be the same: the joining score (0 and above would have joined them), and why."""

    id: str
    title: str
    when: str
    where: str
    score: float
    why: list[str]


class EventAnswer(Struct, kw_only=True):
    """One event. `former` is the id asked for where that event has gone into this one.

    `claims` are its claims in text order, each with its passage; `beside` are claims of other events that one of its
    values rests on, such as an accusation; `history` the decisions on it or its claims, oldest
    first; `cite` a sentence to cite it by.
    """

    event: Event
    label: str
    family: str
    when: str
    where: str
    former: str | None = None
    names: Names
    claims: list[ClaimView]
    beside: list[ClaimView]
    disputes: list[Dispute]
    neighbours: list[Neighbour]
    whole: EventLink | None = None
    parts: list[EventLink]
    joined_why: list[str]
    history: list[Decision]
    cite: str
