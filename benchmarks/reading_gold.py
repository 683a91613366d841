"""Gold sentences as running text, and the counting that compares a reading with them."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "training")]

from corpora import Corpora, load_corpora  # noqa: E402
from domain import domain_items, news_texts  # noqa: E402, F401
from scores_names import spans  # noqa: E402
from sentences import Sentence  # noqa: E402

Span = tuple[int, int]
KINDS = {"PERSON": "PER", "ORG": "ORG", "ARMED_GROUP": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "NORP": "NORP"}


def shared_folder() -> Path | None:
    """The folder of shared data, from DATELINE_SHARED or beside the repository."""
    for folder in (os.environ.get("DATELINE_SHARED"), ROOT.parent / "shared"):
        if folder and (Path(folder) / "data").is_dir():
            return Path(folder)
    return None


@dataclass
class GoldText:
    """One document as text, with its gold words, sentences and names by offsets."""

    text: str
    words: list[Span] = field(default_factory=list)
    sentences: list[tuple[int, int]] = field(default_factory=list)
    source: list[Sentence] = field(default_factory=list)


def texts(sentences: list[Sentence], *, upper: bool = False) -> list[GoldText]:
    """Documents as running text: paragraphs divided by blank lines, words as they were spaced."""
    return [_text(list(group), upper=upper) for _, group in groupby(sentences, key=_document)]


def _document(sentence: Sentence) -> str:
    return sentence.doc or sentence.id[:6]


def _text(sentences: list[Sentence], *, upper: bool) -> GoldText:
    parts: list[str] = []
    gold = GoldText("")
    length = 0
    for number, sentence in enumerate(sentences):
        if number and sentence.paragraph:
            gap = "\n\n"
        elif number and not sentences[number - 1].spaces[-1]:
            gap = ""
        else:
            gap = " " if number else ""
        parts.append(gap)
        length += len(gap)
        first = len(gold.words)
        for word, space in zip(sentence.words, sentence.spaces, strict=True):
            shown = word.upper() if upper and len(word.upper()) == len(word) else word
            gold.words.append((length, length + len(word)))
            last = word is sentence.words[-1] and len(gold.words) - first == len(sentence.words)
            parts.append(shown + (" " if space and not last else ""))
            length += len(parts[-1])
        gold.sentences.append((first, len(gold.words)))
        gold.source.append(sentence)
    gold.text = "".join(parts)
    return gold


@dataclass
class Counts:
    """What was in the gold, what was found, what was right."""

    gold: int = 0
    found: int = 0
    right: int = 0

    def add(self, gold: set[Any], found: set[Any]) -> None:
        """Count two sets."""
        self.gold += len(gold)
        self.found += len(found)
        self.right += len(gold & found)

    @property
    def f1(self) -> float:
        """F1 in per cent."""
        return 200 * self.right / (self.gold + self.found) if self.gold + self.found else 0.0


class Syntax:
    """F1 of words, sentences, tags and arcs of one corpus, from running text. Punctuation does not count in arcs."""

    MEASURES = ("words", "sentences", "upos", "lemma", "feats", "uas", "las")

    def __init__(self) -> None:
        self.counts = {name: Counts() for name in self.MEASURES}

    def add(self, gold: GoldText, doc: Any) -> None:
        """Count one document."""
        known, found = _gold_sets(gold), _found_sets(doc)
        for name in self.MEASURES:
            self.counts[name].add(known[name], found[name])

    def row(self) -> dict[str, float]:
        """F1 by measure."""
        return {name: round(counts.f1, 2) for name, counts in self.counts.items()}


def _gold_sets(gold: GoldText) -> dict[str, set[Any]]:
    sets: dict[str, set[Any]] = {name: set() for name in Syntax.MEASURES}
    sets["words"] = set(gold.words)
    for (first, end), sentence in zip(gold.sentences, gold.source, strict=True):
        spans_ = gold.words[first:end]
        sets["sentences"].add((spans_[0][0], spans_[-1][1]))
        for i, span in enumerate(spans_):
            sets["upos"].add((span, sentence.upos[i]))
            sets["lemma"].add((span, sentence.lemmas[i].lower()))
            sets["feats"].add((span, _feats(sentence.feats[i])))
            if sentence.upos[i] != "PUNCT":
                head = spans_[sentence.heads[i] - 1] if sentence.heads[i] else None
                sets["uas"].add((span, head))
                sets["las"].add((span, head, sentence.deps[i]))
    return sets


def _feats(value: str) -> str:
    kept = ("Tense", "VerbForm", "Voice", "Number", "Person", "Mood")
    return "|".join(part for part in value.split("|") if part.startswith(kept))


def _found_sets(doc: Any) -> dict[str, set[Any]]:
    sets: dict[str, set[Any]] = {name: set() for name in Syntax.MEASURES}
    for sentence in doc.sents:
        real = [token for token in sentence if not token.is_space]
        if real:
            sets["sentences"].add((real[0].idx, real[-1].idx + len(real[-1])))
        for token in real:
            span = (token.idx, token.idx + len(token))
            sets["words"].add(span)
            sets["upos"].add((span, token.pos_))
            sets["lemma"].add((span, token.lemma_.lower()))
            sets["feats"].add((span, _feats(str(token.morph))))
            if token.pos_ != "PUNCT":
                head = None if token.head == token else (token.head.idx, token.head.idx + len(token.head))
                sets["uas"].add((span, head))
                sets["las"].add((span, head, token.dep_))
    return sets


def gold_names(gold: GoldText) -> set[tuple[int, int, str]]:
    """Names as offsets with the kinds PER, ORG, LOC."""
    found = set()
    for (first, _), sentence in zip(gold.sentences, gold.source, strict=True):
        for start, end, kind in spans(sentence.names or []):
            found.add((gold.words[first + start][0], gold.words[first + end - 1][1], kind))
    return found


def found_names(doc: Any, *, peoples: bool = False) -> set[tuple[int, int, str]]:
    """The Doc's names in the same kinds; nationalities and creeds only on request."""
    names = {(ent.start_char, ent.end_char, KINDS[ent.label_]) for ent in doc.ents}
    return names if peoples else {name for name in names if name[2] != "NORP"}


def corpora(shared: Path) -> Corpora:
    """All corpora in their parts."""
    return load_corpora(shared)
