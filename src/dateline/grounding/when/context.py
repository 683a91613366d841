"""The times of a text in order: what each is counted from, and the year it is told in.

"The night before" counts from the day named before it. "On 14 July" in a passage on 2013 is that year's, though a
14 July lies nearer to the report: a year is taken over from the same sentence, or from a full date just before.
"""

import functools
import re
from collections.abc import Sequence

from dateline.claims import carries_on
from dateline.grounding.when.earlier import SENTENCE_END, Earlier, reference
from dateline.grounding.when.happenings import counts_from_event, from_happening
from dateline.grounding.when.interval import Anchor
from dateline.grounding.when.precision import days_of
from dateline.grounding.when.resolve import resolve
from dateline.language.entries import Entry
from dateline.language.tokens import Doc, Token
from dateline.records import TimeExpr, When

__all__ = ["read_times"]

_YEAR = re.compile(r"\bdate\((\d{4})(-\d{2})?")
_RELATIVE = re.compile(r"\b(?:day|weekday|week)\(")  # what a list's entry counts from its own day
_YEARLESS = re.compile(r"^((?:\w+\()*)(monthday|inmonth|season)\(([\w-]+),?\)(\)*)$")
_SAME_YEAR = re.compile(r",?\s+(?:of\s+)?(?:the\s+same|that)\s+year\b", re.IGNORECASE)
_YEAR_AGO = re.compile(r",?\s+(?:of\s+)?(last|this)\s+year\b", re.IGNORECASE)
_LATELY = 60  # days: what is told of so short a time before needs no year
_BEGINNING = re.compile(r"\b(?:began|begun|broke out|erupted|started|since|founded|formed)\b", re.IGNORECASE)
_TOLD_ON = 2  # sentence ends up to which a year of the paragraph holds for what is no news
_ASIDE = frozenset({"acl", "acl:relcl"})


def read_times(
    text: str,
    times: Sequence[TimeExpr],
    anchor: Anchor | None,
    doc: Doc | None = None,
    entries: Sequence[Entry] = (),
) -> list[When]:
    """Return the `When` of every time expression of a text, in their order (which must be that of the text).

    doc: the words of the text with their syntax, which tell a year of the passage from one told in an aside.
    entries: the entries of a list, each told from its own day.
    """
    earlier: list[Earlier] = []
    found = []
    for number, time in enumerate(times):
        normal = _with_year(text, time, earlier, anchor, doc)
        if counts_from_event(text, time):
            when = from_happening(text, time, times[number + 1 :], earlier, anchor)
        else:
            when = resolve(normal, _anchor_at(time, entries, earlier) or anchor, reference(normal, earlier))
        found.append(when)
        earlier.append(Earlier(time.start, time.end, normal, when))
    return found


def _anchor_at(time: TimeExpr, entries: Sequence[Entry], earlier: Sequence[Earlier]) -> Anchor | None:
    """Return the day of the list's entry from which "overnight" and "today" in it count."""
    day = next((e.day for e in entries if e.day is not None and e.start <= time.start < e.end), None)
    if day is None or _RELATIVE.search(time.normal) is None:
        return None
    first, last = next((days_of(known.when) for known in earlier if known.start == day.start), (None, None))
    return None if first is None or last is None else Anchor(first, last)


def _with_year(text: str, time: TimeExpr, earlier: Sequence[Earlier], anchor: Anchor | None, doc: Doc | None) -> str:
    """Return the normal form of a time, with the year of the passage where it has none and the passage is of old."""
    if time.function == "future" or not _YEARLESS.match(time.normal):
        return time.normal
    if anchor is not None and (said := _YEAR_AGO.match(text, time.end)) is not None:
        return _YEARLESS.sub(functools.partial(_dated, anchor.first.year - (said[1].lower() == "last")), time.normal)
    if not earlier:
        return time.normal
    told = _same_year(text, time, earlier)
    plain = days_of(resolve(time.normal, anchor))[1] if anchor is not None else None
    lately = plain is None or anchor is None or (anchor.first - plain).days <= _LATELY
    aside = doc is not None and told is None and _told_aside(doc, earlier[-1], time)
    year = told if aside else told or _year_of_passage(text, time, earlier, doc=None if lately else doc)
    if year is None or anchor is None or year >= anchor.first.year:
        return time.normal
    year = told or _on_in_sentence(text, time, earlier[-1], anchor, year)
    return _YEARLESS.sub(functools.partial(_dated, year), time.normal)


