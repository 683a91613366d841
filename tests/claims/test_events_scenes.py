"""Happenings told by counts, scenes and asides: what is told by them, and what only describes."""

import pytest

from dateline.claims.events import find_events
from dateline.claims.frames import find_frames


@pytest.fixture
def events(read, ontology):
    def find(text, **given):
        annotated = read(text, **given)
        return find_events(annotated, ontology, find_frames(annotated, ontology))

    return find


def told(claims):
    return [(c.type, c.standing) for c in claims]


@pytest.mark.parametrize(
    ("text", "type_", "standing"),
    [
        ("Dozens of local truces have been brokered between the armed groups.", "ceasefire", "background"),
        ("In recent months Tripoli, a hub for rebels, has been the target of air raids.", "airstrike", "ongoing"),
        ("The convoy was carrying residents from the rebel-besieged town of Sirte.", "displacement", "background"),
        ("The convoy was carrying residents from the rebel-besieged town of Sirte.", "siege", "background"),
        ("Tripoli, a hub for rebels, has been the target of air bombardment.", "airstrike", "happened"),
        ("The town will be the site of a battle between the army and rebels.", "battle", "planned"),
        ("Libya's conflict erupted in March 2011 with protests against the leader.", "protest", "background"),
        ("Hundreds of insurgents were granted safe passage from Tripoli.", "displacement", "happened"),
        ("The buses carried residents from Tripoli to the coast.", "displacement", "happened"),
        ("Several aircraft have been shot down since the civil war began.", "shootdown", "background"),
        ("Hundreds of people were fleeing Tripoli on Friday.", "displacement", "ongoing"),
        ("The group shot down a drone near Tripoli.", "shootdown", "happened"),
        ("The war has raged on for more than five years.", "warfighting", "background"),
        ("The army warned of a strong response.", "threat", "threatened"),
        ("The report that rebels attacked Tripoli is unfounded.", "armed-attack", "denied"),
    ],
)
def test_what_is_told(events, text, type_, standing):
    assert (type_, standing) in told(events(text))


@pytest.mark.parametrize(
    "text",
    [
        "Those who are displaced are usually poor.",
        "The opposition says they have been forced out by the siege.",
        "Bomb attacks in Tripoli have been rarer in recent months.",
        "The attack is aimed at killing as many people as possible.",
    ],
)
def test_what_only_describes(events, text):
    kinds = {c.type for c in events(text)}
    assert not kinds & {"displacement", "capture-of-place", "killing", "bombing"}


def test_a_weapon_read_into_a_clause_names_the_attack(events):
    (claim,) = events("Gunmen targeted Tripoli with 4 rocket shells killing 8 persons.")
    assert claim.type == "shelling"


def test_gunfire_is_no_bomb(events):
    assert "bombing" not in {c.type for c in events("The envoy's daughter was wounded by gunfire in Tripoli.")}


def test_a_clause_of_where_is_history(events):
    text = "Shells struck Tripoli where the army says rebels killed a pilot."
    assert ("killing", "background") in told(events(text))
