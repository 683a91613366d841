"""Whom "he", "she" and "they" mean: by titles and given names, by the clause they stand in, by who is told of most."""

import re

import pytest

from dateline.grounding.who import resolve_actors


@pytest.fixture(scope="module")
def meant(read, knowledge):
    """Return a function: the name of the actor that the last occurrence of a word in a text stands for."""

    def ask(text, words):
        annotated = read(text)
        start = [match.start() for match in re.finditer(rf"\b{words}\b", text)][-1]
        return resolve_actors(annotated, [], knowledge.actors, knowledge.places).of(start, start + len(words)).name

    return ask


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Rita Orlok met Mary Kestrel in Oland. On Monday she left.", "she", "Rita Orlok"),
        ("John Vance praised Mary Kestrel in Oland. On Monday she left.", "she", "Mary Kestrel"),
        ("Mrs Tova Kestrel praised Orim Vance in Oland. On Monday he left.", "he", "Orim Vance"),
        ("Mary Kestrel left the capital. On Monday he returned.", "he", ""),
    ],
)
def test_titles_and_given_names_tell_he_from_she(meant, text, words, name):
    assert meant(text, words) == name


def test_a_relative_clause_does_not_speak_of_the_one_it_describes(meant):
    text = "Orim Vance fled to Oland. There he called Davit Kestrel, whom he trusted."
    assert meant(text, "he") == "Orim Vance"


def test_a_participle_before_its_subject_tells_of_somebody_else(meant):
    text = "Orim Vance returned to Oland. Welcomed by Davit Kestrel, he spoke to the crowd."
    assert meant(text, "he") == "Orim Vance"


def test_the_person_told_of_most_stands_a_sentence_nearer(meant):
    text = (
        "Orim Vance was born in Oland. Vance joined the army. Vance became a general. "
        "In 2031 the crowd cheered Davit Kestrel. He left the army in 2032."
    )
    assert meant(text, "He") == "Orim Vance"


@pytest.mark.parametrize(
    "text",
    [
        "Omar Farid named Yusuf Adan and showed a video of him in Aden, Yemen.",
        "Omar Farid found Yusuf Adan in Aden, Yemen, and freed him.",
    ],
)
def test_who_does_it_to_him_is_not_he(meant, text):
    assert meant(text, "him") == "Yusuf Adan"
