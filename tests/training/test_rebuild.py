"""Rebuilding the reading model: which steps run, and that trying them leaves what ships alone."""

import itertools
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
STEPS = [
    "boundaries.py", "train.py", "export.py", "silver.py", "train.py", "train.py", "average.py", "export.py",
]  # fmt: skip


@pytest.fixture
def rebuild(monkeypatch):
    """Return the script with its steps written down instead of run: a list of (script, arguments)."""
    monkeypatch.syspath_prepend(str(ROOT / "training"))
    import rebuild

    done = []
    monkeypatch.setattr(rebuild, "_run", lambda script, *arguments: done.append((script, arguments)))
    monkeypatch.setattr(rebuild, "_encoder", lambda: Path("encoder"))
    monkeypatch.setattr(rebuild, "_read", lambda folder: done.append(("read", (str(folder),))))
    return lambda *options: (monkeypatch.setattr(sys, "argv", ["rebuild.py", *options]), rebuild.main(), done)[2]


def test_trying_the_chain_runs_every_step_on_a_slice_and_writes_only_into_the_work_folder(rebuild, tmp_path):
    done = rebuild("--shared", "shared", "--work", str(tmp_path), "--quick")
    assert [script for script, _ in done] == [*STEPS, "read"]
    assert all(
        "--slice" in arguments for script, arguments in done if script in {"boundaries.py", "train.py", "silver.py"}
    )
    for _, arguments in done:
        given = dict(itertools.pairwise(arguments))
        outputs = [given[name] for name in ("--to", "--out") if name in given]
        assert all(Path(output).is_relative_to(tmp_path) for output in outputs)


def test_rebuilding_takes_whole_corpora_and_ends_in_the_package(rebuild, tmp_path):
    done = rebuild("--shared", "shared", "--work", str(tmp_path))
    assert [script for script, _ in done] == [*STEPS, "read"]
    assert not any("--slice" in arguments for _, arguments in done)
    assert done[-1][1] == (str(ROOT / "src/dateline/language/data/dateline-en"),)


def test_a_step_that_fails_stops_the_rest_with_its_name(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "training"))
    import rebuild

    with pytest.raises(SystemExit, match=r"no-such-step\.py failed"):
        rebuild._run("no-such-step.py")
