"""Number expressions: values, bounds, units."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.numbers import numbers_in_text
from dateline.records import TimeExpr

CASES = [
    ("At least 12 rebels died.", "At least 12", (12, 12, None), "at-least"),
    ("More than 50 homes burned.", "More than 50", (51, 51, None), "more-than"),
    ("Over 1,200 people fled.", "Over 1,200", (1201, 1201, None), "more-than"),
    ("Up to 30 were hurt.", "Up to 30", (None, 30, 30), "at-most"),
    ("Fewer than 30 were hurt.", "Fewer than 30", (None, 29, 29), "at-most"),
    ("About 40 were held.", "About 40", (None, 40, None), "about"),
    ("Dozens were held.", "Dozens", (24, None, None), "vague"),
    ("Tens of thousands fled.", "Tens of thousands", (20000, None, None), "vague"),
    ("A few were held.", "A few", (3, None, None), "vague"),
    ("Several were held.", "Several", (3, None, None), "vague"),
    ("A dozen were held.", "A dozen", (12, 12, 12), "exact"),
    ("At least a dozen were held.", "At least a dozen", (12, 12, None), "at-least"),
    ("Half a dozen were held.", "Half a dozen", (6, 6, 6), "exact"),
    ("Twenty-seven were held.", "Twenty-seven", (27, 27, 27), "exact"),
    ("Two hundred and fifty were held.", "Two hundred and fifty", (250, 250, 250), "exact"),
    ("2.5 million fled.", "2.5 million", (2500000, 2500000, 2500000), "exact"),
    ("Between 20 and 30 fell.", "Between 20 and 30", (20, None, 30), "range"),
    ("20-30 fell.", "20-30", (20, None, 30), "range"),
    ("No civilians were hurt.", "No", (0, 0, 0), "none"),
    ("30 or more fell.", "30 or more", (30, 30, None), "at-least"),
    ("AT LEAST NINE SOLDIERS FELL.", "AT LEAST NINE", (9, 9, None), "at-least"),
    ("One soldier fell.", "One", (1, 1, 1), "exact"),
]


@pytest.mark.parametrize(("text", "words", "values", "bound"), CASES)
def test_number(text, words, values, bound):
    (number,) = numbers_in_text(text)
    assert (text[number.start : number.end], (number.low, number.best, number.high), number.bound) == (
        words,
        values,
        bound,
    )


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It lies 35 km away.", "length"),
        ("It lies 35km away.", "length"),
        ("A 35-year-old man.", "age"),
        ("Some 40 percent agreed.", "percent"),
        ("It cost $40.", "money"),
        ("It took three days.", "time"),
        ("A 120-mm mortar.", "length"),
        ("It began at 18:30 exactly.", "time"),
        ("He is 40 years old.", "age"),
    ],
)
def test_what_counts_no_people_has_a_unit(text, unit):
    assert numbers_in_text(text)[0].unit == unit


@pytest.mark.parametrize(
    "text", ["A MiG-21 flew over.", "Resolution 2254 passed.", "The 17th Division left.", "No longer there."]
)
def test_figures_in_names_are_no_numbers(text):
    assert numbers_in_text(text) == []


def test_two_numbers_joined_by_and_stay_two():
    text = "Five and twelve fell."
    assert [n.best for n in numbers_in_text(text)] == [5, 12]


def test_a_falling_pair_is_two_distances():
    assert [(n.best, n.unit) for n in numbers_in_text("between 50 – 35km west")] == [(50, "length"), (35, "length")]


def test_a_number_in_a_date_is_time():
    text = "On 4 June it fell."
    assert numbers_in_text(text, [TimeExpr(3, 9, "monthday(06-04)")])[0].unit == "time"


@given(st.text(alphabet="0123456789 ,.-$atlesovrdznhutwy", max_size=60))
def test_spans_are_ordered_and_values_consistent(text):
    found = numbers_in_text(text)
    ends = [0] + [n.end for n in found]
    assert all(end <= n.start < n.end <= len(text) for end, n in zip(ends, found, strict=False))
    assert all(n.low is None or n.high is None or n.low <= n.high for n in found)
