"""The command line. Each command is a module of `commands`, imported when it is called."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> None:
    """Run `dateline` with the arguments of the process, or those given, and exit with its code."""
    from dateline.cli.run import run  # noqa: PLC0415 - keeps `import dateline.cli` free of click

    sys.exit(run(arguments))


__all__ = ["main"]
