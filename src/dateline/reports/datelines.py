"""Agency datelines: "KARO, Upland, July 30 (AP) —", "KARO (Reuters) -", "NEW KARO, 3 JAN 90 (EFE) -- [TEXT]".

A dateline opens a paragraph: place, then in any measure country, day and agency, then a dash. It is read part
by part, each part once, inside a short window, so that no text can make it slow. A place in capitals, an agency
or a day makes it sure; "Karo - " alone is taken only where the paragraph is known to open the story, and so are
"(Karo, May 3, 2016) – ", as human-rights groups write it, and "Karo, 3 May 2016. ", which no dash ends.
"""

import re
from datetime import date, timedelta
from functools import cache

from msgspec import Struct

from dateline.reports.dates import MONTH, WEEKDAY, WrittenDate, day_iso, full_year, month_number
from dateline.reports.phrases import agency_pattern, fold, phrases

_WINDOW = 180  # characters from the place to the dash
_MARKS_WINDOW = 900  # characters the bracketed marks after it may take
_B = r"[\s\u00a0\u202f]"
_WORD = re.compile(rf"{_B}*([^\W\d_]+(?:['’.-][^\W\d_]+)*\.?)")
_COUNTRY = re.compile(rf"{_B}*\([^()\d]{{2,40}}\)(?={_B}*[,(])")
_NAMED_COUNTRY = re.compile(rf",{_B}*(?:[^\W\d_][\w.'’-]*(?:{_B}+(?=[^\s(,-])|(?=[\s(,—–-]))){{1,5}}")
_DAY = re.compile(
    rf",?{_B}*(?P<when>(?:{WEEKDAY},?{_B}+)?"
    rf"(?:(?P<d1>[0-3]?\d){_B}+(?P<m1>{MONTH})|(?P<m2>{MONTH}){_B}+(?P<d2>[0-3]?\d))"
    rf"(?:,?{_B}+(?P<year>(?:19|20)\d\d|\d\d))?\b|NO{_B}+DATE\b)",
    re.IGNORECASE,
)
_AGENCY = re.compile(rf",?{_B}*\((?P<agency>[^()\d]{{1,40}}(?:\d[^()]{{0,10}})?)\)")
_DASH = re.compile(rf"{_B}*(?:—|–|―|--)|{_B}*-(?={_B})")
_STOP = re.compile(rf"[.:](?={_B})")  # ends a dateline that has a full date, at the story's opening
_COLON = re.compile(rf":(?={_B}+[A-Z\"“‘'])")  # "KARO: Five people", as South Asian papers write
_HEADS = re.compile(r"^[A-Z][A-Z' -]{2,30}:", re.MULTILINE)
_BRACKETED = re.compile(rf"\((?P<inside>[^()\n]{{2,80}})\){_B}*(?:—|–|―|--?|:){_B}*")
_MARK = re.compile(rf"{_B}*\[[^\[\]]{{1,400}}\]")
_BLANK = re.compile(rf"{_B}*")
# Words a sentence may open with before a dash; none of them is a town.
_NOT_A_PLACE = frozenset(
    ["the", "a", "an", "in", "on", "at", "it", "he", "she", "they", "this", "that", "but", "and", "is", "isis", "isil"]
) | {"daesh", "eu", "un", "us", "uk"}


class AgencyDateline(Struct, frozen=True):
    """A dateline at [start, end): its place, agency and day as written; `year` None where it gives none."""

    start: int
    end: int
    place: tuple[int, int] | None = None
    agency: str | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    date_span: tuple[int, int] | None = None

    def written(self, near: str | None) -> WrittenDate | None:
        """Return the day; a missing year is the one that puts it at or just before `near` (an ISO day)."""
        if self.day is None or self.month is None:
            return None
        if self.year is not None:
            value = day_iso(self.year, self.month, self.day)
            return WrittenDate(value, "day") if value else None
        return _nearest(self.month, self.day, near) if near and len(near) >= 10 else None


def dateline_at(text: str, start: int, end: int, *, opening: bool) -> AgencyDateline | None:
    """Return the dateline that opens text[start:end], or None.

    `opening` is true for the first paragraph of the story, where a bare "Beirut - " is one as well.
    """
    window = text[start : min(end, start + _WINDOW)]
    found = _glued(window) or _Scanner(window).read(sure=not opening)
    if found is None and opening:
        found = _bracketed(window) or _before_colon(window, text[start:])
    if found is None:
        return None
    found = _shifted(found, start)
    return _with_marks(found, text, min(end, start + _MARKS_WINDOW))


