"""The state the layout's passes share: a text, its segments in order, and what was read from them so far."""

from collections.abc import Iterator

from msgspec import Struct

from dateline.records.report import Block
from dateline.reports.datelines import AgencyDateline
from dateline.reports.edges import Peeled
from dateline.reports.repeats import tokens
from dateline.reports.segments import Segment, trimmed
from dateline.reports.stamps import Stamp


class Layout(Struct):
    """The blocks of a report and what its furniture says."""

    blocks: tuple[Block, ...] = ()
    title: tuple[int, int] | None = None
    outlet: str | None = None
    outlet_span: tuple[int, int] | None = None
    author: str | None = None
    agency: str | None = None
    stamps: tuple[Stamp, ...] = ()
    dateline: AgencyDateline | None = None


class Page:
    """The state the passes share: the text, its segments in order, and what was read from them."""

    def __init__(self, text: str, segments: list[Segment], outlet: str | None) -> None:
        self.text = text
        self.segments = segments
        self.given_outlet = outlet
        self.found = Layout()
        self.stamps: list[Stamp] = []

    def words(self, segment: Segment) -> tuple[str, ...]:
        """Return the folded words of a segment."""
        return tokens(self.text, segment.start, segment.end).words

    def open(self) -> Iterator[tuple[int, Segment]]:
        """Yield the segments that nothing has named yet, with their positions."""
        return ((i, s) for i, s in enumerate(list(self.segments)) if s.kind is None)

    def cut(self, segment: Segment, runs: list[Segment]) -> None:
        """Put runs in the place of a segment; what lies between and around them stays unnamed."""
        self.cut_all([(segment, runs)])

    def cut_all(self, cuts: list[tuple[Segment, list[Segment]]]) -> None:
        """Make many cuts in one go: a page may have as many marks as lines."""
        wanted = {id(segment): runs for segment, runs in cuts}
        self.segments = [
            piece
            for segment in self.segments
            for piece in (self._pieces(segment, wanted[id(segment)]) if id(segment) in wanted else [segment])
        ]

    def _pieces(self, segment: Segment, runs: list[Segment]) -> list[Segment]:
        pieces, at = [], segment.start
        for run in [*sorted(runs, key=lambda r: r.start), Segment(segment.end, segment.end)]:
            start, end = trimmed(self.text, at, run.start)
            if start < end:
                pieces.append(Segment(start, end, segment.kind))
            if run.start < run.end:
                pieces.append(run)
            at = run.end
        return pieces

    def adopt(self, peeled: Peeled) -> None:
        """Keep what an edge told about the report."""
        self.stamps.extend(peeled.stamps)
        self.found.author = self.found.author or peeled.author
        self.found.agency = self.found.agency or peeled.agency
