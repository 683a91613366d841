"""Tie claims: allegiance, support, membership, leadership, rivalry, rejection, negotiation between two parties.

Read from verbs and nouns by the frame mechanism (ontology/data/ties.toml), from descriptions ("X-backed Y", "regime
ally Iran": ties_words), from people's offices, and from fighting that the report itself tells of.
"""

from collections.abc import Iterator, Sequence

from dateline.claims.arguments import kind_of, np_span, preposition
from dateline.claims.arguments_itself import itself
from dateline.claims.frames_types import Filler, Frame
from dateline.claims.places_held import losers_beside, owner_of
from dateline.claims.relations import is_hyphened, make_claim, role_from_filler, role_from_token
from dateline.claims.ties_clauses import clause_ties
from dateline.claims.ties_joint import joint_ties
from dateline.claims.ties_offices import office_ties
from dateline.claims.ties_parties import named_beside, told_by
from dateline.claims.ties_words import described_ties
from dateline.language.annotated import Annotated
from dateline.language.tokens import Token
from dateline.ontology import Ontology
from dateline.records import RawClaim, Role, RoleName

__all__ = ["find_ties"]

_SYMMETRIC = frozenset({"allied", "fights", "rivals", "negotiates-with"})
_COLLECTIVE = frozenset({
    "army", "force", "group", "militia", "government", "regime", "opposition", "alliance", "coalition",
    "brigade", "police", "military", "affiliate", "branch", "faction", "movement", "party", "council",
    "organization", "organisation", "network", "wing", "side", "insurgency",
})  # fmt: skip
_TAKING = ("gained", "contested", "besieges")
_GO_BETWEEN = ("broker", "mediate", "sponsor", "facilitate", "negotiate", "host")  # third parties of a deal
_NO_PRONOUN = ("part-of", "fights")  # "they included rebels", "its operation" name no second party
_HOSTILE = ("happened", "ongoing", "background", "planned")
_PARTIES = ("actor", "person", "place", "civilians")


def find_ties(
    annotated: Annotated, ontology: Ontology, frames: Sequence[Frame], events: Sequence[RawClaim]
) -> list[RawClaim]:
    """Return the tie claims of a report in text order, one a pair of parties.

    frames: all frames of the report. events: its event claims; fighting between two armed sides makes a tie
    "fights" with the event's own voice and standing.
    """
    found: dict[str, RawClaim] = {}
    claims: list[RawClaim] = []
    for frame in frames:
        if frame.kind == "tie" and not is_hyphened(frame.trigger):
            claims.extend(_from_frame(annotated, ontology, frame))
        elif frame.kind == "holding":
            claims.extend(_from_taking(annotated, ontology, frame))
    claims.extend(described_ties(annotated, ontology))
    claims.extend(clause_ties(annotated, ontology))
    claims.extend(joint_ties(annotated, ontology))
    claims.extend(office_ties(annotated))
    for event in events:
        claims.extend(_from_event(annotated, ontology, event, frames))
    for claim in claims:
        found.setdefault(_key(claim), claim)
    return sorted(found.values(), key=lambda c: (c.trigger.start, c.trigger.end, c.type, c.id))


def _key(claim: RawClaim) -> str:
    """Name what a tie says, so that two wordings of one sentence that say the same count once."""
    ends = [f"{r.start if r.head_start is None else r.head_start}" for r in claim.roles if r.role in ("a", "b")]
    if claim.type in _SYMMETRIC:
        ends.sort()
    return f"{claim.evidence.start}:{claim.type}:{':'.join(ends)}"


def _from_frame(annotated: Annotated, ontology: Ontology, frame: Frame) -> Iterator[RawClaim]:
    if frame.entry.id == "tie.brand" and not _branded(frame, ontology):
        return
    if _failed(frame):
        return  # "have failed to break with X" tells of no break
    for a, b in _pairs(frame):
        yield make_claim(
            annotated,
            "tie",
            frame.type,
            trigger=(frame.trigger_start, frame.trigger_end),
            predicate=frame.predicate,
            rule=frame.rule,
            roles=[_end(annotated, ontology, a, "a"), _end(annotated, ontology, b, "b")],
        )


def _failed(frame: Frame) -> bool:
    return frame.predicate.dep_ == "xcomp" and frame.predicate.head.lemma_.lower() in ("fail", "refuse", "decline")


def _end(annotated: Annotated, ontology: Ontology, filler: Filler, role: RoleName) -> Role:
    """Return a tie's end by the name that is set beside its noun ("affiliate X") or that its pronoun stands for."""
    speaker = itself(annotated, ontology, filler.token)
    named = speaker if speaker != filler.token else named_beside(annotated, filler.token)
    return role_from_token(annotated, named, role) if named is not None else role_from_filler(filler, role)


def _from_taking(annotated: Annotated, ontology: Ontology, frame: Frame) -> Iterator[RawClaim]:
    """Taking a place from somebody, driving them out of it, or contending for it tells of fighting between the two."""
    sides = [f for f in frame.fillers("holder") if f.kind == "actor"]
    foes = [f for f in frame.fillers("loser") if f.kind == "actor"] or _foes_there(annotated, ontology, frame)
    if frame.type == "contested" and len(sides) == 2 and not foes:
        sides, foes = sides[:1], sides[1:]
    if frame.type not in _TAKING:
        return
    for a in sides:
        for b in foes:
            own, other = (named_beside(annotated, f.token) or f.token for f in (a, b))
            yield told_by(annotated, frame.trigger, f"taking.{frame.entry.id}", "fights", own, other)


