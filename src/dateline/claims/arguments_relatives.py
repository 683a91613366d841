"""What a relative pronoun stands for: "the gunmen who fled", "an attack on a village that killed ten"."""

from dateline.claims.arguments_np import lemma
from dateline.language.tokens import Token
from dateline.ontology import load_ontology

__all__ = ["RELATIVE", "antecedent", "deed_above"]

_DEATHS = frozenset({"die", "perish"})
RELATIVE = frozenset({"who", "which", "that", "whom", "whose", "where", "when"})


def antecedent(child: Token, verb: Token) -> Token:
    """Return the noun a relative pronoun stands for, else the token itself."""
    if child.lower_ not in RELATIVE or child.pos_ not in ("PRON", "DET", "SCONJ", "ADV"):
        return child
    clause = verb
    while (clause.dep_ in ("conj", "xcomp") or _is_far(child, clause)) and clause.head != clause:
        clause = clause.head
    if clause.dep_ != "acl:relcl":
        return child
    thing = _thing_above(clause.head) if child.lower_ == "which" else None
    if thing is not None:
        return thing
    return deed_above(clause.head, verb) or _whole_above(child, clause) or _not_oneself(child, clause)


def _whole_above(relative: Token, clause: Token) -> Token | None:
    """Return the one that a singular verb is said of, not its many parts: "a coalition of parties that includes X"."""
    noun = clause.head
    finite = next((c for c in clause.children if c.dep_.startswith("aux") and c.tag_ == "VBZ"), clause)
    singular = finite.tag_ == "VBZ" and noun.tag_ in ("NNS", "NNPS") and noun.dep_ == "nmod"
    asked = singular and any(c == relative and c.dep_.startswith("nsubj") for c in clause.children)
    return noun.head if asked and noun.head.tag_ in ("NN", "NNP") else None


def _is_far(relative: Token, clause: Token) -> bool:
    """Tell a clause below a word of telling that stands between: "which analysts say was armed by X"."""
    telling = clause.head
    if clause.dep_ != "ccomp" or relative.i > telling.i or telling.dep_ != "acl:relcl":
        return False
    noun = telling.head
    return noun.ent_type_ in ("ORG", "ARMED_GROUP") or "actor" in load_ontology().kinds_of(lemma(noun))


def _thing_above(noun: Token) -> Token | None:
    """Return what "which" stands for where a clause hangs on a person: "the wing loyal to X, which is allied with"."""
    if noun.ent_type_ != "PERSON":
        return None
    outer = (t for t in noun.ancestors if t.pos_ in ("NOUN", "PROPN") and t.i < noun.i)
    return next((t for t in outer if t.ent_type_ != "PERSON"), None)


def deed_above(noun: Token, verb: Token) -> Token | None:
    """Return the deed that did what a clause on its place tells: "an attack on a village that killed ten", "an attack
    on a block in which ten died".
    """
    ontology = load_ontology()
    died = lemma(verb) in _DEATHS and any(c.lower_ == "which" for c in verb.children)
    if not died and (lemma(verb) not in ontology.words("effect_verbs") or not _is_spot(noun)):
        return None
    above = noun
    while above.dep_ in ("nmod", "obl", "conj", "appos", "compound") and (
        above.head.pos_ in ("NOUN", "PROPN") or above.head.tag_ == "VBG"
    ):
        above = above.head
        if ontology.names_violence(above.lower_, lemma(above)):
            return above
    return None


def _is_spot(noun: Token) -> bool:
    kinds = load_ontology().kinds_of(lemma(noun))
    return noun.ent_type_ in ("GPE", "LOC", "FAC") or bool({"place", "site"} & set(kinds))


def _not_oneself(relative: Token, clause: Token) -> Token:
    """Return the noun of a relative clause; of "were taken away by the gunmen, whom they accused" those taken: the
    gunmen accuse, and nobody accuses himself.
    """
    noun = clause.head
    by_them = noun.dep_ == "obl:agent" and relative.lower_ == "whom"
    if not by_them or not any(c.dep_ == "nsubj" and c.lower_ == "they" for c in clause.children):
        return noun
    return next((c for c in noun.head.children if c.dep_ == "nsubj:pass"), noun)
