"""Paths → reports: which files are meant, which format each is in, and its reader."""

import glob
import hashlib
import re
from collections.abc import Iterable, Iterator
from os import fspath
from pathlib import Path

from dateline.records.errors import UsageError
from dateline.records.report import DateFact, Report, Unread
from dateline.reports.build import Source, unread
from dateline.reports.columns import Columns
from dateline.reports.dates import parse_date
from dateline.reports.decode import MAX_BYTES, NotText
from dateline.reports.formats.archive import read_archive
from dateline.reports.formats.feed import read_feed
from dateline.reports.formats.page import read_page
from dateline.reports.formats.table import read_csv, read_json, read_json_lines
from dateline.reports.formats.text import read_text

FORMATS = {
    ".txt": "text", ".text": "text", ".md": "text", ".sgm": "text",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "json",
    ".csv": "csv", ".tsv": "csv", ".tab": "csv",
    ".rss": "feed", ".atom": "feed", ".xml": "feed",
    ".warc": "warc",
}  # fmt: skip
_KNOWN = "plain text, HTML, JSON Lines, CSV/TSV, RSS/Atom or WARC"
_OWN_FILES = re.compile(r".*\.(?:db|sqlite3?)(?:-(?:wal|shm|journal))?\Z|.*\.lock\Z", re.IGNORECASE)


def read_paths(
    paths: Iterable[str | Path], columns: Columns | None = None, captured: str | None = None
) -> Iterator[Report | Unread]:
    """Yield every report under the paths (files, folders, globs), in the order given, folders sorted by path.

    `columns` maps the fields of JSON Lines and CSV; `captured` is the ISO day on which the user fetched the
    reports. Raises UsageError at once where a path does not exist, a pattern fits nothing, a named file is of
    an unknown format, or `captured` is no date. A report that cannot be read comes as `Unread`.
    """
    given = list(paths)
    if not given:
        raise UsageError("No reports given; name files, folders or patterns such as 'reports/*.txt'.")
    fact = _captured(captured)
    files = [file for path in given for file in _expand(fspath(path))]
    return _read_all(dict.fromkeys(files), columns or Columns(), fact)


def _captured(text: str | None) -> DateFact | None:
    written = parse_date(text) if text else None
    if text and written is None:
        raise UsageError(f"{text!r} is no date; give the day of capture as YYYY-MM-DD.")
    return DateFact(written.value, written.precision, "field") if written else None


def _expand(path: str) -> list[Path]:
    """The files one argument means; a folder's are taken recursively, hidden ones and databases left out."""
    found = Path(path)
    if found.is_dir():
        return _folder(found)
    if found.is_file():
        return [_named(found)]
    if glob.has_magic(path):
        return _pattern(path)
    raise UsageError(f"No file or folder {path!r}; check the name, or put a pattern in quotes.")


def _folder(folder: Path) -> list[Path]:
    files = [f for f in folder.rglob("*") if f.is_file() and not _left_out(f.relative_to(folder))]
    if not files:
        raise UsageError(f"The folder {str(folder)!r} holds no files; name one with reports in it.")
    return sorted(files)


def _left_out(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts) or bool(_OWN_FILES.match(path.name))


def _pattern(pattern: str) -> list[Path]:
    matches = sorted(Path(m) for m in glob.glob(pattern, recursive=True))  # noqa: PTH207  # patterns may be absolute
    files = [file for match in matches for file in (_folder(match) if match.is_dir() else [match])]
    if not files:
        raise UsageError(f"Nothing fits the pattern {pattern!r}; check it, and put it in quotes.")
    return files


def _named(path: Path) -> Path:
    """A file that the user named must be of a format we know; without an extension it is taken as text."""
    if format_of(path) is None:
        raise UsageError(f"{str(path)!r} is of an unknown format ({path.suffix}); give {_KNOWN}.")
    return path


def format_of(path: Path) -> str | None:
    """Return the format that a file's name says, or None."""
    if path.name.lower().endswith(".warc.gz"):
        return "warc"
    return FORMATS.get(path.suffix.lower()) if path.suffix and not path.suffix[1:].isdigit() else "text"


def _read_all(files: Iterable[Path], columns: Columns, captured: DateFact | None) -> Iterator[Report | Unread]:
    for file in files:
        try:
            yield from read_file(file, columns, captured)
        except OSError as error:
            why = NotText("unreadable", f"{error.strerror or error}")
            yield unread(Source(file.stem, file.name, "", "application/octet-stream"), why)


def read_file(path: Path, columns: Columns, captured: DateFact | None = None) -> Iterator[Report | Unread]:
    """Yield the reports of one file."""
    kind = format_of(path)
    if kind == "warc":
        yield from read_archive(path, path.name.split(".warc", maxsplit=1)[0])
    elif kind == "jsonl":
        yield from read_json_lines(path, columns, captured)
    elif kind is None:
        why = NotText("unreadable", f"unknown format {path.suffix!r}; Dateline reads {_KNOWN}")
        yield unread(Source(path.stem, path.name, "", "application/octet-stream"), why)
    elif kind == "csv":
        yield from read_csv(path.read_bytes(), path, columns, captured)
    elif path.stat().st_size > MAX_BYTES:
        why = NotText("too-large", f"{path.stat().st_size:,} bytes; the most is {MAX_BYTES:,}")
        yield unread(Source(path.stem, path.name, "", "application/octet-stream"), why)
    else:
        yield from _read_bytes(path.read_bytes(), path, kind, columns, captured)


def _read_bytes(
    data: bytes, path: Path, kind: str, columns: Columns, captured: DateFact | None
) -> Iterator[Report | Unread]:
    def source(media_type: str) -> Source:
        return Source(path.stem, path.name, hashlib.sha256(data).hexdigest(), media_type)

    if kind == "json":
        yield from read_json(data, path, columns, captured)
    elif kind == "feed":
        yield from read_feed(data, source("application/xml"), captured)
    elif kind == "html" or _is_page(data):
        yield read_page(data, source("text/html"), captured)
    else:
        yield read_text(data, source("text/plain"), captured)


def _is_page(data: bytes) -> bool:
    """True where a file named as text, or not at all, opens as HTML."""
    return data[:500].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith((b"<!doctype html", b"<html"))
