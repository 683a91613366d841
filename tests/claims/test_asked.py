"""Answers kept with a word: worked out once, and never for another context."""

from dateline.claims.asked import once, once_in_context


def test_a_question_about_a_word_is_worked_out_once(read):
    asked = []

    @once
    def length(token):
        asked.append(token.text)
        return len(token)

    doc = read("Rebels attacked the base.").doc
    assert [length(doc[0]), length(doc[0]), length(doc[1])] == [6, 6, 8]
    assert asked == ["Rebels", "attacked"]


def test_no_answer_is_kept_as_well(read):
    asked = []

    @once
    def nothing(token):
        asked.append(token)

    word = read("Rebels attacked the base.").doc[0]
    assert nothing(word) is None
    assert nothing(word) is None
    assert len(asked) == 1


def test_two_questions_about_one_word_have_two_answers(read):
    @once
    def low(token):
        return token.lower_

    @once
    def high(token):
        return token.text.upper()

    word = read("Rebels attacked the base.").doc[0]
    assert (low(word), high(word), low(word)) == ("rebels", "REBELS", "rebels")


def test_in_another_context_a_question_is_asked_anew(read):
    asked = []

    @once_in_context
    def place(names, token):
        asked.append(token.text)
        return names.get(token.text)

    word = read("Rebels attacked Adra.").doc[2]
    town, gate = {"Adra": "town"}, {"Adra": "gate"}
    assert [place(town, word), place(town, word), place(gate, word), place(town, word)] == ["town", "town", "gate", "town"]
    assert asked == ["Adra"] * 3
