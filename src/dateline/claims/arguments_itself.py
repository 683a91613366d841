"""Who speaks of itself: the party behind the "it" of "the alliance said it had taken the town"."""

from dateline.claims.arguments_np import kind_of
from dateline.claims.arguments_subjects import subject_of
from dateline.language.annotated import Annotated
from dateline.language.tokens import Token
from dateline.ontology import Ontology

__all__ = ["itself"]


def itself(annotated: Annotated, ontology: Ontology, token: Token) -> Token:
    """Return who speaks of itself where a pronoun does: "X said it was fighting Y" (X); else the token."""
    verb = token.head
    if token.pos_ != "PRON" or token.lower_ not in ("it", "they") or token.dep_ != "nsubj" or verb.dep_ != "ccomp":
        return token
    if verb.head.lemma_.lower() not in ontology.words("speech_verbs"):
        return token
    speakers = [who for who, _ in subject_of(verb.head)]
    if not speakers or speakers[0].pos_ == "PRON" or kind_of(annotated, ontology, speakers[0]) != "actor":
        return token
    named = (c for c in speakers[0].children if c.dep_ in ("appos", "flat") and c.ent_type_ in ("ORG", "ARMED_GROUP"))
    return token if any(named) else speakers[0]  # "the rebel group X said it": X is known by its name
