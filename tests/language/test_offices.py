"""Whose office it is, where names stand in a list."""

import pytest

LIST = "Those killed were Hatib Omar, Lt. Col. Jean Monfort, spokesman of the Task Force, and Major Ali Sabra."


def offices(read, text):
    found = read(text).offices
    return {(text[o.person_start : o.person_end], text[o.office_start : o.office_end]) for o in found if o.named}


def test_an_office_behind_the_last_of_a_list_is_his(read):
    found = offices(read, LIST)
    assert ("Jean Monfort", "spokesman") in found
    assert ("Hatib Omar", "spokesman") not in found


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Hatib Omar, spokesman of the Task Force, was shot dead.", "Hatib Omar"),
        ("Hatib Omar, the spokesman of the Task Force, met Jean Monfort.", "Hatib Omar"),
    ],
)
def test_an_office_behind_one_name_is_his(read, text, person):
    assert (person, "spokesman") in offices(read, text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("President Omar Bel met Amber Front leader Musa Karim.", ("Musa Karim", "leader", "Amber Front")),
        ("Musa Karim was named commander of the Amber Front.", ("Musa Karim", "commander", "Amber Front")),
        ("NATO Secretary-General Musa Karim spoke.", ("Musa Karim", "Secretary", "NATO")),
        ("Musa Karim is the leader of the Amber Front.", ("Musa Karim", "leader", "Amber Front")),
        ("Musa Karim, who serves as commander of the Amber Front, fled.", ("Musa Karim", "commander", "Amber Front")),
        ("Musa Karim was picked as leader of the Amber Front.", ("Musa Karim", "leader", "Amber Front")),
        ("Musa Karim, one of the founders of the Amber Front, fled.", ("Musa Karim", "founders", "Amber Front")),
        ("Musa Karim, a fighter with the Amber Front, fled.", ("Musa Karim", "fighter", "Amber Front")),
        ("He joined the Amber Front, whose leader Musa Karim was killed.", ("Musa Karim", "leader", "Amber Front")),
        ("He joined the Amber Front, whose leader, Musa Karim, was killed.", ("Musa Karim", "leader", "Amber Front")),
    ],
)
def test_whose_office_it_is(read, text, told):
    found = read(text).offices
    assert told in {
        (text[o.person_start : o.person_end], text[o.office_start : o.office_end], text[o.org_start : o.org_end])
        for o in found
        if o.org_start is not None
    }
    assert not any(text[o.person_start : o.person_end] == "Omar Bel" and o.org_start is not None for o in found)


def test_a_secretary_general_leads(read):
    (office,) = (o for o in read("NATO Secretary-General Musa Karim spoke.").offices if o.org_start is not None)
    assert office.leads


def test_who_commands_within_a_group_does_not_lead_it(read):
    (office,) = (o for o in read("Musa Karim, a commander in the Amber Front, fled.").offices if o.org_start is not None)
    assert not office.leads
