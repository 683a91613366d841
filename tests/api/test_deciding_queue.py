"""The review queue: what is asked, in which order, why, and what is left out."""

import msgspec
import pytest
from deciding_make import BOMB_A, BOMB_B, CLAIMS, DEAD_A, FOUND, SHELLS, add, homes, rebuilt, view, workspace

from dateline.api.deciding import decide, review_queue
from dateline.records import Candidate, Where

AT = "2024-01-01T10:00:00Z"
WHO = "Coder One"


def queue(place, person=None, **more):
    return review_queue(view(place), person, **more)


def of_kind(place, kind, person=None, **more):
    return [q for q in queue(place, person, **more) if q.kind == kind]


def answer(place, question, key, person=WHO, **more):
    """Give one of a question's answers."""
    option = next(o for o in question.options if o.key == key)
    return decide(view(place), option.action, option.subjects, {**option.payload, **more}, "", person, AT)


@pytest.fixture
def place():
    return workspace(undated="c")


def test_every_kind_of_doubt_is_asked_about_with_its_reason(place):
    kinds = {q.kind: q for q in queue(place)}
    assert {"dispute", "place", "date"} <= set(kinds)
    assert "40 by 1 voice; 12 by 1 voice" in kinds["dispute"].reason
    assert "No place of that name is known" in kinds["place"].reason
    assert "bears no date" in kinds["date"].reason


def test_the_order_is_disagreement_times_impact_times_doubt(place):
    found = queue(place)
    assert [q.score for q in found] == sorted((q.score for q in found), reverse=True)
    for q in found:
        assert q.score == pytest.approx(q.disagreement * q.impact * q.doubt, abs=2e-4)
        assert all(0 <= part <= 1 for part in (q.disagreement, q.impact, q.doubt))
    assert queue(place) == found
    assert found[0].kind == "dispute"


def test_more_dead_weigh_more():
    few = [c if c.toll is None else msgspec.structs.replace(c, toll=msgspec.structs.replace(c.toll, low=n, best=n, high=n))
           for c, n in zip(CLAIMS, range(1, 20), strict=False)]  # fmt: skip
    small, big = (next(q for q in queue(workspace(claims=c)) if q.kind == "dispute") for c in (few, CLAIMS))
    assert small.impact < big.impact


def test_every_answer_can_be_given(place):
    for question in queue(place):
        for option in question.options:
            given = {"date": "2020-05-03"} if option.free == "date" else {}
            answer(place, question, option.key, **given)
    rebuilt(place)
    assert queue(place) == []


def test_an_answer_to_a_dispute_sets_the_event(place):
    (question,) = of_kind(place, "dispute")
    answer(place, question, next(o.key for o in question.options if o.label == "40"))
    assert of_kind(place, "dispute") == [], "it is not asked again even before the chronicle is made anew"
    rebuilt(place)
    assert of_kind(place, "dispute") == []
    event = next(e for e in place.chronicle().events if e.id == homes(place)[BOMB_A.id])
    assert next(s.best for s in event.summary if s.kind == "killed" and s.side is None) == 40
    assert [d.field for d in place.chronicle().disputes] == ["number"], "the rival accounts stay in the chronicle"


def test_a_dispute_is_asked_again_when_a_new_figure_is_told():
    place = workspace("ab")
    (question,) = of_kind(place, "dispute")
    answer(place, question, "1")
    third = msgspec.structs.replace(DEAD_A, id="f" * 16, report="r:c", report_key="c", links=())
    bomb = msgspec.structs.replace(BOMB_A, id="e" * 16, report="r:c", report_key="c", voice=())
    toll = msgspec.structs.replace(third.toll, low=90, best=90, high=90, words="90")
    link = msgspec.structs.replace(DEAD_A.links[0], claim=bomb.id)
    add(place, "c", [bomb, msgspec.structs.replace(third, toll=toll, links=(link,), voice=())])
    assert len(of_kind(place, "dispute")) == 1


def test_a_field_edited_by_hand_is_not_asked_about(place):
    event = homes(place)[BOMB_A.id]
    figure = {"kind": "killed", "low": 40, "best": 40, "high": 40}
    decide(view(place), "edit", [event], {"set": {"title": "The bomb"}}, "", WHO, AT)
    rebuilt(place)
    assert len(of_kind(place, "dispute")) == 1
    decide(view(place), "edit", [event], {"set": {"summary": [figure]}}, "", WHO, AT)
    rebuilt(place)
    assert of_kind(place, "dispute") == []


def test_who_cannot_decide_is_not_asked_again_but_others_are(place):
    (question,) = of_kind(place, "dispute", WHO)
    answer(place, question, "?")
    assert of_kind(place, "dispute", WHO) == []
    assert of_kind(place, "dispute", "Coder Two") == [question]


