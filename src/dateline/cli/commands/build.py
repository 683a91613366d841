"""dateline build: read, code and reconcile."""

from typing import TYPE_CHECKING

import click

from dateline.cli import options, output, words
from dateline.cli.progress import Meter

if TYPE_CHECKING:
    from dateline.engines.building import BuildResult

EPILOG = """\b
Examples:
  dateline build reports/
  dateline build 'archive/*.html' feed.xml -w libya.db
  dateline build articles.csv --text-field body --date-field day --outlet-field source
  dateline build reports/ --actors my-actors.tsv --places my-villages.toml

\b
Reads plain text, HTML, JSON Lines, CSV, RSS and Atom, and WARC. Doing it twice changes nothing; after an
interruption the same command does what is left. Files that could not be read are listed, and the exit code is 1.
"""


@click.command("build", epilog=EPILOG)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@options.workspace
@options.coding
@click.option("--json", "as_json", is_flag=True, help="Print what was done as JSON.")
def command(
    paths: tuple[str, ...],
    workspace: str,
    workers: int,
    model: str | None,
    actors: tuple[str, ...],
    places: tuple[str, ...],
    as_json: bool,  # noqa: FBT001 - click passes options so
    **fields: str | None,
) -> int:
    """Read reports from files, folders and globs, code what is new, and reconcile all into the chronicle.

    Knowledge files given here are remembered by the workspace. JSON Lines and CSV: fields with usual names
    (id, title, text, date, outlet, url ...) are found without being named.
    """
    from dateline.api import settings_for  # noqa: PLC0415
    from dateline.engines.building import build  # noqa: PLC0415
    from dateline.reports import read_paths  # noqa: PLC0415
    from dateline.store import Workspace  # noqa: PLC0415

    columns = columns_of(fields)
    read_paths(list(paths), columns)  # a wrong path is told before a workspace is made for it
    with Workspace.open(workspace, create=True) as place, Meter() as meter:
        settings = settings_for(place, actors=actors, places=places, model=model)
        result = build(place, paths, columns=columns, settings=settings, workers=workers, progress=meter)
        counts = place.counts()
    if as_json:
        output.as_json({"build": result, "workspace": counts})
    else:
        click.echo(_told(result))
        click.echo(f"{workspace}: {words.holds(counts)}.")
    return words.failures(result.unread)


def columns_of(fields: dict[str, str | None]) -> "Columns":
    """Return the columns that the --…-field options name."""
    from dateline.reports import Columns  # noqa: PLC0415

    return Columns(**{name.removesuffix("_field"): value for name, value in fields.items()})


def _told(result: "BuildResult") -> str:
    silent = f" ({result.silent} of them without a claim)" if result.silent else ""
    parts = [f"{result.coded} coded{silent}"]
    if result.unchanged:
        parts.append(f"{result.unchanged} already there")
    if result.dropped:
        parts.append(f"{result.dropped} replaced")
    if result.unread:
        parts.append(f"{len(result.unread)} could not be read")
    chronicle = "the chronicle was made anew" if result.reconciled else "the chronicle is unchanged"
    return f"Reports: {', '.join(parts)}; {chronicle}."


if TYPE_CHECKING:
    from dateline.reports import Columns
