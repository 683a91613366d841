"""Written dates of pages and records."""

import pytest

from dateline.reports.dates import numeric_order, parse_date


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("31 July, 2015", "2015-07-31", "day"),
        ("July 31st 2015", "2015-07-31", "day"),
        ("Wed 5 Jul 2016", "2016-07-05", "day"),
        ("2015-07-31", "2015-07-31", "day"),
        ("2015/7/3", "2015-07-03", "day"),
        ("20150731", "2015-07-31", "day"),
        ("2015-07-31T18:27:03Z", "2015-07-31T18:27+00:00", "minute"),
        ("2015-07-31T18:27:03.5+0200", "2015-07-31T18:27+02:00", "minute"),
        ("2015-07-31 18:27", "2015-07-31T18:27", "minute"),
        ("Fri, 31 Jul 2015 18:27:00 GMT", "2015-07-31T18:27+00:00", "minute"),
        ("31 July 2015 6:05 pm", "2015-07-31T18:05", "minute"),
        ("12:10 am", None, None),
        ("July 2015", "2015-07", "month"),
        ("2015-07", "2015-07", "month"),
        ("2015", "2015", "year"),
        ("26/10/2016", "2016-10-26", "day"),
        ("10/26/2016", "2016-10-26", "day"),
        ("3/3/2016", "2016-03-03", "day"),
        ("30 February 2015", None, None),
        ("2015-13-01", None, None),
        ("yesterday", None, None),
        ("", None, None),
    ],
)
def test_parse_date(text: str, value: str | None, precision: str | None) -> None:
    written = parse_date(text)
    assert (written.value if written else None) == value
    assert (written.precision if written else None) == precision


def test_day_and_month_that_cannot_be_told_apart_leave_the_year() -> None:
    written = parse_date("3/4/2016")
    assert written is not None
    assert (written.value, written.precision) == ("2016", "year")
    assert written.why
    assert parse_date("3/4/2016", day_first=True).value == "2016-04-03"  # type: ignore[union-attr]
    assert parse_date("3/4/2016", day_first=False).value == "2016-03-04"  # type: ignore[union-attr]


def test_a_column_tells_its_order() -> None:
    assert numeric_order(["3/4/2016", "10/26/2016"]) is False
    assert numeric_order(["3/4/2016", "26/10/2016"]) is True
    assert numeric_order(["3/4/2016", "2/5/2016"]) is None
    assert numeric_order(["26/10/2016", "10/26/2016"]) is None


@pytest.mark.parametrize("text", ["9999-12-31", "0001-01-01", "0000-00", "1066-10", "2301-01-01T10:00"])
def test_a_year_without_newspapers_is_no_date(text: str) -> None:
    assert parse_date(text) is None
