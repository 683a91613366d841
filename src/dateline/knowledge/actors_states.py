"""The world's states and what each has by rule: a government, armed forces, police (data/actors/states.toml)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct, convert

from dateline.knowledge.actors_data import rows
from dateline.knowledge.actors_records import Actor, ActorKind, Alias, inter_of

__all__ = ["Country", "Organ", "read_countries", "read_organs", "state_actors"]


class Country(Struct, frozen=True):
    """A country: ISO codes, names (first is the main one), adjectives that are also its people, capitals."""

    iso2: str
    iso3: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    capitals: tuple[str, ...]


class Organ(Struct, frozen=True):
    """An organ of every state, and the nouns by which reports speak of it ("Syrian warplanes")."""

    id: str
    kind: ActorKind
    name: str
    names: tuple[str, ...]
    words: tuple[str, ...]
    parent: str | None = None
    ucdp: str | None = None


def read_countries(path: Path) -> tuple[Country, ...]:
    """Read countries.tsv."""
    columns = ("iso2", "iso3", "name", "names", "adjectives", "capital")
    return tuple(
        Country(
            row["iso2"],
            row["iso3"],
            (row["name"], *_parts(row["names"])),
            _parts(row["adjectives"]),
            _parts(row["capital"]),
        )
        for _, row in rows(path, columns)
    )


def read_organs(path: Path) -> tuple[Organ, ...]:
    """Read states.toml."""
    return convert(tomllib.loads(path.read_text(encoding="utf-8"))["organ"], tuple[Organ, ...])


def state_actors(country: Country, organs: tuple[Organ, ...]) -> Iterator[Actor]:
    """Yield one actor an organ of the country."""
    prefix = country.iso2.lower()
    adjectives = country.adjectives or country.names[:1]
    slots = {"NAME": country.names[0], "ADJ": adjectives[0]}
    for organ in organs:
        actor = f"{prefix}-{organ.id}"
        yield Actor(
            id=actor,
            name=organ.name.format(**slots),
            kind=organ.kind,
            countries=(country.iso2,),
            parents=(f"{prefix}-{organ.parent}",) if organ.parent else (),
            inter=inter_of(organ.kind),
            ucdp=organ.ucdp.format(**slots) if organ.ucdp else None,
            aliases=tuple(Alias(name, actor) for name in _names(organ, country, adjectives)),
            source="by rule from countries.tsv",
        )


def _names(organ: Organ, country: Country, adjectives: tuple[str, ...]) -> Iterator[str]:
    for pattern in organ.names:
        if "{adj}" in pattern:
            yield from (pattern.format(adj=adjective) for adjective in adjectives)
        else:
            yield from (pattern.format(name=name) for name in country.names)


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())
