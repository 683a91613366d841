"""Ruling on the command line: one ruling, a session of questions, the log and two coders' logs."""

import csv
import io
import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "api"))

from deciding_make import BOMB_A, BOMB_B, BURIED, SHELLS, homes, workspace

from dateline.cli.run import run
from dateline.store import Workspace


@pytest.fixture
def call(capsys, tmp_path, monkeypatch):
    """Run `dateline` on a workspace of invented claims; keys are what the person types."""
    workspace(address=tmp_path / "w.db", undated="c").close()
    monkeypatch.setenv("DATELINE_WORKSPACE", str(tmp_path / "w.db"))
    monkeypatch.setenv("DATELINE_PERSON", "Coder One")
    monkeypatch.chdir(tmp_path)

    def calling(*arguments, keys=""):
        capsys.readouterr()
        monkeypatch.setattr(sys, "stdin", io.StringIO(keys))
        code = run([str(a) for a in arguments])
        said = capsys.readouterr()
        assert "Traceback" not in said.out + said.err
        return code, said.out, said.err

    return calling


@pytest.fixture
def place(call, tmp_path):
    with Workspace.open(str(tmp_path / "w.db")) as opened:
        yield opened


def test_a_ruling_is_recorded_signed_and_takes_effect(call, place):
    code, out, _ = call("rule", "different", BOMB_A.id[:8], BOMB_B.id[:8], "--reason", "two bombs")
    assert code == 0
    assert "Recorded: " in out
    assert "two bombs" in out
    assert "up to date" in out
    (made,) = place.decisions()
    assert (made.action, made.person, made.reason) == ("different", "Coder One", "two bombs")
    assert homes(place)[BOMB_A.id] != homes(place)[BOMB_B.id]


def test_later_leaves_the_chronicle_as_it_is(call, place):
    before = homes(place)
    code, out, _ = call("rule", "reject", SHELLS.id, "--later", "--person", "Coder Two")
    assert code == 0
    assert "follows later" in out
    assert homes(place) == before
    assert place.decisions()[0].person == "Coder Two"


@pytest.mark.parametrize(
    ("arguments", "payload"),
    [
        (["edit", SHELLS.id, "--set", "type=airstrike"], {"set": {"type": "airstrike"}}),
        (["edit", SHELLS.id, "--set", 'when={"from": "2020-05-01"}'], {"set": {"when": {"from": "2020-05-01"}}}),
        (["grade", "Outlet c", "--reliability", "E"], {"reliability": "E"}),
        (["date-report", "c", "--date", "2020-05-01..2020-05-04"], {"from": "2020-05-01", "to": "2020-05-04"}),
        (["settle", "Lower Ostra", "--payload", '{"where": {"name": "Ostra", "precision": "district"}}'],
         {"where": {"name": "Ostra", "precision": "district"}}),
    ],
)  # fmt: skip
def test_options_make_the_payload(call, place, arguments, payload):
    code, out, err = call("rule", *arguments, "--later", "--json")
    assert (code, err) == (0, "")
    made = json.loads(out)["payload"]
    assert {k: v for k, v in made.items() if k in payload} == payload


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["same", "zzz", BOMB_A.id], "no event, claim or actor 'zzz'"),
        (["edit", SHELLS.id, "--set", "type"], "no FIELD=VALUE"),
        (["edit", SHELLS.id, "--payload", "[1]"], "no JSON object"),
        (["guess", SHELLS.id], "is not one of"),
    ],
)
def test_misuse_is_told_and_nothing_recorded(call, place, arguments, words):
    code, _, err = call("rule", *arguments)
    assert code == 2
    assert words in err
    assert place.decisions() == ()


# review


def test_the_queue_can_be_listed_without_asking(call, place):
    code, out, _ = call("review", "--list")
    assert code == 0
    assert "Accounts differ: 40 by 1 voice; 12 by 1 voice" in out
    questions = json.loads(call("review", "--json")[1])
    assert questions[0]["kind"] == "dispute"
    assert questions[0]["options"][0]["payload"]["question"] == questions[0]["id"]
    rows = list(csv.DictReader(io.StringIO(call("review", "--format", "csv", "--kind", "place")[1])))
    assert [r["subjects"] for r in rows] == ["Lower Ostra"]
    assert place.decisions() == ()