class _Scanner:
    """Reads one dateline part by part; `at` is where the next part begins."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.words: list[str] = []

    def read(self, *, sure: bool) -> AgencyDateline | None:
        place = self._place()
        day = self._take(_DAY)
        country = None if day else self._take(_COUNTRY) or self._named_country()
        day = day or self._take(_DAY)
        agency = self._take(_AGENCY)
        day = day or (self._take(_DAY) if agency else None)
        dash = self._take(_DASH) or (self._take(_STOP) if self._full(day) and not sure else None)
        marked = _MARK.match(self.text, self.at) is not None
        if not self._credible(place, day, agency, dash, marked, country, sure=sure):
            return None
        self.at = _BLANK.match(self.text, self.at).end()  # type: ignore[union-attr]  # matches always
        return self._result(place, day, agency)

    def _full(self, day: re.Match[str] | None) -> bool:
        """A town and a day with its year: "On 3 May 2016." and "Monday, 3 May 2016." have no town."""
        first = fold(self.words[0]).strip(".") if self.words else ""
        return bool(day and day["year"] and first not in _NOT_A_PLACE and not re.fullmatch(WEEKDAY, first))

    def _take(self, part: re.Pattern[str]) -> re.Match[str] | None:
        match = part.match(self.text, self.at)
        self.at = match.end() if match else self.at
        return match

    def _place(self) -> tuple[int, int] | None:
        """One to five words in capitals, or one to four capitalised ones; a second town after a slash."""
        first = _WORD.match(self.text, self.at)
        if not first or not first[1][0].isupper():
            return None
        upper = first[1].isupper() and len(first[1]) > 1
        end = self._run(upper=upper, limit=5 if upper else 4)
        while self.text[self.at : self.at + 1] == "/":
            self.at += 1
            self._run(upper=upper, limit=4)
        return first.start(1), end

    def upper_place(self) -> tuple[int, int] | None:
        """The words in capitals that the text opens with."""
        found = self._place()
        return found if found is not None and all(word.isupper() and len(word) > 1 for word in self.words) else None

    def _run(self, *, upper: bool, limit: int) -> int:
        for _ in range(limit):
            word = _WORD.match(self.text, self.at)
            if not word or not (word[1].isupper() if upper else word[1][0].isupper()):
                break
            self.words.append(word[1])
            self.at = word.end()
        return self.at

    def _named_country(self) -> bool | None:
        """A country after a comma: ", Libya", ", N.C.", ", Democratic Republic of Congo"."""
        match = _NAMED_COUNTRY.match(self.text, self.at)
        if not match or not match.group().lstrip(", ")[:1].isupper():
            return None
        self.at = match.end()
        return True

    def _credible(
        self,
        place: tuple[int, int] | None,
        day: re.Match[str] | None,
        agency: re.Match[str] | None,
        dash: re.Match[str] | None,
        marked: bool,  # noqa: FBT001  # one of the parts, by position like the others
        country: object,
        *,
        sure: bool,
    ) -> bool:
        if place is None:
            return bool(agency and dash and re.fullmatch(agency_pattern(), agency["agency"]))
        if not dash and not (agency and (marked or _known_agency(agency["agency"]))):
            return False
        if day or agency or marked:
            return True
        lone = fold(" ".join(self.words)) in _NOT_A_PLACE or _opens_lower(self.text, self.at)
        lone = lone or (dash is not None and _closes_aside(self.text, self.at, dash.group().strip()))
        shouted = all(word.isupper() for word in self.words) and self.text[place[0] : place[1]].isupper()
        return not lone and ((shouted and bool(country)) or not sure)

    def _result(
        self, place: tuple[int, int] | None, day: re.Match[str] | None, agency: re.Match[str] | None
    ) -> AgencyDateline:
        named = place is not None and fold(self.text[place[0] : place[1]]) not in phrases().no_place
        parts: dict[str, str | None] = day.groupdict() if day else {}
        number, month, year = parts.get("d1") or parts.get("d2"), parts.get("m1") or parts.get("m2"), parts.get("year")
        return AgencyDateline(
            start=0,
            end=self.at,
            place=place if named else None,
            agency=agency["agency"].strip() if agency else None,
            day=int(number) if number else None,
            month=month_number(month) if month else None,
            year=full_year(year) if year else None,
            date_span=day.span("when") if day and number else None,
        )


def _known_agency(name: str) -> bool:
    return re.match(agency_pattern() + r"\b", name) is not None


def _opens_lower(text: str, at: int) -> bool:
    rest = text[at:].lstrip("\"“'‘ \u00a0")
    return not rest or rest[0].islower() or rest[0] in ",;.)"


def _closes_aside(text: str, at: int, dash: str) -> bool:
    """Tell a dash that opens an aside, one of a pair: "The Red Front -- Upland's largest militia -- attacked"."""
    sentence = re.split(rf"[.!?]{_B}", text[at:], maxsplit=1)[0]
    marks = sentence.count(f" {dash} " if dash == "-" else dash)
    return marks % 2 == 1


def _bracketed(text: str) -> AgencyDateline | None:
    """Read "(Karo, Upland, May 3, 2016) – ": a town, in any measure a country and a day, all in brackets."""
    match = _BRACKETED.match(text)
    inside = _Scanner(f"{match['inside']} - X").read(sure=False) if match else None
    if match is None or inside is None or inside.end < len(match["inside"]) + 3 or not inside.place:
        return None
    return _with(_shifted(inside, match.start("inside")), start=0, end=match.end())


def _before_colon(window: str, story: str) -> AgencyDateline | None:
    """Read "KARO: ", where no other paragraph opens so: several are the heads of a round-up's entries."""
    place = _Scanner(window)
    found = place.upper_place()
    if found is None or fold(window[found[0] : found[1]]) in phrases().no_place or len(_HEADS.findall(story)) > 1:
        return None
    stop = _COLON.match(window, place.at)
    return AgencyDateline(0, stop.end() + 1, found) if stop is not None else None


