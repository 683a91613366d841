"""Which place a name stands for: context, parents, lists, slips, and saying so where it is not sure."""

import pytest

from dateline.grounding.where.config import config
from dateline.grounding.where.rank import choose_all
from dateline.knowledge.places import load_places
from dateline.language.toponyms import Toponym


@pytest.fixture(scope="module")
def gazetteer():
    return load_places()


def choose(gazetteer, text, *names, kinds=None):
    """Return the choices for names in the order they stand in the text."""
    toponyms, at = [], 0
    for i, name in enumerate(names):
        at = text.index(name, at)
        toponyms.append(Toponym(at, at + len(name), (kinds or {}).get(i, "place")))
        at += len(name)
    return choose_all(text, toponyms, gazetteer)


def countries(choices):
    return [c.place.country if c.place else None for c in choices]


def test_the_reports_country_decides(gazetteer):
    assert (
        countries(choose(gazetteer, "Rebels in Lebanon fled to Tripoli and Sidon.", "Lebanon", "Tripoli", "Sidon"))
        == ["LB"] * 3
    )
    assert (
        countries(choose(gazetteer, "Militias in Libya shelled Tripoli and Misrata.", "Libya", "Tripoli", "Misrata"))
        == ["LY"] * 3
    )


def test_a_demonym_decides(gazetteer):
    assert countries(choose(gazetteer, "The Salvadoran army entered Santa Ana.", "Santa Ana")) == ["SV"]


def test_the_text_says_what_holds_the_place(gazetteer):
    choice = choose(gazetteer, "She moved to Athens, Georgia last year.", "Athens", "Georgia")
    assert countries(choice) == ["US", "US"]
    assert "parent" in choice[0].rule


def test_located_in_says_what_holds_the_place(gazetteer):
    text = "Birds fell ill in Crawford County, located in Pennsylvania, and in Monroe County in Ohio."
    choice = choose(gazetteer, text, "Crawford County", "Pennsylvania", "Monroe County", "Ohio")
    assert [c.place.name if c.place else None for c in choice] == [
        "Crawford County", "Pennsylvania", "Monroe County", "Ohio",
    ]  # fmt: skip
    assert choice[0].place.admin1 == choice[1].place.id
    assert choice[2].place.admin1 == choice[3].place.id


def test_items_of_a_list_do_not_hold_one_another(gazetteer):
    assert countries(
        choose(gazetteer, "Cases rose in Russia, Romania and Georgia.", "Russia", "Romania", "Georgia")
    ) == ["RU", "RO", "GE"]


def test_states_stand_among_states(gazetteer):
    text = "It spread to Oregon, Washington and Idaho in the United States."
    kinds = [c.place.kind for c in choose(gazetteer, text, "Oregon", "Washington", "Idaho")]
    assert kinds == ["adm1"] * 3


def test_a_city_stands_before_its_province_and_the_noun_decides(gazetteer):
    text = "Air raids hit Idlib, Syria. Idlib province is held by rebels."
    city, _, province = choose(gazetteer, text, "Idlib", "Syria", "Idlib")
    assert (city.place.kind, province.place.kind) == ("settlement", "adm1")


def test_names_in_capitals(gazetteer):
    text = "SAN SALVADOR, EL SALVADOR: A BOMB IN COLOMBIA'S ANTIOQUIA DEPARTMENT"
    found = choose(gazetteer, text, "SAN SALVADOR", "EL SALVADOR", "COLOMBIA", "ANTIOQUIA")
    assert [c.place.name for c in found] == ["San Salvador", "El Salvador", "Colombia", "Antioquia"]
    assert found[3].place.kind == "adm1"


def test_a_slip_is_taken_for_the_name_it_resembles(gazetteer):
    text = "Troops in Libya took Lathurn. Lathrun had been a hub."
    found = choose(gazetteer, text, "Libya", "Lathurn", "Lathrun")
    assert found[1].place.id == found[2].place.id == "dateline:al-athrun"
    assert found[1].rule.startswith("fuzzy")


def test_an_unknown_village_is_no_match(gazetteer):
    choice = choose(gazetteer, "In Libya, the village of Wadixarab burned.", "Libya", "Wadixarab")[1]
    assert (choice.place, choice.status) == (None, "no-match")


def test_a_town_of_another_country_is_not_taken_for_the_one_told(gazetteer):
    choice = choose(
        gazetteer, "The village of Kalam in Pakistan was flooded; Pakistan sent aid.", "Kalam", "Pakistan", "Pakistan"
    )[0]
    assert choice.place is None or choice.place.country == "PK"


