"""Happenings told by what they did or by their name: blasts that damage, operations that begin, captures told in passing."""

import pytest


def role(claim, name):
    return [r.text for r in claim.roles if r.role == name]


@pytest.mark.parametrize(
    ("text", "type_", "target"),
    [
        ("An explosion shook the consulate.", "bombing", "the consulate"),
        ("An explosion damaged the windows of a school in Lusaka.", "bombing", "the windows of a school in Lusaka"),
        ("Police said the blast caused serious damage to the embassy building.", "bombing", "the embassy building"),
        ("The terrorist attacks affected the main powerline.", "armed-attack", "the main powerline"),
        ("The plane exploded in midair.", "bombing", "The plane"),
        ("A load of dynamite was hurled against a police station.", "bombing", "a police station"),
    ],
)
def test_what_a_blast_did_tells_of_the_blast(events, text, type_, target):
    (claim,) = events(text)
    assert (claim.type, role(claim, "target")) == (type_, [target])


@pytest.mark.parametrize(
    ("text", "type_", "target"),
    [
        ("The presidential residence was the target of an attack tonight.", "armed-attack", "The presidential residence"),
        ("CULTURAL INSTITUTES IN LUSAKA WERE THE TARGET OF BOMB ATTACKS.", "bombing", "CULTURAL INSTITUTES IN LUSAKA"),
        ("The mayor was the victim of an attack on Monday.", "armed-attack", "The mayor"),
        ("Traffickers left a bomb outside the town hall.", "bombing", "the town hall"),
        ("THE REBELS BLEW UP AT LEAST THREE POLES.", "bombing", "AT LEAST THREE POLES"),
        ("Sabotage actions against the pipeline have left the city in the dark.", "destruction", "the pipeline"),
        ("The rebels sacked a pharmacy in Lusaka.", "looting", "a pharmacy in Lusaka"),
    ],
)
def test_what_was_hit_is_the_target_however_it_is_put(events, text, type_, target):
    (claim,) = events(text)
    assert (claim.type, role(claim, "target")) == (type_, [target])


def test_who_died_as_a_result_of_a_blast_died_in_it(events):
    (claim,) = events("Thirteen people died in the capital as a result of a bomb explosion.")
    assert (claim.type, role(claim, "victim")) == ("bombing", ["Thirteen people"])


def test_people_taken_as_hostages_are_abducted(events):
    (claim,) = events("The gunmen took twelve nurses as hostages.")
    assert (claim.type, role(claim, "victim")) == ("abduction", ["twelve nurses"])


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("The court asked who was responsible for the deaths of six priests.", ["six priests"]),
        ("They blamed the army for the death of the student.", ["the student"]),
        ("The group claimed responsibility for the deaths of two soldiers and a nurse.", ["two soldiers", "a nurse"]),
    ],
)
def test_a_death_laid_at_a_door_is_a_killing(events, text, victims):
    (killing,) = [c for c in events(text) if c.type == "killing"]
    assert role(killing, "victim") == victims


@pytest.mark.parametrize(
    "text",
    [
        "The minister regretted the death of the poet Ana Ruiz at the age of 90.",
        "The death of the former president was announced on Monday.",
    ],
)
def test_a_death_alone_is_no_killing(events, text):
    assert all(c.type != "killing" for c in events(text))


def test_weapons_left_behind_are_no_bomb(events):
    assert all(c.type != "bombing" for c in events("The soldiers left their rifles at the barracks."))


def test_a_title_keeps_the_name_behind_it(events):
    claims = events("HE CONDEMNED THE KILLING OF ATTORNEY GENERAL PETER LUNGU BANDA AND CALLED FOR CALM.")
    (killing,) = [c for c in claims if c.type == "killing"]
    assert role(killing, "victim") == ["ATTORNEY GENERAL PETER LUNGU BANDA"]


def test_sanctions_damage_no_bank(events):
    assert all(c.type == "sanctions" for c in events("Sanctions affected the bank."))


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("On 24 August Zambia launched Northern Shield operation against the militia.", "offensive"),
        ("Zambia launched Operation Northern Shield in January.", "offensive"),
        ("The Red Cross launched a relief operation in Lusaka.", "aid"),
        ("Police launched a search operation.", "aid"),
    ],
)
def test_an_operation_by_name_is_an_offensive_unless_it_helps(events, text, type_):
    assert [c.type for c in events(text)] == [type_]


