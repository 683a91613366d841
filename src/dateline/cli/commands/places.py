"""dateline places: look up the places that reports are laid on, and add a country's villages."""

import click

from dateline.cli import output
from dateline.records.errors import UsageError

EPILOG = """\b
Examples:
  dateline places find Homs
  dateline places find Hims --country SY
  dateline places find Lukunyi --places my-places.toml
  dateline places add LY
  dateline places add ~/Downloads/LY.zip
"""


@click.group("places", epilog=EPILOG)
def command() -> None:
    """Look up the places Dateline knows; add all of a country's."""


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


@command.command("add")
@click.argument("source")
def add(source: str) -> None:
    """Compile all places of a country: by its two letters (fetched from GeoNames), an https address or a local file.

    The compiled file is used where it is given: dateline build reports/ --places FILE.
    """
    from dateline.cli.progress import Meter  # noqa: PLC0415
    from dateline.knowledge import CountryFileError, add_country  # noqa: PLC0415

    try:
        with Meter() as meter:
            made = add_country(source, progress=lambda done, total: meter("Fetching", done, total))
    except CountryFileError as error:
        raise UsageError(str(error)) from error
    click.echo(f"{made}\nUse it with: dateline build reports/ --places {made}")


def _degrees(value: float | None) -> str:
    return "" if value is None else f"{value:.4f}"
