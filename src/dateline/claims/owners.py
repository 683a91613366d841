"""Whose a building or a vehicle is that was hit: "the home of Colonel X", "X's car", "a farm owned by X".

An attack on somebody's home is told as an attack on a building. The person is no victim that the words name, but who
reads the chronicle of attacks on persons wants to find it: MUC-4's coders took the owner for a target.
"""

from collections.abc import Iterator

from dateline.claims.arguments import base, lemma
from dateline.claims.frames_types import Filler
from dateline.claims.victims_named import NAMES
from dateline.language.tokens import Span as Words
from dateline.language.tokens import Token
from dateline.records import Role

__all__ = ["owners"]

_OWNED = frozenset({"site", "vehicle"})
_OWNING = frozenset({"own", "belong"})
_NAMED = frozenset({"appos", "flat", "nmod:desc", "conj"})


def owners(filler: Filler) -> Iterator[Role]:
    """Yield the people by name whose building or vehicle fills a role, as owners."""
    if filler.kind not in _OWNED:
        return
    for holder in _holders(filler.token):
        for name in _names_at(holder):
            start, end = name.start_char, name.end_char
            yield Role("owner", name.text, start, end, head_start=start, head_end=end)


def _holders(noun: Token) -> Iterator[Token]:
    """Yield the words for whose a noun is."""
    for child in noun.children:
        marks = {c.lower_ for c in child.children if c.dep_ == "case"}
        if child.dep_ == "nmod:poss" or (child.dep_ == "nmod" and "of" in marks):
            yield child
        elif base(child.dep_) == "acl" and lemma(child) in _OWNING:
            yield from (c for c in child.children if base(c.dep_) == "obl")


def _names_at(holder: Token) -> Iterator[Words]:
    """Yield the name that a word heads or that stands beside it ("Colonel X"), and those joined to it."""
    own = next((e for e in holder.sent.ents if e.label_ in NAMES and e.start <= holder.i < e.end), None)
    if own is not None:
        yield own
    for child in holder.children:
        inside = own is not None and own.start <= child.i < own.end
        if child.dep_ in _NAMED and child.i > holder.i and not inside and (own is None or child.dep_ == "conj"):
            yield from _names_at(child)
