"""Tie claims: allegiance, support, membership, leadership, rivalry, rejection, negotiation between two parties.

Read from verbs and nouns by the frame mechanism (ontology/data/ties.toml), from descriptions ("X-backed Y", "regime
ally Iran": ties_words), from people's offices, and from fighting that the report itself tells of.
"""

from collections.abc import Iterator, Sequence

from dateline.claims.arguments import lemma, name_at, np_span, preposition
from dateline.claims.frames_types import Filler, Frame
from dateline.claims.relations import is_hyphened, make_claim
from dateline.claims.ties_clauses import clause_ties
from dateline.claims.ties_fighting import ties_of_fighting, ties_of_taking
from dateline.claims.ties_joint import joint_ties
from dateline.claims.ties_offices import office_ties
from dateline.claims.ties_owned import owned_ties
from dateline.claims.ties_parties import end_of
from dateline.claims.ties_parts import part_ties
from dateline.claims.ties_words import described_ties
from dateline.language.annotated import Annotated
from dateline.language.tokens import Token
from dateline.ontology import Ontology
from dateline.records import RawClaim

__all__ = ["find_ties"]

_SYMMETRIC = frozenset({"allied", "fights", "rivals", "negotiates-with"})
_STATES = frozenset({"country", "state", "nation", "kingdom", "republic", "capital"})
_OTHERS = frozenset({"ally", "partner", "rival", "enemy", "foe", "opponent", "backer", "supporter", "adversary"})
_GO_BETWEEN = ("broker", "mediate", "sponsor", "facilitate", "negotiate", "host")  # third parties of a deal
_NO_PRONOUN = ("part-of", "fights")  # "they included rebels", "its operation" name no second party
_BONDS = ("tie.alliance", "tie.pledge-noun")  # what a verb above may end: "renounced its allegiance"
_FAILING = frozenset({"fail", "refuse", "decline"})
_REFUSING = frozenset({"refuse", "decline"})
_NAMED = frozenset({"PERSON", "ORG", "ARMED_GROUP", "GPE", "NORP"})
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
            claims.extend(ties_of_taking(annotated, ontology, frame))
    claims.extend(described_ties(annotated, ontology))
    claims.extend(clause_ties(annotated, ontology))
    claims.extend(joint_ties(annotated, ontology))
    claims.extend(part_ties(annotated, ontology))
    claims.extend(office_ties(annotated))
    claims.extend(owned_ties(annotated, ontology))
    for event in events:
        claims.extend(ties_of_fighting(annotated, ontology, event, frames))
    for claim in claims:
        found.setdefault(_key(claim), claim)
    found = {key: claim for key, claim in found.items() if not any(_repeats(claim, c) for c in found.values())}
    return sorted(found.values(), key=lambda c: (c.trigger.start, c.trigger.end, c.type, c.id))


def _key(claim: RawClaim) -> str:
    """Name what a tie says, so that two wordings of one sentence that say the same count once."""
    ends = [f"{r.start if r.head_start is None else r.head_start}" for r in claim.roles if r.role in ("a", "b")]
    if claim.type in _SYMMETRIC:
        ends.sort()
    return f"{claim.evidence.start}:{claim.type}:{':'.join(ends)}"


def _repeats(claim: RawClaim, other: RawClaim) -> bool:
    """Tell whether another claim says the same of the same words, and more: the office as well, or longer names."""
    if claim is other or claim.type != other.type or claim.evidence != other.evidence:
        return False
    ends = [[r for r in c.roles if r.role in ("a", "b")] for c in (claim, other)]
    orders = (ends[1], ends[1][::-1]) if claim.type in _SYMMETRIC else (ends[1],)
    same = any(all(x.start < y.end and y.start < x.end for x, y in zip(ends[0], o, strict=False)) for o in orders)
    size = [(len(c.roles), sum(r.end - r.start for r in c.roles), -c.trigger.start, c.id) for c in (claim, other)]
    return same and size[0] < size[1]


