"""Joining the tellings of several reports into events: compared in blocks, then grouped."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from dateline.chronicle.actors import Kin
from dateline.chronicle.cluster import NEVER, cluster
from dateline.chronicle.config import joining
from dateline.chronicle.copies import fold_copies
from dateline.chronicle.judging import Judged
from dateline.chronicle.telling import Telling

Pair = tuple[str, str]


class Rulings(Struct, frozen=True):
    """What people have ruled about pairs of claims: always together, never together."""

    same: frozenset[Pair] = frozenset()
    different: frozenset[Pair] = frozenset()


class Joined(Struct, frozen=True):
    """The groups of tellings that make the events; for each telling its best partner in its group, and outside it.

    `copies` maps a telling to the one it repeats word for word (or to itself). `judged` can say why of any pair; by
    its numbers go `partner` and `runner_up`: telling → the score and the other telling.
    """

    groups: tuple[tuple[Telling, ...], ...]
    judged: Judged
    copies: Mapping[str, str]
    partner: Mapping[int, tuple[float, int]]
    runner_up: Mapping[int, tuple[float, int]]


def join_tellings(
    tellings: Sequence[Telling], told_apart: Iterable[Pair], kin: Kin, rulings: Rulings,
    repeats: Mapping[str, str] | None = None,
) -> Joined:  # fmt: skip
    """Join tellings across reports into events. told_apart: pairs that one report tells apart. repeats: telling of a
    copy → the telling it repeats of the report whose text it carries; the two are one.
    """
    home = {c.id: t.id for t in tellings for c in t.claims}
    ruled_apart = _at_home(rulings.different, home)
    ruled_same = _at_home(rulings.same, home) - ruled_apart
    folded = fold_copies(tellings, {i for pair in ruled_apart for i in pair}, repeats or {})
    judged = Judged(folded.tellings, kin)
    apart = ruled_apart | _folded(told_apart, folded.of)
    groups = _groups(judged, apart, _folded(ruled_same, folded.of) - ruled_apart)
    partner, runner_up = _nearest(judged, groups)
    whole = tuple(folded.whole(judged.tellings[n].id for n in g) for g in groups)
    return Joined(whole, judged, folded.of, partner, runner_up)


def pair_of(a: str, b: str) -> Pair:
    """Return two ids as a pair, the smaller first."""
    return (a, b) if a < b else (b, a)


def _at_home(pairs: Iterable[Pair], home: Mapping[str, str]) -> set[Pair]:
    found = ((home.get(a), home.get(b)) for a, b in pairs)
    return {pair_of(a, b) for a, b in found if a and b and a != b}


def _folded(pairs: Iterable[Pair], of: Mapping[str, str]) -> set[Pair]:
    return {pair_of(of[a], of[b]) for a, b in pairs if of[a] != of[b]}


def _groups(judged: Judged, apart: Iterable[Pair], same: Iterable[Pair]) -> list[tuple[int, ...]]:
    """Cluster the tellings by their numbers; what is ruled out scores so low that nothing outweighs it."""
    scores = ((i, j, NEVER if out else score) for i, j, score, out in judged)
    return cluster(
        range(len(judged.tellings)), scores, _numbered(apart, judged), _numbered(same, judged), judged.barred,
        best_share=joining().limits.best_share_across,
    )  # fmt: skip


def _numbered(pairs: Iterable[Pair], judged: Judged) -> list[tuple[int, int]]:
    return [(judged.number[a], judged.number[b]) for a, b in pairs]


Near = dict[int, tuple[float, int]]


def _nearest(judged: Judged, groups: Sequence[Iterable[int]]) -> tuple[Near, Near]:
    """Return for each telling the one it fits best in its group, and the best outside that comes near."""
    home = {i: n for n, group in enumerate(groups) for i in group}
    inside: Near = {}
    outside: Near = {}
    least = joining().limits.runner_up
    for i, j, score, _ in judged:
        within = home[i] == home[j]
        if not within and score < least:
            continue
        kept = inside if within else outside
        for one, other in ((i, j), (j, i)):
            if one not in kept or (-score, other) < (-kept[one][0], kept[one][1]):
                kept[one] = (score, other)
    return inside, outside
