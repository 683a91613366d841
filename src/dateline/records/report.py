"""A report: one published text, its blocks and its four dates."""

from typing import Literal

from msgspec import Struct

BlockKind = Literal[
    "headline",  # the report's own headline, once
    "deck",  # standfirst under the headline
    "paragraph",
    "caption",  # of a photograph: it asserts something, so it yields claims
    "pull-quote",  # repeats words of the body: furniture
    "repeat",  # any other verbatim repetition (headline given twice): furniture
    "byline",  # author or outlet line: furniture
    "date-line",  # the page's own date stamp, standing alone: furniture
    "furniture",  # reading time, share bar, "In this article", credit, menu ...
]
FURNITURE: frozenset[str] = frozenset({"pull-quote", "repeat", "byline", "date-line", "furniture"})

DatePrecision = Literal["minute", "hour", "day", "month", "year"]
DateSource = Literal["field", "metadata", "page", "dateline", "feed", "archive", "decision", "inferred"]


class Span(Struct, frozen=True, order=True):
    """A half-open range of code points of a report's clean text: `report.text[start:end] == text`."""

    start: int
    end: int
    text: str


class Block(Struct, frozen=True):
    """A run of the clean text that a sentence never crosses. `kind` says whether it may yield claims."""

    start: int
    end: int
    kind: BlockKind

    @property
    def is_furniture(self) -> bool:
        """True where the block asserts nothing of its own (repetition, byline, menu)."""
        return self.kind in FURNITURE


class DateFact(Struct, frozen=True):
    """One date of a report, with where it came from.

    `value` is ISO 8601 at its precision ("2015-07-31", "2015-07-31T18:27+00:00", "2015-07").
    `span` is set where the value was read from the clean text. `why` says how, where `source` is "inferred".
    """

    value: str
    precision: DatePrecision
    source: DateSource
    span: Span | None = None
    why: str | None = None


class Report(Struct, frozen=True, kw_only=True):
    """One published text. `id` is the hash of its clean text, outlet, title and published date, and of
    the id that the record itself bears, if it has one.

    published: the page's date. story: the day the story was written (dateline, or weekday words of the text).
    captured: when the user or an archive fetched it. The date of an event is never here: it belongs to claims.
    An undated report has `published` and `story` None.
    `text` holds headline, body and captions as one string, blocks joined by blank lines; furniture stays in
    the text, marked by its block, so that offsets match what was published.
    `dateline_place` is the place of an agency dateline ("DERNA, Libya, July 30 (AP) -"); the dateline's own
    words are a "furniture" block or left out of the paragraph block that they open.
    """

    id: str
    key: str
    text: str
    blocks: tuple[Block, ...]
    original_sha256: str
    original_name: str
    media_type: str
    language: str
    title: Span | None = None
    outlet: str | None = None
    outlet_span: Span | None = None
    author: str | None = None
    agency: str | None = None
    url: str | None = None
    published: DateFact | None = None
    story: DateFact | None = None
    captured: DateFact | None = None
    dateline_place: Span | None = None

    def block_at(self, offset: int) -> Block | None:
        """Return the block that holds the offset, or None between blocks."""
        return next((b for b in self.blocks if b.start <= offset < b.end), None)

    def span(self, start: int, end: int) -> Span:
        """Return the span of the clean text between two offsets."""
        return Span(start, end, self.text[start:end])


UnreadReason = Literal[
    "empty", "binary", "too-large", "mis-encoded", "not-english", "malformed", "unreadable", "coding-failed"
]


class Unread(Struct, frozen=True, kw_only=True):
    """A report that could not be read or coded, kept with its reason so that nothing is lost silently."""

    key: str
    original_name: str
    original_sha256: str | None
    reason: UnreadReason
    detail: str
