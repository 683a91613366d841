"""Fit the weights of joining: python training/joining.py [--write].

Learns from development data what speaks for tellings of two reports being of one happening: on claims made from the
gold of data/rival, on our own claims of the same reports, and on our own of data/gvc. Logistic regression, pulled
towards the weights in force, none below zero; the line is then moved by a margin chosen on the folds, since pairs
that are one are rare and a missed join costs B3 as much as a false one. Printed: B3 with each group of reports left
out in turn (weights fitted on the rest, joining only the group), then of all together with the weights fitted on all.
`--write` puts them into src/dateline/chronicle/data/joining.toml. Weights within a report are set by hand: fitted
ones did no better on reports left out, since which claims of ours tell the gold's event is often not certain.
"""

import argparse
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any
from unittest.mock import patch

import msgspec.toml
import numpy as np
from scipy.optimize import minimize

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "benchmarks")]

import gvc  # noqa: E402
import joining as rival_gold  # noqa: E402
import rival  # noqa: E402
from dateline.chronicle import config  # noqa: E402
from dateline.chronicle.across import Rulings, join_tellings  # noqa: E402
from dateline.chronicle.actors import Kin  # noqa: E402
from dateline.chronicle.features import cannot_be_one  # noqa: E402
from dateline.chronicle.join import told_by_reports  # noqa: E402
from dateline.chronicle.judging import Judged  # noqa: E402
from dateline.chronicle.match import Match  # noqa: E402
from dateline.chronicle.telling import Telling  # noqa: E402
from dateline.chronicle.types import type_table  # noqa: E402
from dateline.knowledge import load_knowledge  # noqa: E402
from dateline.records.claim import Claim  # noqa: E402
from dateline.records.ids import content_id  # noqa: E402
from shared_data import shared  # noqa: E402

FILE = ROOT / "src" / "dateline" / "chronicle" / "data" / "joining.toml"
PULL = 3.0  # how strongly weights are held near those in force
MARGIN = -1.2  # the line between joined and not: the middle of what does best on reports left out
ONLY_WITHIN = frozenset({"nearness", "definite", "main", "link"})
NAMES = [n for n in config.Weights.__struct_fields__ if n != "bias"]
Labels = Mapping[str, frozenset[str]]  # event claim → the gold events it may tell


@dataclass
class Body:
    """Claims of some reports, what each truly tells, and the fold of each report."""

    name: str
    claims: list[Claim]
    labels: Labels
    folds: dict[str, str]
    weight: float
    kin: Kin
    score: Callable[[Iterable[Sequence[Telling]]], tuple[dict[Any, str], dict[Any, Any]]]

    def of(self, fold: str | None) -> list[Claim]:
        """Return the claims of the reports of one fold, all where None."""
        return [c for c in self.claims if fold is None or self.folds[c.report] == fold]


def bodies() -> list[Body]:
    """Return what the weights are learnt from."""
    knowledge = load_knowledge()
    return [_gold_made(knowledge), _rival(knowledge), _gvc(knowledge)]


def _gold_made(knowledge: Any) -> Body:
    reports = rival_gold.load_rival(knowledge)
    claims = [c for r in reports for c in r.claims()]
    labels = {}
    for report in reports:
        for n, event in enumerate(report.row["events"]):
            names = [f"{n}", *(f"{n}:{m}" for m in range(len(event["voices_for_blame"][1:])))]
            labels |= {content_id(report.id, "event", name): frozenset({event["event"]}) for name in names}
    home = {r.id: r.row["group"] for r in reports}
    keys = {r.id: r.key for r in reports}

    def score(groups: Iterable[Sequence[Telling]]) -> tuple[dict[Any, str], dict[Any, Any]]:
        home = {c.id: n for n, group in enumerate(groups) for t in group for c in t.claims}
        told = {(keys[c.report], min(labels[c.id])): None for c in claims if c.id in home}
        got: dict[Any, Any] = {}
        for claim in (c for c in claims if c.id in home):
            pair = (keys[claim.report], min(labels[claim.id]))
            if pair not in got and (pair[0], home[claim.id]) not in {(k[0], n) for k, n in got.items()}:
                got[pair] = home[claim.id]  # one event of ours stands for one gold event of a report
        return _several(told), got

    return Body("rival, gold-made claims", claims, labels, home, 1.0, Kin(knowledge, ()), score)


def _several(told: Iterable[tuple[str, str]]) -> dict[Any, str]:
    reports = defaultdict(set)
    for key, event in told:
        reports[event].add(key)
    return {(k, e): e for k, e in told if len(reports[e]) > 1}


