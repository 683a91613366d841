"""In words, why the tellings of an event were joined: what spoke for it and against, by how much, what came next."""

from collections.abc import Mapping, Sequence

from dateline.chronicle.across import Joined
from dateline.chronicle.config import joining
from dateline.chronicle.features import Feature, Match
from dateline.chronicle.telling import Telling

_MOST = 8  # lines for one event; an event told a hundred times is explained by its first few
_MISFIT = "a report tells them apart, or others of the event do not fit"
_SLIGHT = 0.05  # what counts less is left out


def why_joined(group: Sequence[Telling], joined: Joined, outlets: Mapping[str, str]) -> list[str]:
    """Return a line for each telling but the first, its strongest link to another, and one for the runner-up.

    outlets: report id → how to name it. Each reason carries what it counts for; above 0 two tellings are joined.
    """
    by_id = {t.id: t for t in group}
    lines: list[str] = []
    for telling in group[1:]:
        line = _line(telling, by_id, joined, outlets)
        if line and line not in lines:
            lines.append(line)
    more = len(lines) - _MOST
    lines = [*lines[:_MOST], *([f"{more} more tellings, likewise"] if more > 0 else [])]
    return lines + _runner_up(by_id, joined, outlets)


def _line(telling: Telling, group: Mapping[str, Telling], joined: Joined, outlets: Mapping[str, str]) -> str | None:
    head = joined.copies[telling.id]
    if head != telling.id:
        return f"{_named(telling, outlets)} has the same words as {_named(group[head], outlets)}"
    other = group.get(joined.partner.get(telling.id, ""))
    return _pair(telling, other, joined, outlets) if other else None


def _pair(a: Telling, b: Telling, joined: Joined, outlets: Mapping[str, str]) -> str:
    match = joined.judged.match(min(a, b, key=_by_id), max(a, b, key=_by_id))
    return f"{_named(a, outlets)} and {_named(b, outlets)}: {reasons(match)}"


def _by_id(telling: Telling) -> str:
    return telling.id


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


def _runner_up(group: Mapping[str, Telling], joined: Joined, outlets: Mapping[str, str]) -> list[str]:
    """Name the telling outside the event that came nearest to being joined."""
    tellings = {t.id: t for t in joined.judged.tellings}
    near = [(group[i], tellings[o]) for i, o in sorted(joined.runner_up.items()) if i in group]
    matches = [(joined.judged.match(min(a, b, key=_by_id), max(a, b, key=_by_id)), b) for a, b in near[:_MOST]]
    if not matches:
        return []
    match, other = max(matches, key=lambda m: (m[0].score, m[1].id))
    barred = next((f.why for f in match.features if f.apart), None)
    why = barred or (_MISFIT if match.score > 0 else "too little in common")
    said = other.claims[0].trigger.text
    return [f"Next nearest, not joined ({why}): {_named(other, outlets)}, “{said}”: {reasons(match)}"]


def _named(telling: Telling, outlets: Mapping[str, str]) -> str:
    return outlets.get(telling.report) or telling.report
