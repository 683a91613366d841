"""The whole way with the real rooms: three short reports of an invented war, from files to every listing.

What the rooms find is their tests' business; here a few plain facts must come through, and everything must hang
together: every claim's words are the report's, every listing works, any number of workers gives the same.
"""

import json

import pytest

from dateline import exports
from dateline.cli.commands import events, export
from dateline.cli.run import run

REPORTS = {
    "one": (
        "Gunmen kill five soldiers in Misrata\n\n3 May 2031\n\n"
        "MISRATA, May 3 - Gunmen killed five soldiers at a checkpoint in Misrata on Friday, police said.\n\n"
        "The army controls the city of Sirte.\n"
    ),
    "two": (
        "Seven soldiers dead in Misrata attack\n\n4 May 2031\n\n"
        "MISRATA, May 4 - Seven soldiers were killed when gunmen attacked a checkpoint in Misrata on Friday, "
        "a hospital official said.\n"
    ),
    "three": "Army plans an advance\n\nThe army said it planned to advance on Benghazi in the coming days.\n",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("whole") / "reports"
    made.mkdir()
    for name, text in REPORTS.items():
        (made / f"{name}.txt").write_text(text)
    return made


@pytest.fixture(scope="module")
def workspace(folder):
    path = folder.parent / "one-worker.db"
    assert run(["build", str(folder), "-w", str(path), "--workers", "1"]) == 0
    return str(path)


@pytest.fixture
def call(capsys):
    """Run `dateline` and return what it printed; it must succeed."""

    def calling(*arguments):
        capsys.readouterr()
        assert run(list(arguments)) == 0
        return capsys.readouterr().out

    return calling


def test_every_claim_quotes_its_report(workspace, call, folder):
    claims = [json.loads(line) for line in call("claims", "-w", workspace, "--format", "jsonl").splitlines()]
    assert {c["report_key"] for c in claims} == {"one", "two", "three"}
    for claim in claims:
        assert claim["schema"] == "dateline.claim/1"
        assert claim["evidence"]["text"] in (folder / f"{claim['report_key']}.txt").read_text()
        assert claim["voice"], "somebody vouches for every claim"


def test_the_attack_is_an_event_on_its_day_in_its_place_with_its_dead(workspace, call):
    events = json.loads(call("events", "-w", workspace, "--on", "2031-05-02", "--place", "Misrata", "--json"))
    killed = {line["best"] for event in events for line in event["tolls"] if line["kind"] == "killed"}
    assert {5, 7} <= killed


def test_a_plan_stays_a_plan_and_holds_nothing(workspace, call):
    for event in json.loads(call("events", "-w", workspace, "--place", "Benghazi", "--json")):
        assert event["standing"] in {"planned", "conditional"}
    assert json.loads(call("control", "-w", workspace, "--place", "Benghazi", "--on", "2031-05-10", "--json")) == []


def test_control_says_who_holds_what(workspace, call):
    assert "Sirte" in call("control", "-w", workspace, "--on", "2031-05-10")


def test_every_listing_and_text_export_works(workspace, call, tmp_path):
    for command in ("status", "ties", "disputes"):
        call(command, "-w", workspace)
    for form in ("geojson", "ged", "acled", "plover", "csv"):
        assert call("events", "-w", workspace, "--format", form)
    for form in export.FORMATS:
        call("export", "-w", workspace, "--format", form, "-o", str(tmp_path / form))
        assert (tmp_path / form).stat().st_size


def test_the_formats_offered_are_those_there_are():
    assert set(export.FORMATS) == set(exports.FORMATS)
    assert set(events.EXPORTS) <= set(exports.TEXT)


def test_every_event_can_be_explained_down_to_quotes(workspace, call):
    for event in json.loads(call("events", "-w", workspace, "--json")):
        assert "“" in call("explain", event["id"][:10], "-w", workspace)


def test_two_workers_give_the_same_to_the_byte(workspace, folder, call):
    other = str(folder.parent / "two-workers.db")
    call("build", str(folder), "-w", other, "--workers", "2")
    for listing in (["claims"], ["events"], ["control"], ["ties"], ["disputes"]):
        same = [call(*listing, "-w", path, "--json") for path in (workspace, other)]
        assert same[0] == same[1]


def test_code_gives_the_claims_of_build_without_their_events(workspace, folder, call):
    coded = [json.loads(line) for line in call("code", str(folder)).splitlines()]
    built = [json.loads(line) for line in call("claims", "-w", workspace, "-f", "jsonl").splitlines()]

    def bare(claims):
        return sorted(({**c, "event": None} for c in claims), key=lambda c: c["id"])

    assert bare(coded) == bare(built)


def test_events_of_an_unknown_type_are_refused_with_the_known_ones(workspace, capsys):
    assert run(["events", "-w", workspace, "--type", "picnic"]) == 2
    assert "battle" in capsys.readouterr().err


def test_places_are_found_in_other_spellings(call, capsys):
    assert "LY" in call("places", "find", "Darnah", "--country", "ly")
    assert "No place" in call("places", "find", "Xqzzyxqq")


def test_settings_that_do_not_work_are_refused_and_not_remembered(folder, tmp_path, capsys, call):
    path = str(tmp_path / "w.db")
    (tmp_path / "mine.tsv").write_text("x\ty\n")
    report = str(folder / "three.txt")
    assert run(["build", report, "-w", path, "--model", "no-such-model"]) == 2
    assert "The reading model cannot be used" in capsys.readouterr().err
    assert run(["build", report, "-w", path, "--actors", str(tmp_path / "mine.tsv")]) == 2
    assert "A knowledge file cannot be used" in capsys.readouterr().err
    call("build", report, "-w", path)
    assert json.loads(call("status", "-w", path, "--json"))["settings"] == {
        "model": "dateline-en", "actors": [], "places": []
    }  # fmt: skip


def test_settings_that_work_are_remembered(folder, tmp_path, call):
    path, mine = str(tmp_path / "w.db"), tmp_path / "mine.toml"
    mine.write_text(
        '[[place]]\nid = "test-lemba"\nname = "Lemba"\nkind = "settlement"\ncountry = "LY"\nlat = 31.0\nlon = 15.0\nsource = "invented"\n'
    )
    call("build", str(folder / "three.txt"), "-w", path, "--places", str(mine))
    call("build", str(folder / "one.txt"), "-w", path)
    assert json.loads(call("status", "-w", path, "--json"))["settings"]["places"] == [str(mine)]
