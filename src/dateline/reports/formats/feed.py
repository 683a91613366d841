"""RSS and Atom files: every item is a report. The file is parsed as bytes; links are never followed."""

import io
import re
from collections.abc import Iterator
from typing import Any

import feedparser

from dateline.records.report import DateFact, Report, Unread
from dateline.reports.build import Source, unread
from dateline.reports.dates import WrittenDate, parse_date
from dateline.reports.decode import MAX_BYTES, NotText
from dateline.reports.formats.metadata import PageFacts
from dateline.reports.formats.page import Part, draft_parts, snippet_parts

# Entity definitions are how an XML file explodes in memory or reads other files; no feed needs them.
_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)


def read_feed(data: bytes, source: Source, captured: DateFact | None = None) -> Iterator[Report | Unread]:
    """Yield the report of each item. An item's key is its id, else the file's stem and its number."""
    problem = _problem(data)
    if problem:
        yield unread(source, problem)
        return
    feed = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    if not feed.entries:
        reason = "no item in the feed" if not feed.bozo else f"no feed: {_short(feed.bozo_exception)}"
        yield unread(source, NotText("malformed" if feed.bozo else "empty", reason))
    for number, entry in enumerate(feed.entries, start=1):
        yield _item(entry, number, feed.feed, source, captured)


def _problem(data: bytes) -> NotText | None:
    if len(data) > MAX_BYTES:
        return NotText("too-large", f"{len(data):,} bytes; the most is {MAX_BYTES:,}")
    if not data.strip():
        return NotText("empty", "the file holds nothing but blanks")
    if _ENTITY.search(data[:100_000]):
        return NotText("malformed", "the feed defines XML entities, which Dateline does not expand")
    return None


def _short(error: Any) -> str:
    return " ".join(str(error).split())[:120]


def _item(entry: Any, number: int, feed: Any, source: Source, captured: DateFact | None) -> Report | Unread:
    key = entry.get("id") or f"{source.key}#{number}"
    named = Source(str(key), f"{source.name}#{number}", source.sha256, source.media_type)
    title = " ".join(str(entry.get("title") or "").split()) or None
    body = snippet_parts(_content(entry))
    if not body:
        return unread(named, NotText("empty", "the item holds no text"))
    facts = PageFacts(title, _date(entry), _outlet(entry, feed), entry.get("author") or None)
    parts: list[Part] = [(title, "headline"), *body] if title else body
    return draft_parts(parts, named, facts, captured, entry.get("link") or None, "feed")


def _content(entry: Any) -> str:
    """The longest of the item's texts: full content where the feed has it, else the summary."""
    texts = [c.get("value") or "" for c in entry.get("content", [])] + [entry.get("summary") or ""]
    return str(max(texts, key=len))


def _outlet(entry: Any, feed: Any) -> str | None:
    origin = entry.get("source") or {}
    return origin.get("title") or feed.get("title") or None


def _date(entry: Any) -> WrittenDate | None:
    """The item's publication; feedparser has it in UTC. A modified date alone is not one."""
    moment = entry.get("published_parsed")
    if moment is None:
        return parse_date(str(entry.get("published") or "")) if entry.get("published") else None
    value = f"{moment[0]:04d}-{moment[1]:02d}-{moment[2]:02d}"
    if ":" not in str(entry.get("published") or ""):
        return WrittenDate(value, "day")
    return WrittenDate(f"{value}T{moment[3]:02d}:{moment[4]:02d}+00:00", "minute")
