"""The time of claims that give none of their own: by how they are told, who told them when, and what they follow.

What is given here is a normal form, so that an undated report's claims can be dated once its day is known:
`told(...)` counts from the report's own day, `daysto(X)` is the days up to X, `daysfrom(X)` the days from X on,
`lag(X,2,week)` two weeks before X; `passage(X)` (passages.py) the time of what is told just before.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from dateline.language.annotated import Annotated
from dateline.language.numbers import numbers_in_text
from dateline.language.tokens import Token
from dateline.records import Quote, RawClaim, Span, TimeExpr, When

__all__ = ["RECENT", "Read", "Untimed"]

RECENT = "told(recent)"
# The normal form of a claim that gives no time of its own, by its standing. `told` holds what such a claim says
# of time: that it lies in the days before the report, on its day, after it, or anywhere up to it.
_BY_STANDING = {
    "happened": RECENT,
    "doubted": RECENT,
    "denied": RECENT,
    "attempted": RECENT,
    "ongoing": "told(now)",
    "planned": "told(ahead)",
    "threatened": "told(ahead)",
    "conditional": "told(never)",
    "background": "told(before)",
}
_NEWS = frozenset({"happened", "doubted", "denied", "attempted", "ongoing"})
_UNREAL = frozenset({"planned", "threatened", "conditional"})
_OF_DEEDS = frozenset({"event", "toll"})
_AFTER = frozenset({"after", "following"})
_DAY = re.compile(r"(?:\w+\()*(?:(?:last)?weekday\(\d|day\(-?\d|monthday\(|date\(\d{4}-\d\d-\d\d)[-\d]*\)+$")
_REPORT = re.compile(r"\b(?:report|story|article|dispatch|account)s? (?:of|on|from|dated)\s+$", re.IGNORECASE)
# The parser takes "X fired, days after Y fled" for a list, "they said, days after Y fled" for what was said.
_CLAUSES = frozenset({"advcl", "conj", "ccomp", "parataxis"})
_TODAY = "day(0)"
_LAG = re.compile(
    r"(?:(?P<many>\w+(?:-\w+)?)\s+)?\b(?P<unit>days?|weeks?|months?|years?)\s+(?:just\s+)?$", re.IGNORECASE
)
_NEAR_CUE = 45  # characters between a word of telling and its day: "said in a statement on Friday"


class Read(Struct, frozen=True):
    """A time expression with its interval."""

    time: TimeExpr
    when: When

    @property
    def is_day(self) -> bool:
        """Tell whether it is a day, or part of one, and no bound of something longer."""
        return self.time.function == "point" and _DAY.match(self.time.normal) is not None


class Untimed:
    """Normal forms for the claims of a report that have no time expression."""

    def __init__(self, annotated: Annotated, raw_claims: Sequence[RawClaim], times: Sequence[Read]) -> None:
        self._annotated = annotated
        self._times = [read for read in times if read.is_day]
        self._by_sentence: dict[int, list[RawClaim]] = {}
        for raw in raw_claims:
            self._by_sentence.setdefault(raw.evidence.start, []).append(raw)

    def normal(self, raw: RawClaim) -> str:
        """Return the normal form of a claim's time."""
        if raw.kind not in _OF_DEEDS:
            return _BY_STANDING[raw.standing] if raw.standing in _UNREAL else "told(upto)"
        told = _BY_STANDING[raw.standing]
        if raw.standing == "ongoing" and _is_passing(raw):
            return "told(upto)"
        if told != RECENT and raw.standing != "background":
            return told
        deed = _token(self._annotated, raw.trigger)
        told_of = self._follows(deed) or self._as_spoken(raw) or self._as_reported(raw)
        return told_of or self._before_news(raw, deed) or told

    def _follows(self, deed: Token | None) -> str | None:
        """Read "They captured him after he bailed out on Friday": in the days from Friday on."""
        if not self._times:
            return None
        for child in _after_clauses(deed):
            for read in self._times:
                if child.left_edge.idx <= read.time.start <= child.right_edge.idx:
                    return f"daysfrom({read.time.normal})"
        return None

    def _as_spoken(self, raw: RawClaim) -> str | None:
        """Read "The army said on Friday that it had shelled the town": in the days up to Friday."""
        for quote in self._annotated.quotes if self._times else ():
            if quote.start <= raw.trigger.start < quote.end and (read := self._day_of(quote)):
                return f"daysto({read.time.normal})"
        return None

    def _as_reported(self, raw: RawClaim) -> str | None:
        """Read "corrects its report of April 14, in which a doctor said eight soldiers died": in the days up to it."""
        text, end = self._annotated.report.text, raw.trigger.start
        named = [r for r in self._times if raw.evidence.start <= r.time.start < end]
        told = [r for r in named if _REPORT.search(text[raw.evidence.start : r.time.start])]
        return f"daysto({told[-1].time.normal})" if told else None

    def _day_of(self, quote: Quote) -> Read | None:
        cue = quote.cue_end
        if cue is None:
            return None
        after = [r for r in self._times if cue <= r.time.start <= cue + _NEAR_CUE]
        outside = [r for r in after if not quote.start <= r.time.start < quote.end]
        clear = [r for r in outside if not set('.;”"') & set(self._annotated.report.text[cue : r.time.start])]
        return clear[0] if clear else None

    def _before_news(self, raw: RawClaim, deed: Token | None) -> str | None:
        """Read "The truce broke down on Saturday after they shot a pilot": in the days up to Saturday."""
        for clause in _above(deed):
            if clause.dep_ not in _CLAUSES or not _marked_after(clause):
                continue
            news = [c for c in self._by_sentence[raw.evidence.start] if c.standing in _NEWS and c.kind in _OF_DEEDS]
            told = [c for c in news if not clause.left_edge.idx <= c.trigger.start <= clause.right_edge.idx]
            day = next((r for c in told if c.when for r in self._times if r.time.start == c.when.start), None)
            beside = day or next((r for r in self._times if self._hangs_on(r, clause.head)), None)
            lag = _lag(self._annotated, clause)
            if lag and not lag.startswith("~") and lag.endswith("day") and beside is None:
                return f"lag({RECENT},{lag})"
            if lag and (beside or not lag.endswith("day")):
                return f"lag({beside.time.normal if beside else _TODAY},{lag})"
            if lag:
                return _BY_STANDING["background"]  # some days before a day that is not told
            if told and day is None:
                return RECENT
            if beside is not None:
                return f"daysto({beside.time.normal})"
        return None

    def _hangs_on(self, read: Read, verb: Token) -> bool:
        """Tell whether a day is told of what a verb says."""
        span = self._annotated.doc.char_span(read.time.start, read.time.end)
        return span is not None and span.root.head.i == verb.i


