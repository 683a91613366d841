"""Who is a side: names, people by common words; not places, things or numbers."""

import pytest
from exports_make import deadly, event, reading, toll, total

from dateline.exports.parties import Party, opponents, people_kind, plain, up_to_noun
from dateline.ontology import load_ontology


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        ("at least 17 civilians", "civilians", "civilians"),
        ("The fighters", "fighters", "political-militia"),
        ("11 rebels", "rebels", "rebel"),
        ("two soldiers", "soldiers", "state-force"),
        ("A police officer", "police officer", "state-force"),
        ("hundreds of people in the market", "people", "civilians"),
        ("a group of armed men", "armed men", "unknown"),
        ("dozens of its fighters", "fighters", "political-militia"),
        ("four villagers, including a boy of 12", "villagers", "civilians"),
        ("three aid workers", "aid workers", "civilians"),
    ],
)
def test_people_by_common_words(words, name, kind):
    phrase = up_to_noun(words)
    assert (plain(phrase), people_kind(load_ontology(), phrase)) == (name, kind)


@pytest.mark.parametrize(
    "words", ["28", "nine", "a crowded market in Karsa", "two mosques", "Debris", "a car", "12 of 30 drones"]
)
def test_what_is_nobody(words):
    assert people_kind(load_ontology(), up_to_noun(words)) is None


def side(kind, name="X", *, named=True):
    return Party(name if named else None, name, kind, named=named)


def test_whom_a_deed_was_against_comes_first():
    people, army = side("civilians", "people", named=False), side("state-force", "soldiers", named=False)
    own = side("political-militia", "fighters", named=False)
    group, state = side("rebel", "Karsa Front"), side("state-force", "Army")
    assert opponents(group, [own, people, army]) == [army, people, own]
    assert opponents(state, [people, own, group]) == [group, own, people]


class TestGed:
    def test_a_market_is_no_side_and_its_dead_are_civilians(self, table):
        hit = deadly(number=31, targets=(reading(None, "a crowded market"),), tolls=(toll(31, of="people"),))
        (row,) = table("ged", hit)
        assert (row["side_a"], row["side_b"], row["type_of_violence"]) == ("Red Front", "Civilians", "3")
        assert (row["deaths_civilians"], row["deaths_unknown"]) == ("31", "0")

    def test_without_a_word_of_whom_there_is_no_row(self, table):
        assert table("ged", deadly(targets=(reading(None, "44"),))) == []

    def test_a_side_without_a_name_is_marked(self, table):
        (row,) = table("ged", deadly(agents=(reading(None, "gunmen"),)))
        assert (row["side_b"], row["code_status"]) == ("gunmen", "Machine coded, actor unidentified")

    def test_killers_called_men_are_no_civilians(self, table):
        (row,) = table("ged", deadly(agents=(reading(None, "Men on motorbikes"),), targets=(reading("t:people"),)))
        assert (row["side_a"], row["side_b"]) == ("Men", "Civilians")

    def test_a_convoy_stands_for_whose_it_is(self, make):
        view = make(deadly(targets=(reading(None, "a convoy of the Blue Brigade"),)))
        (target,) = view.sides(view.chronicle.events[0])[1]
        assert (target.id, target.kind) == ("t:blue", "rebel")


class TestAcled:
    def test_code_book_names_of_people_without_one(self, table):
        (row,) = table("acled", deadly(agents=(reading(None, "gunmen"),), targets=(reading(None, "six villagers"),)))
        assert (row["actor1"], row["inter1"]) == ("Unidentified Armed Group (Zambia)", "Political militia")
        assert (row["actor2"], row["inter2"]) == ("Civilians (Zambia)", "Civilians")
        assert (row["interaction"], row["civilian_targeting"]) == ("37", "Civilian targeting")

    def test_nobody_told_of_is_unidentified_and_of_no_type(self, table):
        (row,) = table("acled", deadly(agents=(), targets=(reading(None, "a police station"),)))
        assert (row["actor1"], row["inter1"], row["actor2"], row["interaction"]) == (
            "Unidentified Armed Group (Zambia)", "", "", "",
        )  # fmt: skip

    def test_crowds_go_by_what_they_do(self, table):
        (row,) = table("acled", event(type_="protest", agents=(reading(None, "Some 2,000 people"),), targets=()))
        assert (row["actor1"], row["inter1"], row["interaction"]) == ("Protesters (Zambia)", "Protesters", "60")

    def test_soldiers_of_nobody_said(self, table):
        (row,) = table("acled", event(targets=(reading(None, "two soldiers"),)))
        assert (row["actor2"], row["inter2"]) == ("Unidentified Military Forces", "State forces")


def test_a_fight_told_as_joint_has_sides_that_do_not_stand_together(table):
    both = deadly(agents=(reading("t:army"), reading("t:blue")), targets=(), summary=(total(9, 9, 9),))
    (row,) = table("ged", both)
    assert (row["side_a"], row["side_b"]) == ("Zambian Army", "Blue Brigade")


@pytest.mark.parametrize(
    ("actor", "state", "inter"),
    [("saudi-led-coalition", True, 8), ("brotherhood-alliance", False, 2), ("barkhane", True, 1), ("isaf", True, 8)],
)
def test_coalitions_of_states_are_no_rebels_and_rebel_alliances_no_states(make, actor, state, inter):
    party = make().party(reading(actor))
    assert (party.is_state, party.inter) == (state, inter)
