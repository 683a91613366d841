"""Words set between a pair of dashes, which the model at times reads across: "the areas – not held by X – house farms".

What stands between two dashes hangs on the rest of the sentence by one word. Where more arcs cross the dashes, the
sentence is read once more with commas for the dashes, and that reading kept if it is whole.
"""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["dashes_read_across", "reads_across", "with_commas"]

_DASHES = frozenset({"-", "–", "—", "--"})
_LONGEST = 16  # words between the dashes


def dashes_read_across(
    words: Sequence[str], tokens: Sequence[tuple[int, int]], heads: Sequence[int]
) -> tuple[int, int] | None:
    """Return the places of a sentence's only two dashes with blanks around, if a reading breaks what is between them.

    tokens: where each word stands in the text. heads: the word each hangs on, counted from one, 0 for the root.
    """
    spaced = [
        i
        for i in range(1, len(words) - 1)
        if words[i] in _DASHES and tokens[i - 1][1] < tokens[i][0] and tokens[i][1] < tokens[i + 1][0]
    ]
    if len(spaced) != 2 or not 1 < spaced[1] - spaced[0] <= _LONGEST:
        return None
    pair = (spaced[0], spaced[1])
    return pair if reads_across(heads, pair) else None


def reads_across(heads: Sequence[int], pair: tuple[int, int]) -> bool:
    """Tell whether more than one arc leads across a pair of dashes."""
    inside = range(pair[0] + 1, pair[1])
    arcs = [(i, head - 1) for i, head in enumerate(heads) if head and i not in pair]
    return sum((i in inside) != (head in inside) for i, head in arcs) > 1


def with_commas(words: Sequence[str], pair: tuple[int, int]) -> list[str]:
    """Return the words with commas for two dashes."""
    return ["," if i in pair else word for i, word in enumerate(words)]
