"""The passes over one report: names, noun phrases by their own words, what refers back, what is named later."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from dateline.grounding.who.context import Context
from dateline.grounding.who.later import name_later, name_rebels
from dateline.grounding.who.local import generic_actor, is_new
from dateline.grounding.who.mentions import Mention, as_noun, find_mentions
from dateline.grounding.who.names import Names
from dateline.grounding.who.organs import known, state_organ
from dateline.grounding.who.phrases import Phrases
from dateline.grounding.who.ranking import Ranker, shipped_ranker
from dateline.grounding.who.records import UNKNOWN, Resolution
from dateline.grounding.who.refer import Referring
from dateline.grounding.who.told import OfficeAt

__all__ = ["Passes"]


_SOME = frozenset({"some", "several", "many", "certain", "various", "most", "few", "none"})


class Passes:
    """Every mention of a report with its resolution: `mentions`, `found` by place in them, `sets` of pairs."""

    def __init__(self, context: Context, ranker: Ranker | None = None) -> None:
        """Resolve at once. `ranker` chooses whom pronouns mean: that of the package, where none is given."""
        self._context, self._ranker = context, ranker or shipped_ranker()
        self._doc = context.annotated.doc
        self.mentions = find_mentions(context)
        self.found: dict[int, Resolution] = {}
        self.sets: dict[int, tuple[Resolution, ...]] = {}
        self._ends: dict[int, int] = {}
        self._covers: dict[int, int] = {}
        self._run()

    def _run(self) -> None:
        names = Names(self._context)
        self._by_own_words(names)
        referring = Referring(self._context, self.mentions, self._ranker)
        referring.offices(self._offices())
        self._name_later()
        self.found.update(name_rebels(self._context, {i: (self.mentions[i], r) for i, r in self.found.items()}))
        self._by_context(referring)
        self._name_later()

    def _name_later(self) -> None:
        self.found.update(name_later(self._context, {i: (self.mentions[i], r) for i, r in self.found.items()}))

    def _by_own_words(self, names: Names) -> None:
        phrases = Phrases(self._context, self._at, self._over)
        for place, mention in enumerate(self.mentions):
            if mention.kind not in {"name", "new-name"}:
                continue
            found = names.resolve(mention)
            noun = as_noun(self._context, mention) if is_new(found) else None
            if is_new(found):
                found = self._own_organ(mention) or found
            if noun is None:
                self._keep(place, found)
            else:
                self.mentions[place] = noun
        nouns = [(i, m) for i, m in enumerate(self.mentions) if m.kind == "noun" and not self._is_pair(m)]
        for place, mention in nouns:
            if place not in self.found:
                self._by_phrase(place, mention, phrases)
        for place, mention in nouns:  # once more: an owner may stand after what it owns
            later = phrases.resolve_by_names(mention) if place not in self.found else None
            if later is not None:
                self._keep(place, later)
        for place, mention in nouns:
            if place not in self.found and not self._refers(mention):
                self._keep(place, self._generic(mention))

    def _generic(self, mention: Mention) -> Resolution:
        """Actors known by their words alone; an act without an owner is nobody."""
        acts = self._context.nouns.acts
        return UNKNOWN if self._doc[mention.head].lower_ in acts else generic_actor(self._context, mention, self._doc)

    def _own_organ(self, mention: Mention) -> Resolution | None:
        """Resolve "Armed Forces", "Air Force" as a name: that of the country the report is about."""
        words = mention.words(self._context).lower()
        home = self._context.country
        if home is None or words not in self._context.book.organ_words:
            return None
        return state_organ(self._context, home, words, "the report's country")

    def _by_phrase(self, place: int, mention: Mention, phrases: Phrases) -> None:
        several = phrases.states(mention)
        if several:
            self.sets[place] = several
        found = several[0] if several else phrases.resolve(mention)
        if found is not None:
            self._keep(place, found)

    def _refers(self, mention: Mention) -> bool:
        """Whether a noun phrase may mean somebody said before: with "the" or "its", or a bare "Army" of a headline."""
        bare = mention.definite == "bare" and not mention.plural and mention.noun_class in {"force", "rule"}
        return mention.definite in {"definite", "possessive"} or bare

    def _keep(self, place: int, found: Resolution) -> None:
        mention = self.mentions[place]
        self.found[place] = found
        self._ends[mention.head] = place
        if mention.noun is None:
            self._covers.update(dict.fromkeys(range(mention.left, mention.right), place))

    def _at(self, token: int) -> Resolution | None:
        place = self._ends.get(token)
        return self.found[place] if place is not None else None

    def _over(self, token: int) -> Resolution | None:
        place = self._covers.get(token)
        return self.found[place] if place is not None else None

    def _by_context(self, referring: Referring) -> None:
        """Definite noun phrases and pronouns in text order, each seeing those before it."""
        seen: list[tuple[Mention, Resolution]] = []  # by their heads, which `heads` has
        heads: list[int] = []
        everything = [(self.mentions[i], r) for i, r in sorted(self.found.items())]
        referring.look_at(everything)
        for place, mention in enumerate(self.mentions):
            person = referring.beside(mention) if mention.noun_class == "office" else None
            if person is not None:
                self.found[place] = person
        order = sorted(range(len(self.mentions)), key=lambda i: (self.mentions[i].left, self.mentions[i].head))
        for place in order:
            mention = self.mentions[place]
            if place not in self.found:
                self.found[place] = self._refer(place, mention, referring, seen)
                everything.append((mention, self.found[place]))
            at = bisect_right(heads, mention.head)
            heads.insert(at, mention.head)
            seen.insert(at, (mention, self.found[place]))
        referring.look_at(seen)
        for place in order:  # "we" before the words that say who speaks
            if self.found[place] is UNKNOWN and self.mentions[place].kind == "pronoun":
                self.found[place] = referring.speaker(self.mentions[place]) or UNKNOWN

    def _refer(
        self, place: int, mention: Mention, referring: Referring, seen: Sequence[tuple[Mention, Resolution]]
    ) -> Resolution:
        if mention.kind == "pronoun":
            return referring.pronoun(mention, seen)
        if self._is_pair(mention):
            pair = referring.pair(mention, seen) or self._home_sides()
            if pair:
                self.sets[place] = pair
                return Resolution(None, "", None, "several", tuple(c for r in pair for c in r.candidates[:1]))
        found = referring.noun(mention, seen)
        return found or self._generic(mention)

    def _home_sides(self) -> tuple[Resolution, ...]:
        """The state and the rebels of the report's country, where the knowledge says who they are."""
        home = self._context.rebel_country
        rebels = self._context.book.generic(home, "rebels", self._context.day) if home else None
        if home is None or rebels is None:
            return ()
        sides = (
            state_organ(self._context, home, "government", "sides of the country"),
            known(self._context, (rebels,), "sides of the country", 0.8),
        )
        return tuple(side for side in sides if side is not None)

    def _is_pair(self, mention: Mention) -> bool:
        doc, nouns = self._doc, self._context.nouns
        if doc[mention.head].lower_ not in nouns.pair_nouns:
            return False
        words = {t.lower_ for t in doc[mention.left : mention.head]}
        before = {t.lower_ for t in doc[max(0, mention.left - 2) : mention.left]}
        if (words | before) & _SOME:
            return False  # "some of the warring factions" does not say which
        if words & {"both", "either", "warring", "opposing"}:
            return True
        return bool(words & {"two"} and mention.definite == "definite") and not words & {"other", "last"}

    def _offices(self) -> list[OfficeAt]:
        """The offices of named people, by token."""
        found: list[OfficeAt] = []
        for office in self._context.annotated.offices:
            person = self._doc.char_span(office.person_start, office.person_end)
            words = self._doc.char_span(office.office_start, office.office_end)
            if person is not None and words is not None and office.named:
                found.append(OfficeAt(person.end - 1, words.end - 1, words.text))
        return found
