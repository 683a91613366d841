"""Pronouns replaced by the words of whom they were resolved to, so that no line of a chronicle speaks of "they"."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from dateline.chronicle.words import is_pronoun
from dateline.records.claim import Claim, Role

Wordings = Mapping[tuple[str, str], Sequence[tuple[int, str]]]  # (report, actor) → (offset, words)


def named_throughout(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims, in order, with the words of every resolved pronoun those its report last named the actor by.

    Only `Role.text` changes, offsets still point to the pronoun. A pronoun nobody is known for stays as it is.
    """
    wordings = _wordings(claims)
    return [_renamed(c, wordings) for c in claims]


def _renamed(claim: Claim, wordings: Wordings) -> Claim:
    roles = tuple(_role(r, claim.report, wordings) for r in claim.roles)
    return claim if roles == claim.roles else msgspec.structs.replace(claim, roles=roles)


def _role(role: Role, report: str, wordings: Wordings) -> Role:
    if role.actor is None or not is_pronoun(role.text):
        return role
    told = wordings.get((report, role.actor), ())
    before = [words for at, words in told if at <= role.start]
    words = before[-1] if before else next((w for _, w in told), role.text)
    return msgspec.structs.replace(role, text=words)


def _wordings(claims: Iterable[Claim]) -> dict[tuple[str, str], list[tuple[int, str]]]:
    found: dict[tuple[str, str], set[tuple[int, str]]] = {}
    for claim in claims:
        said = [(r.actor, r.start, r.text) for r in claim.roles]
        said += [(v.actor, v.start or 0, v.text) for v in claim.voice]
        for actor, at, words in said:
            if actor and not is_pronoun(words):
                found.setdefault((claim.report, actor), set()).add((at, words))
    return {key: sorted(told) for key, told in found.items()}
