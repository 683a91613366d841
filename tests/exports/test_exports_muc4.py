"""MUC-4: which incidents have a template, and how its slots are filled."""

import pytest
from exports_make import DAY, REPORT, TOWN, claim, people, role
from msgspec import structs
from muc4_make import GUERRILLAS, PEASANTS, told

from dateline.exports import render
from dateline.exports.muc4 import words
from dateline.exports.muc4.said import said_in
from dateline.exports.muc4.scores import Score, scores
from dateline.records import Link, Voice, When, Where


def test_one_line_a_report_and_none_is_an_empty_list(templates):
    assert templates() == []


def test_an_attack_on_civilians(templates):
    (found,) = templates(told())
    assert found["MESSAGE: TEMPLATE"] == ["1"]
    assert found["INCIDENT: TYPE"] == ["ATTACK"]
    assert found["INCIDENT: STAGE OF EXECUTION"] == ["ACCOMPLISHED"]
    assert found["INCIDENT: DATE"] == ["14 APR 31"]
    assert found["INCIDENT: LOCATION"] == ["ZAMBIA: NORTH-WESTERN (DEPARTMENT): KABOMPO (CITY)"]
    assert found["PERP: INDIVIDUAL ID"] == ['"GUERRILLAS"']
    assert found["PERP: INCIDENT CATEGORY"] == ["TERRORIST ACT"]
    assert found["HUM TGT: DESCRIPTION"] == ['"PEASANTS"']
    assert found["HUM TGT: TYPE"] == ['CIVILIAN: "PEASANTS"']
    assert found["HUM TGT: NUMBER"] == ['6: "PEASANTS"']
    assert found["HUM TGT: EFFECT OF INCIDENT"] == ['DEATH: "PEASANTS"']


def test_all_slots_are_there(templates):
    (found,) = templates(told())
    assert len(found) == 24
    assert all(isinstance(value, list) for value in found.values())


@pytest.mark.parametrize("standing", ["planned", "denied", "conditional"])
def test_what_has_not_happened_has_none(templates, standing):
    assert templates(told(standing=standing)) == []


@pytest.mark.parametrize(("standing", "stage"), [("attempted", "ATTEMPTED"), ("threatened", "THREATENED")])
def test_attempts_and_threats_say_so_and_kill_nobody(templates, standing, stage):
    (found,) = templates(told(standing=standing))
    assert found["INCIDENT: STAGE OF EXECUTION"] == [stage]
    assert found["HUM TGT: EFFECT OF INCIDENT"] == []


@pytest.mark.parametrize("hit", ["TWO SOLDIERS", "A POLICEMAN", "SEVEN GUERRILLAS"])
def test_forces_against_forces_are_no_incident(templates, hit):
    head = hit.split()[-1]
    assert templates(told(roles=(GUERRILLAS, role("victim", hit, f"generic:{head.lower()}-zm", head)))) == []


def test_soldiers_beside_civilians_are_kept(templates):
    soldier = role("victim", "A SOLDIER", "generic:soldier-zm", "SOLDIER")
    (found,) = templates(told(roles=(GUERRILLAS, PEASANTS, soldier)))
    assert found["HUM TGT: TYPE"] == ['CIVILIAN: "PEASANTS"', 'ACTIVE MILITARY: "SOLDIER"']


def test_fighting_that_hits_civilians_is_an_attack(templates):
    fight = told(
        type_="battle",
        text="SIX PEASANTS WERE KILLED IN A CLASH IN KABOMPO YESTERDAY.",
        trigger="CLASH",
        roles=(PEASANTS,),
    )
    (found,) = templates(fight)
    assert found["INCIDENT: TYPE"] == ["ATTACK"]
    assert found["HUM TGT: NUMBER"] == ['6: "PEASANTS"']
    soldiers = role("victim", "SIX SOLDIERS", "generic:soldier-zm", "SOLDIERS", count=6)
    assert templates(structs.replace(fight, roles=(soldiers,))) == []


def test_civilians_who_are_captured_are_kidnapped(templates):
    text = "THE TROOPS CAPTURED SIX PEASANTS IN KABOMPO YESTERDAY."
    arrest = told(type_="arrest", text=text, trigger="CAPTURED")
    (found,) = templates(structs.replace(arrest, rule="capture-person/active"))
    assert found["INCIDENT: TYPE"] == ["KIDNAPPING"]
    assert templates(structs.replace(arrest, rule="arrest/active")) == []


