"""Finding known names in text: spellings, case, boundaries, context."""

from itertools import pairwise

import pytest

from dateline.knowledge.actors import load_actors


@pytest.fixture(scope="module")
def book():
    return load_actors()


def found(book, text):
    return [(text[h.start : h.end], h.ids[0]) for h in book.find(text)]


@pytest.mark.parametrize(
    ("text", "name", "actor"),
    [
        ("Fighters of the Islamic State group left.", "Islamic State group", "islamic-state"),
        ("The IS chapter grew.", "IS", "islamic-state"),
        ("It hit IS-held villages.", "IS", "islamic-state"),
        ("the PKK's camps", "PKK", "pkk"),
        ("the al‑Nusra\u00a0Front said", "al‑Nusra\u00a0Front", "nusra-front"),
        ("the Jabhat  an-Nusra said", "Jabhat  an-Nusra", "nusra-front"),
        ("Kurdish Peoples Protection Units fired", "Kurdish Peoples Protection Units", "ypg"),
        ("The envoy, Bernardino Leon, spoke", "Bernardino Leon", "bernardino-leon"),
        ("The envoy, Bernardino León, spoke", "Bernardino León", "bernardino-leon"),
        ("رفض داعش الهدنة", "داعش", "islamic-state"),
        ("GUERRILLAS OF THE FARABUNDO MARTI NATIONAL LIBERATION FRONT (FMLN) ATTACKED", "FMLN", "fmln"),
        ("the Syrian army shelled", "Syrian army", "sy-army"),
        ("the government of Chad said", "government of Chad", "td-government"),
    ],
)
def test_finds(book, text, name, actor):
    assert (name, actor) in found(book, text)


@pytest.mark.parametrize(
    "text",
    [
        "The crisis is this: it is his.",
        "THE PRESIDENT IS SAFE AND HIS FAMILY IS WITH HIM, THE ARMY SPOKESMAN STATED LAST NIGHT",
        "Who is it? Tell us.",
        "the southern front of the storm",
        "they share the ham and the pie",
        "a hams and a lions",
        "Alexander and his sister walked",
        "the islamic state of mind",
        "",
        "   \n ",
    ],
)
def test_common_words_are_no_names(book, text):
    assert found(book, text) == []


def test_abbreviation_that_is_a_word_needs_a_noun_in_capitals(book):
    text = "OFFICIALS SAY THAT IS FIGHTERS STORMED THE TOWN, WHICH IS NOW EMPTY AND IN RUINS"
    assert found(book, text) == [("IS", "islamic-state")]


def test_longest_name_wins(book):
    assert found(book, "The Free Syrian Army met") == [("Free Syrian Army", "free-syrian-army")]
    assert found(book, "al-Qaeda in the Arabian Peninsula") == [("al-Qaeda in the Arabian Peninsula", "aqap")]


def test_possessive_is_left_out(book):
    assert found(book, "Hezbollah’s men")[0][0] == "Hezbollah"
    assert found(book, "Assads forces advanced on the town")[0] == ("Assad", "bashar-al-assad")


def test_a_bare_s_is_no_possessive_where_apostrophes_exist(book):
    assert found(book, "The town's Hezbollahs") == []


@pytest.mark.parametrize("spelling", ["Umar al-Mukhtar Operations Room", "Omar Mokhtar Operations Room"])
def test_other_spellings(book, spelling):
    assert found(book, f"men of the {spelling} said") == [(spelling, "operation-omar-mukhtar")]


def test_shared_abbreviation_goes_by_the_country_of_the_text(book):
    chad = "ELN rebels in Colombia, near the Colombian border"
    assert found(book, chad)[0][1] == "eln"
    salvador = "the ERP, a guerrilla group of El Salvador, said in San Salvador"
    argentina = "the ERP, a guerrilla group of Argentina, said"
    assert found(book, salvador)[0][1] == "erp-salvador"
    assert found(book, argentina)[0][1] == "erp-argentina"


def test_a_name_that_needs_its_country(book):
    assert ("Southern Front", "southern-front") in found(book, "In Syria the Southern Front advanced")
    assert found(book, "On Mars the Southern Front advanced") == []


def test_offsets_are_exact_everywhere(book):
    text = "«Hezbollah» — the U.N.\u00a0and  the People’s Protection Units (YPG); Médecins Sans Frontières!"
    names = [text[h.start : h.end] for h in book.find(text)]
    assert names == ["Hezbollah", "U.N.", "People’s Protection Units", "YPG", "Médecins Sans Frontières"]


def test_hits_are_ordered_and_apart(book):
    hits = book.find("IS and ISIS and the Islamic State fought Hezbollah and the SDF in Syria")
    assert all(a.end <= b.start for a, b in pairwise(hits))
    assert len(hits) == 5


def test_countries_of_a_text(book):
    assert book.countries_in("Libyan and Egyptian jets over Libya") == ["LY", "EG"]


@pytest.mark.parametrize(
    "text",
    [
        "Sheikh Hassan of the tribe was arrested.",
        "Tariq Ahmed Dar was named.",
        "On 17 November the rain came.",
        "The MIT lab took a PDF file and a KIA car.",
        "He is MIA, said the NRA.",
        "The Champs-Élysées are in a city.",
    ],
)
def test_names_of_other_things(book, text):
    assert found(book, text) == []


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Rebels of the XYZ-DPA ambushed a convoy.", []),
        ("The PKK-YPG alliance split.", ["pkk", "ypg"]),
        ("PKK-linked fighters", ["pkk"]),
    ],
)
def test_half_a_name_in_capitals_is_not_another_name(book, text, ids):
    assert [actor for _, actor in found(book, text) if actor in {"ypg", "pkk", "dpa"}] == ids


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("The Congolese army fell back from Goma.", {"CD"}),
        ("Police in the Republic of Congo said Congolese troops left.", {"CG"}),
        ("Troops of the Democratic Republic of Congo left.", {"CD"}),
    ],
)
def test_a_word_of_two_countries_means_the_one_the_text_names(book, text, countries):
    assert {country for _, _, country in book.country_mentions(text)} == countries


def test_countries_are_those_of_the_text_asked_for(book):
    """Names and countries share the look at one text: another text must not get its answer."""
    first, second = "Fighters left Syria for Iraq.", "The French army left Mali."
    book.find(first)
    assert [code for _, _, code in book.country_mentions(second)] == ["FR", "ML"]
    assert [code for _, _, code in book.country_mentions(first)] == ["SY", "IQ"]
    assert book.find(second) == load_actors().find(second)
