"""JSON Lines, JSON and CSV/TSV: one report a record, its fields by column."""

import csv
import hashlib
import io
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from dateline.records.errors import UsageError
from dateline.records.report import BlockKind, DateFact, Report, Unread
from dateline.reports.build import Draft, Source, build, unread
from dateline.reports.columns import Columns, field_text, resolve_columns
from dateline.reports.dates import Order, numeric_order, parse_date
from dateline.reports.decode import MAX_TEXT, NotText, decode
from dateline.reports.segments import Segment, split_segments

Record = Mapping[str, Any]
_DELIMITERS = {".tsv": "\t", ".tab": "\t"}


def read_json_lines(path: Path, columns: Columns, captured: DateFact | None) -> Iterator[Report | Unread]:
    """Yield one report a line; a line that is no JSON object is unread, the others go on. The file is streamed."""
    with path.open("rb") as stream:
        day_first = numeric_order(list(_dates(stream, columns)))
        stream.seek(0)
        for number, line in enumerate(stream, start=1):
            if line.strip():
                yield _line(line, number, path, columns, day_first, captured)


def read_json(data: bytes, path: Path, columns: Columns, captured: DateFact | None) -> Iterator[Report | Unread]:
    """Yield the reports of a JSON file: an object, or a list of them."""
    found = _decoded(data)
    if isinstance(found, NotText):
        yield unread(_source(path, None, data, "application/json"), found)
        return
    records = found if isinstance(found, list) else [found]
    day_first = numeric_order([d for r in records if isinstance(r, dict) and (d := _date_of(r, columns))])
    for number, record in enumerate(records, start=1):
        source = _source(path, number, msgspec.json.encode(record), "application/json")
        yield _record(record, source, columns, day_first, captured)


def read_csv(data: bytes, path: Path, columns: Columns, captured: DateFact | None) -> Iterator[Report | Unread]:
    """Yield one report a row. A column the user named that is not there raises UsageError."""
    text = decode_table(data)
    if isinstance(text, NotText):
        yield unread(_source(path, None, data, "text/csv"), text)
        return
    csv.field_size_limit(MAX_TEXT * 2)  # the module's own limit is below one long report
    rows = _rows(text, _DELIMITERS.get(path.suffix.lower()))
    if not rows:
        yield unread(_source(path, None, data, "text/csv"), NotText("empty", "no row below the header"))
        return
    fields = resolve_columns(columns, rows[0], path.name)
    day_first = numeric_order([d for row in rows if (d := field_text(row, fields, "date"))])
    for number, row in enumerate(rows, start=1):
        source = _source(path, number, repr(sorted(row.items(), key=str)).encode(), "text/csv")
        yield report_of(row, fields, source, day_first, captured)


def decode_table(data: bytes) -> str | NotText:
    """Decode a table: as `decode`, but its length is that of many reports."""
    return decode(data) if len(data) <= MAX_TEXT else _long(data)


def _long(data: bytes) -> str | NotText:
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace").replace("\r\n", "\n")


def _rows(text: str, delimiter: str | None) -> list[dict[str, str]]:
    mark = delimiter or _delimiter(text)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=mark, restkey="", restval="")
    try:
        return [{k: v for k, v in row.items() if k} for row in reader]
    except csv.Error as error:
        raise UsageError(f"The table cannot be read as CSV ({error}); save it as CSV with quoted fields.") from error


def _delimiter(text: str) -> str:
    header = text.split("\n", 1)[0]
    return max(",;\t|", key=header.count)


def _dates(lines: Iterable[bytes], columns: Columns) -> Iterator[str]:
    for line in lines:
        found = _decoded(line) if line.strip() else None
        if isinstance(found, dict) and (text := _date_of(found, columns)):
            yield text


def _date_of(record: Record, columns: Columns) -> str | None:
    try:
        return field_text(record, resolve_columns(columns, record, ""), "date")
    except UsageError:
        return None


def _decoded(data: bytes) -> Any:
    try:
        return msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return NotText("malformed", f"no JSON: {' '.join(str(error).split())[:120]}")


def _line(
    line: bytes, number: int, path: Path, columns: Columns, day_first: Order, captured: DateFact | None
) -> Report | Unread:
    return _record(_decoded(line), _source(path, number, line, "application/jsonl"), columns, day_first, captured)


def _record(
    record: Any, source: Source, columns: Columns, day_first: Order, captured: DateFact | None
) -> Report | Unread:
    if isinstance(record, NotText):
        return unread(source, record)
    if not isinstance(record, dict):
        return unread(source, NotText("malformed", "the line is no JSON object"))
    try:
        fields = resolve_columns(columns, record, source.name)
    except UsageError as error:
        return unread(source, NotText("malformed", str(error)))
    return report_of(record, fields, source, day_first, captured)


def report_of(
    record: Record, fields: dict[str, str], source: Source, day_first: Order, captured: DateFact | None
) -> Report | Unread:
    """Return the report of one record: title and text joined by a blank line, neither altered."""
    own = field_text(record, fields, "id")
    named = Source(own or source.key, source.name, source.sha256, source.media_type, record=own)
    body = field_text(record, fields, "text")
    if body is None:
        return unread(named, NotText("empty", "the text field is empty"))
    if "\x00" in body:
        return unread(named, NotText("binary", "the text holds NUL characters"))
    title = field_text(record, fields, "title")
    text, segments = _joined(title, body.replace("\r\n", "\n"))
    written = field_text(record, fields, "date")
    return build(
        Draft(
            source=named,
            text=text,
            segments=segments,
            outlet=field_text(record, fields, "outlet"),
            url=field_text(record, fields, "url"),
            published=parse_date(written, day_first) if written else None,
            captured=captured,
        )
    )


def _joined(title: str | None, body: str) -> tuple[str, list[Segment]]:
    if title is None:
        return body, split_segments(body)
    head = title.strip()
    headline: BlockKind = "headline"
    text = f"{head}\n\n{body}"
    return text, [Segment(0, len(head), headline), *split_segments(text, len(head) + 2)]


def _source(path: Path, number: int | None, data: bytes, media_type: str) -> Source:
    mark = "" if number is None else f"#{number}"
    return Source(path.stem + mark, path.name + mark, hashlib.sha256(data).hexdigest(), media_type)
