"""Records with the ways a notebook wants them: a sequence, a data frame, HTML, a file."""

import html
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

import msgspec

from dateline.api.rows import Row
from dateline.records.errors import UsageError

if TYPE_CHECKING:
    from pandas import DataFrame

Record = TypeVar("Record")
_SHOWN = 50


class Table(Sequence[Record], Generic[Record]):
    """The records of one part of a chronicle, read-only, in the chronicle's order."""

    def __init__(
        self, name: str, records: Sequence[Record], rows: Callable[[Record], list[Row]], fields: Sequence[str]
    ) -> None:
        self.name = name
        self.fields = tuple(fields)
        self._records = tuple(records)
        self._rows = rows

    def __len__(self) -> int:
        return len(self._records)

    @overload
    def __getitem__(self, index: int) -> Record: ...
    @overload
    def __getitem__(self, index: slice) -> "Table[Record]": ...
    def __getitem__(self, index: int | slice) -> "Record | Table[Record]":
        if isinstance(index, slice):
            return Table(self.name, self._records[index], self._rows, self.fields)
        return self._records[index]

    def __iter__(self) -> Iterator[Record]:
        return iter(self._records)

    def __repr__(self) -> str:
        return f"<{len(self)} {self.name}>"

    def rows(self) -> list[Row]:
        """Return flat rows: one a record, or one a reading for disputes."""
        return [row for record in self._records for row in self._rows(record)]

    def to_dicts(self) -> list[Any]:
        """Return the whole records as plain dictionaries and lists, as in the JSON output."""
        return [msgspec.to_builtins(record) for record in self._records]

    def to_pandas(self) -> "DataFrame":
        """Return the flat rows as a data frame. Raises UsageError where pandas is not installed."""
        try:
            import pandas  # noqa: ICN001, PLC0415 - optional, and slow to import
        except ImportError as error:
            raise UsageError("to_pandas() needs pandas: pip install 'dateline[pandas]'.") from error
        return pandas.DataFrame(self.rows(), columns=list(self.fields))

    def _repr_html_(self) -> str:
        """Return an HTML table of the first rows; every cell is escaped."""
        rows = self.rows()
        if not rows:
            return f"<p>No {html.escape(self.name)}.</p>"
        head = "".join(f"<th>{html.escape(name)}</th>" for name in self.fields)
        body = "".join("<tr>" + "".join(map(_cell, row.values())) + "</tr>" for row in rows[:_SHOWN])
        more = f"<p>… and {len(rows) - _SHOWN} more</p>" if len(rows) > _SHOWN else ""
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"


def _cell(value: object) -> str:
    return f"<td>{'' if value is None else html.escape(str(value))}</td>"
