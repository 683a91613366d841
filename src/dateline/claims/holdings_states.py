"""Holdings told as states: "under rebel control", "in the hands of X", "under siege by Y", "X is in control of Z"."""

from collections.abc import Iterator

from dateline.claims.arguments import base, conjuncts, content, kind_of, lemma, preposition
from dateline.claims.holdings_extent import beside_extent, held_in_part, in_part
from dateline.claims.places_held import is_vague, named_above, owner_of
from dateline.claims.relations import make_claim, place_span, role_from_token, subject_of_noun
from dateline.language.annotated import Annotated
from dateline.language.tokens import Token
from dateline.ontology import Ontology
from dateline.records import HoldingType, RawClaim, Role

__all__ = ["STATE_NOUNS", "active_in", "stated_holdings", "still_of", "told_by_adjective"]

_BESIDE = ("amod", "appos", "acl")
_PLACES = ("place", "site")
_PARTIES = ("actor", "person", "civilians")
_STATES: tuple[tuple[str, tuple[str, ...], HoldingType], ...] = (
    ("under_control", ("under",), "holds"),
    ("in_hands", ("in", "into", "within"), "holds"),
    ("behind_lines", ("behind", "within", "inside"), "holds"),
    ("under_siege", ("under",), "besieges"),
)
# The lists of nouns that tell of a state.
STATE_NOUNS = (*(words for words, _, _ in _STATES), "in_charge", "master_nouns", "ground_nouns")


def stated_holdings(annotated: Annotated, ontology: Ontology, noun: Token) -> Iterator[RawClaim]:
    """Yield the holdings that a noun of control or siege tells of as a state, with the standing of its clause."""
    called = lemma(noun)
    for words, marks, type_ in _STATES:
        if called in ontology.words(words) and preposition(noun) in marks:
            owner = owner_of(annotated, ontology, noun)
            changed = lemma(noun.head) in ontology.words("change_verbs") and type_ == "holds"
            if owner is not None and _is_party(annotated, ontology, owner.token):
                yield from _claims(
                    annotated,
                    ontology,
                    noun,
                    "gained" if changed else type_,
                    owner.role,
                    _sites(annotated, ontology, noun),
                )
    charged = called in ontology.words("in_charge") and preposition(noun) == "in"
    if charged or (called in ontology.words("master_nouns") and any(c.dep_ == "cop" for c in noun.children)):
        yield from _in_control(annotated, ontology, noun)
    elif called in ontology.words("ground_nouns"):
        yield from _is_ground_of(annotated, ontology, noun)


def _is_party(annotated: Annotated, ontology: Ontology, owner: Token) -> bool:
    called = owner.pos_ == "PRON" or owner.ent_type_ in ("ORG", "NORP", "GPE", "ARMED_GROUP")
    return called or kind_of(annotated, ontology, owner) in _PARTIES


def _is_ground_of(annotated: Annotated, ontology: Ontology, noun: Token) -> Iterator[RawClaim]:
    """Read "the hills are rebel territory", "the mill was a Front possession"; what is a people's is no ground won."""
    site, owner = subject_of_noun(noun), owner_of(annotated, ontology, noun)
    if site is None or owner is None or noun.dep_ == "appos" or owner.token.ent_type_ in ("NORP", "GPE"):
        return
    if kind_of(annotated, ontology, owner.token) == "actor" and kind_of(annotated, ontology, site) in _PLACES:
        yield from _claims(annotated, ontology, noun, "holds", owner.role, conjuncts(content(site, ontology)))


def still_of(annotated: Annotated, ontology: Ontology, verb: Token) -> Iterator[RawClaim]:
    """Read "the town remains Ukrainian", "the village stayed Kurdish": its side still holds it."""
    people = next((c for c in verb.children if c.dep_ == "xcomp" and c.ent_type_ == "NORP"), None)
    if people is None:
        return
    role = role_from_token(annotated, people, "holder")
    sites = [c for c in verb.children if c.dep_ == "nsubj" and kind_of(annotated, ontology, c) in _PLACES]
    for site in sites:
        yield from _claims(annotated, ontology, people, "holds", role, conjuncts(content(site, ontology)))


