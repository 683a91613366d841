"""Browsers that look at the workspace of the examples."""

import shutil

import pytest

from dateline.store import Workspace
from dateline.web.desk import Desk
from support.browsers import browser


@pytest.fixture(scope="session")
def built(hostile_workspace):
    """Return the file of the workspace."""
    return hostile_workspace


@pytest.fixture(scope="session")
def reading(hostile_workspace):
    """Return a browser on the workspace, for tests that change nothing."""
    with Workspace.open(str(hostile_workspace)) as workspace:
        yield browser(Desk(workspace))


@pytest.fixture
def copied(hostile_workspace, tmp_path):
    """Return a copy of the workspace's file, for tests that change it."""
    target = tmp_path / "copy.db"
    with Workspace.open(str(hostile_workspace)):
        shutil.copy(hostile_workspace, target)
        for companion in ("-wal", "-shm"):
            if (extra := hostile_workspace.with_name(hostile_workspace.name + companion)).exists():
                shutil.copy(extra, target.with_name(target.name + companion))
    return target


@pytest.fixture
def desk(copied):
    """Return the desk of a server on a copy of the workspace; its work is done when the test is."""
    with Workspace.open(str(copied)) as workspace:
        made = Desk(workspace, str(copied))
        yield made
        assert made.worker.wait(60)


@pytest.fixture
def client(desk):
    """Return a browser that may change what the desk holds."""
    return browser(desk)
