"""Finding place names: in hand-built sentences, without any model."""

import pytest
import spacy
from spacy.tokens import Doc as SpacyDoc
from spacy.tokens import Span

from dateline.knowledge.names import NameHit
from dateline.knowledge.places import load_places
from dateline.language.tokens import Doc
from dateline.language.toponyms import find_toponyms

VOCAB = spacy.blank("en").vocab


@pytest.fixture(scope="module")
def gazetteer():
    return load_places()


def sentence(rows, ents=()):
    """Build a Doc from "word/POS/head/dep" rows; a word that begins with "+" joins the one before it."""
    cells = [row.rsplit("/", 3) for row in rows.split()]
    words = [c[0].removeprefix("+") for c in cells]
    spaces = [i + 1 < len(cells) and not cells[i + 1][0].startswith("+") for i in range(len(cells))]
    doc = SpacyDoc(
        VOCAB, words=words, spaces=spaces, pos=[c[1] for c in cells], heads=[int(c[2]) for c in cells],
        deps=[c[3] for c in cells], lemmas=[w.lower() for w in words], sent_starts=[i == 0 for i in range(len(cells))],
    )  # fmt: skip
    doc.set_ents([Span(doc, a, b, label=label) for a, b, label in ents])
    return Doc.of(doc)


def found(doc, gazetteer, names=()):
    return [(doc.text[t.start : t.end], t.kind) for t in find_toponyms(doc, names, gazetteer)]


ATTACK = "Militants/NOUN/1/nsubj attacked/VERB/1/ROOT a/DET/3/det convoy/NOUN/1/obj near/ADP/5/case Tobruk/PROPN/1/obl"


def test_the_gazetteer_finds_what_the_reader_missed(gazetteer):
    assert found(sentence(ATTACK), gazetteer) == [("Tobruk", "place")]


def test_the_reader_finds_what_the_gazetteer_lacks(gazetteer):
    rows = ATTACK.replace("Tobruk", "Wadixara")
    assert found(sentence(rows, [(5, 6, "GPE")]), gazetteer) == [("Wadixara", "place")]
    assert found(sentence(rows), gazetteer) == []


def test_a_person_that_is_a_known_town_after_in_is_a_place(gazetteer):
    rows = ATTACK.replace("near", "in").replace("Tobruk", "Derna")
    assert found(sentence(rows, [(5, 6, "PERSON")]), gazetteer) == [("Derna", "place")]


def test_a_person_stays_a_person(gazetteer):
    rows = "Jordan/PROPN/2/nsubj Miller/PROPN/0/flat left/VERB/2/ROOT"
    assert found(sentence(rows, [(0, 2, "PERSON")]), gazetteer) == []


def test_a_place_inside_an_actors_name_is_none(gazetteer):
    rows = "The/DET/3/det Derna/PROPN/3/compound Shura/PROPN/3/compound Council/PROPN/4/nsubj advanced/VERB/4/ROOT"
    doc = sentence(rows)
    assert found(doc, gazetteer, [NameHit(4, 23, "ARMED_GROUP", ("x",))]) == []
    assert found(doc, gazetteer) == []  # and without the knowledge, since the name goes on


def test_an_outlet_named_after_a_country_is_none(gazetteer):
    rows = "He/PRON/1/nsubj told/VERB/1/ROOT Libya/PROPN/3/compound Channel/PROPN/1/obj"
    assert found(sentence(rows, [(2, 3, "GPE")]), gazetteer) == []


def test_based_in_a_place_describes(gazetteer):
    rows = "The/DET/4/det Derna/PROPN/3/obl:npmod +-/PUNCT/3/punct +based/ADJ/4/amod emir/NOUN/5/nsubj fled/VERB/5/ROOT"
    assert found(sentence(rows), gazetteer) == [("Derna", "modifier")]


def test_a_capital_that_speaks_is_a_government(gazetteer):
    rows = "Washington/PROPN/1/nsubj urged/VERB/1/ROOT calm/NOUN/1/obj in/ADP/4/case Aleppo/PROPN/2/nmod"
    assert found(sentence(rows), gazetteer) == [("Washington", "metonym"), ("Aleppo", "place")]


def test_a_country_that_suffers_is_a_place(gazetteer):
    rows = "Syria/PROPN/1/nsubj witnessed/VERB/1/ROOT clashes/NOUN/1/obj"
    doc = sentence(rows)
    doc[1].lemma_ = "witness"
    assert found(doc, gazetteer) == [("Syria", "place")]


def test_a_building_is_a_facility_with_its_noun(gazetteer):
    rows = "They/PRON/1/nsubj shelled/VERB/1/ROOT the/DET/4/det al-Xarish/PROPN/4/compound hospital/NOUN/1/obj"
    assert found(sentence(rows, [(3, 4, "GPE")]), gazetteer) == [("al-Xarish hospital", "facility")]


