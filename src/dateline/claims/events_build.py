"""From a group of frames to event claims: type, roles, place, time, standing, voice."""

import re
from collections.abc import Iterator

from dateline.claims.arguments import (
    is_verbal,
    lemma,
    mention_in,
    noun_classes,
    places_inside,
    places_of,
    time_of,
    times_of,
)
from dateline.claims.events_group import is_war_total
from dateline.claims.events_roles import roles_of
from dateline.claims.events_standing import standing_of_group
from dateline.claims.frames_types import Filler, Frame
from dateline.claims.victims_named import NAMES
from dateline.claims.voice import voice_at
from dateline.language.annotated import Annotated
from dateline.language.tokens import Token
from dateline.ontology import Ontology
from dateline.records import Link, RawClaim, Role, Span, Standing, content_id

__all__ = ["build_claims", "sentence_of"]

# Roles whose place is the event's place, in this order.
_PLACE_ROLES = ("site", "target", "origin", "destination")
# Roles whose noun class may name the event, with the word lists that say how and for which types.
_NAMING_ROLES = (("instrument", "instrument_types", "means_unsaid"), ("agent", "agent_types", "air_unsaid"))
_BEARINGS = frozenset({"north", "south", "east", "west", "ground"})
_STATEMENTS = frozenset({"statement"})
_AT_ONCE = frozenset({"capture-of-place", "loss-of-place"})
_BETWEEN = re.compile(r"\bbetween (?:the (?:towns|villages|cities|areas|localities) of )?$", re.IGNORECASE)
_MANY = 5  # dead by which a murder is a massacre
_LEAD = 40  # characters in which such a lead stands
# Families whose places are left or shut in together: "residents of the two towns left", "besieged both towns".
_DEADLY = frozenset({"killing", "assassination"})
_SHOT = frozenset({"shoot", "stab"})
_WOUND = frozenset({"wound", "injure"})
_ONE_PROCESS = frozenset({"displacement", "siege"})


def build_claims(
    annotated: Annotated, ontology: Ontology, group: list[Frame], links: tuple[Link, ...]
) -> list[RawClaim]:
    """Return the claims of one happening: one, or one a place where it is told of several places."""
    lead = group[0]
    type_ = type_by_dead(annotated, ontology, type_by_means(ontology, lead.type, group), group)
    type_ = "armed-attack" if type_ in _DEADLY and _is_survived(lead) else type_
    standing, hedge = standing_of_group(annotated, ontology, group)
    roles = roles_of(annotated, ontology, group)
    places = _apart(annotated, _places(annotated, ontology, group, standing))
    if ontology.type_of(type_).family in _ONE_PROCESS:
        places = places[:1]
    when = next((time for frame in group if (time := _when(annotated, ontology, frame))), None)
    if when is not None and lead.type in _AT_ONCE and _is_length(annotated, when):
        when = None  # "seized the town, a rebel bastion for a decade"
    if when is None and (is_war_total(group) or lead.type == "warfighting"):
        when = _time_since(annotated, lead.trigger)
    block = annotated.report.block_at(lead.trigger_start)
    claims = []
    where: list[Span | None] = [*places] if places else [None]
    for place in where:
        claim = RawClaim(
            id=content_id(
                annotated.report.id,
                "event",
                type_,
                lead.trigger_start,
                lead.trigger_end,
                None if place is None else place.start,
            ),
            kind="event",
            type=type_,
            standing=standing,
            evidence=sentence_of(annotated, lead.trigger),
            trigger=annotated.report.span(lead.trigger_start, lead.trigger_end),
            rule=lead.rule,
            voice=voice_at(annotated, lead.trigger_start, lead.trigger_end),
            roles=_roles_at(roles, place, places),
            when=when,
            where=place,
            hedge=hedge,
            extent=_extent(ontology, lead),
            links=links,
            block=block.kind if block else "paragraph",
        )
        claims.append(claim)
    return claims


def type_by_dead(annotated: Annotated, ontology: Ontology, type_: str, group: list[Frame]) -> str:
    """Return what the murder of many is: no assassination, which is of one or a few (UCDP: one-sided violence)."""
    if type_ != "assassination" or lemma(group[0].trigger) not in ontology.words("murder_words"):
        return type_
    hit = (f for frame in group for f in frame.fillers("victim", "target"))
    spans = [(f.start, f.end) for f in hit if f.token.ent_type_ not in NAMES]  # "murdered Ana Ruiz, 20" is of one
    people = [n for n in annotated.numbers if n.unit is None]
    counts = [n.low or n.best or 0 for n in people for a, b in spans if a <= n.start and n.end <= b]
    return "massacre" if any(count >= _MANY for count in counts) else type_


