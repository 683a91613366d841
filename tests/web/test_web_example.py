"""The example: opened in an empty workspace with its knowledge, never mixed with other reports, part of the wheel."""

import tomllib
from pathlib import Path

import pytest
from test_web_writes import HEADERS

from dateline.store import Workspace
from dateline.web.desk import Desk
from dateline.web.example import find_example
from support.browsers import browser

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def desk(tmp_path):
    address = str(tmp_path / "empty.db")
    with Workspace.open(address, create=True) as workspace:
        made = Desk(workspace, address)
        yield made
        assert made.worker.wait(120)


def test_an_empty_workspace_opens_the_example_with_its_knowledge(desk):
    told = []
    desk.hub.tell = lambda name, data: told.append((name, data))
    client = browser(desk)
    answer = client.post("/api/example", json={}, headers=HEADERS)
    assert answer.status_code == 200, answer.text
    assert answer.json()["files"] == 10
    again = client.post("/api/example", json={}, headers=HEADERS)
    assert again.status_code == 409
    assert desk.worker.wait(120)
    assert {name for name, _ in told} >= {"reading", "coding", "done", "chronicle-changed"}
    assert [data["coded"] for name, data in told if name == "done"] == [12]
    assert "upper-zambezi-front" in desk.snapshot.actors
    assert [Path(file).name for file in desk.workspace.settings().knowledge] == [
        "actors.tsv", "actors.persons.tsv", "places.toml",
    ]  # fmt: skip
    assert client.post("/api/example", json={}, headers=HEADERS).status_code == 409
    assert list(find_example().reports.iterdir())


def test_it_is_not_mixed_with_other_reports(copied):
    with Workspace.open(str(copied)) as workspace:
        answer = browser(Desk(workspace, str(copied))).post("/api/example", json={}, headers=HEADERS)
    assert answer.status_code == 409
    assert "empty" in answer.json()["error"]["message"]


def test_it_is_written_to_only_by_our_own_page(desk):
    assert browser(desk).post("/api/example", json={}).status_code == 403


def test_the_wheel_holds_all_of_it():
    told = tomllib.loads((ROOT / "pyproject.toml").read_text())
    put = told["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    example = find_example()
    needed = {example.reports, *map(Path, example.settings.knowledge)}
    assert {ROOT / source: Path(target).name for source, target in put.items()} == {path: path.name for path in needed}
    assert {str(Path(target).parent) for target in put.values()} == {"dateline/web/example"}
    assert all((ROOT / source).exists() for source in put)
