"""Figures of one scope that cannot all be true: a bound that has grown, a part, a rounded number contradict none."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from dateline.chronicle.config import fusing
from dateline.chronicle.days import ordinal
from dateline.chronicle.disputing import dispute_of
from dateline.chronicle.tolls import group_of
from dateline.chronicle.voices import Voices
from dateline.records.chronicle import Dispute, Event, Reading, TollLine
from dateline.records.claim import Claim

_OTHER_SCOPE = 100  # figures farther apart than this factor are not of one thing


class _Source(NamedTuple):
    """When and in which report a claim was told."""

    day: str
    report: str


def number_disputes(
    event: Event, claims: Iterable[Claim], told: Mapping[str, str], voices: Voices, *, fought: bool
) -> Iterable[Dispute]:
    """Yield the disputes on how many were harmed, one a kind of harm and group.

    told: report id → latest ISO day it may be from. fought: in a fight the civilians killed are a group beside the
    fighters; in an attack they may be all.
    """
    sources = _sources(claims, told, voices)
    days = {claim: source.day for claim, source in sources.items()}
    for kind in dict.fromkeys(line.kind for line in event.tolls):
        lines = [x for x in event.tolls if x.kind == kind and _counts_all(x)]
        groups = [group_of(x) or ("~civilian" if fought and x.civilian else None) for x in lines]
        for side in sorted(set(groups), key=str):
            scope = [x for x, group in zip(lines, groups, strict=True) if group == side]
            clash = _clashing(scope, lambda a, b: not _one_teller(a, b, sources) and rival_figures(a, b, days))
            if clash:
                values = [_reading(x) for x in clash]
                harm, said = kind.replace("-or-", " or "), " or ".join(dict.fromkeys(v.words for v in values))
                whom = f" {clash[0].of}" if side and clash[0].of else ""
                question = f"How many{whom} were {harm}: {said}?"
                yield dispute_of(event.id, "number", question, values, f"{kind}:{side}")


def _sources(claims: Iterable[Claim], told: Mapping[str, str], voices: Voices) -> dict[str, _Source]:
    return {c.id: _Source(told.get(c.report, ""), voices.text_of(c.report)) for c in claims}


def _counts_all(line: TollLine) -> bool:
    """Tell whether a figure may oppose another: it counts ("scores" does not), and is not "a boy" among the hurt."""
    one_of_them = _middle(line) == 1 and line.words.lower().startswith(("a ", "an "))
    return line.part_of is None and not line.superseded_by and line.best is not None and not one_of_them


def _one_teller(a: TollLine, b: TollLine, sources: Mapping[str, _Source]) -> bool:
    """Tell whether one report gives both figures by one voice, or one of them in its own words: it speaks of two
    things (a headline counts together what the text tells one by one), or puts one in two ways.
    """
    reports = {sources[c].report for c in (*a.claims, *b.claims) if c in sources}
    own = any(v.kind == "outlet" for line in (a, b) for v in line.voices)
    return len(reports) == 1 and (own or _speakers(a) == _speakers(b))


def _speakers(line: TollLine) -> set[str]:
    return {v.actor or v.text for v in line.voices}


def _reading(line: TollLine) -> Reading:
    return Reading(
        value=_figure(line), words=line.words, claims=line.claims, voices=line.voices, independent=line.independent
    )


def _clashing(items: Sequence[TollLine], rival: Callable[[TollLine, TollLine], bool]) -> list[TollLine]:
    bad = {id(x) for a, b in combinations(items, 2) if rival(a, b) for x in (a, b)}
    return [x for x in items if id(x) in bad]


def rival_figures(a: TollLine, b: TollLine, told: Mapping[str, str]) -> bool:
    """Tell whether two figures of one scope contradict each other."""
    if _middle(a) is None or _middle(b) is None:
        return False
    low, high = sorted((a, b), key=lambda x: _middle(x) or 0)
    small, big = _middle(low) or 0, _middle(high) or 0
    if big > _OTHER_SCOPE * max(small, 1):
        return False  # the dead of a war beside those of a day
    if big - small <= 1 and None in (low.high, high.high):
        return False  # "more than 58" beside 58
    slack = fusing().rivalry.round_slack * big if None in (low.low, high.low) else 0
    if big - small <= slack:
        return False
    open_low = low.high is None
    if open_low and _has_grown(low, high, small, big, told):
        return False
    if not open_low:
        return big > (low.high or small) + slack
    rivalry = fusing().rivalry
    alone = _speakers(low) != _speakers(high)
    exact = low.best is not None and high.best is not None
    return alone and exact and big >= small * rivalry.open_ratio and big - small >= rivalry.open_difference


def _has_grown(low: TollLine, high: TollLine, small: int, big: int, told: Mapping[str, str]) -> bool:
    """Tell whether a lower bound was told earlier, so that the number may have risen to the other: not many times
    over from one day to the next, by other voices.
    """
    first, last = _first_told(low, told), _last_told(high, told)
    soon = bool(first and last) and (ordinal(last) or 0) - (ordinal(first) or 0) <= 1
    return first < last and not (soon and big >= small * fusing().rivalry.growth_ratio)


def _first_told(line: TollLine, told: Mapping[str, str]) -> str:
    return min(told.get(c, "")[:10] for c in line.claims)


def _last_told(line: TollLine, told: Mapping[str, str]) -> str:
    return max(told.get(c, "")[:10] for c in line.claims)


def _figure(line: TollLine) -> str:
    ends = ["?" if n is None else str(n) for n in (line.low, line.best, line.high)]
    return "/".join(ends)


def _middle(line: TollLine) -> int | None:
    return next((n for n in (line.best, line.low, line.high) if n is not None), None)
