"""Every endpoint of the API."""

from dateline.web.endpoint import Endpoint
from dateline.web.reads import events, overview, reports, workspace

ENDPOINTS: tuple[Endpoint, ...] = (
    *workspace.ENDPOINTS,
    *overview.ENDPOINTS,
    *events.ENDPOINTS,
    *reports.ENDPOINTS,
)

__all__ = ["ENDPOINTS"]
