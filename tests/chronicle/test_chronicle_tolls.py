"""Figures: once each, parts with their wholes, sides worked out, later ones over earlier ones; and their summary."""

import pytest
from chronicle_make import claim, event, report, roles, toll, voice

from dateline.chronicle import UnknownRuleError, reconcile
from dateline.records.claim import Link, Toll

SIDES = roles(agent="red:the Red Front", target="blue:the Blue Guard")
MEDICS, OFFICIALS = voice("Medical officials", "medical"), voice("officials")


def clash(key="a", **more):
    return event("battle", key, "The Red Front attacked the Blue Guard in Karsa", roles=SIDES, trigger="attacked", **more)


def only(chronicle):
    assert len(chronicle.events) == 1
    return chronicle.events[0]


def summary(happening, kind="killed", side=None):
    found = [s for s in happening.summary if s.kind == kind and s.side == side]
    return (found[0].low, found[0].best, found[0].high) if found else None


def test_a_total_its_part_and_the_rest_are_not_added_up():
    fight = clash()
    total = toll(fight, 40, "40 militants on both sides", of="militants on both sides", voice=OFFICIALS)
    blue = toll(fight, (27, 27, None), "at least 27", of="Blue fighters", side="blue", voice=OFFICIALS)
    rest = toll(fight, 13, "13 fighters", of="fighters", voice=MEDICS)
    hurt = toll(fight, 20, "20 wounded", "wounded", of=None, voice=MEDICS)
    happening = only(reconcile([report("a")], [fight, total, blue, rest, hurt]))
    assert summary(happening) == (40, 40, 40)
    assert summary(happening, side="blue") == (27, 27, None)
    assert summary(happening, side="red") == (13, 13, 13)
    assert summary(happening, "wounded") == (20, 20, 20)
    inferred = next(line for line in happening.tolls if line.words == "13 fighters")
    assert inferred.side == "red"
    assert "40 = 27 + 13" in inferred.inferred
    assert inferred.part_of == total.id
    assert not [s for s in happening.summary if s.kind == "missing"]
    assert all(line.civilian is None for line in happening.tolls)


def test_a_side_is_not_inferred_where_more_than_one_is_left():
    fight = event("battle", "a", "Three sides fought", roles=roles(agent="red:Red", target=["blue:Blue", "green:Green"]))
    claims = [fight, toll(fight, 40, "40"), toll(fight, 27, "27", of="Blue men", side="blue"), toll(fight, 13, "13 fighters", of="fighters")]
    assert next(x for x in only(reconcile([report("a")], claims)).tolls if x.words == "13 fighters").side is None


def test_the_same_figure_is_one_line_with_all_its_voices():
    a, b = clash("a"), clash("b")
    claims = [a, b, toll(a, 12, "12 dead", voice=MEDICS), toll(b, 12, "a dozen", voice=voice("the Harbour Monitor", "ngo"))]
    happening = only(reconcile([report("a"), report("b")], claims))
    assert len(happening.tolls) == 1
    assert happening.tolls[0].independent == 2


def test_children_among_the_dead_are_part_of_them():
    fight = clash()
    claims = [fight, toll(fight, 12, "12 people"), toll(fight, 3, "three children", of="children")]
    happening = only(reconcile([report("a")], claims))
    assert summary(happening) == (12, 12, 12)
    assert next(x for x in happening.tolls if x.best == 3).part_of is not None


def test_sides_add_up_only_where_no_total_is_told():
    fight = clash()
    claims = [fight, toll(fight, 5, "five Guards", of="Guards", side="blue"), toll(fight, 2, "two of the Front", of="Front men", side="red")]
    assert summary(only(reconcile([report("a")], claims))) == (7, 7, 7)


def test_a_later_figure_of_the_same_voice_replaces_the_earlier():
    a, b = clash("a"), clash("b")
    monitor = voice("the Harbour Monitor", "ngo")
    claims = [a, b, toll(a, (16, 16, None), "at least 16", voice=monitor), toll(b, 22, "22", voice=monitor)]
    happening = only(reconcile([report("a", "2020-05-02"), report("b", "2020-05-04")], claims))
    old = next(x for x in happening.tolls if x.best == 16)
    assert old.superseded_by == next(x for x in happening.tolls if x.best == 22).claims[0]
    assert summary(happening) == (22, 22, 22)


