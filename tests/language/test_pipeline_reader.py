import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from dateline.language import load_reader
from dateline.language.clear import Tree, is_clear, to_universal
from dateline.language.pipeline_reader import PipelineReader

SENTENCE = "Three commanders were killed by militants in Derna ."
CLEAR = {
    "pos": ["NUM", "NOUN", "AUX", "VERB", "ADP", "NOUN", "ADP", "PROPN", "PUNCT"],
    "tags": ["CD", "NNS", "VBD", "VBN", "IN", "NNS", "IN", "NNP", "."],
    "heads": [1, 3, 3, 3, 3, 4, 3, 6, 3],
    "deps": ["nummod", "nsubjpass", "auxpass", "ROOT", "agent", "pobj", "prep", "pobj", "punct"],
    "ents": ["O", "O", "O", "O", "O", "O", "O", "B-GPE", "O"],
}


@Language.component("dateline_test_clear")
def clear_component(doc: Doc) -> Doc:
    """A parser that knows one sentence."""
    words = [t.text for t in doc]
    return Doc(doc.vocab, words=words, spaces=[bool(t.whitespace_) for t in doc], lemmas=words, **CLEAR)


@pytest.fixture
def folder(tmp_path):
    nlp = spacy.blank("en")
    nlp.add_pipe("dateline_test_clear")
    nlp.to_disk(tmp_path / "tiny")
    return tmp_path / "tiny"


def test_a_pipeline_with_clear_labels_reads_in_universal_dependencies(folder):
    doc = load_reader(str(folder)).read(f"Furniture\n\n{SENTENCE}", blocks=[(11, 11 + len(SENTENCE))])
    by_text = {t.text: t for t in doc}
    assert doc.text.endswith(SENTENCE)
    assert by_text["commanders"].dep_ == "nsubj:pass"
    assert (by_text["militants"].dep_, by_text["militants"].head.text) == ("obl:agent", "killed")
    assert (by_text["by"].dep_, by_text["by"].head.text) == ("case", "militants")
    assert (by_text["Derna"].dep_, by_text["Derna"].head.text) == ("obl", "killed")
    assert by_text["were"].dep_ == "aux:pass"
    assert by_text["killed"].dep_ == "root"
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Derna", "GPE")]


def test_known_names_vote_there_too(folder):
    start = SENTENCE.index("militants")
    doc = load_reader(str(folder)).read(SENTENCE, known_names=[(start, start + 9, "ARMED_GROUP")])
    assert ("militants", "ARMED_GROUP") in {(ent.text, ent.label_) for ent in doc.ents}
    assert next(t for t in doc if t.text == "militants").pos_ == "PROPN"


def test_a_pipeline_that_only_splits_sentences_is_enough():
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    doc = PipelineReader("tiny", nlp).read("One fell. \nTwo fled.")
    assert [s.text.strip() for s in doc.sents] == ["One fell.", "Two fled."]
    assert doc.text == "One fell. \nTwo fled."


def test_the_copula_hangs_from_its_predicate():
    tree = Tree(["PRON", "AUX", "DET", "NOUN"], [1, 1, 3, 1], ["nsubj", "ROOT", "det", "attr"])
    made = to_universal(tree)
    assert made.heads == [3, 3, 3, 3]
    assert made.deps == ["nsubj", "cop", "det", "root"]


def test_a_preposition_in_a_noun_phrase_makes_a_modifier():
    tree = Tree(["NOUN", "ADP", "PROPN"], [0, 0, 1], ["ROOT", "prep", "pobj"])
    assert to_universal(tree).deps == ["root", "case", "nmod"]
    assert tree.deps == ["ROOT", "prep", "pobj"], "the given tree is left as it was"


def test_a_clause_under_a_preposition_is_marked_by_it():
    tree = Tree(["VERB", "ADP", "VERB", "NOUN"], [0, 0, 1, 2], ["ROOT", "prep", "pcomp", "dobj"])
    made = to_universal(tree)
    assert made.heads == [0, 2, 0, 2]
    assert made.deps == ["root", "mark", "advcl", "obj"]


def test_label_schemes_are_told_apart():
    assert is_clear(["nsubj", "pobj"])
    assert not is_clear(["nsubj", "obl", "case"])
