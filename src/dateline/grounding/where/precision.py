"""From the one internal precision to the field's scales: UCDP's `where_prec` and ACLED's `geo_precision`."""

from dateline.records import Where

_NEAR_KM = 25.0  # UCDP: up to about 25 km from a named place is still "near" it

_UCDP: dict[str, int] = {
    "site": 1,
    "settlement": 1,
    "near": 2,
    "district": 3,
    "province": 4,
    "area": 5,
    "country": 6,
    "sea": 7,
}
_ACLED: dict[str, int] = {
    "site": 1,
    "settlement": 1,
    "near": 2,
    "district": 2,
    "province": 3,
    "area": 3,
    "country": 3,
    "sea": 3,
}


def where_prec(where: Where) -> int | None:
    """Return UCDP GED's precision, 1 (exact town) to 7 (sea or air); None where the place is unknown.

    Source: UCDP GED codebook. A point more than 25 km from the named place is 5 (a line or fuzzy area).
    """
    if where.precision == "near" and (where.distance_km or 0.0) > _NEAR_KM:
        return 5
    return _UCDP.get(where.precision)


def geo_precision(where: Where) -> int | None:
    """Return ACLED's precision: 1 town, 2 near a town or part of a region, 3 larger region; None where unknown.

    Source: ACLED codebook. A small area (up to 30 km) is part of a region.
    """
    if where.precision == "area" and where.radius_km is not None and where.radius_km <= 30:
        return 2
    return _ACLED.get(where.precision)
