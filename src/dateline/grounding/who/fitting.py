"""Whom "the group", "the army" or "they" can mean: by number, kind and the words used before."""

from __future__ import annotations

from dateline.grounding.who.context import Context
from dateline.grounding.who.mentions import Mention
from dateline.grounding.who.organs import known
from dateline.grounding.who.records import Resolution
from dateline.knowledge.actors_records import ARMED_KINDS
from dateline.language.tokens import Doc
from dateline.records.actor_ids import is_generic_id

__all__ = ["GROUPS", "Fitting", "is_generic"]

GROUPS = ARMED_KINDS - {"operation"}
_ALLIED = frozenset({"coalition", "foreign-force"})
_OUTLETS = frozenset(
    {"agency", "monitor", "watchdog", "observatory", "charity", "newspaper", "channel", "outlet", "broadcaster"}
)
_SPEAKING = ("spokes", "command", "leader", "emir")


def is_generic(resolution: Resolution) -> bool:
    """Whether somebody is known by common words alone."""
    return is_generic_id(resolution.id)


class Fitting:
    """Whether what refers back may mean somebody told of before."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._doc: Doc = context.annotated.doc

    def side(self, actor: str) -> str:
        """The party to a conflict that an actor belongs to."""
        return self._context.book.side(actor)

    def fits_noun(self, mention: Mention, word: str, earlier: Mention, resolution: Resolution) -> bool:
        """Whether "the group" and the like may mean somebody; word: the noun in lower case."""
        noun = mention.noun
        assert noun is not None
        if earlier.noun_class == "civil" and noun.cls != "civil":
            return False
        if noun.cls == "civil":
            return earlier.noun_class == "civil" and self._same_word(word, earlier)
        if resolution.kind == "person":
            return False
        if word in self._context.nouns.single:
            return earlier.noun is not None and self._same_word(word, earlier)
        if noun.cls == "group" and self._is_civic(mention) and resolution.kind != "ngo":
            return False  # "the rights group" is no rebels
        if noun.cls == "group":
            if noun.kind in {"organisation", "party"}:
                told = resolution.kind in {noun.kind, "ngo", "media", "un"} and self._known(resolution)
                return (told and word in _OUTLETS) or self._same_word(word, earlier)
            if noun.kind in {"operation", "media"}:
                return resolution.kind == noun.kind
            if noun.kind == "coalition":
                return resolution.kind in _ALLIED or word in resolution.name.lower()
            if word in resolution.name.lower():
                return True
            if self._is_civic(mention):
                return not mention.plural and self._known(resolution)
            if mention.plural or word not in self._context.nouns.anaphoric:
                return self._same_word(word, earlier)
            return resolution.kind in GROUPS and (earlier.noun_class != "member" or not is_generic(resolution))
        if noun.cls == "member" and word not in self._context.nouns.anaphoric:
            return self._same_word(word, earlier)
        if noun.cls == "member":
            return resolution.kind in GROUPS - _ALLIED and earlier.noun_class != "force"
        if noun.cls == "force" and is_generic(resolution):
            return earlier.noun is not None and self._same_word(word, earlier)
        if noun.cls == "force" and resolution.kind == "state-force":
            return ("police" in resolution.name.lower()) == ("police" in word)
        if noun.cls == "force":
            return resolution.kind == "state-force" or (word in {"forces", "troops"} and resolution.kind in GROUPS)
        return resolution.kind == "government"

    def _is_civic(self, mention: Mention) -> bool:
        """Whether the words before a noun tell of an unarmed group: "the Britain-based monitoring group"."""
        return any(t.lower_ in self._context.nouns.civic for t in self._doc[mention.left : mention.head])

    def _known(self, resolution: Resolution) -> bool:
        return self._context.book.get(resolution.id or "") is not None

    def _same_word(self, word: str, earlier: Mention) -> bool:
        return self._doc[earlier.head].lower_.rstrip("s") == word.rstrip("s")

    def fits_pronoun(self, earlier: Mention, resolution: Resolution, word: str) -> bool:
        """Whether "it" or "they" may mean somebody."""
        if word in {"it", "its", "itself"}:
            several = earlier.plural and earlier.noun_class in {"civil", "member"}
            several |= earlier.plural and earlier.noun_class == "force" and is_generic(resolution)  # "41 soldiers"
            return resolution.kind != "person" and not several
        if resolution.kind == "person" and earlier.noun is not None:
            return earlier.plural
        if resolution.kind == "person":
            return self.org_of(resolution).id != resolution.id
        return True

    def org_of(self, resolution: Resolution) -> Resolution:
        """After a spokesman, "they" are those he speaks for."""
        if resolution.kind != "person" or resolution.id is None:
            return resolution
        offices = self._context.book.offices(resolution.id, self._context.day)
        speaks = [o for o in offices if any(w in o.title for w in _SPEAKING)]
        org = self._context.book.get(speaks[0].org) if speaks else None
        if org is None:
            return resolution
        actor = self.side(org.id) if org.kind == "operation" else org.id
        found = known(self._context, (actor,), f"{speaks[0].title} of")
        return found or resolution
