"""dateline control: who holds what."""

from typing import TYPE_CHECKING

import click

from dateline.api.pick import SHORT
from dateline.cli import options, output
from dateline.cli.opening import viewed

if TYPE_CHECKING:
    from dateline.api.standing import Sure
    from dateline.api.view import ChronicleView
    from dateline.records import Claim
    from dateline.records.chronicle import Holding

EPILOG = """\b
Examples:
  dateline control --on 2015-06-20
  dateline control --place Homs
  dateline control --on 2015-06-20 --as-known-on 2015-06-18

\b
Without --on it lists every place's whole timeline. "on that day" says how sure it is:
  yes            the day lies within what the reports tell
  perhaps        it lies between the earliest and the latest day of the beginning or the end
  no later word  it had begun, and nothing tells that it ended
A line that only one of the fighting sides vouches for says "one party's claim".
"""

STATUS = {"one-party": "one party's claim", "single-voice": "one voice"}
SETTLED = {"happened", "ongoing", "background"}
"""Standings that a table need not name: it was so."""
_SURE = ("yes", "no later word", "perhaps")


@click.command("control", epilog=EPILOG)
@options.workspace
@click.option("--on", "day", metavar="DATE", help="Who held what on this day.")
@options.as_known_on
@click.option("--place", metavar="NAME", help="At this place or in this area.")
@options.listing()
def command(workspace: str, day: str | None, known_on: str | None, place: str | None, form: str) -> None:
    """List who holds, gains, loses, contests or surrounds which place, with who says so."""
    from dateline.api import days, rows, standing  # noqa: PLC0415 - brings in the records
    from dateline.api.names import place_matches  # noqa: PLC0415

    day = days.one_day(day) if day else None
    asked = standing.Asked(day, days.one_day(known_on) if known_on else None)
    with viewed(workspace) as view:
        claims = view.claims_of(view.record.holdings)
        found = standing.holdings(view.record, claims.values(), asked)
        lines = [h for h in found if place is None or place_matches(place, h.place, h.site)]
        sure = {line.id: standing.sure(line, day) for line in lines} if day else {}
        lines.sort(key=lambda line: _order(line, sure))
        output.listing(
            form,
            lines,
            _columns(view, sure, claims),
            lambda line: [rows.holding_row(line, view.names)],
            rows.HOLDING_FIELDS,
            f"No report tells who held anything{' there' if place else ''}{' on ' + day if day else ''}.",
        )


def _order(line: "Holding", sure: "dict[str, Sure]") -> tuple[str, int, str, str]:
    """Order by place, then how sure, then from when."""
    from dateline.api.names import place  # noqa: PLC0415

    certainty = _SURE.index(sure[line.id]) if line.id in sure else 0
    return place(line.place, line.site).lower(), certainty, line.from_earliest or line.from_latest or "", line.id


def _columns(view: "ChronicleView", sure: "dict[str, Sure]", claims: "dict[str, Claim]") -> list[output.Column]:
    from dateline.api import rows, voices  # noqa: PLC0415
    from dateline.api.names import place  # noqa: PLC0415

    def state(line: "Holding") -> str:
        told = f"{line.type} ({line.extent})" if line.extent else line.type
        return told if line.standing in SETTLED else f"{told}, {line.standing}"

    columns = [
        output.Column("id", lambda h: h.id[:SHORT]),
        output.Column("place", lambda h: place(h.place, h.site)),
        output.Column("who", lambda h: view.names.actor(h.actor, h.actor_words)),
        output.Column("state", state),
        output.Column("since", rows.since),
        output.Column("until", rows.until),
        output.Column("who says so", lambda h: voices.vouchers(h, claims)),
        output.Column("status", lambda h: STATUS.get(h.status, h.status)),
    ]
    if sure:
        columns.insert(4, output.Column("on that day", lambda h: sure[h.id]))
    return columns
