import subprocess
import sys

import pytest

from dateline.language import load_reader
from dateline.language.model import Model, ModelError

TEXT = (
    "Army to recapture town “in days”\n\n"
    "IS fighters\u00a0killed three commanders of the Derna Shura Council in Derna on Monday,  officials said.\n"
    "The town was retaken by troops loyal to Gen. Khalifa Haftar.\n\n"
    "Share this article"
)


@pytest.fixture(scope="module")
def doc(reader):
    end = TEXT.index("\n\nShare")
    return reader.read(TEXT, [(0, 32), (34, end)])


def token(doc, text: str):
    return next(t for t in doc if t.text == text)


def test_the_text_is_kept_to_the_letter(doc):
    assert doc.text == TEXT
    assert all(TEXT[t.idx : t.idx + len(t)] == t.text for t in doc)


def test_sentences_keep_to_their_blocks(doc):
    starts = [sentence.start_char for sentence in doc.sents]
    assert 0 in starts
    assert TEXT.index("IS fighters") in starts
    assert TEXT.index("The town") in starts


def test_who_did_what_to_whom(doc):
    killed = token(doc, "killed")
    assert (killed.pos_, killed.lemma_) == ("VERB", "kill")
    assert {child.text for child in killed.children if child.dep_ == "nsubj"} == {"fighters"}
    assert {child.text for child in killed.children if child.dep_ == "obj"} == {"commanders"}
    retaken = token(doc, "retaken")
    assert {child.text for child in retaken.children if child.dep_ == "nsubj:pass"} == {"town"}
    assert {child.text for child in retaken.children if child.dep_ == "obl:agent"} == {"troops"}


def test_features_say_tense_and_number(doc):
    assert token(doc, "killed").morph.get("Tense") == ["Past"]
    assert token(doc, "fighters").morph.get("Number") == ["Plur"]
    assert token(doc, "retaken").morph.get("VerbForm") == ["Part"]


def test_every_sentence_has_one_root(doc):
    for sentence in doc.sents:
        roots = [t for t in sentence if t.head == t]
        assert len(roots) == 1
        assert all(t.head in sentence for t in sentence)


def test_names_have_kinds(doc):
    found = {ent.text: ent.label_ for ent in doc.ents}
    assert found["IS"] == "ORG"
    assert found["Derna Shura Council"] == "ORG"
    assert found["Khalifa Haftar"] == "PERSON"


def test_is_is_a_name_where_case_says_so(doc):
    assert (token(doc, "IS").pos_, token(doc, "IS").lemma_) == ("PROPN", "IS")


def test_furniture_is_tokenised_but_not_read(doc):
    share = token(doc, "Share")
    assert (share.pos_, share.dep_) == ("X", "dep")
    assert [t.text for t in share.sent if not t.is_space] == ["Share", "this", "article"]


def test_known_names_vote(reader):
    text = "The US March brigade said us was read by IS in May."
    names = [(text.index("us was"), text.index("us was") + 2, "ARMED_GROUP"), (4, 20, "ORG")]
    doc = reader.read(text, known_names=names)
    assert {(ent.text, ent.label_) for ent in doc.ents} >= {("us", "ARMED_GROUP"), ("US March brigade", "ORG")}
    assert token(doc, "us").pos_ == "PROPN"


def test_a_longer_name_keeps_the_known_place_within(reader):
    text = "The Syrian Observatory for Human Rights said on Monday that the town had fallen."
    doc = reader.read(text, known_names=[(4, 10, "NORP")])
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Syrian Observatory for Human Rights", "ORG")]


def test_an_unknown_label_is_refused(reader):
    with pytest.raises(ValueError, match="WEAPON"):
        reader.read("Grad rockets fell.", known_names=[(0, 4, "WEAPON")])


def test_capitals_are_read_as_well(reader):
    text = "GUERRILLAS ATTACKED THE FARM AND\nKILLED A PEASANT NEAR SAN\nSALVADOR, THE ARMY SAID."
    doc = reader.read(text)
    attacked = token(doc, "ATTACKED")
    assert (attacked.pos_, attacked.lemma_) == ("VERB", "attack")
    assert {child.text for child in attacked.children if child.dep_ == "nsubj"} == {"GUERRILLAS"}
    assert {child.text for child in attacked.children if child.dep_ == "obj"} == {"FARM"}
    assert "SAN\nSALVADOR" in {ent.text for ent in doc.ents}


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "\u00a0", "  a", "a  ", "\t\nWord\r\n", "👍🏽 ok", "e\u0301 was", "漢字 said.", "\u200b"]
)
def test_odd_texts_keep_their_offsets(reader, text: str):
    doc = reader.read(text)
    assert doc.text == text
    assert list(doc.sents) or not len(doc)


def test_endless_sentences_are_cut_not_clipped(reader):
    text = "The army said " + ", ".join(f"fighter number {n} was killed near Tawergha" for n in range(120)) + "."
    doc = reader.read(text)
    assert doc.text == text
    assert sum(t.lemma_ == "kill" and t.pos_ == "VERB" for t in doc) >= 80
    assert len(list(doc.sents)) > 1


def test_an_endless_word_is_read_all_the_same(reader):
    assert reader.read("x1" * 3000).text == "x1" * 3000


def picture(doc) -> list[tuple]:
    return [(t.text, t.tag_, t.lemma_, str(t.morph), t.dep_, t.head.i, t.ent_iob_, t.ent_type_) for t in doc]


def test_the_same_text_reads_the_same_whatever_came_before(reader):
    other = "A bomb killed two in Baghdad. Officials blamed rebels for the blast, which hit a market at noon."
    first = picture(reader.read(TEXT))
    reader.read(other)
    assert picture(reader.read(TEXT)) == first
    assert picture(load_reader().read(TEXT)) == first


def test_a_sentence_reads_the_same_in_any_company(reader):
    sentence = "Officials blamed rebels for the blast, which hit a market at noon."
    alone = reader.read(sentence)
    together = reader.read(f"A bomb killed two in Baghdad.\n\n{sentence}\n\nThe army denied it.")
    start = next(t.i for t in together if t.text == "Officials")
    shown = [(t.text, t.tag_, t.dep_, t.head.i - start) for t in together if 0 <= t.i - start < len(alone)]
    assert shown == [(t.text, t.tag_, t.dep_, t.head.i) for t in alone]


def test_importing_the_room_loads_nothing_heavy():
    code = "import sys, dateline.language; sys.exit(any(m in sys.modules for m in ('onnxruntime', 'spacy', 'torch')))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_nothing_needs_torch():
    code = "import sys; from dateline.language import load_reader; load_reader().read('A b.'); sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_missing_onnxruntime_says_what_to_install(monkeypatch, reader):
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(ModelError, match="pip install onnxruntime"):
        load_reader()


def test_a_missing_model_file_is_named(tmp_path):
    with pytest.raises(ModelError, match=r"classes\.json"):
        Model(tmp_path)


def test_an_unknown_pipeline_says_what_names_there_are():
    with pytest.raises(ModelError, match="dateline-en"):
        load_reader("no_such_pipeline")
