"""Reading a compiled gazetteer (written by `pack`): opened in milliseconds, blocks unpacked as they are asked for."""

import json
import zlib
from bisect import bisect_right
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from dateline.knowledge.gazetteer.pack import MAGIC, NAMES_A_BLOCK
from dateline.knowledge.gazetteer.place import KINDS, Place

BLOCKS_KEPT = 256  # unpacked blocks kept at hand: about 10 MB


class GazetteerFileError(ValueError):
    """A compiled gazetteer cannot be read: it is damaged, or not one of ours."""


class PackedPlaces:
    """The places of one compiled file. Rows are numbered from 0 in the order of their GeoNames ids."""

    def __init__(self, path: Path) -> None:
        """Open a compiled file; GazetteerFileError where it is not one."""
        self.path = path
        self._body, header = _open(path)
        self.source: dict[str, str] = header["source"]
        self.countries: list[str] = header["countries"]
        self._keys: list[str] = header["keys"]
        self._index_blocks: list[tuple[int, int]] = header["index"]
        self._name_blocks: list[tuple[int, int]] = header["names"]
        columns = {name: self._column(*spec) for name, spec in header["columns"].items()}
        self.ids = np.cumsum(columns["id"], dtype=np.int32)
        self.lat = columns["lat"]
        self.lon = columns["lon"]
        self.population = columns["population"]
        self.kind = columns["kind"]
        self.country = columns["country"]
        self.admin1 = columns["admin1"]
        self.admin2 = columns["admin2"]
        self.radius = columns["radius"]
        self._index = lru_cache(maxsize=BLOCKS_KEPT)(self._index_block)
        self._names = lru_cache(maxsize=BLOCKS_KEPT)(self._name_block)

    def __len__(self) -> int:
        return len(self.ids)

    def forms(self, index_key: str) -> list[tuple[str, list[int]]]:
        """Return the spellings filed under a key, each with the rows that bear it."""
        block = bisect_right(self._keys, index_key) - 1
        line = self._index(block).get(index_key) if block >= 0 else None
        return [] if line is None else _parse(line)

    def row_of(self, number: int) -> int | None:
        """Return the row of a GeoNames id, or None."""
        row = int(self.ids.searchsorted(np.int32(min(number, 2**31 - 1))))  # another type would copy the column
        return row if row < len(self.ids) and int(self.ids[row]) == number else None

    def place(self, row: int) -> Place:
        """Return the place of a row."""
        return Place(
            id=self._id(row),
            name=self.name(row),
            kind=KINDS[int(self.kind[row])],
            lat=int(self.lat[row]) / 1e5,
            lon=int(self.lon[row]) / 1e5,
            country=self.countries[int(self.country[row])] or None,
            admin1=self._admin(self.admin1, row),
            admin2=self._admin(self.admin2, row),
            population=int(self.population[row]),
            radius_km=float(self.radius[row]) or None,
        )

    def name(self, row: int) -> str:
        """Return the display name of a row."""
        return self._names(row // NAMES_A_BLOCK)[row % NAMES_A_BLOCK]

    def rows_near(self, lat: float, lon: float, km: float) -> list[int]:
        """Return the rows inside the box of `km` kilometres around a point (a superset of the circle)."""
        reach_lat = km / 110.5
        reach_lon = reach_lat / max(0.05, float(np.cos(np.radians(lat))))
        box = np.abs(self.lat - int(lat * 1e5)) <= reach_lat * 1e5
        rows = np.nonzero(box)[0]
        apart = np.abs(self.lon[rows] - int(lon * 1e5))
        apart = np.minimum(apart, 36_000_000 - apart)
        return [int(r) for r in rows[apart <= reach_lon * 1e5]]

    def _id(self, row: int) -> str:
        return f"geonames:{int(self.ids[row])}"

    def _admin(self, column: Any, row: int) -> str | None:
        admin = int(column[row])
        return None if admin < 0 else self._id(admin)

    def _section(self, offset: int, length: int) -> bytes:
        try:
            return zlib.decompress(self._body[offset : offset + length])
        except zlib.error as error:
            raise GazetteerFileError(f"{self.path} is damaged; compile or download it again") from error

    def _column(self, dtype: str, offset: int, length: int) -> Any:
        kind = np.dtype(dtype)
        shuffled = np.frombuffer(self._section(offset, length), np.uint8).reshape(kind.itemsize, -1)
        return np.ascontiguousarray(shuffled.T).view(kind).reshape(-1)

    def _index_block(self, block: int) -> dict[str, str]:
        lines = self._section(*self._index_blocks[block]).decode().split("\n")
        parts = (line.partition("\t") for line in lines)
        return {part[0]: part[2] for part in parts}

    def _name_block(self, block: int) -> list[str]:
        return self._section(*self._name_blocks[block]).decode().split("\n")


def _open(path: Path) -> tuple[bytes, dict[str, Any]]:
    """Return the sections and the header of a compiled file."""
    data = path.read_bytes()
    start = len(MAGIC) + 4
    if not data.startswith(MAGIC):
        raise GazetteerFileError(f"{path} is not a compiled gazetteer of this version")
    length = int.from_bytes(data[len(MAGIC) : start], "little")
    try:
        header = json.loads(zlib.decompress(data[start : start + length]))
    except (zlib.error, ValueError) as error:
        raise GazetteerFileError(f"{path} is damaged; compile or download it again") from error
    return data[start + length :], header


def _parse(line: str) -> list[tuple[str, list[int]]]:
    forms = []
    for part in line.split("\t"):
        form, _, numbers = part.partition(":")
        forms.append((form, [int(n) for n in numbers.split(",")]))
    return forms
