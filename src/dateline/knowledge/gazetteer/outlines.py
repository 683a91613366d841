"""Natural Earth's first-order divisions: label points, reach and names by GeoNames id (build time only)."""

import math
import struct
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from msgspec import Struct

_KM_A_DEGREE = 111.2
_FILE = "ne_10m_admin_1_states_provinces.parquet"
Ring = list[tuple[float, float]]  # longitude and latitude of its corners
_NAME_COLUMNS = (
    "name",
    "name_alt",
    "name_local",
    "gn_name",
    "woe_name",
    "name_en",
    "name_es",
    "name_fr",
    "name_ar",
    "name_ru",
    "name_uk",
    "name_fa",
    "name_tr",
    "name_he",
    "name_zh",
)


class Outline(Struct, frozen=True):
    """Where a division is: its label point, the radius of a circle of its area, its names."""

    point: tuple[float, float]
    reach_km: float
    names: tuple[str, ...]


def read_outlines() -> dict[int, Outline]:
    """Return the outlines by GeoNames id; parts that share an id are joined, weighted by their area."""
    from pyarrow import parquet  # noqa: PLC0415 - needed at build time alone

    path = str(files("giso") / "data" / _FILE)
    columns = ["gn_id", "gn_level", "latitude", "longitude", "geometry", *_NAME_COLUMNS]
    parts: dict[int, list[dict[str, Any]]] = {}
    for record in parquet.read_table(path, columns=columns).to_pylist():
        number = int(record["gn_id"] or 0)
        if number > 0:
            parts.setdefault(number, []).append(record)
    return {number: _join(records) for number, records in parts.items()}


def read_rings() -> Iterator[tuple[int, list[tuple[Ring, int]]]]:
    """Yield the GeoNames id and the rings (outer +1, holes -1) of every outline; parts may share an id."""
    from pyarrow import parquet  # noqa: PLC0415 - needed at build time alone

    path = str(files("giso") / "data" / _FILE)
    for record in parquet.read_table(path, columns=["gn_id", "geometry"]).to_pylist():
        if int(record["gn_id"] or 0) > 0:
            yield int(record["gn_id"]), _rings(record["geometry"], 0)[0]


def _join(records: list[dict[str, Any]]) -> Outline:
    areas = [max(1.0, area_km2(record["geometry"])) for record in records]
    total = sum(areas)
    lat = sum(r["latitude"] * a for r, a in zip(records, areas, strict=True)) / total
    lon = sum(r["longitude"] * a for r, a in zip(records, areas, strict=True)) / total
    names = _names(records[0]) if len(records) == 1 else (records[0]["gn_name"] or "",)
    return Outline((lat, lon), math.sqrt(total / math.pi), tuple(names))


def _names(record: dict[str, Any]) -> list[str]:
    found = [record[column] for column in _NAME_COLUMNS if record[column]]
    return [part.strip() for text in found for part in text.replace(", ", "|").split("|") if part.strip()]


def area_km2(wkb: bytes) -> float:
    """Return the area of a polygon or multi-polygon in well-known binary, by the shoelace rule on a sphere."""
    return sum(abs(_ring_km2(ring)) * sign for ring, sign in _rings(wkb, 0)[0])


def _rings(wkb: bytes, at: int) -> tuple[list[tuple[Ring, int]], int]:
    """Return outer rings (+1) and holes (-1) from `at`, and where reading stopped."""
    order = "<" if wkb[at] == 1 else ">"
    (kind, count) = struct.unpack_from(order + "II", wkb, at + 1)
    at += 9
    found: list[tuple[Ring, int]] = []
    if kind % 1000 == 6:  # multi-polygon: `count` polygons follow, each with a head of its own
        for _ in range(count):
            more, at = _rings(wkb, at)
            found += more
        return found, at
    for number in range(count):
        (length,) = struct.unpack_from(order + "I", wkb, at)
        values = struct.unpack_from(f"{order}{2 * length}d", wkb, at + 4)
        found.append((list(zip(values[::2], values[1::2], strict=True)), -1 if number else 1))
        at += 4 + 16 * length
    return found, at


def _ring_km2(ring: Ring) -> float:
    return sum(_slice_km2(a, b) for a, b in _sides(ring)) / 2


def _sides(ring: Ring) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    return zip(ring, [*ring[1:], ring[0]], strict=True)


def _slice_km2(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Return one side's share of a ring's area (longitude times sine of latitude, an equal-area projection)."""
    ya, yb = math.sin(math.radians(a[1])), math.sin(math.radians(b[1]))
    scale = _KM_A_DEGREE * _KM_A_DEGREE * 180 / math.pi
    return (a[0] * yb - b[0] * ya) * scale
