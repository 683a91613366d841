"""Where a report speaks of actors: known names, other names, nouns and pronouns, in text order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from dateline.grounding.pronouns import PERSONAL
from dateline.grounding.who.context import Context
from dateline.grounding.who.nouns import Noun, load_nouns
from dateline.knowledge.names import NameHit
from dateline.language.tokens import Doc, Span, Token

__all__ = ["DASHES", "Mention", "as_noun", "find_mentions"]

MentionKind = Literal["name", "new-name", "noun", "pronoun"]
Definite = Literal["definite", "indefinite", "bare", "possessive"]

_LEFT = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN"})
DASHES = frozenset({"-", "–", "‐", "‑"})
_QUOTES = frozenset({'"', "“", "”", "'", "‘"})
_NEW_LABELS = frozenset({"PERSON", "PER", "ORG", "ARMED_GROUP"})
_INDEFINITE = frozenset({"a", "an", "another", "some", "several", "many", "any"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both", "either", "all", "each"})
_POSSESSIVE = frozenset({"its", "their", "his", "her", "our", "my"})
_PLURAL = ("s", "men", "people", "police", "children")
_REFERRING = frozenset({"NOUN", "PROPN"})
# Words that begin a noun phrase: nothing before them belongs to it, but for "all the …" and the like.
_OPENING = frozenset({"the", "a", "an", "this", "that", "these", "those", "another", *_POSSESSIVE})
_BEFORE_OPENING = frozenset({"all", "both", "half"})


# What has sides that are ground: "the rebel side of the front" is a place.
_SIDED = frozenset(
    {
        "border", "frontier", "crossing", "river", "line", "front", "frontline", "bridge", "road", "highway", "town",
        "city", "village", "valley", "mountain", "hill", "wall", "fence", "street", "canal", "lake", "island", "camp",
    }
)  # fmt: skip


@dataclass
class Mention:
    """A stretch of text that may refer to an actor. Token indexes are of the Doc, `end` and `right` half-open."""

    kind: MentionKind
    head: int
    left: int
    right: int
    hit: NameHit | None = None
    label: str | None = None
    noun: Noun | None = None
    definite: Definite = "bare"
    plural: bool = False
    hits: list[NameHit] = field(default_factory=list)

    @property
    def noun_class(self) -> str | None:
        """The class of the noun, None for names and pronouns."""
        return self.noun.cls if self.noun else None

    def start_in(self, doc: Doc) -> int:
        """First character."""
        return int(doc[self.left].idx)

    def end_in(self, doc: Doc) -> int:
        """One past the last character."""
        last = doc[self.right - 1]
        return int(last.idx) + len(last.text)

    def words(self, context: Context) -> str:
        """The mention's words as they stand in the text."""
        doc = context.annotated.doc
        return context.text[self.start_in(doc) : self.end_in(doc)]


def find_mentions(context: Context) -> list[Mention]:
    """Return all mentions in text order, a name before the noun phrase that holds it."""
    doc = context.annotated.doc
    hits = _by_token(doc, context.annotated.names)
    busy = {i for left, right, _ in hits for i in range(left, right)}
    found = [Mention("name", right - 1, left, right, hit=hit, label=hit.label) for left, right, hit in hits]
    found.extend(_new_names(context, busy))
    found.extend(_surnames(context, {i for m in found for i in range(m.left, m.right)}))
    inside = busy | {i for m in found for i in range(m.left, m.right)}
    wanted = _wanted()
    for token in [t for t in doc if t.lower_ in wanted]:
        if token.i in inside or context.in_furniture(token.idx):
            continue
        mention = _noun(context, token, hits) or _pronoun(token)
        if mention is not None:
            found.append(mention)
    return sorted(found, key=lambda m: (m.head, m.right - m.left))


@lru_cache(maxsize=1)
def _wanted() -> frozenset[str]:
    """The room's nouns and pronouns."""
    return frozenset(load_nouns().nouns) | PERSONAL


