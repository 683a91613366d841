"""The slots of a trigger: a verb's with those of the nouns it is made of, a noun's with its verb's."""

from dateline.claims.arguments_np import base, conjuncts, kind_of, lemma, preposition
from dateline.claims.arguments_places import place_before
from dateline.claims.arguments_relatives import antecedent
from dateline.claims.arguments_slots import Slots, slots
from dateline.claims.arguments_subjects import accused_of, come_under
from dateline.claims.arguments_verbs import is_verbal
from dateline.claims.frames_governor import governor, is_counted
from dateline.language.annotated import Annotated
from dateline.language.tokens import Token
from dateline.ontology import Ontology, Trigger

__all__ = ["logical_slots"]

# Prepositions whose phrase the reader often hangs on the object although it belongs to the verb.
_FLOATING = frozenset({"from", "out of", "to", "into", "towards", "toward", "with", "against", "at", "for"})
# What goes off or is suffered where it happens: "the Karo blast" names no doer.
_AT_A_PLACE = frozenset({"bombing", "suicide-bombing", "massacre", "chemical-attack"})
_FROM = frozenset({"by", "from", "in", "at", "near", "with"})  # what "came under attack" says of the attack
# Nouns by which something is said to have been hit: "the house was the target of an attack".
_STRUCK = frozenset({"target", "victim", "object"})


def logical_slots(annotated: Annotated, ontology: Ontology, words: tuple[Token, ...], trigger: Trigger) -> Slots:
    """Return a trigger's slots: a verb's with those of the nouns it is made of, a noun's with its verb's.

    words: the trigger's words, head first. A phrase read onto a verb's object ("drove the rebels from the town") serves
    where the verb has none of its kind.
    """
    token = words[0]
    if is_verbal(token):
        found = slots(token)
        if "between" in found and not any(base(c.dep_) == "nsubj" for c in token.children):
            found["subj"] = found.pop("between")  # "killed in fighting between X and Y": the dead did not fight
        nouns = [w for w in words[1:] if w.pos_ in ("NOUN", "PROPN")]
        for noun in nouns:
            _merge(found, slots(noun), skip=("mod", "poss", "subj"))
        # "hold 100 hostages", "took eleven hostages": the wording itself says whom, where it counts them
        counted = [(t, "wording") for t in nouns if any(c.dep_ == "nummod" for c in t.children)]
        found["obj"] = [(t, how) for t, how in found.get("obj", []) if t not in nouns] + counted
        for what in [one for head, _ in found["obj"] for one in conjuncts(head)]:
            below = slots(what)
            if "instrument" in trigger.lemmas:  # "set up a checkpoint on the road": the wording is one with its noun
                _merge(found, below, skip=("mod", "poss", "subj", *_FLOATING))
            _merge(found, {k: v for k, v in below.items() if k in _FLOATING and k not in found}, skip=())
        return {slot: fillers for slot, fillers in found.items() if fillers}
    found = _noun_slots(annotated, ontology, token, trigger)
    beside = (w for w in words[1:] if w.dep_ in ("compound", "amod") and w.lower_ != "military")
    forces = [w for w in beside if "forces" in ontology.classes_of(lemma(w))]
    if forces and not any(t not in forces for t, _ in found.get("subj", ())):
        found["subj"] = [(forces[0], "wording")]  # "coalition strikes": the wording itself says whose
    return found


def _noun_slots(annotated: Annotated, ontology: Ontology, token: Token, trigger: Trigger) -> Slots:
    found = slots(token)
    verb, how = governor(ontology, token)
    if how == "light":
        _merge(found, slots(verb), skip=("obj", "xcomp", "ccomp"))
    elif how == "occurs":
        _merge(found, slots(verb), skip=("subj", "obj", "xcomp", "ccomp"))
    if any(c.dep_ == "cop" for c in token.children):
        found["cop"] = [(c, "said of") for c in token.children if c.dep_ == "nsubj"]
    affects = how in ("verb", "occurs") and lemma(verb) in ontology.words("effect_verbs")
    if affects and _is_subject(ontology, token, verb):
        found["struck"] = slots(verb).get("obj", [])
    if come_under(verb) == token:
        _merge(found, {slot: fillers for slot, fillers in slots(verb).items() if slot in _FROM}, skip=())
    found["subj"] = found.get("subj", []) + found.pop("by", [])
    if (accused := accused_of(token)) is not None:
        found["subj"].append((accused, "accused"))
    found["obj"] = found.get("obj", []) + (found.get("of", []) or _of_behind_place(annotated, token)) + _struck(token)
    for what, _ in found["obj"]:
        # "the killing of the mayor by gunmen": the by-phrase is often read onto the nearer noun
        found["subj"] = found["subj"] + slots(what).get("by", [])
    for slot, side in (("poss", trigger.poss), ("mod", trigger.mod)):
        if side != "none":
            found[side] += [
                (owner, how)
                for owner, how in found.get(slot, [])
                if slot == "poss"
                or (_is_party(annotated, ontology, owner) and not _is_scene(annotated, ontology, owner, trigger, side))
            ]
    return {slot: fillers for slot, fillers in found.items() if fillers}


