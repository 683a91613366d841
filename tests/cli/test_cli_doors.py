"""What holds for the command line as a whole: help, start-up, errors, hostile text, documentation."""

import json
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from dateline.api.defuse import defused
from dateline.cli import output, progress, tree
from dateline.cli.clean import one_line, safe_json, visible
from dateline.cli.reference import reference
from dateline.cli.root import TABLE, root
from dateline.cli.run import STOPPED, run
from dateline.records.errors import DatelineError

DOCS = Path(__file__).parents[2] / "docs" / "cli.md"


def commands():
    context = click.Context(root)
    return [(name, root.get_command(context, name)) for name in root.list_commands(context)]


def test_help_imports_nothing_heavy():
    code = (
        "import sys\n"
        "from dateline.cli.run import run\n"
        "run(['--help'])\n"
        "heavy = {'spacy', 'numpy', 'sqlalchemy', 'alembic', 'rich', 'onnxruntime', 'trafilatura'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stderr.strip() == "[]"
    assert "Exit codes:" in done.stdout


@pytest.mark.parametrize(("name", "command"), commands())
def test_every_command_has_help_with_examples(name, command):
    assert command.help
    assert "Example" in command.epilog
    assert f"dateline {name}" in command.epilog
    assert TABLE[name][1].endswith(".")


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["--version"], ["events", "--help"]])
def test_help_and_version_exit_with_0(arguments, capsys):
    assert run(arguments) == 0
    assert "dateline" in capsys.readouterr().out


def test_the_package_runs_as_a_module():
    done = subprocess.run([sys.executable, "-m", "dateline", "--version"], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.startswith("dateline")


@pytest.mark.parametrize("arguments", [["nonsense"], ["events", "--nonsense"], ["events", "extra"]])
def test_misuse_exits_with_2(arguments, capsys):
    assert run(arguments) == 2
    assert "Error" in capsys.readouterr().err


def test_no_command_shows_the_help(capsys):
    assert run([]) == 2
    said = capsys.readouterr()
    assert "Commands:" in said.out + said.err


@pytest.mark.parametrize(
    ("raised", "code", "words"),
    [
        (DatelineError("the sentence"), 1, "Error: the sentence"),
        (PermissionError(13, "Permission denied", "/x/y.csv"), 2, "Error: /x/y.csv: Permission denied."),
        (KeyboardInterrupt(), STOPPED, "Stopped"),
        (RuntimeError("oops\x1b[31m"), 1, "mistake in Dateline, not yours (RuntimeError: oops[31m)"),
    ],
)
def test_whatever_happens_ends_in_one_sentence(monkeypatch, capsys, raised, code, words):
    def fail(*_args, **_kwargs):
        raise raised

    monkeypatch.setattr("dateline.store.Workspace.open", fail)
    assert run(["status"]) == code
    said = capsys.readouterr().err
    assert words in said
    assert "Traceback" not in said


def test_a_long_message_for_programmers_is_cut(monkeypatch, capsys):
    def fail(*_args, **_kwargs):
        raise RuntimeError("x" * 5000 + "\nsecond line")

    monkeypatch.setattr("dateline.store.Workspace.open", fail)
    assert run(["status"]) == 1
    assert len(capsys.readouterr().err) < 600


def test_debug_shows_where(monkeypatch, capsys):
    def fail(*_args, **_kwargs):
        raise RuntimeError("oops")

    monkeypatch.setattr("dateline.store.Workspace.open", fail)
    for arguments in (["--debug", "status"], ["status", "--debug"]):
        assert run(arguments) == 1
        assert "Traceback" in capsys.readouterr().err


def test_the_documentation_is_current():
    assert DOCS.read_text(encoding="utf-8") == reference(), "run: python -m dateline.cli.reference docs/cli.md"


HOSTILE = "\x1b]0;owned\x07\x9b31mred\x08\u202egpj.exe\u2066\r\nnext\tcell"


def test_text_of_reports_cannot_act_on_a_terminal():
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", visible(HOSTILE))
    assert "⟨U+202E⟩gpj.exe⟨U+2066⟩" in visible(HOSTILE)
    assert one_line(HOSTILE).endswith("next cell")
    assert visible("مرحبا\n") == "مرحبا\n"


def test_json_stays_the_same_json():
    encoded = json.dumps(HOSTILE, ensure_ascii=False)
    assert json.loads(safe_json(encoded)) == HOSTILE
    assert "\x9b" not in safe_json(encoded)


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_cells_that_would_act_are_defused(cell):
    assert defused(cell) == "'" + cell


@pytest.mark.parametrize("cell", [-1, 2.5, None, "plain", "a=b", ""])
def test_other_cells_stay(cell):
    assert defused(cell) == cell


def test_csv_output_is_defused(capsys):
    output.as_csv([{"a": "=cmd()", "b": -3}], ["a", "b"])
    assert capsys.readouterr().out.splitlines() == ["a,b", "'=cmd(),-3"]


def test_a_terminal_gets_drawn_tables_and_trees_without_markup(monkeypatch, capsys):
    monkeypatch.setattr(output, "on_terminal", lambda: True)
    monkeypatch.setattr(tree, "on_terminal", lambda: True)
    output.as_table(["what", "n"], [["[red]attack[/red] \x1b[31m", "3"]], [False, True])
    node = tree.Node("[bold]event[/bold]")
    node.add("a quote", "quote")
    tree.show(node)
    said = capsys.readouterr().out
    assert "[red]attack[/red]" in said
    assert "[bold]event[/bold]" in said
    assert "─" in said
    assert "└── a quote" in said


def test_progress_is_drawn_only_for_those_who_wait_at_a_terminal(monkeypatch):
    with progress.Meter() as quiet:
        quiet("Coding", 1, 2)
        assert quiet._bar is None, "nobody watches"
    monkeypatch.setattr(progress.sys.stderr, "isatty", lambda: True, raising=False)
    with progress.Meter() as meter:
        meter("Coding", 1, 2)
        assert meter._bar is None, "no time has passed"
        monkeypatch.setattr(progress, "_AFTER", 0.0)
        meter("Coding", 1, 2)
        meter("Reconciling", 0, None)
        assert [task.description for task in meter._bar.tasks] == ["Reconciling"]
