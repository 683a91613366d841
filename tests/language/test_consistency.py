from dateline.language.analysis import Analysis
from dateline.language.consistency import agree


def sentence(text: str, words: str, names: list[tuple[int, int, str]], known=frozenset()) -> Analysis:
    tokens = []
    place = 0
    for word in words.split():
        place = text.index(word, place)
        tokens.append((place, place + len(word)))
        place += len(word)
    count = len(tokens)
    pos = ["PROPN" if text[a].isupper() else "VERB" for a, _ in tokens]
    return Analysis(tokens, pos, [""] * count, [""] * count, [""] * count, [0] * count, ["dep"] * count, names, known)


def test_a_name_keeps_the_kind_most_of_its_mentions_have():
    text = "Derna fell Derna rose Derna slept"
    rows = [sentence(text, text, [(0, 1, "GPE"), (2, 3, "PERSON"), (4, 5, "GPE")])]
    agree(text, rows)
    assert [label for *_, label in rows[0].names] == ["GPE"] * 3


def test_a_surname_is_its_bearers_kind():
    text = "Khalifa Haftar spoke Haftar left"
    rows = [sentence(text, text, [(0, 2, "PERSON"), (3, 4, "GPE")])]
    agree(text, rows)
    assert rows[0].names == [(0, 2, "PERSON"), (3, 4, "GPE")], "one against one: the model's word stands"
    rows = [sentence(text, text, [(0, 2, "PERSON"), (3, 4, "PERSON")])]
    agree(text, rows)
    assert rows[0].names == [(0, 2, "PERSON"), (3, 4, "PERSON")]


def test_what_is_a_name_twice_is_one_a_third_time():
    text = "Derna fell Derna rose Derna slept"
    rows = [sentence(text, text, [(0, 1, "GPE"), (2, 3, "GPE")])]
    agree(text, rows)
    assert rows[0].names[-1] == (4, 5, "GPE")


def test_known_names_are_left_alone():
    text = "Derna fell Derna rose Derna slept"
    rows = [sentence(text, text, [(0, 1, "GPE"), (2, 3, "GPE"), (4, 5, "ORG")], frozenset({(4, 5)}))]
    agree(text, rows)
    assert rows[0].names[-1] == (4, 5, "ORG")
