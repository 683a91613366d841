"""PLOVER and POLECAT: what is coded, as what; offsets of the words."""

import json

import pytest
from exports_make import TEXT, deadly, event, reading

from dateline.exports import render
from dateline.exports.plover import POLECAT_COLUMNS


def records(make, *events):
    return [json.loads(line) for line in render("plover", make(*events)).splitlines()]


def test_an_assault_with_its_words(make):
    (record,) = records(make, deadly())
    assert (record["event"], record["quad_code"], record["date"]) == ("ASSAULT", 4, "2031-04-14")
    assert [p["entity_text"] for p in record["actor"]] == ["Red Front"]
    assert record["size"]["dead"] == 9
    assert record["text_info"] == [{"start": 10, "end": 10 + len(TEXT), "text_story": TEXT}]
    assert record["event_loc"]["country_code"] == "ZMB"


def test_a_threat_is_a_threat(make):
    (record,) = records(make, event(standing="threatened"))
    assert (record["event"], record["quad_code"]) == ("THREATEN", 3)


@pytest.mark.parametrize(("type_", "coded"), [("talks", "AGREE"), ("withdrawal", "CONCEDE")])
def test_a_plan_to_work_together_or_to_leave_has_a_coding(make, type_, coded):
    (record,) = records(make, event(type_=type_, standing="planned"))
    assert record["event"] == coded


@pytest.mark.parametrize("standing", ["planned", "attempted", "conditional", "denied"])
def test_other_things_that_have_not_happened_are_not_coded(make, standing):
    assert records(make, deadly(standing=standing)) == []


def test_what_is_denied_is_not_coded(make):
    assert records(make, deadly(status="denied")) == []


def test_unknown_fields_are_absent(make):
    (record,) = records(make, event(targets=()))
    assert "size" not in record or "dead" not in {k: v for k, v in record["size"].items() if v is not None}
    assert "recipient" not in record


def test_polecat_has_40_columns_and_tabs(make, table):
    header = render("polecat", make()).splitlines()[0].split("\t")
    assert header == POLECAT_COLUMNS
    assert len(header) == 40
    (row,) = table("polecat", deadly(agents=(reading("t:red", "rebels"),)))
    assert (row["Event Type"], row["Actor Name"], row["Recipient Name"]) == ("ASSAULT", "Red Front", "Zambian Army")
    assert (row["Country"], row["City"], row["Actor Name Raw"]) == ("ZMB", "Kabompo", "rebels")
    assert (row["Primary Actor Sector"], row["Primary Recipient Sector"]) == ("REB", "MIL")
