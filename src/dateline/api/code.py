"""Claims of single reports, without a workspace."""

import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.engines.options import CoderOptions
from dateline.engines.running import Outcome, run
from dateline.records import Claim, Report, Unread
from dateline.records.errors import DatelineError

if TYPE_CHECKING:
    from dateline.reports import Columns


def code_paths(
    paths: Iterable[str | Path], options: CoderOptions, *, columns: "Columns | None" = None, workers: int = 1
) -> Iterator[Outcome | Unread]:
    """Yield what came of every report in some files: its claims, or why it could not be read or coded."""
    from dateline.reports import Columns, read_paths  # noqa: PLC0415 - brings in the readers of every format

    unread: list[Unread] = []

    def readable() -> Iterator[Report]:
        for item in read_paths(list(paths), columns or Columns()):
            if isinstance(item, Unread):
                unread.append(item)
            else:
                yield item

    for outcome in run(options, readable(), workers):
        yield from _drained(unread)
        yield outcome if outcome.failure is None else outcome.failure
    yield from _drained(unread)


def _drained(items: list[Unread]) -> Iterator[Unread]:
    while items:
        yield items.pop(0)


def code(text_or_path: str | Path, *, model: str = "dateline-en", knowledge: Iterable[str] = ()) -> list[Claim]:
    """Return the claims of one text, or of every report in one file, in text order.

    A string is a path where a file of that name is there, and a report's text everywhere else. Raises
    DatelineError where it cannot be read or coded.
    """
    options = CoderOptions(reader=model, knowledge=tuple(knowledge))
    if isinstance(text_or_path, Path) or _is_file(text_or_path):
        return _claims([text_or_path], options)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "text.txt"
        path.write_text(text_or_path, encoding="utf-8")
        return _claims([path], options)


def _is_file(text: str) -> bool:
    return len(text) < 1024 and "\n" not in text and "\0" not in text and Path(text).is_file()


def _claims(paths: list[str | Path], options: CoderOptions) -> list[Claim]:
    found: list[Claim] = []
    for outcome in code_paths(paths, options):
        if isinstance(outcome, Unread):
            raise DatelineError(f"{outcome.original_name} could not be read: {outcome.reason} ({outcome.detail}).")
        found.extend(outcome.claims)
    return found
