"""What speaks for or against an incident or a filler, as named signs: the input of the trained scores."""

from collections.abc import Iterable, Iterator

from dateline.exports.muc4 import fills, words
from dateline.exports.muc4.candidates import Candidate
from dateline.exports.muc4.incidents import Incident, relevant, specific
from dateline.exports.muc4.report import head
from dateline.records import Claim

_STEPS = (100, 300, 700, 1500, 3000)  # characters


def step(distance: int) -> str:
    """Return a distance in characters as a coarse step."""
    return str(next((s for s in _STEPS if distance < s), "far"))


def some(number: int) -> str:
    """Return a count as "0", "1", "2", "3+"."""
    return str(number) if number < 3 else "3+"


def of_incident(incident: Incident, among: int) -> set[str]:
    """Return the signs of an incident. among: how many incidents the report may tell."""
    events = incident.events
    lead = events[0]
    signs = {"type=" + incident.type, "among=" + some(among), "at=" + step(lead.evidence.start)}
    signs |= {f"rule-relevant={relevant(incident)}", f"rule-specific={specific(incident)}"}
    signs |= {"events=" + some(len(events)), "tolls=" + some(len(incident.tolls))}
    for event in events:
        signs |= {"claim=" + event.type, "standing=" + event.standing, "rule=" + event.rule.split("/")[0]}
        signs |= {"built=" + event.rule.split("/")[-1], "trigger=" + event.trigger.text.lower()}
        signs |= {"voice=" + v.kind for v in event.voice[-1:]}
        signs |= {"block=" + event.block}
        signs |= {f"said={w}" for w in words.tokens(event.evidence.text)}
    signs.add("lead-standing=" + lead.standing)
    signs |= {"toll=" + c.toll.kind for c in incident.tolls if c.toll}
    signs |= set(_who(incident)) | set(_when(incident)) | set(_where(incident)) | set(_in_roles(incident))
    return signs


def _who(incident: Incident) -> Iterator[str]:
    by = incident.by
    yield "individuals=" + some(len(by.individuals))
    yield "organisations=" + some(len(by.organisations))
    yield f"doer={'state' if by.state else 'outlaw' if by.outlaw else 'open'}"
    yield "humans=" + some(len(incident.humans))
    yield "things=" + some(len(incident.things))
    yield f"against-outlaws={incident.against_outlaws}"
    for human in incident.humans:
        yield "human=" + human.type
        yield f"human-number={'many' if human.number == 'PLURAL' else 'told'}"
        yield f"human-named={human.name is not None}"
        yield from (f"human-effect={e}" for e in human.effects)
    for thing in incident.things:
        yield "thing=" + thing.type
        yield f"thing-number={'many' if thing.number == 'PLURAL' else 'told'}"
    for _, kind in incident.instruments:
        yield "instrument=" + kind


def _in_roles(incident: Incident) -> Iterator[str]:
    """Yield who and what stands in which role: the kind of the actor, the noun, all words."""
    for role in (role for event in incident.events for role in event.roles):
        party = incident.told.party(role)
        yield f"{role.role}:kind={party.kind if party else (role.actor or 'none').split(':')[0]}"
        yield from (f"{role.role}:noun={words.singular(w)}" for w in words.tokens(head(role))[-1:])
        yield from (f"{role.role}:said={w}" for w in words.tokens(role.text))


def _when(incident: Incident) -> Iterator[str]:
    yield f"old={fills.is_old(incident.told, incident.events)}"
    dated = [c.when for c in incident.events if not c.when.inferred and (c.when.from_ or c.when.to)]
    yield f"dated={bool(dated)}"
    for when in dated:
        yield "precision=" + when.precision
        age = fills.age(incident.told, when)
        if age is not None:
            yield "age=" + ("future" if age < 0 else step(age * 10))


def _where(incident: Incident) -> Iterator[str]:
    where = fills.best_where(incident.told, incident.events)
    yield f"country={where.country if where else incident.told.country}"
    yield f"report-country={incident.told.country}"
    yield f"place={where.precision if where else None}"
    yield f"place-inferred={where.inferred if where else None}"


def of_report(claims: Iterable[Claim]) -> set[str]:
    """Return the signs of a whole report: what its claims tell of."""
    found: set[str] = set()
    for claim in claims:
        found.add(f"report:{claim.kind}:{claim.type}")
        found |= {f"report:said={w}" for w in words.tokens(claim.evidence.text)}
    return found


