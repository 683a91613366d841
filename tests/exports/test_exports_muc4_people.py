"""MUC-4 templates: how many were hit, by which words, of which nation, and with what."""

import pytest
from exports_make import claim, people, role
from msgspec import structs
from muc4_make import GUERRILLAS, told

from dateline.exports.muc4 import targets
from dateline.exports.muc4.groups import told_once
from dateline.exports.muc4.said import said_in
from dateline.records import Link, When


def _toll(id_, number, of, kind="killed", words=None, **more):
    counted = structs.replace(people(number, of, kind, **more), words=words or str(number))
    return claim(
        id_, "toll", kind, text="A BOMB HIT THEM.", trigger="HIT", toll=counted, links=(Link("of-event", "c1"),)
    )


BOMB = told(
    "c1", "bombing", "A BOMB HIT A BANK IN KABOMPO YESTERDAY.", trigger="HIT", roles=(role("target", "A BANK"),)
)


def test_the_dead_and_the_wounded_are_two_targets_by_one_noun(templates):
    (found,) = templates(BOMB, _toll("c2", 6, "PEASANTS"), _toll("c3", 40, "PEASANTS", "wounded"))
    assert sorted(found["HUM TGT: NUMBER"]) == ['40: "PEASANTS"', '6: "PEASANTS"']
    assert sorted(found["HUM TGT: EFFECT OF INCIDENT"]) == ['DEATH: "PEASANTS"', 'INJURY: "PEASANTS"']


@pytest.mark.parametrize(
    ("words_", "number"), [("ABOUT 50", '~50: "PEASANTS"'), ("50", '50: "PEASANTS"'), ("FIFTY", '50: "PEASANTS"')]
)
def test_a_rough_figure_says_so(templates, words_, number):
    (found,) = templates(BOMB, _toll("c2", 50, "PEASANTS", words=words_))
    assert found["HUM TGT: NUMBER"] == [number]


@pytest.mark.parametrize("words_", ["MORE THAN 50", "OVER 50"])
def test_more_than_a_figure_is_that_figure_or_more(templates, words_):
    more = structs.replace(people(51, "PEASANTS"), low=51, best=51, high=None, words=words_)
    counted = claim("c2", "toll", "killed", text="A BOMB HIT.", trigger="HIT", toll=more, links=(Link("of-event", "c1"),))
    (found,) = templates(BOMB, counted)
    assert found["HUM TGT: NUMBER"] == ['50 -: "PEASANTS"']


def test_words_without_a_figure_are_plural(templates):
    several = structs.replace(people(3, "PEASANTS"), low=3, best=None, high=None, words="SEVERAL")
    counted = claim(
        "c2", "toll", "killed", text="A BOMB HIT.", trigger="HIT", toll=several, links=(Link("of-event", "c1"),)
    )
    (found,) = templates(BOMB, counted)
    assert found["HUM TGT: NUMBER"] == ['PLURAL: "PEASANTS"']


def test_a_person_whom_a_toll_names_is_a_target_by_name(templates):
    of = "LOCAL JUDGE ANA RUIZ, A MOTHER OF TWO"
    (found,) = templates(BOMB, _toll("c2", 1, of, of_actor="name:ana-ruiz"))
    assert found["HUM TGT: NAME"] == ['"ANA RUIZ"']
    assert found["HUM TGT: TYPE"] == ['LEGAL OR JUDICIAL: "ANA RUIZ"']
    assert found["HUM TGT: NUMBER"] == ['1: "ANA RUIZ"']


def test_a_relative_is_no_official(templates):
    wife = role("victim", "THE POLICE COMMANDER'S WIFE", None, "WIFE")
    (found,) = templates(told(roles=(GUERRILLAS, wife)))
    assert found["HUM TGT: TYPE"] == ['CIVILIAN: "POLICE COMMANDER\'S WIFE"']


def test_numbers_written_with_a_hyphen_only_count():
    assert targets.counted("TWENTY-EIGHT POLICEMEN") == "POLICEMEN"


def test_a_crew_is_several_people():
    assert {said.number for said in said_in("THE CREW WAS HIT.") if said.kind == "human"} == {"PLURAL"}


def test_others_are_a_target_where_no_noun_is_told(templates):
    (found,) = templates(BOMB, _toll("c2", 6, "PEASANTS"), _toll("c3", 16, "OTHERS", "wounded"))
    assert sorted(found["HUM TGT: NUMBER"]) == ['16: "OTHERS"', '6: "PEASANTS"']


