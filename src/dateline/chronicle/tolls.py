"""Figures of one event: each once with its voices, parts tied to wholes, sides worked out where a sum allows it."""

import re
from collections.abc import Iterable, Mapping, Sequence

import msgspec
from msgspec import Struct

from dateline.chronicle.actors import Kin
from dateline.chronicle.config import fusing
from dateline.chronicle.voices import Key, Voices
from dateline.chronicle.words import stem, tokens
from dateline.records.actor_ids import is_generic_id
from dateline.records.chronicle import TollLine
from dateline.records.claim import Claim, Toll

_OF_THEM = re.compile(
    r"\b(?:of|among) (?:them|(?:the|those|these) (?:dead|killed|wounded|injured|victims|casualties|fatalities))\b",
    re.IGNORECASE,
)


_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundreds?|thousands?|millions?"
    r"|dozens?|scores?|several|few|couple|many|no|none|quarter|half)\b",
    re.IGNORECASE,
)


class Figure(Struct, frozen=True):
    """One toll claim ready to be lined up: its scope, its voice and the day it was told (ISO, "" unknown)."""

    claim: Claim
    toll: Toll
    side: str | None
    subset: bool
    voice: Key
    told: str


def toll_lines(
    claims: Iterable[Claim], parties: Sequence[str], told: Mapping[str, str], voices: Voices, kin: Kin
) -> tuple[TollLine, ...]:
    """Return the figures of one event, largest first within each kind.

    parties: actor ids of the event's sides. told: report id → ISO day or minute of telling.
    Equal figures of one scope are one line. A line is part of a larger one where the report links them, or where
    its words name a part ("children among them"). Where a total is the sum of two parts and one part's side is
    known, the other part is inferred to be of the other side; `inferred` says so.
    """
    figures = [_figure(c, c.toll, told, voices) for c in sorted(claims, key=lambda c: c.id) if c.toll is not None]
    groups: dict[tuple[object, ...], list[Figure]] = {}
    for figure in figures:
        groups.setdefault(_key(figure), []).append(figure)
    groups = _unite(groups)
    lines = {k: _line(g, voices) for k, g in groups.items()}
    lines = _parts(lines, groups)
    lines = _sums(lines, groups, parties, kin)
    lines = _superseded(lines, groups, voices)
    return tuple(sorted(lines.values(), key=_order))


def _figure(claim: Claim, toll: Toll, told: Mapping[str, str], voices: Voices) -> Figure:
    words = set(tokens(toll.of or "")) | set(tokens(toll.words))
    named = not _NUMBER.search(toll.words)  # "her husband", "the head of the council": counted, but not the count
    subset = (
        bool(words & fusing().subset_words) or bool(_OF_THEM.search(toll.words)) or (named and toll.best is not None)
    )
    side = toll.of_actor if not is_generic_id(toll.of_actor) else None
    return Figure(claim, toll, side, subset, voices.of(claim).key, told.get(claim.report, ""))


def _key(f: Figure) -> tuple[object, ...]:
    """Scope and number: what two claims must share to be one figure. Of a part, its words belong to the scope."""
    t = f.toll
    number = (t.low, t.best, t.high) if (t.low, t.best, t.high) != (None, None, None) else t.words.lower()
    scope = " ".join(sorted(set(tokens(t.of or t.words)) & fusing().subset_words)) if f.subset else ""
    return t.kind, number, f.side, f.subset and (scope or True), f.toll.civilian is False


def _unite(groups: dict[tuple[object, ...], list[Figure]]) -> dict[tuple[object, ...], list[Figure]]:
    """Let a figure without a side join the same figure with one, where only one such side is told."""
    out = dict(groups)
    for key in sorted(groups, key=str):
        if key[2] is None and not key[3] and key[1] is not None:
            twins = [k for k in out if k != key and k[0] == key[0] and k[1] == key[1] and k[3] == key[3] and k[2]]
            if len(twins) == 1:
                out[twins[0]] = [*out[twins[0]], *out.pop(key)]
    return out


