"""The gazetteer: every place of the world by id, by name in any spelling or script, and by position."""

from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Literal

from msgspec import structs

from dateline.knowledge.gazetteer.countries import Countries, Country
from dateline.knowledge.gazetteer.fold import key, soft, soft_similarity, tokens
from dateline.knowledge.gazetteer.geo import distance_km
from dateline.knowledge.gazetteer.layers import (
    Layer,
    PlacesFileError,
    add_areas,
    add_middles,
    add_shown,
    add_toml,
    add_villages,
)
from dateline.knowledge.gazetteer.packed import GazetteerFileError, PackedPlaces
from dateline.knowledge.gazetteer.place import Match, Place

MIN_LIKENESS = 0.78  # below this, two spellings with the same consonants are two names
MOST_CANDIDATES = 60  # of one name; the larger places first
_ADMIN_REACH_KM = 60  # how far the nearest settlement may be to lend a point its divisions


class Gazetteer:
    """Places compiled from GeoNames under hand-made layers. Later layers and files stand above earlier ones."""

    def __init__(self, packed: Sequence[PackedPlaces], layer: Layer, countries: Countries) -> None:
        """Join compiled files (the world first) and the layer of hand-made entries."""
        self._packed = tuple(packed)
        self._layer = layer
        self.countries = countries
        self._candidates = lru_cache(maxsize=20_000)(self._find)
        self._got = lru_cache(maxsize=20_000)(self._get)
        self._divided = lru_cache(maxsize=5_000)(self._divisions)

    def get(self, place_id: str | None) -> Place | None:
        """Return the place of an id ("geonames:87205", "dateline:ras-al-hilal"), or None."""
        return self._got(place_id) if place_id else None

    def _get(self, place_id: str) -> Place | None:
        if place_id in self._layer.places:
            return self._layer.places[place_id]
        scheme, _, number = place_id.partition(":")
        if scheme != "geonames" or not number.isdigit():
            return None
        for file in reversed(self._packed):
            row = file.row_of(int(number))
            if row is not None:
                return self._shown(file.place(row))
        return None

    def candidates(self, name: str, country: str | None = None) -> list[Match]:
        """Return the places a name may stand for, the likeliest spelling first, then by size.

        `country` (ISO alpha-2) keeps only that country's places. No context is weighed here.
        """
        found = self._candidates(name)
        return [m for m in found if country is None or m.place.country == country]

    def near(self, lat: float, lon: float, km: float) -> list[Place]:
        """Return the settlements within `km` kilometres of a point, nearest first."""
        found: dict[str, tuple[float, Place]] = {}
        for file in self._packed:
            for row in file.rows_near(lat, lon, km):
                place = self._shown(file.place(row))
                if place.kind == "settlement" and place.point:
                    found[place.id] = (distance_km((lat, lon), place.point), place)
        for place in self._layer.places.values():
            if place.kind == "settlement" and place.point:
                found[place.id] = (distance_km((lat, lon), place.point), place)
        inside = [(apart, place_id, place) for place_id, (apart, place) in found.items() if apart <= km]
        return [place for _, _, place in sorted(inside, key=lambda item: item[:2])]

    def divisions(self, place: Place) -> tuple[Place | None, Place | None]:
        """Return the first- and second-order division a place lies in, None where not known.

        A hand-made entry without divisions of its own has those of the nearest settlement of its country.
        """
        return self._divided(place)

    def _divisions(self, place: Place) -> tuple[Place | None, Place | None]:
        if place.kind == "adm1":
            return place, None
        if place.kind == "adm2":
            return self.get(place.admin1), place
        if place.admin1 is None and place.kind in {"settlement", "suburb", "site", "camp"} and place.point:
            neighbours = self.near(*place.point, _ADMIN_REACH_KM)
            same = [n for n in neighbours if n.admin1 and n.country == place.country]
            if same:
                place = same[0]
        return self.get(place.admin1), self.get(place.admin2)

    def country_of(self, place: Place) -> Country | None:
        """Return the country that holds a place."""
        return self.countries.get(place.country)

    @cached_property
    def capital_ids(self) -> frozenset[str]:
        """Ids of the countries' capitals."""
        return frozenset(c.capital_id for c in self.countries.by_iso2.values() if c.capital_id)

    def _find(self, name: str) -> tuple[Match, ...]:
        words = " ".join(tokens(name))
        if not words:
            return ()
        folded, index_key = soft(name), key(name)
        scored: dict[str, tuple[float, Place]] = {}
        for score, place in self._scored(words, folded, index_key, capitals=name.replace(".", "").isupper()):
            if score >= MIN_LIKENESS and score > scored.get(place.id, (0.0, place))[0]:
                scored[place.id] = (score, place)
        ordered = sorted(scored.values(), key=lambda item: (-item[0], -_standing(item[1]), item[1].id))
        return tuple(Match(place, score, _rule(score)) for score, place in ordered[:MOST_CANDIDATES])

    def _scored(self, words: str, folded: str, index_key: str, *, capitals: bool) -> Iterable[tuple[float, Place]]:
        for form, place_id, acronym in self._layer.forms.get(index_key, ()):
            place = self.get(place_id)
            if place is not None and (capitals or not acronym):
                yield _likeness(words, folded, form), place
        for file in self._packed:
            rows: list[tuple[float, int, int]] = []
            for form, numbers in file.forms(index_key):
                score = _likeness(words, folded, form)
                if score >= MIN_LIKENESS:
                    rows += [(score, int(file.population[n]), n) for n in numbers]
            for score, _, row in sorted(rows, key=lambda r: (-r[0], -r[1], r[2]))[: MOST_CANDIDATES * 2]:
                yield score, self._shown(file.place(row))

    def _shown(self, place: Place) -> Place:
        if place.id in self._layer.places:
            return self._layer.places[place.id]
        name, point = self._layer.renamed.get(place.id), self._layer.moved.get(place.id)
        if name is None and point is None:
            return place
        lat, lon = point or (place.lat, place.lon)
        return structs.replace(place, name=name or place.name, lat=lat, lon=lon)


