"""What is put down to nobody's deed: a crash to a technical fault, a blast to a gas leak, a death to a weak heart.

Such an account matters where others blame somebody, so it is kept with the harm it accounts for. By itself an accident
is no conflict (UCDP GED: armed force by organised actors).
"""

import re

from msgspec import structs

from dateline.ontology import Ontology
from dateline.records import Link, RawClaim

__all__ = ["with_accounts"]

_ACCOUNTS = frozenset({"accident", "natural-death"})
_NOBODYS = _ACCOUNTS | {"aircraft-crash"}
_NEAR, _FAR = 200, 1200  # characters from a harm to the account of it: the sentence behind, or one that names the same
_STEM = 5  # letters by which "crash" and "crashed" are one word
_UNREAL = frozenset({"planned", "threatened", "conditional"})


def with_accounts(ontology: Ontology, claims: list[RawClaim]) -> list[RawClaim]:
    """Return the claims, in text order, each account of an accident linked (`repeats`) to the harm it accounts for.

    That is the last one of which the account's sentence names a word ("the crash", "the plane"), else one of the same
    sentence or the one before. An account of nothing that the report tells is left out, unless it names the dead itself.
    """
    kept: list[RawClaim] = []
    for claim in claims:
        if claim.type not in _ACCOUNTS:
            kept.append(_by_nobody(claim))
            continue
        harm = _accounted_for(ontology, claim, claims)
        if harm is not None:
            kept.append(structs.replace(_by_nobody(claim), links=(*claim.links, Link("repeats", harm.id))))
        elif any(role.role in ("victim", "target") for role in claim.roles):
            kept.append(_by_nobody(claim))
    return kept


def _by_nobody(claim: RawClaim) -> RawClaim:
    """Return what nobody did without a doer: "the helicopter crashed, killing four" makes none of the helicopter."""
    if claim.type not in _NOBODYS:
        return claim
    return structs.replace(claim, roles=tuple(role for role in claim.roles if role.role != "agent"))


def _accounted_for(ontology: Ontology, account: RawClaim, claims: list[RawClaim]) -> RawClaim | None:
    said = _words(account.evidence.text)
    harms = [c for c in claims if _is_harm(ontology, c) and c.standing not in _UNREAL]
    near = [(_gap(account, c), -c.trigger.start, c) for c in harms if _gap(account, c) <= _FAR]
    named = [found for found in near if said & _words(" ".join([found[2].trigger.text, *_struck(found[2])]))]
    close = named or [found for found in near if found[0] <= _NEAR]
    return min(close, key=lambda found: found[:2])[2] if close else None


def _gap(account: RawClaim, harm: RawClaim) -> int:
    """Return how far before the account's sentence a harm is told: 0 in the same one, out of reach behind it."""
    if harm.evidence.start > account.evidence.start:
        return _FAR + 1
    return max(0, account.evidence.start - harm.evidence.end)


def _struck(harm: RawClaim) -> list[str]:
    return [role.text for role in harm.roles if role.role in ("target", "victim", "instrument")]


def _words(text: str) -> set[str]:
    return {word[:_STEM] for word in re.findall(r"\w{4,}", text.lower())}


def _is_harm(ontology: Ontology, claim: RawClaim) -> bool:
    return claim.type not in _ACCOUNTS and ontology.type_of(claim.type).violent