def _is_survived(frame: Frame) -> bool:
    """Tell "shot and wounded" from "shot": who is wounded so did not die."""
    shot = frame.trigger
    beside = [c for c in shot.children if c.dep_ == "conj"] + ([shot.head] if shot.dep_ == "conj" else [])
    return lemma(shot) in _SHOT and len(frame.words) == 1 and any(lemma(t) in _WOUND for t in beside)


def _is_length(annotated: Annotated, when: Span) -> bool:
    return any(t.start == when.start and t.function == "duration" for t in annotated.times)


def _time_since(annotated: Annotated, token: Token) -> Span | None:
    """Return the time a war's toll is counted from: "have been killed since the conflict erupted in March 2011"."""
    sent = token.sent
    began = {t.i for t in sent if t.lower_ == "since" or lemma(t) in ("begin", "start", "erupt", "break")}
    for time in annotated.times:
        words = [t for t in sent if time.start <= t.idx < time.end]
        if words and time.function != "duration" and any(b < words[0].i < b + 12 for b in began):
            return annotated.report.span(time.start, time.end)
    return None


def sentence_of(annotated: Annotated, token: Token) -> Span:
    """Return the sentence of a token as a span without blanks at its ends."""
    sent, text = token.sent, annotated.report.text
    start, end = sent.start_char, sent.end_char
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return annotated.report.span(start, end)


def type_by_means(ontology: Ontology, type_: str, group: list[Frame]) -> str:
    """Return what an attack is called by its weapon, where its own words say nothing of the means."""
    weapons = [f for frame in group for f in frame.fillers("instrument")]
    if type_ == "bombing" and weapons and all("firearms" in noun_classes(ontology, f.token) for f in weapons):
        return "armed-attack"
    for role, rule, open_types in _NAMING_ROLES:
        if type_ not in ontology.words(open_types):
            continue
        for filler in (f for frame in group for f in frame.fillers(role)):
            named = dict(line.split(": ") for line in ontology.words(rule))
            found = next((named[name] for name in noun_classes(ontology, filler.token) if name in named), None)
            if found is not None:
                return found
    return type_


def _roles_at(roles: list[Role], place: Span | None, places: list[Span]) -> tuple[Role, ...]:
    """Return the roles of the claim at one place: the site of another place is not its site."""
    others = [p for p in places if place is not None and p != place]
    return tuple(
        r for r in roles if r.role != "site" or not any(r.start <= p.start and p.end <= r.end for p in others)
    )


def _when(annotated: Annotated, ontology: Ontology, frame: Frame) -> Span | None:
    """Return a happening's time: its own or its verb's; where that tells of words, its own or its clauses' ("condemned
    on Wednesday an attack in which 14 were killed on Monday").
    """
    trigger = frame.trigger
    if frame.predicate == trigger or is_verbal(trigger) or not _is_of_words(ontology, frame.predicate):
        return time_of(annotated, trigger) or time_of(annotated, frame.predicate)
    own = next(iter(times_of(annotated, trigger)), None)
    if own is not None:
        return annotated.report.span(own.start, own.end)
    clauses = (t for t in trigger.subtree if _retells(ontology, t, trigger))
    return next((time for clause in clauses if (time := time_of(annotated, clause))), None)


def _retells(ontology: Ontology, clause: Token, deed: Token) -> bool:
    """Tell a relative clause that says when a deed was done, or tells it again: "the killing of monks who were shot on
    5 July"; of monks "who had come on 5 July" it says something else.
    """
    if clause.dep_ != "acl:relcl" or not is_verbal(clause):
        return False
    alone = (e for e in ontology.entries(lemma(clause), "verb") if len(e.words) == 1)
    harm = (e.trigger.type for e in alone if e.trigger.kind == "event")
    return clause.head == deed or any(ontology.type_of(name).violent for name in harm)


def _is_of_words(ontology: Ontology, verb: Token) -> bool:
    """Tell a verb by which somebody only says something: "attack" is another, though people attack in speeches."""
    entries = (e for e in ontology.headed_by((lemma(verb),), "verb") if e.trigger.kind == "event")
    kinds = [ontology.type_of(e.trigger.type) for e in entries]
    return any(k.family in _STATEMENTS for k in kinds) and not any(k.violent for k in kinds)


