"""Noun phrases by their own words: the sieves in the order they are asked."""

from __future__ import annotations

from dateline.grounding.who.beside import Beside
from dateline.grounding.who.context import Context
from dateline.grounding.who.descriptions import Descriptions
from dateline.grounding.who.mentions import Mention
from dateline.grounding.who.modifiers import Modifiers
from dateline.grounding.who.owners import Lookup, Owners
from dateline.grounding.who.records import Resolution
from dateline.grounding.who.sides import Sides
from dateline.grounding.who.states import States

__all__ = ["Phrases"]


class Phrases:
    """The noun phrases of one report. `name_at` gives the resolution of the name or noun phrase that ends
    at a token, `name_over` that of the name a token is part of.
    """

    def __init__(self, context: Context, name_at: Lookup, name_over: Lookup) -> None:
        words = Modifiers(context)
        owners = Owners(context, name_at, name_over)
        states = States(context, owners, words)
        beside = Beside(context, name_over, words)
        described = Descriptions(context, owners)
        sides = Sides(context, owners, words, states)
        self._sieves = (
            beside.resolve,
            described.resolve,
            owners.before,
            states.resolve,
            owners.after,
            sides.resolve,
        )
        self._by_names = (beside.resolve, owners.before, owners.after)
        self.states = states.several

    def resolve(self, mention: Mention) -> Resolution | None:
        """Who a noun phrase is by its own words, None where only the context could tell."""
        return next((found for sieve in self._sieves if (found := sieve(mention)) is not None), None)

    def resolve_by_names(self, mention: Mention) -> Resolution | None:
        """Ask once more of a phrase that `resolve` could not tell, by the names around it: they alone are new."""
        return next((found for sieve in self._by_names if (found := sieve(mention)) is not None), None)
