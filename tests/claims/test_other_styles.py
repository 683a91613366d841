"""Wordings of other outlets and genres: each says what one sentence tells of, and what it does not."""

import pytest

from dateline.claims.tolls import find_tolls


def roles_of(claim, name):
    return [role.text for role in claim.roles if role.role == name]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("More than 300 inmates escaped from the prison in Lunga on Monday.", "escape"),
        ("The hostages escaped from their captors near Kabompo on Friday.", "escape"),
        ("The rebels held 17 soldiers for four months at Kabompo.", "abduction"),
        ("Twelve protesters remain in detention in Lusaka.", "arrest"),
        ("A militant who had planned an attack was caught by commandos in Kabompo.", "arrest"),
        ("Some 27,000 people have crossed into Zambia since January.", "displacement"),
        ("More than 60 families abandoned their homes in Kabompo.", "displacement"),
        ("Some forty families have taken refuge in a school in Kabompo.", "displacement"),
        ("The militia obstructed the delivery of food to Kabompo this week.", "aid-obstruction"),
        ("The rebels captured the garrison of Kabompo on Friday.", "capture-of-place"),
        ("Government paratroopers routed the Blue Front near Kabompo.", "battle"),
        ("Police said that gunmen massacred civilians in the village on Friday.", "massacre"),
        ("Troops were massing south of Kabompo on Friday.", "deployment"),
        ("The army moved tanks to Kabompo on Friday.", "deployment"),
        ("The two sides exchanged bodies under Zambian mediation on Friday.", "prisoner-exchange"),
        ("The garrison returned fire and the militia fled.", "battle"),
        ("The strike of the judges, who demand a pay raise, entered its second week.", "work-stoppage"),
    ],
)
def test_what_other_outlets_call_it(events, text, type_):
    assert type_ in {claim.type for claim in events(text)}


def test_a_strike_of_judges_falls_from_no_aircraft(events):
    text = "Soldiers patrolled Lunga. The strike of the judges, who demand a pay raise, entered its second week."
    assert "airstrike" not in {claim.type for claim in events(text)}


def test_a_fire_that_destroys_is_no_bomb(events):
    made = events("A spokesman blamed a drone attack by the army for a fire that destroyed 120 trucks on Monday.")
    assert "bombing" not in {claim.type for claim in made}
    (strike,) = (claim for claim in made if claim.type == "drone-strike")
    assert (roles_of(strike, "agent"), roles_of(strike, "blamed")) == (["the army"], ["the army"])


def test_both_sides_behind_a_dash_fight(events):
    (made,) = events("Clashes between two factions - the Blue Army and the Red Front - killed four people.")
    assert (made.type, roles_of(made, "agent")) == ("battle", ["the Blue Army", "the Red Front"])
    assert roles_of(made, "victim") == ["four people"]


def test_strikes_of_a_coalition_are_its_own_and_one_event_with_their_dead(events):
    (made,) = events("Coalition strikes in Kabompo killed 20 people.")
    assert (made.type, roles_of(made, "agent"), roles_of(made, "victim")) == ("airstrike", ["Coalition"], ["20 people"])


def test_forces_that_fired_on_a_crowd_did_it(events):
    text = "Three people were killed when security forces fired on jubilant supporters in the Chunga suburb on Monday."
    (made,) = (claim for claim in events(text) if claim.type == "armed-attack")
    assert roles_of(made, "agent") == ["security forces"]


def test_the_dead_of_no_arson(events):
    text = "Riders burned the granaries of Kabompo on Friday. His father was shot dead at the well."
    assert [claim.type for claim in events(text)] == ["arson", "killing"]


@pytest.mark.parametrize(
    ("text", "type_", "standing"),
    [
        ("We have no evidence that soldiers shot protesters in Lunga.", "killing", "denied"),
        ("Any party that violates the ceasefire shall be subject to sanctions.", "breach", "conditional"),
        ("There will be no talks until they release the prisoners of Lunga.", "prisoner-release", "conditional"),
        ("The parties agreed to the withdrawal of allied troops from Lunga.", "withdrawal", "planned"),
        ("The general vowed that the army would retaliate.", "armed-attack", "planned"),
        ("The governor dismissed the reports about the loss of Lunga.", "loss-of-place", "denied"),
        ("When the government fell in 1992 his men occupied the barracks at Lunga.", "capture-of-place", "background"),
        ("Rebels hold Lunga, a town that the army has encircled since the weekend.", "siege", "happened"),
        ("Dozens of inmates escaped after gunmen stormed the prison in Lunga.", "armed-attack", "happened"),
    ],
)
def test_how_it_is_put(events, text, type_, standing):
    assert [claim.standing for claim in events(text) if claim.type == type_] == [standing]


