"""The words of a Doc as plain objects answer as spaCy's own do."""

import pytest
import spacy
from hypothesis import assume, given
from hypothesis import strategies as st
from spacy.tokens import Doc as SpacyDoc
from spacy.tokens import Span as SpacySpan

from dateline.language.tokens import Doc

VOCAB = spacy.blank("en").vocab
LABELS = ("text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "ent_iob_", "whitespace_", "idx", "i")
FLAGS = ("is_space", "is_punct", "is_quote")


@st.composite
def trees(draw):
    """Draw a spaCy Doc of one to four sentences, each a tree whose branches do not cross, with a name in it."""
    heads, starts = [], []
    for _ in range(draw(st.integers(1, 4))):
        size = draw(st.integers(1, 7))
        starts += [True] + [False] * (size - 1)
        heads += hung(draw, len(heads), len(heads) + size, None)
    words = [draw(st.sampled_from(["Ayn", "fell", ",", "“", "27", "the"])) for _ in heads]
    spaces = [draw(st.booleans()) for _ in heads]
    doc = SpacyDoc(
        VOCAB, words=words, spaces=spaces, heads=heads, deps=["dep"] * len(heads), pos=["NOUN"] * len(heads),
        lemmas=words, morphs=["Number=Plur|VerbForm=Fin,Part"] * len(heads), sent_starts=starts,
    )  # fmt: skip
    doc.set_ents([SpacySpan(doc, 0, 1, label="GPE")])
    return doc


def hung(draw, start, end, above):
    """Return the heads of words whose root hangs on `above`, or on itself."""
    if start >= end:
        return []
    root = draw(st.integers(start, end - 1))
    return [*hung(draw, start, root, root), root if above is None else above, *hung(draw, root + 1, end, root)]


def places(tokens):
    return [token.i for token in tokens]


@given(trees())
def test_labels_and_tree_are_those_of_the_reader(theirs):
    ours = Doc.of(theirs)
    assert ours.text == theirs.text
    for mine, other in zip(ours, theirs, strict=True):
        assert [getattr(mine, name) for name in LABELS] == [getattr(other, name) for name in LABELS]
        assert [getattr(mine, name) for name in FLAGS] == [getattr(other, name) for name in FLAGS]
        assert list(mine.morph.get("VerbForm", [])) == other.morph.get("VerbForm", [])
        assert mine.head.i == other.head.i
        for branch in ("children", "subtree", "ancestors"):
            assert places(getattr(mine, branch)) == places(getattr(other, branch))
        assert (mine.left_edge.i, mine.right_edge.i) == (other.left_edge.i, other.right_edge.i)
        assert (mine.sent.start, mine.sent.end, mine.sent.text) == (other.sent.start, other.sent.end, other.sent.text)
        assert [mine.is_ancestor(token) for token in ours] == [other.is_ancestor(token) for token in theirs]


@given(trees(), st.integers(0, 12), st.integers(1, 9))
def test_stretches_are_those_of_the_reader(theirs, start, length):
    ours, end = Doc.of(theirs), start + length
    assert ours.span(start, end).text == theirs[start:end].text
    assume(theirs.text[start:end].strip(" "))
    mine, other = ours.char_span(start, end), theirs.char_span(start, end, alignment_mode="expand")
    assert (mine is None) == (other is None)
    if mine is not None and other is not None:
        assert (mine.start, mine.end, mine.text, mine.root.i) == (other.start, other.end, other.text, other.root.i)
        assert (mine.sent.start, mine.sent.end) == (other.sent.start, other.sent.end)
        assert [name.text for name in mine.ents] == [name.text for name in other.ents]


def test_a_line_break_is_no_word():
    broken = SpacyDoc(
        VOCAB, words=["\n", "nurses", "\n", "Ana", "Ruiz", "fell", "\n\n", "It", "rained"],
        spaces=[False, False, False, True, True, False, False, True, False], heads=[1, 5, 1, 1, 3, 5, 5, 8, 8],
        deps=["dep"] * 9, sent_starts=[True, False, False, False, False, False, True, False, False],
    )  # fmt: skip
    broken.set_ents([SpacySpan(broken, 3, 5, label="PERSON")])
    doc = Doc.of(broken)
    assert [(token.i, token.text, token.whitespace_) for token in doc][:3] == [
        (0, "nurses", "\n"),
        (1, "Ana", " "),
        (2, "Ruiz", " "),
    ]
    assert (doc[0].head.text, doc[1].head.text, doc[0].nbor().text) == ("fell", "nurses", "Ana")
    assert [(name.text, name.start, name.end) for name in doc.ents] == [("Ana Ruiz", 1, 3)]
    assert [sentence.text for sentence in doc.sents] == ["nurses\nAna Ruiz fell", "It rained"]
    assert doc.char_span(1, 11).text == "nurses\nAna"


def test_an_empty_text_has_no_words():
    doc = Doc.of(SpacyDoc(VOCAB, words=[]))
    assert (len(doc), doc.text, doc.sents, doc.ents, doc.char_span(0, 1)) == (0, "", (), (), None)


def test_a_word_is_the_same_however_it_is_reached():
    doc = Doc.of(SpacyDoc(VOCAB, words=["It", "fell"], heads=[1, 1], deps=["nsubj", "ROOT"], sent_starts=[True, False]))
    assert doc[0].head is doc[1]
    assert doc[1].children == (doc[0],)
    assert doc[0].nbor() is doc[1]
    with pytest.raises(IndexError):
        doc[0].nbor(-1)
