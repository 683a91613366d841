"""Joining the tellings of several reports into events: compared in blocks, then grouped piece by piece."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec import Struct

from dateline.chronicle.actors import Kin
from dateline.chronicle.cluster import cluster
from dateline.chronicle.config import joining
from dateline.chronicle.copies import fold_copies
from dateline.chronicle.features import cannot_be_one
from dateline.chronicle.judging import Judged
from dateline.chronicle.telling import Telling

Pair = tuple[str, str]


class Rulings(Struct, frozen=True):
    """What people have ruled about pairs of claims: always together, never together."""

    same: frozenset[Pair] = frozenset()
    different: frozenset[Pair] = frozenset()


class Joined(Struct, frozen=True):
    """The groups of tellings that make the events; for each telling its best partner in its group, and outside it.

    `copies` maps a telling to the one it repeats word for word (or to itself). `judged` can say why of any pair.
    """

    groups: tuple[tuple[Telling, ...], ...]
    judged: Judged
    copies: Mapping[str, str]
    partner: Mapping[str, str]
    runner_up: Mapping[str, str]


def join_tellings(tellings: Sequence[Telling], told_apart: Iterable[Pair], kin: Kin, rulings: Rulings) -> Joined:
    """Join tellings across reports into events. told_apart: pairs that one report tells apart."""
    home = {c.id: t.id for t in tellings for c in t.claims}
    ruled_apart = _at_home(rulings.different, home)
    ruled_same = _at_home(rulings.same, home) - ruled_apart
    folded = fold_copies(tellings, {i for pair in ruled_apart for i in pair})
    judged = Judged(folded.tellings, kin)
    apart = ruled_apart | _folded(told_apart, folded.of)
    groups = _groups(judged, apart, _folded(ruled_same, folded.of) - ruled_apart)
    partner, runner_up = _nearest(judged, groups)
    return Joined(tuple(folded.whole(g) for g in groups), judged, folded.of, partner, runner_up)


def pair_of(a: str, b: str) -> Pair:
    """Return two ids as a pair, the smaller first."""
    return (a, b) if a < b else (b, a)


def _at_home(pairs: Iterable[Pair], home: Mapping[str, str]) -> set[Pair]:
    found = ((home.get(a), home.get(b)) for a, b in pairs)
    return {pair_of(a, b) for a, b in found if a and b and a != b}


def _folded(pairs: Iterable[Pair], of: Mapping[str, str]) -> set[Pair]:
    return {pair_of(of[a], of[b]) for a, b in pairs if of[a] != of[b]}


def _groups(judged: Judged, apart: Collection[Pair], same: Collection[Pair]) -> list[tuple[str, ...]]:
    """Cluster each piece of tellings that hang together by positive scores or rulings: a small body at a time."""
    by_id = {t.id: t for t in judged.tellings}
    number = {t.id: n for n, t in enumerate(judged.tellings)}
    root = _pieces(judged, [(number[a], number[b]) for a, b in same])
    scores: dict[int, dict[Pair, float]] = defaultdict(dict)
    bars: dict[int, list[Pair]] = defaultdict(list)
    for i, j, score, out in judged:
        if root[i] == root[j]:
            pair = (judged.tellings[i].id, judged.tellings[j].id)
            scores[root[i]][pair] = score
            if out:
                bars[root[i]].append(pair)
    together: dict[int, list[Pair]] = defaultdict(list)
    for kind, pairs in ((bars, apart), (together, same)):
        for a, b in pairs:
            if root[number[a]] == root[number[b]]:
                kind[root[number[a]]].append((a, b))
    members: dict[int, list[str]] = defaultdict(list)
    for n, telling in enumerate(judged.tellings):
        members[root[n]].append(telling.id)
    groups: list[tuple[str, ...]] = []
    for piece, ids in sorted(members.items()):
        groups += [tuple(ids)] if len(ids) == 1 else cluster(
            ids, scores[piece], bars[piece], together[piece], lambda a, b: cannot_be_one(by_id[a], by_id[b]),
            best_share=joining().limits.best_share_across,
        )  # fmt: skip
    return sorted(groups)


def _pieces(judged: Judged, same: Iterable[tuple[int, int]]) -> list[int]:
    """Return for each telling the least number of those it hangs together with."""
    up = list(range(len(judged.tellings)))

    def top(n: int) -> int:
        while up[n] != n:
            up[n] = up[up[n]]
            n = up[n]
        return n

    linked = ((i, j) for i, j, score, out in judged if score > 0 and not out)
    for pairs in (linked, same):
        for i, j in pairs:
            a, b = top(i), top(j)
            up[max(a, b)] = min(a, b)
    return [top(n) for n in range(len(up))]


def _nearest(judged: Judged, groups: Sequence[Collection[str]]) -> tuple[dict[str, str], dict[str, str]]:
    """Return for each telling the one it fits best in its group, and the best outside that comes near."""
    home = {i: n for n, group in enumerate(groups) for i in group}
    best: tuple[dict[str, tuple[float, str]], ...] = ({}, {})
    for i, j, score, _ in judged:
        a, b = judged.tellings[i].id, judged.tellings[j].id
        inside = home[a] == home[b]
        if not inside and score < joining().limits.runner_up:
            continue
        kept = best[0] if inside else best[1]
        for one, other in ((a, b), (b, a)):
            if one not in kept or (-score, other) < (-kept[one][0], kept[one][1]):
                kept[one] = (score, other)
    return {i: o for i, (_, o) in best[0].items()}, {i: o for i, (_, o) in best[1].items()}
