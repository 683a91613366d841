"""Names from GUM's entity layer, by rule.

GUM marks mentions of any kind ("the report", "a team of six girls"). A name here is the proper-noun stretch at the head
of a person, organisation or place mention. Titles are cut from persons; a country is a place even where it acts, as in
the other corpora; in nested mentions the longest name wins.
"""

from __future__ import annotations

import re

from dateline.language.name_words import DEMONYMS, TITLES
from name_lists import COUNTRIES
from sentences import Sentence

__all__ = ["gum_names"]

_KINDS = {"person": "PER", "organization": "ORG", "place": "LOC"}
_MARK = re.compile(r"\((\d+)-([a-z]+)-|(\d+)\)")
_LINKS = frozenset({"of", "the", "&", "-", "'s", "\u2019s", "for", "de", "la", "del", "von", "van", "al", "/", "."})
_NAME_TAGS = frozenset({"NNP", "NNPS"})


def gum_names(document: list[Sentence]) -> list[Sentence]:
    """The sentences of one GUM document, each with BIO names."""
    return [sentence.with_names(_names(sentence)) for sentence in document]


def _names(sentence: Sentence) -> list[str]:
    found: list[tuple[int, int, str]] = []
    for start, end, kind in _mentions(sentence):
        if kind in _KINDS and (span := _core(sentence, start, end)):
            found.append((*span, _KINDS[kind]))
    return _bio(sentence, found)


def _mentions(sentence: Sentence) -> list[tuple[int, int, str]]:
    """Mentions that open and close within the sentence, as half-open word ranges."""
    open_: dict[str, list[tuple[int, str]]] = {}
    done: list[tuple[int, int, str]] = []
    for index, misc in enumerate(sentence.misc):
        entity = next((part[7:] for part in misc.split("|") if part.startswith("Entity=")), "")
        for piece in re.findall(r"\([^()]*\)?|\d+\)", entity):
            if piece.startswith("("):
                number, kind = piece[1:].split("-")[:2]
                if piece.endswith(")"):
                    done.append((index, index + 1, kind))
                else:
                    open_.setdefault(number, []).append((index, kind))
            elif open_.get(piece[:-1]):
                start, kind = open_[piece[:-1]].pop()
                done.append((start, index + 1, kind))
    return done


def _core(sentence: Sentence, start: int, end: int) -> tuple[int, int] | None:
    """The proper-noun stretch around the mention's head."""
    head = next((i for i in range(start, end) if not start <= sentence.heads[i] - 1 < end), None)
    if head is None or sentence.xpos[head] not in _NAME_TAGS:
        return None
    left = right = head
    while (step := _step(sentence, left, -1, start, end)) is not None:
        left = step
    while (step := _step(sentence, right, 1, start, end)) is not None:
        right = step
    return left, right + 1


def _step(sentence: Sentence, index: int, way: int, start: int, end: int) -> int | None:
    """The next proper noun that way, over at most two linking words."""
    for reach in (1, 2, 3):
        there = index + way * reach
        if not start <= there < end:
            return None
        if _is_name_word(sentence, there):
            return there
        if sentence.words[there].lower() not in _LINKS and not _joins(sentence, there):
            return None
        if sentence.words[there] == "." and sentence.xpos[there] == ".":
            return None
    return None


def _joins(sentence: Sentence, index: int) -> bool:
    """An "and" within one name ("Ministry of Truth and Justice"), not between two mentions."""
    after = sentence.misc[index + 1] if index + 1 < len(sentence.misc) else ""
    return sentence.words[index] == "and" and "Entity=(" not in after and "(" not in after


def _is_name_word(sentence: Sentence, index: int) -> bool:
    word = sentence.words[index]
    # UD tags the adjective of "United Nations" as such; the XPOS still says it is part of a name.
    if sentence.xpos[index] in _NAME_TAGS:
        return True
    return index > 0 and sentence.upos[index] in {"ADJ", "NOUN", "NUM"} and word[0].isupper() and word[1:].islower()


def _bio(sentence: Sentence, found: list[tuple[int, int, str]]) -> list[str]:
    labels = ["O"] * len(sentence.words)
    for span in sorted(found, key=lambda span: span[0] - span[1]):
        start, end, kind = _tidy(sentence, *span)
        if end > start and all(label == "O" for label in labels[start:end]):
            labels[start] = f"B-{kind}"
            labels[start + 1 : end] = [f"I-{kind}"] * (end - start - 1)
    return labels


def _tidy(sentence: Sentence, start: int, end: int, kind: str) -> tuple[int, int, str]:
    words = sentence.words
    while kind == "PER" and start < end and _droppable(words, start, end):
        start += 1
    while start < end and words[start].lower() in {"the", "-", "'s", "and", "of"}:
        start += 1
    if kind == "PER" and ("of" in words[start:end] or "NNPS" in sentence.xpos[start:end]):
        # Offices ("Protector of Mexico") and peoples ("Founders", "Olmecs") are no persons' names.
        peoples = all(word.lower() in DEMONYMS for word in words[start:end])
        return (start, end, "NORP") if peoples else (start, start, kind)
    if end > start and all(word.lower() in DEMONYMS for word in words[start:end]):
        kind = "NORP"
    if " ".join(words[start:end]).lower().replace(" .", ".") in COUNTRIES:
        kind = "LOC"
    return start, end, kind


def _droppable(words: list[str], start: int, end: int) -> bool:
    first = words[start].lower().rstrip(".")
    if first in TITLES:
        return True
    # "U.S. President Barack Obama": what stands before a title goes with it.
    return any(word.lower().rstrip(".") in TITLES for word in words[start:end])
