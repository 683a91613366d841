"""Plain text: kept exactly as it is in the file."""

from dateline.records.report import DateFact, Report, Unread
from dateline.reports.build import Draft, Source, build, unread
from dateline.reports.decode import NotText, decode
from dateline.reports.segments import split_segments


def read_text(data: bytes, source: Source, captured: DateFact | None = None) -> Report | Unread:
    """Return the report in a plain text file."""
    text = decode(data)
    if isinstance(text, NotText):
        return unread(source, text)
    return build(Draft(source=source, text=text, segments=split_segments(text), captured=captured))