def _in_control(annotated: Annotated, ontology: Ontology, noun: Token) -> Iterator[RawClaim]:
    """Read "X is in control of Z", "X remains in control of Z"."""
    below = [c for c in noun.children if base(c.dep_) == "nmod" and preposition(c) == "of"]
    holder = _held_by(noun)
    if below and holder is not None and kind_of(annotated, ontology, holder) in _PARTIES:
        role = role_from_token(annotated, holder, "holder")
        yield from _claims(annotated, ontology, noun, "holds", role, conjuncts(below[0]))


def _held_by(noun: Token) -> Token | None:
    """Return who is in control: the object that a verb shows so ("left the army in control of"), the noun before, else
    the subject."""
    if base(noun.dep_) == "nmod":
        return noun.head
    shown = (c for c in noun.head.children if c.dep_ == "obj" and noun.dep_ == "obl")
    return next(shown, None) or _subject(noun)


def _sites(annotated: Annotated, ontology: Ontology, noun: Token) -> list[Token]:
    """Return what is under control: the noun before ("the town under X's control"), else the clause's subject."""
    before = noun.head if base(noun.dep_) == "nmod" else _subject(noun)  # "the town under siege by X"
    if before is None or kind_of(annotated, ontology, before) not in _PLACES:
        return []
    return conjuncts(content(before, ontology))


def _subject(noun: Token) -> Token | None:
    said_of = subject_of_noun(noun)
    if said_of is not None or noun.head.pos_ not in ("VERB", "AUX", "ADV", "ADJ"):
        return said_of  # "the crossing was back under army control"
    return next((c for c in noun.head.children if base(c.dep_) == "nsubj" and c.pos_ != "PRON"), None)


def _claims(
    annotated: Annotated, ontology: Ontology, noun: Token, type_: HoldingType, holder: Role, sites: list[Token]
) -> Iterator[RawClaim]:
    for site in sites:
        named = next((c for c in site.children if c.pos_ == "PROPN" and preposition(c) == "of"), named_above(site))
        place = site if kind_of(annotated, ontology, site) == "site" else named  # "the airport of X" is not X
        plural = place.tag_ == "NNS" and not any(c.dep_ in ("det", "nummod", "nmod:poss") for c in place.children)
        if kind_of(annotated, ontology, place) not in _PLACES or plural or is_vague(place, ontology):
            continue
        part = held_in_part(ontology, noun) if type_ == "holds" else None
        claim = make_claim(
            annotated,
            "holding",
            "contested" if part else type_,
            trigger=(noun.idx, noun.idx + len(noun)),
            predicate=noun.head if noun.head.pos_ == "VERB" else noun,
            rule=f"state.{lemma(noun)}",
            roles=[holder, role_from_token(annotated, place, "site")],
            where=place_span(annotated, place),
            extent=part or beside_extent(ontology, noun),
        )
        yield in_part(claim) if part else claim


def active_in(annotated: Annotated, ontology: Ontology, token: Token) -> Iterator[RawClaim]:
    """Read "X is active in P", "X, active in P": X is present there."""
    party = next((c for c in token.children if c.dep_ == "nsubj"), token.head if token.dep_ in _BESIDE else None)
    place = next((c for c in token.children if base(c.dep_) == "obl" and preposition(c) in ("in", "around")), None)
    if party is None or place is None or kind_of(annotated, ontology, party) != "actor":
        return
    for where in conjuncts(place):
        if kind_of(annotated, ontology, where) == "place" and where.pos_ == "PROPN":
            yield told_by_adjective(annotated, token, "presence", role_from_token(annotated, party, "holder"), where)


def told_by_adjective(
    annotated: Annotated, adjective: Token, type_: HoldingType, party: Role, where: Token
) -> RawClaim:
    """Return the holding of one place that an adjective tells of: "active in X", "empty of militants"."""
    return make_claim(
        annotated,
        "holding",
        type_,
        trigger=(adjective.idx, adjective.idx + len(adjective)),
        predicate=adjective,
        rule=f"adj.{adjective.lower_}",
        roles=[party, role_from_token(annotated, where, "site")],
        where=place_span(annotated, where),
    )