def _rival(knowledge: Any) -> Body:
    folder = shared()
    sys.path.append(str(folder / "tools"))
    import rival_score  # noqa: PLC0415 - the scorer is part of the shared data

    rows = {r.key: r.row for r in rival_gold.load_rival()}
    lines = rival.claims_of(folder / "data" / "rival" / "reports.jsonl", joining=False)
    claims = [msgspec.json.decode(line, type=Claim) for line in lines]
    raw = {c["id"]: c for c in map(msgspec.json.decode, lines)}
    gold = {key: rival_score.gold_events(row) for key, row in rows.items()}
    events = [c for c in claims if c.kind == "event"]
    labels = {c.id: _label(c, raw[c.id], gold[c.report_key], rival_score) for c in events}

    def score(groups: Iterable[Sequence[Telling]]) -> tuple[dict[Any, str], dict[Any, Any]]:
        mine: dict[str, dict[int, list[Any]]] = defaultdict(lambda: defaultdict(list))
        for n, group in enumerate(groups):
            for claim in (c for t in group for c in t.claims):
                mine[claim.report_key][n].append(raw[claim.id])
        got, told = {}, {}
        for key, found in mine.items():
            ids = list(found)
            table = np.array([[rival_score.affinity(g, found[i]) for i in ids] for g in gold[key]])
            got |= {(key, gold[key][i]["event"]): ids[j] for i, j in rival_score.assign(table, 1.0)}
            told |= {(key, g["event"]): None for g in gold[key]}
        return _several(told), got

    folds = {c.report: rows[c.report_key]["group"] for c in claims}
    return Body("rival, our claims", claims, labels, folds, 1.0, Kin(knowledge, ()), score)


def _label(claim: Claim, raw: Any, gold: Sequence[Any], scorer: Any) -> frozenset[str]:
    """Return the gold events a claim of ours fits best; several where it cannot be told which."""
    fits = [(scorer.affinity(g, [raw]), scorer.family(claim.type) in g["types"], g["event"]) for g in gold]
    scores = [(value + 0.5 * same, event) for value, same, event in fits if value >= 1]
    best = max((s for s, _ in scores), default=0.0)
    return frozenset(event for s, event in scores if s >= best - 0.05)


def _gvc(knowledge: Any) -> Body:
    rows = gvc.documents(shared())
    incident = {r["id"]: r["incident"] for r in rows}
    claims = [msgspec.convert(c, Claim) for c in gvc.claims_of(rows)]
    keys = {c.report: c.report_key for c in claims}
    tellings, _ = told_by_reports(claims, type_table(), Kin(knowledge, ()), Rulings())
    main = gvc.main_tellings(tellings)
    labels = {c.id: frozenset({incident[c.report_key]}) for t in tellings if t.id == main[t.report] for c in t.claims}

    def score(groups: Iterable[Sequence[Telling]]) -> tuple[dict[Any, str], dict[Any, Any]]:
        found = gvc.main_groups(list(groups))
        return {keys[r]: incident[keys[r]] for r in found}, {keys[r]: n for r, n in found.items()}

    folds = {report: f"gvc {int(incident[key]) % 5}" for report, key in keys.items()}
    return Body("gvc, our claims", claims, labels, folds, 0.5, Kin(knowledge, ()), score)


@dataclass
class Pairs:
    """Features of pairs with their truth, their weight and their fold."""

    rows: list[np.ndarray[Any, Any]] = field(default_factory=list)
    same: list[bool] = field(default_factory=list)
    weight: list[float] = field(default_factory=list)
    fold: list[str] = field(default_factory=list)

    def add(self, match: Match, weight: float, fold: str, *, same: bool) -> None:
        """Keep a judged pair."""
        values: dict[str, float] = defaultdict(float)
        for feature in match.features:
            values[feature.name] += feature.value
        self.rows.append(np.array([values[n] for n in NAMES]))
        self.same.append(same)
        self.weight.append(weight)
        self.fold.append(fold)


def pairs_across(body: Body, into: Pairs) -> None:
    """Add the pairs of tellings of two reports whose truth is known."""
    told, _ = told_by_reports(body.claims, type_table(), body.kin, Rulings())
    judged = Judged(told, body.kin)
    truth = {t.id: _most([body.labels.get(c.id, frozenset()) for c in t.claims]) for t in told}
    for a, b in combinations(sorted(told, key=lambda t: t.id), 2):
        if a.report != b.report and truth[a.id] and truth[b.id] and not cannot_be_one(a, b):
            match = judged.match(judged.number[a.id], judged.number[b.id])
            if not match.apart:
                into.add(match, body.weight, body.folds[a.report], same=truth[a.id] == truth[b.id])


