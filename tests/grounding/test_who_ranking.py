"""The learnt choice of whom a pronoun means: what it weighs, when it leaves a pronoun open, and that it says how sure."""

import re

import pytest

from dateline.grounding.who import resolve_actors
from dateline.grounding.who.asked import Asked
from dateline.grounding.who.context import Context
from dateline.grounding.who.passes import Passes
from dateline.grounding.who.ranking import LearntRanker, Weights


@pytest.fixture(scope="module")
def resolved(read, knowledge):
    """Return a function: the resolution of the last occurrence of a word in a text."""

    def ask(text, word):
        annotated = read(text)
        start = [match.start() for match in re.finditer(rf"\b{word}\b", text)][-1]
        return resolve_actors(annotated, [], knowledge.actors, knowledge.places).of(start, start + len(word))

    return ask


@pytest.fixture(scope="module")
def asked(read):
    """Return the pronoun of a sentence as a question."""

    def ask(text, word):
        doc = read(text).doc
        token = next(token for token in doc if token.lower_ == word)
        return Asked.of(None, token, 0)

    return ask


def weights(threshold=0.5, **options):
    return Weights(
        options={"they": options or {"": {}}, "person": {}, "it": {}},
        nobody={cls: {} for cls in ("they", "person", "it")},
        thresholds=dict.fromkeys(("they", "person", "it"), threshold),
    )


def test_one_person_known_by_a_noun_is_he(resolved):
    found = resolved("A gunman opened fire on the market in Oland. He fled on a motorcycle.", "He")
    assert found.name == "gunman"
    assert found.id.startswith("generic:")


@pytest.mark.parametrize("noun", ["family", "crowd", "two gunmen"])
def test_several_people_are_never_he(resolved, noun):
    assert resolved(f"A {noun} fled the market in Oland. On Monday he returned.", "he").id is None


def test_a_spokeswoman_is_no_he(resolved):
    assert resolved("A spokeswoman left the market in Oland. On Monday he returned.", "he").id is None


def test_who_speaks_goes_on_speaking(resolved):
    text = "The Syrian Observatory for Human Rights said ten people were killed. It said the toll could rise."
    assert resolved(text, "It").id == "sohr"


def test_what_is_unclear_is_nobody(resolved):
    text = "The Syrian Observatory for Human Rights said it was unclear who fired the rockets."
    assert resolved(text, "it").id is None


def test_the_suburbs_of_a_town_are_not_the_armys(resolved):
    assert resolved("The Syrian Army entered the town and shelled its suburbs.", "its").id is None


def test_the_reason_has_the_probability_and_who_nearly_won(resolved):
    text = "Orim Vance met Davit Kestrel in Oland. Vance said he was tired."
    found = resolved(text, "he")
    assert found.name == "Orim Vance"
    assert re.fullmatch(r"pronoun:he, 0\.\d\d; else Davit Kestrel 0\.\d\d", found.why)
    assert found.candidates[0].score > found.candidates[1].score


def test_a_threshold_that_nobody_reaches_leaves_pronouns_open(read, knowledge):
    annotated = read("Fighters of Ansar Dine took Kidal in Mali. They left on Monday.")
    passes = Passes(Context(annotated, knowledge.actors, knowledge.places), LearntRanker(weights(1.1)))
    place = next(i for i, mention in enumerate(passes.mentions) if mention.kind == "pronoun")
    found = passes.found[place]
    assert (found.id, found.why) == (None, "pronoun:they: nobody likely enough")
    assert [c.id for c in found.candidates] == ["ansar-dine"]  # who was weighed stays known


def test_the_nearest_of_equals_is_taken(asked):
    question = asked("They left.", "they")
    choice = LearntRanker(weights(0.3)).choose(question, [], [["a"], ["b"]], [])
    assert choice.place == 0
    assert choice.shares == [0.333, 0.333]


def test_weights_of_the_form_add_to_those_of_the_class(asked):
    ranker = LearntRanker(weights(**{"": {"far": -1.0}, "subject": {"far": 4.0}}))
    assert ranker.choose(asked("They left.", "they"), [], [["near"], ["far"]], []).place == 1
    assert ranker.choose(asked("We saw them.", "them"), [], [["near"], ["far"]], []).place is None


@pytest.mark.parametrize(
    ("text", "word", "cls", "form"),
    [
        ("They left.", "they", "they", "subject"),
        ("We saw her.", "her", "person", "object"),
        ("We saw her house.", "her", "person", "possessive"),
        ("The army defended itself.", "itself", "it", "reflexive"),
        ("We heard from them.", "them", "they", "other"),
    ],
)
def test_class_and_form_of_a_pronoun(asked, text, word, cls, form):
    question = asked(text, word)
    assert (question.cls, question.form) == (cls, form)
