"""What a reader is, and how one is found by name."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["DEFAULT_MODEL", "Reader", "load_reader"]

DEFAULT_MODEL = "dateline-en"
_DATA = Path(__file__).parent / "data"


class Reader(Protocol):
    """Text in, annotated Doc out."""

    name: str

    def read(
        self,
        text: str,
        blocks: Iterable[tuple[int, int]] | None = None,
        known_names: Iterable[tuple[int, int, str]] = (),
    ) -> Doc:
        """A Doc with `doc.text == text`, sentences, tags, lemmas, features, UD dependencies and names.

        `blocks` are half-open code point ranges no sentence crosses; text outside them is tokenised but not read
        (tag X, relation `dep`). Without them, blank lines divide the text. `known_names` are spans the knowledge files
        recognise, labelled PERSON, ORG, GPE, LOC, FAC, NORP or ARMED_GROUP: they become entities, their words names.
        The same call gives the same Doc, whatever was read before it. Raises ValueError for blocks that overlap or
        leave the text, and for labels not in the list.
        """
        ...


def load_reader(name: str = DEFAULT_MODEL) -> Reader:
    """The reader of that name: Dateline's own model, a folder with one like it, or an installed spaCy pipeline.

    Raises ModelError, with what to install, if there is none or something it needs is missing.
    """
    from dateline.language.encoder_reader import EncoderReader  # noqa: PLC0415 - nothing heavy until asked for

    shipped = _DATA / name
    for folder in (shipped, Path(name)):
        if (folder / "model.onnx").is_file() or (folder == shipped and name == DEFAULT_MODEL):
            return EncoderReader(name, folder)
    from dateline.language.pipeline_reader import PipelineReader  # noqa: PLC0415

    return PipelineReader.load(name)
