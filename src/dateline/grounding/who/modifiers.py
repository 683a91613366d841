"""The words before a noun that tell whose it is: its modifiers, and the countries among them."""

from __future__ import annotations

from dateline.grounding.who.context import Context
from dateline.grounding.who.mentions import Mention
from dateline.language.tokens import Doc, Token

__all__ = ["Modifiers"]


class Modifiers:
    """The modifiers of the noun phrases of one report, each looked at once."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._doc: Doc = context.annotated.doc
        self._before: dict[tuple[int, int], list[Token]] = {}
        self._named: dict[tuple[int, int], list[tuple[int, str]]] = {}

    def of(self, mention: Mention) -> list[Token]:
        """Return the words before a noun, blanks left out."""
        place = (mention.left, mention.head)
        if place not in self._before:
            self._before[place] = [t for t in self._doc[mention.left : mention.head] if not t.is_space]
        return self._before[place]

    def countries(self, mention: Mention) -> list[tuple[int, str]]:
        """Return the countries among the modifiers, and before an "and" or "or" that joins them to one, each with
        its token: (7, "LY").
        """
        place = (mention.left, mention.head)
        if place not in self._named:
            self._named[place] = self._find_countries(mention)
        return self._named[place]

    def _find_countries(self, mention: Mention) -> list[tuple[int, str]]:
        found = [(t.i, c) for t in self.of(mention) if (c := self._country_at(t))]
        first = found[0][0] if found else mention.left
        if found and first == mention.left and first >= 2 and self._doc[first - 1].lower_ in {"and", "or"}:
            before = self._country_at(self._doc[first - 2])
            if before and before != found[0][1]:
                found.insert(0, (first - 2, before))
        return found

    def _country_at(self, token: Token) -> str | None:
        if not token.text[:1].isupper():
            return None
        text = token.text
        if token.i + 1 < len(self._doc) and self._doc[token.i + 1].text[:1].isupper():
            pair = self._context.book.country_of(f"{text} {self._doc[token.i + 1].text}")
            if pair:
                return pair
        if token.i and self._doc[token.i - 1].text[:1].isupper():
            pair = self._context.book.country_of(f"{self._doc[token.i - 1].text} {text}")
            if pair:
                return pair
        bare = text[:-1] if text.endswith("s") and self._context.book.country_of(text) is None else text
        return self._context.book.country_of(bare)
