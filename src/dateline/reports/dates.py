"""Written dates of pages and records → ISO values with their precision. No event dates here.

Two-digit years follow POSIX: 69–99 are 1969–1999, 00–68 are 2000–2068. A zone is kept only as an offset from
UTC; a zone name that is none ("local time") is dropped and the clock time stays as given.
"""

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from msgspec import Struct

from dateline.records.report import DatePrecision

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?)"
TIME = (
    r"(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)(?:[:.]\d\d)?(?:\.\d+)?\s*(?P<half>[ap]\.?m\.?)?"
    r"\s*(?P<zone>(?:gmt|utc|z)\b(?:\s*[+-]\d{1,2}(?::?\d\d)?)?|[+-]\d\d:?\d\d)?"
)
_S = r"[\s,]*"  # blanks of any kind, or the commas that scrapers lose
DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
YEAR = r"(?P<year>(?:19|20)\d\d)"
_FORMS = (
    rf"(?:{WEEKDAY}{_S})?{DAY}{_S}(?:of\s+)?(?P<month>{MONTH}){_S}{YEAR}",
    rf"(?:{WEEKDAY}{_S})?(?P<month>{MONTH}){_S}{DAY}{_S}{YEAR}",
    r"(?P<year>(?:19|20)\d\d)[-/](?P<month>[01]?\d)[-/](?P<day>[0-3]?\d)",
)
_ENDS = r"(?![\d/-])(?!(?!T\d)[a-z])"  # the date is not the beginning of something longer
DATE_PATTERNS = tuple(
    re.compile(rf"(?<![\w/-]){form}{_ENDS}(?:(?:T|[\s,|•·–—-]*(?:at\s+)?){TIME})?", re.IGNORECASE) for form in _FORMS
)
_WIDE = r"(?:1[89]|2[01])\d\d"  # years of an ISO date: a year beyond the age of newspapers is a slip, not a date
_ISO = re.compile(rf"(?P<year>{_WIDE})-(?P<month>\d\d)-(?P<day>\d\d)(?:[T ]{TIME})?\Z", re.IGNORECASE)
_COMPACT = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)\Z")
_MONTH_ONLY = re.compile(rf"(?:(?P<month>{MONTH}){_S}{YEAR}|(?P<year2>{_WIDE})-(?P<month2>\d\d))\Z", re.IGNORECASE)
_YEAR_ONLY = re.compile(r"(?:19|20)\d\d\Z")
_NUMERIC = re.compile(r"(?P<a>\d{1,2})[/.](?P<b>\d{1,2})[/.](?P<year>(?:19|20)\d\d|\d\d)(?:\s+\d{1,2}:\d\d.*)?\Z")

Order = bool | None  # of day and month in "3/4/2016": True day first, False month first, None unknown


class WrittenDate(Struct, frozen=True):
    """A date as ISO 8601 at its precision; `why` is set where something had to be worked out."""

    value: str
    precision: DatePrecision
    why: str | None = None


def month_number(name: str) -> int:
    """Return 1–12 for a month name or its first three letters."""
    return _MONTHS.index(name[:3].lower()) + 1


def full_year(text: str) -> int:
    """Return the year of two or four digits."""
    year = int(text)
    return year if year > 99 else year + (1900 if year >= 69 else 2000)


def day_iso(year: int, month: int, day: int) -> str | None:
    """Return the ISO day, or None where the calendar has no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def read_match(match: re.Match[str]) -> WrittenDate | None:
    """Return the date that one of the patterns above has matched."""
    parts = match.groupdict()
    month = parts["month"]
    number = int(month) if month.isdigit() else month_number(month)
    day = day_iso(full_year(parts["year"]), number, int(parts["day"]))
    if day is None or parts.get("hour") is None:
        return WrittenDate(day, "day") if day else None
    return WrittenDate(f"{day}T{_clock(parts)}", "minute")


def parse_date(text: str, day_first: Order = None) -> WrittenDate | None:
    """Return the date of a field or an attribute, or None where it is none.

    `day_first` settles "3/4/2016"; where it is None and the numbers do not settle it, only the year is sure.
    """
    text = text.strip()
    for pattern in (_ISO, _COMPACT, *DATE_PATTERNS):
        match = pattern.match(text)
        if match and match.end() == len(text):
            return read_match(match)
    return _loose(text) or _numeric(text, day_first)


def numeric_order(texts: list[str]) -> Order:
    """Return whether a column of "3/4/2016" dates has the day first: True, False, or None where none tells."""
    pairs = [(int(m["a"]), int(m["b"])) for m in map(_NUMERIC.match, (t.strip() for t in texts)) if m]
    first, second = any(a > 12 for a, _ in pairs), any(b > 12 for _, b in pairs)
    return first if first != second else None


def _clock(parts: dict[str, str | None]) -> str:
    hour = int(parts["hour"] or 0)
    half = (parts["half"] or "").lower()[:1]
    hour = hour % 12 + 12 if half == "p" else hour % 12 if half == "a" else hour
    return f"{hour:02d}:{parts['minute']}{_offset(parts['zone'])}"


def _offset(zone: str | None) -> str:
    if not zone:
        return ""
    match = re.search(r"([+-])(\d{1,2}):?(\d\d)?\Z", zone)
    return f"{match[1]}{int(match[2]):02d}:{match[3] or '00'}" if match else "+00:00"


def _loose(text: str) -> WrittenDate | None:
    if _YEAR_ONLY.match(text):
        return WrittenDate(text, "year")
    match = _MONTH_ONLY.match(text)
    if match and match["month"]:
        return WrittenDate(f"{match['year']}-{month_number(match['month']):02d}", "month")
    if match and 1 <= int(match["month2"]) <= 12:
        return WrittenDate(f"{match['year2']}-{match['month2']}", "month")
    return _mail(text)


def _mail(text: str) -> WrittenDate | None:
    try:
        moment: datetime = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
    return WrittenDate(moment.isoformat(timespec="minutes"), "minute") if ":" in text else None


def _numeric(text: str, day_first: Order) -> WrittenDate | None:
    match = _NUMERIC.match(text)
    if not match:
        return None
    a, b, year = int(match["a"]), int(match["b"]), full_year(match["year"])
    order = day_first if day_first is not None else a > 12 if max(a, b) > 12 else None
    if order is None and a != b:
        return WrittenDate(str(year), "year", f"{text!r}: day and month cannot be told apart")
    day = day_iso(year, b, a) if order else day_iso(year, a, b)
    return WrittenDate(day, "day") if day else None
