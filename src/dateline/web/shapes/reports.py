"""Reports: rows of a list, and one report with its text cut into segments."""

from typing import Literal

from msgspec import Struct, field

from dateline.records.chronicle import ReportInfo
from dateline.web.shapes.common import Names, ReportRef
from dateline.web.shapes.evidence import ClaimView, Segment

DateKind = Literal["published", "story", "captured"]
Direction = Literal["ltr", "rtl"]


class ReportRow(Struct, kw_only=True):
    """One report as a row: `from` and `to` bound its date where it has none; `copies` counts texts like it."""

    id: str
    key: str
    title: str | None
    outlet: str | None
    agency: str | None
    published: str | None
    story: str | None
    from_: str | None = field(name="from")
    to: str | None
    url: str | None
    copies: int
    claims: int
    events: int


class UnreadRow(Struct, kw_only=True):
    """What could not be read, and why."""

    key: str
    original_name: str
    original_sha256: str | None
    reason: str
    detail: str


class DateView(Struct, kw_only=True):
    """One date of a report: which, its value, where it comes from (and why, if worked out), the words it stands in."""

    kind: DateKind
    value: str
    precision: str
    source: str
    why: str | None = None
    words: str | None = None


class OriginView(Struct, kw_only=True):
    """A file that the report was read from: its name, the key in it, the hash of its bytes."""

    name: str
    key: str
    sha256: str


class ReportAnswer(Struct, kw_only=True):
    """One report. `segments` put together are its whole clean text. `events` names the events its claims tell of.

    `direction` is which way the text runs. `unread` is set where the text was read but could not be coded.
    """

    info: ReportInfo
    ref: ReportRef
    author: str | None
    language: str
    direction: Direction
    media_type: str
    original_name: str
    original_sha256: str
    length: int
    dates: list[DateView]
    copies: list[ReportRef]
    origins: list[OriginView]
    segments: list[Segment]
    claims: list[ClaimView]
    names: Names
    events: dict[str, str]
    unread: UnreadRow | None = None
