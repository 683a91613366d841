"""Who was hit: human targets with name, description, type, number and effect."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dateline.exports.muc4 import words
from dateline.exports.muc4.beside import named_beside
from dateline.exports.muc4.report import Told, head, name_in, up_to_head
from dateline.exports.muc4.said import said_in
from dateline.exports.muc4.things import is_thing
from dateline.records import Claim, Role, Toll

_EFFECTS = {"killed": "DEATH", "wounded": "INJURY", "killed-or-wounded": "INJURY"}
_DEADLY = ("killing", "assassination", "execution", "massacre")
_DOERS = (  # endings of nouns for people who do something
    "er", "ers", "or", "ors", "ist", "ists", "man", "men", "woman", "women", "ant", "ants", "ian", "ians", "ee", "ees",
)  # fmt: skip
_OUTLAWED = ("rebel", "criminal", "political-militia")  # kinds of parties whose own losses make no incident
_OVER = frozenset({"more", "over"})  # "more than 50", "over 50"
_GUARDED = ("ACTIVE MILITARY", "LAW ENFORCEMENT")


@dataclass
class Human:
    """One human target: a person by name, or people by description."""

    name: str | None
    description: str | None
    number: str
    effects: set[str] = field(default_factory=set)
    outlaw: bool = False
    told: bool = False  # whether the number is a figure of the text
    starts: set[int] = field(default_factory=set)  # where roles name them

    @property
    def key(self) -> str:
        """What the other slots refer to it by."""
        return words.quoted(self.name or self.description or "-")

    @property
    def type(self) -> str:
        """The set fill of HUM TGT: TYPE; civilian unless words say more. A minister's daughter is no minister."""
        said = words.tokens(self.description or "")
        if said and words.has("kin", said[-1]):
            return "CIVILIAN"
        return words.people_class(self.description or "") or "CIVILIAN"


def humans(told: Told, claims: Sequence[Claim]) -> list[Human]:
    """Return the human targets of an incident, each once; a person's shorter name goes into the fuller one."""
    found: dict[str, Human] = {}
    for claim in claims:
        beside = named_beside(told, claim)
        described = {name.start: noun for noun in claim.roles if (name := beside.get(noun.start))}
        for role in claim.roles:
            if role.role in ("victim", "target") and role.start not in beside and not is_thing(told, role):
                _add(told, found, claim, role, described.get(role.start))
                _add_parts(found, claim, role)
    for claim in claims:
        if claim.kind == "toll":
            _add_toll(told, found, claim)
    return [h for h in found.values() if not (h.outlaw or repeats(h, found.values()))]


def repeats(human: Human, others: Iterable[Human]) -> bool:
    """Tell whether people told of by a noun are those who are named with it ("two reporters", "reporter X")."""
    if human.name is not None or not human.description:
        return False
    noun = words.singular(words.tokens(human.description)[-1])
    return any(h.name and noun in map(words.singular, words.tokens(h.description or "")) for h in others)


def human_of(told: Told, role: Role) -> Human | None:
    """Return the human target that a role's words name; None where they name nobody."""
    if told.is_person(role):
        return _person(told, role) if words.tokens(up_to_head(role)) else None
    if points(up_to_head(role)) or not _is_people(told, role):
        return None
    human = _people(role)
    human.outlaw |= is_known_band(told, role)
    return human


def is_known_band(told: Told, role: Role) -> bool:
    """Tell people of an armed band that the actor file knows."""
    party = told.party(role)
    return party is not None and party.kind in _OUTLAWED


def points(text: str) -> bool:
    """Tell words that only point or count: "them", "15 others", "the two"."""
    return all(words.has("empty", w) or words.is_count(w) for w in words.tokens(text))


def _add(told: Told, found: dict[str, Human], claim: Claim, role: Role, noun: Role | None) -> None:
    """Add whom a role names. noun: the role of the noun that the name stands beside."""
    human = human_of(told, role)
    if human is None:
        return
    if noun is not None:
        human.description = human.description or _people(noun).description
    kept = next((h for h in found.values() if alike(h, human)), None)
    kept = kept or found.setdefault(human.name or human.description or "", human)
    kept.starts.add(role.start)
    if _deed(claim) == "DEATH":
        kept.effects.add("DEATH")


_PARTS = re.compile(r"\b(?:including|among them)\b", re.IGNORECASE)


