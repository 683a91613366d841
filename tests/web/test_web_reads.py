"""What the API says, held against the workspace it says it of."""

import csv
import io

import msgspec
import pytest

from dateline.store import Workspace
from dateline.web import shapes
from dateline.web.table import ENDPOINTS


def get(client, path, shape=None, **query):
    answer = client.get(path, params=query)
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=shape) if shape else answer.json()


@pytest.fixture(scope="session")
def workspace(built):
    with Workspace.open(str(built)) as opened:
        yield opened


@pytest.fixture(scope="session")
def chronicle(workspace):
    return workspace.chronicle()


def test_workspace_counts_what_is_there(reading, workspace):
    told = get(reading, "/api/workspace", shapes.WorkspaceAnswer)
    assert told.counts == workspace.counts()
    assert (told.stale, told.building, told.head) == (False, False, None)
    assert told.span.from_ is not None
    assert told.span.from_ <= told.span.to


def test_overview_holds_every_event_once_in_columns_of_one_length(reading, chronicle):
    told = get(reading, "/api/overview", shapes.Overview)
    columns = msgspec.structs.asdict(told)
    names = {"types", "place_names", "actor_ids", "actor_names", "outlet_names", "voice_kind_names"}
    lengths = {name: len(value) for name, value in columns.items() if isinstance(value, list) and name not in names}
    assert set(lengths.values()) == {len(chronicle.events)}
    assert sorted(told.id) == sorted(event.id for event in chronicle.events)


def test_overview_indexes_lead_to_what_the_event_says(reading, chronicle):
    told = get(reading, "/api/overview", shapes.Overview)
    events = {event.id: event for event in chronicle.events}
    infos = {info.id: info for info in chronicle.reports}
    for i, wanted in enumerate(told.id):
        event = events[wanted]
        assert told.types[told.type[i]].id == event.type
        assert {told.outlet_names[k] for k in told.outlets[i]} == {infos[r].outlet for r in event.reports} - {None}
        assert {told.voice_kind_names[k] for k in told.voice_kinds[i]} == {voice.kind for voice in event.voices}
        assert {told.actor_ids[k] for k in told.actors[i]} <= {
            one.value for one in (*event.agents, *event.targets, *event.victims, *event.blame)
        }
    assert any(told.disputed)


def test_overview_lists_the_undated_last(reading):
    told = get(reading, "/api/overview", shapes.Overview)
    dated = [bool(a or b) for a, b in zip(told.from_, told.to, strict=True)]
    assert dated == sorted(dated, reverse=True)


def test_event_quotes_the_very_words_of_its_claims(reading, chronicle, workspace):
    event = max(chronicle.events, key=lambda e: len(e.claims))
    told = get(reading, f"/api/events/{event.id}", shapes.EventAnswer)
    assert told.event == event
    assert [one.claim.id for one in told.claims] == [c.id for c in workspace.claims(ids=event.claims)]
    for one in told.claims:
        marked = "".join(s.text for s in one.context if one.claim.id in s.claims)
        assert marked == one.claim.evidence.text
        trigger = "".join(s.text for s in one.context if any(m.part == "trigger" for m in s.marks))
        assert trigger == one.claim.trigger.text
    assert {d.subject for d in told.disputes} <= {event.id}
    assert event.id in told.cite


def test_event_has_the_words_behind_every_value_that_it_shows(reading, chronicle):
    beside = 0
    for event in chronicle.events:
        told = get(reading, f"/api/events/{event.id}", shapes.EventAnswer)
        quoted = {one.claim.id for one in (*told.claims, *told.beside)}
        assert {c for r in (*event.blame, *event.agents, *event.tolls, *event.days) for c in r.claims} <= quoted
        assert not {one.claim.id for one in told.beside} & set(event.claims)
        beside += len(told.beside)
    assert beside


def test_event_names_every_actor_it_speaks_of(reading, chronicle):
    known = {actor.id for actor in chronicle.actors}
    for event in chronicle.events:
        told = get(reading, f"/api/events/{event.id}", shapes.EventAnswer)
        spoken = {r.value for r in (*event.agents, *event.targets, *event.victims, *event.blame) if r.value in known}
        assert spoken <= set(told.names)


def test_event_neighbours_are_other_events_with_reasons(reading, chronicle):
    told = [get(reading, f"/api/events/{event.id}", shapes.EventAnswer) for event in chronicle.events]
    near = [(answer.event.id, one) for answer in told for one in answer.neighbours]
    assert near
    assert all(one.id != event and one.why and one.title for event, one in near)


def test_unknown_event_is_one_sentence(reading):
    answer = reading.get("/api/events/nothing")
    assert answer.status_code == 404
    told = msgspec.json.decode(answer.content, type=shapes.ErrorAnswer)
    assert told.error.code == "not-found"
    assert "'nothing'" in told.error.message