def load_places(extra: Iterable[Path | str] = ()) -> Gazetteer:
    """Open the gazetteer with our own layers and a user's files (`.toml` layers, compiled `.places` files).

    Raises PlacesFileError or GazetteerFileError for a file that cannot be used, FileNotFoundError for none.
    Files of other kinds in `extra` are left alone: they belong to other parts of the knowledge room.
    """
    data = Path(str(files("dateline.knowledge") / "data" / "places"))
    countries = Countries(data / "countries.tsv")
    layer = Layer()
    countries.add_to(layer)
    add_areas(layer, data / "areas.tsv")
    add_villages(layer, data / "villages.tsv")
    add_middles(layer, data / "division_middles.tsv")
    add_shown(layer, data / "division_shown.tsv")
    for path in sorted(data.glob("*.toml")):
        add_toml(layer, path)
    packed = [PackedPlaces(data / "world.places")]
    for path in map(Path, extra):
        if path.suffix == ".places":
            packed.append(PackedPlaces(path))
        elif path.suffix == ".toml":
            add_toml(layer, path)
    return Gazetteer(packed, layer, countries)


def _standing(place: Place) -> int:
    """Return how large a place looms where nobody counts its people: a country before all, a region before a town."""
    if place.kind == "country":
        return 10**10
    return place.population or (10**6 if place.source is not None else 0)


def _likeness(words: str, folded: str, form: str) -> float:
    if words == form or words.replace(" ", "") == form.replace(" ", ""):
        return 1.0
    return soft_similarity(folded, soft(form))


def _rule(score: float) -> Literal["exact", "spelling", "fuzzy"]:
    if score == 1.0:
        return "exact"
    return "spelling" if score >= 0.94 else "fuzzy"


__all__ = ["Gazetteer", "GazetteerFileError", "Match", "Place", "PlacesFileError", "load_places"]
