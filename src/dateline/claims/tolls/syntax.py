"""Harm by the syntax: object, passive subject, noun of an of-phrase, participle behind a noun."""

from dateline.claims.tolls.hit import Hit, case_of, first_conjunct, joined
from dateline.claims.tolls.lexicon import TollWords
from dateline.claims.tolls.phrases import Count
from dateline.language.tokens import Token
from dateline.records import TollKind

_PASSIVE = frozenset({"nsubj:pass", "nsubjpass"})


def by_syntax(count: Count, words: TollWords) -> Hit | None:
    """Return the harm a count suffers by its place in the sentence, None where that tells of none."""
    head = first_conjunct(count.head)
    return _in_place(head, words) or _in_place(_above(count.head, head), words)


def _above(own: Token, head: Token) -> Token:
    """Of "killed the mayor of the town as well as two peasants": the peasants may be joined to the town, not the
    mayor."""
    if own.i != head.i and head.dep_ == "nmod" and case_of(head) == "of" and not case_of(own):
        return head.head
    return head


def _in_place(head: Token, words: TollWords) -> Hit | None:
    governor, role = head.head, str(head.dep_)
    form = governor.lower_
    if role in {"obj", "dobj", "iobj"}:
        return _object(governor, head, words)
    if role in _PASSIVE and (kind := words.acts.get(form)):
        return joined(governor, kind, words, "passive", after=True)
    if role in _PASSIVE and (kind2 := companion_of(governor, words)):
        return Hit((kind2,), governor, "passive")
    if role in _PASSIVE and (raised := _raised(governor, words)):
        return raised
    if role == "nsubj":  # "two were among the dead, one of the sources said": who stands behind it only says so
        return _subject(governor, words) if head.i < governor.i else None
    if role.startswith(("nmod", "obl")) and (kind3 := words.of.get(form)) and case_of(head) in {"of", "in", ""}:
        return Hit((kind3,), governor, "nominal")
    return modified(head, words)


def _object(governor: Token, head: Token, words: TollWords) -> Hit | None:
    form = governor.lower_
    if kind := words.acts.get(form):
        return joined(governor, kind, words, "active", after=False)
    if kind2 := companion_of(governor, words):
        return Hit((kind2,), governor, "active")
    return modified(head, words)


def companion_of(verb: Token, words: TollWords) -> TollKind | None:
    """Return the kind of a verb with its companion among its dependents ("left 12 dead", "took 12 hostage")."""
    for kind, companion in words.phrases.get(verb.lower_, ()):
        if any(
            kid.lower_ == companion or any(k.lower_ == companion for k in kid.children)
            for kid in verb.children
        ):
            return kind
    return None


def _raised(governor: Token, words: TollWords) -> Hit | None:
    """Read "11 were reported to have died", "nine are believed to have been killed": the harm is told below."""
    for below in (k for k in governor.children if k.dep_ == "xcomp"):
        passive = any(k.dep_ == "aux:pass" for k in below.children)
        kind = words.suffers.get(below.lower_) or (words.acts.get(below.lower_) if passive else None)
        if kind:
            return Hit((kind,), below, "raised")
    return None


def _subject(governor: Token, words: TollWords) -> Hit | None:
    form = governor.lower_
    if kind := words.suffers.get(form):
        return Hit((kind,), governor, "intransitive")
    if (kind2 := words.states.get(form)) and not any(kid.dep_ == "obj" for kid in governor.children):
        return Hit((kind2,), governor, "predicate")
    if kind3 := companion_of(governor, words):
        return Hit((kind3,), governor, "phrase")
    past = words.kind_of_participle(form)
    if past and not any(kid.dep_ == "obj" for kid in governor.children):
        return Hit((past,), governor, "headline")
    return None


def modified(head: Token, words: TollWords) -> Hit | None:
    """Read "12 people killed in the raid", "the 12 dead": a participle or adjective that hangs on the noun."""
    for kid in head.children:
        kind = words.kind_of_participle(kid.text)
        if kind and kid.dep_.startswith(("acl", "amod", "xcomp")) and not any(k.dep_ == "obj" for k in kid.children):
            if kid.i < head.i and kid.lower_ in words.acts:
                continue
            return joined(kid, kind, words, "participle", after=True)
    return None
