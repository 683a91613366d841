"""The reader that ships with Dateline: our tokenizer and splitter, the ONNX model, the knowledge files' votes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.language.analysis import Analysis, Span, furniture
from dateline.language.asides import dashes_read_across, reads_across, with_commas
from dateline.language.assemble import assemble, english_vocab
from dateline.language.consistency import agree
from dateline.language.known import Known, doubtful, known_in, protect, stand_in, suspicious, vote
from dateline.language.lemmas import apply_rule, spelt
from dateline.language.mending import mended_tree
from dateline.language.model import MOST_PIECES, Model, Prediction
from dateline.language.name_kinds import refine
from dateline.language.name_repairs import repair
from dateline.language.segments import Segment, segments
from dateline.language.shapes import all_capitals, shape_ids
from dateline.language.splitter import split
from dateline.language.tidy import without_flat_dependents
from dateline.language.tokenizer import tokenize

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["EncoderReader"]

_BREAKS = frozenset({",", ";", ":", "--", "-", ")"})


class EncoderReader:
    """Reads with the ONNX model in `folder`. One instance a worker."""

    def __init__(self, name: str, folder: Path) -> None:
        """Load the model. Raises ModelError if its files or onnxruntime are missing."""
        self.name = name
        self._model = Model(folder)

    def read(
        self, text: str, blocks: Iterable[Span] | None = None, known_names: Iterable[tuple[int, int, str]] = ()
    ) -> Doc:
        """Annotate `text`; see `Reader.read`."""
        known = sorted(known_names)
        analyses: list[Analysis] = []
        for segment in segments(text, blocks):
            tokens = tokenize(text, segment.start, segment.end)
            if not tokens:
                continue
            if segment.read:
                analyses.extend(self._block(text, tokens, _within(known, segment)))
            else:
                analyses.append(furniture(text, tokens))
        agree(text, analyses)
        return assemble(text, analyses, english_vocab())

    def _block(self, text: str, tokens: list[Span], known: list[Known]) -> Iterator[Analysis]:
        for first, end in split(text, tokens):
            for part in self._fitting(text, tokens[first:end]):
                yield self._sentence(text, part, known)

    def _fitting(self, text: str, tokens: list[Span]) -> list[list[Span]]:
        """The sentence, cut where it pauses if it is longer than the model can read at once."""
        sizes = [len(self._model.pieces.word(text[start:end])) for start, end in tokens]
        if sum(sizes) <= MOST_PIECES or len(tokens) == 1:
            return [tokens]
        middle = len(tokens) // 2
        pauses = [i + 1 for i, (a, b) in enumerate(tokens[:-1]) if text[a:b] in _BREAKS]
        near = [i for i in pauses if len(tokens) // 4 <= i <= 3 * len(tokens) // 4]
        cut = min(near, key=lambda i: abs(i - middle)) if near else middle
        return self._fitting(text, tokens[:cut]) + self._fitting(text, tokens[cut:])

    def _sentence(self, text: str, tokens: list[Span], names: list[Known]) -> Analysis:
        words = [text[start:end] for start, end in tokens]
        capitals = all_capitals(words)
        known = known_in(tokens, _within(names, Segment(tokens[0][0], tokens[-1][1], read=True)))
        guarded = vote(suspicious(words, capitals=capitals), known)
        found = self._predict(words, guarded, capitals=capitals)
        if (pair := dashes_read_across(words, tokens, found.heads)) is not None:
            again = self._predict(with_commas(words, pair), guarded, capitals=capitals)
            found = found if reads_across(again.heads, pair) else again
        return _analysis(tokens, words, found, guarded, capitals=capitals)

    def _predict(self, words: list[str], known: list[Known], *, capitals: bool) -> Prediction:
        """Read once; once more through stand-ins where a known name was taken for something else."""
        shapes = shape_ids(words, capitals=capitals)
        replaced = doubtful(words, known, None)
        found = self._model.run(words, self._pieces(words, replaced), shapes)
        misread = doubtful(words, known, found.upos)
        if misread and misread != replaced:
            both = sorted({*replaced, *misread})
            found = self._model.run(words, self._pieces(words, both), shapes)
        return found

    def _pieces(self, words: Sequence[str], replaced: Iterable[Known]) -> list[tuple[int, ...]]:
        ids = [self._model.pieces.word(word) for word in words]
        if sum(map(len, ids)) > MOST_PIECES:  # a single endless "word": what is read of it is its beginning
            ids = [row[: MOST_PIECES // len(ids)] for row in ids]
        for first, end, label in replaced:
            for index in range(first, end):
                if words[index][0].isalnum():
                    ids[index] = self._model.pieces.word(stand_in(label))
        return ids


def _within(names: Iterable[Known], segment: Segment) -> list[Known]:
    return [name for name in names if name[0] < segment.end and name[1] > segment.start]


def _analysis(
    tokens: list[Span], words: list[str], found: Prediction, known: list[Known], *, capitals: bool
) -> Analysis:
    mended = repair(found.names, words, found.upos)
    names = vote([(a, b, refine(kind, words[a:b])) for a, b, kind in mended], known)
    pos, tags, morphs = list(found.upos), list(found.xpos), list(found.feats)
    for name in known:
        protect(name, pos, tags, morphs)
    rooted = [index if head == 0 else head - 1 for index, head in enumerate(found.heads)]
    heads, deps = mended_tree(words, pos, tags, rooted, found.labels)
    return Analysis(
        tokens=tokens,
        pos=pos,
        tags=tags,
        lemmas=[_lemma(*row, capitals=capitals) for row in zip(words, found.rules, pos, strict=True)],
        morphs=morphs,
        heads=without_flat_dependents(heads, deps),
        deps=deps,
        names=names,
        known=frozenset((first, end) for first, end, _ in known),
    )


def _lemma(word: str, rule: str, pos: str, *, capitals: bool) -> str:
    if not word[0].isalpha() and not any(char.isalpha() for char in word):
        return word
    if pos == "PROPN":
        return word.title() if capitals and len(word) > 1 and word.isalpha() else word
    said = word.lower() if capitals and word != "I" else word
    return spelt(said, apply_rule(said, rule))