def _places(annotated: Annotated, ontology: Ontology, group: list[Frame], standing: Standing) -> list[Span]:
    """Return where it happened: the places taken or hit, else those of the clause, else those its parties are in."""
    if ontology.type_of(group[0].type).family in _STATEMENTS or standing == "threatened":
        return []
    for found in _candidates(annotated, ontology, group):
        if found:
            return found
    return []


def _apart(annotated: Annotated, places: list[Span]) -> list[Span]:
    """Keep several places only where all are settlements or areas: buildings of one town are one place, and so is the
    stretch "between A and B".
    """
    if len(places) > 1 and _BETWEEN.search(annotated.report.text[: places[0].start][-_LEAD:]):
        return [annotated.report.span(places[0].start, places[1].end), *places[2:]]
    facilities = [t for t in annotated.toponyms if t.kind == "facility"]
    facility = any(t.start < place.end and place.start < t.end for place in places for t in facilities)
    return places[:1] if facility else places


def _candidates(annotated: Annotated, ontology: Ontology, group: list[Frame]) -> Iterator[list[Span]]:
    for frame in group:
        fillers = _first_phrase([f for f in frame.fillers(*_PLACE_ROLES) if f.kind == "place"])
        yield [m for f in fillers if (m := mention_in(annotated, ontology, f.token)) is not None]
    for frame in group:
        fillers = [f for f in frame.fillers("site", "target", "victim") if f.kind != "place"]
        for filler in fillers:
            inside = places_inside(annotated, ontology, filler.token)
            named = mention_in(annotated, ontology, filler.token) if filler.kind == "site" and len(inside) < 2 else None
            yield [named] if named is not None and _is_name(annotated, named) else []
            yield inside
    for frame in group:
        for word in frame.words[1:]:
            yield places_inside(annotated, ontology, word)
        yield _real_places(annotated, ontology, frame.trigger)
        yield _scene_of(annotated, ontology, frame.trigger)
        yield _real_places(annotated, ontology, frame.predicate)
    for filler in (f for frame in group for f in frame.fillers("agent", "partner", "recipient")):
        # "clashes between herders and farmers in Adra": the place was read onto a party
        inside = places_inside(annotated, ontology, filler.token)
        yield [p for p in inside if _is_name(annotated, p)]


def _scene_of(annotated: Annotated, ontology: Ontology, trigger: Token) -> list[Span]:
    """Return the place that is said to be the scene or the target of it: "the town has been the target of raids"."""
    scene = trigger.head
    if trigger.dep_ != "nmod" or not any(c.dep_ == "cop" for c in scene.children):
        return []
    subjects = [c for c in scene.children if c.dep_ == "nsubj"]
    places = [m for c in subjects if (m := mention_in(annotated, ontology, c)) is not None]
    return [p for p in places if _is_name(annotated, p)]


def _first_phrase(fillers: list[Filler]) -> list[Filler]:
    """Return the fillers of one phrase with its conjuncts: "Adra and Tamra" are two places, "X in Y" is one.

    The noun a "where" stands for goes before what the clause names itself.
    """
    if not fillers:
        return []
    first = next((f for f in fillers if f.via == "relative"), fillers[0])
    return [f for f in fillers if f is first or first.token in f.token.ancestors or f.via == first.via == "object"]


def _is_name(annotated: Annotated, span: Span) -> bool:
    return any(t.start < span.end and span.start < t.end for t in annotated.toponyms)


def _real_places(annotated: Annotated, ontology: Ontology, token: Token) -> list[Span]:
    found = places_of(annotated, ontology, token)
    return [p for p in found if _is_name(annotated, p) or _is_definite(p)]


def _is_definite(place: Span) -> bool:
    """Tell "the coastal city" from "an area" and from a mere bearing ("the south")."""
    words = place.text.lower().split()
    return words[0] == "the" and words[-1] not in _BEARINGS


def _extent(ontology: Ontology, frame: Frame) -> str | None:
    """Return how much of a place was taken: "most of", "parts of", "all of"."""
    for filler in frame.fillers("site"):
        word = filler.token
        if lemma(word) in ontology.words("partitives") or word.lower_ in ontology.words("partitives"):
            return str(word.text)
    return None


