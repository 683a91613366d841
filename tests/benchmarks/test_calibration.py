"""Fitting confidence and measuring it, on invented claims whose chances are known."""

import random
import sys
from pathlib import Path

import numpy as np
import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def tools():
    added = [str(ROOT / "benchmarks"), str(ROOT / "training")]
    sys.path[:0] = added
    import calibration
    import fitting
    import labelled

    yield calibration, fitting, labelled
    for folder in added:
        sys.path.remove(folder)
    for name in ("calibration", "confidence", "fitting", "labelled", "shared_data"):
        sys.modules.pop(name, None)


@pytest.fixture(scope="module")
def examples(tools):
    """Claims of forty reports; a clear feature is right nine times in ten, a weak one three times in ten."""
    dice = random.Random(7)
    found = []
    for report in range(40):
        for _ in range(15):
            clear = dice.random() < 0.5
            features = {"clear" if clear else "weak": 1.0, "noise": dice.random()}
            found.append(tools[1].Example(f"r{report}", features, dice.random() < (0.9 if clear else 0.3)))
    return found


def test_probabilities_on_unseen_reports_are_near_the_truth(tools, examples):
    said = np.array(tools[1].out_of_fold(examples, 5))
    clear = np.array(["clear" in e.features for e in examples])
    assert abs(said[clear].mean() - 0.9) < 0.05
    assert abs(said[~clear].mean() - 0.3) < 0.06
    assert tools[0].ece(tools[0].bins_of(said, np.array([e.right for e in examples], float))) < 0.05


def test_fitting_twice_gives_the_same_weights(tools, examples):
    assert tools[1].fit(examples) == tools[1].fit(examples)


def test_no_report_is_both_learnt_from_and_measured_on(tools, examples):
    for train, test in tools[1].by_report(examples, 5):
        assert not {examples[i].report for i in train} & {examples[i].report for i in test}


def test_the_gap_is_weighted_by_claims(tools):
    bins = [tools[0].Bin(30, 0.9, 0.8), tools[0].Bin(10, 0.2, 0.6)]
    assert tools[0].ece(bins) == pytest.approx(0.175)


def test_order_counts_pairs_ties_by_half(tools):
    assert tools[0].order(np.array([0.9, 0.5, 0.5, 0.1]), np.array([1.0, 1.0, 0.0, 0.0])) == pytest.approx(0.875)


def test_the_figure_has_a_dot_a_bin(tools):
    assert tools[0].figure([tools[0].Bin(5, 0.2, 0.1), tools[0].Bin(5, 0.8, 0.9)]).count("<circle") == 2


TEMPLATE = {
    "INCIDENT: TYPE": ["ATTACK"],
    "INCIDENT: STAGE OF EXECUTION": ["ACCOMPLISHED"],
    "HUM TGT: DESCRIPTION": ['"MAYOR"'],
}


@pytest.mark.parametrize(
    ("text", "templates", "expected"),
    [
        ("Guerrillas attacked the mayor of Amra.", [TEMPLATE], True),
        ("Guerrillas threatened to attack the mayor of Amra.", [TEMPLATE], False),  # another stage
        ("Guerrillas attacked a farm in Burin.", [TEMPLATE], False),  # nothing in common
        ("Guerrillas attacked the mayor of Amra.", [], None),  # a text without incidents judges nothing
    ],
)
def test_a_template_judges_an_event(tools, code, ontology, text, templates, expected):
    verdicts = [tools[2].muc4_verdict(templates, c, ontology) for c in code(text) if c.type != "threat"]
    assert expected in verdicts
    assert (True in verdicts) == (expected is True)
