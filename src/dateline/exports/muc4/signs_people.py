"""Signs for a human target beyond its own words: who else is told of, and whose victims the claims make it."""

from collections.abc import Iterator, Sequence

from dateline.exports.muc4 import words
from dateline.exports.muc4.candidates import Candidate
from dateline.exports.muc4.incidents import Incident
from dateline.exports.muc4.signs import some
from dateline.exports.muc4.targets import Human

__all__ = ["of_person"]

_MAKING = ("victim", "target", "toll", "agent", "blamed", "owner", "site")  # roles; the rest only mention
_FEW = ("1", "2", "3")


def of_person(
    incident: Incident, one: Candidate, among: Sequence[Incident], everybody: Sequence[Candidate]
) -> set[str]:
    """Return the signs of people for one incident. among, everybody: all incidents and candidates of the report."""
    if one.human is None:
        return set()
    return {*_home(incident, one, among), *_number(incident, one, one.human), *_beside(incident, one, everybody)}


def _home(incident: Incident, one: Candidate, among: Sequence[Incident]) -> Iterator[str]:
    """Tell whether the claims that give it a role tell of this incident, of another one, or of none."""
    own = {claim.id for claim in incident.claims}
    others = {claim.id for other in among if other is not incident for claim in other.claims}
    homes: set[str] = set()
    for mention in one.mentions:
        if mention.role in _MAKING:
            home = "own" if mention.claim.id in own else "other" if mention.claim.id in others else "none"
            homes.add(home)
            yield f"home={home}:{mention.role}:{mention.claim.type}"
    yield "homes=" + "+".join(sorted(homes))
    yield "incidents=" + some(len(among))


def _number(incident: Incident, one: Candidate, human: Human) -> Iterator[str]:
    size = "many" if human.number == "PLURAL" else human.number if human.number in _FEW else "figure"
    yield f"size={size}"
    yield f"size={size}:{incident.type}"
    yield f"figure={human.told}"
    yield "class=" + human.type
    hit = {h.type for h in incident.humans} | {"thing" for _ in incident.things}
    yield f"class={human.type}:others={bool(hit - {human.type})}"  # soldiers count where others are hit too
    yield from (f"size={size}:{m.role}:{m.claim.type}" for m in one.mentions)
    yield from (f"harm={effect}" for effect in human.effects)


def _beside(incident: Incident, one: Candidate, everybody: Sequence[Candidate]) -> Iterator[str]:
    """Tell a group from those of it who have names: "two engineers", "engineer Juan Ferro"."""
    human = one.human
    if human is None:
        return
    named = [h for h in incident.humans if h.name]
    size = human.number if human.number in ("1", "2", "PLURAL") else "figure"
    yield "named=" + some(len(named))
    yield f"named={some(len(named))}:{human.name is not None}:{size}"
    if human.number.isdigit() and int(human.number) == len(named) > 1:
        yield "as-many-named"
    others = [c for c in everybody if c.human and c is not one]
    noun = words.tokens(one.text)[-1:]
    yield "same-noun=" + some(sum(words.tokens(c.text)[-1:] == noun for c in others))
    if human.name is None and any(c.human and c.human.name and _is_called(c.human, noun) for c in others):
        yield "noun-of-named"


def _is_called(human: Human, noun: Sequence[str]) -> bool:
    said = {words.singular(word) for word in words.tokens(human.description or "")}
    return any(words.singular(word) in said for word in noun)
