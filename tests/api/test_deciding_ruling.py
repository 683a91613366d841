"""Rulings: checked before they are recorded, in force after the next rebuild, undone by rulings."""

import msgspec
import pytest
from deciding_make import (
    BOMB_A,
    BOMB_B,
    BURIED,
    DEAD_A,
    DEAD_B,
    FOUND,
    SHELLS,
    TEXTS,
    add,
    homes,
    rebuilt,
    view,
    workspace,
)

from dateline.api.deciding import decide, entries, history, propose, undo, verify
from dateline.chronicle.seen import seen_by
from dateline.records.errors import UsageError

AT = "2024-01-01T10:00:00+02:00"


@pytest.fixture
def place():
    return workspace()


def rule(place, action, subjects, payload=None, person="Coder One", at=AT, reason=""):
    return decide(view(place), action, subjects, payload, reason, person, at)


def test_the_machines_chronicle(place):
    found = homes(place)
    assert found[BOMB_A.id] == found[BOMB_B.id] == found[DEAD_B.id]
    assert len({found[BOMB_A.id], found[FOUND.id], found[SHELLS.id]}) == 3


def test_a_ruling_is_appended_at_once_and_the_chronicle_follows_later(place):
    before = homes(place)
    made = rule(place, "different", [BOMB_A.id[:6], BOMB_B.id])
    assert place.decisions() == (made,)
    assert homes(place) == before
    assert rebuilt(place)
    assert homes(place)[BOMB_A.id] != homes(place)[BOMB_B.id]


def test_proposing_writes_nothing(place):
    propose(view(place), "note", [BOMB_A.id], {}, "seen", "Coder One", AT)
    assert place.decisions() == ()


def test_rulings_are_chained_and_their_times_are_in_utc(place):
    first, second = rule(place, "note", [BOMB_A.id]), rule(place, "note", [BOMB_B.id])
    assert first.at == "2024-01-01T08:00:00.000000Z"
    assert second.previous == first.hash
    assert verify(view(place)) == []


def test_an_event_is_named_by_id_and_what_was_seen_is_kept(place):
    mine, other = homes(place)[BOMB_A.id], homes(place)[FOUND.id]
    made = rule(place, "same", [mine, other[:8]])
    assert made.subjects == (mine, other)
    assert {p.claim for p in seen_by(made)[mine]} == {BOMB_A.id, BOMB_B.id, DEAD_A.id, DEAD_B.id}
    rebuilt(place)
    assert homes(place)[BOMB_A.id] == homes(place)[FOUND.id]


def test_a_ruling_on_an_event_outlives_the_events_id(place):
    """The ruling holds for the claims that made up the event, whatever it is called later."""
    event = homes(place)[BOMB_A.id]
    rule(place, "edit", [event], {"set": {"title": "The fish market bomb"}})
    rule(place, "different", [BOMB_A.id, BOMB_B.id])
    rebuilt(place)
    titled = [e for e in place.chronicle().events if e.title == "The fish market bomb"]
    assert len(titled) == 1
    assert place.chronicle().orphaned == ()


def test_a_ruling_finds_its_claim_again_when_the_code_gives_it_another_id(place):
    rule(place, "reject", [SHELLS.id])
    renamed = msgspec.structs.replace(SHELLS, id="0123456789abcdef", type="attack")
    add(place, "c", [renamed])
    assert renamed.id not in homes(place)
    assert place.chronicle().orphaned == ()


def test_a_ruling_whose_claim_is_gone_is_listed_and_comes_back_with_it(place):
    made = rule(place, "reject", [SHELLS.id])
    add(place, "c", [])
    assert place.chronicle().orphaned == (made.id,)
    assert entries(view(place))[0].orphaned
    add(place, "c", [SHELLS])
    assert place.chronicle().orphaned == ()
    assert SHELLS.id not in homes(place)


def test_split_and_move(place):
    event = homes(place)[BOMB_A.id]
    rule(place, "split", [event], {"claims": [BOMB_B.id, DEAD_B.id]})
    rebuilt(place)
    assert homes(place)[DEAD_B.id] == homes(place)[BOMB_B.id] != homes(place)[BOMB_A.id]
    rule(place, "move", [DEAD_B.id], {"to": homes(place)[BOMB_A.id]})
    rebuilt(place)
    assert homes(place)[DEAD_B.id] == homes(place)[BOMB_A.id]


def test_an_edited_figure_replaces_that_figure_only(place):
    event = homes(place)[BOMB_A.id]
    rule(place, "edit", [event], {"set": {"summary": [{"kind": "killed", "side": None, "low": 30, "best": 35, "high": 40}]}})
    rebuilt(place)
    summary = next(e for e in place.chronicle().events if e.id == event).summary
    assert [(s.low, s.best, s.high, s.rule) for s in summary if s.side is None] == [(30, 35, 40, "ruling")]


