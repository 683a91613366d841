"""The two seed reports, read perfectly: joined, summed up, dated and laid out in time as the gold has it."""

import pytest
from chronicle_seeds import Seeds, shared

from dateline.chronicle import holdings_on, reconcile

pytestmark = pytest.mark.skipif(
    not (shared() / "data" / "seed_gold.json").exists(), reason="the seed reports are not here (set DATELINE_SHARED)"
)


@pytest.fixture(scope="module")
def seeds():
    return Seeds()


@pytest.fixture(scope="module")
def chronicle(seeds):
    return reconcile(seeds.infos(), seeds.claims())


def events_of(chronicle, *gold):
    return {event for claim, event in chronicle.claim_events for g in gold if claim.startswith(f"{g}.")}


def test_the_merge_groups_of_the_gold(seeds, chronicle):
    groups = seeds.gold["scoring"]["merge_groups"]
    found = [events_of(chronicle, *group) for group in groups]
    assert [len(f) for f in found] == [1] * len(groups)
    assert len(set.union(*found)) == len(groups)


def test_june_is_dated_by_july_with_reasons(chronicle):
    june = next(r for r in chronicle.reports if r.key == "june")
    assert "2015-06-01" <= june.bounded_from <= "2015-06-17" <= june.bounded_to <= "2015-06-30"
    assert june.bounded_why


def test_june_alone_stays_undated(seeds):
    june = seeds.infos()[:1]
    alone = reconcile(june, [c for c in seeds.claims() if c.report == june[0].id])
    assert alone.reports[0].bounded_from is None


def test_the_dead_of_the_night_of_29_july(chronicle):
    (event_id,) = events_of(chronicle, "E.D1.01")
    happening = next(e for e in chronicle.events if e.id == event_id)
    sums = {(s.kind, s.side): (s.low, s.best, s.high) for s in happening.summary}
    assert sums["killed", None] == (40, 40, 40)
    assert sums["killed", "A.IS-LY"] == (27, 27, None)
    assert sums["killed", "A.DMSC"] == (13, 13, 13)
    assert sums["wounded", None] == (20, 20, 20)
    assert next(t for t in happening.tolls if t.side == "A.DMSC").inferred
    assert happening.when.from_[:10] == "2015-07-29"
    assert not [d for d in chronicle.disputes if d.field == "number"]


def test_plans_stay_plans(chronicle):
    for gold in ("E.D0.03", "E.D1.04", "E.D1.12", "E.D0.14"):
        ids = events_of(chronicle, gold)
        assert {e.status for e in chronicle.events if e.id in ids} == {"planned"}


def spots(chronicle, day):
    return {(h.place.id, bool(h.site), h.actor, h.type, h.status) for h in holdings_on(chronicle, day)}


def test_the_timeline_on_20_june(chronicle):
    there = spots(chronicle, "2015-06-20")
    assert ("L.RAS-HILAL", False, "A.LNA-EAST", "gained", "one-party") in there
    assert ("L.LATHRUN", False, "A.LNA-EAST", "gained", "one-party") in there
    centre = [h for h in holdings_on(chronicle, "2015-06-20") if h.site and "cent" in h.site]
    assert {(h.type, h.extent) for h in centre} >= {("gained", "most"), ("lost", None)}
    assert not [h for h in holdings_on(chronicle, "2015-06-20") if h.place.id == "L.FATAYAH"]


def test_the_timeline_on_30_july(chronicle):
    there = spots(chronicle, "2015-07-30")
    assert ("L.DERNA", True, "A.DMSC", "gained", "one-party") in there
    assert ("L.FATAYAH", False, "A.IS-LY", "presence", "one-party") in there or ("L.FATAYAH", False, "A.IS-LY", "presence", "single-voice") in there
    assert [h for h in holdings_on(chronicle, "2015-07-30") if h.type == "besieges" and h.actor == "A.LNA-EAST"]
    assert ("L.RAS-HILAL", False, "A.LNA-EAST", "gained", "one-party") in there
    assert not [h for h in holdings_on(chronicle, "2015-07-30") if h.site and "cent" in h.site and h.actor == "A.IS-LY" and h.type == "holds"]
