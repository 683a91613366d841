"""Chosen events as a file, in any of the text formats of `dateline export`."""

import msgspec
from msgspec import Struct

from dateline.api.exporting import exported_text
from dateline.exports import TEXT
from dateline.web.asked import Asked
from dateline.web.desk import Desk
from dateline.web.endpoint import Encoded, Endpoint
from dateline.web.errors import RequestError

_MEDIA = {"csv": "text/csv", "geojson": "application/geo+json", "html": "text/html", "jsonl": "application/x-ndjson"}
_PLAIN = "text/plain"


class ExportRequest(Struct, kw_only=True, forbid_unknown_fields=True):
    """The format, as `dateline export` names it, and the ids of the events that the file is to hold."""

    format: str
    events: list[str]


def export(desk: Desk, _asked: Asked, body: ExportRequest) -> Encoded:
    """Return the events as a file. Raises RequestError for a format there is not."""
    if body.format not in TEXT:
        raise RequestError(f"There is no text format {body.format!r}; there are {', '.join(TEXT)}.")
    record, wanted = desk.snapshot.record, set(body.events)
    events = tuple(event for event in record.events if event.id in wanted)
    others = {event.id for event in record.events} - wanted
    disputes = tuple(dispute for dispute in record.disputes if dispute.subject not in others)
    chosen = msgspec.structs.replace(record, events=events, disputes=disputes)
    text = exported_text(desk.workspace, body.format, chosen)
    headers = {"Content-Disposition": f'attachment; filename="events.{body.format}"'}
    return Encoded(text.encode(), f"{_MEDIA.get(body.format, _PLAIN)}; charset=utf-8", headers)


ENDPOINTS = (
    Endpoint(
        path="/api/export",
        name="export",
        summary="Chosen events as a file: CSV, GeoJSON, one HTML page, or a format of the field.",
        handle=export,
        method="POST",
        body=ExportRequest,
        answer=None,
        media="application/octet-stream",
    ),
)