def test_a_settled_place_holds_for_every_claim_of_these_words(place):
    where = {"name": "Lower Ostra", "id": "mine:ostra", "lat": 10.5, "lon": 20.5, "precision": "settlement"}
    rule(place, "settle", ["lower  OSTRA"], {"where": where})
    rebuilt(place)
    event = next(e for e in place.chronicle().events if e.id == homes(place)[BURIED.id])
    assert (event.where.id, event.where.status, event.where.words) == ("mine:ostra", "resolved", "Lower Ostra")


def test_a_dated_report(place):
    made = rule(place, "date-report", ["c"], {"date": "2020-05-04"})
    assert made.payload == {"date": "2020-05-04"}
    rebuilt(place)
    assert next(r for r in place.chronicle().reports if r.key == "c").story == "2020-05-04"


def test_undo_and_undoing_the_undo(place):
    before = homes(place)
    made = rule(place, "reject", [SHELLS.id])
    back = undo(view(place), [made.id[:8]], "a slip", "Coder One", AT)
    rebuilt(place)
    assert homes(place) == before
    with pytest.raises(UsageError, match="undone already"):
        undo(view(place), [made.id], "", "Coder One", AT)
    undo(view(place), [back.id], "", "Coder One", AT)
    rebuilt(place)
    assert SHELLS.id not in homes(place)


def test_rulings_of_one_moment_hold_in_the_order_of_the_log(place):
    for action in ("reject", "accept", "reject", "accept"):
        rule(place, action, [SHELLS.id])
    rebuilt(place)
    assert SHELLS.id in homes(place)


def test_history_tells_before_and_after(place):
    event = homes(place)[BOMB_A.id]
    rule(place, "edit", [BOMB_A.id], {"field": "type", "value": "airstrike"})
    rule(place, "edit", [BOMB_A.id], {"field": "type", "value": "shelling"})
    rule(place, "note", [SHELLS.id])
    rebuilt(place)
    found = history(view(place), event)
    assert [(e.before, e.after) for e in found] == [
        ({BOMB_A.id: {"type": "bombing"}}, {"type": "airstrike"}),
        ({BOMB_A.id: {"type": "airstrike"}}, {"type": "shelling"}),
    ]
    assert history(view(place), BOMB_A.id[:10]) == found


def test_a_grade_names_an_outlet(place):
    rule(place, "grade", ["outlet a"], {"reliability": "E"})
    rule(place, "grade", ["medics"], {"credibility": 5})
    with pytest.raises(UsageError, match="no claim or report 'Outlet z'"):
        rule(place, "grade", ["Outlet z"], {"reliability": "E"})


# Claims added by hand

SAID = "Officials said 12 people died"


def added(place, **more):
    start = TEXTS["a"].index(SAID)
    return rule(place, "add", ["a"], {"kind": "event", "type": "appeal", "start": start, "end": start + len(SAID), **more})


def test_an_added_claim_cites_the_reports_words_and_names_its_decision(place):
    made = added(place, roles=[{"role": "agent", "text": "Officials"}])
    rebuilt(place)
    claim = next(c for c in place.claims() if c.rule == f"decision:{made.id}")
    assert claim.evidence.text == SAID == TEXTS["a"][claim.evidence.start : claim.evidence.end]
    assert TEXTS["a"][claim.roles[0].start : claim.roles[0].end] == "Officials"
    assert claim.event in {e.id for e in place.chronicle().events}
    assert claim.id in {c.id for c in place.claims(event=claim.event)}
    assert place.counts().claims == 8


def test_an_added_claim_lasts_until_it_is_undone_and_then_leaves_no_trace(place):
    before = place.chronicle()
    made = added(place)
    rebuilt(place)
    add(place, "a")  # the report is coded anew
    assert made.id in {c.rule.removeprefix("decision:") for c in place.claims()}
    undo(view(place), [made.id], "", "Coder One", AT)
    rebuilt(place)
    assert place.chronicle() == before


def test_an_added_claim_joins_the_event_it_is_added_to(place):
    event = homes(place)[SHELLS.id]
    made = added(place, event=event, type="protest")
    rebuilt(place)
    claim = next(c for c in place.claims() if c.rule.endswith(made.id))
    assert claim.event == homes(place)[SHELLS.id]


def test_an_added_figure_stands_in_its_event(place):
    start = TEXTS["c"].index("Nobody")
    figure = {"kind": "killed", "low": 0, "best": 0, "high": 0, "words": "Nobody"}
    event = homes(place)[SHELLS.id]
    rule(place, "add", ["c"], {"kind": "toll", "type": "killed", "start": start, "end": start + 6, "toll": figure, "event": event})
    rebuilt(place)
    shelled = next(e for e in place.chronicle().events if e.id == homes(place)[SHELLS.id])
    assert [(s.kind, s.best) for s in shelled.summary] == [("killed", 0)]


