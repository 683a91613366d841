"""Pronouns annotated in conflict news for this project: offsets here (domain/pronouns.tsv), texts in the shared data.

A line holds the source, the report's key, the offset and letters of a pronoun, and the offsets of words that name whom
it means; "-" where it means a thing, nobody, or somebody whom the who-room takes for no actor. None of them is of a
text that benchmarks measure chains on.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from dateline.records import Report
from dateline.reports import Columns, read_paths

__all__ = ["DomainPronouns", "Wanted"]

HERE = Path(__file__).parent
FILE = HERE / "domain" / "pronouns.tsv"
Wanted = dict[int, frozenset[int]]  # offset of a pronoun → offsets of words that name whom it means


class DomainPronouns:
    """The reports with annotated pronouns."""

    def __init__(self, shared: Path, file: Path = FILE) -> None:
        """Read the annotation; the texts are read when asked for."""
        self._data = shared / "data"
        self._wanted: dict[tuple[str, str], Wanted] = defaultdict(dict)
        self._letters: dict[tuple[str, str, int], str] = {}
        for line in file.read_text("utf-8").splitlines()[1:]:
            source, key, offset, letters, words = line.split("\t")
            places = frozenset() if words == "-" else frozenset(map(int, words.split()))
            self._wanted[source, key][int(offset)] = places
            self._letters[source, key, int(offset)] = letters

    def __iter__(self) -> Iterator[tuple[Report, Wanted]]:
        """Each report with the pronouns wanted in it. Raises ValueError where an offset is not on its pronoun."""
        for source, rows in (("muc4", self._muc4()), ("gvc", self._gvc()), ("re3d", self._re3d())):
            wanted = [row for row in rows if (source, row["id"]) in self._wanted]
            for report in _read(wanted):
                self._check(source, report)
                yield report, self._wanted[source, report.key]

    def _check(self, source: str, report: Report) -> None:
        for offset in self._wanted[source, report.key]:
            letters = self._letters[source, report.key, offset]
            if report.text[offset : offset + len(letters)].lower() != letters:
                message = f"{FILE.name}: {source} {report.key} has no {letters!r} at {offset}; annotate it anew"
                raise ValueError(message)

    def _muc4(self) -> list[dict[str, str]]:
        lines = (self._data / "muc4" / "train.jsonl").read_text("utf-8").splitlines()
        return [{"id": row["docid"], "text": row["text"]} for row in map(json.loads, lines)]

    def _gvc(self) -> list[dict[str, str]]:
        sys.path[:0] = [str(HERE.parent / "benchmarks")]
        from gvc import documents  # noqa: PLC0415  (a benchmark's reader of its corpus)

        return documents(self._data.parent)

    def _re3d(self) -> list[dict[str, str]]:
        files = sorted((self._data / "re3d").glob("*/documents.json"))
        rows = [json.loads(line) for file in files for line in file.read_text("utf-8-sig").splitlines()]
        return [{"id": row["_id"], "text": row["text"]} for row in rows]


def _read(rows: list[dict[str, str]]) -> list[Report]:
    dated = bool(rows) and "date" in rows[0]
    columns = Columns(id="id", title="title", text="text", date="date") if dated else Columns(id="id", text="text")
    with tempfile.TemporaryDirectory() as scratch:
        file = Path(scratch) / "reports.jsonl"
        file.write_text("\n".join(map(json.dumps, rows)) + "\n", "utf-8")
        return [report for report in read_paths([file], columns) if isinstance(report, Report)]
