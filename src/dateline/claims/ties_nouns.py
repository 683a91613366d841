"""Ties told by what a party is to another: "regime ally X", "its armed wing", "X, a rival of Y"."""

from collections.abc import Iterator

from dateline.claims.arguments import base, conjuncts, kind_of, lemma, name_at, np_span, preposition
from dateline.claims.arguments_subjects import object_of
from dateline.claims.relations import name_span, role_from_token, subject_of_noun
from dateline.claims.ties_parties import PARTIES, antecedent, presupposed, told_by
from dateline.language.annotated import Annotated
from dateline.language.offices import named_before
from dateline.language.tokens import Token
from dateline.ontology import Ontology
from dateline.records import RawClaim, Role, Standing, TieType

__all__ = ["noun_ties", "standing_nouns"]

_NOUNS: tuple[tuple[str, TieType], ...] = (
    ("noun_allied", "allied"),
    ("noun_supports", "supports"),
    ("noun_part_of", "part-of"),
    ("noun_part_of_named", "part-of"),
    ("noun_rivals", "rivals"),
)
_OWNING_GROUPS = ("actor", "place")
_THIRD = frozenset({"its", "their", "his", "her"})
_NAMELESS = ("allied", "rivals", "supports")  # with no name to it, such a phrase says only what it says


def standing_nouns(ontology: Ontology) -> frozenset[str]:
    """Return the nouns that say what a party is to another, those that the word before makes such included."""
    lists = (*(words for words, _ in _NOUNS), "nouns_split_off")
    return frozenset(word for words in lists for word in ontology.words(words))


def noun_ties(annotated: Annotated, ontology: Ontology, token: Token) -> Iterator[RawClaim]:
    """Yield the tie that a noun of standing tells of: "Y's ally X", "X, an affiliate of Y"."""
    called = _called(ontology, token)
    if token.pos_ == "PROPN" and token.text.istitle():
        return  # "the 9th Fighter Wing": part of a name
    if _is_no_longer(token) or token.lower_ == "arms":
        return  # "is no longer the enemy of X"; arms are weapons or limbs
    if token.tag_ == "NNS" and any(c.dep_ == "cop" for c in token.children):
        yield from _to_each_other(annotated, ontology, token)
        return
    for words, type_ in _NOUNS:
        if called not in ontology.words(words):
            continue
        owner = _owner(annotated, ontology, token, group=type_ == "part-of")
        bearer = _bearer(annotated, ontology, token, group=type_ == "part-of")
        if owner is None or bearer is None or owner[0].i == bearer.i:
            return
        if words == "noun_part_of_named" and not _is_body(ontology, owner[0]):
            return  # "a commando unit", "a sniper detachment"
        if bearer == token and called == "branch" and owner[0].ent_type_ == "ORG":
            return  # "a branch of the bank"
        if bearer == token and (type_ in _NAMELESS or words == "noun_part_of_named"):
            return  # "his opponents oppose him", "its backers" say nothing of anybody
        a, b = bearer, owner
        if called in ontology.words("noun_supported"):
            roles = [role_from_token(annotated, b[0], "a", b[1]), role_from_token(annotated, a, "b")]
        else:
            roles = [_bearer_role(annotated, token, a), role_from_token(annotated, b[0], "b", b[1])]
        standing: Standing = "doubted" if _thought_of(ontology, token) is not None else "happened"
        yield presupposed(annotated, token, f"noun.{called}", type_, roles, standing)
        return


def _thought_of(ontology: Ontology, noun: Token) -> Token | None:
    """Return of whom somebody thinks so: X of "Y considers X an offshoot of Z", "X is regarded as Z's proxy"."""
    said = noun.dep_ == "xcomp" or (noun.dep_ == "obl" and preposition(noun) == "as")
    if not said or noun.head.pos_ != "VERB" or lemma(noun.head) not in ontology.words("opinion_verbs"):
        return None
    return next((what for what, _ in object_of(noun.head)), None)


def _to_each_other(annotated: Annotated, ontology: Ontology, noun: Token) -> Iterator[RawClaim]:
    """Yield what "X and Y are allies" says: each of the other."""
    said_of = subject_of_noun(noun)
    parties = [t for t in conjuncts(said_of) if kind_of(annotated, ontology, t) in PARTIES] if said_of else []
    named = any(c.dep_ == "nmod:poss" or preposition(c) == "of" for c in noun.children)
    mutual: tuple[tuple[str, TieType], ...] = (("noun_allied", "allied"), ("noun_rivals", "rivals"))
    for words, type_ in mutual:
        if len(parties) > 1 and not named and lemma(noun) in ontology.words(words):
            for other in parties[1:]:
                yield told_by(annotated, noun, f"noun.{noun.lower_}", type_, parties[0], other)


def _called(ontology: Ontology, token: Token) -> str:
    """Return the noun of standing: "a splinter group" and "a breakaway faction" are what the word before says."""
    before = token.doc[token.i - 1].lower_ if token.i else ""
    return before if before in ontology.words("noun_part_of_before") else lemma(token)


def _is_body(ontology: Ontology, owner: Token) -> bool:
    """Tell a party by name or a force ("a unit of the army") from what kind of men a unit is of."""
    told_before = any(c.lower_ in ("the", "this", "its", "their") for c in owner.children)
    forces = ontology.words("office_forces") | (ontology.words("office_groups") if told_before else frozenset())
    return bool(owner.ent_type_) or owner.pos_ == "PROPN" or lemma(owner) in forces


