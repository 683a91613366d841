"""Adding a country's full GeoNames dump: every hamlet, not only the towns that the package ships.

A dump is a text of 19 tab-separated columns a line (https://download.geonames.org/export/dump/readme.txt), plain or
in a zip. It is compiled into the user's data folder, where `installed_countries` finds it; `load_places` takes the
paths like any other file of the user's. The network is touched only where `source` is a code or an address.
"""

import os
import shutil
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO, Any

from dateline.knowledge.gazetteer.pack import Row, useful_names, write_packed
from dateline.knowledge.gazetteer.place import PlaceKind

DUMP_ADDRESS = "https://download.geonames.org/export/dump/{code}.zip"
Progress = Callable[[int, int | None], None]
"""Called with bytes read so far and the whole, None where the server does not say."""

_COLUMNS = 19
_LARGEST = 2_000_000_000  # bytes of an unpacked dump: the whole world's is below
_CHUNK = 1 << 16
_TIMEOUT_S = 30
_MOST_BAD = 0.01  # share of lines that may be damaged before the file is refused
_KINDS: dict[str, PlaceKind] = {
    "A.ADM1": "adm1",
    "A.ADM2": "adm2",
    "P.PPLX": "suburb",
    "T.MTS": "range",
    "L.RGN": "area",
    "L.RGNE": "area",
    "T.ISL": "island",
    "T.VAL": "valley",
    "T.DSRT": "desert",
    "H.LK": "lake",
    "H.SEA": "sea",
    "H.GULF": "sea",
    "H.STRT": "strait",
    "S.AIRP": "site",
    "S.AIRB": "site",
    "S.INSM": "site",
    "S.CMPRF": "camp",
    "L.CMPRF": "camp",
}


class CountryFileError(ValueError):
    """A dump cannot be fetched or is not one; the message says what to do."""


def data_folder() -> Path:
    """Return the folder of the user's own gazetteers, by the custom of the platform."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "dateline" / "places"


def installed_countries(folder: Path | None = None) -> list[Path]:
    """Return the compiled country files of the user's data folder, in order of name."""
    return sorted((folder or data_folder()).glob("*.places"))


def add_country(source: str | Path, *, folder: Path | None = None, progress: Progress | None = None) -> Path:
    """Compile a country's GeoNames dump and return the file made.

    `source`: an ISO code ("LY", fetched from GeoNames), an https address, or a local `.txt` or `.zip` file.
    A file of the same country is replaced only once the new one is whole. Raises CountryFileError.
    """
    target = folder or data_folder()
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        dump = _local(source, Path(scratch), progress)
        rows = list(read_dump(dump))
        country = _country_of(rows, source)
        made = target / f"{country}.places"
        write_packed(rows, made, {"geonames": f"dump of {country} (CC BY 4.0)", "from": str(source)})
    return made


def read_dump(path: Path) -> Iterator[Row]:
    """Yield the places of a dump; CountryFileError where more than one line in a hundred is damaged."""
    bad = total = 0
    records = []
    for line in _lines(path):
        total += 1
        columns = line.rstrip("\n").split("\t")
        if len(columns) == _COLUMNS and columns[0].isdigit():
            records.append(columns)
        else:
            bad += 1
    if not records or bad > total * _MOST_BAD:
        raise CountryFileError(f"{path.name} is not a GeoNames dump: {bad} of {total} lines lack its 19 columns")
    yield from _rows(records)


def _rows(records: list[list[str]]) -> Iterator[Row]:
    first = {(r[8], r[10]): int(r[0]) for r in records if f"{r[6]}.{r[7]}" == "A.ADM1"}
    second = {(r[8], r[10], r[11]): int(r[0]) for r in records if f"{r[6]}.{r[7]}" == "A.ADM2"}
    for record in records:
        kind = _KINDS.get(f"{record[6]}.{record[7]}") or ("settlement" if record[6] == "P" else None)
        if kind is not None:
            yield _row(record, kind, first, second)


def _row(r: list[str], kind: PlaceKind, first: dict[Any, int], second: dict[Any, int]) -> Row:
    try:
        return Row(
            id=int(r[0]),
            name=r[1],
            kind=kind,
            lat=float(r[4]),
            lon=float(r[5]),
            country=r[8],
            admin1=0 if kind == "adm1" else first.get((r[8], r[10]), 0),
            admin2=0 if kind in {"adm1", "adm2"} else second.get((r[8], r[10], r[11]), 0),
            population=int(r[14] or 0),
            names=tuple(useful_names((r[2], *r[3].split(",")))),
        )
    except ValueError as error:
        raise CountryFileError(f"line of GeoNames id {r[0]}: {error}") from error


def _country_of(rows: Iterable[Row], source: str | Path) -> str:
    counts: dict[str, int] = {}
    for row in rows:
        counts[row.country] = counts.get(row.country, 0) + 1
    if not counts:
        raise CountryFileError(f"{source} holds no towns, divisions or regions")
    return max(sorted(counts), key=lambda code: counts[code])


def _lines(path: Path) -> Iterator[str]:
    if not zipfile.is_zipfile(path):
        with path.open(encoding="utf-8", newline="\n") as file:
            yield from _decoded(file, path)
        return
    with zipfile.ZipFile(path) as archive:
        members = [m for m in archive.infolist() if m.filename.endswith(".txt") and "readme" not in m.filename.lower()]
        if len(members) != 1:
            raise CountryFileError(f"{path.name} should hold one country's .txt file; it holds {len(members)}")
        if members[0].file_size > _LARGEST:
            raise CountryFileError(f"{path.name} unpacks to {members[0].file_size / 1e9:.1f} GB: no dump is so large")
        with archive.open(members[0]) as raw:
            yield from _decoded((line.decode("utf-8") for line in raw), path)


def _decoded(lines: Iterable[str], path: Path) -> Iterator[str]:
    try:
        yield from lines
    except UnicodeDecodeError as error:
        raise CountryFileError(f"{path.name} is not a GeoNames dump: it is not UTF-8 text") from error


def _local(source: str | Path, scratch: Path, progress: Progress | None) -> Path:
    """Return a local file for the source, fetched where it is a code or an address."""
    written = str(source)
    if Path(written).is_file():
        return Path(written)
    if len(written) == 2 and written.isascii() and written.isalpha():
        return _fetch(DUMP_ADDRESS.format(code=written.upper()), scratch / "dump.zip", progress)
    if written.startswith("https://"):
        return _fetch(written, scratch / "dump", progress)
    raise CountryFileError(f"{written}: no such file; give a two-letter country code, an https address or a dump file")


def _fetch(address: str, to: Path, progress: Progress | None) -> Path:
    import urllib.request  # noqa: PLC0415 - only where the user asks for the network
    from urllib.error import URLError  # noqa: PLC0415

    try:
        with urllib.request.urlopen(address, timeout=_TIMEOUT_S) as answer, to.open("wb") as file:  # noqa: S310 - https alone
            length = answer.headers.get("Content-Length")
            _copy(answer, file, int(length) if length else None, progress)
    except (URLError, OSError, TimeoutError) as error:
        raise CountryFileError(f"{address} cannot be fetched ({error}); download it and give the file") from error
    return to


def _copy(answer: IO[bytes], file: IO[bytes], whole: int | None, progress: Progress | None) -> None:
    if progress is None:
        shutil.copyfileobj(answer, file, _CHUNK)
        return
    done = 0
    while chunk := answer.read(_CHUNK):
        file.write(chunk)
        done += len(chunk)
        progress(done, whole)
    if whole is not None and done < whole:
        raise OSError(f"the connection ended after {done} of {whole} bytes")
