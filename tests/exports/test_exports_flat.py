"""Plain tables, JSON Lines, GeoJSON, Parquet; writing whole or not at all; formulas defused."""

import json

import msgspec
import pytest
from exports_make import NUMBER_DISPUTE, TEXT, claim, deadly, event, reading, toll, total

import dateline.exports
from dateline.exports import FORMATS, defuse, render, write
from dateline.exports import TEXT as TEXT_FORMATS
from dateline.exports.flat import COLUMNS
from dateline.exports.tables import delimited
from dateline.records import Voice, Where
from dateline.records.chronicle import ReportInfo
from dateline.records.errors import UsageError

EVIL = "=HYPERLINK(A1)"


def test_csv_has_numbers_and_evidence(table):
    (row,) = table("csv", deadly(), disputes=(NUMBER_DISPUTE,))
    assert tuple(row) == COLUMNS
    assert (row["killed_low"], row["killed_best"], row["killed_high"]) == ("9", "9", "9")
    assert (row["agents"], row["targets"], row["disputed"]) == ("Red Front", "Zambian Army", "number")
    assert row["evidence"] == TEXT


def test_an_unknown_toll_is_empty(table):
    (row,) = table("csv", event())
    assert (row["killed_low"], row["killed_best"], row["killed_high"], row["wounded_best"]) == ("", "", "", "")


def test_plans_say_that_they_are_plans(table):
    rows = table("csv", event(standing="planned", status="planned"))
    assert [(r["standing"], r["status"]) for r in rows] == [("planned", "planned")]


def test_jsonl_is_the_whole_record(make):
    made = deadly()
    assert msgspec.json.decode(render("jsonl", make(made)), type=type(made)) == made


def test_geojson_is_valid(make):
    found = json.loads(render("geojson", make(deadly(), event("e2", where=Where(name="somewhere")))))
    assert found["type"] == "FeatureCollection"
    first, second = found["features"]
    assert first["geometry"] == {"type": "Point", "coordinates": [24.2, -13.6]}
    assert (first["type"], first["id"], second["geometry"]) == ("Feature", "e1", None)
    assert first["properties"]["killed_best"] == 9
    assert "latitude" not in first["properties"]


def test_parquet_round_trip(make, tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet", reason="the extra 'parquet' is not installed")
    path = tmp_path / "events.parquet"
    write("parquet", make(deadly(), event("e2")), path)
    rows = parquet.read_table(path).to_pylist()
    assert [r["id"] for r in rows] == ["e1", "e2"]
    assert (rows[0]["killed_best"], rows[1]["killed_best"], rows[0]["latitude"]) == (9, None, -13.6)


def test_an_empty_chronicle_exports_in_every_format(make, tmp_path):
    for name in FORMATS:
        path = tmp_path / name
        write(name, make(reports=()), path)
        assert path.exists()


@pytest.mark.parametrize(
    "call", [lambda view, path: render("xlsx", view), lambda view, path: write("xlsx", view, path)]
)
def test_an_unknown_format_is_the_users_mistake(make, tmp_path, call):
    with pytest.raises(UsageError, match="xlsx"):
        call(make(), tmp_path / "x")
    assert list(tmp_path.iterdir()) == []


def test_a_failed_write_leaves_what_was_there(make, tmp_path, monkeypatch):
    path = tmp_path / "events.csv"
    path.write_text("old")

    def broken(_view):
        raise RuntimeError

    monkeypatch.setitem(dateline.exports.TEXT, "csv", broken)
    with pytest.raises(RuntimeError):
        write("csv", make(), path)
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["events.csv"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "|", "%"])
def test_what_a_spreadsheet_would_run_is_defused(start):
    assert defuse(f"{start}1+1") == f"'{start}1+1"


def test_numbers_and_plain_text_stay(make):
    assert [defuse(v) for v in (-13.6, 0, "plain", None, "a=b")] == [-13.6, 0, "plain", "", "a=b"]


def test_a_column_nobody_asked_for_is_an_error():
    with pytest.raises(ValueError, match="dict contains fields"):
        delimited(["a"], [{"b": 1}])


@pytest.mark.parametrize("name", ["ged", "acled", "csv", "polecat"])
def test_hostile_text_is_defused_in_every_spreadsheet_format(table, name):
    report = ReportInfo(
        id="r1", key="one", outlet=EVIL, title=EVIL, url=None, published="2031-04-15", story=None, copy_group="g1"
    )
    hostile = deadly(
        title=EVIL, agents=(reading(None, f"{EVIL} gunmen"),), targets=(reading(None, f"{EVIL} soldiers"),), voices=(Voice(EVIL, "police"),),
        where=Where(name=EVIL, words=EVIL, lat=-13.6, lon=24.2, precision="settlement", country="ZM", admin1=EVIL),
    )  # fmt: skip
    (row,) = table(name, hostile, reports=(report,), claims=[claim(text=EVIL + " attacked")])
    assert any(EVIL in cell for cell in row.values())
    assert not any(cell.startswith(("=", "+", "@")) for cell in row.values())


@pytest.mark.parametrize("name", [n for n in TEXT_FORMATS if n != "muc4"])
def test_the_same_chronicle_gives_the_same_bytes(make, name):
    events = (deadly(tolls=(toll(9), toll(4, kind="wounded")), summary=(total(9, 9, 9),)), event("e2"))
    assert render(name, make(*events)) == render(name, make(*events))
