"""The words of a read report as plain Python objects, for the rules that look at each of them many times.

A reader's answer is a spaCy `Doc`. Its tokens are made anew at every look, their labels fetched from a table of strings
each time, and their children found by walking the sentence. The rules of claims ask millions of such questions, so a
Doc is turned once into these classes: one object a word, its labels, head and children beside it. The names are spaCy's
and mean the same (https://spacy.io/api/token); what no rule asks for is left out.

    doc = Doc.of(reader.read(text))
    doc[3].head.children, doc[3].sent.start, doc.char_span(10, 14).root
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.tokens import Doc as SpacyDoc
    from spacy.tokens import Token as SpacyToken

__all__ = ["Doc", "Span", "Token"]


class Token:
    """One word. Words of one Doc are the same word only if they are the same object."""

    __slots__ = (
        "answers", "children", "dep_", "doc", "ent_iob_", "ent_type_", "head", "i", "idx", "is_punct", "is_quote",
        "is_sent_start", "is_space", "lemma_", "lower_", "morph", "pos_", "sent", "tag_", "text", "whitespace_",
    )  # fmt: skip

    doc: Doc
    head: Token
    sent: Span
    children: tuple[Token, ...]
    morph: Mapping[str, Sequence[str]]

    def __init__(self, token: SpacyToken) -> None:
        """Take over the labels of a word; its Doc ties it to the others."""
        self.i: int = token.i
        self.idx: int = token.idx
        self.text: str = token.text
        self.lower_: str = token.lower_
        self.lemma_: str = token.lemma_
        self.pos_: str = token.pos_
        self.tag_: str = token.tag_
        self.dep_: str = token.dep_
        self.ent_type_: str = token.ent_type_
        self.ent_iob_: str = token.ent_iob_
        self.whitespace_: str = token.whitespace_
        self.is_space: bool = token.is_space
        self.is_punct: bool = token.is_punct
        self.is_quote: bool = token.is_quote
        self.is_sent_start: bool = bool(token.is_sent_start)
        self.morph = _features(str(token.morph))
        self.answers: dict[object, Any] = {}  # what rules worked out once for the word

    def __len__(self) -> int:
        """Characters of the word, without the blank after it."""
        return len(self.text)

    def __repr__(self) -> str:
        """The word."""
        return self.text

    def nbor(self, step: int = 1) -> Token:
        """The word some steps on. Raises IndexError at the ends of the Doc."""
        if self.i + step < 0:
            raise IndexError(self.i + step)
        return self.doc[self.i + step]

    @property
    def subtree(self) -> Iterator[Token]:
        """The word and all that hangs on it, in text order."""
        before = True
        for child in self.children:
            if before and child.i > self.i:
                before = False
                yield self
            yield from child.subtree
        if before:
            yield self

    @property
    def ancestors(self) -> Iterator[Token]:
        """The words above, from the nearest to the root."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def is_ancestor(self, other: Token) -> bool:
        """True where `other` hangs on this word, however far below."""
        return any(token is self for token in other.ancestors)

    @property
    def left_edge(self) -> Token:
        """The first word of the subtree."""
        return min((self, *(child.left_edge for child in self.children)), key=_place)

    @property
    def right_edge(self) -> Token:
        """The last word of the subtree."""
        return max((self, *(child.right_edge for child in self.children)), key=_place)


