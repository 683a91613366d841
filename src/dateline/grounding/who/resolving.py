"""The way of one report through the room: names, noun phrases, what refers back, what is named later."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from dateline.grounding.who.context import Context
from dateline.grounding.who.later import name_later
from dateline.grounding.who.local import generic_actor
from dateline.grounding.who.mentions import Mention, as_noun, find_mentions
from dateline.grounding.who.names import Names
from dateline.grounding.who.organs import known, state_organ
from dateline.grounding.who.phrases import Phrases
from dateline.grounding.who.records import UNKNOWN, Resolution
from dateline.grounding.who.refer import OfficeAt, Referring
from dateline.knowledge.actors import ActorBook
from dateline.knowledge.places import Gazetteer
from dateline.language.annotated import Annotated
from dateline.language.offices import find_offices
from dateline.records import RawClaim

__all__ = ["Actors", "resolve_actors"]


def resolve_actors(
    annotated: Annotated, raw_claims: Sequence[RawClaim], book: ActorBook, places: Gazetteer | None = None
) -> Actors:
    """Resolve every mention of a report that may be an actor; `Actors.of` answers for any stretch of text.

    With the gazetteer, the country of "the army" and "the rebels" follows from the report's places as well.
    """
    del raw_claims  # the syntax says who acts on whom; kept in the signature for rules that read claims
    return Actors(Context(annotated, book, places))


class Actors:
    """The actors of one report."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._doc = context.annotated.doc
        self._mentions = find_mentions(context)
        self._found: dict[int, Resolution] = {}
        self._sets: dict[int, tuple[Resolution, ...]] = {}
        self._ends: dict[int, int] = {}
        self._covers: dict[int, int] = {}
        self._heads = [mention.head for mention in self._mentions]
        self._run()

    def of(self, start: int, end: int) -> Resolution:
        """Who the words between two offsets are."""
        place = self._place(start, end)
        if place is not None:
            return self._found[place]
        return self._country(start, end) or UNKNOWN

    def set_of(self, start: int, end: int) -> tuple[Resolution, ...]:
        """The several actors that the words stand for ("both sides", "X and Y"), else the one of `of`."""
        states = self._states(start, end)
        if states:
            return states
        place = self._place(start, end)
        if place is not None and place in self._sets:
            return self._sets[place]
        listed = self._listed(start, end)
        if listed:
            return listed
        found = self.of(start, end)
        several = (found, *self._joined(start, end))
        return tuple({r.id: r for r in several if r.id is not None}.values())

    def _states(self, start: int, end: int) -> tuple[Resolution, ...]:
        """Several states by their names alone: "Moscow and Washington"."""
        parts = re.split(r",|\band\b|\bor\b", self._context.text[start:end])
        if len(parts) < 2:
            return ()
        states = [self._context.book.country_of(part.strip()) for part in parts if part.strip()]
        found = (state_organ(self._context, s, "government", "the state's name") for s in states if s)
        return tuple(f for f in found if f is not None) if all(states) else ()

    def _listed(self, start: int, end: int) -> tuple[Resolution, ...]:
        """Two actors with "and" between them, whatever the parse made of it: "X and Y's men"."""
        span = self._doc.char_span(start, end, alignment_mode="expand")
        if span is None:
            return ()
        for token in (t for t in span if t.lower_ == "and" and span.start < t.i < span.end - 1):
            first = self.of(start, self._doc[token.i - 1].idx + len(self._doc[token.i - 1].text))
            second = self.of(self._doc[token.i + 1].idx, end)
            ends = any(m.right == token.i and i in self._found for i, m in enumerate(self._mentions))
            if ends and first.id is not None and second.id is not None and first.id != second.id:
                return (first, second)
        return ()

    def _joined(self, start: int, end: int) -> Iterator[Resolution]:
        """Who else is joined to the head of the words by "and"."""
        span = self._doc.char_span(start, end, alignment_mode="expand")
        if span is None:
            return
        root = self._doc[self._root(span.start, span.end)]
        for token in (c for c in root.children if c.dep_ == "conj" and span.start <= c.i < span.end):
            left = min([token.i, *(c.i for c in token.children if c.dep_ in _INNER)])
            yield self.of(self._doc[left].idx, token.idx + len(token.text))

    def all(self) -> list[tuple[int, int, Resolution]]:
        """Every mention with its offsets, in text order; unresolved ones have no id."""
        return [
            (m.start_in(self._doc), m.end_in(self._doc), self._found[i])
            for i, m in enumerate(self._mentions)
            if i in self._found
        ]

    # The passes

    def _run(self) -> None:
        names = Names(self._context)
        self._by_own_words(names)
        referring = Referring(self._context)
        referring.offices(self._offices())
        self._name_later()
        self._by_context(referring)
        self._name_later()

    def _name_later(self) -> None:
        self._found.update(name_later(self._context, {i: (self._mentions[i], r) for i, r in self._found.items()}))

    def _by_own_words(self, names: Names) -> None:
        phrases = Phrases(self._context, self._at, self._over)
        for place, mention in enumerate(self._mentions):
            if mention.kind not in {"name", "new-name"}:
                continue
            found = names.resolve(mention)
            noun = as_noun(self._context, mention) if found.why == "new-name" else None
            if found.why == "new-name":
                found = self._own_organ(mention) or found
            if noun is None:
                self._keep(place, found)
            else:
                self._mentions[place] = noun
        nouns = [(i, m) for i, m in enumerate(self._mentions) if m.kind == "noun" and not self._is_pair(m)]
        for place, mention in [*nouns, *nouns]:  # twice: an owner may stand after what it owns
            if place not in self._found:
                self._by_phrase(place, mention, phrases)
        for place, mention in nouns:
            if place not in self._found and not self._refers(mention):
                self._keep(place, self._generic(mention))

    def _generic(self, mention: Mention) -> Resolution:
        """Actors known by their words alone; an act without an owner is nobody."""
        acts = self._context.nouns.acts
        return UNKNOWN if self._doc[mention.head].lower_ in acts else generic_actor(self._context, mention, self._doc)

    def _own_organ(self, mention: Mention) -> Resolution | None:
        """Resolve "Armed Forces", "Air Force" as a name: that of the country the report is about."""
        words = mention.words(self._context).lower()
        home = self._context.country
        if home is None or not any(words in organ.words for organ in self._context.book.organs.values()):
            return None
        return state_organ(self._context, home, words, "the report's country")

    def _by_phrase(self, place: int, mention: Mention, phrases: Phrases) -> None:
        several = phrases.states(mention)
        if several:
            self._sets[place] = several
        found = several[0] if several else phrases.resolve(mention)
        if found is not None:
            self._keep(place, found)

    def _refers(self, mention: Mention) -> bool:
        """Whether a noun phrase may mean somebody said before: with "the" or "its", or a bare "Army" of a headline."""
        bare = mention.definite == "bare" and not mention.plural and mention.noun_class in {"force", "rule"}
        return mention.definite in {"definite", "possessive"} or bare

    def _keep(self, place: int, found: Resolution) -> None:
        mention = self._mentions[place]
        self._found[place] = found
        self._ends[mention.head] = place
        if mention.noun is None:
            self._covers.update(dict.fromkeys(range(mention.left, mention.right), place))

    def _at(self, token: int) -> Resolution | None:
        place = self._ends.get(token)
        return self._found[place] if place is not None else None

    def _over(self, token: int) -> Resolution | None:
        place = self._covers.get(token)
        return self._found[place] if place is not None else None

    def _by_context(self, referring: Referring) -> None:
        """Definite noun phrases and pronouns in text order, each seeing those before it."""
        seen: list[tuple[Mention, Resolution]] = []
        everything = [(self._mentions[i], r) for i, r in sorted(self._found.items())]
        referring.look_at(everything)
        for place, mention in enumerate(self._mentions):
            person = referring.beside(mention) if mention.noun_class == "office" else None
            if person is not None:
                self._found[place] = person
        order = sorted(range(len(self._mentions)), key=lambda i: (self._mentions[i].left, self._mentions[i].head))
        for place in order:
            mention = self._mentions[place]
            if place not in self._found:
                referring.look_at([*everything, *seen])
                self._found[place] = self._refer(place, mention, referring, seen)
            seen.append((mention, self._found[place]))
            seen.sort(key=lambda s: s[0].head)
        referring.look_at(seen)
        for place in order:  # "we" before the words that say who speaks
            if self._found[place] is UNKNOWN and self._mentions[place].kind == "pronoun":
                self._found[place] = referring.speaker(self._mentions[place]) or UNKNOWN

    def _refer(
        self, place: int, mention: Mention, referring: Referring, seen: Sequence[tuple[Mention, Resolution]]
    ) -> Resolution:
        if mention.kind == "pronoun":
            return referring.pronoun(mention, seen)
        if self._is_pair(mention):
            pair = referring.pair(mention, seen) or self._home_sides()
            if pair:
                self._sets[place] = pair
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
        if words & {"both", "either", "warring", "opposing"}:
            return True
        return bool(words & {"two"} and mention.definite == "definite") and not words & {"other", "last"}

    def _offices(self) -> list[OfficeAt]:
        """The offices of named people, by token."""
        found: list[OfficeAt] = []
        for office in find_offices(self._doc):
            person = self._doc.char_span(office.person_start, office.person_end, alignment_mode="expand")
            words = self._doc.char_span(office.office_start, office.office_end, alignment_mode="expand")
            if person is not None and words is not None and office.named:
                found.append(OfficeAt(person.end - 1, words.end - 1, words.text))
        return found

    # Answers

    def _place(self, start: int, end: int) -> int | None:
        """The mention that the words are: the one that their head belongs to, or the one they begin with."""
        span = self._doc.char_span(start, end, alignment_mode="expand")
        if span is None:
            return None
        first = bisect_left(self._heads, span.start)
        inside = [i for i in range(first, len(self._heads)) if self._heads[i] < span.end and i in self._found]
        root = self._root(span.start, span.end)
        person = self._titled(span.start, span.end, inside)
        if person is not None:
            return person
        exact = [i for i in inside if self._mentions[i].left <= root < self._mentions[i].right]
        if exact:
            return min(exact, key=lambda i: (self._mentions[i].head != root, self._mentions[i].kind != "noun"))
        if self._doc[root].pos_ == "NOUN" and self._doc[root].lower_ not in self._context.nouns.nouns:
            return None  # "an IS-held town" is no actor
        first_word = next((t.i for t in span if not t.is_space and t.pos_ != "DET"), span.start)
        opening = [i for i in inside if self._mentions[i].left <= first_word]
        return opening[0] if opening else None

    def _titled(self, left: int, right: int, inside: list[int]) -> int | None:
        """A person named at the end of the words, with nothing but office and titles before."""
        for place in inside:
            mention = self._mentions[place]
            if mention.right == right and mention.label in {"PERSON", "PER"} and mention.noun is None:
                before = self._doc[left : mention.left]
                return place if all(t.pos_ in _TITLES or t.text in {"-", "–"} for t in before) else None
        return None

    def _root(self, left: int, right: int) -> int:
        """The head of a stretch: the first token whose head lies outside, quantities looked through."""
        doc = self._doc
        root = next((t for t in doc[left:right] if not left <= t.head.i < right or t.head.i == t.i), doc[left])
        while root.lower_ in _QUANTITIES or root.pos_ == "NUM":
            below = [c for c in root.children if c.dep_ == "nmod" and left <= c.i < right]
            of = next((t.i for t in doc[root.i + 1 : right] if t.lower_ == "of"), None)
            if below:
                root = below[0]
            elif of is not None:  # the parse lost it: "most … of the X"
                return next((h for h in self._heads[bisect_left(self._heads, of) :] if h < right), int(root.i))
            else:
                break
        return int(root.i)

    def _country(self, start: int, end: int) -> Resolution | None:
        """A state by its name or capital as an actor: "Russia bombed", "Ankara said"; a side by one word."""
        span = self._doc.char_span(start, end, alignment_mode="expand")
        if span is not None and len(span) > 1:
            root = self._doc[self._root(span.start, span.end)]
            if root.pos_ == "PROPN" and root.lower_.endswith("s") and self._context.book.country_of(root.text[:-1]):
                start, end = root.idx, root.idx + len(root.text)  # "19 Syrians in the village"
        words = self._context.text[start:end].strip()
        bare = words.removeprefix("the ").removeprefix("The ")
        book, day = self._context.book, self._context.day
        if bare[:1].isupper() and (country := book.country_of(bare)) is not None:
            return state_organ(self._context, country, "government", "the state's name")
        nation = book.country_of(bare[:-1]) if bare.endswith("s") and bare[:1].isupper() else None
        if nation is not None:
            return Resolution(f"generic:people-{nation.lower()}", bare, "civilians", "a nation's people")
        home = self._context.country
        rebels = self._context.rebel_country
        if rebels and bare.lower() in self._context.nouns.opposition:
            return known(self._context, (book.generic(rebels, "rebels", day) or "",), f"rebels of {rebels}", 0.8)
        if home and bare.lower() in _RULING:
            return state_organ(self._context, home, bare.lower(), "the report's country")
        return self._by_name(bare)

    def _by_name(self, words: str) -> Resolution | None:
        """A name the reader did not see as one."""
        if not words[:1].isupper():
            return None
        ids = self._context.book.by_name(words, self._context.country, self._context.day)
        return known(self._context, ids, "name") if ids else None


_TITLES = frozenset({"DET", "ADJ", "NOUN", "PROPN", "SPACE"})
_RULING = frozenset({"regime", "government", "army", "military", "police"})
_INNER = frozenset({"amod", "compound", "nmod:poss", "det"})
_QUANTITIES = frozenset(
    {
        "most",
        "all",
        "some",
        "many",
        "dozens",
        "hundreds",
        "scores",
        "thousands",
        "members",
        "number",
        "rest",
        "tens",
        "majority",
    }
)
