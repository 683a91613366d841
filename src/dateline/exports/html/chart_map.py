"""The map as drawn shapes: places with the radius of their precision, over the land and a grid of degrees.

Plate carrée, longitudes shrunk by the cosine of the middle latitude. Coasts and borders are Natural Earth's, to find
one's way by: they take no side on where a border runs.
"""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.exports.html import land, words
from dateline.records.chronicle import Event

WIDTH, HEIGHT, MARGIN = 960.0, 520.0, 44.0
_KM_PER_DEGREE = 111.32
_LEAST_SPAN = 0.6  # degrees: a single town is shown with its surroundings
_STEPS = (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30)
_LETTER, _LINE = 8.0, 15.0  # a label's size in units of the drawing
_MOST = 0.8  # the share of events that the frame must hold
_WIDE = ("country", "area", "province", "sea")
_Box = tuple[float, float, float, float]  # left, top, right, bottom


@dataclass(frozen=True)
class Point:
    """A place on the drawing: centre, dot, ring of its precision, label (empty where it would hide another)."""

    x: float
    y: float
    dot: float
    ring: float
    name: str
    count: int
    wide: bool
    label_x: float = 0.0
    label_y: float = 0.0
    label: str = ""


@dataclass(frozen=True)
class Line:
    """A line of the grid with the words at its end."""

    at: float
    label: str


@dataclass(frozen=True)
class Map:
    """What the template draws."""

    points: tuple[Point, ...]
    meridians: tuple[Line, ...]
    parallels: tuple[Line, ...]
    land: tuple[str, ...]
    unplaced: int
    outside: tuple[str, ...]
    width: float
    height: float


def draw(events: Sequence[Event], width: float = WIDTH, height: float = HEIGHT) -> Map | None:
    """Return the map of the events that have a point, None where none has."""
    spots: dict[tuple[float, float], list[Event]] = defaultdict(list)
    for event in events:
        if event.where.lat is not None and event.where.lon is not None:
            spots[event.where.lat, event.where.lon].append(event)
    if not spots:
        return None
    frame = _Frame.around(_framed(spots), width, height)
    points = _labelled(frame, [_point(frame, lat, lon, told) for (lat, lon), told in sorted(spots.items())])
    unplaced = len(events) - sum(len(told) for told in spots.values())
    outside = sorted({p.name for p in points if not (0 <= p.x <= width and 0 <= p.y <= height) and p.name})
    drawn = land.outlines(frame.place, width, height)
    return Map(points, frame.meridians(), frame.parallels(), drawn, unplaced, tuple(outside), width, height)


def _framed(spots: dict[tuple[float, float], list[Event]]) -> list[tuple[float, float]]:
    """Return the points that the frame must hold.

    Countries and regions count only where there is nothing finer. Where most events lie close together, a few far
    away (talks in a capital abroad) are left outside, to be named below the map.
    """
    fine = {at: told for at, told in spots.items() if any(e.where.precision not in _WIDE for e in told)} or spots
    middle = _middle(fine)
    near = sorted(fine, key=lambda at: (math.dist(at, middle), at))
    wanted, core, held = _MOST * sum(map(len, fine.values())), [], 0
    for at in near:
        core.append(at)
        held += len(fine[at])
        if held >= wanted:
            break
    return core if _spread(core) < _spread(near) / 3 else near


def _middle(spots: dict[tuple[float, float], list[Event]]) -> tuple[float, float]:
    """Return the point with the least way to all events."""
    return min(spots, key=lambda at: (sum(math.dist(at, b) * len(told) for b, told in spots.items()), at))


def _spread(points: Sequence[tuple[float, float]]) -> float:
    lats, lons = [p[0] for p in points], [p[1] for p in points]
    return max(max(lats) - min(lats), max(lons) - min(lons), _LEAST_SPAN)


