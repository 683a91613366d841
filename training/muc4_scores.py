"""Train the scores of the MUC-4 export: python training/muc4_scores.py [--claims FILE] [--half 0|1] [-o FILE].

Codes the training texts of data/muc4, pairs the incidents that the grammar finds with the key's templates and fits one
logistic regression a score over the signs of `dateline.exports.muc4.signs`. What is enough for each is chosen on
probabilities from five folds. With --half only every other text is learned from; score the rest with
`benchmarks/muc4.py --split train --part`.
"""

import argparse
import json
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "benchmarks"))

from dateline.exports.muc4 import drafts, signs  # noqa: E402
from dateline.exports.muc4.candidates import Candidate, candidates  # noqa: E402
from dateline.exports.muc4.choosing import filler_signs, grammar  # noqa: E402
from dateline.exports.muc4.proposing import proposed  # noqa: E402
from muc4 import Coded, bare, kept, view_of  # noqa: E402
from shared_data import scorer, shared  # noqa: E402

OUT = ROOT / "src" / "dateline" / "exports" / "muc4" / "scores.json"
SLOTS = {
    "individual": ("PERP: INDIVIDUAL ID",),
    "organisation": ("PERP: ORGANIZATION ID",),
    "human": ("HUM TGT: NAME", "HUM TGT: DESCRIPTION"),
    "thing": ("PHYS TGT: ID",),
}
LABELS = {
    "human": ("effect", "HUM TGT: EFFECT OF INCIDENT"),
    "thing": ("damage", "PHYS TGT: EFFECT OF INCIDENT"),
}
RARE = 3  # a sign met in fewer examples is left out
FLAT = 0.005  # F: what lies no further below the top is as good
FEW = 12  # a set fill met fewer times has no score
SMALL = 0.02  # weights below are left out
STRENGTH = {"incident": 0.03, "human": 0.1, "individual": 0.15, "organisation": 0.15, "thing": 0.1}
OTHERS = 0.15
# A wrong set fill costs more than a missing one, a dropped incident all of its slots: what is enough weighs them so.
LABEL_BETA = 0.7
BETA = {"incident": 1.1}
# A fill raises F where it is right more often than half of the F that is reached, which is about one half: so likely
# must it be that incident and filler are both right.
WORTH = 0.24


class Example(NamedTuple):
    """One thing to learn from: its text, its signs, whether it is right."""

    text: str
    signs: set[str]
    right: bool


def examples(view: Any, keys: dict[str, list[dict[str, list[str]]]]) -> dict[str, list[Example]]:
    """Return what there is to learn from, by score."""
    found: dict[str, list[Example]] = defaultdict(list)
    score = scorer("muc_score")
    for told in drafts.told_reports(view):
        key = keys[told.info.key]
        incidents = proposed(told)
        everybody = candidates(told)
        pairs = _pairs(score, key, [drafts.by_grammar(i) for i in incidents])
        report = signs.of_report(told.claims)
        for at, incident in enumerate(incidents):
            seen = signs.of_incident(incident, len(incidents)) | report
            found["incident"].append(Example(told.info.key, seen, at in pairs))
            if at in pairs:
                for name, example in _of_pair(score, key[pairs[at]], incident, incidents, everybody):
                    found[name].append(Example(told.info.key, *example))
    return found


def _pairs(
    score: ModuleType, key: Sequence[dict[str, list[str]]], ours: Sequence[dict[str, list[str]]]
) -> dict[int, int]:
    """Return which of our templates answers which of the key's."""
    if not key or not ours:
        return {}
    near = np.array([[score.affinity(k, r) for r in ours] for k in key])
    return {int(j): int(i) for i, j in zip(*score.linear_sum_assignment(-near), strict=True) if near[i, j] > 0}


def _of_pair(
    score: ModuleType, key: dict[str, list[str]], incident: Any, among: Sequence[Any], everybody: Sequence[Candidate]
) -> Iterator[tuple[str, tuple[set[str], bool]]]:
    ours = {kind: grammar(incident, kind) for kind in SLOTS}  # type: ignore[arg-type]
    right: dict[str, list[str]] = defaultdict(list)
    for one in everybody:
        fit = _fit(score, key, one)
        if fit == 0.5:
            continue
        yield one.kind, (filler_signs(incident, one, ours[one.kind], among, everybody), fit == 1)
        if fit == 1:
            right[one.kind].append(one.text)
            if one.kind in LABELS:
                name, slot = LABELS[one.kind]
                told = _referring(score, key.get(slot, []), one)
                seen = signs.of_label(incident, one)
                yield from ((f"{name}:{value}", (seen, value in told)) for value in VALUES[name])
    category = {v for fill in key["PERP: INCIDENT CATEGORY"] for v in score.alternatives(fill)[1]}
    seen = signs.of_deed(incident, right["individual"], right["organisation"])
    yield from ((f"category:{value}", (seen, value in category)) for value in VALUES["category"])


