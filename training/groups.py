"""Learn which names are armed groups': python training/groups.py [--shared FOLDER] [--folds] [-o FILE].

Reads raw news and general text twice, each time with half of the knowledge files' groups and organisations taken away,
so that every known name is once read as an unknown one is; what the files say of it is the label. Names that no file
has are no groups, unless annotated (domain/groups.tsv) or taken for one by weights learnt from other names: those are
left out, since most of them are groups indeed. Names count by what they share: a word of a name has a weight only if
several actors bear it, so no weight knows a group by its name. Copies without the name's own words make the words
around it count, the lists' names without a text the words in it. A logistic regression (ridge, L-BFGS) of all that is
written to src/dateline/language/data/groups.json; a rerun writes the same bytes. Ten minutes, no more than Dateline
itself. `--folds` prints what thresholds do on names left out and writes nothing. Measure with benchmarks/groups.py.
"""

from __future__ import annotations

import argparse
import json
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from dateline.knowledge.actors import Actor, load_actors
from dateline.language import load_reader
from dateline.language.group_features import own_features, shared_key
from groups_texts import (
    NewsText,
    Seen,
    annotated_groups,
    halves,
    held_news,
    is_same,
    learning_texts,
    seen_names,
)

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "src" / "dateline" / "language" / "data" / "groups.json"
GROUPS = frozenset({"rebel", "political-militia", "communal-militia", "criminal", "coalition"})
_LEFT_OUT = frozenset({"person", "operation", "civilians"})
THRESHOLD = 0.6  # found on the folds, for precision first
RIDGE = 1.5
RARE = 4  # a feature that fewer different names have has no weight
SMALLEST = 0.1  # weights nearer to nothing are not written
DOUBTED = 0.4  # from here on a name without a label is left out
_OFTEN = 8.0  # examples of one name from which on each counts less
_OWN = ("word ", "words ", "last ", "first ", "ends ", "people", "number", "capitals", "short for")
_NEWS = frozenset({"muc4", "rival", "re3d"})


class Example(NamedTuple):
    """A name in a report: who it is, whether a group, its features, what it counts, whether it has a label."""

    who: str
    group: bool
    features: list[str]
    weight: float
    source: str
    sure: bool


def main() -> int:
    """Write the weights, or print folds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="the folder that holds data/")
    parser.add_argument("--folds", action="store_true")
    parser.add_argument("--strangers", action="store_true", help="without the groups that the benchmark measures")
    parser.add_argument("--limit", type=int, help="only so many texts, to try the chain")
    parser.add_argument("-o", "--out", type=Path, default=OUT)
    options = parser.parse_args()
    texts = list(learning_texts(options.shared))[: options.limit]
    left_out = measured(options.shared) if options.strangers else frozenset()
    told = [e for e in examples(texts) if e.who not in left_out]
    listed = [e for e in list_examples(load_actors().actors.values()) if e.who not in left_out]
    sure = [e for e, share in folds([*told, *listed]) if e.source == "list" or e.sure or e.group or share < DOUBTED]
    if options.folds:
        report_folds(folds(sure))
        return 0
    weights = fit([*sure, *blanked(sure)])
    bias = weights.pop("")
    written = {
        "about": "Written by training/groups.py; see docs/reading-model.md.",
        "trained_on": f"{sum(e.group for e in sure if e.source != 'list')} names of groups and "
        f"{sum(not e.group for e in sure if e.source != 'list')} others in {len(texts)} texts, {len(listed)} of lists",
        "threshold": THRESHOLD,
        "bias": round(bias, 3),
        "weights": {name: round(w, 2) for name, w in sorted(weights.items()) if abs(w) >= SMALLEST},
    }
    options.out.write_text(json.dumps(written, indent=0, sort_keys=True, ensure_ascii=False) + "\n", "utf-8")
    print(f"{options.out}: {written['trained_on']}, {len(written['weights'])} weights")
    return 0


def measured(shared: Path) -> frozenset[str]:
    """The groups annotated in the measured texts, as examples call them."""
    found, book, wanted = set[str](), load_actors(), annotated_groups("test", "re3d")
    for text in held_news(shared):
        labels, hits = wanted.get((text.source, text.key), []), book.find(text.text)
        for start, end in (label[:2] for label in labels if label.kind == "group"):
            found.add(shared_key(text.text[start:end]))
            found.update(hit.ids[0] for hit in hits if is_same((start, end), (hit.start, hit.end)))
    return frozenset(found)


def examples(texts: Sequence[NewsText]) -> list[Example]:
    """The names of the texts, each read as an unknown one, those of one actor counting less the more there are."""
    reader, labels = load_reader(), annotated_groups("train")
    found: dict[tuple[str, str, str], Example] = {}
    for book in halves():
        for text in texts:
            for seen in seen_names(text, reader, book, labels.get((text.source, text.key), [])):
                example = _example(text.source, seen)
                if example is not None:
                    found.setdefault((text.source, text.key, seen.key), example)
    counts = Counter(e.who for e in found.values())
    return [e._replace(weight=e.weight * min(1.0, (_OFTEN / counts[e.who]) ** 0.5)) for e in found.values()]


def _example(source: str, seen: Seen) -> Example | None:
    """What is learnt from one name, None where it is not known what it is."""
    if seen.label is not None:
        return Example(seen.actor or seen.key, seen.label == "group", seen.features, 1.5, source, sure=True)
    if seen.kind is not None:
        if seen.kind in {*_LEFT_OUT, "part"}:
            return None
        group = seen.kind in GROUPS
        return Example(seen.actor or seen.key, group, seen.features, 1.5, source, sure=True)
    weight = 0.6 if source in _NEWS else 0.8
    return Example(seen.key, group=False, features=seen.features, weight=weight, source=source, sure=False)


def blanked(told: Iterable[Example]) -> Iterator[Example]:
    """Copies without the names' own words."""
    for e in told:
        if e.source != "list":
            around = [name for name in e.features if not name.startswith(_OWN)]
            yield e._replace(features=[*around, "blank"], weight=e.weight / 2)


