"""dateline disputes: where the accounts cannot all be true."""

from typing import TYPE_CHECKING

import click

from dateline.api.pick import SHORT
from dateline.cli import options, output, words
from dateline.cli.clean import quoted
from dateline.cli.opening import viewed
from dateline.cli.tree import Node, show

if TYPE_CHECKING:
    from dateline.api.view import ChronicleView
    from dateline.records import Claim
    from dateline.records.chronicle import Dispute

EPILOG = """\b
Examples:
  dateline disputes
  dateline disputes --field number
  dateline disputes --format csv > disputes.csv
"""

FIELDS = ("number", "blame", "place", "day", "type", "happened", "holder")


@click.command("disputes", epilog=EPILOG)
@options.workspace
@click.option("--event", metavar="E", help="Of this event: its id or as much of it as is unique.")
@click.option("--field", type=click.Choice(FIELDS), help="On this field only.")
@options.listing()
def command(workspace: str, event: str | None, field: str | None, form: str) -> None:
    """Show each question on which accounts differ, with every reading, who gives it and where."""
    from dateline.api import pick, rows  # noqa: PLC0415 - brings in the records

    with viewed(workspace) as view:
        subject = pick.event_id(event, view.record) if event is not None else None
        found = [
            dispute
            for dispute in view.disputes
            if subject in {None, dispute.subject} and field in {None, dispute.field}
        ]
        claims = view.claims_of(found)
        if form == "table":
            for dispute in found:
                show(block(dispute, view, claims))
            click.echo(f"{words.number(len(found), 'dispute')}." if found else "No accounts contradict each other.")
            return
        output.listing(form, found, [], lambda d: rows.dispute_rows(d, view.names, claims), rows.DISPUTE_FIELDS, "")


def block(dispute: "Dispute", view: "ChronicleView", claims: "dict[str, Claim]") -> Node:
    """Return a dispute as a tree: the question, what it is about, the readings with their voices and reports."""
    root = Node(f"{dispute.question} [{dispute.field}]", [], "title")
    about = next((event for event in view.events if event.id == dispute.subject), None)
    if about is not None:
        root.add(f"about: {about.title} [{about.id[:SHORT]}]", "faint")
    add_readings(root, dispute, view, claims)
    return root


def add_readings(under: Node, dispute: "Dispute", view: "ChronicleView", claims: "dict[str, Claim]") -> None:
    """Hang a dispute's readings under a line: the value, its voices, and the words of each report that gives it."""
    from dateline.api import voices  # noqa: PLC0415
    from dateline.api.rows import reading_words  # noqa: PLC0415

    for reading in dispute.readings:
        value = reading_words(dispute, reading, view.names)
        said = f" (“{reading.words}”)" if reading.words and reading.words not in value else ""
        by = voices.voices(reading.voices)
        line = under.add(f"{value}{said} — {voices.count(reading.independent)}{': ' + by if by else ''}", "head")
        told = sorted(
            (claims[one] for one in reading.claims if one in claims), key=lambda c: (c.report_key, c.evidence)
        )
        for quote in dict.fromkeys(f"{claim.report_key}: {quoted(claim.evidence.text)}" for claim in told):
            line.add(quote, "quote")
