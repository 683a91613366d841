"""What a list's entry or a round-up's item takes from its head: "10 Sep, Karo: Gunmen fired on a convoy"."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from dateline.language.coverage import Days
from dateline.language.toponyms_use import Toponym
from dateline.records import Block, Report, Span, TimeExpr
from dateline.reports import EntryHead, entry_head

__all__ = ["Entry", "find_entries", "head_places", "listed_days"]

_DAY = re.compile(r"(?:monthday\(|date\((?P<year>\d{4})-)(?P<month>\d\d)-(?P<day>\d\d)\)")
_PART = re.compile(r"[^,/]+")

_LISTED = 3  # dated entries that make a report a list of its days
_SPAN = dt.timedelta(days=45)
_LONGEST = 90  # characters of a head
_ITEMS = 2  # heads in capitals without a day: one alone is the report's own dateline


class Entry(Struct, frozen=True):
    """The text at [start, end) behind a head, and what the head gives it; None for what it does not give.

    place: from its first name of a place to its last: "Upland, Karo".
    """

    start: int
    end: int
    day: TimeExpr | None
    place: Span | None


def find_entries(report: Report, times: Sequence[TimeExpr], toponyms: Sequence[Toponym]) -> list[Entry]:
    """Return the entries of a report in text order, none overlapping another.

    A dated head is of the paragraph behind it. A town in capitals is of all that is told up to the next head or
    cross-head, where the report has more than one such head.
    """
    heads = list(_heads(report.blocks, report.text))
    towns = sum(head.day is None for _, head in heads)
    found = []
    for (number, head), after in pairwise([*heads, (len(report.blocks), None)]):
        if head is None or (head.day is None and towns < _ITEMS) or number + 1 >= len(report.blocks):
            continue
        last = number + 1 if head.day is not None else _last_of_item(report.blocks, number + 1, after[0])
        day = next((t for t in times if head.day and t.start < head.day[1] and head.day[0] < t.end), None)
        named = [t for t in toponyms if head.place and head.place[0] <= t.start < head.place[1]]
        if day is not None or named:
            span = report.span(named[0].start, named[-1].end) if named else None
            found.append(Entry(report.blocks[number + 1].start, report.blocks[last].end, day, span))
    return found


def listed_days(report: Report, entries: Sequence[Entry]) -> Days | None:
    """Return the days from the first that a list's entries name to the last; None for few, and for a timeline."""
    fact = report.story or report.published
    if fact is None or len(fact.value) < len("2031-05-14"):
        return None
    story = dt.date.fromisoformat(fact.value[:10])
    days = [day for entry in entries if entry.day for day in _days_of(entry.day.normal, story)]
    if len(days) < _LISTED or max(days) - min(days) > _SPAN or story - min(days) > _SPAN:
        return None
    return min(days), max(days)


def _days_of(normal: str, story: dt.date) -> Iterator[dt.date]:
    """Yield the days that a time's normal form names; one without a year is the last such day before the story."""
    for found in _DAY.finditer(normal):
        year = int(found["year"] or story.year)
        day = _day(year, int(found["month"]), int(found["day"]))
        late = day is not None and not found["year"] and day > story + dt.timedelta(days=1)
        day = _day(year - 1, int(found["month"]), int(found["day"])) if late else day
        if day is not None:
            yield day


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def head_places(report: Report, toponyms: Sequence[Toponym]) -> list[Toponym]:
    """Return the places of dated heads that no toponym covers: where a list's entry is set, known or not."""
    found = []
    for _, head in _heads(report.blocks, report.text):
        for part in _PART.finditer(report.text, *head.place) if head.place and head.day else ():
            name = part.group().strip()
            start = part.start() + part.group().index(name)
            if name and not any(t.start < start + len(name) and start < t.end for t in toponyms):
                found.append(Toponym(start, start + len(name), "place"))
    return found


def _heads(blocks: Sequence[Block], text: str) -> Iterator[tuple[int, EntryHead]]:
    for number, block in enumerate(blocks):
        short = block.kind == "paragraph" and block.end - block.start <= _LONGEST
        head = entry_head(text, block.start, block.end) if short else None
        if head is not None and head.end >= block.end:
            yield number, head


def _last_of_item(blocks: Sequence[Block], first: int, after: int) -> int:
    """Return the last block of an item: before the next head, and before a cross-head, which begins something else."""
    stop = next((i for i in range(first, after) if blocks[i].kind == "furniture"), after)
    return max(first, stop - 1)
