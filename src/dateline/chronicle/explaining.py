"""Why the chronicle says what it says: an event as a tree down to the quoted words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from dateline.records.chronicle import Chronicle, Dispute, Event, Reading, ReportInfo, TollLine
from dateline.records.claim import Claim

_FIELDS = (
    ("agents", "by"), ("targets", "against"), ("victims", "victims"), ("days", "when"), ("places", "where"),
    ("types", "what"), ("instruments", "with"), ("sites", "at"),
)  # fmt: skip
_QUOTE = 240
_SHOWN = 8  # commands for one event


class ExplainNode(Struct, frozen=True):
    """One line of the tree. Where it quotes a claim, `claim`, `report`, `start` and `end` point at its words."""

    text: str
    children: tuple["ExplainNode", ...] = ()
    claim: str | None = None
    report: str | None = None
    start: int | None = None
    end: int | None = None


class UnknownEventError(KeyError):
    """The chronicle has no event of that id, nor a forward from it."""


def explain(
    chronicle: Chronicle, event_id: str, claims: Iterable[Claim], reports: Iterable[ReportInfo] = ()
) -> ExplainNode:
    """Return the tree of one event: what is disputed, its figures, its fields, each down to voices and quotes.

    An id that has gone into another event is followed. Raises UnknownEventError where there is none.
    """
    event = find_event(chronicle, event_id)
    by_id = {c.id: c for c in claims}
    keys = {r.id: r.key for r in (*chronicle.reports, *reports)}
    desk = _Desk(by_id, keys)
    disputes = [d for d in chronicle.disputes if d.subject == event.id]
    return ExplainNode(f"{event.title} [{event.status}]", tuple(_branches(chronicle, event, disputes, desk)))


def find_event(chronicle: Chronicle, event_id: str) -> Event:
    """Return an event by id, by an id it has replaced, or by the start of an id that fits one event only."""
    forwards = {f.old: f.new for f in chronicle.forwards}
    wanted = forwards.get(event_id, event_id)
    found = [e for e in chronicle.events if e.id == wanted] or [e for e in chronicle.events if e.id.startswith(wanted)]
    if len(found) != 1:
        raise UnknownEventError(
            f"no event {event_id!r} in this chronicle" if not found else f"{event_id!r} fits {len(found)} events"
        )
    return found[0]


def how_to_part(event: Event, claims: Mapping[str, Claim]) -> list[str]:
    """Return, for each report of an event but the first, the command that rules its telling another happening.

    claims: at least those of the event. The first few of many reports are enough to show how.
    """
    told: dict[str, Claim] = {}
    for claim in (claims[c] for c in event.claims if c in claims):
        if claim.kind == "event":
            told.setdefault(claim.report, claim)
    first, *others = told.values() or (None,)
    return [f"{o.report_key}: dateline rule different {first.id} {o.id}" for o in others[:_SHOWN]] if first else []


class _Desk(Struct, frozen=True):
    claims: Mapping[str, Claim]
    keys: Mapping[str, str]

    def quote(self, claim_id: str) -> ExplainNode:
        claim = self.claims.get(claim_id)
        if claim is None:
            return ExplainNode(f"claim {claim_id} (not at hand)", claim=claim_id)
        text = " ".join(claim.evidence.text.split())
        shown = text if len(text) <= _QUOTE else text[: _QUOTE - 1].rstrip() + "…"
        key = self.keys.get(claim.report, claim.report_key)
        span = claim.evidence
        return ExplainNode(
            f"{voice_chain(claim)}: “{shown}” ({key} {span.start}–{span.end})", (), claim.id, key, span.start, span.end
        )

    def quotes(self, claims: Sequence[str]) -> tuple[ExplainNode, ...]:
        nodes = (self.quote(c) for c in claims)
        return tuple({(n.report, n.start, n.end, n.text): n for n in nodes}.values())


def voice_chain(claim: Claim) -> str:
    """Return who says it, outermost first: "officials ← medics"; the report itself where nobody else is named."""
    chain = [v.text + (" (not named)" if v.anonymous else "") for v in claim.voice if v.kind != "outlet" and v.text]
    return " ← ".join(chain) or "the report itself"


def _branches(chronicle: Chronicle, event: Event, disputes: Sequence[Dispute], desk: _Desk) -> Iterator[ExplainNode]:
    count = f"{len(event.reports)} report{'s' * (len(event.reports) > 1)}, {event.independent} independent voice"
    yield ExplainNode(f"{count}{'s' * (event.independent > 1)}; told as {event.standing}")
    if disputes:
        yield ExplainNode("Disputed", tuple(_dispute(d, desk) for d in disputes))
    if event.tolls:
        yield ExplainNode("Figures", (*_summary(event), *(_toll(line, event.tolls, desk) for line in event.tolls)))
    for field, label in _FIELDS:
        values: tuple[Reading, ...] = getattr(event, field)
        if values:
            yield ExplainNode(label, tuple(_reading(v, desk) for v in values))
    if event.joined_why:
        yield ExplainNode("Joined because", tuple(ExplainNode(w) for w in event.joined_why))
    apart = how_to_part(event, desk.claims)
    if apart:
        yield ExplainNode("To part a report from the first", tuple(ExplainNode(command) for command in apart))
    yield from _family(chronicle, event)
    if event.rulings:
        yield ExplainNode(f"Rulings: {', '.join(event.rulings)}")


def _dispute(dispute: Dispute, desk: _Desk) -> ExplainNode:
    return ExplainNode(dispute.question, tuple(_reading(r, desk) for r in dispute.readings))


def _reading(reading: Reading, desk: _Desk) -> ExplainNode:
    voices = f"{reading.independent} independent voice{'s' * (reading.independent != 1)}"
    value = f" = {reading.value}" if reading.value and reading.value != reading.words else ""
    return ExplainNode(f"{reading.words or reading.value}{value} ({voices})", desk.quotes(reading.claims))


def _summary(event: Event) -> Iterator[ExplainNode]:
    for s in event.summary:
        ends = "/".join("unknown" if n is None else str(n) for n in (s.low, s.best, s.high))
        side = f" of {s.side}" if s.side else ""
        yield ExplainNode(f"{s.kind}{side}: low/best/high {ends} by rule {s.rule}")


def _toll(line: TollLine, lines: Sequence[TollLine], desk: _Desk) -> ExplainNode:
    notes = [line.inferred and f"side inferred: {line.inferred}"]
    whole = next((x.words for x in lines if line.part_of in x.claims), None)
    later = next((x.words for x in lines if line.superseded_by in x.claims), None)
    notes += [whole and f"part of {whole!r}", later and f"replaced by {later!r}"]
    said = "; ".join(n for n in notes if n)
    return ExplainNode(f"{line.kind}: {line.words}" + (f" ({said})" if said else ""), desk.quotes(line.claims))


def _family(chronicle: Chronicle, event: Event) -> Iterator[ExplainNode]:
    titles = {e.id: e.title for e in chronicle.events}
    if event.whole:
        yield ExplainNode(f"Part of: {titles.get(event.whole, event.whole)} [{event.whole}]")
    if event.parts:
        yield ExplainNode("Parts", tuple(ExplainNode(f"{titles.get(p, p)} [{p}]") for p in event.parts))
