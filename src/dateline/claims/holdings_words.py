"""Holdings told by words around a place: "rebel-held X", "X, a bastion of Y", "Y's stronghold of X", "a hub for Y"."""

from collections.abc import Iterator

from dateline.claims.arguments import base, conjuncts, kind_of, lemma, preposition
from dateline.claims.by_form import words_among
from dateline.claims.compounds import Compound, compounds
from dateline.claims.holdings_states import STATE_NOUNS, active_in, stated_holdings, still_of, told_by_adjective
from dateline.claims.holdings_times import without_lasting
from dateline.claims.places_held import named_above, owner_of, place_around
from dateline.claims.relations import make_claim, place_span, role_from_token, subject_of_noun
from dateline.language.annotated import Annotated
from dateline.language.tokens import Token
from dateline.ontology import Ontology
from dateline.records import HoldingType, RawClaim

__all__ = ["described_holdings"]

_PLACES = ("place", "site")
# The word lists with what may tell of a holding beside a place's name.
_TELLING = (
    "empty_adjectives", "present_adjectives", "holds_nouns", "group_seats", "presence_nouns", "seat_nouns", "seats_of",
    *STATE_NOUNS,
)  # fmt: skip


def described_holdings(annotated: Annotated, ontology: Ontology) -> Iterator[RawClaim]:
    """Yield the holdings that descriptions of places tell of. They are presupposed: their standing is that of fact."""
    for word_list, type_ in (("compound_holds", "holds"), ("compound_besieges", "besieges")):
        for compound in compounds(annotated, ontology.words(word_list)):
            yield from _from_compound(annotated, ontology, compound, type_)  # type: ignore[arg-type]
    holds, groups = ontology.words("holds_nouns") - {"territory"}, ontology.words("group_seats")
    presence, seats = ontology.words("presence_nouns"), ontology.words("seat_nouns")
    seats_of = ontology.words("seats_of")
    present = ontology.words("present_adjectives")
    empty = ontology.words("empty_adjectives")
    for verb in words_among(annotated, ontology.words("staying_verbs")):
        yield from still_of(annotated, ontology, verb)
    for token in words_among(annotated, frozenset().union(*map(ontology.words, _TELLING))):
        if token.pos_ == "ADJ" and token.lower_ in empty:
            yield from _emptied(annotated, ontology, token)
        elif token.pos_ == "ADJ" and token.lower_ in present:
            yield from active_in(annotated, ontology, token)
        if token.pos_ not in ("NOUN", "PROPN"):
            continue
        called = lemma(token)
        yield from stated_holdings(annotated, ontology, token)
        if called in holds or (called in groups and _is_groups(annotated, ontology, token)):
            yield from _from_noun(annotated, ontology, token, "holds")
        elif called in presence:
            yield from _from_noun(annotated, ontology, token, "presence")
        elif called in seats_of:
            yield from _from_noun(annotated, ontology, token, "seat")
        elif called in seats:
            yield from _from_seat(annotated, ontology, token)


def _from_compound(
    annotated: Annotated, ontology: Ontology, compound: Compound, type_: HoldingType
) -> Iterator[RawClaim]:
    if _is_institution(ontology, compound):
        return
    holder = role_from_token(annotated, compound.left_token, "holder", compound.left)
    for place in _places_of(annotated, ontology, _place_before(annotated, ontology, compound)):
        claim = make_claim(
            annotated,
            "holding",
            type_,
            trigger=(compound.left[0], compound.word.idx + len(compound.word)),
            predicate=compound.word,
            rule=f"compound.{compound.word.lower_}",
            roles=[holder, role_from_token(annotated, place, "site")],
            where=place_span(annotated, place),
            extent=_modifier(compound.word),
            standing="happened",
        )
        yield without_lasting(annotated, claim, compound.head)


def _is_institution(ontology: Ontology, compound: Compound) -> bool:
    """Tell what is run, not held: "the Hamas-run health ministry", "rebel-run X television"."""
    noun = compound.head
    while noun.dep_ in ("compound", "flat", "nmod", "appos") and noun.head.i > noun.i:
        noun = noun.head
    return compound.word.lower_ == "run" and lemma(noun) in ontology.words("run_institutions")


