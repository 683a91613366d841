"""The verb a noun trigger leans on: "carried out an attack", "clashes erupted", "a series of raids killed ten"."""

from dateline.claims.arguments_np import base, lemma, preposition
from dateline.claims.arguments_verbs import is_verbal
from dateline.claims.asked import once_in_context
from dateline.language.tokens import Token
from dateline.ontology import Ontology

__all__ = ["COUNTING", "governor", "is_counted"]

# Nouns that count or bound a happening.
COUNTING = frozenset(
    {"wave", "series", "spate", "string", "round", "day", "week", "month", "hour", "night", "barrage", "outbreak"}
)


@once_in_context
def governor(ontology: Ontology, token: Token) -> tuple[Token, str]:
    """Return the verb a noun trigger leans on and how: "light", "occurs", "verb"; (token, "none") without one.

    light: "carried out an attack"; occurs: "clashes erupted"; verb: any other verb the noun is argument of.
    """
    named, head = token, token.head
    while head != token and not is_verbal(head) and (token.dep_ == "conj" or is_counted(ontology, token, head)):
        token, head = head, head.head
    head = _set_to(ontology, token, head)
    if head == token or not is_verbal(head) or any(c.dep_ == "cop" for c in token.children):
        return token, "none"
    verb = lemma(head)
    if token.dep_ in ("obj", "nsubj:pass") and verb in ontology.words("holding_light_verbs"):
        return head, "light" if _is_held(ontology, token) else "verb"
    if token.dep_ in ("obj", "nsubj:pass") and verb in ontology.words("light_verbs"):
        return head, "light"
    if token.dep_ in ("obj", "nsubj:pass") and verb in ontology.words("agreement_light_verbs"):
        return head, "light" if _is_agreement(ontology, named) else "verb"
    if base(token.dep_) == "obl" and f"{verb} {preposition(token)}" in ontology.words("light_obliques"):
        return head, "light"
    if token.dep_ in ("nsubj", "nsubj:pass") and verb in ontology.words("occurrence_verbs"):
        return head, "occurs"
    if token.dep_ in ("obj", "nsubj", "nsubj:pass") or base(token.dep_) == "obl":
        return head, "verb"
    if token.dep_ in ("acl", "acl:relcl") and head != token:
        return token, "none"
    return token, "none"


def _set_to(ontology: Ontology, token: Token, head: Token) -> Token:
    """Return the verb of occurring below the one a noun is subject of: "talks are set to resume": resume."""
    if token.dep_ not in ("nsubj", "nsubj:pass"):
        return head
    below = (c for c in head.children if c.dep_ == "xcomp" and is_verbal(c))
    return next((c for c in below if lemma(c) in ontology.words("occurrence_verbs")), head)


def is_counted(ontology: Ontology, token: Token, head: Token) -> bool:
    """Tell "a wave of attacks", "dozens of truces", "seven days of strikes": the head only counts."""
    if token.dep_ != "nmod" or not any(c.dep_ == "case" and c.lower_ == "of" for c in token.children):
        return False
    return head.lower_ in ontology.words("partitives") or lemma(head) in COUNTING


def _is_held(ontology: Ontology, token: Token) -> bool:
    """Tell what one holds or has as a happening: talks, a protest, an election, a truce."""
    types = {e.trigger.type for e in ontology.entries(token.lower_, "noun") if e.trigger.kind == "event"}
    return any(ontology.type_of(t).family in ("talks", "protest", "agreement") for t in types)


def _is_agreement(ontology: Ontology, token: Token) -> bool:
    entries = ontology.entries(token.lower_, "noun")
    return any(e.trigger.type in ("agreement", "ceasefire") for e in entries)
