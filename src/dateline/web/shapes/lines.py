"""Who held what and who stood with whom: lines over time, on a day, as known on a day."""

from typing import Literal

from msgspec import Struct

from dateline.records import Where
from dateline.records.chronicle import Dispute, Holding, Tie
from dateline.web.shapes.common import Names
from dateline.web.shapes.evidence import ClaimView

Sure = Literal["yes", "perhaps", "no later word"]


class HoldingLine(Struct, kw_only=True):
    """A holding in words. `sure` says how sure it is that it stood on the day asked about, null where none was asked.

    `one_party`: only one of the fighting sides vouches for it. `disputed`: accounts of it cannot all be true.
    """

    holding: Holding
    actor: str
    place: str
    since: str
    until: str
    said_by: str
    sure: Sure | None = None
    one_party: bool
    disputed: bool


class PlaceLines(Struct, kw_only=True):
    """One place, or one building or part of it (`site`), with its lines by their beginning.

    `now` are the ids of the lines that may have stood on the day asked about.
    """

    key: str
    name: str
    place: Where
    site: str | None
    lines: list[HoldingLine]
    now: list[str]


class ControlAnswer(Struct, kw_only=True):
    """Who held what. Without a day asked about: every line of every place, for drawing them over time."""

    on: str | None
    as_known_on: str | None
    places: list[PlaceLines]
    names: Names


class TieLine(Struct, kw_only=True):
    """A tie in words."""

    tie: Tie
    a: str
    b: str
    since: str
    until: str
    said_by: str
    sure: Sure | None = None
    one_party: bool


class ActorNode(Struct, kw_only=True):
    """An actor of the network: `known` where the knowledge file has it, else its name is a report's words."""

    id: str
    name: str
    kind: str
    known: bool
    ties: int


class TiesAnswer(Struct, kw_only=True):
    """Who stood with or against whom, and everyone between whom a line runs."""

    on: str | None
    as_known_on: str | None
    ties: list[TieLine]
    actors: list[ActorNode]


class LineAnswer(Struct, kw_only=True):
    """One holding or one tie with its claims and disputes; the other of the two is null."""

    holding: HoldingLine | None = None
    tie: TieLine | None = None
    claims: list[ClaimView]
    disputes: list[Dispute]
    names: Names


class HoldingRow(Struct, kw_only=True):
    """One holding as a flat row, as in `dateline control --format csv`."""

    id: str
    place: str
    place_id: str | None
    latitude: float | None
    longitude: float | None
    site: str | None
    actor: str
    actor_id: str | None
    actor_words: str
    type: str
    standing: str
    status: str
    extent: str | None
    from_earliest: str | None
    from_latest: str | None
    to_earliest: str | None
    to_latest: str | None
    known_from: str | None
    independent_voices: int
    voices: str | None


class TieRow(Struct, kw_only=True):
    """One tie as a flat row, as in `dateline ties --format csv`."""

    id: str
    a: str
    type: str
    b: str
    a_id: str
    b_id: str
    office: str | None
    standing: str
    status: str
    from_earliest: str | None
    from_latest: str | None
    to_earliest: str | None
    to_latest: str | None
    known_from: str | None
    independent_voices: int
    voices: str | None
