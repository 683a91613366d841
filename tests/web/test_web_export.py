"""Chosen events as files."""

import csv
import io

import pytest


@pytest.fixture
def asking(reading):
    token = reading.get("/api/workspace").json()["write_token"]

    def ask(body):
        return reading.post("/api/export", json=body, headers={"X-Dateline-Token": token, "Origin": str(reading.base_url).rstrip("/")})

    return ask


@pytest.fixture
def overview(reading):
    return reading.get("/api/overview").json()


def test_a_table_holds_the_events_asked_for_and_no_others(asking, overview):
    wanted = overview["id"][3:6]
    answer = asking({"format": "csv", "events": wanted})
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"].startswith("text/csv")
    assert sorted(row["id"] for row in csv.DictReader(io.StringIO(answer.text))) == sorted(wanted)


def test_map_data_holds_the_points_of_the_events_asked_for(asking, overview):
    wanted = overview["id"][:10]
    features = asking({"format": "geojson", "events": wanted}).json()["features"]
    assert {one["id"] for one in features} <= set(wanted)
    assert features


def test_a_page_tells_of_the_events_asked_for_and_no_others(asking, overview):
    inside, outside = overview["id"][0], overview["id"][-1]
    page = asking({"format": "html", "events": [inside]}).text
    assert inside in page
    assert outside not in page


def test_a_format_there_is_not_is_refused(asking, overview):
    answer = asking({"format": "exe", "events": overview["id"]})
    assert answer.status_code == 400
    assert "csv" in answer.json()["error"]["message"]
