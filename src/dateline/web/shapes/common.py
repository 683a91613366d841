"""What answers have in common: pages of a list, errors, days, how a report or an event is named in passing."""

from typing import Generic, TypeVar

from msgspec import Struct, field

Item = TypeVar("Item")

Names = dict[str, str]
"""Actor id → the name a reader knows it by; where only words of a report name it, these words in quotes."""


class Page(Struct, Generic[Item], kw_only=True):
    """Part of a list. `next` is the cursor of the part that follows, null at the end; `total` counts all."""

    items: list[Item]
    total: int
    next: str | None = None


class ErrorBody(Struct):
    """What went wrong: a fixed word for programs, one sentence for people."""

    code: str
    message: str


class ErrorAnswer(Struct):
    """The one shape of every error."""

    error: ErrorBody


class DaySpan(Struct, kw_only=True):
    """Two ISO days, both inclusive; null is open or unknown."""

    from_: str | None = field(name="from", default=None)
    to: str | None = None


class EventLink(Struct, kw_only=True):
    """An event in passing."""

    id: str
    title: str


class ReportRef(Struct, kw_only=True):
    """A report in passing. `date` is a day only where the report has one; else `from`/`to` bound it, if anything does.

    `date_source` says what `date` is: the page's date, the day the story was written, or null where there is none.
    """

    id: str
    key: str
    title: str | None = None
    outlet: str | None = None
    agency: str | None = None
    url: str | None = None
    date: str | None = None
    date_source: str | None = None
    from_: str | None = field(name="from", default=None)
    to: str | None = None
    copy_group: str
