"""Signs of people beside their words and among the other targets: who may be told of twice."""

from collections.abc import Collection, Iterator, Sequence

from dateline.exports.muc4 import words
from dateline.exports.muc4.candidates import Candidate, Mention
from dateline.exports.muc4.incidents import Incident
from dateline.exports.muc4.targets import Human, harmed_alike

__all__ = ["people_among", "some", "words_beside"]

_LAST = 9  # rank of those whom the grammar does not take for targets
_OPENERS = {"the": "the", "this": "the", "that": "the", "these": "the", "those": "the", "a": "a", "an": "a"}


def some(number: int) -> str:
    """Return a count as "0", "1", "2", "3+"."""
    return str(number) if number < 3 else "3+"


def words_beside(mention: Mention) -> Iterator[str]:
    """Yield the words before and behind a mention in its sentence: the nearest and the nearest two."""
    text, at = mention.claim.evidence.text, mention.claim.evidence.start
    before = words.tokens(text[: max(0, mention.start - at)])[-2:]
    behind = words.tokens(text[max(0, mention.end - at) :])[:2]
    yield from (f"before={said}" for said in {" ".join(before), *before[-1:]})
    yield from (f"behind={said}" for said in {" ".join(behind), *behind[:1]})


def people_among(incident: Incident, one: Candidate, own: Collection[str]) -> Iterator[str]:
    """Yield how people stand to the other targets: "the judge" where one is named, "four people" where four are.

    own: the ids of the incident's claims.
    """
    human = one.human or Human(None, one.text, "PLURAL")
    others = [h for h in incident.humans if h.key != human.key]
    names = some(sum(1 for h in others if h.name))
    number = "named" if human.name else some(int(human.number)) if human.number.isdigit() else "many"
    noun = (words.tokens(human.description or "") or [""])[-1]
    yield from (f"number={number}", f"number={number}:names={names}", f"noun={noun}:number={number}:names={names}")
    for opener in sorted({_opener(m.text) for m in one.mentions if m.text and m.claim.id in own} or {"-"}):
        yield from (f"opener={opener}", f"opener={opener}:number={number}:names={names}")
    told = _told_by(human, others)
    yield from (f"told={told}", f"told={told}:number={number}:noun={noun}")
    yield f"also={one.text in incident.by.individuals}"
    yield f"speaks={one.actor is not None and one.actor in incident.told.speakers}"
    yield f"rank={some(next((i for i, h in enumerate(incident.humans) if h.key == human.key), _LAST))}"


def _opener(text: str) -> str:
    first = (words.tokens(text) or [""])[0]
    return _OPENERS.get(first) or ("number" if words.is_count(first) else "other")


def _told_by(human: Human, others: Sequence[Human]) -> str:
    """Return whether the other targets can be those whom a figure counts: fewer, as many or more people."""
    if not human.number.isdigit():
        return "open"
    rest = sum(int(h.number) for h in others if h.number.isdigit() and harmed_alike(h, human))
    if not rest:
        return "none"
    return "fewer" if rest < int(human.number) else "as-many" if rest == int(human.number) else "more"
