"""Logistic regression and isotonic steps in plain numpy: the data are small, and a rerun gives the same weights."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from dateline.claims.confidence import Weights, probability

Features = dict[str, float]
_ROUNDS = 50
_RARE = 5  # a feature seen in fewer claims has no weight of its own
_STEP = 40  # claims a step of the curve stands on, at least


class Example(NamedTuple):
    """One claim of a report: its features and whether it is right."""

    report: str
    features: Features
    right: bool


def fit(examples: Sequence[Example], *, ridge: float = 4.0, folds: int = 5) -> Weights:
    """Return weights and steps. The steps are read off scores of reports the weights had not seen."""
    scores = np.zeros(len(examples))
    for train, test in by_report(examples, folds):
        part = _regression([examples[i] for i in train], ridge)
        scores[test] = [_score(examples[i].features, part) for i in test]
    whole = _regression(examples, ridge)
    return Weights(*whole, steps=_steps(scores, np.array([e.right for e in examples], float)))


def by_report(examples: Sequence[Example], folds: int) -> Iterator[tuple[list[int], list[int]]]:
    """Yield the indices to train and to test on, the claims of one report together, reports dealt out in turn by id."""
    reports = sorted({e.report for e in examples})
    fold_of = {report: i % folds for i, report in enumerate(reports)}
    for fold in range(folds):
        test = [i for i, e in enumerate(examples) if fold_of[e.report] == fold]
        train = [i for i, e in enumerate(examples) if fold_of[e.report] != fold]
        if test and train:
            yield train, test


def _regression(examples: Sequence[Example], ridge: float) -> tuple[float, dict[str, float]]:
    """Return intercept and weights of a ridge logistic regression by Newton's method."""
    counts: dict[str, int] = {}
    for example in examples:
        for name in example.features:
            counts[name] = counts.get(name, 0) + 1
    names = sorted(n for n, c in counts.items() if c >= _RARE)
    column = {name: j + 1 for j, name in enumerate(names)}
    x = np.zeros((len(examples), len(names) + 1))
    x[:, 0] = 1.0
    for i, example in enumerate(examples):
        for name, value in example.features.items():
            if name in column:
                x[i, column[name]] = value
    w = _newton(x, np.array([e.right for e in examples], float), ridge)
    return round(float(w[0]), 4), {n: round(float(w[j]), 4) for n, j in column.items() if abs(w[j]) > 0.005}


def _newton(x: np.ndarray, y: np.ndarray, ridge: float) -> np.ndarray:
    penalty = np.full(x.shape[1], ridge)
    penalty[0] = 1e-6
    w = np.zeros(x.shape[1])
    for _ in range(_ROUNDS):
        p = 1 / (1 + np.exp(-x @ w))
        gradient = x.T @ (p - y) + penalty * w
        step = np.linalg.solve((x.T * (p * (1 - p))) @ x + np.diag(penalty), gradient)
        w -= step
        if np.abs(step).max() < 1e-8:
            break
    return w


def _score(features: Features, fitted: tuple[float, dict[str, float]]) -> float:
    intercept, weights = fitted
    return intercept + sum(value * weights.get(name, 0.0) for name, value in features.items())


def _steps(scores: np.ndarray, right: np.ndarray) -> tuple[tuple[float, float], ...]:
    """Return rising (score, probability) steps by pooling adjacent violators, over bins of at least _STEP claims."""
    order = np.argsort(scores, kind="stable")
    bins = max(1, len(order) // _STEP)
    blocks: list[list[float]] = []  # first score, right, all
    for chunk in np.array_split(order, bins):
        blocks.append([float(scores[chunk[0]]), float(right[chunk].sum()), float(len(chunk))])
        while len(blocks) > 1 and blocks[-2][1] / blocks[-2][2] >= blocks[-1][1] / blocks[-1][2]:
            first, (_, more, many) = blocks[-2], blocks.pop()
            first[1] += more
            first[2] += many
    # one right and one wrong claim more in each step: no step says never or always
    return tuple((round(b[0], 4), round((b[1] + 1) / (b[2] + 2), 4)) for b in blocks)


def out_of_fold(examples: Sequence[Example], folds: int) -> list[float]:
    """Return each claim's probability by weights and steps fitted on other reports only."""
    found = [0.0] * len(examples)
    for train, test in by_report(examples, folds):
        weights = fit([examples[i] for i in train])
        for i in test:
            found[i] = probability(examples[i].features, weights)
    return found
