"""The vote for armed groups: what it looks at, in hand-built sentences and read ones, and what it leaves alone."""

import pytest
import spacy
from spacy.tokens import Doc as SpacyDoc
from spacy.tokens import Span

from dateline.knowledge.names import NameHit
from dateline.language.group_features import find_named, named_features, own_features, setting_of, shared_key
from dateline.language.group_votes import GroupWeights, group_votes, shipped_groups, unknown_names
from dateline.language.tokens import Doc

VOCAB = spacy.blank("en").vocab
NOWHERE = type("Nowhere", (), {"candidates": lambda *_: []})()


def sentence(rows, ents=()):
    """Build a Doc from "word/POS/head/dep" rows; a word that begins with "+" joins the one before it."""
    cells = [row.rsplit("/", 3) for row in rows.split()]
    words = [c[0].removeprefix("+") for c in cells]
    spaces = [i + 1 < len(cells) and not cells[i + 1][0].startswith("+") for i in range(len(cells))]
    doc = SpacyDoc(
        VOCAB, words=words, spaces=spaces, pos=[c[1] for c in cells], heads=[int(c[2]) for c in cells],
        deps=[c[3] for c in cells], lemmas=[w.lower() for w in words], sent_starts=[i == 0 for i in range(len(cells))],
    )  # fmt: skip
    doc.set_ents([Span(doc, a, b, label=label) for a, b, label in ents])
    return Doc.of(doc)


def features(doc, key):
    named = next(n for n in find_named(doc, doc.ents) if n.key == key)
    return set(named_features(doc, named, setting_of(doc)))


ATTACK = "Zorro/PROPN/1/compound fighters/NOUN/2/nsubj ambushed/VERB/2/ROOT Quux/PROPN/2/obj"
BRACKET = (
    "The/DET/3/det Upland/PROPN/3/compound Freedom/PROPN/3/compound Front/PROPN/7/nsubj (/PUNCT/5/punct"
    " +UFF/PROPN/3/appos +)/PUNCT/5/punct spoke/VERB/7/ROOT"
)


def test_the_noun_behind_a_name_and_the_verb_it_suffers_are_features():
    doc = sentence(ATTACK, [(0, 1, "ORG"), (3, 4, "ORG")])
    assert {"before fighters", "before [fighters]", "label ORG"} <= features(doc, "zorro")
    assert {"suffers ambush", "suffers [violence]"} <= features(doc, "quux")


def test_names_joined_by_and_are_company():
    doc = sentence(
        "Zorro/PROPN/3/nsubj and/CCONJ/2/cc Quux/PROPN/0/conj left/VERB/3/ROOT", [(0, 1, "ARMED_GROUP"), (2, 3, "ORG")]
    )
    assert "with ARMED_GROUP" in features(doc, "quux")


def test_an_abbreviation_has_the_words_it_is_short_for():
    doc = sentence(BRACKET, [(1, 4, "ORG"), (5, 6, "ORG")])
    (named,) = find_named(doc, doc.ents)
    assert named.long == "upland freedom front"
    assert len(named.mentions) == 2
    assert {"short for", "word front", "last front", "capitals"} <= set(named_features(doc, named, setting_of(doc)))


def test_what_is_no_name_is_not_asked_about():
    doc = sentence("The/DET/1/det Army/PROPN/2/nsubj left/VERB/2/ROOT", [(1, 2, "ORG")])
    assert find_named(doc, doc.ents) == []


def test_a_name_is_the_same_with_article_hyphen_and_possessive():
    assert shared_key("the Al-Zorro’s") == shared_key("al Zorro") == "al zorro"


def test_capitals_say_nothing_where_all_is_in_capitals():
    assert "capitals" in set(own_features("uff", "UFF"))
    assert "capitals" not in set(own_features("uff", "UFF", capitals=True))


def test_known_names_persons_and_peoples_are_not_asked_about():
    doc = sentence(ATTACK, [(0, 1, "ORG"), (3, 4, "PERSON")])
    assert unknown_names(doc, []) == [doc.ents[0]]
    assert unknown_names(doc, [NameHit(0, 5, "ARMED_GROUP", ("zorro",))]) == []


def test_a_vote_is_cast_from_the_threshold_on_and_says_why():
    doc = sentence(ATTACK, [(0, 1, "ORG"), (3, 4, "ORG")])
    weights = GroupWeights({"before fighters": 3.0, "words 1": 0.5, "suffers ambush": 1.0}, bias=-2.0, threshold=0.6)
    (vote,) = group_votes(doc, [], NOWHERE, weights)
    assert doc.text[vote.start : vote.end] == "Zorro"
    assert vote.share == 0.818
    assert vote.reasons == ("before fighters", "words 1")


def test_what_the_reader_and_the_gazetteer_have_as_a_place_stays_one():
    doc = sentence(ATTACK, [(0, 1, "GPE")])
    weights = GroupWeights({"before fighters": 9.0}, bias=0.0, threshold=0.6)
    place = type("Match", (), {"score": 1.0})()
    somewhere = type("Somewhere", (), {"candidates": lambda *_: [place]})()
    assert group_votes(doc, [], NOWHERE, weights) != []
    assert group_votes(doc, [], somewhere, weights) == []


@pytest.fixture(scope="module")
def voted(read):
    def names(text):
        annotated = read(text)
        return {text[v.start : v.end] for v in annotated.groups}

    return names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The guerrillas of the Upland Dawn Front ambushed an army convoy near the river, killing nine soldiers.",
         "Upland Dawn Front"),
        ("The Harbour Liberation Front (HLF), a rebel group, claimed responsibility for the attack.",
         "Harbour Liberation Front"),
        ("Jaish al-Marsa militants attacked a checkpoint, killing four policemen.", "Jaish al-Marsa"),
    ],
)  # fmt: skip
def test_a_group_that_no_file_has_is_told_by_its_words_and_surroundings(voted, text, name):
    assert name in voted(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Fisheries Ministry said on Monday that a fighter jet had crashed, killing two pilots.",
        "The Upland Observer reported that rebels had attacked the town of Zorroville, killing nine.",
        "Marsa University and the Harbour Football Federation condemned the attack on the stadium.",
        "Police shot dead a gunman near the Marsa Commercial Bank after a raid that wounded three people.",
    ],
)
def test_organisations_in_the_same_news_are_none(voted, text):
    assert voted(text) == set()


def test_a_name_voted_for_is_an_armed_group_in_the_doc(read):
    text = "The guerrillas of the Upland Dawn Front ambushed an army convoy. The Upland Dawn Front claimed the attack."
    annotated = read(text)
    labels = [(e.text, e.label_) for e in annotated.doc.ents if "Dawn" in e.text]
    assert labels == [(name, "ARMED_GROUP") for name, _ in labels]
    assert len(labels) == 2
    assert all(t.ent_type_ == "ARMED_GROUP" for e in annotated.doc.ents if "Dawn" in e.text for t in e)


def test_no_weight_knows_a_group_by_its_name(knowledge):
    """A word of a name has a weight only if several actors bear it: "fmln" and the like have none."""
    armed = [a for a in knowledge.actors.actors.values() if a.label == "ARMED_GROUP"]
    short = {alias.name.lower() for actor in armed for alias in actor.aliases if alias.short and " " not in alias.name}
    weighed = {name.split(" ", 1)[1] for name in shipped_groups().weights if name.startswith("word ")}
    assert len(short & weighed) <= 12, sorted(short & weighed)
