"""The answers for a report: who any stretch of its text is, one actor or several."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from dateline.grounding.who.context import Context
from dateline.grounding.who.organs import known, state_organ
from dateline.grounding.who.passes import Passes
from dateline.grounding.who.records import UNKNOWN, Resolution
from dateline.knowledge.actors import ActorBook
from dateline.knowledge.places import Gazetteer
from dateline.language.annotated import Annotated
from dateline.records import RawClaim
from dateline.records.actor_ids import generic_id

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
        passes = Passes(context)
        self._mentions, self._found, self._sets = passes.mentions, passes.found, passes.sets
        self._heads = [mention.head for mention in self._mentions]
        self._known: dict[tuple[int, int], Resolution] = {}  # answers given: claims share most of their words
        self._places: dict[tuple[int, int], int | None] = {}
        self._roots: dict[tuple[int, int], int] = {}
        self._bounds: dict[tuple[int, int], tuple[int, int] | None] = {}
        self._known_sets: dict[tuple[int, int], tuple[Resolution, ...]] = {}

    def of(self, start: int, end: int) -> Resolution:
        """Who the words between two offsets are."""
        found = self._known.get((start, end))
        if found is None:
            found = self._known[start, end] = self._resolve(start, end)
        return found

    def set_of(self, start: int, end: int) -> tuple[Resolution, ...]:
        """The several actors that the words stand for ("both sides", "X and Y"), else the one of `of`."""
        found = self._known_sets.get((start, end))
        if found is None:
            found = self._known_sets[start, end] = self._several(start, end)
        return found

    def _words(self, start: int, end: int) -> tuple[int, int] | None:
        if (start, end) not in self._bounds:
            self._bounds[start, end] = self._doc.bounds(start, end)
        return self._bounds[start, end]

    def _resolve(self, start: int, end: int) -> Resolution:
        place = self._place(start, end)
        if place is not None:
            return self._found[place]
        return self._country(start, end) or UNKNOWN

    def _several(self, start: int, end: int) -> tuple[Resolution, ...]:
        words = self._words(start, end)
        may_list = words is not None and words[1] - words[0] > 1  # one word is no list
        states = self._states(start, end) if may_list else ()
        if states:
            return states
        place = self._place(start, end)
        if place is not None and place in self._sets:
            return self._sets[place]
        if not may_list:
            found = self.of(start, end)
            return (found,) if found.id is not None else ()
        listed = self._listed(start, end)
        if listed:
            return listed
        found = self.of(start, end)
        several = (found, *self._joined(start, end))
        return tuple({r.id: r for r in several if r.id is not None}.values())

    def _states(self, start: int, end: int) -> tuple[Resolution, ...]:
        """Several states by their names alone: "Moscow and Washington"."""
        words = self._context.text[start:end]
        parts = _BETWEEN.split(words) if any(joint in words for joint in _JOINTS) else ()
        if len(parts) < 2:
            return ()
        states = [self._context.book.country_of(part.strip()) for part in parts if part.strip()]
        found = (state_organ(self._context, s, "government", "the state's name") for s in states if s)
        return tuple(f for f in found if f is not None) if all(states) else ()

    def _listed(self, start: int, end: int) -> tuple[Resolution, ...]:
        """Two actors with "and" between them, whatever the parse made of it: "X and Y's men"."""
        words = self._words(start, end) if "and" in self._context.text[start:end].lower() else None
        if words is None:
            return ()
        for token in (t for t in self._doc[words[0] + 1 : words[1] - 1] if t.lower_ == "and"):
            first = self.of(start, self._doc[token.i - 1].idx + len(self._doc[token.i - 1].text))
            second = self.of(self._doc[token.i + 1].idx, end)
            ends = any(m.right == token.i and i in self._found for i, m in enumerate(self._mentions))
            if ends and first.id is not None and second.id is not None and first.id != second.id:
                return (first, second)
        return ()

    def _joined(self, start: int, end: int) -> Iterator[Resolution]:
        """Who else is joined to the head of the words by "and"."""
        words = self._words(start, end)
        if words is None:
            return
        root = self._doc[self._root(*words)]
        for token in (c for c in root.children if c.dep_ == "conj" and words[0] <= c.i < words[1]):
            left = min([token.i, *(c.i for c in token.children if c.dep_ in _INNER)])
            yield self.of(self._doc[left].idx, token.idx + len(token.text))

    def all(self) -> list[tuple[int, int, Resolution]]:
        """Every mention with its offsets, in text order; unresolved ones have no id."""
        return [
            (m.start_in(self._doc), m.end_in(self._doc), self._found[i])
            for i, m in enumerate(self._mentions)
            if i in self._found
        ]

    def _place(self, start: int, end: int) -> int | None:
        """The mention that the words are: the one that their head belongs to, or the one they begin with."""
        if (start, end) not in self._places:
            self._places[start, end] = self._mention_at(start, end)
        return self._places[start, end]

    def _mention_at(self, start: int, end: int) -> int | None:
        words = self._words(start, end)
        if words is None:
            return None
        left, right = words
        first, last = bisect_left(self._heads, left), bisect_left(self._heads, right)
        inside = [i for i in range(first, last) if i in self._found]
        root = self._root(left, right)
        person = self._titled(left, right, inside)
        if person is not None:
            return person
        exact = [i for i in inside if self._mentions[i].left <= root < self._mentions[i].right]
        if exact:
            return min(exact, key=lambda i: (self._mentions[i].head != root, self._mentions[i].kind != "noun"))
        if self._doc[root].pos_ == "NOUN" and self._doc[root].lower_ not in self._context.nouns.nouns:
            return None  # "an IS-held town" is no actor
        first_word = next((t.i for t in self._doc[left:right] if not t.is_space and t.pos_ != "DET"), left)
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
        if right - left == 1:
            return left
        if (left, right) not in self._roots:
            self._roots[left, right] = self._found_root(left, right)
        return self._roots[left, right]

    def _found_root(self, left: int, right: int) -> int:
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
        told = self._words(start, end)
        if told is not None and told[1] - told[0] > 1:
            root = self._doc[self._root(*told)]
            if root.pos_ == "PROPN" and root.lower_.endswith("s") and self._context.book.country_of(root.text[:-1]):
                start, end = root.idx, root.idx + len(root.text)  # "19 Syrians in the village"
        words = self._context.text[start:end].strip()
        bare = words.removeprefix("the ").removeprefix("The ")
        book, day = self._context.book, self._context.day
        if bare[:1].isupper() and (country := book.country_of(bare)) is not None:
            return state_organ(self._context, country, "government", "the state's name")
        nation = book.country_of(bare[:-1]) if bare.endswith("s") and bare[:1].isupper() else None
        if nation is not None and bare[:-1] not in book.countries[nation].adjectives:
            return state_organ(self._context, nation, "government", "the state's name")  # "Russias", a lost "Russia's"
        if nation is not None:
            return Resolution(generic_id(f"people-{nation.lower()}"), bare, "civilians", "a nation's people")
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


_JOINTS = (",", "and", "or")
_BETWEEN = re.compile(r",|\band\b|\bor\b")
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
