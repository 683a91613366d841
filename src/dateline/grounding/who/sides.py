"""Sides of the country that a report is about: "government forces", "the rebels", "army sources"."""

from __future__ import annotations

from dateline.grounding.who.context import Context
from dateline.grounding.who.mentions import Mention
from dateline.grounding.who.modifiers import Modifiers
from dateline.grounding.who.organs import state_organ
from dateline.grounding.who.owners import Owners
from dateline.grounding.who.records import Resolution
from dateline.grounding.who.states import REBELS, States
from dateline.language.tokens import Doc

__all__ = ["Sides"]

_JOINED = frozenset({"coalition", "multinational", "international", "foreign", "peacekeeping", "peacekeeper", "allied"})
_LOYAL = frozenset({"regime", "government", "pro-regime", "pro-government", "loyalist"})
# "Military officials" may be anybody's; these are a side's.
_SPOKEN_FOR = frozenset({"army", "police", "government", "regime", "rebel", "opposition", "insurgent", "guerrilla"})


class Sides:
    """The state's people and the rebels, told by common nouns alone."""

    def __init__(self, context: Context, owners: Owners, words: Modifiers, states: States) -> None:
        self._context, self._owners, self._words, self._states = context, owners, words, states
        self._doc: Doc = context.annotated.doc

    def resolve(self, mention: Mention) -> Resolution | None:
        """Resolve "government forces", "the rebels", "regime troops": sides of the country that the report is about."""
        context = self._context
        noun = mention.noun
        assert noun is not None
        word = self._doc[mention.head].lower_
        country = context.country
        rebel_country = context.rebel_country
        if country is None:
            return None
        modifiers = {t.lower_ for t in self._words.of(mention)}
        blocked = not modifiers.isdisjoint(context.nouns.blocking)
        if noun.cls in {"force", "member", "group"} and modifiers & context.nouns.opposition:
            rebels = self._states.rebels(rebel_country, "rebels of") if rebel_country else None
            called = modifiers & context.nouns.opposition
            return None if rebels and noun.cls == "group" and _unarmed(rebels, called) else rebels
        if noun.cls == "force" and modifiers & _JOINED:
            return None  # "coalition military forces" are not the country's own
        organ = self._states.organ_word(mention, word)
        if organ != word and word not in context.nouns.acts:
            return state_organ(context, country, organ, "the report's country")
        last = self._doc[mention.head - 1].lower_ if mention.head > mention.left else ""
        if noun.cls == "force" and last in context.nouns.government and not blocked:
            return state_organ(context, country, word, "side")
        if noun.cls == "office" and last in _SPOKEN_FOR and not self._of_others(mention):
            return self._officials(mention, country, last)
        if noun.cls == "member" and modifiers & _LOYAL and not blocked:
            return state_organ(context, country, "forces", "side")
        if word in REBELS and rebel_country:
            return self._states.rebels(rebel_country, "rebels of")
        return None

    def _officials(self, mention: Mention, country: str, side: str) -> Resolution | None:
        """Resolve "army sources", "a rebel spokesman" to the side they speak for."""
        rebels = self._context.rebel_country
        if side not in self._context.nouns.opposition:
            owner = state_organ(self._context, country, side, "side")
        else:
            owner = self._states.rebels(rebels, "rebels of") if rebels else None
            owner = None if owner and _unarmed(owner, {side}) else owner
        return self._owners.holder(mention, owner) if owner else None

    def _of_others(self, mention: Mention) -> bool:
        """Whether a name or a people's adjective says that the side is not just the country's: "Kurdish police"."""
        return any(t.text[:1].isupper() and not t.is_sent_start and t.pos_ != "DET" for t in self._words.of(mention))


def _unarmed(rebels: Resolution, called: set[str] | frozenset[str]) -> bool:
    """Whether "opposition leaders", "opposition parties" are another opposition than the country's rebels."""
    return called == {"opposition"} and "opposition" not in rebels.name.lower()
