"""Names' parts have no dependents of their own."""

from dateline.language.tidy import without_flat_dependents


def test_a_second_name_joins_the_head_of_the_first():
    # secured Ras Hilal and Lathurn
    heads, deps = [0, 0, 1, 4, 2], ["root", "obj", "flat", "cc", "conj"]
    assert without_flat_dependents(heads, deps) == [0, 0, 1, 4, 1]


def test_a_name_in_three_parts_is_climbed_to_its_head():
    heads, deps = [0, 0, 1, 2], ["nsubj", "flat", "flat", "appos"]
    heads = [0, 0, 1, 2]
    assert without_flat_dependents(heads, deps) == [0, 0, 1, 0]


def test_marks_and_ordinary_trees_stay():
    heads, deps = [1, 1, 1], ["nsubj", "root", "punct"]
    assert without_flat_dependents(heads, deps) == [1, 1, 1]


def test_a_ring_of_flat_parts_ends():
    assert without_flat_dependents([1, 0, 0], ["flat", "flat", "conj"])[0] in (0, 1)
