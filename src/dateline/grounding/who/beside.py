"""Nouns that a name beside them explains: "the group X", "X, the group that …", "X is a group"."""

from __future__ import annotations

from dateline.grounding.who.context import Context
from dateline.grounding.who.local import is_untold
from dateline.grounding.who.mentions import Mention
from dateline.grounding.who.modifiers import Modifiers
from dateline.grounding.who.owners import Lookup
from dateline.grounding.who.records import Resolution, by_rule
from dateline.language.tokens import Doc

__all__ = ["Beside"]

_COMMAS = frozenset({",", "–", "—"})


class Beside:
    """The named that nouns stand beside. `name_over` gives the resolution of the name a token is part of."""

    def __init__(self, context: Context, name_over: Lookup, words: Modifiers) -> None:
        self._context, self._name_over, self._words = context, name_over, words
        self._doc: Doc = context.annotated.doc

    def resolve(self, mention: Mention) -> Resolution | None:
        """A noun that a name explains: "the group Hezbollah", "Hezbollah, the group that …", "Hezbollah is a group"."""
        noun, token = mention.noun, self._doc[mention.head]
        assert noun is not None
        follows = self._name_over(mention.right) if mention.right < token.sent.end else None
        if noun.cls == "office" and follows is not None and follows.kind == "person":
            return by_rule(follows, "title")
        if noun.cls not in {"group", "rule"}:
            return None
        if follows is not None and follows.kind != "person":
            return self._told(follows, mention, "appositive")
        for apposed in (self._before_comma(mention), token.head.i if token.dep_ == "appos" else None):
            if apposed is not None and (named := self._name_over(apposed)) is not None:
                return self._told(named, mention, "appositive")
        if any(child.dep_ == "cop" for child in token.children):
            for child in token.children:
                if child.dep_ == "nsubj" and (named := self._name_over(child.i)) is not None:
                    return self._told(named, mention, "copular")
        return None

    def _told(self, found: Resolution, mention: Mention, why: str) -> Resolution:
        """Who is named beside a noun, of the kind that the noun tells if any: "the rebel group X", "Y, a militia"."""
        nouns = self._context.nouns
        words = {t.lower_ for t in self._words.of(mention)}
        kind = nouns.arming.get(self._doc[mention.head].lower_)
        if kind is None and words & nouns.opposition:
            kind = "rebel"
        if kind is None:
            kind = next((k for w in sorted(words) if (k := nouns.arming.get(w)) is not None), None)
        if kind is None or not is_untold(found):
            return by_rule(found, why)
        return Resolution(found.id, found.name, kind, why, found.candidates)

    def _before_comma(self, mention: Mention) -> int | None:
        """The token before the comma that a description with "a" or "another" follows: "Z, another militia"."""
        index = mention.left - 1
        while index > 0 and self._doc[index].is_space:
            index -= 1
        opens = mention.definite == "indefinite" and index > 0 and self._doc[index].text in _COMMAS
        return index - 1 if opens else None
