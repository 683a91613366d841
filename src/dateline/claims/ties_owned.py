"""Ties told by whose a group is: "X's Y Front", "the Y Front of X", "a group under X", "under the command of Y"."""

from collections.abc import Iterator

from dateline.claims.arguments import base, kind_of, lemma, preposition, subject_of
from dateline.claims.by_form import words_among
from dateline.claims.relations import name_span, role_from_token, subject_of_noun
from dateline.claims.ties_parties import name_before, named_beside, presupposed, told_by
from dateline.language.annotated import Annotated
from dateline.language.offices import person_before
from dateline.language.tokens import Token
from dateline.ontology import Ontology
from dateline.records import RawClaim

__all__ = ["owned_ties"]

_GROUPS = ("ARMED_GROUP", "ORG")


def owned_ties(annotated: Annotated, ontology: Ontology) -> Iterator[RawClaim]:
    """Yield the ties of a report that lie in whose a group is, in text order."""
    under = ontology.words("under_nouns")
    owning = {token.i for token in words_among(annotated, under | {"whose"})}
    for token in annotated.words:
        if token.ent_type_ == "PERSON" and token.head != token:
            yield from _leader(annotated, ontology, token)
        elif token.i not in owning:
            continue
        elif token.lower_ == "whose" and token.dep_ == "nmod:poss":
            yield from _whose_group(annotated, ontology, token)
        elif token.pos_ in ("NOUN", "PROPN") and lemma(token) in under and preposition(token) == "under":
            yield from _under(annotated, ontology, token)


def _leader(annotated: Annotated, ontology: Ontology, person: Token) -> Iterator[RawClaim]:
    """Read "X's Y Front", "X's own group, the Y Front", "the Y Front of X", "a junta under X": X leads it."""
    named = person.head if person.head.lower_ == "alias" else person  # "the front of alias X"
    group, mark = named.head, preposition(named)
    had = named.dep_ == "nmod:poss" or (base(named.dep_) == "nmod" and mark in ("of", "under"))
    nameless = mark == "under" or lemma(group) in ontology.words("led_nouns") or _is_called(group)
    if not had or not _is_group(ontology, group, named_only=not nameless):
        return
    known = named_beside(annotated, group) or name_before(group) or group
    if known.ent_type_ not in _GROUPS and not nameless:
        return
    span = name_span(annotated, known) if known.ent_type_ in _GROUPS else None
    roles = [role_from_token(annotated, person, "a", name_span(annotated, person))]
    roles += [role_from_token(annotated, known, "b", span)]
    yield presupposed(annotated, known, "group-of", "leads", roles)


def _is_called(group: Token) -> bool:
    """Tell a group with a name of its own before its noun: "X's Akhmat battalion"."""
    return group.pos_ == "NOUN" and any(c.dep_ == "compound" and c.pos_ == "PROPN" for c in group.children)


def _whose_group(annotated: Annotated, ontology: Ontology, relative: Token) -> Iterator[RawClaim]:
    """Read "X, whose Y Front attacked the town": X leads it."""
    person, group = person_before(relative), relative.head
    if person is None or group.ent_type_ not in _GROUPS or not _is_group(ontology, group, named_only=True):
        return
    roles = [role_from_token(annotated, person, "a", name_span(annotated, person))]
    roles += [role_from_token(annotated, group, "b", name_span(annotated, group))]
    yield presupposed(annotated, group, "group-of", "leads", roles)


def _is_group(ontology: Ontology, noun: Token, *, named_only: bool) -> bool:
    """Tell a group that somebody can have: an armed one by name, or one that its own noun calls so."""
    if noun.ent_type_ == "ARMED_GROUP":
        return True
    called = lemma(noun) in ontology.words("group_nouns") or noun.lower_ in ontology.words("group_nouns")
    return called and (noun.ent_type_ == "ORG" or noun.pos_ == "NOUN" or not named_only)


def _under(annotated: Annotated, ontology: Ontology, noun: Token) -> Iterator[RawClaim]:
    """Read "X, which is under the command of Y", "X under Y's control": X is part of the group Y, led by the man Y."""
    owners = [c for c in noun.children if c.dep_ == "nmod:poss" or preposition(c) == "of"]
    who = noun.head if base(noun.dep_) == "nmod" else _said_of(noun)
    if who is None or who.lower_ == "it" or kind_of(annotated, ontology, who) != "actor":
        return  # "it is now under the control of": a place as likely as a party
    for owner in owners:
        kind = kind_of(annotated, ontology, owner)
        if kind == "actor" and owner != who:
            yield told_by(annotated, noun, f"under.{lemma(noun)}", "part-of", who, owner)
        elif kind == "person" and owner.pos_ == "PROPN":
            yield told_by(annotated, noun, f"under.{lemma(noun)}", "leads", owner, who)


def _said_of(noun: Token) -> Token | None:
    """Return what a phrase is said of: as a predicate, or of whom its verb tells."""
    said = subject_of_noun(noun)
    if said is None and noun.dep_ == "obl" and noun.head.pos_ == "VERB":  # "operates under the umbrella of X"
        return next((who for who, _ in subject_of(noun.head)), None)
    return said
