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


def test_a_military_campaign_is_nobody_s_enemy(ties):
    found = told(ties("The army began a months-long military campaign to clear Adra of jihadists."))
    assert found == {("fights", "The army", "jihadists")}


@pytest.mark.parametrize(
    "text",
    [
        "Turkey is no longer the enemy of the rebels.",
        "The war drove them into the arms of the guerrillas.",
        "I found them very friendly.",
    ],
)
def test_what_ties_nobody(ties, text):
    assert told(ties(text)) == set()


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
    ("The army captured large areas from the rebels.", ("fights", "The army", "the rebels")),
    (
        "The militia is locked in battle for control of the Islamic State stronghold of Manbij.",
        ("fights", "The militia", "Islamic State"),
    ),
    ("The village lay on the front line between rebels and troops.", ("fights", "rebels", "troops")),
    ("Fighting between rebels and army troops has forced residents to flee.", ("fights", "rebels", "army troops")),
    ("The army has the upper hand over the rebels.", ("fights", "The army", "the rebels")),
    ("The army took the port in a Russian-backed offensive.", ("supports", "Russian", "The army")),
    (
        "The Free Syrian Army, the Turkish-backed force, left the town.",
        ("supports", "Turkish", "The Free Syrian Army"),
    ),
    ("The pro-government Hezbollah group left.", ("supports", "The pro-government Hezbollah group", "government")),
    ("The coalition carried out strikes in support of the army.", ("supports", "The coalition", "the army")),
    ("The Nusra Front, al-Qaeda's Syrian affiliate, left.", ("part-of", "The Nusra Front", "al-Qaeda")),
    ("The brigade, part of the Free Syrian Army, left.", ("part-of", "The brigade", "the Free Syrian Army")),
    ("The group is a member of the Islamic Front.", ("part-of", "The group", "the Islamic Front")),
    ("The rebels, backed by Russian jets, left.", ("supports", "Russian", "The rebels")),
    ("The militants overran an army base.", ("fights", "The militants", "army")),
    ("The Houthis, who are allied with the Islamic State, left.", ("allied", "The Houthis", "the Islamic State")),
    ("The army accuses Hezbollah of fighting alongside the rebels.", ("allied", "Hezbollah", "the rebels")),
    ("Hezbollah took the hills alongside the army.", ("allied", "Hezbollah", "the army")),
    ("The town fell in a joint attack by Hezbollah and the army.", ("allied", "Hezbollah", "the army")),
    ("Al Qaeda's Nusra Front entered the village.", ("part-of", "Nusra Front", "Al Qaeda")),
    (
        "The Army of Conquest, an alliance of rebel groups including Ahrar al-Sham, left.",
        ("part-of", "Ahrar al-Sham", "The Army of Conquest"),
    ),
    (
        "Officials accused Russia of failing to rein in its ally Bashar al-Assad.",
        ("allied", "Bashar al-Assad", "Russia"),
    ),
    (
        "The truce between the army and the rebels was broken by both sides.",
        ("negotiates-with", "the army", "the rebels"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_tie(ties, text, expected):
    assert expected in told(ties(text))


@pytest.mark.parametrize(
    "text",
    [
        "Kurdish-led forces entered the town.",  # who they are, not whose
        "The deal displaced the government's opponents.",  # nobody in particular
        "The rebels have failed to break with the Islamic State.",
        "The truce was brokered by Russia and Turkey.",  # go-betweens
        "The rebels, backed by tanks, fled.",
        "Eighty people were killed in four days of fighting between rival groups.",
        "The UN ambassador John Brown resigned.",  # a state's, at the UN
    ],
)
def test_no_tie(ties, text):
    assert ties(text) == []


def test_an_armed_wing_is_not_armed_by_its_party(ties):
    assert "supports" not in {c.type for c in ties("The PYDs armed wing, the YPG, left the town.")}


def test_a_party_that_speaks_of_itself_is_the_one_that_fights(ties):
    assert ("fights", "Turkey", "the militia") in told(ties("Turkey said it was fighting the militia."))


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


def test_a_dash_before_armed_men_arms_nobody(ties):
    assert told(ties("Chad – Armed men on motorcycles raided the village of Adra.")) == set()
    assert ("supports", "Chad", "Chad-armed rebels") in told(ties("Chad-armed rebels raided the village of Adra."))


def test_a_portfolio_is_no_body(ties):
    assert not ties("Secretary of Defense Omar Haddad met Minister of Health Ada Quist in Adra.")
