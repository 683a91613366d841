"""Intervals from time expressions, row by row of the phrase table and at its edges."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.grounding.when import Anchor, Interval, date_prec, resolve, time_precision
from dateline.grounding.when.holidays import holiday
from dateline.grounding.when.interval import phrase_table
from dateline.grounding.when.precision import days_of
from dateline.language.times import times_in_text
from dateline.records import When

ROWS = phrase_table()["phrase"]


def days(when):
    first, last = days_of(when)
    return (str(first) if first else None, str(last) if last else None)


def told(words, anchor):
    (time,) = times_in_text(words)
    return resolve(time.normal, Anchor.of(anchor))


@pytest.mark.parametrize("row", ROWS, ids=[r["rule"] for r in ROWS])
def test_phrase_table(row):
    when = told(row["words"], row["anchor"])
    assert (*days(when), date_prec(when)) == (row["from"], row["to"], row["date_prec"])


@pytest.mark.parametrize(
    ("words", "anchor", "expected"),
    [
        ("since last Wednesday", "2015-06-17", ("2015-06-10", "2015-06-17")),
        ("Wednesday", "2015-06-17", ("2015-06-17", "2015-06-17")),
        ("in February", "2015-06-17", ("2015-02-01", "2015-02-28")),
        ("in November", "2015-06-17", ("2014-11-01", "2014-11-30")),
        ("last October", "2015-06-17", ("2014-10-01", "2014-10-31")),
        ("on 29 December", "2015-01-02", ("2014-12-29", "2014-12-29")),
        ("on January 3", "2014-12-30", ("2015-01-03", "2015-01-03")),
        ("since late last year", "2015-07-30", ("2014-09-01", "2015-07-30")),
        ("for months", "2015-07-30", (None, "2015-07-30")),
        ("in the next few days", "2015-07-30", ("2015-07-31", None)),
        ("last summer", "2015-07-30", ("2014-06-01", "2014-08-31")),
        ("three weeks ago", "2015-07-30", ("2015-07-06", "2015-07-12")),
        ("a year ago", "2015-07-30", ("2014-01-01", "2014-12-31")),
        ("next Friday", "2015-07-30", ("2015-07-31", "2015-07-31")),
        ("last weekend", "2015-07-29", ("2015-07-25", "2015-07-26")),
        ("later on Thursday and Friday", "2015-07-31", ("2015-07-30", "2015-07-31")),
        ("from Monday to Thursday", "2015-07-31", ("2015-07-27", "2015-07-30")),
    ],
)
def test_relative_to_the_anchor(words, anchor, expected):
    assert days(told(words, anchor)) == expected


def test_a_night_runs_past_midnight_but_is_coded_on_its_first_day():
    when = told("Wednesday night", "2015-07-30")
    assert (when.from_, when.to, when.precision) == ("2015-07-29T18:00", "2015-07-30T06:00", "part-of-day")
    assert date_prec(when) == 1
    assert time_precision(when) == 1


def test_the_night_before_counts_from_its_reference():
    thursday = Interval(dt.date(2015, 7, 30), dt.date(2015, 7, 30), "day", "reference")
    assert resolve("night(ref(-1))", Anchor.of("2015-07-31"), thursday).from_ == "2015-07-29T18:00"


def test_without_an_anchor_a_relative_time_stays_open_and_an_absolute_one_does_not():
    assert resolve("weekday(2)", None) == When(relative="weekday(2)", rule="undated-report")
    assert resolve("date(2011)", None).from_ == "2011-01-01"


def test_an_anchor_known_only_between_days_widens_the_interval():
    when = resolve("day(-1)", Anchor(dt.date(2015, 6, 3), dt.date(2015, 6, 10)))
    assert days(when) == ("2015-06-02", "2015-06-09")
    assert when.anchor == "2015-06-03/2015-06-10"


def test_ramadan_of_2016_lies_where_it_was_kept():
    found = holiday("ramadan", 2016)
    assert found.start <= dt.date(2016, 6, 6) <= found.start + dt.timedelta(days=2)
    assert found.end >= dt.date(2016, 7, 5)


def test_bad_normal_form_is_refused():
    with pytest.raises(ValueError, match="bracket"):
        resolve("since(weekday(2)", Anchor.of("2015-07-30"))


@given(st.sampled_from([r["words"] for r in ROWS]), st.dates(dt.date(1950, 1, 1), dt.date(2090, 1, 1)))
def test_intervals_never_run_backwards(words, day):
    first, last = days_of(told(words, day.isoformat()))
    assert first is None or last is None or first <= last
