import pytest

from dateline.language.gating import Gate, load_gate
from dateline.language.lemmas import rule_for

RULES = [rule_for(*pair) for pair in (("killed", "kill"), ("cities", "city"), ("shot", "shoot"), ("was", "be"))]
TEXTS = (
    "Rebels shelled the town and killed two people. Nobody claimed the attack.",
    "THE ARMY DENIED TODAY THAT GUERRILLAS ATTACKED THE FARM.",
    "The museum opens its doors at nine; tickets cost five pounds.",
    "They didn't bomb it, he said: “we’ve bombed nobody”.",
)


def test_a_text_without_any_form_is_left_out():
    assert not Gate(["kill"], RULES).may_hold("The museum opens at nine.")
    assert Gate(["kill"], RULES).may_hold("Two were KILLED.")


def test_words_the_tokenizer_would_cut_are_looked_into():
    assert Gate(["kill"], RULES).may_hold("He'd kill't")


@pytest.mark.parametrize("text", TEXTS)
def test_what_the_reader_finds_the_gate_lets_through(reader, text):
    for token in reader.read(text):
        if token.lemma_.isalpha():
            assert load_gate([token.lemma_]).may_hold(text), token
