"""The days a digest says it covers."""

import datetime as dt

import pytest

from dateline.language.coverage import covered_days
from dateline.records import Report, Span


def digest(text: str) -> Report:
    title = text.split("\n", 1)[0]
    return Report(
        id="0" * 16, key="d", text=text, blocks=(), original_sha256="0" * 64, original_name="d.txt",
        media_type="text/plain", language="en", title=Span(0, len(title), title),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("PROTECTION UPDATE\nReporting period: 1–31 March 2034\nFighting went on.", "2034-03-01", "2034-03-31"),
        ("Weekly update\nPeriod covered: 27 May – 2 June 2034\n", "2034-05-27", "2034-06-02"),
        ("Situation report\nCovering events from 30 December to 5 January 2035.", "2034-12-30", "2035-01-05"),
        ("Conflict digest: Zambia, January 2035\nClashes broke out 16 Jan.", "2035-01-01", "2035-01-31"),
        ("Daily incident log – Copperbelt, 14 May 2034\nA bomb went off.", "2034-05-14", "2034-05-14"),
        ("Field notes (20-26 May 2034)\nShells fell.", "2034-05-20", "2034-05-26"),
    ],
)
def test_what_a_digest_covers(text, first, last):
    assert covered_days(digest(text)) == (dt.date.fromisoformat(first), dt.date.fromisoformat(last))


@pytest.mark.parametrize(
    "text",
    [
        "Rebels shell Kabompo\nThe town fell on 3 May 2034.",
        "How the war of March 2034 began\nIt began with a raid.",
        "Update, 3 May 2034\nShells fell.",  # one day
        "Attack in January 2035 remembered\nPeople gathered.",
        "Report\nThe reporting period was long.",
        "Report\nReporting period: 1 March 2020 to 31 March 2034\nMuch happened.",
    ],
)
def test_other_reports_cover_nothing(text):
    assert covered_days(digest(text)) is None


def test_what_a_digest_tells_lies_in_its_days_and_is_no_history(code):
    text = (
        "Protection update\nReporting period: 1–31 March 2034\n"
        "Rebels shelled the market of Lusaka on 4 March, killing two people.\n"
        "Gunmen abducted a nurse in Kitwe.\n"
    )
    events = {c.type: c for c in code(text, published="2034-04-09") if c.kind == "event"}
    assert (events["shelling"].when.from_, events["shelling"].standing) == ("2034-03-04", "happened")
    abducted = events["abduction"].when
    assert (abducted.from_, abducted.to, abducted.rule, abducted.inferred) == (
        "2034-03-01", "2034-03-31", "days-covered", True,
    )  # fmt: skip


def test_an_undated_digest_gives_its_days_their_year(code):
    text = "Period covered: January 2035\nRebels shelled the market of Lusaka 16 Jan, killing two people.\n"
    (event,) = (c for c in code(text) if c.kind == "event")
    assert (event.when.from_, event.when.to) == ("2035-01-16", "2035-01-16")
