"""Score time expressions on GUM's normalised dates: python benchmarks/times.py [--errors FILE].

Texts of the genres news, interview, speech, bio and voyage. Spans: an expression of ours that overlaps a gold date (one
to one) is right. Values: of the gold dates, ours that overlaps, counted from the text's day (dateCreated), the interval must have the
gold's days at the gold's precision: `when` a day, month or year, or `from`-`to`; `notBefore`/`notAfter` bound it.
Texts are rebuilt from tokens, so punctuation is spaced as the tokens are.
"""

import argparse
import re
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

from msgspec import Struct
from rich.console import Console
from rich.table import Table

from dateline.grounding.when import Anchor, resolve
from dateline.grounding.when.interval import calendar_interval
from dateline.grounding.when.precision import days_of
from dateline.language.times import times_in_text
from dateline.records import TimeExpr
from shared_data import shared

GENRES = ("news", "interview", "speech", "bio", "voyage")


class GoldDate(Struct):
    """One marked date: its range in the rebuilt text, its words and its attributes."""

    start: int
    end: int
    words: str
    values: dict[str, str]


def read(path: Path) -> tuple[str, str | None, list[GoldDate]]:
    """Return the text of a file, the day it was written, and its dates."""
    root = ET.fromstring(re.sub(r"&(?!\w+;)", "&amp;", path.read_text("utf-8")))
    words: list[str] = []
    dates: list[GoldDate] = []
    length = 0

    def add(tokens: str | None) -> None:
        nonlocal length
        for line in (tokens or "").splitlines():
            if "\t" in line:
                word = line.split("\t")[0]
                words.append(word)
                length += len(word) + 1

    def walk(node: ET.Element) -> None:
        start = length
        add(node.text)
        for child in node:
            walk(child)
            add(child.tail)
        if node.tag == "date" and length > start:
            dates.append(GoldDate(start, length - 1, "", dict(node.attrib)))

    walk(root)
    text = " ".join(words)
    for date in dates:
        date.words = text[date.start : date.end]
    return text, root.get("dateCreated"), dates


def interval(values: dict[str, str]) -> tuple[str | None, str | None]:
    """Return the first and last day of a gold date; an attribute that is no date gives None."""

    def day(value: str | None, *, last: bool) -> str | None:
        match = re.match(r"\d{4}(-\d{2}){0,2}$", value or "")
        if not match or not value:
            return None
        span = calendar_interval(value)
        return str(span.end if last else span.start)

    start = values.get("when") or values.get("from") or values.get("notBefore")
    end = values.get("when") or values.get("to") or values.get("notAfter")
    return day(start, last=False), day(end, last=True)


def value_right(date: GoldDate, found: TimeExpr | None, created: str | None) -> tuple[bool, str]:
    """Tell whether our expression has the gold's days, and what it has. Where the gold is a month or a year, days
    that lie within it at that precision are right ("this year" ends for us on the day of writing)."""
    anchor = Anchor.of(created) if created and len(created) == 10 else None
    if found is None:
        return False, "nothing"
    start, end = interval(date.values)
    whole = date.values.get("when", "")
    for normal in parts(found.normal):
        when = resolve(normal, anchor)
        first, last = (str(d) if d else None for d in days_of(when))
        if (first, last) == (start, end):
            return True, normal
        within = first and last and first[: len(whole)] == last[: len(whole)] == whole
        if len(whole) in (4, 7) and within and when.precision in ("month", "year"):
            return True, normal
    return False, f"{found.normal} {first} {last}"


def parts(normal: str) -> list[str]:
    """Return a normal form and the dates within it: the gold marks "1958" where we read "since 1958" as one."""
    found = [normal]
    for name in ("since", "until", "from", "earlier", "later"):
        if normal.startswith(name + "("):
            inner = normal[len(name) + 1 : -1]
            depth, start = 0, 0
            for i, mark in enumerate(inner + ","):
                depth += (mark == "(") - (mark == ")")
                if mark == "," and depth == 0:
                    found += parts(inner[start:i])
                    start = i + 1
    return found


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", type=Path)
    options = parser.parse_args()
    table = Table("genre", "dates", "span P", "span R", "span F", "value right", title="Time expressions (GUM)")
    errors: list[str] = []
    total = [0, 0, 0, 0]
    for genre in GENRES:
        counts = [0, 0, 0, 0]  # gold, ours, matched, right
        for path in sorted((shared() / "data" / "gum" / "xml").glob(f"GUM_{genre}_*.xml")):
            text, created, dates = read(path)
            ours = times_in_text(text)
            taken: set[int] = set()
            for date in dates:
                hit = next(
                    (i for i, t in enumerate(ours) if i not in taken and t.start < date.end and date.start < t.end),
                    None,
                )
                if hit is None:
                    errors.append(f"MISS {path.stem} {date.words!r} {date.values}")
                else:
                    taken.add(hit)
                right, got = value_right(date, ours[hit] if hit is not None else None, created)
                counts[3] += right
                if not right:
                    errors.append(f"VALUE {path.stem} {date.words!r} {date.values} ours {got} (written {created})")
            counts = [counts[0] + len(dates), counts[1] + len(ours), counts[2] + len(taken), counts[3]]
            errors += [
                f"EXTRA {path.stem} {text[t.start : t.end]!r} {t.normal}" for i, t in enumerate(ours) if i not in taken
            ]
        total = [a + b for a, b in zip(total, counts, strict=True)]
        table.add_row(genre, *_row(counts))
    table.add_row("all", *_row(total))
    Console().print(table)
    if options.errors:
        options.errors.write_text("\n".join(errors) + "\n", "utf-8")
    return 0


def _row(counts: list[int]) -> list[str]:
    gold, ours, matched, right = counts
    p, r = matched / max(1, ours), matched / max(1, gold)
    f = 2 * p * r / (p + r) if p + r else 0
    return [str(gold), f"{100 * p:.1f}", f"{100 * r:.1f}", f"{100 * f:.1f}", f"{100 * right / max(1, gold):.1f} %"]


if __name__ == "__main__":
    sys.exit(main())
