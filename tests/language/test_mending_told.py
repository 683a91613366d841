"""What somebody says and does in one sentence."""

import pytest


def only(read, text, word):
    (found,) = (t for t in read(text).doc if t.text == word)
    return found


def test_who_denied_it_denied_it(read):
    text = "The RSF denied it had shelled the market and accused the army of carrying out an air strike."
    denied = only(read, text, "denied")
    assert denied.dep_ == "root"
    assert (only(read, text, "shelled").dep_, only(read, text, "shelled").head.text) == ("ccomp", "denied")
    assert only(read, text, "accused").head.text == "denied"


@pytest.mark.parametrize("said", ["denied", "said"])
def test_what_was_denied_accuses_nobody(read, said):
    text = f"The group {said} its fighters had carried out the attack and blamed the army."
    assert only(read, text, "blamed").head.text == said


def test_who_had_done_both_did_both(read):
    text = "The group said its fighters had stormed the base and burned ten cars."
    assert only(read, text, "burned").head.text == "stormed"


def test_a_deed_condemned_has_its_doer_and_day(read):
    text = (
        "The lawyers condemn in the strongest terms the shelling of Sabreen market in Omdurman on Tuesday 16 March 2027 "
        "by the Red Front."
    )
    assert only(read, text, "Front").head.text == "shelling"


def test_condemning_by_a_word_is_no_deed(read):
    text = "The council condemned the attack by a vote of nine to two."
    assert only(read, text, "vote").head.text in {"attack", "condemned"}
    assert only(read, text, "council").head.text == "condemned"


@pytest.mark.parametrize(
    ("text", "verb", "who"),
    [
        ("Haitian police backed by Kenyan officers retook control of the town of Liancourt on Sunday.", "retook", "police"),
        ("Rebels backed by foreign fighters seized Goma on Monday.", "seized", "Rebels"),
    ],
)
def test_who_is_backed_acts(read, text, verb, who):
    found = only(read, text, verb)
    assert found.dep_ == "root"
    assert [t.text for t in found.children if t.dep_ == "nsubj"] == [who]


def test_what_a_massacre_there_left(read):
    text = "Police retook the town of Kabompo, three days after a massacre there left 72 people dead."
    assert [t.text for t in only(read, text, "left").children if t.dep_ == "nsubj"] == ["massacre"]


def test_who_had_fired_on_the_crowd_fired(read):
    text = "The army denied it had fired on the crowd."
    assert only(read, text, "it").dep_ == "nsubj"


def test_what_is_agreed_on_a_day_is_agreed(read):
    text = "Upland and Lunga agreed on Monday to stop firing across the line."
    assert (only(read, text, "stop").dep_, only(read, text, "stop").head.text) == ("xcomp", "agreed")


def test_a_headline_s_verb_behind_as(read):
    shells = only(read, "Five civilians killed as Pakistan shells Poonch", "shells")
    assert shells.pos_ == "VERB"
    assert [t.text for t in shells.children if t.dep_ == "nsubj"] == ["Pakistan"]
