"""The page's own date stamp: "31 July, 2015", "Published: 5 Jul 2016 18:27 GMT", "Posted on April 19 2017"."""

import re
from typing import Literal

from msgspec import Struct

from dateline.reports.dates import DATE_PATTERNS, WrittenDate, read_match
from dateline.reports.segments import BLANK

LABEL = re.compile(
    rf"{BLANK}*(?P<label>(?:first\s+published|published|posted|issued|created|date\s+of\s+publication|"
    r"publication\s+date|date|last\s+(?:updated|modified)|updated|modified|update)\s*(?:on|at)?)\s*:?\s*",
    re.IGNORECASE,
)
# What may stand beside the date in a stamp: clock zone names, reading time, separators.
_REST = re.compile(
    r"(?:[\W\d_]|\b(?:gmt|utc|est|edt|cet|cest|bst|eet|local|time|updated?|last|published|posted|on|at|am|pm|hrs|hours?|ago|"
    r"min(?:ute)?s?|read|reading)\b)*\Z",
    re.IGNORECASE,
)
_WINDOW = 160  # a stamp is short
_SET_OFF = re.compile(r"\s*[:|–—]|\s+-\s|,\s")
_SET_OFF_BEFORE = re.compile(r"(?<!\d)(?<!\d\s)(?:[:,|–—(\[]|\s-)\s*\Z")  # not the end of a range: "20–26 May 2024"


class Stamp(Struct, frozen=True):
    """A date stamp at [start, end) of the text; `role` says which of the page's dates it is."""

    start: int
    end: int
    date: WrittenDate
    role: Literal["published", "updated"]


def stamp_at(text: str, start: int, end: int) -> Stamp | None:
    """Return the stamp that opens text[start:end], or None. A bare date counts where it has a year."""
    window = min(end, start + _WINDOW)
    label = LABEL.match(text, start, window)
    begin = label.end() if label else start
    for pattern in DATE_PATTERNS:
        match = pattern.match(text, begin, window)
        written = read_match(match) if match else None
        if match and written:
            return Stamp(start, match.end(), written, _role(label))
    return None


def stamp_line(text: str, start: int, end: int) -> Stamp | None:
    """Return the stamp that is all of text[start:end] (reading times and zone names aside), or None."""
    stamp = stamp_at(text, start, end) if end - start <= _WINDOW else None
    if stamp and _REST.match(text[stamp.end : end]):
        return Stamp(start, end, stamp.date, stamp.role)
    return None


def stamp_within(text: str, start: int, end: int) -> Stamp | None:
    """Return the first date anywhere in a short run ("By A Name | 3 May 2016")."""
    if end - start > _WINDOW:
        return None
    found = [m for p in DATE_PATTERNS if (m := p.search(text, start, end))]
    for match in sorted(found, key=lambda m: m.start()):
        written = read_match(match)
        if written:
            return Stamp(match.start(), match.end(), written, "published")
    return None


def stamp_at_edge(text: str) -> Stamp | None:
    """Return the one full date that opens or ends a headline, set off from its words; no date in its middle."""
    for pattern in DATE_PATTERNS:
        for match in pattern.finditer(text):
            opens = match.start() == 0 and _SET_OFF.match(text, match.end())
            ends = _SET_OFF_BEFORE.search(text[: match.start()]) and text[match.end() :].strip(" )]") == ""
            written = read_match(match) if opens or ends else None
            if written:
                return Stamp(match.start(), match.end(), written, "published")
    return None


def _role(label: re.Match[str] | None) -> Literal["published", "updated"]:
    return "updated" if label and re.search(r"updated?|modified", label["label"], re.IGNORECASE) else "published"
