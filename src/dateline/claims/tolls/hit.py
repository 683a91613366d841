"""A harm found for a count, and what every way of finding one needs."""

from dataclasses import dataclass

from dateline.claims.tolls.lexicon import TollWords
from dateline.language.tokens import Token
from dateline.records import TollKind


@dataclass(frozen=True)
class Hit:
    """A harm found: its kinds (two where one count is shared: "killed and wounded hundreds"), its word, the rule."""

    kinds: tuple[TollKind, ...]
    token: Token
    rule: str
    joint: bool = False


def joined(token: Token, kind: TollKind, words: TollWords, rule: str, *, after: bool) -> Hit:
    """Return the harm, or both where one count stands under two: "killed and wounded hundreds", "dozens were killed
    or injured"."""
    doc = token.doc
    for step in (2, -2):
        other_at = token.i + step
        if not token.sent.start <= other_at < token.sent.end:
            continue
        if doc[token.i + step // 2].lower_ not in {"and", "or", "/", "&"}:
            continue
        other = doc[other_at]
        second = words.acts.get(other.lower_) or (words.states.get(other.lower_) if after else None)
        if second and second != kind and not (after and step == 2 and _counts_follow(other)):
            if {kind, second} == {"killed", "wounded"} and doc[token.i + step // 2].lower_ == "or":
                return Hit(("killed-or-wounded",), token, rule)
            kinds: tuple[TollKind, ...] = (kind, second) if step == 2 else (second, kind)
            return Hit(kinds, token, rule, joint=True)
    return Hit((kind,), token, rule)


def _counts_follow(token: Token) -> bool:
    """In "12 were killed and wounded 20" the second harm has a count of its own."""
    following = token.doc[token.i + 1] if token.i + 1 < token.sent.end else None
    if following is not None and following.pos_ == "NUM":
        return True
    return any(kid.dep_ in {"obj", "nsubj:pass"} for kid in token.children)


def first_conjunct(token: Token) -> Token:
    """Return the first of several joined nouns: the one that has the place in the sentence.

    "The residents alongside hundreds of fighters had left" joins as "and" does.
    """
    while True:
        beside = token.dep_ == "nmod" and case_of(token) in {"alongside", "plus", "besides"}
        joined_to = token.dep_ == "conj" and token.head.pos_ in {"NOUN", "PROPN", "NUM", "PRON", "ADJ"}
        if not (beside or joined_to):
            return token
        token = token.head


def case_of(token: Token) -> str:
    """Return the preposition of a phrase in lower case, "" where it has none."""
    return next((k.lower_ for k in token.children if k.dep_ == "case"), "")