def test_a_lists_entry_is_no_aside(events):
    made = events("Three deminers abducted by unknown armed men; released the following day after mediation by elders.")
    assert [(c.type, c.standing) for c in made if c.type == "abduction"] == [("abduction", "happened")]


@pytest.mark.parametrize("lead", ["In a separate incident", "Elsewhere,"])
def test_a_separate_incident_of_the_days_before_is_news(events, lead):
    text = f"Rebels attacked the base in Sirte on Saturday. {lead} on Tuesday gunmen kidnapped two officers."
    assert [c.standing for c in events(text, published="2016-07-03")] == ["happened", "happened"]


def test_behind_a_semicolon_another_speaks(read, ontology, events):
    text = "Three people were killed in Lunga on Monday, he wrote; police said they knew of no deaths."
    annotated = read(text)
    voices = {c.toll.words: [v.text for v in c.voice] for c in find_tolls(annotated, ontology, events(text))}
    assert voices["Three people"] == ["he"]
    assert voices["no"] == ["police"]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Three of the traders were taken away by the gunmen in Lunga.", "abducted", "Three of the traders"),
        ("The militia held 17 soldiers for four months.", "abducted", "17 soldiers"),
        ("Twelve protesters remain in detention in Lunga.", "arrested", "Twelve protesters"),
        ("The army said 41 soldiers had surrendered at Lunga.", "captured", "41 soldiers"),
        ("More than 60 families abandoned their homes in Lunga.", "displaced", "More than 60 families"),
    ],
)
def test_what_befalls_people_counts_them(read, ontology, events, text, kind, words):
    (toll,) = find_tolls(read(text), ontology, events(text))
    assert (toll.toll.kind, toll.toll.words) == (kind, words)


def test_whoever_abducts_accuses_those_he_took(events):
    text = "Three of the traders were taken away by the gunmen, whom they accused of informing for the army."
    (blame,) = (claim for claim in events(text) if claim.type == "accusation")
    assert roles_of(blame, "target") == ["Three of the traders"]


def test_a_speaker_who_takes_a_town_is_named(events):
    made = events("A coalition of ethnic armed groups said on Wednesday it had taken control of the town of Lunga.")
    (taken,) = (claim for claim in made if claim.type == "capture-of-place")
    assert roles_of(taken, "agent") == ["A coalition of ethnic armed groups"]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("A curfew was imposed in Lunga on Friday.", "declaration"),
        ("Forty prisoners were exchanged near Lunga on Friday.", "prisoner-exchange"),
        ("Two NGOs suspended activities in Lunga.", "aid-suspension"),
    ],
)
def test_a_wording_stands_in_the_passive_and_the_plural(events, text, type_):
    assert [claim.type for claim in events(text)] == [type_]


def test_storms_with_names_do_nothing(events):
    assert not events("The army said cyclones Asha and Bea killed 26 people on the coast.")


def test_no_tie_of_a_politicians_own_supporters(read, ontology):
    from dateline.claims import extract

    text = "Police fired on jubilant supporters of Celo Dalo in Lunga on Monday, killing three."
    assert "supports" not in {claim.type for claim in extract(read(text), ontology)}


def test_soldiers_sent_are_there_and_not_who_sends_them(read, ontology):
    from dateline.claims import extract

    made = extract(read("The government deployed 900 soldiers to Lunga on Friday."), ontology)
    (there,) = (claim for claim in made if claim.kind == "holding")
    assert (there.type, roles_of(there, "holder")) == ("presence", ["900 soldiers"])


@pytest.mark.parametrize(
    "text",
    [
        "Airlines came under renewed assault as investors fled, and the striker was ambushed by the league.",
        "SATIRE: Garden gnomes seize the compost heap\n\nThe army of gnomes attacked the slugs and killed three.",
        "This is a work of satire. Rebels attacked the army in Lunga and killed three soldiers.",
    ],
)
def test_war_in_jest_or_in_a_figure_is_none(read, ontology, text):
    from dateline.claims import extract

    assert not [claim for claim in extract(read(text), ontology) if claim.kind == "event"]


def test_the_attack_on_a_satirical_paper_is_one(read, ontology):
    from dateline.claims import extract

    made = extract(read("Gunmen attacked the satirical weekly in Lunga on Friday and killed three soldiers."), ontology)
    assert "armed-attack" in {claim.type for claim in made}


