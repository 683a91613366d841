"""Tolls without a number: one person in the singular ("killed a peasant"), people by name, "many"."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from dateline.claims.tolls.harm import Hit
from dateline.claims.tolls.lexicon import TollWords, toll_words
from dateline.claims.tolls.phrases import Count, noun_is_people
from dateline.language.annotated import Annotated
from dateline.language.speech.tree import phrase
from dateline.ontology import Ontology

_SINGULAR = frozenset({"NN", "NNP"})
_ONE = frozenset({"a", "an", "one", "another"})
_KINDS = frozenset({"killed", "wounded", "captured", "abducted", "arrested", "missing"})


def implied(annotated: Annotated, ontology: Ontology, taken: set[int]) -> Iterator[tuple[Count, Hit]]:
    """Yield counts that no number gives, with their harm; `taken` holds tokens that numbered counts cover."""
    words = toll_words()
    for token in annotated.doc:
        for victims, hit in _victims(token, words):
            heads = [v for v in victims if not _covered(v, taken)]
            if not heads or len(heads) < len(victims):
                continue
            count = _count(annotated, ontology, heads, hit)
            if count is not None:
                yield count, hit


def _covered(head: Token, taken: set[int]) -> bool:
    return any(t.i in taken for t in (head, *(k for k in head.children if k.dep_ in {"nummod", "det", "amod", "nmod"})))


def _victims(token: Token, words: TollWords) -> Iterator[tuple[list[Token], Hit]]:
    form = token.text.lower()
    if (kind := words.acts.get(form)) and token.pos_ == "VERB":
        for victim in _of_act(token):
            yield _conjuncts(victim), Hit((kind,), token, "implied")
    elif (kind2 := words.suffers.get(form)) and token.pos_ == "VERB" and kind2 != "displaced":
        for kid in token.children:
            if kid.dep_ == "nsubj":
                yield _conjuncts(kid), Hit((kind2,), token, "implied")
    elif (kind3 := words.of.get(form)) and token.pos_ == "NOUN":
        for kid in token.children:
            if kid.dep_.startswith("nmod") and any(c.text.lower() == "of" for c in kid.children if c.dep_ == "case"):
                yield _conjuncts(kid), Hit((kind3,), token, "implied")


def _of_act(verb: Token) -> list[Token]:
    found = [k for k in verb.children if k.dep_ in {"obj", "nsubj:pass"}]
    participle = not verb.text.lower().endswith(("ing", "s"))
    if not found and verb.dep_ == "acl" and participle:
        found = [verb.head]
    if not found and verb.dep_ == "acl:relcl" and any(k.dep_ == "aux:pass" for k in verb.children):
        found = [verb.head]
    return found


def _conjuncts(token: Token) -> list[Token]:
    return [token, *(c for kid in token.children if kid.dep_ == "conj" and kid.pos_ in {"NOUN", "PROPN", "NUM"} for c in _conjuncts(kid))]


def _count(annotated: Annotated, ontology: Ontology, heads: list[Token], hit: Hit) -> Count | None:
    if any(kind not in _KINDS for kind in hit.kinds):
        return None
    ranges = [phrase(h, stop=_stops(h)) for h in heads]
    first, last = min(r[0] for r in ranges), max(r[1] for r in ranges)
    if (unnumbered := _unnumbered(heads[0])) and len(heads) == 1:
        return Count(first, last, (first, first), heads[0], (first, last), None, None, None, "vague") if unnumbered else None
    singles = [_is_one(annotated, ontology, h) for h in heads]
    if not all(singles):
        return None
    number = len(heads)
    return Count(first, last, (first, first), heads[0], (first, last), number, number, number, "exact")


def _stops(head: Token) -> list[int]:
    return [k.i for k in head.children if k.dep_ == "case" or (k.dep_.startswith("nmod") and k.i > head.i and k.dep_ != "nmod:poss")]


def _unnumbered(head: Token) -> bool:
    words = toll_words()
    return head.text.lower() in words.unnumbered or any(
        k.dep_ in {"amod", "det"} and k.text.lower() in words.unnumbered for k in head.children
    )


def _is_one(annotated: Annotated, ontology: Ontology, head: Token) -> bool:
    """True for a named person or a singular noun for a person that is new in the report."""
    if head.ent_type_ == "PERSON" or (head.pos_ == "PROPN" and any(k.ent_type_ == "PERSON" for k in head.children)):
        return True
    if head.pos_ not in {"NOUN", "PROPN"} or not _singular(head):
        return False
    article = next((k.text.lower() for k in head.children if k.dep_ in {"det", "nummod", "nmod:poss"}), None)
    if noun_is_people(ontology, head) is not True or _is_group(ontology, head):
        return False
    return article in _ONE or (article is not None and _first_mention(head))


def _singular(head: Token) -> bool:
    if head.tag_ in _SINGULAR or "Sing" in head.morph.get("Number", []):
        return True
    return not head.tag_ and not head.text.lower().endswith("s")


def _is_group(ontology: Ontology, head: Token) -> bool:
    """A group, force or crowd in the singular is no one person."""
    return head.text.lower() in _GROUPS or "forces" in ontology.classes_of(head.text.lower()) and head.text.lower() not in _RANKS


_GROUPS = frozenset("group people family crowd population community staff personnel leadership patrol unit column convoy".split())
_RANKS = frozenset("soldier policeman officer commander pilot guard marine serviceman conscript recruit peacekeeper lieutenant colonel general captain sergeant corporal major private cadet sentry operative agent ranger militiaman".split())


def _first_mention(head: Token) -> bool:
    doc: Doc = head.doc
    return not any(t.text.lower() == head.text.lower() for t in doc[: head.i])