def _foes_there(annotated: Annotated, ontology: Ontology, frame: Frame) -> list[Filler]:
    """Return from whom a place is taken where its own words say so: "areas from X", "the X stronghold of Y"."""
    found: list[Filler] = []
    for site in frame.fillers("site"):
        found += losers_beside(annotated, ontology, site.token)
        if site.token.lemma_.lower() in ontology.words("holds_nouns") | ontology.words("sites_taken"):
            owner = owner_of(annotated, ontology, site.token)
            found += [Filler(owner.token, *np_span(owner.token), "stronghold", "actor")] if owner else []
    return [f for f in found if kind_of(annotated, ontology, f.token) == "actor"]


def _whose(means: Filler) -> Filler | None:
    """Return whose means stand for a party, where words say so: "backed by Russian jets" (Russia), "by jets" nobody."""
    for child in means.token.children:
        named = child.ent_type_ in ("NORP", "GPE", "ARMED_GROUP", "ORG")
        if named and child.dep_ in ("amod", "compound", "nmod:poss") and child.i < means.token.i:
            return Filler(child, *np_span(child), means.via, "actor")
    return None


def _branded(frame: Frame, ontology: Ontology) -> bool:
    """Tell whether a party is called terrorist, illegal or an enemy: only then do "consider" and "label" reject it."""
    words = {t.lower_ for t in frame.trigger.subtree}
    return bool(words & ontology.words("brand_words"))


def _pairs(frame: Frame) -> list[tuple[Filler, Filler]]:
    """Return who stands to whom. Where only one role is filled by two parties ("talks between X and Y", "X and Y
    joined forces"), they stand to each other."""
    first, second = _party(frame, "a"), _party(frame, "b")
    between = [f for f in first if f.token.i != frame.trigger.i and preposition(_first_of(f.token)) == "between"]
    if between and not second:  # "killed in fighting between rival groups": nobody outside the phrase is a party
        return [(between[0], other) for other in between[1:]]
    if first and second:
        pairs = [(a, b) for a in first for b in second if a.token.i != b.token.i]
        return [(a, b) for a, b in pairs if not (frame.type in _NO_PRONOUN and b.token.pos_ == "PRON")]
    several = [f for f in first or second if f.token.dep_ != "nmod:poss" or f.token.pos_ != "PRON"]
    if frame.type in _SYMMETRIC and len(several) >= 2:
        return [(several[0], other) for other in several[1:]]
    return []


def _first_of(token: Token) -> Token:
    return token.head if token.dep_ == "conj" else token


def _party(frame: Frame, role: str) -> list[Filler]:
    found = [g for f in frame.fillers(role) if (g := f if f.kind in _PARTIES else _whose(f)) is not None]
    brokered = frame.construction == "light-verb" and frame.predicate.lower_.startswith(_GO_BETWEEN)
    return [f for f in found if not f.via.startswith(_GO_BETWEEN) and not (brokered and f.via == "by")]


def _from_event(
    annotated: Annotated, ontology: Ontology, event: RawClaim, frames: Sequence[Frame]
) -> Iterator[RawClaim]:
    """Make the tie that fighting tells of: both sides armed, and told as happened, ongoing, history or intended."""
    family = ontology.type_of(event.type).family if event.type in ontology.event_types else event.type
    if family not in ontology.words("fighting_families") or event.standing not in _HOSTILE:
        return
    frame = next((f for f in frames if f.kind == "event" and f.trigger_start == event.trigger.start), None)
    if frame is None:
        return
    armed_a = [f for f in frame.fillers("agent") if _is_side(f)]
    armed_b = [f for f in frame.fillers("target", "victim", "loser") if _is_side(f)]
    armed_b = armed_b or [g for f in frame.fillers("victim") for g in _group_of(f)]
    two_sided = event.type in ontology.event_types and ontology.type_of(event.type).two_sided
    if not armed_b and len(armed_a) == 2 and two_sided:  # "a joint attack by X and Y" sets neither against the other
        armed_a, armed_b = armed_a[:1], armed_a[1:]
    for a in armed_a:
        for b in armed_b:
            pronouns = [f for f in (a, b) if f.token.pos_ == "PRON"]
            if a.token.i != b.token.i and (not pronouns or (pronouns == [a] and b.token.ent_type_ == "ARMED_GROUP")):
                yield make_claim(
                    annotated,
                    "tie",
                    "fights",
                    trigger=(event.trigger.start, event.trigger.end),
                    predicate=frame.predicate,
                    rule=f"fighting.{event.type}",
                    roles=[_end(annotated, ontology, a, "a"), _end(annotated, ontology, b, "b")],
                    when=event.when,
                )


def _is_side(filler: Filler) -> bool:
    """Tell whether a filler is a side at war: a named party or a force, not one fighter or pilot."""
    if filler.token.pos_ == "NUM" and any(c.pos_ == "PRON" for c in filler.token.children):
        return False  # "23 of them"
    one = filler.token.pos_ == "NOUN" and "Plur" not in filler.token.morph.get("Number", [])
    lone = one and filler.token.lemma_.lower() not in _COLLECTIVE
    return filler.kind == "actor" and not lone


def _group_of(victim: Filler) -> list[Filler]:
    """Return the armed group a victim belongs to by the words: "three commanders from the X Brigade"."""
    verb = victim.token.head.children if victim.via == "object" else ()  # attachment of "from" is often astray
    phrases = (*victim.token.children, *verb)
    return [
        Filler(child, *np_span(child), "the victims' group", "actor")
        for child in phrases
        if preposition(child) in ("from", "of") and child.ent_type_ == "ARMED_GROUP"
    ]
