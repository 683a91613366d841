"""dateline log: what people ruled; is the log whole; taking back, sharing and comparing rulings."""

from typing import TYPE_CHECKING

import click

from dateline.api.pick import SHORT
from dateline.api.rows import Row
from dateline.cli import options, output, ruling, words
from dateline.cli.clean import one_line
from dateline.cli.opening import viewed

if TYPE_CHECKING:
    from dateline.api.deciding import Comparison, Entry

EPILOG = """\b
Examples:
  dateline log
  dateline log --about 3fa9 --json
  dateline log verify
  dateline log undo 81cc --reason 'a slip'
  dateline log export a-coder.jsonl
  dateline log import b-coder.jsonl
  dateline log compare b-coder.jsonl

\b
Every entry holds the hash of the one before. A file of rulings carries its own chain; brought in, it is kept whole
beside the workspace's own log. Where both ruled differently the workspace's own rulings stand, and the exit code is 1.
"""


@click.group("log", epilog=EPILOG, invoke_without_command=True)
@options.workspace
@click.option("--about", metavar="ID", help="Rulings on this event, claim, report or other line only.")
@options.listing()
@click.pass_context
def command(ctx: click.Context, workspace: str, about: str | None, form: str) -> None:
    """List the rulings, oldest first; check, take back, share and compare them."""
    ctx.obj = workspace
    if ctx.invoked_subcommand is not None:
        return
    from dateline.api.deciding import entries, history  # noqa: PLC0415 - brings in the records

    with viewed(workspace) as view:
        found = entries(view) if about is None else history(view, about)
        output.listing(form, found, _columns(), lambda e: [_row(e)], FIELDS, "Nobody has ruled yet.")


_on = click.option("-w", "--workspace", default=None, metavar="FILE", help="The workspace, as above.")


@command.command("verify")
@_on
@click.pass_obj
def verify(given: str, workspace: str | None) -> int:
    """Check that no entry and no release was changed, removed, inserted or moved; exit with 1 where one was."""
    from dateline.api import deciding, releasing  # noqa: PLC0415

    with viewed(workspace or given) as view:
        problems = [*deciding.verify(view), *releasing.verify(view)]
        decisions, releases = view.workspace.decisions(), view.workspace.releases()
    for problem in problems:
        output.note(problem)
    if problems:
        click.echo(f"The log is not whole: {words.number(len(problems), 'problem')}.")
        return 1
    head = f" The last has the hash {decisions[-1].hash}: keep it to notice a log cut short." if decisions else ""
    kept = f" {words.number(len(releases), 'release')}, as frozen." if releases else ""
    click.echo(f"{words.number(len(decisions), 'entry', 'entries')}, none changed, removed or moved.{kept}{head}")
    return 0


@command.command("undo")
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@click.option("--reason", default="", metavar="TEXT", help="Why: kept with the ruling.")
@ruling.person
@ruling.later
@_on
@click.pass_obj
def undo(given: str, workspace: str | None, ids: tuple[str, ...], reason: str, person: str | None, later: bool) -> None:  # noqa: FBT001
    """Take rulings back. An undo is a ruling, too, and can be undone."""
    from dateline.api import deciding  # noqa: PLC0415

    with viewed(workspace or given) as view:
        made = deciding.undo(view, ids, reason, ruling.who(person), ruling.now())
        click.echo(one_line(f"Recorded: {ruling.said(made)}"))
        click.echo(ruling.follow(view, later=later))


@command.command("export")
@click.argument("file", type=click.Path(dir_okay=False))
@_on
@click.pass_obj
def export(given: str, workspace: str | None, file: str) -> None:
    """Write the log to a file for another coder, one ruling a line; an existing file is replaced."""
    from pathlib import Path  # noqa: PLC0415

    from dateline.api.deciding import write_log  # noqa: PLC0415

    with viewed(workspace or given) as view:
        many = write_log(view, Path(file))
    click.echo(f"{words.number(many, 'entry', 'entries')} in {file}.")