def _place_before(annotated: Annotated, ontology: Ontology, compound: Compound) -> Token:
    """Return the described place: the head, or the place name before it where that is none ("rebel-held X" read
    together with the name of a person that follows)."""
    if kind_of(annotated, ontology, compound.head) in _PLACES:
        return compound.head
    between = compound.head.doc[compound.word.i + 1 : compound.head.i]
    named = (t for t in between if t.ent_type_ in ("GPE", "LOC") and t.ent_type_ != compound.head.ent_type_)
    return next(named, compound.head)


def _places_of(annotated: Annotated, ontology: Ontology, head: Token) -> Iterator[Token]:
    """Yield the places a described noun stands for: the names it is given ("the rebel-held town of X", "the
    rebel-held X district", "X, a rebel-held town"), or itself where particular places are meant."""
    if head.pos_ == "PROPN":
        named = [t for t in conjuncts(head) if t.pos_ == "PROPN"]
        yield from (t for t in named if t.ent_type_ not in ("ORG", "PERSON", "ARMED_GROUP"))
        return
    named = list(_names_of(head))
    if named:
        yield from conjuncts(named[0])
    elif kind_of(annotated, ontology, head) in _PLACES and _is_particular(head):
        yield head


def _names_of(head: Token) -> Iterator[Token]:
    for child in head.children:
        of_name = base(child.dep_) == "nmod" and preposition(child) == "of"
        if child.pos_ == "PROPN" and (of_name or (child.dep_ in ("appos", "flat", "compound") and child.ent_type_)):
            yield child
    first = head.doc[head.left_edge.i]
    before = first.nbor(-1) if first.i > first.sent.start else None
    if head.dep_ == "appos" and head.head.pos_ == "PROPN":
        yield head.head
    elif before is not None and before.ent_type_ in ("GPE", "LOC") and first.pos_ == "DET":
        yield before  # "X a rebel-held town", the comma lost


def _is_particular(head: Token) -> bool:
    """Tell whether particular places are meant, whose names another sentence may give: "a rebel-held town", "two
    besieged villages"; not "rebel-held areas" or "territory"."""
    if lemma(head) in ("territory", "land", "ground", "part"):
        return False
    deps = {c.dep_ for c in head.children}
    return "nummod" in deps if "Plur" in head.morph.get("Number", []) else "det" in deps


def _emptied(annotated: Annotated, ontology: Ontology, token: Token) -> Iterator[RawClaim]:
    """Read "X is empty of militants", "X is free of them": they have lost it."""
    place = next((c for c in token.children if c.dep_ == "nsubj"), None)
    gone = next((c for c in token.children if base(c.dep_) in ("obl", "nmod") and preposition(c) == "of"), None)
    if place is None or gone is None or kind_of(annotated, ontology, gone) not in ("actor", "person"):
        return
    for where in _places_of(annotated, ontology, place):
        yield told_by_adjective(annotated, token, "lost", role_from_token(annotated, gone, "loser"), where)


def _modifier(token: Token) -> str | None:
    """Return the extent word before a description ("mostly rebel-held", "largely")."""
    for child in token.children:
        if child.dep_ == "advmod":
            return str(child.lower_)
    return None


def _from_noun(annotated: Annotated, ontology: Ontology, token: Token, type_: HoldingType) -> Iterator[RawClaim]:
    """Read "X's stronghold of P", "P, a bastion of X", "P became a hub for X", "X gained a foothold in P"."""
    holder = owner_of(annotated, ontology, token)
    places = list(_noun_places(annotated, ontology, token))
    if holder is None or (type_ == "seat" and kind_of(annotated, ontology, holder.token) in _PLACES):
        return  # "the seat of the district"
    verb = _verb(token)
    begins = type_ == "presence" and lemma(verb) in ontology.words("beginning_verbs") and verb.i < token.i
    for place in places:
        if place.i == holder.token.i:
            continue
        claim = make_claim(
            annotated,
            "holding",
            type_,
            trigger=((verb if begins else token).idx, token.idx + len(token)),
            predicate=verb,
            rule=f"noun.{lemma(token)}",
            roles=[holder.role, role_from_token(annotated, place, "site")],
            where=place_span(annotated, place),
            extent=lemma(token),
        )
        yield without_lasting(annotated, claim, verb)