def _line(group: Sequence[Figure], voices: Voices) -> TollLine:
    first = min(
        group, key=lambda f: (f.side is None, f.told or "9", f.claim.report, f.claim.evidence.start, f.claim.id)
    )
    said, count = voices.count(f.claim for f in group)
    civilian = next((f.toll.civilian for f in group if f.toll.civilian is not None), None)
    t = first.toll
    return TollLine(
        kind=t.kind, low=t.low, best=t.best, high=t.high, words=t.words, of=t.of, side=first.side, civilian=civilian,
        inferred=t.of_inferred, claims=tuple(sorted(f.claim.id for f in group)), voices=said, independent=count,
    )  # fmt: skip


def group_of(line: TollLine) -> str | None:
    """Return whose dead a figure counts: a side, else the armed group its words name ("~rebel"), None for everybody."""
    if line.side:
        return line.side
    words = [stem(t) for t in tokens(line.of or line.words)]
    if set(words) & {stem(w) for w in ("both", "sides", "people", "total")}:
        return None
    return next((f"~{w}" for w in words if w in fusing().group_words), None)


Lines = dict[tuple[object, ...], TollLine]
Groups = Mapping[tuple[object, ...], Sequence[Figure]]


def _parts(lines: Lines, groups: Groups) -> Lines:
    """Set `part_of`: by the reports' own links, else a part's words with a larger total of the same report."""
    home = {f.claim.id: k for k, g in groups.items() for f in g}
    out = dict(lines)
    for key, group in sorted(groups.items(), key=lambda kv: str(kv[0])):
        linked = {home[lk.claim] for f in group for lk in f.claim.links if lk.kind == "part-of" and lk.claim in home}
        whole = _first(k for k in linked if k != key and not _smaller(lines[k], lines[key]))
        if whole is None and key[3]:
            reports = {f.claim.report for f in group}
            near = [
                k for k, g in groups.items() if not k[3] and k[0] == key[0] and reports & {f.claim.report for f in g}
            ]
            fits = [k for k in near if _value(lines[k]) is None or (_value(lines[k]) or 0) >= (_value(lines[key]) or 0)]
            whole = min(fits, key=lambda k: (-(_value(lines[k]) or 0), str(k)), default=None)
        if whole is not None:
            out[key] = msgspec.structs.replace(out[key], part_of=lines[whole].claims[0])
    return out


def _sums(lines: Lines, groups: Groups, parties: Sequence[str], kin: Kin) -> Lines:
    """Find totals told in one report as the sum of two of its other figures: the 40 of "27 ... and 13"."""
    out = dict(lines)
    for total in sorted(groups, key=str):
        for first in sorted(groups, key=str):
            for second in sorted(groups, key=str):
                if str(first) < str(second) and _adds_up(total, first, second, lines, groups):
                    whole = lines[total].claims[0]
                    out[first] = msgspec.structs.replace(out[first], part_of=out[first].part_of or whole)
                    out[second] = msgspec.structs.replace(out[second], part_of=out[second].part_of or whole)
                    out[first] = _other_side(out[first], out[second], lines[total], parties, kin)
                    out[second] = _other_side(out[second], out[first], lines[total], parties, kin)
    return out


def _adds_up(
    total: tuple[object, ...], a: tuple[object, ...], b: tuple[object, ...], lines: Lines, groups: Groups
) -> bool:
    if total in (a, b) or not total[0] == a[0] == b[0] or total[3] or a[3] or b[3]:
        return False
    former = {f.claim.id for f in groups[total]}
    if any(lk.kind == "corrects" and lk.claim in former for k in (a, b) for f in groups[k] for lk in f.claim.links):
        return False  # "lowered to nine from 12, as three were civilians": nine stands in place of 12
    t, x, y = (_value(lines[k]) for k in (total, a, b))
    if t is None or x is None or y is None or x < 2 or y < 2 or x + y != t:
        return False
    at = [{f.claim.report for f in groups[k]} for k in (total, a, b)]
    return bool(at[0] & at[1] & at[2])


