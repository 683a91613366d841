"""Sentence boundaries over tokens, by rule.

A boundary is looked for after `.`, `!`, `?` and their runs, together with the quotes and brackets that close on them.
What follows decides: a lower-case word or a comma continues the sentence; so does whatever follows an abbreviation
that calls for a name ("Gen. Haftar"). Line ends inside a block end a sentence only after end punctuation, since
newswire breaks its lines anywhere.
"""

# ruff: noqa: SIM905 - word lists read best as running text.
from __future__ import annotations

import re
from collections.abc import Sequence

__all__ = ["split"]

_END = re.compile(r"^(?:[.!?]+|…|[!?.]+)$")
_CLOSERS = frozenset("\"'”’)]»''``") | {"''"}
_OPENERS = frozenset("\"'“‘([«`") | {"``"}
_BREAKS = frozenset({"•", "●", "▪", "■"})


def split(text: str, tokens: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Half-open token ranges, one a sentence, that cover `tokens` without gaps."""
    words = [text[start:end] for start, end in tokens]
    bounds: list[tuple[int, int]] = []
    first = 0
    index = 0
    while index < len(words):
        after = _closed(text, tokens, words, index) if _ends(words, index) else None
        if after is not None and _starts(words, index, after):
            bounds.append((first, after))
            first = after
        index = max(index + 1, after or 0)
    if first < len(words):
        bounds.append((first, len(words)))
    return bounds


def _ends(words: Sequence[str], index: int) -> bool:
    word = words[index]
    if _END.match(word):
        return True
    return word.endswith(".") and len(word) > 1 and _abbreviation_may_end(word)


def _abbreviation_may_end(word: str) -> bool:
    """`U.S.`, `etc.`, `Inc.` can close a sentence; `Gen.` and initials cannot."""
    bare = word[:-1].lower()
    return bare in _MAY_END or "." in bare


_MAY_END = frozenset("etc inc ltd co corp jr sr est govt hrs km".split())


def _closed(text: str, tokens: Sequence[tuple[int, int]], words: Sequence[str], index: int) -> int:
    """The index after the closing quotes and brackets that belong to this end."""
    after = index + 1
    while after < len(words) and words[after] in _CLOSERS:
        glued = tokens[after][0] == tokens[after - 1][1]
        spaced_before_next = after + 1 >= len(words) or tokens[after + 1][0] > tokens[after][1]
        if not (glued and spaced_before_next) and words[after] not in ")]”’»":
            break
        after += 1
    return after


def _starts(words: Sequence[str], index: int, after: int) -> bool:
    """Whether what follows can begin a sentence."""
    if after >= len(words):
        return True
    following = words[after]
    if following in _OPENERS and after + 1 < len(words):
        following = words[after + 1]
    if following[0].islower() or following in {",", ";", ":", ")", "-", "--"}:
        return words[index] in {"!", "?"} and following[0].islower() and False
    if words[index].endswith(".") and len(words[index]) > 1 and words[index][0] != ".":
        return following.lower() in _OPENING_WORDS
    return True


_OPENING_WORDS = frozenset(
    "the a an in on at it he she they we i this that these those but and however meanwhile there for as after"
    " according when if his her their its our while with by from since no some many all both last most".split()
)
