"""Ties told by fighting: who attacks whom, who takes a place from whom, whose positions are struck."""

from collections.abc import Iterator, Sequence

from dateline.claims.arguments import kind_of, lemma, np_span, preposition
from dateline.claims.frames_types import Filler, Frame
from dateline.claims.places_held import losers_beside, owner_of
from dateline.claims.relations import make_claim
from dateline.claims.ties_parties import end_of, named_beside, told_by
from dateline.language.annotated import Annotated
from dateline.ontology import Ontology
from dateline.records import RawClaim

__all__ = ["ties_of_fighting", "ties_of_taking"]

_COLLECTIVE = frozenset({
    "army", "force", "group", "militia", "government", "regime", "opposition", "alliance", "coalition",
    "brigade", "police", "military", "affiliate", "branch", "faction", "movement", "party", "council",
    "organization", "organisation", "network", "wing", "side", "insurgency",
})  # fmt: skip
_FIGHTERS = frozenset({
    "fighter", "militant", "gunman", "guerrilla", "insurgent", "rebel", "terrorist", "militiaman", "member",
    "combatant", "operative", "commander",
})  # fmt: skip
_TAKING = ("gained", "contested", "besieges")
_HOSTILE = ("happened", "ongoing", "background", "planned")


def ties_of_taking(annotated: Annotated, ontology: Ontology, frame: Frame) -> Iterator[RawClaim]:
    """Taking a place from somebody, driving them out of it, or contending for it tells of fighting between the two."""
    sides = [f for f in frame.fillers("holder") if f.kind == "actor"]
    foes = [f for f in frame.fillers("loser") if f.kind == "actor"] or _foes_there(annotated, ontology, frame)
    if frame.type == "contested" and len(sides) == 2 and not foes:
        sides, foes = sides[:1], sides[1:]
    if frame.type == "lost" and frame.trigger.lower_.startswith(("lose", "lost", "losing")):
        sides, foes = [f for f in frame.fillers("loser") if f.kind == "actor"], sides  # "lost the town to X"
    elif frame.type not in _TAKING or frame.entry.id == "contest.divided":
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
        if lemma(site.token) in ontology.words("holds_nouns") | ontology.words("sites_taken"):
            owner = owner_of(annotated, ontology, site.token)
            found += [Filler(owner.token, *np_span(owner.token), "stronghold", "actor")] if owner else []
    return [f for f in found if kind_of(annotated, ontology, f.token) == "actor"]


def ties_of_fighting(
    annotated: Annotated, ontology: Ontology, event: RawClaim, frames: Sequence[Frame]
) -> Iterator[RawClaim]:
    """Make the tie that fighting tells of: both sides armed, and told as happened, ongoing, history or intended."""
    family = ontology.type_of(event.type).family if event.type in ontology.event_types else event.type
    if family not in ontology.words("fighting_families") or event.standing not in _HOSTILE:
        return
    frame = next((f for f in frames if f.kind == "event" and f.trigger_start == event.trigger.start), None)
    if frame is None or _is_no_fight(frame):
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
                    roles=[end_of(annotated, ontology, a, "a"), end_of(annotated, ontology, b, "b")],
                    when=event.when,
                )


def _is_no_fight(frame: Frame) -> bool:
    """Tell who fought together with others from who fought them, and whom states expel from who is driven out."""
    together = any(c.lower_ in ("together", "alongside", "side") for c in frame.trigger.children)
    return together or (frame.type == "capture-of-place" and not frame.fillers("site"))


def _is_side(filler: Filler) -> bool:
    """Tell whether a filler is a side at war: a named party or a force, not one fighter or pilot."""
    if filler.token.pos_ == "NUM" and any(c.pos_ == "PRON" for c in filler.token.children):
        return False  # "23 of them"
    one = filler.token.pos_ == "NOUN" and "Plur" not in filler.token.morph.get("Number", [])
    lone = one and lemma(filler.token) not in _COLLECTIVE
    if lemma(filler.token) == "side" and any(c.dep_ == "amod" for c in filler.token.children):
        return False  # "the western side of the city"
    return filler.kind == "actor" and not lone


def _group_of(victim: Filler) -> list[Filler]:
    """Return the armed group a victim belongs to by the words: "three commanders from the X Brigade"."""
    verb = victim.token.head.children if victim.via == "object" else ()  # attachment of "from" is often astray
    phrases = (*victim.token.children, *verb)
    armed = ("ARMED_GROUP", "ORG") if lemma(victim.token) in _FIGHTERS else ("ARMED_GROUP",)
    return [
        Filler(child, *np_span(child), "the victims' group", "actor")
        for child in phrases
        if preposition(child) in ("from", "of") and child.ent_type_ in armed
    ]
