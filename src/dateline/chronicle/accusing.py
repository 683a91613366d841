"""Accusations: who accuses is the voice, and "the army blamed the rebels" is said of the deed just told."""

import re
from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from dateline.chronicle.telling import TypeTable
from dateline.chronicle.words import is_attacker, is_pronoun, likeness, vector
from dateline.records.claim import Claim, Voice

_DISOWNED = "denial-of-responsibility"  # the event type of denying what others say one did
_CLAUSE = re.compile(r"[,.;:]|\b(?:and|but|while)\b")
_JOINT = re.compile(r";|,\s+(?:and|but|while)\b")
_REACH = 400  # characters from a deed to the accusation that is about it: two sentences or three


def told_by_accusers(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims, in order, those that blame given the voice of the one who blames ("He accused the army").

    Whom an accusation is aimed at is blamed; a "whom" that stands for nobody known is not.
    """
    return [_told_by_accuser(_with_blamed(c)) for c in claims]


def _with_blamed(claim: Claim) -> Claim:
    roles = tuple(r for r in claim.roles if r.role != "blamed" or r.actor or not is_pronoun(r.text))
    if claim.type == "accusation" and not any(r.role == "blamed" for r in roles):
        accused = (r for r in claim.role("target") if r.actor or not is_pronoun(r.text))
        roles += tuple(msgspec.structs.replace(r, role="blamed") for r in accused)
    return claim if roles == claim.roles else msgspec.structs.replace(claim, roles=roles)


def _told_by_accuser(claim: Claim) -> Claim:
    blamed = {r.actor for r in claim.role("blamed")}
    accusers = [r for r in claim.role("agent") if r.actor and r.actor not in blamed and not is_pronoun(r.text)]
    if not blamed or len(accusers) != 1 or any(v.kind != "outlet" for v in claim.voice):
        return claim
    who = accusers[0]
    voice = Voice(who.text, "other", who.start, who.end, anonymous=False, actor=who.actor)
    return msgspec.structs.replace(claim, voice=(*claim.voice, voice))


def accusations_of(groups: Sequence[Sequence[Claim]], types: TypeTable) -> list[list[Claim]]:
    """Return, for each event's claims, the bare accusations and denials of other claims that are about it.

    An accusation that names no deed of its own is about the one-sided violent deed that its report told of last,
    if that stands close before it. A denial of responsibility is about that of its own sentence, else likewise.
    """
    deeds: dict[str, list[_Deed]] = {}
    for index, group in enumerate(groups):
        for claim in group:
            facts = types(claim.type)
            if claim.kind == "event" and facts.violent and not facts.two_sided and not is_answer(claim):
                deeds.setdefault(claim.report, []).append(_Deed(claim.evidence.end, claim.evidence.start, index, claim))
    out: list[list[Claim]] = [[] for _ in groups]
    for claim in (c for group in groups for c in group):
        about = _about(claim, deeds.get(claim.report, ()))
        if about is not None:
            out[about].append(claim)
    return out


def disowns(claim: Claim) -> bool:
    """Tell whether a claim says that its agents deny having done a deed told of elsewhere."""
    return claim.type == _DISOWNED and claim.standing != "denied" and bool(claim.role("agent"))


def is_answer(claim: Claim) -> bool:
    """Tell whether a claim tells what was done to those who attacked ("guards shot the attackers")."""
    done_to = [*claim.role("target"), *claim.role("victim")]
    return bool(done_to) and all(is_attacker(r.text) for r in done_to)


class _Deed(NamedTuple):
    """Where a violent deed is told, and in which event it is."""

    end: int
    start: int
    event: int
    claim: Claim


def _about(claim: Claim, deeds: Sequence[_Deed]) -> int | None:
    at = claim.evidence.start
    here = [d.event for d in deeds if d.start == at]
    if disowns(claim):
        return here[0] if here else _named(deeds, claim) or _before(deeds, at)
    if claim.type != "accusation" or claim.standing == "denied" or not claim.role("blamed"):
        return None
    if here:  # "accused the army of shelling its own people": the deed has its own claim
        return _clause_before(deeds, claim)
    return _named(deeds, claim) or _before(deeds, at)


def _clause_before(deeds: Sequence[_Deed], claim: Claim) -> int | None:
    """Return the deed of the clause before an accusation that names none: "a bomb killed five; officials blamed X"."""
    own = [d for d in deeds if d.start == claim.evidence.start]
    if any(d.claim.trigger.start > claim.trigger.start for d in own):
        return None
    last = max(own, key=lambda d: d.claim.trigger.end)
    between = claim.evidence.text[last.claim.trigger.end - last.start : claim.trigger.start - last.start]
    return last.event if _JOINT.search(between) else None


def _named(deeds: Sequence[_Deed], claim: Claim) -> int | None:
    """Return the deed that the claim's own words name ("any role in the market attack"), where they name but one."""
    said = vector(_CLAUSE.split(claim.evidence.text[claim.trigger.end - claim.evidence.start :])[0])
    own = {d.event: likeness(said, vector(d.claim.evidence.text)) for d in deeds if d.end <= claim.evidence.start}
    best = max(own.values(), default=0.0)
    named = [event for event, value in own.items() if value == best]
    return named[0] if best > 0 and len(named) == 1 else None


def _before(deeds: Sequence[_Deed], at: int) -> int | None:
    before = [(d.end, d.event) for d in deeds if d.end <= at and at - d.end <= _REACH]
    return max(before)[1] if before else None