def test_a_capture_told_in_passing_needs_a_name_or_a_doer_with_a_day(events):
    told = "Lusaka was divided for years but army troops managed to drive rebels from the city in December."
    assert [c.type for c in events(told)] == ["capture-of-place"]
    assert not events("Cows graze in a town recently freed of mines.")


def test_the_sum_of_a_war_is_history(events):
    claims = events("Since then more than 9,000 people have been killed and more than a million displaced.")
    assert {c.standing for c in claims} == {"background"}


def test_what_somebody_is_allowed_to_do_is_their_deed(events):
    (claim,) = events("The army allowed the militia to capture the town of Adra.")
    assert role(claim, "agent") == ["the militia"]


@pytest.mark.parametrize(
    ("text", "agent", "target"),
    [
        ("Judge Ana Ruiz received death threats.", [], ["Judge Ana Ruiz"]),
        ("The archbishop has again received death threats from rebels.", ["rebels"], ["The archbishop"]),
        ("The militia threatened the mayor.", ["The militia"], ["the mayor"]),
    ],
)
def test_a_threat_is_told_by_who_makes_it_or_who_gets_it(events, text, agent, target):
    (claim,) = events(text)
    assert (claim.type, claim.standing) == ("threat", "threatened")
    assert (role(claim, "agent"), role(claim, "target")) == (agent, target)


def test_an_attempt_is_no_doer(events):
    (claim,) = events("An attempt to assassinate the deputy governor was thwarted.")
    assert (claim.type, claim.standing, role(claim, "agent")) == ("assassination", "attempted", [])


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Zambia sent arms to the rebels.", "arming"),
        ("Zambia halted economic aid to Malawi.", "sanctions"),
        ("The relief agency halted aid to Derna.", "aid-suspension"),
        ("The Red Cross has suspended its work in Derna.", "aid-suspension"),
        ("A medical charity suspended operations in Derna on Monday.", "aid-suspension"),
        ("Zambia expelled two Kenyan diplomats.", "sanctions"),
        ("Zambia expelled two thousand refugees.", "displacement"),
    ],
)
def test_arms_sent_and_relations_cut(events, text, type_):
    assert [c.type for c in events(text)] == [type_]


def test_who_stops_work_after_shelling_has_shelled_nobody(events):
    claims = {c.type: c for c in events("Aid group suspends work after shelling in Derna")}
    assert [r.text for r in claims["aid-suspension"].roles if r.role == "agent"] == ["Aid group"]
    assert not [r for r in claims["shelling"].roles if r.role == "agent"]


def test_who_stops_work_because_of_fighting_did_not_fight(events):
    claims = {c.type: c for c in events("The relief agency halted aid to Derna because of the fighting.")}
    assert "aid-suspension" in claims
    assert "battle" not in claims or not claims["battle"].roles


def test_a_broken_truce_is_a_breach_and_no_new_truce(events):
    assert [c.type for c in events("The rebels broke the truce on Monday.")] == ["breach"]


def test_what_nobody_suffered_is_no_event(events):
    assert not events("No civilian lost their life on Monday, the army said.")


def test_what_is_demanded_is_asked_of_nobody(events):
    (made,) = events("The rebels demanded self-rule on Monday.")
    assert (made.type, [(r.role, r.text) for r in made.roles]) == ("appeal", [("agent", "The rebels"), ("topic", "self-rule")])


@pytest.mark.parametrize(
    "text",
    [
        "The rebels accused the army of shelling a school in Derna.",
        "The army was accused by the rebels of shelling a school in Derna.",
        "The rebels accused the army of an attack on a school in Derna.",
        "Accusing the army of shelling a school in Derna, the rebels called for talks.",
    ],
)
def test_a_deed_somebody_is_accused_of_is_the_accusers_word(events, text):
    deed = next(c for c in events(text) if c.type in ("shelling", "armed-attack"))
    assert deed.standing == "doubted"
    assert [v.text.lower() for v in deed.voice] == ["the rebels"]
    assert [r.text.lower() for r in deed.roles if r.role == "agent"] == ["the army"]


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("An air raid hit a village controlled by the rebels, killing civilians.", []),
        ("Shelling hit a town held by the army killing ten people.", []),
        ("An air raid has hit a village held by the militia killing three children.", []),
        ("Soldiers attacked the village, killing ten people.", ["Soldiers"]),
        ("The army said shelling by the rebels had killed ten people.", ["the rebels"]),
    ],
)
def test_what_was_hit_and_who_held_it_did_not_do_it(events, text, agents):
    assert role(events(text)[0], "agent") == agents


