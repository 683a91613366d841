"""Every command, on sample reports: what it prints, in which formats, with which exit code."""

import csv
import io
import json
import os
import subprocess
import sys

import pytest

from dateline.cli.run import run

REPORTS = {
    "alpha": "5 killed in Amra on 2021-03-02, police said\nRed Brigade holds Amra since 2021-03-01",
    "beta": "7 killed in Amra on 2021-03-02",
    "gamma": "Red Brigade fights Blue Front\n3 killed in Burin",
    "late": "published: 2021-06-01\nBlue Front holds Burin since 2021-03-01",
}


@pytest.fixture
def folder(tmp_path, sample_rooms, monkeypatch):
    made = tmp_path / "reports"
    made.mkdir()
    for name, text in REPORTS.items():
        (made / f"{name}.txt").write_text(text)
    monkeypatch.chdir(tmp_path)
    return made


@pytest.fixture
def built(folder, capsys):
    assert run(["build", str(folder)]) == 0
    capsys.readouterr()


@pytest.fixture
def call(capsys):
    """Run `dateline` and return its exit code and what it said on both channels."""

    def calling(*arguments):
        capsys.readouterr()
        code = run([str(a) for a in arguments])
        said = capsys.readouterr()
        assert "Traceback" not in said.out + said.err
        return code, said.out, said.err

    return calling


# build


def test_build_tells_what_it_did_and_twice_changes_nothing(folder, call):
    code, out, err = call("build", folder)
    assert code == 0
    assert "4 coded" in out
    assert "4 reports" in out
    assert err == ""
    code, out, _ = call("build", folder)
    assert code == 0
    assert "0 coded, 4 already there" in out
    assert "unchanged" in out


def test_build_counts_and_lists_what_failed_and_exits_with_1(folder, call):
    (folder / "broken.txt").write_text("BOOM")
    (folder / "empty.txt").write_text("")
    code, out, err = call("build", folder)
    assert code == 1
    assert "2 could not be read" in out
    assert "2 reports could not be read:" in err
    assert "broken.txt: coding-failed — ValueError" in err
    assert "empty.txt: empty" in err
    code, out, _ = call("build", folder, "--json")
    assert code == 1
    assert [u["reason"] for u in json.loads(out)["build"]["unread"]] == ["coding-failed", "empty"]


def test_build_with_a_wrong_path_makes_no_workspace(folder, call, tmp_path):
    code, out, err = call("build", "nowhere")
    assert (code, out) == (2, "")
    assert "nowhere" in err
    assert not (tmp_path / "dateline.db").exists()


def test_build_without_a_path_is_misuse(call):
    code, _, err = call("build")
    assert code == 2
    assert "Missing argument" in err


def test_build_passes_fields_on(folder, call, monkeypatch):
    given = []

    def reading(paths, columns):
        given.append(columns.fields)
        return iter(())

    monkeypatch.setattr("dateline.reports.read_paths", reading)
    call("build", folder, "--text-field", "body", "--id-field", "nr")
    assert given[0] == {
        "id": "nr", "title": None, "text": "body", "date": None, "outlet": None, "url": None
    }  # fmt: skip


def test_build_with_a_missing_knowledge_file(folder, call):
    code, _, err = call("build", folder, "--actors", "none.tsv")
    assert code == 2
    assert "none.tsv is not there" in err


# status


def test_status_counts_and_names_undated_reports_and_failures(folder, call):
    (folder / "undated.txt").write_text("published: none\nBlue Front fights Red Brigade")
    (folder / "broken.txt").write_text("BOOM")
    call("build", folder)
    code, out, err = call("status")
    assert code == 0
    assert "5 reports" in out
    assert "1 undated report:" in out
    assert "undated: Blue Front fights" in out
    assert "broken.txt" in err
    code, out, _ = call("status", "--json")
    found = json.loads(out)
    assert found["counts"]["events"] == 2
    assert [r["key"] for r in found["undated"]] == ["undated"]
    assert found["event_types"] == {"attack": 2}


# events


def test_events_table_is_plain_and_aligned_in_a_pipe(built, call):
    code, out, _ = call("events")
    lines = out.splitlines()
    assert code == 0
    assert lines[0].split() == ["id", "when", "what", "where", "who", "killed", "told", "by", "status"]
    assert "2021-03-02" in lines[1]
    assert "5–7" in lines[1]
    assert "2 reports, 2 voices" in lines[1]
    assert lines[0].index("where") == lines[1].index("Amra")


