"""Reports, where they were read from, and what could not be read: the rows and back."""

from collections.abc import Iterator
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, delete, insert, or_, select, text, tuple_, update

from dateline.records import Report, Unread
from dateline.store.schema import origins, reports, unread

Origin = tuple[str, str, str]
"""A source of reports: (name of the file, key in it, hash of its bytes)."""

_REPORT = msgspec.json.Decoder(Report)
_UNREAD = msgspec.json.Decoder(Unread)
_BATCH = 500


def origin_of(report: Report) -> Origin:
    """Return where a report was read from."""
    return report.original_name, report.key, report.original_sha256


def _row(report: Report, code_version: str | None) -> dict[str, Any]:
    return {
        "id": report.id,
        "key": report.key,
        "outlet": report.outlet,
        "title": report.title.text if report.title else None,
        "published": report.published.value if report.published else None,
        "story": report.story.value if report.story else None,
        "language": report.language,
        "url": report.url,
        "media_type": report.media_type,
        "original_name": report.original_name,
        "original_sha256": report.original_sha256,
        "code_version": code_version,
        "text": report.text,
        "record": msgspec.json.encode(msgspec.structs.replace(report, text="")).decode(),
    }


def _report(row: Row[Any, Any]) -> Report:
    return msgspec.structs.replace(_REPORT.decode(row.record), text=row.text)


def put_report(connection: Connection, report: Report, code_version: str | None) -> None:
    """Write a report's row, new or over the one it has, and note where it was read from."""
    values = _row(report, code_version)
    if connection.execute(update(reports).where(reports.c.id == report.id).values(values)).rowcount == 0:
        connection.execute(insert(reports).values(values))
    put_origin(connection, report)


def put_origin(connection: Connection, report: Report) -> None:
    """Note one more place that a report was read from."""
    name, key, sha256 = origin_of(report)
    here = select(origins.c.report).where(
        origins.c.report == report.id, origins.c.key == key, origins.c.name == name, origins.c.sha256 == sha256
    )
    if connection.execute(here).first() is None:
        values = {"report": report.id, "key": key, "name": name, "sha256": sha256, "media_type": report.media_type}
        connection.execute(insert(origins).values(values))


def source_of(item: Unread) -> Origin:
    """Return where something unread stands."""
    return item.original_name, item.key, item.original_sha256 or ""


def put_unread(connection: Connection, item: Unread) -> None:
    """Write what could not be read, over the row that the same bytes have."""
    connection.execute(delete(unread).where(*_same(source_of(item))))
    name, key, sha256 = source_of(item)
    record = msgspec.json.encode(item).decode()
    connection.execute(insert(unread).values(name=name, key=key, sha256=sha256, reason=item.reason, record=record))


def drop_settled(connection: Connection, touched: set[tuple[str, str]], failed: set[Origin]) -> None:
    """Remove failures of the past: of sources (name, key) that were tried just now and failed no more.

    `failed` holds what failed just now, so that a file of the same name in another folder keeps its failure.
    """
    rows = connection.execute(select(unread.c.name, unread.c.key, unread.c.sha256)).all()
    for row in rows:
        if (row.name, row.key) in touched and tuple(row) not in failed:
            connection.execute(delete(unread).where(*_same(tuple(row))))


def _same(source: Origin) -> tuple[ColumnElement[bool], ...]:
    name, key, sha256 = source
    return unread.c.name == name, unread.c.key == key, unread.c.sha256 == sha256


def get_report(connection: Connection, wanted: str) -> Report | None:
    """Return the report with this id or, where no id matches, the first with this key."""
    for column in (reports.c.id, reports.c.key):
        row = connection.execute(
            select(reports.c.record, reports.c.text).where(column == wanted).order_by(reports.c.id)
        ).first()
        if row is not None:
            return _report(row)
    return None


