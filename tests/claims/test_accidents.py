"""Crashes, accidents and natural deaths: nobody's deed, kept as accounts of harm that a report of conflict tells."""

import pytest

from dateline.claims import extract


@pytest.fixture(scope="module")
def events(read, ontology):
    """Return a function from a text to its event claims, those held to be conflict."""
    return lambda text: [c for c in extract(read(text), ontology) if c.kind == "event"]


SHELLED = "Rebels shelled the army base at Jowhar on Monday. "


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("An army helicopter crashed near the front line, killing four soldiers.", "aircraft-crash"),
        ("Rebels shot down an army helicopter near the front line.", "shootdown"),
        ("Rebels said they had shot it down.", "shootdown"),
        ("A warplane crashed near the base because of engine failure.", "accident"),
        ("A gas cylinder exploded in the rebel camp, killing two fighters.", "accident"),
        ("The rebel commander died of a heart attack in an army prison.", "natural-death"),
        ("The rebel commander committed suicide in an army cell, the ministry said.", "natural-death"),
    ],
)
def test_what_befell_is_told_from_what_was_done(events, text, type_):
    assert [c.type for c in events(SHELLED + text)][1:] == [type_]


def test_what_came_down_killed_nobody(events):
    crash = events("An army helicopter crashed near the front line, killing four soldiers.")[0]
    assert [r.text for r in crash.roles if r.role == "agent"] == []
    assert [r.text for r in crash.roles if r.role == "victim"] == ["four soldiers"]


@pytest.mark.parametrize(
    ("harm", "account"),
    [
        ("An army helicopter crashed near the front line.", "The crash was due to a technical fault, the ministry said."),
        ("An explosion hit the arms depot of the army.", "Police said a gas leak caused the blast."),
        ("An explosion hit the arms depot of the army.", "The army said the blast was an accident."),
    ],
)
def test_an_account_is_linked_to_the_harm_it_accounts_for(events, harm, account):
    told = events(f"{harm} {SHELLED}{account}")
    harmed, accounted = told[0], told[-1]
    assert accounted.type == "accident"
    assert [k.claim for k in accounted.links if k.kind == "repeats"] == [harmed.id]


@pytest.mark.parametrize(
    "text",
    [
        "A passenger plane crashed in the hills on Monday, killing all 40 on board. Engine failure was to blame, the airline said.",
        "The actor died of a heart attack at home. His family said he had been ill.",
        "A gas cylinder exploded in a bakery and two workers were taken to the clinic.",
        "The bus accident on the coast road was caused by human error.",
    ],
)
def test_ordinary_accidents_are_left_out(events, text):
    assert events(text) == []


def test_an_accident_that_accounts_for_nothing_told_is_none(events):
    assert [c.type for c in events(SHELLED + "The talks broke down because of a technical problem.")] == ["shelling"]
