"""Who stands with or against whom."""

import pytest

from dateline.claims.frames import find_frames
from dateline.claims.ties import find_ties


@pytest.fixture(scope="module")
def ties(read, ontology):
    def found(text):
        annotated = read(text)
        return find_ties(annotated, ontology, find_frames(annotated, ontology), [])

    return found


def told(claims):
    ends = [{r.role: r.text for r in c.roles} for c in claims]
    return {(c.type, e["a"], e["b"]) for c, e in zip(claims, ends, strict=True)}


CASES = [
    ("Turkey backs the rebels.", ("supports", "Turkey", "the rebels")),
    ("The group pledged allegiance to the Islamic State.", ("pledged-to", "The group", "the Islamic State")),
    ("The brigade rejected the Islamic State.", ("rejects", "The brigade", "the Islamic State")),
    ("The brigade is considered a terrorist group by the government.", ("rejects", "the government", "The brigade")),
    ("The militia played a role in the war against the Islamic State.", ("fights", "The militia", "the Islamic State")),
    ("The rebels are advancing against the Islamic State.", ("fights", "The rebels", "the Islamic State")),
    ("The rebels are fighting the army.", ("fights", "The rebels", "the army")),
    ("The militia is led by General Haftar.", ("leads", "General Haftar", "The militia")),
    ("The army drove the rebels out of Homs.", ("fights", "The army", "the rebels")),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_tie(ties, text, expected):
    assert expected in told(ties(text))


def test_a_backed_group_is_supported(ties):
    found = told(ties("The US-backed militia entered the town."))
    assert [(t, a) for t, a, _ in found] == [("supports", "US")]


def test_forces_loyal_to_a_government_support_it(ties):
    found = told(ties("Forces loyal to the government entered the town."))
    assert ("supports", "the government") in {(t, b) for t, _, b in found}


def test_a_wing_is_part_of_its_party(ties):
    found = ties("The PYD and its armed wing, the YPG, hold the town.")
    assert "part-of" in {c.type for c in found}


def test_a_refused_tie_is_denied(ties):
    assert {c.standing for c in ties("The group has not pledged allegiance to the Islamic State.")} == {"denied"}


def test_offices_tie_people_to_what_they_lead_and_speak_for(ties):
    found = ties("Ali Hassan, the spokesman for the Islamic State, denied it.")
    offices = [{r.role: r.text for r in c.roles} for c in found if any(r.role == "office" for r in c.roles)]
    assert [(o["a"], o["office"]) for o in offices] == [("Ali Hassan", "spokesman")]


def test_a_pair_is_told_once_a_sentence(ties):
    found = ties("The army fought the rebels and the army battled the rebels.")
    assert len({(c.type, c.evidence.start, tuple(r.head_start for r in c.roles)) for c in found}) == len(found)