def test_what_happened_long_ago_is_none(templates):
    old = When(from_="2029-04-14", to="2029-04-14", precision="day", words="14 April 2029")
    assert templates(told(when=old)) == []


def test_a_day_nobody_told_is_on_or_before_the_report(templates):
    (found,) = templates(told(when=When(from_="2031-04-12", to="2031-04-15", precision="days", inferred=True)))
    assert found["INCIDENT: DATE"] == ["- 15 APR 31"]


@pytest.mark.parametrize(
    ("relative", "words", "date"),
    [
        ("weekday(0)", "Monday", "- 15 APR 31"),
        ("lastweekday(0)", "last Monday", "- 15 APR 31"),
        ("ago(~,day)", "a few days ago", "- 15 APR 31"),
        ("past(~,day)", "in the past few days", "- 15 APR 31"),
        ("ago(1,day)", "a day ago", "14 APR 31"),
    ],
)
def test_a_loosely_told_day_is_on_or_before_the_report(templates, relative, words, date):
    when = When(from_="2031-04-14", to="2031-04-14", precision="day", words=words, relative=relative)
    (found,) = templates(told(when=when))
    assert found["INCIDENT: DATE"] == [date]


def test_a_day_told_beside_the_incident_bounds_it(templates):
    bound = When(from_="2031-04-08", to="2031-04-11", precision="days", rule="no-date-told", inferred=True)
    (found,) = templates(told(when=bound))
    assert found["INCIDENT: DATE"] == ["- 11 APR 31"]


def test_what_follows_an_incident_of_the_last_hours_is_of_these(templates):
    hours = When(from_="2031-04-14", to="2031-04-15", precision="days", words="in the last 24 hours")
    undated = When(from_="2031-04-12", to="2031-04-15", precision="days", inferred=True)
    mine = (role("victim", "TWO TEACHERS", "generic:teacher-zm", "TEACHERS"),)
    later = told("c2", "bombing", "A BOMB HURT TWO TEACHERS.", trigger="BOMB", roles=mine, when=undated, at=400)
    dates = [t["INCIDENT: DATE"] for t in templates(told(when=hours), later)]
    assert dates == [["14 APR 31 - 15 APR 31"]] * 2


def test_a_night_is_of_the_day_it_began(templates):
    night = When(from_="2031-04-13T18:00", to="2031-04-14T06:00", precision="part-of-day", words="last night")
    (found,) = templates(told(when=night))
    assert found["INCIDENT: DATE"] == ["13 APR 31"]


def test_what_follows_a_dated_incident_is_of_its_day(templates):
    day = When(from_="2031-04-13", to="2031-04-13", precision="day", words="13 April")
    undated = When(from_="2031-04-12", to="2031-04-15", precision="days", inferred=True)
    mine = (role("victim", "TWO TEACHERS", "generic:teacher-zm", "TEACHERS"),)
    text = "A BOMB HURT TWO TEACHERS."
    later = told("c2", "bombing", text, trigger="BOMB", roles=mine, when=undated, at=400)
    dates = [t["INCIDENT: DATE"] for t in templates(told(when=day), later)]
    assert dates == [["13 APR 31"], ["13 APR 31"]]


def test_one_stray_place_abroad_does_not_carry_an_incident(templates):
    stray = Where(name="Charge", id="t:charge", precision="settlement", country="FR", words="CHARGE")
    home = Where(name="Zambia", id="t:zm", precision="country", country="ZM", words="ZAMBIA")
    (found,) = templates(told(where=stray), told("c2", "talks", roles=(), where=home))
    assert found["INCIDENT: LOCATION"] == ["ZAMBIA"]


def test_a_bombing_with_instrument_target_and_damage(templates):
    text = "A CAR BOMB DAMAGED THE NATIONAL BANK YESTERDAY."
    bank = role("target", "THE NATIONAL BANK", None, "BANK")
    (found,) = templates(told(type_="bombing", text=text, trigger="DAMAGED", roles=(bank,)))
    assert found["INCIDENT: TYPE"] == ["BOMBING"]
    assert found["INCIDENT: INSTRUMENT ID"] == ['"CAR BOMB"']
    assert found["INCIDENT: INSTRUMENT TYPE"] == ['VEHICLE BOMB: "CAR BOMB"']
    assert found["PHYS TGT: TYPE"] == ['FINANCIAL: "NATIONAL BANK"']
    assert found["PHYS TGT: NUMBER"] == ['1: "NATIONAL BANK"']
    assert found["PHYS TGT: EFFECT OF INCIDENT"] == ['SOME DAMAGE: "NATIONAL BANK"']