def test_one_of_many_equals_is_ambiguous_with_its_candidates(gazetteer):
    choice = choose(gazetteer, "He comes from San Antonio.", "San Antonio")[0]
    assert choice.candidates
    assert choice.probability <= 1.0
    many = choose(gazetteer, "A fire broke out in Santa Rosa del Norte de Abajo, or San Isidro.", "San Isidro")[0]
    assert many.status == "ambiguous"
    assert many.place is None
    assert many.best is not None
    assert len(many.candidates) > 1


def test_a_government_is_a_country_or_capital(gazetteer):
    choice = choose(gazetteer, "Washington said it would wait.", "Washington", kinds={0: "metonym"})[0]
    assert choice.place.id == "geonames:4140963"


def test_a_report_has_one_sense_for_a_name(gazetteer):
    text = "Clashes in Tripoli, Lebanon went on. Residents of Tripoli fled."
    first, _, again = choose(gazetteer, text, "Tripoli", "Lebanon", "Tripoli")
    assert first.place.id == again.place.id


def test_the_choice_is_the_same_every_time(gazetteer):
    text = "Fighting in Santa Ana, San Miguel and La Paz, El Salvador."
    names = ("Santa Ana", "San Miguel", "La Paz", "El Salvador")
    assert choose(gazetteer, text, *names) == choose(load_places(), text, *names)


def test_capitals_want_more_than_a_chance_name_abroad(gazetteer):
    text = "PERUVIAN POLICE SPOKE OF RODRIGUEZ IN LIMA."
    assert countries(choose(gazetteer, text, "RODRIGUEZ", "LIMA")) == [None, "PE"]


def test_a_report_in_capitals_without_any_country_keeps_its_readings(gazetteer):
    assert countries(choose(gazetteer, "THEY LEFT TOBRUK.", "TOBRUK")) == ["LY"]


def test_a_report_in_capitals_speaks_for_the_country_it_was_written_in(gazetteer):
    text = "GUNMEN FROM SPAIN LEFT CONCEPCION."
    toponyms = [Toponym(text.index(n), text.index(n) + len(n), "place") for n in ("SPAIN", "CONCEPCION")]
    assert countries(choose_all(text, toponyms, gazetteer, "CL"))[1] == "CL"


def test_a_small_place_in_a_country_that_nothing_else_points_to_is_not_the_one_meant(gazetteer):
    (indonesia, stray) = choose(gazetteer, "Indonesia sent troops to the town of Karo.", "Indonesia", "Karo")
    assert indonesia.place.country == "ID"
    assert (stray.place, stray.status, stray.best.country) == (None, "no-match", "IN")
    assert stray.rule.endswith("+stray")


@pytest.mark.parametrize(
    ("text", "names", "country"),
    [
        ("Indonesia sent troops to Munich.", ("Indonesia", "Munich"), "DE"),
        ("The Indonesian envoy flew to Vienna.", ("Vienna",), "AT"),
        ("Syria shelled Azaz and Kilis.", ("Syria", "Azaz", "Kilis"), "TR"),
        ("Troops went to the town of Karo.", ("Karo",), "IN"),
    ],
)
def test_large_near_and_only_places_abroad_stay(gazetteer, text, names, country):
    assert choose(gazetteer, text, *names)[-1].place.country == country


def test_odds_below_the_fitted_threshold_leave_a_name_open(gazetteer):
    choice = choose(gazetteer, "He was of Fairfield.", "Fairfield")[0]
    assert choice.status == "ambiguous"
    assert choice.place is None
    assert 0 < choice.probability < config().thresholds["resolved"]
    assert len(choice.candidates) > 1


def test_a_noun_before_a_name_decides_whatever_follows(gazetteer):
    text = "They fought in the province of Aleppo for weeks. Strikes hit rural Idlib in Syria."
    assert [c.place.kind for c in choose(gazetteer, text, "Aleppo", "Idlib")] == ["adm1", "adm1"]


def test_a_town_lies_in_no_town(gazetteer):
    (idlib, _) = choose(gazetteer, "Raids hit a town in Idlib in Syria.", "Idlib", "Syria")
    assert idlib.place.kind == "adm1"
    (lebanon,) = choose(gazetteer, "They left a village in Lebanon.", "Lebanon")
    assert lebanon.place.kind == "country"


