"""Who did what to whom, where: the skeleton of a clause read off a Doc, to be held against the annotated one."""

from __future__ import annotations

from typing import Any

_THROUGH = {"nmod", "nmod:poss", "compound", "appos", "flat", "conj", "nmod:unmarked", "obl:unmarked", "nummod", "amod"}


def subject(verb: Any) -> Any:
    """The doer: an active subject or a by-phrase; a relative pronoun stands for its noun; conjuncts share subjects."""
    agents = [child for child in verb.children if child.dep_ == "obl:agent"]
    if agents:
        return agents[0]
    if is_passive(verb):
        return _shared(verb, "obl:agent")
    own = [child for child in verb.children if child.dep_ in {"nsubj", "nsubj:outer", "csubj"}]
    if own:
        return antecedent(own[0], verb)
    if verb.dep_ in {"acl", "acl:relcl"} and verb.tag_ == "VBG":
        return verb.head
    return _inherited(verb)


def _inherited(verb: Any) -> Any:
    """The subject of the verb this one is coordinated with or depends on."""
    if verb.dep_ not in {"conj", "advcl", "xcomp"} or verb.head == verb:
        return None
    if verb.dep_ == "xcomp" and is_passive(verb.head):
        return object_(verb.head)
    return subject(verb.head)


def _shared(verb: Any, label: str) -> Any:
    """What the verbs coordinated with this one have of the kind."""
    others = [child for child in verb.children if child.dep_ == "conj"]
    if verb.dep_ == "conj":
        others.append(verb.head)
    return next((child for other in others for child in other.children if child.dep_ == label), None)


def is_passive(verb: Any) -> bool:
    """Passive by its subject, its auxiliary, or as a bare participle on a noun."""
    labels = {child.dep_ for child in verb.children}
    if labels & {"nsubj:pass", "aux:pass", "csubj:pass"} or "Voice=Pass" in str(verb.morph):
        return True
    return verb.dep_ == "conj" and "nsubj" not in labels and verb.tag_ == "VBN" and is_passive(verb.head)


def object_(verb: Any) -> Any:
    """What it was done to: an object, a passive subject, or the noun a participle or relative clause hangs from."""
    for labels in ({"obj", "nsubj:pass"}, {"iobj"}):
        for child in verb.children:
            if child.dep_ in labels:
                return antecedent(child, verb)
    if is_passive(verb):
        return _passive_object(verb)
    if verb.dep_ == "acl:relcl" and any(child.dep_ in {"nsubj", "nsubj:pass"} for child in verb.children):
        return verb.head
    return None


def _passive_object(verb: Any) -> Any:
    if verb.dep_ in {"acl", "acl:relcl"}:
        return verb.head
    if verb.dep_ == "conj":
        return object_(verb.head) if is_passive(verb.head) else None
    if verb.dep_ == "xcomp" and verb.head != verb:
        # "The attack is believed to have been carried out": raised from below.
        return object_(verb.head) if is_passive(verb.head) else subject(verb.head)
    return None


def antecedent(token: Any, verb: Any) -> Any:
    """The noun a relative pronoun stands for."""
    if "PronType=Rel" in str(token.morph) or token.tag_ in {"WDT", "WP"}:
        node = verb
        while node.dep_ in {"conj", "xcomp"} and node.head != node:
            node = node.head
        if node.dep_ == "acl:relcl":
            return node.head
    return token


def reaches(token: Any, verb: Any) -> bool:
    """Whether a place belongs to the verb: as its oblique, or within one of its noun phrases."""
    node = token
    while node.dep_ in _THROUGH and node.head != node and node.head.pos_ != "VERB":
        node = node.head
    return node.head == verb


def same(token: Any, span: tuple[int, int], doc: Any) -> bool:
    """Whether a token is the head of the annotated word, or shares its name, count or coordination with it."""
    if token is None:
        return False
    if token.idx < span[1] and token.idx + len(token) > span[0]:
        return True
    wanted = next((t for t in doc if t.idx < span[1] and t.idx + len(t) > span[0] and not t.is_space), None)
    if wanted is None:
        return False
    return _linked(token, wanted) or _linked(wanted, token)


def _linked(upper: Any, lower: Any) -> bool:
    """A word within the other's name ("General Haftar"), its apposition, or coordinated with it."""
    return lower.head == upper and lower.dep_ in {"flat", "compound", "appos", "nmod:desc", "conj"}


def judge(clause: dict[str, Any], doc: Any) -> dict[str, bool]:
    """Which parts of one annotated clause the Doc gets right."""
    verb = next(
        (t for t in doc if t.idx < clause["verb"][1] and t.idx + len(t) > clause["verb"][0] and not t.is_space), None
    )
    if verb is None:
        return {"verb": False}
    found = {"verb": verb.pos_ in {"VERB", "AUX"}}
    if clause["subject"]:
        found["subject"] = same(subject(verb), clause["subject"], doc)
    if clause["object"]:
        found["object"] = same(object_(verb), clause["object"], doc)
    if clause["place"]:
        place = next(t for t in doc if t.idx < clause["place"][1] and t.idx + len(t) > clause["place"][0])
        found["place"] = reaches(place, verb)
    return found