def _by_token(doc: Doc, names: list[NameHit]) -> list[tuple[int, int, NameHit]]:
    spans = []
    for hit in names:
        span = doc.char_span(hit.start, hit.end)
        if span is not None:
            spans.append((span.start, span.end, hit))
    return spans


def _new_names(context: Context, busy: set[int]) -> Iterator[Mention]:
    places = [(t.start, t.end) for t in context.annotated.toponyms]
    for ent in context.annotated.doc.ents:
        if ent.label_ not in _NEW_LABELS or any(i in busy for i in range(ent.start, ent.end)):
            continue
        if any(start < ent.end_char and ent.start_char < end for start, end in places):
            continue
        left, right = _trimmed(ent)
        if left >= right or not any(c.isupper() for c in ent.text):
            continue
        if ent[0].text[:1].isdigit() and right - left == 1:
            continue
        if ent[-1].text.islower() and ent[-1].lower_ in context.nouns.nouns:
            continue  # "Harbour government": a description, whatever the reader calls it
        yield Mention("new-name", right - 1, left, right, label=ent.label_)


def _surnames(context: Context, busy: set[int]) -> Iterator[Mention]:
    """A person's last name by itself, whatever the reader took it for."""
    names = {e[-1].text for e in context.annotated.doc.ents if e.label_ in {"PERSON", "PER"} and len(e) > 1}
    for token in context.annotated.doc if names else ():
        if token.text in names and len(token) > 3 and token.i not in busy and token.pos_ == "PROPN":
            yield Mention("new-name", token.i, token.i, token.i + 1, label="PERSON")


def _trimmed(ent: Span) -> tuple[int, int]:
    """An entity without article, possessive or a preposition that goes nowhere."""
    left, right = ent.start, ent.end
    while left < right and (ent.doc[left].lower_ in _DEFINITE or ent.doc[left].is_space):
        left += 1
    while right > left and (ent.doc[right - 1].pos_ in {"ADP", "PART", "SPACE"} or ent.doc[right - 1].lower_ == "’s"):
        right -= 1
    return left, right


def as_noun(context: Context, mention: Mention) -> Mention | None:
    """A name that is only a noun of the room with a country or nothing before it ("Army", "Guatemala Army"), as the
    noun phrase it then is.
    """
    token = context.annotated.doc[mention.head]
    noun = context.nouns.nouns.get(token.lower_)
    before = token.doc.span(mention.left, mention.head).text
    if mention.kind != "new-name" or noun is None:
        return None
    if before and (noun.cls not in {"force", "rule"} or context.book.country_of(before) is None):
        return None
    left = _left_edge(token)
    plural = token.lower_.endswith(_PLURAL)
    definite = _definiteness(token, left)
    return Mention("noun", token.i, left, token.i + 1, noun=noun, definite=definite, plural=plural)


def _noun(context: Context, token: Token, hits: list[tuple[int, int, NameHit]]) -> Mention | None:
    noun = context.nouns.nouns.get(token.lower_)
    if noun is None or token.pos_ not in _REFERRING or _goes_on(token) or _idiom(token):
        return None
    left = _left_edge(token)
    inside = []
    for start, end, hit in hits[bisect_left(hits, left, key=_first) :]:
        if start > token.i:
            break
        if end <= token.i + 1:
            inside.append(hit)
    plural = "Plur" in token.morph.get("Number", []) or token.lower_.endswith(_PLURAL)
    return Mention(
        "noun", token.i, left, token.i + 1, noun=noun, definite=_definiteness(token, left), plural=plural, hits=inside
    )


def _first(hit: tuple[int, int, NameHit]) -> int:
    return hit[0]


def _goes_on(token: Token) -> bool:
    """Whether the noun only describes the next word: "army officials", "rebel-held", "spokesman Jo Doe"."""
    doc = token.doc
    if token.i + 1 >= len(doc):
        return False
    follower = doc[token.i + 1]
    if follower.is_space or follower.sent.start != token.sent.start:
        return False
    if follower.text in DASHES and token.i + 2 < len(doc):
        return not follower.whitespace_ and not token.whitespace_
    if follower.ent_type_ in {"PERSON", "PER"}:
        return False
    if follower.pos_ == "NOUN":
        return token.dep_ in {"compound", "amod", "nmod", "nmod:desc", "flat"} or follower.i == token.head.i
    return follower.pos_ == "PROPN" and token.dep_ in {"compound", "nmod:desc", "flat", "amod", "nmod"}