def _is_subject(ontology: Ontology, token: Token, verb: Token) -> bool:
    """Tell "the strike hit a convoy", "a series of strikes destroyed"."""
    while token.head != verb and is_counted(ontology, token, token.head):
        token = token.head
    return token.head == verb and token.dep_ == "nsubj"


def _of_behind_place(annotated: Annotated, token: Token) -> list[tuple[Token, str]]:
    """Return the of-phrase that was read onto a place or day between: "the murder in Tala of two nurses"."""
    between = [c for c in token.children if c.ent_type_ in ("GPE", "LOC") or annotated.time_of(c) is not None]
    return [(of, "behind") for place in between for of in place.children if preposition(of) == "of"]


def _struck(token: Token) -> list[tuple[Token, str]]:
    """Return what is said to have been hit: "the house was the target of attacks", "a bank, the target of a raid", "the
    base came under attack".
    """
    if come_under(token.head) == token:
        return [(antecedent(c, token.head), "said of") for c in token.head.children if c.dep_ == "nsubj"]
    named = token
    while named.dep_ == "conj" and named.head.pos_ == "NOUN":
        named = named.head
    noun = named.head
    if base(named.dep_) != "nmod" or preposition(named) != "of" or lemma(noun) not in _STRUCK:
        return []
    if noun.dep_ == "appos":
        return [(noun.head, "said of")]
    return [(antecedent(c, noun), "said of") for c in noun.children if c.dep_ == "nsubj"]


def _is_party(annotated: Annotated, ontology: Ontology, token: Token) -> bool:
    """Tell whether a noun's modifier is somebody: "rebel attack"; in "a military campaign" it says of what kind."""
    if token.pos_ == "ADJ" and token.lower_ == "military":
        return False
    return kind_of(annotated, ontology, token) in ("actor", "person", "civilians") or (
        token.pos_ in ("PROPN", "ADJ") and token.ent_type_ in ("NORP", "GPE", "ORG", "ARMED_GROUP")
    )


def _is_scene(annotated: Annotated, ontology: Ontology, token: Token, trigger: Trigger, side: str) -> bool:
    """Tell a place before a noun of violence that says where it was: "the Karo bombing", "Upland airstrikes".

    A state that is known to strike with planes, missiles and guns is who did it, of anything but a bomb that went off.
    """
    if side == "subj" and token.dep_ == "amod" and token.ent_type_ == "NORP":  # "the Lundan bus bombing" was in Lunda
        hit = (c for c in token.head.children if c.dep_ == "compound" and token.i < c.i < token.head.i)
        return trigger.type in _AT_A_PLACE and any({"site", "vehicle"} & set(ontology.kinds_of(lemma(c))) for c in hit)
    if side != "subj" or token.dep_ != "compound" or token.pos_ != "PROPN" or trigger.kind != "event":
        return False
    if not ontology.type_of(trigger.type).violent:
        return False
    place = place_before(annotated, token)
    if place is None:
        return _is_anything(annotated, token)
    name = annotated.report.text[place.start : place.end].lower()
    return trigger.type in _AT_A_PLACE or name not in ontology.words("striking_states")


def _is_anything(annotated: Annotated, token: Token) -> bool:
    """Tell a single name that nothing knows: in "Karuga attack kills nine" it may be the village or who came."""
    alone = not any(c.dep_ in ("flat", "compound", "case") for c in token.children) and token.ent_iob_ != "I"
    follower = token.doc[token.i + 1]
    known = annotated.name_of(token) is not None or token.ent_type_ in ("ARMED_GROUP", "NORP")
    return alone and not known and token.text.istitle() and (follower.ent_iob_ != "I")


def _merge(into: Slots, other: Slots, skip: tuple[str, ...]) -> None:
    for slot, fillers in other.items():
        if slot not in skip:
            into.setdefault(slot, []).extend(fillers)