def _on_in_sentence(text: str, time: TimeExpr, last: Earlier, anchor: Anchor, year: int) -> int:
    """Return the year a day told on in a sentence has: "in November 2021 … and took it on 13 June" goes on to 2022."""
    named, told = _YEAR.search(last.normal), _YEARLESS.match(time.normal)
    month = (told.group(3)[:2] if told else "").rstrip("-")
    apart = SENTENCE_END.search(text, last.end, time.start) is not None
    if named is None or named.group(2) is None or not month.isdigit() or apart:
        return year
    before = int(month) < int(named.group(2)[1:])
    reached = (year + 1, int(month)) <= (anchor.first.year, anchor.first.month)
    return year + 1 if before and reached else year


def _dated(year: int, match: re.Match[str]) -> str:
    outer, name, value, closing = match.groups()
    inner = f"seasonof({value},{year})" if name == "season" else f"date({year}-{value:0>2})"
    return f"{outer}{inner}{closing}"


def _same_year(text: str, time: TimeExpr, earlier: Sequence[Earlier]) -> int | None:
    """Return the year of the time before for "in March of the same year", "that year"."""
    first, _ = days_of(earlier[-1].when) if _SAME_YEAR.match(text, time.end) else (None, None)
    return first.year if first else None


def _year_of_passage(text: str, time: TimeExpr, earlier: Sequence[Earlier], *, doc: Doc | None) -> int | None:
    """Return the year that the time before gives to one behind it in the same paragraph.

    doc: the words, None where the time lies shortly before the report if it is taken alone. Then only a full date in
    the sentence before gives its year; else any does that stands just before in a tale that goes on, and is not when a
    war began.
    """
    last = earlier[-1] if doc is None else next((e for e in reversed(earlier) if _YEAR.search(e.normal)), earlier[-1])
    match = _YEAR.search(last.normal)
    if match is None or last.normal.startswith(("since(", "from(")):
        return None
    breaks = len(SENTENCE_END.findall(text, last.end, time.start))
    if text[max(0, last.end - 8) : last.end - 4].lower() == "the ":
        return None  # "the 2018 agreement" says which agreement is meant
    near = breaks == 0 or (breaks == 1 and match.group(2) is not None)
    near = near or (breaks <= _TOLD_ON and doc is not None and _tells_on(doc, last, time))
    return int(match.group(1)) if near and "\n\n" not in text[last.end : time.start] else None


def _tells_on(doc: Doc, last: Earlier, time: TimeExpr) -> bool:
    """Tell whether the sentence of a time goes on with that of a time before it, which is not when a war began."""
    told, here = (doc.char_span(start, end) for start, end in ((last.start, last.end), (time.start, time.end)))
    if told is None or here is None or _BEGINNING.search(doc.text, told.sent.start_char, told.sent.end_char):
        return False
    return carries_on(here.sent, told.sent.start)


def _told_aside(doc: Doc, last: Earlier, time: TimeExpr) -> bool:
    """Tell whether a time stands in a clause about somebody or something, and the next one outside of it: "soldiers who
    were sent there in 2019 died on 12 March".
    """
    told, here = (doc.char_span(start, end) for start, end in ((last.start, last.end), (time.start, time.end)))
    if told is None or here is None or told.sent.start != here.sent.start:
        return False
    return any(step.dep_ in _ASIDE and not _holds(step, here.root) for step in (told.root, *told.root.ancestors))


def _holds(clause: Token, token: Token) -> bool:
    return clause is token or clause.is_ancestor(token)
