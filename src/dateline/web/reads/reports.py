"""Reports: the list, one report with its text, what could not be read."""

from collections.abc import Iterable

from dateline.records import Claim, Report, Unread
from dateline.records.chronicle import ReportInfo
from dateline.records.report import DateFact
from dateline.web.asked import ById, Paged
from dateline.web.desk import Desk
from dateline.web.endpoint import Endpoint, Rows
from dateline.web.shapes import DateView, OriginView, ReportAnswer, ReportRow, UnreadRow
from dateline.web.shapes.reports import DateKind
from dateline.web.snapshot import Snapshot
from dateline.web.text import direction, whole_text
from dateline.web.views import actor_ids, claim_views, report_ref

_FOUND = 1000
"""Reports that a search gives at most."""


class ReportsAsked(Paged, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Reports that hold every word of `q`, of one outlet; all by date where nothing is asked."""

    q: str | None = None
    outlet: str | None = None


def reports(desk: Desk, asked: ReportsAsked) -> Rows[ReportInfo, ReportRow]:
    """Return the reports asked for: by date, undated last; a search's best match first."""
    snapshot = desk.snapshot
    found = _searched(snapshot, asked.q) if asked.q else sorted(snapshot.record.reports, key=_by_date)
    chosen = [info for info in found if asked.outlet is None or info.outlet == asked.outlet]
    return Rows(chosen, lambda info: report_row(snapshot, info))


def _searched(snapshot: Snapshot, words: str) -> list[ReportInfo]:
    ids = snapshot.workspace.search(words, _FOUND)
    return [snapshot.infos[one] for one in ids if one in snapshot.infos]


def _by_date(info: ReportInfo) -> tuple[str, str]:
    return info.published or info.story or info.bounded_from or "9999", info.key


def report_row(snapshot: Snapshot, info: ReportInfo) -> ReportRow:
    """Return one report as a row."""
    return ReportRow(
        id=info.id,
        key=info.key,
        title=info.title,
        outlet=info.outlet,
        agency=info.agency,
        published=info.published,
        story=info.story,
        from_=info.bounded_from,
        to=info.bounded_to,
        url=info.url,
        copies=len(snapshot.copies.get(info.copy_group, ())) - 1,
        claims=snapshot.claims_per_report[info.id],
        events=snapshot.events_per_report[info.id],
    )


def report(desk: Desk, asked: ById) -> ReportAnswer:
    """Return one report by its id or key, its text cut at every boundary of a claim's words."""
    snapshot = desk.snapshot
    found = snapshot.report(asked.id)
    claims = snapshot.view.claims_by(report=found.id)
    info = snapshot.infos.get(found.id) or _unjoined(found)
    return ReportAnswer(
        info=info,
        ref=report_ref(info),
        author=found.author,
        language=found.language,
        direction=direction(found),
        media_type=found.media_type,
        original_name=found.original_name,
        original_sha256=found.original_sha256,
        length=len(found.text),
        dates=list(_dates(found)),
        copies=[report_ref(one) for one in snapshot.copies.get(info.copy_group, ()) if one.id != found.id],
        origins=_origins(snapshot, found),
        segments=whole_text(found, claims),
        claims=claim_views(snapshot, claims, context=False),
        names=snapshot.named(actor_ids(claims)),
        events=_event_titles(snapshot, claims),
        unread=_unread_of(snapshot, found),
    )


def _unjoined(found: Report) -> ReportInfo:
    """Return what a report says of itself where the chronicle was made before it came."""
    return ReportInfo(
        id=found.id, key=found.key, outlet=found.outlet, title=found.title.text if found.title else None, url=found.url,
        published=found.published.value if found.published else None,
        story=found.story.value if found.story else None, copy_group=found.id, agency=found.agency,
    )  # fmt: skip


def _dates(found: Report) -> Iterable[DateView]:
    if found.published:
        yield _date("published", found.published)
    if found.story:
        yield _date("story", found.story)
    if found.captured:
        yield _date("captured", found.captured)


def _date(kind: DateKind, fact: DateFact) -> DateView:
    return DateView(
        kind=kind, value=fact.value, precision=fact.precision, source=fact.source, why=fact.why,
        words=fact.span.text if fact.span else None,
    )  # fmt: skip


def _origins(snapshot: Snapshot, found: Report) -> list[OriginView]:
    mine = sorted(row[1:] for row in snapshot.workspace.origins(found.id))
    return [OriginView(name=name, key=key, sha256=sha256) for name, key, sha256 in mine]


def _event_titles(snapshot: Snapshot, claims: Iterable[Claim]) -> dict[str, str]:
    events = (snapshot.events.get(claim.event) for claim in claims if claim.event)
    return {event.id: event.title for event in events if event}


def _unread_of(snapshot: Snapshot, found: Report) -> UnreadRow | None:
    source = (found.original_name, found.key)
    mine = (item for item in snapshot.workspace.unread() if (item.original_name, item.key) == source)
    return next(map(_unread, mine), None)


def unread(desk: Desk, _asked: Paged) -> Rows[Unread, UnreadRow]:
    """Return what could not be read or coded."""
    return Rows(desk.workspace.unread(), _unread)


def _unread(item: Unread) -> UnreadRow:
    return UnreadRow(
        key=item.key, original_name=item.original_name, original_sha256=item.original_sha256, reason=item.reason,
        detail=item.detail,
    )  # fmt: skip


ENDPOINTS = (
    Endpoint(
        path="/api/reports",
        name="reports",
        summary="The reports by date, or those that hold every word of a search.",
        handle=reports,
        asked=ReportsAsked,
        answer=ReportRow,
        many=True,
    ),
    Endpoint(
        path="/api/reports/{id}",
        name="report",
        summary="One report: dates and where they come from, copies, original, text in segments, claims.",
        handle=report,
        asked=ById,
        answer=ReportAnswer,
    ),
    Endpoint(
        path="/api/unread",
        name="unread",
        summary="What could not be read or coded, with reasons.",
        handle=unread,
        asked=Paged,
        answer=UnreadRow,
        many=True,
    ),
)
