"""Ties told by what parties do together: "alongside X", "a joint attack by X and Y", "in support of X", "on X's side",
"in league with X"."""

from collections.abc import Iterator

from dateline.claims.arguments import base, conjuncts, kind_of, lemma, preposition, subject_of
from dateline.claims.by_form import words_among
from dateline.claims.relations import role_from_token, subject_of_noun
from dateline.claims.ties_parties import named_beside, presupposed, told_by
from dateline.language.annotated import Annotated
from dateline.language.tokens import Token
from dateline.ontology import Ontology
from dateline.records import RawClaim, TieType

__all__ = ["joint_ties"]

_SIDES = ("actor", "person")
_HELPERS = ("actor", "person", "place")
_AT = ("on", "at", "by", "in")


def joint_ties(annotated: Annotated, ontology: Ontology) -> Iterator[RawClaim]:
    """Yield the ties of a report that lie in acting together, in text order."""
    adjectives = ontology.words("joint_adjectives")
    beside = ontology.words("joint_prepositions")
    helps, bonds = ontology.words("help_nouns"), ontology.words("bond_nouns")
    sides, league = ontology.words("side_nouns"), ontology.words("league_nouns")
    asked = adjectives | helps | bonds | sides | league | {"jointly", "together"}
    named = {token.i for token in words_among(annotated, asked)}
    for token in annotated.words:
        word = lemma(token) if token.i in named else None
        if word is None:
            if base(token.dep_) == "obl" and preposition(token) in beside:
                yield from _alongside(annotated, ontology, token)
        elif token.lower_ in adjectives and token.dep_ == "amod":
            yield from _joint(annotated, ontology, token)
        elif token.lower_ == "support" and preposition(token) == "in":
            yield from _in_support(annotated, ontology, token)
        elif word in helps and preposition(token) == "with":
            yield from _with_support(annotated, ontology, token)
        elif word in bonds and preposition(token) == "with":
            yield from _with_bonds(annotated, ontology, token)
        elif word in sides and preposition(token) in _AT:
            yield from _on_side(annotated, ontology, token)
        elif word in league and preposition(token) in ("in", "hand"):
            yield from _in_league(annotated, ontology, token)
        elif token.lower_ in ("jointly", "together") and token.head.pos_ == "VERB":
            yield from (_jointly if token.lower_ == "jointly" else _together)(annotated, ontology, token)


def _joint(annotated: Annotated, ontology: Ontology, word: Token) -> Iterator[RawClaim]:
    """Read "a joint attack by X and Y": the two stand together."""
    doers = [c for c in word.head.children if base(c.dep_) in ("nmod", "obl") and preposition(c) in ("by", "between")]
    parties = [t for c in doers for t in conjuncts(c) if kind_of(annotated, ontology, t) in ("actor", "place")]
    for other in parties[1:]:
        yield told_by(annotated, word, f"joint.{word.lower_}", "allied", parties[0], other)


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


def _on_side(annotated: Annotated, ontology: Ontology, noun: Token) -> Iterator[RawClaim]:
    """Read "X fought on Y's side", "X is on the side of Y": X supports Y; "X fights in the ranks of Y": it is of Y."""
    ranks = lemma(noun) == "rank"
    if (noun.tag_ == "NNS") != ranks:
        return  # "on three sides of the town"
    owned: list[tuple[Token, tuple[str, ...]]] = [(c, _HELPERS) for c in noun.children if c.dep_ == "nmod:poss"]
    owned += [(c, _SIDES) for c in noun.children if preposition(c) == "of"]  # "on the east side of the town"
    helped = [t for c, kinds in owned for t in conjuncts(c) if kind_of(annotated, ontology, t) in kinds]
    type_: TieType = "part-of" if ranks else "supports"
    for who in _doers(noun):
        for whom in helped:
            if kind_of(annotated, ontology, who) in (*_SIDES, "civilians") and whom.pos_ != "PRON" and who != whom:
                yield told_by(annotated, noun, f"joint.{lemma(noun)}", type_, who, whom)


def _in_league(annotated: Annotated, ontology: Ontology, noun: Token) -> Iterator[RawClaim]:
    """Read "X is in league with Y", "X operates in concert with Y": the two stand together."""
    others = [t for c in noun.children if preposition(c) == "with" for t in conjuncts(c)]
    for who in _doers(noun):
        for other in others:
            sides = kind_of(annotated, ontology, who), kind_of(annotated, ontology, other)
            if set(sides) <= set(_HELPERS) and other.pos_ != "PRON" and who != other:
                yield told_by(annotated, noun, f"joint.in-{lemma(noun)}-with", "allied", who, other)


def _doers(noun: Token) -> list[Token]:
    """Return of whom a phrase tells how they act: the subject of its verb, what it is predicated of, its noun."""
    if any(c.dep_ == "cop" for c in noun.children):
        said_of = subject_of_noun(noun)
        return conjuncts(said_of) if said_of is not None else []
    if noun.head.pos_ in ("VERB", "AUX"):
        return [t for who, _ in subject_of(noun.head) for t in conjuncts(who)]
    return [noun.head] if noun.head.pos_ in ("NOUN", "PROPN") else []


def _together(annotated: Annotated, ontology: Ontology, word: Token) -> Iterator[RawClaim]:
    """Read "X, together with Y, took the town", where "together" was read apart from its "with"."""
    other = next((c for c in word.children if preposition(c) == "with"), None)
    if other is None or kind_of(annotated, ontology, other) != "actor" or other.pos_ == "PRON":
        return
    for who, _ in subject_of(word.head):
        if kind_of(annotated, ontology, who) == "actor" and who != other:
            yield told_by(annotated, word, "joint.together-with", "allied", who, other)


def _jointly(annotated: Annotated, ontology: Ontology, word: Token) -> Iterator[RawClaim]:
    """Read "X and Y have jointly attacked the town", "X attacked it jointly with Y": the two stand together."""
    doers = [t for who, _ in subject_of(word.head) for t in conjuncts(who)]
    doers += [c for c in (*word.children, *word.head.children) if preposition(c) == "with" and c.pos_ != "PRON"]
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
