"""From arc scores to one tree: the best head a word, and a maximum spanning tree where those make no tree.

Universal Dependencies allow one root a sentence, so the search is run once for each likely root and the best tree kept.
"""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
import numpy.typing as npt

__all__ = ["best_tree"]

Scores: TypeAlias = npt.NDArray[np.float32]
_NEVER = -1e9
_ROOTS_TRIED = 4


def best_tree(arcs: Scores) -> list[int]:
    """Heads of words 1..n given `arcs[n, n + 1]` (row: word, column: head, column 0: the root).

    Returns heads as 1-based word numbers with 0 for the root; exactly one word has head 0 and there are no cycles.
    """
    count = arcs.shape[0]
    if count == 1:
        return [0]
    arcs = arcs.copy()
    arcs[np.arange(count), np.arange(1, count + 1)] = _NEVER
    greedy = [int(head) for head in arcs.argmax(1)]
    if greedy.count(0) == 1 and not _cycle([0, *greedy]):
        return greedy
    roots = np.argsort(-arcs[:, 0], kind="stable")[:_ROOTS_TRIED]
    trees = [_rooted(arcs, int(root)) for root in roots]
    return max(trees, key=lambda found: found[0])[1]


def _rooted(arcs: Scores, root: int) -> tuple[float, list[int]]:
    """The best tree whose only child of the root is word `root`, with its score."""
    count = arcs.shape[0]
    square = np.full((count + 1, count + 1), _NEVER, dtype=np.float64)
    square[1:, 1:] = arcs[:, 1:]
    square[root + 1, :] = _NEVER
    square[root + 1, 0] = arcs[root, 0]
    heads = _spanning(square)
    total = float(sum(square[word, heads[word]] for word in range(1, count + 1)))
    return total, heads[1:]


def _spanning(scores: npt.NDArray[np.float64]) -> list[int]:
    """Chu-Liu-Edmonds: heads of nodes 1..n under node 0; entry 0 is unused."""
    heads = [0, *(int(head) for head in scores[1:].argmax(1))]
    cycle = _cycle(heads)
    if not cycle:
        return heads
    inside = sorted(cycle)
    outside = [node for node in range(len(heads)) if node not in cycle]
    small, into, out_of = _contract(scores, heads, inside, outside)
    return _expand(_spanning(small), heads, inside, outside, into, out_of)


def _contract(
    scores: npt.NDArray[np.float64], heads: list[int], inside: list[int], outside: list[int]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Scores with the cycle as the last node; which member takes an arc in, which gives an arc out."""
    held = np.array([scores[node, heads[node]] for node in inside])
    gains = scores[np.ix_(inside, outside)] - held[:, None]
    into = gains.argmax(0)
    out = scores[np.ix_(outside, inside)]
    out_of = out.argmax(1)
    small = np.full((len(outside) + 1, len(outside) + 1), _NEVER)
    small[:-1, :-1] = scores[np.ix_(outside, outside)]
    small[-1, :-1] = gains.max(0) + held.sum()
    small[:-1, -1] = out.max(1)
    return small, into, out_of


def _expand(
    small: list[int],
    heads: list[int],
    inside: list[int],
    outside: list[int],
    into: npt.NDArray[np.intp],
    out_of: npt.NDArray[np.intp],
) -> list[int]:
    """Put the cycle's members back, broken where the contracted tree enters it."""
    full = [0] * len(heads)
    for node in inside:
        full[node] = heads[node]
    cycle_node = len(outside)
    for place, node in enumerate(outside):
        if node:
            head = small[place]
            full[node] = inside[int(out_of[place])] if head == cycle_node else outside[head]
    entry = small[cycle_node]
    full[inside[int(into[entry])]] = outside[entry]
    return full


def _cycle(heads: list[int]) -> set[int]:
    """The nodes of one cycle, empty if there is none; node 0 is the root."""
    state = [0] * len(heads)
    for start in range(1, len(heads)):
        path = []
        node = start
        while node and not state[node]:
            state[node] = start
            path.append(node)
            node = heads[node]
        if node and state[node] == start:
            return set(path[path.index(node) :])
    return set()