def test_an_added_claim_can_be_ruled_on_like_any_other(place):
    added(place)
    rebuilt(place)
    claim = next(c for c in place.claims() if c.rule.startswith("decision:"))
    rule(place, "reject", [claim.id])
    rebuilt(place)
    assert claim.id not in homes(place)


def test_an_added_claim_whose_report_is_gone_is_listed(place):
    from dateline.engines.building import chronicle_with

    made = added(place)
    other = workspace("bc")
    assert chronicle_with(other, [made]).orphaned == (made.id,)


# What cannot be ruled


@pytest.mark.parametrize(
    ("action", "subjects", "payload", "words"),
    [
        ("guess", [BOMB_A.id], {}, "no ruling 'guess'"),
        ("same", [BOMB_A.id], {}, "at least 2"),
        ("same", [BOMB_A.id, BOMB_A.id], {}, "at least 2"),
        ("reject", [], {}, "at least 1"),
        ("reject", ["zzz"], {}, "no event or claim 'zzz'"),
        ("reject", [""], {}, "no event or claim"),
        ("reject", [BOMB_A.id], {"why": "no"}, "unknown field `why`"),
        ("undo", ["zzz"], {}, "no decision 'zzz'"),
        ("edit", [BOMB_A.id], {}, "required field `set`"),
        ("edit", [BOMB_A.id], {"set": {"id": "x"}}, "'id' is no field"),
        ("edit", [BOMB_A.id], {"set": {"type": "party"}}, "no type 'party' of event"),
        ("edit", [BOMB_A.id], {"set": {"standing": "maybe"}}, "Invalid enum value 'maybe'"),
        ("edit", [BOMB_A.id], {"set": {"when": {"form": "2020-05-01"}}}, "no field 'when.form'"),
        ("edit", [BOMB_A.id], {"set": {"when": {"from": "1 May", "to": None}}}, "is no date"),
        ("edit", [BOMB_A.id], {"set": {"when": {"from": "2020-05-02", "to": "2020-05-01"}}}, "before it begins"),
        ("edit", [BOMB_A.id], {"set": {"where": {"name": "X", "lat": 99.0, "lon": 0.0}}}, "within ±90"),
        ("edit", [BOMB_A.id], {"set": {"toll": None, "extent": 7}}, "Expected `str | null`"),
        ("edit", [DEAD_A.id], {"set": {"toll": None}}, "has a figure"),
        ("edit", [BOMB_A.id], {"set": {"roles": [{"role": "agent", "text": "the Blue Guard"}]}}, "do not stand in a"),
        ("grade", [BOMB_A.id], {}, "reliability"),
        ("grade", [BOMB_A.id], {"reliability": "Z"}, "Invalid enum value 'Z'"),
        ("date-report", ["a"], {}, "is dated with a day"),
        ("date-report", ["a"], {"date": "soon"}, "is no date"),
        ("settle", ["Ostra"], {}, "needs a place's id"),
        ("settle", ["Ostra"], {"where": {"name": "Ostra"}}, "its precision"),
        ("move", [BOMB_A.id], {"to": "zzz"}, "no event 'zzz'"),
        ("add", ["a"], {"kind": "event", "type": "bombing", "start": 5, "end": 9999}, "no part of the text"),
        ("add", ["a"], {"kind": "toll", "type": "killed", "start": 0, "end": 5}, "has a figure"),
        ("add", ["a"], {"kind": "tie", "type": "likes", "start": 0, "end": 5}, "no type 'likes' of tie"),
        ("add", ["a"], {"kind": "event", "type": "bombing", "start": 0, "end": 5, "when": {"day": "x"}}, "no field 'when.day'"),
        ("add", ["nothere"], {"kind": "event", "type": "bombing", "start": 0, "end": 5}, "no report 'nothere'"),
    ],
)  # fmt: skip
def test_what_cannot_be_ruled_is_refused_in_a_sentence_and_not_recorded(place, action, subjects, payload, words):
    with pytest.raises(UsageError) as error:
        rule(place, action, subjects, payload)
    assert words in str(error.value)
    assert place.decisions() == ()


def test_a_split_must_leave_something_behind(place):
    event = homes(place)[SHELLS.id]
    with pytest.raises(UsageError, match="nothing would stay behind"):
        rule(place, "split", [event], {"claims": [SHELLS.id]})
    with pytest.raises(UsageError, match="is no claim of"):
        rule(place, "split", [event], {"claims": [BOMB_A.id]})


@pytest.mark.parametrize(("person", "at", "words"), [("  ", AT, "signed"), ("A", "2024-01-01T10:00", "no zone"), ("A", "now", "no time")])
def test_a_ruling_needs_a_person_and_a_time_with_its_zone(place, person, at, words):
    with pytest.raises(UsageError, match=words):
        rule(place, "note", [BOMB_A.id], person=person, at=at)


def test_a_beginning_that_fits_several_is_refused(place):
    with pytest.raises(UsageError, match="Several ids begin with 'r:'"):
        rule(place, "date-report", ["r:"], {"date": "2020-05-04"})
