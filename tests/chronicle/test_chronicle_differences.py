"""Accounts that differ and contradict nothing stand side by side, each with its voices."""

import msgspec
from chronicle_make import CAMP, PORT, event, report, roles, toll, voice

from dateline.chronicle import differences, reconcile

POLICE, DOCTORS = voice("police", "police"), voice("doctors", "medical")


def told(*claims, keys=("a", "b")):
    chronicle = reconcile([report(k) for k in keys], claims)
    (one,) = chronicle.events
    disputes = [d for d in chronicle.disputes if d.subject == one.id]
    return {d.field: d.accounts for d in differences(one, {c.id: c for c in claims}, disputes)}


def bombings(**second):
    first = event("bombing", "a", "A bomb went off at the market of Karsa on 1 May", roles=roles(agent="red:the Red Front"))
    return first, event("bombing", "b", "A bomb exploded at the market of Karsa on 1 May", **{"roles": roles(agent="red:the Red Front"), **second})


def test_a_bound_beside_a_figure_differs_and_is_no_dispute():
    a, b = bombings()
    found = told(a, b, toll(a, (20, 20, None), "at least 20 people", voice=POLICE), toll(b, 21, "21 people", voice=DOCTORS))
    assert [(x.words, [v.text for v in x.voices]) for x in found["killed"]] == [
        ("21 people", ["doctors"]), ("at least 20 people", ["police"]),
    ]  # fmt: skip
    assert "by" not in found


def test_what_is_disputed_is_not_told_again():
    a, b = bombings()
    found = told(a, b, toll(a, 5, "5 people", voice=POLICE), toll(b, 40, "40 people", voice=DOCTORS))
    assert "killed" not in found


def test_one_doer_by_two_names_and_a_town_beside_its_camp_differ():
    a, b = bombings(roles=roles(agent="red:militants loyal to Karim"), where=msgspec.structs.replace(CAMP))
    found = told(a, b)
    assert {x.words for x in found["by"]} == {"the Red Front", "militants loyal to Karim"}
    assert {x.value for x in found["where"]} == {PORT.id, CAMP.id}


def test_names_that_share_a_word_are_one_account():
    a, b = bombings(roles=roles(agent="red:fighters of the Red Front"))
    assert "by" not in told(a, b)


def test_where_all_tell_the_same_nothing_differs():
    a, b = bombings()
    assert told(a, b, toll(a, 5, "5 people", voice=POLICE), toll(b, 5, "five people", voice=DOCTORS)) == {}