def test_a_name_in_latin_letters_has_one_spelling(gazetteer):
    text = "The plant in Shoreland closed, officials of Alabama in the United States said."
    choice = choose(gazetteer, text, "Shoreland", "Alabama", "United States")[0]
    assert (choice.place, choice.status) == (None, "no-match")
    assert choice.rule.endswith("+one-spelling")


def test_a_romanised_name_may_be_spelt_otherwise(gazetteer):
    text = "Raids on Hammouria and Duma near Damascus in Syria."
    assert countries(choose(gazetteer, text, "Hammouria", "Duma", "Damascus", "Syria")) == ["SY"] * 4


def test_a_name_told_twice_as_a_province_is_one_where_it_stands_bare(gazetteer):
    text = "Raids on schools in Idlib. A village in Idlib province was hit. All of Idlib province is held by rebels."
    assert [c.place.kind for c in choose(gazetteer, text, "Idlib", "Idlib", "Idlib")] == ["adm1"] * 3


@pytest.mark.parametrize("words", ["outside Idlib", "in Idlib city"])
def test_it_stays_a_city_where_the_report_tells_of_the_city_too(gazetteer, words):
    text = f"Raids hit Idlib. Idlib province is held by rebels. Idlib province is poor. A post {words} fell."
    assert choose(gazetteer, text, "Idlib", "Idlib", "Idlib", "Idlib")[0].place.kind == "settlement"


def test_what_lies_in_a_countrys_region_lies_in_the_region(gazetteer):
    text = "Shells hit Odesa in Ukraine's Kharkiv region and Murom, a village in Russia's Belgorod region."
    choice = choose(gazetteer, text, "Odesa", "Ukraine", "Kharkiv", "Murom", "Russia", "Belgorod")
    assert [c.place is not None for c in choice] == [False, True, True, False, True, True]  # none of the two lies there
    assert (choice[0].country, choice[3].country) == ("UA", "RU")


def test_a_noun_behind_a_list_of_names_is_each_ones(gazetteer):
    choice = choose(gazetteer, "Raids hit Idlib, Hama and Homs provinces.", "Idlib", "Hama", "Homs")
    assert [c.place.kind for c in choice] == ["adm1", "adm1", "adm1"]
    choice = choose(gazetteer, "Raids hit Idlib, Hama and Homs.", "Idlib", "Hama", "Homs")
    assert choice[0].place.kind == "settlement"


def test_a_capital_within_the_division_of_its_name_comes_first(gazetteer):
    (choice,) = choose(gazetteer, "The minister died in a Buenos Aires hospital.", "Buenos Aires")
    assert (choice.place.kind, choice.place.country) == ("settlement", "AR")
    (choice,) = choose(gazetteer, "Floods hit Buenos Aires province.", "Buenos Aires")
    assert choice.place.kind == "adm1"


@pytest.mark.parametrize(("name", "country"), [("Rhône-Alpes", "FR"), ("Hedmark", "NO"), ("Binh Phuoc", "VN")])
def test_divisions_that_were_merged_are_known_by_their_old_names(gazetteer, name, country):
    (choice,) = choose(gazetteer, f"Troops were sent to {name}.", name)
    assert (choice.place.kind, choice.place.country) == ("area", country)


def test_a_name_that_only_sounds_like_one_place_on_earth_does_not_bear_itself_out(gazetteer):
    text = "A jet bombed a monastery in Depayin. Families fled to Mandalay, and aid came from Mandalay."
    depayin, mandalay, _ = choose(gazetteer, text, "Depayin", "Mandalay", "Mandalay")
    assert depayin.place is None
    assert mandalay.place is not None


def test_a_district_of_a_country_lies_in_it(gazetteer):
    text = "Two died in Tripoli district of Lebanon. Libya sent aid."
    tripoli, *_ = choose(gazetteer, text, "Tripoli", "Lebanon", "Libya")
    assert tripoli.place.country == "LB"


def test_another_spelling_alone_is_taken_only_of_a_large_town(gazetteer):
    (village,) = choose(gazetteer, "Jets bombed a monastery in Depayin.", "Depayin")
    (town,) = choose(gazetteer, "Jets bombed a barracks in Darna.", "Darna")
    assert village.place is None
    assert town.place is not None


def test_a_name_does_not_bear_out_its_own_country(knowledge):
    text = "Rebels shelled the town of Homs on Monday. Another 11 buses left Madaya."
    toponyms = [Toponym(text.index(name), text.index(name) + len(name), "place") for name in ("Homs", "Madaya")]
    chosen = choose_all(text, toponyms, knowledge.places)
    assert [c.place.country for c in chosen] == ["SY", "SY"]
