"""Claims and disputes as flat rows; one claim with its passage."""

import msgspec

from dateline.api import rows
from dateline.records import Claim
from dateline.web.asked import ById, Paged
from dateline.web.desk import Desk
from dateline.web.endpoint import Endpoint, Rows
from dateline.web.errors import NotFoundError
from dateline.web.shapes import ClaimRow, ClaimView, DisputeRow
from dateline.web.views import claim_views


class ClaimsAsked(Paged, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Claims of one report or of one event, by its id."""

    report: str | None = None
    event: str | None = None


def claims(desk: Desk, asked: ClaimsAsked) -> Rows[Claim, ClaimRow]:
    """Return claims in text order."""
    snapshot = desk.snapshot
    found = snapshot.view.claims_by(report=asked.report, event=asked.event)
    names, infos = snapshot.names, snapshot.infos
    return Rows(found, lambda claim: msgspec.convert(rows.claim_row(claim, infos, names), ClaimRow))


def claim(desk: Desk, asked: ById) -> ClaimView:
    """Return one claim with the passage around its words."""
    found = desk.snapshot.view.claims_by([asked.id])
    if not found:
        raise NotFoundError(f"There is no claim {asked.id!r} in this workspace.")
    return claim_views(desk.snapshot, found, context=True)[0]


def disputes(desk: Desk, _asked: Paged) -> Rows[rows.Row, DisputeRow]:
    """Return disputes, a row a reading."""
    return Rows(desk.snapshot.view.disputes.rows(), lambda row: msgspec.convert(row, DisputeRow))


ENDPOINTS = (
    Endpoint(
        path="/api/claims",
        name="claims",
        summary="What the reports say, one statement a row.",
        handle=claims,
        asked=ClaimsAsked,
        answer=ClaimRow,
        many=True,
    ),
    Endpoint(
        path="/api/claims/{id}",
        name="claim",
        summary="One claim with the passage around its words.",
        handle=claim,
        asked=ById,
        answer=ClaimView,
    ),
    Endpoint(
        path="/api/disputes",
        name="disputes",
        summary="Where accounts cannot all be true, a row a reading.",
        handle=disputes,
        asked=Paged,
        answer=DisputeRow,
        many=True,
    ),
)
