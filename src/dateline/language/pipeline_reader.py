"""A reader made from any installed spaCy pipeline, for those who have one they trust more than ours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from dateline.language.analysis import Analysis, Span, furniture
from dateline.language.assemble import assemble, english_vocab
from dateline.language.clear import Tree, is_clear, to_universal
from dateline.language.known import Known, known_in, protect, vote
from dateline.language.model import ModelError
from dateline.language.segments import Segment, segments
from dateline.language.tokenizer import tokenize

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["PipelineReader"]

# Names other schemes use for the same kinds; kinds not listed here (dates, money) are not names.
_KINDS = {
    "PER": "PERSON",
    "PERSON": "PERSON",
    "ORG": "ORG",
    "ORGANIZATION": "ORG",
    "GPE": "GPE",
    "LOC": "LOC",
    "LOCATION": "LOC",
    "FAC": "FAC",
    "FACILITY": "FAC",
    "NORP": "NORP",
    "ARMED_GROUP": "ARMED_GROUP",
}


class PipelineReader:
    """Reads each block with a spaCy pipeline; ClearNLP labels become UD, names keep to our kinds."""

    def __init__(self, name: str, nlp: Language) -> None:
        """Take a loaded pipeline that sets sentences; tags, syntax and names are used where it has them."""
        self.name = name
        self._nlp = nlp

    @classmethod
    def load(cls, name: str) -> PipelineReader:
        """The installed pipeline, or the folder, of that name. Raises ModelError if there is none."""
        import spacy  # noqa: PLC0415 - loaded when something is read

        try:
            return cls(name, spacy.load(name))
        except OSError as error:
            raise ModelError(
                f"no reading model called {name!r}: Dateline ships dateline-en; any other name must be an installed"
                f" spaCy pipeline (pip install {name}) or a folder with one"
            ) from error

    def read(
        self, text: str, blocks: Iterable[Span] | None = None, known_names: Iterable[tuple[int, int, str]] = ()
    ) -> Doc:
        """Annotate `text`; see `Reader.read`."""
        known = sorted(known_names)
        analyses: list[Analysis] = []
        for segment in segments(text, blocks):
            if segment.read:
                analyses.extend(self._block(text, segment, known))
            elif tokens := tokenize(text, segment.start, segment.end):
                analyses.append(furniture(text, tokens))
        return assemble(text, analyses, english_vocab())

    def _block(self, text: str, segment: Segment, known: list[Known]) -> Iterator[Analysis]:
        doc = self._nlp(text[segment.start : segment.end])
        for sentence in _sentences(doc):
            words = [token for token in sentence if not token.is_space]
            if words:
                yield _analysis(words, segment.start, known)


def _sentences(doc: Any) -> Iterable[Any]:
    return doc.sents if doc.has_annotation("SENT_START") else [doc]


def _analysis(words: list[Any], offset: int, known: list[Known]) -> Analysis:
    tokens = [(offset + word.idx, offset + word.idx + len(word)) for word in words]
    within = [name for name in known if name[0] < tokens[-1][1] and name[1] > tokens[0][0]]
    guarded = known_in(tokens, within)
    tree = _tree(words)
    pos, tags, morphs = tree.pos, [word.tag_ for word in words], [str(word.morph) for word in words]
    for name in guarded:
        protect(name, pos, tags, morphs)
    return Analysis(
        tokens=tokens,
        pos=pos,
        tags=tags,
        lemmas=[word.lemma_ or word.text for word in words],
        morphs=morphs,
        heads=tree.heads,
        deps=tree.deps,
        names=vote(_names(words), guarded),
    )


def _tree(words: list[Any]) -> Tree:
    """The sentence's tree with white space left out, in UD, under one root."""
    place = {word.i: index for index, word in enumerate(words)}
    heads = [place.get(_above(word, place), index) for index, word in enumerate(words)]
    deps = [word.dep_ or "dep" for word in words]
    tree = Tree([word.pos_ or "X" for word in words], heads, deps)
    if is_clear(deps):
        tree = to_universal(tree)
    return _one_root(tree)


def _above(word: Any, place: dict[int, int]) -> int:
    """The nearest governor that is a word of this sentence."""
    head = word.head
    while head.i not in place and head.head.i != head.i:
        head = head.head
    return int(head.i)


def _one_root(tree: Tree) -> Tree:
    roots = [index for index, head in enumerate(tree.heads) if head == index]
    for index in roots[1:]:
        tree.heads[index] = roots[0]
        tree.deps[index] = "dep" if tree.deps[index].lower() == "root" else tree.deps[index]
    tree.deps[roots[0]] = "root"
    return tree


def _names(words: list[Any]) -> list[Known]:
    found: list[Known] = []
    for index, word in enumerate(words):
        label = _KINDS.get(word.ent_type_, "")
        if not label:
            continue
        if word.ent_iob_ == "I" and found and found[-1][1] == index and found[-1][2] == label:
            found[-1] = (found[-1][0], index + 1, label)
        else:
            found.append((index, index + 1, label))
    return found
