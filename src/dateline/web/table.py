"""Every endpoint of the API."""

from dateline.web.endpoint import Endpoint
from dateline.web.reads import (
    actors,
    claims,
    control,
    events,
    overview,
    places,
    reports,
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
    *places.ENDPOINTS,
    *sources.ENDPOINTS,
    *search.ENDPOINTS,
    *vocabulary.ENDPOINTS,
)

__all__ = ["ENDPOINTS"]
