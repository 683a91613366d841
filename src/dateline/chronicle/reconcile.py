"""Reports, claims and decisions into one chronicle: the whole way, step by step."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from dateline.chronicle.actors import Kin
from dateline.chronicle.disputes import event_disputes
from dateline.chronicle.events import Desk, make_event, with_disputes
from dateline.chronicle.ids import Previous, event_ids, told_days
from dateline.chronicle.join import Joined, Pair, Rulings, join_tellings, tellings_of_report
from dateline.chronicle.telling import Telling, TypeTable
from dateline.chronicle.types import type_table
from dateline.chronicle.voices import Voices
from dateline.chronicle.wholes import tie_wholes
from dateline.ontology import Ontology
from dateline.records.chronicle import Chronicle, Decision, Dispute, Event, ReportInfo
from dateline.records.claim import Claim


def reconcile(
    reports: Sequence[ReportInfo],
    claims: Sequence[Claim],
    decisions: Sequence[Decision] = (),
    knowledge: Any = None,
    *,
    ontology: Ontology | None = None,
    previous: Previous = (),
    rule: str | None = None,
) -> Chronicle:
    """Return the chronicle of some reports' claims and people's decisions.

    Pure: the same input in any order gives the same chronicle. knowledge: actors and places (see
    `knowledge.load_knowledge`), may be None. previous: (event id, claim ids) of the build before, so that events
    keep their ids and merged ones leave a forward. rule: fusing rule, a key of data/fusing.toml.
    """
    types = type_table(ontology)
    kin = Kin(knowledge)
    infos = tuple(sorted(reports, key=lambda r: r.id))
    kept = sorted(claims, key=lambda c: c.id)
    joined = join_claims(kept, types, kin, Rulings())
    told = told_days(infos)
    groups = [_claims_of(g) for g in joined.groups]
    ids, forwards = event_ids(groups, told, previous)
    desk = Desk(Voices(infos, kept, kin), kin, types, told, rule)
    events = [make_event(i, g, desk, _why(t, joined)) for i, g, t in zip(ids, groups, joined.groups, strict=True)]
    disputes: list[Dispute] = []
    for n, (event, group) in enumerate(zip(events, groups, strict=True)):
        found = event_disputes(event, group, told, desk.voices, kin, types)
        disputes += found
        events[n] = with_disputes(event, [d.field for d in found])
    tied = tie_wholes(events, {c.id: c for c in kept}, types, kin)
    return Chronicle(
        events=tuple(sorted(tied, key=_event_order)),
        disputes=tuple(sorted(disputes, key=lambda d: (d.subject, d.field, d.id))),
        reports=infos,
        forwards=forwards,
        claim_events=tuple(sorted((c.id, i) for i, g in zip(ids, groups, strict=True) for c in g)),
    )


def join_claims(claims: Sequence[Claim], types: TypeTable, kin: Kin, rulings: Rulings) -> Joined:
    """Join event claims, first within each report, then across reports."""
    tolls = tolls_by_event(claims)
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind == "event":
            by_report[claim.report].append(claim)
    told: list[Telling] = []
    apart: list[Pair] = []
    for report in sorted(by_report):
        tellings, pairs = tellings_of_report(by_report[report], tolls, types, kin, rulings)
        told += tellings
        apart += pairs
    return join_tellings(told, apart, kin, rulings)


def tolls_by_event(claims: Sequence[Claim]) -> Mapping[str, list[Claim]]:
    """Return event claim id → its toll claims. A toll linked to another toll goes where that one goes."""
    by_id = {c.id: c for c in claims}
    out: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind == "toll":
            home = _event_of(claim, by_id)
            if home is not None:
                out[home].append(claim)
    return out


def _event_of(claim: Claim, by_id: Mapping[str, Claim], depth: int = 4) -> str | None:
    direct = [
        k.claim for k in claim.links if k.kind == "of-event" and k.claim in by_id and by_id[k.claim].kind == "event"
    ]
    if direct:
        return min(direct)
    over = [by_id[k.claim] for k in claim.links if k.kind in ("part-of", "repeats", "corrects") and k.claim in by_id]
    found = [_event_of(c, by_id, depth - 1) for c in over] if depth else []
    return min((f for f in found if f), default=None)


def _claims_of(group: Sequence[Telling]) -> list[Claim]:
    return list({c.id: c for t in group for c in (*t.claims, *t.tolls)}.values())


def _why(group: Sequence[Telling], joined: Joined) -> list[str]:
    """Say what joined the tellings: for each, its strongest link to another, in words."""
    lines: list[str] = []
    for telling in group[1:]:
        others = [
            joined.matches.get((min(o.id, telling.id), max(o.id, telling.id))) for o in group if o.id != telling.id
        ]
        best = max((m for m in others if m), key=lambda m: (m.score, m.a, m.b), default=None)
        if best is not None:
            reasons = [f.why for f in best.features if f.value > 0 and f.why]
            lines.append("; ".join(reasons))
    return list(dict.fromkeys(lines))


def _event_order(event: Event) -> tuple[str, str]:
    return (event.when.from_ or event.when.to or "~"), event.id
