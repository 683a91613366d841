"""What people's decisions mean for the chronicle: which claims stand, which belong together, which dates hold."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, product
from typing import Any

import msgspec
from msgspec import Struct

from dateline.chronicle.join import Pair, Rulings
from dateline.chronicle.log import in_force
from dateline.records.chronicle import Decision, Event, ReportInfo
from dateline.records.claim import Claim, Link

EventClaims = Mapping[str, Sequence[str]]


class Orders(Struct, frozen=True):
    """Decisions in force, sorted by what they do. `orphaned`: ids of decisions whose subject is no longer there."""

    rulings: Rulings = Rulings()
    rejected: frozenset[str] = frozenset()
    discounted: frozenset[str] = frozenset()
    claim_edits: tuple[tuple[str, dict[str, Any]], ...] = ()
    event_edits: tuple[tuple[str, dict[str, Any]], ...] = ()
    moved_tolls: tuple[tuple[str, str], ...] = ()
    dates: tuple[tuple[str, str, str, str], ...] = ()
    on: tuple[tuple[str, str], ...] = ()
    orphaned: tuple[str, ...] = ()


def needs_events(decisions: Iterable[Decision], claims: Mapping[str, Claim]) -> bool:
    """Tell whether some decision speaks of an event by id, so that events must be known before it can be read."""
    kinds = ("same", "different", "split", "move", "reject", "edit", "accept")
    return any(d.action in kinds and any(s not in claims for s in _all_subjects(d)) for d in decisions)


def read_orders(
    decisions: Iterable[Decision], claims: Mapping[str, Claim], reports: Sequence[ReportInfo], events: EventClaims
) -> Orders:
    """Sort out the decisions in force. events: event id → its claims in the chronicle the decisions were made on."""
    reader = _Reader(claims, {k: r.id for r in reports for k in (r.id, r.key)}, events, _voices(claims, reports))
    listed = list(decisions)
    for decision in in_force(listed):
        reader.read(decision, {d.id for d in listed})
    return reader.orders()


def _voices(claims: Mapping[str, Claim], reports: Sequence[ReportInfo]) -> dict[str, set[str]]:
    """Return outlet or speaker (lower case) → claims they vouch for."""
    outlets = {r.id: (r.outlet or "").lower() for r in reports}
    out: dict[str, set[str]] = {}
    for claim in claims.values():
        chain = [v for v in claim.voice if v.kind != "outlet"]
        names = [n for v in chain[-1:] for n in (v.text.lower(), v.actor) if n] or [outlets.get(claim.report, "")]
        for name in (*names, claim.report):
            out.setdefault(name, set()).add(claim.id)
    return out


class _Reader:
    """Turns decisions into orders, one after the other; a later ruling on a pair replaces an earlier one."""

    def __init__(
        self,
        claims: Mapping[str, Claim],
        reports: Mapping[str, str],
        events: EventClaims,
        voices: Mapping[str, set[str]],
    ) -> None:
        self.claims, self.reports, self.events, self.voices = claims, reports, events, voices
        self.pairs: dict[Pair, bool] = {}
        self.rejected: set[str] = set()
        self.discounted: set[str] = set()
        self.claim_edits: list[tuple[str, dict[str, Any]]] = []
        self.event_edits: list[tuple[str, dict[str, Any]]] = []
        self.moved: dict[str, str] = {}
        self.dates: dict[str, tuple[str, str, str]] = {}
        self.on: list[tuple[str, str]] = []
        self.lost: list[str] = []

    def orders(self) -> Orders:
        """Return what was read."""
        same = frozenset(p for p, joined in self.pairs.items() if joined)
        return Orders(
            rulings=Rulings(same, frozenset(self.pairs) - same),
            rejected=frozenset(self.rejected),
            discounted=frozenset(self.discounted),
            claim_edits=tuple(self.claim_edits),
            event_edits=tuple(self.event_edits),
            moved_tolls=tuple(sorted(self.moved.items())),
            dates=tuple((r, *d) for r, d in sorted(self.dates.items())),
            on=tuple(self.on),
            orphaned=tuple(self.lost),
        )

    def read(self, d: Decision, logged: set[str]) -> None:
        """Take in one decision."""
        if not all(self._there(d, s, logged) for s in _all_subjects(d)):
            self.lost.append(d.id)
            return
        self.on += [(s, d.id) for s in d.subjects]
        getattr(self, f"_{d.action.replace('-', '_')}")(d)

    def _there(self, d: Decision, subject: str, logged: set[str]) -> bool:
        known = subject in self.claims or subject in self.events or subject in self.reports or subject in logged
        return known or d.action == "note" or (d.action == "grade" and subject.lower() in self.voices)

    def _members(self, subject: str) -> list[str]:
        return [subject] if subject in self.claims else [c for c in self.events.get(subject, ()) if c in self.claims]

    def _rule(self, pairs: Iterable[tuple[str, str]], *, same: bool) -> None:
        for a, b in pairs:
            if a != b:
                self.pairs[min(a, b), max(a, b)] = same

    def _accept(self, d: Decision) -> None:
        self.rejected -= {c for s in d.subjects for c in self._members(s)}

    def _reject(self, d: Decision) -> None:
        self.rejected |= {c for s in d.subjects for c in self._members(s)}

    def _edit(self, d: Decision) -> None:
        changes = dict(d.payload.get("set") or {d.payload["field"]: d.payload.get("value")})
        for subject in d.subjects:
            (self.claim_edits if subject in self.claims else self.event_edits).append((subject, changes))

    def _same(self, d: Decision) -> None:
        groups = [self._members(s) for s in d.subjects]
        self._rule((p for a, b in combinations(groups, 2) for p in product(a, b)), same=True)

    def _different(self, d: Decision) -> None:
        groups = [self._members(s) for s in d.subjects]
        self._rule((p for a, b in combinations(groups, 2) for p in product(a, b)), same=False)

    def _split(self, d: Decision) -> None:
        out = [c for c in d.payload.get("claims", ()) if c in self.claims]
        rest = [c for s in d.subjects for c in self._members(s) if c not in out]
        self._rule(product(out, rest), same=False)
        self._rule(combinations(out, 2), same=True)

    def _move(self, d: Decision) -> None:
        target = self._members(str(d.payload["to"]))
        for subject in d.subjects:
            for claim in self._members(subject):
                if self.claims[claim].kind == "toll":
                    self.moved[claim] = min(t for t in target if self.claims[t].kind == "event")
                    continue
                now = next((m for m in self.events.values() if claim in m), ())
                self._rule(((claim, c) for c in now), same=False)
                self._rule(((claim, c) for c in target), same=True)

    def _grade(self, d: Decision) -> None:
        """Figures of a voice graded D or E, or of a claim graded 4 or 5, do not count as credible."""
        poor = d.payload.get("reliability") in ("D", "E") or str(d.payload.get("credibility")) in ("4", "5")
        found = {
            c for s in d.subjects for c in (*self._members(s), *self.voices.get(s.lower(), ()), *self.voices.get(s, ()))
        }
        self.discounted = self.discounted | found if poor else self.discounted - found

    def _note(self, d: Decision) -> None:
        """Say nothing to the machine."""

    def _date_report(self, d: Decision) -> None:
        first = str(d.payload.get("date") or d.payload["from"])
        last = str(d.payload.get("date") or d.payload.get("to") or first)
        for subject in d.subjects:
            self.dates[self.reports[subject]] = (
                first,
                last,
                f"{d.person} dated it on {d.at[:10]}: {d.reason}".rstrip(": "),
            )


def _all_subjects(d: Decision) -> list[str]:
    """Return the subjects of a decision and what its payload points at."""
    extra = [str(d.payload["to"])] if d.action == "move" and "to" in d.payload else []
    extra += [str(c) for c in d.payload.get("claims", ())] if d.action == "split" else []
    return [*d.subjects, *extra]


def edited_claims(claims: Iterable[Claim], orders: Orders) -> list[Claim]:
    """Return the claims with people's edits, moves and rejections carried out."""
    edits: dict[str, dict[str, Any]] = {}
    for claim, changes in orders.claim_edits:
        edits.setdefault(claim, {}).update(changes)
    moved = dict(orders.moved_tolls)
    kept = (c for c in claims if c.id not in orders.rejected)
    return [_edited(_moved(c, moved.get(c.id)), edits.get(c.id)) for c in kept]


def _moved(claim: Claim, home: str | None) -> Claim:
    if home is None:
        return claim
    rest = tuple(k for k in claim.links if k.kind not in ("of-event", "part-of"))
    return msgspec.structs.replace(claim, links=(*rest, Link("of-event", home)))


def _edited(claim: Claim, changes: dict[str, Any] | None) -> Claim:
    if not changes:
        return claim
    return msgspec.convert({**msgspec.to_builtins(claim), **changes}, Claim)


def edited_event(event: Event, orders: Orders) -> Event:
    """Return an event with people's edits, and the ids of the decisions made on it or its claims."""
    changes = {k: v for subject, new in orders.event_edits if subject == event.id for k, v in new.items()}
    mine = {event.id, *event.claims}
    made = tuple(dict.fromkeys(decision for subject, decision in orders.on if subject in mine))
    if changes:
        event = msgspec.convert({**msgspec.to_builtins(event), **changes}, Event)
    return msgspec.structs.replace(event, rulings=made) if made else event
