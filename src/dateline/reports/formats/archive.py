"""WARC archives: every successful response with HTML or plain text is a report, captured when the archive says."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fastwarc.warc import ArchiveIterator, WarcRecordType

from dateline.records.report import DateFact, Report, Unread
from dateline.reports.build import Source, unread
from dateline.reports.dates import parse_date
from dateline.reports.decode import MAX_BYTES, NotText
from dateline.reports.formats.page import read_page
from dateline.reports.formats.text import read_text

_TYPES = ("text/html", "application/xhtml+xml", "text/plain")


def read_archive(path: Path, key: str) -> Iterator[Report | Unread]:
    """Yield the report of each page; its key is the file's stem and the record's number."""
    try:
        with path.open("rb") as stream:
            for number, record in enumerate(_responses(stream), start=1):
                yield _record(record, number, path, key)
    except (OSError, ValueError, RuntimeError, EOFError) as error:
        why = NotText("malformed", f"the archive breaks off: {' '.join(str(error).split())[:120]}")
        yield unread(Source(key, path.name, "", "application/warc"), why)


def _responses(stream: Any) -> Iterator[Any]:
    for record in ArchiveIterator(stream, record_types=WarcRecordType.response, parse_http=True):
        headers = record.http_headers
        if headers is not None and headers.status_code == 200 and (record.http_content_type or "") in _TYPES:
            yield record


def _record(record: Any, number: int, path: Path, key: str) -> Report | Unread:
    data = record.reader.read(MAX_BYTES + 1)
    digest = hashlib.sha256(data).hexdigest()
    source = Source(f"{key}#{number}", f"{path.name}#{number}", digest, str(record.http_content_type))
    captured = _captured(record.headers.get("WARC-Date"))
    if record.http_content_type == "text/plain":
        return read_text(data, source, captured)
    return read_page(data, source, captured, record.headers.get("WARC-Target-URI"))


def _captured(text: str | None) -> DateFact | None:
    written = parse_date(text) if text else None
    return DateFact(written.value, written.precision, "archive") if written else None
