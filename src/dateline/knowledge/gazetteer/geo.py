"""Arithmetic on the globe: distance, bearing, destination, and the PRIO-GRID cell of a point."""

import math

EARTH_KM = 6371.0088  # mean radius (IUGG)
KM_A_DEGREE = 111.0  # of latitude, on such a globe a little less than there are: tells at once what lies far apart

BEARINGS: dict[str, float] = {
    "N": 0.0,
    "NNE": 22.5,
    "NE": 45.0,
    "ENE": 67.5,
    "E": 90.0,
    "ESE": 112.5,
    "SE": 135.0,
    "SSE": 157.5,
    "S": 180.0,
    "SSW": 202.5,
    "SW": 225.0,
    "WSW": 247.5,
    "W": 270.0,
    "WNW": 292.5,
    "NW": 315.0,
    "NNW": 337.5,
}


def distance_km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Return the great-circle distance in kilometres between two (latitude, longitude) points in degrees."""
    lat1, lat2, lon = math.radians(a[0]), math.radians(b[0]), math.radians(b[1]) - math.radians(a[1])
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin(lon / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(half)))


def destination(point: tuple[float, float], degrees: float, km: float) -> tuple[float, float]:
    """Return the point reached from `point` by going `km` kilometres on the initial bearing `degrees`."""
    lat, lon = math.radians(point[0]), math.radians(point[1])
    turn, arc = math.radians(degrees), km / EARTH_KM
    lat2 = math.asin(math.sin(lat) * math.cos(arc) + math.cos(lat) * math.sin(arc) * math.cos(turn))
    lon2 = lon + math.atan2(
        math.sin(turn) * math.sin(arc) * math.cos(lat), math.cos(arc) - math.sin(lat) * math.sin(lat2)
    )
    return round(math.degrees(lat2), 5), round((math.degrees(lon2) + 540) % 360 - 180, 5)


def middle(a: tuple[float, float], b: tuple[float, float]) -> tuple[float, float]:
    """Return the point half-way between two points, good for the distances of one report."""
    return destination(a, bearing(a, b), distance_km(a, b) / 2)


def bearing(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Return the initial bearing in degrees (0 north, 90 east) from one point to another."""
    lat1, lat2 = math.radians(a[0]), math.radians(b[0])
    turn = math.radians(b[1] - a[1])
    east = math.sin(turn) * math.cos(lat2)
    north = math.cos(lat1) * math.sin(lat2) - math.sin(lat1) * math.cos(lat2) * math.cos(turn)
    return (math.degrees(math.atan2(east, north)) + 360) % 360


def priogrid_gid(lat: float, lon: float) -> int:
    """Return the PRIO-GRID cell (half a degree, numbered from the south-west corner of the world).

    Source: PRIO-GRID codebook; checked against a row of UCDP GED.
    """
    return math.floor((lat + 90) / 0.5) * 720 + math.floor((lon + 180) / 0.5) + 1
