"""dateline rule: one ruling, without questions."""

from typing import Any

import click
import msgspec

from dateline.cli import options, output, ruling
from dateline.cli.clean import one_line
from dateline.cli.opening import viewed
from dateline.records.errors import UsageError

EPILOG = """\b
Examples:
  dateline rule same 3fa91c02 77b0 --reason 'one blast, two spellings'
  dateline rule different 3fa9 77b0
  dateline rule reject 9c41 --reason 'a film review'
  dateline rule edit 3fa9 --set type=shelling --set 'when={"from": "2020-05-01", "to": "2020-05-01"}'
  dateline rule split 3fa9 --claim 77b0 --claim 81cc
  dateline rule move 81cc --to 77b0
  dateline rule settle 'Lower Ostra' --place geonames:87205
  dateline rule same river-front 'River Liberation Army' --reason 'one group, two names'
  dateline rule settle 'the Guard' --was river-front --actor valley-guard
  dateline rule settle 'the Guard' --was river-front --name 'Hill Guard' --claim 77b0
  dateline rule grade 'Radio Karsa' --reliability E
  dateline rule date-report june-report --date 2015-06-21
  dateline rule date-report june-report --date 2015-06-19..2015-06-23
  dateline rule add june-report --payload '{"kind": "event", "type": "shelling", "start": 120, "end": 164}'

\b
Ids may be cut to what is unique; actors go by their whole id or name, and of those that are one the first stays.
docs/rulings.md says what each action needs and what it does. A ruling is recorded at once, dated and signed, and
never changed: dateline log undo takes it back, with a ruling.
"""

ACTIONS = (
    *("accept", "reject", "edit", "same", "different", "split", "move", "add"),
    *("settle", "grade", "date-report", "note"),
)


@click.command("rule", epilog=EPILOG)
@click.argument("action", type=click.Choice(ACTIONS), metavar="ACTION")
@click.argument("subjects", nargs=-1, required=True, metavar="SUBJECT...")
@options.workspace
@click.option("--reason", default="", metavar="TEXT", help="Why: kept with the ruling.")
@ruling.person
@click.option("--set", "changes", multiple=True, metavar="FIELD=VALUE", help="edit: a field's value, text or JSON.")
@click.option("--claim", "claims", multiple=True, metavar="C", help="split: a claim that leaves; settle: only there.")
@click.option("--to", "target", metavar="EVENT", help="move: the event it goes to.")
@click.option("--place", metavar="ID", help="settle: the place that the words mean.")
@click.option("--actor", metavar="ID", help="settle: whom the words mean, by id or name.")
@click.option("--name", metavar="NAME", help="settle: whom the words mean, where no actor has this name yet.")
@click.option("--was", metavar="ID", help="settle: of the claims that were given this place, or this actor.")
@click.option("--reliability", type=click.Choice(list("ABCDEF")), help="grade: of a source.")
@click.option("--credibility", type=click.Choice(list("123456")), help="grade: of what it says.")
@click.option("--date", metavar="DATE", help="date-report: a day, or the first and the last it may be (DAY..DAY).")
@click.option(
    "--payload", metavar="JSON", help="add, and anything else in full: the payload as docs/rulings.md has it."
)
@ruling.later
@click.option("--json", "as_json", is_flag=True, help="Print the decision as JSON.")
def command(
    action: str,
    subjects: tuple[str, ...],
    workspace: str,
    reason: str,
    person: str | None,
    later: bool,  # noqa: FBT001 - click passes options so
    as_json: bool,  # noqa: FBT001
    **given: Any,
) -> None:
    """Rule on events, claims, actors, reports, places or sources.

    ACTION is one of accept, reject, edit, same, different, split, move, add, settle, grade, date-report, note.
    """
    from dateline.api.deciding import decide  # noqa: PLC0415 - brings in the records

    with viewed(workspace) as view:
        made = decide(view, action, subjects, payload_of(**given), reason, ruling.who(person), ruling.now())
        done = ruling.follow(view, later=later)
    if as_json:
        output.as_json(made)
    else:
        click.echo(one_line(f"Recorded: {ruling.said(made)}"))
        click.echo(done)


def payload_of(
    changes: tuple[str, ...],
    claims: tuple[str, ...],
    target: str | None,
    date: str | None,
    payload: str | None,
    **plain: str | None,
) -> dict[str, Any]:
    """Return the payload that the options name. Raises UsageError for one that cannot be read."""
    made: dict[str, Any] = _json(payload) if payload else {}
    if changes:
        made["set"] = dict(ruling.change(one) for one in changes)
    if claims:
        made["claims"] = list(claims)
    if target:
        made["to"] = target
    if date:
        first, dots, last = date.partition("..")
        made |= {"from": first, "to": last} if dots else {"date": first}
    return made | {name: value for name, value in plain.items() if value is not None}


def _json(text: str) -> dict[str, Any]:
    try:
        return msgspec.json.decode(text, type=dict[str, Any])
    except msgspec.DecodeError as error:
        raise UsageError(f"--payload is no JSON object: {error}.") from error
