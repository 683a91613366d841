"""The chronicle in the field's formats, one module a format.

    text = render("ged", view)
    write("parquet", view, Path("events.parquet"))

Every text format is a pure function of the chronicle. Spreadsheet formats defuse what a spreadsheet would run.
"""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from dateline.exports.acled import acled
from dateline.exports.acled import why_not as acled_why_not
from dateline.exports.cells import defuse
from dateline.exports.flat import MissingExtraError, events_csv, events_jsonl, geojson, parquet
from dateline.exports.ged import ged
from dateline.exports.ged import why_not as ged_why_not
from dateline.exports.html import html
from dateline.exports.muc4 import muc4
from dateline.exports.plover import plover, polecat
from dateline.exports.view import View
from dateline.records.chronicle import Event
from dateline.records.errors import UsageError

TEXT: dict[str, Callable[[View], str]] = {
    "ged": ged,
    "acled": acled,
    "plover": plover,
    "polecat": polecat,
    "muc4": muc4,
    "geojson": geojson,
    "csv": events_csv,
    "jsonl": events_jsonl,
    "html": html,
}
FORMATS = (*TEXT, "parquet")
_CODE_BOOKS: dict[str, Callable[[View, Event], str | None]] = {"ged": ged_why_not, "acled": acled_why_not}


def left_out(name: str, view: View) -> Counter[str] | None:
    """Count the events that a code book has no row for, by the reason; None for formats that have all events."""
    why_not = _CODE_BOOKS.get(name)
    if why_not is None:
        return None
    return Counter(why for event in view.chronicle.events if (why := why_not(view, event)) is not None)


def render(name: str, view: View) -> str:
    """Return a text format. Raises UsageError for a name that is none."""
    if name not in TEXT:
        raise UsageError(f"No text format {name!r}; there are {', '.join(TEXT)}.")
    return TEXT[name](view)


def write(name: str, view: View, path: Path) -> None:
    """Write a format to a file, whole or not at all. Raises UsageError for an unknown format, OSError from the disk."""
    if name not in FORMATS:
        raise UsageError(f"No format {name!r}; there are {', '.join(FORMATS)}.")
    part = path.with_name(path.name + ".part")
    try:
        if name == "parquet":
            parquet(view, part)
        else:
            part.write_text(render(name, view), encoding="utf-8", newline="")
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


__all__ = ["FORMATS", "TEXT", "MissingExtraError", "View", "defuse", "left_out", "render", "write"]
