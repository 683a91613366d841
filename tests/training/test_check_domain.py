"""The annotated conflict sentences keep their form: offsets on words, known labels, no document both trained and tested."""

import sys
from pathlib import Path

import pytest

TRAINING = Path(__file__).resolve().parents[2] / "training"
TEXT = "Rebels of the Kest Front took Oland on Friday. Nobody was hurt."
GOOD = {
    "corpus": "rival",
    "doc": "1",
    "start": 0,
    "end": 46,
    "names": [[14, 24, "ORG"], [30, 35, "LOC"]],
    "clauses": [{"verb": [25, 29], "subject": [0, 6], "object": [30, 35], "place": None}],
}


@pytest.fixture(scope="module")
def check_domain():
    sys.path.insert(0, str(TRAINING))
    import check_domain

    yield check_domain
    sys.path.remove(str(TRAINING))


def found(check_domain, *train, test=()):
    texts = {("rival", "1"): TEXT, ("rival", "2"): TEXT}
    return list(check_domain.faults({"train": list(train), "test": list(test)}, texts))


def test_a_sound_sentence_has_no_faults(check_domain):
    assert found(check_domain, GOOD) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"names": [[14, 23, "ORG"]]}, "within a word"),
        ({"names": [[14, 25, "ORG"]]}, "within a word"),
        ({"names": [[14, 24, "GROUP"]]}, "unknown kind"),
        ({"names": [[30, 35, "LOC"], [14, 24, "ORG"]]}, "out of order"),
        ({"names": [[47, 53, "ORG"]]}, "outside the sentence"),
        ({"end": 44}, "within a word"),
        ({"clauses": [{"verb": None, "subject": [0, 6], "object": None, "place": None}]}, "never empty"),
        ({"clauses": [{"verb": [54, 57], "subject": None, "object": None, "place": None}]}, "outside the sentence"),
        ({"doc": "3"}, "no such document"),
    ],
)
def test_each_fault_is_named_with_its_line(check_domain, change, said):
    faults = found(check_domain, GOOD | {"doc": "2"}, GOOD | change)
    assert len(faults) == 1
    assert faults[0].startswith("train 2: ")
    assert said in faults[0]


def test_a_document_never_trains_and_tests_and_no_sentence_counts_twice(check_domain):
    assert "trains and tests" in found(check_domain, GOOD, test=[GOOD])[0]
    assert "annotated twice" in found(check_domain, GOOD, GOOD)[0]


def test_the_annotation_in_the_repository_is_sound_and_whole(check_domain, shared):
    parts = {part: check_domain.domain_items(part) for part in ("train", "test")}
    assert list(check_domain.faults(parts, check_domain.news_texts(shared))) == []
    assert {part: len(items) for part, items in parts.items()} == {"train": 250, "test": 150}
