"""Trained scores: how likely a report's incident, or a filler of its slots, is what the fill rules ask for.

Each score is a logistic regression over named signs (`signs`), trained by `training/muc4_scores.py` and kept in
`scores.json`: sign -> weight. It only ranks and drops what the grammar proposes.
"""

import math
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

import msgspec

__all__ = ["Score", "scores"]


class Score(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One score: the odds where no sign speaks, what each sign adds to them, and what is enough."""

    bias: float
    enough: float
    weights: dict[str, float]

    def of(self, signs: Iterable[str]) -> float:
        """Return the probability that the signs speak for; signs never met in training say nothing."""
        odds = self.bias + math.fsum(self.weights.get(sign, 0.0) for sign in signs)
        return 1.0 / (1.0 + math.exp(-odds))

    def passes(self, signs: Iterable[str]) -> bool:
        """Tell whether the signs are enough."""
        return self.of(signs) >= self.enough


@cache
def scores() -> dict[str, Score]:
    """Return the scores by name, read and checked once."""
    data = files("dateline.exports.muc4").joinpath("scores.json").read_bytes()
    return msgspec.json.decode(data, type=dict[str, Score])