def test_who_signs_in_the_future_has_not_signed(events):
    (made,) = events("The government and the rebels are to sign a ceasefire on 18 May, the envoy said.")
    assert (made.type, made.standing) == ("ceasefire", "planned")


def test_hostages_that_are_counted_are_the_victims(read, ontology, events):
    text = "Gunmen of the Blue Front are holding an estimated 100 hostages in Lunga."
    (made,) = events(text)
    assert roles_of(made, "victim") == ["an estimated 100 hostages"]
    (toll,) = find_tolls(read(text), ontology, [made])
    assert (toll.toll.kind, toll.toll.best) == ("abducted", 100)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Dockers in Lunga are on strike.", "work-stoppage"),
        ("The separatist leader is under house arrest in Lunga.", "arrest"),
        ("Soldiers rescued a baby and 17 other residents on Monday in Lunga.", "prisoner-release"),
        ("The president declared martial law in Lunga.", "declaration"),
        ("Troops have cleared 90 percent of the city of Lunga.", "capture-of-place"),
        ("A minelayer sank two skiffs off Lunga on Friday.", "destruction"),
        ("Rebels snatched weapons from a police station in Lunga.", "confiscation"),
        ("Army officers have taken power in Zambia.", "overthrow"),
        ("Zambia is dispatching troops to Lunga.", "deployment"),
    ],
)
def test_more_of_what_other_outlets_call_it(events, text, type_):
    assert type_ in {claim.type for claim in events(text)}


def test_the_dead_of_no_abduction(events):
    text = "Gunmen kidnapped a nurse in Lunga. The border was closed after four policemen were killed in Kabompo."
    assert [claim.type for claim in events(text)] == ["abduction", "killing"]


def test_the_town_that_opens_a_paragraph_is_no_part_of_a_party(events):
    (made,) = events("LUSAKA - Ten rebels and two guards were killed in clashes in Lunga, the governor's office said.")
    assert roles_of(made, "victim") == ["Ten rebels", "two guards"]


def test_a_leader_behind_whose(read, ontology):
    from dateline.claims import extract

    text = "The Blue Front, whose leader Foday Sanko was flown to Lusaka, attacked the town of Lunga."
    ties = {(c.type, *roles_of(c, "a"), *roles_of(c, "b")) for c in extract(read(text), ontology) if c.kind == "tie"}
    assert ("leads", "Foday Sanko", "Blue Front") in {(t, a, b.removeprefix("the ")) for t, a, b in ties}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Since October, 400 men have been killed, of whom 392 by soldiers and eight by settlers.", {"392", "eight"}),
        ("One bomb went off; five civilians killed (three women, two children).", {"three women", "two children"}),
        ("A bomb killed 12 people, of whom three were released.", set()),
        ("A bomb killed 12 people (three women, two children).", set()),
    ],
)
def test_parts_of_a_total_without_a_word_of_harm(read, ontology, events, text, parts):
    tolls = find_tolls(read(text), ontology, events(text))
    assert {c.toll.words for c in tolls if any(link.kind == "part-of" for link in c.links)} == parts


def test_its_leader_leads_whom_the_sentence_before_told_of(code):
    text = "The Blue Front attacked Lunga on Friday. Its leader, Leo Pasa, fled the town on Saturday."
    (tie,) = (c for c in code(text) if c.type == "leads")
    assert (roles_of(tie, "a"), roles_of(tie, "b")) == (["Leo Pasa"], ["The Blue Front"])


@pytest.mark.parametrize(
    ("text", "type_", "standing"),
    [
        ("The ministry announced a withdrawal from Lunga.", "withdrawal", "happened"),
        ("The guerrillas still hold 26 people in Lunga.", "abduction", "ongoing"),
        ("Peace talks in Lunga are due to resume on 22 April.", "talks", "planned"),
        ("Units of the army were surrounded near Lunga on Friday.", "siege", "happened"),
    ],
)
def test_what_is_told_without_a_party_beside_it(events, text, type_, standing):
    assert (type_, standing) in {(c.type, c.standing) for c in events(text)}


def test_the_opening_reaches_back_as_far_as_it_tells(events):
    text = (
        "Rebels stormed the prison of Sirte on Thursday night and attacked the port on Saturday. "
        "Two officers were abducted in Sirte on Wednesday."
    )
    assert {c.standing for c in events(text, published="2016-07-03")} == {"happened"}
