"""dateline release: freeze a version of the chronicle; say what changed between two."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.api.pick import SHORT
from dateline.api.rows import Row
from dateline.cli import options, output, ruling, words
from dateline.cli.clean import one_line
from dateline.cli.opening import viewed
from dateline.cli.tree import Node, show

if TYPE_CHECKING:
    from dateline.api.releasing import Difference, EventChange
    from dateline.api.view import ChronicleView

EPILOG = """\b
Examples:
  dateline release 2026-11
  dateline release 2026-11 -o chronicle-2026-11.json.gz
  dateline release --list
  dateline release diff 2026-10 2026-11
  dateline release diff 2026-11 now --format csv > changes.csv

\b
A release stays as it is; its hash names what it holds. "diff" takes names, archived files, and "now" for the chronicle
as it is. It follows events by their claims and says why each is new, changed, gone, merged or split.
"""


@click.command("release", epilog=EPILOG)
@click.argument("what", nargs=-1, metavar="NAME | diff A B")
@options.workspace
@click.option("-o", "--output", "file", metavar="FILE", help="Write the release to a file for an archive, too.")
@click.option("--note", default="", metavar="TEXT", help="A note kept with the release.")
@ruling.person
@click.option("--list", "listed", is_flag=True, help="List the releases of the workspace.")
@options.listing()
def command(
    what: tuple[str, ...],
    workspace: str,
    file: str | None,
    note: str,
    person: str | None,
    listed: bool,  # noqa: FBT001 - click passes options so
    form: str,
) -> None:
    """Freeze the chronicle under a name, or show what changed between two releases."""
    if not listed and not (len(what) == 1 or (len(what) == 3 and what[0] == "diff")):
        raise click.UsageError("Give the name of a release, or: diff A B, or --list.")
    with viewed(workspace) as view:
        if listed:
            output.listing(form, view.workspace.releases(), _COLUMNS, lambda r: [_row(r)], FIELDS, "No release yet.")
        elif len(what) == 1:
            _freeze(view, what[0], file, note, ruling.who(person))
        else:
            _diff(view, what[1], what[2], form)


def _freeze(view: "ChronicleView", name: str, file: str | None, note: str, person: str) -> None:
    from dateline.api import releasing  # noqa: PLC0415 - brings in the records

    if file is None or name not in {r.name for r in view.workspace.releases()}:
        ruling.follow(view, later=False)
        made = releasing.freeze(view, name, person, ruling.now(), note)
        click.echo(f"{name}: {words.holds(view.workspace.counts())}. Frozen as {made.hash}.")
    if file is not None:
        releasing.write(view, name, Path(file))
        click.echo(f"Written to {file}.")


def _diff(view: "ChronicleView", a: str, b: str, form: str) -> None:
    from dateline.api import releasing  # noqa: PLC0415

    found = releasing.difference(releasing.read(view, a), releasing.read(view, b))
    if form == "table":
        _show(found)
    elif form == "json":
        output.as_json(found)
    else:
        output.listing(form, found.events, [], lambda c: [_change_row(c)], CHANGE_FIELDS, "")


def _show(found: "Difference") -> None:
    for change in found.events:
        ids = " + ".join(i[:SHORT] for i in change.before) or "–"
        into = " + ".join(i[:SHORT] for i in change.after) or "–"
        root = Node(one_line(f"{change.change}: {change.title} [{ids} → {into}]"), [], "title")
        if change.fields:
            root.add(f"differs in {', '.join(change.fields)}")
        for reason in change.why:
            root.add(reason)
        show(root)
    told = f"{words.number(len(found.events), 'event')} differ, {found.unchanged} are unchanged"
    for name, lines in (("holdings", found.holdings), ("ties", found.ties)):
        told += f"; {name}: {', '.join(f'{len(ids)} {what}' for what, ids in lines.items())}"
    click.echo(told + ".")


FIELDS = ("name", "hash", "at", "person", "note")
CHANGE_FIELDS = ("change", "before", "after", "title", "fields", "why", "reports", "decisions")


def _row(release: object) -> Row:
    return {name: getattr(release, name) for name in FIELDS}


def _change_row(change: "EventChange") -> Row:
    values = {name: getattr(change, name) for name in CHANGE_FIELDS}
    return {name: v if isinstance(v, str) else " ".join(v) for name, v in values.items()}


_COLUMNS = [
    output.Column("name", lambda r: r.name),
    output.Column("frozen", lambda r: r.at[:10]),
    output.Column("by", lambda r: r.person),
    output.Column("hash", lambda r: r.hash[:16]),
    output.Column("note", lambda r: r.note),
]
