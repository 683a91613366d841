"""What the commands share by which people rule: who rules, when, and making the chronicle anew afterwards."""

import getpass
import os
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeVar

import click
import msgspec

from dateline.cli.progress import Meter
from dateline.records.errors import UsageError

if TYPE_CHECKING:
    from dateline.api.view import ChronicleView
    from dateline.records.chronicle import Decision

Command = TypeVar("Command", bound=Callable[..., Any])


def person(command: Command) -> Command:
    """Add --person."""
    return click.option(
        "--person",
        default=None,
        metavar="NAME",
        help="Who rules. [env: DATELINE_PERSON; default: the name you are logged in by]",
    )(command)


def later(command: Command) -> Command:
    """Add --later."""
    return click.option(
        "--later", is_flag=True, help="Record only; the chronicle follows with the next build, review or ruling."
    )(command)


def who(given: str | None) -> str:
    """Return who rules: as given, else by DATELINE_PERSON, else by the name of the login; "" where none is known."""
    if given or os.environ.get("DATELINE_PERSON"):
        return given or os.environ["DATELINE_PERSON"]
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""


def now() -> str:
    """Return the present moment: the one place where the clock enters a ruling."""
    return datetime.now(UTC).isoformat()


def follow(view: "ChronicleView", *, later: bool) -> str:
    """Make the chronicle anew unless that is left for later; return what was done, in a sentence."""
    from dateline.engines.building import reconcile_workspace  # noqa: PLC0415 - brings in the joining

    if later:
        return "The chronicle follows later."
    with Meter() as meter:
        reconcile_workspace(view.workspace, meter)
    return "The chronicle is up to date."


def said(decision: "Decision") -> str:
    """Return a decision in a line: id, what it does to what, why."""
    about = ", ".join(decision.subjects[:4]) + (" …" if len(decision.subjects) > 4 else "")
    return f"{decision.id[:8]}  {decision.action} {about}" + (f" — {decision.reason}" if decision.reason else "")


def change(text: str) -> tuple[str, Any]:
    """Read FIELD=VALUE; a value that is no JSON is text. Raises UsageError where there is no "="."""
    field, equals, value = text.partition("=")
    if not equals:
        raise UsageError(f"{text!r} is no FIELD=VALUE.")
    try:
        return field.strip(), msgspec.json.decode(value)
    except msgspec.DecodeError:
        return field.strip(), value
