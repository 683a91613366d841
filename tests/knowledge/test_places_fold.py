"""Folding: spellings of one name meet, names of different towns stay apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.knowledge.gazetteer.fold import key, normal, similarity, soft, tokens


@pytest.mark.parametrize(
    "spellings",
    [
        ("Derna", "Darna", "Darnah", "Dernah"),
        ("Ta'izz", "Taiz", "Taizz", "Ta‘izz"),
        ("Al-Hasakah", "Hassakeh", "Hasaka", "el-Hasakeh"),
        ("Khan Sheikhoun", "Khan Shaykhun", "Khan Sheikhun"),
        ("Daraa", "Deraa", "Dar'a"),
        ("Qamishli", "Kamishly"),
        ("Ash-Shaddadah", "al-Shaddadah"),
        ("Saint-Marc", "St. Marc"),
        ("Lathrun", "Latrun", "L'athroun"),
    ],
)
def test_spellings_of_one_name_fold_alike(spellings):
    assert len({soft(name) for name in spellings}) == 1
    assert len({key(name) for name in spellings}) == 1


@pytest.mark.parametrize(("a", "b"), [("Homs", "Hama"), ("Tripoli", "Tobruk"), ("Idlib", "Adlan"), ("Sirte", "Sorman")])
def test_different_towns_do_not_look_alike(a, b):
    assert similarity(a, b) < 0.78


def test_a_slip_of_two_letters_is_close_but_never_the_same():
    assert 0.6 < similarity("Lathurn", "Lathrun") < 0.94
    assert key("Lathurn") == key("Lathrun")


def test_marks_case_and_blanks_do_not_count():
    assert normal("  Ḥamāh ") == normal("HAMAH") == "hamah"
    assert similarity("San Salvador", "SAN SALVADOR") == 1.0
    assert tokens("The Hague") == ("hague",)


@given(st.text(max_size=40))
def test_any_text_folds_without_error_and_again_to_the_same(text):
    assert normal(text) == normal(text.strip())
    assert similarity(text, text) == 1.0
    assert key(text) == key(text)
