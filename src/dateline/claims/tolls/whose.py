"""Whose dead a figure counts where the words stand away from it: "lowered its count of rebels killed to nine"."""

from dataclasses import replace

from dateline.claims.tolls.hit import Hit
from dateline.claims.tolls.lexicon import toll_words
from dateline.claims.tolls.phrases import Count
from dateline.language.tokens import Token

__all__ = ["counted_in", "is_counted", "with_people"]

_IDENTIFIED = frozenset({"identified", "recognised", "recognized"})
_COUNTERS = frozenset({"count", "number", "tally", "estimate", "figure"})


def counted_in(noun: Token) -> tuple[Token, Token] | None:
    """Return the people and the harm of "its count of rebels killed in the battle", None for any other noun."""
    if noun.lower_ not in _COUNTERS:
        return None
    for people in (t for t in noun.children if t.pos_ in ("NOUN", "PROPN", "PRON", "DET") and t.i > noun.i):
        for harm in people.children:
            if harm.dep_ in ("acl", "amod") and toll_words().kind_of_participle(harm.text) is not None:
                return people, harm
    return None


def is_counted(harm: Token) -> bool:
    """Tell the harm of a mere figure: "the number of policemen killed" is no killing of its own."""
    noun = harm.head.head
    told = counted_in(noun) if harm.dep_ in ("acl", "amod") and noun != harm.head else None
    return told is not None and told[1] == harm


def with_people(count: Count, hit: Hit) -> Count:
    """Return the count with whom it is of, where a noun above it or what its dead were identified as says so."""
    told = counted_in(hit.token) if hit.rule == "sum" and count.of is None else None
    people = told[0] if told is not None else _identified(count)
    return count if people is None else replace(count, of=(people.i, people.i + 1))


def _identified(count: Count) -> Token | None:
    """Return whose the dead turned out to be: "three bodies were identified as those of civilians"."""
    noun = count.head
    if noun.lower_ not in toll_words().remains or noun.head.lower_ not in _IDENTIFIED:
        return None
    phrases = (t for t in noun.head.children if any(c.dep_ == "case" and c.lower_ == "as" for c in t.children))
    named = [t for phrase in phrases for t in phrase.subtree if t.pos_ == "NOUN"]
    return named[0] if named else None