def _most(labels: Iterable[frozenset[str]]) -> str | None:
    counts: dict[str, float] = defaultdict(float)
    for label in labels:
        for event in label:
            counts[event] += 1 / len(label)
    return max(sorted(counts), key=lambda e: counts[e], default=None)


def fit(pairs: Pairs, prior: config.Weights, without: str | None) -> config.Weights:
    """Return the weights that tell the pairs apart best, learnt without one fold."""
    fixed = ONLY_WITHIN
    keep = [n for n, fold in enumerate(pairs.fold) if fold != without]
    rows = np.array([pairs.rows[n] for n in keep]) * [n not in fixed for n in NAMES]
    x = np.hstack([np.ones((len(keep), 1)), rows])
    y, w = np.array([pairs.same[n] for n in keep], float), np.array([pairs.weight[n] for n in keep])
    start = np.array([prior.bias, *(0.0 if n in fixed else getattr(prior, n) for n in NAMES)])
    pull = np.full(len(start), PULL)
    pull[0] = PULL / 10

    def loss(weights: np.ndarray[Any, Any]) -> tuple[float, np.ndarray[Any, Any]]:
        p = 1 / (1 + np.exp(-x @ weights))
        likely = w * (y * np.log(p + 1e-12) + (1 - y) * np.log(1 - p + 1e-12))
        return -likely.sum() + (pull * (weights - start) ** 2).sum(), x.T @ (w * (p - y)) + 2 * pull * (weights - start)

    bounds = [(None, None), *((0, None) for _ in NAMES)]
    best = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds).x
    values = {n: round(float(v), 2) for n, v in zip(NAMES, best[1:], strict=True)}
    return config.Weights(bias=round(float(best[0]) - MARGIN, 2), **values)


def use(across: config.Weights) -> None:
    """Put weights in force in this process."""
    tables = msgspec.toml.decode(FILE.read_bytes())
    changed = {**tables, "across": msgspec.to_builtins(across)}
    config.joining.cache_clear()
    with patch.object(config, "_toml", lambda _name: changed):
        config.joining()


def joined(body: Body, fold: str | None) -> tuple[dict[Any, str], dict[Any, Any]]:
    """Join a body (or one fold of it) with the weights in force; return true and found clusters."""
    told, apart = told_by_reports(body.of(fold), type_table(), body.kin, Rulings())
    return body.score(join_tellings(told, apart, body.kin, Rulings()).groups)


def shown(body: Body, folds: Sequence[str | None], weights: Mapping[str | None, config.Weights]) -> str:
    """Return B3 over some folds, each joined by itself with its own weights."""
    gold, got = {}, {}
    for fold in folds:
        use(weights[fold])
        true, found = joined(body, fold)
        gold |= {(fold, p): f"{fold} {e}" for p, e in true.items()}
        got |= {(fold, p): (fold, n) for p, n in found.items()}
    return "P {:.1f} R {:.1f} F {:.1f}".format(*rival_gold.b_cubed(gold, got))


def main() -> int:
    """Fit, print, and write where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    learnt, prior = bodies(), config.joining()
    pairs = Pairs()
    for body in learnt:
        pairs_across(body, pairs)
    folds = sorted({f for b in learnt for f in b.folds.values()})
    weights = {fold: fit(pairs, prior.across, fold) for fold in [*folds, None]}
    force = dict.fromkeys([*folds, None], prior.across)
    for body in learnt:
        mine = sorted(set(body.folds.values()))
        print(f"{body.name}: groups by themselves, weights in force {shown(body, mine, force)}; "
              f"left out in turn {shown(body, mine, weights)}")  # fmt: skip
        print(f"    all together, in force {shown(body, [None], force)}; fitted on all {shown(body, [None], weights)}")
    found = weights[None]
    print("[across]", *(f"{n} = {v}" for n, v in msgspec.to_builtins(found).items()), sep="\n")
    if options.write:
        FILE.write_text(_written(FILE.read_text("utf-8"), "across", found), "utf-8")
    return 0


def _written(text: str, section: str, weights: config.Weights) -> str:
    """Return the file's text with one section's numbers replaced; its comments stay."""
    head, rest = text.split(f"\n[{section}]", 1)
    body, *tail = re.split(r"(?=\n\[)", rest, maxsplit=1)
    for name, value in msgspec.to_builtins(weights).items():
        body = re.sub(rf"(?m)^{name} = [-\d.]+", f"{name} = {value}", body)
    return f"{head}\n[{section}]{body}{''.join(tail)}"


if __name__ == "__main__":
    sys.exit(main())
