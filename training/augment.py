"""Copies of training sentences as the trade spoils them: capitals, lost punctuation, headlines.

Each function takes a sentence and gives one of the same kind; what it cannot do it leaves alone.
"""

# ruff: noqa: SIM905 - word lists read best as running text.
from __future__ import annotations

import random
from dataclasses import replace

from attribution import attribute
from sentences import Sentence
from swap import Pools, swap_names

__all__ = ["augment", "drop_words"]

_SMALL = frozenset("a an the of in on at to for and or by from with as".split())


def augment(sentence: Sentence, pools: Pools, rng: random.Random) -> tuple[Sentence, Sentence]:
    """A spoilt copy to read, and the same in sound case to learn from, since lemmas' rules are learnt in sound case."""
    if rng.random() < 0.4:
        sentence = swap_names(sentence, pools, rng)
    if rng.random() < 0.05:
        sentence = attribute(sentence, rng)
    if rng.random() < 0.08:
        sentence = drop_words(sentence, [i for i, word in enumerate(sentence.words) if word == ","])
    if rng.random() < 0.05:
        sentence = glue_possessives(sentence)
    if rng.random() < 0.05:
        sentence = drop_final_stop(sentence)
    return _recased(sentence, rng.random()), sentence


def _recased(sentence: Sentence, draw: float) -> Sentence:
    if draw < 0.12:
        return replace(sentence, words=[word.upper() for word in sentence.words])
    if draw < 0.15:
        return replace(sentence, words=[word.lower() for word in sentence.words])
    if draw < 0.17:
        return replace(sentence, words=[_headline(word) for word in sentence.words])
    return sentence


def _headline(word: str) -> str:
    return word if word in _SMALL or not word[0].islower() else word[0].upper() + word[1:]


def drop_final_stop(sentence: Sentence) -> Sentence:
    """The sentence without its last full stop."""
    last = len(sentence.words) - 1
    return drop_words(sentence, [last]) if last > 2 and sentence.words[last] == "." else sentence


def glue_possessives(sentence: Sentence) -> Sentence:
    """`Syria 's` becomes `Syrias`, as where a scraper lost the apostrophes."""
    marks = [
        i
        for i in range(1, len(sentence.words))
        if sentence.words[i] in {"'s", "’s"} and (not sentence.xpos or sentence.xpos[i] == "POS")
    ]
    words = list(sentence.words)
    lemmas = list(sentence.lemmas)
    for i in marks:
        words[i - 1] += "s"
    glued = replace(sentence, words=words, lemmas=lemmas)
    return drop_words(glued, marks) if sentence.parsed else sentence


def drop_words(sentence: Sentence, gone: list[int]) -> Sentence:
    """The sentence without some words, where nothing depends on them; otherwise unchanged."""
    if not gone or len(gone) >= len(sentence.words):
        return sentence
    lost = set(gone)
    if any(head - 1 in lost for i, head in enumerate(sentence.heads) if i not in lost):
        return sentence
    if sentence.parsed and any(sentence.heads[i] == 0 for i in lost):
        return sentence
    keep = [i for i in range(len(sentence.words)) if i not in lost]
    place = {old + 1: new + 1 for new, old in enumerate(keep)} | {0: 0}
    names = sentence.names
    if names is not None:
        names = mend_names([names[i] for i in keep])
    return replace(
        sentence,
        words=[sentence.words[i] for i in keep],
        spaces=[sentence.spaces[i] for i in keep],
        heads=[place[sentence.heads[i]] for i in keep] if sentence.parsed else [],
        names=names,
        **{
            layer: [getattr(sentence, layer)[i] for i in keep] if getattr(sentence, layer) else []
            for layer in ("upos", "xpos", "lemmas", "feats", "deps", "misc")
        },
    )


def mend_names(names: list[str]) -> list[str]:
    """BIO again after words were dropped: a name never begins with an inside mark."""
    before = "O"
    mended = []
    for name in names:
        stray = name.startswith("I-") and before[2:] != name[2:]
        mended.append("B-" + name[2:] if stray else name)
        before = name
    return mended