def _other_side(line: TollLine, other: TollLine, total: TollLine, parties: Sequence[str], kin: Kin) -> TollLine:
    if line.side or not other.side or other.inferred:
        return line
    rest = sorted({p for p in parties if not kin.related(p, other.side)})
    if len(rest) != 1:
        return line
    why = f"{_value(total)} = {_value(other)} + {_value(line)}: the other side than {other.of or other.words!r}"
    return msgspec.structs.replace(line, side=rest[0], inferred=why)


def _superseded(lines: Lines, groups: Groups, voices: Voices) -> Lines:
    """Mark figures that every voice behind them has since replaced, or that a report of their outlet corrects."""
    out = dict(lines)
    home = {f.claim.id: k for k, g in groups.items() for f in g}
    for key, group in sorted(groups.items(), key=lambda kv: str(kv[0])):
        later = [_replaced_by(f, key, groups) for f in group]
        fixed = [home[f.claim.id] for g in groups.values() for f in g
                 for lk in f.claim.links if lk.kind == "corrects" and home.get(lk.claim) == key]  # fmt: skip
        own = [k for f in group for k in _put_right(f, key, groups)] if _one_outlet(group, voices) else []
        new = _first(fixed) or _first(own) or (_first(k for k in later if k) if all(later) else None)
        if new is not None and new != key:
            out[key] = msgspec.structs.replace(out[key], superseded_by=lines[new].claims[0])
    return out


def _replaced_by(f: Figure, key: tuple[object, ...], groups: Groups) -> tuple[object, ...] | None:
    """Return the line of the newest figure the same voice gives later for the same scope."""
    found = [
        (g.told, str(k), k)
        for k, group in groups.items()
        if k != key and k[0] == key[0] and k[2:] == key[2:]
        for g in group
        if g.voice == f.voice and _value_of(g.toll) is not None and _later(g, f)
    ]
    return max(found)[2] if found else None


def _one_outlet(group: Sequence[Figure], voices: Voices) -> bool:
    return len({voices.outlet_key(f.claim.report) for f in group}) == 1


def _put_right(f: Figure, key: tuple[object, ...], groups: Groups) -> list[tuple[object, ...]]:
    """Return the lines that a report gives in place of a figure that it tells as a former one, of the same people."""
    if not _former(f.claim):
        return []
    return [
        k
        for k, group in groups.items()
        if k != key and k[0] == key[0] and k[2:] == key[2:]
        for g in group
        if g.claim.report == f.claim.report and not _former(g.claim) and _people(g.toll) == _people(f.toll)
    ]


def _people(toll: Toll) -> str | None:
    words = [stem(t) for t in tokens(toll.of or toll.words)]
    return next((w for w in words if w in fusing().group_words), None)


def _later(g: Figure, f: Figure) -> bool:
    """Tell whether one figure is told after the other: by the day, or as told in place of an earlier one."""
    if f.claim.report == g.claim.report:
        return _former(f.claim) and not _former(g.claim)
    return bool(f.told) and g.told[:10] > f.told[:10]


def _former(claim: Claim) -> bool:
    """Tell whether a figure is told as one given before: "had earlier put the toll at 27"."""
    return bool(set(tokens(claim.evidence.text)) & fusing().former_words)


def _first(keys: Iterable[tuple[object, ...]]) -> tuple[object, ...] | None:
    return min(keys, key=str, default=None)


def _value_of(toll: Toll) -> int | None:
    return next((n for n in (toll.best, toll.low, toll.high) if n is not None), None)


def _value(line: TollLine) -> int | None:
    return next((n for n in (line.best, line.low, line.high) if n is not None), None)


def _smaller(a: TollLine, b: TollLine) -> bool:
    x, y = _value(a), _value(b)
    return x is not None and y is not None and x < y


def _order(line: TollLine) -> tuple[str, bool, int, str]:
    return line.kind, line.part_of is not None, -(_value(line) or 0), line.claims[0]