def test_events_json_and_jsonl_hold_whole_records(built, call):
    found = json.loads(call("events", "--json")[1])
    assert found[0]["where"]["id"] == "test:amra"
    assert [json.loads(line) for line in call("events", "--format", "jsonl")[1].splitlines()] == found


def test_events_csv_is_flat(built, call):
    rows = list(csv.DictReader(io.StringIO(call("events", "--format", "csv")[1])))
    assert [(r["place"], r["killed_low"], r["killed_high"]) for r in rows] == [("Amra", "5", "7"), ("Burin", "3", "3")]


@pytest.mark.parametrize(
    ("options", "places"),
    [
        (["--on", "2021-03-02"], ["Amra"]),
        (["--from", "2021-03"], ["Amra"]),
        (["--to", "2020"], []),
        (["--from", "2021-03-01", "--to", "2021-03-31"], ["Amra"]),
        (["--place", "amra"], ["Amra"]),
        (["--place", "test:burin"], ["Burin"]),
        (["--place", "Am"], []),
        (["--min-deaths", "4"], ["Amra"]),
        (["--actor", "nobody"], []),
    ],
)
def test_events_are_chosen_by_day_place_actor_and_deaths(built, call, options, places):
    code, out, _ = call("events", *options, "--json")
    assert code == 0
    assert [e["where"]["name"] for e in json.loads(out)] == places


def test_events_without_a_date_are_left_out_aloud(built, call):
    _, out, err = call("events", "--from", "2021")
    assert "Burin" not in out
    assert "1 more event without any date left out" in err


def test_an_empty_csv_listing_has_its_head(built, call):
    _, out, _ = call("events", "--place", "Nowhere", "--format", "csv")
    assert out.startswith("id,type,standing")
    assert len(out.splitlines()) == 1


def test_an_empty_table_says_so_beside_the_output(built, call):
    code, out, err = call("events", "--place", "Nowhere")
    assert (code, out) == (0, "")
    assert "No such events." in err


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--on", "soon"], "'soon' is no date"),
        (["--on", "2021-03"], "more than one day"),
        (["--from", "2021-13"], "no such month"),
        (["--from", "2021-02-30"], "28 days"),
        (["--on", "2021-03-02", "--from", "2021"], "give it alone"),
        (["--type", "no-such-type"], "no event type 'no-such-type'"),
        (["--min-deaths", "many"], "not a valid integer"),
        (["--format", "xls"], "is not one of"),
    ],
)
def test_events_misuse_is_told_in_a_sentence(built, call, options, words):
    code, out, err = call("events", *options)
    assert (code, out) == (2, "")
    assert words in err


def test_events_type_takes_types_and_families(built, call, monkeypatch):
    monkeypatch.setattr("dateline.cli.commands.events._families", lambda _: {"attack": "violence"})
    assert len(json.loads(call("events", "--type", "attack", "--json")[1])) == 2
    assert len(json.loads(call("events", "--type", "violence", "--json")[1])) == 2
    assert json.loads(call("events", "--type", "battle", "--json")[1]) == []


def test_events_in_an_export_format_hold_the_chosen_events(built, call):
    code, out, _ = call("events", "--place", "Amra", "--format", "geojson")
    assert code == 0
    assert len(json.loads(out)["features"]) == 1


# control and ties


def test_control_on_a_day_names_who_says_so(built, call):
    _, out, _ = call("control", "--on", "2021-03-05")
    amra = next(line for line in out.splitlines() if "Amra" in line)
    for words in ("Red Brigade", "holds", "no later word", "Daily", "one party's claim"):
        assert words in amra


def test_control_before_anybody_held_anything(built, call):
    code, out, err = call("control", "--on", "2020-01-01")
    assert (code, out) == (0, "")
    assert "No report tells who held anything on 2020-01-01" in err


def test_control_as_known_on_a_day_leaves_later_reports_out(built, call):
    both = json.loads(call("control", "--on", "2021-03-05", "--json")[1])
    known = json.loads(call("control", "--on", "2021-03-05", "--as-known-on", "2021-04-01", "--json")[1])
    assert {h["place"]["name"] for h in both} == {"Amra", "Burin"}
    assert {h["place"]["name"] for h in known} == {"Amra"}


