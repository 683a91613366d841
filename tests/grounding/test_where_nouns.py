"""Places named by nouns, by what comes later, by a holder, by a road, by a side of the country."""

from dataclasses import replace

import pytest
from msgspec import structs

from dateline.grounding.where import resolve_places
from dateline.records import RawClaim, Role, Span


@pytest.fixture(scope="module")
def place(read, knowledge):
    """Return a function from a text, a trigger and perhaps place words to the claim's Where."""

    def find(text, trigger, words=None, *, type_="armed-attack", standing="happened"):
        at = text.index(trigger)
        start = text.rfind("\n", 0, at) + 1
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        spot = text.index(words) if words else 0
        raw = RawClaim(
            id="c", kind="event", type=type_, standing=standing, evidence=Span(start, end, text[start:end]),
            trigger=Span(at, at + len(trigger), trigger), rule="test",
            where=Span(spot, spot + len(words), words) if words else None,
        )  # fmt: skip
        return resolve_places(read(text), [raw], knowledge.places)["c"]

    return find


SYRIA = "Fighting spread across Syria on Monday.\nRebels attacked Manbij and shelled Aleppo."


def test_the_capital_is_that_of_the_reports_country(place):
    where = place(SYRIA + "\nA bomb exploded in the capital.", "exploded", "the capital")
    assert (where.name, where.rule) == ("Damascus", "antecedent:capital")


def test_the_country_is_the_reports(place):
    where = place(SYRIA + "\nMany fled the country.", "fled", "the country")
    assert (where.country, where.precision) == ("SY", "country")


def test_the_province_is_that_of_the_town_last_named(place):
    text = "Rebels in Syria took Manbij.\nRaids hit the province."
    where = place(text, "hit", "the province")
    assert (where.precision, where.id) == ("province", "geonames:170062")


def test_the_south_is_a_side_of_the_reports_country(place):
    where = place(SYRIA + "\nTribes rose in the south.", "rose", "the south")
    assert (where.name, where.inferred, where.precision) == ("southern Syria", True, "area")


def test_a_bare_noun_is_read_with_the_words_after_it(place):
    text = "Troops in Syria reached Manbij.\nThey seized areas just west of the city and land in the east."
    where = place(text, "seized", "areas")
    assert (where.name, where.precision, where.bearing) == ("Manbij", "near", "W")
    assert place(text, "seized", "land").status == "no-match"


def test_a_town_is_named_later(place):
    text = "Raids on a rebel-held town in Syria killed ten.\nThe planes hit the town of Jayrud, near Damascus."
    where = place(text, "killed", "a rebel-held town")
    assert where.name == "Jayrud"


def test_two_towns_are_named_later(place):
    text = "Buses left two besieged towns in Syria.\nPeople of the towns of Foua and Kefraya wept."
    where = place(text, "left", "two besieged towns")
    assert {c.id for c in where.candidates} == {"dateline:al-fuah", "dateline:kafriya"}


def test_a_road_between_two_towns(place):
    text = "In Libya gunmen attacked a convoy on the road between Derna and Tobruk."
    where = place(text, "attacked", "the road between Derna and Tobruk")
    assert (where.precision, where.name) == ("area", "Derna–Tobruk road")


def test_a_holder_gives_way_to_what_it_holds(place):
    text = "A blast shook Libya's second city, Benghazi, on Monday."
    assert place(text, "shook", "Libya").name == "Benghazi"


def test_in_the_city_in_the_claims_own_clause(place):
    text = "Militants in Libya hold Derna.\nGunmen attacked a school in the city."
    where = place(text, "attacked")
    assert (where.name, where.inferred) == ("Derna", True)
    assert where.rule.startswith("same-sentence")


def test_a_quarter_of_a_town_is_a_site(place):
    text = "In Syria a bomb exploded in the Salah al-Din district of Aleppo."
    where = place(text, "exploded", "Salah al-Din")
    assert (where.country, where.precision) == ("SY", "site")


def test_speech_in_another_country_is_not_the_scene(place):
    text = "Rebels in Syria shelled Aleppo and Idlib and Hama.\nTalks went on in Geneva.\nTen people were killed."
    assert place(text, "killed").country == "SY"


