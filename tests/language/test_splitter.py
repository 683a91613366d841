import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.splitter import split
from dateline.language.tokenizer import tokenize


def sentences(text: str) -> list[str]:
    tokens = tokenize(text)
    return [text[tokens[a][0] : tokens[b - 1][1]] for a, b in split(text, tokens)]


def test_stops_end_sentences():
    assert sentences("The army attacked. Residents fled the town.") == [
        "The army attacked.",
        "Residents fled the town.",
    ]


def test_titles_and_abbreviations_do_not():
    assert len(sentences("Troops led by Gen. Khalifa Haftar surrounded the U.S. embassy in Tripoli on Monday.")) == 1


def test_closing_quotes_belong_to_the_sentence_they_close():
    assert sentences("“We attacked from three sides.” The spokesman gave no figures.") == [
        "“We attacked from three sides.”",
        "The spokesman gave no figures.",
    ]


def test_capitals_are_split_as_well():
    assert sentences("GUERRILLAS ATTACKED THE FARM TWO DAYS AGO. THE ARMY DENIED THE REPORT TODAY.") == [
        "GUERRILLAS ATTACKED THE FARM TWO DAYS AGO.",
        "THE ARMY DENIED THE REPORT TODAY.",
    ]


def test_wire_copy_breaks_its_lines_inside_sentences():
    assert len(sentences("THE GUERRILLAS ATTACKED\nTHE FARM WHERE THE PRESIDENT\nWAS STAYING.")) == 1


@given(st.text(alphabet="aB .!?\n\"'(),1", max_size=120))
def test_sentences_cover_the_words_without_gaps(text: str):
    tokens = tokenize(text)
    bounds = split(text, tokens)
    assert [first for first, _ in bounds] == [0, *[end for _, end in bounds[:-1]]] if bounds else not tokens
    assert not bounds or bounds[-1][1] == len(tokens)


def test_a_dateline_stands_alone():
    assert sentences("TRIPOLI (Reuters) - Two men were killed.") == ["TRIPOLI (Reuters) -", "Two men were killed."]
    assert sentences("BOGOTA, 6 SEP 89 (EFE) -- [TEXT] REBELS ATTACKED A BASE.") == [
        "BOGOTA, 6 SEP 89 (EFE) -- [TEXT]",
        "REBELS ATTACKED A BASE.",
    ]
    assert sentences("(AFP and agencies) Rebels fled.") == ["(AFP and agencies)", "Rebels fled."]


def test_brackets_at_the_beginning_of_a_statement_do_not_make_a_dateline():
    assert len(sentences("The Free Syrian Army (FSA) said it had fled.")) == 1


@pytest.mark.parametrize("mark", ["•", "2.", "(3)", "09:15 –", "11:40 pm:", "-"])
def test_the_mark_of_a_list_stands_alone(mark):
    text = f"{mark} Armed men raided the village. Three people died."
    assert sentences(text)[1:] == ["Armed men raided the village.", "Three people died."]


@pytest.mark.parametrize("text", ["12 people died.", "10-15 people died.", "3.5 tonnes of flour burned."])
def test_a_number_that_opens_a_sentence_is_no_mark(text):
    assert sentences(text) == [text]