def _is_passing(raw: RawClaim) -> bool:
    """Tell a lasting state named in passing: "the besieged town" has been so for longer than the report's day."""
    return raw.type == "siege" or raw.rule.endswith(("/reduced", "/compound"))


def _token(annotated: Annotated, span: Span) -> Token | None:
    found = annotated.doc.char_span(span.start, span.end)
    return None if found is None else found.root


def _above(token: Token | None) -> Iterator[Token]:
    if token is not None:
        yield token
        yield from token.ancestors


def _after_clauses(token: Token | None) -> list[Token]:
    """Return the "after" clauses of a verb: its own, and one right behind it that the parse gave to a verb above."""
    if token is None:
        return []
    own = [c for c in token.children if c.dep_ == "advcl" and _marked_after(c)]
    above = [c for verb in token.ancestors for c in verb.children if c.dep_ == "advcl" and _marked_after(c)]
    return own or [c for c in above if c.left_edge.i == token.i + 1]


def _lag(annotated: Annotated, clause: Token) -> str | None:
    """Read "two weeks after X", "days after X": how long before the news X was, as amount and unit; None if unsaid."""
    mark = next(child for child in clause.children if child.lower_ in _AFTER and child.i < clause.i)
    said = _LAG.search(annotated.doc.text, max(0, mark.idx - _NEAR_CUE), mark.idx)
    if said is None:
        return None
    amount = numbers_in_text(said["many"]) if said["many"] else []
    known = amount[0].best if amount and amount[0].best is not None else 1 if not said["unit"].endswith("s") else None
    return f"{'~' if known is None else known},{said['unit'].removesuffix('s')}"


def _marked_after(clause: Token) -> bool:
    return any(child.lower_ in _AFTER and child.i < clause.i for child in clause.children)
