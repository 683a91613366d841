"""People's decisions: they outrank the machine, can be undone, and are never lost; the log shows any tampering."""

import msgspec
import pytest
from chronicle_make import HILL, event, report, roles, toll, voice

from dateline.chronicle import reconcile
from dateline.chronicle.log import GENESIS, in_force, make, verify

PEOPLE = roles(agent="red:the Red Front", target="a market")
A = event("bombing", "a", "A bomb hit the fish market of Karsa", roles=PEOPLE, trigger="bomb")
B = event("bombing", "b", "The bomb in Karsa's fish market", roles=PEOPLE, trigger="bomb")
FAR = event("bombing", "b", "A bomb was found in Belim", 500, where=HILL, trigger="bomb")
REPORTS = [report("a"), report("b")]


def log(*steps):
    """Steps of (action, subjects, payload) as a chained log, a minute apart."""
    out = []
    for n, (action, subjects, payload) in enumerate(steps):
        out.append(make(action, subjects, "coder", f"2024-01-01T10:{n:02}Z", payload=payload, previous=out[-1] if out else None))
    return out


def home(decisions=(), claims=(A, B, FAR)):
    return dict(reconcile(REPORTS, list(claims), decisions).claim_events)


def test_the_machine_joins_two_and_keeps_the_third_apart():
    found = home()
    assert found[A.id] == found[B.id] != found[FAR.id]


def test_different_parts_what_the_machine_joined():
    found = home(log(("different", [A.id, B.id], {})))
    assert found[A.id] != found[B.id]


def test_same_joins_what_the_machine_never_would():
    found = home(log(("same", [A.id, FAR.id], {})))
    assert found[A.id] == found[FAR.id]


def test_events_can_be_named_by_id():
    before = home()
    found = home(log(("same", [before[A.id], before[FAR.id]], {})))
    assert len(set(found.values())) == 1


def test_undo_brings_the_machines_view_back_and_undoing_the_undo_the_ruling():
    first = log(("different", [A.id, B.id], {}))
    undo = make("undo", [first[0].id], "coder", "2024-01-01T11:00Z", previous=first[0])
    again = make("undo", [undo.id], "coder", "2024-01-01T12:00Z", previous=undo)
    assert home([*first, undo]) == home()
    assert home([*first, undo, again]) == home(first)
    assert in_force([*first, undo, again]) == first


def test_split_takes_claims_out_together():
    c = event("bombing", "a", "The bomb that hit the market", 400, roles=PEOPLE, trigger="bomb")
    claims = (A, B, c)
    event_id = home(claims=claims)[A.id]
    found = home(log(("split", [event_id], {"claims": [A.id, c.id]})), claims)
    assert found[A.id] == found[c.id] != found[B.id]


def test_move_takes_a_claim_to_another_event():
    before = home()
    found = home(log(("move", [B.id], {"to": before[FAR.id]})))
    assert found[B.id] == found[FAR.id] != found[A.id]


def test_a_toll_moves_with_its_figure():
    count = toll(A, 7, "seven")
    claims = (A, FAR, count)
    event_id = home(claims=claims)[FAR.id]
    chronicle = reconcile(REPORTS, list(claims), log(("move", [count.id], {"to": event_id})))
    assert dict(chronicle.claim_events)[count.id] == dict(chronicle.claim_events)[FAR.id]


def test_reject_leaves_a_claim_out_and_accept_takes_it_back():
    assert B.id not in home(log(("reject", [B.id], {})))
    assert B.id in home(log(("reject", [B.id], {}), ("accept", [B.id], {})))


def test_edits_of_claims_and_events():
    edit = log(("edit", [A.id], {"set": {"type": "shelling"}}), ("edit", [B.id], {"field": "type", "value": "shelling"}))
    chronicle = reconcile(REPORTS, [A, B], edit)
    assert chronicle.events[0].type == "shelling"
    assert chronicle.events[0].rulings == tuple(d.id for d in edit)
    titled = reconcile(REPORTS, [A, B], log(("edit", [chronicle.events[0].id], {"set": {"title": "The fish market bomb"}})))
    assert titled.events[0].title == "The fish market bomb"


def test_a_voice_graded_unreliable_does_not_raise_the_figure():
    wild = toll(B, 900, "900", voice=voice("Radio Belim", "media"))
    claims = [A, B, toll(A, 12, "12"), wild]
    assert reconcile(REPORTS, claims).events[0].summary[0].high == 900
    graded = log(("grade", ["Radio Belim"], {"reliability": "E"}))
    assert reconcile(REPORTS, claims, graded).events[0].summary[0].high == 12


def test_a_decision_whose_claim_is_gone_is_listed():
    decisions = log(("different", [A.id, "gone"], {}), ("note", [A.id], {}))
    assert reconcile(REPORTS, [A, B], decisions).orphaned == (decisions[0].id,)


def test_order_of_decisions_given_does_not_matter():
    decisions = log(("different", [A.id, B.id], {}), ("same", [A.id, B.id], {}))
    assert home(decisions) == home(decisions[::-1]) == home()


def test_a_log_is_a_chain():
    decisions = log(("note", [A.id], {}), ("reject", [B.id], {}), ("accept", [B.id], {}))
    assert decisions[0].previous == GENESIS
    assert verify(decisions) == []
    changed = msgspec.structs.replace(decisions[1], subjects=(A.id,))
    assert "entry 2" in verify([decisions[0], changed, decisions[2]])[0]
    assert len(verify([decisions[0], decisions[2]])) == 1
    assert verify(decisions[::-1])


def test_an_unknown_action_is_refused():
    with pytest.raises(msgspec.ValidationError):
        make("guess", [A.id], "coder", "2024-01-01T10:00Z")
