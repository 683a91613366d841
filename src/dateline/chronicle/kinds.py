"""Where accounts differ on what it was: two means that exclude each other, or an accident beside somebody's deed."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from dateline.chronicle.actors import ref_of
from dateline.chronicle.config import fusing
from dateline.chronicle.readings import names_somebody, type_readings
from dateline.chronicle.telling import TypeTable
from dateline.chronicle.voices import Voices
from dateline.chronicle.words import stem, tokens
from dateline.records.chronicle import Reading
from dateline.records.claim import Claim

_UNTOLD = frozenset({"denied", "planned", "threatened", "conditional"})


def rival_kinds(claims: Sequence[Claim], voices: Voices, types: TypeTable) -> tuple[Reading, ...]:
    """Return the readings of what an event was that exclude each other; none where accounts agree or may agree.

    "A blast" and "twelve were killed" go with an accident as well as with a bomb: only what says that somebody did it
    stands against an accident.
    """
    told = {c.id: c for c in (*_rival_means(claims, voices, types), *_rival_causes(claims, voices, types))}
    found = type_readings([c for c in claims if c.id in told], voices)
    return found if len(found) > 1 else ()


def _rival_means(claims: Sequence[Claim], voices: Voices, types: TypeTable) -> Iterator[Claim]:
    """Yield the claims of families that exclude each other: told by different voices, none of which tells both."""
    rules = fusing().exclusive
    said = [c for c in claims if c.rule.partition("/")[0] not in rules.open_wordings]
    told = [c for c in said if types(c.type).family in rules.families]
    by_voice: dict[str, set[str]] = {}
    for claim in told:
        by_voice.setdefault(str(voices.of(claim).key), set()).add(types(claim.type).family)
    pairs = combinations(sorted({types(c.type).family for c in told}), 2)
    rivals = {f for pair in pairs if not any(set(pair) <= families for families in by_voice.values()) for f in pair}
    yield from (c for c in told if types(c.type).family in rivals)


def _rival_causes(claims: Sequence[Claim], voices: Voices, types: TypeTable) -> Iterator[Claim]:
    """Yield the claims that call it nobody's deed and those that call it somebody's, where other voices tell these."""
    told = [c for c in claims if c.standing not in _UNTOLD]
    accidents = [c for c in told if types(c.type).family in fusing().exclusive.nobodys]
    deeds = [c for c in told if is_deed(c, types)] if accidents else []
    sure = [c for c in deeds if c.type not in fusing().exclusive.undecided_types]
    deeds = sure or deeds  # beside "shot down", who killed the pilot is another question
    both = {voices.of(c).key for c in accidents} & {voices.of(c).key for c in deeds}
    for x in accidents:
        for y in deeds:
            if voices.opposed(x, y) and not {voices.of(x).key, voices.of(y).key} & both:
                yield from (x, y)


def is_deed(claim: Claim, types: TypeTable) -> bool:
    """Tell whether a claim says that somebody did it: it names a doer, or its words know no accident."""
    rules, facts = fusing().exclusive, types(claim.type)
    if not facts.violent or facts.family in rules.nobodys:
        return False
    doers = [r for r in claim.roles if r.role in ("agent", "blamed")]
    if any(ref_of(r).id is not None or names_somebody(r.text, r.role, claim) for r in doers):
        return True
    words = {w for token in tokens(claim.trigger.text) for w in (token, stem(token))}
    return claim.type not in rules.undecided_types and not words & rules.undecided_words
