"""Who told it, who did it, and what is news: wordings of wires, notes and local papers."""

import pytest


def roles_of(claim, name):
    return [r.text for r in claim.roles if r.role == name]


def test_who_closes_the_sentence_by_telling_it_is_no_victim(events):
    text = "Two bombs fell on a camp in Derna on Friday, killing nine people, doctors and local officials told the agency."
    (made,) = events(text)
    assert roles_of(made, "victim") == ["nine people"]
    assert [v.text for v in made.voice] == ["doctors and local officials"]


def test_a_gerunds_by_phrase_names_the_doer(events):
    (made, *_) = events("Shelling by the militia killed nine people in Derna.")
    assert roles_of(made, "agent") == ["the militia"]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The military seized power in Derna in 2021.", "overthrow"),
        ("Warplanes launched dozens of strikes across Libya overnight.", "airstrike"),
        ("Thousands of people rallied in Derna on Friday.", "protest"),
        ("A soldier stepped on a land mine near Derna.", "bombing"),
        ("Militants planted mines near Derna.", "bombing"),
        ("The militia is preventing the delivery of relief to Derna, the army said.", "aid-obstruction"),
    ],
)
def test_wordings_of_deeds(events, text, type_):
    assert type_ in [c.type for c in events(text)]


@pytest.mark.parametrize(
    "text", ["The army placed artillery near the tents.", "Those who had taken up arms refused.", "It was the largest attack to date."]
)
def test_wordings_of_no_deed(events, text):
    assert not [r for c in events(text) for r in c.roles if r.role in ("target", "instrument")]


def test_a_day_of_what_a_clause_is_told_in_is_the_deeds(events):
    (made,) = events("Researchers documented an incident on 24 February in which soldiers killed 18 civilians.")
    assert made.when is not None
    assert made.when.text == "24 February"


def test_a_raid_on_the_ground_is_not_flown_because_jets_struck_elsewhere(events):
    claims = events("Al-Shabaab raided the base in Derna. An airstrike killed nine fighters near Tripoli.")
    assert [c.type for c in claims] == ["raid", "airstrike"]


def test_what_others_tell_later_in_a_report_is_news_too(events):
    text = (
        "Militants killed nine soldiers in an ambush near Derna on Sunday, the army said. The convoy was carrying food. "
        "It was the third such attack this month. The militants, in a statement, said they had seized forty rifles."
    )
    taken = next(c for c in events(text, published="2024-03-12") if c.type == "confiscation")
    assert taken.standing == "happened"


def test_news_of_a_range_of_days_reaches_back_to_its_first(events):
    text = (
        "Between 25 April and 1 May, 36 people were killed in clashes in Derna. On 29 April, armed men set fire to houses in Derna."
    )
    assert [c.standing for c in events(text, published="2024-05-02")] == ["happened"] * 2


def test_the_night_before_the_report_is_news(events):
    text = "A bomb killed nine people in Derna on Friday. Jets bombed rebel positions near Tripoli overnight."
    assert [c.standing for c in events(text, published="2024-02-09")] == ["happened"] * 2


def test_months_of_attacks_are_no_news(events):
    claims = events("Jets bombed a port in Derna on Friday in retaliation for months of attacks on shipping.")
    assert [(c.type, c.standing) for c in claims] == [("airstrike", "happened"), ("armed-attack", "background")]


def test_what_is_told_on_from_day_to_day_stays_news(events):
    text = "On 29 April, armed men attacked a church in Derna. They left. They slept. They ate. The following day, the men looted a hospital."
    assert {c.type: c.standing for c in events(text, published="2024-05-02")} == {"armed-attack": "happened", "looting": "happened"}


def test_those_killed_in_clearance_operations_fell_in_a_raid(events):
    (made,) = events("The army said 21 militants were killed in clearance operations in Derna.")
    assert (made.type, roles_of(made, "victim")) == ("raid", ["21 militants"])


@pytest.mark.parametrize(
    ("text", "type_", "agents"),
    [
        ("Boko Haram raid in Derna kills nine soldiers", "raid", ["Boko Haram"]),
        ("Bandits invaded the town of Derna on Monday.", "raid", ["Bandits"]),
        ("Hezbollah fired some 115 projectiles across the border.", "shelling", ["Hezbollah"]),
        ("The group said its members had set off the bomb in Derna.", "bombing", ["its members"]),
    ],
)
def test_doers_of_deeds(events, text, type_, agents):
    made = next(c for c in events(text) if c.type == type_)
    assert roles_of(made, "agent") == agents


def test_a_strike_that_levelled_a_house_killed_who_died_in_it(events):
    claims = events("Twenty-three people were killed on Monday when an air strike levelled a house in Derna.")
    assert [c.type for c in claims] == ["airstrike"]


