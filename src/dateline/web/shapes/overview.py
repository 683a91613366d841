"""All events in columns, so that a browser filters 20,000 of them without asking again."""

from msgspec import Struct, field


class TypeEntry(Struct):
    """An event type: its id, what it is called, the family it belongs to."""

    id: str
    label: str
    family: str


class Overview(Struct, kw_only=True):
    """Events by day, undated last: item `i` of every column belongs to event `i`; `n` is how many there are.

    Indexes: `type` into `types`, `place_name` into `place_names`, `actors` into `actor_ids` and `actor_names`,
    `outlets` into `outlet_names`, `voice_kinds` into `voice_kind_names`. `from` and `to` are ISO days. `best`, `low`
    and `high` are deaths, null where unknown. `disputed` lists the fields on which accounts cannot all be true.
    """

    n: int
    chronicle: str | None
    types: list[TypeEntry]
    place_names: list[str]
    actor_ids: list[str]
    actor_names: list[str]
    outlet_names: list[str]
    voice_kind_names: list[str]
    id: list[str]
    title: list[str]
    type: list[int]
    standing: list[str]
    status: list[str]
    from_: list[str | None] = field(name="from")
    to: list[str | None]
    precision: list[str]
    lat: list[float | None]
    lon: list[float | None]
    radius: list[float | None]
    place_precision: list[str]
    place_name: list[int | None]
    place_id: list[str | None]
    country: list[str | None]
    actors: list[list[int]]
    outlets: list[list[int]]
    voice_kinds: list[list[int]]
    best: list[int | None]
    low: list[int | None]
    high: list[int | None]
    disputed: list[list[str]]
    confidence: list[float]
    reports: list[int]
    independent: list[int]