def _idiom(token: Token) -> bool:
    """Whether the noun names nobody: "join forces", "the Syrian side of the border"."""
    if token.lower_ in {"side", "sides"}:
        return any(c.lemma_.lower() in _SIDED for c in token.children if c.dep_ == "nmod")
    return token.lower_ == "forces" and token.dep_ == "obj" and token.head.lemma_.lower() in {"join", "combine"}


def _left_edge(token: Token) -> int:
    doc, index = token.doc, token.i
    start = int(token.sent.start)
    while index > start and _belongs(doc[index - 1], doc[index], token):
        index -= 1
        if doc[index].text == ")":
            index = _opened(doc, index, start)
        if doc[index].lower_ in _OPENING:
            if index > start and doc[index - 1].lower_ in _BEFORE_OPENING:
                index -= 1
            break
    while index < token.i and doc[index].pos_ in {"PUNCT", "SPACE", "CCONJ"} and doc[index].lower_ not in _DEFINITE:
        index += 1
    return index


def _opened(doc: Doc, index: int, start: int) -> int:
    """Where the bracket that closes at a token was opened; the token itself where that is not near."""
    for at in range(index - 1, max(start, index - 4) - 1, -1):
        if doc[at].text == "(":
            return at
    return index


def _belongs(before: Token, after: Token, head: Token) -> bool:
    """Whether a token left of a noun phrase's edge is part of it."""
    if before.is_space:
        return True
    if before.text == ")":
        return _opened(before.doc, before.i, int(head.sent.start)) < before.i
    if before.lower_ in {"both", "either"}:
        return True
    if before.text == "," or before.pos_ == "CCONJ":
        ahead = before.doc[before.i - 1] if before.i > head.sent.start else None
        if ahead is None or ahead.pos_ != "ADJ":
            return False
        return after.pos_ == "ADJ" or (
            ahead.text[:1].isupper() and after.pos_ in {"NOUN", "PROPN"} and after.i < head.i
        )
    if after.pos_ == "NUM" and before.pos_ in {"NOUN", "PROPN"}:
        return False  # "22 children 6 teachers", where the commas are lost
    if before.pos_ in _LEFT:
        return before.pos_ != "NUM" or after.pos_ != "PROPN"
    if before.text in DASHES:
        return not before.whitespace_
    if before.lower_ in {"'s", "’s"} or before.text in _QUOTES:
        return before.lower_ in {"'s", "’s"} or after.pos_ in _LEFT
    if before.lower_ in _POSSESSIVE:
        return True
    if before.pos_ == "VERB":
        if before.lower_ in {"including", "killing", "wounding", "injuring", "leaving"}:
            return False
        participle = before.tag_ in {"VBN", "VBG"} and before.head.i in {after.i, head.i}
        return participle or before.dep_ in {"amod", "compound"}
    return before.pos_ == "ADV" and after.pos_ in {"VERB", "ADJ"} and before.head.i == after.i


def _definiteness(token: Token, left: int) -> Definite:
    for word in token.doc[left : token.i]:
        if word.lower_ in _POSSESSIVE:
            return "possessive"
        if word.lower_ in _DEFINITE:
            return "definite"
        if word.lower_ in _INDEFINITE:
            return "indefinite"
    return "bare"


def _pronoun(token: Token) -> Mention | None:
    if token.lower_ not in PERSONAL or token.pos_ not in {"PRON", "DET", "X"} or (token.text == "US"):
        return None
    plural = token.lower_ in {"they", "them", "their", "we", "us", "our", "themselves"}
    return Mention("pronoun", token.i, token.i, token.i + 1, definite="definite", plural=plural)
