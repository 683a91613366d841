"""Ties told by what parties do together or are parts of: "alongside X", "a joint attack by X and Y", "in support of X",
"an alliance including X", "X's Y Brigade"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from dateline.claims.arguments import base, conjuncts, kind_of, lemma, preposition, subject_of
from dateline.claims.by_form import words_among
from dateline.claims.relations import name_span, role_from_token, subject_of_noun
from dateline.claims.ties_parties import name_before, named_beside, presupposed, told_by
from dateline.knowledge.names import NameHit
from dateline.language.annotated import Annotated
from dateline.language.tokens import Doc, Token
from dateline.ontology import Ontology
from dateline.records import RawClaim

__all__ = ["joint_ties"]

_SIDES = ("actor", "person")
_HELPERS = ("actor", "person", "place")
_GROUPS = ("ARMED_GROUP", "ORG")
_OWNED_BY_NAME = re.compile(r"['’]s? |s ")  # scrapers lose the apostrophe


def joint_ties(annotated: Annotated, ontology: Ontology) -> Iterator[RawClaim]:
    """Yield the ties of a report that lie in acting together and in being parts of one whole, in text order."""
    adjectives, members = ontology.words("joint_adjectives"), ontology.words("noun_member")
    beside = ontology.words("joint_prepositions")
    helps, bonds = ontology.words("help_nouns"), ontology.words("bond_nouns")
    asked = adjectives | members | helps | bonds | {"including", "jointly", "together"}
    named = {token.i for token in words_among(annotated, asked)}
    for token in annotated.words:
        word = lemma(token) if token.i in named else None
        if word is None:
            if base(token.dep_) == "obl" and preposition(token) in beside:
                yield from _alongside(annotated, ontology, token)
            elif token.dep_ == "nmod" and token.ent_type_ in _GROUPS:
                yield from _within(annotated, ontology, token)
        elif token.lower_ in adjectives and token.dep_ == "amod":
            yield from _joint(annotated, ontology, token)
        elif token.lower_ == "including":
            yield from _included(annotated, ontology, token)
        elif word in members:
            yield from _member(annotated, ontology, token)
        elif token.lower_ == "support" and preposition(token) == "in":
            yield from _in_support(annotated, ontology, token)
        elif word in helps and preposition(token) == "with":
            yield from _with_support(annotated, ontology, token)
        elif word in bonds and preposition(token) == "with":
            yield from _with_bonds(annotated, ontology, token)
        elif token.lower_ in ("jointly", "together") and token.head.pos_ == "VERB":
            yield from (_jointly if token.lower_ == "jointly" else _together)(annotated, ontology, token)
    yield from _owned_groups(annotated)


def _joint(annotated: Annotated, ontology: Ontology, word: Token) -> Iterator[RawClaim]:
    """Read "a joint attack by X and Y": the two stand together."""
    doers = [c for c in word.head.children if base(c.dep_) in ("nmod", "obl") and preposition(c) in ("by", "between")]
    parties = [t for c in doers for t in conjuncts(c) if kind_of(annotated, ontology, t) in ("actor", "place")]
    for other in parties[1:]:
        yield told_by(annotated, word, f"joint.{word.lower_}", "allied", parties[0], other)


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


def _in_support(annotated: Annotated, ontology: Ontology, noun: Token) -> Iterator[RawClaim]:
    """Read "carried out strikes in support of X": the doer of the clause supports X."""
    helped = [c for c in noun.children if preposition(c) == "of" and kind_of(annotated, ontology, c) == "actor"]
    verb = noun
    while verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
        verb = verb.head
    for who, _ in subject_of(verb) if helped else ():
        for whom in conjuncts(helped[0]):
            if kind_of(annotated, ontology, who) == "actor" and who != whom:
                yield told_by(annotated, noun, "joint.in-support-of", "supports", who, whom)


def _with_support(annotated: Annotated, ontology: Ontology, noun: Token) -> Iterator[RawClaim]:
    """Read "took the town with the help of X", "with X's support": X supports the doer of the clause."""
    given = [c for c in noun.children if c.dep_ == "nmod:poss" or preposition(c) in ("of", "from")]
    helpers = [t for c in given for t in conjuncts(c) if kind_of(annotated, ontology, t) in _HELPERS]
    verb = noun.head.pos_ in ("VERB", "AUX")
    for who in [t for t, _ in subject_of(noun.head)] if verb else [noun.head]:
        if kind_of(annotated, ontology, who) in _SIDES:
            for helper in helpers:
                if helper not in (who, noun) and helper.pos_ != "PRON":
                    yield told_by(annotated, noun, f"joint.with-{noun.lower_}", "supports", helper, who)


def _with_bonds(annotated: Annotated, ontology: Ontology, noun: Token) -> Iterator[RawClaim]:
    """Read "X, a militia with close ties to Y": X and Y are allied."""
    bearer = noun.head
    if bearer.pos_ not in ("NOUN", "PROPN") or kind_of(annotated, ontology, bearer) not in _SIDES:
        return
    who = subject_of_noun(bearer) or named_beside(annotated, bearer) or bearer
    for whom in (t for c in noun.children if preposition(c) in ("to", "with") for t in conjuncts(c)):
        if kind_of(annotated, ontology, whom) in ("actor", "person", "place") and whom != who:
            roles = [role_from_token(annotated, who, "a"), role_from_token(annotated, whom, "b")]
            yield presupposed(annotated, noun, f"joint.with-{noun.lower_}", "allied", roles)


def _together(annotated: Annotated, ontology: Ontology, word: Token) -> Iterator[RawClaim]:
    """Read "X, together with Y, took the town", where "together" was read apart from its "with"."""
    other = next((c for c in word.children if preposition(c) == "with"), None)
    if other is None or kind_of(annotated, ontology, other) != "actor" or other.pos_ == "PRON":
        return
    for who, _ in subject_of(word.head):
        if kind_of(annotated, ontology, who) == "actor" and who != other:
            yield told_by(annotated, word, "joint.together-with", "allied", who, other)


def _jointly(annotated: Annotated, ontology: Ontology, word: Token) -> Iterator[RawClaim]:
    """Read "X and Y have jointly attacked the town": the two stand together."""
    doers = [t for who, _ in subject_of(word.head) for t in conjuncts(who)]
    parties = [t for t in doers if kind_of(annotated, ontology, t) in ("actor", "place")]
    for other in parties[1:]:
        yield told_by(annotated, word, "joint.jointly", "allied", parties[0], other)


def _alongside(annotated: Annotated, ontology: Ontology, other: Token) -> Iterator[RawClaim]:
    """Read "X took the town alongside Y", where no wording of its own says so."""
    if kind_of(annotated, ontology, other) != "actor" or other.pos_ == "PRON":
        return
    for who, _ in subject_of(other.head):
        if kind_of(annotated, ontology, who) == "actor" and who != other:
            yield told_by(annotated, other.head, f"joint.{preposition(other)}", "allied", who, other)


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


def _group_head(annotated: Annotated, hit: NameHit) -> Token | None:
    """Return the head of a known name that is one of a group, else None."""
    span = annotated.doc.char_span(hit.start, hit.end)
    return span.root if span is not None and span.root.ent_type_ in _GROUPS else None
