"""The workspace itself."""

from pathlib import PurePath

import dateline
from dateline.api import days
from dateline.web.asked import Asked
from dateline.web.desk import Desk
from dateline.web.endpoint import Endpoint
from dateline.web.shapes import DaySpan, WorkspaceAnswer
from dateline.web.snapshot import Snapshot


def workspace(desk: Desk, _asked: Asked) -> WorkspaceAnswer:
    """Return what is served and how it stands."""
    place, settings, standing = desk.workspace, desk.workspace.settings(), desk.standing()
    return WorkspaceAnswer(
        address=place.address,
        name=PurePath(place.address).stem or place.address,
        version=dateline.__version__,
        counts=standing.counts,
        span=span_of(desk.snapshot),
        chronicle=desk.snapshot.inputs,
        head=standing.head,
        model=settings.model,
        knowledge=list(settings.knowledge),
        building=desk.worker.busy,
        stale=standing.stale,
        write_token=desk.write_token,
    )


def span_of(snapshot: Snapshot) -> DaySpan:
    """Return the first and the last day of anything dated to the day or near it; background is left out.

    What is told as history may lie decades back and would make every timeline empty at its left.
    """
    news = [event.when for event in snapshot.record.events if event.standing != "background"]
    found = sorted(day for when in news for moment in (when.from_, when.to) if (day := days.day_of(moment)))
    return DaySpan(from_=found[0], to=found[-1]) if found else DaySpan()


ENDPOINTS = (
    Endpoint(
        path="/api/workspace",
        name="workspace",
        summary="The workspace, how much it holds, and the state it is in.",
        handle=workspace,
        answer=WorkspaceAnswer,
    ),
)
