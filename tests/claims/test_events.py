"""Event claims: one a happening, in one place, with its roles, standing, time and voice; and what makes none."""

import os
import re

import pytest

from dateline.claims.events import find_events
from dateline.claims.frames import find_frames
from dateline.records import content_id


def summary(claims):
    return [(c.type, c.standing, c.where and c.where.text) for c in claims]


def role(claim, name):
    return [r.text for r in claim.roles if r.role == name]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Fighting in Tripoli killed 40 militants.", "battle"),
        ("Two soldiers were killed in an ambush near Benghazi.", "ambush"),
        ("Rebels attacked the base, killing three and wounding five.", "armed-attack"),
        ("A car bomb exploded in Tripoli, killing six people and wounding 32.", "bombing"),
        ("Air strikes hit a market in Benghazi on Monday.", "airstrike"),
        ("Six people were killed and dozens wounded in a blast in Tripoli.", "bombing"),
        ("At least 27 fighters were killed when the militia attacked the camp.", "armed-attack"),
        ("A suicide bomber blew himself up outside a bakery in Tripoli.", "suicide-bombing"),
        ("The army pounded the town with mortar shells, killing two children.", "shelling"),
    ],
)
def test_one_happening_is_one_event(events, text, type_):
    claims = events(text)
    assert [c.type for c in claims] == [type_], summary(claims)


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Rebels captured the town of Zawiya and executed ten policemen.", ["capture-of-place", "execution"]),
        ("The army shelled Zawiya after rebels kidnapped two officers.", ["shelling", "abduction"]),
    ],
)
def test_two_deeds_are_two_events(events, text, types):
    assert [c.type for c in events(text)] == types


def test_one_event_a_place(events):
    claims = events("The spokesman said the army had recaptured Zawiya and Sirte.")
    assert sorted(c.where.text for c in claims) == ["Sirte", "Zawiya"]
    assert len({c.id for c in claims}) == 2
    for claim in claims:
        assert role(claim, "site") == [claim.where.text]


def test_targets_in_several_towns_are_an_event_a_town(events):
    claims = events("Bomb attacks on banks in Talca, Temuco and Lota caused damage.")
    assert {c.where.text for c in claims if c.type == "bombing"} == {"Talca", "Temuco", "Lota"}


def test_buildings_of_one_town_are_one_event(events):
    claims = events("The militia has lost its headquarters, its courthouse and its prison.")
    assert [c.type for c in claims] == ["loss-of-place"]
    assert len(role(claims[0], "site")) == 3


def test_a_noun_that_points_back_is_linked(events):
    claims = events("A suicide bomber killed 16 people in Tripoli on Monday.\nThe attack wounded 40 others.")
    assert claims[0].type == "suicide-bombing"
    assert [link.kind for link in claims[1].links] == ["repeats"]
    assert claims[1].links[0].claim == claims[0].id
    assert claims[1].type == "suicide-bombing"


def test_a_noun_that_points_back_and_says_nothing_makes_no_claim(events):
    claims = events("Rebels attacked the base in Sirte.\nThe attack was condemned.")
    assert [c.type for c in claims] == ["armed-attack"]


def test_bare_harm_belongs_to_the_last_event(events):
    claims = events("The militia attacked the camp on Monday.\nMedical officials said 13 fighters were killed and 20 wounded.")
    assert [c.type for c in claims] == ["armed-attack", "armed-attack"]
    assert claims[1].links[0].claim == claims[0].id


@pytest.mark.parametrize(
    "text",
    [
        "The spokesman spoke to reporters.",
        "The rebels did not attack the town.",
        "There were no clashes in the town.",
        "Farmers use the road to evacuate their cattle.",
        "The attack was condemned.",
        "The war is long.",
        "Rights groups criticised attacks on hospitals.",
        "The group includes rebels fighting the government.",
        "Hundreds of militias are aligned with either side.",
        "The wedding took place in the capital.",
        "The minister said on Monday that prices would rise.",
    ],
)
def test_what_makes_no_event(events, text):
    assert summary(events(text)) == []


@pytest.mark.parametrize(
    ("text", "type_", "standing"),
    [
        ("The army plans to advance on Sirte.", "advance", "planned"),
        ("The envoy will hold talks in Tunis on Friday.", "talks", "planned"),
        ("The group threatened to attack Rome.", "armed-attack", "threatened"),
        ("The army denied that it had shelled Zawiya.", "shelling", "denied"),
        ("The militia has reportedly lost the hospital.", "loss-of-place", "doubted"),
        ("Last year the militia seized the town of Sirte.", "capture-of-place", "background"),
        ("Troops have surrounded Sirte for months.", "siege", "ongoing"),
    ],
)
def test_standing(events, text, type_, standing):
    assert (type_, standing) in [(c.type, c.standing) for c in events(text)]


