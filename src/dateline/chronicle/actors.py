"""Comparing the people and groups of two tellings: by identity, by kinship, by kind, by words."""

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from dateline.chronicle.config import joining
from dateline.chronicle.words import is_generic, likeness, rarity, same_name, stem, tokens, vector
from dateline.grounding.pronouns import is_pronoun
from dateline.records.actor_ids import is_generic_id
from dateline.records.claim import Role

_HELD = re.compile(r"\b[\w’']+-(?:held|backed|controlled|besieged|run|led)\b")  # "a rebel-held town" is no rebel
_FIGHTING = frozenset({"state", "armed-group"})
OTHER_CAMP = -0.5  # "the insurgents" are not the air force, though neither is named
_UNARMED = -0.25  # nor the farmers, but residents and fighters may leave a town together


class ActorRef(NamedTuple):
    """A role's filler: its actor id where known, and its words."""

    id: str | None
    words: str

    @property
    def key(self) -> str:
        """The id, or the words in lower case."""
        return self.id or self.words.lower()


Fillers = tuple[ActorRef, ...]


class Kin:
    """What the knowledge file says of actors, and what reports say of who belongs to whom.

    Takes any object with `.actors.get(id)` whose result may have `name`, `kind`, `parents` and `offices`; without
    one, nothing is known. `belongs` adds member → group pairs told by the reports. A person belongs to the
    organisations they hold office in.
    """

    def __init__(self, knowledge: Any = None, belongs: Iterable[tuple[str, str]] = ()) -> None:
        self._book = getattr(knowledge, "actors", None)
        self._seen: dict[str, Any] = {}
        self._above: dict[str, frozenset[str]] = {}
        self._related: dict[tuple[str, str], bool] = {}
        self._belongs: dict[str, set[str]] = {}
        for member, group in sorted(set(belongs)):
            self._belongs.setdefault(member, set()).add(group)

    def entry(self, actor: str) -> Any:
        """Return the knowledge entry of an id, or None."""
        if actor not in self._seen:
            self._seen[actor] = self._look_up(actor)
        return self._seen[actor]

    def _look_up(self, actor: str) -> Any:
        if self._book is None:
            return None
        try:
            return self._book.get(actor)
        except (KeyError, ValueError):
            return None

    def name(self, actor: str) -> str | None:
        """Return the actor's plain name, None where the knowledge file has no entry."""
        return getattr(self.entry(actor), "name", None)

    def kind(self, actor: str | None) -> str | None:
        """Return the actor's kind, None where unknown."""
        return getattr(self.entry(actor), "kind", None) if actor else None

    def above(self, actor: str) -> frozenset[str]:
        """Return the actor and everything it belongs to, by the knowledge file and the reports."""
        if actor not in self._above:
            self._above[actor] = self._climb(actor)
        return self._above[actor]

    def _climb(self, actor: str) -> frozenset[str]:
        found, todo = {actor}, [actor]
        while todo:
            here = todo.pop()
            parents = self._told_above(here)
            for up in sorted({*parents, *self._belongs.get(here, ())} - found):
                found.add(up)
                todo.append(up)
        return frozenset(found)

    def _told_above(self, actor: str) -> tuple[str, ...]:
        entry = self.entry(actor)
        offices = getattr(entry, "offices", ())
        return (*getattr(entry, "parents", ()), *(o.org for o in offices))

    def related(self, a: str, b: str) -> bool:
        """Tell whether one actor is, or belongs to, the other, or both are organs of one government."""
        if a == b:
            return True
        pair = (a, b) if a < b else (b, a)
        if pair not in self._related:
            x, y = self.above(a), self.above(b)
            self._related[pair] = b in x or a in y or any(self.kind(shared) == "government" for shared in x & y)
        return self._related[pair]


def ref_of(role: Role) -> ActorRef:
    """Return a role's filler. An id that only says what kind of people ("generic:...") is no identity."""
    known = role.actor if not is_generic_id(role.actor) else None
    return ActorRef(known, role.text)


