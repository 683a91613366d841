"""The user's knowledge files: are they there, can they be read."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.records.errors import UsageError

if TYPE_CHECKING:
    from dateline.knowledge import Knowledge


def check_files(paths: Iterable[str]) -> None:
    """Raise UsageError where one of the files is missing."""
    for path in paths:
        if not Path(path).is_file():
            raise UsageError(
                f"The knowledge file {path} is not there; put it back, or give another with --actors or --places."
            )


def open_knowledge(paths: Iterable[str] = ()) -> "Knowledge":
    """Return our knowledge under the user's files, opened and checked where there are any. Raises UsageError."""
    from dateline.knowledge import load_knowledge  # noqa: PLC0415 - the gazetteer is slow to import

    files = tuple(paths)
    check_files(files)
    knowledge = load_knowledge(files)
    try:
        if files:
            _ = knowledge.actors, knowledge.places
    except (ValueError, OSError) as error:
        raise UsageError(f"A knowledge file cannot be used: {error}") from error
    return knowledge
