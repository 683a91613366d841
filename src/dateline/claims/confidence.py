"""How sure a claim is: the probability, fitted on read reports, that a coder who reads the report would record it.

Features are what the claim itself shows: kind and family of rule, standing, depth of voice, length of the sentence,
distance between trigger and roles, what was resolved. Weights and steps are data (data/confidence.json), made by
training/confidence.py. Sources: logistic regression; isotonic calibration after Zadrozny and Elkan, 2002.
"""

import json
import math
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files

import msgspec

from dateline.records import Claim, Role
from dateline.records.actor_ids import is_generic_id, is_name_id

__all__ = ["Weights", "features_of", "probability", "shipped", "weigh"]

_PRONOUNS = frozenset({"it", "they", "he", "she", "him", "them", "its", "their", "his", "her", "who", "which", "that"})
_LONG = 40  # words; a longer sentence tells no more about itself


class Weights(msgspec.Struct, frozen=True):
    """What training/confidence.py wrote: a weight a feature, the intercept, and the steps from score to probability.

    `steps` are (score, probability) pairs in rising order; a score has the probability of the last step at or below.
    """

    intercept: float
    weights: dict[str, float]
    steps: tuple[tuple[float, float], ...]
    about: str = ""
    trained_on: str = ""


def weigh(claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims with their confidence, in their order. Pure: the same claims have the same figures."""
    return [msgspec.structs.replace(claim, confidence=probability(features_of(claim), shipped())) for claim in claims]


def probability(features: Mapping[str, float], weights: Weights) -> float:
    """Return the probability that a claim of these features is right, from 0 to 1, to three places."""
    score = weights.intercept + math.fsum(value * weights.weights.get(name, 0.0) for name, value in features.items())
    at = bisect_right([step[0] for step in weights.steps], score) - 1
    return round(weights.steps[max(at, 0)][1], 3)


def features_of(claim: Claim) -> dict[str, float]:
    """Return the claim's features by name; absent ones are 0."""
    entry, _, construction = claim.rule.partition("/")
    names = [
        f"kind={claim.kind}",
        f"type={claim.type}",
        f"rule={claim.kind}:{entry}",
        f"construction={construction or 'words'}",
        f"standing={claim.kind}:{claim.standing}",
        f"voice={min(2, sum(v.kind != 'outlet' for v in claim.voice))}",
        f"block={claim.block}",
        *_of_scene(claim),
        *_of_parties(claim),
    ]
    found = dict.fromkeys(names, 1.0)
    found["sentence"] = min(_LONG, len(claim.evidence.text.split())) / _LONG
    found["far"] = _distance(claim)
    return found


def _of_scene(claim: Claim) -> Iterable[str]:
    if claim.kind in ("event", "holding"):
        yield f"place={claim.kind}:{claim.where.status}{'-inferred' if claim.where.inferred else ''}"
    if claim.kind == "event":
        told = "none" if claim.when.from_ is None else claim.when.precision
        yield f"time={told}{'-inferred' if claim.when.inferred else ''}"
    if claim.links:
        yield f"link={claim.links[0].kind}"
    if claim.evidence.text.isupper():
        yield "capitals"


def _of_parties(claim: Claim) -> Iterable[str]:
    yield f"roles={claim.kind}:{min(3, len(claim.roles))}"
    for role in claim.roles:
        yield f"{claim.kind}.{role.role}={_known(role)}"


def _known(role: Role) -> str:
    if role.text.lower() in _PRONOUNS:
        return "pronoun"
    if role.actor is None:
        return "unknown"
    return "kind-only" if is_generic_id(role.actor) or is_name_id(role.actor) else "known"


def _distance(claim: Claim) -> float:
    """Return how far the farthest role stands from the trigger: 0 beside it, 1 some forty words away or more."""
    gaps = [max(r.start - claim.trigger.end, claim.trigger.start - r.end, 0) for r in claim.roles]
    return min(1.0, max(gaps, default=0) / 240)


@lru_cache(maxsize=1)
def shipped() -> Weights:
    """Return the weights of the package."""
    raw = (files("dateline.claims") / "data" / "confidence.json").read_text("utf-8")
    return msgspec.convert(json.loads(raw), Weights)
