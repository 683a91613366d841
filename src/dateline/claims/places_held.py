"""Places as they are held: whose stronghold a phrase names, who loses a place beside it, which phrase names none."""

from typing import NamedTuple

from dateline.claims.arguments import base, conjuncts, kind_of, lemma, np_span, preposition
from dateline.claims.frames_types import Filler
from dateline.claims.relations import name_span, role_from_token, subject_of_noun
from dateline.language.annotated import Annotated
from dateline.language.tokens import Token
from dateline.ontology import Ontology
from dateline.records import Role

__all__ = [
    "Owner", "included", "is_vague", "losers_beside", "named_above", "owner_of", "place_around", "site_meant",
    "winners_behind",
]  # fmt: skip

_PARTIES = ("actor", "person", "civilians")
_WITHOUT_NUMBER = frozenset({"territory", "land", "ground"})
_NEAR = 8  # words behind a place within which "including" is of it
_DIRECTIONS = frozenset({"just", "north", "south", "east", "west", "near"})


class Owner(NamedTuple):
    """Whose stronghold, base or foothold it is: the holder's role and the head of its words."""

    role: Role
    token: Token


def is_vague(token: Token, ontology: Ontology) -> bool:
    """Tell whether a phrase means places in general: a plural with nothing that says which ("areas", "homes", "areas
    long besieged", "territory held by X"). Of ground without a name of its own, a clause does not say where it lies."""
    nameless = token.pos_ == "NOUN" and not token.ent_type_
    called = lemma(token)
    if not nameless or not (token.tag_ == "NNS" or called in _WITHOUT_NUMBER) or _is_placed(token, ontology):
        return False
    said = {c.dep_ for c in token.children}
    if said & {"det", "nummod", "nmod:poss", "appos"}:
        return False
    generic = called in ontology.words("generic_places")
    return generic or not said & {"nmod", "amod", "compound", "acl", "acl:relcl", "advmod"}


def _is_placed(token: Token, ontology: Ontology) -> bool:
    """Tell whether a phrase says where its places lie: by a name ("Homs districts"), a people, or a direction."""
    if token.i + 2 < len(token.doc) and token.nbor().lower_ in _DIRECTIONS:
        return True
    near = [c for c in token.children if base(c.dep_) in ("amod", "compound", "nmod", "flat")]
    words = {t.lower_ for c in near for t in c.subtree}
    return any(t.pos_ == "PROPN" or t.ent_type_ for c in near for t in c.subtree) or bool(
        words & ontology.words("quarters")
    )


def owner_of(annotated: Annotated, ontology: Ontology, token: Token) -> Owner | None:
    """Return whose stronghold, base or foothold it is: possessor, name before it, of- or for-phrase, or the verb's
    subject ("the X stronghold of Y": X); None where the words do not say."""
    outer = token.head if token.dep_ == "compound" else token
    # "a hub of activity for X"
    below = [c for c in token.children if base(c.dep_) == "nmod" and preposition(c) == "of"]
    for noun in (token, outer, *below):
        for child in noun.children:
            party = kind_of(annotated, ontology, child) in _PARTIES or child.ent_type_ in ("ORG", "NORP", "ARMED_GROUP")
            mark = preposition(child)
            if child.dep_ == "nmod:poss" or (base(child.dep_) == "nmod" and mark in ("of", "for", "by") and party):
                return Owner(role_from_token(annotated, child, "holder"), child)
            if child.dep_ in ("compound", "amod") and child.i < noun.i and party:
                return Owner(role_from_token(annotated, child, "holder", name_span(annotated, child)), child)
    verb = token.head
    if token.dep_ == "obj" and lemma(verb) in ontology.words("gain_foothold_verbs") | {"have", "anchor", "set"}:
        for child in verb.children:
            if child.dep_ == "nsubj":
                return Owner(role_from_token(annotated, child, "holder"), child)
    return None


def site_meant(annotated: Annotated, ontology: Ontology, site: Token, verb: Token) -> Token:
    """Return the place that a clause behind a phrase is about: X of "X is the last city in Y still held by Z"."""
    noun = site = place_around(annotated, ontology, site)
    if verb.head == site and verb.dep_.startswith("acl") and preposition(site) == "in":
        above = site.head
        noun = above if lemma(above) in ontology.words("generic_places") else site
    subject = subject_of_noun(noun) if noun.pos_ == "NOUN" and any(c.dep_ == "cop" for c in noun.children) else None
    named = subject is not None and subject.pos_ == "PROPN" and kind_of(annotated, ontology, subject) == "place"
    return subject if named and subject is not None else site


def named_above(place: Token) -> Token:
    """Return the place that a nameless one is set beside: X of "X, the last town in rebel hands"; else itself."""
    if place.dep_ != "appos" or place.pos_ != "NOUN":
        return place
    comma = place.left_edge if place.left_edge.text == "," else place.doc[max(place.left_edge.i - 1, 0)]
    name = next((e for e in place.doc.ents if e.end == comma.i and e.label_ in ("GPE", "LOC", "FAC")), None)
    if name is not None and comma.text == ",":
        return name.root  # wherever the parse hung it
    return place.head if place.head.ent_type_ in ("GPE", "LOC", "FAC") else place


def included(annotated: Annotated, ontology: Ontology, place: Token) -> list[Token]:
    """Return the places by name that a held one is said to include: "most of the north, including the capital, X"."""
    for word in place.doc[place.i : min(place.i + _NEAR, place.sent.end)]:
        if word.lower_ == "including" and word.head.i > word.i:
            found = [n for t in conjuncts(word.head) for n in (t, *t.children) if n.pos_ == "PROPN"]
            return [n for n in found if n.dep_ != "compound" and kind_of(annotated, ontology, n) == "place"]
    return []


def place_around(annotated: Annotated, ontology: Ontology, place: Token) -> Token:
    """Return the place that is said to have a nameless one in it: "the two towns house farms where": the two towns."""
    verb = place.head
    if place.pos_ != "NOUN" or place.dep_ != "obj" or lemma(verb) not in ontology.words("containing_verbs"):
        return place
    around = (c for c in verb.children if c.dep_ == "nsubj" and kind_of(annotated, ontology, c) == "place")
    return next(around, place)


def winners_behind(annotated: Annotated, ontology: Ontology, site: Token) -> list[Filler]:
    """Return to whom a place is lost where that was read onto the place: "lost the last of its camps in X to Y"."""
    below = (t for t in site.subtree if t.i > site.i and preposition(t) == "to")
    return [Filler(t, *np_span(t), "behind", "actor") for t in below if kind_of(annotated, ontology, t) == "actor"]


def losers_beside(annotated: Annotated, ontology: Ontology, site: Token) -> list[Filler]:
    """Return who loses a place where the words hang on the place itself: "cleared X of militants", "took X from Y".

    Of a place noun, "of" gives the name ("the towns of X"), and what hangs on the name hangs on the place.
    """
    generic = lemma(site) in ontology.words("generic_places")
    below = [c for c in site.children if base(c.dep_) == "nmod" and preposition(c) == "of"]
    named = [name for c in below if generic for name in conjuncts(c)]
    marks = ("from",) if named else ("from", "of")
    found = [
        child
        for noun in dict.fromkeys((site, *below, *named))
        for child in noun.children
        if base(child.dep_) == "nmod"
        and preposition(child) in marks
        and kind_of(annotated, ontology, child) in ("actor", "person")
    ]
    return [Filler(token, *np_span(token), "beside the place", "actor") for token in found]
