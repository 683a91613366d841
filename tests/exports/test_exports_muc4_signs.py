"""Signs that the MUC-4 scores weigh: who else is told of, and whose victims the claims make somebody."""

import pytest
from exports_make import role
from muc4_make import GUERRILLAS, told

from dateline.exports.muc4 import choosing, drafts, signs
from dateline.exports.muc4.candidates import candidates
from dateline.exports.muc4.groups import told_once
from dateline.exports.muc4.proposing import proposed
from dateline.exports.muc4.signs_people import of_person
from dateline.exports.muc4.targets import Human


@pytest.fixture
def scene(make):
    """The incidents and candidates of a report with a bomb and a kidnapping."""
    bomb = told("c1", "bombing", "GUERRILLAS BOMBED SIX PEASANTS IN KABOMPO YESTERDAY.", trigger="BOMBED")
    judge = role("victim", "A JUDGE", "generic:judge-zm", "JUDGE")
    taken = told(
        "c2", "abduction", "GUERRILLAS KIDNAPPED A JUDGE.", trigger="KIDNAPPED", roles=(GUERRILLAS, judge), at=400
    )
    (report,) = drafts.told_reports(make(claims=[bomb, taken]))
    return proposed(report), candidates(report)


def test_a_victim_is_at_home_in_the_incident_whose_claim_says_so(scene):
    found, everybody = scene
    bomb, taken = found
    (judge,) = [one for one in everybody if one.kind == "human" and one.text == "JUDGE"]
    assert "home=own:victim:abduction" in of_person(taken, judge, found, everybody)
    assert "home=other:victim:abduction" in of_person(bomb, judge, found, everybody)
    assert "homes=none" not in of_person(bomb, judge, found, everybody)


def test_only_people_have_signs_of_people(scene):
    found, everybody = scene
    band = next(one for one in everybody if one.kind == "individual")
    assert of_person(found[0], band, found, everybody) == set()


def test_an_incident_is_weighed_by_who_stands_in_which_role(scene):
    bomb, _ = scene[0]
    assert {"victim:noun=peasant", "agent:said=guerrillas"} <= signs.of_incident(bomb, 2)


def test_a_filler_of_a_doubtful_incident_must_be_the_surer(scene, monkeypatch):
    found, everybody = scene
    sure = choosing.fill(found[0], found, everybody)
    monkeypatch.setattr(choosing, "likelihood", lambda *_: 0.01)
    doubtful = choosing.fill(found[0], found, everybody)
    assert [h.number for h in sure.humans] == ["6"]
    assert doubtful.humans == ()


def test_the_noun_of_somebody_named_is_nobody_further():
    ana = Human("ANA RUIZ", "MAYOR'S DAUGHTER", "1")
    assert told_once([ana, Human(None, "DAUGHTER", "1")]) == [ana]
    assert len(told_once([ana, Human(None, "NURSE", "1")])) == 2
