"""The ONNX reading model: loading its files, and running it on one sentence.

One sentence a call: 8-bit activations are scaled by what is in the call, so a batch would make the answer depend on
its company. Alone, the same sentence always gives the same numbers.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from dateline.language.bio import NameDecoder
from dateline.language.clauses import revise
from dateline.language.trees import best_tree
from dateline.language.wordpiece import WordPiece

__all__ = ["MOST_PIECES", "Model", "ModelError", "Prediction"]

MOST_PIECES = 510
_OUTPUTS = ("tags", "names", "arcs", "dependent", "governor")
_FILES = ("model.onnx", "classes.json", "vocab.txt", "labels.npz")
Floats: TypeAlias = npt.NDArray[np.float32]


class ModelError(RuntimeError):
    """The reading model cannot be loaded; the message says what to do."""


@dataclass(frozen=True)
class Prediction:
    """What the model says of one sentence; heads are 1-based with 0 for the root."""

    upos: list[str]
    xpos: list[str]
    rules: list[str]
    feats: list[str]
    heads: list[int]
    labels: list[str]
    names: list[tuple[int, int, str]]


class Model:
    """A loaded model. Not to be shared between threads; each worker loads its own."""

    def __init__(self, folder: Path) -> None:
        """Load from `folder`. Raises ModelError if a file or onnxruntime is missing."""
        missing = [name for name in _FILES if not (folder / name).is_file()]
        if missing:
            raise ModelError(
                f"reading model in {folder} lacks {', '.join(missing)}; reinstall dateline or rebuild it (training/)"
            )
        classes: dict[str, list[str]] = json.loads((folder / "classes.json").read_text(encoding="utf-8"))
        self._upos, self._xpos, self._rules = classes["upos"], classes["xpos"], classes["lemma"]
        self._feats = ["" if value == "_" else value for value in classes["feats"]]
        self._labels = classes["labels"]
        self._root = self._labels.index("root")
        self._names = NameDecoder(classes["names"])
        self.pieces = WordPiece.load(folder / "vocab.txt")
        with np.load(folder / "labels.npz") as arrays:
            self._sum, self._product, self._bias = arrays["sum"], arrays["product"], arrays["bias"]
        self._session = _session(folder / "model.onnx")

    def run(self, words: Sequence[str], pieces: Sequence[tuple[int, ...]], shapes: Sequence[int]) -> Prediction:
        """Read one sentence given the piece ids and the shape id of each word; at most MOST_PIECES pieces in all."""
        tags, names, arcs, dependent, governor = self._session.run(_OUTPUTS, self._feed(pieces, shapes))
        heads = best_tree(arcs)
        labels = self._label(heads, dependent, governor)

        def score(word: int, above: Sequence[int]) -> Floats:
            return self._score(dependent[word - 1], governor[list(above)])

        revise(words, heads, labels, arcs, score, self._labels)
        upos, xpos, rules, feats = tags.tolist()
        return Prediction(
            upos=[self._upos[i] for i in upos],
            xpos=[self._xpos[i] for i in xpos],
            rules=[self._rules[i] for i in rules],
            feats=[self._feats[i] for i in feats],
            heads=heads,
            labels=labels,
            names=self._names.decode(names),
        )

    def _feed(self, words: Sequence[tuple[int, ...]], shapes: Sequence[int]) -> dict[str, npt.NDArray[np.int64]]:
        pieces, piece_shapes, first = [self.pieces.start], [0], [0]
        for ids, shape in zip(words, shapes, strict=True):
            first.append(len(pieces))
            pieces.extend(ids)
            piece_shapes.extend([shape] * len(ids))
        columns = ([*pieces, self.pieces.end], [*piece_shapes, 0], first, [0, *shapes])
        names = ("pieces", "piece_shapes", "first", "shapes")
        return {name: np.array(column, dtype=np.int64) for name, column in zip(names, columns, strict=True)}

    def _label(self, heads: list[int], dependent: Floats, governor: Floats) -> list[str]:
        """The label of each arc of a tree."""
        scores = self._score(dependent, governor[heads])
        # Only the word under the root is the root, and it always is.
        rooted = np.array(heads) == 0
        scores[:, self._root] = np.where(rooted, 1e9, -1e9)
        return [self._labels[i] for i in scores.argmax(1).tolist()]

    def _score(self, dependent: Floats, above: Floats) -> Floats:
        """Label scores of arcs: a sum and a product of what both ends say."""
        size = dependent.shape[-1] // 2
        total = np.maximum(dependent[..., :size] + above[:, :size], 0) @ self._sum
        scores: Floats = total + (dependent[..., size:] * above[:, size:]) @ self._product + self._bias
        return scores


def _session(path: Path) -> Any:
    try:
        import onnxruntime  # noqa: PLC0415 - only who uses the model needs it
    except ImportError as error:
        raise ModelError(
            "the reading model needs onnxruntime: pip install onnxruntime. Where there is no wheel for this machine,"
            " install a spaCy pipeline and name it instead (--model NAME)"
        ) from error
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
