"""The errors a user can cause, so that the command line can tell them from our own mistakes.

    DatelineError          anything Dateline reports in a sentence instead of a traceback
    └── UsageError         the user asked for something that cannot be (exit code 2)

A message says what, where and what to do.
"""


class DatelineError(Exception):
    """Base of every error that Dateline explains in one sentence."""

    exit_code = 1


class UsageError(DatelineError):
    """What was asked for cannot be: a path that does not exist, an unknown format, a value out of range."""

    exit_code = 2


__all__ = ["DatelineError", "UsageError"]
