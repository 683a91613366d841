"""Joining on claims made from the gold of many outlets on the same days: floors that must not fall."""

import sys
from pathlib import Path

import pytest

from dateline.chronicle import reconcile
from dateline.knowledge import load_knowledge

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"
sys.path.insert(0, str(BENCHMARKS))

import joining  # noqa: E402 - the benchmark is a script beside the package

pytestmark = pytest.mark.skipif(
    not (joining.shared() / "data" / "rival" / "gold.jsonl").exists(),
    reason="the reports of many outlets are not here (set DATELINE_SHARED)",
)


def test_joining_stays_above_its_floor():
    reports = joining.load_rival(load_knowledge())
    chronicle = reconcile([r.info() for r in reports], [c for r in reports for c in r.claims()], knowledge=load_knowledge())
    gold, got = joining.score_gold(reports, chronicle)
    precision, recall, f1 = joining.b_cubed(gold, got)
    assert precision >= 95
    assert recall >= 77
    assert f1 >= 87
