"""List entries and items of a round-up: the day and place of the head are those of what is told behind it."""

import pytest

LIST = (
    "12 March 2031 brings no end to the incidents in Syria.\n"
    "6 Mar, Idlib:\nGunmen burned a truck. A guard was killed.\n"
    "Daraa, 7 March –\nSoldiers shelled a school.\n"
    "Fighters attacked a base.\n"
    "5 Jan 2029, Hama:\nRebels seized the town of Maarzaf.\n"
)
ROUND_UP = (
    "PESHAWAR:\nFive people were killed on Tuesday, officials said.\n"
    "QUETTA:\nA bomb killed two men.\nPolice detained a driver.\n"
    "KARACHI:\nGunmen shot dead a trader.\n"
)


@pytest.fixture(scope="module")
def told(code):
    """Return a function from a text to (day, place) of its events by trigger."""

    def found(text):
        events = [c for c in code(text, published="2031-03-14") if c.kind == "event"]
        return {c.trigger.text: ((c.when.from_ or "")[:10], c.where.name, c.standing) for c in events}

    return found


def test_an_entry_has_the_day_and_place_of_its_head(told):
    events = told(LIST)
    assert events["burned"] == ("2031-03-06", "Idlib", "happened")
    assert events["shelled"][0] == "2031-03-07"
    assert events["shelled"][1] in ("Deraa", "Daraa", "Dar'a", "Dar`a")


def test_an_entry_ends_with_its_paragraph(told):
    assert told(LIST)["attacked"][0] != "2031-03-07"


def test_an_entry_of_a_timeline_is_history(told):
    assert told(LIST)["seized"] == ("2029-01-05", "Maarzaf", "background")


def test_an_item_keeps_its_town_up_to_the_next(told):
    events = told(ROUND_UP)
    assert events["killed"][1] == "Quetta"
    assert events["detained"][1] == "Quetta"
    assert events["shot dead"][1] == "Karachi"


def test_what_an_entry_counts_from_is_its_own_day(told):
    text = LIST.replace("A guard was killed.", "A guard was killed overnight.")
    assert told(text)["killed"][0] == "2031-03-05"


def test_what_a_list_tells_days_before_is_its_news(told):
    lines = [f"{day} Mar, Idlib:\nGunmen burned a truck. Its driver was freed on {day + 1} March.\n" for day in (2, 4, 6)]
    events = told("The office counted three incidents in Syria.\n" + "".join(lines))
    assert events["freed"] == ("2031-03-07", "Idlib", "happened")
