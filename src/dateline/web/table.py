"""Every endpoint of the API."""

from dateline.web.endpoint import Endpoint
<<<<<<< HEAD
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
    workspace,
)
=======
from dateline.web.reads import events, overview, reports, vocabulary, workspace
>>>>>>> f106079 (Show a report with every claim on its words, and let a person add or mend a claim)

ENDPOINTS: tuple[Endpoint, ...] = (
    *workspace.ENDPOINTS,
    *overview.ENDPOINTS,
    *events.ENDPOINTS,
    *reports.ENDPOINTS,
<<<<<<< HEAD
    *claims.ENDPOINTS,
    *control.ENDPOINTS,
    *ties.ENDPOINTS,
    *actors.ENDPOINTS,
    *places.ENDPOINTS,
    *sources.ENDPOINTS,
    *search.ENDPOINTS,
=======
    *vocabulary.ENDPOINTS,
>>>>>>> f106079 (Show a report with every claim on its words, and let a person add or mend a claim)
)

__all__ = ["ENDPOINTS"]
