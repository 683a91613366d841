"""ACLED: columns, empty tolls, actor types, places and days."""

import pytest
from exports_make import DAY, NUMBER_DISPUTE, deadly, event, reading, toll, total

from dateline.exports import render
from dateline.records import When, Where

CODEBOOK = (
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,"
    "actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,"
    "latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp"
)


def test_columns_in_order(make):
    assert render("acled", make()).splitlines() == [CODEBOOK]
    assert len(CODEBOOK.split(",")) == 31


def test_an_event_without_dead_counts(table):
    (row,) = table("acled", event())
    assert (row["event_type"], row["sub_event_type"]) == ("Battles", "Armed clash")
    assert (row["disorder_type"], row["event_date"], row["time_precision"]) == ("Political violence", "2031-04-14", "1")
    assert (row["event_id_cnty"], row["iso"], row["country"], row["location"]) == ("ZMBe1", "894", "Zambia", "Kabompo")
    assert (row["geo_precision"], row["admin1"]) == ("1", "North-Western")


def test_an_untold_toll_is_0_and_the_tags_say_so(table):
    (row,) = table("acled", event())
    assert (row["fatalities"], row["tags"]) == ("0", "number of fatalities not reported")


def test_a_toll_of_none_is_0_without_a_tag(table):
    (row,) = table("acled", event(tolls=(toll(0),), summary=(total(0, 0, 0),)))
    assert (row["fatalities"], row["tags"]) == ("0", "")


def test_fatalities_are_the_most_conservative_figure(table):
    (row,) = table("acled", event(tolls=(toll(9), toll(14)), summary=(total(9, 12, 14),)))
    assert row["fatalities"] == "9"


@pytest.mark.parametrize("standing", ["planned", "threatened", "conditional", "denied", "attempted"])
def test_what_has_not_happened_has_no_row(table, standing):
    assert table("acled", event(standing=standing)) == []


@pytest.mark.parametrize(
    "kept",
    [
        event(status="denied"),
        event(where=Where()),
        event(when=When()),
        event(when=When(from_="2031-01-01", to="2031-12-31", precision="year")),
        event(agents=(), targets=()),
        event(type_="condemnation"),
    ],
)
def test_what_the_code_book_leaves_out_has_no_row(table, kept):
    assert table("acled", kept) == []


def test_actors_with_their_types(table):
    (row,) = table("acled", event())
    assert (row["actor1"], row["actor2"]) == ("Red Front", "Zambian Army")


def test_civilians_are_targeted(table):
    (row,) = table("acled", deadly(targets=(), victims=(reading("t:people"),)))
    assert (row["actor2"], row["inter2"], row["civilian_targeting"]) == ("residents", "Civilians", "Civilian targeting")


def test_further_actors_are_associated(table):
    (row,) = table("acled", event(agents=(reading("t:red"), reading("t:blue"))))
    assert (row["actor1"], row["assoc_actor_1"]) == ("Red Front", "Blue Brigade")


def test_the_note_opens_as_the_code_book_asks_and_names_the_dispute(table):
    (row,) = table("acled", event(when=DAY), disputes=(NUMBER_DISPUTE,))
    assert row["notes"].startswith("On 14 April 2031, in Kabompo, ")
    assert "According to: hospital staff." in row["notes"]
    assert "How many were killed" in row["notes"]
