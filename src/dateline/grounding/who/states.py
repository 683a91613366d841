"""States and their organs named by adjective, name or capital: "Syrian warplanes", "the Kabul government"."""

from __future__ import annotations

from dateline.grounding.who.context import Context
from dateline.grounding.who.mentions import Mention
from dateline.grounding.who.modifiers import Modifiers
from dateline.grounding.who.organs import known, state_organ
from dateline.grounding.who.owners import Owners
from dateline.grounding.who.records import Resolution
from dateline.language.tokens import Doc

__all__ = ["REBELS", "States"]

REBELS = frozenset(
    {"rebel", "rebels", "insurgent", "insurgents", "guerrilla", "guerrillas", "opposition", "insurgency"}
)


class States:
    """The organs of states, and the rebels of countries, that noun phrases name by a country."""

    def __init__(self, context: Context, owners: Owners, words: Modifiers) -> None:
        self._context, self._owners, self._words = context, owners, words
        self._doc: Doc = context.annotated.doc

    def several(self, mention: Mention) -> tuple[Resolution, ...]:
        """The organs of several states: "Syrian and Russian warplanes", "Russian and regime warplanes"."""
        if mention.noun is None or mention.noun.cls not in {"force", "rule"}:
            return ()
        countries = list(dict.fromkeys(c for _, c in self._words.countries(mention)))
        words = [t.lower_ for t in self._words.of(mention)]
        if self._context.nouns.blocking.intersection(words):
            return ()
        if len(countries) == 1 and {"and", "or"} & set(words) and {"regime", "government"} & set(words):
            countries += [c for c in self._context.countries[:1] if c not in countries]
        if len(countries) < 2:
            return ()
        word = self._doc[mention.head].lower_
        found = (state_organ(self._context, country, word, "state") for country in countries)
        return tuple(f for f in found if f is not None)

    def resolve(self, mention: Mention) -> Resolution | None:
        """An organ of a state named by adjective, name or capital: "Syrian warplanes", "the Kabul government"."""
        noun = mention.noun
        assert noun is not None
        if noun.kind == "media":
            return self._state_media(mention)
        if noun.cls not in {"force", "rule", "office"}:
            return self._state_group(mention)
        words = self._words.countries(mention)
        if not words:
            return None
        country = words[-1][1]
        word = self._doc[mention.head].lower_
        if any(self._owners.blocked(i, mention.head) for i, _ in words):
            return None
        if self._opposed(mention):
            return self.rebels(country, "rebels of")
        if noun.cls == "office":
            government = state_organ(self._context, country, "government", "state")
            return self._owners.holder(mention, government) if government else None
        return state_organ(self._context, country, self.organ_word(mention, word), "state")

    def _state_media(self, mention: Mention) -> Resolution | None:
        words = {t.lower_ for t in self._words.of(mention)}
        countries = [c for _, c in self._words.countries(mention)] or list(self._context.countries[:1])
        if not countries or not words & {"state", "official", "government", "state-run"}:
            return None
        return state_organ(self._context, countries[-1], "state media", "state")

    def organ_word(self, mention: Mention, word: str) -> str:
        """The noun with its modifiers where they make an organ's name: "foreign ministry", "state media"."""
        last = self._doc[mention.head]
        for left in range(mention.left, mention.head) if last.lower_ in self._context.book.organ_ends else ():
            start = self._doc[left]
            phrase = self._context.text[start.idx : last.idx + len(last.text)].lower()
            if phrase in self._context.book.organ_words:
                return phrase
        return word

    def _state_group(self, mention: Mention) -> Resolution | None:
        """Resolve "Syrian rebels", "the Syrian opposition": the country's rebels where we know who they are."""
        if self._doc[mention.head].lower_ in REBELS and (words := self._words.countries(mention)):
            return self.rebels(words[-1][1], "rebels of")
        return None

    def rebels(self, country: str, why: str) -> Resolution | None:
        """The rebels of a country on the report's day, None where the knowledge does not say who they are."""
        actor = self._context.book.generic(country, "rebels", self._context.day)
        return known(self._context, (actor,), f"{why} {country}", 0.8) if actor else None

    def _opposed(self, mention: Mention) -> bool:
        return any(t.lower_ in self._context.nouns.opposition for t in self._words.of(mention))
