"""Noun phrases: their extent, their preposition, their conjuncts, what kind of thing they name."""

from collections.abc import Iterator
from functools import cache, lru_cache

from dateline.claims.asked import once, once_in_context
from dateline.knowledge.names import NameHit
from dateline.language.annotated import Annotated
from dateline.language.speech.tree import is_day_of_clause
from dateline.language.tokens import Token
from dateline.language.toponyms import Toponym
from dateline.ontology import Kind, Ontology, load_ontology
from dateline.records import Span

__all__ = [
    "base",
    "clause_head",
    "conjuncts",
    "content",
    "kind_of",
    "lemma",
    "name_at",
    "noun_classes",
    "noun_kind",
    "np_span",
    "preposition",
    "span_of",
    "toponym_at",
]

# Children of a noun that are no part of its phrase: clauses, further conjuncts, asides, its own predicate use.
_OUTSIDE = frozenset(
    {
        "acl:relcl", "acl", "advcl", "advcl:relcl", "parataxis", "ccomp", "csubj", "conj", "cc", "appos", "nsubj",
        "nsubj:pass", "cop", "mark", "expl", "discourse", "vocative", "dislocated", "punct", "orphan", "aux", "list",
        "cc:preconj", "obl:tmod", "nmod:tmod", "obl:unmarked", "nmod:unmarked",
    }
)  # fmt: skip
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "SYM", "X"})
_CLAUSE = frozenset(
    {
        "ROOT", "root", "ccomp", "advcl", "acl", "acl:relcl", "advcl:relcl", "parataxis", "csubj", "csubj:pass",
        "xcomp", "csubj:outer",
    }
)  # fmt: skip
_STRANDING = frozenset({"which", "that", "whom", "who"})
# Of a body's name these say nothing of its kind: "Defence Volunteers", "Democratic Gathering".
_BODIES = ("weapon", "vehicle", "civilians")
_MOVEMENTS = frozenset({"gathering", "rally"})
_DASHES = frozenset({"-", "–", "—", "--"})
_LABEL_KINDS: dict[str, Kind] = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "actor",
    "ARMED_GROUP": "actor",
    "NORP": "actor",
    "GPE": "place",
    "LOC": "place",
    "FAC": "site",
    "WEAPON": "weapon",
    "VEHICLE": "vehicle",
    "DATE": "time",
    "TIME": "time",
    "CARDINAL": "number",
    "QUANTITY": "number",
    "EVENT": "thing",
}


@cache
def base(dep: str) -> str:
    """Return a UD relation without its subtype ("nsubj:pass" -> "nsubj")."""
    return dep.split(":", 1)[0]


@once
def preposition(token: Token) -> str | None:
    """Return the preposition that marks a noun ("in", "out of", "because of"), lower case, or None.

    That of a relative pronoun may stand at the clause's end: "the town which rebels have been pushing towards".
    """
    marks = [child for child in token.children if child.dep_ == "case" and child.i < token.i] or _stranded(token)
    if not marks:
        return None
    parts = [part for mark in marks for part in mark.children if part.dep_ in ("fixed", "advmod", "case")]
    return " ".join(word.lower_ for word in sorted({*marks, *parts}, key=lambda word: word.i))


def _stranded(token: Token) -> list[Token]:
    """Return the preposition at the end of a relative pronoun's clause, read as the pronoun's or as the verb's."""
    if token.lower_ not in _STRANDING or token.dep_ != "obl":
        return []
    behind = [*token.children, *(c for c in token.head.children if c.tag_ == "IN" and c.dep_ in ("obl", "advmod"))]
    return [c for c in behind if c.i > token.head.i and not list(c.children)][:1]


@once
def np_span(token: Token) -> tuple[int, int]:
    """Return the character range of the token's noun phrase, without relative clause, apposition or conjuncts.

    Phrases that hang on it ("of", "in", adjectives with complements) belong to it; its own preposition does not.
    """
    inside = set(_inside(token))
    doc, left, right = token.doc, token.i, token.i
    while left - 1 in inside or (left - 2 in inside and _is_mark(doc[left - 1]) and left - 2 >= token.sent.start):
        left -= 1
    while right + 1 in inside or (right + 2 in inside and _is_mark(doc[right + 1])):
        right += 1
    left = _behind_dateline(token, left)
    while left < token.i and (doc[left].is_punct and not doc[left].is_quote and doc[left].text not in "([-"):
        left += 1
    return doc[left].idx, doc[right].idx + len(doc[right])


def _behind_dateline(token: Token, left: int) -> int:
    """Where a phrase begins behind the town that opens a paragraph: "LUSAKA - | Ten rebels"."""
    doc = token.doc
    dash = next((i for i in range(left + 1, token.i) if doc[i].text in _DASHES), None)
    opens = dash is not None and left == token.sent.start and all(t.text.isupper() for t in doc[left:dash])
    return dash + 1 if opens and dash is not None else left


def _is_mark(token: Token) -> bool:
    return token.is_punct or token.is_space


def _inside(token: Token) -> Iterator[int]:
    charged = token.dep_ == "obj" and lemma(token.head) == "accuse"  # "accused the army of an attack"
    yield token.i
    for child in token.children:
        if child.is_space or child.dep_ in _OUTSIDE or (child.dep_ == "case" and child.i < token.i):
            continue
        if preposition(child) == "by" or (charged and child.pos_ == "NOUN" and preposition(child) == "of"):
            continue
        if is_day_of_clause(child):
            continue
        yield from (t.i for t in _subtree(child))


