"""Sentences to tensors: pieces, shapes, targets; batches of about equal cost."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

import torch
from torch import Tensor

from dateline.language.lemmas import rule_for
from dateline.language.shapes import shape_ids
from dateline.language.wordpiece import WordPiece
from sentences import Sentence
from vocabulary import Vocabulary, clean_feats

__all__ = ["Batch", "Encoder", "batches"]

IGNORE = -100
_MOST_PIECES = 400


@dataclass
class Batch:
    """Inputs and targets; a target of IGNORE counts for nothing."""

    pieces: Tensor
    piece_shapes: Tensor
    first: Tensor
    shapes: Tensor
    bias: Tensor | None
    targets: dict[str, Tensor]
    sentences: list[Sentence]
    words: int


class Encoder:
    """Turns sentences into id lists, once a copy."""

    def __init__(self, pieces: WordPiece, vocabulary: Vocabulary) -> None:
        self.pieces = pieces
        self._ids = {name: vocabulary.index(name) for name in ("upos", "xpos", "lemma", "feats", "names", "labels")}

    def inputs(self, sentence: Sentence) -> tuple[list[int], list[int], list[int], list[int]]:
        """Piece ids, piece shapes, first pieces (root first), word shapes (root first)."""
        shapes = shape_ids(sentence.words)
        pieces, piece_shapes, first = [self.pieces.start], [0], [0]
        for word, shape in zip(sentence.words, shapes, strict=True):
            ids = self.pieces.word(word)
            first.append(len(pieces))
            pieces.extend(ids)
            piece_shapes.extend([shape] * len(ids))
        return [*pieces, self.pieces.end], [*piece_shapes, 0], first, [0, *shapes]

    def targets(self, sentence: Sentence) -> dict[str, list[int]]:
        """Class ids of every layer the sentence has."""
        found: dict[str, list[int]] = {}
        if sentence.parsed:
            rules = map(rule_for, sentence.words, sentence.lemmas)
            found["upos"] = [self._ids["upos"][tag] for tag in sentence.upos]
            found["xpos"] = [self._ids["xpos"].get(tag, IGNORE) for tag in sentence.xpos]
            found["lemma"] = [self._ids["lemma"].get(rule, IGNORE) for rule in rules]
            found["feats"] = [self._ids["feats"].get(clean_feats(value), IGNORE) for value in sentence.feats]
            found["heads"] = sentence.heads
            found["labels"] = [self._ids["labels"].get(label, IGNORE) for label in sentence.deps]
        if sentence.names is not None:
            found["names"] = [self._ids["names"].get(name, IGNORE) for name in sentence.names]
        return found

    def batch(self, sentences: list[Sentence], originals: list[Sentence] | None = None) -> Batch:
        """Pad sentences into one batch; lemma rules come from the originals, whose case is sound."""
        rows = [self.inputs(sentence) for sentence in sentences]
        goals = [self.targets(sentence) for sentence in (originals or sentences)]
        long, wide = max(len(row[0]) for row in rows), max(len(row[2]) for row in rows)
        names = ("upos", "xpos", "lemma", "feats", "heads", "labels", "names")
        targets = {name: _pad([goal.get(name, []) for goal in goals], wide - 1, IGNORE) for name in names}
        lengths = torch.tensor([len(row[0]) for row in rows])
        mask = torch.arange(long)[None, :] >= lengths[:, None]
        bias = mask[:, None, None, :].float() * -1e4 if bool(mask.any()) else None
        return Batch(
            *(_pad([row[i] for row in rows], long if i < 2 else wide, 0) for i in range(4)),
            bias=bias,
            targets=targets,
            sentences=sentences,
            words=sum(len(sentence.words) for sentence in sentences),
        )


def _pad(rows: list[list[int]], width: int, fill: int) -> Tensor:
    return torch.tensor([row + [fill] * (width - len(row)) for row in rows], dtype=torch.long)


def batches(
    encoder: Encoder, sentences: list[Sentence], size: int, rng: random.Random | None
) -> Iterator[list[Sentence]]:
    """Groups of sentences of like length, `size` padded pieces a group, in random order where `rng` is given."""
    measured = []
    for sentence in sentences:
        length = sum(len(encoder.pieces.word(word)) for word in sentence.words) + 2
        if length <= _MOST_PIECES:
            measured.append((length + (rng.random() * 4 if rng else 0), length, sentence))
    measured.sort(key=lambda item: item[0])
    groups: list[list[Sentence]] = [[]]
    for _, length, sentence in measured:
        if groups[-1] and length * (len(groups[-1]) + 1) > size:
            groups.append([])
        groups[-1].append(sentence)
    if rng:
        rng.shuffle(groups)
    yield from (group for group in groups if group)
