"""Heads of list entries and of items in a round-up: "10 Sep, Karo:", "14.04.11, 0630 UTC:", "Karo, 10 September –".

Situation notes and incident lists put day and place before what they tell, and papers put the town in capitals before
each item of a round-up ("KARO: Gunmen ..."). Such a head is no part of the sentence behind it. A head has a day, or is
a name in capitals; "Karo: three killed" alone may be a speaker's name as well and is left as it stands.
"""

import re

from msgspec import Struct

from dateline.reports.dates import MONTH, WEEKDAY

__all__ = ["EntryHead", "entry_head"]

_WINDOW = 90  # characters a head may take
_B = r"[^\S\n]"
_NUMBER = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:(?:19|20)\d\d)"
_DAY = (
    rf"(?i:(?:{WEEKDAY},?{_B}+)?(?:"
    rf"{_NUMBER}(?:{_B}?[-–]{_B}?{_NUMBER})?{_B}+{MONTH}(?:,?{_B}+{_YEAR})?"
    rf"|{MONTH}{_B}+{_NUMBER}(?:{_B}?[-–]{_B}?{_NUMBER})?(?:,{_B}+{_YEAR}|(?!\d))"
    rf"|{_YEAR}-[01]\d-[0-3]\d|[0-3]?\d[./][01]?\d[./](?:{_YEAR}|\d\d)))(?!\w)"
)
_ZONE = rf"{_B}*(?:hrs|hours|local|[A-Z]{{2,4}})"
_CLOCK = rf"(?:\d\d?[:.h]\d\d(?:{_B}*[ap]\.?m\.?|{_ZONE})?|\d{{4}}{_ZONE})(?!\w)"
_KIND = (
    r"(?:district|province|governorate|county|state|region|city|town|village|area|township|department|municipality"
    r"|locality|camp|of|and|de|del|la|du|el|al|(?:north|south)(?:east|west)?(?:ern)?|(?:east|west)(?:ern)?|central)"
)
_NAME = r"(?:[a-z]{1,3}[-'’])?[^\W\d_a-z][\w'’.]*(?:-[\w'’]+)*"
_WORD = rf"(?:{_NAME}|{_KIND}\b)"
_PLACE = rf"(?P<place>{_NAME}(?:{_B}+{_WORD}){{0,4}}(?:,{_B}+{_NAME}(?:{_B}+{_WORD}){{0,3}})?)"
_MARK = r"(?:[-–—•·*▪◦]" + _B + r"*)?"
_SEP = rf"{_B}*[,/|;]?{_B}*(?:[-–—|]{_B}+)?"
_END = rf"(?::(?={_B})|{_B}+[-–—]{{1,2}}(?={_B})|{_B}*—)"
_DAY_FIRST = re.compile(
    rf"{_MARK}(?P<day>{_DAY})(?:{_SEP}{_CLOCK})?(?:{_SEP}{_PLACE})?(?:{_SEP}{_CLOCK})?{_B}*{_END}"
)
_PLACE_FIRST = re.compile(rf"{_MARK}{_PLACE}{_SEP}(?P<day>{_DAY})(?:{_SEP}{_CLOCK})?{_B}*{_END}")
_CAPITALS = re.compile(rf"(?P<place>[^\W\d_a-z]{{3,}}(?:[ ,/'-]{{1,2}}[^\W\d_a-z]{{2,}}){{0,3}}){_B}*{_END}")


class EntryHead(Struct, frozen=True):
    """The head of an entry at [start, end): its day and its place as they are written, None where it has none."""

    start: int
    end: int
    day: tuple[int, int] | None
    place: tuple[int, int] | None


def entry_head(text: str, start: int, end: int) -> EntryHead | None:
    """Return the head that opens text[start:end], with the mark that ends it, or None."""
    window = text[start : min(end, start + _WINDOW)] + " "
    for form in (_DAY_FIRST, _PLACE_FIRST, _CAPITALS):
        found = form.match(window)
        if found is None or (found["place"] and not found["place"][0].isupper()):
            continue
        parts = found.groupdict()
        day = found.span("day") if parts.get("day") else None
        place = found.span("place") if found["place"] else None
        return EntryHead(start, start + found.end(), _moved(day, start), _moved(place, start))
    return None


def _moved(span: tuple[int, int] | None, by: int) -> tuple[int, int] | None:
    return (span[0] + by, span[1] + by) if span else None