def test_a_session_shows_the_evidence_and_takes_one_key_an_answer(call, place):
    code, out, _ = call("review", keys="1\nq\n")
    assert code == 0
    assert "[1 of " in out
    assert "“12”" in out
    assert "medics" in out
    assert "1 ruling;" in out
    (made,) = place.decisions()
    assert made.action == "edit"
    assert "[2 of " in out
    assert "dispute" not in {q["kind"] for q in json.loads(call("review", "--json")[1])}


def test_keys_edit_split_note_skip_undo_and_unknown_ones(call, place):
    keys = "\n".join(["z", "n", "looked at it", "e", "title=The bomb", "u", "x", f"{BOMB_B.id[:8]}", "q"])
    code, out, _ = call("review", "--kind", "dispute", keys=keys + "\n")
    assert code == 0
    assert "no answer 'z'" in out
    assert [d.action for d in place.decisions()] == ["note", "edit", "undo", "split"]
    assert place.decisions()[0].reason == "looked at it"
    assert homes(place)[BOMB_A.id] != homes(place)[BOMB_B.id]


def test_an_answer_that_cannot_be_is_told_and_asked_again(call, place):
    code, out, _ = call("review", "--kind", "date", keys="d\nsoon\nd\n2020-05-03\n")
    assert code == 0
    assert "is no date" in out
    assert [d.action for d in place.decisions()] == ["date-report"]


def test_undo_with_nothing_ruled_and_skip(call, place):
    code, out, _ = call("review", "--limit", "1", keys="u\nk\n")
    assert code == 0
    assert "Nothing has been ruled" in out
    assert place.decisions() == ()


# log


def test_the_log_lists_rulings_and_their_state(call, place):
    assert "Nobody has ruled yet" in "".join(call("log")[1:])
    call("rule", "reject", SHELLS.id, "--reason", "a film")
    call("rule", "note", BURIED.id)
    first = place.decisions()[0]
    call("log", "undo", first.id[:8], "--reason", "a slip")
    code, out, _ = call("log")
    assert code == 0
    assert f"undone by {place.decisions()[2].id[:8]}" in out
    assert "in force" in out
    assert [e["decision"]["action"] for e in json.loads(call("log", "--about", SHELLS.id, "--json")[1])] == ["reject"]
    assert SHELLS.id in homes(place)


def test_the_log_is_verified(call, place, tmp_path):
    call("rule", "note", SHELLS.id)
    code, out, _ = call("log", "verify")
    assert code == 0
    assert "1 entry, none changed" in out
    assert place.decisions()[0].hash in out
    import sqlite3

    with sqlite3.connect(tmp_path / "w.db") as connection:
        connection.execute("DROP TRIGGER decisions_stay")
        connection.execute("UPDATE decisions SET record = replace(record, 'Coder One', 'Coder Two')")
    code, out, err = call("log", "verify")
    assert code == 1
    assert "was changed after it was written" in err


def second_coder(tmp_path, call, monkeypatch, *rulings):
    """Another workspace of the same reports, with rulings of its own, and the file they are exported to."""
    address = tmp_path / "second.db"
    workspace(address=address, undated="c").close()
    for one in rulings:
        call("rule", *one, "-w", address, "--person", "Coder Two", "--later")
    file = tmp_path / "second.jsonl"
    assert call("log", "export", file, "-w", address)[0] == 0
    return file


def test_two_coders_are_compared(call, place, tmp_path, monkeypatch):
    file = second_coder(
        tmp_path, call, monkeypatch,
        ["different", BOMB_A.id, BOMB_B.id], ["reject", SHELLS.id], ["accept", BURIED.id], ["note", BURIED.id],
    )  # fmt: skip
    call("rule", "same", BOMB_A.id, BOMB_B.id, "--later")
    call("rule", "reject", SHELLS.id, "--later")
    call("rule", "accept", BURIED.id, "--later")
    code, out, _ = call("log", "compare", file)
    assert code == 0
    assert "joining" in out
    found = json.loads(call("log", "compare", file, "--json")[1])
    table = {a["kind"]: a for a in found["agreement"]}
    assert (table["all"]["both"], table["all"]["agreed"]) == (3, 2)
    assert table["standing"]["kappa"] == 1.0
    assert [(d["ours"], d["theirs"]) for d in found["differences"]] == [("same", "different")]


