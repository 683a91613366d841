"""Rows made from UCDP's names: kinds by name, names that ask for more, nothing twice."""

from dateline.knowledge.actors_records import Actor, Alias
from dateline.knowledge.actors_ucdp import lines

HAND = [
    Actor(id="river-front", name="River Front", kind="rebel", countries=("SO",), ucdp="RF",
          aliases=(Alias("River Front", "river-front"),)),
]  # fmt: skip


def made(*names, countries="Somalia"):
    rows = [{"ucdp_name": name, "countries": countries} for name in names]
    return [line.split("\t") for line in lines(rows, HAND)]


def test_what_a_hand_written_row_has_is_left_out():
    assert made("RF", "River Front", "Civilians", "Government of Somalia", "A, B") == []


def test_an_abbreviation_asks_for_its_country():
    (row,) = made("XYZ")
    assert (row[0], row[1], row[2]) == ("xyz", "rebel", "SO")
    assert row[7] == "XYZ [country]"


def test_a_people_asks_for_noun_and_country():
    (row,) = made("Hillmen (Somalia)")
    assert row[1] == "communal-militia"
    assert "Hillmen [both]" in row[6]


def test_supporters_are_civilians_under_their_whole_name():
    (row,) = made("Supporters of Doe (East)")
    assert row[1] == "civilians"
    assert row[6] == "Supporters of Doe (East)"


def test_gangs_are_criminal():
    assert [row[1] for row in made("Los Rios", "Sea Cartel", countries="Mexico")] == ["criminal", "criminal"]


def test_ids_are_unique():
    ids = [row[0] for row in made("Lake Army", "Lake  Army", "lake-army")]
    assert len(ids) == len(set(ids))
