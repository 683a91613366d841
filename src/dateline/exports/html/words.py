"""How values read on the page: days, places, numbers, voices; and characters that would turn text around, shown."""

import calendar
import re
import unicodedata
from collections.abc import Iterable

from markupsafe import Markup, escape

from dateline.records import Voice, When, Where
from dateline.records.chronicle import Holding, Reading, Tie

_NAMELESS = "outlet not named"
# Bidirectional controls (UAX #9) and other format or control characters except the blanks that a page folds anyway
_HIDDEN = re.compile(
    "[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u200b-\u200d\u2060\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f]"
)
_JOINERS = "\u200c\u200d"  # they shape letters in several scripts and stay


def shown(text: object) -> Markup:
    """Return text escaped, with characters that cannot be seen but change how it reads written out.

    A direction override in a report could otherwise make the page show words in another order than they stand.
    """
    return Markup(_HIDDEN.sub(_mark, str(escape("" if text is None else text))))  # noqa: S704 - escaped just before


def _mark(match: re.Match[str]) -> str:
    found = match[0]
    if found in _JOINERS:
        return found
    name = unicodedata.name(found, "control character").lower()
    return f'<span class="hidden-char" title="{name}">U+{ord(found):04X}</span>'


def visible(text: str) -> str:
    """Return text with the characters that hide or reorder it left out, joiners kept: for output that is no page."""
    return _HIDDEN.sub(lambda m: m[0] if m[0] in _JOINERS else "", text)


def day(moment: str | None) -> str | None:
    """Return the day of an ISO day or minute."""
    return moment[:10] if moment else None


def interval(when: When) -> str:
    """Return an interval as one reads it: "2015-07-29", "2015-06", "by 2015-06-17", "2015-06-09 to 2015-06-12"."""
    first, last = day(when.from_), day(when.to)
    if first is None and last is None:
        return f"day unknown (“{when.words}”)" if when.words else "day unknown"
    if first is None or last is None:
        return f"by {last}" if first is None else f"from {first}"
    if first == last:
        return first
    whole = _whole(first, last)
    return whole or f"{first} to {last}"


def _whole(first: str, last: str) -> str | None:
    """Return a year or a month where two days are its first and last."""
    if first[:4] == last[:4] and (first[5:], last[5:]) == ("01-01", "12-31"):
        return first[:4]
    end = f"{calendar.monthrange(int(first[:4]), int(first[5:7]))[1]:02}"
    return first[:7] if first[:7] == last[:7] and (first[8:], last[8:]) == ("01", end) else None


def spot(where: Where) -> str:
    """Return the name of the point, with what it is measured from: "15 km W of X" is not X; "" for one without name."""
    if where.name and where.distance_km is not None:
        return f"{where.distance_km:g} km {where.bearing + ' of' if where.bearing else 'from'} {where.name}"
    return f"near {where.name}" if where.name and where.precision == "near" else where.name or ""


def place(where: Where, site: str | None = None) -> str:
    """Return where it was: the site, the name, and what the name is measured from."""
    name = spot(where) or (f"“{where.words}”" if where.words else "place unknown")
    inner = where.site or site
    return f"{inner}, {name}" if inner and inner.lower() not in name.lower() else name


def number(low: int | None, best: int | None, high: int | None) -> str:
    """Return a range of numbers in a few characters."""
    if low is not None and low == high:
        return str(low)
    if low is not None and high is not None:
        return f"{low}–{high}"
    if low is not None:
        return f"{low} or more"
    if high is not None:
        return f"up to {high}"
    return "unknown" if best is None else f"about {best}"


def voice(one: Voice) -> str:
    """Return one voice in words: as the report puts it, with its kind; an outlet by its name."""
    if one.kind == "outlet":
        return one.text or _NAMELESS
    unnamed = ", anonymous" if one.anonymous else ""
    return f"{one.text} ({one.kind}{unnamed})" if one.text else f"({one.kind}{unnamed})"


def voices(several: Iterable[Voice]) -> str:
    """Return several voices, each once, in their order."""
    return "; ".join(dict.fromkeys(voice(one) for one in several))


def told_by(independent: int) -> str:
    """Return how many independent voices there are."""
    return "1 voice" if independent == 1 else f"{independent} independent voices"


def reading(one: Reading) -> str:
    """Return a reading of a field that holds words, an interval or an id."""
    return one.words or one.value or "unknown"


def since(line: Holding | Tie) -> str:
    """Return from when a line stood: a day, bounds, or unknown."""
    return _edge(day(line.from_earliest), day(line.from_latest), "unknown")


def until(line: Holding | Tie) -> str:
    """Return until when a line stood: a day, bounds, or nothing told."""
    return _edge(day(line.to_earliest), day(line.to_latest), "no later word")


def _edge(earliest: str | None, latest: str | None, unknown: str) -> str:
    if earliest is None or latest is None:
        return f"by {latest}" if latest else f"{earliest} or later" if earliest else unknown
    return earliest if earliest == latest else f"{earliest} to {latest}"
