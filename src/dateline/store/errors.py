"""What can be wrong with a workspace, each said in one sentence that names the remedy.

UsageError
└── WorkspaceError     the workspace cannot be opened, read or written (exit code 2)
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, OperationalError

from dateline.records.errors import UsageError


class WorkspaceError(UsageError):
    """The workspace cannot be used as asked: missing, not ours, too new, damaged, read-only or locked."""


# What the database driver says → what the user reads. {at} is the workspace, without any password.
_EXPLANATIONS = (
    ("database is locked", "The workspace {at} is in use by another program; wait until it ends, then try again."),
    ("lock timeout", "The workspace {at} is in use by another program; wait until it ends, then try again."),
    ("readonly database", "The workspace {at} may not be written (read-only file or folder); choose another with -w."),
    (
        "unable to open database file",
        "The workspace {at} cannot be opened: its folder is missing or may not be written; choose another with -w.",
    ),
    ("file is not a database", "{at} is not a Dateline workspace (not a database at all); choose another with -w."),
    ("malformed", "The workspace {at} is damaged; restore it from a copy or build it anew in another file."),
    ("disk is full", "The disk that holds the workspace {at} is full; make room and run the same command again."),
    ("disk I/O error", "The disk that holds the workspace {at} failed to read or write; check it and try again."),
)


def explain(error: BaseException, at: str) -> WorkspaceError | None:
    """Return the sentence for a database driver's error, or None where it is not one that a user can cause."""
    said = str(getattr(error, "orig", None) or error)
    for words, sentence in _EXPLANATIONS:
        if words in said:
            return WorkspaceError(sentence.format(at=at))
    if isinstance(error, OperationalError) and type(error.orig).__module__.startswith("psycopg"):
        return WorkspaceError(f"The database at {at} cannot be reached: {said.strip().splitlines()[0]}")
    return None


@contextmanager
def explained(at: str) -> Iterator[None]:
    """Turn the driver's errors inside the block into WorkspaceError, where they have an explanation."""
    try:
        yield
    except DBAPIError as error:
        sentence = explain(error, at)
        if sentence is None:
            raise
        raise sentence from error