def iter_reports(connection: Connection, *, stale: str | None = None) -> Iterator[Report]:
    """Yield the coded reports by key and id; with `stale`, those that this version of the code has not coded."""
    query = select(reports.c.record, reports.c.text)
    if stale is None:
        query = query.where(reports.c.code_version.is_not(None))
    else:
        query = query.where(or_(reports.c.code_version.is_(None), reports.c.code_version != stale))
    # Sorted here, not by the database: PostgreSQL orders text by its locale, and the output must be the same.
    return iter(sorted(map(_report, connection.execute(query)), key=lambda report: (report.key, report.id)))


def iter_unread(connection: Connection) -> Iterator[Unread]:
    """Yield what could not be read, by file and key."""
    found = (_UNREAD.decode(record) for record in connection.execute(select(unread.c.record)).scalars())
    return iter(sorted(found, key=source_of))


def code_versions(connection: Connection) -> dict[str, str | None]:
    """Return report id → the version of the code that coded it, None where coding failed."""
    return {row.id: row.code_version for row in connection.execute(select(reports.c.id, reports.c.code_version))}


def states(connection: Connection) -> list[tuple[str, str, str, str | None]]:
    """Return (id, key, file name, code version) of every report, by id: what a chronicle can depend on."""
    c = reports.c
    query = select(c.id, c.key, c.original_name, c.code_version).order_by(c.id)
    return [(row.id, row.key, row.original_name, row.code_version) for row in connection.execute(query)]


def all_origins(connection: Connection, report: str | None = None) -> set[tuple[str, str, str, str]]:
    """Return every (report id, file name, key, hash of the bytes), or those of one report."""
    query = select(origins.c.report, origins.c.name, origins.c.key, origins.c.sha256)
    if report is not None:
        query = query.where(origins.c.report == report)
    return {(row.report, row.name, row.key, row.sha256) for row in connection.execute(query)}


def drop_superseded(connection: Connection, seen: dict[Origin, set[str]]) -> int:
    """Remove reports that the same bytes no longer give; return how many.

    `seen` holds, for each source read just now, the ids of the reports it gave. A report that every one of its
    sources now reads differently (the cleaning has changed) would stand beside its own newer self.
    """
    stale = [
        (row.report, row.key, row.name, row.sha256)
        for row in connection.execute(select(origins))
        if row.report not in seen.get((row.name, row.key, row.sha256), {row.report})
    ]
    for start in range(0, len(stale), _BATCH):
        chosen = tuple_(origins.c.report, origins.c.key, origins.c.name, origins.c.sha256)
        connection.execute(delete(origins).where(chosen.in_(stale[start : start + _BATCH])))
    if not stale:
        return 0
    orphans = reports.c.id.not_in(select(origins.c.report))
    return connection.execute(delete(reports).where(orphans)).rowcount


def search(connection: Connection, words: str, limit: int, *, beginnings: bool = False) -> list[str]:
    """Return the ids of the reports that hold every word, best match first on SQLite.

    The words are words: none of a search language's operators act. Case and accents do not matter on SQLite.
    `beginnings`: the last word may be the beginning of one, as it is while somebody types.
    """
    terms = words.split()
    if not terms:
        return []
    if connection.dialect.name == "sqlite":
        query = (
            "SELECT reports.id FROM report_search JOIN reports ON reports.seq = report_search.rowid "
            "WHERE report_search MATCH :words ORDER BY bm25(report_search), reports.id LIMIT :limit"
        )
        words = " ".join('"' + term.replace('"', '""') + '"' for term in terms) + ("*" if beginnings else "")
    else:
        query = (
            "SELECT id FROM reports WHERE to_tsvector('simple', text) @@ plainto_tsquery('simple', :words) "
            "ORDER BY id LIMIT :limit"
        )
        if beginnings:
            query = query.replace("plainto_tsquery('simple', :words)", _BEGINNING)
    return list(connection.execute(text(query), {"words": words, "limit": limit}).scalars())


# PostgreSQL's own reading of the words as a query, its last word made a prefix; no words, no query.
_BEGINNING = "(nullif(plainto_tsquery('simple', :words)::text, '') || ':*')::tsquery"
