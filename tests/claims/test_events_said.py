"""Deeds in words, sides that are ground, and who did what where two verbs stand close."""

import pytest


def by(claim, role):
    return [r.text for r in claim.roles if r.role == role]


@pytest.mark.parametrize(
    "text",
    [
        "The senator attacked the president for failing to end the war in Derna.",
        "Critics attacked the minister for his remarks on the war.",
        "Mina Haro attacked the government in a speech on Monday.",
        "The envoy attacked the government sharply.",
    ],
)
def test_an_attack_in_words_is_a_condemnation(events, text):
    assert [c.type for c in events(text)] == ["condemnation"]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked the villagers for helping the army.",
        "The general attacked the town for three days.",
        "Mina Haro attacked the army base for the third time.",
        "Mina Haro attacked policemen over the weekend.",
    ],
)
def test_an_attack_with_arms_is_none(events, text):
    assert [c.type for c in events(text)] == ["armed-attack"]


def test_an_attack_in_words_leaves_the_days_of_deeds_alone(events):
    text = "Sources said bridges near Derna were attacked before the air strike on the harbour bridge on Sunday."
    assert {c.when.text for c in events(text) if c.when is not None} == {"Sunday"}
    assert all(c.when is not None for c in events(text))


def test_a_single_name_that_nothing_knows_is_not_held_to_be_who_attacked(events):
    (made,) = events("Karuga attack kills nine soldiers.")
    assert by(made, "agent") == []
    (made,) = events("Hamas attack kills nine soldiers.")
    assert by(made, "agent") == ["Hamas"]


def test_a_demand_for_anonymity_is_no_appeal(events):
    assert events("The officials demanded anonymity.") == []
    assert [c.type for c in events("The rebels demanded his release.")] == ["appeal"]


def test_a_country_in_which_gas_was_used_is_no_target(events):
    (made,) = events("The president said a chemical weapons attack in Libya could not be tolerated.")
    assert by(made, "target") == []
    assert made.where.text == "Libya"


def test_those_who_leave_in_buses_are_evacuated(events):
    (made,) = events("Some 3,000 residents left on Wednesday in 45 buses bound for Derna.")
    assert (made.type, by(made, "victim")) == ("displacement", ["Some 3,000 residents"])
    assert events("Officials left on Wednesday for the capital.") == []


def test_another_convoy_is_another_flight(events):
    first, second = events("Residents of two villages left on Monday in 45 buses. Another 11 buses carrying 500 people left Derna.")
    assert second.links == ()
    assert by(second, "victim") == ["Another 11 buses"]
    assert first.id != second.id


def test_a_gerund_behind_who_did_it_is_theirs(events):
    (made,) = events('"We were surprised by members of Ansar al-Sharia killing the pilot," a spokesman of the Derna Council said.')
    assert by(made, "agent") == ["members of Ansar al-Sharia"]


def test_fighters_of_a_group_do_what_the_clause_on_them_tells(events):
    made = next(c for c in events("Residents saw fighters of Ansar al-Sharia shelling the town of Derna.") if c.type == "shelling")
    assert by(made, "agent") == ["fighters of Ansar al-Sharia"]


def test_a_name_before_the_verb_does_not_modify_a_noun_behind_it(events):
    (made,) = events("Blaming Assad Macron says Libya bombing cannot be tolerated.")
    assert by(made, "agent") == []


def test_a_day_of_trading_claims_is_not_the_deeds(events):
    text = "Both sides were trading claims on Wednesday about who launched the gas attack in Derna that killed 72 people."
    assert [c.when for c in events(text) if c.type == "chemical-attack"] == [None]
