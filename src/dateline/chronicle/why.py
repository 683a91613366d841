"""In words, why the tellings of an event were joined: what spoke for it and against, by how much, what came next."""

from collections.abc import Mapping, Sequence

from dateline.chronicle.across import Joined
from dateline.chronicle.config import joining
from dateline.chronicle.match import Feature, Match
from dateline.chronicle.telling import Telling

_MOST = 8  # lines for one event; an event told a hundred times is explained by its first few
_MISFIT = "a report tells them apart, or others of the event do not fit"
_SLIGHT = 0.05  # what counts less is left out
_WORDS = 3  # wordings of one telling that are enough to find it by


def why_joined(group: Sequence[Telling], joined: Joined, outlets: Mapping[str, str]) -> list[str]:
    """Return a line for each telling's strongest link to another, each link once, and one for the runner-up.

    outlets: report id → how to name it. Each reason carries what it counts for; above 0 two tellings are joined.
    """
    by_id = {t.id: t for t in group}
    links: dict[tuple[int, int], str] = {}
    same: dict[str, None] = {}
    told = 0
    for telling in group if len(group) > 1 else ():
        if len(links) + len(same) == _MOST:
            break
        told += 1
        head = joined.copies[telling.id]
        if head != telling.id:
            same[f"{_named(telling, outlets)} has the same words as {_named(by_id[head], outlets)}"] = None
        elif near := joined.partner.get(joined.judged.number[telling.id]):
            first, second = sorted((joined.judged.number[telling.id], near[1]))
            links.setdefault((first, second), _pair(first, second, joined, outlets))
    more = len(group) - told
    left = [f"{more} more tellings, likewise"] if more > 0 and told else []
    return [*links.values(), *same, *left, *_runner_up(group, joined, outlets)]


def _pair(i: int, j: int, joined: Joined, outlets: Mapping[str, str]) -> str:
    a, b = (_quoted(joined.judged.tellings[n], outlets) for n in (i, j))
    return f"{a}, and {b}: {reasons(joined.judged.match(i, j))}"


def reasons(match: Match) -> str:
    """Write out a judged pair: "+0.8 in all, joined above 0. For: … (+1.2), …. Against: … (-0.4). Start: -5.4."."""
    weights = joining().across
    counted = [(f, getattr(weights, f.name) * f.value) for f in match.features]
    parts = [f"{match.score:+.1f} in all, joined above 0."]
    for word, sign in (("For", 1), ("Against", -1)):
        said = [_reason(f, value) for f, value in sorted(counted, key=lambda c: -abs(c[1])) if value * sign > _SLIGHT]
        parts += [f"{word}: {', '.join(said)}."] if said else []
    return " ".join([*parts, f"Start: {weights.bias:+.1f}, for any two tellings."])


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
    return [f"Next nearest, not joined ({why}): {_quoted(telling, outlets)}: {reasons(match)}"]


def _quoted(telling: Telling, outlets: Mapping[str, str]) -> str:
    """Name a telling by its report and the words that tell it."""
    said = list(dict.fromkeys(c.trigger.text.strip() for c in telling.claims))[:_WORDS]
    return f"{_named(telling, outlets)}, {', '.join(f'“{words}”' for words in said)}"


def _named(telling: Telling, outlets: Mapping[str, str]) -> str:
    return outlets.get(telling.report) or telling.report
