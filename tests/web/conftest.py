"""A workspace of the example reports and some hostile ones, and browsers that look at it."""

import shutil
from pathlib import Path

import pytest

from dateline.engines.building import build
from dateline.store import Settings, Workspace
from dateline.web.desk import Desk
from support.browsers import browser

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"

HOSTILE = {
    "script.txt": "<script>alert(1)</script>\n\nRebels killed 3 soldiers in Chavuma on 4 May 2031, "
    "<img src=x onerror=alert(2)> police said. \u202edrawkcab\u202c and =HYPERLINK(1) went on.\n",
    "long.txt": "Army seizes Kabompo\n\nThe army seized Kabompo on 5 May 2031. " + "The guns were heard from the river until the evening. " * 5_000 + "\n",
}


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """Return the file of a workspace built once from the examples and the hostile reports."""
    folder = tmp_path_factory.mktemp("workbench")
    reports = folder / "reports"
    shutil.copytree(EXAMPLES / "reports", reports)
    for name, text in HOSTILE.items():
        (reports / name).write_text(text, encoding="utf-8")
    (reports / "empty.txt").write_text("", encoding="utf-8")
    settings = Settings(actors=(str(EXAMPLES / "actors.tsv"),), places=(str(EXAMPLES / "places.toml"),))
    with Workspace.open(str(folder / "built.db"), create=True) as workspace:
        build(workspace, [reports], settings=settings)
    return folder / "built.db"


@pytest.fixture(scope="session")
def reading(built):
    """Return a browser on the workspace, for tests that change nothing."""
    with Workspace.open(str(built)) as workspace:
        yield browser(Desk(workspace))


@pytest.fixture
def copied(built, tmp_path):
    """Return a copy of the workspace's file, for tests that change it."""
    target = tmp_path / "copy.db"
    with Workspace.open(str(built)):
        shutil.copy(built, target)
        for companion in ("-wal", "-shm"):
            if (extra := built.with_name(built.name + companion)).exists():
                shutil.copy(extra, target.with_name(target.name + companion))
    return target
