"""Marks a predicate bears itself: modal verbs, negation, tense and aspect, adverbs and adjectives of doubt or plan."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from dateline.claims.arguments_np import base, lemma
from dateline.claims.arguments_verbs import is_verbal
from dateline.language.tokens import Token
from dateline.ontology import load_ontology
from dateline.records import Standing

__all__ = ["Mark", "own_marks", "words"]

_NEGATIONS = frozenset({"not", "n't", "never", "nt", "no", "nor", "neither", "without"})
_NEGATING = frozenset({"advmod", "neg", "det", "cc", "cc:preconj", "mark", "case"})
_QUALIFYING = frozenset({"advmod", "amod", "obl", "compound", "acl", "det"})
_MARKING = _NEGATING | _QUALIFYING | {"aux", "aux:pass", "cop", "nsubj", "nsubj:pass", "obj"}  # other words say nothing
# Verbs that say a thing is under way, in whatever tense.
_GOING_ON = frozenset({"continue", "rage", "persist", "resume", "intensify", "escalate"})
_BE = frozenset({"is", "are", "was", "were", "'s", "'re"})
_FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})
_POSSIBLE = frozenset({"would", "could", "might", "may", "should", "can", "ca", "must", "ought", "'d"})
_VOWS = frozenset({"vow", "swear", "promise", "pledge"})
_ONLY_IF = frozenset({"if", "unless", "lest", "provided"})


class Mark(NamedTuple):
    """A reading of a predicate and the word that speaks for it (None where the tense does)."""

    standing: Standing
    word: Token | None


@cache
def words(name: str) -> frozenset[str]:
    """Return a word list of the ontology."""
    return load_ontology().words(name)


def own_marks(token: Token) -> Iterator[Mark]:
    """Yield what the predicate's own dependents say of it."""
    for child in token.children:
        if child.dep_ in _MARKING:
            yield from _mark(child, token)
    if is_verbal(token):
        yield from _aspect(token)
        yield from _shared_auxiliaries(token)


def _mark(child: Token, token: Token) -> Iterator[Mark]:
    text = child.lower_
    none = _none(child) if is_verbal(token) and child.dep_ in ("nsubj", "nsubj:pass", "obj") else None
    if none is not None or (text in _NEGATIONS and child.dep_ in _NEGATING):
        yield Mark("denied", none or child)
    elif child.dep_ in ("aux", "aux:pass", "cop"):
        yield from _auxiliary(child, token)
        if text in _BE and any(c.lower_ == "to" and c.dep_ == "mark" and c.i > child.i for c in token.children):
            yield Mark("planned", child)  # "the two sides are to exchange prisoners"
    elif child.dep_ in ("mark", "advmod") and text in _ONLY_IF:
        yield Mark("conditional", child)
    elif child.dep_ == "mark" and text == "whether":
        yield Mark("doubted", child)  # "could not verify whether the town had fallen"
    elif text in words("plan_adjectives") and (child.dep_ == "mark" or _is_due_to(child)):
        yield Mark("planned", child)  # "are due to hold talks", where "due to" was read as one word
    elif child.dep_ in _QUALIFYING:
        yield from _qualifier(child)


def _is_due_to(child: Token) -> bool:
    """Tell "is due to meet" read with "due to" as one word."""
    return child.dep_ == "advmod" and any(c.dep_ == "fixed" and c.lower_ == "to" for c in child.children)


def _none(child: Token) -> Token | None:
    """Return the word that says there was none: "no group", "nobody", "none of them"."""
    if child.lower_ in ("nobody", "none", "nothing", "no-one"):
        return child
    beside = (c for c in child.children if c.dep_ in ("det", "advmod", "amod"))
    return next((c for c in beside if c.lower_ in ("no", "neither")), None)


def _auxiliary(child: Token, token: Token) -> Iterator[Mark]:
    text = child.lower_
    if text in _FUTURE:
        yield Mark("planned", child)
    elif text in _POSSIBLE:
        have = any(c.lower_ == "have" for c in token.children if c.dep_ == "aux")
        if have and text in ("may", "might", "could", "must"):
            yield Mark("doubted", child)
        else:
            yield Mark("planned" if text == "would" and _is_future_told(token) else "conditional", child)


def _is_future_told(token: Token) -> bool:
    """Tell the future of past speech: "said it would retake the town"; not "said an attack would kill many"."""
    head = token.head
    telling = lemma(head) in words("speech_verbs") | _VOWS
    told = base(token.dep_) in ("ccomp", "parataxis") and telling and head.tag_ == "VBD"
    if not told or any(c.dep_ == "aux" and c.lower_ == "have" for c in token.children):
        return False
    subjects = [c for c in token.children if base(c.dep_) == "nsubj"]
    open_ = any(c.lower_ in ("a", "an", "any") for s in subjects for c in s.children if c.dep_ == "det")
    return not open_ and not any(c.lower_ in _ONLY_IF for t in token.children for c in (t, *t.children))


def _qualifier(child: Token) -> Iterator[Mark]:
    for form in (child.lower_, lemma(child)):
        if form in words("hedges"):
            yield Mark("doubted", child)
        elif child.dep_ == "advmod":
            continue
        elif form in words("attempt_adjectives"):
            yield Mark("attempted", child)
        elif form in words("threat_adjectives"):
            yield Mark("threatened", child)
        elif form in words("plan_adjectives"):
            yield Mark("planned", child)
        else:
            continue
        return


def _aspect(token: Token) -> Iterator[Mark]:
    """Yield "ongoing" for the present progressive, "is being", and verbs of going on in the present."""
    aux = [c.lower_ for c in token.children if c.dep_ in ("aux", "aux:pass")]
    progressive = token.tag_ == "VBG" or token.lower_.endswith("ing")
    present = set(aux) & {"is", "are", "'s", "'re", "am", "being", "been"}
    if (progressive and (present or set(aux) & {"was", "were"})) or ("being" in aux and set(aux) & {"is", "are"}):
        yield Mark("ongoing", None)
    elif lemma(token) in _GOING_ON or (_is_present(token, aux) and token.dep_.lower() in ("root", "ccomp", "conj")):
        yield Mark("ongoing", token)


def _is_present(token: Token, aux: list[str]) -> bool:
    """Tell the simple present, which outside headlines tells of a habit or a state."""
    if lemma(token) in words("unchanged_verbs"):
        return False
    plain = token.lower_ in (lemma(token), lemma(token) + "s", lemma(token) + "es")
    return plain and not aux and (token.tag_ in ("VBP", "VBZ") or "Pres" in token.morph.get("Tense", []))


def _shared_auxiliaries(token: Token) -> Iterator[Mark]:
    """Yield the marks of a conjoined verb's first verb: "will meet and sign", "did not attack or occupy"."""
    head, has_own = token.head, any(c.dep_ in ("aux", "aux:pass", "nsubj", "nsubj:pass") for c in token.children)
    if token.dep_ != "conj" or head == token or has_own or not is_verbal(head):
        return
    bare = token.tag_ == "VB" or "Inf" in token.morph.get("VerbForm", [])
    either = any(c.lower_ in ("or", "nor") for c in token.children if c.dep_ == "cc")
    for child in head.children:
        if child.dep_ in ("aux", "aux:pass") and bare:
            yield from _auxiliary(child, head)
        elif child.dep_ == "advmod" and child.i < head.i and child.lower_ in words("hedges"):
            yield Mark("doubted", child)
        elif either and child.lower_ in _NEGATIONS:
            yield Mark("denied", child)
    yield from _shared_auxiliaries(head)
