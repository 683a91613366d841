"""Rival values of one field side by side, with the claims and the voices behind each."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from dateline.chronicle.actors import ActorRef, Kin, alike, ref_of
from dateline.chronicle.days import days_of, gap, with_morning
from dateline.chronicle.places import POINTS, compare, known
from dateline.chronicle.voices import Voices
from dateline.chronicle.words import head_noun, is_generic, is_ground, is_means, is_pronoun
from dateline.records.chronicle import Reading
from dateline.records.claim import Claim, RoleName, When, Where

Value = TypeVar("Value")
_DOERS: frozenset[RoleName] = frozenset({"agent", "blamed"})
_PEOPLED: frozenset[RoleName] = _DOERS | {"target", "victim", "loser"}
Entry = tuple[str | None, str, Claim]  # value, words, claim


def readings(entries: Iterable[Entry], voices: Voices) -> tuple[Reading, ...]:
    """Group entries by value (by words where there is no value); most independent voices first.

    Claims that say nothing of the field give no entry: silence is not a reading.
    """
    groups: dict[str, list[Entry]] = {}
    for value, words, claim in entries:
        groups.setdefault(value if value is not None else f"~{words.lower()}", []).append((value, words, claim))
    return tuple(sorted((_reading(g, voices) for g in groups.values()), key=_order))


def _reading(group: Sequence[Entry], voices: Voices) -> Reading:
    by_id = {c.id: c for _, _, c in group}
    said, count = voices.count(by_id.values())
    wordings = Counter(words for _, words, _ in group)
    words = min(wordings, key=lambda w: (-wordings[w], w))
    return Reading(value=group[0][0], words=words, claims=tuple(sorted(by_id)), voices=said, independent=count)


def _order(reading: Reading) -> tuple[int, int, bool, str, str]:
    return -reading.independent, -len(reading.claims), reading.value is None, reading.value or "", reading.words


def role_readings(claims: Iterable[Claim], names: Sequence[RoleName], voices: Voices, kin: Kin) -> tuple[Reading, ...]:
    """Return who or what fills some roles. Wordings that plainly mean an actor known by id count with it.

    Words that name nobody are left out: pronouns, the place itself, and weapons or deeds as doers.
    """
    filled = [(ref_of(r), n, c) for c in claims for n in names for r in c.role(n)]
    found = [(ref, c) for ref, n, c in filled if ref.id is not None or names_somebody(ref.words, n, c)]
    heads = _heads([ref for ref, _ in found], kin)
    return readings(((heads[ref].id, heads[ref].words, c) for ref, c in found), voices)


def names_somebody(words: str, role: RoleName, claim: Claim) -> bool:
    """Tell whether a role's words, resolved to nobody, may stand for who or what fills it."""
    if is_pronoun(words):
        return False
    if role in _PEOPLED and is_ground(words, claim.where.name, claim.where.words):
        return False
    return role not in _DOERS or not is_means(words)


def _heads(refs: Iterable[ActorRef], kin: Kin) -> dict[ActorRef, ActorRef]:
    """Map each filler to the one it stands with: fillers with an id first, then the longest wordings."""
    out: dict[ActorRef, ActorRef] = {}
    chosen: list[ActorRef] = []
    for ref in sorted(set(refs), key=lambda r: (r.id is None, r.id or "", is_generic(r.words), -len(r.words), r.words)):
        head = next((h for h in chosen if _one(h, ref, kin)), None)
        out[ref] = head or ref
        if head is None:
            chosen.append(ref)
    return out


def _one(a: ActorRef, b: ActorRef, kin: Kin) -> bool:
    if a.id and b.id:
        return a.id == b.id
    unnamed = a.id is None and b.id is None and is_generic(a.words) and is_generic(b.words)
    return alike(a, b, kin) >= 0.9 or (unnamed and head_noun(a.words) == head_noun(b.words))