def test_a_bomb_from_an_aircraft_is_an_attack(templates):
    (found,) = templates(told(type_="airstrike"))
    assert found["INCIDENT: TYPE"] == ["ATTACK"]


def test_a_verb_may_tell_the_kind_of_instrument(templates):
    (found,) = templates(told(text="PEASANTS WERE SHOT AND KILLED IN KABOMPO."))
    assert (found["INCIDENT: INSTRUMENT ID"], found["INCIDENT: INSTRUMENT TYPE"]) == ([], ['GUN: "-"'])


def test_an_attack_and_its_bombing_are_one_template_with_its_tolls(templates):
    text = "A BOMB KILLED SIX PEASANTS."
    bombing = told("c1", "bombing", text=text, roles=())
    killing = told("c2", "killing", text=text, roles=(PEASANTS,))
    dead = claim(
        "c3", "toll", "killed", text=text, trigger="KILLED", toll=people(6, "PEASANTS"), links=(Link("of-event", "c2"),)
    )
    (found,) = templates(bombing, killing, dead)
    assert (found["INCIDENT: TYPE"], found["HUM TGT: NUMBER"]) == (["BOMBING"], ['6: "PEASANTS"'])


def test_what_a_bomb_did_is_told_in_its_template_whatever_it_hit(templates):
    shop = role("target", "A SHOP", None, "SHOP")
    bombing = told("c1", "bombing", "A BOMB EXPLODED AT A SHOP.", trigger="EXPLODED", roles=(GUERRILLAS, shop))
    killing = told("c2", "killing", "SIX PEASANTS WERE KILLED.", roles=(PEASANTS,), at=60)
    (found,) = templates(bombing, killing)
    assert found["INCIDENT: TYPE"] == ["BOMBING"]
    assert found["PHYS TGT: ID"] == ['"SHOP"']
    assert found["HUM TGT: DESCRIPTION"] == ['"PEASANTS"']
    assert len(templates(bombing, structs.replace(killing, type="armed-attack", rule="attack/active"))) == 2


def test_whom_somebody_killed_beside_a_fire_the_fire_did_not_kill(templates):
    farm = role("target", "A FARM", None, "FARM")
    fire = told("c1", "arson", "THE GUERRILLAS SET FIRE TO A FARM.", trigger="SET FIRE", roles=(GUERRILLAS, farm))
    killing = structs.replace(told("c2", text="THEY KILLED SIX PEASANTS.", at=60), rule="kill/active")
    assert [found["INCIDENT: TYPE"] for found in templates(fire, killing)] == [["ARSON"], ["ATTACK"]]


def test_people_told_of_again_by_their_nation_are_the_same(templates):
    first = role("victim", "TWO SWISS ENGINEERS", None, "ENGINEERS", count=2)
    again = role("victim", "THE TWO SWISS", None, "SWISS", count=2)
    words_ = {"text": "GUERRILLAS KIDNAPPED TWO SWISS ENGINEERS.", "trigger": "KIDNAPPED"}
    kidnapping = told("c1", "abduction", roles=(first,), **words_)
    assert len(templates(kidnapping, told("c2", "abduction", roles=(again,), at=90, **words_))) == 1


def test_the_man_is_somebody_told_of_before(templates):
    def numbers(words_):
        again = role("victim", words_, None, "GUARD")
        (found,) = templates(told(text=f"GUERRILLAS KILLED {words_} IN KABOMPO.", roles=(GUERRILLAS, PEASANTS, again)))
        return set(found["HUM TGT: NUMBER"])

    assert numbers("THE GUARD") == {'6: "PEASANTS"'}
    assert numbers("A GUARD") == {'6: "PEASANTS"', '1: "GUARD"'}
    assert numbers("THE MAYOR'S GUARD") == {'6: "PEASANTS"', '1: "MAYOR\'S GUARD"'}


def test_parts_of_those_hit_are_targets_of_their_own(templates):
    words_ = "FIVE PEOPLE, INCLUDING TWO PEASANTS AND A PRIEST"
    some = role("victim", words_, None, "PEOPLE", count=5)
    (found,) = templates(told(text=f"GUERRILLAS KILLED {words_}.", roles=(GUERRILLAS, some)))
    assert set(found["HUM TGT: NUMBER"]) == {'5: "PEOPLE"', '2: "PEASANTS"', '1: "PRIEST"'}
    assert 'DEATH: "PRIEST"' in found["HUM TGT: EFFECT OF INCIDENT"]


