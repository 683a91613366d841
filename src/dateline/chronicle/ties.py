"""Who stood with or against whom, who led or belonged to what: one line a pair and kind, with bounds and voices."""

from collections.abc import Iterable, Mapping, Sequence

from dateline.chronicle.actors import ActorRef, Kin, alike, ref_of
from dateline.chronicle.days import iso
from dateline.chronicle.stretches import Bounds, first_said, meet, start_of_state, time_of_change
from dateline.chronicle.voices import Voices, speaks_for
from dateline.chronicle.words import is_pronoun
from dateline.records.chronicle import Status, Tie
from dateline.records.claim import Claim, Role, Standing, TieType
from dateline.records.ids import content_id

_MUTUAL = frozenset({"allied", "fights", "rivals", "negotiates-with"})
_CHANGES = frozenset({"pledged-to"})
_FACT: frozenset[Standing] = frozenset({"happened", "ongoing", "background", "doubted"})
Pair = tuple[ActorRef, ActorRef]


def ties_of(
    claims: Iterable[Claim], told: Mapping[str, str], earliest: Mapping[str, str], voices: Voices, kin: Kin
) -> tuple[Tie, ...]:
    """Return the lines of all pairs, by pair, kind and time; who leads in one telling and is "the leader" in another
    is one line. Mutual ties have their actors in a fixed order."""
    groups: list[tuple[Pair, str, str, list[Claim]]] = []
    listed = [c for c in claims if c.kind == "tie" and c.standing in _FACT]
    for claim in sorted(listed, key=_surest_first):
        for pair in _pairs(claim):
            office = " ".join(r.text for r in claim.role("office"))
            home = next(
                (g for g in groups if g[1] == claim.type and _one_post(g[2], office) and _same(g[0], pair, kin)), None
            )
            if home is None:
                groups.append((pair, claim.type, office.lower(), [claim]))
            elif claim not in home[3]:
                home[3].append(claim)
    lines = [_line(pair, kind, members, told, earliest, voices, kin) for pair, kind, _, members in groups]
    return tuple(sorted(lines, key=lambda t: (t.a, t.b, t.type, t.office or "", t.id)))


def _surest_first(claim: Claim) -> tuple[bool, bool, str]:
    known = all(r.actor for r in claim.roles if r.role in "ab")
    return not known, not claim.role("office"), claim.id


def _one_post(told: str, office: str) -> bool:
    """Tell whether a tie goes with a line of an office: the same, or none said ("led by X" beside "X, its leader")."""
    return not office or told == office.lower()


def _pairs(claim: Claim) -> list[Pair]:
    a, b = (list(dict.fromkeys(ref_of(r) for r in claim.role(side) if not _nobody(r))) for side in ("a", "b"))
    pairs = [(x, y) for x in a for y in b if x.key != y.key]
    return [(min(p), max(p)) if _orderable(p) else p for p in pairs] if claim.type in _MUTUAL else pairs


def _nobody(role: Role) -> bool:
    return ref_of(role).id is None and is_pronoun(role.text)


def _orderable(pair: Pair) -> bool:
    return (pair[0].id is None) == (pair[1].id is None)


def _same(a: Pair, b: Pair, kin: Kin) -> bool:
    return all(
        x.id == y.id if x.id and y.id else x.key == y.key or alike(x, y, kin) >= 0.9 for x, y in zip(a, b, strict=True)
    )


def _line(
    pair: Pair,
    kind: str,
    claims: Sequence[Claim],
    told: Mapping[str, str],
    earliest: Mapping[str, str],
    voices: Voices,
    kin: Kin,
) -> Tie:
    ordered = sorted(claims, key=lambda c: c.id)
    starts = [_start(c, told.get(c.report, "")) for c in ordered]
    start = meet(starts)
    said, independent = voices.count(ordered)
    days = sorted(told.get(c.report, "")[:10] for c in ordered if told.get(c.report))
    first, last = start.iso()
    office = next((r.text for c in ordered for r in c.role("office")), None)
    standing = next(s for s in ("happened", "ongoing", "background", "doubted") if s in {c.standing for c in ordered})
    return Tie(
        id=content_id("tie", pair[0].key, pair[1].key, kind, (office or "").lower()),
        a=pair[0].id or pair[0].words, b=pair[1].id or pair[1].words, a_words=pair[0].words, b_words=pair[1].words,
        type=_kind(kind), office=office, standing=standing, status=_status(pair, ordered, independent, kin),
        from_earliest=first, from_latest=last, to_earliest=None, to_latest=None, known_from=days[0] if days else None,
        claims=tuple(c.id for c in ordered), voices=said, independent=independent,
        first_said=iso(first_said(ordered, earliest)),
    )  # fmt: skip


def _kind(kind: str) -> TieType:
    return kind  # type: ignore[return-value]


def _start(claim: Claim, told: str) -> Bounds:
    return time_of_change(claim, told) if claim.type in _CHANGES else start_of_state(claim, told)


def _status(pair: Pair, claims: Sequence[Claim], independent: int, kin: Kin) -> Status:
    party = all(speaks_for(c, [pair[0].key, pair[1].key], kin) for c in claims)
    return "one-party" if party else "corroborated" if independent > 1 else "single-voice"
