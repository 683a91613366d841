"""Which later claims of a report only tell again what an earlier one told: "the deal", "all those evacuated".

A report names its agreement and its evacuation again and again, each time by other words. Two tellings are held to be
one where nothing said of them speaks against it: neither names another place, another party or another time.
"""

import re

from dateline.claims.events_group import is_war_total
from dateline.claims.frames_types import Frame
from dateline.language.annotated import Annotated
from dateline.ontology import Ontology
from dateline.records import RawClaim

__all__ = ["restated"]

_OTHER = re.compile(r"\b(other|another|previous|earlier|similar|new|separate|several|dozens|many)\b", re.IGNORECASE)
_REAL = frozenset({"happened", "background", "ongoing"})
_MILLIONS = re.compile(r"\b(millions?|homes?)\b", re.IGNORECASE)
_PARTIES = frozenset({"agent", "partner"})


def restated(
    annotated: Annotated, ontology: Ontology, group: list[Frame], claim: RawClaim, told: list[RawClaim]
) -> RawClaim | None:
    """Return the earlier claim of the report (`told`, in text order) that a claim tells again, or None."""
    if claim.type == "warfighting" or is_war_total(group):
        return next((c for c in told if c.type == "warfighting"), None)
    family = ontology.type_of(claim.type).family
    kin = [c for c in told if ontology.type_of(c.type).family == family]
    if family == "agreement" and not claim.rule.startswith("breach"):
        return next((c for c in reversed(kin) if _one_agreement(annotated, c, claim)), None)
    if family == "displacement":
        return next((c for c in reversed(kin) if _one_move(annotated, c, claim)), None)
    return None


def _one_agreement(annotated: Annotated, first: RawClaim, second: RawClaim) -> bool:
    """Tell whether two mentions of an agreement may be of the same one."""
    if _is_plural(second) or _is_plural(first) or _OTHER.search(_before(annotated, second)):
        return False
    if first.standing not in _REAL or second.standing not in _REAL or _times_differ(first, second):
        return False
    general = "agreement" in (first.type, second.type)
    return (general or first.type == second.type) and not _parties_differ(first, second)


def _one_move(annotated: Annotated, first: RawClaim, second: RawClaim) -> bool:
    """Tell whether two tellings of people who left may be of one move: one of them names no place of its own."""
    if first.standing not in _REAL or second.standing not in _REAL or _times_differ(first, second):
        return False
    moved = ("victim", "origin")
    if any(_MILLIONS.search(r.text) for c in (first, second) for r in c.roles if r.role in moved):
        return False
    if any(_OTHER.match(r.text) for r in second.roles if r.role in moved):
        return False
    return not (_has_name(annotated, first) and _has_name(annotated, second))


def _is_plural(claim: RawClaim) -> bool:
    return claim.rule.endswith("/nominal") and claim.trigger.text.lower().endswith("s")


def _before(annotated: Annotated, claim: RawClaim) -> str:
    return annotated.report.text[max(0, claim.trigger.start - 20) : claim.trigger.start]


def _times_differ(first: RawClaim, second: RawClaim) -> bool:
    """Tell two tellings that each name a time, and not by the same words."""
    if first.when is None or second.when is None:
        return False
    return first.when.text.lower().split()[-1:] != second.when.text.lower().split()[-1:]


def _has_name(annotated: Annotated, claim: RawClaim) -> bool:
    where = claim.where
    return where is not None and any(t.start < where.end and where.start < t.end for t in annotated.toponyms)


def _parties_differ(first: RawClaim, second: RawClaim) -> bool:
    """Tell two agreements each between parties by name, with no name in common."""
    one, other = (_names(claim) for claim in (first, second))
    return bool(one) and bool(other) and not one & other


def _names(claim: RawClaim) -> set[str]:
    words = {w for r in claim.roles if r.role in _PARTIES for w in r.text.split()}
    return {w.lower() for w in words if w[:1].isupper()}
