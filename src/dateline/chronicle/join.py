"""Joining in two steps: the event claims of one report into tellings, then the tellings of all reports into events."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

import msgspec
from msgspec import Struct

from dateline.chronicle.actors import Kin
from dateline.chronicle.blocking import candidate_pairs
from dateline.chronicle.cluster import cluster
from dateline.chronicle.config import joining
from dateline.chronicle.features import Feature, Match, cannot_be_one, judge
from dateline.chronicle.telling import Telling, TypeTable, make_telling
from dateline.records.claim import Claim

Pair = tuple[str, str]
_SURE = 0.8  # score above which two tellings are surely one


class Rulings(Struct, frozen=True):
    """What people have ruled about pairs of claims: always together, never together."""

    same: frozenset[Pair] = frozenset()
    different: frozenset[Pair] = frozenset()


class Joined(Struct, frozen=True):
    """The groups of tellings that make the events, with the judged pairs between them."""

    groups: tuple[tuple[Telling, ...], ...]
    matches: Mapping[Pair, Match]


def tellings_of_report(
    events: Sequence[Claim], tolls: Mapping[str, Sequence[Claim]], types: TypeTable, kin: Kin, rulings: Rulings
) -> tuple[list[Telling], list[Pair]]:
    """Join one report's event claims. Returns the tellings and the pairs of them the report tells apart.

    tolls: event claim id → toll claims that hang on it. A denial stands with what it denies; a `repeats` link is a
    feature that speaks for joining.
    """
    singles = {c.id: make_telling([c], tolls.get(c.id, ()), types) for c in events}
    order = sorted(singles.values(), key=lambda t: (t.start, t.id))
    linked = {_pair(c.id, link.claim) for c in events for link in c.links if link.kind == "denies"}
    linked = {p for p in linked if p[0] in singles and p[1] in singles and p[0] != p[1]}
    matches = {_pair(a.id, b.id): judge(a, b, joining().within, kin, within=True) for a, b in combinations(order, 2)}
    scores = {p: m.score for p, m in matches.items()}
    floor = joining().limits.apart_within
    apart = {p for p, m in matches.items() if m.apart}
    told_apart = apart | {p for p, m in matches.items() if m.score < floor}
    linked = {p for p in linked if not matches[p].apart}
    ruled_apart = {p for p in rulings.different if p[0] in singles and p[1] in singles}
    ruled_same = {p for p in rulings.same if p[0] in singles and p[1] in singles}
    groups = cluster(
        sorted(singles),
        scores,
        (apart - linked) | ruled_apart,
        (linked | ruled_same) - ruled_apart,
        best_share=joining().limits.best_share,
    )
    told = [make_telling([singles[i].claims[0] for i in g], _tolls(g, tolls), types) for g in groups]
    home = {i: t.id for g, t in zip(groups, told, strict=True) for i in g}
    return told, sorted({_pair(home[a], home[b]) for a, b in told_apart if home[a] != home[b]})


def _tolls(group: Iterable[str], tolls: Mapping[str, Sequence[Claim]]) -> list[Claim]:
    found = {c.id: c for i in group for c in tolls.get(i, ())}
    return [found[i] for i in sorted(found, key=lambda i: (found[i].evidence.start, i))]


def join_tellings(tellings: Sequence[Telling], told_apart: Iterable[Pair], kin: Kin, rulings: Rulings) -> Joined:
    """Join tellings across reports into events."""
    by_id = {t.id: t for t in tellings}
    home = {c.id: t.id for t in tellings for c in t.claims}
    matches = {
        p: judge(by_id[p[0]], by_id[p[1]], joining().across, kin, within=False) for p in candidate_pairs(tellings)
    }
    matches = in_context(matches, by_id)
    scores = {p: m.score for p, m in matches.items()}
    apart = {p for p, m in matches.items() if m.apart} | {_pair(*p) for p in told_apart}
    ruled_apart = _at_home(rulings.different, home)
    ruled_same = _at_home(rulings.same, home)
    groups = cluster(sorted(by_id), scores, apart | ruled_apart, ruled_same - ruled_apart,
                     lambda a, b: cannot_be_one(by_id[a], by_id[b]))  # fmt: skip
    return Joined(tuple(tuple(by_id[i] for i in g) for g in groups), matches)


def in_context(matches: Mapping[Pair, Match], tellings: Mapping[str, Telling]) -> dict[Pair, Match]:
    """Let reports that surely tell one happening in common be likelier to mean the same by others of one kind.

    "A deal between the sides" of two reports on one bombing is one deal. Only pairs of one type gain by it.
    """
    sure: dict[Pair, set[str]] = defaultdict(set)
    for (a, b), match in sorted(matches.items()):
        if match.score > _SURE and not match.apart:
            sure[_pair(tellings[a].report, tellings[b].report)].add(a)
    out = {}
    for (a, b), match in matches.items():
        others = sure.get(_pair(tellings[a].report, tellings[b].report), set()) - {a, b}
        told = {f.name: f.value for f in match.features}
        fits = told.get("type", 0) >= 0.7 and told.get("place", 0) >= 0 and told.get("time", 0) >= 0
        out[a, b] = _with(match, len(others)) if others and fits else match
    return out


def _with(match: Match, others: int) -> Match:
    feature = Feature("context", min(1.0, 0.4 + 0.2 * others), f"the reports share {others} other happening(s)")
    score = round(match.score + joining().across.context * feature.value, 6)
    return msgspec.structs.replace(match, score=score, features=(*match.features, feature))


def _at_home(pairs: Iterable[Pair], home: Mapping[str, str]) -> set[Pair]:
    found = ((home.get(a), home.get(b)) for a, b in pairs)
    return {_pair(a, b) for a, b in found if a and b and a != b}


def _pair(a: str, b: str) -> Pair:
    return (a, b) if a < b else (b, a)


def join_claims(claims: Sequence[Claim], types: TypeTable, kin: Kin, rulings: Rulings) -> Joined:
    """Join event claims, first within each report, then across reports."""
    told, apart = told_by_reports(claims, types, kin, rulings)
    return join_tellings(told, apart, kin, rulings)


def told_by_reports(
    claims: Iterable[Claim], types: TypeTable, kin: Kin, rulings: Rulings
) -> tuple[list[Telling], list[Pair]]:
    """Return the tellings of all reports, and the pairs of them that one report tells apart."""
    claims = list(claims)
    tolls = tolls_by_event(claims)
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind == "event":
            by_report[claim.report].append(claim)
    told: list[Telling] = []
    apart: list[Pair] = []
    for report in sorted(by_report):
        tellings, pairs = tellings_of_report(by_report[report], tolls, types, kin, rulings)
        told += tellings
        apart += pairs
    return told, apart


def tolls_by_event(claims: Sequence[Claim]) -> Mapping[str, list[Claim]]:
    """Return event claim id → its toll claims. A toll linked to another toll goes where that one goes."""
    by_id = {c.id: c for c in claims}
    out: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind == "toll":
            home = _event_of(claim, by_id)
            if home is not None:
                out[home].append(claim)
    return out


def _event_of(claim: Claim, by_id: Mapping[str, Claim], depth: int = 4) -> str | None:
    linked = [(k.kind, by_id[k.claim]) for k in claim.links if k.claim in by_id]
    direct = [c.id for kind, c in linked if kind == "of-event" and c.kind == "event"]
    if direct:
        return min(direct)
    over = [c for kind, c in linked if kind in {"part-of", "repeats", "corrects"}]
    found = [_event_of(c, by_id, depth - 1) for c in over] if depth else []
    return min((f for f in found if f), default=None)