def of_filler(incident: Incident, one: Candidate, ours: set[str]) -> set[str]:
    """Return the signs of a candidate for one incident. ours: what the grammar's own roles put in the slot."""
    spots = sorted({c.evidence.start for c in incident.claims})
    own = {c.id for c in incident.claims}
    said = words.tokens(one.text)
    where = {_spot(m.claim, spots, own) for m in one.mentions}
    nearest = min(where, key=_NEARNESS.index)
    signs = {"near=" + nearest, f"grammar={one.is_among(ours)}", "grammar-has=" + some(len(ours))}
    signs |= {"mentions=" + some(len(one.mentions)), f"near={nearest}:{incident.type}"}
    signs |= {f"near={nearest}:{some(len(ours))}", "length=" + some(len(said))}
    for mention in one.mentions:
        spot = _spot(mention.claim, spots, own)
        signs |= {f"{spot}:{mention.role}", f"{spot}:{mention.role}:{mention.claim.type}"}
        if spot in ("own", "same"):
            signs.add(f"{spot}:{mention.role}:{incident.type}")
            signs.add("built=" + mention.claim.rule.split("/")[-1])
        signs |= {f"{mention.role}:{v.kind}" for v in mention.claim.voice[-1:]}
    if said:
        signs |= {f"head={said[-1]}", f"head={words.singular(said[-1])}:{incident.type}", f"near={nearest}:{said[-1]}"}
        signs |= {f"word={w}" for w in said}
        signs.add(f"plural={words.is_plural(said[-1])}")
    signs |= set(_kind_of(incident, one, nearest))
    return signs


_NEARNESS = ("own", "same", "next", "before", "close", "far-before", "far")


def _spot(claim: Claim, spots: list[int], own: set[str]) -> str:
    if claim.id in own:
        return "own"
    at = claim.evidence.start
    if at in spots:
        return "same"
    gap = min((at - s for s in spots), key=abs)
    if abs(gap) < 350:
        return "next" if gap > 0 else "before"
    return "far-before" if gap < 0 else "close" if gap < 1000 else "far"


def _kind_of(incident: Incident, one: Candidate, nearest: str) -> Iterator[str]:
    people = words.people_class(one.text)
    things = words.thing_class(one.text)
    outlaw = any(words.has("outlaws", w) for w in words.tokens(one.text))
    party = incident.told.view.book.get(one.actor) if one.actor else None
    kind = party.kind if party else (one.actor or "none").split(":")[0]
    yield f"people={people}"
    yield f"things={things}"
    yield f"outlaw={outlaw}:{nearest}"
    yield f"kind={kind}"
    yield f"kind={kind}:{nearest}"
    yield f"people={people}:{incident.type}"
    yield f"things={things}:{incident.type}"
    yield f"things={things}:{nearest}"
    yield f"named={one.human is not None and one.human.name is not None}:{nearest}"


def of_label(incident: Incident, one: Candidate) -> set[str]:
    """Return the signs for what befell a target: its mentions and their words."""
    spots = sorted({c.evidence.start for c in incident.claims})
    own = {c.id for c in incident.claims}
    found = {"type=" + incident.type, "standing=" + incident.events[0].standing}
    for mention in one.mentions:
        claim, spot = mention.claim, _spot(mention.claim, spots, own)
        if spot not in ("own", "same", "next", "before"):
            continue
        found |= {f"{spot}:{mention.role}:{claim.type}", f"{mention.role}:{claim.type}", f"standing={claim.standing}"}
        found |= {f"{claim.trigger.text.lower()}:{mention.role}", "rule=" + claim.rule.split("/")[0]}
        found |= {"voice=" + v.kind for v in claim.voice}
        if claim.toll is not None:
            found.add("toll=" + claim.toll.kind)
        if spot in ("own", "same"):
            found |= {f"said={w}" for w in words.tokens(claim.evidence.text)}
    found |= {"incident-toll=" + c.toll.kind for c in incident.tolls if c.toll}
    found |= {f"word={w}" for w in words.tokens(one.text)}
    found |= {"claim=" + c.type for c in incident.events}
    if one.human is not None:
        found |= {"grammar=" + e for h in incident.humans if h.key == one.human.key for e in h.effects}
    if one.thing is not None:
        found |= {f"grammar={t.effect}" for t in incident.things if t.key == one.thing.key}
    return found


def of_deed(incident: Incident, people: Iterable[str], groups: Iterable[str]) -> set[str]:
    """Return the signs for the category of an incident: what kind of doer is told."""
    people, groups = list(people), list(groups)
    found = {"type=" + incident.type, "doers=" + some(len(people) + len(groups)), f"groups={bool(groups)}"}
    found |= {f"doer={w}" for text in people for w in words.tokens(text)}
    found |= {f"group={w}" for text in groups for w in words.tokens(text)}
    found |= {f"said={w}" for c in incident.events for w in words.tokens(c.evidence.text)}
    found |= {"claim=" + c.type for c in incident.events}
    found |= {"human=" + h.type for h in incident.humans} | {"thing=" + t.type for t in incident.things}
    found.add(f"by={'state' if incident.by.state else 'outlaw' if incident.by.outlaw else 'open'}")
    return found
