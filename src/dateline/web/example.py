"""The example that comes with the package: reports of an invented war, and the knowledge a user would add for it."""

from pathlib import Path

from msgspec import Struct

from dateline.store import Settings

# In a wheel the files lie here (pyproject.toml puts them there), in a checkout where they are written.
_PLACES = (Path(__file__).parent / "example", Path(__file__).parents[3] / "examples")


class Example(Struct, frozen=True):
    """A folder of reports, and the settings that they are read with."""

    reports: Path
    settings: Settings


def find_example() -> Example | None:
    """Return the example, None where this installation came without it."""
    for folder in _PLACES:
        if (folder / "reports").is_dir() and (folder / "places.toml").is_file():
            actors = tuple(str(folder / name) for name in ("actors.tsv", "actors.persons.tsv"))
            return Example(folder / "reports", Settings(actors=actors, places=(str(folder / "places.toml"),)))
    return None
