"""Where accounts differ on who held a place."""

from collections.abc import Iterable, Sequence
from itertools import combinations

import msgspec

from dateline.chronicle.actors import ActorRef, Kin, alike, ref_of
from dateline.chronicle.config import joining
from dateline.chronicle.days import ordinal
from dateline.chronicle.readings import readings
from dateline.chronicle.sites import place_key, site_key
from dateline.chronicle.voices import Voices
from dateline.records.chronicle import Dispute, Holding, Reading
from dateline.records.claim import Claim
from dateline.records.ids import content_id

_CONTROL = frozenset({"holds", "gained"})


def holding_disputes(
    lines: Sequence[Holding], claims: Sequence[Claim], voices: Voices, kin: Kin
) -> tuple[Dispute, ...]:
    """Return the disputes on who holds what: two actors said to control one spot on one day by different voices,
    or one voice telling a gain or a loss that another denies.
    """
    by_id = {c.id: c for c in claims}
    found: dict[str, Dispute] = {}
    spots: dict[tuple[str, str], list[Holding]] = {}
    for line in lines:
        spots.setdefault((place_key(line.place), site_key(line.site)), []).append(line)
    for _, here in sorted(spots.items()):
        control = [x for x in here if x.type in _CONTROL]
        rivals = {x.id: x for a, b in combinations(control, 2) if _both_claimed(a, b, kin) for x in (a, b)}
        if rivals:
            dispute = _dispute(sorted(rivals.values(), key=lambda x: x.id), by_id, voices, kin)
            found[dispute.id] = dispute
        kept = [x for pair in _lost_and_held(here, kin) for x in pair]
        if kept:
            dispute = _dispute(sorted({x.id: x for x in kept}.values(), key=lambda x: x.id), by_id, voices, kin)
            found.setdefault(dispute.id, dispute)
    for dispute in _denials(lines, claims, voices, kin):
        found.setdefault(dispute.id, dispute)
    return tuple(found[i] for i in sorted(found))


def mark_disputed(lines: Sequence[Holding], disputes: Iterable[Dispute]) -> tuple[Holding, ...]:
    """Return the lines, those with a claim in a dispute marked disputed."""
    argued = {c for d in disputes for r in d.readings for c in r.claims}
    return tuple(msgspec.structs.replace(x, status="disputed") if argued & set(x.claims) else x for x in lines)


def _both_claimed(a: Holding, b: Holding, kin: Kin) -> bool:
    """Tell whether two lines of control say that two parties held one spot on one day."""
    if a.extent or b.extent or _one_side(a, b, kin) or {v.text for v in a.voices} == {v.text for v in b.voices}:
        return False
    span = [_sure(a), _sure(b)]
    if None in span[0] or None in span[1]:
        return False
    return bool(span[0][0] <= span[1][1] and span[1][0] <= span[0][1])  # type: ignore[operator]


def _lost_and_held(here: Sequence[Holding], kin: Kin) -> Iterable[tuple[Holding, Holding]]:
    """Yield who is said to have taken a spot, with the line by which others have its loser hold it the next days.

    Nobody tells that the loser has taken it back, so either it was not lost or it is not held.
    """
    gained, lost, held = ([x for x in here if x.type == t and not x.extent] for t in ("gained", "lost", "holds"))
    for loss in lost:
        taker = next((x for x in gained if x.from_latest == loss.from_latest), None)
        for state in held if taker is not None else ():
            if not _soon_after(loss, state) or not _same_side(loss, state, kin):
                continue
            back = any(_same_side(loss, x, kin) and _soon_after(loss, x) for x in gained)
            if taker is not None and not back and {v.text for v in loss.voices} != {v.text for v in state.voices}:
                yield taker, state


def _same_side(a: Holding, b: Holding, kin: Kin) -> bool:
    return bool(a.actor and b.actor) and kin.related(a.actor or "", b.actor or "")


def _soon_after(lost: Holding, held: Holding) -> bool:
    """Tell whether a line is first told of the day of a loss or the few days behind it."""
    first, then = ordinal(lost.from_latest), ordinal(held.from_latest)
    return first is not None and then is not None and 0 <= then - first <= joining().limits.near_days


def _sure(line: Holding) -> tuple[str | None, str | None]:
    """The days on which a line surely says it was so: from its latest start to its last telling or earliest end."""
    last = min((d for d in (line.to_earliest, line.last_said) if d), default=None)
    return line.from_latest, last


def _one_side(a: Holding, b: Holding, kin: Kin) -> bool:
    if a.actor and b.actor:
        return kin.related(a.actor, b.actor)
    if any(x.actor is None and not any(w[:1].isupper() for w in x.actor_words.split()) for x in (a, b)):
        return True  # "moderates", "an alliance of groups": words that name nobody oppose no name
    return alike(ActorRef(a.actor, a.actor_words), ActorRef(b.actor, b.actor_words), kin) > -0.2


def _dispute(lines: Sequence[Holding], claims: dict[str, Claim], voices: Voices, kin: Kin) -> Dispute:
    values = readings(((x.actor, x.actor_words, claims[c]) for x in lines for c in x.claims if c in claims), voices)
    return _asked(lines[0], values, kin)


def _asked(line: Holding, values: Sequence[Reading], kin: Kin) -> Dispute:
    place = line.place.name or line.place.words or "the place"
    spot = f"{line.site} of {place}" if line.site else place
    names = " or ".join(dict.fromkeys(kin.name(v.value or "") or v.words for v in values))
    lost = line.type == "lost" and any(v.value == "denied" for v in values)
    question = f"Was {spot} lost: {names}?" if lost else f"Who holds {spot}: {names}?"
    subject = line.id
    return Dispute(
        id=content_id("dispute", "holder", place_key(line.place), site_key(line.site)),
        subject=subject,
        field="holder",
        question=question,
        readings=tuple(values),
    )


def _denials(
    lines: Sequence[Holding], claims: Sequence[Claim], voices: Voices, kin: Kin
) -> Iterable[Dispute]:
    for denial in claims:
        if denial.kind != "holding" or denial.standing != "denied":
            continue
        key = place_key(denial.where)
        linked = {k.claim for k in denial.links if k.kind == "denies"}
        against = [
            x for x in lines if linked & set(x.claims) or (key and place_key(x.place) == key and _answers(denial, x))
        ]
        for line in against[:1]:
            by_id = {c.id: c for c in claims}
            says, not_so = _sides(line, kin)
            told = [(line.actor, says, by_id[c]) for c in line.claims if c in by_id]
            yield _asked(line, readings([*told, ("denied", not_so, denial)], voices), kin)


def _sides(line: Holding, kin: Kin) -> tuple[str, str]:
    """Say in words what a line holds and what its denial does: an army that denies a loss says that it holds."""
    who = kin.name(line.actor or "") or line.actor_words
    if line.type == "lost":
        return f"{who} lost it", f"{who} did not lose it"
    return line.actor_words, f"not {who}"


def _answers(denial: Claim, line: Holding) -> bool:
    roles = [r for r in denial.roles if r.role in {"holder", "loser"}]
    same_kind = denial.type == line.type or {denial.type, line.type} <= _CONTROL
    return same_kind and any(ref_of(r).id == line.actor and line.actor is not None for r in roles)
