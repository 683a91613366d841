"""Where: the places that the syntax ties to a predicate; None where it ties none."""

import re
from collections.abc import Iterator

from dateline.claims.arguments_np import (
    base,
    conjuncts,
    content,
    kind_of,
    lemma,
    np_span,
    preposition,
    toponym_at,
)
from dateline.claims.arguments_times import clauses_above
from dateline.claims.arguments_verbs import is_verbal
from dateline.claims.asked import once_in_context
from dateline.knowledge.gazetteer.words import place_words
from dateline.language.annotated import Annotated
from dateline.language.tokens import Token
from dateline.language.toponyms import Toponym
from dateline.ontology import Ontology
from dateline.records import Span

__all__ = ["mention_in", "place_before", "place_of", "places_inside", "places_of"]

_LOCATIVE = frozenset(
    {
        "in", "at", "near", "on", "outside", "inside", "around", "across", "throughout", "along", "within", "off",
        "over", "between", "behind", "beside", "next to", "close to", "north of", "south of", "east of", "west of",
        "opposite",
        "northeast of", "northwest of", "southeast of", "southwest of", "just outside", "in front of", "from", "to",
        "into", "towards", "toward", "through", "against", "of", "out of", "from outside", "via", "by",
    }
)  # fmt: skip
_OF_NAMES = frozenset({"division", "district", "settlement"})
_BLANK = re.compile(r"\s+")
_JOINT = re.compile(r"\s*(?:,\s*(?:and\s+)?|\s(?:and|&)\s)\s*")
_NAMING = frozenset({"compound", "appos", "nmod:poss", "flat", "amod", "nmod:desc"})
_DIRECTIONS = frozenset(
    {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "outside"}
)
_DAYS = frozenset(
    {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "night", "morning", "evening",
        "afternoon", "yesterday", "today",
    }
)  # fmt: skip
_LENGTHS = frozenset({"km", "kms", "kilometers", "kilometres", "miles", "metres", "meters"})


def place_of(annotated: Annotated, ontology: Ontology, token: Token) -> Span | None:
    """Return the place mention tied to a predicate: its own phrases first, then those of the clause above it."""
    return next(iter(places_of(annotated, ontology, token)), None)


@once_in_context
def places_of(annotated: Annotated, ontology: Ontology, token: Token) -> list[Span]:
    """Return the place mentions of the nearest phrase that has any, conjuncts apart ("in Adra and Tamra": two)."""
    for step in clauses_above(token):
        for child in _locatives(step):
            found = _each_place(annotated, ontology, child)
            if found:
                return found
        found = _in_object(annotated, ontology, step) if step.i == token.i else []
        if found:
            return found
        scene = _scene(annotated, ontology, step)
        if scene is not None:
            return [scene]
    return []


def places_inside(annotated: Annotated, ontology: Ontology, token: Token) -> list[Span]:
    """Return the places a noun phrase itself says it is in: "the group in the coastal city"."""
    for child in _locatives(token):
        if (preposition(child) or "") not in ("of", "by", "to", "from", "against"):
            found = _each_place(annotated, ontology, child)
            if found:
                return found
    return []


def _each_place(annotated: Annotated, ontology: Ontology, phrase: Token) -> list[Span]:
    """Return the places of a phrase and of those joined to it; names listed before their noun each by itself."""
    found: dict[int, Span] = {}
    for token in conjuncts(phrase):
        place = mention_in(annotated, ontology, token)
        for each in _listed_before(annotated, token) or ([place] if place is not None else []):
            found.setdefault(each.start, each)
    return list(found.values())


def _listed_before(annotated: Annotated, noun: Token) -> list[Span]:
    """Return the names listed before a noun in the plural: "Adra, Homs and Tamra districts"; empty for no list."""
    if not noun.lower_.endswith("s") or place_words().kind(noun.lower_) not in _OF_NAMES:
        return []
    text, end, names = annotated.report.text, noun.idx, list[Span]()
    for place in reversed(annotated.toponyms):
        if place.end > end:
            continue
        if place.kind == "metonym" or not (_JOINT if names else _BLANK).fullmatch(text, place.end, end):
            break
        names.insert(0, annotated.report.span(place.start, place.end))
        end = place.start
    return names if len(names) > 1 else []


def _in_object(annotated: Annotated, ontology: Ontology, step: Token) -> list[Span]:
    """Return where a verb's object is said to be: "attacked a convoy in Adra"."""
    if not is_verbal(step):
        return []
    patients = [c for c in step.children if c.dep_ in ("obj", "nsubj:pass")]
    return next((found for c in patients if (found := places_inside(annotated, ontology, c))), [])


