"""Hyphenated descriptions of an actor or a place: "rebel-held", "army-backed", "pro-government".

The English UD treebanks cut such words at the hyphen ("rebel", "-", "held"); what follows a bound prefix stays one
word ("pro-government"). Lost hyphens ("rebel held Aleppo") are read too, where the participle has no other doer.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.claims.by_form import hyphened, words_among
from dateline.language.annotated import Annotated
from dateline.language.tokens import Token

__all__ = ["Compound", "compounds", "prefixed"]

_HYPHENS = frozenset({"-", "‐", "‑", "–"})
_ADJECTIVES = frozenset({"armed", "trained", "equipped"})  # as often plain adjectives of what follows
_NOMINAL = frozenset({"NOUN", "PROPN"})


@dataclass(frozen=True)
class Compound:
    """`left` is the character range of the actor, `left_token` its last token, `word` the participle, `head` the
    noun that is described."""

    left: tuple[int, int]
    left_token: Token
    word: Token
    head: Token


def compounds(annotated: Annotated, words: frozenset[str]) -> Iterator[Compound]:
    """Yield each "X-<word> Y" of the report whose participle is in the set, in text order."""
    doc = annotated.doc
    for token in words_among(annotated, words):
        if token.lower_ in words and token.i >= 2:
            left = _hyphened(token) if doc[token.i - 1].text in _HYPHENS else _without_hyphen(token)
            head = _described(token) if left is not None else None
            if left is None or _inside_name(annotated, token):
                continue
            if head is not None and left.pos_ in ("NOUN", "PROPN", "ADJ", "PRON", "X", "NUM"):
                yield Compound(_left_range(annotated, left), left, token, head)


def _inside_name(annotated: Annotated, word: Token) -> bool:
    """Tell whether the description belongs to a name ("the US-led coalition")."""
    return any(hit.start < word.idx < hit.end for hit in annotated.names)


def _hyphened(word: Token) -> Token | None:
    """Return what a hyphen joins to a participle; a dash between blanks joins nothing ("09:15 – Armed men")."""
    hyphen, left = word.doc[word.i - 1], word.doc[word.i - 2]
    apart = hyphen.idx + len(hyphen) < word.idx and left.idx + len(left) < hyphen.idx
    return None if apart or left.sent != word.sent else left


def _without_hyphen(word: Token) -> Token | None:
    """Return the actor before a participle whose hyphen was lost ("rebel held Aleppo"): it leans on what follows."""
    left = word.doc[word.i - 1]
    if word.lower_ in _ADJECTIVES:
        return None  # "its armed wing"
    if word.dep_ not in ("amod", "acl", "compound") or left.pos_ not in _NOMINAL or left.sent != word.sent:
        return None
    if left.ent_type_ and word.i + 1 < len(word.doc) and word.nbor().pos_ in ("NOUN", "ADJ"):
        return left
    if word.dep_ != "amod" or word.head.i < word.i:
        return None
    top = left
    while top.dep_ in ("flat", "compound", "amod") and top.head not in (word, word.head):
        top = top.head
    leans = top.head in (word, word.head)
    return left if leans and top.dep_ not in ("nsubj", "obj", "nmod:poss") else None


def prefixed(annotated: Annotated, prefixes: frozenset[str]) -> Iterator[Compound]:
    """Yield each "pro-X Y" whose prefix is in the set; `word` is the whole hyphenated token."""
    for token in hyphened(annotated):
        prefix, _, rest = token.text.partition("-")
        if rest and prefix.lower() in prefixes:
            head = _described(token)
            if head is not None:
                start = token.idx + len(prefix) + 1
                yield Compound((start, token.idx + len(token)), token, token, head)


def _described(word: Token) -> Token | None:
    """Return the noun that a modifier describes: its head, or the next noun where the parse went astray."""
    if (
        word.dep_ in ("amod", "compound", "acl", "nmod", "appos")
        and word.head.pos_ in _NOMINAL
        and word.head.i > word.i
    ):
        return word.head
    for token in word.doc[word.i + 1 : min(word.i + 5, word.sent.end)]:
        if token.pos_ in _NOMINAL:
            return token.head if token.dep_ == "compound" and token.head.i > token.i else token
        if token.pos_ not in ("ADJ", "ADV", "NUM", "PUNCT"):
            return None
    return None


def _left_range(annotated: Annotated, token: Token) -> tuple[int, int]:
    """Return the range of the actor before the hyphen: a known name, an entity, or the words that lean on it."""
    for hit in annotated.names:
        if hit.start <= token.idx < hit.end:
            return hit.start, hit.end
    first = token
    while first.i > first.sent.start:
        before = first.doc[first.i - 1]
        joined = before.pos_ == "PROPN" and first.pos_ == "PROPN" and before.text[0].isupper()
        hyphened = before.text in _HYPHENS and before.idx + len(before) == first.idx
        if hyphened and first.i - 2 >= first.sent.start:
            first = first.doc[first.i - 2]
        elif joined:
            first = before
        else:
            break
    return first.idx, token.idx + len(token)
