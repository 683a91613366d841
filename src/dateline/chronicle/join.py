"""Joining in two steps: the event claims of one report into tellings, then the tellings of all reports into events."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from dateline.chronicle.across import Joined, Pair, Rulings, join_tellings, pair_of
from dateline.chronicle.actors import Kin
from dateline.chronicle.cluster import cluster
from dateline.chronicle.config import joining
from dateline.chronicle.features import judge
from dateline.chronicle.telling import Telling, TypeTable, make_telling
from dateline.records.claim import Claim


def tellings_of_report(
    events: Sequence[Claim], tolls: Mapping[str, Sequence[Claim]], types: TypeTable, kin: Kin, rulings: Rulings
) -> tuple[list[Telling], list[Pair]]:
    """Join one report's event claims. Returns the tellings and the pairs of them the report tells apart.

    tolls: event claim id → toll claims that hang on it. A denial stands with what it denies; a `repeats` link is a
    feature that speaks for joining.
    """
    singles = {c.id: make_telling([c], _tolls([c.id], tolls), types) for c in events}
    order = sorted(singles.values(), key=lambda t: (t.start, t.id))
    linked = {pair_of(c.id, link.claim) for c in events for link in c.links if link.kind == "denies"}
    linked = {p for p in linked if p[0] in singles and p[1] in singles and p[0] != p[1]}
    matches = {pair_of(a.id, b.id): judge(a, b, joining().within, kin, within=True) for a, b in combinations(order, 2)}
    scores = ((*p, m.score) for p, m in matches.items())
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
    told = [
        singles[g[0]] if len(g) == 1 else make_telling([singles[i].claims[0] for i in g], _tolls(g, tolls), types)
        for g in groups
    ]
    home = {i: t.id for g, t in zip(groups, told, strict=True) for i in g}
    return told, sorted({pair_of(home[a], home[b]) for a, b in told_apart if home[a] != home[b]})


def _tolls(group: Iterable[str], tolls: Mapping[str, Sequence[Claim]]) -> list[Claim]:
    found = {c.id: c for i in group for c in tolls.get(i, ())}
    return [found[i] for i in sorted(found, key=lambda i: (found[i].evidence.start, i))]


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