def refs(roles: Iterable[Role]) -> tuple[ActorRef, ...]:
    """Return the fillers of roles, each actor or wording once, in text order."""
    found: dict[str, ActorRef] = {}
    for role in roles:
        ref = ref_of(role)
        found.setdefault(ref.key, ref)
    return tuple(found.values())


def agreement(a: Fillers, b: Fillers, kin: Kin) -> float:
    """Return how well two lists of fillers agree (-1 to 1); 0 where one is empty."""
    if not a or not b:
        return 0.0
    if len(a) > len(b):
        a, b = b, a
    best = [max(alike(x, y, kin) for y in b) for x in a]
    return sum(best) / len(best)


def named_agreement(a: Fillers, b: Fillers, kin: Kin) -> float:
    """Return how well two lists agree where those that name somebody, or their side, leave "8 persons" out."""
    return agreement(_telling(a), _telling(b), kin)


def _telling(fillers: Fillers) -> Fillers:
    kept = tuple(f for f in fillers if f.id or not is_generic(f.words) or camp_of(f.words) in _FIGHTING)
    return kept or fillers


def alike(a: ActorRef, b: ActorRef, kin: Kin) -> float:
    """Return how surely two fillers are one: 1 the same, 0 nothing to say, below 0 different."""
    if a.id and b.id:
        if a.id == b.id:
            return 1.0
        return 0.7 if kin.related(a.id, b.id) else -0.5
    if any(f.id is None and is_pronoun(f.words) for f in (a, b)):
        return 0.0
    if a.id or b.id:
        return _id_and_words(a, b, kin) if a.id else _id_and_words(b, a, kin)
    return _words(a.words, b.words)


def _id_and_words(known: ActorRef, words: ActorRef, kin: Kin) -> float:
    name = kin.name(known.id or "") or known.words
    if max(same_name(name, words.words), same_name(known.words, words.words)) > 0:
        return 0.9
    if _names_within(words.words, name) or _names_within(words.words, known.words):
        return 0.9
    if not is_generic(words.words):
        return -0.2
    return _camps(camp_of(words.words), camp_of_kind(kin.kind(known.id))) or 0.15


def _names_within(a: str, b: str) -> bool:
    """Tell whether one wording holds all the words of the other, a name among them ("X forces" and "X")."""
    x, y = set(tokens(a)), set(tokens(b))
    few, many = (x, y) if len(x) <= len(y) else (y, x)
    return bool(few) and few <= many and any(rarity(w) >= 7 for w in few) and not is_generic(a if few is x else b)


def _words(a: str, b: str) -> float:
    if same_name(a, b):
        return 0.3 if is_generic(a) else 1.0
    if _names_within(a, b):
        return 0.9
    shared = (
        likeness(vector(a), vector(b)) * 30.0 / max(8.0, min(sum(vector(a).values()), sum(vector(b).values()), 30.0))
    )
    if shared >= 0.5:
        return 0.7
    if is_generic(a) or is_generic(b):
        return _camps(camp_of(a), camp_of(b)) or 0.1
    return -0.2


def _camps(a: str | None, b: str | None) -> float:
    """Return what two camps speak against their being one; 0 where one is not known, or both are one."""
    if a is None or b is None or a == b:
        return 0.0
    return OTHER_CAMP if {a, b} == _FIGHTING else _UNARMED


def camp_of(words: str) -> str | None:
    """Return on whose side people described are: a state's, an armed group's, nobody's; None where words do not say."""
    stems = {stem(w) for w in tokens(_HELD.sub("", words))}
    found = {camp for camp, nouns in joining().words.camps.items() if stems & nouns}
    return found.pop() if len(found) == 1 else None


_CAMPS = {
    "government": "state", "state-force": "state", "foreign-force": "state", "coalition": "armed-group",
    "rebel": "armed-group",
}  # fmt: skip


def camp_of_kind(kind: str | None) -> str | None:
    """Return the camp of a known actor by its kind."""
    return _CAMPS.get(kind or "")