def test_a_threat_has_no_place(events):
    claim = next(c for c in events("The group threatened to attack Italy.") if c.type == "armed-attack")
    assert claim.where is None


def test_a_headline_infinitive_is_a_plan(read, ontology):
    from dataclasses import replace

    import msgspec

    annotated = read("Army to recapture Sirte in days")
    block = msgspec.structs.replace(annotated.report.blocks[0], kind="headline")
    annotated = replace(annotated, report=msgspec.structs.replace(annotated.report, blocks=(block,)))
    claims = find_events(annotated, ontology, find_frames(annotated, ontology))
    assert [(c.type, c.standing, c.block) for c in claims] == [("capture-of-place", "planned", "headline")]


def test_an_earlier_day_is_background(events):
    text = "Rebels attacked the base in Sirte on Saturday.\nOn Friday gunmen had kidnapped two officers."
    assert [c.standing for c in events(text, published="2016-07-03")] == ["happened", "background"]


def test_the_total_of_a_war_is_background(events):
    text = "A bomb killed two men in Tripoli on Monday.\nThe conflict has killed 9,000 people and displaced millions."
    claims = events(text)
    assert [(c.type, c.standing) for c in claims] == [("bombing", "happened"), ("killing", "background")]


def test_an_agreement_told_by_what_it_is_about(events):
    claims = events("Buses came on Friday under the evacuation deal. The deal was welcomed.")
    assert [(c.type, c.standing) for c in claims] == [("agreement", "background")]


def test_a_weapon_joins_who_laid_it_and_whom_it_killed(events):
    (claim,) = events("Land mines planted by the militia have killed ten farmers near Sirte.")
    assert claim.type == "bombing"
    assert role(claim, "agent") == ["the militia"]
    assert role(claim, "instrument") == ["Land mines"]


def test_fighting_has_the_parties_of_the_deed_it_goes_with(events):
    claims = events("The army drove the rebels from Sirte in fighting that killed 40 people.")
    battle = next(c for c in claims if c.type == "battle")
    assert role(battle, "agent") == ["The army"]
    assert role(battle, "target") == ["the rebels"]


def test_conjoined_passives_share_doer_and_day(events):
    claims = events("Two teachers were abducted and killed on Monday by gunmen.")
    assert [(role(c, "agent"), c.when.text) for c in claims] == [(["gunmen"], "Monday")] * 2


def test_a_defused_bomb_is_an_attempt_and_the_police_did_not_lay_it(events):
    (claim,) = events("Police defused a car bomb outside the hotel.")
    assert (claim.type, claim.standing, role(claim, "agent")) == ("bombing", "attempted", [])


def test_time_and_place(events):
    (claim,) = events("Officials said Thursday that the militia attacked a convoy in Benghazi on Wednesday night.")
    assert claim.where.text == "Benghazi"
    assert claim.when.text.startswith("Wednesday")
    assert "Thursday" not in claim.when.text


def test_voice_is_the_speaker(events):
    (claim,) = events("Police said gunmen attacked the station.")
    assert [v.text for v in claim.voice][-1] == "Police"


def test_counts_go_with_roles(events):
    (claim,) = events("About 200 fighters attacked the base in Sirte.")
    (agent,) = [r for r in claim.roles if r.role == "agent"]
    assert agent.count == 200


def test_weapons_and_aircraft_name_the_attack(events):
    assert events("Rebels attacked the town with rockets.")[0].type == "shelling"
    assert events("Warplanes killed ten villagers.")[0].type == "airstrike"


SWAPS = [("terrorists", "fighters"), ("The army", "The militia"), ("The heroic", "The brutal")]


@pytest.mark.parametrize(("one", "other"), SWAPS)
@pytest.mark.parametrize(
    "text",
    [
        "{} attacked the base in Sirte, killing three people.",
        "{} captured the town of Zawiya from the rebels.",
        "{} kidnapped two engineers near Benghazi.",
    ],
)
def test_names_and_labels_leave_types_and_roles_as_they_were(events, text, one, other):
    first, second = one, other
    if "heroic" in one:
        first, second = one + " fighters", other + " fighters"
    a, b = events(text.format(first)), events(text.format(second))
    assert [(c.type, c.standing) for c in a] == [(c.type, c.standing) for c in b]
    assert [[r.role for r in c.roles] for c in a] == [[r.role for r in c.roles] for c in b]


def test_ids_come_from_report_kind_type_and_place(events, read):
    text = "Rebels attacked a convoy in Benghazi."
    (claim,) = events(text)
    report = read(text).report
    place = claim.where.start
    assert claim.id == content_id(report.id, "event", claim.type, claim.trigger.start, claim.trigger.end, place)


