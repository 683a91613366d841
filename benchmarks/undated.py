"""How well reports without a date are bounded: python benchmarks/undated.py [--errors FILE].

The articles of data/rival are built again and again into one chronicle, each time with every fifth of them stripped of
its date and of full dates in its text, as if found without one; the others keep theirs. For each stripped article that the chronicle bounds (the
days it may be from, by what the others tell of the same happenings), the true day lies within the bounds or not: the
day that is read where nothing is hidden. Articles that give their day in their own text, or stay open, are counted apart.
"""

import argparse
import datetime as dt
import json
import re
import statistics
import sys
import tempfile
from pathlib import Path
from typing import Any

from dateline.reports import Columns
from shared_data import shared

FOLDS = 5
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
FULL_DATE = re.compile(rf"\b(?:\d{{1,2}}\s+{_MONTH},?\s+|{_MONTH}\s+\d{{1,2}},?\s+)20\d\d\b")
COLUMNS = Columns(id="unit_id", title="article_title", text="article_content", outlet="source", date="date")


def bounds(rows: list[dict[str, Any]], hidden: set[str], folder: Path) -> dict[str, Any]:
    """Return what the chronicle says of the reports without a date, by key."""
    import dateline

    path = folder / "reports.jsonl"
    stripped = (undated(row) if row["unit_id"] in hidden else row for row in rows)
    path.write_text("".join(json.dumps(row) + "\n" for row in stripped), "utf-8")
    built = dateline.build([path], columns=COLUMNS)
    return {info.key: info for info in built.record.reports if info.key in (hidden or {row["unit_id"] for row in rows})}


def undated(row: dict[str, Any]) -> dict[str, Any]:
    """Return an article without its date, and without full dates in its text."""
    return {**row, "date": None, "article_content": FULL_DATE.sub("", row["article_content"])}


def day_of(info: Any) -> dt.date | None:
    """Return the day a report is from, by its text or its date."""
    told = info.story or info.published
    return dt.date.fromisoformat(told[:10]) if told and len(told) >= 10 else None


def main() -> int:
    """Print how many are bounded, how often rightly, and how widely."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", type=Path, help="write the bounds that miss the true day, with their reasons")
    options = parser.parse_args()
    lines = (shared() / "data" / "rival" / "reports.jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    found: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as scratch:
        truth = {key: day_of(info) for key, info in bounds(rows, set(), Path(scratch)).items()}
        for fold in range(FOLDS):
            found |= bounds(rows, {row["unit_id"] for row in rows[fold::FOLDS]}, Path(scratch))
    own = [key for key, info in found.items() if info.story or info.published]
    bounded = {key: info for key, info in found.items() if info.bounded_from and key not in own}
    spans = {
        key: (dt.date.fromisoformat(i.bounded_from), dt.date.fromisoformat(i.bounded_to))
        for key, i in bounded.items()
        if i.bounded_to and truth[key]
    }
    wrong = [key for key, (first, last) in spans.items() if not first <= truth[key] <= last]
    widths = [(last - first).days + 1 for first, last in spans.values()]
    print(f"{len(found)} articles without their date: {len(own)} give it in their text, {len(spans)} are bounded")
    if widths:
        print(
            f"the true day lies within the bounds of {len(spans) - len(wrong)} of {len(spans)}; median width {statistics.median(widths):.0f} days, widest {max(widths)}"
        )
    if options.errors:
        told = [
            {
                "report": key,
                "true": str(truth[key]),
                "bounds": [str(d) for d in spans[key]],
                "why": list(bounded[key].bounded_why),
            }
            for key in wrong
        ]
        options.errors.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in told), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
