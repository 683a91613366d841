import numpy as np

from dateline.language.clauses import revise

LABELS = ["case", "nsubj", "obj", "obl:agent", "root"]


def scores(rows: dict[tuple[int, int], dict[str, float]]):
    def score(word: int, heads):
        return np.array([[rows.get((word, head), {}).get(name, 0.0) for name in LABELS] for head in heads], np.float32)

    return score


def arcs_of(best: list[dict[int, float]]) -> np.ndarray:
    table = np.zeros((len(best), len(best) + 1), dtype=np.float32)
    for word, row in enumerate(best):
        for head, value in row.items():
            table[word, head] = value
    return table


def test_a_noun_behind_by_is_no_subject():
    words = ["fired", "by", "rebels", "hit"]
    heads, labels = [4, 3, 4, 0], ["nsubj", "case", "nsubj", "root"]
    arcs = arcs_of([{4: 9}, {3: 9}, {4: 5, 1: 4}, {0: 9}])
    rows = {(3, 1): {"obl:agent": 6}, (3, 4): {"nsubj": 6}, (1, 4): {"nsubj": 6}}
    revise(words, heads, labels, arcs, scores(rows), LABELS)
    assert (heads[2], labels[2]) == (1, "obl:agent")
    assert (heads[0], labels[0]) == (4, "nsubj")


def test_a_verb_has_one_object_and_the_surer_one_stays():
    words = ["they", "took", "towns", "guns"]
    heads, labels = [2, 0, 2, 2], ["nsubj", "root", "obj", "obj"]
    arcs = arcs_of([{2: 9}, {0: 9}, {2: 9}, {2: 3, 3: 2}])
    rows = {(3, 2): {"obj": 9}, (4, 2): {"obj": 3}, (4, 3): {"case": 3}, (1, 2): {"nsubj": 9}}
    revise(words, heads, labels, arcs, scores(rows), LABELS)
    assert (heads[2], labels[2]) == (2, "obj")
    assert (heads[3], labels[3]) != (2, "obj")


def test_a_sound_tree_is_left_alone():
    words = ["they", "left"]
    heads, labels = [2, 0], ["nsubj", "root"]
    revise(words, heads, labels, arcs_of([{2: 9}, {0: 9}]), scores({}), LABELS)
    assert (heads, labels) == ([2, 0], ["nsubj", "root"])


def test_no_circle_is_made():
    words = ["by", "rebels", "fled"]
    heads, labels = [2, 3, 0], ["case", "nsubj", "root"]
    arcs = arcs_of([{2: 9}, {1: 9, 3: 8}, {0: 9}])
    revise(words, heads, labels, arcs, scores({(2, 3): {"obl:agent": 5, "nsubj": 6}}), LABELS)
    assert heads == [2, 3, 0]
    assert labels[1] == "obl:agent"