def test_a_noun_told_elsewhere_of_somebody_by_name_is_that_person(templates):
    banker = role("victim", "A BANKER", None, "BANKER")
    juan = role("agent", "BANKER JUAN FERRO", "name:juan-ferro", "JUAN FERRO")
    again = told("c2", "appeal", "BANKER JUAN FERRO HAD ASKED FOR HELP.", trigger="ASKED", roles=(juan,))
    (found,) = templates(told(roles=(GUERRILLAS, banker)), again)
    assert found["HUM TGT: NAME"] == ['"JUAN FERRO"']
    assert found["HUM TGT: NUMBER"] == ['1: "JUAN FERRO"']


@pytest.mark.parametrize(
    ("text", "said"), [("AT LEAST SIX MORE PEASANTS", "PEASANTS"), ("SEVERAL", "SEVERAL"), ("1,200 PEOPLE", "PEOPLE")]
)
def test_what_counts_is_no_part_of_the_noun(text, said):
    assert targets.counted(text) == said


def test_a_target_of_another_nation_says_which(templates):
    engineers = role("victim", "TWO ITALIAN ENGINEERS", "generic:engineer-it", "ENGINEERS", count=2)
    embassy = role("target", "THE KENYAN EMBASSY", None, "EMBASSY")
    (found,) = templates(told(roles=(GUERRILLAS, engineers, embassy)))
    assert found["HUM TGT: FOREIGN NATION"] == ['ITALY: "ITALIAN ENGINEERS"']
    assert found["PHYS TGT: FOREIGN NATION"] == ['KENYA: "KENYAN EMBASSY"']


def test_the_nation_of_the_place_is_not_foreign(templates):
    engineers = role("victim", "TWO ZAMBIAN ENGINEERS", "generic:engineer-zm", "ENGINEERS", count=2)
    (found,) = templates(told(roles=(GUERRILLAS, engineers)))
    assert found["HUM TGT: FOREIGN NATION"] == []


def test_the_forces_of_a_third_nation_take_no_part_in_the_war(templates):
    soldiers = role("victim", "NINE U.S. SOLDIERS", "generic:soldier-us", "SOLDIERS", count=9)
    (found,) = templates(told(roles=(GUERRILLAS, soldiers)))
    assert found["HUM TGT: FOREIGN NATION"] == ['UNITED STATES: "U.S. SOLDIERS"']


@pytest.mark.parametrize(
    ("text", "head", "number"),
    [("A GROUP OF NINE PEASANTS", "GROUP", "9"), ("A LARGE NUMBER OF PEASANTS", "NUMBER", "PLURAL")],
)
def test_a_group_is_its_people(templates, text, head, number):
    (found,) = templates(told(roles=(GUERRILLAS, role("victim", text, None, head))))
    assert found["HUM TGT: DESCRIPTION"] == ['"PEASANTS"']
    assert found["HUM TGT: NUMBER"] == [f'{number}: "PEASANTS"']


def test_people_named_one_by_one_are_targets_of_their_own(templates):
    judge, child = (
        role("victim", "A JUDGE", None, "JUDGE"),
        structs.replace(role("victim", "A CHILD"), start=20, end=27),
    )
    bomb = structs.replace(BOMB, roles=(*BOMB.roles, judge, child))
    both = people(2, "A JUDGE AND A CHILD", of_start=0, of_end=30)
    dead = claim("c2", "toll", "killed", text="A BOMB HIT.", trigger="HIT", toll=both, links=(Link("of-event", "c1"),))
    (found,) = templates(bomb, structs.replace(dead, rule="toll/implied"))
    assert sorted(found["HUM TGT: NUMBER"]) == ['1: "CHILD"', '1: "JUDGE"']
    assert sorted(found["HUM TGT: EFFECT OF INCIDENT"]) == ['DEATH: "CHILD"', 'DEATH: "JUDGE"']


def test_a_threat_against_somebody_is_an_attack_that_is_threatened(templates):
    text = "A JUDGE RECEIVED DEATH THREATS FROM THE GUERRILLAS YESTERDAY."
    judge = role("target", "A JUDGE", None, "JUDGE")
    (found,) = templates(
        told("c1", "threat", text, trigger="RECEIVED DEATH THREATS", standing="threatened", roles=(GUERRILLAS, judge))
    )
    assert (found["INCIDENT: TYPE"], found["INCIDENT: STAGE OF EXECUTION"]) == (["ATTACK"], ["THREATENED"])
    assert found["HUM TGT: DESCRIPTION"] == ['"JUDGE"']
    assert templates(told("c1", "threat", text, trigger="RECEIVED", standing="threatened", roles=(GUERRILLAS,))) == []


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("PEASANTS WERE MACHINEGUNNED.", ['MACHINE GUN: "-"']),
        ("AN EXPLOSION KILLED SIX PEASANTS.", ['EXPLOSIVE: "-"']),
        ("A BOMBING, AN EXPLOSION THAT KILLED SIX PEASANTS.", ['BOMB: "-"']),
    ],
)
def test_verbs_and_happenings_name_a_kind_of_instrument(templates, text, types):
    (found,) = templates(told(text=text, trigger=text.split()[-1].rstrip(".")))
    assert found["INCIDENT: INSTRUMENT TYPE"] == types


