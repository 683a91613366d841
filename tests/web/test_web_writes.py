"""Rulings over the API: recorded at once, followed by the chronicle, never lost, never on top of another unseen."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec
import pytest

from dateline.api import deciding
from dateline.engines.building import build, is_current
from dateline.store import Workspace
from dateline.web import shapes
from dateline.web.desk import Desk
from support.browsers import SESSION, browser

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
HEADERS = {"X-Dateline-Token": SESSION.write_token}


def post(client, path, shape, **body):
    answer = client.post(path, json=body, headers=HEADERS)
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=shape)


def get(client, path, shape, **query):
    answer = client.get(path, params=query)
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=shape)


def disputed_event(desk):
    subjects = {d.subject for d in desk.snapshot.record.disputes}
    return next(event for event in desk.snapshot.record.events if event.id in subjects and len(event.claims) > 3)


def test_a_ruling_is_in_the_log_at_once_and_in_the_chronicle_soon(desk, client):
    event = disputed_event(desk)
    before = get(client, "/api/workspace", shapes.WorkspaceAnswer)
    made = post(
        client, "/api/decisions", shapes.DecisionAnswer, action="edit", subjects=[event.id],
        payload={"set": {"title": "The shelling of the market"}}, reason="clearer", person="Ada", head=before.head,
    )  # fmt: skip
    log = get(client, "/api/decisions", shapes.Page[shapes.LogRow])
    assert [(row.id, row.person, row.reason) for row in log.items] == [(made.decision.id, "Ada", "clearer")]
    assert log.items[0].before[event.id]["title"] == event.title
    assert log.items[0].subjects[0].kind == "event"
    assert desk.worker.wait(60)
    told = get(client, f"/api/events/{event.id}", shapes.EventAnswer)
    assert told.event.title == "The shelling of the market"
    assert [one.id for one in told.history] == [made.decision.id]
    after = get(client, "/api/workspace", shapes.WorkspaceAnswer)
    assert (after.head, after.stale) == (made.head, False)
    assert after.chronicle != before.chronicle


def test_undo_brings_back_what_was_and_survives_a_rebuild(desk, client, copied):
    claim = desk.snapshot.claims[0]
    made = post(client, "/api/decisions", shapes.DecisionAnswer, action="reject", subjects=[claim.id], person="Ada")
    assert desk.worker.wait(60)
    assert claim.id not in {c for event in desk.snapshot.record.events for c in event.claims}
    post(client, "/api/decisions/undo", shapes.DecisionAnswer, id=made.decision.id, reason="a slip", person="Ada")
    assert desk.worker.wait(60)
    events = msgspec.json.encode([event.claims for event in desk.snapshot.record.events])
    with Workspace.open(str(copied)) as again:
        build(again, [EXAMPLES / "reports"])
        assert msgspec.json.encode([event.claims for event in again.chronicle().events]) == events
    log = get(client, "/api/decisions", shapes.Page[shapes.LogRow])
    assert [row.undone_by is None for row in log.items] == [True, False]
    assert get(client, "/api/decisions/verify", shapes.VerifyAnswer) == shapes.VerifyAnswer(
        whole=True, problems=[], entries=2, head=log.items[0].hash
    )


def test_another_persons_ruling_on_the_same_is_shown_before_one_rules_again(desk, client):
    event = disputed_event(desk)
    looked = get(client, "/api/workspace", shapes.WorkspaceAnswer).head
    post(client, "/api/decisions", shapes.DecisionAnswer, action="accept", subjects=[event.id], person="Ben",
         reason="seen the list", head=looked)  # fmt: skip
    mine = {"action": "reject", "subjects": [event.claims[0]], "person": "Ada", "head": looked}
    refused = client.post("/api/decisions", json=mine, headers=HEADERS)
    assert refused.status_code == 409
    error = msgspec.json.decode(refused.content, type=shapes.ErrorAnswer).error
    assert error.code == "conflict"
    assert "Ben" in error.message
    assert "seen the list" in error.message
    mine["head"] = get(client, "/api/workspace", shapes.WorkspaceAnswer).head
    assert client.post("/api/decisions", json=mine, headers=HEADERS).status_code == 200


def test_rulings_on_different_things_do_not_stand_in_each_others_way(desk, client):
    looked = get(client, "/api/workspace", shapes.WorkspaceAnswer).head
    claims = [claim for claim in desk.snapshot.claims if claim.kind == "event"]
    home = desk.snapshot.home
    one, other = claims[0], next(c for c in claims if home.get(c.id) != home.get(claims[0].id))
    for claim, person in ((one, "Ada"), (other, "Ben")):
        post(client, "/api/decisions", shapes.DecisionAnswer, action="accept", subjects=[claim.id], person=person,
             head=looked)  # fmt: skip


def test_rulings_that_come_together_all_stand_in_one_whole_log(desk, client):
    claims = [claim.id for claim in desk.snapshot.claims[:8]]

    def rule(claim):
        body = {"action": "accept", "subjects": [claim], "person": claim}
        answer = client.post("/api/decisions", json=body, headers=HEADERS)
        assert answer.status_code == 200, answer.text
        return answer.status_code

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(rule, claims)) == [200] * len(claims)
    log = desk.workspace.decisions()
    assert sorted(one.subjects[0] for one in log) == sorted(claims)
    assert deciding.verify(desk.snapshot.view) == []


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"action": "explode", "subjects": ["x"], "person": "Ada"}, "explode"),
        ({"action": "accept", "subjects": ["nothing"], "person": "Ada"}, "nothing"),
        ({"action": "accept", "subjects": [], "person": " "}, "subject"),
        ({"action": "accept"}, "subjects"),
        ({"action": "accept", "subjects": ["x"], "person": "Ada", "head": "made up"}, "head"),
        ({"action": "accept", "subjects": ["x"], "person": "Ada", "more": 1}, "more"),
    ],
)
def test_a_ruling_that_cannot_be_is_refused_in_a_sentence(desk, client, body, words):
    answer = client.post("/api/decisions", json=body, headers=HEADERS)
    assert answer.status_code == 400
    assert words in answer.json()["error"]["message"]
    assert desk.workspace.decisions() == ()


def test_a_claim_is_added_on_the_words_selected(desk, client):
    report = desk.workspace.reports()[0]
    start = report.text.index(".") + 2
    text = report.text[start : start + 40]
    body = {"report": report.id, "start": start, "end": start + 40, "text": text, "kind": "event", "type": "protest",
            "person": "Ada", "reason": "overlooked"}  # fmt: skip
    wrong = client.post("/api/claims", json={**body, "text": "other words"}, headers=HEADERS)
    assert wrong.status_code == 400
    assert "select them again" in wrong.json()["error"]["message"]
    post(client, "/api/claims", shapes.DecisionAnswer, **body)
    assert desk.worker.wait(60)
    told = get(client, f"/api/reports/{report.id}", shapes.ReportAnswer)
    added = [one for one in told.claims if one.claim.rule.startswith("decision:")]
    assert [one.claim.evidence.text for one in added] == [text]
    assert "".join(s.text for s in told.segments if added[0].claim.id in s.claims) == text


def test_a_name_is_settled_once_for_all_after_a_look(desk, client):
    row = get(client, "/api/places", shapes.Page[shapes.PlaceRow], status="resolved").items[0]
    place = next(
        one for one in get(client, "/api/places/lookup", shapes.PlaceLookup, name="Lusaka").candidates if one.id != row.id
    )
    body = {"words": row.words, "place": place.id, "was": row.id}
    seen = post(client, "/api/places/settle", shapes.SettleAnswer, **body, preview=True)
    assert seen.decision is None
    assert seen.n > 0
    assert {one.claim.claim.where.words.casefold() for one in seen.changes} == {row.words.casefold()}
    assert desk.workspace.decisions() == ()
    done = post(client, "/api/places/settle", shapes.SettleAnswer, **body, person="Ada", reason="the capital is meant")
    assert done.decision.action == "settle"
    assert desk.worker.wait(60)
    ids = {one.claim.claim.event for one in seen.changes if one.claim.claim.event}
    laid = {event.where.id for event in desk.snapshot.record.events if set(event.claims) & {
        one.claim.claim.id for one in seen.changes}}  # fmt: skip
    assert not ids or place.id in laid


def test_review_asks_with_the_passages_and_stops_when_answered(desk, client):
    asked = get(client, "/api/review", shapes.Page[shapes.ReviewQuestion], person="Ada")
    assert asked.total
    assert [one.score for one in asked.items] == sorted((one.score for one in asked.items), reverse=True)
    first = asked.items[0]
    assert first.evidence
    assert first.reason
    option = next(one for one in first.options if one.free is None and one.key != "?")
    post(client, "/api/decisions", shapes.DecisionAnswer, action=option.action, subjects=list(option.subjects),
         payload=option.payload, person="Ada")  # fmt: skip
    again = get(client, "/api/review", shapes.Page[shapes.ReviewQuestion], person="Ada")
    assert first.id not in {one.id for one in again.items}


def test_what_others_write_is_seen(desk, client, copied):
    told = []
    desk.hub.tell = lambda name, data: told.append(name)
    with Workspace.open(str(copied)) as other:
        elsewhere = Desk(other, str(copied))
        post(browser(elsewhere), "/api/decisions", shapes.DecisionAnswer, action="reject",
             subjects=[desk.snapshot.claims[0].id], person="Ben")  # fmt: skip
        desk.look()
        assert told == ["decided"]
        assert elsewhere.worker.wait(60)
    desk.look()
    assert told == ["decided", "chronicle-changed"]
    assert is_current(desk.workspace)


def test_until_the_chronicle_follows_the_workspace_says_that_it_is_stale(desk, client):
    remake, desk.worker.remake = desk.worker.remake, lambda: None
    assert not get(client, "/api/workspace", shapes.WorkspaceAnswer).stale
    post(client, "/api/decisions", shapes.DecisionAnswer, action="accept", subjects=[desk.snapshot.claims[0].id],
         person="Ada")  # fmt: skip
    told = get(client, "/api/workspace", shapes.WorkspaceAnswer)
    assert (told.stale, told.counts.decisions) == (True, 1)
    remake()
    assert desk.worker.wait(60)
    assert not get(client, "/api/workspace", shapes.WorkspaceAnswer).stale


def test_a_failed_remake_is_told_and_leaves_what_was(desk, client, monkeypatch):
    told = []
    desk.hub.tell = lambda name, data: told.append((name, data))
    shown = desk.snapshot

    def fail(*_):
        raise RuntimeError("oops")

    monkeypatch.setattr("dateline.web.work.reconcile_workspace", fail)
    post(client, "/api/decisions", shapes.DecisionAnswer, action="accept", subjects=[shown.claims[0].id], person="Ada")
    assert desk.worker.wait(60)
    assert [name for name, _ in told] == ["decided", "failed"]
    assert "oops" not in told[1][1]["message"]
    assert "RuntimeError" in told[1][1]["message"]
    assert desk.snapshot is shown
    assert len(desk.workspace.decisions()) == 1
