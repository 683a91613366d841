"""Records as flat rows: what a spreadsheet, a data frame or a table on a screen holds."""

from collections.abc import Mapping
from typing import Any

from dateline.api import days, voices
from dateline.api.filters import deaths
from dateline.api.names import Names, place
from dateline.records import Claim, Span, When, Where
from dateline.records.chronicle import (
    Chronicle,
    Dispute,
    Event,
    Holding,
    Reading,
    ReportInfo,
    Tie,
    TollSummary,
)

Value = str | int | float | bool | None
Row = dict[str, Value]


def event_row(event: Event, names: Names) -> Row:
    """Return an event as one row. Several readings of a field stand in one cell, the summary's own first."""
    where, when = event.where, event.when
    row: Row = {
        "id": event.id,
        "type": event.type,
        "standing": event.standing,
        "status": event.status,
        "title": event.title,
        "from": when.from_,
        "to": when.to,
        "time_precision": when.precision,
        "place": where.name,
        "place_id": where.id,
        "latitude": where.lat,
        "longitude": where.lon,
        "place_precision": where.precision,
        "site": where.site,
        "admin1": where.admin1,
        "country": where.country,
        "agents": names.readings(event.agents) or None,
        "targets": names.readings(event.targets) or None,
        "victims": names.readings(event.victims) or None,
        "instruments": names.readings(event.instruments) or None,
    }
    for kind in ("killed", "wounded"):
        line = total(event, kind)
        row[f"{kind}_low"] = line.low if line else None
        row[f"{kind}_best"] = line.best if line else None
        row[f"{kind}_high"] = line.high if line else None
    row["independent_voices"] = event.independent
    row["voices"] = voices.voices(event.voices) or None
    row["reports"] = len(event.reports)
    row["claims"] = len(event.claims)
    row["confidence"] = event.confidence
    return row


def total(event: Event, kind: str) -> TollSummary | None:
    """Return an event's summary of one kind of toll over all sides; None where no report gives one."""
    return next((line for line in event.summary if line.kind == kind and line.side is None), None)


def toll_words(event: Event, names: Names) -> str:
    """Return how many were killed: "40", "27–40", "27+", or side by side where only that is told."""
    line = total(event, "killed")
    if line is not None:
        return span_words(line.low, line.best, line.high)
    sides = [s for s in event.summary if s.kind == "killed" and s.side is not None]
    if not sides:
        return ""
    if len(sides) == 1:
        return span_words(sides[0].low, sides[0].best, sides[0].high)
    parts = (f"{span_words(s.low, s.best, s.high)} {names.actor(s.side, s.side or '')}" for s in sides)
    return f"{deaths(event) or '?'} ({', '.join(parts)})"


def span_words(low: int | None, best: int | None, high: int | None) -> str:
    """Return a range of numbers in a few characters; "?" where every bound is unknown."""
    if low is not None and low == high:
        return str(low)
    if low is not None and high is not None:
        return f"{low}–{high}"
    if low is not None:
        return f"{low}+"
    if high is not None:
        return f"up to {high}"
    return "?" if best is None else f"about {best}"


def holding_row(holding: Holding, names: Names) -> Row:
    """Return one line of a place's timeline as a row."""
    return {
        "id": holding.id,
        "place": place(holding.place, holding.site),
        "place_id": holding.place.id,
        "latitude": holding.place.lat,
        "longitude": holding.place.lon,
        "site": holding.site,
        "actor": names.actor(holding.actor, holding.actor_words),
        "actor_id": holding.actor,
        "actor_words": holding.actor_words,
        "type": holding.type,
        "standing": holding.standing,
        "status": holding.status,
        "extent": holding.extent,
        **_bounds(holding),
        "independent_voices": holding.independent,
        "voices": voices.voices(holding.voices) or None,
    }


def tie_row(tie: Tie, names: Names) -> Row:
    """Return one line of two actors' relation as a row."""
    return {
        "id": tie.id,
        "a": names.actor(tie.a, tie.a_words),
        "type": tie.type,
        "b": names.actor(tie.b, tie.b_words),
        "a_id": tie.a,
        "b_id": tie.b,
        "office": tie.office,
        "standing": tie.standing,
        "status": tie.status,
        **_bounds(tie),
        "independent_voices": tie.independent,
        "voices": voices.voices(tie.voices) or None,
    }


def _bounds(line: Holding | Tie) -> Row:
    names = ("from_earliest", "from_latest", "to_earliest", "to_latest", "known_from")
    return {name: getattr(line, name) for name in names}


