"""Heads of list entries and round-up items: what one is, and that the sentence behind it stands alone."""

import pytest

from dateline.records.report import Report
from dateline.reports import entry_head
from dateline.reports.build import Draft, Source, build
from dateline.reports.segments import split_segments

HEADS = [
    ("10 Sep, Karo: Gunmen fired on a convoy.", "10 Sep, Karo:", "10 Sep", "Karo"),
    ("14.04.31, 0630 UTC: A bomb went off.", "14.04.31, 0630 UTC:", "14.04.31", None),
    ("14.04.31, 0630 UTC, Karo: A bomb went off.", "14.04.31, 0630 UTC, Karo:", "14.04.31", "Karo"),
    ("Karo, 10 September – Gunmen fired.", "Karo, 10 September –", "10 September", "Karo"),
    ("6 Mar, Adra district: A truck was burned.", "6 Mar, Adra district:", "6 Mar", "Adra district"),
    ("11-12 Mar, Tal al-Zor: Troops left.", "11-12 Mar, Tal al-Zor:", "11-12 Mar", "Tal al-Zor"),
    ("- 2031-03-05 | Karo: A mine exploded.", "- 2031-03-05 | Karo:", "2031-03-05", "Karo"),
    ("Monday 3 May, Deir el-Kar, Upland: Shells fell.", "Monday 3 May, Deir el-Kar, Upland:", "Monday 3 May", "Deir el-Kar, Upland"),
    ("MARCH 5, KARO: A guard died.", "MARCH 5, KARO:", "MARCH 5", "KARO"),
    ("KARO: A bomber struck.", "KARO:", None, "KARO"),
    ("ADRA AGENCY: Gunmen struck.", "ADRA AGENCY:", None, "ADRA AGENCY"),
    ("KARO — A bomb exploded.", "KARO —", None, "KARO"),
]  # fmt: skip
NO_HEADS = [
    "On 10 March, gunmen attacked the town - and left.",
    "The army said on 5 March: we hold the town.",
    "Police: we did it.",
    "Karo: three killed in shelling.",
    "UN: 30 killed.",
    "Smith, 34: no.",
    "12 March 2031 attack: what we know.",
    "Fighters left.",
]


@pytest.mark.parametrize(("text", "head", "day", "place"), HEADS)
def test_a_head_has_a_day_or_is_a_name_in_capitals(text, head, day, place):
    found = entry_head(text, 0, len(text))
    assert found is not None
    told = [None if span is None else text[slice(*span)] for span in (found.day, found.place)]
    assert (text[: found.end], told) == (head, [day, place])


@pytest.mark.parametrize("text", NO_HEADS)
def test_a_sentence_or_a_speaker_is_no_head(text):
    assert entry_head(text, 0, len(text)) is None


def test_a_head_is_a_block_of_its_own():
    text = (
        "Upland: weekly security note\n\nThe number of incidents rose in the week, the office said in its note.\n\n"
        "6 Mar, Adra: Gunmen burned a truck on the road and left the driver unharmed.\n\n"
        "7 Mar, Karo: A mine exploded under a car and killed the two people who were in it.\n"
    )
    report = build(Draft(source=Source("k", "k.txt", "00", "text/plain"), text=text, segments=split_segments(text)))
    assert isinstance(report, Report)
    blocks = [(b.kind, text[b.start : b.end]) for b in report.blocks]
    assert ("paragraph", "6 Mar, Adra:") in blocks
    assert ("paragraph", "A mine exploded under a car and killed the two people who were in it.") in blocks
