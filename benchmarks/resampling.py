"""Intervals by resampling whole reports: what a figure would be had other reports been drawn."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

_RESAMPLES = 1000
_SEED = 20160705


class Counts(NamedTuple):
    """What one report, or all of them, contribute: claims that are right, gold rows, claims of ours, gold rows found.

    A gold row may be found by several claims and a claim may answer several rows, so the two are counted apart.
    """

    right: int = 0
    gold: int = 0
    ours: int = 0
    found: int = 0

    @property
    def precision(self) -> float:
        """Share of our claims that are right, 0 where there are none."""
        return self.right / self.ours if self.ours else 0.0

    @property
    def recall(self) -> float:
        """Share of gold rows found, 0 where there are none."""
        return self.found / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both, 0 where one is."""
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0


def total(parts: Sequence[Counts]) -> Counts:
    """Return the sum over reports."""
    return Counts(*(sum(p[i] for p in parts) for i in range(4)))


def interval(parts: Sequence[Counts], figure: Callable[[Counts], float]) -> tuple[float, float]:
    """Return the 95 % percentile interval of a figure over resampled reports; the seed is fixed.

    Source: Efron, Bootstrap methods, 1979.
    """
    if not parts:
        return 0.0, 0.0
    table = np.array(parts)
    draw = np.random.default_rng(_SEED).integers(0, len(parts), (_RESAMPLES, len(parts)))
    sums = table[draw].sum(axis=1)
    values = [figure(Counts(*(int(v) for v in row))) for row in sums]
    low, high = np.percentile(values, [2.5, 97.5])
    return float(low), float(high)


def line(name: str, parts: Sequence[Counts]) -> str:
    """Return one row of a table: precision, recall, F1 with its interval, and the counts."""
    sums = total(parts)
    low, high = interval(parts, lambda c: c.f1)
    return (
        f"{name:16} P {100 * sums.precision:5.1f}  R {100 * sums.recall:5.1f}  F {100 * sums.f1:5.1f} "
        f"[{100 * low:4.1f}, {100 * high:5.1f}]   ({sums.right} of {sums.ours} ours right, {sums.found} of {sums.gold} gold found)"
    )


__all__ = ["Counts", "interval", "line", "total"]
