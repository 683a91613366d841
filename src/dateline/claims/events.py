"""Event claims: one a happening, in one place, with its voice, standing, roles and words.

What becomes an event and what does not is told in docs/coding.md. Rules come from UCDP GED (one event a place),
PLOVER 2.0 (a list of actors, not their cross product) and MUC-4's fill rules (an effect is no incident of its own).
"""

from msgspec import structs

from dateline.claims.arguments import is_verbal
from dateline.claims.events_accidents import with_accounts
from dateline.claims.events_build import build_claims
from dateline.claims.events_denials import linked_denials
from dateline.claims.events_group import group_frames, with_parties
from dateline.claims.events_news import told_before_the_news
from dateline.claims.events_restated import restated
from dateline.claims.events_select import is_anaphoric, is_bare, is_placed, tells
from dateline.claims.frames import Frame, frames_of
from dateline.claims.victims_identified import identified
from dateline.language.annotated import Annotated
from dateline.language.tokens import Token
from dateline.ontology import Ontology
from dateline.records import Link, RawClaim

__all__ = ["find_events"]

# Families that "the attack" may point back at; a murder is called a murder again.
_ATTACKS = frozenset({"battle", "airstrike", "shelling", "bombing", "suicide-bombing", "chemical-attack"})
_HARMLESS = frozenset(
    {
        "arson", "looting", "robbery", "destruction", "beating", "torture", "sexual-violence", "abduction", "hijacking",
    }
)  # fmt: skip
_PLAIN_NEGATIONS = frozenset(
    {"not", "n't", "no", "never", "neither", "nor", "none", "nobody", "one", "group", "without"}
)


def find_events(annotated: Annotated, ontology: Ontology, frames: list[Frame]) -> list[RawClaim]:
    """Return the event claims of a report in text order.

    frames: all frames of the report. A noun that only points back ("the attack killed 40") makes a claim linked to
    the one it repeats; one that says nothing new makes none.
    """
    claims: list[RawClaim] = []
    own = frames_of(frames, "event")
    for told in group_frames(annotated, ontology, own):
        group = with_parties(ontology, told, own)
        if not _is_news(annotated, ontology, group):
            continue
        earlier = _pointed_at(ontology, group, claims)
        if earlier is None and is_anaphoric(group[0]) and len(group) == 1 and is_bare(annotated, ontology, group[0]):
            continue
        if earlier is not None and _adds_nothing(annotated, ontology, group):
            continue
        made = [c for c in build_claims(annotated, ontology, group, ()) if _is_told(c)]
        for claim in made:
            back = earlier or restated(annotated, ontology, group, claim, claims)
            claims.append(claim if back is None else _repeating(ontology, claim, back))
    unique = {claim.id: claim for claim in claims}
    ordered = sorted(unique.values(), key=lambda c: (c.trigger.start, c.trigger.end, c.id))
    placed = [_from_the_air(claim, ordered) for claim in told_before_the_news(annotated, ontology, ordered)]
    placed = with_accounts(ontology, placed)
    named = identified(annotated, ontology, placed)
    return sorted([*linked_denials(ontology, placed), *named], key=lambda c: (c.trigger.start, c.trigger.end, c.id))


def _from_the_air(claim: RawClaim, claims: list[RawClaim]) -> RawClaim:
    """Return a "raid", or what "the bombers" did, as an air strike in a report that tells of air strikes."""
    raid = claim.type == "raid" and "raid" in claim.trigger.text.lower()
    doers = " ".join(role.text.lower() for role in claim.roles if role.role == "agent")
    bombers = claim.type == "suicide-bombing" and "bombers" in doers and "suicide" not in claim.evidence.text.lower()
    planes = [c for c in claims if c.type == "airstrike" and (bombers or not doers or _share_doer(c, doers))]
    if (raid or bombers) and planes:
        return structs.replace(claim, type="airstrike")
    return claim


def _share_doer(strike: RawClaim, doers: str) -> bool:
    """Tell whether a strike names one of the doers: the militants' raid is not flown by the jets' owner."""
    named = [role.text.lower() for role in strike.roles if role.role == "agent"]
    return any(name in doers or doers in name for name in named)


