"""The `dateline` group: what every command shares."""

import click

import dateline
from dateline.cli.lazy import LazyGroup

_COMMANDS = "dateline.cli.commands"
TABLE = {
    "build": (f"{_COMMANDS}.build", "Read, code and reconcile reports into a workspace."),
    "status": (f"{_COMMANDS}.status", "Count what a workspace holds; list undated reports and failures."),
    "events": (f"{_COMMANDS}.events", "List what happened: when, where, who, how many dead."),
    "control": (f"{_COMMANDS}.control", "List who holds what, by whose account."),
    "ties": (f"{_COMMANDS}.ties", "List who stands with or against whom."),
    "claims": (f"{_COMMANDS}.claims", "List what the reports say, one statement a line."),
    "disputes": (f"{_COMMANDS}.disputes", "Show where the accounts cannot all be true."),
    "explain": (f"{_COMMANDS}.explain", "Show an event's evidence down to the quoted words."),
    "review": (f"{_COMMANDS}.review", "Ask what people should rule on, one question at a time."),
    "rule": (f"{_COMMANDS}.rule", "Rule on events, claims, reports, places or sources."),
    "log": (f"{_COMMANDS}.log", "List, check, take back, share and compare rulings."),
    "release": (f"{_COMMANDS}.release", "Freeze a version of the chronicle; say what changed between two."),
    "code": (f"{_COMMANDS}.code", "Print the claims of single reports; touch no workspace."),
    "export": (f"{_COMMANDS}.export", "Write the chronicle in one of the field's formats."),
    "places": (f"{_COMMANDS}.places", "Look up the places Dateline knows."),
    "serve": (f"{_COMMANDS}.serve", "Open the workbench: map, timeline, evidence and review in the browser."),
}

EPILOG = """\b
Exit codes:
  0  all done
  1  done in part: something could not be read or coded; it is counted and listed
  2  misuse: what was asked for cannot be, said in one sentence
130  stopped by Ctrl-C; what was done is kept

\b
Start here:
  dateline build reports/
  dateline events
  dateline explain EVENT
"""


@click.group(
    cls=LazyGroup,
    table=TABLE,
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(dateline.__version__, "-V", "--version", prog_name="dateline")
@click.option("--debug", is_flag=True, help="Show where in the code an error came from.")
@click.option("-w", "--workspace", "workspace_before", metavar="FILE", help="As after the command's name.")
@click.pass_context
def root(ctx: click.Context, debug: bool, workspace_before: str | None) -> None:  # noqa: FBT001 - click passes options so
    """Read news reports on armed conflict and write its chronicle: who did what to whom, where, when, at what
    cost, according to whom, and where the accounts differ.

    A chronicle lives in a workspace, one file (./dateline.db unless -w names another).
    """
    del workspace_before  # the commands look it up
    ctx.meta["dateline.debug"] = debug
