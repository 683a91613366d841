"""Words between a pair of dashes are one part of the sentence; a reading that breaks it is made once more."""

import pytest

from dateline.language.asides import dashes_read_across, reads_across, with_commas

WORDS = ["The", "areas", "–", "not", "held", "–", "house", "farms"]
TOKENS = [(0, 3), (4, 9), (10, 11), (12, 15), (16, 20), (21, 22), (23, 28), (29, 34)]
WHOLE = [2, 7, 5, 5, 2, 5, 0, 7]  # "held" hangs on "areas": one arc across
BROKEN = [2, 0, 5, 5, 2, 5, 8, 5]  # and "farms" hangs on "held"


def test_one_arc_may_cross_a_pair_of_dashes():
    assert not reads_across(WHOLE, (2, 5))
    assert dashes_read_across(WORDS, TOKENS, WHOLE) is None
    assert dashes_read_across(WORDS, TOKENS, BROKEN) == (2, 5)


def test_only_a_lone_pair_with_blanks_counts():
    joined = [*TOKENS[:2], (9, 10), *TOKENS[3:]]
    assert dashes_read_across(WORDS, joined, BROKEN) is None
    assert dashes_read_across([*WORDS[:4], "–", *WORDS[5:]], TOKENS, BROKEN) is None


def test_commas_stand_for_the_dashes():
    assert with_commas(WORDS, (2, 5)) == ["The", "areas", ",", "not", "held", ",", "house", "farms"]


@pytest.mark.parametrize("dash", ["–", "—", "-"])
def test_a_name_before_a_dash_is_not_joined_to_the_verb_behind_it(reader, dash):
    doc = reader.read(f"The areas {dash} although not entirely controlled by IS {dash} house sprawling farms where jihadists live.")
    named = next(t for t in doc if t.text == "IS")
    assert (named.dep_, named.head.text) == ("obl:agent", "controlled")
    assert doc.text[10] == dash
