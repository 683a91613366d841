"""Which candidates fill an incident's slots, and which set fills go with them: the grammar proposes, scores choose."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.exports.muc4 import perpetrators, signs, signs_people, targets, things, words
from dateline.exports.muc4.candidates import Candidate, Kind, Mention
from dateline.exports.muc4.groups import told_once
from dateline.exports.muc4.incidents import Incident, specific
from dateline.exports.muc4.scores import scores
from dateline.records import Claim

__all__ = ["Filled", "believed", "fill", "filler_signs", "grammar"]

Rated = dict[Kind, list[tuple[float, Candidate]]]

_POINTING = frozenset({"the", "this", "that", "these", "those"})
_SHORT = 3  # words: "the two officers"
_BLAMING = ("accusation",)
_TRUST = 0.33  # whom the deed's own claim makes its victim or agent stays at this share of what is enough for the rest


@dataclass(frozen=True)
class Filled:
    """An incident with what fills its slots."""

    incident: Incident
    individuals: tuple[str, ...]
    organisations: tuple[tuple[str, str], ...]  # words, confidence
    humans: tuple[targets.Human, ...]
    things: tuple[things.Thing, ...]
    category: str | None


def likelihood(incident: Incident, among: Sequence[Incident]) -> float:
    """Return how likely an incident is one that the fill rules ask for. among: all incidents of the report."""
    found = signs.of_incident(incident, len(among)) | signs.of_report(incident.told.claims)
    return scores()["incident"].of(found) if specific(incident) else 0.0


def believed(incident: Incident, among: Sequence[Incident]) -> bool:
    """Tell whether an incident is likely enough to have a template."""
    return likelihood(incident, among) >= scores()["incident"].enough


def filler_signs(
    incident: Incident, one: Candidate, ours: set[str], among: Sequence[Incident], everybody: Sequence[Candidate]
) -> set[str]:
    """Return what speaks for or against a candidate. ours: what the grammar puts there; the rest: all of the report."""
    found = signs.of_filler(incident, one, ours)
    return found | signs_people.of_person(incident, one, among, everybody)


def fill(incident: Incident, among: Sequence[Incident], everybody: Sequence[Candidate]) -> Filled:
    """Return an incident with the candidates that score high enough, the likeliest first; one of each sort alike.

    A filler of a doubtful incident must be the surer: what counts is how likely incident and filler are both right.
    People come in the order of the text: those told of twice keep the words by which they are told of first.
    """
    rated = _rated(incident, among, everybody)
    people = _of_kind(incident, "individual", rated)
    hit = sorted(_of_kind(incident, "human", rated), key=lambda one: min(m.start for m in one.mentions))
    offices = [incident.told.offices.get(one.actor or "", "") for one in hit if one.human and one.human.name]
    groups = [(one.text, _sure(incident, one)) for one in _of_kind(incident, "organisation", rated)]
    return Filled(
        incident,
        tuple(one.text for one in people),
        tuple(groups),
        tuple(told_once(_humans(incident, hit), offices)),
        tuple(_thing(incident, one) for one in _of_kind(incident, "thing", rated)),
        _label("category", signs.of_deed(incident, [one.text for one in people], [text for text, _ in groups])),
    )


def grammar(incident: Incident, kind: Kind) -> set[str]:
    """Return what the grammar's own roles put into a slot."""
    if kind == "individual":
        return set(incident.by.individuals)
    if kind == "organisation":
        return {text for text, _ in incident.by.organisations}
    if kind == "human":
        return {h.name or h.description or "" for h in incident.humans}
    return {t.text for t in incident.things}


def _rated(incident: Incident, among: Sequence[Incident], everybody: Sequence[Candidate]) -> Rated:
    """Return the candidates by kind, each with how likely the incident is one and this fills its slot."""
    found: Rated = {}
    likely = likelihood(incident, among)
    for one in everybody:
        seen = filler_signs(incident, one, grammar(incident, one.kind), among, everybody)
        found.setdefault(one.kind, []).append((likely * scores()[one.kind].of(seen), one))
    return found


def _of_kind(incident: Incident, kind: Kind, rated: Rated) -> list[Candidate]:
    if kind == "thing" and incident.type == "KIDNAPPING":
        return []
    least = scores()[kind].enough
    enough = [
        (rate, one) for rate, one in rated.get(kind, ()) if rate >= least * (_TRUST if _is_told(incident, one) else 1)
    ]
    kept: list[Candidate] = []
    for _, one in sorted(enough, key=lambda pair: -pair[0]):
        if not any(_alike(one, other) for other in kept):
            kept.append(one)
    return kept


