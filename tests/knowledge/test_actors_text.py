"""Folding keeps the way back to the original; loose keys meet where spellings of one name differ."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.knowledge.actors_text import fold, fold_text, loose_key

ODD = st.text(alphabet=st.sampled_from("aB'’ -\u00a0\t\n–éßŁدА.(s"), max_size=40)


@given(ODD)
def test_every_character_comes_from_the_original(text):
    folded = fold_text(text)
    places = [folded.origin(i) for i in range(len(folded.text))]
    assert places == sorted(places)
    assert all(0 <= place < len(text) for place in places)
    for char, place in zip(folded.text, places, strict=True):
        assert char in fold_text(text[place]).text or char == " "


@given(ODD)
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Al-Nusra Front", "al Nusra  Front"),
        ("People's Protection Units", "Peoples Protection Units"),
        ("Médecins Sans Frontières", "Medecins sans frontieres"),
        ("Nour al\u2011Din", "Nour al-Din"),
    ],
)
def test_fold_brings_together(one, two):
    assert fold(one) == fold(two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Omar Mokhtar", "Umar al-Mukhtar"),
        ("Abdel-Karim Sabra", "Abdulkarim Sabra"),
        ("Abd al-Rahman Saleh", "Abdurrahman Salih"),
        ("Khalifa Haftar", "Khalifa Hifter"),
        ("Nureddin al-Zinki", "Nour al-Din al-Zenki"),
        ("Jabhat al-Nusra", "Jabhat an-Nusrah"),
    ],
)
def test_loose_key_brings_together(one, two):
    assert loose_key(one) == loose_key(two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Omar Mokhtar", "Omar Bashir"),
        ("Ansar Dine", "Ansar al-Islam"),
        ("Hassan Nasrallah", "Hassan Rouhani"),
        ("Jaish al-Islam", "Jaish al-Fatah"),
    ],
)
def test_loose_key_keeps_apart(one, two):
    assert loose_key(one) != loose_key(two)
