"""Learning whom pronouns mean: the annotation is held to its form, and what ships scores as what was fitted."""

from pathlib import Path
from types import SimpleNamespace

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def training(scripts):
    """Return training/chains.py and training/chains_domain.py as modules."""
    with scripts("chains", "chains_domain") as found:
        yield SimpleNamespace(chains=found.script, domain=found.beside)


def example(training, source, cls, features, right):
    asked = SimpleNamespace(cls=cls, form="subject")
    return training.chains.Example(source, asked, features, ["nobody"], right)


def test_what_ships_scores_as_what_was_fitted(training):
    weights = {
        "option/all//near": 1.0, "option/they//near": 2.0, "option/they/subject/rule 0": 3.0,
        "option/news they//near": 4.0, "option/person//near": 9.0, "nobody/they//nobody": 5.0,
    }  # fmt: skip
    asked = example(training, "news x", "they", [["near", "rule 0"]], [True])
    expected = sum(weights.get(n, 0) * v for n, v in training.chains.named(asked, ["near", "rule 0"], nobody=False))
    shipped = training.chains.folded(weights)["option"]["they"]
    assert shipped[""]["near"] + shipped["subject"]["rule 0"] == pytest.approx(expected, abs=0.002)
    assert training.chains.folded(weights)["nobody"]["they"][""] == {"nobody": 2.5}


def test_fitting_learns_what_tells_the_right_actor(training):
    rows = [example(training, f"d{i}", "they", [["rule 0"], ["rule 1"]], [True, False]) for i in range(40)]
    weights = training.chains.fit(rows)
    assert weights["option/all//rule 0"] > weights["option/all//rule 1"]
    assert training.chains.fit(rows) == weights


def test_an_annotation_that_no_longer_fits_its_text_is_refused(training, tmp_path):
    (tmp_path / "data" / "muc4").mkdir(parents=True)
    (tmp_path / "data" / "muc4" / "train.jsonl").write_text('{"docid": "A", "text": "They left Oland."}\n')
    (tmp_path / "data" / "gvc").mkdir()
    (tmp_path / "data" / "gvc" / "dataset.conll").write_text("")
    file = tmp_path / "pronouns.tsv"
    file.write_text("# head\nmuc4\tA\t0\tthey\t-\n")
    assert [wanted for _, wanted in training.domain.DomainPronouns(tmp_path, file)] == [{0: frozenset()}]
    file.write_text("# head\nmuc4\tA\t1\tthey\t-\n")
    with pytest.raises(ValueError, match="muc4 A has no 'they' at 1"):
        list(training.domain.DomainPronouns(tmp_path, file))


def test_no_pronoun_is_annotated_twice(training):
    rows = [line.split("\t") for line in training.domain.FILE.read_text("utf-8").splitlines()[1:]]
    assert len({tuple(row[:3]) for row in rows}) == len(rows)
    assert {row[3] for row in rows} <= {"they", "them", "their", "themselves", "it", "its", "itself"}