def _noun_places(annotated: Annotated, ontology: Ontology, token: Token) -> Iterator[Token]:
    outer = token.head if token.dep_ == "compound" else token
    if outer != token and kind_of(annotated, ontology, outer) == "place":
        yield outer.head if outer.dep_ == "appos" else outer
        return
    above = named_above(outer)
    if above != outer:  # "X, the army's last foothold in Y"
        yield above
        return
    verb = token.head
    if token.dep_ == "obj" and verb.dep_ == "acl:relcl" and any(c.lower_ == "where" for c in verb.children):
        yield place_around(annotated, ontology, _place_in(annotated, ontology, verb.head))
        return
    gained = token.dep_ == "obj" and lemma(verb) in ontology.words("gain_foothold_verbs")
    beside = [c for c in verb.children if gained and base(c.dep_) == "obl" and c.i > token.i]
    for child in (*token.children, *(outer.children if outer != token else ()), *beside):
        local = base(child.dep_) in ("nmod", "obl") and preposition(child) in ("of", "in", "at", "near")
        if local and kind_of(annotated, ontology, child) in _PLACES:
            yield from conjuncts(child)
            return
    apposed = [c for c in outer.children if c.dep_ in ("appos", "flat") and c.pos_ == "PROPN"]
    if apposed:
        yield apposed[0]
        return
    said_of = subject_of_noun(outer) or _set_before(outer)
    if said_of is not None and kind_of(annotated, ontology, said_of) in _PLACES:
        yield from conjuncts(said_of)
    elif _is_entered(token) and lemma(token) in ontology.words("holds_nouns"):
        yield token  # "pushed into the rebel stronghold": which, another sentence says


def _is_groups(annotated: Annotated, ontology: Ontology, token: Token) -> bool:
    """Tell whether a capital is a group's: "the de facto capital of X"; that of a country says nothing."""
    owner = owner_of(annotated, ontology, token)
    return owner is not None and owner.token.ent_type_ == "ARMED_GROUP"


def _set_before(noun: Token) -> Token | None:
    """Return the place name that stands before "a hub" with the comma lost."""
    first = noun.doc[noun.left_edge.i]
    before = first.nbor(-1) if first.i > first.sent.start and first.lower_ in ("a", "an") else None
    return before if before is not None and before.ent_type_ in ("GPE", "LOC") else None


def _is_entered(noun: Token) -> bool:
    """Tell whether a particular place is what a verb is about: "pushed into the rebel stronghold"."""
    definite = any(c.lower_ in ("the", "this", "that") for c in noun.children if c.dep_ == "det")
    return definite and noun.dep_ in ("obj", "obl", "nsubj", "nsubj:pass")


def _place_in(annotated: Annotated, ontology: Ontology, token: Token) -> Token:
    """Return the place of a "where" clause: its antecedent, or the place set beside that ("the group in the city")."""
    if kind_of(annotated, ontology, token) in _PLACES:
        return token
    beside = (c for c in token.children if base(c.dep_) == "nmod" and kind_of(annotated, ontology, c) in _PLACES)
    return next(beside, token)


def _from_seat(annotated: Annotated, ontology: Ontology, token: Token) -> Iterator[RawClaim]:
    """Read "the government in the capital, X": a seat, not a conquest."""
    for child in token.children:
        if base(child.dep_) == "nmod" and preposition(child) == "in" and kind_of(annotated, ontology, child) == "place":
            beside = (*child.children, *token.children)
            named = next((c for c in beside if c.dep_ in ("appos", "flat") and c.pos_ == "PROPN"), child)
            if named.pos_ != "PROPN":
                continue
            yield make_claim(
                annotated,
                "holding",
                "seat",
                trigger=(token.idx, token.idx + len(token)),
                predicate=token,
                rule="noun.seat",
                roles=[role_from_token(annotated, token, "holder"), role_from_token(annotated, named, "site")],
                where=place_span(annotated, named),
                standing="happened",
            )


def _verb(token: Token) -> Token:
    """Return the verb that carries the tense of a predicate noun, else the noun."""
    if token.dep_ in ("obj", "xcomp") and token.head.pos_ == "VERB":
        return token.head
    return token
