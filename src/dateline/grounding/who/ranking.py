"""Which of the actors that a pronoun may mean it does mean, if any: a log-linear ranker with learnt weights.

Each option and "nobody" has a score, the sum of the weights of its features; a softmax makes probabilities of them. The
best option is taken where its probability is at least the threshold of its class, else the pronoun is left open.
Weights are data (data/antecedents.json), made by training/chains.py; docs/actors.md has the card.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple, Protocol, get_args

import msgspec

from dateline.grounding.who.asked import Asked, Form, Option

__all__ = ["Choice", "LearntRanker", "Ranker", "Weights", "shipped_ranker"]


class Choice(NamedTuple):
    """The place of the option taken, None where none is sure enough, with the probabilities of all and of nobody."""

    place: int | None
    shares: Sequence[float]
    nobody: float


class Ranker(Protocol):
    """What chooses among options by their features."""

    def choose(
        self, asked: Asked, options: Sequence[Option], features: Sequence[Sequence[str]], nobody: Sequence[str]
    ) -> Choice:
        """Choose one of at least one option, or none. `features` has those of each option, `nobody` those of none."""
        ...


class Weights(msgspec.Struct, frozen=True):
    """What training/chains.py wrote. `options` and `nobody`: class of pronoun, then form ("" for all), then feature."""

    options: dict[str, dict[str, dict[str, float]]]
    nobody: dict[str, dict[str, dict[str, float]]]
    thresholds: dict[str, float]
    about: str = ""
    trained_on: str = ""


class LearntRanker:
    """Chooses by weights."""

    def __init__(self, weights: Weights) -> None:
        self._thresholds = weights.thresholds
        self._options, self._nobody = _by_form(weights.options), _by_form(weights.nobody)

    def choose(
        self, asked: Asked, options: Sequence[Option], features: Sequence[Sequence[str]], nobody: Sequence[str]
    ) -> Choice:
        """Take the option that is likeliest, the nearest of equals, if it is likely enough."""
        del options  # their features tell enough
        weights, empty = self._options[asked.cls, asked.form], self._nobody[asked.cls, asked.form]
        scores = [math.fsum([weights.get(name, 0.0) for name in names]) for names in features]
        scores.append(math.fsum([empty.get(name, 0.0) for name in nobody]))
        top = max(scores)
        parts = [math.exp(score - top) for score in scores]
        whole = math.fsum(parts)
        *shares, none = (round(part / whole, 3) for part in parts)
        best = max(range(len(shares)), key=lambda i: (shares[i], -i), default=None)
        sure = best is not None and shares[best] >= self._thresholds[asked.cls]
        return Choice(best if sure else None, shares, none)


def _by_form(told: Mapping[str, Mapping[str, Mapping[str, float]]]) -> dict[tuple[str, str], dict[str, float]]:
    """Weights by class and form, those for all forms added in."""
    found = {}
    for cls, forms in told.items():
        base = forms.get("", {})
        for form in get_args(Form):
            own = forms.get(form, {})
            found[cls, form] = {name: base.get(name, 0.0) + own.get(name, 0.0) for name in sorted({*base, *own})}
    return found


@lru_cache(maxsize=1)
def shipped_ranker() -> LearntRanker:
    """Return the weights that come with the package."""
    data = files("dateline.grounding.who").joinpath("data/antecedents.json").read_bytes()
    return LearntRanker(msgspec.json.decode(data, type=Weights))
