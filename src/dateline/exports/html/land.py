"""The land as drawn paths: countries of Natural Earth 1:50m (public domain) cut to a frame.

`data/countries-50m.json.gz` is that file of the npm package world-atlas 2.0.2 (ISC), unchanged but packed: TopoJSON,
which keeps every border once as an arc of steps from point to point (https://github.com/topojson/topojson-specification).
"""

import gzip
import math
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
Ring = list[tuple[float, float]]
Place = Callable[[float, float], tuple[float, float]]
"""From latitude and longitude to x and y."""

_OVER = 6.0  # how far beyond the frame a path is kept, so that the edges it is cut at are not seen
_STEP = 0.7  # points nearer to each other than this are drawn as one


def outlines(place: Place, width: float, height: float) -> tuple[str, ...]:
    """Return the land within a frame as SVG path data, one a country; `place` must be linear in each of its inputs."""
    (x0, y0), (x1, y1) = place(0.0, 0.0), place(1.0, 1.0)
    scale, start = np.array([x1 - x0, y1 - y0]), np.array([x0, y0])
    box = (-_OVER, -_OVER, width + _OVER, height + _OVER)
    drawn = ("".join(_path(ring * scale + start, box) for ring in country) for country in _countries())
    return tuple(path for path in drawn if path)


def _path(ring: Points, box: tuple[float, float, float, float]) -> str:
    """Return one ring as a closed path, nothing where it lies outside the box."""
    low, high = ring.min(axis=0), ring.max(axis=0)
    if low[0] > box[2] or high[0] < box[0] or low[1] > box[3] or high[1] < box[1]:
        return ""
    thin = _thinned(_cut(_thinned([(float(x), float(y)) for x, y in ring]), box))
    if len(thin) < 3:
        return ""
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in thin) + "Z"


def _thinned(ring: Ring) -> Ring:
    kept: Ring = []
    for point in ring:
        if not kept or math.dist(point, kept[-1]) >= _STEP:
            kept.append(point)
    return kept


def _cut(ring: Ring, box: tuple[float, float, float, float]) -> Ring:
    """Cut a polygon to a box, one side after the other (Sutherland and Hodgman 1974)."""
    for axis, limit, sign in ((0, box[0], 1), (0, box[2], -1), (1, box[1], 1), (1, box[3], -1)):
        ring = list(_one_side(ring, axis, limit, sign))
    return ring


def _one_side(ring: Ring, axis: int, limit: float, sign: int) -> Iterator[tuple[float, float]]:
    for before, point in zip([*ring[-1:], *ring[:-1]], ring, strict=True):
        was, now = (sign * (p[axis] - limit) >= 0 for p in (before, point))
        if was != now:
            share = (limit - before[axis]) / (point[axis] - before[axis])
            yield (before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1]))
        if now:
            yield point


@cache
def _countries() -> tuple[tuple[Points, ...], ...]:
    """Return every country's rings as longitudes and latitudes."""
    packed = files("dateline.exports.html").joinpath("data", "countries-50m.json.gz").read_bytes()
    told: dict[str, Any] = msgspec.json.decode(gzip.decompress(packed))
    scale, start = (np.array(told["transform"][name]) for name in ("scale", "translate"))
    arcs = [np.cumsum(arc, axis=0) * scale + start for arc in told["arcs"]]
    shapes = told["objects"]["countries"]["geometries"]
    return tuple(tuple(_ring(ring, arcs) for part in _parts(shape) for ring in part) for shape in shapes)


def _parts(shape: dict[str, Any]) -> Sequence[Sequence[Sequence[int]]]:
    parts: Sequence[Sequence[Sequence[int]]] = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
    return parts


def _ring(numbers: Sequence[int], arcs: Sequence[Points]) -> Points:
    """Join arcs (a negative number means one backwards); carry what crosses the antimeridian on past 180°."""
    ring = np.concatenate([arcs[n] if n >= 0 else arcs[~n][::-1] for n in numbers])
    if ring[:, 1].min() > -89:  # Antarctica's ring goes around the pole
        ring[:, 0] = np.unwrap(ring[:, 0], period=360)
    return ring
