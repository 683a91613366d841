"""Two coders' logs side by side: on what both ruled, where they agree, and how far beyond chance."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

import msgspec
from msgspec import Struct

from dateline.chronicle import log
from dateline.chronicle.identities import about_actors
from dateline.chronicle.seen import Pin, payload_of, seen_by
from dateline.records.chronicle import Decision

Unit = tuple[str, ...]
"""What was ruled on: the kind of judgement, and what it is about."""


class Difference(Struct, frozen=True, kw_only=True):
    """Something on which two people ruled differently: their rulings in words, and their decisions."""

    kind: str
    about: tuple[str, ...]
    ours: str
    theirs: str
    our_decision: str
    their_decision: str
    our_reason: str
    their_reason: str


class Agreement(Struct, frozen=True, kw_only=True):
    """How far two people agree on one kind of judgement; kind "all" is everything together.

    both: judgements of both. kappa: Cohen's kappa, None where it is not defined (nothing in common, or only one
    answer was ever given).
    """

    kind: str
    both: int
    agreed: int
    share: float | None
    kappa: float | None


class Comparison(Struct, frozen=True, kw_only=True):
    """Two logs compared. only_ours, only_theirs: judgements that the other did not make."""

    agreement: tuple[Agreement, ...]
    differences: tuple[Difference, ...]
    only_ours: int
    only_theirs: int


def compare(ours: Iterable[Decision], theirs: Iterable[Decision]) -> Comparison:
    """Compare the rulings in force of two logs. What both hold already, entry by entry, is left out."""
    left, right = list(ours), list(theirs)
    shared = {d.hash for d in left} & {d.hash for d in right}
    mine, yours = (_judgements(d for d in log.in_force(one) if d.hash not in shared) for one in (left, right))
    common = sorted(mine.keys() & yours.keys())
    kinds: dict[str, list[Unit]] = defaultdict(list)
    for unit in common:
        kinds[unit[0]].append(unit)
    tables = [("all", common), *sorted(kinds.items())]
    return Comparison(
        agreement=tuple(_agreement(kind, [(mine[u][0], yours[u][0]) for u in units]) for kind, units in tables),
        differences=tuple(_difference(u, mine[u], yours[u]) for u in common if mine[u][0] != yours[u][0]),
        only_ours=len(mine.keys() - yours.keys()),
        only_theirs=len(yours.keys() - mine.keys()),
    )


def kappa(pairs: Sequence[tuple[str, str]]) -> float | None:
    """Return Cohen's kappa of two raters' labels (Cohen 1960): agreement beyond chance; None where undefined."""
    if not pairs:
        return None
    many = len(pairs)
    observed = sum(a == b for a, b in pairs) / many
    left, right = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    chance = sum(left[label] * right[label] for label in left) / many**2
    return None if chance == 1 else round((observed - chance) / (1 - chance), 4)


def _agreement(kind: str, pairs: Sequence[tuple[str, str]]) -> Agreement:
    agreed = sum(a == b for a, b in pairs)
    share = round(agreed / len(pairs), 4) if pairs else None
    return Agreement(kind=kind, both=len(pairs), agreed=agreed, share=share, kappa=kappa(pairs))


def _difference(unit: Unit, ours: tuple[str, Decision], theirs: tuple[str, Decision]) -> Difference:
    return Difference(
        kind=unit[0],
        about=unit[1:],
        ours=ours[0],
        theirs=theirs[0],
        our_decision=ours[1].id,
        their_decision=theirs[1].id,
        our_reason=ours[1].reason,
        their_reason=theirs[1].reason,
    )


def _judgements(decisions: Iterable[Decision]) -> dict[Unit, tuple[str, Decision]]:
    """Return what was ruled on → the ruling; a later one on the same replaces an earlier."""
    return {unit: (value, d) for d in decisions for unit, value in _units(d)}


def _units(d: Decision) -> Iterator[tuple[Unit, str]]:
    seen, said = seen_by(d), payload_of(d)
    names = [_name(s, seen.get(s)) for s in d.subjects]
    if said.get("answer") == "undecided":
        yield ("question", str(said.get("question"))), "undecided"
    elif d.action in ("same", "different"):
        for a, b in combinations(sorted(names), 2):
            yield ("joining", a, b), d.action
    elif d.action in ("accept", "reject"):
        yield from ((("standing", name), d.action) for name in names)
    elif d.action == "edit":
        for field, value in sorted(said["set"].items()):
            yield from (((f"{field}", name), _text(value)) for name in names)
    elif d.action == "split":
        yield ("split", names[0]), _text(sorted(said["claims"]))
    elif d.action == "move":
        yield from ((("move", name), _name(said["to"], seen.get(said["to"]))) for name in names)
    elif d.action == "settle" and about_actors(d):
        confined = ",".join(sorted(said.get("claims") or ()))
        yield ("actor", names[0].casefold(), str(said.get("was") or ""), confined), str(said["actor"])
    elif d.action == "settle":
        where = said["where"]
        yield ("place", names[0].casefold(), str(said.get("was") or "")), str(where.get("id") or where.get("name"))
    elif d.action in ("date-report", "grade"):
        kept = {k: v for k, v in said.items() if k != "question"}
        yield from (((d.action, name.casefold()), _text(kept)) for name in names)


def _name(subject: str, pins: Sequence[Pin] | None) -> str:
    """Return what a subject goes by in any workspace: the first of its claims, for ids of events differ."""
    return min((p.claim for p in pins), default=subject) if pins else subject


def _text(value: object) -> str:
    return value if isinstance(value, str) else msgspec.json.encode(value, order="deterministic").decode()
