"""Scores of many pairs at once are those of `judge`, whatever the tellings; clusters do not hang on how they are kept."""

import random

from chronicle_make import CAMP, HILL, PORT, day, event, roles, span, toll
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.chronicle.across import Rulings
from dateline.chronicle.actors import Kin
from dateline.chronicle.cluster import cluster
from dateline.chronicle.config import joining
from dateline.chronicle.features import cannot_be_one, judge
from dateline.chronicle.join import told_by_reports
from dateline.chronicle.scoring import Scorer
from dateline.chronicle.stories import Stories
from dateline.chronicle.types import type_table
from dateline.records.claim import Where

KINDS = ("bombing", "shelling", "battle", "airstrike", "siege", "killing", "agreement")
PEOPLE = ("red:the Red Front", "blue:the Blue Guard", "army:the army", "rebels", "gunmen of the Guard")
TIMES = (day("2020-05-01"), day("2020-05-03"), span("2020-05-01", "2020-05-09", "days"), span(None, "2020-05-20", "unknown"),
         span("2020-05-01", None, "unknown"))  # fmt: skip


def tellings(seed: int):
    dice = random.Random(seed)
    claims = []
    for n in range(14):
        told = event(dice.choice(KINDS), f"o{n % 7}", f"The {dice.choice(('market', 'mill'))} of Karsa burnt, part {n}", n * 300,
                     dice.choice(TIMES), dice.choice((PORT, HILL, CAMP, Where())),
                     roles=roles(agent=dice.choice(PEOPLE), target=dice.choice(PEOPLE)),
                     standing=dice.choice(("happened", "happened", "planned", "denied")))  # fmt: skip
        claims.append(told)
        if dice.random() < 0.6:
            claims.append(toll(told, dice.choice((3, 12, 40)), "dead"))
    told, _ = told_by_reports(claims, type_table(), Kin(), Rulings())
    return sorted(told, key=lambda t: t.id)


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_a_score_is_what_judging_the_pair_gives(seed):
    told, kin = tellings(seed), Kin()
    stories = Stories(told)
    scorer = Scorer(told, kin, stories)
    for i, a in enumerate(told):
        for j, b in enumerate(told[i + 1 :], i + 1):
            match = judge(a, b, joining().across, kin, within=False, story=stories.alike(a.report, b.report))
            assert scorer.score(i, j)[:2] == (match.score, match.apart)
            assert scorer.barred(i, j) == cannot_be_one(a, b)


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10_000), order=st.randoms(use_true_random=False))
def test_groups_are_the_same_in_any_order_and_hold_nothing_that_is_apart(seed, order):
    dice = random.Random(seed)
    pairs = [(a, b) for a in range(9) for b in range(a + 1, 9) if dice.random() < 0.7]
    scores = [(a, b, round(dice.uniform(-2, 2), 2)) for a, b in pairs]
    apart = [pair for pair in pairs if dice.random() < 0.1]
    together = [pair for pair in pairs if dice.random() < 0.05 and pair not in apart]
    expected = cluster(range(9), scores, apart, together, best_share=0.5)
    for some in (scores, apart, together):
        order.shuffle(some)
    assert cluster(range(9), [(b, a, s) for a, b, s in scores], apart, together, best_share=0.5) == expected
    home = {n: g for g in expected for n in g}
    assert all(home[a] == home[b] for a, b in together)
    if not together:
        assert not any(home[a] == home[b] for a, b in apart)
    assert sorted(n for g in expected for n in g) == list(range(9))