def list_examples(actors: Iterable[Actor]) -> Iterator[Example]:
    """The names of the knowledge files; of those made by rule for every state, one in four."""
    for actor in actors:
        by_rule = actor.source.startswith("by rule") and zlib.crc32(actor.id.encode()) % 4
        if actor.kind in _LEFT_OUT or by_rule:
            continue
        for alias in actor.aliases[:5]:
            key = shared_key(alias.name)
            if key and not alias.phrase:
                features = ["listed", *own_features(key, alias.name)]
                yield Example(actor.id, actor.kind in GROUPS, features, 0.5, "list", sure=True)


def fit(told: Sequence[Example]) -> dict[str, float]:
    """Weights by feature, the bias under "": the likeliest under a ridge."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for example in told:
        for name in example.features:
            bearers[name].add(example.who)
    columns = {name: i for i, name in enumerate(["", *sorted(n for n, who in bearers.items() if len(who) >= RARE)])}
    matrix = _matrix(told, columns)
    sign = np.array([1.0 if e.group else -1.0 for e in told])
    counts, free = np.array([e.weight for e in told]), np.ones(len(columns))
    free[0] = 0.0  # the bias is not held back

    def loss(weights: Any) -> tuple[float, Any]:
        margins = sign * (matrix @ weights)
        value = (counts * np.logaddexp(0.0, -margins)).sum() + RIDGE / 2 * (free * weights) @ weights
        pull = -counts * sign / (1.0 + np.exp(margins))
        return value, matrix.T @ pull + RIDGE * free * weights

    found = minimize(loss, np.zeros(len(columns)), jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return {name: float(found.x[i]) for name, i in columns.items()}


def _matrix(told: Sequence[Example], columns: dict[str, int]) -> Any:
    rows = [(number, columns[n]) for number, e in enumerate(told) for n in ("", *e.features) if n in columns]
    at, place = zip(*rows, strict=True)
    return csr_matrix((np.ones(len(rows)), (at, place)), shape=(len(told), len(columns)))


def folds(told: Sequence[Example], count: int = 4) -> Iterator[tuple[Example, float]]:
    """Each example with the share that weights learnt from other names give it."""
    for fold in range(count):
        rest = [e for e in told if zlib.crc32(e.who.encode()) % count != fold]
        weights = fit([*rest, *blanked(rest)])
        for e in told:
            if zlib.crc32(e.who.encode()) % count == fold:
                score = weights[""] + sum(weights.get(name, 0.0) for name in e.features)
                yield e, 1.0 / (1.0 + np.exp(-score))


def report_folds(shares: Iterable[tuple[Example, float]]) -> None:
    """Print what thresholds do on names left out, by weight: precision and recall in news and in general text."""
    told = [(e, share) for e, share in shares if e.source != "list"]
    for where, inside in (("news", True), ("other text", False)):
        here = [(e, share) for e, share in told if (e.source in _NEWS) == inside]
        groups = sum(e.weight for e, _ in here if e.group)
        for threshold in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
            taken = [e for e, share in here if share >= threshold]
            right, all_ = sum(e.weight for e in taken if e.group), sum(e.weight for e in taken)
            p, r = right / max(all_, 1e-9), right / max(groups, 1e-9)
            print(f"{where:10} from {threshold}: P {100 * p:5.1f}  R {100 * r:5.1f}  ({len(taken)} taken)")


if __name__ == "__main__":
    sys.exit(main())
