"""Answers kept with a word or a report: worked out once, and never for another context."""

from dateline.claims.asked import once, once_in_context, once_in_report


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


def test_a_question_about_a_thing_in_a_report_is_worked_out_once_a_report(read):
    asked = []

    @once_in_report
    def letters(annotated, start, end):
        asked.append(annotated.report.text[start:end])
        return end - start

    first, second = read("Rebels attacked the base."), read("Troops held Adra.")
    assert [letters(first, 0, 6), letters(first, 0, 6), letters(first, 7, 15), letters(second, 0, 6)] == [6, 6, 8, 6]
    assert asked == ["Rebels", "attacked", "Troops"]


def test_no_answer_about_a_report_is_kept_as_well(read):
    asked = []

    @once_in_report
    def nothing(annotated):
        asked.append(annotated)

    report = read("Rebels attacked the base.")
    assert nothing(report) is None
    assert nothing(report) is None
    assert len(asked) == 1
