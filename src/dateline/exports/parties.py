"""Who the sides of an event are, as exports name them: actors by name, people by common words; things are none.

A market that was shelled is what was hit, not whom; "44" says how many, not who. The kind of people known only by
common words is that of their noun in the word lists of the ontology and of the room that resolves actors.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from dateline.chronicle.words import stem
from dateline.grounding.who.nouns import load_nouns
from dateline.language.numbers import numbers_in_text
from dateline.ontology import Ontology
from dateline.records import Claim, Role
from dateline.records.chronicle import ActorView, Reading

CIVILIAN_KINDS = frozenset({"civilians", "party", "ngo", "media", "person"})
STATE_KINDS = frozenset({"government", "state-force", "foreign-force"})
UNKNOWN = "unknown"
UNTOLD_KINDS = frozenset({UNKNOWN, "organisation"})
"""What a new name is as long as no words tell more."""
_ARMED = frozenset({"member", "force", "group", "rule"})
_BEFORE_NOUN = frozenset(
    "the a an its their his her our of those these them some several many most all other more".split()  # noqa: SIM905
)
_COUNTERS = frozenset("group number members dozens hundreds scores thousands tens handful".split())  # noqa: SIM905
_LATER = re.compile(r"\s*(?:,|\b(?:in|on|at|from|by|near|with|who|which|that|including|of)\b)", re.IGNORECASE)


@dataclass(frozen=True)
class Party:
    """One side of an event: its actor id where known, its name, its kind ("unknown" where nothing tells).

    named: somebody in particular, by a name of the files or the reports; else "gunmen", "three villagers".
    """

    id: str | None
    name: str
    kind: str
    ucdp: str | None = None
    inter: int | None = None
    named: bool = True

    @property
    def is_state(self) -> bool:
        """A government or its forces."""
        return self.kind in STATE_KINDS

    @property
    def is_civilian(self) -> bool:
        """People who bear no arms."""
        return self.kind in CIVILIAN_KINDS


def opponents(first: Party | None, parties: Iterable[Party]) -> list[Party]:
    """Return those acted on, whom the deed was against first: armed ones with a name, then armed ones, then civilians.

    Nameless "fighters" or "attackers" beside a group that is no state are as likely its own dead, and come last.
    """

    def doubt(party: Party) -> int:
        if party.is_civilian:
            return 2
        own = first is not None and not first.is_state and not party.is_state
        return 0 if party.named else 3 if own else 1

    return sorted(parties, key=doubt)


def described(
    ontology: Ontology, reading: Reading, claims: Mapping[str, Claim], actors: Iterable[ActorView]
) -> Party | None:
    """Return who is meant where no name says it; None where the words are for a place, a thing or a number.

    A thing that a named actor's is stands for the actor: "a convoy of the Red Front".
    """
    phrase = _phrase(reading, claims)
    kind = people_kind(ontology, phrase)
    if kind is None:
        owner = _owner(reading.words, actors)
        return Party(owner.id, owner.name, owner.kind or UNKNOWN) if owner else None
    name = plain(phrase)
    return Party(None, name, kind, named=False) if name else None


def people_kind(ontology: Ontology, phrase: str) -> str | None:
    """Return the kind of people that a phrase ending in its noun names, None where it names none."""
    said = plain(phrase).lower().split()
    if not said:
        return None
    kinds = next((k for n in (3, 2, 1) if (k := _kinds(ontology, said[-n:]))), ())
    nouns = load_nouns().nouns
    if not kinds:
        return nouns[said[-1]].kind if said[-1] in nouns else None
    if kinds[0] == "actor":  # of "police officer" the first word tells
        armed = (nouns[w].kind for w in reversed(said[-2:]) if w in nouns and nouns[w].cls in _ARMED)
        return next(armed, UNKNOWN)
    return kinds[0] if kinds[0] in CIVILIAN_KINDS else None


def _kinds(ontology: Ontology, said: list[str]) -> tuple[str, ...]:
    return ontology.kinds_of(" ".join(said)) or ontology.kinds_of(" ".join([*said[:-1], stem(said[-1])]))


@lru_cache(maxsize=10_000)
def plain(phrase: str) -> str:
    """Return a phrase without articles and counts before its noun: "at least 17 civilians" -> "civilians"."""
    number = next((n for n in numbers_in_text(phrase) if not _tells(phrase[: n.start])), None)
    said = (phrase[number.end :] if number is not None else phrase).split()
    while said and not _tells(said[0]):
        said.pop(0)
    return " ".join(said).strip(" ,.")


def _tells(words: str) -> bool:
    """Tell whether words before a noun say more than how many, or whose."""
    return any(w.lower() not in _BEFORE_NOUN and w.lower() not in _COUNTERS and not w.isdigit() for w in words.split())


def _phrase(reading: Reading, claims: Mapping[str, Claim]) -> str:
    """Return a reading's words up to their noun, by the role they come from."""
    there = (r for c in reading.claims if c in claims for r in claims[c].roles if r.text == reading.words)
    role = next((r for r in there if r.head_end is not None), None)
    return _up_to_head(role) if role is not None else up_to_noun(reading.words)


def _up_to_head(role: Role) -> str:
    assert role.head_end is not None
    return role.text[: role.head_end - role.start] or up_to_noun(role.text)


def up_to_noun(words: str) -> str:
    """Return a phrase without what follows its noun, as far as words alone tell: up to a comma or a preposition."""
    for later in _LATER.finditer(words):
        if plain(words[: later.start()]):
            return words[: later.start()]
    return words


def _owner(words: str, actors: Iterable[ActorView]) -> ActorView | None:
    """Return the actor whose a thing is, by its name behind "of" or before "'s"; the longest name counts."""
    owned = (a for a in actors if len(a.name) > 2 and a.name in words and _owned_by(words, a.name))
    return max(owned, key=lambda actor: (len(actor.name), actor.id), default=None)


def _owned_by(words: str, name: str) -> bool:
    said = re.escape(name)
    return bool(re.search(rf"(?:\bof (?:the )?{said}\b)|(?:\b{said}['’]s\b)", words))
