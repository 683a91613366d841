"""Relative places and the field's precision scales."""

import pytest

from dateline.grounding.where import geo_precision, where_prec
from dateline.grounding.where.nominal import anchor_in, directions_in, nominal_in
from dateline.grounding.where.place_where import line_between, of_place, related
from dateline.grounding.where.relative import relation_at, road_pair
from dateline.knowledge.gazetteer.geo import distance_km
from dateline.knowledge.places import load_places
from dateline.records import Where


@pytest.fixture(scope="module")
def gazetteer():
    return load_places()


def relation(text, name="Derna"):
    at = text.index(name)
    return relation_at(text, at, at + len(name))


@pytest.mark.parametrize(
    ("text", "kind", "bearing", "km"),
    [
        ("35 km west of Derna", "distance", "W", 35.0),
        ("about 50 kilometres (31 miles) south-east of Derna", "distance", "SE", 50.0),
        ("12 miles from Derna", "distance", None, 19.3),
        ("50 – 35km west of Derna", "distance", "W", 42.5),
        ("a few miles north of Derna", "distance", "N", None),
        ("just west of Derna", "bearing", "W", None),
        ("to the south of the coastal town of Derna", "bearing", "S", None),
        ("near Derna", "near", None, None),
        ("on the outskirts of Derna", "near", None, None),
        ("Derna's eastern suburbs", "near", None, None),
        ("eastern Derna", "part", "E", None),
        ("the north of Derna", "part", "N", None),
        ("Derna city centre", "part", None, None),
        ("the border with Derna", "border", None, None),
    ],
)
def test_the_words_around_a_name_place_it(text, kind, bearing, km):
    found = relation(text)
    assert (found.kind, found.bearing, found.distance_km) == (kind, bearing, km)


@pytest.mark.parametrize(
    "text", ["in Derna", "Derna fell", "the city of Derna", "the eastern city of Derna", "west of\nDerna"]
)
def test_a_plain_name_stands_in_no_relation(text):
    assert relation(text) is None


def derna(gazetteer):
    return of_place(gazetteer.get("geonames:87205"), gazetteer, status="resolved", words="Derna", start=14, end=19)


def test_a_bearing_and_a_distance_move_the_point(gazetteer):
    text = "35 km west of Derna"
    where = related(derna(gazetteer), relation(text), text)
    assert (where.precision, where.bearing, where.distance_km, where.words) == ("near", "W", 35.0, text)
    assert abs(distance_km((where.lat, where.lon), (32.76704, 22.63669)) - 35) < 0.1
    assert where.lon < 22.4
    assert where.radius_km == 7.0
    assert where_prec(where) == 5  # more than 25 km from the named town


def test_near_keeps_the_point_and_widens_the_reach(gazetteer):
    where = related(derna(gazetteer), relation("near Derna"), "near Derna")
    assert (where.lat, where.precision, where.radius_km) == (32.76704, "near", 25.0)
    assert (where_prec(where), geo_precision(where)) == (2, 2)


def test_a_part_of_a_town_is_a_site_at_the_town(gazetteer):
    where = related(derna(gazetteer), relation("Derna city centre"), "Derna city centre")
    assert (where.precision, where.site, where.id) == ("site", "city centre", "geonames:87205")
    assert where_prec(where) == 1


def test_a_part_of_a_country_is_an_area_of_its_own(gazetteer):
    libya = of_place(gazetteer.get("geonames:2215636"), gazetteer, status="resolved", start=8, end=13)
    where = related(libya, relation("eastern Libya", "Libya"), "eastern Libya")
    assert (where.name, where.id, where.precision, where.country) == ("eastern Libya", None, "area", "LY")
    assert where.lon > libya.lon
    assert (where_prec(where), geo_precision(where)) == (5, 3)


def test_a_suburb_without_a_point_is_near_its_town(gazetteer):
    where = of_place(gazetteer.get("dateline:al-fatayah"), gazetteer, status="resolved")
    assert (where.precision, where.lat, where.admin1) == ("near", 32.76704, "Darnah")
    assert where_prec(where) == 2


def test_a_quarter_stands_at_its_town(gazetteer):
    where = of_place(gazetteer.get("dateline:al-kallasa"), gazetteer, status="resolved")
    assert (where.precision, where.site, where.country) == ("site", "Al-Kallasa", "SY")
    assert where_prec(where) == 1


def test_a_road_is_the_stretch_between_its_ends(gazetteer):
    text = "an ambush on the road from Derna to Tobruk"
    first, second = text.index("Derna"), text.index("Tobruk")
    assert road_pair(text, (first, first + 5), (second, second + 6))
    assert road_pair("the Homs-Aleppo highway", (4, 8), (9, 15))
    assert not road_pair("Derna and Tobruk", (0, 5), (10, 16))
    tobruk = of_place(gazetteer.get("geonames:81302"), gazetteer, status="resolved", start=second, end=second + 6)
    where = line_between(derna(gazetteer), tobruk, text, "Derna–Tobruk road")
    assert (where.precision, where.id) == ("area", None)
    assert 70 < where.radius_km < 80
    assert where_prec(where) == 5


@pytest.mark.parametrize(
    ("precision", "ucdp", "acled"),
    [
        ("site", 1, 1), ("settlement", 1, 1), ("near", 2, 2), ("district", 3, 2), ("province", 4, 3),
        ("area", 5, 3), ("country", 6, 3), ("sea", 7, 3), ("unknown", None, None),
    ],
)  # fmt: skip
def test_the_codebooks_scales(precision, ucdp, acled):
    where = Where(precision=precision)
    assert (where_prec(where), geo_precision(where)) == (ucdp, acled)


def test_a_small_area_is_part_of_a_region_to_acled():
    assert geo_precision(Where(precision="area", radius_km=20.0)) == 2


@pytest.mark.parametrize(
    ("phrase", "kind", "noun", "several"),
    [
        ("the coastal city", "settlement", "city", False),
        ("the two areas", "area", "areas", True),
        ("the city centre", "part", "centre", False),
        ("the central areas", "part", "areas", False),
        ("the main hospital", "site", "hospital", False),
        ("the capital", "capital", "capital", False),
        ("its eastern neighbourhoods", "part", "neighbourhoods", False),
        ("there", "area", "there", False),
    ],
)
def test_place_nouns(phrase, kind, noun, several):
    found = nominal_in(phrase, 0, len(phrase))
    assert (found.kind, found.noun, found.several) == (kind, noun, several)


def test_no_place_noun():
    assert nominal_in("the fighters", 0, 12) is None
    assert directions_in("the south", 0, 9) == "S"
    assert directions_in("the town", 0, 8) is None


def test_the_noun_a_phrase_is_relative_to():
    phrase = "areas just west of the coastal city"
    anchor = anchor_in(phrase, 0, len(phrase))
    assert (anchor.kind, anchor.words) == ("settlement", "the coastal city")
    assert anchor_in("the coastal city", 0, 16) is None


def test_between_two_towns_is_one_place(code):
    events = [c for c in code("Gunmen attacked a convoy between Lusaka and Kafue on Friday.") if c.kind == "event"]
    assert [(e.where.words, e.where.precision) for e in events] == [("Lusaka and Kafue", "area")]


def test_between_a_town_and_an_unknown_one_is_around_the_town(code):
    (event,) = (c for c in code("Gunmen attacked a convoy between Qezzoum and Kafue in Zambia.") if c.kind == "event")
    assert event.where.country == "ZM"
