"""What a reader says of one sentence, before it becomes part of a Doc."""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["Analysis", "Span", "furniture"]

Span = tuple[int, int]


@dataclass
class Analysis:
    """One sentence: words as code point ranges of the report's text, and one entry a word in every other list.

    `heads` index into the sentence; a root is its own head. `names` are (first word, end word, label), `known` the
    places of those that knowledge gave.
    """

    tokens: list[Span]
    pos: list[str]
    tags: list[str]
    lemmas: list[str]
    morphs: list[str]
    heads: list[int]
    deps: list[str]
    names: list[tuple[int, int, str]] = field(default_factory=list)
    known: frozenset[tuple[int, int]] = frozenset()


def furniture(text: str, tokens: list[Span]) -> Analysis:
    """Words outside every block: kept for their offsets, not read."""
    count = len(tokens)
    return Analysis(
        tokens=tokens,
        pos=["X"] * count,
        tags=["FW"] * count,
        lemmas=[text[start:end] for start, end in tokens],
        morphs=[""] * count,
        heads=[0] * count,
        deps=["dep"] * count,
    )
