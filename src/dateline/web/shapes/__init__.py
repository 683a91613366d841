"""The shapes of answers: one msgspec struct each. Add fields freely, rename none: other programs read them."""

from dateline.web.shapes.common import DaySpan, ErrorAnswer, ErrorBody, EventLink, Names, Page, ReportRef
from dateline.web.shapes.events import EventAnswer, EventRow, Neighbour
from dateline.web.shapes.evidence import ClaimView, Mark, Segment
from dateline.web.shapes.overview import Overview, TypeEntry
from dateline.web.shapes.reports import DateView, OriginView, ReportAnswer, ReportRow, UnreadRow
from dateline.web.shapes.workspace import WorkspaceAnswer

__all__ = [
    "ClaimView",
    "DateView",
    "DaySpan",
    "ErrorAnswer",
    "ErrorBody",
    "EventAnswer",
    "EventLink",
    "EventRow",
    "Mark",
    "Names",
    "Neighbour",
    "OriginView",
    "Overview",
    "Page",
    "ReportAnswer",
    "ReportRef",
    "ReportRow",
    "Segment",
    "TypeEntry",
    "UnreadRow",
    "WorkspaceAnswer",
]