VALUES = {
    "effect": ("DEATH", "INJURY", "NO INJURY OR DEATH", "NO INJURY", "REGAINED FREEDOM"),
    "damage": ("DESTROYED", "SOME DAMAGE", "NO DAMAGE"),
    "category": ("TERRORIST ACT", "STATE-SPONSORED VIOLENCE"),
}


def _texts(one: Candidate) -> set[str]:
    return {one.text, (one.human.description if one.human else None) or one.text}


def _fit(score: ModuleType, key: dict[str, list[str]], one: Candidate) -> float:
    fills = [fill for slot in SLOTS[one.kind] for fill in key.get(slot, [])]
    return max((score.best("PERP: INDIVIDUAL ID", f, f'"{t}"') for f in fills for t in _texts(one)), default=0.0)


def _referring(score: ModuleType, fills: list[str], one: Candidate) -> set[str]:
    """Return the values of set fills that refer to a candidate."""
    found = set()
    for fill in fills:
        for alternative in score.alternatives(fill)[1]:
            value, _, ref = alternative.partition(": ")
            if any(score.match_string(ref, text) == 1 for text in _texts(one)):
                found.add(value.strip())
    return found


def fit(name: str, learned: Sequence[Example], missed: int = 0) -> dict[str, Any]:
    """Return a score fitted on examples. missed: how many that are right no example stands for."""
    known = Counter(sign for e in learned for sign in e.signs)
    usual = {sign for sign, n in known.items() if n >= RARE}
    table = DictVectorizer()
    x = table.fit_transform([dict.fromkeys(sorted(e.signs & usual), 1.0) for e in learned])
    y = np.array([e.right for e in learned])
    model = LogisticRegression(C=STRENGTH.get(name, OTHERS), max_iter=3000)
    folds = GroupKFold(5).split(x, y, [e.text for e in learned])
    held = cross_val_predict(model, x, y, cv=list(folds), method="predict_proba")[:, 1]
    model.fit(x, y)
    weights = dict(zip(table.get_feature_names_out(), model.coef_[0], strict=True))
    return {
        "bias": round(float(model.intercept_[0]), 4),
        "enough": WORTH if name in SLOTS else best_enough(held, y, BETA.get(name, LABEL_BETA), missed),
        "weights": {sign: round(float(w), 3) for sign, w in sorted(weights.items()) if abs(w) >= SMALL},
    }


def best_enough(held: np.ndarray, right: np.ndarray, beta: float, missed: int) -> float:
    """Return the probability from which on F (recall weighed beta times precision) is highest on held-out folds.

    The curve is flat and its top a matter of luck: the middle of all that come within half a point of it.
    """
    tried = {t: _f(held >= t, right, beta, missed) for t in np.arange(0.2, 0.66, 0.025)}
    good = [t for t, f in tried.items() if f >= max(tried.values()) - FLAT]
    return round(float(np.mean(good)), 2)


def _f(ours: np.ndarray, right: np.ndarray, beta: float, missed: int) -> float:
    hits, square = float((ours & right).sum()), beta * beta
    return (1 + square) * hits / (float(ours.sum()) + square * float(right.sum() + missed) or 1.0)


def train(view: Any, keys: dict[str, list[dict[str, list[str]]]]) -> dict[str, Any]:
    """Return all scores, by name."""
    found = examples(view, keys)
    told = {report.key for report in view.chronicle.reports}
    asked = sum(len(templates) for text, templates in keys.items() if text in told)
    missed = {"incident": asked - sum(e.right for e in found["incident"])}
    return {
        name: fit(name, learned, missed.get(name, 0))
        for name, learned in sorted(found.items())
        if sum(e.right for e in learned) >= FEW
    }


def main() -> int:
    """Write the scores."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=Path, help="keep the claims in this file, or take them from it")
    parser.add_argument("--half", type=int, choices=(0, 1), help="learn from every other text only")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("-o", "--output", type=Path, default=OUT)
    options = parser.parse_args()
    lines = (shared() / "data" / "muc4" / "train.jsonl").read_text("utf-8").splitlines()
    keys = {row["docid"]: row["templates"] for row in map(json.loads, lines)}
    with tempfile.TemporaryDirectory() as scratch:
        coded: list[Coded] = kept(options.claims, bare(lines, Path(scratch)), options.workers)
    if options.half is not None:
        coded = coded[options.half :: 2]
    found = train(view_of(coded), keys)
    options.output.write_text(json.dumps(found, ensure_ascii=False, indent=0, sort_keys=True) + "\n", "utf-8")
    print({name: (score["enough"], len(score["weights"])) for name, score in found.items()})
    return 0


if __name__ == "__main__":
    sys.exit(main())
