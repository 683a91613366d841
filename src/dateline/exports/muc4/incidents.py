"""From a report's events to incidents: what the fill rules call relevant, and what is one incident."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from dateline.exports.muc4 import fills, perpetrators, targets, words
from dateline.exports.muc4.nations import foreign
from dateline.exports.muc4.report import Told
from dateline.exports.muc4.things import Thing, things_of
from dateline.records import Claim

_STATES_OF_WAR = ("warfighting", "offensive", "advance", "siege")
_TELLING = ("BOMBING", "ARSON", "KIDNAPPING")  # the type alone tells the nature of the attack
_LEAD = 600  # characters: what a report opens with is its news
_ENOUGH = 1
_YEAR = 365  # days
_MERGED = ("ATTACK", "BOMBING", "ARSON")
_EFFECTS = ("killing", "wounding", "destruction")  # types that tell what a bomb or a fire did
_BESIDE = 300  # characters: what a bomb did is told within two sentences of it


@dataclass(frozen=True)
class Incident:
    """What one template is made of: its event claims, its tolls, its type."""

    told: Told
    type: str
    events: tuple[Claim, ...]
    tolls: tuple[Claim, ...]

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Events and tolls."""
        return (*self.events, *self.tolls)

    @cached_property
    def by(self) -> perpetrators.Perpetrators:
        """The perpetrators."""
        return perpetrators.find(self.told, self.events)

    @cached_property
    def humans(self) -> list[targets.Human]:
        """The human targets."""
        return targets.humans(self.told, self.claims)

    @cached_property
    def against_outlaws(self) -> bool:
        """Whether armed bands were hit (and, where nothing else was, nobody else)."""
        roles = [r for c in self.events for r in c.roles if r.role in ("victim", "target")]
        said = {w for role in roles for w in words.tokens(role.text)}
        return any(words.has("outlaws", w) for w in said) or any(targets.is_known_band(self.told, r) for r in roles)

    @cached_property
    def things(self) -> list[Thing]:
        """The physical targets; a kidnapping has none (section 7.13)."""
        return [] if self.type == "KIDNAPPING" else things_of(self.told, self.events)

    @cached_property
    def instruments(self) -> list[tuple[str, str]]:
        """Instruments named in the incident's sentences; arson and kidnapping have none (section 7.7)."""
        if self.type in ("KIDNAPPING", "ARSON"):
            return []
        return list(dict.fromkeys(i for c in self.events for i in words.instruments_in(c.evidence.text)))


def muc_type(told: Told, claim: Claim) -> str | None:
    """Return the incident type of an event claim, None where MUC-4 has none."""
    if (beside := _beside(claim)) is not None and any(r.role in ("victim", "target") for r in claim.roles):
        return beside
    kind = told.view.ontology.event_types.get(claim.type)
    if kind is None or claim.type in _STATES_OF_WAR:
        return None
    return words.lists().types.get(kind.family, kind.crosswalk.muc4) if kind.crosswalk.muc4 else None


def _beside(claim: Claim) -> str | None:
    """Return the incident type of what is one only where it hits civilians: fighting, people "captured"."""
    others = words.lists().types_beside
    return others.get(claim.type) or others.get(claim.rule.split("/")[0])


def relevant(incident: Incident) -> bool:
    """Tell whether an incident may belong in the data by section 1.0 of the fill rules.

    It must be specific (the nature of the target or of the attack is told), and hit something that is neither an armed
    band nor only soldiers and police, within a year. Whether it is recent enough (two months, or something new is told
    of it) is weighed by its score where it tells whom or what it hit.
    """
    if fills.is_old(incident.told, incident.events, _YEAR):
        return False
    old = fills.is_old(incident.told, incident.events)
    if not (incident.humans or incident.things):
        lasts = all(e.standing == "ongoing" for e in incident.events)
        named = incident.type in _TELLING or bool(incident.by.individuals or incident.by.organisations)
        return named and not (old or lasts or incident.events[0].type == "threat" or incident.against_outlaws)
    if old and all(_beside(e) for e in incident.events):
        return False
    if incident.things or not targets.only_forces(incident.humans):
        return True
    # the forces of a third nation take no part in the war
    return any(foreign(incident.told, incident.events, h.description) for h in incident.humans)