def test_control_of_a_place(built, call):
    assert [h["place"]["name"] for h in json.loads(call("control", "--place", "burin", "--json")[1])] == ["Burin"]


def test_control_csv_has_its_columns(built, call):
    rows = list(csv.DictReader(io.StringIO(call("control", "--format", "csv")[1])))
    assert rows[0]["from_earliest"] == "2021-03-01"
    assert rows[0]["known_from"] == "2021-03-03"


def test_control_misuse(built, call):
    assert call("control", "--on", "yesterday")[0] == 2
    assert call("control", "--as-known-on", "2021")[0] == 2


def test_ties_of_an_actor(built, call):
    assert "fights" in call("ties", "--actor", "blue front")[1]
    assert json.loads(call("ties", "--actor", "Nobody", "--json")[1]) == []
    assert len(call("ties", "--format", "csv")[1].splitlines()) == 2
    assert call("ties", "--on", "someday")[0] == 2


# claims


def test_claims_are_in_the_documented_shape_with_their_event(built, call):
    code, out, _ = call("claims", "--format", "jsonl")
    found = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert {c["schema"] for c in found} == {"dateline.claim/1"}
    events = {e["id"] for e in json.loads(call("events", "--json")[1])}
    assert {c["event"] for c in found if c["kind"] in {"event", "toll"}} == events
    assert {c["event"] for c in found if c["kind"] == "tie"} == {None}


def test_claims_of_a_report_an_event_or_a_kind(built, call):
    keys = {json.loads(c)["report_key"] for c in call("claims", "--report", "beta", "-f", "jsonl")[1].splitlines()}
    assert keys == {"beta"}
    event = json.loads(call("events", "--json")[1])[0]["id"]
    assert len(json.loads(call("claims", "--event", event[:6], "--json")[1])) == 4
    assert {c["kind"] for c in json.loads(call("claims", "--kind", "toll", "--json")[1])} == {"toll"}


def test_claims_of_a_report_that_is_not_there_names_the_nearest(built, call):
    code, _, err = call("claims", "--report", "betta")
    assert code == 2
    assert "nearest: beta" in err


def test_claims_table_shows_voice_and_words(built, call):
    out = call("claims", "--report", "alpha")[1]
    assert "Daily ← police (police)" in out
    assert "“5 killed in Amra on 2021-03-02, police said”" in out


# disputes


def test_disputes_show_the_question_the_readings_and_the_words(built, call):
    _, out, _ = call("disputes")
    assert out.splitlines()[0].startswith("How many were killed in Amra?")
    assert "  5 — 1 voice: police (police)" in out
    assert "beta: “7 killed in Amra on 2021-03-02”" in out
    assert out.endswith("1 dispute.\n")


def test_disputes_chosen_and_in_formats(built, call):
    event = json.loads(call("events", "--json")[1])
    assert len(json.loads(call("disputes", "--event", event[0]["id"], "--json")[1])) == 1
    assert json.loads(call("disputes", "--field", "place", "--json")[1]) == []
    assert len(call("disputes", "--format", "csv")[1].splitlines()) == 3
    assert "No accounts contradict" in call("disputes", "--event", event[1]["id"])[1]


# explain


def test_explain_goes_from_the_event_to_the_quoted_words(built, call):
    event = json.loads(call("events", "--json")[1])[0]["id"]
    code, out, _ = call("explain", event[:5])
    assert code == 0
    lines = out.splitlines()
    assert lines[0] == f"Attack in Amra [{event}]"
    for words in ("same place and day", "Disputed", "How many were killed", "Daily ← police (police)", "[0–43]"):
        assert words in out
    quote = next(line for line in lines if "[0–43]" in line)
    assert len(quote) - len(quote.lstrip()) == 8, "event, claims, report, claim, quote"
    assert "event attack; toll killed “5” — Daily ← police (police)" in out
    assert out.count("“5 killed in Amra on 2021-03-02, police said”") == 2, "once as a reading, once as a claim"
    assert "alpha (Daily, 2021-03-03)" in out


def test_explain_takes_holdings_ties_and_disputes_too(built, call):
    for command in ("control", "ties", "disputes"):
        line = json.loads(call(command, "--json")[1])[0]
        code, out, _ = call("explain", line["id"])
        assert code == 0
        assert "“" in out


