"""Descriptions that the knowledge files give for actors: "the eastern government", "Kurdish-Arab alliance troops"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.grounding.who.context import Context
from dateline.grounding.who.mentions import Mention
from dateline.grounding.who.organs import belonging_to, known
from dateline.grounding.who.owners import Owners
from dateline.grounding.who.records import Resolution
from dateline.language.tokens import Doc

__all__ = ["Descriptions"]

_NOT_WORDING = frozenset({"DET", "PUNCT", "SPACE", "PART"})


class Descriptions:
    """The actors of the report's countries that noun phrases describe."""

    def __init__(self, context: Context, owners: Owners) -> None:
        self._context, self._owners = context, owners
        self._doc: Doc = context.annotated.doc

    def resolve(self, mention: Mention) -> Resolution | None:
        """A description that the knowledge files give for an actor of the report's countries."""
        context = self._context
        for words in self._wordings(mention):
            ids = context.book.phrases(words, context.countries[:3], context.day)
            if len(ids) == 1 or (ids and context.dated):
                return known(context, ids, f"description: {words.lower()}", 0.9)
        return self._described_owner(mention)

    def _described_owner(self, mention: Mention) -> Resolution | None:
        """A description among the modifiers: "Kurdish-Arab alliance troops"."""
        noun = mention.noun
        assert noun is not None
        if noun.cls not in {"force", "member", "office"} or mention.head - mention.left < 2:
            return None
        last = self._doc[mention.head - 1]
        if not self._context.book.may_end_phrase(last.text):
            return None
        for left in range(mention.left, mention.head - 1):
            words = self._context.text[self._doc[left].idx : last.idx + len(last.text)]
            ids = self._context.book.phrases(words, self._context.countries[:3], self._context.day)
            owner = known(self._context, ids, f"description: {words.lower()}", 0.9) if ids else None
            if owner is not None and noun.cls == "office":
                return self._owners.holder(mention, owner)
            if owner is not None:
                word = self._doc[mention.head].lower_
                return belonging_to(self._context, owner, noun, word, f"description: {words.lower()}")
        return None

    def _wordings(self, mention: Mention) -> Iterator[str]:
        doc, text, may_end = self._doc, self._context.text, self._context.book.may_end_phrase
        end = min(mention.right + 5, doc[mention.head].sent.end)
        after = (t for t in doc[mention.right : end] if t.pos_ in {"PROPN", "NOUN"})
        ends = [last for last in (doc[mention.right - 1], *after) if may_end(last.text)]
        lefts = [t for t in doc[mention.left : mention.head + 1] if t.pos_ not in _NOT_WORDING] if ends else []
        for last in reversed(ends):
            for left in lefts:
                yield text[left.idx : last.idx + len(last.text)]
