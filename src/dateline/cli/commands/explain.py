"""dateline explain: an event's evidence as a tree."""

import click

from dateline.cli import options, output
from dateline.cli.opening import viewed

EPILOG = """\b
Examples:
  dateline explain 3fa9
  dateline explain 3fa91c02d4e5b677 --json

\b
The id is the first column of dateline events; as much of it as is unique is enough. Ids of holdings, ties and
disputes work, too. Offsets count characters (code points) of the report's clean text.
"""


@click.command("explain", epilog=EPILOG)
@click.argument("event", metavar="EVENT")
@options.workspace
@click.option("--json", "as_json", is_flag=True, help="Print the record, its disputes and its claims as JSON.")
def command(event: str, workspace: str, as_json: bool) -> None:  # noqa: FBT001 - click passes options so
    """Show what an event rests on: why its claims are one event, what is disputed, and every quoted word."""
    from dateline.cli import evidence, tree  # noqa: PLC0415 - brings in the records

    with viewed(workspace) as view:
        found = evidence.find(event, view)
        if as_json:
            output.as_json(evidence.as_record(found, view))
        else:
            if found.former is not None:
                output.note(f"{found.former} has gone into {found.id}.")
            tree.show(evidence.explain(found, view))