@command.command("import")
@click.argument("file", type=click.Path())
@click.option("--reason", default="", metavar="TEXT", help="Why: kept with the ruling.")
@ruling.person
@ruling.later
@_on
@click.pass_obj
def import_(given: str, workspace: str | None, file: str, reason: str, person: str | None, later: bool) -> int:  # noqa: FBT001
    """Bring another coder's rulings in, whole and with their chain; list those that conflict with ours."""
    from pathlib import Path  # noqa: PLC0415

    from dateline.api.deciding import import_log  # noqa: PLC0415

    with viewed(workspace or given) as view:
        done = import_log(view, Path(file), ruling.who(person), ruling.now(), reason)
        click.echo(f"{words.number(done.new, 'new ruling')} from {file}, recorded as {done.decision.id[:SHORT]}.")
        click.echo(ruling.follow(view, later=later))
    for one in done.conflicts:
        about = " and ".join(a[:SHORT] for a in one.about)
        output.note(f"Conflict on {one.kind} of {about}: we ruled {one.ours}, they {one.theirs}; ours stands.")
    return 1 if done.conflicts else 0


@command.command("compare")
@click.argument("file", type=click.Path())
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
@_on
@click.pass_obj
def compare(given: str, workspace: str | None, file: str, as_json: bool) -> None:  # noqa: FBT001 - click passes options so
    """Compare with another coder's rulings: agreement, Cohen's kappa, and every difference."""
    from pathlib import Path  # noqa: PLC0415

    from dateline.api.deciding import compare_log  # noqa: PLC0415

    with viewed(workspace or given) as view:
        found = compare_log(view, Path(file))
    if as_json:
        output.as_json(found)
    else:
        _show(found)


def _show(found: "Comparison") -> None:
    heads = ["judgement", "by both", "agreed", "share", "kappa"]
    rows = [
        [a.kind, str(a.both), str(a.agreed), _share(a.share), "" if a.kappa is None else f"{a.kappa:.2f}"]
        for a in found.agreement
    ]
    output.as_table(heads, rows, [False, True, True, True, True])
    click.echo(f"Only by us: {found.only_ours}; only by them: {found.only_theirs}.")
    if found.differences:
        told = [
            [d.kind, " ".join(a[:SHORT] for a in d.about), one_line(d.ours), one_line(d.theirs)]
            for d in found.differences
        ]
        output.as_table(["differs on", "about", "ours", "theirs"], told, [False] * 4)


def _share(share: float | None) -> str:
    return "" if share is None else f"{share:.0%}"


FIELDS = ("id", "at", "person", "action", "subjects", "reason", "undone_by", "orphaned", "origin")


def _row(entry: "Entry") -> Row:
    d = entry.decision
    return {
        "id": d.id, "at": d.at, "person": d.person, "action": d.action, "subjects": " ".join(d.subjects),
        "reason": d.reason, "undone_by": entry.undone_by, "orphaned": entry.orphaned,
        "origin": entry.origin,
    }  # fmt: skip


def _columns() -> list[output.Column]:
    return [
        output.Column("id", lambda e: e.decision.id[:SHORT]),
        output.Column("when", lambda e: e.decision.at[:16].replace("T", " ")),
        output.Column("who", lambda e: e.decision.person),
        output.Column("ruling", lambda e: e.decision.action),
        output.Column("about", lambda e: " ".join(s[:SHORT] for s in e.decision.subjects)),
        output.Column("why", lambda e: e.decision.reason),
        output.Column("state", _state),
    ]


def _state(entry: "Entry") -> str:
    if entry.undone_by:
        return f"undone by {entry.undone_by[:SHORT]}"
    state = "its subject is gone" if entry.orphaned else "in force"
    return f"{state}, from {entry.origin}" if entry.origin else state
