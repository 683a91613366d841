"""Printing records: a table on a terminal, plain aligned text in a pipe, JSON, JSON Lines, CSV."""

import csv
import io
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

import click
import msgspec
from msgspec import Struct

from dateline.api.defuse import defused
from dateline.api.rows import Row
from dateline.cli.clean import one_line, safe_json, visible

Record = TypeVar("Record")


class Column(Struct, frozen=True):
    """One column of a table: its head, what stands in it, and whether it holds numbers."""

    head: str
    cell: Callable[[Any], str]
    right: bool = False


def on_terminal() -> bool:
    """Return whether standard output is a terminal that a person looks at."""
    return sys.stdout.isatty()


def listing(
    form: str,
    records: Sequence[Record],
    columns: Sequence[Column],
    rows: Callable[[Record], list[Row]],
    fields: Sequence[str],
    nothing: str,
) -> None:
    """Print records in a format. `rows` and `fields` are for CSV, `nothing` is what a table says instead of itself."""
    if form == "json":
        as_json([msgspec.to_builtins(record) for record in records])
    elif form == "jsonl":
        as_jsonl(records)
    elif form == "csv":
        as_csv((row for record in records for row in rows(record)), fields)
    elif records:
        as_table([column.head for column in columns], [_cells(columns, r) for r in records], [c.right for c in columns])
    else:
        click.echo(nothing, err=not on_terminal())


def _cells(columns: Sequence[Column], record: object) -> list[str]:
    return [one_line(column.cell(record)) for column in columns]


def as_json(value: object) -> None:
    """Print one JSON value, indented."""
    encoded = msgspec.json.format(msgspec.json.encode(value), indent=2).decode()
    click.echo(safe_json(encoded))


def as_jsonl(records: Iterable[object]) -> None:
    """Print one JSON value a line."""
    for record in records:
        click.echo(safe_json(msgspec.json.encode(record).decode()))


def as_csv(rows: Iterable[Row], fields: Sequence[str]) -> None:
    """Print rows as CSV (RFC 4180) with a head; cells a spreadsheet would act on are defused."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(fields)
    for row in rows:
        writer.writerow([defused(_plain(row[field])) for field in fields])
    click.echo(stream.getvalue(), nl=False)


def _plain(value: object) -> object:
    return visible(value) if isinstance(value, str) else value


def as_table(heads: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[bool]) -> None:
    """Print a table: drawn on a terminal, plain and aligned in a pipe."""
    if on_terminal():
        _drawn(heads, rows, right)
        return
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    for row in [heads, *rows]:
        cells = (
            text.rjust(width) if number else text.ljust(width)
            for text, width, number in zip(row, widths, right, strict=True)
        )
        click.echo("  ".join(cells).rstrip())


def _drawn(heads: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[bool]) -> None:
    from rich import box  # noqa: PLC0415 - only where somebody looks
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for head, number in zip(heads, right, strict=True):
        table.add_column(head, justify="right" if number else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))  # Text: brackets in a report are no markup
    Console().print(table)


def note(text: str) -> None:
    """Say something about the output beside it, on standard error."""
    click.echo(visible(text), err=True)
