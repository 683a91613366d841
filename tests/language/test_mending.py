"""Trees that the words rule out."""

import pytest

from dateline.language.mending import mended_tree


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Fighting erupted on Friday between the army and M23 rebels in North Kivu province.", "army", "rebels"),
        ("Clashes broke out between police and opposition supporters in Lusaka.", "police", "supporters"),
    ],
)
def test_between_takes_two(read, text, first, second):
    (joined,) = (t for t in read(text).doc if t.text == second)
    assert (joined.dep_, joined.head.text) == ("conj", first)


@pytest.mark.parametrize("opinion", ["believed", "thought", "suspected"])
def test_men_believed_to_be_of_a_militia_act(read, opinion):
    text = f"On 11 March, armed men {opinion} to belong to the Lunga militia attacked the village of Kabompo."
    verb = next(t for t in read(text).doc if t.text == "attacked")
    assert verb.dep_ == "root"
    assert [t.text for t in verb.children if t.dep_ == "nsubj"] == ["men"]


def test_what_is_believed_of_somebody_stays(read):
    verb = next(t for t in read("The men are believed to have attacked the village.").doc if t.text == "believed")
    assert verb.dep_ == "root"


def test_who_closes_the_sentence_tells_it(read):
    text = (
        "The men, riding on motorbikes, stormed the market on Monday and opened fire on traders before setting shops "
        "ablaze, a resident reached by telephone told the agency."
    )
    told = next(t for t in read(text).doc if t.text == "told")
    assert [t.text for t in told.children if t.dep_ == "nsubj"] == ["resident"]


@pytest.mark.parametrize(
    ("text", "dep"),
    [("Officials noted reports of fighting around Lunga since June.", "nmod"), ("He said fighting there continued.", "nsubj")],
)
def test_fighting_is_what_goes_on(read, text, dep):
    deed = next(t for t in read(text).doc if t.text == "fighting")
    assert (deed.pos_, deed.dep_) == ("NOUN", dep)


def test_whoever_has_an_object_still_acts(read):
    deed = next(t for t in read("They were accused of fighting the army.").doc if t.text == "fighting")
    assert deed.pos_ == "VERB"


@pytest.mark.parametrize(
    ("text", "second", "object_"),
    [
        ("The blast killed two soldiers and injured civilians.", "injured", "civilians"),
        ("The blast killed two and left scores injured.", "left", "scores"),
    ],
)
def test_what_kills_wounds_others_too(read, text, second, object_):
    verb = next(t for t in read(text).doc if t.text == second)
    assert (verb.pos_, verb.dep_, verb.head.text) == ("VERB", "conj", "killed")
    assert [t.text for t in verb.children if t.dep_ == "obj"] == [object_]


def test_the_wounded_that_somebody_treats_stay_wounded(read):
    (word,) = (t for t in read("Doctors treated refugees and injured civilians.").doc if t.text == "injured")
    assert word.head.text == "civilians"


def test_what_struck_killed_whatever_stands_before(read):
    text = "A car bomb has hit a convoy of buses carrying civilians out of two besieged towns killing 100 people."
    verb = next(t for t in read(text).doc if t.text == "killing")
    assert (verb.dep_, verb.head.text) == ("advcl", "hit")


def test_soldiers_who_kill_still_do(read):
    verb = next(t for t in read("The raid targeted soldiers killing civilians.").doc if t.text == "killing")
    assert verb.head.text in ("soldiers", "targeted")
    verb = next(t for t in read("Police arrested soldiers killing civilians.").doc if t.text == "killing")
    assert verb.head.text == "soldiers"


@pytest.mark.parametrize(
    ("text", "verb", "subjects"),
    [
        ("Army retakes Lunga from rebels", "retakes", ["Army"]),
        ("Rebels free 12 hostages in Lunga", "free", ["Rebels"]),
        ("Government, rebels swap prisoners", "swap", ["Government"]),
    ],
)
def test_a_headlines_verb_has_its_subject(read, text, verb, subjects):
    found = next(t for t in read(text).doc if t.text == verb)
    assert (found.pos_, [t.text for t in found.children if t.dep_ == "nsubj"]) == ("VERB", subjects)


def test_what_describes_a_noun_has_it_for_no_subject():
    words = ["He", "said", "that", "she", "will", ",", "within", "the", "period", "stated", ",", "answer", "."]
    pos = ["PRON", "VERB", "SCONJ", "PRON", "AUX", "PUNCT", "ADP", "DET", "NOUN", "VERB", "PUNCT", "VERB", "PUNCT"]
    tags = ["PRP", "VBD", "IN", "PRP", "MD", ",", "IN", "DT", "NN", "VBD", ",", "VB", "."]
    heads = [1, 1, 11, 11, 11, 11, 8, 8, 3, 8, 9, 1, 1]
    deps = ["nsubj", "root", "mark", "nsubj", "aux", "punct", "case", "det", "obl", "acl", "punct", "ccomp", "punct"]
    mended, _ = mended_tree(words, pos, tags, heads, deps)
    assert (mended[8], mended[9]) == (3, 8)  # no word stands above itself


@pytest.mark.parametrize(
    ("text", "above"),
    [
        ("A shell hit a house in which a family was sleeping, killing six.", "hit"),
        ("Gunmen stormed a mosque where people were praying, killing 12 worshippers.", "stormed"),
        ("Police rushed to a market where a bomb exploded, killing ten.", "exploded"),
    ],
)
def test_a_blow_kills_and_no_peaceful_clause_on_its_place(read, text, above):
    (harm,) = (t for t in read(text).doc if t.text == "killing")
    assert harm.head.text == above


def test_an_attack_that_killed_after_a_mark_is_its_subject(read):
    doc = read("Gunmen attacked a church on Sunday, a week after a similar attack killed 12.").doc
    (verb,) = (t for t in doc if t.text == "killed")
    assert verb.dep_ == "advcl"
    assert [t.text for t in verb.children if t.dep_ == "nsubj"] == ["attack"]


def test_what_stands_between_commas_describes_who_acts(read):
    text = (
        "In northern Shan State, the Brotherhood Alliance, made up of the Arakan Army, the Lunga Liberation Army and the "
        "Kabompo Democratic Alliance Army, has run Hseni Kyaut and Kutkai Lay since December."
    )
    words = read(text).doc
    run = next(t for t in words if t.text == "run")
    assert [t.text for t in run.children if t.dep_ == "nsubj"] == ["Alliance"]
    made = next(t for t in words if t.text == "made")
    assert (made.dep_, made.head.text) == ("acl", "Alliance")


def test_a_number_behind_a_name_is_an_age(read):
    doc = read("Omar Ali, 20, Hassan Musa, 22, and Yusuf Adan, 31, were killed.").doc
    assert {t.dep_ for t in doc if t.text in ("20", "22", "31")} == {"amod"}


def test_a_number_behind_a_place_is_none(read):
    (number,) = (t for t in read("In Derna, 20, including women, were killed.").doc if t.text == "20")
    assert number.dep_ == "nsubj:pass"