@dataclass(frozen=True)
class _Frame:
    width: float
    height: float
    south: float
    west: float
    scale: float  # units a degree of latitude
    shrink: float

    @classmethod
    def around(cls, points: Sequence[tuple[float, float]], width: float, height: float) -> "_Frame":
        lats, lons = [p[0] for p in points], [p[1] for p in points]
        middle = (min(lats) + max(lats)) / 2
        shrink = max(math.cos(math.radians(middle)), 0.05)
        tall = max(max(lats) - min(lats), _LEAST_SPAN) * 1.25
        wide = max((max(lons) - min(lons)) * shrink, _LEAST_SPAN) * 1.25
        scale = min((height - 2 * MARGIN) / tall, (width - 2 * MARGIN) / wide)
        west = (min(lons) + max(lons)) / 2 - width / 2 / scale / shrink
        return cls(width, height, middle - height / 2 / scale, west, scale, shrink)

    def place(self, lat: float, lon: float) -> tuple[float, float]:
        """Return x and y of a point, y downwards."""
        return (lon - self.west) * self.shrink * self.scale, self.height - (lat - self.south) * self.scale

    def meridians(self) -> tuple[Line, ...]:
        span = self.width / self.scale / self.shrink
        lines = (Line(self.place(0, lon)[0], _degrees(lon, "E", "W")) for lon in _ticks(self.west, span))
        return tuple(line for line in lines if line.at < self.width - MARGIN)

    def parallels(self) -> tuple[Line, ...]:
        span = self.height / self.scale
        lines = (Line(self.place(lat, 0)[1], _degrees(lat, "N", "S")) for lat in _ticks(self.south, span))
        return tuple(line for line in lines if line.at > MARGIN / 2)


def _ticks(start: float, span: float) -> list[float]:
    step = next((s for s in _STEPS if span / s <= 8), 45)
    first = math.ceil(start / step)
    return [round(i * step, 6) for i in range(first, math.floor((start + span) / step) + 1)]


def _degrees(value: float, plus: str, minus: str) -> str:
    return f"{abs(value):g}°{plus if value > 0 else minus if value < 0 else ''}"


def _point(frame: _Frame, lat: float, lon: float, told: Sequence[Event]) -> Point:
    x, y = frame.place(lat, lon)
    radius = max((e.where.radius_km or 0.0 for e in told), default=0.0)
    wide = all(e.where.precision in _WIDE for e in told)
    names = [name for e in told if (name := words.spot(e.where))]
    name = min(names, key=lambda name: name.startswith("near "), default="")  # what is only near a town stands at it
    return Point(
        round(x, 1), round(y, 1), round(4 + 2 * math.sqrt(len(told)), 1),
        round(min(radius / _KM_PER_DEGREE * frame.scale, frame.width), 1), name, len(told), wide,
    )  # fmt: skip


def _labelled(frame: _Frame, points: Sequence[Point]) -> tuple[Point, ...]:
    """Give each place its label where there is room: right, left, above or below; the busiest places first."""
    taken = [(p.x - p.dot, p.y - p.dot, p.x + p.dot, p.y + p.dot) for p in points]
    found = {}
    for point in sorted(points, key=lambda p: (-p.count, p.name, p.x, p.y)):
        box = next((b for b in _boxes(point) if _free(frame, b, taken)), None)
        if box is None or not point.name:
            continue
        taken.append(box)
        found[point] = (round(box[0], 1), round(box[3] - 4, 1))
    return tuple(
        Point(p.x, p.y, p.dot, p.ring, p.name, p.count, p.wide, *found[p], p.name) if p in found else p for p in points
    )


def _boxes(point: Point) -> list[_Box]:
    wide, gap = len(point.name) * _LETTER, point.dot + 3
    lefts = [
        (point.x + gap, point.y - _LINE / 2), (point.x - gap - wide, point.y - _LINE / 2),
        (point.x - wide / 2, point.y - gap - _LINE), (point.x - wide / 2, point.y + gap),
    ]  # fmt: skip
    return [(x, y, x + wide, y + _LINE) for x, y in lefts]


def _free(frame: _Frame, box: _Box, taken: Sequence[_Box]) -> bool:
    left, top, right, bottom = box
    if left < 0 or right > frame.width or top < 0 or bottom > frame.height - 18:
        return False
    return not any(left < r and right > le and top < b and bottom > t for le, t, r, b in taken)