def _add_parts(found: dict[str, Human], claim: Claim, role: Role) -> None:
    """Add those who are told to be among the victims: "five people, including two reporters and a nurse"."""
    parts = _PARTS.split(role.text, maxsplit=1)[1:] if role.role == "victim" else []
    effects = {effect} if (effect := _deed(claim)) else set()
    for said in (said for text in parts for said in said_in(text) if said.kind == "human"):
        human = Human(None, said.text, said.number, set(effects))
        if not any(alike(human, other) for other in found.values()):
            found.setdefault(said.text, human)


def _deed(claim: Claim) -> str | None:
    """Return what a deed does to its victims, where its type tells."""
    if claim.standing in ("attempted", "threatened", "planned"):
        return None
    return "DEATH" if claim.type in _DEADLY else "INJURY" if claim.type == "wounding" else None


def _is_people(told: Told, role: Role) -> bool:
    """Tell whether a phrase names people: somebody known, or a noun for people."""
    said = words.tokens(up_to_head(role))
    if not any(w.isalpha() for w in said) or words.has("no_doers", said[-1]):
        return False
    kinds = told.view.ontology.kinds_of(said[-1]) or told.view.ontology.kinds_of(words.singular(said[-1]))
    if kinds:
        return kinds[0] in ("actor", "person", "civilians")
    known = role.actor is not None and not role.actor.startswith("generic:")
    return (
        known or said[-1].endswith(_DOERS) or words.has("titles", said[-1]) or words.people_class(role.text) is not None
    )


def alike(a: Human, b: Human) -> bool:
    """Tell whether two phrases mean the same target: one name within the other, or people by the same noun."""
    if a.name and b.name:
        one, two = set(a.name.split()), set(b.name.split())
        return one <= two or two <= one
    if a.name or b.name:
        return False
    return words.tokens(a.description or "")[-1:] == words.tokens(b.description or "")[-1:]


def _person(told: Told, role: Role) -> Human:
    name = told.fullest_name(role.actor or "")
    if name is None:
        return _people(role)
    flat, said = " ".join(role.text.upper().split()), name_in(role, role.actor or "")
    if not said or said not in flat:
        own = "" if words.has("empty", flat.lower()) else words.plain(flat)
        return Human(name, own or told.offices.get(role.actor or ""), "1")
    before, _, behind = flat.partition(said)
    apposition = words.plain(behind.split(",")[1]) if behind.startswith(",") else ""
    return Human(name, words.plain(before) or apposition or told.offices.get(role.actor or ""), "1")


def _people(role: Role) -> Human:
    said = words.plain(up_to_head(role))
    text = counted(said)
    last = (words.tokens(head(role)) or [""])[-1]
    many = words.is_plural(last) or words.has("collective", last) or words.has("crowds", last)
    count = role.count or (words.count_in(said.removesuffix(text)) if many else None)
    number = str(count) if count else "2" if words.has("pairs", last) else "PLURAL" if many else "1"
    outlaw = any(words.has("outlaws", w) for w in words.tokens(text))
    return Human(None, text, number, outlaw=outlaw)


_GROUP = re.compile(r"(?:\w+ ){0,2}(\w+) OF (?=\w)")


def counted(text: str) -> str:
    """Return the words for people without those that count them: "A GROUP OF SIX PEASANTS" are PEASANTS."""
    group = _GROUP.match(text)
    said = (text[group.end() :] if group and words.has("collective", group[1]) else text).split()
    while len(said) > 1 and words.is_count(said[0].lower()):
        said.pop(0)
    return " ".join(said)


def _add_toll(told: Told, found: dict[str, Human], claim: Claim) -> None:
    """Give a target the number and effect of a toll; where the toll counts people not met yet, they are a target.

    Ten killed and twenty wounded are two targets, by whatever noun they are told of.
    """
    if is_list(claim):
        _add_effects(found, claim)
        return
    counted_ = human_of_toll(told, claim)
    if counted_ is None:
        return
    human = _counted_there(found, claim, counted_) or next((h for h in found.values() if _same(h, counted_)), None)
    if human is None:
        key = counted_.name or f"{counted_.description} {counted_.number} {sorted(counted_.effects)}"
        human = found.setdefault(key, counted_)
    human.effects |= counted_.effects
    if human.name is None and counted_.number != "PLURAL" and not human.told:
        human.number, human.told = counted_.number, True