@cache
def _glued_pattern() -> re.Pattern[str]:
    place = r"(?P<place>(?:[^\W\d_][\w'’.]*[ ,]{1,2}){1,3}?)"
    return re.compile(rf"{place}(?P<agency>{agency_pattern()}) ?[-–—]+ ?(?=[A-Z\"“])")


def _glued(text: str) -> AgencyDateline | None:
    """Read "Aleppo SANA-Terrorist groups …": a state agency's habit, or a scraper that lost the brackets."""
    match = _glued_pattern().match(text)
    if not match or not text[0].isupper():
        return None
    end = match.start("place") + len(match["place"].rstrip(" ,"))
    return AgencyDateline(0, match.end(), (match.start("place"), end), match["agency"])


def _shifted(found: AgencyDateline, by: int) -> AgencyDateline:
    def move(span: tuple[int, int] | None) -> tuple[int, int] | None:
        return (span[0] + by, span[1] + by) if span else None

    ends = {"start": found.start + by, "end": found.end + by}
    return _with(found, **ends, place=move(found.place), date_span=move(found.date_span))


def _with(found: AgencyDateline, **changes: object) -> AgencyDateline:
    values = {name: getattr(found, name) for name in found.__struct_fields__}
    return AgencyDateline(**{**values, **changes})


def _with_marks(found: AgencyDateline, text: str, window: int) -> AgencyDateline:
    """Take in the transcriber's marks ("[REPORT] [TEXT]") and a newspaper's own dateline after them."""
    end = found.end
    while (mark := _MARK.match(text, end, window)) is not None:
        end = mark.end()
    if end == found.end:
        return found
    end = _BLANK.match(text, end, window).end()  # type: ignore[union-attr]  # matches always
    own = re.compile(rf"([A-Z][A-Z'.-]*(?:{_B}[A-Z][A-Z'.-]*){{0,3}}){_B}*(?:--|—){_B}*").match(text, end, window)
    return _with(found, end=own.end(), place=own.span(1)) if own else _with(found, end=end)


def _nearest(month: int, day: int, near: str) -> WrittenDate | None:
    """The latest such day not after the day that follows `near` (pages go up a day late, seldom early)."""
    limit = (date.fromisoformat(near[:10]) + timedelta(days=1)).isoformat()
    years = (int(near[:4]) + step for step in (1, 0, -1))
    value = next((v for y in years if (v := day_iso(y, month, day)) and v <= limit), None)
    return WrittenDate(value, "day", f"the year is that of {near[:10]}") if value else None
