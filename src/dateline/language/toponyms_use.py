"""How a text uses the name of a place: for the place, for a building, for a government, or to describe something."""

import re
from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from dateline.knowledge.gazetteer.readings import read_name
from dateline.knowledge.gazetteer.words import place_words
from dateline.knowledge.places import Gazetteer
from dateline.language.tokens import Doc, Span, Token
from dateline.ontology import load_ontology

__all__ = ["Toponym", "ToponymKind", "Usage", "cased"]

ToponymKind = Literal[
    "place",
    "facility",  # a named building: "the Pearl Hotel"
    "modifier",  # describes something else: "Homs-based", "the Aleppo council"
    "metonym",  # stands for a government or army: "Washington said"
]


class Toponym(Struct, frozen=True, order=True):
    """Half-open range of a place name and how it is used."""

    start: int
    end: int
    kind: ToponymKind


_BEFORE_NOUN = frozenset({"compound", "amod", "flat", "nmod:desc"})


class Usage:
    """What the words around the names of one Doc say of their use."""

    def __init__(self, doc: Doc, gazetteer: Gazetteer) -> None:
        self.doc, self.text = doc, doc.text
        self.gazetteer = gazetteer
        self.words = place_words()

    def facility(self, span: Span) -> Span | None:
        """Return the name of a building that the span is or begins: "al-Harish hospital"."""
        if len(span) > 1 and self.words.kind(span[-1].lower_) == "site":
            return span
        after = self.after(span)
        if after is None or self.words.kind(after.lower_) != "site" or not self._beside(span, after):
            return None
        return self.doc.span(span.start, after.i + 1)

    def use(self, span: Span, places: Iterable[Span]) -> ToponymKind:
        """Return how a name is used; places: all that the text names."""
        end = span.end
        tail = [t.lower_.lstrip("-–‑") for t in self.doc[end : end + 2]]
        if tail and self.doc[end].text[0] in "-–‑" and self.words.describing.intersection(tail):
            return "modifier"
        if self.before_noun(span) and self.words.kind(span.root.head.lower_) is None:
            of_place = any(other.start <= span.root.head.i < other.end for other in places)
            acts = not of_place and self._is_country(span) and not self._ever_placed(span)
            acts = acts and not self._is_scene(span)
            return "metonym" if acts else "modifier"
        return "metonym" if self._acts(span.root) and self._governs(span.text) else "place"

    def _is_country(self, span: Span) -> bool:
        exact = [m.place for m in read_name(self.gazetteer, span.text).matches[:3] if m.score == 1.0]
        return any(place.kind == "country" for place in exact)

    def _is_scene(self, span: Span) -> bool:
        """Tell a country before a noun of violence, if it is none that is known to strike: "Upland airstrikes"."""
        ontology = load_ontology()
        named = (e.trigger.type for e in ontology.entries(span.root.head.lower_, "noun") if e.trigger.kind == "event")
        violent = any(ontology.type_of(name).violent for name in named)
        return violent and span.text.lower() not in ontology.words("striking_states")

    def _ever_placed(self, span: Span) -> bool:
        """Tell whether anything is said to be in the country: else "US strikes" are strikes by it, not in it."""
        name = span.text.removesuffix("s") if len(span.text) > 4 else span.text
        inside = rf"\b(?:in|inside|across|into|around)\s+(?:\w+\s+)?{re.escape(name)}\b"
        return bool(re.search(inside, self.text, re.IGNORECASE))

    def before_noun(self, span: Span) -> bool:
        """Tell whether a name only describes the noun behind it."""
        root = span.root
        return root.dep_ in _BEFORE_NOUN and root.head.i >= span.end

    def _acts(self, token: Token) -> bool:
        """Tell whether a name stands where a doer or somebody addressed stands."""
        while token.dep_ == "conj" and token.head.i != token.i:
            token = token.head
        lemma = token.head.lemma_.lower()
        if token.dep_ == "nsubj":
            return token.head.pos_ == "VERB" and lemma not in self.words.happens_to
        if token.dep_ == "obl:agent":
            return True
        return token.dep_ in {"obj", "iobj"} and lemma in self.words.addressed

    def _governs(self, name: str) -> bool:
        """Tell whether a name is a country's or a capital's, which may stand for a government."""
        exact = [m.place for m in read_name(self.gazetteer, name).matches[:5] if m.score == 1.0]
        return any(place.kind == "country" or place.id in self.gazetteer.capital_ids for place in exact)

    def after(self, span: Span) -> Token | None:
        """Return the next token that is not blank."""
        return next((t for t in self.doc[span.end : span.end + 2] if not t.is_space), None)

    def runs_on(self, span: Span, after: Token) -> bool:
        """Tell whether the next word may be more of the name."""
        return after.pos_ == "PROPN" and cased(after) and self._beside(span, after)

    def _beside(self, span: Span, after: Token) -> bool:
        between = self.text[span.end_char : after.idx]
        return bool(between) and between.isspace() and "\n" not in between


def cased(token: Token) -> bool:
    """Tell whether a token begins as a name may: with a capital, or in a script without capitals."""
    first = token.text[0]
    return first.isalpha() and (first.isupper() or first.lower() == first.upper())
