"""Who held which place, from when to when, by whose account: a line for each actor's stretch at each spot."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec
from msgspec import Struct

from dateline.chronicle.actors import ActorRef, Kin, alike, ref_of
from dateline.chronicle.days import iso
from dateline.chronicle.ids import founding
from dateline.chronicle.places import known
from dateline.chronicle.readings import pick_where
from dateline.chronicle.sites import each_place, place_key, site_key
from dateline.chronicle.stretches import (
    Bounds,
    begun_by,
    by_time,
    end_of_state,
    first_said,
    in_order,
    last_said,
    likely_day,
    meet,
    start_of_state,
    time_of_change,
    touching,
)
from dateline.chronicle.voices import Voices, side_of, speaks_for
from dateline.chronicle.words import is_pronoun
from dateline.records.chronicle import Holding, Status
from dateline.records.claim import Claim, HoldingType, Standing
from dateline.records.ids import content_id

Spot = tuple[str, str]  # place key, site key
_FACT: frozenset[Standing] = frozenset({"happened", "ongoing", "background", "doubted"})
_CONTROL: frozenset[str] = frozenset({"holds", "gained"})
_ENDS_WITH_LOSS: frozenset[str] = frozenset({"holds", "gained", "presence", "contested"})


class Stretch(Struct, frozen=True):
    """The claims that tell one actor's one stretch at one spot, and when it began and ended."""

    spot: Spot
    site: str | None
    actor: ActorRef
    type: HoldingType
    claims: tuple[Claim, ...]
    start: Bounds
    end: Bounds = Bounds()
    ended_by: Claim | None = None
    losers: tuple[ActorRef, ...] = ()

    @property
    def begun(self) -> int | None:
        """The day by which it had likely begun."""
        return likely_day(self.start, history=all(c.standing == "background" for c in self.claims))


def holdings_of(
    claims: Iterable[Claim], told: Mapping[str, str], earliest: Mapping[str, str], voices: Voices, kin: Kin
) -> tuple[Holding, ...]:
    """Return the lines of all places, in order of place, site and time.

    told, earliest: report id → latest and earliest ISO day it may be from.
    Plans, threats and suppositions change nothing. A gain and the holds that follow it are one line; a gain by one
    actor ends the lines of those it took the place from (of everybody not on its side, where nobody is named).
    Nothing is filled in between: where nobody says how it went on, the end stays open.
    """
    days = dict(told)
    by_spot: dict[Spot, list[tuple[Claim, str | None]]] = defaultdict(list)
    facts = [c for c in claims if c.kind == "holding" and c.standing in _FACT and known(c.where)]
    for claim in each_place(sorted(facts, key=lambda c: c.id)):
        by_spot[place_key(claim.where), site_key(claim.where.site)].append((claim, claim.where.site))
    lines: list[Holding] = []
    for spot, told_here in sorted(by_spot.items()):
        stretches = _stretches(spot, told_here, days, kin)
        ended = [_ended(s, stretches, kin) for s in stretches]
        lines += [_line(s, days, earliest, voices, kin) for s in ended]
    return tuple(sorted(lines, key=_order))


def _stretches(spot: Spot, claims: Sequence[tuple[Claim, str | None]], told: dict[str, str], kin: Kin) -> list[Stretch]:
    """Split a spot's claims into stretches: by actor and kind of holding, then by time."""
    groups: list[tuple[ActorRef, str, list[Claim]]] = []
    for claim, _ in sorted(claims, key=lambda cs: (not any(r.actor for r in cs[0].roles), cs[0].id)):
        for ref in _holders(claim):
            kind = "control" if claim.type in _CONTROL else claim.type
            home = next((g for g in groups if g[1] == kind and _one(g[0], ref, kin)), None)
            if home is None:
                groups.append((ref, kind, [claim]))
            else:
                home[2].append(claim)
    site = _site_name([site for _, site in claims if site])
    return [
        _stretch(spot, site, ref, part, told)
        for ref, kind, members in groups
        for part in by_time(members, told, control=kind == "control")
    ]