def test_report_segments_put_together_are_the_text(reading, workspace):
    for report in workspace.reports():
        told = get(reading, f"/api/reports/{report.id}", shapes.ReportAnswer)
        assert "".join(s.text for s in told.segments) == report.text
        assert [(s.start, s.end) for s in told.segments] == sorted((s.start, s.end) for s in told.segments)
        for one in told.claims:
            assert "".join(s.text for s in told.segments if one.claim.id in s.claims) == one.claim.evidence.text


def test_report_goes_by_its_key_too(reading, workspace):
    report = workspace.reports()[0]
    assert get(reading, f"/api/reports/{report.key}")["info"]["id"] == report.id


def test_report_search_finds_words(reading, workspace):
    told = get(reading, "/api/reports", shapes.Page[shapes.ReportRow], q="market")
    assert {row.id for row in told.items} == set(workspace.search("market"))
    assert told.total


def test_unread_is_listed_with_its_reason(reading):
    told = get(reading, "/api/unread", shapes.Page[shapes.UnreadRow])
    assert [(row.original_name, row.reason) for row in told.items] == [("empty.txt", "empty")]


def test_pages_of_a_list_put_together_are_the_list(reading, chronicle):
    seen, cursor = [], None
    while True:
        query = {"limit": 7} | ({"cursor": cursor} if cursor else {})
        told = get(reading, "/api/events", shapes.Page[shapes.EventRow], **query)
        assert told.total == len(chronicle.events)
        seen += [row.id for row in told.items]
        cursor = told.next
        if cursor is None:
            break
    assert sorted(seen) == sorted(event.id for event in chronicle.events)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/api/events?cursor=nonsense", "cursor"),
        ("/api/events?limit=0", "limit"),
        ("/api/events?limit=many", "limit"),
        ("/api/events?wat=1", "wat"),
        ("/api/events?on=yesterday", "yesterday"),
    ],
)
def test_what_cannot_be_asked_is_told_in_a_sentence(reading, path, words):
    answer = reading.get(path)
    assert answer.status_code == 400
    assert words in answer.json()["error"]["message"]


def test_events_filter_as_the_command_line_does(reading, chronicle):
    told = get(reading, "/api/events", shapes.Page[shapes.EventRow], min_deaths=1)
    assert told.total
    assert told.total < len(chronicle.events)
    assert all((row.killed_best or row.killed_low or 0) >= 1 for row in told.items)


@pytest.mark.parametrize("path", [one.path for one in ENDPOINTS if one.many])
def test_csv_has_the_same_rows_as_the_list(reading, path):
    listed = get(reading, path)
    answer = reading.get(path + ".csv")
    assert answer.headers["content-type"].startswith("text/csv")
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert len(rows) == listed["total"]
    assert not rows or list(rows[0]) == list(listed["items"][0])


def test_hostile_text_stays_text(reading):
    row = get(reading, "/api/reports", shapes.Page[shapes.ReportRow], q="drawkcab").items[0]
    answer = reading.get(f"/api/reports/{row.id}")
    assert answer.headers["content-type"] == "application/json"
    assert "<script>alert(1)</script>" in "".join(s["text"] for s in answer.json()["segments"])


def test_unchanged_answer_is_not_sent_again(reading):
    first = reading.get("/api/overview")
    again = reading.get("/api/overview", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_large_answers_are_zipped_where_asked_for(reading):
    plain = reading.get("/api/overview", headers={"Accept-Encoding": "identity"})
    zipped = reading.get("/api/overview", headers={"Accept-Encoding": "gzip"})
    assert zipped.headers["content-encoding"] == "gzip"
    assert zipped.content == plain.content
    assert "content-encoding" not in plain.headers


def test_vocabulary_offers_what_a_claim_may_hold(reading, workspace):
    told = get(reading, "/api/vocabulary", shapes.VocabularyAnswer)
    types = {"event": {one.id for one in told.event_types}, "toll": set(told.toll_types)}
    types |= {"holding": set(told.holding_types), "tie": set(told.tie_types)}
    for claim in workspace.claims():
        assert claim.type in types[claim.kind]
        assert claim.standing in told.standings
        assert {role.role for role in claim.roles} <= set(told.roles)
        assert {voice.kind for voice in claim.voice} <= set(told.voice_kinds)
    assert [one.label for one in told.event_types] == sorted((o.label for o in told.event_types), key=str.casefold)


def test_brief_comes_structured_as_markdown_and_as_a_page(reading):
    told = get(reading, "/api/brief", **{"from": "2031-04-17", "to": "2031-04-20"})
    assert told["title"] == "Brief, 2031-04-17 to 2031-04-20"
    assert all(s["notes"] for part in told["sections"] for p in part["paragraphs"] for s in p["sentences"])
    text = reading.get("/api/brief.md", params={"place": "Kabompo"})
    assert text.headers["content-type"] == "text/markdown; charset=utf-8"
    assert text.text.startswith("# Brief: Kabompo")
    page = reading.get("/api/brief.html")
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert "script-src" not in page.headers["content-security-policy"]
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert "<script" not in page.text
