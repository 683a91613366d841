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
_LONG = re.compile(r"\w{4,}")
_PRONOUN = re.compile(r"\b(?:it|its|this|that|which|he|she|they|them)\b", re.IGNORECASE)
_UNREAL = frozenset({"planned", "threatened", "conditional"})


def with_accounts(ontology: Ontology, claims: list[RawClaim]) -> list[RawClaim]:
    """Return the claims, in text order, each account of an accident linked (`repeats`) to the harm it accounts for.

    That is the last one that the account's sentence names ("the crash", "the plane"), else one of the same sentence, or
    of the one before where a pronoun points back. An account of nothing that the report tells is left out, unless it
    names the dead.
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
    harms = [c for c in claims if _is_harm(ontology, c) and c.standing not in _UNREAL]
    near = [(_gap(account, c), -c.trigger.start, c) for c in harms if _gap(account, c) <= _FAR]
    named = [found for found in near if _names(ontology, account, found[2])]
    points_back = _PRONOUN.search(account.evidence.text) is not None
    close = named or [found for found in near if found[0] <= (_NEAR if points_back else 0)]
    return min(close, key=lambda found: found[:2])[2] if close else None


def _names(ontology: Ontology, account: RawClaim, harm: RawClaim) -> bool:
    """Tell whether the account's sentence names a harm: by its own words or by another for its kind ("the blast")."""
    said = account.evidence.text.lower()
    for voice in account.voice:
        said = said.replace(voice.text.lower(), "") if voice.text else said
    kinds = {e.trigger.type for word in _LONG.findall(said) for e in ontology.headed_by((word,), "noun")}
    return harm.type in kinds or bool(_words(said) & _words(" ".join([harm.trigger.text, *_struck(harm)])))


def _gap(account: RawClaim, harm: RawClaim) -> int:
    """Return how far before the account's sentence a harm is told: 0 in the same one, out of reach behind it."""
    if harm.evidence.start > account.evidence.start:
        return _FAR + 1
    return max(0, account.evidence.start - harm.evidence.end)


def _struck(harm: RawClaim) -> list[str]:
    return [role.text for role in harm.roles if role.role in ("target", "victim", "instrument")]


def _words(text: str) -> set[str]:
    return {word[:_STEM] for word in _LONG.findall(text.lower())}


def _is_harm(ontology: Ontology, claim: RawClaim) -> bool:
    return claim.type not in _ACCOUNTS and ontology.type_of(claim.type).violent
