"""Reports, claims and decisions into one chronicle: the whole way, step by step."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
from msgspec import Struct

from dateline.chronicle.accusing import accusations_of, told_by_accusers
from dateline.chronicle.across import Joined, Rulings
from dateline.chronicle.actors import Kin
from dateline.chronicle.added import added_claims
from dateline.chronicle.cast import actor_views
from dateline.chronicle.disputes import event_disputes
from dateline.chronicle.doubts import doubts_of
from dateline.chronicle.edits import edited_claims, edited_event, event_orders
from dateline.chronicle.events import Desk, make_event, with_disputes
from dateline.chronicle.holdings import holdings_of
from dateline.chronicle.identities import Meaning, identities, lost
from dateline.chronicle.ids import earliest_days, event_ids, own_days, told_days
from dateline.chronicle.join import join_claims
from dateline.chronicle.log import in_force
from dateline.chronicle.rivals import holding_disputes, mark_disputed
from dateline.chronicle.rulings import Orders, needs_events, read_orders
from dateline.chronicle.telling import Telling, TypeTable
from dateline.chronicle.texts import as_first_told, leads_of
from dateline.chronicle.ties import ties_of
from dateline.chronicle.types import type_table
from dateline.chronicle.undated import bound_reports, redate
from dateline.chronicle.voices import Voices
from dateline.chronicle.wholes import tie_wholes
from dateline.chronicle.why import why_joined
from dateline.ontology import Ontology
from dateline.records.chronicle import Chronicle, Decision, Dispute, Doubt, Event, Forward, ReportInfo
from dateline.records.claim import Claim


def reconcile(
    reports: Sequence[ReportInfo],
    claims: Sequence[Claim],
    decisions: Sequence[Decision] = (),
    knowledge: Any = None,
    *,
    ontology: Ontology | None = None,
    rule: str | None = None,
) -> Chronicle:
    """Return the chronicle of some reports' claims and people's decisions.

    Pure: the same input in any order gives the same chronicle. knowledge: actors and places (see
    `knowledge.load_knowledge`), may be None. rule: fusing rule, a key of data/fusing.toml.
    """
    types = type_table(ontology)
    infos = tuple(sorted({r.id: r for r in reports}.values(), key=lambda r: r.id))
    added = added_claims(in_force(decisions), infos)
    every = sorted({c.id: c for c in (*claims, *added)}.values(), key=lambda c: c.id)
    ruled = in_force(decisions)
    meant = identities(ruled, every)
    meaning = Meaning(meant)
    listed = told_by_accusers(meaning.on(every))
    kin = Kin(knowledge, _belongings(listed))
    orders = _orders(infos, listed, decisions, kin, types)
    kept = meaning.wholes_on(edited_claims(listed, orders))
    infos = bound_reports(_dated(infos, orders), kept, types, kin, orders.rulings)
    kept = redate(kept, infos)
    leads = leads_of(infos)
    told = as_first_told(told_days(infos), leads)
    desk = Desk(Voices(infos, kept, kin), kin, types, told, rule, orders.discounted)
    joined = join_claims(kept, types, kin, orders.rulings, leads)
    made = _events(joined, desk, own_days(infos), {c.id: c for c in kept}, orders, infos)
    earliest = earliest_days(infos)
    lines = holdings_of(kept, told, earliest, desk.voices, kin)
    contested = holding_disputes(lines, kept, desk.voices, kin)
    return Chronicle(
        events=made.events,
        holdings=mark_disputed(lines, contested),
        ties=ties_of(kept, told, earliest, desk.voices, kin),
        disputes=tuple(sorted((*made.disputes, *contested), key=lambda d: (d.subject, d.field, d.id))),
        actors=actor_views(kept, kin, {one.actor: one.name for one in meant if one.name}),
        reports=infos,
        forwards=made.forwards,
        claim_events=made.claim_events,
        orphaned=(*orders.orphaned, *lost(ruled, every)),
        doubts=made.doubts,
        added=tuple(sorted(added, key=lambda c: c.id)),
        identities=meant,
    )


class _Made(Struct, frozen=True):
    events: tuple[Event, ...]
    disputes: tuple[Dispute, ...]
    forwards: tuple[Forward, ...]
    claim_events: tuple[tuple[str, str], ...]
    doubts: tuple[Doubt, ...]


def _events(
    joined: Joined, desk: Desk, own: Mapping[str, str], claims: Mapping[str, Claim], orders: Orders,
    infos: Sequence[ReportInfo],
) -> _Made:  # fmt: skip
    groups = [_claims_of(g) for g in joined.groups]
    ids, forwards = event_ids(groups, own)
    events: list[Event] = []
    disputes: list[Dispute] = []
    blaming = accusations_of(groups, desk.types)
    home = {c.id: i for i, g in zip(ids, groups, strict=True) for c in g}
    ruled = event_orders(orders, home)
    outlets = {r.id: f"{r.outlet or 'a report'} ({r.key})" for r in infos}
    for event_id, group, tellings, accusing in zip(ids, groups, joined.groups, blaming, strict=True):
        event = make_event(event_id, group, desk, why_joined(tellings, joined, outlets), accusing)
        found = event_disputes(event, group, desk, accusing)
        disputes += found
        events.append(edited_event(with_disputes(event, [d.field for d in found]), ruled))
    tied = tie_wholes(events, claims, desk.types, desk.kin)
    return _Made(
        tuple(sorted(tied, key=_event_order)),
        tuple(disputes),
        forwards,
        tuple(sorted(home.items())),
        doubts_of(joined, ids),
    )


def _orders(
    infos: Sequence[ReportInfo],
    claims: Sequence[Claim],
    decisions: Sequence[Decision],
    kin: Kin,
    types: TypeTable,
) -> Orders:
    """Read the decisions. Where one names an event by its id alone, events come from joining without any ruling."""
    if not decisions:
        return Orders()
    by_id = {c.id: c for c in claims}
    events: dict[str, tuple[str, ...]] = {}
    if needs_events(decisions, by_id):
        joined = join_claims(claims, types, kin, Rulings(), leads_of(infos))
        groups = [_claims_of(g) for g in joined.groups]
        ids, forwards = event_ids(groups, own_days(infos))
        events = {i: tuple(sorted(c.id for c in g)) for i, g in zip(ids, groups, strict=True)}
        events.update({f.old: events[f.new] for f in forwards})
    return read_orders(decisions, by_id, infos, events)


def _dated(infos: Sequence[ReportInfo], orders: Orders) -> tuple[ReportInfo, ...]:
    """Give reports the days people gave them."""
    given = {report: (first, last, why) for report, first, last, why in orders.dates}
    return tuple(
        msgspec.structs.replace(
            r, bounded_from=given[r.id][0], bounded_to=given[r.id][1], bounded_why=(given[r.id][2],),
            story=given[r.id][0] if given[r.id][0] == given[r.id][1] else None,
        ) if r.id in given else r
        for r in infos
    )  # fmt: skip


def _belongings(claims: Iterable[Claim]) -> list[tuple[str, str]]:
    """Return who belongs to whom by the reports' own ties: members, spokesmen and commanders to their groups."""
    ties = [c for c in claims if c.kind == "tie" and c.type in ("part-of", "leads") and c.standing != "denied"]
    return [
        (a.actor or a.text.lower(), b.actor or b.text.lower()) for c in ties for a in c.role("a") for b in c.role("b")
    ]


def _claims_of(group: Sequence[Telling]) -> list[Claim]:
    return list({c.id: c for t in group for c in (*t.claims, *t.tolls)}.values())


def _event_order(event: Event) -> tuple[str, str]:
    return (event.when.from_ or event.when.to or "~"), event.id
