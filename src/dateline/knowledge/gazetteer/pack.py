"""Writing a compiled gazetteer: one file, opened without unpacking (see `packed` for reading it).

Layout: magic, length of the header (4 bytes, little-endian), header as JSON, then sections at the offsets
that the header gives, counted from the header's end. Every section is compressed on its own.

- columns: one array a field, rows sorted by GeoNames id, so that an id is found by bisection.
- names: the display names in row order, `NAMES_A_BLOCK` to a block.
- index: lines "key TAB form:row,row TAB form:row ..." sorted by key, in blocks of about `BLOCK_CHARACTERS`;
  the header lists the first key of each block.
"""

import json
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from msgspec import Struct

from dateline.knowledge.gazetteer.fold import key, tokens
from dateline.knowledge.gazetteer.place import KINDS, PlaceKind

MAGIC = b"DLGZ\x01\n"
NAMES_A_BLOCK = 512
BLOCK_CHARACTERS = 12_000


class Row(Struct, frozen=True, kw_only=True):
    """One place to be compiled. `admin1`/`admin2` are GeoNames ids, 0 for none; `names` every other name."""

    id: int
    name: str
    kind: PlaceKind
    lat: float
    lon: float
    country: str
    admin1: int = 0
    admin2: int = 0
    population: int = 0
    radius_km: int = 0
    names: tuple[str, ...] = ()


def useful_names(names: Iterable[str]) -> Iterator[str]:
    """Yield the names worth filing: not airport codes, machine transliterations or web addresses.

    GeoNames files a romanisation of every non-Latin name in lower case ("drnt"); look-ups romanise themselves.
    """
    for name in names:
        code = name.isascii() and name.isupper() and len(name) <= 4
        machine = name.isascii() and name.islower()
        if name and not code and not machine and ":" not in name:
            yield name


def write_packed(rows: Iterable[Row], path: Path, source: dict[str, str]) -> int:
    """Compile rows into a file and return its size in bytes. `source` says what the rows were made from."""
    ordered = sorted({row.id: row for row in rows}.values(), key=lambda row: row.id)
    if not ordered:
        raise ValueError("There are no places to compile")
    countries = sorted({row.country for row in ordered})
    sections = _Sections()
    header: dict[str, Any] = {"source": source, "rows": len(ordered), "countries": countries}
    header["columns"] = _columns(ordered, countries, sections)
    header["names"] = _name_blocks(ordered, sections)
    header["keys"], header["index"] = _index_blocks(ordered, sections)
    packed_header = zlib.compress(json.dumps(header, ensure_ascii=False).encode(), 9)
    body = b"".join([MAGIC, len(packed_header).to_bytes(4, "little"), packed_header, *sections.parts])
    temporary = path.with_suffix(path.suffix + ".part")
    temporary.write_bytes(body)
    temporary.replace(path)
    return len(body)


class _Sections:
    """The compressed sections of a file in the making."""

    def __init__(self) -> None:
        self.parts: list[bytes] = []
        self._end = 0

    def add(self, data: bytes) -> tuple[int, int]:
        """Compress and append one section; return its offset and compressed length."""
        packed = zlib.compress(data, 9)
        self.parts.append(packed)
        self._end += len(packed)
        return self._end - len(packed), len(packed)


def _columns(rows: list[Row], countries: list[str], sections: _Sections) -> dict[str, Any]:
    at = {row.id: i for i, row in enumerate(rows)}
    cc = {code: i for i, code in enumerate(countries)}
    arrays: dict[str, np.ndarray[Any, Any]] = {
        "id": np.diff(np.array([row.id for row in rows], np.int32), prepend=np.int32(0)),
        "lat": np.array([round(row.lat * 1e5) for row in rows], np.int32),
        "lon": np.array([round(row.lon * 1e5) for row in rows], np.int32),
        "population": np.array([row.population for row in rows], np.int64).clip(0, 2**31 - 1).astype(np.int32),
        "kind": np.array([KINDS.index(row.kind) for row in rows], np.uint8),
        "country": np.array([cc[row.country] for row in rows], np.uint8),
        "admin1": np.array([at.get(row.admin1, -1) for row in rows], np.int32),
        "admin2": np.array([at.get(row.admin2, -1) for row in rows], np.int32),
        "radius": np.array([min(row.radius_km, 65535) for row in rows], np.uint16),
    }
    header: dict[str, Any] = {}
    for name, array in arrays.items():
        shuffled = array.view(np.uint8).reshape(len(array), -1).T.tobytes()
        header[name] = [array.dtype.str, *sections.add(shuffled)]
    return header


def _name_blocks(rows: list[Row], sections: _Sections) -> list[tuple[int, int]]:
    blocks = []
    for start in range(0, len(rows), NAMES_A_BLOCK):
        text = "\n".join(row.name for row in rows[start : start + NAMES_A_BLOCK])
        blocks.append(sections.add(text.encode()))
    return blocks


def _index_blocks(rows: list[Row], sections: _Sections) -> tuple[list[str], list[tuple[int, int]]]:
    forms: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for number, row in enumerate(rows):
        for name in {row.name, *row.names}:
            form = " ".join(tokens(name))
            if form:
                forms[key(name)][form].add(number)
    keys: list[str] = []
    blocks: list[tuple[int, int]] = []
    lines: list[str] = []
    size = 0
    for index_key in sorted(forms):
        line = _line(index_key, forms[index_key])
        if lines and size + len(line) > BLOCK_CHARACTERS:
            blocks.append(sections.add("\n".join(lines).encode()))
            lines, size = [], 0
        if not lines:
            keys.append(index_key)
        lines.append(line)
        size += len(line)
    blocks.append(sections.add("\n".join(lines).encode()))
    return keys, blocks


def _line(index_key: str, forms: dict[str, set[int]]) -> str:
    """Return one line of the index: the key, then each form with its rows."""
    parts = [index_key]
    for form in sorted(forms):
        numbers = sorted(forms[form])
        parts.append(form + ":" + ",".join(map(str, numbers)))
    return "\t".join(parts)
