"""dateline status: what a workspace holds."""

from collections import Counter

import click

from dateline.cli import options, output, words
from dateline.cli.clean import one_line

_TYPES = 8
"""Event types named one by one; --json names all."""

EPILOG = """\b
Examples:
  dateline status
  dateline status -w libya.db --json
"""


@click.command("status", epilog=EPILOG)
@options.workspace
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
def command(workspace: str, as_json: bool) -> None:  # noqa: FBT001 - click passes options so
    """Count reports, claims, events and disputes; list undated reports and what could not be read."""
    from dateline.store import Workspace  # noqa: PLC0415

    with Workspace.open(workspace) as place:
        counts, unread, settings = place.counts(), place.unread(), place.settings()
        chronicle, finished = place.chronicle(), place.chronicle_inputs() is not None
    undated = [info for info in chronicle.reports if info.published is None and info.story is None]
    types = Counter(event.type for event in chronicle.events)
    if as_json:
        output.as_json(
            {
                "workspace": workspace,
                "counts": counts,
                "event_types": dict(sorted(types.items())),
                "undated": undated,
                "unread": unread,
                "settings": settings,
            }
        )
        return
    click.echo(f"{workspace}: {words.holds(counts)}.")
    if not finished:
        click.echo("No chronicle has been made yet: run dateline build again to finish it.")
    if types:
        click.echo(f"Events: {_most_common(types)}.")
    if counts.decisions:
        click.echo(f"{words.number(counts.decisions, 'decision')} by people.")
    if settings.knowledge:
        click.echo(f"Your knowledge files: {', '.join(settings.knowledge)}.")
    if undated:
        click.echo(f"{words.number(len(undated), 'undated report')}:")
    for info in undated:
        click.echo(
            "  " + one_line(f"{info.key}: {info.title or 'no title'}{_bounds(info.bounded_from, info.bounded_to)}")
        )
    words.failures(unread)


def _most_common(types: "Counter[str]") -> str:
    """Return the commonest types of event with their numbers, and how many more there are."""
    ordered = sorted(types.items(), key=lambda item: (-item[1], item[0]))
    shown = ", ".join(f"{many} {name}" for name, many in ordered[:_TYPES])
    more = sum(many for _, many in ordered[_TYPES:])
    return f"{shown}, {more} of {len(ordered) - _TYPES} other types" if more else shown


def _bounds(first: str | None, last: str | None) -> str:
    if first is None and last is None:
        return " (nothing bounds its date)"
    return (
        f" (published {'from ' + first if first else ''}{' ' if first and last else ''}{'by ' + last if last else ''})"
    )
