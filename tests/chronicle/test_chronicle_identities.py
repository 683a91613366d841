"""Whom reports mean, by people's rulings: actors that are one, words that mean somebody else."""

import random

import pytest
from chronicle_make import event, report, roles
from test_chronicle_rulings import log

from dateline.chronicle.identities import Meaning
from dateline.chronicle.log import make
from dateline.chronicle.reconciling import reconcile
from dateline.records.chronicle import Identity

NAMES = {"red": "the Red Front", "reds": "the Reds", "guard": "the Guard"}
REPORTS = [report("a"), report("b")]


def deed(key, who, at=10, words=None, target="blue:the Blues"):
    filled = roles(agent=f"{who}:{words or NAMES[who]}", target=target)
    return event("battle", key, "They attacked Karsa", at, roles=filled, trigger="attacked")


A, B = deed("a", "red"), deed("b", "reds")
SAME = ("same", ["red", "reds"], {"actors": {"red": "the Red Front", "reds": "the Reds"}})
DIFFERENT = ("different", ["red", "reds"], {"actors": {"red": "the Red Front", "reds": "the Reds"}})


def settle(words, was, actor, **more):
    return ("settle", [words], {"actor": actor, "was": was, "actors": {actor: actor}, **more})


def made(*steps, claims=(A, B)):
    return reconcile(REPORTS, list(claims), log(*steps))


def agents(chronicle):
    return {reading.value for one in chronicle.events for reading in one.agents}


def actors(chronicle):
    return {actor.id: actor for actor in chronicle.actors}


def test_actors_that_are_one_have_all_names_and_all_deeds():
    assert set(actors(made())) == {"red", "reds", "blue"}
    one = made(SAME)
    assert actors(one)["red"].aliases == ("the Red Front", "the Reds")
    assert agents(one) == {"red"}
    assert [(i.was, i.actor) for i in one.identities] == [("reds", "red")]


def test_the_first_named_stays():
    assert agents(made(("same", ["reds", "red"], SAME[2]))) == {"reds"}


def test_a_later_ruling_on_the_pair_replaces_the_earlier():
    assert made(SAME, DIFFERENT).actors == made().actors
    assert agents(made(SAME, DIFFERENT, SAME)) == {"red"}


def test_undo_parts_them_again():
    first = log(SAME)
    undo = make("undo", [first[0].id], "coder", "2024-01-01T11:00Z", previous=first[0])
    assert reconcile(REPORTS, [A, B], [*first, undo]).actors == made().actors


def test_a_chain_of_rulings_leads_to_one():
    third = deed("b", "guard", 300)
    told = made(SAME, ("same", ["guard", "reds"], SAME[2]), claims=(A, B, third))
    assert agents(told) == {"guard"}
    parted = made(SAME, ("same", ["guard", "reds"], SAME[2]), DIFFERENT, claims=(A, B, third))
    assert agents(parted) == {"red", "guard"}


def test_words_mean_somebody_else_wherever_they_were_taken_so():
    other = deed("b", "red", 300, words="the Guard")
    told = made(settle("The  guard", "red", "guard"), claims=(A, B, other))
    assert actors(told)["guard"].aliases == ("the Guard",)
    assert actors(told)["red"].aliases == ("the Red Front",)
    assert agents(made(settle("the Guard", "reds", "guard"), claims=(other,))) == {"red"}


def test_words_can_be_settled_in_some_claims_only():
    first, second = deed("a", "red", 10), deed("b", "red", 300)
    pins = {first.id: [[first.id, first.report, first.kind, first.trigger.start, first.trigger.end]]}
    told = made(settle("the Red Front", "red", "guard", claims=[first.id], seen=pins), claims=(first, second))
    said = {(reading.value, claim) for one in told.events for reading in one.agents for claim in reading.claims}
    assert said == {("guard", first.id), ("red", second.id)}


def test_words_that_were_nobodys_get_an_actor():
    nobody = event("battle", "a", "They attacked", roles=roles(agent="the raiders", target="blue:the Blues"), trigger="attacked")
    assert agents(made(settle("the raiders", None, "guard"), claims=(nobody,))) == {"guard"}
    assert agents(made(settle("the raiders", "red", "guard"), claims=(nobody,))) == {None}


def test_a_ruling_on_words_follows_the_one_on_actors():
    told = made(SAME, settle("the Reds", "red", "guard"))
    assert (actors(told)["guard"].aliases, actors(told)["red"].aliases) == (("the Reds",), ("the Red Front",))


def test_a_name_given_to_a_new_actor_is_kept():
    told = made(settle("the Reds", "reds", "name:hill-guard", name="Hill Guard"))
    assert actors(told)["name:hill-guard"].name == "Hill Guard"


def test_roles_that_a_person_set_follow_whole_actors_but_not_words():
    edit = ("edit", [B.id], {"set": {"roles": [{"role": "agent", "text": "the Reds", "start": 0, "end": 8, "actor": "reds"}]}})
    assert agents(made(edit, SAME)) == {"red"}
    assert "reds" in agents(made(settle("the Reds", "reds", "guard"), edit))


def test_a_ruling_on_actors_nobody_speaks_of_is_listed():
    gone = ("same", ["x", "y"], {"actors": {"x": "X", "y": "Y"}})
    told = made(gone)
    assert len(told.orphaned) == 1
    assert told.events == made().events


def test_the_order_of_reports_changes_nothing():
    steps = [SAME, settle("the Guard", "red", "guard")]
    claims = [A, B, deed("b", "red", 300, words="the Guard")]
    wanted = made(*steps, claims=claims)
    for seed in range(5):
        random.Random(seed).shuffle(claims)
        assert made(*steps, claims=claims) == wanted


@pytest.mark.parametrize(("actor", "words", "meant"), [("reds", "x", "red"), ("red", "x", "red"), (None, "x", None), ("red", "Y", "guard")])
def test_meaning_of_one_mention(actor, words, meant):
    meaning = Meaning([
        Identity(actor="guard", was="red", words="y", decision="d"), Identity(actor="red", was="reds", decision="d"),
    ])  # fmt: skip
    assert meaning.of(actor, words, "c")[0] == meant
    assert meaning.on([A])[0] is A
    assert not Meaning([])
