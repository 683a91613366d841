"""The chronicle as plain tables and records: CSV, JSON Lines (whole records), GeoJSON, Parquet."""

from pathlib import Path

import msgspec

from dateline.exports.cells import joined
from dateline.exports.tables import delimited
from dateline.exports.view import View
from dateline.records.chronicle import Event

COLUMNS = (
    "id", "type", "label", "standing", "status", "title", "from", "to", "time_precision", "place", "place_id", "site",
    "country", "latitude", "longitude", "place_precision", "radius_km", "agents", "targets", "killed_low",
    "killed_best", "killed_high", "wounded_low", "wounded_best", "wounded_high", "disputed", "reports",
    "independent_voices", "voices", "evidence",
)  # fmt: skip


class MissingExtraError(RuntimeError):
    """A format needs a package that is not installed; the message says which and how to get it."""


def event_rows(view: View) -> list[dict[str, object]]:
    """Return one flat row an event: numbers as numbers, lists joined by "; ", unknown as None."""
    return [_row(view, event) for event in view.chronicle.events]


def _row(view: View, event: Event) -> dict[str, object]:
    kind = view.type_of(event)
    killed, wounded = view.toll(event, "killed"), view.toll(event, "wounded")
    values = (
        event.id, event.type, kind.label if kind else event.type, event.standing, event.status, event.title,
        event.when.from_, event.when.to, event.when.precision, event.where.name, event.where.id, event.where.site,
        event.where.country, event.where.lat, event.where.lon, event.where.precision, event.where.radius_km,
        joined(view.named(event.agents)),
        joined(view.named([*event.targets, *event.victims])),
        *killed, *wounded,
        joined(d.field for d in view.chronicle.disputes if d.subject == event.id),
        len(event.reports), event.independent, view.voices(event),
        joined((c.evidence.text for c in view.claims_of(event)), " | "),
    )  # fmt: skip
    return dict(zip(COLUMNS, values, strict=True))


def events_csv(view: View) -> str:
    """Return the events as CSV."""
    return delimited(COLUMNS, event_rows(view))


def events_jsonl(view: View) -> str:
    """Return the events as JSON Lines, each the whole record."""
    return "".join(msgspec.json.encode(event).decode() + "\n" for event in view.chronicle.events)


def geojson(view: View) -> str:
    """Return the events as a GeoJSON FeatureCollection (RFC 7946); those without a point have null geometry."""
    features = [
        {"type": "Feature", "id": event.id, "geometry": _geometry(event), "properties": _properties(view, event)}
        for event in view.chronicle.events
    ]
    return msgspec.json.encode({"type": "FeatureCollection", "features": features}).decode() + "\n"


def _geometry(event: Event) -> dict[str, object] | None:
    if event.where.lat is None or event.where.lon is None:
        return None
    return {"type": "Point", "coordinates": [event.where.lon, event.where.lat]}


def _properties(view: View, event: Event) -> dict[str, object]:
    return {k: v for k, v in _row(view, event).items() if k not in ("id", "latitude", "longitude")}


def parquet(view: View, path: Path) -> None:
    """Write the events as Parquet. Raises MissingExtraError without pyarrow."""
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra
        import pyarrow.parquet as pq  # noqa: PLC0415 - an extra
    except ImportError as error:
        message = "Parquet needs the package pyarrow: install it with pip install 'dateline[parquet]'."
        raise MissingExtraError(message) from error
    whole = {"latitude", "longitude", "radius_km"}
    counts = {c for c in COLUMNS if c.startswith(("killed", "wounded"))} | {"reports", "independent_voices"}
    fields = [(c, pa.float64() if c in whole else pa.int64() if c in counts else pa.string()) for c in COLUMNS]
    table = pa.Table.from_pylist(event_rows(view), schema=pa.schema(fields))
    pq.write_table(table, path)
