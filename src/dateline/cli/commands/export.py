"""dateline export: the chronicle in the field's formats."""

from pathlib import Path

import click

from dateline.cli import options
from dateline.cli.opening import viewed

FORMATS = ("ged", "acled", "plover", "polecat", "muc4", "geojson", "csv", "jsonl", "parquet", "html")

EPILOG = """\b
Examples:
  dateline export --format ged -o events-ged.csv
  dateline export --format acled -o events-acled.csv
  dateline export --format muc4 -o templates.jsonl
  dateline export --format html -o chronicle.html

docs/exports.md says how each field of each format is filled.
"""


@click.command("export", epilog=EPILOG)
@options.workspace
@click.option("-f", "--format", "form", type=click.Choice(FORMATS), required=True, help="Which format to write.")
@click.option(
    "-o",
    "--output",
    "target",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="The file to write; an existing one is replaced.",
)
def command(workspace: str, form: str, target: Path) -> None:
    """Write the whole chronicle in one of the formats that conflict data is exchanged in."""
    from dateline.api.exporting import export  # noqa: PLC0415

    with viewed(workspace) as view:
        done = export(view.workspace, form, target, chronicle=view.record)
    click.echo(f"Wrote {target}. {done.said()}".rstrip())
