"""Small parts: clustering, names, places, days, copies of words."""

import msgspec
import pytest
from chronicle_make import CAMP, HILL, PORT

from dateline.chronicle.actors import camp_of_kind
from dateline.chronicle.cluster import cluster
from dateline.chronicle.config import nearness, word_bands
from dateline.chronicle.days import Days, days_of, gap
from dateline.chronicle.places import compare, distance_km
from dateline.chronicle.readings import rival_days
from dateline.chronicle.sites import site_key
from dateline.chronicle.words import is_generic, likeness, rarity, same_name, vector
from dateline.records.claim import When, Where


def test_clusters_join_by_average_and_respect_what_is_apart():
    near = [("a", "b", 2.0), ("b", "c", 1.0)]
    assert cluster("abc", [*near, ("a", "c", -3.0)], []) == [("a", "b"), ("c",)]
    assert cluster("abc", near, [("a", "c")]) == [("a", "b"), ("c",)]
    assert cluster("abc", [], [], [("a", "c")]) == [("a", "c"), ("b",)]
    assert cluster("abc", near, []) == [("a", "b", "c")]
    assert cluster("abc", [*near, ("a", "c", float("-inf"))], [], best_share=1.0) == [("a", "b"), ("c",)]


def test_items_may_be_numbers_and_give_the_same_groups():
    near = [(0, 1, 2.0), (1, 2, 1.0), (0, 2, -3.0), (2, 3, 0.5)]
    named = [("abcd"[a], "abcd"[b], score) for a, b, score in near]
    assert [tuple("abcd"[n] for n in g) for g in cluster(range(4), near, [])] == cluster("abcd", named, [])


def test_what_is_ruled_together_takes_its_bars_along():
    assert cluster("abc", [("b", "c", 5.0)], [("a", "c")], [("a", "b")]) == [("a", "b"), ("c",)]


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [("Darna", "Derna", True), ("Khan Sheikhoun", "Khan Shaykhun", True), ("al-Foua", "Fouaa", True), ("Karsa", "Belim", False), ("Hama", "Homs", False)],
)
def test_names_in_two_spellings(a, b, same):
    assert (same_name(a, b) > 0) is same


def test_generic_words_name_no_group():
    assert is_generic("the militants")
    assert is_generic("local residents")
    assert not is_generic("the Red Front fighters")


def test_rare_words_weigh_more():
    assert word_bands()["the"] == 0
    assert rarity("bakery") > rarity("city")
    assert likeness(vector("a bomb outside a bakery"), vector("the bakery was bombed")) > 0
    assert likeness(vector("a bomb outside a bakery"), vector("talks in the capital")) == 0


def test_places_by_id_distance_and_name():
    assert compare(PORT, PORT).value == 1.0
    assert compare(PORT, CAMP).value > 0.3
    assert compare(PORT, HILL).apart
    assert 230 < distance_km(PORT, HILL) < 240
    assert compare(Where(name="Karsa", precision="settlement"), PORT).value > 0.8
    inside = Where(name="Olm", precision="settlement", admin1="Karsa", status="resolved")
    assert compare(inside, PORT).value > 0


def test_a_direction_without_a_distance_does_not_rule_a_town_out():
    towards = Where(name="Karsa", id="t:karsa", lat=10.0, lon=20.0, precision="near", radius_km=25, bearing="N", status="resolved")
    town = Where(name="Olm", id="t:olm", lat=10.5, lon=20.0, precision="settlement", radius_km=5, status="resolved")
    assert compare(towards, town).value == 0
    assert compare(msgspec.structs.replace(towards, distance_km=10.0), town).value < 0
    assert compare(towards, HILL).value < 0


def test_a_town_is_not_in_an_area_several_of_its_widths_off():
    area = Where(name="Upland", id="t:upland", lat=10.0, lon=20.0, precision="province", radius_km=100, status="resolved")
    town = Where(name="Olm", id="t:olm", lat=13.0, lon=20.0, precision="settlement", radius_km=5, status="resolved")
    assert not compare(area, town).apart
    assert compare(area, msgspec.structs.replace(town, lat=15.0)).apart
    assert not compare(area, msgspec.structs.replace(town, lat=15.0, status="ambiguous")).apart


def test_a_night_is_its_first_day():
    assert days_of(When(from_="2020-05-01T18:00", to="2020-05-02T06:00", precision="part-of-day")).sharp
    assert gap(Days(1, 1), Days(4, 4)) == 3
    assert gap(Days(None, 10), Days(4, 4)) == 0


def test_families_are_near_or_apart():
    assert nearness("airstrike", "shelling") > 0
    assert nearness("talks", "bombing") < 0
    assert nearness("other", "bombing") == 0


def test_names_of_one_site():
    assert site_key("the city centre") == site_key("central areas") == "centre"
    assert site_key("its Pearl Hotel") == site_key("Pearl Hotel")
    assert site_key(None) == ""


@pytest.mark.parametrize(("kind", "camp"), [("foreign-force", "state"), ("coalition", "armed-group"), ("ngo", None)])
def test_a_force_of_states_is_a_states_and_an_alliance_of_groups_is_theirs(kind, camp):
    assert camp_of_kind(kind) == camp


def test_a_side_of_a_country_holds_what_lies_on_it_however_far_off_its_middle():
    south = Where(name="southern Zedland", lat=12.0, lon=17.0, precision="area", radius_km=180, country="ZZ", bearing="S", status="resolved")
    assert compare(PORT, south).value > 0
    north = msgspec.structs.replace(south, name="northern Zedland", lat=16.0, bearing="N")
    assert compare(PORT, north).value < 0
    assert compare(msgspec.structs.replace(PORT, country="YY"), south).value <= 0


def test_a_night_ends_on_the_morning_after():
    night = When(from_="2020-05-01T18:00", to="2020-05-02T06:00", precision="part-of-day", words="overnight")
    morning = When(from_="2020-05-02T00:00", to="2020-05-02T06:00", precision="part-of-day", words="early on Saturday")
    later = When(from_="2020-05-03", to="2020-05-03", precision="day", words="Sunday")
    assert not rival_days(night, morning)
    assert rival_days(night, later)
