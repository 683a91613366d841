"""dateline code: claims of single reports, without a workspace."""

import click

from dateline.cli import options, output, words
from dateline.cli.clean import quoted
from dateline.cli.commands.build import columns_of
from dateline.records import Claim, Unread

EPILOG = """\b
Examples:
  dateline code report.txt
  dateline code reports/*.txt > claims.jsonl
  dateline code articles.csv --text-field body --format csv

Each line is one claim in the documented shape dateline.claim/1; its event is null: joining needs a workspace.
"""


@click.command("code", epilog=EPILOG)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@options.coding
@options.listing(default="jsonl")
def command(
    files: tuple[str, ...],
    workers: int,
    model: str | None,
    actors: tuple[str, ...],
    places: tuple[str, ...],
    form: str,
    **fields: str | None,
) -> int:
    """Print the claims of reports as JSON Lines; no workspace is read or written."""
    from dateline.api import rows, voices  # noqa: PLC0415 - brings in the records
    from dateline.api.code import code_paths  # noqa: PLC0415
    from dateline.api.names import Names  # noqa: PLC0415
    from dateline.engines.options import CoderOptions  # noqa: PLC0415
    from dateline.records.chronicle import Chronicle  # noqa: PLC0415

    options_ = CoderOptions(reader=model or "dateline-en", knowledge=actors + places)
    names = Names(Chronicle())
    claims: list[Claim] = []
    unread: list[Unread] = []
    for outcome in code_paths(files, options_, columns=columns_of(fields), workers=workers or 1):
        if isinstance(outcome, Unread):
            unread.append(outcome)
        elif form == "jsonl":
            output.as_jsonl(outcome.claims)
        else:
            claims.extend(outcome.claims)
    if form != "jsonl":
        output.listing(
            form,
            claims,
            [
                output.Column("report", lambda c: c.report_key),
                output.Column("kind", lambda c: c.kind),
                output.Column("type", lambda c: c.type),
                output.Column("standing", lambda c: c.standing),
                output.Column("voice", lambda c: voices.voices(c.voice)),
                output.Column("words", lambda c: quoted(c.evidence.text)),
            ],
            lambda claim: [rows.claim_row(claim, {}, names)],
            rows.CLAIM_FIELDS,
            "No claims.",
        )
    return words.failures(unread)
