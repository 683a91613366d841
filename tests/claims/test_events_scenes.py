"""Happenings told by counts, scenes and asides: what is told by them, and what only describes."""

import pytest


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
        ("Fighting between herders and farmers has forced thousands of families to flee Tripoli.", "battle", "ongoing"),
        ("Fighting between herders and farmers has forced thousands of families to flee Tripoli.", "displacement", "ongoing"),
        ("The floods of March have forced thousands of families to flee Tripoli, the army said.", "displacement", "background"),
        ("The rebels are still holding out and have made gains in Tripoli.", "advance", "ongoing"),
        ("The rebels have made gains in Tripoli.", "advance", "happened"),
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


def test_a_sum_since_a_day_is_no_further_word_on_the_last_attack(code):
    claims = code("Rebels ambushed a convoy in Homs on Sunday.\nAt least 300 people have been killed in the province since May.")
    assert [c.type for c in claims if c.kind == "event"] == ["ambush", "killing"]


def test_thousands_killed_in_the_perfect_tense_are_a_wars_dead(code):
    claims = code("The army bombed Homs on Sunday.\nThe government says its forces have killed 17,000 rebels.", published="2016-05-03")
    killing = next(c for c in claims if c.kind == "event" and c.trigger.text == "killed")
    assert (killing.standing, killing.where.id) == ("background", None)


def test_who_died_in_fighting_between_others_did_not_fight(code):
    claims = code("At least 21 people were killed in fighting between the army and the rebels in Homs.")
    battle = next(c for c in claims if c.type == "battle")
    assert {r.text for r in battle.roles if r.role == "agent"} == {"the army", "the rebels"}


def test_a_place_before_a_deed_is_no_doer(code):
    claims = code("Rebels in Syria left Homs on Friday.\nThey vowed revenge for the Homs massacre.")
    massacre = next(c for c in claims if c.type == "massacre")
    assert [r for r in massacre.roles if r.role == "agent"] == []


@pytest.mark.parametrize(
    ("text", "type_", "target", "agents"),
    [
        ("The police station in Kitwe came under drone attack, wounding three officers.", "drone-strike", "station", []),
        ("The town of Kabompo came under heavy shelling by the army on Monday.", "shelling", "Kabompo", ["the army"]),
        ("The convoy came under fire from rebels near Kitwe.", "armed-attack", "convoy", ["rebels near Kitwe"]),
    ],
)
def test_what_came_under_attack_was_hit(code, text, type_, target, agents):
    (event,) = (c for c in code(text) if c.kind == "event")
    assert event.type == type_
    assert target in " ".join(r.text for r in event.roles if r.role == "target")
    assert [r.text for r in event.roles if r.role == "agent"] == agents


def test_a_minister_under_fire_for_his_words_is_not_shot_at(code):
    assert code("The minister came under fire for his remarks on the army.") == []


def test_what_is_condemned_on_a_day_happened_when_its_own_clause_says(code):
    text = (
        "The council on Wednesday condemned an attack on a camp in Lusaka, in which 14 people were killed by artillery "
        "fire on 30 September."
    )
    whens = {c.type: c.when.from_ for c in code(text, published="2034-10-04") if c.kind == "event"}
    assert whens["shelling"] == "2034-09-30"
    assert "armed-attack" not in whens  # one happening


def test_drones_and_missiles_launched_at_a_country_hit_it(code):
    text = "Upland launched 71 attack drones and two Hail-M missiles at Zambia overnight, the air force said."
    (event,) = (c for c in code(text) if c.kind == "event")
    assert event.type == "drone-strike"
    assert [r.text for r in event.roles if r.role == "target"] == ["Zambia"]


def test_a_death_with_a_cause_of_its_own_belongs_to_no_event_before(events):
    text = "The air force shot down 62 drones over Lusaka. A man was killed when a drone dropped explosives on his car."
    assert [(c.type, c.links) for c in events(text)] == [("shootdown", ()), ("killing", ())]