def test_a_sum_told_beside_a_sum_is_no_part_of_the_last_deed(events):
    claims = events("A drone hit a base in Derna. A million people have been displaced since September and 2,300 killed.")
    assert "drone-strike" not in [c.type for c in claims[1:]]


def test_what_is_done_in_two_places_is_two_deeds(events):
    claims = events("Two police officers were murdered in Tripoli and eight people were killed in Benghazi, police said.")
    assert [len(roles_of(c, "victim")) for c in claims] == [1, 1]


def test_a_town_is_not_seized_for_a_decade(events):
    (made, *_) = events("The army seized Sirte, the bastion of the rebels for a decade.")
    assert made.type == "capture-of-place"
    assert made.when is None


def test_tear_gas_shells_shell_nobody_and_rifles_may_be_a_force(events):
    claims = events("The marchers were stopped by the Frontier Rifles, which fired tear gas shells. Gunmen burst into a studio in Derna.")
    assert "shelling" not in [c.type for c in claims]
    assert "armed-attack" in [c.type for c in claims]


def test_what_goes_on_since_a_day_is_news(events):
    text = "Gunmen attacked a studio in Derna on Tuesday. Seven officers were kidnapped since Monday."
    assert [c.standing for c in events(text, published="2024-01-10")] == ["happened"] * 2


def test_a_preposition_at_the_end_of_a_clause_belongs_to_its_pronoun(events):
    claims = events("Adra lies southeast of Dabiq which Turkish-backed rebels have been pushing towards in recent days.")
    (advance,) = (c for c in claims if c.type == "advance")
    assert roles_of(advance, "target") == ["Dabiq"]
    assert advance.where.text == "Dabiq"


def test_who_leaves_two_places_leaves_twice(events):
    claims = events("More than 5000 people left Foua and Kafraya while 2200 were evacuated from Madaya and Zabadani on Friday.")
    assert [roles_of(c, "origin") for c in claims] == [["Foua", "Kafraya"], ["Madaya", "Zabadani"]]


def test_a_column_that_leaves_its_base_is_sent_and_gives_nothing_up(code):
    claims = code("The spokesman said a column of 300 soldiers had left Solwezi on Monday.")
    assert {(c.kind, c.type) for c in claims} == {("event", "deployment")}


def test_all_those_who_were_evacuated_were_told_of_before(events):
    text = "Residents left Madaya on Friday. A delay in the deal had left all those evacuated stuck at a crossing since Friday."
    assert [c.trigger.text for c in events(text) if c.type == "displacement"] == ["left"]


def test_a_place_before_a_noun_of_violence_did_nothing(events):
    (made, *_) = events("The latest Yemen airstrikes killed ten people, doctors said.")
    assert roles_of(made, "agent") == []
    assert made.where is not None
    assert made.where.text == "Yemen"


def test_a_state_that_is_known_to_strike_did_so(events):
    (made, *_) = events("Israel airstrikes killed ten people in Khan Younis, doctors said.")
    assert roles_of(made, "agent") == ["Israel"]


def test_a_clause_about_the_victims_does_not_date_their_killing(events):
    killings = [c for c in events("Rebels condemned the killing of monks who had come to Derna on 5 July.") if c.type == "killing"]
    assert [c.when for c in killings] == [None]
    killings = [c for c in events("Rebels condemned the killing of monks who were shot on 5 July.") if c.type != "condemnation"]
    assert {c.when.text for c in killings if c.when} == {"5 July"}


def test_what_people_did_and_what_a_mine_did_are_two(events):
    made = events("Gunmen shot dead a judge in Derna on Saturday and a bomb wounded three soldiers near Benghazi.")
    assert [(c.type, roles_of(c, "agent")) for c in made] == [("assassination", ["Gunmen"]), ("bombing", [])]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Russia launched 122 missiles overnight.", "missile-strike"),
        ("Our forces inflicted heavy losses on the militia near Derna.", "battle"),
        ("Warplanes struck a concert near Derna.", "airstrike"),
        ("Police held two men with explosives in Derna.", "arrest"),
    ],
)
def test_wordings_of_salvos_losses_and_holds(events, text, type_):
    assert type_ in [c.type for c in events(text)]


@pytest.mark.parametrize("text", ["Police held a conference in Derna.", "The plane hit turbulence near Derna."])
def test_holds_and_hits_of_no_deed(events, text):
    assert events(text) == []


