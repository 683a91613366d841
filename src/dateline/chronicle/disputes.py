"""Where claims on one event cannot all be true: number, blame, place, day, type, whether it happened."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from dateline.chronicle.accusing import disowns, is_answer
from dateline.chronicle.actors import OTHER_CAMP, ActorRef, Fillers, Kin, agreement, alike, ref_of, refs
from dateline.chronicle.config import fusing, joining, nearness
from dateline.chronicle.days import days_of, iso, ordinal
from dateline.chronicle.events import Desk
from dateline.chronicle.kinds import rival_kinds
from dateline.chronicle.readings import (
    interval,
    names_somebody,
    place_value,
    place_words,
    readings,
    rival_days,
    rival_places,
)
from dateline.chronicle.telling import TypeTable
from dateline.chronicle.tolls import group_of
from dateline.chronicle.voices import Voices
from dateline.chronicle.words import is_attacker, is_generic
from dateline.records.actor_ids import is_generic_id
from dateline.records.chronicle import Dispute, DisputeField, Event, Reading, TollLine
from dateline.records.claim import Claim
from dateline.records.ids import content_id

_OTHER_SCOPE = 100  # figures farther apart than this factor are not of one thing
_UNNAMED = "somebody not named"
_KINDRED = 0.5  # nearness of kinds that outlets use for one deed
Entry = tuple[str | None, str, Claim]


class _Source(NamedTuple):
    """When and in which report a claim was told."""

    day: str
    report: str


def event_disputes(
    event: Event, claims: Sequence[Claim], desk: Desk, accusing: Sequence[Claim] = ()
) -> tuple[Dispute, ...]:
    """Return the disputes of one event, each with the readings that oppose each other.

    A figure told earlier and meant as a lower bound has grown, it is not
    disputed; a total does not contradict its parts; a general word does not contradict a precise one.
    accusing: claims beside the event's own that say who did it.
    """
    told, voices, kin, types = desk.told, desk.voices, desk.kin, desk.types
    events = [c for c in claims if c.kind == "event"]
    harmed = any(types(c.type).family not in fusing().rivalry.bloodless for c in events)
    found = [
        *(_numbers(event, _sources(claims, told, voices), fought=types(event.type).two_sided) if harmed else ()),
        *_blame(event, [*events, *accusing], voices, kin, types),
        *_rivals(event, events, voices, "place", _spot, _places_clash(voices)),
        *_rivals(event, events, voices, "day", lambda c: (_day(c), _day(c)), _days_clash(types, voices)),
        *_types(event, events, voices, types),
        *_happened(event, events, desk),
    ]
    return tuple(sorted(found, key=lambda d: (d.field, d.id)))


def _sources(claims: Iterable[Claim], told: Mapping[str, str], voices: Voices) -> dict[str, _Source]:
    return {c.id: _Source(told.get(c.report, ""), voices.text_of(c.report)) for c in claims}


def _dispute(subject: str, field: DisputeField, question: str, values: Sequence[Reading], part: str = "") -> Dispute:
    return Dispute(
        id=content_id("dispute", subject, field, part),
        subject=subject,
        field=field,
        question=question,
        readings=tuple(values),
    )


def _numbers(event: Event, sources: Mapping[str, _Source], *, fought: bool) -> Iterable[Dispute]:
    """fought: in a fight the civilians killed are a group beside the fighters; in an attack they may be all."""
    told = {claim: source.day for claim, source in sources.items()}
    for kind in dict.fromkeys(line.kind for line in event.tolls):
        lines = [x for x in event.tolls if x.kind == kind and _counts_all(x)]
        groups = [group_of(x) or ("~civilian" if fought and x.civilian else None) for x in lines]
        for side in sorted(set(groups), key=str):
            scope = [x for x, group in zip(lines, groups, strict=True) if group == side]
            clash = _clashing(scope, lambda a, b: not _one_teller(a, b, sources) and rival_figures(a, b, told))
            if clash:
                values = [_reading(x) for x in clash]
                harm, said = kind.replace("-or-", " or "), " or ".join(dict.fromkeys(v.words for v in values))
                whom = f" {clash[0].of}" if side and clash[0].of else ""
                question = f"How many{whom} were {harm}: {said}?"
                yield _dispute(event.id, "number", question, values, f"{kind}:{side}")


def _counts_all(line: TollLine) -> bool:
    """Tell whether a figure may oppose another: it counts ("scores" does not), and is not "a boy" among the hurt."""
    one_of_them = _middle(line) == 1 and line.words.lower().startswith(("a ", "an "))
    return line.part_of is None and not line.superseded_by and line.best is not None and not one_of_them


def _one_teller(a: TollLine, b: TollLine, sources: Mapping[str, _Source]) -> bool:
    """Tell whether one report gives both figures by one voice, or one of them in its own words: it speaks of two
    things (a headline counts together what the text tells one by one), or puts one in two ways.
    """
    reports = {sources[c].report for c in (*a.claims, *b.claims) if c in sources}
    own = any(v.kind == "outlet" for line in (a, b) for v in line.voices)
    return len(reports) == 1 and (own or _speakers(a) == _speakers(b))


def _speakers(line: TollLine) -> set[str]:
    return {v.actor or v.text for v in line.voices}


def _reading(line: TollLine) -> Reading:
    return Reading(
        value=_figure(line), words=line.words, claims=line.claims, voices=line.voices, independent=line.independent
    )


def _clashing(items: Sequence[TollLine], rival: Callable[[TollLine, TollLine], bool]) -> list[TollLine]:
    bad = {id(x) for a, b in combinations(items, 2) if rival(a, b) for x in (a, b)}
    return [x for x in items if id(x) in bad]


def rival_figures(a: TollLine, b: TollLine, told: Mapping[str, str]) -> bool:
    """Tell whether two figures of one scope contradict each other."""
    if _middle(a) is None or _middle(b) is None:
        return False
    low, high = sorted((a, b), key=lambda x: _middle(x) or 0)
    small, big = _middle(low) or 0, _middle(high) or 0
    if big > _OTHER_SCOPE * max(small, 1):
        return False  # the dead of a war beside those of a day
    if big - small <= 1 and None in (low.high, high.high):
        return False  # "more than 58" beside 58
    slack = fusing().rivalry.round_slack * big if None in (low.low, high.low) else 0
    if big - small <= slack:
        return False
    open_low = low.high is None
    if open_low and _has_grown(low, high, small, big, told):
        return False
    if not open_low:
        return big > (low.high or small) + slack
    rivalry = fusing().rivalry
    alone = _speakers(low) != _speakers(high)
    exact = low.best is not None and high.best is not None
    return alone and exact and big >= small * rivalry.open_ratio and big - small >= rivalry.open_difference


def _has_grown(low: TollLine, high: TollLine, small: int, big: int, told: Mapping[str, str]) -> bool:
    """Tell whether a lower bound was told earlier, so that the number may have risen to the other: not many times
    over from one day to the next, by other voices.
    """
    first, last = _first_told(low, told), _last_told(high, told)
    soon = bool(first and last) and (ordinal(last) or 0) - (ordinal(first) or 0) <= 1
    return first < last and not (soon and big >= small * fusing().rivalry.growth_ratio)


def _first_told(line: TollLine, told: Mapping[str, str]) -> str:
    return min(told.get(c, "")[:10] for c in line.claims)


def _last_told(line: TollLine, told: Mapping[str, str]) -> str:
    return max(told.get(c, "")[:10] for c in line.claims)


def _figure(line: TollLine) -> str:
    ends = ["?" if n is None else str(n) for n in (line.low, line.best, line.high)]
    return "/".join(ends)


def _middle(line: TollLine) -> int | None:
    return next((n for n in (line.best, line.low, line.high) if n is not None), None)


def _blame(event: Event, claims: Sequence[Claim], voices: Voices, kin: Kin, types: TypeTable) -> Iterable[Dispute]:
    claims = [c for c in claims if c.role("blamed") or not is_answer(c)]
    one_sided = [c for c in claims if c.role("blamed") or (types(c.type).violent and not types(c.type).two_sided)]
    # "is targeting the group" tells what somebody goes on doing, not who did this
    silent = ("denied",) if event.standing == "ongoing" else ("denied", "ongoing")
    told = [c for c in one_sided if c.standing not in silent]
    accused = [(c, _accused(c, kin)) for c in told if _accused(c, kin)]
    entries: list[Entry] = []
    named = _named_by(accused, voices)
    for (x, left), (y, right) in combinations(accused, 2):
        if _one_deed(x, y, types) and voices.opposed(x, y) and not any(
            _may_be_one(a, b, kin) or any({a.key, b.key} <= n for n in named)
            for a in left
            for b in right
        ):
            entries += [(a.id, a.words, c) for c, who in ((x, left), (y, right)) for a in who]
    entries += _denials(claims, kin)
    values = readings(dict.fromkeys(entries), voices)
    if len(values) > 1 or any(c.standing == "denied" for _, _, c in entries):
        names = list(dict.fromkeys(kin.name(v.value or "") or v.words for v in values))
        denied = " or ".join(n.removeprefix("not ") for n in names if n.startswith("not "))
        question = f"Was it {denied}?" if denied else f"Who did it: {' or '.join(names)}?"
        yield _dispute(event.id, "blame", question, values)


def _one_deed(a: Claim, b: Claim, types: TypeTable) -> bool:
    """Tell whether two claims may blame for one deed: an accusation is of any, a crackdown is no shot-down aircraft."""
    kinds, families = {a.type, b.type}, [types(c.type).family for c in (a, b)]
    if len(kinds) == 1 or kinds & joining().words.vague or a.role("blamed") or b.role("blamed"):
        return True
    return "other" not in families and nearness(*families) >= _KINDRED


def _accused(claim: Claim, kin: Kin) -> list[ActorRef]:
    roles = claim.role("blamed") or claim.role("agent")
    found = [ref for r in roles if (ref := ref_of(r)).id is not None or names_somebody(ref.words, r.role, claim)]
    self_said = {v.actor for v in claim.voice} if claim.standing == "doubted" else set()  # nobody alleges of himself
    return [ref for ref in found if kin.kind(ref.id) not in fusing().peaceful_kinds and (ref.id or "") not in self_said]


def _named_by(accused: Sequence[tuple[Claim, list[ActorRef]]], voices: Voices) -> list[set[str]]:
    """Return whom each voice names: who names two doers tells of two deeds, or of one done together."""
    found: dict[str, set[str]] = {}
    for claim, who in accused:
        found.setdefault(str(voices.of(claim).key), set()).update(ref.key for ref in who)
    return [keys for keys in found.values() if len(keys) > 1]


def _may_be_one(a: ActorRef, b: ActorRef, kin: Kin) -> bool:
    """Tell whether two accused may be one: "militants" may be any group, but "soldiers" are no rebels."""
    value = alike(a, b, kin)
    if _vague(a) or _vague(b):
        return value > OTHER_CAMP or is_attacker(a.words) or is_attacker(b.words)
    return value > -0.2


def _vague(ref: ActorRef) -> bool:
    """Tell whether words name nobody in particular: generic ones, and those that are not a name throughout."""
    long = [w for w in ref.words.split() if len(w) > 3]
    named = any(c.isupper() for c in ref.words) and all(any(c.isupper() for c in w) for w in long)
    return ref.id is None and (is_generic(ref.words) or not named)


def _denials(claims: Sequence[Claim], kin: Kin) -> list[Entry]:
    """A denial by name stands against the claims that blame: both sides are readings."""
    denied = [c for c in claims if disowns(c) or (c.standing == "denied" and _denies_own(c, kin))]
    told = [c for c in claims if c.standing != "denied" and not disowns(c)]
    blamed = [(r, c) for c in told for r in _accused(c, kin)]
    named = [(r, c) for r, c in blamed if not _vague(r)]
    entries: list[Entry] = [(r.id, r.words, c) for r, c in named or blamed]
    entries = entries or [(None, _UNNAMED, c) for c in told if c.role("agent")]
    if not denied or not entries:
        return []
    return entries + [
        (f"not:{r.id or r.words.lower()}", f"not {kin.name(r.id or '') or r.words}", c)
        for c in denied
        for r in _accused(c, kin)
    ]


def _denies_own(claim: Claim, kin: Kin) -> bool:
    """Tell who denies a deed of his own from who denies that others did it: then it did not happen at all."""
    accused, speakers = _accused(claim, kin), {v.actor for v in claim.voice if v.actor and not is_generic_id(v.actor)}
    others = bool(speakers) and not any(r.id is None or kin.related(r.id, s) for r in accused for s in speakers)
    return bool(accused) and not others


def _rivals(
    event: Event,
    claims: Sequence[Claim],
    voices: Voices,
    field: DisputeField,
    value: Callable[[Claim], tuple[str | None, str]],
    clash: Callable[[Claim, Claim], bool],
) -> Iterable[Dispute]:
    bad = {c.id: c for a, b in combinations(claims, 2) if clash(a, b) for c in (a, b)}
    values = readings(((*value(c), c) for c in bad.values()), voices)
    if len(values) > 1:
        word = {"place": "Where was it", "day": "When was it"}[field]
        yield _dispute(event.id, field, f"{word}: {' or '.join(dict.fromkeys(v.words for v in values))}?", values)


def _day(claim: Claim) -> str:
    """Write a claim's time by its days alone; a night is its first."""
    days = days_of(claim.when)
    return str(iso(days.first)) if days.first == days.last else interval(claim.when)


