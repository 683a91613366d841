"""Intervals from time expressions, row by row of the phrase table and at its edges."""

import datetime as dt

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.grounding.when import Anchor, Interval, date_prec, ends_told, read_times, resolve, time_precision
from dateline.grounding.when.holidays import holiday
from dateline.grounding.when.interval import phrase_table
from dateline.grounding.when.precision import days_of
from dateline.language.times import times_in_text
from dateline.language.times.words import lexicon
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
        ("last Wednesday", "2015-07-30", ("2015-07-22", "2015-07-22")),
        ("last Wednesday", "2015-07-31", ("2015-07-29", "2015-07-29")),
        ("from October to April", "2015-07-31", ("2014-10-01", "2015-04-30")),
        ("the 19th century", "2015-07-31", ("1800-01-01", "1899-12-31")),
        ("the early 1980s", "2015-07-31", ("1980-01-01", "1984-12-31")),
        ("the mid-80s", "2015-07-31", ("1982-01-01", "1987-12-31")),
        ("the 20s", "2015-07-31", ("1920-01-01", "1929-12-31")),
        ("will meet on Friday", "2015-07-29", ("2015-07-31", "2015-07-31")),
        ("is to run from 23 January to 9 March", "2014-01-28", ("2014-01-23", "2014-03-09")),
        ("is to run from 23 November to 9 March", "2014-05-07", ("2014-11-23", "2015-03-09")),
        ("will meet in June", "2015-07-29", ("2016-06-01", "2016-06-30")),
        ("will meet on 3 June", "2015-07-29", ("2016-06-03", "2016-06-03")),
        ("will meet this weekend", "2015-07-27", ("2015-08-01", "2015-08-02")),
        ("this weekend", "2015-07-27", ("2015-07-25", "2015-07-26")),
        ("Christmas", "2015-12-10", ("2015-12-25", "2015-12-25")),
        ("Christmas", "2015-07-10", ("2014-12-25", "2014-12-25")),
        ("ahead of Eid al-Fitr", "2016-07-05", ("2016-06-29", "2016-07-05")),
        ("on the eve of Eid al-Fitr", "2016-07-20", ("2016-07-05", "2016-07-07")),
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


# Days as they were kept (Saudi Arabia, Iran), western and eastern churches.
KEPT = [
    ("eid_al-fitr", "2014-07-28"),
    ("eid_al-adha", "2015-09-24"),
    ("ashura", "2013-11-14"),
    ("mawlid", "2015-01-03"),
    ("arbaeen", "2014-12-13"),
    ("quds_day", "2014-07-25"),
    ("nowruz", "2016-03-20"),
    ("easter", "2013-03-31"),
    ("orthodox_easter", "2013-05-05"),
    ("good_friday", "2014-04-18"),
    ("orthodox_christmas", "2014-01-07"),
    ("christmas_eve", "2014-12-24"),
]


@pytest.mark.parametrize(("name", "day"), KEPT)
def test_named_days_lie_where_they_were_kept(name, day):
    kept = dt.date.fromisoformat(day)
    found = holiday(name, kept.year)
    assert found.start <= kept <= found.end
    assert (found.end - found.start).days <= 7


def test_an_unknown_day_has_no_date_and_every_day_of_the_grammar_has_one():
    assert holiday("founders_day", 2015) is None
    names = {normal for words in lexicon().named.values() for _, normal in words if normal.startswith("holiday(")}
    assert all(holiday(n.removeprefix("holiday(").split(",")[0], 2015) for n in names)


def context(text, anchor="2015-07-31"):
    when = Anchor.of(anchor) if anchor else None
    return [days(w) for w in read_times(text, times_in_text(text), when)]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Protests began in March 2011. On 15 April the army fired on them.", ("2011-04-15", "2011-04-15")),
        ("In 2011 protests began and in March the army fired.", ("2011-03-01", "2011-03-31")),
        ("The town fell in 2011. On 15 April the army fired.", ("2015-04-15", "2015-04-15")),
        ("Since March 2011 many have died. On 15 April the army fired.", ("2015-04-15", "2015-04-15")),
        ("It fell on 3 May 2014. That year they lost two more towns.", ("2014-01-01", "2014-12-31")),
        ("It fell in 2012. Two years later it fell again.", ("2014-01-01", "2014-12-31")),
        ("The war began in 2011. Since then many have died.", ("2011-01-01", "2015-07-31")),
        ("Since then many have died.", (None, "2015-07-31")),
        ("Troops left on Tuesday. That night shells fell.", ("2015-07-28", "2015-07-28")),
        ("Troops left on Tuesday. The following day shells fell.", ("2015-07-29", "2015-07-29")),
    ],
)
def test_times_are_read_in_their_passage(text, last):
    assert context(text)[-1] == last


