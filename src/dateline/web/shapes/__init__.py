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
from dateline.web.shapes.rulings import (
    BuildAnswer,
    ClaimRequest,
    DecisionAnswer,
    DecisionRequest,
    LogRow,
    PlaceChange,
    ReviewQuestion,
    SettleAnswer,
    SettleRequest,
    SubjectView,
    UndoRequest,
    VerifyAnswer,
)
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
    "BuildAnswer",
    "ClaimRequest",
    "ClaimRow",
    "ClaimView",
    "ControlAnswer",
    "DateView",
    "DaySpan",
    "DecisionAnswer",
    "DecisionRequest",
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
    "LogRow",
    "Mark",
    "Names",
    "Neighbour",
    "OfficeView",
    "OriginView",
    "Overview",
    "Page",
    "PlaceCandidate",
    "PlaceChange",
    "PlaceLines",
    "PlaceLookup",
    "PlaceRow",
    "ReportAnswer",
    "ReportRef",
    "ReportRow",
    "ReviewQuestion",
    "SearchAnswer",
    "Segment",
    "SettleAnswer",
    "SettleRequest",
    "SnippetPart",
    "SourceRow",
    "SubjectView",
    "TieLine",
    "TieRow",
    "TiesAnswer",
    "TypeEntry",
    "UndoRequest",
    "UnreadRow",
    "VerifyAnswer",
    "VocabularyAnswer",
    "WorkspaceAnswer",
]
