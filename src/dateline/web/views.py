"""Records in the shapes of answers: reports in passing, claims with their passage."""

from collections.abc import Iterable, Iterator

from dateline.api import days, voices
from dateline.records import Claim, Report, Voice
from dateline.records.chronicle import Dispute, Event, Holding, ReportInfo, Tie
from dateline.web.shapes import ClaimView, ReportRef
from dateline.web.snapshot import Snapshot
from dateline.web.text import passage


def report_ref(info: ReportInfo) -> ReportRef:
    """Return a report in passing, with the day it has or the days that bound it."""
    date = days.day_of(info.published or info.story)
    return ReportRef(
        id=info.id,
        key=info.key,
        title=info.title,
        outlet=info.outlet,
        agency=info.agency,
        url=info.url,
        date=date,
        date_source=("published" if info.published else "story") if date else None,
        from_=days.day_of(info.bounded_from),
        to=days.day_of(info.bounded_to),
        copy_group=info.copy_group,
    )


def claim_views(snapshot: Snapshot, claims: Iterable[Claim], *, context: bool) -> list[ClaimView]:
    """Return claims with their reports; `context` adds the passage around each."""
    read: dict[str, Report] = {}
    return [_claim_view(snapshot, claim, read, context=context) for claim in claims]


def _claim_view(snapshot: Snapshot, claim: Claim, read: dict[str, Report], *, context: bool) -> ClaimView:
    if context and claim.report not in read:
        read[claim.report] = snapshot.report(claim.report)
    return ClaimView(
        claim=claim,
        report=report_ref(info_of(snapshot, claim)),
        said_by=voices.chain(claim, snapshot.infos),
        context=passage(read[claim.report], claim) if context else [],
    )


def info_of(snapshot: Snapshot, claim: Claim) -> ReportInfo:
    """Return what is known of a claim's report; only its key where the chronicle was made before the report came."""
    known = snapshot.infos.get(claim.report)
    return known or ReportInfo(
        id=claim.report, key=claim.report_key, outlet=None, title=None, url=None, published=None, story=None,
        copy_group=claim.report,
    )  # fmt: skip


def claims_of(snapshot: Snapshot, line: Event | Holding | Tie) -> list[Claim]:
    """Return the claims of one line of the chronicle, in text order."""
    return list(snapshot.view.claims_of([line]).values())


def actor_ids(*parts: Iterable[Event | Claim | Holding | Tie | Dispute]) -> Iterator[str | None]:
    """Yield every actor id that some records speak of."""
    for part in parts:
        for record in part:
            yield from _actor_ids(record)


def _actor_ids(record: Event | Claim | Holding | Tie | Dispute) -> Iterator[str | None]:
    if isinstance(record, Event):
        for readings in (record.agents, record.targets, record.victims, record.blame):
            yield from (one.value for one in readings)
        yield from (line.side for line in record.tolls)
        yield from (line.side for line in record.summary)
    elif isinstance(record, Claim):
        yield from (role.actor for role in record.roles)
        yield record.toll.of_actor if record.toll else None
    elif isinstance(record, Holding):
        yield record.actor
    elif isinstance(record, Tie):
        yield from (record.a, record.b)
    else:
        yield from (one.value for one in record.readings)
    yield from (voice.actor for voice in _voices(record))


def _voices(record: Event | Claim | Holding | Tie | Dispute) -> Iterator[Voice]:
    if isinstance(record, Claim):
        yield from record.voice
    elif isinstance(record, Dispute):
        for reading in record.readings:
            yield from reading.voices
    else:
        yield from record.voices
