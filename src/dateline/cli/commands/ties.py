"""dateline ties: who stands with or against whom."""

from typing import TYPE_CHECKING

import click

from dateline.api.pick import SHORT
from dateline.cli import options, output
from dateline.cli.commands.control import SETTLED, STATUS
from dateline.cli.opening import viewed

if TYPE_CHECKING:
    from dateline.api.view import ChronicleView
    from dateline.records import Claim
    from dateline.records.chronicle import Tie

EPILOG = """\b
Examples:
  dateline ties --on 2015-06-20
  dateline ties --actor 'Islamic State'
  dateline ties --format csv > ties.csv
"""


@click.command("ties", epilog=EPILOG)
@options.workspace
@click.option("--on", "day", metavar="DATE", help="Those that may have stood on this day.")
@options.as_known_on
@click.option("--actor", metavar="NAME", help="Of this actor.")
@options.listing()
def command(workspace: str, day: str | None, known_on: str | None, actor: str | None, form: str) -> None:
    """List who leads, belongs to, backs, fights or rejects whom, over which days, with who says so."""
    from dateline.api import days, rows, standing  # noqa: PLC0415 - brings in the records

    day = days.one_day(day) if day else None
    asked = standing.Asked(day, days.one_day(known_on) if known_on else None)
    with viewed(workspace) as view:
        claims = view.claims_of(view.record.ties)
        found = standing.ties(view.record, claims.values(), asked)
        lines = [tie for tie in found if actor is None or _has(view, tie, actor)]
        output.listing(
            form,
            lines,
            _columns(view, claims),
            lambda tie: [rows.tie_row(tie, view.names)],
            rows.TIE_FIELDS,
            f"No report tells who stood with whom{' on ' + day if day else ''}.",
        )


def _has(view: "ChronicleView", tie: "Tie", actor: str) -> bool:
    return view.names.matches(actor, tie.a, tie.a_words) or view.names.matches(actor, tie.b, tie.b_words)


def _columns(view: "ChronicleView", claims: "dict[str, Claim]") -> list[output.Column]:
    from dateline.api import rows, voices  # noqa: PLC0415

    def relation(tie: "Tie") -> str:
        told = f"{tie.type} ({tie.office})" if tie.office else tie.type
        return told if tie.standing in SETTLED else f"{told}, {tie.standing}"

    return [
        output.Column("id", lambda t: t.id[:SHORT]),
        output.Column("who", lambda t: view.names.actor(t.a, t.a_words)),
        output.Column("stands", relation),
        output.Column("with whom", lambda t: view.names.actor(t.b, t.b_words)),
        output.Column("since", rows.since),
        output.Column("until", rows.until),
        output.Column("who says so", lambda t: voices.vouchers(t, claims)),
        output.Column("status", lambda t: STATUS.get(t.status, t.status)),
    ]
