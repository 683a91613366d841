"""Class lists of the heads, counted from the training part and stored with the model."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from dateline.language.lemmas import KEEP, rule_for
from sentences import Sentence

__all__ = ["Vocabulary", "count"]

_FEWEST_RULES = 3
_FEWEST_FEATS = 4
NAMES = ("O", *(f"{mark}-{kind}" for kind in ("PER", "ORG", "LOC", "NORP") for mark in "BI"))


@dataclass(frozen=True)
class Vocabulary:
    """Class names in id order, one list a head."""

    upos: list[str]
    xpos: list[str]
    lemma: list[str]
    feats: list[str]
    names: list[str]
    labels: list[str]

    def index(self, layer: str) -> dict[str, int]:
        """Class name to id."""
        return {name: number for number, name in enumerate(getattr(self, layer))}


def count(sentences: list[Sentence]) -> Vocabulary:
    """The classes of the parsed sentences; rare edit rules and feature bundles are left out."""
    layers: dict[str, Counter[str]] = {name: Counter() for name in ("upos", "xpos", "lemma", "feats", "deps")}
    for sentence in sentences:
        if not sentence.parsed:
            continue
        for name in ("upos", "xpos", "deps"):
            layers[name].update(getattr(sentence, name))
        layers["feats"].update(clean_feats(value) for value in sentence.feats)
        layers["lemma"].update(map(rule_for, sentence.words, sentence.lemmas))
    lemma = [rule for rule, n in layers["lemma"].most_common() if n >= _FEWEST_RULES and rule != KEEP]
    feats = [value for value, n in layers["feats"].most_common() if n >= _FEWEST_FEATS]
    return Vocabulary(
        upos=sorted(layers["upos"]),
        xpos=sorted(layers["xpos"]),
        lemma=[KEEP, *lemma],
        feats=feats,
        names=list(NAMES),
        labels=sorted(layers["deps"]),
    )


def clean_feats(value: str) -> str:
    """Features without those no reader can use (spelling, style)."""
    parts = [
        part for part in value.split("|") if not part.startswith(("Typo=", "Style=", "Abbr=", "Foreign=", "ExtPos="))
    ]
    return "|".join(parts) or "_"
