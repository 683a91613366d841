"""Ties told by being parts of one whole: "an alliance including X", "X is a member of Y", "X's Y Brigade", "the army's
First Brigade"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from dateline.claims.arguments import base, conjuncts, kind_of, lemma, preposition, subject_of
from dateline.claims.by_form import words_among
from dateline.claims.relations import name_span, role_from_token, subject_of_noun
from dateline.claims.ties_parties import name_before, presupposed, told_by
from dateline.knowledge.names import NameHit
from dateline.language.annotated import Annotated
from dateline.language.tokens import Doc, Token
from dateline.ontology import Ontology
from dateline.records import RawClaim

__all__ = ["part_ties"]

_GROUPS = ("ARMED_GROUP", "ORG")
_OWNED_BY_NAME = re.compile(r"['’]s? |s ")  # scrapers lose the apostrophe


def part_ties(annotated: Annotated, ontology: Ontology) -> Iterator[RawClaim]:
    """Yield the ties of a report that lie in being parts of one whole."""
    for token in words_among(annotated, ontology.words("noun_member") | {"including"}):
        yield from (_included if token.lower_ == "including" else _member)(annotated, ontology, token)
    for token in annotated.words:
        if token.dep_ == "nmod" and token.ent_type_ in _GROUPS:
            yield from _within(annotated, ontology, token)
        elif token.dep_ == "nmod:poss" and token.head.ent_type_ in _GROUPS:
            yield from _unit_of_force(annotated, ontology, token)
    yield from _owned_groups(annotated)


def _included(annotated: Annotated, ontology: Ontology, word: Token) -> Iterator[RawClaim]:
    """Read "an alliance of rebel groups including X": X is part of the alliance, by its name where it has one."""
    whole = _alliance_above(word, ontology)
    name = _name_after(word)
    if whole is None or name is None:
        return
    for member in conjuncts(name):
        if kind_of(annotated, ontology, member) == "actor":
            roles = [
                role_from_token(annotated, member, "a"),
                role_from_token(annotated, name_before(whole) or whole, "b"),
            ]
            yield presupposed(annotated, word, "included", "part-of", roles)


def _member(annotated: Annotated, ontology: Ontology, noun: Token) -> Iterator[RawClaim]:
    """Read "X, part of Y", "X is a member of Y", "X fights as part of Y"."""
    whole = next((c for c in noun.children if base(c.dep_) == "nmod" and preposition(c) == "of"), None)
    if whole is None or kind_of(annotated, ontology, whole) != "actor" or whole.ent_type_ not in _GROUPS:
        return
    for who in _members(noun):
        if kind_of(annotated, ontology, who) in ("actor", "person", "place") and who != whole:
            yield told_by(annotated, noun, f"member.{lemma(noun)}", "part-of", who, whole)


def _members(noun: Token) -> list[Token]:
    """Return of whom it is said that they are a part: the subject, the noun set beside, the doer of "as part of"."""
    if noun.dep_ == "nmod" and preposition(noun) == "of" and noun.head.lower_ in ("one", "some", "part"):
        noun = noun.head  # "X is one of four members of Y"
    said_of = subject_of_noun(noun)
    if noun.dep_ == "obj" and lemma(noun.head) in ("form", "constitute"):  # "X forms part of Y"
        return [t for who, _ in subject_of(noun.head) for t in conjuncts(who)]
    if said_of is not None or preposition(noun) != "as":
        return conjuncts(said_of) if said_of is not None else []
    if noun.head.pos_ in ("NOUN", "PROPN"):
        return [noun.head]
    return [who for who, _ in subject_of(noun.head)]


def _alliance_above(word: Token, ontology: Ontology) -> Token | None:
    above = word.head
    for _ in range(5):
        if lemma(above) in ontology.words("alliances") and above.i < word.i:
            return above
        above = above.head
    return None


def _name_after(word: Token) -> Token | None:
    """Return the head of the group's name that follows a word within its phrase."""
    doc: Doc = word.doc
    for token in doc[word.i + 1 : min(word.i + 5, word.sent.end)]:
        if token.ent_type_ in _GROUPS:
            head = token
            while head.head.i > head.i and head.head.ent_type_ == token.ent_type_ and head.dep_ != "conj":
                head = head.head
            return head
    return None


def _owned_groups(annotated: Annotated) -> Iterator[RawClaim]:
    """Read "X's Y Brigade", both names of groups: Y is part of X."""
    hits = sorted(annotated.names, key=lambda h: h.start)
    for first, second in pairwise(hits):
        gap = annotated.report.text[first.end : second.start]
        owner, owned = _group_head(annotated, first), _group_head(annotated, second)
        if owner is not None and owned is not None and _OWNED_BY_NAME.fullmatch(gap):
            roles = [
                role_from_token(annotated, owned, "a", (second.start, second.end)),
                role_from_token(annotated, owner, "b", (first.start, first.end)),
            ]
            yield presupposed(annotated, owned, "owned-group", "part-of", roles)


def _within(annotated: Annotated, ontology: Ontology, whole: Token) -> Iterator[RawClaim]:
    """Read "the X Brigade of the Y Army", two names of groups: X is part of Y."""
    part = whole.head
    if preposition(whole) != "of" or lemma(part) not in ontology.words("units"):
        return
    names = [next((e for e in part.doc.ents if e.start <= t.i < e.end), None) for t in (part, whole)]
    if any(e is None or e.label_ not in _GROUPS or e.root != t for e, t in zip(names, (part, whole), strict=True)):
        return
    if names[0] != names[1] and whole.lower_ not in ontology.words("voice_bodies"):
        roles = [role_from_token(annotated, part, "a", name_span(annotated, part))]
        roles += [role_from_token(annotated, whole, "b", name_span(annotated, whole))]
        yield presupposed(annotated, part, "unit-of", "part-of", roles)


def _unit_of_force(annotated: Annotated, ontology: Ontology, whole: Token) -> Iterator[RawClaim]:
    """Read "the army's First Brigade", "its 5th Command": the unit is of the force."""
    part = whole.head
    force = lemma(whole) in ontology.words("office_forces") or whole.lower_ in ("its", "their")
    if force and lemma(part) in ontology.words("units"):
        roles = [role_from_token(annotated, part, "a", name_span(annotated, part))]
        roles += [role_from_token(annotated, whole, "b")]
        yield presupposed(annotated, part, "unit-of", "part-of", roles)


def _group_head(annotated: Annotated, hit: NameHit) -> Token | None:
    """Return the head of a known name that is one of a group, else None."""
    span = annotated.doc.char_span(hit.start, hit.end)
    return span.root if span is not None and span.root.ent_type_ in _GROUPS else None
