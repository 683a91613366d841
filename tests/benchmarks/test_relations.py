"""The runners for re3d and the PLOVER records, on invented documents whose score is known."""

import json
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"
TEXT = "The Blue Army is fighting the Red Front. Turkey backs the Blue Army."


@pytest.fixture
def bench(monkeypatch):
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    import plover
    import re3d
    import resampling

    yield {"re3d": re3d, "plover": plover, "resampling": resampling}
    for name in ("plover", "re3d", "resampling", "muc4", "seed_match", "shared_data"):
        sys.modules.pop(name, None)


def entity(value, start, kind="Organisation"):
    return {"documentId": "d", "begin": start, "end": start + len(value), "type": kind, "value": value, "confidence": 1}


def relation(kind, source, target, confidence=1.0):
    ends = {}
    for name, e in (("source", source), ("target", target)):
        ends |= {name: e["value"], f"{name}Begin": e["begin"], f"{name}End": e["end"]}
    return {"documentId": "d", "type": kind, "value": "", "confidence": confidence, **ends}


BLUE, RED = entity("The Blue Army", 0), entity("the Red Front", 26)
TURKEY, BLUE_AGAIN = entity("Turkey", 41, "Location"), entity("the Blue Army", 54)


@pytest.fixture
def folder(tmp_path):
    def made(relations):
        source = tmp_path / "Desk"
        source.mkdir()
        rows = {
            "documents": [{"_id": "d", "text": TEXT}],
            "relations": relations,
            "entities": [BLUE, RED, TURKEY, BLUE_AGAIN],
        }
        for name, lines in rows.items():
            (source / f"{name}.json").write_text("".join(json.dumps(x) + "\n" for x in lines), "utf-8")
        return tmp_path

    return made


@pytest.fixture
def judge(bench, folder, code):
    def judged(*relations):
        re3d = bench["re3d"]
        ((_, counts, errors),) = re3d.judged(folder(list(relations)), {"d": code(TEXT)}, {"d": TEXT})
        return {k: (c.right, c.ours, c.found, c.gold) for k, c in counts.items() if any(c)}, errors

    return judged


def test_a_relation_is_found_by_the_claim_on_its_parties(judge):
    counts, errors = judge(relation("FightingAgainst", BLUE, RED), relation("AlliesOf", BLUE_AGAIN, TURKEY))
    assert counts == {"FightingAgainst": (1, 1, 1, 1), "AlliesOf": (1, 1, 1, 1)}
    assert errors == []


def test_both_directions_of_one_enmity_are_one_row(judge):
    counts, _ = judge(relation("FightingAgainst", BLUE, RED), relation("FightingAgainst", RED, BLUE))
    assert counts["FightingAgainst"] == (1, 1, 1, 1)


def test_what_is_not_told_is_missed_and_what_is_not_gold_is_extra(judge):
    counts, errors = judge(relation("BelongsTo", RED, TURKEY))
    assert counts == {"FightingAgainst": (0, 1, 0, 0), "AlliesOf": (0, 1, 0, 0), "BelongsTo": (0, 0, 0, 1)}
    assert sorted(e.split()[0] for e in errors) == ["MISS", "XTRA", "XTRA"]


def test_a_relation_that_few_agreed_on_counts_neither_way(judge):
    counts, _ = judge(relation("FightingAgainst", BLUE, RED, 0.5))
    assert "FightingAgainst" not in counts


def record(event, source, target, text):
    ends = {"source": [{"actorText": source}], "target": [{"actorText": target}] if target else None}
    return {"id": "r", "event": event, "text": text, **ends}


@pytest.mark.parametrize(
    ("event", "source", "target", "found", "parts"),
    [
        ("FIGHT", "Rebels", "army base", 1, {"source": True, "target": True}),  # called ASSAULT since
        ("ASSAULT", "Police", "army base", 1, {"source": False, "target": True}),
        ("AID", "Rebels", "army base", 0, {"source": None, "target": None}),
    ],
)
def test_a_record_is_found_by_its_class(bench, code, ontology, event, source, target, found, parts):
    text = "Rebels attacked an army base on Monday."
    counts, judged, _ = bench["plover"].score(record(event, source, target, text), code(text), ontology)
    assert (counts.gold, counts.ours, counts.found, counts.right) == (1, 1, found, found)
    assert judged == parts


def test_a_plan_to_attack_has_no_class(bench, code, ontology):
    (claim,) = [c for c in code("Rebels plan to attack an army base.") if c.kind == "event"]
    assert bench["plover"].class_of_claim(claim, ontology) is None


def test_an_interval_holds_the_figure_and_repeats(bench):
    counts = bench["resampling"].Counts
    parts = [counts(1, 2, 2, 1), counts(2, 2, 2, 2), counts(0, 1, 1, 0)] * 5
    low, high = bench["resampling"].interval(parts, lambda c: c.f1)
    assert 0 < low < bench["resampling"].total(parts).f1 < high < 1
    assert bench["resampling"].interval(parts, lambda c: c.f1) == (low, high)
