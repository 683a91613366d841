"""Sieves that need the text around: "the group", "they", "both sides", "we" in a quotation."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.grounding.who.context import Context
from dateline.grounding.who.earlier import Earlier
from dateline.grounding.who.fitting import GROUPS, Fitting, is_generic
from dateline.grounding.who.mentions import Mention
from dateline.grounding.who.organs import belonging_to, state_organ
from dateline.grounding.who.pronoun import POSSESSIVE, Pronouns
from dateline.grounding.who.ranking import Ranker
from dateline.grounding.who.records import Resolution, renewed
from dateline.grounding.who.told import OfficeAt, Seen, Told
from dateline.language.tokens import Doc
from dateline.records import Candidate

__all__ = ["Referring"]

_REACH = 4  # sentences back that "both sides" or "the group" may look
_STATE = frozenset({"state-force", "government"})
_OWN = {
    "force": frozenset({"army", "military", "police", "troops", "soldiers"}),
    "rule": frozenset({"government", "regime", "authorities"}),
}
_REBEL = frozenset({"rebels", "insurgents", "guerrillas"})


class Referring:
    """Mentions that stand for something said before."""

    def __init__(self, context: Context, mentions: Sequence[Mention], ranker: Ranker) -> None:
        self._context = context
        self._doc: Doc = context.annotated.doc
        self._fitting, self._told = Fitting(context), Told(context)
        self._earlier = Earlier(context, self._told)
        self._pronouns = Pronouns(context, self._told, ranker, mentions)

    def noun(self, mention: Mention, seen: Sequence[Seen]) -> Resolution | None:
        """A definite noun phrase: the nearest earlier actor that it can mean."""
        noun = mention.noun
        assert noun is not None
        word = self._doc[mention.head].lower_
        if mention.definite == "possessive" and noun.kind == "coalition":
            return None  # "its allies" are others
        if mention.definite == "possessive" and noun.cls != "civil":
            owner = self._owner(mention, seen)
            found = belonging_to(self._context, owner, noun, word, "possessive") if owner else None
            return found if noun.cls != "office" or mention.plural else None
        if word in self._context.nouns.acts:
            return None  # "the strike" is known by its owner or not at all
        if mention.definite == "bare" and not mention.plural:
            return self._own_state(noun.cls, word)
        if mention.definite != "definite":
            return None
        if noun.cls == "office":
            return self._told.office(word, mention)
        if self._described(mention):
            return None
        fits = [
            (earlier, resolution)
            for earlier, resolution in self._earlier.back(mention, seen, _REACH * 3)
            if self._fitting.fits_noun(mention, word, earlier, resolution)
        ]
        if word in _REBEL:  # a militia that helps the state is named as often: rebels are rebels first
            fits = [f for f in fits if f[1].kind == "rebel" and not is_generic(f[1])] or fits
        own = word in _OWN.get(noun.cls, ())
        chosen = self._at_home(fits, word) if own else fits[0][1] if fits else None
        if chosen is None:
            return self._own_state(noun.cls, word)
        others = _others([resolution for _, resolution in fits], chosen, f"definite:{word}")
        return renewed(chosen, f"definite:{word}", others)

    def _at_home(self, fits: Sequence[Seen], word: str) -> Resolution | None:
        """Choose for "the army": that of the country the report is about, else the last one called so."""
        home = self._context.country
        for _, resolution in fits:
            entry = self._context.book.get(resolution.id or "")
            if entry is not None and home in entry.countries[:1]:
                return resolution
        called = (r for m, r in fits if word in m.words(self._context).lower())
        return next(called, None) or next((r for _, r in fits if not is_generic(r)), None)

    def _own_state(self, cls: str, word: str) -> Resolution | None:
        """Resolve "the army", "the government" to those of the country that the report is about."""
        country = self._context.country
        if country and word in _OWN.get(cls, ()):
            return state_organ(self._context, country, word, "the report's country")
        return None

    def _described(self, mention: Mention) -> bool:
        """Whether the words tell of somebody new: "the al-Qaeda-linked militias", "the forces allied with X", "the
        Central Elections Council".
        """
        behind = (c for c in self._doc[mention.head].children if c.i > mention.head)
        if any(c.lower_ in self._context.nouns.blocking for c in behind):
            return True
        modifiers = [t for t in self._doc[mention.left : mention.head] if t.text.isalpha()]
        if mention.plural and any(t.lower_ in self._context.nouns.blocking for t in modifiers):
            return True
        return any(t.pos_ == "PROPN" and self._context.book.country_of(t.text) is None for t in modifiers)

    def pronoun(self, mention: Mention, seen: Sequence[Seen]) -> Resolution:
        """Who a pronoun is, unknown where it cannot be said."""
        return self._pronouns.resolve(mention, seen)

    def speaker(self, mention: Mention) -> Resolution | None:
        """Resolve "we" and "I" in speech, None for other pronouns."""
        return self._pronouns.speaker(mention)

    def pair(self, mention: Mention, seen: Sequence[Seen]) -> tuple[Resolution, ...]:
        """The two last different parties: "both sides", "the two groups"."""
        word = self._doc[mention.head].lower_
        kinds = GROUPS if word in {"groups", "militias", "organizations", "organisations"} else GROUPS | _STATE
        known_: dict[str, Resolution] = {}
        generic: dict[str, Resolution] = {}
        for earlier, resolution in self._earlier.back(mention, seen, _REACH):
            if resolution.id and resolution.kind in kinds and earlier.noun_class != "civil":
                found = generic if is_generic(resolution) else known_
                found.setdefault(self._fitting.side(resolution.id), renewed(resolution, f"pair:{word}"))
        two = list((known_ or generic).values())[:2]  # nobody's militias only where no party is named
        return tuple(reversed(two)) if len(two) == 2 else ()

    def look_at(self, everything: Sequence[Seen]) -> None:
        """Give the mentions resolved so far, for the question who else is in a clause."""
        self._told.all = everything
        self._pronouns.look_at(everything)

    def _owner(self, mention: Mention, seen: Sequence[Seen]) -> Resolution | None:
        """Whom the "their" of "their troops" means."""
        for token in self._doc[mention.left : mention.head]:
            if token.lower_ in POSSESSIVE:
                return next((r for m, r in reversed(seen) if m.head == token.i and m.kind == "pronoun"), None)
        return None

    def beside(self, mention: Mention) -> Resolution | None:
        """Resolve "the envoy, Jo Doe": the named person that the office stands beside."""
        return self._told.beside(mention)

    def offices(self, found: Sequence[OfficeAt]) -> None:
        """Give the offices of named people that the report tells of."""
        self._told.offices = found


def _others(fits: Sequence[Resolution], chosen: Resolution, why: str) -> tuple[Candidate, ...]:
    """The readings that nearly won."""
    others = {f.id: Candidate(f.id, f.name, 0.3, why) for f in fits if f.id and f.id != chosen.id}
    return tuple(others.values())[:3]