def test_a_body_that_is_attacked_is_its_office(templates):
    union = role("target", "THE WORKERS' FEDERATION", None, "FEDERATION")
    text = "GUERRILLAS ATTACKED THE WORKERS' FEDERATION."
    (found,) = templates(told(type_="armed-attack", text=text, trigger="ATTACKED", roles=(GUERRILLAS, union)))
    assert (found["PHYS TGT: ID"], found["HUM TGT: DESCRIPTION"]) == (['"WORKERS\' FEDERATION"'], [])
    people_ = role("target", "MEMBERS OF THE WORKERS' FEDERATION", None, "MEMBERS")
    (found,) = templates(told(type_="armed-attack", text=text, trigger="ATTACKED", roles=(GUERRILLAS, people_)))
    assert found["PHYS TGT: ID"] == []


def test_a_part_of_town_is_no_thing(templates):
    sector = role("target", "THE NORTHERN SECTORS", None, "SECTORS")
    attack = told(type_="armed-attack", text="GUERRILLAS ATTACKED IT.", trigger="ATTACKED", roles=(GUERRILLAS, sector))
    assert all(t["PHYS TGT: ID"] == [] for t in templates(attack))


def test_what_ends_like_a_doer_may_be_none(templates):
    orders = role("target", "THE ORDERS", None, "ORDERS")
    assert all(not t["HUM TGT: DESCRIPTION"] for t in templates(told(roles=(GUERRILLAS, orders))))


def test_the_losses_of_a_known_band_are_no_incident(templates, knowledge):
    band = next(a.id for a in knowledge.actors.actors.values() if a.kind == "rebel")
    group = role("victim", "A GROUP", band, "GROUP")
    assert templates(told(type_="armed-attack", roles=(group,))) == []
    assert len(templates(told(type_="armed-attack", roles=(structs.replace(PEASANTS, actor=None),)))) == 1


def test_a_toll_counts_whom_its_words_name(templates):
    text = "GUERRILLAS KILLED TWO MEMBERS OF THE FAMILY."
    family = role("victim", "TWO MEMBERS OF THE FAMILY", None, "MEMBERS", count=2)
    dead = claim(
        "c2", "toll", "killed", text=text, trigger="KILLED", links=(Link("of-event", "c1"),),
        toll=people(2, "MEMBERS", start=0, end=11, of_start=4, of_end=11),
    )  # fmt: skip
    (found,) = templates(told(text=text, roles=(GUERRILLAS, family)), dead)
    assert found["HUM TGT: NUMBER"] == ['2: "MEMBERS OF THE FAMILY"']


def test_who_claims_a_deed_anywhere_has_claimed_it(templates):
    doer = role("agent", "THE LUNGA COMMAND", "name:lunga-command", "LUNGA COMMAND")
    text = "THE LUNGA COMMAND CLAIMED IT."
    claimed = told("c2", "claim-of-responsibility", text, trigger="CLAIMED", roles=(doer,), at=900)
    (found,) = templates(told(roles=(doer, PEASANTS)), claimed)
    assert found["PERP: ORGANIZATION CONFIDENCE"] == ['CLAIMED OR ADMITTED: "LUNGA COMMAND"']


def test_another_attack_on_other_things_is_a_template_of_its_own(templates):
    def attack(id_, text, thing, at):
        hit = role("target", thing, None, thing.split()[-1])
        return told(id_, "armed-attack", text, trigger="ATTACKED", roles=(GUERRILLAS, hit), at=at)

    first = attack("c1", "GUERRILLAS ATTACKED A BANK.", "A BANK", 10)
    other = attack("c2", "THEY ALSO ATTACKED TWO BUSES.", "TWO BUSES", 60)
    assert len(templates(first, other, claim_events=(("c1", "e1"), ("c2", "e1")))) == 2
    same = attack("c2", "THEY ATTACKED TWO BUSES.", "TWO BUSES", 60)
    assert len(templates(first, same, claim_events=(("c1", "e1"), ("c2", "e1")))) == 1


