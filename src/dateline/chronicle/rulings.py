"""What people's decisions mean for the chronicle: which claims stand, which belong together, which dates hold."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, product
from typing import Any

from msgspec import Struct

from dateline.chronicle.across import Pair, Rulings
from dateline.chronicle.added import added_id
from dateline.chronicle.identities import about_actors
from dateline.chronicle.log import in_force
from dateline.chronicle.seen import Finder, Pin, seen_by
from dateline.records.chronicle import Decision, ReportInfo
from dateline.records.claim import Claim

EventClaims = Mapping[str, Sequence[str]]


class Orders(Struct, frozen=True):
    """Decisions in force, sorted by what they do.

    event_edits: claims of the event meant → changes. settled: words, the place id they had (None: none) → the place.
    on: claim → decision on it or on its event. orphaned: ids of decisions whose subject is no longer there.
    """

    rulings: Rulings = Rulings()
    rejected: frozenset[str] = frozenset()
    discounted: frozenset[str] = frozenset()
    claim_edits: tuple[tuple[str, dict[str, Any]], ...] = ()
    event_edits: tuple[tuple[tuple[str, ...], dict[str, Any]], ...] = ()
    moved_tolls: tuple[tuple[str, str], ...] = ()
    dates: tuple[tuple[str, str, str, str], ...] = ()
    settled: tuple[tuple[str, str | None, dict[str, Any]], ...] = ()
    on: tuple[tuple[str, str], ...] = ()
    orphaned: tuple[str, ...] = ()


def needs_events(decisions: Iterable[Decision], claims: Mapping[str, Claim]) -> bool:
    """Tell whether some decision speaks of an event by id alone, so that events must be known to read it."""
    kinds = ("same", "different", "split", "move", "reject", "edit", "accept")
    return any(
        d.action in kinds
        and not about_actors(d)
        and any(s not in claims and s not in seen_by(d) for s in all_subjects(d))
        for d in decisions
    )


def read_orders(
    decisions: Iterable[Decision], claims: Mapping[str, Claim], reports: Sequence[ReportInfo], events: EventClaims
) -> Orders:
    """Sort out the decisions in force. events: event id → claims, for decisions that do not say what was seen."""
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
        self.finder = Finder(claims)
        self.seen: dict[str, tuple[Pin, ...]] = {}
        self.pairs: dict[Pair, bool] = {}
        self.rejected: set[str] = set()
        self.discounted: set[str] = set()
        self.claim_edits: list[tuple[str, dict[str, Any]]] = []
        self.event_edits: list[tuple[tuple[str, ...], dict[str, Any]]] = []
        self.moved: dict[str, str] = {}
        self.dates: dict[str, tuple[str, str, str]] = {}
        self.settled: dict[tuple[str, str | None], dict[str, Any]] = {}
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
            settled=tuple((words, was, where) for (words, was), where in self.settled.items()),
            on=tuple(self.on),
            orphaned=tuple(self.lost),
        )

    def read(self, d: Decision, logged: set[str]) -> None:
        """Take in one decision. Those on actors were carried out before (`identities`)."""
        if about_actors(d):
            return
        self.seen = seen_by(d)
        if not all(self._there(d, s, logged) for s in all_subjects(d)):
            self.lost.append(d.id)
            return
        self.on += [(c, d.id) for s in d.subjects for c in self._members(s)]
        getattr(self, f"_{d.action.replace('-', '_')}")(d)

    def _there(self, d: Decision, subject: str, logged: set[str]) -> bool:
        if d.action in ("note", "settle"):
            return True
        if subject in self.seen:
            return bool(self._members(subject))
        known = subject in self.claims or subject in self.events or subject in self.reports or subject in logged
        return known or (d.action == "grade" and subject.lower() in self.voices)

    def _members(self, subject: str) -> list[str]:
        """Return the claims there are of a claim or an event."""
        if subject in self.seen:
            return self.finder.found(self.seen[subject])
        return [subject] if subject in self.claims else [c for c in self.events.get(subject, ()) if c in self.claims]

    def _is_claim(self, subject: str) -> bool:
        return subject in self.claims or any(p.claim == subject for p in self.seen.get(subject, ()))

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
            members = self._members(subject)
            if self._is_claim(subject):
                self.claim_edits += [(claim, changes) for claim in members]
            else:
                self.event_edits.append((tuple(members), changes))

    def _same(self, d: Decision) -> None:
        groups = [self._members(s) for s in d.subjects]
        self._rule((p for a, b in combinations(groups, 2) for p in product(a, b)), same=True)

    def _different(self, d: Decision) -> None:
        groups = [self._members(s) for s in d.subjects]
        self._rule((p for a, b in combinations(groups, 2) for p in product(a, b)), same=False)

    def _split(self, d: Decision) -> None:
        out = [c for s in d.payload.get("claims", ()) for c in self._members(str(s))]
        rest = [c for s in d.subjects for c in self._members(s) if c not in out]
        self._rule(product(out, rest), same=False)
        self._rule(combinations(out, 2), same=True)

    def _move(self, d: Decision) -> None:
        target = [c for c in self._members(str(d.payload["to"])) if self.claims[c].kind == "event"]
        for claim in (c for s in d.subjects for c in self._members(s)):
            if self.claims[claim].kind == "toll":
                self.moved.update({claim: min(target)} if target else {})
                continue
            self._rule(((claim, c) for c in self._beside(claim)), same=False)
            self._rule(((claim, c) for c in target), same=True)

    def _add(self, d: Decision) -> None:
        """The claim itself is made before (`added`); here it is put into the event it was added to."""
        made = added_id(d.id)
        target = [c for c in self._members(str(d.payload.get("event"))) if self.claims[c].kind == "event"]
        self.on.append((made, d.id))
        if target and self.claims[made].kind == "toll":
            self.moved[made] = min(target)
        elif target:
            self._rule(((made, c) for c in target), same=True)

    def _beside(self, claim: str) -> list[str]:
        """Return the claims of the event that a claim stood in when it was moved."""
        homes = [self.finder.found(p) for s, p in self.seen.items() if not self._is_claim(s)]
        return next((m for m in (*homes, *map(list, self.events.values())) if claim in m), [])

    def _grade(self, d: Decision) -> None:
        """Figures of a voice graded D or E, or of a claim graded 4 or 5, do not count as credible."""
        poor = d.payload.get("reliability") in ("D", "E") or str(d.payload.get("credibility")) in ("4", "5")
        found = {
            c for s in d.subjects for c in (*self._members(s), *self.voices.get(s.lower(), ()), *self.voices.get(s, ()))
        }
        self.discounted = self.discounted | found if poor else self.discounted - found

    def _settle(self, d: Decision) -> None:
        for words in d.subjects:
            self.settled[words.casefold(), d.payload.get("was")] = dict(d.payload["where"])

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


def all_subjects(d: Decision) -> list[str]:
    """Return the subjects of a decision and what its payload points at."""
    extra = [str(d.payload["to"])] if d.action == "move" and "to" in d.payload else []
    extra += [str(c) for c in d.payload.get("claims", ())] if d.action == "split" else []
    extra += [str(d.payload["event"])] if d.action == "add" and d.payload.get("event") else []
    return [*d.subjects, *extra]
