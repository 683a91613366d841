"""Denials and what they deny: "the rebels took the town"; "the army denied that the town had fallen".

A denial is a claim of its own, told by the one who denies. It is linked to the claim of the same report that it is
about: the last one told before it, else the first after it that is news, of the same kind of happening, whose place
and parties may be the same. A denial of the intent alone denies no happening.
"""

import re

from msgspec import structs

from dateline.ontology import Ontology
from dateline.records import Link, RawClaim, Role

__all__ = ["linked_denials"]

_INTENT = re.compile(r"\b(?:deliberate|intentional|indiscriminate|knowing|purposeful|wilful)ly\b", re.IGNORECASE)
_TOLD = frozenset({"happened", "ongoing", "background", "doubted"})
_DEFINITE = frozenset({"the", "this", "that", "its", "their", "such", "any", "it", "they", "his", "her", "our"})
_PLACES = frozenset({"site", "target", "destination", "origin"})


def linked_denials(ontology: Ontology, claims: list[RawClaim]) -> list[RawClaim]:
    """Return the event claims with each denial linked to the claim it denies, where the report tells that one."""
    return [_linked(ontology, claim, claims) if claim.standing == "denied" else claim for claim in claims]


def _linked(ontology: Ontology, denial: RawClaim, claims: list[RawClaim]) -> RawClaim:
    if any(link.kind == "denies" for link in denial.links) or _INTENT.search(denial.evidence.text):
        return denial  # "denies deliberately shelling civilians" does not say that nothing was shelled
    others = [c for c in claims if c.standing in _TOLD and _may_be(ontology, denial, c)]
    before = [c for c in others if c.trigger.start < denial.trigger.start]
    news = (c for c in others if c.standing != "background")
    found = before[-1] if before else next(news, None)
    return denial if found is None else structs.replace(denial, links=(*denial.links, Link("denies", found.id)))


def _may_be(ontology: Ontology, denial: RawClaim, told: RawClaim) -> bool:
    """Tell whether a denial may be about a claim: one kind of happening, and nothing named tells them apart."""
    if not _same_kind(ontology, denial.type, told.type):
        return False
    return all(_fit(denial, told, names) for names in (_PLACES, {"victim"}, {"agent"}))


def _same_kind(ontology: Ontology, a: str, b: str) -> bool:
    if a == b:
        return True
    one, two = ontology.type_of(a), ontology.type_of(b)
    taken = {"capture-of-place", "loss-of-place"}
    return one.family == two.family or {a, b} <= taken or (one.violent and two.violent and "armed-attack" in (a, b))


def _fit(denial: RawClaim, told: RawClaim, names: frozenset[str] | set[str]) -> bool:
    """Tell whether the fillers of some roles may be the same: a word in common, or one side only points."""
    mine, theirs = _words(denial, names), _words(told, names)
    return not mine or not theirs or bool(mine & theirs)


def _words(claim: RawClaim, names: frozenset[str] | set[str]) -> set[str]:
    named = [role for role in claim.roles if role.role in names and not _points(role)]
    return {word.lower().strip("\"'’,.") for role in named for word in role.text.split()} - _DEFINITE


def _points(role: Role) -> bool:
    """Tell a phrase that only points at what was named before: "the town", "it"."""
    said = role.text.lower().split()
    return (
        (bool(said) and said[0] in _DEFINITE and role.text[len(said[0]) :].islower())
        or len(said) == 0
        or said == ["it"]
    )
