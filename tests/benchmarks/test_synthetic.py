"""The invented wars that reconciling is measured on: repeatable, with spans that hold and truth that is known."""

import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"


@pytest.fixture
def synthetic(monkeypatch):
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    import synthetic

    yield synthetic
    sys.modules.pop("synthetic", None)


def test_one_seed_gives_one_war_and_another_seed_another(synthetic):
    again = [m.claims for m in synthetic.reports_on_war(40)]
    assert [m.claims for m in synthetic.reports_on_war(40)] == again
    assert [m.claims for m in synthetic.reports_on_war(40, seed=2)] != again


def test_every_span_holds_its_words_and_every_event_claim_its_truth(synthetic):
    for made in synthetic.reports_on_war(120):
        for claim in made.claims:
            spans = [claim.evidence, claim.trigger, *claim.roles, *claim.voice]
            assert all(made.text[s.start : s.end] == s.text for s in spans)
        assert set(made.truth) == {c.id for c in made.claims if c.kind == "event"}


def test_outlets_copy_err_and_disagree(synthetic):
    made = synthetic.reports_on_war(400)
    assert len({m.info.copy_group for m in made}) < len(made)
    told = {}
    for one in made:
        for claim in one.claims:
            if claim.kind == "event":
                told.setdefault(one.truth[claim.id], []).append(claim)
    several = [claims for claims in told.values() if len(claims) > 3]
    assert any(len({c.type for c in claims}) > 1 for claims in several)
    assert any(len({c.when.from_ for c in claims}) > 1 for claims in several)
    assert any(len({r.actor for c in claims for r in c.role("agent")}) > 2 for claims in several)


def test_joining_finds_most_of_what_truly_happened_once(synthetic):
    made = synthetic.reports_on_war(150)
    p, r, f = synthetic.score(synthetic.truth_of(made), synthetic.chronicle(made))
    assert p > 80
    assert r > 90
    assert f > 88


def test_a_workspace_holds_the_war_with_its_chronicle(synthetic, tmp_path):
    with synthetic.workspace(tmp_path / "war.db", 30) as space:
        counts = space.counts()
        assert counts.reports == 75
        assert counts.events >= 25
        assert counts.claims == sum(len(m.claims) for m in synthetic.reports_on_war(75))


def test_growth_is_the_slope_of_time_over_size(synthetic):
    sizes = [{"reports": 10.0**n, "busy": 2.0 * 10.0 ** (1.5 * n)} for n in (3, 4, 5)]
    assert "reports^1.50 (n log n: 1.11)" in synthetic.growth(sizes)
