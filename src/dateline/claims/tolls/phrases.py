"""Counts of people: a number expression with the noun it counts."""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.claims.tolls.amounts import amended
from dateline.claims.tolls.lexicon import TollWords, toll_words
from dateline.language.annotated import Annotated
from dateline.language.tokens import Doc, Span, Token
from dateline.ontology import Ontology

_TELLINGS = frozenset({"reports", "report", "word", "news", "sign", "signs"})
_TO_HEAD = frozenset(
    {"nummod", "amod", "det", "advmod", "compound", "nmod", "case", "punct", "nummod:gov", "flat", "quantmod"}
)
_NOT_PEOPLE = frozenset({"place", "site", "weapon", "vehicle", "time", "thing"})
_PEOPLE = frozenset({"actor", "person", "civilians"})
_LONGEST = 7


@dataclass(frozen=True)
class Count:
    """How many of whom, as words.

    first/last: half-open token range of the whole phrase ("at least 22 northern fighters"). number: token range of the
    number alone (empty where one person is meant by the singular). head: the token that stands in the sentence's
    syntax. of: token range of the words for whom, or None. low/best/high as in `records.Toll`.
    """

    first: int
    last: int
    number: tuple[int, int]
    head: Token
    of: tuple[int, int] | None
    low: int | None
    best: int | None
    high: int | None
    bound: str

    def words(self, doc: Doc) -> str:
        """Return the phrase as the text has it."""
        return doc.span(self.first, self.last).text


def counts(annotated: Annotated, ontology: Ontology) -> Iterator[Count]:
    """Yield the number expressions of a report that may count people, in text order."""
    for number in annotated.numbers:
        if number.unit is not None:
            continue
        span = annotated.doc.char_span(number.start, number.end)
        if span is None or _is_pronoun(span) or _is_age(span):
            continue
        count = _count(annotated, *amended(span, (number.low, number.best, number.high, number.bound)))
        if count is not None and may_be_people(ontology, count):
            yield count


def _is_age(span: Span) -> bool:
    """Read "two brothers aged 9 and 11"."""
    return any(t.lower_ == "aged" for t in span.doc[max(span.sent.start, span.start - 3) : span.start])


def _is_pronoun(span: Span) -> bool:
    """Read "no one", "each one": nobody is counted."""
    before = span.doc[span.start - 1].lower_ if span.start else ""
    return span.text.lower() == "one" and before in {"no", "any", "every", "each", "some", "the", "this", "that"}


def _count(annotated: Annotated, span: Span, values: tuple[int | None, int | None, int | None, str]) -> Count | None:
    words = toll_words()
    head = _head(span)
    of: tuple[int, int] | None
    if any(t.start <= head.idx < t.end for t in annotated.times):
        head = span.root  # "wounded 33 Tuesday": the day is not what is counted
    if values[3] == "none" and (harm := _unreported(head, words)) is not None:
        return Count(span.start, harm.i + 1, (span.start, span.end), harm, None, *values)
    inside = _of_phrase(span, head)
    if inside is not None:
        last, of = inside.i + 1, _of_range(span.end, inside)
    elif head.i > span.end and any(t.pos_ == "NUM" for t in span.doc[span.end : head.i]):
        last, of = (
            span.end,
            (head.i, head.i + 1),
        )  # "thirteen and seven people": the noun stands behind the other figure
    elif head.i >= span.end and head.i - span.end <= _LONGEST and not _is_harm_word(head, words):
        last, of = head.i + 1, (span.end, head.i + 1)
    elif head.lower_ in words.remains and span.end < head.i <= span.end + _LONGEST:
        last, of = span.end, None  # "six bullet-riddled bodies"
    else:
        last = _run_on(annotated, span, words)
        of = (span.end, last) if last > span.end else None
    return Count(span.start, last, (span.start, span.end), head, of, *values)


def _unreported(head: Token, words: TollWords) -> Token | None:
    """Return the harm of which nothing is told: "no immediate reports of casualties", "no word on injuries"."""
    if head.lower_ not in _TELLINGS:
        return None
    of = (k for k in head.children if k.dep_.startswith("nmod") and k.lower_ in words.counted)
    return next(of, None)


def _head(span: Span) -> Token:
    """The noun a number belongs to, else the number itself where it stands alone ("killed 12", "dozens of people")."""
    head = span.root
    while (
        head.dep_ in _TO_HEAD
        and head.head.i > head.i
        and head.head.i != head.i
        and head.head.pos_ not in {"VERB", "AUX"}
    ):
        head = head.head
    if head.dep_ == "compound" and head.head.i > head.i:
        head = head.head
    return head


def _of_phrase(span: Span, head: Token) -> Token | None:
    """Read "dozens of people": people. Also where the parser missed it and "of" follows."""
    doc = span.doc
    if span.end >= len(doc) or doc[span.end].lower_ != "of":
        return None
    for kid in head.children:
        if kid.dep_.startswith("nmod") and kid.i > span.end and any(c.i == span.end for c in kid.children):
            return kid
    token = doc[span.end].head
    return token if token.i > span.end and token.i - span.end <= _LONGEST else None


def _of_range(start: int, token: Token) -> tuple[int, int]:
    """The words behind "of", without the article."""
    first = start + 1
    return first, token.i + 1


def _run_on(annotated: Annotated, span: Span, words: TollWords) -> int:
    """The nouns right behind a number whose syntax says nothing of them."""
    last = span.end
    doc = span.doc
    while last < span.sent.end and last - span.end < _LONGEST and _noun_like(doc[last], words):
        if any(t.start <= doc[last].idx < t.end for t in annotated.times):
            break
        last += 1
    return last


def _noun_like(token: Token, words: TollWords) -> bool:
    return token.pos_ in {"NOUN", "PROPN", "ADJ"} and not _is_harm_word(token, words) and token.text.isalpha()


def _is_harm_word(token: Token, words: TollWords) -> bool:
    form = token.lower_
    return form in words.states or form in words.counted or (form in words.acts and token.pos_ in {"VERB", "ADJ"})


def may_be_people(ontology: Ontology, count: Count) -> bool:
    """False where the noun counted is plainly no person: a place, a weapon, a stretch of time."""
    if count.of is None:
        return True
    if count.bound == "none" and count.last - count.number[1] > 1:
        return False  # "no apparent external injuries" counts signs, not people
    return noun_is_people(ontology, count.head.doc[count.of[1] - 1]) is not False


def noun_is_people(ontology: Ontology, noun: Token) -> bool | None:
    """True, False or None (not known) for a noun as a name for people."""
    words = toll_words()
    form = noun.lower_
    if form in words.people:
        return True
    if form in words.things:
        return False
    kinds = set(ontology.kinds_of(form)) | set(ontology.kinds_of(noun.lemma_.lower()))
    if kinds & _PEOPLE:
        return True
    return False if kinds and kinds <= _NOT_PEOPLE else None