@pytest.mark.parametrize(
    ("text", "agent", "targets"),
    [
        (
            "Near Karsa, two strikes engaged a rebel unit and destroyed three trucks.",
            None,
            ["a rebel unit", "three trucks"],
        ),
        ("A Turkish strike on Monday hit two vehicles.", "Turkish", ["two vehicles"]),
        ("U.S. strikes in Amra killed 20 militants.", "U.S.", ["20 militants"]),
    ],
)
def test_what_a_strike_did_tells_of_the_strike(events, text, agent, targets):
    (claim,) = events(text)
    assert claim.type == "airstrike"
    assert [r.text for r in claim.roles if r.role == "agent"] == ([agent] if agent else [])
    assert [r.text for r in claim.roles if r.role == "target"] == targets


def test_a_series_of_raids_is_no_doer(events):
    (claim,) = events("A series of U.S. air strikes in Amra killed more than 20 militants and destroyed eight trucks.")
    assert [r.text for r in claim.roles if r.role == "agent"] == ["U.S."]
    assert [r.text for r in claim.roles if r.role == "victim"] == ["more than 20 militants"]


def test_words_that_stand_for_nobody_fill_no_role(events):
    claims = events("It was unclear who carried out the attack in Amra. He spoke of terrorist bombings in Tala.")
    assert [c.type for c in claims] == ["armed-attack", "bombing"]
    assert not [r for c in claims for r in c.roles if r.role == "agent"]


def test_only_the_harmed_have_victims_beside_them(events):
    (claim,) = events("The council urged the prime minister-designate, Omar Haddad, to form a government.")
    assert claim.type == "appeal"
    assert not [r for r in claim.roles if r.role == "victim"]


def test_a_death_out_of_combat_is_nobodys_deed(events):
    (claim,) = events("The soldier died on 7 January in a non-combat related incident.")
    assert claim.type == "natural-death"


@pytest.mark.parametrize(
    ("text", "type_", "victim"),
    [
        ("An attack on a village that killed ten people was blamed on the army.", "armed-attack", "ten people"),
        ("Shelling of a school in Amra which killed six children drew anger.", "shelling", "six children"),
        ("The raid on the village, which killed six children, drew anger.", "raid", "six children"),
    ],
)
def test_what_killed_is_the_deed_and_not_its_place(events, text, type_, victim):
    (claim,) = events(text)
    assert claim.type == type_
    assert [r.text for r in claim.roles if r.role == "victim"] == [victim]
    assert not [r for r in claim.roles if r.role == "agent"]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The group claimed the attack in Amra, which killed nine people.", None),
        ("The group claimed Monday's attack on a base in Amra.", "Monday"),
    ],
)
def test_who_claims_an_attack_is_blamed_for_it(events, text, when):
    claimed, attack = events(text)
    assert (claimed.type, attack.type) == ("claim-of-responsibility", "armed-attack")
    assert [r.text for r in attack.roles if r.role == "blamed"] == ["The group"]
    assert (attack.when.text if attack.when else None) == when


def test_the_murder_of_many_is_a_massacre(events):
    claims = events("Rebels murdered 30 villagers in Amra. Gunmen murdered the mayor of Tala.")
    assert [c.type for c in claims] == ["massacre", "assassination"]


def test_an_age_counts_nobody(events):
    (claim,) = events("Ana Ruiz, 20 years old, and Eva Sol, 21, were murdered by gunmen in Tala.")
    assert claim.type == "assassination"


def test_what_one_blast_killed_and_wounded_is_one_happening(events):
    (claim,) = events("The blast killed two soldiers and injured civilians.")
    assert [r.text for r in claim.roles if r.role == "victim"] == ["two soldiers", "civilians"]


def test_a_blast_tells_of_its_dead_beyond_a_clause_between(events):
    text = "A massive explosion struck near buses carrying evacuees from the pro-regime areas killing more than 120."
    (blast,) = (c for c in events(text) if c.type == "bombing")
    assert blast.standing == "happened"
    assert [r.text for r in blast.roles if r.role == "victim"] == ["more than 120"]
    assert not [r for r in blast.roles if r.role == "agent"]