def _counted_there(found: dict[str, Human], claim: Claim, counted_: Human) -> Human | None:
    """Return the one target that the very words of a toll name, unless it has another figure for other harm."""
    toll = claim.toll
    if toll is None or toll.start is None or toll.of_end is None:
        return None
    there = [h for h in found.values() if any(toll.start <= at < toll.of_end for at in h.starts)]
    if len(there) != 1 or (there[0].name is None) != (counted_.name is None):
        return None
    apart = there[0].told and there[0].number != counted_.number and not there[0].effects & counted_.effects
    return None if apart else there[0]


def is_list(claim: Claim) -> bool:
    """Tell a toll of people named one by one ("Ana Ruiz and a child"): each has a role of their own."""
    return claim.toll is not None and claim.rule.endswith("implied") and (claim.toll.best or 0) > 1


def _add_effects(found: dict[str, Human], claim: Claim) -> None:
    toll = claim.toll
    if toll is None or toll.of_start is None or toll.of_end is None or toll.kind not in _EFFECTS:
        return
    for human in found.values():
        if any(toll.of_start <= start < toll.of_end for start in human.starts):
            human.effects.add(_EFFECTS[toll.kind])


def human_of_toll(told: Told, claim: Claim) -> Human | None:
    """Return those whom a toll counts, with their number and what befell them; None where it names nobody."""
    toll = claim.toll
    of = words.plain(toll.of or "") if toll else ""
    if toll is None or toll.best == 0 or toll.low == 0 or (words.has("empty", of.lower()) and not _others(of)):
        return None
    if not any(c.isalpha() for c in of) or is_list(claim) or (points(counted(of)) and not _others(of)):
        return None
    effects = {effect} if (effect := _EFFECTS.get(toll.kind)) else set()
    role = Role("victim", toll.of or "", toll.of_start or 0, toll.of_end or 0, actor=toll.of_actor)
    if toll.best == 1 and told.is_person(role) and (person := _person(told, role)).name:
        person.effects |= effects
        return person
    text = counted(_noun_phrase(of))
    outlaw = any(words.has("outlaws", w) for w in words.tokens(of))
    return Human(None, text, _number(toll) or "PLURAL", effects, outlaw=outlaw, told=_number(toll) is not None)


def _others(of: str) -> bool:
    """Tell "16 others", whom the key calls so where no noun is told of them."""
    return words.tokens(of)[-1:] == ["others"]


_BEHIND = re.compile(
    r"\s*[,(\[].*|\s+(?:FROM|IN|ON|AT|WHO|THAT|WHICH|WITH|NEAR|ABOARD|BY|INSIDE|DURING|WHILE)\s.*", re.DOTALL
)


def _noun_phrase(of: str) -> str:
    """Return the words for those counted without what says where they were or what else is told of them."""
    return _BEHIND.sub("", of) or of


def _same(human: Human, other: Human) -> bool:
    """Tell whether a target is who a toll counts: the same name or noun, and no other figure told with other harm."""
    if human.name is not None and other.name is not None:
        return alike(human, other)
    mine = set(words.tokens(f"{human.name or ''} {human.description or ''}"))
    theirs = words.tokens(other.name or other.description or "")
    if human.name is not None:
        return set(words.tokens(human.name)) <= set(theirs) or set(theirs) <= mine
    ours = words.tokens(human.description or "")
    if human.told and human.number != other.number and not human.effects & other.effects:
        return False
    return bool(ours and theirs) and ours[-1] == theirs[-1] and (set(theirs) <= mine or mine <= set(theirs))


def _number(toll: Toll) -> str | None:
    """Return a toll in the key's form: 6, "6 -" (at least, over), "- 6" (at most), ~6 (about); None for none."""
    low, high, said = toll.low, toll.high, words.tokens(toll.words)
    if not any(w.isdigit() or words.is_number(w) for w in (part for w in said for part in w.split("-"))):
        return None if toll.best is None else str(toll.best)
    if toll.best is None:
        return f"{low} -" if low else f"- {high}" if high else None
    if low and high and low != high:
        return f"{low} - {high}"
    if high is None and "least" in said:
        return f"{low} -"
    if high is None and low and (_OVER & set(said)):
        return f"{low - 1} -"  # the figure that the words have
    return f"~{toll.best}" if any(words.has("about", w) for w in said) else str(toll.best)


def only_forces(found: Sequence[Human]) -> bool:
    """Tell whether all who were hit are nameless soldiers or police."""
    return bool(found) and all(h.type in _GUARDED and h.name is None for h in found)
