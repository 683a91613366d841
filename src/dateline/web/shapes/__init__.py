"""The shapes of answers: one msgspec struct each. Add fields freely, rename none: other programs read them."""

from dateline.web.shapes.actors import ActorAnswer, ActorEvent, ActorRow, AliasView, KnownName, OfficeView
from dateline.web.shapes.claims import ClaimRow, DisputeRow
from dateline.web.shapes.common import DaySpan, ErrorAnswer, ErrorBody, EventLink, Names, Page, ReportRef
from dateline.web.shapes.events import EventAnswer, EventRow, Neighbour
from dateline.web.shapes.evidence import ClaimView, Mark, Segment
from dateline.web.shapes.lines import (
    ActorNode,
    ControlAnswer,
    HoldingLine,
    HoldingRow,
    LineAnswer,
    PlaceLines,
    TieLine,
    TieRow,
    TiesAnswer,
)
from dateline.web.shapes.overview import Overview, TypeEntry
from dateline.web.shapes.places import PlaceCandidate, PlaceLookup, PlaceRow
from dateline.web.shapes.reports import DateView, OriginView, ReportAnswer, ReportRow, UnreadRow
from dateline.web.shapes.search import FoundActor, FoundEvent, FoundPlace, FoundReport, SearchAnswer, SnippetPart
from dateline.web.shapes.sources import SourceRow
from dateline.web.shapes.vocabulary import VocabularyAnswer
from dateline.web.shapes.workspace import WorkspaceAnswer

__all__ = [
    "ActorAnswer",
    "ActorEvent",
    "ActorNode",
    "ActorRow",
    "AliasView",
    "ClaimRow",
    "ClaimView",
    "ControlAnswer",
    "DateView",
    "DaySpan",
    "DisputeRow",
    "ErrorAnswer",
    "ErrorBody",
    "EventAnswer",
    "EventLink",
    "EventRow",
    "FoundActor",
    "FoundEvent",
    "FoundPlace",
    "FoundReport",
    "HoldingLine",
    "HoldingRow",
    "KnownName",
    "LineAnswer",
    "Mark",
    "Names",
    "Neighbour",
    "OfficeView",
    "OriginView",
    "Overview",
    "Page",
    "PlaceCandidate",
    "PlaceLines",
    "PlaceLookup",
    "PlaceRow",
    "ReportAnswer",
    "ReportRef",
    "ReportRow",
    "SearchAnswer",
    "Segment",
    "SnippetPart",
    "SourceRow",
    "TieLine",
    "TieRow",
    "TiesAnswer",
    "TypeEntry",
    "UnreadRow",
    "VocabularyAnswer",
    "WorkspaceAnswer",
]