class Span:
    """Neighbouring words of a Doc, `end` exclusive: a sentence, a name, what covers a stretch of the text."""

    __slots__ = ("_root", "doc", "end", "label_", "start")

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        """Take the places of the first word and of the one behind the last."""
        self.doc, self.start, self.end, self.label_ = doc, start, end, label
        self._root: Token | None = None

    def __iter__(self) -> Iterator[Token]:
        """The words, in text order."""
        return iter(self.doc[self.start : self.end])

    def __len__(self) -> int:
        """How many words."""
        return self.end - self.start

    def __getitem__(self, place: int) -> Token:
        """One word, counted from the span's first; from its end where negative."""
        return self.doc[self.start : self.end][place]

    @property
    def start_char(self) -> int:
        """Where the first word begins."""
        return self.doc[self.start].idx if self.start < len(self.doc) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        """Where the last word ends."""
        if self.end <= self.start:
            return self.start_char
        last = self.doc[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """The words to the letter."""
        return self.doc.text[self.start_char : self.end_char]

    @property
    def sent(self) -> Span:
        """The sentence of the first word."""
        return self.doc[self.start].sent

    @property
    def ents(self) -> list[Span]:
        """The names inside the stretch."""
        return [name for name in self.doc.ents if self.start <= name.start and name.end <= self.end]

    @property
    def root(self) -> Token:
        """The word of the span that the others hang on: a sentence's root, else the one nearest to it."""
        if self._root is None:
            self._root = self._found_root()
        return self._root

    def _found_root(self) -> Token:
        if self.end - self.start == 1:
            return self.doc[self.start]
        inside = self.doc[self.start : self.end]
        top = next((token for token in inside if token.head is token), None)
        if top is not None:
            return top
        outer = [token for token in inside if not self.start <= token.head.i < self.end]
        return min(outer, key=_depth, default=self.doc[self.start]) if len(outer) != 1 else outer[0]


class Doc(tuple[Token, ...]):  # noqa: SLOT001 - a tuple cannot hold slots
    """The words of a text. A slice is a plain tuple of words; `span` and `char_span` tell more of a stretch.

    `text` is the report's, to the letter. `user_data` holds what rules worked out once for the whole text.
    """

    text: str
    sents: tuple[Span, ...]
    ents: tuple[Span, ...]
    user_data: dict[object, dict[Any, Any]]

    @classmethod
    def of(cls, doc: SpacyDoc) -> Doc:
        """Turn a reader's answer, with sentences and heads, into plain objects.

        Only words are kept: a spaCy `Doc` also has a token for each line break and each run of blanks, and rules that
        look at the next word would read a text with broken lines otherwise than one without.
        """
        words = [token for token in doc if not token.is_space]
        found = cls(map(Token, words))
        found.text, found.user_data = doc.text, {}
        place = list(accumulate((not token.is_space for token in doc), initial=0))  # words before each token
        found._seat([token.idx for token in words], _opening(doc))
        found._tie([place[token.head.i] if not token.head.is_space else at for at, token in enumerate(words)])
        found.sents = tuple(found._sentences())
        names = ((place[ent.start], place[ent.end], ent.label_) for ent in doc.ents)
        found.ents = tuple(Span(found, start, end, label) for start, end, label in names if start < end)
        return found

    _starts: list[int]
    _ends: list[int]
    __hash__ = object.__hash__

    def __eq__(self, other: object) -> bool:
        """A Doc is only itself."""
        return self is other

    def _seat(self, starts: list[int], opening: set[int]) -> None:
        """Number the words, give each the blank behind it, and mark those that open a sentence."""
        self._starts, self._ends = starts, [*starts[1:], len(self.text)][: len(starts)]
        for place, (token, end) in enumerate(zip(self, self._ends, strict=True)):
            token.i = place
            token.is_sent_start = token.idx in opening
            token.whitespace_ = self.text[token.idx + len(token.text) : end]

    def _tie(self, heads: list[int]) -> None:
        below: list[list[Token]] = [[] for _ in self]
        for token, head in zip(self, heads, strict=True):
            token.doc, token.head = self, self[head]
            if head != token.i:
                below[head].append(token)
        for token, children in zip(self, below, strict=True):
            token.children = tuple(children)

    def _sentences(self) -> Iterator[Span]:
        starts = [token.i for token in self if token.is_sent_start or token.i == 0]
        for start, end in pairwise([*starts, len(self)]):
            sentence = Span(self, start, end)
            for token in self[start:end]:
                token.sent = sentence
            yield sentence

    def span(self, start: int, end: int) -> Span:
        """The stretch of words that the slice [start:end] takes, empty where that is empty."""
        first, last, _ = slice(start, end).indices(len(self))
        return Span(self, first, max(first, last))

    def char_span(self, start: int, end: int) -> Span | None:
        """The words that a range of characters touches, blanks between words apart; None outside the text."""
        bounds = self.bounds(start, end)
        return None if bounds is None else Span(self, *bounds)

    def bounds(self, start: int, end: int) -> tuple[int, int] | None:
        """The places of the first word that a range of characters touches and of the one behind the last; None outside
        the text.
        """
        starts, ends = self._starts, self._ends
        first = bisect_right(starts, start) - 1
        if first < 0 or start >= ends[first]:
            return None
        last = first if start < end <= ends[first] else bisect_right(starts, end - 1) - 1
        if last < 0 or end > ends[last]:
            return None
        if start == self[first].idx + len(self[first].text):
            return first + 1, max(last, first) + 1
        return first, last + 1

    def within(self, start: int, end: int) -> tuple[Token, ...]:
        """The words whose first character stands in a range of characters."""
        return self[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def _opening(doc: SpacyDoc) -> set[int]:
    """Return where the first words of sentences begin: a line break may open one."""
    found: set[int] = set()
    opens = False
    for token in doc:
        opens = opens or bool(token.is_sent_start)
        if opens and not token.is_space:
            found.add(token.idx)
            opens = False
    return found


def _place(token: Token) -> int:
    return token.i


def _depth(token: Token) -> int:
    """Words above a word; a mark or blank that nothing hangs on is as deep as can be."""
    if (token.is_punct or token.is_space) and not token.children:
        return len(token.doc) - 1
    return sum(1 for _ in token.ancestors)


@lru_cache(maxsize=4096)
def _features(morph: str) -> Mapping[str, Sequence[str]]:
    """UD features: "Number=Sing|Tense=Past" -> {"Number": ("Sing",), "Tense": ("Past",)}."""
    pairs = (feature.split("=", 1) for feature in morph.split("|") if "=" in feature)
    return {name: tuple(values.split(",")) for name, values in pairs}
