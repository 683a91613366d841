"""Finding known names in text: one pass of a string automaton over the folded text, then the rules of each name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from ahocorasick_rs import AhoCorasick
from msgspec import Struct

from dateline.knowledge.actors_records import LOOSE_KINDS, Actor, Alias
from dateline.knowledge.actors_states import Country
from dateline.knowledge.actors_text import Folded, fold, fold_text, loose_key
from dateline.knowledge.names import NameHit

__all__ = ["NameIndex", "NameRules", "country_words"]

# Below this many cased letters a stretch of text is too short to say that it is set in capitals.
_FEWEST_LETTERS = 24
_SHARE_UPPER = 0.8
_LONGEST_LOOSE = 6
_HALF = 12  # letters of half a name in capitals
_HALF_BEFORE = re.compile(r"(?<![\w-])([A-Z]{2,12})-$")
_HALF_AFTER = re.compile(r"-([A-Z]{2,12})(?![\w-])")
_CAPITALISED = r"[A-Z][\w'’.-]*|al-\w+|[a-z]{1,3}-[A-Z]\w+"
_SMALL = r"al|el|bin|ibn|de|del|of|the|for|and"
_FEW_WORDS = 100  # characters: no report is so short, an outlet's name or part of one is no longer
# The folded text, what was found in it, and its countries: start, end, ISO code.
_Scanned = tuple[Folded, tuple[tuple[str, int, int], ...], list[tuple[int, int, str]]]
_RUN = re.compile(rf"(?:{_CAPITALISED})(?:[ \u00a0]+(?:{_CAPITALISED}|{_SMALL}))*")


class NameRules(Struct, frozen=True):
    """context.toml: nouns that must follow a weak name, abbreviations that are words, words that make up names."""

    nouns: frozenset[str]
    sure_nouns: frozenset[str]
    words: frozenset[str]
    plain: frozenset[str]


def country_words(actors: Iterable[Actor], countries: Iterable[Country]) -> dict[str, tuple[str, ...]]:
    """Return the countries that each folded name or adjective may mean ("Congolese": two), the one with more known
    actors first: it is the likelier in a report of conflict.
    """
    known = Counter(code for actor in actors for code in actor.countries)
    words: dict[str, list[str]] = defaultdict(list)
    for country in countries:
        for word in dict.fromkeys((*country.names, *country.adjectives)):
            words[fold(word)].append(country.iso2)
    return {word: tuple(sorted(codes, key=lambda code: (-known[code], code))) for word, codes in words.items()}


class _Match(Struct, frozen=True):
    start: int
    end: int
    folded_end: int
    aliases: tuple[Alias, ...]


class NameIndex:
    """All names of the book, ready for look-up in text."""

    def __init__(self, actors: Mapping[str, Actor], countries: Iterable[Country], rules: NameRules) -> None:
        self._actors, self._rules = actors, rules
        self._order = {actor: number for number, actor in enumerate(actors)}
        names: dict[str, list[Alias]] = defaultdict(list)
        self._loose: dict[str, list[Alias]] = defaultdict(list)
        for alias in (a for actor in actors.values() for a in actor.aliases if not a.phrase):
            names[fold(alias.name)].append(alias)
            if actors[alias.actor].kind in LOOSE_KINDS:
                self._add_loose(alias)
        self._countries = country_words(actors.values(), countries)
        self._names = {pattern: tuple(aliases) for pattern, aliases in names.items() if len(pattern) > 1}
        self._patterns = list(dict.fromkeys([*self._names, *self._countries]))
        self._automaton = AhoCorasick(self._patterns)
        self._report = lru_cache(maxsize=1)(self._scan)  # a report is asked for its names, then for its countries
        self._words = lru_cache(maxsize=256)(self._scan)  # outlets and the parts of names come again

    def _add_loose(self, alias: Alias) -> None:
        key = "" if alias.short or alias.needs else loose_key(alias.name)
        words = key.split()
        if len(words) > 2 or (len(words) == 2 and min(map(len, words)) > 2):
            self._loose[key].append(alias)

    def country_mentions(self, text: str) -> list[tuple[int, int, str]]:
        """Where the text names countries, by name or adjective: start, end, ISO code."""
        return self._scanned(text)[2]

    def _nations(
        self, text: str, folded: Folded, raw: Iterable[tuple[str, int, int]]
    ) -> list[tuple[int, int, str]]:  # fmt: skip
        """Read each name of a country as its longest; one that two share as that which the text also names."""
        found = [
            (folded.origin(start), folded.origin(end - 1) + 1, self._countries[pattern])
            for pattern, start, end in raw
            if pattern in self._countries and self._is_country(text, folded, pattern, start, end)
        ]
        found.sort(key=lambda m: (m[0], -m[1]))
        whole = [m for m, before in zip(found, [None, *found], strict=False) if before is None or m[1] > before[1]]
        sure = Counter(codes[0] for _, _, codes in whole if len(codes) == 1)
        return [(start, end, max(codes, key=lambda code: sure[code])) for start, end, codes in whole]

    def _scanned(self, text: str) -> _Scanned:
        return (self._words if len(text) <= _FEW_WORDS else self._report)(text)

    def find(self, text: str) -> list[NameHit]:
        """Known names in text order, the longest where they overlap."""
        folded, raw, nations = self._scanned(text)
        found: list[_Match] = []
        counts = Counter(country for _, _, country in nations)
        for pattern, start, end in raw:
            aliases = self._names.get(pattern)
            if aliases is not None:
                match = self._judge(text, folded, start, end, aliases)
                found.extend([match] if match else [])
        taken = _longest(found)
        taken = _longest([*taken, *self._loose_matches(text, taken)])
        return [hit for match in taken if (hit := self._hit(text, match, counts)) is not None]

    def _scan(self, text: str) -> _Scanned:
        folded = fold_text(text)
        raw = tuple(self._raw(folded, text))
        return folded, raw, self._nations(text, folded, raw)

    def _raw(self, folded: Folded, text: str) -> Iterable[tuple[str, int, int]]:
        """Pattern occurrences that begin and end at word boundaries."""
        line = folded.text
        bare_s = not any(mark in text for mark in "'’")
        for index, start, end in self._automaton.find_matches_as_indexes(line, overlapping=True):
            if start and line[start - 1].isalnum():
                continue
            if end < len(line) and line[end].isalnum() and not _possessive(text, folded, end, bare=bare_s):
                continue
            yield self._patterns[index], start, end

    def _is_country(self, text: str, folded: Folded, pattern: str, start: int, end: int) -> bool:
        """Whether a country's name is written as one; "US" in a text set in capitals is as likely a pronoun."""
        first = folded.origin(start)
        if pattern in self._rules.words and _capitals_around(text, first, folded.origin(end - 1) + 1):
            return False
        return text[first].isupper()

    def _judge(self, text: str, folded: Folded, start: int, end: int, aliases: tuple[Alias, ...]) -> _Match | None:
        first, last = folded.origin(start), folded.origin(end - 1) + 1
        if _against(text, first) or self._in_compound(text, first, last):
            return None
        slice_ = text[first:last]
        capitals = _capitals_around(text, first, last)
        follows = _next_word(folded.text, end)
        kept = tuple(a for a in aliases if self._fits(a, slice_, follows, capitals=capitals))
        return _Match(first, last, end, kept) if kept else None

    def _in_compound(self, text: str, start: int, end: int) -> bool:
        """Whether capitals are half of another name ("CSP-DPA"): the other half of "SDF-FSA" is a name of its own."""
        before, after = _HALF_BEFORE.search(text, max(0, start - _HALF), start), _HALF_AFTER.match(text, end)
        halves = [half[1] for half in (before, after) if half is not None and text[start:end].isupper()]
        return any(fold(half) not in self._names for half in halves)

    def _fits(self, alias: Alias, slice_: str, follows: str, *, capitals: bool) -> bool:
        noun = follows in self._rules.nouns
        if alias.needs in ("noun", "both") and not noun:
            return False
        if alias.short:
            if capitals and alias.name.lower() in self._rules.words:
                return follows in self._rules.sure_nouns
            return _same_case(alias.name, slice_)
        if capitals:
            return True
        return self._cased(alias.name, slice_)

    def _cased(self, name: str, slice_: str) -> bool:
        """Whether the text writes the name's capitals: all in a name of plain words, else the telling ones."""
        if slice_ == name:
            return True
        wanted = name.replace("-", " ").split()
        written = slice_.replace("-", " ").split()
        pairs = [(w, t) for w, t in zip(wanted, written, strict=False) if w[:1].isupper()]
        if len(wanted) != len(written) or not pairs:
            return not any(c.isupper() for c in name) or any(c.isupper() for c in slice_)
        telling = [(w, t) for w, t in pairs if fold(w) not in self._rules.plain]
        if telling:
            return all(t[:1].isupper() for _, t in telling)
        return all(t[:1].isupper() for _, t in pairs)

    def _loose_matches(self, text: str, taken: list[_Match]) -> Iterable[_Match]:
        """Other spellings of names of two words or more, among runs of capitalised words."""
        busy = {i for match in taken for i in range(match.start, match.end)}
        for run in _RUN.finditer(text):
            words = [(run.start() + m.start(), run.start() + m.end()) for m in re.finditer(r"\S+", run.group())]
            yield from self._loose_in(text, words, busy)

    def _loose_in(self, text: str, words: list[tuple[int, int]], busy: set[int]) -> Iterable[_Match]:
        index = 0
        while index < len(words):
            step = 1
            for size in range(min(_LONGEST_LOOSE, len(words) - index), 1, -1):
                start, end = words[index][0], words[index + size - 1][1]
                end -= len(text[start:end]) - len(re.sub(r"['’]s?$|[.,]$", "", text[start:end]))
                if start in busy or end - 1 in busy:
                    continue
                aliases = self._loose.get(loose_key(text[start:end]))
                if aliases:
                    yield _Match(start, end, end, tuple(aliases))
                    step = size
                    break
            index += step

    def _hit(self, text: str, match: _Match, counts: Counter[str]) -> NameHit | None:
        scored: dict[str, tuple[int, int, int]] = {}
        slice_ = text[match.start : match.end]
        for alias in match.aliases:
            actor = self._actors[alias.actor]
            near = max((counts[c] for c in actor.countries), default=0)
            if alias.needs == "country" and not near:
                continue
            if alias.needs == "both" and near < max(counts.values(), default=1):
                continue  # "Sunni fighters" are those of the country the text is about
            score = (-near, 0 if alias.name == slice_ else 1, self._order[actor.id])
            scored[actor.id] = min(score, scored.get(actor.id, score))
        if not scored:
            return None
        ids = tuple(sorted(scored, key=lambda actor: scored[actor]))
        return NameHit(match.start, match.end, self._actors[ids[0]].label, ids)


