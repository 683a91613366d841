"""dateline places: look places up, add a country's own gazetteer."""

import click

from dateline.cli import output

EPILOG = """\b
Examples:
  dateline places find Derna
  dateline places add LY.txt -o libya.places
  dateline build reports/ --places libya.places
"""


@click.group("places", epilog=EPILOG)
def command() -> None:
    """Look up the places Dateline knows, and add a country's full gazetteer to them."""


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
