"""A telling: what one report says of one happening. Made of one event claim at first, of several once joined."""

import functools
import re
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from dateline.chronicle.actors import ActorRef, ref_of, refs
from dateline.chronicle.config import fusing, joining
from dateline.chronicle.days import Days, clearest, days_of
from dateline.chronicle.places import known
from dateline.chronicle.words import is_attacker, merged, names_in, skeleton, stem, tokens
from dateline.records.claim import Claim, Role, Toll, When, Where

_SPOTS = frozenset({"origin", "site", "target"})
_LEADING = frozenset({"headline", "deck"})
_DAYS_OWN = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday)['\u2019]?s(?: \w+){0,2} ?$", re.IGNORECASE
)
# "Nearly 300 people have been killed in the town since the fighting began"
_SO_FAR = re.compile(
    r"\bsince\b|\b(?:over|in) the (?:past|last) (?:\w+ )?(?:day|week|month|year)s?\b",
    re.IGNORECASE,
)
_OVER_YEARS = re.compile(
    r"\bsince\b.{0,60}\b(?:years|months) ago\b|\bin (?:the past|recent (?:weeks|months|years))\b", re.IGNORECASE
)
_TURN = re.compile(
    r"(?:on )?the same (?:day|night|evening)\b|(?:separately|elsewhere|in a separate)\b", re.IGNORECASE
)
_LASTING = 7  # days; what has gone on so long is many deeds
_LEAD = 300  # characters of a report within which its lead stands


class TypeFacts(Struct, frozen=True):
    """What the ontology says of an event type."""

    id: str
    family: str
    label: str
    rank: int = 50
    two_sided: bool = False
    violent: bool = False
    per_place: bool = False


TypeTable = Callable[[str], TypeFacts]


class Telling(Struct, frozen=True):
    """The event claims of one report that tell one happening, with the features joining compares."""

    id: str
    report: str
    claims: tuple[Claim, ...]
    tolls: tuple[Claim, ...]
    types: tuple[str, ...]
    families: tuple[str, ...]
    two_sided: bool
    violent: bool
    vague: bool
    standings: frozenset[str]
    classes: frozenset[str]
    when: When
    days: Days
    places: tuple[Where, ...]
    spots: frozenset[str]
    agents: tuple[ActorRef, ...]
    targets: tuple[ActorRef, ...]
    words: Mapping[str, float]
    names: frozenset[str]
    things: Mapping[str, float]
    crafts: frozenset[str]
    numbers: Mapping[str, frozenset[int]]
    start: int
    definite: bool
    leads: bool
    whole: bool
    series: bool
    other: bool


def make_telling(
    claims: Sequence[Claim], tolls: Sequence[Claim], types: TypeTable, days: Days | None = None
) -> Telling:
    """Build the telling of some event claims of one report and the tolls that hang on them."""
    events = sorted(claims, key=lambda c: (c.evidence.start, c.trigger.start, c.id))
    facts = [types(c.type) for c in events]
    when = clearest([c.when for c in events])
    texts = dict.fromkeys(c.evidence.text for c in [*events, *tolls])
    people = [_sides(c, f) for c, f in zip(events, facts, strict=True)]
    things = [r.text for c in events for r in c.roles if r.role in ("instrument", "site", "target", "victim", "topic")]
    counted = _counted(events)
    standing_class = joining().standing_class
    agents = refs(r for who, _ in people for r in who)
    targets = refs(r for _, whom in people for r in whom)
    return Telling(
        id=events[0].id,
        report=events[0].report,
        claims=tuple(events),
        tolls=tuple(tolls),
        types=tuple(dict.fromkeys(c.type for c in events)),
        families=tuple(dict.fromkeys(f.family for f in facts)),
        two_sided=any(f.two_sided for f in facts),
        violent=any(f.violent for f in facts),
        vague=all(f.id in joining().words.vague for f in facts),
        standings=frozenset(c.standing for c in events),
        classes=frozenset(standing_class[c.standing] for c in events),
        when=when,
        days=days or _days(when, facts),
        places=_places(events),
        spots=frozenset().union(*(names_in(r.text) for c in events for r in c.roles if r.role in _SPOTS)),
        agents=agents,
        targets=targets,
        words={w: v for w, v in merged(texts).items() if w not in counted},
        names=frozenset().union(*(names_in(t) for t in texts)) - {skeleton(w) for w in counted},
        things=merged(things),
        crafts=_crafts(events),
        numbers=_numbers([c.toll for c in tolls if c.toll and not _of_a_part(c)]),
        start=events[0].trigger.start,
        leads=any(c.block in _LEADING or c.evidence.start < _LEAD for c in events),
        definite=all(_definite(c) for c in events),
        whole=any(_has(c.trigger.text, joining().words.whole) or _goes_on(c) for c in events),
        series=all(_of_many(c) for c in events),
        other=any(_has(_before(c)[-24:], joining().words.other) or _of_others(c) for c in events)
        or _opens_another(events[0]),
    )


def _opens_another(claim: Claim) -> bool:
    """Tell a sentence that turns to another deed: "On the same day, a jet bombed", "Separately, gunmen shot"."""
    return bool(_TURN.match(claim.evidence.text))


