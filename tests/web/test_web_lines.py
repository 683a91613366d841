"""Control, ties, actors, places, sources and search, held against the chronicle they come from."""

import msgspec
import pytest

from dateline.api import standing
from dateline.store import Workspace
from dateline.web import shapes


def get(client, path, shape, **query):
    answer = client.get(path, params=query)
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=shape)


@pytest.fixture(scope="session")
def workspace(built):
    with Workspace.open(str(built)) as opened:
        yield opened


@pytest.fixture(scope="session")
def chronicle(workspace):
    return workspace.chronicle()


def lines_of(told):
    return [line for place in told.places for line in place.lines]


def test_control_has_every_line_once(reading, chronicle):
    told = get(reading, "/api/control", shapes.ControlAnswer)
    assert sorted(line.holding.id for line in lines_of(told)) == sorted(line.id for line in chronicle.holdings)
    assert len({(place.key) for place in told.places}) == len(told.places)
    assert all(line.said_by and line.actor for line in lines_of(told))
    assert all(line.sure is None for line in lines_of(told))


def test_control_on_a_day_is_what_may_have_stood_then(reading, chronicle):
    day = "2031-04-20"
    told = get(reading, "/api/control", shapes.ControlAnswer, on=day)
    wanted = {line.id for line in standing.holdings(chronicle, [], standing.Asked(day))}
    assert wanted
    assert {line.holding.id for line in lines_of(told)} == wanted
    assert {one for place in told.places for one in place.now} == wanted
    assert {line.sure for line in lines_of(told)} <= {"yes", "perhaps", "no later word"}


def test_control_as_known_earlier_knows_less(reading):
    now = get(reading, "/api/control", shapes.ControlAnswer)
    then = get(reading, "/api/control", shapes.ControlAnswer, as_known_on="2031-04-16")
    assert 0 < len(lines_of(then)) < len(lines_of(now))


def test_a_line_opens_its_claims(reading, chronicle):
    for line in (*chronicle.holdings, *chronicle.ties):
        told = get(reading, f"/api/lines/{line.id}", shapes.LineAnswer)
        assert {one.claim.id for one in told.claims} == set(line.claims)
        assert (told.holding is None) != (told.tie is None)
        for one in told.claims:
            assert "".join(s.text for s in one.context if one.claim.id in s.claims) == one.claim.evidence.text


def test_ties_name_everyone_they_join(reading, chronicle):
    told = get(reading, "/api/ties", shapes.TiesAnswer)
    assert len(told.ties) == len(chronicle.ties)
    assert {node.id for node in told.actors} == {end for line in told.ties for end in (line.tie.a, line.tie.b)}
    one = told.actors[0]
    asked = get(reading, "/api/ties", shapes.TiesAnswer, actor=one.id)
    assert len(asked.ties) == one.ties


def test_actor_has_the_words_that_reports_use(reading, chronicle, workspace):
    rows = get(reading, "/api/actors", shapes.Page[shapes.ActorRow]).items
    assert [row.claims for row in rows] == sorted((row.claims for row in rows), reverse=True)
    told = get(reading, "/api/actors/upper-zambezi-front", shapes.ActorAnswer)
    claims = {claim.id: claim for claim in workspace.claims()}
    for alias in told.aliases:
        for wanted in alias.claims:
            spoken = [r.text for r in claims[wanted].roles] + [v.text for v in claims[wanted].voice]
            assert alias.words in spoken
    assert {one.id for one in told.events} == {
        event.id
        for event in chronicle.events
        if any(r.value == told.actor.id for r in (*event.agents, *event.targets, *event.victims, *event.blame))
    }
    assert told.known_names
    assert reading.get("/api/actors/nobody").status_code == 404


def test_places_come_unresolved_first(reading, workspace):
    rows = get(reading, "/api/places", shapes.Page[shapes.PlaceRow], limit=1000).items
    order = {"no-match": 0, "ambiguous": 1, "resolved": 2}
    assert [order[row.status] for row in rows] == sorted(order[row.status] for row in rows)
    assert sum(row.n for row in rows) == sum(
        1 for claim in workspace.claims() if claim.where.words and claim.where.status in order
    )
    only = get(reading, "/api/places", shapes.Page[shapes.PlaceRow], status="resolved")
    assert {row.status for row in only.items} == {"resolved"}


def test_place_lookup_offers_candidates_with_points(reading):
    told = get(reading, "/api/places/lookup", shapes.PlaceLookup, name="Lusaka")
    assert told.candidates[0].name == "Lusaka"
    assert told.candidates[0].lat == pytest.approx(-15.4, abs=0.1)


def test_sources_count_reports_and_contradictions(reading, chronicle, workspace):
    rows = get(reading, "/api/sources", shapes.Page[shapes.SourceRow], limit=1000).items
    outlets = {row.name: row for row in rows if row.kind == "outlet"}
    for info in chronicle.reports:
        row = outlets[info.outlet or "outlet not named"]
        assert row.reports == sum(1 for other in chronicle.reports if other.outlet == info.outlet)
    disputed = {c for d in chronicle.disputes for r in d.readings for c in r.claims}
    assert sum(row.contradicted for row in outlets.values()) == len(
        [c for c in workspace.claims() if c.id in disputed]
    )
    assert any(row.kind == "voice" for row in rows)
    assert any(row.lag is not None and row.lag >= 0 for row in outlets.values())


def test_outlet_that_reprints_a_story_copies_it(reading, chronicle):
    groups = {}
    for info in chronicle.reports:
        groups.setdefault(info.copy_group, []).append(info)
    copied = [group for group in groups.values() if len({info.outlet for info in group}) > 1]
    rows = get(reading, "/api/sources", shapes.Page[shapes.SourceRow], kind="outlet").items
    assert bool(copied) == any(row.copies_of for row in rows)


def test_search_finds_by_the_beginning_of_a_word(reading):
    told = get(reading, "/api/search", shapes.SearchAnswer, q="Chav")
    assert told.events
    assert told.places[0].name == "Chavuma"
    assert told.reports
    for found in told.reports:
        hits = [part.text for part in found.snippet if part.hit]
        assert hits
        assert all(hit.lower().startswith("chav") for hit in hits)
    assert get(reading, "/api/search", shapes.SearchAnswer, q="zambezi front").actors


@pytest.mark.parametrize("words", ['"', "*", "a OR b", "NEAR(x", "((", "%", "\\", "' OR 1=1 --"])
def test_search_takes_operators_for_words(reading, words):
    get(reading, "/api/search", shapes.SearchAnswer, q=words)
