"""dateline claims: what the reports say."""

import click

from dateline.api import pick
from dateline.cli import options, output
from dateline.cli.clean import quoted
from dateline.cli.opening import viewed
from dateline.records.errors import UsageError

EPILOG = """\b
Examples:
  dateline claims --report derna-2015-07-31
  dateline claims --event 3fa9 --format jsonl
  dateline claims --kind toll --format csv > tolls.csv

JSON Lines are in the documented shape dateline.claim/1, with the chronicle's event filled in.
"""


@click.command("claims", epilog=EPILOG)
@options.workspace
@click.option("--report", metavar="R", help="Of this report: its key (file name without ending, or id field) or id.")
@click.option("--event", metavar="E", help="Of this event: its id or as much of it as is unique.")
@click.option("--kind", type=click.Choice(["event", "toll", "holding", "tie"]), help="Of this kind.")
@options.listing()
def command(workspace: str, report: str | None, event: str | None, kind: str | None, form: str) -> None:
    """List claims, each with its voice, its standing and the quoted words it was read in."""
    from dateline.api import rows, voices  # noqa: PLC0415 - brings in the records

    with viewed(workspace) as view:
        wanted = None
        if report is not None:
            found = view.workspace.report(report)
            if found is None:
                keys = [info.key for info in view.record.reports]
                raise UsageError(pick.unknown(report, keys, "report"))
            wanted = found.id
        chosen = pick.event_id(event, view.record) if event is not None else None
        claims = view.claims_by(report=wanted, event=chosen)
        infos = {info.id: info for info in view.record.reports}
        output.listing(
            form,
            [claim for claim in claims if kind is None or claim.kind == kind],
            [
                output.Column("report", lambda c: c.report_key),
                output.Column("kind", lambda c: c.kind),
                output.Column("type", lambda c: c.type),
                output.Column("standing", lambda c: c.standing),
                output.Column("voice", lambda c: voices.chain(c, infos)),
                output.Column("words", lambda c: quoted(c.evidence.text)),
            ],
            lambda claim: [rows.claim_row(claim, infos, view.names)],
            rows.CLAIM_FIELDS,
            "No such claims.",
        )
