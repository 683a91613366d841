"""Who does it, and what an outlet calls them, changes neither what is read nor who has which part in it."""

import pytest

SENTENCES = [
    "{a} attacked {b} near Homs on Monday, killing ten people.",
    "{a} took the town of Palmyra from {b}.",
    "Fighting between {a} and {b} killed six people in Idlib.",
    "{b} were driven out of Homs by {a} on Friday.",
    "Officials said {a} had shelled a village held by {b}.",
    "{a} plans to withdraw from Raqqa, a commander of {b} said.",
    "{a} is backed by {b}.",
]
PAIRS = [
    ("Hezbollah", "the Islamic State"),
    ("the Islamic State", "Hezbollah"),
    ("Ahrar al-Sham", "the Nusra Front"),
    ("the Taliban", "al-Qaeda"),
]
NAMES = ["fighters", "militants", "rebels", "terrorists", "jihadists", "gunmen"]
SLANTED = [
    "{x} attacked the town of Homs on Monday, killing ten soldiers.",
    "The army killed six {x} in Idlib.",
    "{x} took the town of Palmyra from the army.",
    "The army drove {x} out of Homs.",
]
ADJECTIVES = ["", "terrorist ", "heroic ", "criminal ", "brave "]


@pytest.fixture(scope="module")
def shape(code):
    """Return what a text's claims are, without the words that fill them."""

    def shaped(text):
        text = text[0].upper() + text[1:]
        return sorted(
            (c.kind, c.type, c.standing, len(c.voice), tuple(sorted(r.role for r in c.roles)))
            for c in code(text, published="2016-07-05")
        )

    return shaped


@pytest.mark.parametrize("sentence", SENTENCES)
def test_names_of_one_kind_are_read_alike(shape, sentence):
    first, *others = [shape(sentence.format(a=a, b=b)) for a, b in PAIRS]
    assert first
    assert all(other == first for other in others)


@pytest.mark.parametrize("sentence", SLANTED)
def test_what_fighters_are_called_changes_nothing(shape, sentence):
    first, *others = [shape(sentence.format(x=name)) for name in NAMES]
    assert first
    assert all(other == first for other in others)


@pytest.mark.parametrize("sentence", SLANTED)
def test_an_outlets_adjectives_change_nothing(shape, sentence):
    first, *others = [shape(sentence.format(x=f"{adjective}fighters")) for adjective in ADJECTIVES]
    assert all(other == first for other in others)
