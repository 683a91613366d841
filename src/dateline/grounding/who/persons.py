"""Whether "he" or "she" can stand for somebody, from titles, nouns and given names (data/persons.toml)."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from typing import Literal

from msgspec import Struct

from dateline.grounding.who.mentions import Mention
from dateline.grounding.who.records import Resolution
from dateline.knowledge.actors_text import fold
from dateline.language.tokens import Doc

__all__ = ["HE", "SHE", "Sex", "sex_of_noun", "sex_of_pronoun", "sexes_of"]

Sex = Literal["he", "she"]
HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
_SURE = 3  # votes that decide; a title before a bare surname is one
_VOTE: dict[Sex | None, int] = {"he": 1, "she": -1, None: 0}


class _Words(Struct, frozen=True):
    titles: dict[str, Sex]
    nouns: dict[str, Sex]
    names: dict[str, Sex]


@lru_cache(maxsize=1)
def _words() -> _Words:
    table = tomllib.loads(files("dateline.grounding.who").joinpath("data/persons.toml").read_text(encoding="utf-8"))
    both: tuple[Sex, ...] = ("he", "she")
    return _Words(*({word: sex for sex in both for word in table[sex][part]} for part in ("titles", "nouns", "names")))


def sex_of_pronoun(word: str) -> Sex | None:
    """What a pronoun tells, None for "they", "it" and the like. Lower case."""
    return "he" if word in HE else "she" if word in SHE else None


def sex_of_noun(word: str) -> Sex | None:
    """What a noun tells ("spokeswoman"), None for most. Lower case."""
    return _words().nouns.get(word)


def sexes_of(seen: Iterable[tuple[Mention, Resolution]], doc: Doc) -> dict[str, Sex]:
    """What a report's words tell of each person in it, by actor; nothing of those whom they tell nothing of.

    A title or two before a bare surname are not enough: it may be another of the family.
    """
    votes: dict[str, int] = defaultdict(int)
    for mention, resolution in seen:
        if resolution.kind == "person" and resolution.id is not None:
            votes[resolution.id] += _told(mention, resolution.name, doc)
    return {actor: "he" if count > 0 else "she" for actor, count in votes.items() if abs(count) >= _SURE}


def _told(mention: Mention, name: str, doc: Doc) -> int:
    """The votes of one mention, those for "she" below zero: by its noun, by the title before it, by the given name of
    its fullest form.
    """
    words = _words()
    if mention.kind == "pronoun":
        return 0
    if mention.noun is not None:
        return _SURE * _VOTE[sex_of_noun(doc[mention.head].lower_)]
    said = [
        t.lower_.rstrip(".")
        for t in doc[max(0, mention.left - 1) : mention.right]
        if t.text.isalpha() or t.text[-1] == "."
    ]
    title = next((words.titles[word] for word in said[:2] if word in words.titles), None)
    bare = len(said) - len(set(said) & set(words.titles)) <= 1
    given = fold(name).split()
    named = words.names.get(given[0]) if len(given) > 1 else None
    return _SURE * _VOTE[named] + (1 if bare else _SURE) * _VOTE[title]
