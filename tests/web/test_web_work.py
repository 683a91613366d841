"""Work in a process of its own: it does the same, tells its progress, and fails in a sentence."""

import msgspec
import pytest

from dateline.api import deciding, open_workspace
from dateline.engines.building import is_current
from dateline.store import Workspace
from dateline.web import work
from dateline.web.work import Task, Told, done


@pytest.fixture
def ruled(copied, monkeypatch):
    """Return a workspace whose chronicle lacks a ruling, and that counts as large."""
    monkeypatch.setattr(work, "_LARGE", 0)
    view = open_workspace(copied)
    deciding.decide(view, "reject", [view.claims[0].id], person="Ada", at="2031-06-01T10:00:00+00:00")
    view.workspace.close()
    return copied


def test_the_chronicle_is_made_in_another_process(ruled):
    told = []
    with Workspace.open(str(ruled)) as workspace:
        assert not is_current(workspace)
        assert done(Task(), workspace, str(ruled), lambda *step: told.append(step)) == Told({"reconciled": True})
        assert is_current(workspace)
        assert [step[0] for step in told] == ["Reconciling"]
        assert done(Task(), workspace, str(ruled), lambda *_: None) == Told({"reconciled": False})


def test_what_goes_wrong_there_comes_back_as_a_sentence(ruled):
    with Workspace.open(str(ruled)) as workspace:
        settings = workspace.settings()
        workspace.keep_settings(msgspec.structs.replace(settings, places=("/nowhere/places.toml",)))
        assert not is_current(workspace)
        told = done(Task(), workspace, str(ruled), lambda *_: None)
    assert "/nowhere/places.toml" in told.failed
    assert told.result == {}


def test_a_process_that_dies_is_told_of(ruled, monkeypatch):
    with Workspace.open(str(ruled)) as workspace:
        monkeypatch.setattr(work, "_in_process", _die)
        assert "stopped" in done(Task(), workspace, str(ruled), lambda *_: None).failed


def _die(*_):
    raise SystemExit(3)