def _locatives(token: Token) -> Iterator[Token]:
    """Yield the place-like phrases of a predicate, "in" and its like before "from" and "to"."""
    found = [
        phrase
        for child in token.children
        for phrase in (child, *_behind_time(child))
        if base(phrase.dep_) in ("obl", "nmod") and preposition(phrase) in _LOCATIVE
    ]
    weak = ("from", "to", "into", "towards", "toward", "through", "against", "of", "out of", "by", "between")
    yield from sorted(found, key=lambda c: (preposition(c) in weak, c.i))


def _behind_time(child: Token) -> Iterator[Token]:
    """Yield the phrases read onto a time or length that belong to its verb: "on Friday in Adra", "20 km from Adra"."""
    if base(child.dep_) in ("obl", "nmod") and (child.lower_ in _DAYS or child.lower_ in _LENGTHS):
        yield from child.children


def _scene(annotated: Annotated, ontology: Ontology, token: Token) -> Span | None:
    """Return the place that stands as possessor or modifier, as witness, or as antecedent of "where"."""
    if not is_verbal(token):
        for child in token.children:
            if child.dep_ in ("compound", "nmod:poss", "nmod") and not preposition(child):
                named = _named(annotated, child)
                if named is not None:
                    return named
        head = token.head
        if lemma(head) in ontology.words("witness_verbs") and token.dep_ == "obj":
            for child in head.children:
                if child.dep_ == "nsubj":
                    return _witness(annotated, ontology, child)
    if token.dep_ == "acl:relcl":
        return _if_place(annotated, ontology, token.head)
    return None


def _witness(annotated: Annotated, ontology: Ontology, subject: Token) -> Span | None:
    """Return the place that "has witnessed clashes"; a relative pronoun stands for the nearest place before it."""
    if subject.lower_ not in ("that", "which"):
        place = toponym_at(annotated, subject)
        named = None if place is None else annotated.report.span(place.start, place.end)
        return named or _if_place(annotated, ontology, subject)
    for word in reversed(subject.doc[max(subject.sent.start, subject.i - 4) : subject.i]):
        if word.pos_ in ("NOUN", "PROPN"):
            return _if_place(annotated, ontology, word)
    return None


def place_before(annotated: Annotated, token: Token) -> Toponym | None:
    """Return the place that a word before a noun names, here or, where it was read as another's name, elsewhere."""
    here = annotated.toponym_of(token)
    if here is not None or annotated.name_of(token) is not None or token.pos_ != "PROPN":
        return here
    text = annotated.report.text
    return next((t for t in annotated.toponyms if text[t.start : t.end] == token.text), None)


def _if_place(annotated: Annotated, ontology: Ontology, token: Token) -> Span | None:
    return mention_in(annotated, ontology, token) if kind_of(annotated, ontology, token) == "place" else None


def mention_in(annotated: Annotated, ontology: Ontology, token: Token, depth: int = 0) -> Span | None:
    """Return the place a noun phrase names: the most particular name in it, else a place noun's own phrase."""
    named = _named(annotated, token)
    if named is not None:
        return named
    if depth == 0 and kind_of(annotated, ontology, token) not in ("place", "site"):
        return None
    inner = content(token, ontology)
    if inner.i != token.i:
        return mention_in(annotated, ontology, inner, depth)
    inside = [c for c in token.children if c.dep_ in _NAMING] + [c for c in token.children if base(c.dep_) == "nmod"]
    for child in inside:
        found = _named(annotated, child) if child.dep_ != "amod" else None
        if found is None and depth < 3 and kind_of(annotated, ontology, child) in ("place", "site"):
            found = mention_in(annotated, ontology, child, depth + 1)
        if found is not None:
            return found
    if depth == 0 and token.pos_ in ("NOUN", "PROPN"):
        return annotated.report.span(np_span(token)[0], _direction_end(token))
    return None


def _named(annotated: Annotated, token: Token) -> Span | None:
    """Return the place name a token stands in, unless it stands for a government."""
    place = toponym_at(annotated, token)
    if place is None or place.kind == "metonym":
        return None
    return annotated.report.span(place.start, place.end)


def _direction_end(token: Token) -> int:
    """Return where a place phrase ends, a direction included: "areas just west of the city"."""
    end = np_span(token)[1]
    for word in token.doc[token.i + 1 : token.i + 5]:
        if word.lower_ in _DIRECTIONS and word.dep_ in ("advmod", "amod", "nmod", "obl"):
            for child in word.children:
                if base(child.dep_) in ("obl", "nmod"):
                    return np_span(child)[1]
        elif word.lower_ not in ("just", "km", "kilometers", "kilometres", "miles") and not word.is_space:
            break
    return end
