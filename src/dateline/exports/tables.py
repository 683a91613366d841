"""Tables as delimited text (RFC 4180), every cell defused."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from dateline.exports.cells import defuse


def delimited(
    columns: Sequence[str],
    rows: Iterable[Mapping[str, object]],
    *,
    delimiter: str = ",",
    newline: str = "\r\n",
) -> str:
    """Return a table with its header. Missing cells are empty; a column that is not asked for is an error.

    Raises ValueError where a row has a key outside the columns.
    """
    out = io.StringIO()
    writer = csv.DictWriter(out, list(columns), delimiter=delimiter, lineterminator=newline, restval="")
    writer.writeheader()
    for row in rows:
        writer.writerow({key: defuse(value) for key, value in row.items()})
    return out.getvalue()
