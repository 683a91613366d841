"""Compiling the world: towns with their divisions, divisions with their points; areas of outlines."""

import math
import struct

import pytest

from dateline.knowledge.gazetteer import build
from dateline.knowledge.gazetteer.middles import middle_of
from dateline.knowledge.gazetteer.outlines import Outline, area_km2

CITIES = [
    {"geonameid": 10, "name": "Alpha", "latitude": 1.0, "longitude": 2.0, "countrycode": "XA", "population": 900, "alternatenames": ["Alfa", "ALF"]},
    {"geonameid": 11, "name": "Beta", "latitude": 1.2, "longitude": 2.2, "countrycode": "XA", "population": 0, "alternatenames": []},
]
TABLES = {
    "countries": [["Xland", "XA"]],
    "subdivisions": [
        ["Northland", "XA-N", "XA.01", "100", "Province", "Nordland|The North", "1", "", "1"],
        ["Upper Valley", "", "XA.01.02", "101", "", "", "2", "1", "1"],
        ["Emptyland", "", "XA.02", "102", "", "", "1", "", "1"],
        ["No Id", "XA-Z", "", "", "Region", "", "1", "", "1"],
    ],
    "cities": [["Alpha", "10", "1|2", "1", "900", "1.0", "2.0"], ["Beta", "11", "1", "1", "0", "1.2", "2.2"]],
}


@pytest.fixture
def rows(monkeypatch):
    monkeypatch.setattr(build, "_read_cities", lambda: CITIES)
    monkeypatch.setattr(build, "_read_table", lambda name: TABLES[name])
    monkeypatch.setattr(build, "read_outlines", lambda: {100: Outline((1.5, 2.5), 80.4, ("Nordlandia",))})
    return {row.id: row for row in build.world_rows()}


def test_a_town_knows_its_divisions(rows):
    assert (rows[10].admin1, rows[10].admin2, rows[10].names) == (100, 101, ("Alfa",))
    assert (rows[11].admin1, rows[11].admin2) == (100, 0)


def test_an_outline_places_a_division(rows):
    north = rows[100]
    assert (north.kind, north.lat, north.lon, north.radius_km, north.population) == ("adm1", 1.5, 2.5, 80, 900)
    assert (north.name, north.names) == ("Nordland", ("The North", "Nordlandia"))


@pytest.mark.parametrize(
    ("outline", "inside", "expected"),
    [
        ((), (), ("Nordland",)),
        (("Northland", "Northlandia"), (), ("Northland", "Nordland")),
        ((), ("northland",), ("Northland", "Nordland")),
    ],
)
def test_a_coded_divisions_name_needs_a_free_source(outline, inside, expected):
    assert build.free_names("Northland", ("Nordland",), outline, set(inside)) == expected


def test_a_division_that_no_free_source_names_gets_natural_earths_name_or_none():
    assert build.free_names("Northland", (), ("Nordlandia", "Nordstan"), set()) == ("Nordlandia",)
    assert build.free_names("Northland", (), (), set()) == ()


def test_a_name_of_ours_is_the_one_shown(monkeypatch):
    monkeypatch.setattr(build, "_read_cities", lambda: CITIES)
    monkeypatch.setattr(build, "_read_table", lambda name: TABLES[name])
    monkeypatch.setattr(build, "read_outlines", dict)
    monkeypatch.setattr(build, "own_names", lambda: {100: ("Norland", "Norlandia")})
    north = next(row for row in build.world_rows() if row.id == 100)
    assert (north.name, north.names) == ("Norland", ("Norlandia", "Nordland", "The North"))


def test_our_names_of_divisions_are_whole_and_in_the_world():
    from dateline.knowledge.places import load_places

    names = build.own_names()
    places = {number: load_places().get(f"geonames:{number}") for number in names}
    assert [number for number, place in places.items() if place is None] == []
    assert all(name.strip() == name != "" for found in names.values() for name in found)


def test_its_towns_place_a_division_without_outline(rows):
    valley = rows[101]
    assert (valley.kind, valley.lat, valley.lon, valley.admin1) == ("adm2", 1.0, 2.0, 100)
    assert valley.radius_km == 15


def test_a_division_that_nothing_places_is_left_out(rows):
    assert 102 not in rows


def ring(points):
    return struct.pack("<I", len(points)) + b"".join(struct.pack("<2d", *p) for p in points)


def polygon(*rings):
    return struct.pack("<BII", 1, 3, len(rings)) + b"".join(ring(r) for r in rings)


SQUARE = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0)]
HOLE = [(0.25, 0.25), (0.75, 0.25), (0.75, 0.75), (0.25, 0.75), (0.25, 0.25)]


def test_the_area_of_a_degree_square_at_the_equator():
    assert math.isclose(area_km2(polygon(SQUARE)), 111.2**2, rel_tol=0.01)


def test_the_middle_of_an_area_is_its_centre_of_mass():
    assert middle_of([(SQUARE, 1)]) == pytest.approx((0.5, 0.5), abs=0.01)
    assert middle_of([(SQUARE[::-1], 1)]) == pytest.approx((0.5, 0.5), abs=0.01)
    east = [(lon + 2, lat) for lon, lat in SQUARE]
    assert middle_of([(SQUARE, 1), (east, 1)]) == pytest.approx((0.5, 1.5), abs=0.01)
    corner = [(lon * 0.5, lat * 0.5) for lon, lat in SQUARE]
    assert min(middle_of([(SQUARE, 1), (corner, -1)])) > 0.55


def test_a_hole_is_taken_off_and_parts_are_added():
    whole = area_km2(polygon(SQUARE))
    holed = area_km2(polygon(SQUARE, HOLE))
    assert math.isclose(holed, whole * 0.75, rel_tol=0.01)
    two = struct.pack("<BII", 1, 6, 2) + polygon(SQUARE) + polygon(SQUARE)
    assert math.isclose(area_km2(two), 2 * whole, rel_tol=1e-9)
