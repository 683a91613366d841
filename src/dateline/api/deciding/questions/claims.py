"""Questions about single claims that the machine is not sure of and that much hangs on."""

from collections.abc import Iterator

from dateline.api.deciding.questions.asked import Desk, Option, Question, asked, rules
from dateline.records import Claim

_NEWS = ("happened", "ongoing")
_CHANGES = ("gained", "lost")


def about_claims(desk: Desk) -> Iterator[Question]:
    """Yield a question for every doubtful claim of weight: many dead, or a place that changes hands."""
    limits = rules().claims
    for claim in desk.claims.values():
        if claim.standing not in _NEWS or claim.confidence >= limits.doubtful or claim.kind == "tie":
            continue
        impact = _impact(claim, desk)
        if impact >= limits.least_impact:
            yield _question(claim, impact, desk)


def _impact(claim: Claim, desk: Desk) -> float:
    if claim.kind == "holding":
        weights = rules().impact
        return weights.base + (weights.control if claim.type in _CHANGES else 0.0)
    return desk.most([claim.id])


def _question(claim: Claim, impact: float, desk: Desk) -> Question:
    event = desk.events.get(desk.home.get(claim.id, ""))
    alone = 1 / max(1, event.independent) if event else 1.0
    figure = f" “{claim.toll.words}”" if claim.toll else ""
    return asked(
        "claim",
        (claim.id,),
        (alone, impact, 1 - claim.confidence),
        about=(claim.id,),
        subjects=(claim.id,),
        question=f"Do these words tell of this: {claim.kind} {claim.type}{figure}?",
        reason=f"The machine is {claim.confidence:.0%} sure of it, and much hangs on it: {_weight(claim, desk)}.",
        options=(
            Option(key="a", label="Yes, the claim stands", action="accept", subjects=(claim.id,)),
            Option(key="r", label="No, leave the claim out", action="reject", subjects=(claim.id,)),
        ),
        claims=(claim.id,),
    )


def _weight(claim: Claim, desk: Desk) -> str:
    event = desk.events.get(desk.home.get(claim.id, ""))
    return event.title if event else f"who holds {claim.where.name or claim.where.words or 'the place'}"