def type_readings(claims: Iterable[Claim], voices: Voices) -> tuple[Reading, ...]:
    """Return the kinds of event told."""
    return readings(((c.type, c.trigger.text[:80], c) for c in claims), voices)


def day_readings(claims: Iterable[Claim], voices: Voices) -> tuple[Reading, ...]:
    """Return the times told, as "from/to" with ".." for an open end; inferred times give none."""
    return readings(
        (
            (interval(c.when), c.when.words or "", c)
            for c in claims
            if (c.when.from_ or c.when.to) and not c.when.inferred
        ),
        voices,
    )


def interval(when: When) -> str:
    """Write a time as "from/to", ".." for an open end, a single day as itself."""
    first, last = when.from_ or "..", when.to or ".."
    return first if first == last else f"{first}/{last}"


def place_readings(claims: Iterable[Claim], voices: Voices) -> tuple[Reading, ...]:
    """Return the places told; a site within a town is its own reading."""
    return readings(((place_value(c.where), place_words(c.where), c) for c in claims if known(c.where)), voices)


def place_value(where: Where) -> str | None:
    """Return a place's id with its site, None where the place has no id."""
    return f"{where.id}#{where.site}" if where.id and where.site else where.id


def place_words(where: Where) -> str:
    """Return a place's name, with its site."""
    name = where.name or where.words or ""
    return f"{where.site}, {name}" if where.site and where.site != name else name


def pick_when(claims: Sequence[Claim], voices: Voices) -> When:
    """Return the time the summary uses: the reading with most voices among the clearest, sharper first."""
    return _pick(claims, lambda c: c.when, _when_key, voices) or When()


def pick_where(claims: Sequence[Claim], voices: Voices) -> Where:
    """Return the place the summary uses: resolved before not, finer before coarser, most voices first."""
    return _pick([c for c in claims if known(c.where)], lambda c: c.where, _where_key, voices) or Where()


def _pick(
    claims: Sequence[Claim],
    get: Callable[[Claim], Value],
    key: Callable[[Value], tuple[float, str]],
    voices: Voices,
) -> Value | None:
    best: dict[tuple[float, str], list[Claim]] = {}
    for claim in claims:
        best.setdefault(key(get(claim)), []).append(claim)
    ranked = sorted(best, key=lambda k: (k[0], -voices.count(best[k])[1], -len(best[k]), k[1]))
    return get(min(best[ranked[0]], key=lambda c: (c.report, c.evidence.start, c.id))) if ranked else None


def _when_key(when: When) -> tuple[float, str]:
    days = days_of(when)
    length = days.length
    rank = 4 if not days.known else 0 if days.sharp else 1 if length and length <= 8 else 2 if length else 3
    return rank + (0.5 if when.inferred else 0.0), f"{(when.from_ or '')[:10]}/{(when.to or '')[:10]}"


_RANKS = {
    "site": 0,
    "settlement": 0,
    "near": 1,
    "district": 2,
    "province": 3,
    "area": 3,
    "sea": 3,
    "country": 4,
    "unknown": 5,
}


def _where_key(where: Where) -> tuple[float, str]:
    rank = _RANKS.get(where.precision, 5) + (0.4 if where.id is None else 0) + (0.3 if where.inferred else 0)
    return rank, where.id or where.name or where.words or ""


def rival_days(a: When, b: When) -> bool:
    """Tell whether two stated times cannot both hold: two named days with no day in common."""
    x, y = days_of(a), days_of(b)
    told = x.sharp and y.sharp and not x.inferred and not y.inferred
    return told and gap(with_morning(a, x), with_morning(b, y)) > 0


def rival_places(a: Where, b: Where) -> bool:
    """Tell whether two stated places cannot both hold: points apart beyond their radii, not one in the other."""
    if a.inferred or b.inferred or not known(a) or not known(b):
        return False
    if a.precision not in POINTS or b.precision not in POINTS:
        return False
    match = compare(a, b)
    return match.value <= -0.5 and (match.apart or (a.lat is not None and b.lat is not None))
