from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dateline.language.tokenizer import tokenize


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in tokenize(text)]


def test_possessives_and_negations_stand_alone():
    assert words("Libya's army didn't stop.") == ["Libya", "'s", "army", "did", "n't", "stop", "."]
    assert words("the militants’ base, IS’s emir") == ["the", "militants", "’", "base", ",", "IS", "’s", "emir"]


def test_fused_forms_are_two_words():
    assert words("They cannot leave") == ["They", "can", "not", "leave"]


def test_hyphens_divide_words_but_for_bound_prefixes():
    assert words("Faraj al-Houti") == ["Faraj", "al", "-", "Houti"]
    assert words("Derna-based anti-IS fighters") == ["Derna", "-", "based", "anti-IS", "fighters"]
    assert words("al-Qaeda-linked") == ["al", "-", "Qaeda", "-", "linked"]


def test_abbreviations_and_initials_keep_their_dots():
    assert words("Gen. Haftar of the U.S. met J. Kerry.") == [
        "Gen.", "Haftar", "of", "the", "U.S.", "met", "J.", "Kerry", ".",
    ]  # fmt: skip


def test_a_word_that_only_looks_like_an_abbreviation_ends_its_sentence():
    assert words("He said no. They left in May. All was well.")[3] == "."
    assert words("in May. All") == ["in", "May", ".", "All"]


def test_numbers_stay_whole_and_units_come_off():
    assert words("35km, $5,000, 10:30, 7% and 3.5") == [
        "35", "km", ",", "$", "5,000", ",", "10:30", ",", "7", "%", "and", "3.5",
    ]  # fmt: skip
    assert words("the 1980s and the 105TH") == ["the", "1980s", "and", "the", "105TH"]


def test_addresses_are_one_word():
    assert words("See https://example.org/a-b, or a.b@example.org.") == [
        "See", "https://example.org/a-b", ",", "or", "a.b@example.org", ".",
    ]  # fmt: skip


def test_apostrophes_inside_names_stay():
    assert words("Da'esh in Sana'a") == ["Da'esh", "in", "Sana'a"]


def test_no_break_blanks_and_line_ends_divide():
    assert words("Ras\u00a0Hilal\nfell") == ["Ras", "Hilal", "fell"]


def test_a_range_is_read_alone():
    assert tokenize("one two three", 4, 7) == [(4, 7)]


@given(st.text(max_size=200))
def test_words_are_in_order_and_leave_out_only_white_space(text: str):
    spans = tokenize(text)
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    covered = {place for start, end in spans for place in range(start, end)}
    assert all(char.isspace() for place, char in enumerate(text) if place not in covered)