def test_another_coders_rulings_come_in_whole_and_ours_stand(call, place, tmp_path, monkeypatch):
    file = second_coder(tmp_path, call, monkeypatch, ["different", BOMB_A.id, BOMB_B.id], ["reject", SHELLS.id])
    call("rule", "same", BOMB_A.id, BOMB_B.id)
    code, out, err = call("log", "import", file)
    assert code == 1, "a conflict"
    assert "2 new rulings" in out
    assert "we ruled same, they different; ours stands" in err
    assert homes(place)[BOMB_A.id] == homes(place)[BOMB_B.id]
    assert SHELLS.id not in homes(place), "where we said nothing theirs count"
    assert call("log", "verify")[0] == 0
    code, _, err = call("log", "import", file)
    assert code == 2
    assert "not here already" in err
    listed = [(e["decision"]["action"], e["origin"]) for e in json.loads(call("log", "--json")[1])]
    assert listed == [("different", "second.jsonl"), ("reject", "second.jsonl"), ("same", None), ("import", None)]
    imported = next(d for d in place.decisions() if d.action == "import")
    call("log", "undo", imported.id)
    assert SHELLS.id in homes(place)
    assert call("log")[1].count(f"undone by {place.decisions()[-1].id[:8]}") == 3, "the import and both it brought"


def test_a_file_of_rulings_that_was_changed_is_refused(call, place, tmp_path, monkeypatch):
    file = second_coder(tmp_path, call, monkeypatch, ["reject", SHELLS.id, "--reason", "a film"], ["note", BURIED.id])
    whole = file.read_text()
    for broken in (whole.replace("a film", "a play"), "\n".join(whole.splitlines()[:-1]), "not a log"):
        file.write_text(broken)
        code, _, err = call("log", "import", file)
        assert code == 2
        assert "second.jsonl" in err
    assert place.decisions() == ()


def test_an_imported_log_that_loses_entries_is_noticed(call, place, tmp_path, monkeypatch):
    file = second_coder(tmp_path, call, monkeypatch, ["reject", SHELLS.id], ["note", BURIED.id])
    call("log", "import", file)
    import sqlite3

    with sqlite3.connect(tmp_path / "w.db") as connection:
        connection.execute("DELETE FROM imported WHERE seq = 1")
    code, _, err = call("log", "verify")
    assert code == 1
    assert "log of second.jsonl" in err


# releases


def test_releases_are_frozen_listed_written_and_compared(call, place, tmp_path):
    assert call("release", "--list")[0] == 0
    code, out, _ = call("release", "2026-11", "-o", tmp_path / "2026-11.json.gz", "--note", "the first")
    assert code == 0
    assert "Frozen as" in out
    assert (tmp_path / "2026-11.json.gz").exists()
    call("rule", "reject", SHELLS.id, "--reason", "a film")
    assert call("release", "2026-11")[0] == 2
    assert call("release", "2026-12")[0] == 0
    assert [r["name"] for r in json.loads(call("release", "--list", "--json")[1])] == ["2026-11", "2026-12"]
    code, out, _ = call("release", "diff", "2026-11", "2026-12")
    assert code == 0
    assert "gone: " in out
    assert "(a film)" in out
    rows = list(csv.DictReader(io.StringIO(call("release", "diff", tmp_path / "2026-11.json.gz", "now", "--format", "csv")[1])))
    assert [r["change"] for r in rows] == ["gone"]


@pytest.mark.parametrize("arguments", [[], ["diff", "a"], ["a", "b"], ["diff", "a", "b"], ["now"]])
def test_release_misuse(call, arguments):
    code, _, err = call("release", *arguments)
    assert code == 2
    assert err