def test_what_made_things_as_they_are_is_no_news_behind_it(events):
    lead = "Rebels shelled Derna on Monday. They burned a mill. Two guards died in the fire, police said. "
    late = events(lead + "They have declared an autonomous region across the north.")[-1]
    first = events("The rebels have declared an autonomous region across the north.")[0]
    assert (late.type, late.standing, first.standing) == ("declaration", "background", "happened")


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("A nurse wounded in Sunday's bombing of a market in Derna died in Tripoli on Tuesday.", "A nurse"),
        ("A guard injured in Sunday's bombing of a market in Derna succumbed on Tuesday.", "A guard"),
    ],
)
def test_a_death_of_the_wounded_is_of_the_deed_that_wounded(events, text, victim):
    (made,) = events(text)
    assert made.type == "bombing"
    assert roles_of(made, "victim") == [victim]
    assert made.when.text == "Sunday"


@pytest.mark.parametrize(
    ("text", "blamed"),
    [
        ("Police said the Lunga militia was behind the bombing of a market in Derna.", ["the Lunga militia"]),
        ("Officials held the Lunga militia responsible for the bombing of a market in Derna.", ["the Lunga militia"]),
        ("The governor said the Lunga militia was responsible for the attack on Derna.", ["the Lunga militia"]),
        ("Army: Lunga Front behind Derna bombing", ["Lunga Front"]),
        ("Police said the Lunga militia was not behind the bombing of a market in Derna.", []),
        ("Nobody knows who was behind the bombing of a market in Derna.", []),
        ("The men behind the bombing of a market in Derna fled.", []),
    ],
)
def test_who_is_behind_a_deed_is_blamed(events, text, blamed):
    deeds = [c for c in events(text) if c.type in ("bombing", "armed-attack")]
    assert [name for deed in deeds for name in roles_of(deed, "blamed")] == blamed


@pytest.mark.parametrize(
    "text", ["The Lunga Front denied any hand in the bombing.", "The Lunga Front denied it was behind the attack."]
)
def test_any_hand_may_be_denied(events, text):
    made = [c for c in events(text) if c.type == "denial-of-responsibility"]
    assert [roles_of(c, "agent") for c in made] == [["The Lunga Front"]]
    assert not [c for c in events(text) if roles_of(c, "blamed")]


def test_the_number_of_those_killed_is_no_killing_of_its_own(events):
    (made,) = events("The bombing of Derna on Friday brought to eight the number of nurses killed.")
    assert made.type == "bombing"


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked a church in Derna on Sunday, two days after a bomb attack on a mosque killed five.",
        "Gunmen attacked a church in Derna on Sunday, two days after a bomb attack on a block in which five people died.",
    ],
)
def test_whom_an_earlier_attack_killed_is_its_own(events, text):
    church, mosque = events(text)
    assert (church.type, roles_of(church, "victim")) == ("armed-attack", [])
    assert mosque.type == "bombing"
    assert (mosque.standing, len(roles_of(mosque, "victim"))) == ("background", 1)


def test_the_day_behind_a_subject_is_no_part_of_it(events):
    (made, *_) = events("The army on Monday bombed a market in Derna.")
    assert roles_of(made, "agent") == ["The army"]
    assert made.when.text == "Monday"


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("A missile strike killed five people in Derna.", "missile-strike"),
        ("A drone strike killed five people in Derna.", "drone-strike"),
        ("A strike killed five people in Derna.", "airstrike"),
    ],
)
def test_a_strike_is_what_it_is_called(events, text, type_):
    assert {c.type for c in events(text)} == {type_}


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("The toll of the Philippine bus bombing rose to five.", []),
        ("A Russian missile strike destroyed a bus in Derna.", ["Russian"]),
    ],
)
def test_a_people_before_what_was_bombed_says_where(events, text, agents):
    assert [name for c in events(text) for name in roles_of(c, "agent")] == agents


def test_the_day_a_toll_rose_is_not_the_deeds(events):
    (made,) = events("The death toll from a suicide attack on a mosque in Derna rose to 62 on Saturday.")
    assert (made.type, made.when) == ("suicide-bombing", None)


def test_the_day_of_a_deed_is_no_arrests(events):
    arrest, bombing = sorted(events("Police have arrested three men over Friday's bombing of a market in Derna."), key=lambda c: c.type)
    assert (arrest.type, arrest.when) == ("arrest", None)
    assert bombing.when.text == "Friday"


def test_the_deed_that_is_carried_out_keeps_its_day(events):
    (made,) = events("The militia carried out Friday's bombing of a market in Derna.")
    assert made.when.text == "Friday"


def test_rockets_in_response_hit_no_response(events):
    shelling = next(c for c in events("The militia fired 50 rockets at Derna in response to the killing of a commander.") if c.type != "killing")
    assert all("response" not in name for name in roles_of(shelling, "target"))
