"""Which event frames tell of a happening of their own, and which only name one ("the attack", "the civil war")."""

from dateline.claims.arguments import base, is_verbal, lemma, place_of, places_inside, preposition, time_of, times_of
from dateline.claims.arguments_places import place_before
from dateline.claims.frames_governor import governor
from dateline.claims.frames_types import Frame
from dateline.claims.tolls.whose import is_counted
from dateline.language.annotated import Annotated
from dateline.language.tokens import Token
from dateline.ontology import Ontology

__all__ = ["is_anaphoric", "is_bare", "is_placed", "tells"]

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "such", "both", "its", "their", "his", "her"})
_TAKEN = frozenset({"capture-of-place", "loss-of-place"})
# "The town has been the scene of fighting": nouns that say where, to whom or of what a happening was.
_SCENES = frozenset({"target", "scene", "site", "victim", "focus", "object", "theatre", "theater"})
_DOOR = 3  # steps up from a death to the word that lays it at somebody's door
_BEGIN = frozenset({"begin", "start", "erupt", "open", "break"})
_PARTIES = frozenset({"on", "against", "by", "between", "of"})
# Frames of these families are worth a claim only with somebody in them.
_NEEDS_PARTY = frozenset({"statement", "talks"})
_PARTICIPANTS = ("agent", "target", "victim", "site", "recipient", "partner", "origin", "destination", "instrument")


def tells(annotated: Annotated, ontology: Ontology, frame: Frame) -> bool:
    """Tell whether a frame, taken alone, is enough for a claim."""
    family = ontology.type_of(frame.type).family
    if _is_ranked(frame) and base(frame.trigger.dep_) == "appos":
        return False  # "an ambush near Adra, its deadliest attack this year"
    if family in _NEEDS_PARTY and not frame.fillers("agent", "target", "partner"):
        if family != "talks" or governor(ontology, frame.trigger)[1] != "occurs":
            return False
        return bool(places_inside(annotated, ontology, frame.trigger))  # "peace talks in Adra are due to resume"
    if family == "statement":
        return _is_statement(frame)
    if is_counted(frame.trigger):
        return False
    if lemma(frame.trigger) == "death" and frame.fillers("victim") and not _is_laid(ontology, frame.trigger):
        return False
    if frame.type in _TAKEN and _is_nameless(annotated, ontology, frame):
        return False
    if family == "siege" and _is_kind_of_place(frame):
        return False
    if family == "displacement" and _is_kind_of_people(frame):
        return False
    return not is_bare(annotated, ontology, frame) and not _is_description(annotated, ontology, frame)


def _is_laid(ontology: Ontology, death: Token) -> bool:
    """Tell a death laid at somebody's door: "responsible for the death of", "accused him of her death"."""
    word = death
    for _ in range(_DOOR):
        word = word.head
        near = (word, *(c for c in word.children if c.dep_ in ("obj", "xcomp", "obl")))
        if any(lemma(t) in ontology.words("laying_words") for t in near if t is not death):
            return True
    return False


def _is_nameless(annotated: Annotated, ontology: Ontology, frame: Frame) -> bool:
    """Tell a capture told in passing of no place by name ("a town recently freed"), or of none at all."""
    sites = frame.fillers("site", "target")
    if not sites:
        losers = frame.fillers("loser")
        vague = all(f.token.pos_ == "PRON" or f.kind in ("civilians", "thing") for f in losers)
        return vague and is_verbal(frame.trigger) and place_of(annotated, ontology, frame.trigger) is None
    if any(t.pos_ == "PROPN" for f in sites for t in f.token.subtree):
        return False
    if frame.fillers("agent") and time_of(annotated, frame.trigger) is not None:
        return False  # who took it and when tells which one: "it was taken over by the army in December"
    above = frame.predicate
    telling = ontology.words("speech_verbs") | ontology.words("denial_verbs")
    if base(above.dep_) == "ccomp" and lemma(above.head) in telling:
        return False
    where = place_of(annotated, ontology, frame.trigger)
    named = where is not None and any(t.start < where.end and where.start < t.end for t in annotated.toponyms)
    return not named and above.dep_ in ("acl", "acl:relcl", "advcl", "ccomp", "xcomp", "amod")


def _is_kind_of_place(frame: Frame) -> bool:
    """Tell "areas besieged by the army": bare plurals name no place, unless they are said to lie somewhere."""
    if frame.trigger.dep_ not in ("acl", "amod"):
        return False
    bare = (f.token for f in frame.fillers("target", "site"))
    named = [t for t in bare if t.tag_ != "NNS" or any(c.dep_ in ("det", "nummod", "nmod") for c in t.children)]
    return bool(frame.fillers("target", "site")) and not named


def _is_kind_of_people(frame: Frame) -> bool:
    """Tell "those who are displaced are usually poor", "all those evacuated": who is meant, not that anybody moved."""
    trigger = frame.trigger
    if trigger.dep_ == "acl" and trigger.head.lower_ == "those":
        return not frame.fillers("origin", "destination")
    present = any(c.dep_ in ("aux:pass", "cop") and c.lower_ in ("are", "is") for c in trigger.children)
    return present and trigger.dep_ == "acl:relcl" and not frame.fillers("origin", "destination")


