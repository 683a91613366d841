"""Whom a pronoun cannot mean, or hardly means, for its place in the sentence."""

from __future__ import annotations

from dateline.grounding.who.mentions import Mention
from dateline.language.tokens import Doc, Token

__all__ = ["acts_on", "described_by", "fronted", "only_owns", "outlives"]

_PARTICIPLES = frozenset({"VBN", "VBG"})
_COUNTED = frozenset({"NOUN", "NUM", "PRON", "DET", "ADJ"})  # "three of them"
_DEATHS = frozenset({"killed", "executed", "murdered", "assassinated", "shot", "slain", "beheaded"})
_POWERS = frozenset({"government", "administration", "army", "forces", "regime", "troops", "militia", "party"})
_OBJECTS = frozenset({"them", "him", "it", "her"})
_REACH = 4  # verbs up to the one that has the subject
_SUBJECT = frozenset({"nsubj", "nsubj:pass", "csubj"})


def described_by(pronoun: Token, earlier: Mention) -> bool:
    """Whether the pronoun is an argument of the relative clause that hangs from the earlier mention: who is meant by
    "the general whom she met" is not she.
    """
    verb = pronoun.head
    if pronoun.dep_ in {"nmod:poss", "det"} or verb.dep_ != "acl:relcl":
        return False
    return bool(earlier.left <= verb.head.i < earlier.right)


def acts_on(pronoun: Token) -> Token | None:
    """The subject of the verb that an object pronoun stands behind, who is not meant by it: in "they took the guards
    off the bus and shot two of them" not they were shot. None for subjects, owners and "themselves".
    """
    step = pronoun
    while step.dep_ in {"nmod", "conj"} and step.head.pos_ in _COUNTED and step.head is not step:
        step = step.head
    if pronoun.lower_ not in _OBJECTS or step.dep_ not in {"obj", "iobj"}:
        return None
    verb = step.head
    for _ in range(_REACH):
        subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        if subject is not None or verb.dep_ not in {"conj", "xcomp", "advcl"} or _is_passive(verb):
            return subject
        verb = verb.head
    return None


def outlives(pronoun: Token, earlier: Mention) -> bool:
    """Whether an earlier mention says whose government or forces tell of a death: "X's government says he was killed"
    is of another than X.
    """
    verb = pronoun.head
    while verb.dep_ == "conj":
        verb = verb.head
    if pronoun.dep_ != "nsubj:pass" or pronoun.head.lower_ not in _DEATHS or verb.dep_ not in {"ccomp", "xcomp"}:
        return False
    teller = next((c for c in verb.head.children if c.dep_ == "nsubj"), None)
    if teller is None or teller.lower_ not in _POWERS:
        return False
    return any(earlier.left <= t.i < earlier.right and t.i != teller.i for t in teller.subtree)


def _is_passive(verb: Token) -> bool:
    return any(c.dep_ in {"nsubj:pass", "aux:pass", "mark"} for c in verb.children)


def fronted(subject: Token) -> set[int]:
    """The tokens of a participle's clause before its subject: "Backed by X, they attacked" tells of two parties."""
    if subject.dep_ not in _SUBJECT:
        return set()
    clauses = [
        child
        for child in subject.head.children
        if child.dep_ == "advcl" and child.tag_ in _PARTICIPLES and child.i < subject.i
        if not any(below.dep_ in {*_SUBJECT, "mark"} for below in child.children)
    ]
    return {token.i for clause in clauses for token in clause.subtree}


def only_owns(mention: Mention, doc: Doc) -> bool:
    """Whether a mention only says whose something is: "in the general's house"."""
    inside = range(mention.left, mention.right)
    top = next((token for token in doc[mention.left : mention.right] if token.head.i not in inside), None)
    return top is not None and top.dep_ in {"nmod:poss", "compound"}