def _repeating(ontology: Ontology, claim: RawClaim, earlier: RawClaim) -> RawClaim:
    """Return the claim linked to the one it repeats, named as that one where its own word says less ("the attack")."""
    says_less = claim.type in ontology.words("means_unsaid") | {"bombing", "offensive"}
    says_less = says_less and ontology.type_of(claim.type).rank < ontology.type_of(earlier.type).rank
    type_ = earlier.type if says_less else claim.type
    return structs.replace(claim, type=type_, links=(*claim.links, Link("repeats", earlier.id)))


def _is_told(claim: RawClaim) -> bool:
    """Tell a claim from what the text only says did not happen, or names as a purpose.

    "Did not attack" reports no event, a denial does; "used the road to evacuate" plans none, a headline's infinitive
    does.
    """
    hedge = None if claim.hedge is None else claim.hedge.text.lower()
    if claim.standing == "denied":
        return hedge not in _PLAIN_NEGATIONS
    if claim.standing == "conditional" and claim.rule.endswith("/nominal"):
        return False
    return not (claim.standing == "planned" and hedge in ("to", "at") and claim.block not in ("headline", "deck"))


def _is_news(annotated: Annotated, ontology: Ontology, group: list[Frame]) -> bool:
    return any(tells(annotated, ontology, frame) for frame in group)


def _adds_nothing(annotated: Annotated, ontology: Ontology, group: list[Frame]) -> bool:
    """Tell a group that points back without a word on victims, place or time."""

    def placed(frame: Frame) -> bool:
        return is_placed(annotated, frame)

    return all(is_bare(annotated, ontology, f) or (is_anaphoric(f) and not f.roles and not placed(f)) for f in group)


def _pointed_at(ontology: Ontology, group: list[Frame], claims: list[RawClaim]) -> RawClaim | None:
    """Return the last event of the same family that a definite noun points back at."""
    naming = next((f for f in group if not is_verbal(f.trigger)), None)
    if naming is None:
        return _harm_of(ontology, group, claims)
    if not is_anaphoric(naming) or naming.type == "warfighting":
        return None
    violent = ontology.type_of(naming.type).violent
    family = ontology.type_of(naming.type).family
    kin = [c for c in reversed(claims) if ontology.type_of(c.type).family == family]
    attacks = [c for c in reversed(claims) if _is_attack(ontology, c)] if violent else []
    # what is told as history is pointed back at only where nothing else was told
    for found in (*kin, *attacks):
        if found.standing != "background":
            return found
    return next(iter((*kin, *attacks)), None)


def _is_attack(ontology: Ontology, claim: RawClaim) -> bool:
    told = ontology.type_of(claim.type)
    return told.violent and told.family in _ATTACKS


def _is_deadly(ontology: Ontology, claim: RawClaim) -> bool:
    """Tell a deed that people die in from arson, looting, a beating, which name no bare death behind them."""
    return ontology.type_of(claim.type).violent and claim.type not in _HARMLESS


def _says_how(clause: Token) -> bool:
    """Tell "when a drone dropped explosives": what did the harm, told by a clause with a subject of its own."""
    marks = {c.lower_ for c in clause.children if c.dep_ in ("mark", "advmod")}
    return clause.dep_ == "advcl" and "when" in marks and any(c.dep_ == "nsubj" for c in clause.children)


def _harm_of(ontology: Ontology, group: list[Frame], claims: list[RawClaim]) -> RawClaim | None:
    """Return the violent event that a bare "13 fighters were killed" belongs to: the last one told, if any.

    Bare is a group that only tells harm, without a doer or a means, no victim by name, no sum ("300 since May") and no
    clause of its own that says how ("when a drone dropped explosives on his car").
    """
    harm = all(f.type in ("killing", "wounding") for f in group)
    if not harm or any(f.fillers("agent", "instrument", "site", "target") for f in group):
        return None
    named = any(f.token.pos_ == "PROPN" for frame in group for f in frame.fillers("victim"))
    verbs = [v for f in group for v in (f.trigger, *([f.trigger.head] if f.trigger.dep_ == "conj" else ()))]
    sums = any(t.lower_ == "since" for verb in verbs for c in verb.children for t in c.subtree)
    caused = any(_says_how(c) for verb in verbs for c in verb.children)
    if named or sums or caused:
        return None
    told = (c for c in reversed(claims) if _is_deadly(ontology, c) and c.standing in ("happened", "ongoing"))
    return next(told, None)
