"""docs/cli.md, made from the commands' own help: `python -m dateline.cli.reference docs/cli.md`."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from dateline.cli.root import root

_WIDTH = 100
_HEAD = """# The command line

Made from the commands' own `--help` by `python -m dateline.cli.reference docs/cli.md`; a test holds it current.
"""


def reference() -> str:
    """Return the page."""
    return _HEAD + "".join(_sections(root, "dateline"))


def _sections(command: click.Command, path: str) -> Iterator[str]:
    settings = {**root.context_settings, "terminal_width": _WIDTH, "max_content_width": _WIDTH}
    context = click.Context(command, info_name=path, **settings)
    lines = (line.rstrip() for line in command.get_help(context).splitlines())
    yield f"\n## {path}\n\n```text\n" + "\n".join(lines) + "\n```\n"
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            child = command.get_command(context, name)
            if child is not None:
                yield from _sections(child, f"{path} {name}")


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(reference(), encoding="utf-8")
