"""dateline events: what happened."""

from typing import TYPE_CHECKING

import click
import msgspec

from dateline.api.pick import SHORT
from dateline.cli import options, output, words
from dateline.cli.opening import viewed

if TYPE_CHECKING:
    from dateline.api.filters import EventFilter
    from dateline.api.names import Names
    from dateline.api.view import ChronicleView
    from dateline.records.chronicle import Event

EXPORTS = ("geojson", "ged", "acled", "plover")

EPILOG = """\b
Examples:
  dateline events --from 2015-06 --to 2015-07 --place Homs
  dateline events --type battle --min-deaths 10 --format csv > battles.csv
  dateline events --actor 'Islamic State' --format geojson > map.geojson
  dateline events --format jsonl | jq .title

\b
--type takes an event type or a family of them; --place and --actor take whole words of a name, an alias or an id.
With dates given, events without any date are left out, and their number is said.
"""


@click.command("events", epilog=EPILOG)
@options.workspace
@click.option("--from", "first", metavar="DATE", help="On this day, month or year, or later.")
@click.option("--to", "last", metavar="DATE", help="On this day, month or year, or earlier.")
@click.option("--on", "day", metavar="DATE", help="On this day.")
@click.option("--place", metavar="NAME", help="At this place or in this area.")
@click.option("--actor", metavar="NAME", help="With this actor, on whichever side.")
@click.option("--type", "kind", metavar="TYPE", help="Of this type, or of a type of this family.")
@click.option("--min-deaths", type=click.IntRange(min=0), metavar="N", help="With at least N people killed.")
@options.listing((*options.LIST_FORMATS, *EXPORTS))
def command(
    workspace: str,
    first: str | None,
    last: str | None,
    day: str | None,
    place: str | None,
    actor: str | None,
    kind: str | None,
    min_deaths: int | None,
    form: str,
) -> None:
    """List events by day: when, what, where, who, how many killed, by how many independent voices."""
    from dateline.api import days, filters, rows  # noqa: PLC0415 - brings in the records

    if day and (first or last):
        raise click.UsageError("--on is one day: give it alone, or --from and --to.")
    chosen = filters.EventFilter(
        first=days.one_day(day) if day else days.first_day(first) if first else None,
        last=days.one_day(day) if day else days.last_day(last) if last else None,
        place=place,
        actor=actor,
        type=kind,
        min_deaths=min_deaths,
        families=_families(kind),
    )
    with viewed(workspace) as view:
        found = filters.choose(view.record.events, chosen, view.names)
        if form in EXPORTS:
            _print_export(view, found, form)
            return
        output.listing(
            form,
            found,
            _columns(view.names),
            lambda event: [rows.event_row(event, view.names)],
            rows.EVENT_FIELDS,
            "No such events.",
        )
        _say_undated(view, chosen)


def _families(kind: str | None) -> dict[str, str]:
    """Return event type → family, and refuse a type that is neither."""
    if kind is None:
        return {}
    from dateline.ontology import load_ontology  # noqa: PLC0415

    families = {name: entry.family for name, entry in load_ontology().event_types.items()}
    known = sorted({*families, *families.values()})
    if kind not in known:
        raise click.UsageError(f"There is no event type {kind!r}. Types and families: {', '.join(known)}.")
    return families


def _columns(names: "Names") -> list[output.Column]:
    from dateline.api import days, rows, voices  # noqa: PLC0415
    from dateline.api.names import place  # noqa: PLC0415

    def who(event: "Event") -> str:
        doers = names.readings(event.agents)
        done_to = names.readings(event.targets or event.victims)
        return " → ".join(part for part in (doers or ("?" if done_to else ""), done_to) if part)

    def told(event: "Event") -> str:
        return event.type if event.standing == "happened" else f"{event.type} ({event.standing})"

    return [
        output.Column("id", lambda e: e.id[:SHORT]),
        output.Column("when", lambda e: days.spoken(e.when)),
        output.Column("what", told),
        output.Column("where", lambda e: place(e.where)),
        output.Column("who", who),
        output.Column("killed", lambda e: rows.toll_words(e, names), right=True),
        output.Column("told by", lambda e: voices.short_count(e.independent, len(e.reports))),
        output.Column("status", lambda e: e.status),
    ]


def _say_undated(view: "ChronicleView", chosen: "EventFilter") -> None:
    """Say how many events the dates asked for leave out because no date is known of them."""
    if not chosen.by_day:
        return
    anywhen = msgspec.structs.replace(chosen, first=None, last=None)
    undated = sum(
        1 for e in view.record.events if e.when.from_ is None and e.when.to is None and anywhen.keeps(e, view.names)
    )
    if undated:
        output.note(f"{words.number(undated, 'more event')} without any date left out.")


def _print_export(view: "ChronicleView", found: "list[Event]", form: str) -> None:
    from dateline.api.exporting import exported_text  # noqa: PLC0415

    chronicle = msgspec.structs.replace(view.record, events=tuple(found))
    click.echo(exported_text(view.workspace, form, chronicle), nl=False)
