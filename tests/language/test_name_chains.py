"""Names that the model cuts in pieces, put together."""

import pytest

from dateline.language.name_chains import chained


def tags(words):
    return ["PROPN" if word[0].isupper() else "ADP" for word in words]


def found(text, *names):
    """Return the texts of the chained names; names are given as (text, kind), found by their first words."""
    words = text.split()
    given = []
    for name, kind in names:
        parts = name.split()
        start = next(i for i in range(len(words)) if words[i : i + len(parts)] == parts)
        given.append((start, start + len(parts), kind))
    return [(" ".join(words[a:b]), kind) for a, b, kind in chained(given, words, tags(words))]


@pytest.mark.parametrize(
    ("text", "names", "whole"),
    [
        ("The Karsa Home Guard fired", [("Karsa", "ORG"), ("Home Guard", "ORG")], [("Karsa Home Guard", "ORG")]),
        (
            "He joined the Front for the Liberation of Oland today",
            [("Front", "ORG"), ("Liberation", "ORG"), ("Oland", "LOC")],
            [("Front for the Liberation of Oland", "ORG")],
        ),
        ("gunmen of the Sons of the Karsa fled", [("Karsa", "PER")], [("Sons of the Karsa", "ORG")]),
        ("then the Sons of the Karsa fled", [("Sons of", "ORG"), ("Karsa", "ORG")], [("Sons of the Karsa", "ORG")]),
        ("leader Saw Mya Thu said", [("Saw", "PER"), ("Mya Thu", "PER")], [("Saw Mya Thu", "PER")]),
        ("minister Jean - Luc Moro said", [("Jean", "PER"), ("Luc Moro", "PER")], [("Jean - Luc Moro", "PER")]),
        ("minister Jean - Luc Moro said", [("Jean -", "PER"), ("Luc Moro", "PER")], [("Jean - Luc Moro", "PER")]),
        ('gang boss Leo " Ras " Pasa fled', [("Leo", "PER"), ("Pasa", "PER")], [('Leo " Ras " Pasa', "PER")]),
        ('gang boss Leo " Ras " Pasa fled', [("Leo", "PER"), ('Ras " Pasa', "PER")], [('Leo " Ras " Pasa', "PER")]),
    ],
)
def test_pieces_of_one_name_are_put_together(text, names, whole):
    assert found(text, *names) == whole


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("troops of the UN Red Army fought", [("UN", "ORG"), ("Red Army", "ORG")]),  # an abbreviation stands alone
        ("the Army in Oland fought", [("Army", "ORG"), ("Oland", "LOC")]),
        ("the Front said on Friday", [("Front", "ORG")]),
        ("the Bank of Oland paid", [("Bank", "ORG"), ("Oland", "LOC")]),  # no word of a group
        ("the Reds' Ann Lee spoke", [("Reds'", "ORG"), ("Ann Lee", "PER")]),
        ('he asked Leo : " Has Pasa fled', [("Leo", "PER"), ("Pasa", "PER")]),  # no nickname between
        ("THE FRONT FOR KARSA FIRED", [("FRONT", "ORG"), ("KARSA", "LOC")]),
    ],
)
def test_names_that_are_two_stay_two(text, names):
    assert found(text, *names) == names
