"""Which places a holding is of: the names that a nameless place goes by, what "all but" leaves out."""

from collections.abc import Iterator

from dateline.claims.arguments import base, conjuncts, content, kind_of, lemma, preposition
from dateline.claims.places_held import named_above
from dateline.language.annotated import Annotated
from dateline.language.tokens import Span as Words
from dateline.language.tokens import Token
from dateline.ontology import Ontology

__all__ = ["is_excepted", "places_named"]

_PLACES = ("place", "site")


def places_named(annotated: Annotated, ontology: Ontology, token: Token, verb: Token) -> Iterator[Token]:
    """Yield the places a phrase is about: "most of its stronghold of X" is X, "territory in the south" the south."""
    inner = content(token, ontology)
    named = [c for c in (*inner.children, *verb.children) if _locates(annotated, ontology, c, inner)]
    generic = lemma(inner) in ontology.words("generic_places") | ontology.words("holds_nouns")
    apposed = [c for c in inner.children if c.dep_ in ("appos", "flat") and c.pos_ == "PROPN"]
    behind = _named_behind(inner) if generic and not named else None
    if inner.pos_ != "PROPN" and apposed:
        yield apposed[0]
    elif behind is not None:
        yield from dict.fromkeys(t for part in behind for t in conjuncts(part) if t == behind.root or t not in behind)
    elif generic and not named and named_above(inner) != inner:
        yield named_above(inner)
    elif generic and named:
        yield from conjuncts(named[0])
    elif inner != token:
        yield from conjuncts(inner)
    elif inner.pos_ == "PROPN":
        yield inner


def _named_behind(place: Token) -> Words | None:
    """Return the name right behind a nameless place, wherever the parse hung it: "the towns of X and Y"."""
    at = place.i + 1
    if at + 1 >= place.sent.end or place.doc[at].lower_ != "of":
        return None
    return next((e for e in place.doc.ents if e.start == at + 1 and e.label_ in ("GPE", "LOC")), None)


def _locates(annotated: Annotated, ontology: Ontology, token: Token, place: Token) -> bool:
    """Tell whether a phrase says where a nameless place lies: "of X", "in the south" after "territory"."""
    phrase = base(token.dep_) == "nmod" or (base(token.dep_) == "obl" and token.i > place.i)
    quarter = lemma(token) in ontology.words("quarters")
    kind = "place" if quarter else kind_of(annotated, ontology, token)
    return phrase and preposition(token) in ("of", "in") and kind in _PLACES


def is_excepted(place: Token) -> bool:
    """Tell the last of "all of the province but the town": whoever holds the rest does not hold it."""
    excepted = place.dep_ == "conj" and any(c.lower_ == "but" for c in place.children)
    return excepted and not any(t.lower_ == "not" for t in place.doc[place.sent.start : place.i])
