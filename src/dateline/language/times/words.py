"""The words of the time grammar."""

import functools
import tomllib
from importlib import resources

from msgspec import Struct


class Lexicon(Struct, frozen=True):
    """The tables of data/times.toml, keys in lower case."""

    months: dict[str, int]
    weekdays: dict[str, int]
    parts: dict[str, tuple[int, int]]
    seasons: dict[str, tuple[int, int]]
    units: dict[str, str]
    small_numbers: dict[str, int]
    vague: frozenset[str]
    holidays: dict[str, str]


@functools.cache
def lexicon() -> Lexicon:
    """Return the time lexicon that ships with the package."""
    raw = tomllib.loads(resources.files("dateline.language").joinpath("data/times.toml").read_text("utf-8"))
    return Lexicon(
        months=raw["months"],
        weekdays=raw["weekdays"],
        parts={k: (v[0], v[1]) for k, v in raw["parts"].items()},
        seasons={k: (v[0], v[1]) for k, v in raw["seasons"].items()},
        units=raw["units"],
        small_numbers=raw["small_numbers"],
        vague=frozenset(raw["vague"]["words"]),
        holidays=raw["holidays"],
    )
