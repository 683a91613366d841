"""A judged pair of tellings: the features seen, in words, and the score they add up to."""

from collections.abc import Iterable

from msgspec import Struct

from dateline.chronicle.config import Weights


class Feature(Struct, frozen=True):
    """One feature of a pair: its value, and what it saw in words. `apart` rules the pair out."""

    name: str
    value: float
    why: str
    apart: bool = False


class Match(Struct, frozen=True):
    """A judged pair: the score (joined above 0), the features behind it, and whether it is ruled out."""

    a: str
    b: str
    score: float
    features: tuple[Feature, ...]
    apart: bool = False


def weighed(features: Iterable[Feature], weights: Weights) -> float:
    """Return what some features of a pair count for together."""
    return sum([float(getattr(weights, f.name)) * f.value for f in features])
