"""Options that several commands share."""

import os
from collections.abc import Callable
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])
LIST_FORMATS = ("table", "json", "jsonl", "csv")


def workspace(command: Command) -> Command:
    """Add -w/--workspace; what stands before the command's name, else the environment, else ./dateline.db serves."""
    return click.option(
        "-w",
        "--workspace",
        default=_workspace_before,
        show_default="dateline.db",
        metavar="FILE",
        help="The workspace: a file, or a postgresql:// URL. [env: DATELINE_WORKSPACE]",
    )(command)


def _workspace_before() -> str:
    given = click.get_current_context().find_root().params.get("workspace_before")
    return given or os.environ.get("DATELINE_WORKSPACE") or "dateline.db"


def listing(formats: tuple[str, ...] = LIST_FORMATS, default: str = "table") -> Callable[[Command], Command]:
    """Add --format and its short form --json."""

    def add(command: Command) -> Command:
        add_format = click.option(
            "-f",
            "--format",
            "form",
            type=click.Choice(formats),
            default=default,
            show_default=True,
            help="How to print it. JSON and JSON Lines hold whole records, CSV flat rows.",
        )
        return add_format(click.option("--json", "form", flag_value="json", help="Short for --format json.")(command))

    return add


def as_known_on(command: Command) -> Command:
    """Add --as-known-on."""
    return click.option("--as-known-on", "known_on", metavar="DATE", help="Only what the reports up to this day tell.")(
        command
    )


def coding(command: Command) -> Command:
    """Add the options of commands that read reports: columns, knowledge, model, workers."""
    for field, holds in reversed(_FIELDS):
        command = click.option(
            f"--{field}-field", metavar="NAME", help=f"JSON Lines, CSV: the field with the {holds}."
        )(command)
    knowledge = (
        ("--actors", "Your own actors (.tsv), laid over those that come with Dateline. May be given several times."),
        ("--places", "Your own places (.toml, .places), laid over ours. May be given several times."),
    )
    for name, text in reversed(knowledge):
        command = click.option(name, multiple=True, metavar="FILE", help=text)(command)
    command = click.option("--model", metavar="NAME", help="The reading model. [default: dateline-en]")(command)
    return click.option(
        "--workers",
        type=click.IntRange(min=0),
        default=0,
        metavar="N",
        help="Processes to code with; the output is the same for any number. [default: as many as pay]",
    )(command)


_FIELDS = (
    ("id", "report's own id"),
    ("title", "headline"),
    ("text", "text"),
    ("date", "day of publication"),
    ("outlet", "outlet"),
    ("url", "address"),
)
