# ruff: noqa: INP001 - a script, not a package
"""Builds the chronicle of examples/reports in ./demo, prints it, and opens it in a browser.

Run by `make demo`. Running it again changes nothing.
"""

import os
import shlex
import sys
import webbrowser
from pathlib import Path

import click

from dateline.cli.run import run

EXAMPLES = Path(os.path.relpath(Path(__file__).parent))
DEMO = Path("demo")
WORKSPACE = DEMO / "dateline.db"
PAGE = DEMO / "chronicle.html"
DAY = "2031-04-18"


def step(title: str, *arguments: str) -> int:
    """Run one command of dateline under a heading that shows it; return its exit code."""
    whole = [*arguments, "-w", str(WORKSPACE)]
    click.echo(f"\n# {title}\n$ dateline {shlex.join(whole)}\n")
    return run(whole)


def main() -> int:
    """Build, print, open; return an exit code."""
    DEMO.mkdir(exist_ok=True)
    knowledge = [
        *(argument for path in sorted(EXAMPLES.glob("actors*.tsv")) for argument in ("--actors", str(path))),
        *(argument for path in sorted(EXAMPLES.glob("places*.toml")) for argument in ("--places", str(path))),
    ]
    built = step("Read the reports", "build", str(EXAMPLES / "reports"), *knowledge)
    if built > 1:
        return built
    step("What there is", "status")
    step("What happened", "events")
    step(f"Who held what on {DAY}, by whose account", "control", "--on", DAY)
    step("Where the accounts differ", "disputes")
    show_page()
    return built


def show_page() -> None:
    """Write the chronicle as one page, and open it where somebody sits at a screen."""
    if step("One page of it all", "export", "--format", "html", "-o", str(PAGE)):
        return
    click.echo(f"\nThe chronicle: {PAGE.resolve()}")
    click.echo(f"To look into it, correct it and see each word: {_program()} serve -w {WORKSPACE}")
    if sys.stdout.isatty() and has_screen():
        webbrowser.open(PAGE.resolve().as_uri())


def _program() -> str:
    """Return how to call dateline from here: by the path of the environment that runs this."""
    return os.path.relpath(Path(sys.executable).with_name("dateline"))


def has_screen() -> bool:
    """Return whether a browser window can be shown."""
    return sys.platform in {"win32", "darwin"} or bool({"DISPLAY", "WAYLAND_DISPLAY"} & set(os.environ))


if __name__ == "__main__":
    sys.exit(main())
