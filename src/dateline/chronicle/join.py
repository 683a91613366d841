"""Joining in two steps: the event claims of one report into tellings, then the tellings of all reports into events."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from dateline.chronicle.across import Joined, Pair, Rulings, join_tellings, pair_of
from dateline.chronicle.actors import Kin
from dateline.chronicle.cluster import cluster
from dateline.chronicle.config import fusing, joining
from dateline.chronicle.days import Days, days_of
from dateline.chronicle.features import judge
from dateline.chronicle.telling import Telling, TypeTable, make_telling, points_back
from dateline.chronicle.texts import Leads, repeated
from dateline.records.claim import Claim


def tellings_of_report(
    events: Sequence[Claim], tolls: Mapping[str, Sequence[Claim]], types: TypeTable, kin: Kin, rulings: Rulings,
    led: Mapping[str, str] | None = None,
) -> tuple[list[Telling], list[Pair]]:  # fmt: skip
    """Join one report's event claims. Returns the tellings and the pairs of them the report tells apart.

    led: of a report that carries another's text, its claim → the other's telling that it repeats: claims are
    grouped as there.

    tolls: event claim id → toll claims that hang on it. A denial stands with what it denies, an account of
    an accident with the harm it accounts for; else a `repeats` link is a feature that speaks for joining.
    """
    by_id = {c.id: c for c in events}
    singles = {c.id: make_telling([c], _tolls([c.id], tolls), types, _days_taken_up(c, by_id)) for c in events}
    order = sorted(singles.values(), key=lambda t: (t.start, t.id))
    linked = {pair_of(c.id, link.claim) for c in events for link in c.links if _stands_with(c, link.kind, types)}
    linked = {p for p in linked if p[0] in singles and p[1] in singles and p[0] != p[1]}
    matches = {pair_of(a.id, b.id): judge(a, b, joining().within, kin, within=True) for a, b in combinations(order, 2)}
    scores = ((*p, m.score) for p, m in matches.items())
    floor = joining().limits.apart_within
    apart = {p for p, m in matches.items() if m.apart}
    told_apart = apart | {p for p, m in matches.items() if m.score < floor}
    linked = {p for p in linked if not matches[p].apart}
    as_led = [(a, b, (led or {})[a] == (led or {})[b]) for a, b in combinations(sorted(led or ()), 2)]
    ruled_apart = {p for p in rulings.different if p[0] in singles and p[1] in singles}
    ruled_apart |= {pair_of(a, b) for a, b, same in as_led if not same} - rulings.same
    ruled_same = {p for p in rulings.same if p[0] in singles and p[1] in singles}
    ruled_same |= {pair_of(a, b) for a, b, same in as_led if same}
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


def _stands_with(claim: Claim, kind: str, types: TypeTable) -> bool:
    accounts = kind == "repeats" and types(claim.type).family in fusing().exclusive.nobodys
    return kind == "denies" or accounts


def _days_taken_up(claim: Claim, by_id: Mapping[str, Claim]) -> Days | None:
    """Return the days of the happening that a claim points back to: "in that battle" gives no time of its own."""
    if not claim.when.inferred or not points_back(claim):
        return None
    found = [days_of(by_id[k.claim].when) for k in claim.links if k.kind == "repeats" and k.claim in by_id]
    return next((days for days in found if days.known), None)


def _tolls(group: Iterable[str], tolls: Mapping[str, Sequence[Claim]]) -> list[Claim]:
    found = {c.id: c for i in group for c in tolls.get(i, ())}
    return [found[i] for i in sorted(found, key=lambda i: (found[i].evidence.start, i))]


def join_claims(
    claims: Sequence[Claim], types: TypeTable, kin: Kin, rulings: Rulings, leads: Leads | None = None
) -> Joined:
    """Join event claims, first within each report, then across reports. leads: see `texts.leads_of`."""
    told = Tellings(claims, types, kin, rulings, leads or {})
    return join_tellings(told.tellings, told.apart, kin, rulings, told.repeats)


def told_by_reports(
    claims: Iterable[Claim], types: TypeTable, kin: Kin, rulings: Rulings
) -> tuple[list[Telling], list[Pair]]:
    """Return the tellings of all reports, and the pairs of them that one report tells apart."""
    found = Tellings(claims, types, kin, rulings, {})
    return found.tellings, found.apart


class Tellings:
    """The tellings of all reports, the pairs of them that one report tells apart, and which telling of a copy repeats
    which of the report whose text it carries.
    """

    def __init__(
        self, claims: Iterable[Claim], types: TypeTable, kin: Kin, rulings: Rulings, leads: Leads
    ) -> None:
        listed = list(claims)
        tolls = tolls_by_event(listed)
        by_report: dict[str, list[Claim]] = defaultdict(list)
        for claim in listed:
            if claim.kind == "event":
                by_report[claim.report].append(claim)
        self.tellings: list[Telling] = []
        self.apart: list[Pair] = []
        self.repeats: dict[str, str] = {}
        home: dict[str, str] = {}
        for report in sorted(by_report, key=lambda r: (leads.get(r, r) != r, r)):
            lead = by_report.get(leads.get(report, report), ())
            same = repeated(by_report[report], lead) if leads.get(report, report) != report else {}
            led = {copy: home[claim] for copy, claim in same.items()}
            told, apart = tellings_of_report(by_report[report], tolls, types, kin, rulings, led)
            self.tellings += told
            home |= {c.id: t.id for t in told for c in t.claims}
            self.repeats |= {t.id: led[c.id] for t in told for c in t.claims if c.id in led}
            self.apart += [p for p in apart if not self.repeats.keys() >= {*p}]  # of these the leading report tells
        self.tellings.sort(key=lambda t: (t.report, t.start, t.id))


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