def test_other_days_or_towns_are_other_templates(templates):
    other = Where(name="Solwezi", id="t:solwezi", precision="settlement", country="ZM")
    later = When(from_="2031-04-10", to="2031-04-10", precision="day", words="10 April")
    assert len(templates(told("c1"), told("c2", at=200, where=other))) == 2
    assert len(templates(told("c1"), told("c2", at=200, when=later))) == 2
    assert len(templates(told("c1"), told("c2", at=200))) == 1


def test_a_named_person_with_an_office(templates):
    mayor = role("victim", "PETER LUNGU, MAYOR OF KABOMPO", "name:peter-lungu", "PETER LUNGU")
    (found,) = templates(told(roles=(GUERRILLAS, mayor)))
    assert found["HUM TGT: NAME"] == ['"PETER LUNGU"']
    assert found["HUM TGT: DESCRIPTION"] == ['"MAYOR OF KABOMPO": "PETER LUNGU"']
    assert found["HUM TGT: TYPE"] == ['GOVERNMENT OFFICIAL: "PETER LUNGU"']
    assert found["HUM TGT: NUMBER"] == ['1: "PETER LUNGU"']


def test_a_pronoun_is_the_person_it_stands_for(templates):
    he = role("victim", "HE", "name:peter-lungu", "HE")
    (found,) = templates(told(roles=(GUERRILLAS, he)))
    assert found["HUM TGT: NAME"] == ['"PETER LUNGU"']


def test_taken_and_then_killed_is_one_kidnapping(templates):
    victim = role("victim", "PETER LUNGU", "name:peter-lungu", "PETER LUNGU")
    taken = told("c1", "abduction", roles=(GUERRILLAS, victim))
    killed = told("c2", "killing", at=200, roles=(victim,))
    (found,) = templates(taken, killed)
    assert (found["INCIDENT: TYPE"], found["HUM TGT: EFFECT OF INCIDENT"]) == (["KIDNAPPING"], ['DEATH: "PETER LUNGU"'])


def test_no_casualties_are_told_without_a_target(templates):
    text = "A BOMB DAMAGED THE NATIONAL BANK; THERE WERE NO CASUALTIES."
    bank = role("target", "THE NATIONAL BANK", None, "BANK")
    none = claim(
        "c2", "toll", "killed-or-wounded", text=text, trigger="NO CASUALTIES",
        toll=people(0, None, "killed-or-wounded"), links=(Link("of-event", "c1"),),
    )  # fmt: skip
    (found,) = templates(told(type_="bombing", text=text, trigger="DAMAGED", roles=(bank,)), none)
    assert found["HUM TGT: EFFECT OF INCIDENT"] == ['NO INJURY OR DEATH: "-"']


def test_too_little_told_is_no_incident(templates):
    bare = told(
        "c1", "bombing", roles=(), when=DAY.__class__(inferred=True), where=Where(), at=5000, text="IT WAS KILLED."
    )
    assert templates(bare) == []


@pytest.mark.parametrize(
    ("kind", "standing", "sure"),
    [
        ("outlet", "happened", "REPORTED AS FACT"),
        ("armed-group", "happened", "CLAIMED OR ADMITTED"),
        ("police", "doubted", "SUSPECTED OR ACCUSED BY AUTHORITIES"),
        ("witness", "doubted", "SUSPECTED OR ACCUSED"),
    ],
)
def test_how_sure_of_the_organisation(templates, kind, standing, sure):
    band = role("agent", "THE LUNGA COMMAND", "name:lunga-command", "LUNGA COMMAND")
    (found,) = templates(told(roles=(band, PEASANTS), voice=(Voice("X", kind),), standing=standing))
    assert found["PERP: ORGANIZATION CONFIDENCE"] == [f'{sure}: "LUNGA COMMAND"']


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("RETIRED GENERAL", "FORMER ACTIVE MILITARY"),
        ("FORMER DEFENSE MINISTER", "FORMER GOVERNMENT OFFICIAL"),
        ("MAYOR OF ABREGO", "GOVERNMENT OFFICIAL"),
        ("TWO JUDGES", "LEGAL OR JUDICIAL"),
        ("POLICEMEN", "LAW ENFORCEMENT"),
        ("BODYGUARDS", "SECURITY GUARD"),
        ("PARTY LEADER", "POLITICAL FIGURE"),
        ("PEASANTS", None),
    ],
)
def test_kinds_of_people(phrase, kind):
    assert words.class_of(phrase, words.lists().people) == kind


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("TELEPHONE COMPANY OFFICES", "COMMUNICATIONS"),
        ("POWER TRANSMISSION TOWERS", "ENERGY"),
        ("HEALTH MINISTRY", "GOVERNMENT OFFICE OR RESIDENCE"),
        ("U.S. EMBASSY", "DIPLOMAT OFFICE OR RESIDENCE"),
        ("BRIDGE", "TRANSPORTATION ROUTE"),
        ("BUSES", "TRANSPORT VEHICLE"),
        ("AIR FORCE HEADQUARTERS", ""),
        ("SUNSET", None),
    ],
)
def test_kinds_of_things(phrase, kind):
    assert words.class_of(phrase, words.lists().things) == kind