def test_days_and_ordinary_words_are_no_places(gazetteer):
    rows = "On/ADP/1/case Thursday/PROPN/4/obl the/DET/3/det Front/PROPN/4/nsubj withdrew/VERB/4/ROOT"
    assert found(sentence(rows), gazetteer) == []


@pytest.mark.parametrize("name", ["Region", "Southeast", "B", "changaa"])
def test_bare_nouns_labels_and_small_letters_are_no_places(gazetteer, name):
    rows = f"They/PRON/1/nsubj left/VERB/1/ROOT the/DET/3/det {name}/PROPN/1/obj"
    assert found(sentence(rows, [(3, 4, "GPE")]), gazetteer) == []


def test_capitals_do_not_make_names_of_ordinary_words(gazetteer):
    rows = "WAR/PROPN/1/nsubj REACHED/VERB/1/ROOT SAN/PROPN/3/compound SALVADOR/PROPN/1/obj"
    assert found(sentence(rows), gazetteer) == [("SAN SALVADOR", "place")]


def test_an_acronym_is_no_village(gazetteer):
    rows = "The/DET/1/det NGO/PROPN/2/nsubj left/VERB/2/ROOT"
    assert found(sentence(rows, [(1, 2, "GPE")]), gazetteer) == []


def test_a_lost_apostrophe_is_read_through(gazetteer):
    rows = "Fighting/NOUN/1/nsubj shook/VERB/1/ROOT Syrias/PROPN/3/compound Aleppo/PROPN/1/obj"
    assert found(sentence(rows, [(2, 4, "GPE")]), gazetteer) == [("Syrias", "modifier"), ("Aleppo", "place")]


def test_every_mention_of_a_name_is_found(gazetteer):
    rows = (
        "Xarhill/PROPN/1/nsubj fell/VERB/1/ROOT ,/PUNCT/5/punct then/ADV/5/advmod they/PRON/5/nsubj left/VERB/1/parataxis "
        "Xarhill/PROPN/5/obj"
    )
    assert found(sentence(rows, [(0, 1, "GPE")]), gazetteer) == [("Xarhill", "place"), ("Xarhill", "place")]


def test_an_empty_text_has_no_places(gazetteer):
    assert find_toponyms(Doc.of(SpacyDoc(VOCAB, words=[])), [], gazetteer) == []


CAPITALS = "THEY/PRON/1/nsubj ATTACKED/VERB/1/ROOT IT/PRON/1/obj IN/ADP/5/case {}/PROPN/5/compound {}/PROPN/1/obl"


def test_an_opening_word_alone_is_no_name(gazetteer):
    rows = CAPITALS.format("SAN", "WADIXARA")
    assert found(sentence(rows, [(4, 6, "GPE")]), gazetteer) == [("SAN WADIXARA", "place")]
    assert found(sentence(rows, [(5, 6, "GPE")]), gazetteer) == [("SAN WADIXARA", "place")]


@pytest.mark.parametrize("word", ["CAPITAL", "COURT", "NORTH", "GRENADES"])
def test_nouns_of_kind_sides_and_plurals_in_capitals_are_no_names(gazetteer, word):
    rows = CAPITALS.format("THE", word)
    assert found(sentence(rows, [(5, 6, "GPE")]), gazetteer) == []


def test_a_state_in_short_is_a_place_behind_a_town_only(gazetteer):
    rows = "A/DET/1/det bomb/NOUN/2/nsubj exploded/VERB/2/ROOT as/SCONJ/5/mark Mass/PROPN/5/nsubj ended/VERB/2/advcl"
    assert found(sentence(rows, [(4, 5, "GPE")]), gazetteer) == []
    rows = (
        "Police/NOUN/1/nsubj arrested/VERB/1/ROOT him/PRON/1/obj in/ADP/4/case Springfield/PROPN/1/obl +,/PUNCT/6/punct"
        " Mass/PROPN/4/appos +./PUNCT/1/punct"
    )
    places = found(sentence(rows, [(4, 5, "GPE"), (6, 7, "GPE")]), gazetteer)
    assert [name for name, _ in places] == ["Springfield", "Mass"]


@pytest.mark.parametrize("ents", [[(2, 4, "PERSON")], [(2, 3, "GPE")], []])
def test_a_name_that_begins_as_places_names_do_is_a_known_town(gazetteer, ents):
    rows = "Paramilitaries/NOUN/1/nsubj overran/VERB/1/ROOT El/PROPN/1/obj Fasher/PROPN/2/flat"
    assert found(sentence(rows, ents), gazetteer) == [("El Fasher", "place")]
