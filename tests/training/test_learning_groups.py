"""Learning which names are armed groups': the annotation is held to its form, and what is learnt is no list."""

from pathlib import Path
from types import SimpleNamespace

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def training(scripts):
    """Return training/groups.py and training/groups_texts.py as modules."""
    with scripts("groups", "groups_texts") as found:
        yield SimpleNamespace(groups=found.script, texts=found.beside)


def example(training, who, *features):
    """A group where the name begins with g."""
    return training.groups.Example(who, who.startswith("g"), list(features), 1.0, "muc4", sure=True)


def toy(training):
    """Groups shoot, ministries speak; each name has a word of its own."""
    groups = [example(training, f"g{i}", "does shoot", f"word g{i}", "listed") for i in range(12)]
    return [*groups, *(example(training, f"m{i}", "does speak", f"word m{i}") for i in range(12))]


def test_what_several_names_share_is_learnt_and_no_name_is(training):
    weights = training.groups.fit(toy(training))
    assert weights["does shoot"] > 0 > weights["does speak"]
    assert not [name for name in weights if name.startswith("word ")]


def test_the_same_examples_give_the_same_weights(training):
    assert training.groups.fit(toy(training)) == training.groups.fit(toy(training))


def test_folds_judge_a_name_by_weights_of_other_names(training):
    told = [*toy(training), *(example(training, "gone", "word gone") for _ in range(9))]
    shares = {e.who: share for e, share in training.groups.folds(told)}
    assert len(shares) == 25
    assert shares["g3"] > 0.5 > shares["m3"]
    assert shares["gone"] < 0.6  # nine mentions of one name teach nothing about it


def test_copies_without_the_names_words_keep_what_stands_around(training):
    (copy,) = training.groups.blanked([example(training, "g", "word g", "last g", "does shoot")])
    assert copy.features == ["does shoot", "blank"]
    assert copy.weight == 0.5


def test_names_of_lists_have_only_their_own_words(training, knowledge):
    listed = list(training.groups.list_examples([knowledge.actors.actors["nusra-front"]]))
    assert listed
    assert all(e.group and "listed" in e.features for e in listed)
    assert not any(name.startswith(("role", "does", "before")) for e in listed for name in e.features)


def test_without_half_of_the_groups_the_book_finds_the_rest(training):
    first, second = training.texts.halves()
    text = "The Taliban fought the Nusra Front."
    assert sorted([*(h.ids[0] for h in first.find(text)), *(h.ids[0] for h in second.find(text))]) == [
        "nusra-front",
        "taliban",
    ]
    assert training.texts.nothing_known().find(text) == []


def test_annotated_names_stand_where_they_are_said_to(training, shared):
    texts = {(t.source, t.key): t.text for t in training.texts.held_news(shared)}
    labels = training.texts.annotated_groups("test", "re3d")
    assert set(labels) <= set(texts)
    names = [texts[where][start:end] for where, found in labels.items() for start, end, _ in found]
    assert len(names) > 150
    assert all(name == name.strip() and any(c.isupper() for c in name) for name in names)


def test_no_text_that_is_measured_is_learnt_from(training, shared):
    measured = {(t.source, t.key) for t in training.texts.held_news(shared)}
    assert measured.isdisjoint((t.source, t.key) for t in training.texts.learning_texts(shared))