def _from_frame(annotated: Annotated, ontology: Ontology, frame: Frame) -> Iterator[RawClaim]:
    if frame.entry.id == "tie.brand" and not _branded(frame, ontology):
        return
    if (frame.entry.id in _BONDS and _is_over(ontology, frame)) or _joins_in_doing(frame):
        return
    refused = frame.type == "negotiates-with" and _failed(frame, _REFUSING)
    if not refused and _failed(frame, _FAILING):
        return  # "have failed to break with X" tells of no break
    for a, b in _pairs(frame):
        if frame.entry.id == "tie.meet" and not (_is_named(annotated, a) and _is_named(annotated, b)):
            continue
        yield make_claim(
            annotated,
            "tie",
            "rejects" if refused else frame.type,
            trigger=(frame.trigger_start, frame.trigger_end),
            predicate=frame.predicate.head if refused else frame.predicate,
            rule=frame.rule,
            standing=frame.entry.standing,
            roles=[end_of(annotated, ontology, a, "a"), end_of(annotated, ontology, b, "b")],
        )


def _failed(frame: Frame, verbs: frozenset[str]) -> bool:
    return frame.predicate.dep_ == "xcomp" and lemma(frame.predicate.head) in verbs


def _joins_in_doing(frame: Frame) -> bool:
    """Tell "X joined Y in saying", and states, which nobody joins: no membership."""
    if frame.entry.id != "tie.join":
        return False
    doing = any(c.dep_ == "advcl" and c.tag_ == "VBG" for c in frame.trigger.children)
    return doing or any(f.token.ent_type_ in ("GPE", "NORP") for f in frame.fillers("b"))


def _is_over(ontology: Ontology, frame: Frame) -> bool:
    """Tell an alliance that the clause ends or rules out: "ended its alliance with X", "the alliance collapsed"."""
    verb = frame.trigger.head
    return verb.pos_ == "VERB" and lemma(verb) in ontology.words("ending_verbs")


def _is_named(annotated: Annotated, party: Filler) -> bool:
    """Tell whether a party goes by a name: reporters meet rebels, and nobody negotiates."""
    noun = party.token
    titled = any(c.ent_type_ == "PERSON" and c.dep_ in ("appos", "flat") for c in noun.children)
    return titled or noun.ent_type_ in _NAMED or bool(name_at(annotated, noun)) or noun.pos_ == "PRON"


def _whose(means: Filler) -> Filler | None:
    """Return whose means stand for a party, where words say so: "backed by Russian jets" (Russia), "by jets" nobody."""
    for child in means.token.children:
        named = child.ent_type_ in ("NORP", "GPE", "ARMED_GROUP", "ORG")
        before = child.dep_ in ("amod", "compound", "nmod:poss") and child.i < means.token.i
        if named and (before or preposition(child) == "from"):
            return Filler(child, *np_span(child), means.via, "actor")
    return None


def _branded(frame: Frame, ontology: Ontology) -> bool:
    """Tell whether a party is called terrorist, illegal or an enemy: only then do "consider" and "label" reject it."""
    if frame.trigger.dep_ == "acl" and frame.trigger.tag_ != "VBG":
        return False  # "X, designated a terrorist group by Y": X is called so (ties_clauses)
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
    if frame.entry.id == "tie.offensive":
        return []  # "an army and police operation" sets neither against the other
    several = [f for f in first or second if f.token.dep_ != "nmod:poss" or f.token.pos_ != "PRON"]
    if frame.type in _SYMMETRIC and len(several) >= 2:
        return [(several[0], other) for other in several[1:]]
    return []


def _is_nobody(party: Filler) -> bool:
    """Tell "its allies", "our partners", "an area that struck a truce": who they are is not said."""
    noun = party.token
    if party.kind == "place" and noun.pos_ == "NOUN" and not noun.ent_type_:
        return lemma(noun) not in _STATES
    if noun.pos_ != "NOUN" or lemma(noun) not in _OTHERS:
        return False
    return not any(c.pos_ == "PROPN" or c.ent_type_ for c in noun.children)


def _first_of(token: Token) -> Token:
    return token.head if token.dep_ == "conj" else token


def _party(frame: Frame, role: str) -> list[Filler]:
    found = [g for f in frame.fillers(role) if (g := f if f.kind in _PARTIES else _whose(f)) is not None]
    found = [f for f in found if not _is_nobody(f)]
    brokered = frame.construction == "light-verb" and frame.predicate.lower_.startswith(_GO_BETWEEN)
    return [f for f in found if not f.via.startswith(_GO_BETWEEN) and not (brokered and f.via == "by")]
