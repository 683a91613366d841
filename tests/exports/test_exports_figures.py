"""What a brief draws: stretches of days, open ends, the land around."""

import datetime as dt
import re

import pytest
from exports_make import deadly, event, total

from dateline.exports.brief import make_brief
from dateline.exports.brief.chart_deaths import draw
from dateline.exports.brief.figures import first_of, next_of
from dateline.exports.html import land
from dateline.records import When


@pytest.fixture
def figures(make):
    return lambda *events: make_brief(make(*events), title="", asked="").figures


def on(name, first, last=None, *, high=9):
    when = When(from_=first, to=last or first, precision="day")
    return deadly(name, when=when, summary=(total(3, 5, high),))


def test_a_longer_period_is_told_in_longer_stretches(figures):
    assert figures(on("a", "2031-04-14"), on("b", "2031-05-14")).unit == "day"
    weekly = figures(on("a", "2031-04-16"), on("b", "2031-04-18"), on("c", "2031-09-01"))
    assert weekly.unit == "week"
    assert [(one.from_, one.to, one.low, one.events) for one in weekly.deaths] == [
        ("2031-04-14", "2031-04-20", 6, 2), ("2031-09-01", "2031-09-07", 3, 1),
    ]  # fmt: skip
    monthly = figures(on("a", "2031-02-03"), on("b", "2033-02-28"))
    assert [(one.from_, one.to) for one in monthly.deaths] == [
        ("2031-02-01", "2031-02-28"),
        ("2033-02-01", "2033-02-28"),
    ]


def test_an_event_that_spans_several_days_is_not_laid_on_one(figures):
    told = figures(on("a", "2031-04-14"), on("b", "2031-04-14", "2031-04-16"))
    assert (len(told.deaths), told.deaths[0].events, told.undated) == (1, 1, 1)


def test_without_an_upper_figure_the_sum_has_none_and_the_bar_is_open(figures):
    told = figures(on("a", "2031-04-14", high=None), on("b", "2031-04-14"), on("c", "2031-04-16"))
    assert [(one.low, one.best, one.high, one.open) for one in told.deaths] == [(6, 10, None, 1), (3, 5, 9, 0)]
    chart = draw(told, 400)
    assert [bar.open for bar in chart.bars] == [True, False]
    assert chart.bars[0].x < chart.bars[1].x
    assert [tick.label for tick in chart.numbers] == ["0", "2", "4", "6", "8", "10"]


def test_what_is_planned_kills_nobody(figures):
    told = figures(event(standing="planned", status="planned", summary=(total(3, 5, 9),)))
    assert (told.deaths, told.undated) == ((), 0)
    assert draw(told) is None


def test_stretches_follow_one_another_without_a_gap():
    for unit in ("day", "week", "month"):
        day = dt.date(2031, 1, 31)
        for _ in range(40):
            first = first_of(day, unit)
            following = next_of(first, unit)
            assert first_of(following, unit) == following
            assert first_of(following - dt.timedelta(1), unit) == first
            day = following


def test_land_is_cut_to_the_frame():
    def libya(lat, lon):
        return (lon - 19) * 60.0, (35 - lat) * 60.0

    paths = land.outlines(libya, 360, 300)
    numbers = [tuple(map(float, pair)) for path in paths for pair in re.findall(r"(-?[\d.]+) (-?[\d.]+)", path)]
    assert paths
    assert all(-7 <= x <= 367 and -7 <= y <= 307 for x, y in numbers)
    xs = [x for x, _ in numbers]
    assert max(xs) - min(xs) > 300


def test_a_frame_in_the_open_sea_has_no_land():
    assert land.outlines(lambda lat, lon: ((lon + 30) * 100.0, (-40 - lat) * 100.0), 300, 300) == ()
