"""Every endpoint of the API."""

from dateline.web import live, writes
from dateline.web.endpoint import Endpoint
from dateline.web.reads import (
    actors,
    brief,
    claims,
    control,
    events,
    exporting,
    meaning,
    overview,
    places,
    reports,
    rulings,
    search,
    sources,
    ties,
    vocabulary,
    workspace,
)

ENDPOINTS: tuple[Endpoint, ...] = (
    *workspace.ENDPOINTS,
    *overview.ENDPOINTS,
    *events.ENDPOINTS,
    *reports.ENDPOINTS,
    *claims.ENDPOINTS,
    *control.ENDPOINTS,
    *ties.ENDPOINTS,
    *actors.ENDPOINTS,
    *meaning.ENDPOINTS,
    *places.ENDPOINTS,
    *sources.ENDPOINTS,
    *search.ENDPOINTS,
    *vocabulary.ENDPOINTS,
    *brief.ENDPOINTS,
    *exporting.ENDPOINTS,
    *rulings.ENDPOINTS,
    *writes.ENDPOINTS,
    *live.ENDPOINTS,
)

__all__ = ["ENDPOINTS"]
