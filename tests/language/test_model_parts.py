import numpy as np
import pytest

from dateline.language.bio import NameDecoder
from dateline.language.known import known_in, vote
from dateline.language.lemmas import apply_rule, rule_for, spelt
from dateline.language.name_kinds import refine
from dateline.language.name_repairs import repair
from dateline.language.segments import Segment, segments
from dateline.language.shapes import SHAPES, all_capitals, shape_ids
from dateline.language.wordpiece import WordPiece

MARKS = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC"]


def scores(*best: str) -> np.ndarray:
    rows = np.zeros((len(best), len(MARKS)), dtype=np.float32)
    for index, mark in enumerate(best):
        rows[index, MARKS.index(mark)] = 1
    return rows


def test_names_are_read_off_marks():
    found = NameDecoder(MARKS).decode(scores("B-PER", "I-PER", "O", "B-LOC", "B-LOC"))
    assert found == [(0, 2, "PER"), (3, 4, "LOC"), (4, 5, "LOC")]


def test_a_name_cannot_begin_inside():
    rows = scores("O", "I-PER", "I-PER")
    rows[1, MARKS.index("B-PER")] = 0.9
    assert NameDecoder(MARKS).decode(rows) == [(1, 3, "PER")]


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("killed", "kill"), ("was", "be"), ("Forces", "force"), ("Derna", "Derna"), ("cities", "city"), ("n't", "not"),
        ("THE", "the"), ("better", "good"), ("a", "a"), ("I", "I"),
    ],
)  # fmt: skip
def test_an_edit_rule_gives_the_lemma_back(word: str, lemma: str):
    assert apply_rule(word, rule_for(word, lemma)) == lemma


def test_a_rule_that_does_not_fit_leaves_the_word():
    assert apply_rule("is", "L5+y") == "is"


def test_capitals_are_a_style_only_where_there_are_enough():
    assert all_capitals(["THE", "ARMY", "DENIED", "IT"])
    assert not all_capitals(["IS", "fled"])
    assert not all_capitals(["IS"])


def test_shapes():
    names = [SHAPES[number] for number in shape_ids(["IS", "fighters", "Derna", "27", "-", "A", "MI5"])]
    assert names == ["upper-short", "lower", "title", "digits", "punctuation", "upper-one", "digits-letters"]
    assert [SHAPES[number] for number in shape_ids(["THE", "ARMY", "DENIED"])] == ["capitals-sentence"] * 3


def test_wordpieces_are_greedy_and_never_empty():
    pieces = WordPiece(["[UNK]", "[CLS]", "[SEP]", "dern", "##a", "-", "e"])
    assert pieces.word("Derna") == (3, 4)
    assert pieces.word("É") == (6,)
    assert pieces.word("–") == (5,)
    assert pieces.word("漢") == (0,)
    assert pieces.word("\u200b") == (0,)


def test_blocks_divide_and_furniture_fills_the_gaps():
    assert segments("abcdef", [(1, 3), (3, 5)]) == [
        Segment(0, 1, read=False),
        Segment(1, 3, read=True),
        Segment(3, 5, read=True),
        Segment(5, 6, read=False),
    ]


def test_without_blocks_blank_lines_divide():
    text = "One line\nstill one\n \nTwo"
    assert [text[s.start : s.end] for s in segments(text, None) if s.read] == ["One line\nstill one", "Two"]


@pytest.mark.parametrize("blocks", [[(0, 3), (2, 4)], [(0, 9)], [(3, 2)]])
def test_bad_blocks_are_refused(blocks):
    with pytest.raises(ValueError, match="block"):
        segments("abcd", blocks)


def test_places_are_told_apart_by_their_words():
    assert refine("LOC", ["Pearl", "Hotel"]) == "FAC"
    assert refine("LOC", ["Green", "Mountains"]) == "LOC"
    assert refine("LOC", ["Derna"]) == "GPE"
    assert refine("ORG", ["al", "-", "Harish", "Hospital"]) == "FAC"
    assert refine("PER", ["Haftar"]) == "PERSON"
    assert refine("NORP", ["Mediterranean"]) == "LOC"


def test_titles_come_off_and_numerals_go_on():
    words = ["MSGR", "ROMERO", "AND", "JOHN", "PAUL", "II"]
    assert repair([(0, 2, "PER"), (3, 5, "PER")], words, ["PROPN"] * 6) == [(1, 2, "PER"), (3, 6, "PER")]
    words = ["CAMERAMAN", "ANA", "RUIZ", "AND", "JUAN", "FERRO", "JUNIOR"]
    assert repair([(0, 3, "PER"), (4, 6, "PER")], words, ["PROPN"] * 7) == [(1, 3, "PER"), (4, 7, "PER")]


def test_buildings_and_formations_complete_a_name():
    words = ["LA", "AURORA", "AIRPORT", "LENCA", "BATTALION"]
    assert repair([(0, 2, "LOC"), (3, 4, "LOC")], words, ["PROPN"] * 5) == [(0, 3, "LOC"), (3, 5, "ORG")]


def test_a_lower_case_word_completes_nothing():
    assert repair([(0, 1, "LOC")], ["Tripoli", "airport"], ["PROPN", "NOUN"]) == [(0, 1, "LOC")]


def test_peoples_are_found_by_their_words():
    words = ["Costa", "Rican", "and", "Syrian", "troops"]
    assert repair([], words, ["PROPN", "ADJ", "CCONJ", "ADJ", "NOUN"]) == [(0, 2, "NORP"), (3, 4, "NORP")]
    words[4] = "Army"
    assert repair([(3, 5, "ORG")], words, ["PROPN", "ADJ", "CCONJ", "ADJ", "PROPN"]) == [(0, 2, "NORP"), (3, 5, "ORG")]


def test_common_words_after_a_name_come_off():
    words = ["Aleppo", "city", "Syrian", "air", "force"]
    pos = ["PROPN", "NOUN", "ADJ", "NOUN", "NOUN"]
    assert repair([(0, 2, "LOC"), (2, 5, "ORG")], words, pos) == [(0, 1, "LOC"), (2, 3, "NORP")]
    assert repair([(0, 2, "LOC")], ["sana'a", "city"], ["PROPN", "NOUN"]) == [(0, 2, "LOC")]


def test_a_state_that_acts_keeps_the_kind_it_was_read_as():
    assert vote([(0, 1, "GPE")], [(0, 1, "ORG")]) == [(0, 1, "GPE")]
    assert vote([(0, 1, "GPE")], [(0, 1, "ARMED_GROUP")]) == [(0, 1, "ARMED_GROUP")]


def test_of_overlapping_known_names_the_longest_wins():
    assert known_in([(0, 4), (5, 9)], [(0, 4, "GPE"), (0, 9, "ORG")]) == [(0, 2, "ORG")]


@pytest.mark.parametrize(
    ("word", "lemma", "right"),
    [("casualties", "casualtie", "casualty"), ("denied", "denie", "deny"), ("Allies", "allie", "ally"), ("died", "die", "die"),
     ("sorties", "sortie", "sortie"), ("walkie-talkies", "walkie-talkie", "walkie-talkie"), ("movie", "movie", "movie")],
)  # fmt: skip
def test_a_plural_or_past_in_ie_is_spelt_with_y(word: str, lemma: str, right: str) -> None:
    assert spelt(word, lemma) == right
