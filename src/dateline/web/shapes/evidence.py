"""The words that answers rest on: text cut into segments, and claims with their passage."""

from msgspec import Struct

from dateline.records import Claim
from dateline.web.shapes.common import ReportRef


class Mark(Struct):
    """One part of a claim that a segment stands in: its trigger, when, where, toll, voice, or a role's name."""

    claim: str
    part: str


class Segment(Struct, kw_only=True):
    """A run of a report's clean text across which nothing changes.

    `start` and `end` count code points; `claims` are the claims whose evidence the segment stands in, `marks` the
    smaller parts of claims; `block` is the kind of block, null between blocks.
    """

    start: int
    end: int
    text: str
    claims: list[str] = []
    marks: list[Mark] = []
    block: str | None = None


class ClaimView(Struct, kw_only=True):
    """A claim, the report it stands in, who says so from the outlet inwards, and the passage around its words."""

    claim: Claim
    report: ReportRef
    said_by: str
    context: list[Segment] = []