def test_a_correction_replaces_what_it_corrects():
    fight = clash()
    wrong = toll(fight, 30, "30", at=0)
    right = toll(fight, 3, "three, not 30", at=300, links=(Link("corrects", wrong.id),))
    happening = only(reconcile([report("a")], [fight, wrong, right]))
    assert summary(happening) == (3, 3, 3)


def test_no_figure_is_no_summary_and_none_is_zero():
    fight = clash()
    assert only(reconcile([report("a")], [fight])).summary == ()
    vague = claim("toll", "killed", "a", "casualties", toll=Toll("killed", None, None, None, "casualties"), links=(Link("of-event", fight.id),))
    assert only(reconcile([report("a")], [fight, vague])).summary == ()


@pytest.mark.parametrize(
    ("rule", "expected"),
    [("ucdp-conservative", (22, 31, 44)), ("airwars-range", (22, None, 44)), ("latest-supersedes", (44, 44, 44))],
)
def test_each_rule_sums_up_in_its_own_way(rule, expected):
    told = [clash(k) for k in "abcd"]
    figures = [22, 31, 31, 44]
    claims = [*told, *(toll(c, n, str(n)) for c, n in zip(told, figures, strict=True))]
    reports = [report(k, f"2020-05-0{n}") for n, k in enumerate("abcd", start=2)]
    happening = only(reconcile(reports, claims, rule=rule))
    assert summary(happening) == expected
    assert {s.rule for s in happening.summary} == {rule}


def test_one_side_alone_does_not_raise_the_highest_figure():
    a, b = clash("a"), clash("b")
    claims = [a, b, toll(a, 12, "12", voice=MEDICS), toll(b, 300, "300", voice=voice("the Red Front", "armed-group", "red"))]
    assert summary(only(reconcile([report("a"), report("b")], claims)))[2] == 12


def test_an_unknown_rule_is_named():
    fight = clash()
    with pytest.raises(UnknownRuleError, match="ucdp-conservative"):
        reconcile([report("a")], [fight, toll(fight, 1, "one")], rule="guess")


def test_two_armed_groups_are_two_figures():
    fight = event("battle", "a", "They fought in Karsa", roles=SIDES, trigger="fought")
    claims = [fight, toll(fight, 11, "Eleven rebels", of="rebels"), toll(fight, 8, "eight soldiers", of="soldiers")]
    chronicle = reconcile([report("a")], claims)
    assert chronicle.disputes == ()
    assert summary(only(chronicle)) == (19, 19, 19)
    total = toll(fight, (19, 19, None), "at least 19 people", of="people")
    assert summary(only(reconcile([report("a")], [*claims, total]))) == (19, 19, None)


def test_a_dead_man_named_without_a_number_is_not_the_count():
    fight = clash()
    claims = [fight, toll(fight, 17, "17 people"), toll(fight, 1, "her husband", of="her husband")]
    chronicle = reconcile([report("a")], claims)
    assert chronicle.disputes == ()
    assert summary(only(chronicle)) == (17, 17, 17)


def test_civilians_beside_fighters_are_not_the_whole():
    fight = clash()
    soldiers = toll(fight, 9, "nine soldiers", of="soldiers", voice=MEDICS)
    civilians = toll(fight, 6, "six civilians", of="civilians", civilian=True, voice=MEDICS)
    assert summary(only(reconcile([report("a")], [fight, soldiers, civilians]))) == (15, 15, 15)
    everybody = toll(fight, (19, 19, None), "at least 19 people", of="people", voice=OFFICIALS)
    assert summary(only(reconcile([report("a")], [fight, soldiers, civilians, everybody])))[:2] == (19, 19)


def test_civilians_alone_are_everybody_who_was_killed():
    blast = clash()
    first = toll(blast, 31, "31 civilians", of="civilians", civilian=True, voice=MEDICS)
    assert summary(only(reconcile([report("a")], [blast, first]))) == (31, 31, 31)