def test_a_time_of_years_dates_nothing_recent(templates):
    decade = When(from_="2021-04-15", to="2031-04-15", precision="year", words="in the past ten years")
    (found,) = templates(told(when=decade))
    assert found["INCIDENT: DATE"] == ["- 15 APR 31"]


def _human(text, number, name=None, *effects):
    return targets.Human(name, text, number, set(effects))


def test_a_group_told_by_two_nouns_is_one_target_with_its_figure():
    (found,) = told_once([_human("JESUIT PRIESTS", "PLURAL"), _human("JESUITS", "6", None, "DEATH")])
    assert (found.description, found.number, found.effects) == ("JESUIT PRIESTS", "6", {"DEATH"})


def test_two_figures_are_two_groups():
    assert len(told_once([_human("PEASANTS", "6"), _human("OLD PEASANTS", "4")])) == 2


def test_a_group_whose_people_all_have_names_is_no_further_target():
    two = [_human("ENGINEER", "1", "ANA RUIZ"), _human("ENGINEER", "1", "EVA SOL")]
    assert told_once([*two, _human("ITALIAN ENGINEERS", "2")]) == two
    assert len(told_once([*two, _human("ITALIAN ENGINEERS", "3")])) == 3


def test_people_told_by_number_alone_are_those_told_of_with_the_same_harm():
    two = [_human("NURSE", "1", None, "INJURY"), _human("BOYS", "2", None, "INJURY")]
    assert told_once([*two, _human("PEOPLE", "3", None, "INJURY")]) == two
    assert len(told_once([*two, _human("PEOPLE", "3", None, "DEATH")])) == 3
    assert len(told_once([*two, _human("MINERS", "3", None, "INJURY")])) == 3


def test_an_office_that_a_target_by_name_holds_is_no_further_target():
    judge = _human("", "1", "ANA RUIZ")
    office = _human("PRESIDENT OF THE COURT", "1")
    assert told_once([judge, office], ["PRESIDENT"]) == [judge]
    assert told_once([judge, office], ["MAYOR"]) == [judge, office]


def test_a_noun_that_ends_in_the_name_of_a_target_is_no_further_one():
    ana, colleague = targets.Human("ANA RUIZ", None, "1"), targets.Human(None, "COLLEAGUE ANA RUIZ", "1")
    nurse = targets.Human(None, "NURSE", "1")
    assert told_once([colleague, ana, nurse]) == [ana, nurse]


def test_a_noun_and_the_name_behind_it_are_one_target(templates):
    text = "GUERRILLAS KILLED THE MAYOR'S DAUGHTER, ANA RUIZ, IN KABOMPO YESTERDAY."
    daughter, name = (
        structs.replace(
            role("victim", said, actor, head), start=10 + text.index(said), end=10 + text.index(said) + len(said)
        )
        for said, actor, head in (("THE MAYOR'S DAUGHTER", None, "DAUGHTER"), ("ANA RUIZ", "name:ana-ruiz", None))
    )
    daughter, name = (
        structs.replace(r, head_start=r.start + r.text.index(head), head_end=r.end)
        for r, head in ((daughter, "DAUGHTER"), (name, "ANA"))
    )
    (found,) = templates(told(text=text, roles=(GUERRILLAS, daughter, name)))
    assert found["HUM TGT: NAME"] == ['"ANA RUIZ"']
    assert found["HUM TGT: DESCRIPTION"] == ['"MAYOR\'S DAUGHTER": "ANA RUIZ"']
    assert found["HUM TGT: NUMBER"] == ['1: "ANA RUIZ"']


def test_a_couple_is_two(templates):
    (found,) = templates(told(roles=(GUERRILLAS, role("victim", "A YOUNG COUPLE", None, "COUPLE"))))
    assert found["HUM TGT: NUMBER"] == ['2: "YOUNG COUPLE"']
