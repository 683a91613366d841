"""Several people on one workspace in PostgreSQL, each with a server of their own."""

import time

import msgspec
import pytest

from dateline.engines.building import build, is_current
from dateline.store import Workspace
from dateline.web import shapes
from dateline.web.desk import Desk
from support.browsers import SESSION, browser

HEADERS = {"X-Dateline-Token": SESSION.write_token}
TEXT = (
    "Shelling hits Solwezi\n\nSeven people were killed in Solwezi on 2 May 2031, police said. "
    "Residents said nine people were killed in Solwezi on 2 May 2031.\n\n"
    "The army seized Solwezi on 3 May 2031.\n"
)


@pytest.fixture
def two(postgresql, tmp_path):
    """Return the desks of two people on one workspace."""
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    with Workspace.open(postgresql, create=True) as first, Workspace.open(postgresql) as second:
        build(first, [tmp_path / "one.txt"])
        desks = Desk(first, postgresql), Desk(second, postgresql)
        for desk in desks:
            desk.told = []
            desk.hub.tell = lambda name, data, told=desk.told: told.append(name)
            desk.watch()
        yield desks
        for desk in desks:
            desk.close()
            assert desk.worker.wait(60)


def until(true, seconds=30):
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.05)


def rule(desk, person, subject, **more):
    body = {"action": "reject", "subjects": [subject], "person": person, **more}
    return browser(desk).post("/api/decisions", json=body, headers=HEADERS)


def test_one_persons_ruling_reaches_the_other(two):
    ada, ben = two
    event = next(e for e in ada.snapshot.record.events if e.tolls)
    claim = event.tolls[0].claims[0]
    head = browser(ben).get("/api/workspace").json()["head"]
    assert rule(ada, "Ada", claim, reason="the wrong town").status_code == 200
    until(lambda: "decided" in ben.told)
    refused = rule(ben, "Ben", event.id, head=head)
    assert refused.status_code == 409
    assert "Ada" in refused.json()["error"]["message"]
    until(lambda: "chronicle-changed" in ben.told and is_current(ben.workspace))
    told = browser(ben).get(f"/api/events/{event.id}")
    shown = msgspec.json.decode(told.content, type=shapes.EventAnswer)
    assert claim not in shown.event.claims
    rows = browser(ben).get("/api/decisions").json()["items"]
    assert [(row["person"], row["reason"]) for row in rows] == [("Ada", "the wrong town")]


def test_both_rule_at_once_and_end_with_one_chronicle(two):
    ada, ben = two
    claims = [claim.id for claim in ada.snapshot.claims if claim.kind == "toll"]
    assert len(claims) >= 2
    assert rule(ada, "Ada", claims[0]).status_code == 200
    assert rule(ben, "Ben", claims[1]).status_code == 200
    until(lambda: not ada.worker.busy and not ben.worker.busy and is_current(ada.workspace))
    until(lambda: ada.snapshot.inputs == ben.snapshot.inputs)
    assert {one.person for one in ada.workspace.decisions()} == {"Ada", "Ben"}
    left = {c for event in ben.snapshot.record.events for c in event.claims}
    assert not left & set(claims[:2])


def test_search_takes_the_beginning_of_a_word(two):
    for words in ("Solw", "kill sol", "'", "& | !", "shelling hits so"):
        answer = browser(two[0]).get("/api/search", params={"q": words})
        assert answer.status_code == 200
    assert browser(two[0]).get("/api/search", params={"q": "Solw"}).json()["reports"]