def test_the_outskirts_are_near(place):
    where = place("Troops in Libya reached Derna.\nThey halted at the outskirts.", "halted", "the outskirts")
    assert (where.name, where.precision, where.radius_km) == ("Derna", "near", 10.0)


def test_a_border_has_no_point(place):
    where = place("Guards fired along the border with Turkey in Syria.", "fired", "Turkey")
    assert (where.precision, where.lat, where.id) == ("area", None, None)


def test_a_border_of_two_countries_is_in_neither(place):
    where = place("Ten people died in Syria.\nA bomb hit a post on the Syria-Turkey border.", "hit", "Turkey")
    assert (where.name, where.country) == ("Syria-Turkey border", None)
    assert place("Guards fired near the border with Turkey.", "fired", "Turkey").country is None
    assert place("Guards fired near Turkey's border.", "fired", "Turkey").country == "TR"


def test_a_named_building_stands_in_the_town_after_it(place):
    where = place("In Libya, shells hit the Alwadi Hospital in Benghazi.", "hit", "the Alwadi Hospital")
    assert (where.name, where.precision) == ("Benghazi", "site")
    assert "Alwadi Hospital" in where.site


def test_a_doers_country_is_not_the_scene(read, knowledge):
    text = "Fighting went on in Aleppo in Syria.\nRussia's raids killed ten people."
    doer = text.index("Russia")
    raw = RawClaim(
        id="c", kind="event", type="airstrike", standing="happened", trigger=Span(doer + 9, doer + 14, "raids"),
        evidence=Span(doer, len(text), text[doer:]), rule="test", where=Span(doer, doer + 6, "Russia"),
        roles=(Role(role="agent", text="Russia", start=doer, end=doer + 6),),
    )  # fmt: skip
    where = resolve_places(read(text), [raw], knowledge.places)["c"]
    assert (where.name, where.inferred) == ("Aleppo", True)


def test_a_town_named_right_before_its_noun_is_meant(place):
    text = "In Syria they left Madaya, a besieged town near Damascus."
    where = place(text, "left", "a besieged town near Damascus")
    assert (where.name, where.precision, where.rule) == ("Madaya", "settlement", "named:town")


def test_a_key_city_in_the_east_is_what_the_report_is_about(place):
    text = "Militants took a key city in eastern Libya.\nDerna fell in a day. Shops in Derna stayed shut."
    assert place(text, "took", "eastern Libya").name == "Derna"
    text = "Militants driven from stronghold in eastern Libya.\nDerna fell in a day. Shops in Derna stayed shut."
    assert place(text, "driven", "eastern Libya").name == "Derna"


def test_a_city_elsewhere_is_not_what_the_report_is_about(place):
    text = "Militants took a key city in eastern Syria.\nLibya sent aid from Derna. Shops in Derna stayed shut."
    assert place(text, "took", "eastern Syria").name == "eastern Syria"


def test_a_truce_is_where_its_clause_says(place):
    text = "Elders in Syria kept a local truce in Manbij."
    where = place(text, "truce", type_="ceasefire")
    assert (where.name, where.inferred) == ("Manbij", True)


def test_a_camp_in_a_place_nobody_knows_is_in_no_other_town(place):
    found = place("Rebels entered Aleppo. A strike on a camp in Qwzolt killed five.", "strike", "a camp in Qwzolt")
    assert (found.name, found.id) != ("Aleppo", "geonames:170063")
    assert found.id is None


@pytest.mark.parametrize(
    ("words", "precision", "site"), [("here", "settlement", None), ("the church here", "site", "church")]
)
def test_here_is_where_the_report_was_written(read, knowledge, words, precision, site):
    text = f"Rebels fought in Homs on Friday. A bomb fell on {words}."
    at = text.index(words)
    annotated = read(text)
    written = structs.replace(annotated.report, dateline_place=Span(0, 6, "ALEPPO"))
    raw = RawClaim(
        id="c", kind="event", type="bombing", standing="happened", evidence=Span(33, len(text), text[33:]),
        trigger=Span(40, 44, "fell"), rule="test", where=Span(at, at + len(words), words),
    )  # fmt: skip
    found = resolve_places(replace(annotated, report=written), [raw], knowledge.places)["c"]
    assert (found.name, found.rule, found.precision, found.site) == ("Aleppo", "here", precision, site)
