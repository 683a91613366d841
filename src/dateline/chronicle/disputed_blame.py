"""Who did it: doers that cannot be one, named by opposed voices, and denials by those who are blamed."""

from collections.abc import Iterable, Sequence
from itertools import combinations

from dateline.chronicle.accusing import disowns, is_answer
from dateline.chronicle.actors import OTHER_CAMP, ActorRef, Kin, alike, ref_of
from dateline.chronicle.config import fusing, joining, nearness
from dateline.chronicle.disputing import dispute_of
from dateline.chronicle.readings import Entry, names_somebody, readings
from dateline.chronicle.telling import TypeTable
from dateline.chronicle.voices import Voices
from dateline.chronicle.words import is_attacker, is_generic
from dateline.records.actor_ids import is_generic_id
from dateline.records.chronicle import Dispute, Event
from dateline.records.claim import Claim

__all__ = ["blame_disputes", "denies_own"]

_UNNAMED = "somebody not named"
_KINDRED = 0.5  # nearness of kinds that outlets use for one deed


def blame_disputes(
    event: Event, claims: Sequence[Claim], voices: Voices, kin: Kin, types: TypeTable
) -> Iterable[Dispute]:
    """Yield the dispute on who did it, if any. claims: the event's own, and the accusations that are about it.

    Words alone are nobody's deed: who is accused and denies it is in dispute where the deed is told.
    """
    if not any(types(c.type).violent for c in claims):
        return
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
    entries += _denials(claims, one_sided, kin)
    values = readings(dict.fromkeys(entries), voices)
    if len(values) > 1 or any(c.standing == "denied" for _, _, c in entries):
        names = list(dict.fromkeys(kin.name(v.value or "") or v.words for v in values))
        denied = " or ".join(n.removeprefix("not ") for n in names if n.startswith("not "))
        question = f"Was it {denied}?" if denied else f"Who did it: {' or '.join(names)}?"
        yield dispute_of(event.id, "blame", question, values)


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


def _denials(claims: Sequence[Claim], one_sided: Sequence[Claim], kin: Kin) -> list[Entry]:
    """A denial by name stands against the claims that blame (`one_sided`): both sides are readings."""
    denied = [c for c in claims if disowns(c) or (c.standing == "denied" and denies_own(c, kin))]
    told = [c for c in one_sided if c.standing != "denied" and not disowns(c)]
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


def denies_own(claim: Claim, kin: Kin) -> bool:
    """Tell who denies a deed of his own from who denies that others did it: then it did not happen at all."""
    accused, speakers = _accused(claim, kin), {v.actor for v in claim.voice if v.actor and not is_generic_id(v.actor)}
    others = bool(speakers) and not any(r.id is None or kin.related(r.id, s) for r in accused for s in speakers)
    return bool(accused) and not others
