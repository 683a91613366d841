"""Building is idempotent, survives a kill at any moment, and keeps what fails."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test
from hypothesis.strategies import lists, sampled_from

import dateline.reports
from dateline.chronicle import log
from dateline.engines import build, building, reconcile_workspace
from dateline.records.errors import UsageError
from dateline.store import Settings, Workspace
from support import samples

TEXTS = {
    "a": "5 killed in Amra on 2021-03-02, police said",
    "b": "7 killed in Amra on 2021-03-02",
    "c": "Red Brigade holds Amra since 2021-03-01",
    "d": "Red Brigade fights Blue Front",
    "e": "published: none\n2 killed in Burin",
    "broken": "BOOM",
    "empty": "",
}


@pytest.fixture
def folder(tmp_path, sample_rooms):
    made = tmp_path / "reports"
    made.mkdir()
    for name, text in TEXTS.items():
        (made / f"{name}.txt").write_text(text)
    return made


def built(place, *paths, **options):
    return build(place, [str(p) for p in paths], coder=samples.CODER, workers=1, **options)


def test_builds_a_chronicle_and_lists_what_failed(folder):
    with Workspace.memory() as place:
        result = built(place, folder)
        assert (result.coded, result.unchanged, result.reconciled) == (5, 0, True)
        assert [(u.reason, u.key) for u in result.unread] == [("coding-failed", "broken"), ("empty", "empty")]
        assert place.unread() == sorted(result.unread, key=lambda u: u.original_name)
        assert len(place.chronicle().events) == 2
        assert len(place.chronicle().disputes) == 1


def test_building_twice_changes_nothing(folder):
    with Workspace.memory() as place:
        built(place, folder)
        before = samples.dump(place)
        again = built(place, folder)
        assert (again.coded, again.unchanged, again.dropped, again.reconciled) == (0, 5, 0, False)
        assert len(again.unread) == 2
        assert samples.dump(place) == before


def test_adding_report_by_report_equals_building_at_once(folder):
    files = sorted(folder.glob("*.txt"))
    with Workspace.memory() as together, Workspace.memory() as apart:
        built(together, folder)
        for file in reversed(files):
            built(apart, file)
        assert samples.dump(apart) == samples.dump(together)


def test_identical_reports_in_two_files_are_one_report(folder):
    (folder / "0copy.txt").write_text(TEXTS["a"])
    with Workspace.memory() as place:
        result = built(place, folder)
        assert (result.coded, result.unchanged) == (5, 1)
        assert len(place.origins()) == 7
        before = samples.dump(place)
        built(place, folder)
        assert samples.dump(place) == before


def test_a_file_that_can_be_read_now_is_no_longer_unread(folder):
    with Workspace.memory() as place:
        built(place, folder)
        (folder / "empty.txt").write_text("Blue Front holds Burin")
        result = built(place, folder)
        assert result.coded == 1
        assert [u.key for u in place.unread()] == ["broken"]


def test_files_of_one_name_in_two_folders_fail_apart(folder):
    other = folder / "more"
    other.mkdir()
    (other / "b.txt").write_text("BOOM, too")
    (other / "broken.txt").write_text("BOOM again")
    with Workspace.memory() as place:
        for _ in range(2):
            result = built(place, folder)
            assert len(result.unread) == len(place.unread()) == 4


def test_what_only_failed_is_tried_again(folder, monkeypatch):
    with Workspace.memory() as place:
        built(place, folder)
        monkeypatch.setattr(samples.SampleCoder, "code", lambda self, of: [])
        result = built(place, folder)
        assert result.coded == 1, "the report whose coding had failed"
        assert [u.key for u in place.unread()] == ["empty"]


def test_a_new_version_of_the_code_codes_everything_again_even_reports_whose_files_are_gone(folder, monkeypatch):
    with Workspace.memory() as place:
        built(place, folder)
        before = samples.dump(place)
        monkeypatch.setattr("dateline.engines.building.code_version", lambda _: "another version")
        (folder / "a.txt").unlink()
        (folder / "b.txt").unlink()
        result = built(place, folder)
        assert result.coded == 5
        assert {v for v in place.code_versions().values() if v} == {"another version"}
        assert samples.dump(place) == before


def test_a_report_that_its_file_now_gives_differently_replaces_the_old_one(folder, monkeypatch):
    with Workspace.memory() as place:
        built(place, folder)
        real = samples.read_paths

        def cleaner(*args, **options):
            for item in real(*args, **options):
                if getattr(item, "text", "") != TEXTS["b"]:
                    yield item
                    continue
                source = {"original_name": item.original_name, "original_sha256": item.original_sha256}
                yield msgspec.structs.replace(samples.report(item.text + " ", "b"), **source)

        monkeypatch.setattr("dateline.reports.read_paths", cleaner)
        result = built(place, folder)
        assert (result.coded, result.dropped) == (1, 1)
        assert len(place.reports()) == 5


def test_two_reports_under_one_key_of_one_file_both_stay(folder, monkeypatch):
    one, two = samples.report(TEXTS["a"], "same"), samples.report(TEXTS["b"], "same")
    pair = [msgspec.structs.replace(r, original_sha256="0" * 64) for r in (one, two)]
    monkeypatch.setattr("dateline.reports.read_paths", lambda *_: iter(pair))
    with Workspace.memory() as place:
        for _ in range(2):
            assert built(place, folder).dropped == 0
            assert len(place.reports()) == 2


def test_settings_are_remembered_and_a_missing_knowledge_file_is_told(folder, tmp_path, monkeypatch):
    mine = tmp_path / "mine.toml"
    mine.write_text("")
    monkeypatch.setattr("dateline.engines.building.open_knowledge", lambda paths: paths)
    with Workspace.memory() as place:
        built(place, folder, settings=Settings(actors=(str(mine),)))
        assert place.settings().actors == (str(mine),)
        mine.unlink()
        with pytest.raises(UsageError, match="is not there"):
            built(place, folder)


def test_the_chronicle_is_made_anew_only_when_something_changed(folder):
    with Workspace.memory() as place:
        built(place, folder)
        assert reconcile_workspace(place) is False
        place.replace_chronicle(place.chronicle(), "interrupted")
        assert reconcile_workspace(place) is True


def test_what_is_ruled_while_the_chronicle_is_made_is_in_it_in_the_end(folder, monkeypatch):
    """Two programs on one workspace: whoever writes an older chronicle last makes the newest after it."""
    rulings, join = ["Ben"], building.chronicle_with

    def joined(place, decisions):
        if rulings:
            place.append(log.make("accept", ["e"], rulings.pop(), "2031-05-04T10:00Z"))
        return join(place, decisions)

    monkeypatch.setattr(building, "chronicle_with", joined)
    with Workspace.memory() as place:
        built(place, folder)
        assert [one.person for one in place.decisions()] == ["Ben"]
        assert building.is_current(place)


def test_progress_is_told_with_a_total(folder):
    steps = []
    with Workspace.memory() as place:
        built(place, folder, progress=lambda *step: steps.append(step))
    assert ("Reading", 7, None) in steps
    assert ("Coding", 7, 7) in steps
    assert steps[-1][0] == "Reconciling"


def test_a_kill_at_any_moment_leaves_what_the_next_build_completes(tmp_path, folder):
    (folder / "broken.txt").unlink()
    for number in range(12):
        (folder / f"more{number}.txt").write_text(f"{number} killed in Amra on 2021-03-{number + 10}")
    script = [sys.executable, str(Path(__file__).with_name("killed_build.py"))]
    paths = (str(Path(__file__).parents[1]), os.environ.get("PYTHONPATH", ""))
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))}
    whole, killed = str(tmp_path / "whole.db"), str(tmp_path / "killed.db")
    subprocess.run([*script, whole, str(folder)], check=True, capture_output=True, timeout=120, env=env)
    for moment in ("open", "Coding 4", "Reconciling"):
        process = subprocess.Popen([*script, killed, str(folder)], stdout=subprocess.PIPE, text=True, env=env)
        for line in process.stdout:
            if line.startswith(moment):
                process.send_signal(signal.SIGKILL)
                break
        process.stdout.close()
        process.wait(timeout=60)
        with Workspace.open(killed) as place:
            assert all(place.claims(report=r.id) for r in place.reports()), "a report comes with its claims"
    subprocess.run([*script, killed, str(folder)], check=True, capture_output=True, timeout=120, env=env)
    with Workspace.open(whole) as left, Workspace.open(killed) as right:
        assert samples.dump(left) == samples.dump(right)


POOL = [samples.report(text, key) for key, text in list(TEXTS.items())[:4]]
POOL.append(msgspec.structs.replace(POOL[0], key="z", original_name="z.txt"))


class AnyOrder(RuleBasedStateMachine):
    """Adding reports in any order and any portions, again and again, gives the workspace of one build."""

    @initialize()
    def open(self):
        self.place = Workspace.memory()
        self.added = []

    @rule(chosen=lists(sampled_from(POOL), min_size=1, max_size=4))
    def add(self, chosen):
        self.added += chosen
        _build_from(self.place, chosen)

    @rule()
    def add_nothing_new(self):
        if self.added:
            before = samples.dump(self.place)
            _build_from(self.place, self.added)
            assert samples.dump(self.place) == before

    def teardown(self):
        if not hasattr(self, "place"):
            return
        if self.added:
            with Workspace.memory() as fresh:
                _build_from(fresh, self.added)
                assert samples.dump(fresh) == samples.dump(self.place)
        self.place.close()


def _build_from(place, chosen):
    dateline.reports.read_paths = lambda *_: iter(chosen)
    built(place, "anything")


def test_any_order_and_any_portions_give_one_chronicle(sample_rooms):
    checks = settings(max_examples=8, stateful_step_count=5, deadline=None, suppress_health_check=list(HealthCheck))
    run_state_machine_as_test(AnyOrder, settings=checks)
