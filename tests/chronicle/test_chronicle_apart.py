"""What one report tells as deeds of different hands, and must not be one event with the figures of both."""

import pytest
from chronicle_make import PORT, day, event, report, roles

from dateline.chronicle import reconcile

MAY = day("2020-05-01")


def homes(*claims):
    home = dict(reconcile([report("a")], list(claims)).claim_events)
    return [home[c.id] for c in claims]


def told(kind, text, trigger, at, **people):
    return event(kind, "a", text, at, MAY, PORT, roles=roles(**people), trigger=trigger)


@pytest.mark.parametrize(
    ("raiders", "guards"), [("gangsters of the Hill", "officers"), ("gunmen", "police")], ids=["gangsters", "gunmen"]
)
def test_what_officers_did_to_the_raiders_is_not_the_raid(raiders, guards):
    raid = told("armed-attack", f"The {raiders} attacked Karsa and killed 72", "attacked", 0, agent=raiders, target="Karsa")
    answer = told("killing", f"A source said {guards} killed five bandits", "killed", 300, agent=guards, victim="five bandits")
    a, b = homes(raid, answer)
    assert a != b


def test_a_fight_for_a_post_is_one():
    attack = told("armed-attack", "Terrorists attacked soldiers at a post in Karsa", "attacked", 0, agent="Terrorists", target="soldiers at a post")
    losses = told("killing", "The soldiers killed five terrorists at the post", "killed", 80, agent="The soldiers", victim="five terrorists")
    a, b = homes(attack, losses)
    assert a == b


def test_another_deed_of_the_same_day_is_another():
    shelling = told("shelling", "The shelling of a market in Karsa killed 61", "shelling", 0, agent="red:the Red Front", target="a market")
    strike = told("airstrike", "On the same day, a jet bombed a suburb of Karsa", "bombed", 200, agent="blue:a jet", target="a suburb")
    a, b = homes(shelling, strike)
    assert a != b


def test_what_the_militia_did_the_army_did_not():
    fired = told("armed-attack", "The militia fired shells at the market", "fired", 0, agent="The militia", target="the market")
    advanced = told("killing", "The army killed dozens of the mutineers", "killed", 150, agent="The army", victim="dozens of the mutineers")
    a, b = homes(fired, advanced)
    assert a != b


def test_troops_that_are_sent_burn_nothing():
    fire = told("arson", "Gunmen set dozens of houses in Karsa ablaze", "set", 0, agent="Gunmen", target="dozens of houses")
    sent = told("deployment", "Reinforcements were sent to Karsa", "sent", 250, target="Reinforcements", destination="Karsa")
    a, b = homes(fire, sent)
    assert a != b
