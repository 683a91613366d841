"""In words, why the tellings of an event were joined: what spoke for it and against, by how much, what came next."""

from collections.abc import Mapping, Sequence

from dateline.chronicle.across import Joined
from dateline.chronicle.config import joining
from dateline.chronicle.match import Feature, Match
from dateline.chronicle.telling import Telling

_MOST = 8  # lines for one event; an event told a hundred times is explained by its first few
_MISFIT = "a report tells them apart, or others of the event do not fit"
_SLIGHT = 0.05  # what counts less is left out


def why_joined(group: Sequence[Telling], joined: Joined, outlets: Mapping[str, str]) -> list[str]:
    """Return a line for each telling but the first, its strongest link to another, and one for the runner-up.

    outlets: report id → how to name it. Each reason carries what it counts for; above 0 two tellings are joined.
    """
    by_id = {t.id: t for t in group}
    lines: dict[str, None] = {}
    told = 1
    for telling in group[1:]:
        if len(lines) == _MOST:
            break
        line = _line(telling, by_id, joined, outlets)
        lines.update({line: None} if line else {})
        told += 1
    more = len(group) - told
    said = [*lines, *([f"{more} more tellings, likewise"] if more > 0 else [])]
    return said + _runner_up(group, joined, outlets)


def _line(telling: Telling, group: Mapping[str, Telling], joined: Joined, outlets: Mapping[str, str]) -> str | None:
    head = joined.copies[telling.id]
    if head != telling.id:
        return f"{_named(telling, outlets)} has the same words as {_named(group[head], outlets)}"
    number = joined.judged.number[telling.id]
    near = joined.partner.get(number)
    return _pair(number, near[1], joined, outlets) if near else None


def _pair(i: int, j: int, joined: Joined, outlets: Mapping[str, str]) -> str:
    a, b = (_named(joined.judged.tellings[n], outlets) for n in (i, j))
    return f"{a} and {b}: {reasons(joined.judged.match(i, j))}"


def reasons(match: Match) -> str:
    """Write out a judged pair: "for: … (+1.2) …; against: … (-0.4); from -5.4, in all +0.8"."""
    weights = joining().across
    counted = [(f, getattr(weights, f.name) * f.value) for f in match.features]
    parts = []
    for word, sign in (("for", 1), ("against", -1)):
        said = [_reason(f, value) for f, value in sorted(counted, key=lambda c: -abs(c[1])) if value * sign > _SLIGHT]
        parts += [f"{word}: {', '.join(said)}"] if said else []
    return "; ".join([*parts, f"from {weights.bias:+.1f}, in all {match.score:+.1f}"])


def _reason(feature: Feature, value: float) -> str:
    return f"{feature.why or feature.name} ({value:+.1f})"


def _runner_up(group: Sequence[Telling], joined: Joined, outlets: Mapping[str, str]) -> list[str]:
    """Name the telling outside the event that came nearest to being joined."""
    mine = (joined.judged.number[t.id] for t in group if joined.copies[t.id] == t.id)
    near = [(*joined.runner_up[n], n) for n in mine if n in joined.runner_up]
    if not near:
        return []
    _, other, one = max(near)
    match, telling = joined.judged.match(one, other), joined.judged.tellings[other]
    barred = next((f.why for f in match.features if f.apart), None)
    why = barred or (_MISFIT if match.score > 0 else "too little in common")
    said = telling.claims[0].trigger.text
    return [f"Next nearest, not joined ({why}): {_named(telling, outlets)}, “{said}”: {reasons(match)}"]


def _named(telling: Telling, outlets: Mapping[str, str]) -> str:
    return outlets.get(telling.report) or telling.report
