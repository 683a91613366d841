"""Noun phrases, what they name, and the place and the time a clause ties to its predicate."""

import pytest

from dateline.claims.arguments import (
    conjuncts,
    content,
    kind_of,
    lemma,
    np_span,
    place_of,
    places_of,
    time_of,
)


def word(annotated, text):
    return next(t for t in annotated.doc if t.text == text)


@pytest.mark.parametrize(
    ("text", "head", "phrase"),
    [
        ("Forces loyal to the government left.", "Forces", "Forces loyal to the government"),
        ("The militia, which holds the port, left.", "militia", "The militia"),
        ("The market in the old town was empty.", "market", "The market in the old town"),
        ("They attacked with three heavy guns.", "guns", "three heavy guns"),
    ],
)
def test_noun_phrase(read, text, head, phrase):
    annotated = read(text)
    start, end = np_span(word(annotated, head))
    assert text[start:end] == phrase


def test_conjuncts_in_text_order(read):
    annotated = read("Rebels, soldiers and villagers fled.")
    assert [t.text for t in conjuncts(word(annotated, "Rebels"))] == ["Rebels", "soldiers", "villagers"]


def test_a_partitive_is_about_its_content(read, ontology):
    annotated = read("Most of the city fell and dozens of fighters fled.")
    assert content(word(annotated, "Most"), ontology).text == "city"
    assert content(word(annotated, "dozens"), ontology).text == "fighters"


@pytest.mark.parametrize(
    ("text", "head", "kind"),
    [
        ("The militants fled.", "militants", "actor"),
        ("Villagers fled.", "Villagers", "civilians"),
        ("They took the town.", "town", "place"),
        ("They hit the hospital.", "hospital", "site"),
        ("They fired rockets.", "rockets", "weapon"),
        ("They burned a truck.", "truck", "vehicle"),
        ("They left on Monday.", "Monday", "time"),
        ("Most of the city fell.", "Most", "place"),
        ("He fled to Tripoli.", "Tripoli", "place"),
    ],
)
def test_kinds(read, ontology, text, head, kind):
    annotated = read(text)
    assert kind_of(annotated, ontology, word(annotated, head)) == kind


@pytest.mark.parametrize(
    ("text", "head", "place"),
    [
        ("Rebels attacked a convoy in Tripoli.", "attacked", "Tripoli"),
        ("Fighting erupted near Benghazi on Monday.", "Fighting", "Benghazi"),
        ("Tripoli has witnessed fierce clashes since Monday.", "clashes", "Tripoli"),
        ("Ten people were killed in a blast in Benghazi.", "blast", "Benghazi"),
        ("Officials in Tripoli said rebels attacked a convoy.", "attacked", None),
    ],
)
def test_place_of_a_predicate(read, ontology, text, head, place):
    annotated = read(text)
    found = place_of(annotated, ontology, word(annotated, head))
    assert (found and found.text) == place


def test_several_places(read, ontology):
    annotated = read("Clashes erupted in Tripoli and Benghazi.")
    assert [p.text for p in places_of(annotated, ontology, word(annotated, "Clashes"))] == ["Tripoli", "Benghazi"]


@pytest.mark.parametrize(
    ("text", "head", "time"),
    [
        ("Rebels attacked the base on Monday.", "attacked", "Monday"),
        ("Officials said Thursday that rebels attacked the base.", "attacked", None),
        ("The spokesman said on Wednesday they had secured the town.", "secured", None),
        ("The army said the attack on Tuesday killed two men.", "attack", "Tuesday"),
        ("On Friday rebels attacked the base and burned the camp.", "burned", "Friday"),
        ("Troops came on Friday after rebels attacked the base.", "attacked", None),
        ("Ten men died on Friday when rebels attacked the base.", "attacked", "Friday"),
    ],
)
def test_time_of_a_predicate_and_never_that_of_speaking(read, text, head, time):
    annotated = read(text)
    found = time_of(annotated, word(annotated, head))
    assert (found and found.text) == time


def test_lemmas_do_not_hang_on_the_reader(read):
    annotated = read("REBELS RECAPTURED THE TOWN.")
    assert lemma(word(annotated, "RECAPTURED")) == "recapture"


