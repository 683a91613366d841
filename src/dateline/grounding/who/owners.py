"""Owners named beside a noun: "IS fighters", "Assad's forces", "forces loyal to the eastern government"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dateline.grounding.who.context import Context
from dateline.grounding.who.local import generic_actor
from dateline.grounding.who.mentions import DASHES, Mention
from dateline.grounding.who.organs import belonging_to
from dateline.grounding.who.records import Resolution, by_rule
from dateline.language.tokens import Doc, Token

__all__ = ["Lookup", "Owners"]

_LINKS = frozenset({"of", "from", "in", "for", "to", "by", "with"})
_STOPPING = frozenset({"AUX", "SCONJ", "CCONJ", "PRON"})
_LONGEST_TAIL = 8

Lookup = Callable[[int], Resolution | None]


class Owners:
    """Whose the nouns of one report are, by the names beside them. `name_at` gives the resolution of the name or noun
    phrase that ends at a token, `name_over` that of the name a token is part of.
    """

    def __init__(self, context: Context, name_at: Lookup, name_over: Lookup) -> None:
        self._context, self._name_at, self._name_over = context, name_at, name_over
        self._doc: Doc = context.annotated.doc

    def before(self, mention: Mention) -> Resolution | None:
        """A name among the modifiers: "IS fighters", "Assad's forces", "the last IS remnants"."""
        noun = mention.noun
        assert noun is not None
        word = self._doc[mention.head].lower_
        for index in range(mention.head - 1, mention.left - 1, -1):
            owner = self._name_at(index)
            if owner is None or owner.id is None or self.blocked(index, mention.head):
                continue
            if noun.cls == "office":
                return self.holder(mention, owner)
            return belonging_to(self._context, owner, noun, word, "owner")
        return None

    def holder(self, mention: Mention, owner: Resolution) -> Resolution | None:
        """Officials speak for their organisation; one unnamed leader is a person of the report."""
        word = self._doc[mention.head].lower_
        entry = self._context.book.get(owner.id or "")
        if word in self._context.nouns.speaking or mention.plural:
            if entry is not None and entry.kind == "person":
                return None
            return Resolution(owner.id, owner.name, owner.kind, "officials of", owner.candidates)
        words = " ".join(
            t.text for t in self._doc[mention.left : mention.right] if t.pos_ not in {"DET", "PUNCT", "SPACE", "PART"}
        )
        person = generic_actor(self._context, mention, self._doc, "office of")
        return Resolution(person.id, words, "person", "office of", owner.candidates)

    def blocked(self, index: int, head: int) -> bool:
        """Whether the name only describes: "al-Qaeda-linked militias", "IS-held town", "the anti-IS uprising"."""
        if head - index < 2:
            return self._doc[index].lower_.startswith(("anti-", "pro-", "non-"))
        follows = [t for t in self._doc[index + 1 : min(index + 4, head)] if not t.is_space]
        if follows and follows[0].text in DASHES:
            follows = follows[1:]
        if follows and follows[0].lower_ in self._context.nouns.blocking:
            return True
        before = self._doc[index].text.lower()
        return before.startswith(("anti-", "pro-", "non-"))

    def after(self, mention: Mention) -> Resolution | None:
        """A name after the noun: "fighters of IS", "forces loyal to the eastern government", "troops led by X"."""
        noun = mention.noun
        assert noun is not None
        for index, owning in self._tail(mention):
            owner = self._name_at(index)
            if owner is None or owner.id is None:
                continue
            if noun.cls == "office":
                person = self._name_over(index + 1) if index + 1 < len(self._doc) else None
                named = person is not None and person.kind == "person" and not mention.plural
                return by_rule(person, "title") if person and named else self.holder(mention, owner)
            if noun.kind == "coalition" and mention.definite == "possessive":
                return by_rule(owner, "allies of that name")  # "its allies of the Home Guard" are the Home Guard
            if noun.cls in {"civil", "group"}:
                return None
            why = "loyal to" if owning else "of"
            return belonging_to(self._context, owner, noun, self._doc[mention.head].lower_, why)
        return None

    def _tail(self, mention: Mention) -> Iterator[tuple[int, bool]]:
        """Tokens after the noun that may name its owner, and whether a word such as "loyal" says so."""
        doc = self._doc
        owning = linked = False
        for index in range(mention.right, min(mention.right + _LONGEST_TAIL, doc[mention.head].sent.end)):
            token = doc[index]
            if token.lower_ in self._context.nouns.owning:
                owning = True
            elif token.lower_ in _LINKS:
                linked = linked or owning or token.lower_ in {"of", "from", "for"}
                if token.lower_ == "in" and not owning:
                    return
            elif self._ends_tail(token, owning=owning):
                return
            elif linked and self._name_at(index) is not None and not self._modifies(index):
                yield index, owning

    def _modifies(self, index: int) -> bool:
        """Whether a name only describes the noun or name after it: "former al-Qaeda affiliate Z"."""
        token = self._doc[index]
        return token.dep_ in {"compound", "amod", "nmod:poss"} and token.head.i > index and token.pos_ == "PROPN"

    def _ends_tail(self, token: Token, *, owning: bool) -> bool:
        if token.pos_ == "VERB":
            return not owning and token.lower_ not in {"recognised", "recognized"}
        return token.pos_ in _STOPPING or (token.is_punct and token.text not in DASHES)
