"""Draft → Report: the layout's findings and the record's fields become blocks, dates, outlet and id."""

import re
from datetime import date

from msgspec import Struct

from dateline.records.ids import content_id
from dateline.records.report import DateFact, DateSource, Report, Span, Unread
from dateline.reports.dates import WrittenDate, parse_date
from dateline.reports.decode import NotText, check_length
from dateline.reports.english import language_of
from dateline.reports.layout import lay_out
from dateline.reports.segments import Segment
from dateline.reports.sheet import Layout
from dateline.reports.stamps import Stamp, stamp_at_edge

_URL_DAY = re.compile(r"/((?:19|20)\d\d)/([01]?\d)/([0-3]?\d)(?:/|\b)")


class Source(Struct, frozen=True):
    """Where a report's bytes lay: `key` as the user knows it, `name` of the file, their hash and media type.

    `record`: the id that the record itself bears, if it has one. Two records of one text are two reports (and copies of
    each other); one text met in two files is one report.
    """

    key: str
    name: str
    sha256: str
    media_type: str
    record: str | None = None


class Draft(Struct, frozen=True, kw_only=True):
    """A text with its segments and whatever its record, page or feed said about it."""

    source: Source
    text: str
    segments: list[Segment]
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    published: WrittenDate | None = None
    published_source: DateSource = "field"
    captured: DateFact | None = None


def unread(source: Source, why: NotText) -> Unread:
    """Return the record of a report that could not be read."""
    return Unread(
        key=source.key, original_name=source.name, original_sha256=source.sha256, reason=why.reason, detail=why.detail
    )


def build(draft: Draft) -> Report | Unread:
    """Return the report of a draft, or why there is none (empty, too long, not English)."""
    problem = check_length(draft.text)
    if problem:
        return unread(draft.source, problem)
    layout = lay_out(draft.text, draft.segments, draft.outlet)
    language = language_of(_story(draft.text, layout))
    if language != "en":
        return unread(draft.source, NotText("not-english", f"the text seems to be in {language!r}"))
    return _report(draft, layout)


def _story(text: str, layout: Layout) -> str:
    """The first 2,000 characters that are no furniture: what the language is judged on."""
    parts = [text[b.start : b.end] for b in layout.blocks if not b.is_furniture and b.kind != "headline"]
    return (" ".join(parts) or text)[:2000]


def _report(draft: Draft, layout: Layout) -> Report:
    published = _published(draft, layout)
    title = _span(draft.text, layout.title)
    outlet = draft.outlet or layout.outlet
    place = layout.dateline.place if layout.dateline else None
    return Report(
        id=content_id(
            draft.text,
            outlet,
            title.text if title else None,
            published.value if published else None,
            *([draft.source.record] if draft.source.record else []),
        ),
        key=draft.source.key,
        text=draft.text,
        blocks=layout.blocks,
        original_sha256=draft.source.sha256,
        original_name=draft.source.name,
        media_type=draft.source.media_type,
        language="en",
        title=title,
        outlet=outlet,
        outlet_span=_span(draft.text, layout.outlet_span) if outlet == layout.outlet else None,
        author=draft.author or layout.author,
        agency=layout.agency,
        url=draft.url,
        published=published,
        story=_story_day(draft.text, layout, published),
        captured=draft.captured,
        dateline_place=_span(draft.text, place),
    )


def _span(text: str, run: tuple[int, int] | None) -> Span | None:
    return Span(run[0], run[1], text[run[0] : run[1]]) if run else None


def _published(draft: Draft, layout: Layout) -> DateFact | None:
    """The record's date, the page's stamp, the URL's day, or the day that ends the headline, in that order.

    Where record and page disagree by more than the day that time zones may cost, the page's own words count.
    """
    page = _page_date(draft.text, layout.stamps)
    given = draft.published
    if given is None:
        return page or _url_date(draft.url) or _headline_date(_span(draft.text, layout.title))
    if page and not _agree(given.value, page.value):
        return DateFact(page.value, page.precision, "page", page.span, f"the record says {given.value}")
    return DateFact(given.value, given.precision, draft.published_source, page.span if page else None, given.why)


def _page_date(text: str, stamps: tuple[Stamp, ...]) -> DateFact | None:
    first = next((s for s in stamps if s.role == "published"), None) or next(iter(stamps), None)
    if first is None:
        return None
    why = "only the day of an update is shown" if first.role == "updated" else first.date.why
    return DateFact(first.date.value, first.date.precision, "page", _span(text, (first.start, first.end)), why)


def _headline_date(title: Span | None) -> DateFact | None:
    """The day at the edge of a headline: "Conflict update, September 12, 2023"."""
    stamp = stamp_at_edge(title.text) if title else None
    if title is None or stamp is None:
        return None
    span = Span(title.start + stamp.start, title.start + stamp.end, title.text[stamp.start : stamp.end])
    return DateFact(stamp.date.value, stamp.date.precision, "page", span, "from the headline")


def _agree(a: str, b: str) -> bool:
    """True where one date can be the other: same at the coarser precision, or a day apart."""
    length = min(len(a), len(b), 10)
    if a[:length] == b[:length]:
        return True
    return length == 10 and abs((date.fromisoformat(a[:10]) - date.fromisoformat(b[:10])).days) <= 1


def _url_date(url: str | None) -> DateFact | None:
    match = _URL_DAY.search(url or "")
    written = parse_date(f"{match[1]}-{int(match[2]):02d}-{int(match[3]):02d}") if match else None
    return DateFact(written.value, written.precision, "metadata", None, "from the address") if written else None


def _story_day(text: str, layout: Layout, published: DateFact | None) -> DateFact | None:
    """The dateline's day. A dateline without a year takes it from the page's date; without that there is none."""
    line = layout.dateline
    written = line.written(published.value if published else None) if line else None
    if line is None or written is None:
        return None
    return DateFact(written.value, written.precision, "dateline", _span(text, line.date_span), written.why)
