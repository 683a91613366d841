"""From a group of claims to an event: fields with their readings, tolls, summary, status, title."""

from collections.abc import Mapping, Sequence

import msgspec
from msgspec import Struct

from dateline.chronicle.accusing import disowns
from dateline.chronicle.actors import Kin
from dateline.chronicle.config import fusing, joining
from dateline.chronicle.kinds import is_deed
from dateline.chronicle.readings import (
    day_readings,
    pick_when,
    pick_where,
    place_readings,
    role_readings,
    type_readings,
)
from dateline.chronicle.summary import summarise
from dateline.chronicle.telling import TypeTable
from dateline.chronicle.titling import title_of
from dateline.chronicle.tolls import toll_lines
from dateline.chronicle.voices import Voices, sort_claims, speaks_for
from dateline.records.chronicle import Event, Reading, Status, TollSummary
from dateline.records.claim import Claim, RoleName, Standing

_STANDINGS: tuple[Standing, ...] = (
    "happened", "ongoing", "background", "attempted", "doubted", "denied", "planned", "threatened", "conditional",
)  # fmt: skip


class Desk(Struct, frozen=True):
    """What every event is made with: voices, kin, types, and when each report was told."""

    voices: Voices
    kin: Kin
    types: TypeTable
    told: Mapping[str, str]
    rule: str | None = None
    discounted: frozenset[str] = frozenset()


def make_event(
    event_id: str, claims: Sequence[Claim], desk: Desk, why: Sequence[str] = (), accusing: Sequence[Claim] = ()
) -> Event:
    """Fuse the claims of one event. Status is set without disputes yet.

    why: in words, what joined them. accusing: claims beside the event's own that say who did it.
    """
    ordered = sort_claims(claims)
    events = [c for c in ordered if c.kind == "event"]
    tolls = [c for c in ordered if c.kind == "toll"]
    says = [c for c in events if c.standing != "denied"] or events
    types = _types(events, desk)
    acts = _by_takers(says, types[0].value or "", desk)
    agents, targets = (_roles(acts, desk, n) for n in (("agent",), ("target", "loser")))
    victims = _roles(says, desk, ("victim",))
    parties = [r.value for r in (*agents, *targets, *victims) if r.value]
    lines = toll_lines(tolls, list(dict.fromkeys(parties)), desk.told, desk.voices, desk.kin)
    said, independent = desk.voices.count(events + tolls)
    event = Event(
        id=event_id,
        type=types[0].value or "",
        standing=_standing(events),
        status=_status(events, independent, parties, desk),
        title="",
        when=pick_when(says, desk.voices),
        where=pick_where(says, desk.voices),
        agents=agents,
        targets=targets,
        victims=victims,
        instruments=_roles(says, desk, ("instrument",)),
        sites=_roles(says, desk, ("site",)),
        types=types,
        days=day_readings(says, desk.voices),
        places=place_readings(says, desk.voices),
        blame=_blame([*says, *accusing], desk),
        tolls=lines,
        summary=_summary(tolls, lines, parties, desk),
        claims=tuple(c.id for c in ordered),
        reports=tuple(dict.fromkeys(c.report for c in ordered)),
        voices=said,
        independent=independent,
        joined_why=tuple(why),
        confidence=max(c.confidence for c in events),
    )
    return msgspec.structs.replace(event, title=title_of(event, desk.types, desk.kin))


def _by_takers(claims: Sequence[Claim], kind: str, desk: Desk) -> list[Claim]:
    """Return the claims of a place's capture with those who left it as losers: they did not take it."""
    leaving = joining().words.leaving
    if not desk.types(kind).per_place or desk.types(kind).family in leaving:
        return list(claims)
    return [_as_losers(c) if desk.types(c.type).family in leaving else c for c in claims]


def _as_losers(claim: Claim) -> Claim:
    roles = (msgspec.structs.replace(r, role="loser") if r.role == "agent" else r for r in claim.roles)
    return msgspec.structs.replace(claim, roles=tuple(roles))


def _roles(claims: Sequence[Claim], desk: Desk, names: Sequence[RoleName]) -> tuple[Reading, ...]:
    if names == ("agent",):  # who accuses another of a deed is not its doer
        claims = [c for c in claims if not (c.role("blamed") and desk.types(c.type).violent)]
        peaceful = [c for c in claims if desk.types(c.type).violent]
        return tuple(
            r for r in role_readings(claims, names, desk.voices, desk.kin)
            if not (set(r.claims) <= {c.id for c in peaceful} and desk.kin.kind(r.value) in fusing().peaceful_kinds)
        )  # fmt: skip
    return role_readings(claims, names, desk.voices, desk.kin)


def _blame(claims: Sequence[Claim], desk: Desk) -> tuple[Reading, ...]:
    """Who is said to have done it: those blamed in so many words, else the agents of a one-sided deed."""
    accusing = [c for c in claims if c.role("blamed")]
    claims = [c for c in claims if not disowns(c)]
    if accusing:
        return _roles(accusing, desk, ("blamed",))
    return _roles([c for c in claims if not desk.types(c.type).two_sided], desk, ("agent",))


def _types(events: Sequence[Claim], desk: Desk) -> tuple[Reading, ...]:
    """Return the types given: most voices first, between equals a deed before an accident, then what the ontology
    ranks higher, then by id. "A blast" that is put down to an accident alone is one. "Killed ten" says only what
    came of a battle or a town's capture that others tell of: it stands behind.
    """
    told = [c for c in events if c.standing != "denied"]
    deed = any(is_deed(c, desk.types) for c in told)
    effects = joining().words.effects
    named = any(c.type not in effects and (is_deed(c, desk.types) or desk.types(c.type).per_place) for c in told)

    def order(reading: Reading) -> tuple[bool, bool, int, bool, int, str]:
        facts = desk.types(reading.value or "")
        accident = facts.family in fusing().exclusive.nobodys
        effect = named and reading.value in effects
        return deed or not accident, effect, -reading.independent, accident, -facts.rank, facts.id

    return tuple(sorted(type_readings(events, desk.voices), key=order))


def _standing(events: Sequence[Claim]) -> Standing:
    """Return the firmest standing told: one plain report that it happened outweighs doubt and denial."""
    told = {c.standing for c in events}
    return next(s for s in _STANDINGS if s in told)


def _status(events: Sequence[Claim], independent: int, parties: Sequence[str], desk: Desk) -> Status:
    standing = _standing(events)
    if standing in ("planned", "threatened"):
        return "planned"
    if standing == "denied":
        return "denied"
    if parties and all(speaks_for(c, parties, desk.kin) for c in events):
        return "one-party"
    return "corroborated" if independent > 1 else "single-voice"


def _summary(
    tolls: Sequence[Claim], lines: Sequence[object], parties: Sequence[str], desk: Desk
) -> tuple[TollSummary, ...]:
    told = {c.id: desk.told.get(c.report, "") for c in tolls}
    party = [c.id for c in tolls if speaks_for(c, parties, desk.kin) or c.id in desk.discounted]
    return summarise(lines, told, party, desk.rule or fusing().default)  # type: ignore[arg-type]


def with_disputes(event: Event, fields: Sequence[str]) -> Event:
    """Return the event marked disputed where a dispute on it stands, unless it is a plan or denied outright."""
    if not fields or event.status in ("planned", "denied"):
        return event
    return msgspec.structs.replace(event, status="disputed")
