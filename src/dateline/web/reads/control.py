"""Who held what: on a day or over all time, as known on a day."""

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from dateline.api import rows, standing
from dateline.api.names import place, place_matches
from dateline.records import content_id
from dateline.records.chronicle import Holding
from dateline.web.asked import PAGE, OnDay
from dateline.web.desk import Desk
from dateline.web.endpoint import Endpoint, Rows
from dateline.web.lines import holding_line, line_claims
from dateline.web.shapes import ControlAnswer, HoldingRow, PlaceLines
from dateline.web.snapshot import Snapshot
from dateline.web.views import actor_ids


class ControlAsked(OnDay, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Only one place or area, by its name or id."""

    place: str | None = None


class HoldingsAsked(ControlAsked, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The same, in pages."""

    cursor: str | None = None
    limit: int = PAGE


def control(desk: Desk, asked: ControlAsked) -> ControlAnswer:
    """Return the lines by place."""
    snapshot = desk.snapshot
    found = _found(snapshot, asked)
    return ControlAnswer(
        on=asked.on,
        as_known_on=asked.as_known_on,
        places=_by_place(snapshot, found, asked.on),
        names=snapshot.named(actor_ids(found)),
    )


def holdings(desk: Desk, asked: HoldingsAsked) -> Rows[Holding, HoldingRow]:
    """Return the lines one by one."""
    names = desk.snapshot.names
    found = sorted(_found(desk.snapshot, asked), key=_order)
    return Rows(found, lambda line: msgspec.convert(rows.holding_row(line, names), HoldingRow))


def _found(snapshot: Snapshot, asked: ControlAsked) -> list[Holding]:
    found = standing.holdings(snapshot.record, line_claims(snapshot).values(), asked.days)
    return [line for line in found if asked.place is None or place_matches(asked.place, line.place, line.site)]


def _by_place(snapshot: Snapshot, found: Iterable[Holding], day: str | None) -> list[PlaceLines]:
    groups: dict[tuple[str, str | None], list[Holding]] = defaultdict(list)
    for line in sorted(found, key=_order):
        groups[line.place.id or place(line.place), line.site].append(line)
    made = [_place(snapshot, spot, site, lines, day) for (spot, site), lines in groups.items()]
    return sorted(made, key=lambda one: (one.name, one.key))


def _place(snapshot: Snapshot, spot: str, site: str | None, lines: list[Holding], day: str | None) -> PlaceLines:
    return PlaceLines(
        key=content_id(spot, site),
        name=place(lines[0].place, site),
        place=lines[0].place,
        site=site,
        lines=[holding_line(snapshot, line, day) for line in lines],
        now=[line.id for line in lines] if day else [],
    )


def _order(line: Holding) -> tuple[str, str, str]:
    return line.from_earliest or line.first_said or line.from_latest or "9999", line.to_latest or "9999", line.id


ENDPOINTS = (
    Endpoint(
        path="/api/control",
        name="control",
        summary="Who held what by place: on a day, or over all time; as the reports up to a day tell it.",
        handle=control,
        asked=ControlAsked,
        answer=ControlAnswer,
    ),
    Endpoint(
        path="/api/holdings",
        name="holdings",
        summary="The same as flat rows.",
        handle=holdings,
        asked=HoldingsAsked,
        answer=HoldingRow,
        many=True,
    ),
)
