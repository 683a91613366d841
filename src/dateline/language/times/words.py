"""The words of the time grammar."""

import functools
import tomllib
from importlib import resources
from typing import Any

from msgspec import Struct

from dateline.language.words import words_of


class Lexicon(Struct, frozen=True):
    """The tables of data/times.toml, keys in lower case.

    `named` holds days and spans with names of their own: by first word, the words of the name and its normal form
    (with a `{}` where a year may stand), longest names first.
    """

    months: dict[str, int]
    weekdays: dict[str, int]
    parts: dict[str, tuple[int, int]]
    seasons: dict[str, tuple[int, int]]
    units: dict[str, str]
    small_numbers: dict[str, int]
    ordinals: dict[str, int]
    tens: dict[str, int]
    vague: frozenset[str]
    unmatched: frozenset[str]
    named: dict[str, tuple[tuple[tuple[str, ...], str], ...]]


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
        ordinals=raw["ordinals"],
        tens=raw["tens"],
        vague=frozenset(raw["vague"]["words"]),
        unmatched=frozenset(raw["unmatched"]["words"]),
        named=_named(raw),
    )


def _named(raw: dict[str, Any]) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    normals = {name: f"holiday({key},{{}})" for name, key in raw["holidays"].items()}
    for name, (first, last) in raw["eras"].items():
        normals[name] = f"date({first})" if first == last else f"from(date({first}),date({last}))"
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, normal in normals.items():
        words = tuple(word.low for word in words_of(name))
        found.setdefault(words[0], []).append((words, normal))
    return {first: tuple(sorted(names, key=lambda n: -len(n[0]))) for first, names in found.items()}
