"""How sure a claim is: what it is read from, and that it is the same every time."""

import msgspec
import pytest

from dateline.claims.confidence import Weights, features_of, probability, shipped, weigh

TEXT = "Rebels attacked an army base in Homs on Monday, killing ten soldiers, the army said. It may lose the base."


@pytest.fixture(scope="module")
def claims(code):
    return code(TEXT, published="2016-07-05")


def test_every_claim_is_weighed(claims):
    assert claims
    assert all(0 < c.confidence < 1 for c in claims)
    assert len({c.confidence for c in claims}) > 1


def test_the_figure_depends_on_the_claim_alone(claims):
    assert weigh(reversed(claims)) == list(reversed(claims))
    assert weigh(claims[:1]) == claims[:1]


def test_what_is_unresolved_shows(claims):
    event = next(c for c in claims if c.kind == "event")
    nobody = tuple(msgspec.structs.replace(r, actor=None) for r in event.roles)
    bare = msgspec.structs.replace(event, roles=nobody)
    assert "event.agent=unknown" in features_of(bare)
    assert features_of(bare) != features_of(event)


def test_a_longer_way_between_words_is_farther(claims):
    event = next(c for c in claims if c.roles)
    away = tuple(msgspec.structs.replace(r, start=r.start + 200, end=r.end + 200) for r in event.roles)
    assert features_of(msgspec.structs.replace(event, roles=away))["far"] > features_of(event)["far"]


@pytest.mark.parametrize(("value", "expected"), [(-9.0, 0.1), (0.0, 0.1), (0.5, 0.6), (2.0, 0.9), (9.0, 0.9)])
def test_a_score_has_the_probability_of_its_step(value, expected):
    weights = Weights(intercept=0.0, weights={"x": 1.0}, steps=((-1.0, 0.1), (0.5, 0.6), (2.0, 0.9)))
    assert probability({"x": value, "unheard-of": 5.0}, weights) == expected


def test_shipped_steps_rise_and_none_is_certain():
    chances = [chance for _, chance in shipped().steps]
    assert chances == sorted(chances)
    assert 0 < chances[0] < chances[-1] < 1
    assert shipped().trained_on
