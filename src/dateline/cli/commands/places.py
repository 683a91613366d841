"""dateline places: look up the places that reports are laid on."""

import click

from dateline.cli import output

EPILOG = """\b
Examples:
  dateline places find Derna
  dateline places find Darnah --country LY
  dateline places find Lukunyi --places my-places.toml
"""


@click.group("places", epilog=EPILOG)
def command() -> None:
    """Look up the places Dateline knows."""


@command.command("find")
@click.argument("name")
@click.option("--country", metavar="ISO", help="Only in this country (two letters).")
@click.option("--places", multiple=True, metavar="FILE", help="Your own places, too.")
def find(name: str, country: str | None, places: tuple[str, ...]) -> None:
    """List the places a name may stand for, in any spelling or script, the likeliest first."""
    from dateline.engines.knowledge import open_knowledge  # noqa: PLC0415

    found = open_knowledge(places).places.candidates(name, country.upper() if country else None)
    if not found:
        click.echo(f"No place by the name of {name!r}.")
        return
    output.as_table(
        ["id", "name", "kind", "country", "latitude", "longitude", "match"],
        [
            [p.id, p.name, p.kind, p.country or "", _degrees(p.lat), _degrees(p.lon), f"{m.rule} {m.score:.2f}"]
            for m, p in ((match, match.place) for match in found)
        ],
        [False, False, False, False, True, True, False],
    )


def _degrees(value: float | None) -> str:
    return "" if value is None else f"{value:.4f}"
