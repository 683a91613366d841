"""Sieves for names: known names, abbreviations the report introduces, shortened names, other spellings, new names."""

from __future__ import annotations

from functools import lru_cache

from dateline.grounding.who.context import Context
from dateline.grounding.who.local import named_actor, voted
from dateline.grounding.who.mentions import Mention
from dateline.grounding.who.organs import known, state_organ
from dateline.grounding.who.records import UNKNOWN, Resolution
from dateline.knowledge.actors_text import fold

__all__ = ["Names"]

_SMALL = frozenset({"the", "of", "for", "and", "in", "al", "el", "de", "la"})
_NEAR = 3  # of the report's countries, for a minister named by his last name alone
_PEOPLE = frozenset({"PERSON", "PER"})


class Names:
    """The names of one report, resolved in text order: a later short form finds its earlier full one."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._seen: list[tuple[frozenset[str], str | None, Resolution]] = []

    def resolve(self, mention: Mention) -> Resolution:
        """Who a name is."""
        if self._context.is_outlet(mention.words(self._context)):
            return UNKNOWN
        found = self._known(mention) if mention.hit else voted(self._context, mention, self._new(mention))
        self._remember(mention, found)
        return found

    def _known(self, mention: Mention) -> Resolution:
        context, hit = self._context, mention.hit
        assert hit is not None
        ids = hit.ids
        full = context.acronyms.get(context.text[hit.start : hit.end])
        if full is not None and context.book.by_name(full, context.country, context.day)[:1] != ids[:1]:
            introduced = self._shortened(full, hit.label)
            if introduced is not None:
                return introduced  # the report's own abbreviation stands before one that the book knows
        if context.dated and all(self._not_yet(actor) for actor in ids):
            return UNKNOWN  # "IS" in a text of 1989 is a verb
        if len(ids) > 1:
            aliases = context.book.aliases_of(context.text[hit.start : hit.end], ids)
            valid = [a for a in aliases if a.valid(context.day)]
            seen = {r.id for _, _, r in self._seen}
            mentioned = [a for a in valid if a.actor in seen and not a.short]
            ids = context.book.ranked(mentioned or valid or aliases, context.countries[:2], context.day)
            ids = self._dated_first(ids, [a.actor for a in valid if a.from_ is not None])
        return known(context, ids, "name") or named_actor(context.text[hit.start : hit.end], hit.label)

    def _not_yet(self, actor: str) -> bool:
        """Whether the actor came into being after the report's day, told by an abbreviation's date alone."""
        entry, day = self._context.book.get(actor), self._context.day
        if entry is None or entry.from_ is None or day is None:
            return False
        return day[: len(entry.from_)] < entry.from_[: len(day)]

    def _dated_first(self, ids: tuple[str, ...], dated: list[str]) -> tuple[str, ...]:
        """A name that is said to stand for somebody on just these days beats a name made by rule."""
        special = [i for i in ids if i in dated]
        return (*special, *(i for i in ids if i not in special)) if self._context.day else ids

    def _new(self, mention: Mention) -> Resolution:
        context = self._context
        words = mention.words(context)
        full = context.acronyms.get(words)
        if full is not None:
            ids = context.book.by_name(full, context.country, context.day)
            if ids:
                return known(context, ids, "acronym") or named_actor(full, mention.label, "acronym")
            return self._shortened(full, mention.label) or named_actor(full, mention.label, "acronym")
        short = self._shortened(words, mention.label)
        if short is not None:
            return short
        if mention.label in _PEOPLE and " " not in words:
            holders = context.book.surnamed(words, context.countries[:_NEAR], context.day)
            if len(holders) == 1:
                return known(context, holders, "surname in office", 0.8) or named_actor(words, mention.label)
        ids = context.book.by_name(words, context.country, context.day)
        if ids and (mention.label in _PEOPLE) == (context.book.actors[ids[0]].kind == "person"):
            return known(context, ids, "spelling", 0.9) or named_actor(words, mention.label)
        return self._state(words) or named_actor(words, mention.label)

    def _state(self, words: str) -> Resolution | None:
        """Return the government of a country whose name was read as somebody's own."""
        if self._context.book.country_of(words) is None:
            return None
        named = self._context.book.country_mentions(words)
        countries = [code for start, end, code in named if end - start == len(words)]
        return state_organ(self._context, countries[0], "government", "state") if countries else None

    def _shortened(self, words: str, label: str | None) -> Resolution | None:
        """An earlier name of which these words are a part: "Martyrs Brigade" after "Abu Musa Martyrs Brigade"."""
        parts = _parts(words)
        if not parts:
            return None
        for full, full_label, resolution in reversed(self._seen):
            person = resolution.kind == "person"
            if person and len(parts) == 1 and _last(resolution.name) in parts:
                return Resolution(resolution.id, resolution.name, "person", "surname", resolution.candidates)
            if parts <= full and person == (label in _PEOPLE) and (label == full_label or not person):
                why = resolution.why if parts == full else "shortened"
                return Resolution(resolution.id, resolution.name, resolution.kind, why, resolution.candidates)
        return None

    def _remember(self, mention: Mention, found: Resolution) -> None:
        forms = [mention.words(self._context), found.name]
        for form in forms:
            parts = _parts(form)
            if parts:
                self._seen.append((parts, mention.label if found.kind != "person" else "PERSON", found))


def _last(name: str) -> str:
    return fold(name).split()[-1] if name.strip() else ""


@lru_cache(maxsize=4096)
def _parts(name: str) -> frozenset[str]:
    return frozenset(w for w in fold(name).replace(".", " ").split() if w not in _SMALL)
