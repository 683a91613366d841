"""Ties whose first party stands outside the words that tell of them: branding in the passive, a part in a war."""

from collections.abc import Iterator

from dateline.claims.arguments import base, conjuncts, kind_of, lemma, preposition, subject_of
from dateline.claims.by_form import words_among
from dateline.claims.ties_parties import name_before, told_by
from dateline.language.annotated import Annotated
from dateline.language.tokens import Token
from dateline.ontology import Ontology
from dateline.records import RawClaim

__all__ = ["clause_ties"]

_TELLING = frozenset({"VERB", "NOUN", "ADJ"})
_PARTIES = ("actor", "person", "place")


def clause_ties(annotated: Annotated, ontology: Ontology) -> Iterator[RawClaim]:
    """Yield "X is considered terrorist by Y" (Y rejects X) and "X plays a part in the war against Y" (X fights Y)."""
    branding, wars = ontology.words("brand_verbs"), ontology.words("war_nouns")
    for token in words_among(annotated, branding | wars):
        if token.pos_ not in _TELLING:
            continue
        called = lemma(token)
        if called in branding:
            yield from _branded(annotated, ontology, token)
        elif token.pos_ == "NOUN" and called in wars:
            yield from _in_war(annotated, ontology, token)


def _branded(annotated: Annotated, ontology: Ontology, verb: Token) -> Iterator[RawClaim]:
    party = next((c for c in verb.children if c.dep_ == "nsubj:pass"), None)
    if party is None and verb.dep_ == "acl" and verb.tag_ != "VBG":  # "X, designated a terrorist group by Y"
        party = verb.head
    names = [c for c in verb.children if c.dep_ in ("xcomp", "obl", "obj", "nmod")]
    if party is None or not any(t.lower_ in ontology.words("brand_words") for n in names for t in n.subtree):
        return
    by = [c for n in (verb, *names) for c in n.children if preposition(c) == "by"]
    for who in (t for c in by for t in conjuncts(c)):
        if kind_of(annotated, ontology, who) in _PARTIES:
            yield told_by(annotated, verb, f"clause.{lemma(verb)}", "rejects", who, party)


def _in_war(annotated: Annotated, ontology: Ontology, noun: Token) -> Iterator[RawClaim]:
    against = [c for c in noun.children if base(c.dep_) == "nmod" and preposition(c) == "against"]
    owned = any(c.dep_ == "nmod:poss" or preposition(c) in ("by", "between", "of") for c in noun.children)
    if not against or owned:
        return
    verb = noun
    while verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
        verb = verb.head
    for subject, _ in subject_of(verb):
        who = name_before(subject) or subject
        for foe in conjuncts(against[0]):
            sides = kind_of(annotated, ontology, who), kind_of(annotated, ontology, foe)
            if sides == ("actor", "actor") and who.pos_ != "PRON" and who != foe:
                yield told_by(annotated, noun, f"clause.{lemma(noun)}", "fights", who, foe)
