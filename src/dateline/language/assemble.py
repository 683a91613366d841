"""Sentence analyses to one spaCy Doc whose text is the report's text, to the letter.

spaCy gives every word at most one blank after it; all other white space (line ends, no-break blanks, runs) becomes
tokens of its own, tagged SPACE, hanging from the word before, as spaCy's own pipelines do.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from dateline.language.analysis import Analysis

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

__all__ = ["assemble", "english_vocab"]


@lru_cache(maxsize=1)
def english_vocab() -> Vocab:
    """SpaCy's English lexical attributes (like_num, is_stop), shared by all Docs of the process."""
    from spacy.lang.en import English  # noqa: PLC0415 - spaCy is loaded when something is read, not before
    from spacy.vocab import create_vocab  # noqa: PLC0415

    vocab: Vocab = create_vocab("en", English.Defaults)
    return vocab


class _Columns:
    """The lists a Doc is made from, grown word by word."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.spaces: list[bool] = []
        self.pos: list[str] = []
        self.tags: list[str] = []
        self.lemmas: list[str] = []
        self.morphs: list[str] = []
        self.heads: list[int] = []
        self.deps: list[str] = []
        self.names: list[str] = []

    def add(self, word: str, pos: str, tag: str, lemma: str, morph: str, head: int, dep: str, name: str) -> None:
        self.words.append(word)
        self.spaces.append(False)
        self.pos.append(pos)
        self.tags.append(tag)
        self.lemmas.append(lemma)
        self.morphs.append(morph)
        self.heads.append(head)
        self.deps.append(dep)
        self.names.append(name)

    def white(self, run: str, name: str) -> None:
        """White space after the last word: its first blank belongs to that word, the rest is a token."""
        if self.words and not self.spaces[-1] and run.startswith(" "):
            self.spaces[-1] = True
            run = run[1:]
        if run:
            self.add(run, "SPACE", "_SP", run, "", max(0, len(self.words) - 1), "dep", name)


def assemble(text: str, analyses: Sequence[Analysis], vocab: Vocab) -> Doc:
    """One Doc from analyses in text order. Raises ValueError if they do not cover every word of `text`."""
    from spacy.tokens import Doc  # noqa: PLC0415 - see above

    columns = _Columns()
    position = 0
    for analysis in analyses:
        position = _add(columns, text, analysis, position)
    columns.white(text[position:], "O")
    doc = Doc(
        vocab,
        words=columns.words,
        spaces=columns.spaces,
        pos=columns.pos,
        tags=columns.tags,
        lemmas=columns.lemmas,
        morphs=columns.morphs,
        heads=columns.heads,
        deps=columns.deps,
        ents=columns.names,
    )
    if doc.text != text:
        raise ValueError("the sentences do not cover the text word for word")
    return doc


def _add(columns: _Columns, text: str, analysis: Analysis, position: int) -> int:
    """Append one sentence; the position after it. A name goes on over a line end within it."""
    marks = _marks(analysis)
    opening = not columns.words
    places: list[int] = []
    for index, (start, end) in enumerate(analysis.tokens):
        columns.white(text[position:start], marks[index] if marks[index].startswith("I-") else "O")
        places.append(len(columns.words))
        columns.add(
            text[start:end],
            analysis.pos[index],
            analysis.tags[index],
            analysis.lemmas[index],
            analysis.morphs[index],
            0,
            analysis.deps[index],
            marks[index],
        )
        position = end
    for place, head in zip(places, analysis.heads, strict=True):
        columns.heads[place] = places[head]
    if opening and places[0]:
        columns.heads[0] = places[0]
    return position


def _marks(analysis: Analysis) -> list[str]:
    marks = ["O"] * len(analysis.tokens)
    for first, end, label in analysis.names:
        marks[first] = f"B-{label}"
        marks[first + 1 : end] = [f"I-{label}"] * (end - first - 1)
    return marks
