"""Victims by name: names beside the noun for them, and sentences that only say who they were."""

import pytest

from dateline.claims.events import find_events
from dateline.claims.frames import find_frames
from dateline.claims.tolls import find_tolls


def victims(claim):
    return [r.text for r in claim.roles if r.role == "victim"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Two of her bodyguards, Ana Ruiz and Eva Sol, were killed near the bridge.", ["Ana Ruiz", "Eva Sol"]),
        ("Gunmen murdered two peasants -- Ana Ruiz and Eva Sol -- in Tala.", ["Ana Ruiz", "Eva Sol"]),
        ("The mayor's wife, Ana Ruiz, was shot to death in Tala.", ["Ana Ruiz"]),
        ("Terrorists have killed 12 miners, including Saul Cantor, head of the union.", ["Saul Cantor"]),
        ("In the attack ten nurses were killed, including union leader Ana Ruiz.", ["Ana Ruiz"]),
        ("Gunmen killed lawyer Juan Ferro and Ana Ruiz in Tala.", ["Ana Ruiz"]),
    ],
)
def test_names_beside_the_noun_are_victims(events, text, named):
    (claim,) = events(text)
    assert victims(claim)[-len(named) :] == named
    assert len(victims(claim)) == len(named) + 1


def test_a_list_behind_a_colon_names_the_following(events):
    (claim,) = events("The following nurses died in the attack: Ana Ruiz, Eva Sol and Lea Paz.")
    assert victims(claim) == ["The following nurses", "Ana Ruiz", "Eva Sol", "Lea Paz"]


def test_the_list_ends_where_the_next_clause_begins(events):
    claim = events("Gunmen killed two nurses, and Ana Ruiz said the army came late.")[0]
    assert victims(claim) == ["two nurses"]


@pytest.mark.parametrize(
    "text",
    ["Gunmen killed Ana Ruiz, wife of Juan Ferro, in Tala.", "Gunmen killed Ana Ruiz, Juan Ferro's wife, in Tala."],
)
def test_whose_wife_she_was_is_no_victim(events, text):
    assert victims(events(text)[0]) == ["Ana Ruiz"]


def test_whom_a_murder_in_a_town_was_of_is_its_victim(events):
    (claim,) = events("The murder in Tala of lawyers Ana Ruiz and Eva Sol shook the country.")
    assert victims(claim) == ["lawyers Ana Ruiz", "Eva Sol"]


def test_those_whom_a_clause_tells_of_may_be_named(events):
    told = events("Gunmen kidnapped two men.\nThose who were kidnapped are Juan Ferro and Pedro Luz.")
    (named,) = [c for c in told if c.rule == "victims-named"]
    assert victims(named) == ["Juan Ferro", "Pedro Luz"]
    assert [link.claim for link in named.links] == [told[0].id]


def test_a_title_and_its_name_are_one_victim(events):
    (claim,) = events("Gunmen killed political analyst Edgar Chavez in Tala on Monday.")
    (role,) = [r for r in claim.roles if r.role == "victim"]
    assert role.text == "political analyst Edgar Chavez"
    assert role.text[role.head_start - role.start : role.head_end - role.start] == "Edgar Chavez"


@pytest.mark.parametrize(
    "second",
    [
        "The victims were identified as Juan Ferro, director of a school, and Pedro Luz.",
        "Police identified the hostages as Juan Ferro, 34, and Pedro Luz.",
        "The engineers were identified as Juan Ferro and Pedro Luz.",
        "The engineers who vanished are Juan Ferro, director of the department of public works of Tala, and Pedro Luz.",
        "The two hostages are engineer Juan Ferro and pilot Pedro Luz.",
        "Among the hostages are Juan Ferro, 53, and Pedro Luz, 24.",
        "Two of the hostages are Juan Ferro and a driver identified only as Pedro Luz.",
    ],
)
def test_a_sentence_that_says_who_they_were_repeats_the_deed(events, second):
    first, named = events(f"Gunmen kidnapped two engineers in Tala on Friday.\n{second}")
    assert victims(named) == ["Juan Ferro", "Pedro Luz"]
    assert named.type == first.type == "abduction"
    assert [(link.kind, link.claim) for link in named.links] == [("repeats", first.id)]
    assert named.evidence.text == second


@pytest.mark.parametrize(
    "text",
    [
        "The victims were identified as Juan Ferro and Pedro Luz.",
        "Gunmen kidnapped two engineers in Tala.\nThe gunmen were identified as Juan Ferro and Pedro Luz.",
        "Gunmen kidnapped two engineers in Tala.\nThe victims were identified on Friday.",
        "Gunmen killed a lawyer in Tala.\nThe lawyer was the son of Juan Ferro.",
        "Gunmen killed a lawyer in Tala.\nThe lawyer who died was Juan Ferro's scapegoat.",
        "The army denied that it had kidnapped two engineers.\nThe victims were identified as Juan Ferro and Pedro Luz.",
    ],
)
def test_no_deed_no_victim_or_no_name_names_nobody(events, text):
    assert not any(c.rule == "victims-named" for c in events(text))


def test_a_name_beside_an_office_is_counted_once(read, ontology):
    annotated = read("The bomb killed the mayor, Pedro Ruiz, and a child.")
    claims = find_events(annotated, ontology, find_frames(annotated, ontology))
    (toll,) = find_tolls(annotated, ontology, claims)
    assert (toll.toll.kind, toll.toll.best) == ("killed", 2)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Guerrillas attacked the home of retired colonel Juan Ferro on Monday.", ["Juan Ferro"]),
        ("Guerrillas attacked President Juan Ferro's residence on Monday.", ["Juan Ferro"]),
        (
            "The bomb damaged the homes of deputy minister Juan Ferro and governor Pedro Luz.",
            ["Juan Ferro", "Pedro Luz"],
        ),
        ("Guerrillas attacked the barracks near the home town of Juan Ferro.", []),
        ("Guerrillas attacked a patrol of Juan Ferro on Monday.", []),
    ],
)
def test_whose_house_was_hit_is_told(events, text, named):
    assert [r.text for claim in events(text) for r in claim.roles if r.role == "owner"] == named


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The minister survived an assassination attempt on Monday.", "assassination"),
        ("The minister escaped a dynamite attack on Monday.", "bombing"),
        ("The minister survived an ambush on Monday.", "ambush"),
    ],
)
def test_who_came_through_an_attack_was_its_target(events, text, type_):
    (claim,) = events(text)
    assert (claim.type, [(r.role, r.text) for r in claim.roles]) == (type_, [("target", "The minister")])
