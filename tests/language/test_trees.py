from itertools import product

import numpy as np
import pytest

from dateline.language.trees import best_tree


def is_tree(heads: list[int]) -> bool:
    for word in range(1, len(heads) + 1):
        seen = set()
        node = word
        while node:
            if node in seen:
                return False
            seen.add(node)
            node = heads[node - 1]
    return heads.count(0) == 1


def exhaustive(arcs: np.ndarray) -> float:
    count = arcs.shape[0]
    trees = (heads for heads in product(range(count + 1), repeat=count) if is_tree(list(heads)))
    return max(sum(arcs[word, head] for word, head in enumerate(heads)) for heads in trees)


@pytest.mark.parametrize("seed", range(40))
def test_the_best_tree_is_found(seed: int):
    arcs = np.random.default_rng(seed).normal(size=(4, 5)).astype(np.float32)
    heads = best_tree(arcs)
    assert is_tree(heads)
    assert sum(arcs[word, head] for word, head in enumerate(heads)) == pytest.approx(exhaustive(arcs), abs=1e-4)


@pytest.mark.parametrize("seed", range(10))
def test_long_sentences_get_trees(seed: int):
    arcs = np.random.default_rng(seed).normal(size=(40, 41)).astype(np.float32)
    assert is_tree(best_tree(arcs))


def test_one_word_is_the_root():
    assert best_tree(np.zeros((1, 2), dtype=np.float32)) == [0]


def test_the_scores_are_left_as_they_were():
    arcs = np.ones((3, 4), dtype=np.float32)
    best_tree(arcs)
    assert (arcs == 1).all()
