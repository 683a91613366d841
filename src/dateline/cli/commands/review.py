"""dateline review: the questions people should rule on, one after the other."""

from typing import TYPE_CHECKING

import click

from dateline.api.pick import SHORT
from dateline.cli import options, output, ruling, words
from dateline.cli.opening import viewed

if TYPE_CHECKING:
    from dateline.api.deciding import Question

EPILOG = """\b
Examples:
  dateline review
  dateline review --list
  dateline review --kind dispute --limit 20 --person 'A. Coder'
  dateline review --blind --person 'B. Coder'
  dateline review --json > queue.json

\b
Questions come by disagreement × impact × doubt, without those ruled on. One key answers: the number or letter before
an answer, ? where you cannot decide, e to edit a field, x to split an event, n for a note, k to skip, u to undo your
last ruling, q to quit. In a pipe one line is one key. The chronicle is made anew at the end.
"""

KINDS = ("dispute", "same", "joined", "claim", "place", "date")


@click.command("review", epilog=EPILOG)
@options.workspace
@ruling.person
@click.option("--kind", type=click.Choice(KINDS), help="Questions of this kind only.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="The first N questions only.")
@click.option("--blind", is_flag=True, help="For a second reader: as if nobody else had ruled.")
@click.option("--list", "listed", is_flag=True, help="List the questions; ask nothing.")
@ruling.later
@options.listing()
def command(
    workspace: str,
    person: str | None,
    kind: str | None,
    limit: int | None,
    blind: bool,  # noqa: FBT001 - click passes options so
    listed: bool,  # noqa: FBT001
    later: bool,  # noqa: FBT001
    form: str,
) -> None:
    """Ask what people should rule on, the weightiest first, one question at a time."""
    from dateline.api.deciding import review_view  # noqa: PLC0415 - brings in the records
    from dateline.cli.asking import Session  # noqa: PLC0415

    name = ruling.who(person)
    with viewed(workspace) as view:
        shown, questions = review_view(view, name, blind=blind)
        chosen = [q for q in questions if kind in {None, q.kind}][:limit]
        if listed or form != "table":
            output.listing(form, chosen, _columns(), lambda q: [_row(q)], FIELDS, "There is nothing to rule on.")
            return
        session = Session(shown, name)
        session.ask(chosen)
        made = len(session.tally.made)
        told = f"{words.number(made, 'ruling')}; {words.number(len(chosen) - session.tally.passed, 'question')} left."
        click.echo(f"{told} {ruling.follow(view, later=later)}" if made else told)


FIELDS = ("id", "kind", "score", "disagreement", "impact", "doubt", "question", "reason", "subjects")


def _row(question: "Question") -> dict[str, str | float | None]:
    row: dict[str, str | float | None] = {name: getattr(question, name) for name in FIELDS[:-1]}
    return {**row, "subjects": " ".join(question.subjects)}


def _columns() -> list[output.Column]:
    return [
        output.Column("score", lambda q: f"{q.score:.2f}", right=True),
        output.Column("kind", lambda q: q.kind),
        output.Column("about", lambda q: ", ".join(s[:SHORT] if q.kind != "place" else s for s in q.subjects)),
        output.Column("question", lambda q: q.question),
        output.Column("why it is asked", lambda q: q.reason),
    ]