def _sides(claim: Claim, facts: TypeFacts) -> tuple[tuple[Role, ...], tuple[Role, ...]]:
    """Return who did it and whom it was done to. Who loses a place or leaves it stands with those it is taken from."""
    doers = claim.role("agent")
    others = (*claim.role("target"), *claim.role("victim"), *claim.role("loser"))
    return ((), (*doers, *others)) if facts.family in joining().words.leaving else (doers, others)


def _days(when: When, facts: Sequence[TypeFacts]) -> Days:
    """Return the days of a time; of what lasts, as a siege does, words give the day it began: its end stays open."""
    days = days_of(when)
    if days.first is None or not all(f.family in joining().words.lasting for f in facts):
        return days
    return Days(days.first, None, inferred=days.inferred)


def _places(events: Sequence[Claim]) -> tuple[Where, ...]:
    """Return the places told, each once; those only inferred count where no other is known."""
    told = [c.where for c in events if known(c.where)]
    sure = [w for w in told if not w.inferred]
    return tuple({(w.id, w.name, w.site, w.words): w for w in (sure or told)}.values())


def _counted(events: Sequence[Claim]) -> frozenset[str]:
    """Return the words of resolved actors and places: they are compared as such, not once more as words."""
    known_roles = (r.text for c in events for r in c.roles if ref_of(r).id)
    known_places = (w for c in events if c.where.id for w in (c.where.words, c.where.name) if w)
    return frozenset(stem(w) for text in (*known_roles, *known_places) for w in tokens(text))


def _crafts(events: Sequence[Claim]) -> frozenset[str]:
    """Return which kinds of craft are told to have come down."""
    words = joining().words
    struck = {stem(w) for c in events if c.type in words.downings for r in c.role("target") for w in tokens(r.text)}
    return frozenset(kind for kind, names in words.crafts.items() if names & struck)


def _of_a_part(claim: Claim) -> bool:
    """Tell whether a figure is of a part of the dead (children, medics), not of all of them."""
    words = set(tokens((claim.toll.of or "") if claim.toll else ""))
    return any(k.kind == "part-of" for k in claim.links) or bool(words & fusing().subset_words)


def _numbers(tolls: Sequence[Toll]) -> dict[str, frozenset[int]]:
    out: dict[str, set[int]] = {}
    for toll in tolls:
        figure = toll.best if toll.best is not None else toll.low
        if figure:
            out.setdefault(toll.kind, set()).add(figure)
    return {k: frozenset(v) for k, v in sorted(out.items())}


def _before(claim: Claim) -> str:
    return claim.evidence.text[: max(0, claim.trigger.start - claim.evidence.start)]


@functools.lru_cache(maxsize=8192)
def _has(text: str, words: frozenset[str]) -> bool:
    return any(stem(w) in words or w in words for w in tokens(text))


def _goes_on(claim: Claim) -> bool:
    """Tell whether a happening is told to have gone on for so long that it holds others ("for more than a month")."""
    days = days_of(claim.when)
    long = days.length is not None and days.length >= joining().limits.whole_days
    return claim.standing == "ongoing" and long and not days.inferred


def _of_many(claim: Claim) -> bool:
    """Tell whether a claim tells of many deeds: "seven days of strikes", "regularly bomb", "in recent weeks"."""
    before, words = tokens(_before(claim)), joining().words
    spans = any(w in words.spans and after == "of" for w, after in pairwise((*before[-4:], "")))
    told = not claim.when.inferred and claim.standing == "ongoing" and (days_of(claim.when).length or 0) >= _LASTING
    long = claim.standing in ("background", "ongoing") and bool(_OVER_YEARS.search(_after(claim)))
    so_far = before[-1:] == ("been",) and bool(_SO_FAR.search(_after(claim)))
    often = any(w in words.habitual for w in (*before[-2:], *tokens(_after(claim))[:2]))
    return spans or told or long or so_far or often


def _after(claim: Claim) -> str:
    return claim.evidence.text[max(0, claim.trigger.end - claim.evidence.start) :]


def _of_others(claim: Claim) -> bool:
    """Tell whether those who did it, or to whom it was done, are others: "another 11 buses left"."""
    return any(tokens(r.text)[:1] == ("another",) for r in claim.roles if r.role in ("agent", "victim", "target"))


def points_back(claim: Claim) -> bool:
    """Tell whether the trigger is pointed at as told before: "that battle", "those clashes"."""
    return any(w in ("that", "this", "those", "these") for w in tokens(_before(claim))[-1:])


def _definite(claim: Claim) -> bool:
    """Tell whether the deed is spoken of as known: "the attack", "that raid", "Monday's blast", by "the bomber"."""
    doers = [r.text for r in claim.role("agent") if is_attacker(r.text)]
    if any(doer.lower().startswith("the ") and " of " not in doer for doer in doers):
        return True
    before = _before(claim)
    return any(w in ("the", "this", "that", "these") for w in tokens(before)[-2:]) or bool(
        _DAYS_OWN.search(before + claim.trigger.text.rpartition(" ")[0])
    )
