"""Low, best and high of an event by a named rule of data/fusing.toml."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from dateline.chronicle.config import Rule, fusing
from dateline.chronicle.tolls import group_of
from dateline.records.chronicle import TollLine, TollSummary

_CIVILIANS = "~civilian"
Picker = Callable[[Sequence[TollLine], Mapping[str, str]], int | None]


class UnknownRuleError(KeyError):
    """The fusing rules have no rule of that name; the message lists those there are."""


def summarise(
    lines: Sequence[TollLine], told: Mapping[str, str], one_party: Iterable[str] = (), rule: str | None = None
) -> tuple[TollSummary, ...]:
    """Return the summary of each kind, the whole first, then each side's.

    lines: the event's figures. told: claim id → ISO day of telling. one_party: claims whose voice is one of the
    warring sides; their figures do not raise `high` where others speak. A kind nobody gives a figure for has no
    summary: unknown is not zero. Figures by side are added up only where no report gives a total and each side
    has one.
    """
    name = rule or fusing().default
    if name not in fusing().rules:
        raise UnknownRuleError(f"no fusing rule {name!r}; there are {', '.join(sorted(fusing().rules))}")
    chosen, party = fusing().rules[name], frozenset(one_party)
    out: list[TollSummary] = []
    for kind in dict.fromkeys(line.kind for line in lines):
        live = [x for x in lines if x.kind == kind and not (chosen.drop_superseded and x.superseded_by)]
        whose = _groups(live)
        totals = [x for x in live if x.part_of is None and not _is_part(x, live, whose)]
        sides = sorted({x.side for x in live if x.side})
        groups = {whose[id(x)] for x in totals}
        by_side = [_sum_up(kind, s, [x for x in live if x.side == s], name, chosen, told, party) for s in sides]
        by_side = [s for s in by_side if s.best is not None or s.low is not None or s.high is not None]
        whole = _sum_up(kind, None, totals, name, chosen, told, party)
        if len(groups) > 1 and None not in groups:
            each = [
                _sum_up(kind, None, [x for x in totals if whose[id(x)] == g], name, chosen, told, party)
                for g in sorted(groups, key=str)
            ]
            whole = _added(kind, each, name)
        if (whole.low, whole.best, whole.high) != (None, None, None):
            out.append(whole)
        out += by_side
    return tuple(out)


def _groups(lines: Sequence[TollLine]) -> dict[int, str | None]:
    """Return whose dead each line counts, by the line's identity: civilians may be everybody, but are a group of their
    own where fighters are counted beside them ("nine soldiers and six civilians").
    """
    told = {id(x): group_of(x) for x in lines}
    beside = any(told.values())
    return {id(x): told[id(x)] or (_CIVILIANS if beside and x.civilian else None) for x in lines}


def _is_part(line: TollLine, live: Sequence[TollLine], whose: Mapping[int, str | None]) -> bool:
    """One side's dead are not the whole where a figure for everyone stands beside them."""
    if whose[id(line)] is None:
        return False
    return any(whose[id(x)] is None and x.part_of is None and (_middle(x) or 0) >= (_middle(line) or 0) for x in live)


def _sum_up(
    kind: str,
    side: str | None,
    lines: Sequence[TollLine],
    name: str,
    rule: Rule,
    told: Mapping[str, str],
    party: frozenset[str],
) -> TollSummary:
    credible = [x for x in lines if not set(x.claims) <= party] or list(lines)
    pools = {"low": lines, "best": credible, "high": credible if rule.high == "highest-credible" else lines}
    picked = {f: _PICK[getattr(rule, f)](pools[f], told) for f in ("low", "best", "high")}
    if picked["best"] is not None and picked["high"] is not None and picked["high"] < picked["best"]:
        picked["high"] = picked["best"]
    return TollSummary(kind=kind, side=side, rule=name, **picked)  # type: ignore[arg-type]


def _added(kind: str, sides: Sequence[TollSummary], name: str) -> TollSummary:
    def total(field: str) -> int | None:
        values = [getattr(s, field) for s in sides]
        return sum(values) if values and None not in values else None

    return TollSummary(kind=kind, side=None, low=total("low"), best=total("best"), high=total("high"), rule=name)  # type: ignore[arg-type]


def _middle(line: TollLine) -> int | None:
    return line.best if line.best is not None else line.low if line.low is not None else line.high


def _lowest(lines: Sequence[TollLine], _: Mapping[str, str]) -> int | None:
    return min((n for x in lines for n in [x.low if x.low is not None else x.best] if n is not None), default=None)


def _highest(lines: Sequence[TollLine], _: Mapping[str, str]) -> int | None:
    """Return the highest figure that has an upper end; "at least 20" alone leaves the height unknown."""
    closed = [x.high if x.high is not None else x.best for x in lines if x.high is not None]
    if not closed:
        return None
    return max(n for n in [*closed, *(x.best for x in lines)] if n is not None)


def _most_voices(lines: Sequence[TollLine]) -> list[tuple[int, int, TollLine]]:
    votes: dict[int, int] = {}
    for line in lines:
        if line.best is not None:
            votes[line.best] = votes.get(line.best, 0) + line.independent
    return [(votes[x.best], x.best, x) for x in lines if x.best is not None]


def _voices_then_lowest(lines: Sequence[TollLine], _: Mapping[str, str]) -> int | None:
    ranked = _most_voices(lines)
    return min(ranked, key=lambda r: (-r[0], r[1]))[1] if ranked else None


def _agreed(lines: Sequence[TollLine], _: Mapping[str, str]) -> int | None:
    values = {x.best for x in lines if x.best is not None}
    return values.pop() if len(values) == 1 else None


def _latest(lines: Sequence[TollLine], told: Mapping[str, str]) -> int | None:
    dated = [
        (max(told.get(c, "") for c in x.claims), x.independent, _middle(x) or 0, x)
        for x in lines
        if _middle(x) is not None
    ]
    return _middle(max(dated, key=lambda d: d[:3])[3]) if dated else None


_PICK: dict[str, Picker] = {
    "lowest": _lowest,
    "highest-credible": _highest,
    "most-voices-then-lowest": _voices_then_lowest,
    "agreed": _agreed,
    "latest": _latest,
}