def test_every_word_is_where_it_says(events):
    text = "On Monday the army shelled Zawiya, killing ten.\nRebels, backed by jets, took the port of Sirte, officials said."
    for claim in events(text):
        spans = [claim.evidence, claim.trigger, claim.where, claim.when, claim.hedge]
        for span in spans:
            assert span is None or text[span.start : span.end] == span.text
        for filled in claim.roles:
            assert text[filled.start : filled.end] == filled.text
        assert re.fullmatch(r"[\w.-]+/[\w-]+", claim.rule)


def test_the_same_text_gives_the_same_claims(events):
    text = "Rebels attacked the base in Sirte and seized two tanks. The army denied it had fled."
    assert events(text) == events(text)


@pytest.mark.skipif("DATELINE_SLOW" not in os.environ, reason="set DATELINE_SLOW to time the extraction")
def test_speed(events, read, ontology):
    import time

    annotated = read("Rebels attacked the base in Sirte, killing three. " * 200)
    start = time.perf_counter()
    find_events(annotated, ontology, find_frames(annotated, ontology))
    assert len(annotated.doc) / (time.perf_counter() - start) > 10_000


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("The rebels took Tripoli on Monday. The army denied that the town had fallen.", "capture-of-place"),
        ("Rebels shelled a hospital in Tripoli. A spokesman denied that his men had shelled the hospital.", "shelling"),
        ("Rebels captured Benghazi on Monday. The army denied reports that rebels had captured Benghazi.", None),
    ],
)
def test_a_denial_is_a_claim_of_its_own_linked_to_what_it_denies(events, text, denied):
    told, *_, denial = events(text)
    assert (told.standing, denial.standing) == ("happened", "denied")
    assert denial.type == (denied or denial.type)
    assert [(link.kind, link.claim) for link in denial.links] == [("denies", told.id)]


def test_a_denial_of_another_place_or_kind_is_linked_to_nothing(events):
    denial = events("Rebels took Tripoli on Monday. The army denied that its troops had shelled Benghazi.")[-1]
    assert (denial.standing, denial.links) == ("denied", ())


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("The army began an offensive near Tripoli on 24 August. It has gained ground.", "ongoing"),
        ("The army began an offensive near Tripoli in 2003.", "background"),
        ("The group is involved in an offensive against the rebels near Tripoli.", "ongoing"),
    ],
)
def test_what_lasts_and_began_in_these_months_goes_on(events, text, standing):
    first = events(text, published="2016-10-02")[0]
    assert (first.type, first.standing) == ("offensive", standing)


def test_a_denial_of_the_intent_is_linked_to_nothing(events):
    denial = events("Missiles hit flats in Homs on Monday, killing six people. Moscow denies deliberately attacking people.")[-1]
    assert (denial.standing, denial.links) == ("denied", ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A car bomb hit a military convoy in Tripoli, killing five soldiers.", [("bombing", "happened", "Tripoli")]),
        ("A rocket hit the entrance of a school in Tripoli.", [("shelling", "happened", "Tripoli")]),
        ("A drone struck a vehicle in Tripoli.", [("drone-strike", "happened", "Tripoli")]),
    ],
)
def test_what_hits_names_the_attack(events, text, expected):
    assert summary(events(text)) == expected


def test_those_a_bomb_killed_are_its_victims(events):
    claim = events("A car bomb hit a military convoy in Tripoli, killing five soldiers.")[0]
    assert role(claim, "target") == ["a military convoy in Tripoli"]
    assert role(claim, "victim") == ["five soldiers"]


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("The militants released the teacher on Friday.", ["the teacher"]),
        ("The rebels freed him on Friday.", ["him"]),
        ("The kidnapped priest was released on Sunday.", ["The kidnapped priest"]),
        ("Troops rescued twelve hostages from the camp.", ["twelve hostages"]),
        (
            "Engineers Ana Ruiz, Eva Sol, and Peter Banda were released by the rebels.",
            ["Engineers Ana Ruiz", "Eva Sol", "Peter Banda"],
        ),
        ("The ministry released a statement on Friday.", None),
        ("Images of the captured pilot were released on Friday.", None),
        ("Firefighters rescued two people from the flooded house.", None),
    ],
)
def test_whoever_is_let_go_is_a_person(events, text, victims):
    found = [role(c, "victim") for c in events(text) if c.type == "prisoner-release"]
    assert found == ([] if victims is None else [victims])


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The rebels rejected a proposal for a ceasefire.", "rejection"),
        ("The rebels refused to negotiate with the government.", "rejection"),
        ("The government accepted the demands of the rebels.", "concession"),
        ("The government lifted the state of emergency in Cyrenaica.", "concession"),
        ("Five hundred fighters surrendered after the offensive.", "surrender"),
        ("The army lifted the siege of Derna on Friday.", "siege-lifted"),
        ("Rebels broke the siege of Derna on Friday.", "siege-lifted"),
    ],
)
def test_giving_way_and_refusing(events, text, type_):
    assert type_ in [c.type for c in events(text) if c.standing == "happened"]