def _is_no_longer(noun: Token) -> bool:
    said_of = any(c.dep_ == "cop" for c in noun.children)
    return said_of and any(c.lower_ in ("not", "n't", "never", "longer") for c in noun.subtree if c.i < noun.i)


def _bearer_role(annotated: Annotated, token: Token, bearer: Token) -> Role:
    return role_from_token(annotated, bearer, "a", np_span(bearer) if bearer != token else None)


def _owner(
    annotated: Annotated, ontology: Ontology, token: Token, *, group: bool
) -> tuple[Token, tuple[int, int]] | None:
    """Return whose ally or wing it is: a possessor, a name before it, or an of-phrase.

    group: only a group may own it ("Libya's X chapter" is X's chapter, not Libya's).
    """
    if group:
        for child in token.children:
            if child.dep_ in ("compound", "amod") and _owns_group(annotated, ontology, child):
                return child, name_span(annotated, child)
    outer = token.head if token.dep_ == "compound" else token  # "its armed wing X organization"
    for child in dict.fromkeys((*token.children, *outer.children)):
        owned = child.dep_ == "nmod:poss" or (base(child.dep_) == "nmod" and preposition(child) in ("of", "to", "for"))
        if owned and child.pos_ == "PRON":
            return _whom_it_means(annotated, ontology, child, outer)
        if owned and kind_of(annotated, ontology, child) in (_OWNING_GROUPS if group else PARTIES):
            return child, name_span(annotated, child) if name_at(annotated, child) else np_span(child)
    for child in (*token.children, *_read_apart(token)):
        named = child.ent_type_ in ("ORG", "NORP", "GPE", "PERSON", "ARMED_GROUP")
        party = kind_of(annotated, ontology, child) in ("actor", "person", "place")
        led = child.dep_ in ("compound", "amod", "nmod", "conj") and child.i < token.i
        if led and (named or party) and not (group and child.ent_type_ in ("NORP", "GPE")):
            return child, name_span(annotated, child)
    return None


def _whom_it_means(
    annotated: Annotated, ontology: Ontology, pronoun: Token, noun: Token
) -> tuple[Token, tuple[int, int]] | None:
    """Return whom "its" before a noun stands for by its own sentence; else the pronoun, which grounding resolves."""
    if pronoun.lower_ == "whose":
        named = named_before(pronoun)
        return (named, np_span(named)) if named is not None else None
    if pronoun.lower_ not in _THIRD:
        return pronoun, np_span(pronoun)
    return antecedent(annotated, ontology, noun, pronoun) or (pronoun, np_span(pronoun))


def _owns_group(annotated: Annotated, ontology: Ontology, token: Token) -> bool:
    """Tell whether a word before "wing" or "affiliate" is a group: a people or country says where it is, not whose."""
    if token.pos_ == "ADJ" and not token.ent_type_:
        return False  # "a dissident structure of X"
    return token.ent_type_ not in ("NORP", "GPE") and kind_of(annotated, ontology, token) == "actor"


def _read_apart(token: Token) -> list[Token]:
    """Return the word right before a noun that was read as a thing of its own: "ally X and opposition backer Y"."""
    before = token.nbor(-1) if token.i > token.sent.start else None
    apart = before is not None and before.dep_ == "conj" and token.dep_ == "conj" and before.pos_ in ("NOUN", "PROPN")
    return [before] if apart and before is not None else []


def _bearer(annotated: Annotated, ontology: Ontology, token: Token, *, group: bool) -> Token | None:
    """Return who is the ally or wing: the name set beside the noun, what the noun is said of, or the phrase itself."""
    for child in token.children:
        if child.dep_ in ("appos", "flat", "flat:name") and child.pos_ == "PROPN":
            return child
    if token.dep_ == "nsubj" and token.head.pos_ == "PROPN" and any(c.dep_ == "cop" for c in token.head.children):
        return token.head  # "its main component is X"
    following = token.nbor() if token.i + 1 < token.sent.end else None
    if following is not None and following.dep_ == "nmod:desc" and following.head.i > following.i:
        following = following.head  # "its ally President X"
    if following is not None and following.ent_type_ and following.pos_ == "PROPN":
        return following  # "regime ally X"
    thought_of = _thought_of(ontology, token)
    if thought_of is not None:
        return thought_of if kind_of(annotated, ontology, thought_of) in PARTIES else None
    owned = any(c.dep_ == "nmod:poss" for c in token.children)
    for child in token.children:
        called = child.dep_ in ("compound", "amod") and child.ent_type_ in ("GPE", "NORP", "ORG")
        if owned and called and not (group and child.ent_type_ in ("NORP", "GPE")):
            return child  # "its X ally"; of "X's Syrian affiliate" the people say where it is
    before = token.left_edge.nbor(-1) if token.left_edge.i > token.sent.start else None
    if (
        before is not None
        and before.ent_type_ in ("GPE", "ORG", "ARMED_GROUP")
        and token.left_edge.lower_ in ("a", "an")
    ):
        return before  # "X, a Y ally", the comma lost or not parsed
    said_of = subject_of_noun(token)
    if said_of is not None:
        return said_of if kind_of(annotated, ontology, said_of) in PARTIES else None
    if token.dep_ in ("compound", "nmod") and token.head.pos_ == "PROPN" and token.head.i > token.i:
        return token.head
    return token
