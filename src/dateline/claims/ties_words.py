"""Ties told by how a party is called: "army-backed Y", "pro-government Y", "forces loyal to X"."""

from collections.abc import Iterator

from dateline.claims.arguments import base, conjuncts, kind_of, lemma, preposition, subject_of
from dateline.claims.by_form import words_among
from dateline.claims.compounds import compounds, prefixed
from dateline.claims.relations import role_from_token
from dateline.claims.ties_nouns import noun_ties, standing_nouns
from dateline.claims.ties_parties import doer_of, name_before, named_beside, presupposed, told_by
from dateline.language.annotated import Annotated
from dateline.language.tokens import Token
from dateline.ontology import Ontology
from dateline.records import RawClaim, Role, TieType

__all__ = ["described_ties"]

_SIDES = ("actor", "person")
_COMPOUNDS: tuple[tuple[str, TieType], ...] = (
    ("compound_supports", "supports"),
    ("compound_allied", "allied"),
    ("compound_part_of", "part-of"),
    ("compound_leads", "leads"),
)
_PREFIXES: tuple[tuple[str, TieType], ...] = (("prefix_supports", "supports"), ("prefix_rivals", "rivals"))
_ADJECTIVES: tuple[tuple[str, TieType], ...] = (
    ("adj_supports", "supports"),
    ("adj_hostile", "rivals"),
    ("adj_allied", "allied"),
    ("adj_part_of", "part-of"),
)


def described_ties(annotated: Annotated, ontology: Ontology) -> Iterator[RawClaim]:
    """Yield the ties that descriptions of parties tell of; they are presupposed, so they stand as told facts."""
    for words, type_ in _COMPOUNDS:
        for compound in compounds(annotated, ontology.words(words)):
            left = role_from_token(annotated, compound.left_token, "a", compound.left)
            yield from _described(annotated, ontology, compound.word, compound.head, left, type_)
    for words, type_ in _PREFIXES:
        for compound in prefixed(annotated, ontology.words(words)):
            named = compound.head.pos_ == "PROPN" or compound.head.ent_type_ or _has_name(compound.head)
            if not named:
                continue  # "pro-government fighters" describes somebody, it names no party
            left = role_from_token(annotated, compound.left_token, "b", compound.left)
            yield from _described(annotated, ontology, compound.word, compound.head, left, type_)
    nouns = standing_nouns(ontology)
    adjectives = [ontology.words(words) for words in (*(words for words, _ in _ADJECTIVES), "adj_rivals", "adj_mutual")]
    for token in words_among(annotated, nouns.union(*adjectives)):
        if token.pos_ in ("NOUN", "PROPN"):
            if lemma(token) not in nouns:
                continue
            yield from noun_ties(annotated, ontology, token)
        elif token.pos_ in ("ADJ", "VERB"):
            yield from _from_adjective(annotated, ontology, token)


def _has_name(noun: Token) -> bool:
    return any(c.dep_ == "compound" and c.pos_ == "PROPN" and c.ent_type_ != "GPE" for c in noun.children)


def _described(
    annotated: Annotated, ontology: Ontology, word: Token, head: Token, left: Role, type_: TieType
) -> Iterator[RawClaim]:
    """Tie the described party (or the name it is given) to the party before the hyphen."""
    party = doer_of(annotated, ontology, head) or _named(annotated, ontology, head)
    if kind_of(annotated, ontology, head) not in ("actor", "person", "civilians") and party == head:
        return
    if party.idx == left.head_start:
        return
    if left.text.lower() in ontology.words("descriptive_sides"):
        return  # "Kurdish-led forces" says who they are, not whose
    a_first = left.role == "a" and type_ != "part-of"
    own = role_from_token(annotated, party, "b" if a_first else "a")
    other = Role(
        "a" if a_first else "b", left.text, left.start, left.end, head_start=left.head_start, head_end=left.head_end
    )
    yield presupposed(annotated, word, f"compound.{word.lower_}", type_, [own, other])


def _named(annotated: Annotated, ontology: Ontology, head: Token) -> Token:
    """Return the name a description is given ("the X-backed alliance, Y", "Y, the X-backed force", "the pro-X Y
    group"), else the description's own head."""
    for child in head.children:
        named = child.dep_ in ("appos", "flat") and child.pos_ == "PROPN"
        if named and kind_of(annotated, ontology, child) != "place":
            return child
    return named_beside(annotated, head) or name_before(head) or head


def _from_adjective(annotated: Annotated, ontology: Ontology, token: Token) -> Iterator[RawClaim]:
    """Read "forces loyal to X", "a party hostile to X", and rivalry put as an adjective: "a rival group drove Y"."""
    word = token.lower_
    for words, type_ in (*_ADJECTIVES, ("adj_mutual", "allied")):
        if word in ontology.words(words):
            bearer = _qualified(token)
            other = next(
                (c for c in token.children if base(c.dep_) == "obl" and preposition(c) in ("to", "with")), None
            )
            kinds = (*_SIDES, "place", "site") if type_ == "part-of" else _SIDES
            if bearer is not None and other is None and word in ontology.words("adj_mutual"):
                yield from _to_each_other(annotated, ontology, token, bearer)
            parties = [t for t in (bearer, other) if t is not None and kind_of(annotated, ontology, t) in kinds]
            if bearer is not None and other is not None and len(parties) == 2:
                roles = [role_from_token(annotated, bearer, "a"), role_from_token(annotated, other, "b")]
                yield presupposed(annotated, token, f"adj.{word}", type_, roles)
            return
    if word in ontology.words("adj_rivals") and token.dep_ == "amod":
        noun = token.head
        against = next((c for c in noun.head.children if c.dep_ == "obj"), None) if noun.dep_ == "nsubj" else None
        if against is not None and kind_of(annotated, ontology, against) == "actor":
            roles = [role_from_token(annotated, noun, "a"), role_from_token(annotated, against, "b")]
            yield presupposed(annotated, token, f"adj.{word}", "rivals", roles)


def _to_each_other(
    annotated: Annotated, ontology: Ontology, adjective: Token, bearer: Token
) -> Iterator[RawClaim]:
    """Read "X and Y remain closely bound", "X and Y are allied": each to the other."""
    if adjective.dep_ == "amod":
        return
    parties = [t for t in conjuncts(bearer) if kind_of(annotated, ontology, t) in (*_SIDES, "place")]
    for party in parties[1:]:
        yield told_by(annotated, adjective, f"adj.{adjective.lower_}", "allied", parties[0], party)


def _qualified(token: Token) -> Token | None:
    """Return what an adjective is said of: its noun, or the subject it is predicated of."""
    if token.dep_ in ("amod", "acl") and token.head.pos_ in ("NOUN", "PROPN"):
        return token.head
    if token.dep_ == "xcomp":  # "remains loyal to X"
        return next((t for t, _ in subject_of(token.head)), None)
    subject = next((c for c in token.children if c.dep_ == "nsubj"), None)
    relative = subject is not None and subject.lower_ in ("who", "which", "that") and token.dep_ == "acl:relcl"
    return token.head if relative else subject