def _is_told(incident: Incident, one: Candidate) -> bool:
    """Tell whom a claim of the deed itself makes its victim or agent, and those among them ("including a nurse")."""
    own = {claim.id for claim in incident.events}
    among = (h.description for h in incident.humans if not (h.starts or h.told))
    return one.text in among or any(m.role in ("victim", "agent") and m.claim.id in own for m in one.mentions)


def _alike(a: Candidate, b: Candidate) -> bool:
    if a.human and b.human:
        return targets.alike(a.human, b.human) or targets.repeats(a.human, [b.human])
    if a.kind == "organisation" and a.actor and a.actor == b.actor:
        return True
    return a.text.split()[-1:] == b.text.split()[-1:]


def _label(name: str, found: set[str]) -> str | None:
    """Return the likeliest set fill of a slot; None where none is likely enough."""
    rated = {key.partition(":")[2]: s for key, s in scores().items() if key.startswith(name + ":")}
    best = max(sorted(rated), key=lambda value: rated[value].of(found), default=None)
    return best if best is not None and rated[best].passes(found) else None


def _labels(name: str, found: set[str]) -> set[str]:
    return {k.partition(":")[2] for k, s in scores().items() if k.startswith(name + ":") and s.passes(found)}


def _sure(incident: Incident, one: Candidate) -> str:
    if one.actor and any(_claims_it(claim, one.actor) for claim in incident.told.claims):
        return "CLAIMED OR ADMITTED"
    mention = _nearest(incident, one)
    blamed = any(r.role == "blamed" for r in mention.claim.roles) or mention.claim.type in _BLAMING
    state = perpetrators.is_state(incident.told, one.actor)
    return perpetrators.how_sure(mention.claim, mention.text, state=state, blamed=blamed)


def _nearest(incident: Incident, one: Candidate) -> Mention:
    own = {c.id for c in incident.events}
    spots = {c.evidence.start for c in incident.claims}
    return min(one.mentions, key=lambda m: (m.claim.id not in own, m.claim.evidence.start not in spots))


def _claims_it(claim: Claim, actor: str) -> bool:
    """Tell a claim of responsibility by an actor, wherever in the report it stands."""
    told = claim.type == "claim-of-responsibility" and claim.standing != "denied"
    return told and any(r.actor == actor for r in claim.roles if r.role in ("agent", "blamed"))


def _humans(incident: Incident, chosen: Iterable[Candidate]) -> list[targets.Human]:
    """Return the people of chosen candidates: the incident's own targets by that noun or name, else one of them."""
    found: list[targets.Human] = []
    several = list(chosen)
    named = any(one.human and one.human.name for one in several)
    for one in (c for c in several if not _told_again(incident, c, named=named)):
        human = one.human or targets.Human(None, one.text, "PLURAL")
        own = [h for h in incident.humans if targets.alike(h, human)]
        effects = set() if own else _labels("effect", signs.of_label(incident, one))
        own = own or [targets.Human(human.name, human.description, human.number, effects)]
        found += [h for h in own if h not in found]
    return found


def _told_again(incident: Incident, one: Candidate, *, named: bool) -> bool:
    """Tell people told of again: "the man"; and, where the incident has targets by name, "the two officers"."""
    if one.human is None or one.human.name or (words.is_plural(one.text.split()[-1]) and not named):
        return False
    own = {c.id for c in incident.claims}
    texts = [m.text for m in one.mentions if m.claim.id in own and m.role in ("victim", "target") and m.text]
    return bool(texts) and all(_points_back(text) for text in texts)


def _points_back(text: str) -> bool:
    """Tell "the wounded man" from "the mayor of the town" and "the mayor's wife", which say whom they mean."""
    said = words.tokens(text)
    return said[:1] != [] and said[0] in _POINTING and len(said) <= _SHORT and "of" not in said and "'" not in text


def _thing(incident: Incident, one: Candidate) -> things.Thing:
    assert one.thing is not None
    own = next((t for t in incident.things if things.same_thing(t.text, one.text)), None)
    if own is not None:
        return own
    return things.Thing(
        one.thing.text, one.thing.type, one.thing.number, _label("damage", signs.of_label(incident, one))
    )
