"""Countries with the codes that the field's data sets use, their names and what their people are called."""

from functools import cached_property
from pathlib import Path

from msgspec import Struct

from dateline.knowledge.gazetteer.layers import Layer, read_tsv
from dateline.knowledge.gazetteer.place import Place


class Country(Struct, frozen=True, kw_only=True):
    """A country or territory. gw: Gleditsch-Ward number, cow: Correlates of War number, None where they have none.

    region: as UCDP divides the world (Europe, Middle East, Asia, Africa, Americas).
    """

    iso2: str
    iso3: str
    numeric: int
    id: str
    name: str
    lat: float
    lon: float
    area_km2: float
    capital: str
    capital_id: str | None
    neighbours: tuple[str, ...]
    gw: int | None
    cow: int | None
    region: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]


class Countries:
    """The table of countries by code, name and demonym."""

    def __init__(self, path: Path) -> None:
        """Read the table."""
        self.by_iso2 = {row["iso2"]: _country(row) for row in read_tsv(path)}

    def get(self, iso2: str | None) -> Country | None:
        """Return the country of an ISO alpha-2 code."""
        return self.by_iso2.get(iso2) if iso2 else None

    @cached_property
    def by_id(self) -> dict[str, Country]:
        """Countries by place id ("geonames:2215636")."""
        return {country.id: country for country in self.by_iso2.values()}

    @cached_property
    def capitals(self) -> frozenset[str]:
        """The names of the capitals in lower case, by which reports call governments ("Kinshasa")."""
        return frozenset(country.capital.lower() for country in self.by_iso2.values() if country.capital)

    @cached_property
    def by_demonym(self) -> dict[str, tuple[str, ...]]:
        """ISO codes by demonym in lower case, plural too: "libyans" -> ("LY",); some are of two countries."""
        found: dict[str, list[str]] = {}
        for country in self.by_iso2.values():
            for word in country.demonyms:
                for form in (word.lower(), word.lower() + "s"):
                    found.setdefault(form, []).append(country.iso2)
        return {form: tuple(codes) for form, codes in found.items()}

    def add_to(self, layer: Layer) -> None:
        """File every country as a place."""
        for country in self.by_iso2.values():
            layer.add(_as_place(country), country.aliases)


def _as_place(country: Country) -> Place:
    return Place(
        id=country.id,
        name=country.name,
        kind="country",
        lat=country.lat,
        lon=country.lon,
        country=country.iso2,
        radius_km=round((max(country.area_km2, 1.0) / 3.14159) ** 0.5, 1),
    )


def _country(row: dict[str, str]) -> Country:
    return Country(
        iso2=row["iso2"],
        iso3=row["iso3"],
        numeric=int(row["numeric"]),
        id=f"geonames:{row['geonames']}",
        name=row["name"],
        lat=float(row["lat"]),
        lon=float(row["lon"]),
        area_km2=float(row["area_km2"]),
        capital=row["capital"],
        capital_id=f"geonames:{row['capital_id']}" if row["capital_id"] else None,
        neighbours=_list(row["neighbours"]),
        gw=int(row["gw"]) if row["gw"] else None,
        cow=int(row["cow"]) if row["cow"] else None,
        region=row["region"],
        aliases=_list(row["aliases"]),
        demonyms=_list(row["demonyms"]),
    )


def _list(text: str | None) -> tuple[str, ...]:
    return tuple(part for part in (text or "").split("|") if part)