def _site_name(told: Sequence[str]) -> str | None:
    """Return the name most used for a site, of "the city centre" and "central areas", the fullest among equals."""
    return min(told, key=lambda name: (-told.count(name), -len(name), name), default=None)


def _holders(claim: Claim) -> list[ActorRef]:
    roles = claim.role("loser") if claim.type == "lost" else claim.role("holder")
    found = dict.fromkeys(ref_of(r) for r in (roles or claim.role("agent")))
    return [ref for ref in found if ref.id is not None or not is_pronoun(ref.words)]


def _one(a: ActorRef, b: ActorRef, kin: Kin) -> bool:
    return a.key == b.key or (not (a.id and b.id) and alike(a, b, kin) >= 0.9)


def _stretch(spot: Spot, site: str | None, ref: ActorRef, claims: Sequence[Claim], told: dict[str, str]) -> Stretch:
    changes = [c for c in claims if c.type in ("gained", "lost")]
    starts = [time_of_change(c, told.get(c.report, "")) for c in changes]
    ends = {c.id: end for c in claims if (end := end_of_state(c)) is not None}
    starts += [start_of_state(c, told.get(c.report, "")) for c in claims if c.id in ends or not changes]
    losers = dict.fromkeys(ref_of(r) for c in claims if c.type == "gained" for r in c.role("loser"))
    kind: HoldingType = (changes or list(claims))[0].type  # type: ignore[assignment]
    over = min((c for c in claims if c.id in ends), key=lambda c: (in_order(ends[c.id]), c.id), default=None)
    return Stretch(
        spot, site, ref, kind, tuple(sorted(claims, key=lambda c: c.id)), meet(starts),
        meet([ends[i] for i in ends if over and touching(ends[i], ends[over.id])]), over, tuple(losers),
    )  # fmt: skip


def _ended(stretch: Stretch, others: Sequence[Stretch], kin: Kin) -> Stretch:
    """Close a stretch at the first change that ends it, where its own words do not say that it was over before."""
    enders = [o for o in others if o is not stretch and _ends(o, stretch, kin)]
    if stretch.ended_by is not None:
        enders = [o for o in enders if in_order(o.start) < in_order(stretch.end)]
    if not enders:
        return stretch
    first = min(enders, key=lambda o: (in_order(o.start), o.claims[0].id))
    same = [o for o in enders if touching(o.start, first.start)]
    end = meet([o.start for o in same])
    if stretch.start.earliest is not None and (end.earliest is None or end.earliest < stretch.start.earliest):
        end = Bounds(stretch.start.earliest, end.latest)
    return msgspec.structs.replace(stretch, start=begun_by(stretch.start, end), end=end, ended_by=first.claims[0])


def _ends(change: Stretch, state: Stretch, kin: Kin) -> bool:
    if not _after(change, state):
        return False
    if change.type == "lost":
        return state.type in _ENDS_WITH_LOSS and _one(change.actor, state.actor, kin)
    if change.type != "gained" or state.type in {"besieges", "seat"}:
        return False
    if state.type == "lost":  # won back, or somebody else stands there now: the loss is history
        won_back = _one(change.actor, state.actor, kin) and change.begun != state.begun
        return won_back or not (_one(change.actor, state.actor, kin) or touching(change.start, state.start))
    if _one(change.actor, state.actor, kin):
        return state.type in ("contested", "presence")
    if change.losers and not any(_vague(x) for x in change.losers):
        return any(_one(x, state.actor, kin) for x in change.losers)
    dated = None not in (change.start.earliest, state.start.earliest)
    if state.type == "presence" and dated and touching(change.start, state.start):
        return False  # who came on the day it was taken may have come with the taker
    return not _same_side(change.actor, state.actor, kin)