def test_doubtful_claims_are_asked_about_where_much_hangs_on_them():
    doubtful = msgspec.structs.replace(BOMB_B, confidence=0.2)
    place = workspace(claims=[doubtful if c.id == BOMB_B.id else c for c in CLAIMS])
    (question,) = of_kind(place, "claim")
    assert question.subjects == (BOMB_B.id,), "the bomb that was only found has no dead, and is not asked about"
    assert "20% sure" in question.reason
    assert FOUND.confidence < 0.5
    answer(place, question, "a")
    assert of_kind(place, "claim") == []


def test_places_are_asked_about_once_for_all_their_claims():
    several = Where(name="Ostra", words="Ostra", status="ambiguous",
                    candidates=(Candidate("geonames:1", "Ostra", 0.6, "exact"), Candidate("geonames:2", "Ostra Vale", 0.5, "fuzzy")))  # fmt: skip
    claims = [msgspec.structs.replace(c, where=several) if c.id in (SHELLS.id, FOUND.id) else c for c in CLAIMS]
    question = next(q for q in of_kind(workspace(claims=claims), "place") if q.subjects == ("Ostra",))
    assert [o.label for o in question.options] == ["Ostra (geonames:1)", "Ostra Vale (geonames:2)", "I cannot decide"]
    assert "2 places may be meant; 2 claims use it" in question.reason


def test_a_second_reader_sees_nothing_of_the_first(place):
    fresh = queue(place, "Coder Two")
    decide(view(place), "different", [BOMB_A.id, BOMB_B.id], {}, "", WHO, AT)
    rebuilt(place)
    assert of_kind(place, "dispute", "Coder Two") == [], "parted by the first reader, the two bombs differ in nothing"
    assert queue(place, "Coder Two", blind=True) == fresh
    assert of_kind(place, "dispute", WHO, blind=True) == []


def test_a_second_readers_answers_hold_for_the_same_claims(place):
    """Questions drawn blind name events that the workspace's own chronicle may not have."""
    decide(view(place), "different", [BOMB_A.id, BOMB_B.id], {}, "", WHO, AT)
    rebuilt(place)
    from dateline.api.deciding.blind import blind_view

    blind = blind_view(view(place), "Coder Two")
    (question,) = [q for q in review_queue(blind, "Coder Two") if q.kind == "dispute"]
    option = question.options[0]
    made = decide(blind, option.action, option.subjects, option.payload, "", "Coder Two", AT)
    rebuilt(place)
    assert place.chronicle().orphaned == ()
    assert made.id in {r for e in place.chronicle().events for r in e.rulings}


def near_thing():
    """Two reports of a bomb that say too little for the machine to be sure."""
    vague = {"roles": (), "where": msgspec.structs.replace(BOMB_A.where, precision="province", radius_km=90.0, id="t:karsa-province")}
    return workspace("ac", [BOMB_A, msgspec.structs.replace(SHELLS, **vague, type="bombing", when=BOMB_A.when)])


def test_near_things_in_joining_are_asked_about_with_what_speaks_for_and_against():
    place = near_thing()
    (question,) = [q for q in queue(place) if q.kind in ("same", "joined")]
    assert "for it: " in question.reason
    assert "joined above 0" in question.reason
    together = homes(place)[BOMB_A.id] == homes(place)[SHELLS.id]
    answer(place, question, "d" if together else "s")
    assert [q for q in queue(place) if q.kind in ("same", "joined")] == []
    rebuilt(place)
    assert (homes(place)[BOMB_A.id] == homes(place)[SHELLS.id]) != together
    assert [q for q in queue(place) if q.kind in ("same", "joined")] == []


def test_a_near_thing_ruled_on_by_hand_is_not_asked_about():
    place = near_thing()
    decide(view(place), "different", [BOMB_A.id, SHELLS.id], {}, "", WHO, AT)
    assert [q for q in queue(place) if q.kind in ("same", "joined")] == []
    rebuilt(place)
    assert [q for q in queue(place) if q.kind in ("same", "joined")] == []


def test_what_is_drawn_blind_is_made_once_until_its_reader_rules(place, monkeypatch):
    from dateline.api.deciding import blind

    made = []
    chronicle_with = blind.chronicle_with
    monkeypatch.setattr(blind, "chronicle_with", lambda *given: made.append(given) or chronicle_with(*given))
    monkeypatch.setattr(blind, "_kept", {})
    decide(view(place), "different", [BOMB_A.id, BOMB_B.id], {}, "", WHO, AT)
    first = queue(place, "Coder Two", blind=True)
    decide(view(place), "reject", [FOUND.id], {}, "", WHO, AT)
    assert queue(place, "Coder Two", blind=True) == first
    assert len(made) == 1
    decide(view(place), "reject", [SHELLS.id], {}, "", "Coder Two", AT)
    queue(place, "Coder Two", blind=True)
    assert len(made) == 2
