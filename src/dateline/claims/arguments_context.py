"""Where and when: the place and the time the syntax ties to a predicate; None where it ties none."""

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.claims.arguments_np import base, conjuncts, kind_of, np_span, preposition
from dateline.claims.arguments_slots import is_verbal
from dateline.language.annotated import Annotated
from dateline.ontology import Ontology, load_ontology
from dateline.records import Span, TimeExpr

__all__ = ["mention_in", "place_of", "places_of", "time_of", "times_of"]

_LOCATIVE = frozenset(
    {
        "in", "at", "near", "on", "outside", "inside", "around", "across", "throughout", "along", "within", "off", "over",
        "between", "behind", "beside", "next to", "close to", "north of", "south of", "east of", "west of", "opposite",
        "northeast of", "northwest of", "southeast of", "southwest of", "just outside", "in front of", "from", "to",
        "into", "towards", "toward", "through", "against", "of", "out of", "from outside", "via", "by",
    }
)  # fmt: skip
# Prepositions that say where only when they bring a place, and not the doer or the direction of speech.
_PLACE_ENTS = frozenset({"GPE", "LOC", "FAC"})



def place_of(annotated: Annotated, ontology: Ontology, token: Token) -> Span | None:
    """Return the place mention tied to a predicate: its own phrases first, then those of the clause above it."""
    return next(iter(places_of(annotated, ontology, token)), None)


def places_of(annotated: Annotated, ontology: Ontology, token: Token) -> list[Span]:
    """Return the place mentions of the nearest phrase that has any, conjuncts apart ("in Adra and Tamra": two)."""
    for step in _clauses(token):
        for child in _locatives(step):
            found = [m for c in conjuncts(child) if (m := mention_in(annotated, ontology, c)) is not None]
            if found:
                return found
        scene = _scene(annotated, ontology, step)
        if scene is not None:
            return [scene]
    return []


def _locatives(token: Token) -> Iterator[Token]:
    """Yield the place-like phrases of a predicate, "in" and its like before "from" and "to"."""
    found = [c for c in token.children if base(c.dep_) in ("obl", "nmod") and preposition(c) in _LOCATIVE]
    weak = ("from", "to", "into", "towards", "toward", "through", "against", "of", "out of", "by", "between")
    yield from sorted(found, key=lambda c: (preposition(c) in weak, c.i))


def _scene(annotated: Annotated, ontology: Ontology, token: Token) -> Span | None:
    """Return the place that stands as possessor or modifier, as witness, or as antecedent of "where"."""
    if not is_verbal(token):
        for child in token.children:
            if child.dep_ in ("compound", "nmod:poss", "amod", "nmod") and child.ent_type_ in _PLACE_ENTS:
                return mention_in(annotated, ontology, child)
        head = token.head
        if head.lemma_.lower() in ontology.words("witness_verbs") and token.dep_ == "obj":
            for child in head.children:
                if child.dep_ == "nsubj":
                    subject = head.head if child.text.lower() in ("that", "which") else child
                    return _if_place(annotated, ontology, subject)
    if token.dep_ == "acl:relcl":
        return _if_place(annotated, ontology, token.head)
    return None


def _if_place(annotated: Annotated, ontology: Ontology, token: Token) -> Span | None:
    return mention_in(annotated, ontology, token) if kind_of(annotated, ontology, token) == "place" else None


def mention_in(annotated: Annotated, ontology: Ontology, token: Token, depth: int = 0) -> Span | None:
    """Return the place a noun phrase names: the most particular name in it, else a definite place noun's phrase."""
    if token.ent_type_ in _PLACE_ENTS:
        return _name_span(annotated, token)
    if kind_of(annotated, ontology, token) not in ("place", "site") and depth == 0:
        return None
    inner = [c for c in token.children if c.dep_ in ("compound", "appos", "nmod:poss", "flat", "amod", "nmod:desc")]
    inner += [c for c in token.children if base(c.dep_) == "nmod" and c not in inner]
    for child in inner:
        if child.ent_type_ in _PLACE_ENTS and child.dep_ != "amod":
            return _name_span(annotated, child)
    for child in inner:
        if depth < 3 and kind_of(annotated, ontology, child) in ("place", "site"):
            found = mention_in(annotated, ontology, child, depth + 1)
            if found is not None and found.text[:1].isupper():
                return found
    if depth == 0 and token.pos_ in ("NOUN", "PROPN"):
        start, end = np_span(token)
        return annotated.report.span(start, end)
    return None


def _name_span(annotated: Annotated, token: Token) -> Span:
    doc, left, right = token.doc, token.i, token.i
    while doc[left].ent_iob_ != "B" and left > 0 and doc[left - 1].ent_type_ == token.ent_type_:
        left -= 1
    while right + 1 < len(doc) and doc[right + 1].ent_iob_ == "I" and doc[right + 1].ent_type_ == token.ent_type_:
        right += 1
    while left < token.i and doc[left].pos_ in ("DET", "SPACE"):
        left += 1
    return annotated.report.span(doc[left].idx, doc[right].idx + len(doc[right]))


def time_of(annotated: Annotated, token: Token) -> Span | None:
    """Return the time expression tied to a predicate or to its clause; never the time of speaking."""
    for step in _clauses(token, same_time=True):
        found = times_of(annotated, step)
        for time in sorted(found, key=lambda t: t.function in ("duration", "set")):
            return annotated.report.span(time.start, time.end)
    return None


def times_of(annotated: Annotated, token: Token) -> list[TimeExpr]:
    """Return the time expressions that hang on a predicate, not on a verb below or above it."""
    start, end = token.sent.start_char, token.sent.end_char
    return [t for t in annotated.times if start <= t.start < end and _hangs_on(annotated, t, token)]


def _hangs_on(annotated: Annotated, time: TimeExpr, token: Token) -> bool:
    span = annotated.doc.char_span(time.start, time.end, alignment_mode="expand")
    if span is None:
        return False
    word = span.root
    for _ in range(6):
        if word is token or word.i == token.i:
            return True
        if word.head.i == word.i or (is_verbal(word) and word.i != span.root.i) or base(word.dep_) == "acl":
            return False
        word = word.head
    return False


def _clauses(token: Token, *, same_time: bool = False) -> Iterator[Token]:
    """Yield the token and the predicates above it whose scene it shares, up to a word of telling."""
    telling = load_ontology().words("speech_verbs")
    for _ in range(8):
        yield token
        head = token.head
        if head.i == token.i or base(token.dep_) in ("ccomp", "parataxis", "csubj"):
            return
        if is_verbal(token) and token.dep_ == "advcl" and same_time and not _simultaneous(token):
            return
        if token.dep_ == "acl:relcl" and same_time:
            return
        if is_verbal(head) and head.lemma_.lower() in telling and token.dep_ not in ("xcomp", "conj"):
            return
        token = head


def _simultaneous(token: Token) -> bool:
    marks = [c.text.lower() for c in token.children if c.dep_ in ("mark", "advmod") and c.i < token.i]
    marks = [m for m in marks if m in ("after", "before", "since", "until", "because", "if", "to", "once")]
    return not marks