def _vague(ref: ActorRef) -> bool:
    return ref.id is None


def _same_side(a: ActorRef, b: ActorRef, kin: Kin) -> bool:
    return bool(a.id and b.id and kin.related(a.id, b.id)) or alike(a, b, kin) >= 0.7


def _after(change: Stretch, state: Stretch) -> bool:
    """Tell whether a change may have come after a start: it must not be over before the start was possible."""
    over, possible = change.start.latest, state.start.earliest
    if over is not None and possible is not None and over < possible:
        return False
    return change.begun is None or state.begun is None or change.begun >= state.begun


def _line(s: Stretch, told: dict[str, str], earliest: Mapping[str, str], voices: Voices, kin: Kin) -> Holding:
    said, independent = voices.count(s.claims)
    first, last = s.start.iso(), s.end.iso()
    days = sorted(d[:10] for d in (told.get(c.report, "") for c in s.claims) if d)
    extents = [c.extent for c in sorted(s.claims, key=lambda c: (-c.confidence, c.id)) if c.extent]
    return Holding(
        id=content_id("holding", *s.spot, s.actor.key, s.type, founding(s.claims, told).id),
        place=msgspec.structs.replace(pick_where(s.claims, voices), site=s.site), site=s.site,
        actor=s.actor.id, actor_words=_words(s), type=s.type,
        standing=_standing(s.claims), status=_status(s, independent, kin), extent=extents[0] if extents else None,
        from_earliest=first[0], from_latest=first[1], to_earliest=last[0], to_latest=last[1],
        known_from=days[0] if days else None, claims=tuple(c.id for c in s.claims), voices=said,
        independent=independent, ended_by=s.ended_by.id if s.ended_by else None,
        ended_known_from=(told.get(s.ended_by.report, "")[:10] or None) if s.ended_by else None,
        first_said=iso(first_said(s.claims, earliest)),
        last_said=iso(_until(last_said(s.claims, told), s.end.latest)),
    )  # fmt: skip


def _until(said: int | None, end: int | None) -> int | None:
    return said if said is None or end is None else min(said, end)


def _words(s: Stretch) -> str:
    roles = (r for c in s.claims for r in c.roles if r.role in {"holder", "loser", "agent"})
    texts = [r.text for r in roles if ref_of(r).key == s.actor.key]
    return min(texts, key=lambda t: (is_pronoun(t), -len(t), t), default=s.actor.words)


def _standing(claims: Sequence[Claim]) -> Standing:
    told = {c.standing for c in claims}
    return next(s for s in ("happened", "ongoing", "background", "doubted") if s in told)


def _status(s: Stretch, independent: int, kin: Kin) -> Status:
    if s.type == "lost":
        sides = {side_of(c) for c in s.claims}
        enemy = None not in sides and not any(speaks_for(c, [s.actor.key], kin) for c in s.claims) and len(sides) == 1
        party = enemy and all(
            v.kind in ("military", "armed-group", "government") for c in s.claims for v in c.voice[-1:]
        )
    else:
        party = all(speaks_for(c, [s.actor.key], kin) or _own_words(c, s.actor, kin) for c in s.claims)
    return "one-party" if party else "corroborated" if independent > 1 else "single-voice"


def _own_words(claim: Claim, holder: ActorRef, kin: Kin) -> bool:
    """Tell whether an unresolved voice is plainly the holder's ("army officials" of what the army holds)."""
    inner = [v for v in claim.voice if v.kind != "outlet"][-1:]
    return any(v.kind in ("military", "armed-group", "government") and not v.actor
               and alike(ActorRef(None, v.text), holder, kin) >= 0.7 for v in inner)  # fmt: skip


def _order(line: Holding) -> tuple[str, str, str, str]:
    name = line.place.name or line.place.words or line.place.id or ""
    return name, site_key(line.site), line.from_earliest or line.from_latest or line.to_latest or "", line.id