def _is_description(annotated: Annotated, ontology: Ontology, frame: Frame) -> bool:
    """Tell words that only describe a party or a habit: "groups fighting the army", "attacks on infrastructure"."""
    trigger = frame.trigger
    if is_verbal(trigger):
        return frame.type == "battle" and trigger.dep_ in ("acl", "amod") and trigger.lower_.endswith("ing")
    plural = trigger.tag_ in ("NNS", "NNPS")
    if plural and trigger.dep_ == "nsubj" and trigger.head.pos_ == "ADJ" and _is_predicate(trigger.head):
        # "attacks have been rarer": what they are like, not that there was one
        return True
    verb, how = governor(ontology, trigger)
    leaning = ontology.words("effect_verbs") | ontology.words("occurrence_verbs")
    leans = how in ("light", "occurs") or (how == "verb" and lemma(verb) in leaning) or _is_beginning(frame)
    if not plural or leans or any(c.dep_ == "det" for c in trigger.children):
        return False
    hit = frame.fillers("target", "site", "origin", "victim")
    placed = any(f.kind == "place" or f.via == "said of" for f in hit)
    where = place_of(annotated, ontology, trigger)
    placed = placed or (where is not None and not where.text.islower())
    return not placed and time_of(annotated, trigger) is None


def _is_statement(frame: Frame) -> bool:
    """Tell a statement made from one only named: "a threat to trade" states nothing."""
    told = frame.fillers("agent") or (frame.type == "threat" and frame.fillers("target"))
    return is_verbal(frame.trigger) and bool(told) and not _is_for_others(frame)


def _is_for_others(frame: Frame) -> bool:
    """Tell "the governor rejected accusations that soldiers stood by": what is laid at others' door he did not do."""
    if frame.type != "denial-of-responsibility":
        return False
    clauses = (c for word in frame.words for c in word.children if c.dep_ == "acl" and c.i > word.i)
    subjects = (c for clause in clauses for c in clause.children if c.dep_ in ("nsubj", "nsubj:pass"))
    return any(s.pos_ != "PRON" and not any(k.dep_ == "nmod:poss" for k in s.children) for s in subjects)


def is_bare(annotated: Annotated, ontology: Ontology, frame: Frame) -> bool:
    """Tell a noun that names a happening and says nothing of it: no party, place, time or verb that it happened."""
    trigger = frame.trigger
    if is_verbal(trigger):
        return not frame.fillers(*_PARTICIPANTS) and not times_of(annotated, trigger)
    if frame.type == "warfighting":
        return not _is_waged(ontology, frame)
    if frame.fillers(*_PARTICIPANTS) or places_inside(annotated, ontology, trigger):
        return False
    if is_placed(annotated, frame):
        return False
    if times_of(annotated, trigger) or (frame.type == "accident" and _accounts(trigger)):
        return False
    if trigger.dep_ == "nmod" and lemma(trigger.head) in _SCENES and _is_predicate(trigger.head):
        return False
    verb, how = governor(ontology, trigger)
    if how in ("light", "occurs") or _is_agreement_told(ontology, frame) or _is_beginning(frame):
        return False
    if how == "verb" and trigger.dep_ == "nsubj" and not is_anaphoric(frame):
        return lemma(verb) not in ontology.words("effect_verbs") | ontology.words("witness_verbs")
    return not (how == "verb" and lemma(verb) in ontology.words("witness_verbs"))


def is_placed(annotated: Annotated, frame: Frame) -> bool:
    """Tell a noun with its place before it: "the Karo blast"."""
    return any(c.dep_ == "compound" and place_before(annotated, c) is not None for c in frame.trigger.children)


def _is_predicate(token: Token) -> bool:
    return any(c.dep_ == "cop" for c in token.children)


def _accounts(cause: Token) -> bool:
    """Tell what something is put down to: "was an accident", "due to a fault", "caused by a leak", "blamed a fault"."""
    return _is_predicate(cause) or (is_verbal(cause.head) and base(cause.dep_) in ("nsubj", "obj", "obl"))


def _is_beginning(frame: Frame) -> bool:
    """Tell what something longer began with: "the conflict erupted with protests"."""
    trigger = frame.trigger
    began = is_verbal(trigger.head) and lemma(trigger.head) in _BEGIN
    return began and base(trigger.dep_) == "obl" and preposition(trigger) in ("with", "as")


def _is_agreement_told(ontology: Ontology, frame: Frame) -> bool:
    """Tell an agreement by what it is about: "the evacuation deal", "a truce brokered by", "a deal to leave"."""
    if ontology.type_of(frame.type).family != "agreement":
        return False
    return any(c.dep_ in ("compound", "acl", "acl:relcl", "amod") for c in frame.trigger.children)


def _is_waged(ontology: Ontology, frame: Frame) -> bool:
    """Tell a war that is said to rage or to kill from one only named: "since the war began", "the five-year war"."""
    verb, how = governor(ontology, frame.trigger)
    if how == "occurs":
        return not any(c.dep_ == "mark" and c.lower_ in ("since", "before") for c in verb.children)
    return how == "light" or (how == "verb" and lemma(verb) in ontology.words("effect_verbs"))


def _is_ranked(frame: Frame) -> bool:
    """Tell a predicate that ranks what was told: "it was the first bombardment of the town in two years"."""
    trigger = frame.trigger
    ranks = (c for c in trigger.children if c.dep_ == "amod")
    ranked = any(c.tag_ in ("JJS", "RBS") or c.lower_ in ("first", "latest", "second", "third") for c in ranks)
    return ranked and (trigger.dep_ == "appos" or any(c.dep_ == "cop" for c in trigger.children))


def is_anaphoric(frame: Frame) -> bool:
    """Tell a noun that points back at a happening already told: "the attack", "this blast", "their offensive"."""
    trigger = frame.trigger
    if is_verbal(trigger):
        return False
    if _is_ranked(frame):
        return True
    determined = any(c.dep_ in ("det", "nmod:poss") and c.lower_ in _DEFINITE for c in trigger.children)
    told = any(base(c.dep_) == "nmod" and preposition(c) in _PARTIES for c in trigger.children)
    return determined and not told
