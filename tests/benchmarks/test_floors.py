"""What the benchmarks reached must not fall (benchmarks/floors.json). Needs the shared development data."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"
FLOORS = json.loads((BENCHMARKS / "floors.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def benchmarks(shared):
    """Return the shared folder with the benchmark runners importable."""
    sys.path.insert(0, str(BENCHMARKS))
    yield shared
    sys.path.remove(str(BENCHMARKS))


def test_seeds_hold_their_floors(benchmarks):
    import seeds

    result, wrong = seeds.score(benchmarks)
    below = {name: (result[name][0], floor) for name, floor in FLOORS["seeds"].items() if result[name][0] < floor}
    assert below == {}, {name: wrong[name] for name in below}


@pytest.fixture(scope="module")
def rival_claims(benchmarks):
    import rival

    return rival.claims_of(benchmarks / "data" / "rival" / "reports.jsonl", joining=True)


def test_places_of_events_hold_their_floors(benchmarks, rival_claims):
    import event_places

    found = event_places.figures(benchmarks, rival_claims)
    assert {name: (found[name], floor) for name, floor in FLOORS["event places"].items() if found[name] < floor} == {}


def test_rival_accounts_hold_their_floors(benchmarks, rival_claims):
    import rival

    found = rival.figures(rival.score(rival_claims, benchmarks))
    assert {name: (found[name], floor) for name, floor in FLOORS["rival"].items() if found[name] < floor} == {}


def test_muc4_templates_hold_their_floors(benchmarks):
    run = subprocess.run(
        [sys.executable, str(BENCHMARKS / "muc4.py")],
        env=os.environ | {"DATELINE_SHARED": str(benchmarks)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    told = {
        "all templates F": r"^ALL TEMPLATES .* F ([\d.]+)",
        "incident type F": r"^INCIDENT: TYPE .* ([\d.]+)$",
        "date F": r"^INCIDENT: DATE .* ([\d.]+)$",
        "victim number F": r"^HUM TGT: NUMBER .* ([\d.]+)$",
        "stage of matched": r"^stage right in ([\d.]+) %",
        "quiet": r"^irrelevant documents left quiet: (\d+)",
    }
    found = {name: float(re.search(line, run.stdout, re.MULTILINE)[1]) for name, line in told.items()}
    assert {name: (found[name], floor) for name, floor in FLOORS["muc4"].items() if found[name] < floor} == {}


def test_times_hold_their_floors(benchmarks, monkeypatch):
    import times

    monkeypatch.setenv("DATELINE_SHARED", str(benchmarks))
    found = times.figures()
    assert {name: (found[name], floor) for name, floor in FLOORS["times"].items() if found[name] < floor} == {}


def test_places_given_hold_their_floors(benchmarks):
    run = subprocess.run(
        [sys.executable, str(BENCHMARKS / "geo.py")],
        env=os.environ | {"DATELINE_SHARED": str(benchmarks)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    found = {name: float(re.search(rf"^  {name} +([\d.]+)%", run.stdout, re.MULTILINE)[1]) for name in FLOORS["places"]}
    assert {name: (found[name], floor) for name, floor in FLOORS["places"].items() if found[name] < floor} == {}


def test_mention_chains_hold_their_floors(benchmarks):
    run = subprocess.run(
        [sys.executable, str(BENCHMARKS / "chains.py"), "--part", "test", "--learnt"],
        env=os.environ | {"DATELINE_SHARED": str(benchmarks)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    table = {where: rows["learnt"] for where, rows in json.loads(run.stdout).items()}
    found = {f"{where} {kind} {name}": share for where, rows in table.items() for kind, row in rows.items()
             if isinstance(row, dict) for name, share in row.items()}  # fmt: skip
    assert {name: (found[name], floor) for name, floor in FLOORS["chains"].items() if found[name] < floor} == {}


def test_armed_groups_hold_their_floors(benchmarks):
    run = subprocess.run(
        [sys.executable, str(BENCHMARKS / "groups.py")],
        env=os.environ | {"DATELINE_SHARED": str(benchmarks)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    table = json.loads(run.stdout)
    told = {f"{part} {row} {name}": n for part in ("conflict news", "re3d") for row, shares in table[part].items()
            for name, n in shares.items()}  # fmt: skip
    below = {name: (told[name], floor) for name, floor in FLOORS["armed groups"].items() if told[name] < floor}
    assert below == {}


def test_disputes_hold_their_floors(benchmarks):
    run = subprocess.run(
        [sys.executable, str(BENCHMARKS / "disputes.py")],
        env=os.environ | {"DATELINE_SHARED": str(benchmarks)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    shown = re.search(r"^of them contradictions: (\d+) of", run.stdout, re.MULTILINE)
    real = re.search(r"^shown: .*?(\d+) on happenings of the gold, (\d+) of them", run.stdout, re.MULTILINE)
    beside = re.search(r"^side by side .*: (\d+) of", run.stdout, re.MULTILINE)
    found = {"contradictions shown": int(shown[1]), "real of a hundred shown": 100 * int(real[2]) / int(real[1])}
    found["differences side by side"] = int(beside[1])
    assert {name: (found[name], floor) for name, floor in FLOORS["disputes"].items() if found[name] < floor} == {}


def test_the_reading_model_holds_its_floors(benchmarks):
    run = subprocess.run(
        [sys.executable, str(BENCHMARKS / "reading.py"), "--quick"],
        env=os.environ | {"DATELINE_SHARED": str(benchmarks)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    table = json.loads(run.stdout[run.stdout.index("{") :])
    found = {f"pud.{k}": v for k, v in table["syntax"]["pud"].items()} | {f"domain.{k}": v for k, v in table["domain"].items()}
    assert {name: (found[name], floor) for name, floor in FLOORS["reading"].items() if found[name] < floor} == {}