def claim_row(claim: Claim, reports: Mapping[str, ReportInfo], names: Names) -> Row:
    """Return a claim as one row."""
    toll = claim.toll
    return {
        "id": claim.id,
        "report": claim.report_key,
        "event": claim.event,
        "kind": claim.kind,
        "type": claim.type,
        "standing": claim.standing,
        "voice": voices.chain(claim, reports),
        "roles": "; ".join(f"{role.role}: {names.actor(role.actor, role.text)}" for role in claim.roles) or None,
        "toll": toll.words if toll else None,
        "low": toll.low if toll else None,
        "best": toll.best if toll else None,
        "high": toll.high if toll else None,
        "from": claim.when.from_,
        "to": claim.when.to,
        "time_words": claim.when.words,
        "place": claim.where.name,
        "place_words": claim.where.words,
        "start": claim.evidence.start,
        "end": claim.evidence.end,
        "evidence": claim.evidence.text,
        "confidence": claim.confidence,
    }


def dispute_rows(dispute: Dispute, names: Names, claims: Mapping[str, Claim]) -> list[Row]:
    """Return a dispute as one row a reading."""
    return [
        {
            "id": dispute.id,
            "subject": dispute.subject,
            "field": dispute.field,
            "question": dispute.question,
            "reading": reading_words(dispute, reading, names),
            "words": reading.words,
            "independent_voices": reading.independent,
            "voices": voices.voices(reading.voices) or None,
            "reports": "; ".join(sorted({claims[c].report_key for c in reading.claims if c in claims})) or None,
        }
        for reading in dispute.readings
    ]


def reading_words(dispute: Dispute, reading: Reading, names: Names) -> str:
    """Return one reading's value in words: an actor by name, a place by the report's own word for it."""
    if dispute.field in {"blame", "holder"}:
        return names.actor(reading.value, reading.words or "unknown")
    if dispute.field == "place":
        return reading.words or reading.value or "unknown"
    if dispute.field == "number" and reading.value and reading.value.count("/") == 2:
        low, best, high = (int(part) if part.isdigit() else None for part in reading.value.split("/"))
        return span_words(low, best, high)
    return reading.value or reading.words or "unknown"


def since(line: Holding | Tie) -> str:
    """Return from when a line stood: a day, bounds, or unknown."""
    return _edge(days.day_of(line.from_earliest), days.day_of(line.from_latest))


def until(line: Holding | Tie) -> str:
    """Return until when a line stood: a day, bounds, or nothing told."""
    return _edge(days.day_of(line.to_earliest), days.day_of(line.to_latest), unknown="no later word")


def _edge(earliest: str | None, latest: str | None, unknown: str = "unknown") -> str:
    if earliest is None and latest is None:
        return unknown
    if earliest is None:
        return f"by {latest}"
    if latest is None:
        return f"{earliest} or later"
    return earliest if earliest == latest else f"{earliest} to {latest}"


# The columns of each kind of row, read off a record that holds nothing: an empty listing has its head all the same.
_NOBODY = Names(Chronicle())
_NO_EVENT = Event(id="", type="", standing="happened", status="single-voice", title="", when=When(), where=Where())
_NO_LINE: dict[str, Any] = {
    "id": "",
    "standing": "happened",
    "status": "single-voice",
    "from_earliest": None,
    "from_latest": None,
    "to_earliest": None,
    "to_latest": None,
    "known_from": None,
    "claims": (),
    "voices": (),
    "independent": 0,
}
_NO_HOLDING = Holding(place=Where(), site=None, actor=None, actor_words="", type="holds", extent=None, **_NO_LINE)
_NO_TIE = Tie(a="", b="", a_words="", b_words="", type="allied", office=None, **_NO_LINE)
_NO_CLAIM = Claim(
    id="",
    report="",
    report_key="",
    kind="event",
    type="",
    standing="happened",
    confidence=0.0,
    evidence=Span(0, 0, ""),
    trigger=Span(0, 0, ""),
    rule="",
)
_NO_DISPUTE = Dispute(
    id="", subject="", field="number", question="", readings=(Reading(value=None, words="", claims=()),)
)

EVENT_FIELDS = tuple(event_row(_NO_EVENT, _NOBODY))
HOLDING_FIELDS = tuple(holding_row(_NO_HOLDING, _NOBODY))
TIE_FIELDS = tuple(tie_row(_NO_TIE, _NOBODY))
CLAIM_FIELDS = tuple(claim_row(_NO_CLAIM, {}, _NOBODY))
DISPUTE_FIELDS = tuple(dispute_rows(_NO_DISPUTE, _NOBODY, {})[0])
