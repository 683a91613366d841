"""Names the knowledge files recognise: how they vote with the model, and how the model is kept from misreading them.

A known name can look like something else altogether ("IS fighters", "the US-led", "May said"). Where the model would
take one for a verb or a pronoun, its words are read through a stand-in: a name of the same kind that the model knows
well takes its place before the network runs. Offsets and texts are untouched.
"""

# ruff: noqa: SIM905 - word lists read best as running text.
from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from dateline.language.analysis import Span
from dateline.language.name_kinds import LABELS

__all__ = ["Known", "doubtful", "known_in", "protect", "stand_in", "suspicious", "vote"]

Known = tuple[int, int, str]
_STAND_INS = {
    "PERSON": "John",
    "ORG": "Hamas",
    "ARMED_GROUP": "Hamas",
    "GPE": "Syria",
    "LOC": "Syria",
    "FAC": "Baghdad",
    "NORP": "Syrian",
}
# Words of the language that are also written as names: never read as they stand where knowledge says they are names.
_WORDS_OF_THE_LANGUAGE = frozenset(
    "is us it he she who may will can am are was be in on as at so do or no if an a i we me my by to up go all any fast"
    " march reading mobile nice".split()
)
_NO_NAME = frozenset({"VERB", "AUX", "PRON", "ADV", "INTJ", "SCONJ", "CCONJ", "PART", "ADP", "DET"})
_SMALL_WORDS = frozenset({"ADP", "DET", "CCONJ", "PART"})
_READ_KINDS = frozenset({"GPE", "LOC", "PERSON"})
_PLACES = frozenset({"GPE", "LOC", "FAC", "NORP"})


def known_in(tokens: Sequence[Span], known: Iterable[Known]) -> list[Known]:
    """Known names as (first word, end word, label): each takes every word it touches; the longest wins."""
    found: list[Known] = []
    taken: set[int] = set()
    for start, end, label in sorted(known, key=lambda name: (name[0] - name[1], name)):
        if label not in LABELS:
            raise ValueError(f"known name ({start}, {end}) has label {label!r}; expected one of {', '.join(LABELS)}")
        touched = [i for i, (first, last) in enumerate(tokens) if first < end and last > start]
        if touched and not taken.intersection(touched):
            taken.update(touched)
            found.append((touched[0], touched[-1] + 1, label))
    return sorted(found)


_SHORT_FOR_GROUP = "IS"
_NOT_BEFORE_IS = re.compile(r"^(?:it|he|she|this|that|what|who|which|there|here|where|why|how|when)$", re.IGNORECASE)


def suspicious(words: Sequence[str], *, capitals: bool) -> list[Known]:
    """`IS` in a sentence that is not set in capitals is the group, unless a pronoun before it makes it an emphasis."""
    if capitals or _SHORT_FOR_GROUP not in words:
        return []
    return [
        (i, i + 1, "ORG")
        for i, word in enumerate(words)
        if word == _SHORT_FOR_GROUP and not (i and _NOT_BEFORE_IS.match(words[i - 1]))
    ]


def stand_in(label: str) -> str:
    """The well-known name that is read in place of one with this label."""
    return _STAND_INS[label]


def doubtful(words: Sequence[str], known: Iterable[Known], upos: Sequence[str] | None) -> list[Known]:
    """Known names to read through a stand-in: before a reading (`upos` None) by their words, after it by its tags."""
    if upos is None:
        return [name for name in known if name[1] == name[0] + 1 and words[name[0]].lower() in _WORDS_OF_THE_LANGUAGE]
    return [name for name in known if _misread(name, upos)]


def _misread(name: Known, upos: Sequence[str]) -> bool:
    first, end, _ = name
    tags = upos[first:end]
    if end == first + 1:
        return tags[0] in _NO_NAME
    return any(tag in _NO_NAME - _SMALL_WORDS for tag in tags) or tags[-1] in _NO_NAME


def protect(name: Known, pos: list[str], tags: list[str], morphs: list[str]) -> None:
    """The words of a known name are names, whatever was read; small words and adjectives inside one keep their tags."""
    first, end, label = name
    for index in range(first, end):
        keep = {"PROPN", "PUNCT", "NUM", "SYM"}
        if end > first + 1:
            keep |= {"ADJ", "ADP", "DET", "CCONJ", "PART"}
        if label == "NORP":
            keep |= {"ADJ", "NOUN"}
        if pos[index] not in keep:
            pos[index], tags[index], morphs[index] = "PROPN", "NNP", "Number=Sing"


def vote(model: Sequence[Known], known: Sequence[Known]) -> list[Known]:
    """One list of names that do not overlap.

    Knowledge decides, but for a longer name built on a place or a people ("Syrian Observatory", "Homs Council"),
    where the model's reading stands. Where knowledge takes a state or a ruler for an actor ("the US", "Assad") and the
    model reads a place or a person, the name keeps the kind it was read as.
    """
    read = {name[:2]: name[2] for name in model}
    chosen = [
        (a, b, read[a, b] if label == "ORG" and read.get((a, b)) in _READ_KINDS else label) for a, b, label in known
    ]
    for name in model:
        rivals = [other for other in chosen if other[0] < name[1] and other[1] > name[0]]
        if not rivals:
            chosen.append(name)
        elif name[2] not in _PLACES and all(_inside(other, name) and other[2] in _PLACES for other in rivals):
            chosen = [other for other in chosen if other not in rivals] + [name]
    return sorted(chosen)


def _inside(inner: Known, outer: Known) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1] and inner[1] - inner[0] < outer[1] - outer[0]