def test_the_export_is_the_same_each_time(make):
    view = make(claims=[told(), told("c2", at=300)], reports=(REPORT,))
    assert render("muc4", view) == render("muc4", view)
    assert TOWN.name == "Kabompo"


def test_a_village_that_no_gazetteer_has_is_named(templates):
    told_of = {"status": "no-match", "rule": "no-entry", "country": "ZM"}
    (found,) = templates(told(where=Where(name="MUKAMBI", words="MUKAMBI", **told_of)))
    assert found["INCIDENT: LOCATION"] == ["ZAMBIA: MUKAMBI (TOWN)"]
    (found,) = templates(told(where=Where(name="THE AREA", words="THE AREA", **told_of)))
    assert found["INCIDENT: LOCATION"] == ["ZAMBIA"]


def test_a_doer_named_in_the_sentence_beside_the_deed(templates):
    undone = told("c1", "killing", "SIX PEASANTS WERE KILLED IN KABOMPO YESTERDAY.", roles=(PEASANTS,))
    band = role("agent", "THE GUERRILLAS", "t:g", "GUERRILLAS")
    beside = told(
        "c2", "armed-attack", "THE GUERRILLAS ATTACKED THE VILLAGE.", trigger="ATTACKED", roles=(band,), at=60
    )
    (alone,) = templates(undone)
    (found,) = templates(undone, beside)
    assert alone["PERP: INDIVIDUAL ID"] == []
    assert found["PERP: INDIVIDUAL ID"] == ['"GUERRILLAS"']


def test_a_thing_only_said_in_the_sentence_may_be_the_target(templates):
    text = "A CAR BOMB EXPLODED YESTERDAY IN FRONT OF THE NATIONAL BANK, KILLING SIX PEASANTS."
    (found,) = templates(told(type_="bombing", text=text, trigger="EXPLODED", roles=(PEASANTS,)))
    assert found["PHYS TGT: ID"] == ['"NATIONAL BANK"']
    assert found["PHYS TGT: TYPE"] == ['FINANCIAL: "NATIONAL BANK"']


def test_every_filler_stands_in_the_words_of_a_claim(templates):
    text = "GUERRILLAS BLEW UP A BRIDGE AND KILLED SIX PEASANTS AND A JUDGE IN KABOMPO YESTERDAY."
    for found in templates(told(text=text)):
        for slot in ("PERP: INDIVIDUAL ID", "PHYS TGT: ID", "HUM TGT: DESCRIPTION"):
            assert all(fill.split('"')[1].split()[-1] in text for fill in found[slot])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("THE TWO JUDGES OF THE TOWN", ("human", "JUDGES", "2")),
        ("IN FRONT OF THE OLD NATIONAL BANK", ("thing", "OLD NATIONAL BANK", "1")),
        ("THE ARMY BLAMED TERRORISTS", ("individual", "TERRORISTS", "PLURAL")),
        ("A GROUP OF ARMED MEN SPOKE; BRIDGES FELL", ("thing", "BRIDGES", "PLURAL")),
    ],
)
def test_nouns_said_without_a_role(text, said):
    assert said in [(s.kind, s.text, s.number) for s in said_in(text)]


def test_a_score_is_the_odds_of_its_signs_and_knows_no_others():
    score = Score(bias=0.0, enough=0.7, weights={"a": 2.0, "b": -2.0})
    assert score.of(()) == score.of(("a", "b")) == score.of(("never met",)) == 0.5
    assert score.passes(("a",))
    assert not score.passes(("a", "b"))
    assert 0 < score.of(("b",)) < 0.5


def test_the_scores_that_ship_are_all_there():
    assert {"incident", "individual", "organisation", "human", "thing", "category:TERRORIST ACT"} <= set(scores())
    assert all(0 < s.enough < 1 and s.weights for s in scores().values())
