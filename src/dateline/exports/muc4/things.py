"""What was hit: physical targets with type, number and effect."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.exports.muc4 import words
from dateline.exports.muc4.report import Told, head, up_to_head
from dateline.records import Claim, Role

_KINDS = ("site", "vehicle", "thing", "weapon")


@dataclass
class Thing:
    """One physical target."""

    text: str
    type: str
    number: str
    effect: str | None = None

    @property
    def key(self) -> str:
        """What the other slots refer to it by."""
        return words.quoted(self.text)


def is_thing(told: Told, role: Role) -> bool:
    """Tell whether a phrase names a thing, by its head noun."""
    said = words.tokens(up_to_head(role))
    last = words.singular(said[-1]) if said else ""
    if words.has("bodies", last):
        first = words.tokens(head(role))[-1]  # "members of the council" are people, "one of the banks" is none
        return first == "one" or words.has("bodies", first) or words.has("collective", first)
    kinds = told.view.ontology.kinds_of(last)
    if kinds:
        return kinds[0] in (*_KINDS, "place")
    if words.people_class(last):
        return False
    return role.actor is None and words.thing_class(last) is not None


def things_of(told: Told, claims: Sequence[Claim]) -> list[Thing]:
    """Return the physical targets of an incident, each once."""
    found: dict[str, Thing] = {}
    for claim in claims:
        for role in claim.roles:
            if role.role not in ("target", "victim", "site"):
                continue
            if (role.role != "site" and not is_thing(told, role)) or not (thing := thing_of(role)):
                continue
            text = thing.text
            kept = next((t for t in found.values() if same_thing(t.text, text)), None) or found.setdefault(text, thing)
            kept.effect = kept.effect or _effect(claim)
    return list(found.values())


def thing_of(role: Role) -> Thing | None:
    """Return the physical target that a role's words name; None where the fill rules count it as none.

    A body known by its name is none: what it sits in is told as such ("the offices of").
    """
    if role.actor is not None and words.has("bodies", (words.tokens(up_to_head(role)) or [""])[-1]):
        return None
    kind = _kind(role)
    return Thing(words.plain(up_to_head(role)), kind, _count(role)) if kind else None


def _kind(role: Role) -> str | None:
    """Return the type of a thing; None for what the fill rules count as no target (a town, an idea)."""
    last = (words.tokens(up_to_head(role)) or [""])[-1]
    if words.has("no_targets", last):
        return None
    kind = words.thing_class(up_to_head(role))
    return kind if role.role == "site" or kind == "" else kind or "OTHER"


def _count(role: Role) -> str:
    last = (words.tokens(head(role)) or [""])[-1]
    return str(role.count) if role.count else "PLURAL" if words.is_plural(last) else "1"


def same_thing(a: str, b: str) -> bool:
    """Tell whether two phrases mean the same thing: one noun, the words of one within the other."""
    one, two = a.split(), b.split()
    return one[-1:] == two[-1:] and (set(one) <= set(two) or set(two) <= set(one))


def _effect(claim: Claim) -> str | None:
    text = claim.evidence.text
    effects = words.lists().effects
    if words.says(text, effects["NO DAMAGE"]):
        return "NO DAMAGE"
    if claim.type in ("looting", "robbery"):
        money = words.says(text, words.lists().effects_robbery["MONEY TAKEN FROM TARGET"])
        return "MONEY TAKEN FROM TARGET" if money else "PROPERTY TAKEN FROM TARGET"
    for said in (claim.trigger.text, text):  # the verb itself tells more than the sentence
        found = next((e for e in ("DESTROYED", "SOME DAMAGE") if words.says(said, effects[e])), None)
        if found is not None:
            return found
    return {"destruction": "DESTROYED", "arson": "SOME DAMAGE"}.get(claim.type)
