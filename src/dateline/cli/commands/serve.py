"""dateline serve: the workbench."""

from pathlib import Path

import click

from dateline.cli import options

EPILOG = """\b
Examples:
  dateline serve
  dateline serve -w libya.db --port 9000
  dateline serve -w postgresql://ann@db.example.org/libya --no-browser

\b
It answers this machine only, and only to who opens the printed address: that holds a token, made anew at every
start. Nothing is fetched from anywhere. Stop it with Ctrl-C. A workspace that is not there yet is made empty: drop
files onto the page.
"""


@click.command("serve", epilog=EPILOG)
@options.workspace
@click.option("--db", metavar="URL", help="The same as -w, for a postgresql:// URL that several people share.")
@click.option("--port", type=click.IntRange(1, 65535), metavar="N", help="[default: 8765, or any that is free]")
@click.option("--no-browser", is_flag=True, help="Only print the address.")
def command(workspace: str, db: str | None, port: int | None, no_browser: bool) -> None:  # noqa: FBT001 - click's way
    """Open the workbench on a chronicle: map, timeline, evidence, review, in the browser and offline."""
    from dateline.store import Workspace  # noqa: PLC0415
    from dateline.web.serving import serve  # noqa: PLC0415 - brings in the server

    address = db or workspace
    new = "://" not in address and not Path(address).exists()
    if new:
        click.echo(f"{address} is new: drop reports onto the page to fill it.")
    with Workspace.open(address, create=new or "://" in address) as place:
        serve(
            place,
            address=address,
            port=port,
            browser=not no_browser,
            say=lambda address: click.echo(f"Open {address}"),
        )
