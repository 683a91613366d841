"""Names that the model cuts in pieces: "Kabompo | Home Guard", "Front | for the | Liberation | of | Oland".

Armed groups name themselves after what they fight for, and the knowledge files cannot know tomorrow's: a group's word
with a capital takes in what follows behind "of" and "for", as long as it is set in capitals.
"""

# ruff: noqa: SIM905 - word lists read best as running text.
from __future__ import annotations

from collections.abc import Sequence

from dateline.language.name_words import UNITS

__all__ = ["capital", "chained"]

Name = tuple[int, int, str]
_BANDS = (UNITS - {"company", "group", "ministry", "union", "wing"}) | frozenset(
    "alliance alternative armies assembly battalions brothers caucus coalition committee committees congress"
    " convention coordination defenders eagles fighters forum fronts gathering guardians heroes hawks knights league"
    " lions movements network operation partisans patriots platform protectors resistance rally soldiers sons swords"
    " tigers volunteers warriors wolves youth".split()
)
_HYPHENS = frozenset({"-", "‐", "‑"})
_QUOTES = frozenset({'"', "“", "”", "``", "''"})
_LONGEST_NICKNAME = 4  # words between the pieces of a name, quotation marks included
_OPENS = frozenset({"of", "for"})
_INSIDE = frozenset({"the", "and"})
_NAMING = frozenset({"PROPN", "NOUN", "ADJ"})


def chained(names: Sequence[Name], words: Sequence[str], pos: Sequence[str]) -> list[Name]:
    """The names of a sentence with the pieces of one name put together; they still do not overlap.

    A sentence all in capitals shows nothing by them, and its names are left as they are.
    """
    if not any(word.islower() for word in words):
        return list(names)
    whole = _side_by_side(names, words)
    return _with_tails(_with_bands(whole, words, pos), words, pos)


def _side_by_side(names: Sequence[Name], words: Sequence[str]) -> list[Name]:
    """Two names with nothing between them, or a hyphen, that are one: "Kabompo | Home Guard", "Saw | Chit Thu"."""
    made: list[Name] = []
    for name in sorted(names):
        last = made[-1] if made else None
        if last is not None and _one(last, name, words):
            made[-1] = (last[0], name[1], name[2])
        else:
            made.append(name)
    return made


def _one(first: Name, second: Name, words: Sequence[str]) -> bool:
    """Persons always; organisations where the second ends in a group's word and neither is an abbreviation."""
    if first[2] != second[2]:
        return False
    between = words[first[1] : second[0]]
    if first[2] == "PER":
        if _called(words[first[0] : first[1]], between, words[second[0] : second[1]]):
            return True
        cut = first[1] - first[0] > 1 and words[first[1] - 1] in _HYPHENS  # "Jean- | Claude Banza"
        ends = capital(words[first[1] - 1 - cut]) and capital(words[second[0]])
        return ends and (not between or (len(between) == 1 and between[0] in _HYPHENS))
    one = first[2] == "ORG" and not between and _band(words[second[1] - 1])
    return one and all(capital(word) and not word.isupper() for word in words[first[0] : second[1]])


def _called(first: Sequence[str], between: Sequence[str], second: Sequence[str]) -> bool:
    """Tell a name around what its bearer is called: "Leo | “Ras” | Pasa", cut at the quotation marks."""
    marks = [word in _QUOTES for word in (*first, *between, *second)]
    inside = (*between, *second)
    if sum(marks) != 2 or len(between) > _LONGEST_NICKNAME or marks[-1] or marks[0]:
        return False
    return all(capital(word) or word in _QUOTES for word in inside) and any(marks[len(first) - 1 : -1])


def _with_bands(names: Sequence[Name], words: Sequence[str], pos: Sequence[str]) -> list[Name]:
    """Groups' words that no name holds and that open one: "gunmen of the Sons of the Lunga"."""
    taken = {index for start, end, _ in names for index in range(start, end)}
    found = [
        (i, i + 1, "ORG")
        for i in range(1, len(words))
        if i not in taken and _band(words[i]) and pos[i] in _NAMING and not capital(words[i - 1])
    ]
    return sorted([*names, *(name for name in found if _tail(name[1], words, pos) > name[1])])


def _with_tails(names: Sequence[Name], words: Sequence[str], pos: Sequence[str]) -> list[Name]:
    """Names that end in a group's word take in what it is "of" or "for"; the pieces in there are no names then."""
    made: list[Name] = []
    for start, end, kind in names:
        if made and start < made[-1][1]:
            continue
        if words[end - 1] in _OPENS and end - start > 1:
            end -= 1  # noqa: PLW2901 - "Sons of | the Lunga"
        far = _tail(end, words, pos) if kind == "ORG" and _band(words[end - 1]) else end
        made.append((start, far, kind))
    return [_uncut(name, names) for name in made]


def _uncut(name: Name, names: Sequence[Name]) -> Name:
    """A tail never ends inside another name."""
    start, end, kind = name
    return start, max([end, *(e for s, e, _ in names if s < end < e)]), kind


def _tail(end: int, words: Sequence[str], pos: Sequence[str]) -> int:
    """Where the words behind "of" and "for" end, `end` where there are none."""
    at = end
    while at < len(words) and words[at] in _OPENS:
        first = at + 1
        while first < len(words) and words[first] in _INSIDE:
            first += 1
        last = first
        while last < len(words) and capital(words[last]) and pos[last] in _NAMING:
            last += 1
        if last == first:
            break
        at = last
    return at


def _band(word: str) -> bool:
    return capital(word) and word.lower() in _BANDS


def capital(word: str) -> bool:
    """Tell whether a word begins with a capital."""
    return word[0].isupper()
