"""A place of the gazetteer, and a reading of a name as a place."""

from typing import Literal, get_args

from msgspec import Struct

# The order gives the codes of the kinds in compiled files: append only, never reorder.
PlaceKind = Literal[
    "country",
    "adm1",  # first-order division: province, governorate, state, department
    "adm2",  # second-order division: district, county, municipality
    "settlement",
    "suburb",  # a named part of a settlement, `within` names it
    "site",  # a named building or works within or by a settlement
    "camp",
    "area",  # historical or informal region of land: Cyrenaica, the Sahel
    "range",
    "valley",
    "desert",
    "island",
    "river",
    "lake",
    "sea",
    "strait",
    "border",
    "continent",
]

KINDS: tuple[PlaceKind, ...] = get_args(PlaceKind)
POINT_KINDS: frozenset[str] = frozenset({"settlement", "suburb", "site", "camp"})
WATER_KINDS: frozenset[str] = frozenset({"sea", "strait", "lake", "river"})


class Place(Struct, frozen=True, kw_only=True):
    """A point or area. `id` is "geonames:87205" or, for our own entries, "dateline:ras-al-hilal".

    lat/lon: degrees north and east (WGS 84); None for an entry whose point nobody has verified.
    country: ISO 3166-1 alpha-2, None for what no country holds (a sea, a range across borders).
    admin1, admin2: ids of the divisions it lies in. radius_km: how far the place reaches from its point.
    population: 0 where unknown. within: id of the settlement a suburb or site belongs to.
    source: where a hand-made entry's facts come from; None for GeoNames.
    approximate: the point is known to be rough.
    """

    id: str
    name: str
    kind: PlaceKind
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    population: int = 0
    radius_km: float | None = None
    within: str | None = None
    source: str | None = None
    approximate: bool = False

    @property
    def point(self) -> tuple[float, float] | None:
        """Latitude and longitude, or None where the point is not known."""
        return None if self.lat is None or self.lon is None else (self.lat, self.lon)


class Match(Struct, frozen=True):
    """A place that a name may stand for. `score` is the likeness of the spellings, 0 to 1, before any context.

    `rule`: "exact" (same letters), "spelling" (same sounds), "fuzzy" (a few letters apart).
    """

    place: Place
    score: float
    rule: Literal["exact", "spelling", "fuzzy"]
