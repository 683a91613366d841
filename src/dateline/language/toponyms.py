"""Finding the names of places in a text: which stretches name a place, and how the name is used.

What a name stands for is decided later (`grounding.where`); here it matters only that it names a place at all:
the reader says so, or the gazetteer knows the name and nothing says that it is part of something else's name.
"""

import re
from collections.abc import Sequence

from dateline.knowledge.gazetteer.place import Match
from dateline.knowledge.gazetteer.readings import read_name
from dateline.knowledge.gazetteer.words import place_words
from dateline.knowledge.names import NameHit
from dateline.knowledge.places import Gazetteer
from dateline.language.tokens import Doc, Span, Token
from dateline.language.toponyms_use import Toponym, ToponymKind, Usage, cased

__all__ = ["Toponym", "ToponymKind", "find_toponyms"]

_PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
_PERSON_LABELS = frozenset({"PERSON", "PER"})
_OTHER_LABELS = frozenset({"ORG", "NORP", "ARMED_GROUP", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"}) | _PERSON_LABELS
_LOCATIVE = frozenset(
    {"in", "at", "near", "from", "to", "into", "towards", "toward", "around", "outside", "inside", "through", "across"}
    | {"via", "between", "of", "off", "within", "surrounding"}
)
_LINKS = frozenset(
    {"of", "de", "del", "la", "las", "los", "el", "al", "and", "-", "ash", "ad", "as", "du", "des", "do", "da"}
)
# First words of names that are no name without what follows: "San Miguel", "Puerto San Francisco", "Villa El Salvador".
_OPENERS = frozenset(
    {"san", "santa", "santo", "saint", "são", "sao", "puerto", "villa", "ciudad", "nueva", "nuevo", "gran", "los"}
    | {"las", "isla", "cerro", "rio", "fort"}
)
# First words of places' names of two words and more that no person's name begins with.
_OF_PLACES = _OPENERS - {"saint", "gran"} | {"el", "deir", "umm", "ras", "tel", "tell", "beit", "port", "new", "la"}
# First halves of names that mean nothing without them.
_FIRST_HALVES = frozenset({"Abu", "Abou", "Umm", "Um", "Bani", "Banu", "Deir", "Kafr", "Ain", "Bir", "Sidi", "Beit"})
_ARTICLES = frozenset({"the", "a", "an"})
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_LONGEST = 5  # tokens of a name looked up in the gazetteer
_FEW = 3  # ASCII letters: fewer are a label ("Block B") or an abbreviation, not a town
_NOTABLE = 15_000  # people: from here on a name of the gazetteer is trusted without a preposition before it
_WELL_KNOWN = 100_000


def find_toponyms(doc: Doc, names: Sequence[NameHit], gazetteer: Gazetteer) -> list[Toponym]:
    """Return the place names of a Doc in text order, none overlapping another.

    `names` are the known actors' names of the text: a place inside one ("Homs Military Council") is none.
    """
    return _Finder(doc, names, gazetteer).find()


class _Finder:
    """The search through one Doc."""

    def __init__(self, doc: Doc, names: Sequence[NameHit], gazetteer: Gazetteer) -> None:
        self.doc = doc
        self.gazetteer = gazetteer
        self.words = place_words()
        self.text = doc.text
        self.usage = Usage(doc, gazetteer)
        self.shouting = self.text.isupper()
        self.taken = self._other_names(names)
        self.found: dict[int, Span] = {}

    def find(self) -> list[Toponym]:
        self._from_reader()
        self._from_gazetteer()
        self._again()
        return [self._toponym(self.found[start]) for start in sorted(self.found)]

    def _other_names(self, names: Sequence[NameHit]) -> set[int]:
        """Return the tokens of names of persons, groups and organisations."""
        taken = {t.i for ent in self.doc.ents if ent.label_ in _OTHER_LABELS and not self._misread(ent) for t in ent}
        for hit in names:
            span = self.doc.char_span(hit.start, hit.end)
            if span is not None and hit.label not in _PLACE_LABELS:
                taken.update(range(span.start, span.end))
        return taken

    def _misread(self, ent: Span) -> bool:
        """Tell whether a "person" is a place: the gazetteer knows the name, and the words around it place it."""
        if ent.label_ not in _PERSON_LABELS:
            return False
        matches = read_name(self.gazetteer, ent.text).matches
        if not any(m.score == 1.0 and self._notable(m) for m in matches):
            return False
        people = {t.lower_ for e in self.doc.ents if e.label_ in _PERSON_LABELS and len(e) > len(ent) for t in e}
        if people.intersection(t.lower_ for t in ent):
            return False
        if len(ent) > 1 and ent[0].lower_ in _OF_PLACES and self._known_well(ent):
            return True  # "El Fasher" after a verb, with no word of place beside it
        same = [e for e in self.doc.ents if e.text == ent.text]
        return any(e.label_ in _PLACE_LABELS or self._located(e) for e in same) or matches[0].place.source is not None

    def _from_reader(self) -> None:
        for ent in self.doc.ents:
            if ent.label_ in _PLACE_LABELS:
                span = self._trimmed(ent)
                for part in self._parts(span) if span is not None else ():
                    if self._stands_for_place(part):
                        self.found[part.start] = part

    def _parts(self, span: Span) -> list[Span]:
        """Split a stretch that is no name but holds one the gazetteer knows ("Syrias Aleppo", "Aleppo Ill")."""
        if len(span) == 1 or read_name(self.gazetteer, span.text).matches or self.usage.facility(span) is not None:
            return [span]
        for cut in range(1, len(span)):
            head, tail = self.doc.span(span.start, span.start + cut), self.doc.span(span.start + cut, span.end)
            if {head[-1].lower_, tail[0].lower_} & (_OPENERS | _LINKS) or head[-1].text in _FIRST_HALVES:
                continue
            known = [part for part in (head, tail) if self._known_well(part)]
            if known:
                return known
        return [span]

    def _known_well(self, span: Span) -> bool:
        exact = [m.place for m in read_name(self.gazetteer, span.text).matches if m.score == 1.0]
        return cased(span[0]) and any(p.kind != "settlement" or p.source or p.population >= _WELL_KNOWN for p in exact)

    def _trimmed(self, span: Span) -> Span | None:
        """Leave out a leading article and a trailing possessive; None where nothing is left or others have it."""
        start, end = span.start, span.end
        while start < end and (self.doc[start].lower_ in _ARTICLES or self.doc[start].is_space):
            start += 1
        while self.shouting and start and self._opens_name(self.doc[start - 1]):
            start -= 1
        while end > start and (self.doc[end - 1].text in _POSSESSIVES or not self.doc[end - 1].text[-1].isalnum()):
            end -= 1
        if start == end or self.taken.intersection(range(start, end)):
            return None
        return self.doc.span(start, end)

    def _opens_name(self, token: Token) -> bool:
        return token.lower_ in _OPENERS and token.i not in self.taken and bool(token.whitespace_)

    def _stands_for_place(self, span: Span) -> bool:
        if span.text.lower().strip(".") in self.words.never or span[-1].lower_ in self.words.organisation:
            return False
        if self._other_word(span):
            return False
        if self._ordinary(span) or (self._acronym(span) and not self._abbreviates(span)):
            return False
        after = self.usage.after(span)
        if after is not None and self.usage.runs_on(span, after) and after.lower_ in self.words.organisation:
            return False
        matches = read_name(self.gazetteer, span.text).matches
        if not self._written_as_name(span, matches):
            return False
        return bool(matches) or not self.usage.before_noun(span) or self.usage.facility(span) is not None

    def _written_as_name(self, span: Span, matches: Sequence[Match]) -> bool:
        """Tell whether a stretch looks like a name: no letter or two, no lower case that no place is written in."""
        letters = len(span.text) if span.text.isascii() else _FEW
        if letters == 1 or (letters < _FEW and not self._abbreviates(span)):
            return False
        return span.text != span.text.lower() or span.text.upper() == span.text or any(m.score == 1.0 for m in matches)

    def _ordinary(self, span: Span) -> bool:
        """Tell whether a stretch is ordinary words: "the Region"; in capitals anything looks like a name, "WAR" too."""
        if all(t.lower_ in _OPENERS for t in span):
            return True
        if all(self._tells_kind(t) for t in span) and (self.shouting or not self._placed(span)):
            return True
        first = self.shouting or bool(span[0].is_sent_start)
        return first and all(self._common(t) or t.is_punct for t in span) and not self._placed(span)

    def _other_word(self, span: Span) -> bool:
        """Tell whether a name is a state's in short only behind a town: "Springfield, Mass.", not "during Mass"."""
        if span.text.lower().strip(".") not in self.words.abbreviations or self.shouting:
            return False
        before = self.doc[max(0, span.start - 2) : span.start]
        return len(before) < 2 or before[1].text != "," or not cased(before[0])

    def _tells_kind(self, token: Token) -> bool:
        """Tell whether a word only says what sort of place, or which side: "CAPITAL", "COURT", "NORTH"."""
        return self.words.kind(token.lower_) is not None or token.lower_ in self.words.directions

    def _common(self, token: Token) -> bool:
        """Tell whether a word is an ordinary one; in capitals its plural and a noun of kind are too."""
        word = token.lower_
        if word in self.words.common:
            return True
        return self.shouting and (word.removesuffix("s") in self.words.common or self._tells_kind(token))

    def _placed(self, span: Span) -> bool:
        """Tell whether a noun of place stands beside: "VICTORY DEPARTMENT", "the town of Reserve"."""
        after = self.usage.after(span)
        before = self.doc.span(span.start - 2, span.start).text.lower().split()
        kinds = [self.words.kind(after.lower_) if after is not None else None]
        kinds.append(self.words.kind(before[0]) if len(before) == 2 and before[1] == "of" else None)
        return any(kind in {"settlement", "division", "district"} for kind in kinds)

    def _acronym(self, span: Span) -> bool:
        """Tell whether a name in capitals stands in a text that is not in capitals: "NGO"."""
        return not self.shouting and len(span) == 1 and len(span.text) <= 4 and span.text.isupper()

    def _abbreviates(self, span: Span) -> bool:
        """Tell whether such a name is short for a country or division ("US", "NSW"), not some village's name."""
        exact = [m.place for m in read_name(self.gazetteer, span.text).matches if m.score == 1.0]
        return any(place.kind not in {"settlement", "adm2"} for place in exact)

    def _from_gazetteer(self) -> None:
        covered = self.taken | {i for span in self.found.values() for i in range(span.start, span.end)}
        i = 0
        while i < len(self.doc):
            span = self._longest(i, covered) if self._opens(self.doc[i], covered) else None
            if span is not None:
                self.found[span.start] = span
            i = span.end if span is not None else i + 1

    def _opens(self, token: Token, covered: set[int]) -> bool:
        links = token.lower_ in _LINKS and token.pos_ == "PROPN" and cased(token)  # "El" of "El Fasher"
        if token.i in covered or not (links or self._name_like(token)):
            return False
        before = token.nbor(-1) if token.i else None
        if before is not None and before.text in _FIRST_HALVES and bool(before.whitespace_):
            return False  # "Abu Salim" is no "Salim"
        runs_on = before is not None and before.pos_ == "PROPN" and bool(before.whitespace_) and before.i in self.taken
        return not (runs_on and before is not None and before.ent_type_ != "NORP")

    def _name_like(self, token: Token) -> bool:
        if not cased(token) or token.lower_.strip(".") in self.words.never:
            return False
        return token.pos_ in {"PROPN", "X", ""} or (token.pos_ == "NOUN" and not token.is_sent_start)

    def _longest(self, start: int, covered: set[int]) -> Span | None:
        for end in range(min(start + _LONGEST, len(self.doc)), start, -1):
            span = self.doc.span(start, end)
            if covered.intersection(range(start, end)) or span[0].sent.end < end:
                continue
            if not self._name_like(span[-1]) or any(not self._name_like(t) and t.lower_ not in _LINKS for t in span):
                continue
            if not self._part_of_longer(span) and self._trusted(span):
                return span
        return None

    def _part_of_longer(self, span: Span) -> bool:
        """Tell whether the name goes on before or after, so that it is part of some other name."""
        after = self.usage.after(span)
        before = self.doc[span.start - 1] if span.start else None
        goes_on = after is not None and self.usage.runs_on(span, after)
        comes_on = before is not None and bool(before.whitespace_) and before.pos_ == "PROPN" and cased(before)
        if after is not None and goes_on and self.words.kind(after.lower_) is not None:
            goes_on = False
        if self.shouting:
            goes_on = goes_on and after is not None and self._name_of_else(after)
            comes_on = comes_on and before is not None and self._name_of_else(before)
        if before is not None and comes_on and self.words.kind(before.lower_) is not None:
            comes_on = False
        return goes_on or comes_on

    def _name_of_else(self, token: Token) -> bool:
        """Tell whether a word in capitals beside a name is more of a name rather than an ordinary word."""
        return token.lower_ not in self.words.common and token.lower_ not in self.words.never

    def _trusted(self, span: Span) -> bool:
        """Tell whether the gazetteer's knowledge of a name is enough to call it a place here."""
        close = [m for m in read_name(self.gazetteer, span.text).matches if m.score >= 0.94]
        exact = [m for m in close if m.score == 1.0]
        if self._ordinary(span) or self._other_word(span) or (self._acronym(span) and not self._abbreviates(span)):
            return False
        if any(self._notable(m) for m in exact) and len(span.text) > 2:
            return span[0].pos_ == "PROPN" or self._located(span)
        return self._located(span) and (bool(exact) or any(self._notable(m) for m in close))

    def _notable(self, match: Match) -> bool:
        place = match.place
        return place.kind not in {"settlement", "adm2"} or place.population >= _NOTABLE or place.source is not None

    def _located(self, span: Span) -> bool:
        """Tell whether the words around say that a place is meant: "in X", "the town of X", "X province"."""
        before = self.doc[span.start - 1].lower_ if span.start else ""
        after = self.usage.after(span)
        nouns = (before, after.lower_ if after is not None else "")
        return before in _LOCATIVE or any(self.words.kind(noun) not in {None, "site"} for noun in nouns)

    def _again(self) -> None:
        """Take every other mention of a name that was found, where no other name has it."""
        covered = self.taken | {i for span in self.found.values() for i in range(span.start, span.end)}
        for name in sorted({span.text for span in self.found.values()}, key=lambda text: (-len(text), text)):
            for hit in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", self.text):
                span = self.doc.char_span(*hit.span())
                if span is None or covered.intersection(range(span.start, span.end)) or self._part_of_longer(span):
                    continue
                self.found[span.start] = span
                covered.update(range(span.start, span.end))

    def _toponym(self, span: Span) -> Toponym:
        facility = self.usage.facility(span)
        if facility is not None:
            return Toponym(facility.start_char, facility.end_char, "facility")
        return Toponym(span.start_char, span.end_char, self.usage.use(span, self.found.values()))
