"""Asking a person one question after the other: what is shown, which keys answer."""

import sys
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click
from msgspec import Struct

from dateline.api import voices
from dateline.cli import ruling
from dateline.cli.clean import one_line, quoted
from dateline.cli.tree import Node, show
from dateline.records.errors import UsageError

if TYPE_CHECKING:
    from dateline.api.deciding import Option, Question
    from dateline.api.view import ChronicleView

_KEYS = "e edit · x split · n note · k skip · u undo · q quit"


class Tally(Struct):
    """What came of a session: the ids of the decisions that stand, oldest first; how many questions were passed."""

    made: list[str] = []
    passed: int = 0


class Session:
    """One person answering questions."""

    def __init__(self, view: "ChronicleView", person: str) -> None:
        self._view = view
        self._person = person
        self.tally = Tally()

    def ask(self, questions: Sequence["Question"]) -> None:
        """Put the questions one after the other until the person quits or the input ends."""
        number = 0
        while questions:
            over = number >= len(questions)
            if over:
                click.echo("No more questions: u undo · q quit")
            else:
                self._show(questions[number], number + 1, len(questions))
            key = read_key()
            if key == "u":
                number = max(0, number - 1) if self._undo() else number
            elif over or key in ("q", ""):
                return
            elif key == "k" or self._answer(questions[number], key):
                number += 1
                self.tally.passed = max(number, self.tally.passed)

    def _show(self, question: "Question", number: int, many: int) -> None:
        root = Node(f"[{number} of {many}] {question.question}", [], "title")
        root.add(f"{question.kind}, {question.score:.2f}: {question.reason}", "faint")
        infos = {info.id: info for info in self._view.record.reports}
        for claim in self._view.claims_by(question.claims):
            line = root.add(f"{claim.report_key} — {voices.chain(claim, infos)} [{claim.id[:8]}]", "head")
            line.add(quoted(claim.evidence.text), "quote")
        show(root)
        for option in question.options:
            click.echo(f"  {option.key}  {one_line(option.label)}")
        click.echo(f"  {_KEYS}")

    def _answer(self, question: "Question", key: str) -> bool:
        """Carry out what a key means; return whether the question is done with."""
        option = next((o for o in question.options if o.key == key), None)
        try:
            if option is not None:
                self._decide(option.action, option.subjects, {**option.payload, **_asked_for(option)})
                return True
            more = _MORE.get(key)
            if more is None:
                click.echo(f"There is no answer {key!r} here.")
                return False
            return more(self, question)
        except UsageError as error:
            click.echo(one_line(str(error)))
            return False

    def edit(self, question: "Question") -> bool:
        """Edit a field of what the question is about."""
        field, value = ruling.change(line("field=value: "))
        self._decide("edit", question.subjects[:1], {"set": {field: value}, "question": question.id})
        return True

    def split(self, question: "Question") -> bool:
        """Take claims out of the event that the question is about."""
        claims = line("claims that leave it: ").replace(",", " ").split()
        self._decide("split", question.subjects[:1], {"claims": claims, "question": question.id})
        return True

    def note(self, question: "Question") -> bool:
        """Write something down; the question stays."""
        self._decide("note", question.options[-1].subjects, {}, line("note: "))
        return False

    def _decide(self, action: str, subjects: Sequence[str], payload: Mapping[str, Any], reason: str = "") -> None:
        from dateline.api.deciding import decide  # noqa: PLC0415

        made = decide(self._view, action, list(subjects), payload, reason, self._person, ruling.now())
        self.tally.made.append(made.id)
        click.echo(one_line(f"Recorded: {ruling.said(made)}"))

    def _undo(self) -> bool:
        """Take back the last ruling made since the asking began; return whether there was one."""
        from dateline.api.deciding import undo  # noqa: PLC0415

        if not self.tally.made:
            click.echo("Nothing has been ruled since you began.")
            return False
        made = undo(self._view, [self.tally.made.pop()], "", self._person, ruling.now())
        click.echo(one_line(f"Undone: {made.subjects[0]}"))
        return True


_MORE: dict[str, Callable[[Session, "Question"], bool]] = {"e": Session.edit, "x": Session.split, "n": Session.note}


def _asked_for(option: "Option") -> dict[str, str]:
    """Ask for what an answer still needs."""
    if option.free == "date":
        first, dots, last = line("day, or first..last day: ").partition("..")
        return {"from": first, "to": last} if dots else {"date": first}
    return {}


def read_key() -> str:
    """Return the next key, lower case: without Enter at a terminal, else a line of the input; "" where it ends."""
    if sys.stdin.isatty():
        key = click.getchar(echo=True)
        click.echo()
        return "" if key in ("\x03", "\x04") else key.lower()
    while text := sys.stdin.readline():
        if text.strip():
            return text.strip().lower()
    return ""


def line(prompt: str) -> str:
    """Return a line that the person types."""
    click.echo(prompt, nl=not sys.stdin.isatty())
    return sys.stdin.readline().strip()