def _longest(matches: Iterable[_Match]) -> list[_Match]:
    """Keep the longest of overlapping matches, then sort by place."""
    kept: list[_Match] = []
    last = -1
    for match in sorted(matches, key=lambda m: (m.start, -m.end)):
        if match.start >= last:
            kept.append(match)
            last = match.end
        elif match.end - match.start > kept[-1].end - kept[-1].start:
            kept[-1] = match
            last = match.end
    return kept


def _against(text: str, start: int) -> bool:
    """Whether a name is only what somebody is for or against: "anti-IS", "pro-Hezbollah"."""
    return text[start - 1 : start] in "-‑–" and text[max(0, start - 5) : start - 1].lower().endswith(
        ("anti", "pro", "non")
    )


def _possessive(text: str, folded: Folded, end: int, *, bare: bool) -> bool:
    """Whether what follows a name is its possessive: 's, or a bare s in a text that lost all its apostrophes."""
    line = folded.text
    if line[end] != "s" or (end + 1 < len(line) and line[end + 1].isalnum()):
        return False
    return bare or text[folded.origin(end) - 1] in "'’‘`´"


def _next_word(line: str, end: int) -> str:
    """The word after a name; the first part of a hyphenated one."""
    match = re.compile(r"[\s\"”)\]]*([^\W\d_]+)").match(line, end)
    return match[1] if match else ""


def _same_case(name: str, slice_: str) -> bool:
    return name == slice_ or name.replace("-", " ") == slice_.replace("-", " ")


def _capitals_around(text: str, start: int, end: int) -> bool:
    """Whether the line around a match is set in capitals, so that case tells nothing."""
    near = text[max(0, start - 60) : start] + text[end : end + 60]
    cased = [c for c in near if c.isupper() or c.islower()]
    return len(cased) >= _FEWEST_LETTERS and sum(c.isupper() for c in cased) >= _SHARE_UPPER * len(cased)
