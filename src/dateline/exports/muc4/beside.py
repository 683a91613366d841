"""A person told of by a noun and the name right behind it: "the ambassador's daughter, Ana Ruiz," is one person."""

import re
from itertools import pairwise

from dateline.exports.muc4 import words
from dateline.exports.muc4.report import Told, head
from dateline.records import Claim, Role

__all__ = ["named_beside"]

_HIT = ("victim", "target")
_BETWEEN = re.compile(r"[\s,(\[:–—-]+")


def named_beside(told: Told, claim: Claim) -> dict[int, Role]:
    """Return the roles by name that say who a singular noun for a person means, by where the noun's role starts."""
    hit = sorted((r for r in claim.roles if r.role in _HIT), key=lambda r: r.start)
    found: dict[int, Role] = {}
    for noun, name in pairwise(hit):
        if told.is_person(noun) or not told.is_person(name) or words.is_plural(head(noun)):
            continue
        if not (noun.count or 1) > 1 and _BETWEEN.fullmatch(_between(claim, noun, name)):
            found[noun.start] = name
    return found


def _between(claim: Claim, first: Role, second: Role) -> str:
    at = claim.evidence.start
    return claim.evidence.text[max(0, first.end - at) : max(0, second.start - at)]
