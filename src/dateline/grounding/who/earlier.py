"""Earlier actors that a word may refer back to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.grounding.who.binding import fronted
from dateline.grounding.who.context import Context
from dateline.grounding.who.mentions import DASHES, Mention
from dateline.grounding.who.told import Seen, Told
from dateline.language.tokens import Doc

__all__ = ["SUBJECT", "Earlier"]

SUBJECT = frozenset({"nsubj", "nsubj:pass", "csubj"})


class Earlier:
    """The mentions before another one, without those that its own clause sets against it."""

    def __init__(self, context: Context, told: Told) -> None:
        self._context, self._told = context, told
        self._doc: Doc = context.annotated.doc
        self._sentence = context.sentences

    def back(self, mention: Mention, seen: Sequence[Seen], reach: int) -> Iterator[Seen]:
        """Earlier actors, nearest first, at most `reach` sentences back."""
        sentence, left = self._sentence, mention.left
        furthest = sentence[mention.head] - reach
        against = self._co_arguments(mention)
        for earlier, resolution in reversed(seen):
            if earlier.head >= left or resolution.id is None:
                continue
            if sentence[earlier.head] < furthest:
                return
            if resolution.id not in against and not self._is_act(earlier) and not self._only_describes(earlier):
                yield earlier, resolution

    def _is_act(self, mention: Mention) -> bool:
        return mention.noun is not None and self._doc[mention.head].lower_ in self._context.nouns.acts

    def _only_describes(self, mention: Mention) -> bool:
        """Tell the name in "the al-Qaeda-linked militia", whose "its" is the militia's."""
        doc, behind = self._doc, mention.right
        dash = behind + 1 < len(doc) and doc[behind].text in DASHES
        return dash and doc[behind + 1].lower_ in self._context.nouns.blocking

    def _co_arguments(self, mention: Mention) -> set[str]:
        """Actors that fill the other places of the verb the mention belongs to."""
        token = self._doc[mention.head]
        beside = token.dep_ == "nmod:poss" and token.head.dep_ == "appos"
        if not beside and (token.dep_ in {"nmod:poss", "det"} or token.head.pos_ not in {"VERB", "AUX"}):
            return set()
        verb = token.head
        others = {c.i for c in verb.children if c.i != token.i and c.dep_ in {*SUBJECT, "obj", "iobj", "obl:agent"}}
        if beside:
            others = {verb.head.i}  # "X, their backer": nobody backs himself
        if token.dep_ == "obj" and verb.dep_ == "xcomp":
            others |= {c.i for c in verb.head.children if c.dep_ in SUBJECT}
        parts = {c.i for o in others for c in self._doc[o].children if c.dep_ in {"conj", "flat", "compound"}}
        heads = others | parts | fronted(token)
        if not heads:
            return set()
        return {r.id for m, r in self._told.all if r.id and not heads.isdisjoint(range(m.left, m.right))}