def test_a_month_of_the_same_year_is_that_years_though_it_comes_before_the_month_named():
    found = context("He was jailed in June 1998 and freed in March the same year.")
    assert found[1] == ("1998-03-01", "1998-03-31")


def test_without_an_anchor_a_passage_does_not_date_what_is_relative():
    assert context("Troops left on Tuesday. The following day shells fell.", None) == [(None, None), (None, None)]


def test_bad_normal_form_is_refused():
    with pytest.raises(ValueError, match="bracket"):
        resolve("since(weekday(2)", Anchor.of("2015-07-30"))


@given(st.sampled_from([r["words"] for r in ROWS]), st.dates(dt.date(1950, 1, 1), dt.date(2090, 1, 1)))
def test_intervals_never_run_backwards(words, day):
    first, last = days_of(told(words, day.isoformat()))
    assert first is None or last is None or first <= last


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("from 3 May to 2 June 2014", ("2014-05-03", "2014-06-02")),
        ("between May and June in 2013", ("2013-05-01", "2013-06-30")),
        ("from November to February 2014", ("2013-11-01", "2014-02-28")),
        ("from late May to early June 2014", ("2014-05-15", "2014-06-10")),
    ],
)
def test_a_range_has_the_year_it_tells_once(words, expected):
    (time,) = times_in_text(f"It lasted {words}.")
    assert days(resolve(time.normal, Anchor.of("2019-07-20"))) == expected
    assert days(resolve(time.normal, None)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("later in 1689", ("1689-01-01", "1689-12-31")),
        ("earlier in 1920", ("1920-01-01", "1920-12-31")),
        ("later in the 19th century", ("1800-01-01", "1899-12-31")),
    ],
)
def test_a_full_time_needs_no_anchor_to_be_later_or_earlier(words, expected):
    (time,) = times_in_text(words)
    assert days(resolve(time.normal, None)) == expected


@pytest.mark.parametrize("row", ROWS, ids=[r["rule"] for r in ROWS])
@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_beyond_the_calendar_a_time_stays_open(row, day):
    (time,) = times_in_text(row["words"])
    when = resolve(time.normal, Anchor.of(day))
    assert when.rule and (when.rule != "beyond-calendar" or days(when) == (None, None))


@pytest.mark.parametrize(
    ("words", "began", "over"),
    [
        ("from 3 May to 2 June", ("2015-05-03", "2015-05-03"), ("2015-06-02", "2015-06-02")),
        ("from May 3 to 9, 2014", ("2014-05-03", "2014-05-03"), ("2014-05-09", "2014-05-09")),
        ("from September to January", ("2014-09-01", "2014-09-30"), ("2015-01-01", "2015-01-31")),
        ("from September 2013 to January 2014", ("2013-09-01", "2013-09-30"), ("2014-01-01", "2014-01-31")),
    ],
)
def test_what_lasted_from_one_time_to_another_has_both_ends(words, began, over):
    (time,) = times_in_text(f"They held it {words}.")
    when = msgspec.structs.replace(resolve(time.normal, Anchor.of("2015-07-20")), words=words)
    assert [(w.from_, w.to) for w in ends_told(when)] == [began, over]


@pytest.mark.parametrize("words", ["in May", "since May", "last week"])
def test_other_times_tell_no_two_ends(words):
    assert ends_told(told(words, "2015-07-20")) is None


def test_what_lies_before_our_calendar_has_no_days():
    when = resolve("bc()", Anchor.of("2015-07-31"))
    assert (when.from_, when.to, when.relative, when.rule) == (None, None, None, "beyond-calendar")
    assert resolve("until(bc())", Anchor.of("2015-07-31")).to is None


def test_the_end_of_the_year_is_that_of_the_passage_else_the_reports():
    text = "The town fell in 2011. At the end of the year it was empty."
    assert context(text)[-1] == ("2011-09-01", "2011-12-31")
    assert context("At the end of the year the town was empty.")[-1] == ("2015-09-01", "2015-12-31")
