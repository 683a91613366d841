"""Running a command so that whatever happens ends in an exit code and at most one sentence."""

import os
import sys
import traceback
from collections.abc import Sequence

import click

from dateline.cli.clean import visible
from dateline.records.errors import DatelineError

STOPPED = 130
_OUR_MISTAKE = 1
_MISUSE = 2
_LONGEST = 300  # of a message that was written for programmers


def run(arguments: Sequence[str] | None = None) -> int:
    """Run `dateline` and return its exit code. Nothing is raised, and no traceback shown without --debug."""
    from dateline.cli.root import root  # noqa: PLC0415 - here so that an error in it is caught, too

    given = list(sys.argv[1:] if arguments is None else arguments)
    debug = "--debug" in given or bool(os.environ.get("DATELINE_DEBUG"))
    given = [argument for argument in given if argument != "--debug"]
    try:
        result = root.main(given, prog_name="dateline", standalone_mode=False)
    except click.exceptions.Exit as end:
        return end.exit_code
    except (click.Abort, KeyboardInterrupt):
        _say("Stopped. What was done is kept; run the same command again to go on.")
        return STOPPED
    except SystemExit:  # click's answer to a reader of our output that has gone (`dateline events | head`)
        return 0
    except Exception as error:  # noqa: BLE001 - the last door before the user
        if debug:
            traceback.print_exc()
        return _told(error, debug=debug)
    return result if isinstance(result, int) else 0


def _told(error: Exception, *, debug: bool) -> int:
    """Say what went wrong in words and return the exit code for it."""
    if isinstance(error, click.ClickException):
        error.show()
        return error.exit_code
    if isinstance(error, DatelineError):
        _say(f"Error: {error}")
        return error.exit_code
    if isinstance(error, OSError) and error.filename and error.strerror:
        _say(f"Error: {error.filename}: {error.strerror}.")
        return _MISUSE
    hint = "" if debug else " Run it again with --debug to see where, and please report it."
    said = (str(error).strip().splitlines() or [""])[0][:_LONGEST]
    _say(f"Error: this is a mistake in Dateline, not yours ({type(error).__name__}: {said}).{hint}")
    return _OUR_MISTAKE


def _say(text: str) -> None:
    click.echo(visible(text), err=True)
