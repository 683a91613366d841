"""What belongs to armed conflict and its politics, and what only reads like it."""

import pytest

from dateline.claims import extract


@pytest.fixture
def claims(read, ontology):
    return lambda text: extract(read(text), ontology)


@pytest.mark.parametrize(
    "text",
    [
        "An outbreak of cholera killed 12 people in the north last month, health officials said.",
        "Four people died of the virus at the clinic and two others are ill.",
        "His brother died in 1993 after a long life on the farm.",
        "The earthquake hit the coast and killed 40 people.",
        "He died of a heart attack at home.",
        "The farm lost 4,000 birds; workers found them dead on Monday.",
        "The ministry ordered the slaughter of 600 monkeys on a farm.",
        "Ana Ruiz, the director of the dental clinic, says the staff support the plan.",
        "You can take the bridge to the old town and enter the park from the east.",
        "Take the bridge to the old town.",
        "I took my car to the shop and met the new owner.",
        "I found someone who can lead the choir.",
        "There was a great deal of mud in the street.",
        "The dishes are perfectly executed and the owner talks to you.",
        "A group was shooting a movie in the park.",
        "The hackers launched a denial-of-service attack on the website.",
    ],
)
def test_what_is_no_conflict_makes_no_claim(claims, text):
    assert claims(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three people were killed in Kelm on Monday, police said.", {"event/killing", "toll/killed"}),
        ("Gunmen killed 12 people in the market.", {"event/killing", "toll/killed"}),
        ("At least 12 people died when a shell hit a clinic for cholera patients.", {"toll/killed"}),
        ("Soldiers shot a nurse who treated patients of the epidemic.", {"event/killing"}),
        ("The two governments signed an agreement on Monday.", {"event/agreement"}),
        ("Ana Ruiz, the leader of the rebel group, died in an ambush.", {"event/ambush", "tie/leads"}),
        ("Troops surrounded the town and took the bridge.", {"event/siege", "event/capture-of-place"}),
    ],
)
def test_what_is_conflict_stays(claims, text, expected):
    assert expected <= {f"{c.kind}/{c.type}" for c in claims(text)}


def test_links_lead_to_no_claim_that_was_left_out(claims):
    found = claims(
        "The epidemic killed 300 people in the province and 40 in the capital. Rebels attacked the town on Friday. "
        "The attack killed five soldiers."
    )
    ids = {c.id for c in found}
    assert all(link.claim in ids for c in found for link in c.links)
    assert {c.toll.best for c in found if c.kind == "toll"} == {5}
