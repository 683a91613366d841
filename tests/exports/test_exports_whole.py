"""From reports to rows: the example reports in every format, and the July report's GED row where it is at hand."""

import csv
import io
import json
from pathlib import Path

import pytest
from exports_make import deadly, event, toll, total

import dateline
from dateline.exports import FORMATS, TEXT, left_out, render
from dateline.records import When, Where


def rows(text):
    return list(csv.DictReader(io.StringIO(text)))


def exported(view, name, folder):
    path = folder / name
    view.export(name, path)
    return path.read_text("utf-8")


def test_every_format_is_written(example, tmp_path):
    for name in FORMATS:
        path = tmp_path / name
        example.export(name, path)
        assert path.stat().st_size > 100, name


def test_ged_rows_are_deadly_and_add_up(example, tmp_path):
    found = rows(exported(example, "ged", tmp_path))
    assert found
    for row in found:
        parts = sum(int(row[f"deaths_{part}"]) for part in ("a", "b", "civilians", "unknown"))
        assert int(row["best"]) == parts >= 1
        assert int(row["low"]) <= int(row["best"]) <= int(row["high"])
        assert row["date_start"] <= row["date_end"]


def test_nothing_planned_threatened_or_denied_is_a_row(example, tmp_path):
    kept = {e.id for e in example.record.events if e.standing in ("planned", "threatened", "denied", "conditional")}
    assert kept
    ged = {row["id"] for row in rows(exported(example, "ged", tmp_path))}
    acled = {row["event_id_cnty"][3:] for row in rows(exported(example, "acled", tmp_path))}
    assert not kept & (ged | acled)


def test_text_formats_hold_every_event_they_should(example, tmp_path):
    events = {e.id for e in example.record.events}
    assert {row["id"] for row in rows(exported(example, "csv", tmp_path))} == events
    assert {json.loads(line)["id"] for line in exported(example, "jsonl", tmp_path).splitlines()} == events
    assert {f["id"] for f in json.loads(exported(example, "geojson", tmp_path))["features"]} == events
    assert len(exported(example, "muc4", tmp_path).splitlines()) == len(example.record.reports)
    assert all(f'id="e-{one}"' in exported(example, "html", tmp_path) for one in events)


def test_the_same_reports_give_the_same_bytes(example, tmp_path):
    for name in TEXT:
        first = exported(example, name, tmp_path)
        assert exported(example, name, tmp_path) == first


@pytest.fixture(scope="module")
def july(shared: Path):
    (report,) = (shared / "data" / "seeds").glob("004*.txt")
    return dateline.build([report])


def test_the_july_report_is_one_ged_row(july, tmp_path):
    (row,) = rows(exported(july, "ged", tmp_path))
    sides = {row["side_a"]: row["deaths_a"], row["side_b"]: row["deaths_b"]}
    assert sides == {"IS": "27", "DPF": "13"}
    assert (row["best"], row["low"], row["deaths_civilians"], row["deaths_unknown"]) == ("40", "40", "0", "0")
    assert (row["date_start"], row["date_end"], row["date_prec"]) == ("2015-07-29", "2015-07-29", "1")
    assert (row["where_coordinates"], row["where_prec"]) == ("Derna", "1")
    assert (round(float(row["latitude"]), 3), round(float(row["longitude"]), 3)) == (32.767, 22.637)
    assert (row["type_of_violence"], row["country_id"]) == ("2", "620")
    said = row["source_original"].lower()
    assert all(who in said for who in ("officials", "medical officials", "council"))


@pytest.mark.parametrize(
    ("name", "more", "why"),
    [
        ("ged", {"standing": "planned"}, "planned, threatened, attempted or denied"),
        ("ged", {"status": "denied"}, "planned, threatened, attempted or denied"),
        ("ged", {"type_": "talks"}, "no use of armed force"),
        ("ged", {"parts": ("e2",)}, "told by its parts"),
        ("ged", {"where": Where()}, "no country told"),
        ("ged", {"when": When()}, "no days within a year"),
        ("ged", {}, "no death told"),
        ("ged", {"tolls": (toll(3),), "summary": (total(3, 3, 3),), "targets": ()}, "no two sides told"),
        ("acled", {"agents": (), "targets": ()}, "nobody told of"),
        ("acled", {"when": When()}, "no days within a month"),
        ("acled", {"type_": "condemnation"}, "words, or of no type ACLED has"),
    ],
)
def test_why_an_event_has_no_row_is_said(make, name, more, why):
    view = make(deadly("kept"), event(**more))
    assert left_out(name, view) == {why: 1}
    assert len(rows(render(name, view))) == 1


def test_formats_that_have_all_events_leave_none_out(make):
    assert left_out("jsonl", make(event(standing="planned"))) is None
