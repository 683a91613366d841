"""What a possible sentence boundary looks like: the features its weights are learnt on, as short strings."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["candidate", "features", "shape"]

_CLOSERS = frozenset("\"'”’)]»")
_END_MARKS = frozenset(".!?…")
_LENGTHS = (1, 2, 3, 5, 8, 12, 20, 35)


def shape(word: str) -> str:
    """A word's make-up in two letters or its mark itself."""
    first = word[0]
    if first.isalpha():
        if len(word) > 1 and word[-1] == ".":
            return "ab" if word.count(".") == 1 else "in"
        if first.islower():
            return "lo"
        if len(word) == 1:
            return "u1"
        return "up" if word.isupper() else "ti"
    if first.isdigit():
        return "nu"
    if first in _END_MARKS:
        return first if len(word) == 1 else first * 2
    return first if len(word) == 1 else "pp"


def candidate(words: Sequence[str], index: int, gap: str) -> bool:
    """Whether a sentence could begin at word `index`, `gap` being the white space before it."""
    before, after = words[index - 1], words[index]
    return "\n" in gap or not before[-1].isalnum() or (not after[0].islower() and bool(gap))


def features(words: Sequence[str], index: int, gap: str, length: int, capitals: int) -> list[str]:
    """Features of the boundary before word `index`; `length` is how many words the sentence so far has."""
    before, after = words[index - 1], words[index]
    earlier = words[index - 2] if index > 1 else "^"
    later = words[index + 1] if index + 1 < len(words) else "$"
    sb, sa, se, sl = shape(before), shape(after), shape(earlier), shape(later)
    mark = _mark(words, index)
    space = "n" if "\n" in gap else ("s" if gap else "-")
    size = str(sum(length > bound for bound in _LENGTHS))
    case = str(capitals)
    return [
        f"m{mark}{space}{case}",
        f"ms{mark}|{sa}|{space}{case}",
        f"mb{mark}|{before.lower()}",
        f"ma{mark}|{after.lower()}{case}",
        f"mea{mark}|{sb}|{sa}|{sl}{case}",
        f"me{mark}|{se}|{sb}{case}",
        f"ml{mark}|{size}",
        f"mla{mark}|{size}|{sa}{case}",
        f"ba{sb}|{after.lower()}",
        f"eb{earlier.lower()}|{before.lower()}" if sb in {"ab", "in", "u1", "nu", ")", "."} else "-",
        f"b{before.lower()}|{sa}",
        f"al{after.lower()}|{sl}",
        f"q{_open(words, index)}|{mark}|{sa}",
    ]


def _mark(words: Sequence[str], index: int) -> str:
    """The end mark the boundary follows, looked for through closing quotes and brackets."""
    place = index - 1
    closers = ""
    while place > 0 and words[place] in _CLOSERS:
        closers = "c"
        place -= 1
    word = words[place]
    if word[0] in _END_MARKS:
        return word[:2] + closers
    if word[-1] == "." and len(word) > 1:
        return "a" + closers
    return "w" if word[-1].isalnum() else word[-1] + closers


def _open(words: Sequence[str], index: int) -> str:
    """Whether a bracket opened within reach is still open."""
    depth = 0
    for word in words[max(0, index - 40) : index]:
        if word in "([":
            depth += 1
        elif word in ")]" and depth:
            depth -= 1
    return "1" if depth else "0"