def test_a_lifted_siege_goes_on_no_longer(events):
    assert not [c for c in events("The army lifted the siege of Derna on Friday.") if c.type == "siege"]


def test_declining_to_speak_is_no_rejection(events):
    assert events("A spokesman declined to comment on the report.") == []


def test_a_truce_that_is_in_force_goes_on(events):
    claims = events("A ceasefire between the two sides has been in force since Monday.")
    assert [(c.type, c.standing) for c in claims] == [("ceasefire", "ongoing")]


def test_those_feared_abducted_are_victims(events):
    claim = events("More than 100 girls were feared abducted from a school in Derna.")[0]
    assert (claim.type, claim.standing, role(claim, "agent")) == ("abduction", "doubted", [])
    assert role(claim, "victim") == ["More than 100 girls"]


@pytest.mark.parametrize(
    ("text", "type_", "target"),
    [
        ("The rebels launched three drones at the oil plant, wounding four guards.", "drone-strike", "the oil plant"),
        ("The army fired two cruise missiles at the port of Tripoli.", "missile-strike", "the port of Tripoli"),
        ("A missile struck a camp near Homs on Monday.", "missile-strike", "a camp near Homs"),
    ],
)
def test_what_is_launched_names_the_attack(events, text, type_, target):
    (made,) = events(text)
    assert (made.type, role(made, "target")) == (type_, [target])


def test_displaced_people_are_not_displaced_anew(events):
    made = events("A drone strike on a camp for displaced people in Homs killed at least 56 people.")
    assert [c.type for c in made] == ["drone-strike"]


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("Troops foil attack on Derna; 105 insurgents killed.", ["105 insurgents"]),
        ("Houthis killed in 24 hours of fighting near Tripoli.", ["Houthis"]),
        ("Two fighter jets bombed a camp near Derna, killing three children.", ["three children"]),
    ],
)
def test_those_killed_did_not_do_it(events, text, victims):
    claims = events(text)
    assert [v for c in claims for v in role(c, "victim")] == victims
    assert not {v for c in claims for v in role(c, "agent") + role(c, "target")} & set(victims)


def test_a_truck_makes_no_air_strike(events):
    claims = events("A truck hit a checkpoint in Tripoli, killing three soldiers.")
    assert "airstrike" not in [c.type for c in claims]


def test_whom_the_killers_accuse_is_not_blamed_for_the_killing(events):
    claims = events("Fighters shot dead at least 20 people in Derna, accusing them of informing the army.")
    assert [role(c, "blamed") for c in claims if c.type == "killing"] == [[]]


def test_an_attempt_by_somebody_is_theirs(events):
    claims = events("Peacekeepers repelled an attempt by armed youths to enter the base in Derna.")
    assert not [c for c in claims if c.type == "advance" and "Peacekeepers" in role(c, "agent")]


def test_a_place_read_onto_a_party_is_where_they_clashed(events):
    claims = events("The mission condemned the clashes between armed herders and young farmers in Derna.")
    assert [c.where.text for c in claims if c.type == "battle"] == ["Derna"]


def test_the_deadliest_attack_is_the_one_just_told(events):
    claims = events("The group killed 33 soldiers in an ambush near Derna, its deadliest attack this year.")
    assert [c.type for c in claims] == ["ambush"]


def test_a_sum_of_killings_does_not_go_on(events):
    claims = events("The group has killed over 300 people since May.")
    assert [c.standing for c in claims] == ["background"]


def test_a_headlines_speaker_is_no_victim(events):
    (made,) = events("UN: 500 killed by Syrian army and foreign fighters in Homs")
    assert role(made, "victim") == ["500"]


def test_what_it_stands_for_is_nobody_arrested(events):
    made = events("Rebels attacked the hilltop camp. They seized it on Tuesday night.")
    assert "arrest" not in [c.type for c in made]


def test_gas_that_aircraft_drop_is_a_chemical_attack_and_tear_gas_is_none(events):
    (made,) = events("Helicopters dropped chlorine on the village of Tamra on Monday.")
    assert (made.type, role(made, "agent"), role(made, "instrument")) == ("chemical-attack", ["Helicopters"], ["chlorine"])
    assert "chemical-attack" not in [c.type for c in events("Police used tear gas against protesters in Derna.")]
