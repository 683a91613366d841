"""Names the reader took for people's that are towns': the gazetteer and the words around them outvote it.

A reader trained on everyday English knows few towns of the wars it will read about. A lone name is a place where the
gazetteer has a settlement of that very name and its place in the sentence calls for one ("in X", "surrounded X"), or
the report calls it a place elsewhere.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from dateline.knowledge.names import NameHit
from dateline.knowledge.places import Gazetteer
from dateline.ontology import load_ontology

__all__ = ["vote_places"]

_PERSON = frozenset({"PERSON", "PER", "ORG"})
_PLACES = frozenset({"GPE", "LOC"})
_LOCATIVE = frozenset({
    "in", "at", "near", "to", "from", "into", "towards", "toward", "outside", "inside", "around", "of", "on", "through",
    "between", "across",
})  # fmt: skip
_SAID_OF_PLACES = ("holds_nouns", "presence_nouns", "generic_places", "place_subject_nouns")
_LEAST_PEOPLE = 2000


def vote_places(doc: Doc, names: list[NameHit], gazetteer: Gazetteer) -> None:
    """Relabel entities of the Doc in place: a person's or organisation's name that is a town's becomes GPE."""
    places = {entity.text.lower() for entity in doc.ents if entity.label_ in _PLACES}
    known = {(hit.start, hit.end) for hit in names}
    entities = [
        Span(doc, entity.start, entity.end, label="GPE")
        if (entity.start_char, entity.end_char) not in known and _is_place(entity, places, gazetteer)
        else entity
        for entity in doc.ents
    ]
    doc.ents = tuple(entities)


def _is_place(entity: Span, places: set[str], gazetteer: Gazetteer) -> bool:
    if entity.label_ not in _PERSON or len(entity) > 3 or _has_company(entity):
        return False
    if entity.text.lower() in places or _is_seat(entity, gazetteer):
        return True
    root = entity.root
    if root.dep_ == "conj" and root.head.ent_type_ in _PLACES and _governed(root.head):
        return True  # like is joined with like: "secured X and Y"
    return _called_for(root) and any(_known(entity.text, gazetteer))


def _is_seat(entity: Span, gazetteer: Gazetteer) -> bool:
    """Tell a capital that stands for its government ("Kinshasa accused X") from people of that name, who have more
    names somewhere in the report."""
    name = entity.text.lower()
    if name not in gazetteer.countries.capitals:
        return False
    return not any(e.label_ in _PERSON and len(e) > 1 and name in e.text.lower().split() for e in entity.doc.ents)


def _governed(token: Token) -> bool:
    """Tell whether a place stands as object or in a phrase of place, and so not as a state that acts."""
    return token.dep_ in ("obj", "nsubj:pass") or token.dep_.startswith(("obl", "nmod"))


def _known(name: str, gazetteer: Gazetteer) -> Iterator[bool]:
    for match in gazetteer.candidates(name):
        named = match.rule == "exact" and match.place.kind in ("settlement", "adm1", "adm2")
        yield named and (match.place.population >= _LEAST_PEOPLE or match.place.source is not None)


def _has_company(entity: Span) -> bool:
    """Tell whether a title or a further name stands beside it ("General X", "X Hassan")."""
    before = entity.doc[entity.start - 1] if entity.start > 0 else None
    after = entity.doc[entity.end] if entity.end < len(entity.doc) else None
    titled = before is not None and (before.pos_ == "PROPN" or before.dep_ == "nmod:desc")
    return titled or (after is not None and after.pos_ == "PROPN" and after.dep_.startswith("flat"))


def _is_held(predicate: Token) -> bool:
    """Tell what is said of places alone: "X is under siege", "X was placed under army control", "X fell into rebel
    hands"."""
    words = load_ontology().words
    for noun in (predicate, *(c for c in predicate.children if c.dep_ == "obl")):
        called = noun.lemma_.lower() if noun.pos_ == "NOUN" else ""
        under = called in words("under_control") | words("under_siege")
        marks = {c.lower_ for c in noun.children if c.dep_ == "case"} if under else ()
        if "under" in marks:
            return True
    return False


def _called_for(token: Token) -> bool:
    """Tell whether the name stands where a place stands."""
    if any(child.dep_ == "case" and child.lower_ in _LOCATIVE for child in token.children):
        return token.dep_.startswith(("obl", "nmod")) and token.dep_ != "nmod:poss"
    if token.dep_ == "conj":
        return _called_for(token.head)
    verb = load_ontology().verb_lemma(token.head.lower_, token.head.lemma_)
    if token.dep_ == "nsubj:pass" and _is_held(token.head):
        return True
    if token.dep_ in ("obj", "nsubj:pass"):
        return verb in load_ontology().words("place_object_verbs")
    words = load_ontology().words
    kind = token.head.lemma_.lower()
    if token.dep_ == "nsubj":  # "X is a bastion", "X became a hub"
        said = [token.head, *(c for c in token.head.children if c.dep_ in ("xcomp", "obj"))]
        told: frozenset[str] = frozenset().union(*(words(w) for w in _SAID_OF_PLACES))
        return _is_held(token.head) or any(t.pos_ == "NOUN" and t.lemma_.lower() in told for t in said)
    return token.dep_ in ("compound", "nmod", "appos") and kind in words("generic_places")