def _subtree(token: Token) -> Iterator[Token]:
    yield token
    for child in token.children:
        if child.is_space or base(child.dep_) == "acl" or child.dep_ in ("appos", "parataxis", "advcl"):
            continue
        yield from _subtree(child)


def span_of(token: Token) -> Span:
    """Return the token's noun phrase as a span of the report's text."""
    start, end = np_span(token)
    return Span(start, end, token.doc.text[start:end])


@once
def conjuncts(token: Token) -> list[Token]:
    """Return the token and its nominal conjuncts, in text order."""
    found = [token]
    for child in token.children:
        if (child.dep_ == "conj" and child.pos_ in _NOMINAL) or _is_listed(child):
            found += conjuncts(child)
    return sorted(found, key=lambda t: t.i)


def _is_listed(token: Token) -> bool:
    """Tell the middle of "A, B and C" that was read as an aside to A: same part of speech, same opening word."""
    head = token.head
    if token.dep_ != "appos" or token.pos_ != head.pos_ or not any(c.dep_ == "conj" for c in head.children):
        return False
    opening = [{c.lower_ for c in t.children if c.dep_ in ("det", "nmod:poss")} for t in (head, token)]
    return opening[0] == opening[1] and any(c.dep_ == "conj" and c.i > token.i for c in head.children)


def content(token: Token, ontology: Ontology) -> Token:
    """Return what a partitive phrase is about: "most of the city" -> city, "dozens of fighters" -> fighters."""
    partitives = ontology.words("partitives")
    if token.pos_ == "NUM" or lemma(token) in partitives or token.lower_ in partitives:
        for child in token.children:
            if base(child.dep_) in ("nmod", "obl") and preposition(child) == "of":
                return content(child, ontology)
    return token


@once
def lemma(token: Token) -> str:
    """Return a token's lemma, lower case: the ontology's where it knows the form, else the reader's."""
    return _lemma(token.lower_, "verb" if token.pos_ in ("VERB", "AUX") else "noun", token.lemma_)


@lru_cache(maxsize=1 << 16)
def _lemma(form: str, pos: str, read: str) -> str:
    return load_ontology().lemma(form, pos) or read.lower() or form


def name_at(annotated: Annotated, token: Token) -> NameHit | None:
    """Return the known name a token is part of."""
    return annotated.name_of(token)


def toponym_at(annotated: Annotated, token: Token) -> Toponym | None:
    """Return the place name a token is part of."""
    return annotated.toponym_of(token)


@once_in_context
def kind_of(annotated: Annotated, ontology: Ontology, token: Token) -> Kind:
    """Return what kind of thing a noun phrase names; "thing" where nothing tells.

    Looked at in this order: time expressions, known names, place names, noun classes of the ontology, names found by
    the reader, pronouns.
    """
    token = content(token, ontology)
    if annotated.time_of(token) is not None:
        return "time"
    hit, place = name_at(annotated, token), toponym_at(annotated, token)
    if hit is not None:
        return _LABEL_KINDS.get(hit.label, "actor")
    if place is not None and place.kind != "modifier":
        return {"place": "place", "facility": "site", "metonym": "actor"}[place.kind]  # type: ignore[return-value]
    classed = noun_kind(ontology, token)
    body = token.ent_iob_ == "I" and token.ent_type_ in ("ORG", "ARMED_GROUP")
    if classed == "civilians" and _are_followers(ontology, token):
        return "actor"
    if classed and not (body and (classed in _BODIES or token.lower_ in _MOVEMENTS)):  # "Assam Rifles"
        return classed
    if token.ent_type_ in _LABEL_KINDS:
        return _LABEL_KINDS[token.ent_type_]
    return _by_shape(token)


def _are_followers(ontology: Ontology, token: Token) -> bool:
    """Tell "his men", "Karim's boys", who fight, from men."""
    followers = token.tag_ == "NNS" and lemma(token) in ontology.words("followers")
    return followers and any(c.dep_ == "nmod:poss" for c in token.children)


def _by_shape(token: Token) -> Kind:
    if token.lower_ in load_ontology().words("partitives"):
        return "number"
    if token.pos_ == "PRON":
        return "person" if token.lower_ in ("he", "she", "him", "her", "who", "whom") else "actor"
    return "number" if token.pos_ == "NUM" else "thing"


@once_in_context
def noun_kind(ontology: Ontology, token: Token) -> Kind | None:
    """Return the kind the ontology's noun classes give a noun, the longest wording first ("air force base")."""
    before = [t.lower_ for t in token.children if t.dep_ == "compound" and t.i < token.i]
    for size in range(len(before), -1, -1):
        for last in (token.lower_, lemma(token)):
            classes = ontology.classes_of(" ".join([*before[len(before) - size :], last]))
            if classes:
                return ontology.nouns[classes[0]].kind
    return None


def noun_classes(ontology: Ontology, token: Token) -> tuple[str, ...]:
    """Return the noun classes of a noun, the longest wording first ("barrel bomb" before "bomb")."""
    before = [t.lower_ for t in token.children if t.dep_ in ("compound", "amod") and t.i < token.i]
    token = content(token, ontology)
    for size in range(len(before), -1, -1):
        for last in (token.lower_, lemma(token)):
            found = ontology.classes_of(" ".join([*before[len(before) - size :], last]))
            if found:
                return found
    return ()


def clause_head(token: Token) -> Token:
    """Return the head of the clause the token stands in: the nearest ancestor (or itself) that heads one."""
    while token.dep_ not in _CLAUSE and token.head != token:
        if token.dep_ == "conj" and token.pos_ in ("VERB", "AUX") and token.head.pos_ in ("VERB", "AUX"):
            return token
        token = token.head
    return token
