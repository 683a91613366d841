"""What is told as done lies behind the report, and days told on in a sentence go on."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "days"),
    [
        ("Twelve rebels were killed in 24 hours in Homs.", "killed", ("2015-07-28", "2015-07-31")),
        ("The sides will swap prisoners next week under a deal on Homs.", "deal", (None, "2015-07-31")),
        ("The rebels took Adra in November 2013 and captured the town of Homs on March 13.", "captured", ("2014-03-13",) * 2),
    ],
)
def test_what_is_told_as_done_lies_behind_and_in_order(code, text, trigger, days):
    claims = code(text, published="2015-07-31")
    when = next(c.when for c in claims if c.kind == "event" and c.trigger.text == trigger)
    assert (when.from_, when.to) == days