def _spot(claim: Claim) -> tuple[str | None, str]:
    return place_value(claim.where), place_words(claim.where)


def _places_clash(voices: Voices) -> Callable[[Claim, Claim], bool]:
    return lambda a, b: _two_texts(a, b, voices) and rival_places(a.where, b.where)


def _two_texts(a: Claim, b: Claim, voices: Voices) -> bool:
    return voices.text_of(a.report) != voices.text_of(b.report)


def _days_clash(types: TypeTable, voices: Voices) -> Callable[[Claim, Claim], bool]:
    """Two days clash where both tell the same kind of deed; the parts of a happening may fall on several days."""

    def clash(a: Claim, b: Claim) -> bool:
        one_deed = types(a.type).family == types(b.type).family
        return one_deed and _two_texts(a, b, voices) and rival_days(a.when, b.when)

    return clash


def _types(event: Event, claims: Sequence[Claim], voices: Voices, types: TypeTable) -> Iterable[Dispute]:
    values = rival_kinds(claims, voices, types)
    if values:
        labels = [types(v.value or "").label.lower() for v in values]
        yield _dispute(event.id, "type", f"What was it: {' or '.join(dict.fromkeys(labels))}?", values)


def _happened(event: Event, claims: Sequence[Claim], desk: Desk) -> Iterable[Dispute]:
    """Those who say that the denied deed took place; what else the event holds is not denied, nor is a deed done to
    others ("denied that any of its fighters had been killed").
    """
    denied = [c for c in claims if c.standing == "denied" and not _denies_own(c, desk.kin)]
    families = {desk.types(c.type).family for c in denied}
    told = [c for c in claims if desk.types(c.type).family in families]
    real = [c for c in told if c.standing in ("happened", "ongoing", "background")]
    real = [c for c in real if any(_same_harm(c, d, desk.kin) for d in denied)]
    if denied and real:
        entries: list[Entry] = [("happened", "it happened", c) for c in real]
        entries += [("denied", "it did not happen", c) for c in denied]
        yield _dispute(event.id, "happened", "Did it happen at all?", readings(entries, desk.voices))


def _same_harm(told: Claim, denied: Claim, kin: Kin) -> bool:
    """Tell whether a denied deed was done to those of the one told; who denies deaths denies nothing else."""
    if denied.role("victim"):
        return agreement(refs(told.role("victim")), refs(denied.role("victim")), kin) > 0
    return agreement(_harmed(told), _harmed(denied), kin) >= 0


def _harmed(claim: Claim) -> Fillers:
    return refs((*claim.role("target"), *claim.role("victim")))
