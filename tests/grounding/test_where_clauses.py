"""The place of a claim by the clauses around it: finer within coarser, "where" clauses, the clause's own doers."""

import pytest

from dateline.grounding.where import resolve_places
from dateline.records import RawClaim, Role, Span


@pytest.fixture
def place(read, knowledge):
    def found(text, trigger, *, where=None, agent=None, type_="armed-attack", standing="happened"):
        def span(words):
            return Span(text.index(words), text.index(words) + len(words), words)

        start = text.rfind("\n", 0, text.index(trigger)) + 1
        end = text.find("\n", start) if "\n" in text[start:] else len(text)
        who = span(agent) if agent else None
        raw = RawClaim(
            id="one", kind="event", type=type_, standing=standing, evidence=Span(start, end, text[start:end]),
            trigger=span(trigger), rule="test", where=span(where) if where else None,
            roles=(Role(role="agent", text=who.text, start=who.start, end=who.end),) if who else (),
        )  # fmt: skip
        return resolve_places(read(text), [raw], knowledge.places)["one"]

    return found


def test_a_town_within_the_province_told_is_the_place(place):
    where = place("Clashes raged in Aleppo province for control of Manbij.", "Clashes", where="Aleppo")
    assert (where.id, where.words, where.rule, where.inferred) == (
        "geonames:167357",
        "Manbij",
        "finer-in-clause",
        False,
    )


def test_a_town_of_another_province_is_not(place):
    where = place("Clashes raged in Idlib province on the day that rebels lost Manbij.", "Clashes", where="Idlib")
    assert where.name == "Idlib"


def test_a_distance_from_a_town_is_no_town(place):
    text = "Two engineers were kidnapped in Syria from a camp some way from the city of Homs."
    assert place(text, "kidnapped", where="Syria").precision == "country"


def test_what_happened_where_a_clause_says(place):
    text = "The army shelled the town of Jayrud, where rebels killed a captured pilot."
    where = place(text, "killed", standing="background")
    assert (where.id, where.rule, where.inferred) == ("geonames:169113", "where-clause", True)


def test_the_country_gives_way_to_the_town_that_the_where_clause_is_about(place):
    text = "The army shelled the town of Jayrud, where rebels gained a foothold in Syria."
    where = place(text, "gained", where="Syria", standing="background")
    assert (where.id, where.words) == ("geonames:169113", "Jayrud")


def test_fighting_is_where_it_made_people_flee_from(place):
    text = "A bomb went off in Hasakah.\nFighting has forced thousands to flee the city of Manbij."
    assert place(text, "Fighting").id == "geonames:167357"


def test_a_deed_is_where_it_was_carried_out(place):
    text = "A bomb went off in Hasakah.\nTen were hurt in an operation carried out in Manbij."
    assert place(text, "operation").id == "geonames:167357"


def test_where_the_doers_are_from_keeps_out_the_place_of_the_main_clause(place):
    text = "When fighters in the Homs region pledged allegiance to the emir, Raqqa became their base."
    where = place(text, "pledged", agent="fighters in the Homs region", standing="background")
    assert where.name != "Raqqa"


def test_a_town_near_another_is_not_the_other(place):
    text = "Families in Syria came from Madaya, a besieged town near Damascus."
    assert place(text, "besieged", where="Damascus").id == "geonames:167558"


def test_a_city_is_not_the_hamlet_named_before_it(place):
    text = "Soldiers were hurt in Kafriya hamlet, Idlib city."
    assert place(text, "hurt", where="Idlib city").id == "geonames:169389"


def test_a_deed_is_where_a_clause_says_it_took_place(place):
    text = "A bomb went off in Hasakah.\nThree died in the raid, which took place in Manbij."
    assert place(text, "raid").id == "geonames:167357"


def test_whose_something_is_says_not_where_it_is(place):
    text = "Bombs went off in Hasakah, Syria.\nThey staged three attacks against U.S. properties."
    assert place(text, "attacks", where="U.S. properties").country == "SY"


def test_the_town_is_not_the_one_that_distances_are_counted_from(place):
    text = "Shells struck the town of Jayrud, 60 km from Damascus.\nIt was the first bombardment of the town."
    assert place(text, "bombardment", where="the town").id == "geonames:169113"


def test_where_reporters_were_told_is_no_scene(code):
    text = (
        "Rebels attacked Kabompo on Monday.\n"
        "The town is calm, a spokesman told reporters in Lusaka. He put the army's losses at three soldiers killed."
    )
    tolls = [c for c in code(text, published="2034-05-01") if c.kind == "toll"]
    assert [c.where.name for c in tolls] == ["Kabompo"]
