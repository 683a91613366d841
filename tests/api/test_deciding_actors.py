"""Rulings on actors: checked, kept with their names, undone, followed by claims wherever they are read."""

import pytest
from deciding_make import BOMB_A, CLAIMS, at, event, rebuilt, roles, view, workspace

from dateline.api.deciding import compare, decide, entries, history, undo
from dateline.records.errors import UsageError

AT = "2024-01-01T10:00:00+02:00"
RAID = event("shelling", "c", "Shells fell on Belim", roles=roles(agent="reds:the Reds"), trigger="Shells", **at("c", "Shells"))


@pytest.fixture
def place():
    return workspace(claims=(*CLAIMS[:3], RAID))


def rule(place, action, subjects, payload=None, person="Coder One", reason=""):
    made = decide(view(place), action, subjects, payload, reason, person, AT)
    assert rebuilt(place)
    return made


def actors(place):
    return {actor.id: actor.aliases for actor in place.chronicle().actors}


def test_two_actors_are_one_by_id_or_name(place):
    made = rule(place, "same", ["red", "The reds"], reason="one group")
    assert made.subjects == ("red", "reds")
    assert made.payload["actors"] == {"red": "the Red Front", "reds": "the Reds"}
    assert actors(place) == {"red": ("the Red Front", "the Reds")}
    claim = view(place).claims_by([RAID.id])[0]
    assert [role.actor for role in claim.roles] == ["red"]
    entry = history(view(place), "reds")[0]
    assert (entry.before, entry.after) == ({"actors": ["the Red Front", "the Reds"]}, {"actor": "the Red Front"})
    assert [one.decision.id for one in history(view(place), "red")] == [made.id]


def test_undo_parts_them_and_a_rebuild_keeps_it(place):
    before = actors(place)
    made = rule(place, "same", ["red", "reds"])
    undo(view(place), [made.id], "a slip", "Coder One", AT)
    assert rebuilt(place)
    assert actors(place) == before
    assert entries(view(place))[0].undone_by


def test_words_go_to_another_actor_or_a_new_one(place):
    rule(place, "settle", ["the Red Front"], {"was": "red", "actor": "reds", "claims": [BOMB_A.id[:8]]})
    claims = {c.id: c for c in view(place).claims_by()}
    assert next(r.actor for r in claims[BOMB_A.id].roles if r.role == "agent") == "reds"
    assert next(r.why for r in claims[BOMB_A.id].roles if r.role == "agent") == "ruling"
    assert set(actors(place)) == {"red", "reds"}
    rule(place, "settle", ["the red front"], {"was": "red", "name": "Northern Front"})
    assert "name:northern-front" in actors(place)
    assert history(view(place), "name:northern-front")[0].after == {"actor": "Northern Front"}


@pytest.mark.parametrize(
    ("action", "subjects", "payload", "words"),
    [
        ("same", ["red", BOMB_A.id], {}, "cannot be one"),
        ("same", ["red", "the Red Front"], {}, "2 different"),
        ("same", ["red", "nobody at all"], {}, "no event, claim or actor"),
        ("settle", ["the Red Front"], {"actor": "reds", "place": "x"}, "one of"),
        ("settle", ["the Red Front"], {"actor": "red", "was": "red"}, "already"),
        ("settle", ["the Blues"], {"actor": "reds", "was": "red"}, "No claim means red"),
        ("settle", ["the Red Front"], {"actor": "reds", "was": "red", "claims": [RAID.id]}, "does not mean"),
        ("settle", ["the Red Front"], {"actor": "reds", "was": "red", "claims": []}, "No claims are given"),
        ("settle", ["the Red Front"], {"name": "?", "was": "red"}, "name"),
        ("settle", ["Karsa"], {"where": {"name": "Karsa"}, "claims": [BOMB_A.id]}, "give no claims"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(place, action, subjects, payload, words):
    with pytest.raises(UsageError, match=words):
        decide(view(place), action, subjects, payload, "", "Coder One", AT)
    assert place.decisions() == ()


def test_two_coders_who_mean_different_actors_differ(place):
    ours = decide(view(place), "settle", ["the Reds"], {"was": "reds", "actor": "red"}, "", "One", AT)
    theirs = decide(view(place), "settle", ["the Reds"], {"was": "reds", "name": "Hill Guard"}, "", "Two", AT)
    found = compare([ours], [theirs]).differences
    assert [(one.kind, one.ours, one.theirs) for one in found] == [("actor", "red", "name:hill-guard")]
