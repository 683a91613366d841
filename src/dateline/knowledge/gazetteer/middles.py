"""Where the middle of a division is: `python -m dateline.knowledge.gazetteer.middles` (build time only).

Natural Earth's label points are laid for lettering: a province of islands may have its label on the farthest, a long
one at its end. This writes `division_middles.tsv`: for every first-order division whose label point is 40 km or more
from the middle of its area, that middle. Needs giso (group `gazetteer`) and a compiled `world.places`.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path

from dateline.knowledge.gazetteer.geo import distance_km
from dateline.knowledge.gazetteer.outlines import Ring, read_rings
from dateline.knowledge.gazetteer.packed import PackedPlaces

FOLDER = Path(str(files("dateline.knowledge") / "data" / "places"))
FROM_KM = 40.0
_HEAD = (
    "# Middles of first-order divisions whose label point lies 40 km or more away: the centre of mass of the\n"
    "# outline on the globe. Outlines: Natural Earth, 1:10 million (public domain).\n"
    "# Written by knowledge/gazetteer/middles.py.\n"
    "id\tlat\tlon\n"
)
_Vector = tuple[float, float, float]


def main() -> None:
    """Write the table."""
    target = FOLDER / "division_middles.tsv"
    lines = [f"{number}\t{lat}\t{lon}\n" for number, (lat, lon) in far_middles(PackedPlaces(FOLDER / "world.places"))]
    target.write_text(_HEAD + "".join(lines), "utf-8")
    print(f"{target}: {len(lines)} divisions")  # noqa: T201 - this is a command


def far_middles(packed: PackedPlaces) -> Iterator[tuple[int, tuple[float, float]]]:
    """Yield the GeoNames id and the middle of every division whose shipped point lies far from it, by id."""
    outlines: dict[int, list[tuple[Ring, int]]] = defaultdict(list)
    for number, rings in read_rings():
        outlines[number] += rings
    for number, rings in sorted(outlines.items()):
        row, middle = packed.row_of(number), middle_of(rings)
        place = packed.place(row) if row is not None else None
        if place and place.kind == "adm1" and place.point and distance_km(place.point, middle) >= FROM_KM:
            yield number, middle


def middle_of(rings: Iterable[tuple[Ring, int]]) -> tuple[float, float]:
    """Return latitude and longitude of the centre of mass of an area: outer rings (+1) less holes (-1)."""
    x = y = z = 0.0
    for ring, sign in rings:
        dx, dy, dz = _moment(ring)
        outward = sign * math.copysign(1.0, _dot((dx, dy, dz), _on_globe(*ring[0])))
        x, y, z = x + outward * dx, y + outward * dy, z + outward * dz
    return round(math.degrees(math.atan2(z, math.hypot(x, y))), 4), round(math.degrees(math.atan2(y, x)), 4)


def _moment(ring: Ring) -> _Vector:
    """Return the integral of the position over a ring's inside: half the sum, over its sides, of each side's normal
    times its angle (Brock, "The centroid and inertia tensor for a spherical triangle", 1975, summed over a polygon).
    """
    corners = [_on_globe(lon, lat) for lon, lat in ring]
    total = [0.0, 0.0, 0.0]
    for a, b in zip(corners, [*corners[1:], corners[0]], strict=True):
        cross = (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])
        length = math.hypot(*cross)
        if length > 0:
            angle = math.atan2(length, _dot(a, b))
            total = [t + c / length * angle / 2 for t, c in zip(total, cross, strict=True)]
    return total[0], total[1], total[2]


def _on_globe(lon: float, lat: float) -> _Vector:
    a, b = math.radians(lon), math.radians(lat)
    return math.cos(b) * math.cos(a), math.cos(b) * math.sin(a), math.sin(b)


def _dot(a: _Vector, b: _Vector) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


if __name__ == "__main__":
    main()
