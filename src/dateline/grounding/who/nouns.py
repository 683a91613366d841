"""The nouns that refer to actors, from data/nouns.toml."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Literal, get_args

from msgspec import Struct

__all__ = ["Noun", "NounClass", "Nouns", "load_nouns"]

NounClass = Literal["member", "group", "force", "rule", "civil", "office"]


class Noun(Struct, frozen=True):
    """How a noun refers and of what kind an actor is that is known only by it."""

    cls: NounClass
    kind: str


class Nouns(Struct, frozen=True):
    """All word lists of the room."""

    nouns: dict[str, Noun]
    speaking: frozenset[str]
    blocking: frozenset[str]
    owning: frozenset[str]
    empty: frozenset[str]
    government: frozenset[str]
    opposition: frozenset[str]
    civic: frozenset[str]
    telling: frozenset[str]
    holders: frozenset[str]
    anaphoric: frozenset[str]
    same: dict[str, str]
    arming: dict[str, str]
    acts: frozenset[str]
    single: frozenset[str]
    collective: frozenset[str]
    of_places: frozenset[str]
    deeds: frozenset[str]
    pair_nouns: frozenset[str]
    pair_words: frozenset[str]


@lru_cache(maxsize=1)
def load_nouns() -> Nouns:
    """Read the word lists once."""
    table = tomllib.loads(files("dateline.grounding.who").joinpath("data/nouns.toml").read_text(encoding="utf-8"))
    nouns: dict[str, Noun] = {}
    for cls in get_args(NounClass):
        for kind, words in table[cls].items():
            for word in words:
                nouns.setdefault(word, Noun(cls, kind))
    modifiers = table["modifiers"]
    return Nouns(
        nouns=nouns,
        speaking=frozenset(table["speaking"]["words"]),
        blocking=frozenset(modifiers["blocking"]),
        owning=frozenset(modifiers["owning"]),
        empty=frozenset(modifiers["empty"]),
        government=frozenset(modifiers["government"]),
        opposition=frozenset(modifiers["opposition"]),
        civic=frozenset(modifiers["civic"]),
        telling=frozenset(modifiers["telling"]),
        holders=frozenset(modifiers["holders"]),
        anaphoric=frozenset(modifiers["anaphoric"]),
        arming={word: kind for kind, words in table["arming"].items() for word in words},
        same={other: word for word, others in table["same"].items() for other in others},
        acts=frozenset(table["acts"]["words"]),
        single=frozenset(table["acts"]["single"]),
        collective=frozenset(table["collective"]["words"]),
        of_places=frozenset(table["of_places"]["words"]),
        deeds=frozenset(table["deeds"]["words"]),
        pair_nouns=frozenset(table["pairs"]["nouns"]),
        pair_words=frozenset(table["pairs"]["determiners"]),
    )
