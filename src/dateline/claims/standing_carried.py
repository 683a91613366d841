"""Whether a sentence goes on with the tale before it: it tells of the same people, or of shells and bombs."""

from dateline.claims.arguments_np import base, lemma, noun_kind
from dateline.language.tokens import Span, Token
from dateline.ontology import load_ontology

__all__ = ["carries_on"]

_OF_BEFORE = frozenset(
    {"he", "she", "it", "they", "his", "her", "its", "their", "this", "these", "those", "both", "another"}
)
_SUM = 1000
_PERSONS = frozenset({"PERSON", "PER"})


def carries_on(sentence: Span, since: int) -> bool:
    """Tell whether a sentence's subject was told of from a word on, or stands for somebody told of, or is a weapon.

    since: the first word of the tale. "Gunmen" who were not told of are news.
    """
    verb = sentence.root
    subject = next((c for c in verb.children if base(c.dep_) == "nsubj"), None)
    if subject is None:
        return False
    if subject.lower_ in _OF_BEFORE or any(c.lower_ in _OF_BEFORE for c in subject.children):
        return True
    if noun_kind(load_ontology(), subject) == "weapon" or any(_is_of_thousands(c) for c in subject.children):
        return True
    first = 0 if subject.ent_type_ in _PERSONS else since
    return _told_of(subject, sentence, first)


def _is_of_thousands(number: Token) -> bool:
    """Tell the figure of a whole war: "some 30,000 people died"."""
    digits = number.text.replace(",", "")
    return number.dep_ == "nummod" and digits.isdigit() and int(digits) >= _SUM


def _told_of(subject: Token, sentence: Span, first: int) -> bool:
    before = subject.doc[first : sentence.start]
    known = subject.pos_ == "PROPN" or any(c.dep_ == "det" and c.lower_ == "the" for c in subject.children)
    return known and any(t.pos_ in ("NOUN", "PROPN") and lemma(t) == lemma(subject) for t in before)