def test_explain_as_json_brings_claims_and_disputes(built, call):
    event = json.loads(call("events", "--json")[1])[0]["id"]
    found = json.loads(call("explain", event, "--json")[1])
    assert found["line"]["id"] == event
    assert len(found["disputes"]) == 1
    assert len(found["claims"]) == 4


def test_explain_an_unknown_event_suggests_the_nearest(built, call):
    event = json.loads(call("events", "--json")[1])[0]["id"]
    wrong = ("0" if event[0] != "0" else "1") + event[1:]
    code, out, err = call("explain", wrong)
    assert (code, out) == (2, "")
    assert event in err


def test_explain_an_ambiguous_beginning(built, call):
    code, _, err = call("explain", "")
    assert code == 2
    assert "no event ''" in err


def test_explain_names_copies_of_one_text(folder, call, monkeypatch):
    monkeypatch.setattr("dateline.reports.copy_groups", lambda reports: dict.fromkeys((r.id for r in reports), "one"))
    call("build", folder)
    event = json.loads(call("events", "--json")[1])[0]["id"]
    assert "beta (Daily, 2021-03-03; same text as alpha, gamma, late)" in call("explain", event)[1]


# code


def test_code_prints_claims_and_touches_no_workspace(folder, call, tmp_path):
    code, out, _ = call("code", folder / "alpha.txt")
    claims = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert {c["report_key"] for c in claims} == {"alpha"}
    assert {c["event"] for c in claims} == {None}
    assert not (tmp_path / "dateline.db").exists()


def test_code_goes_on_after_a_failure_and_exits_with_1(folder, call):
    (folder / "aa.txt").write_text("BOOM")
    (folder / "ab.txt").write_text("")
    code, out, err = call("code", folder)
    assert code == 1
    assert len(out.splitlines()) == 9
    assert "aa.txt: coding-failed" in err
    assert "ab.txt: empty" in err


def test_code_in_other_formats(folder, call):
    assert len(json.loads(call("code", folder / "alpha.txt", "--json")[1])) == 3
    assert call("code", folder / "alpha.txt", "-f", "csv")[1].startswith("id,report,event,kind")
    assert "“5 killed" in call("code", folder / "alpha.txt", "-f", "table")[1]


# export


def test_export_writes_a_file(built, call, tmp_path):
    code, out, _ = call("export", "--format", "geojson", "-o", "map.geojson")
    assert code == 0
    assert "Wrote map.geojson" in out
    assert len(json.loads((tmp_path / "map.geojson").read_text())["features"]) == 2


def test_export_misuse(built, call, tmp_path):
    assert call("export", "--format", "xls", "-o", "x")[0] == 2
    assert call("export", "--format", "ged")[0] == 2
    code, _, err = call("export", "--format", "ged", "-o", "no/such/folder/x.csv")
    assert code == 2
    assert "does not exist" in err


# without a workspace


@pytest.mark.parametrize(
    "command",
    [
        ["status"],
        ["events"],
        ["control"],
        ["ties"],
        ["claims"],
        ["disputes"],
        ["explain", "x"],
        ["review", "--list"],
        ["rule", "note", "x"],
        ["log"],
        ["release", "--list"],
        ["export", "-f", "ged", "-o", "x.csv"],
    ],
    ids=lambda command: command[0],
)
def test_without_a_workspace_every_command_says_how_to_make_one(call, tmp_path, monkeypatch, command):
    monkeypatch.chdir(tmp_path)
    code, out, err = call(*command)
    assert (code, out) == (2, "")
    assert "dateline build" in err
    assert list(tmp_path.iterdir()) == []


def test_the_workspace_may_be_named_by_option_or_environment(folder, call, tmp_path, monkeypatch):
    call("build", folder, "-w", "other.db")
    assert (tmp_path / "other.db").exists()
    monkeypatch.setenv("DATELINE_WORKSPACE", "other.db")
    assert call("events")[0] == 0
    monkeypatch.setenv("DATELINE_WORKSPACE", "gone.db")
    assert call("-w", "other.db", "events")[0] == 0  # as said before the command, whatever the environment says
    assert call("-w", "gone.db", "events", "-w", "other.db")[0] == 0
    assert call("events")[0] == 2


def test_a_reader_that_goes_away_is_no_error(built, tmp_path):
    script = "from dateline.cli import main; main(['claims', '-w', 'dateline.db'])"
    process = subprocess.Popen(
        [sys.executable, "-c", script], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=os.environ
    )
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(timeout=60) == 0
