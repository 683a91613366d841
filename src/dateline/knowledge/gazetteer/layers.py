"""Hand-made entries over the compiled gazetteer: countries, regions, villages, better names; a user's own files.

Our files are `data/places/*.tsv` and `*.toml`; a user's file has the shape of `supplement.toml`:

    [[place]]
    id = "upper-adra"            # becomes "dateline:upper-adra"
    name = "Upper Adra"
    names = ["Adra al-Fawqa"]    # other spellings
    kind = "settlement"
    lat = 33.6
    lon = 36.5
    country = "SY"
    source = "where the facts come from"

    [[names]]                    # more names for an entry that is already there
    id = "geonames:169577"
    name = "Homs"                # shown instead of the gazetteer's own name
    names = ["Hims"]
"""

import csv
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dateline.knowledge.gazetteer.fold import key, tokens
from dateline.knowledge.gazetteer.place import KINDS, Place

_FIELDS = frozenset(
    {"id", "name", "names", "kind", "lat", "lon", "country", "admin1", "admin2", "population", "radius_km"}
    | {"within", "source", "approximate"}
)


class PlacesFileError(ValueError):
    """A file of places is not valid; the message names the file, the entry and the remedy."""


@dataclass
class Layer:
    """Entries by id, and their names by index key. `renamed` and `moved` hold names and points for other entries."""

    places: dict[str, Place] = field(default_factory=dict)
    forms: dict[str, list[tuple[str, str, bool]]] = field(default_factory=dict)
    renamed: dict[str, str] = field(default_factory=dict)
    moved: dict[str, tuple[float, float]] = field(default_factory=dict)

    def add(self, place: Place, names: Iterable[str]) -> None:
        """Add a place under its names; a later entry with the same id replaces the earlier."""
        self.places[place.id] = place
        self.name(place.id, (place.name, *names))

    def name(self, place_id: str, names: Iterable[str]) -> None:
        """File names for a place. A name in capitals ("US") is an acronym and matches only capitals."""
        for name in names:
            form = " ".join(tokens(name))
            if not form:
                continue
            acronym = name.replace(".", "").isupper() and len(form) <= 4
            entry = (form, place_id, acronym)
            filed = self.forms.setdefault(key(name), [])
            if entry not in filed:
                filed.append(entry)


def read_tsv(path: Path) -> Iterator[dict[str, str]]:
    """Yield the rows of a tab-separated file with a header; lines that begin with # are notes."""
    lines = (line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))
    yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def add_areas(layer: Layer, path: Path) -> None:
    """Add the regions, ranges and waters of a table like `areas.tsv`."""
    for row in read_tsv(path):
        place = Place(
            id=f"dateline:{row['slug']}",
            name=row["name"],
            kind=_kind(row["kind"], path, row["slug"]),
            lat=float(row["lat"]),
            lon=float(row["lon"]),
            country=row["country"] or None,
            radius_km=float(row["radius_km"]),
            source="Natural Earth (public domain), rough middle",
            approximate=True,
        )
        layer.add(place, filter(None, (row["aliases"] or "").split("|")))


def add_middles(layer: Layer, path: Path) -> None:
    """Add better points for divisions of the compiled gazetteer from a table like `division_middles.tsv`."""
    for row in read_tsv(path):
        layer.moved[f"geonames:{row['id']}"] = (float(row["lat"]), float(row["lon"]))


def add_shown(layer: Layer, path: Path) -> None:
    """Show entries of the compiled gazetteer by the names of a table like `division_shown.tsv`."""
    for row in read_tsv(path):
        place_id = f"geonames:{row['id']}"
        layer.name(place_id, [row["name"]])
        layer.renamed[place_id] = row["name"]


def add_villages(layer: Layer, path: Path) -> None:
    """Add the villages, suburbs and quarters of a table like `villages.tsv`; empty cells are unknown."""
    for row in read_tsv(path):
        place = Place(
            id=f"dateline:{row['slug']}",
            name=row["name"],
            kind=_kind(row["kind"], path, row["slug"]),
            lat=float(row["lat"]) if row["lat"] else None,
            lon=float(row["lon"]) if row["lon"] else None,
            country=row["country"],
            within=f"geonames:{row['within']}" if row["within"] else None,
            admin1=f"geonames:{row['admin1']}" if row["admin1"] else None,
            source="general knowledge of the map, approximate",
            approximate=True,
        )
        layer.add(place, filter(None, (row["aliases"] or "").split("|")))


def add_toml(layer: Layer, path: Path) -> None:
    """Add a TOML file of places (see the module's docstring); PlacesFileError says what is wrong with it."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise PlacesFileError(f"{path}: not a readable TOML file of places: {error}") from error
    for entry in data.get("place", []):
        layer.add(_place(entry, path), entry.get("names", []))
    for entry in data.get("names", []):
        if "id" not in entry:
            raise PlacesFileError(f"{path}: an entry of [[names]] has no id")
        shown = [entry["name"]] if "name" in entry else []
        layer.name(entry["id"], [*shown, *entry.get("names", [])])
        if shown:
            layer.renamed[entry["id"]] = entry["name"]


def _place(entry: dict[str, Any], path: Path) -> Place:
    label = entry.get("id") or entry.get("name") or "?"
    unknown = set(entry) - _FIELDS
    if unknown:
        raise PlacesFileError(f"{path}: place {label}: unknown field {min(unknown)!r}")
    for needed in ("id", "name", "source"):
        if not isinstance(entry.get(needed), str):
            raise PlacesFileError(f"{path}: place {label}: needs a text field {needed!r}")
    if ("lat" in entry) != ("lon" in entry) or not _on_earth(entry.get("lat", 0), entry.get("lon", 0)):
        raise PlacesFileError(f"{path}: place {label}: lat and lon go together, in degrees")
    facts = {k: v for k, v in entry.items() if k not in {"id", "names", "kind"}}
    facts |= {k: float(facts[k]) for k in ("lat", "lon", "radius_km") if k in facts}
    return Place(id=_full_id(entry["id"]), kind=_kind(entry.get("kind", "settlement"), path, label), **facts)


def _full_id(written: str) -> str:
    return written if ":" in written else f"dateline:{written}"


def _on_earth(lat: Any, lon: Any) -> bool:
    return isinstance(lat, int | float) and isinstance(lon, int | float) and abs(lat) <= 90 and abs(lon) <= 180


def _kind(written: str, path: Path, label: str) -> Any:
    if written not in KINDS:
        raise PlacesFileError(f"{path}: place {label}: unknown kind {written!r}; one of {', '.join(KINDS)}")
    return written