def specific(incident: Incident) -> bool:
    """Tell whether enough is told of an incident to be one ("specific", section 1.0, 7): anything at all."""
    told = (
        any(c.when.words and not c.when.inferred for c in incident.events),
        any(c.where.name and not c.where.inferred for c in incident.events),
        bool(incident.instruments),
        bool(incident.things),
        any(h.name or h.number != "PLURAL" for h in incident.humans),
        bool(incident.by.individuals or incident.by.organisations),
        len(incident.events) > 1,
        incident.events[0].evidence.start < _LEAD,
    )
    return sum(told) >= _ENOUGH


def merge(found: Sequence[Incident]) -> list[Incident]:
    """Join incidents that the fill rules hold in one template: nothing tells their days, places or doers apart."""
    kept: list[Incident] = []
    for incident in found:
        for at, other in enumerate(kept):
            if _one(other, incident):
                kind = _joined_type(other.type, incident.type)
                kept[at] = Incident(
                    other.told, kind, (*other.events, *incident.events), (*other.tolls, *incident.tolls)
                )
                break
        else:
            kept.append(incident)
    return kept


def _joined_type(a: str, b: str) -> str:
    """Return the type of two joined: an attack only where neither is anything more particular."""
    return b if a == "ATTACK" else a


def _one(a: Incident, b: Incident) -> bool:
    if {a.type, b.type} == {"ATTACK", "KIDNAPPING"}:
        return _same_person(a, b)
    if a.type != b.type and not {a.type, b.type} <= set(_MERGED):
        return False
    if a.type != b.type and "ATTACK" not in (a.type, b.type):
        return False
    if not (fills.overlap(a.events, b.events) and (_hits_fit(a, b) or _is_effect(a, b))):
        return False
    opposed = (a.by.outlaw and b.by.state) or (a.by.state and b.by.outlaw)
    return _places_fit(a, b) and not opposed


def _hits_fit(a: Incident, b: Incident) -> bool:
    """Tell whether what was hit can be the same: a noun in common, or one of them names nothing."""
    one, two = nouns(a), nouns(b)
    return bool(one & two) or not one or not two


def nouns(incident: Incident) -> set[str]:
    """Return by what words those hit can be known again: all for people ("two nurses", "the Swiss nurses"), a thing's
    noun.
    """
    people = [h.name or h.description or "-" for h in incident.humans]
    said = (w for text in people for w in words.tokens(text) if w.isalpha() and not words.is_count(w))
    return {words.singular(w) for w in (*said, *(t.text.split()[-1].lower() for t in incident.things))}


def _is_effect(a: Incident, b: Incident) -> bool:
    """Tell whether an attack is only what a bomb or a fire told right beside it did: "three were killed"."""
    attack, other = (a, b) if a.type == "ATTACK" else (b, a)
    if attack.type != "ATTACK" or other.type == "ATTACK":
        return False
    if not all((e.type in _EFFECTS and not _is_deed(e)) or _only_names(e) for e in attack.events):
        return False
    return min(abs(x.evidence.start - y.evidence.start) for x in a.events for y in b.events) < _BESIDE


def _is_deed(event: Claim) -> bool:
    """Tell what somebody did, and no bomb: "they killed a watchman and set fire to the farm"."""
    doers = [r for r in event.roles if r.role == "agent" and not words.instruments_in(r.text)]
    return bool(doers) and event.rule.endswith(("/active", "/control"))


def _only_names(event: Claim) -> bool:
    return event.type == "armed-attack" and event.rule.endswith("/nominal")


def _same_person(a: Incident, b: Incident) -> bool:
    """Tell whether somebody was taken and then harmed: one kidnapping, with its effect."""
    return bool({h.name for h in a.humans if h.name} & {h.name for h in b.humans if h.name})


def _places_fit(a: Incident, b: Incident) -> bool:
    one, two = fills.best_where(a.told, a.events), fills.best_where(b.told, b.events)
    if one is None or two is None or one.inferred or two.inferred or one.id == two.id:
        return True
    country = "country" in (one.precision, two.precision) and one.country == two.country
    return country or one.name in (two.admin1, two.admin2) or two.name in (one.admin1, one.admin2)
