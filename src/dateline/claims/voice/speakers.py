"""Whom a pronoun that speaks stands for: a speaker named before it."""

from dateline.language.annotated import Annotated
from dateline.records import Quote

_PERSON = frozenset({"he", "she", "him", "her"})
_MANY = frozenset({"they", "them", "who"})
_PRONOUNS = _PERSON | _MANY | {"it", "we", "i", "you", "which"}
# Speakers that are bodies or papers: "he" is none of them.
_NO_PERSON = frozenset(
    {
        "report",
        "reports",
        "statement",
        "communique",
        "radio",
        "television",
        "agency",
        "police",
        "army",
        "government",
        "council",
        "ministry",
        "committee",
        "news",
        "group",
        "newspaper",
        "media",
        "observatory",
    }
)
_COLLECTIVE = ("police", "media", "council", "group", "army", "government", "agency", "people")


def antecedent(annotated: Annotated, start: int, end: int) -> tuple[int, int]:
    """Return the range of the phrase a speaking pronoun stands for, or the pronoun's own range where none is found.

    The last speaker before it that fits in number and kind: "they" takes a plural or a body of people, "it" no person.
    """
    word = annotated.report.text[start:end].lower()
    if word not in _PRONOUNS:
        return start, end
    for quote in sorted(annotated.quotes, key=lambda q: -(q.speaker_start or -1)):
        span = _speaker(quote)
        if span is None or span[0] >= start or annotated.report.text[span[0] : span[1]].lower() in _PRONOUNS:
            continue
        if _fits(annotated, word, *span):
            return span
    return start, end


def doer(annotated: Annotated, start: int, end: int) -> tuple[int, int]:
    """Return whom a pronoun that acts by speaking ("it claimed responsibility") stands for.

    Speakers of other sentences do not count here: the nearest armed group named before it in this sentence or the one
    before does. The pronoun's own range where there is none.
    """
    if annotated.report.text[start:end].lower() not in _PRONOUNS:
        return start, end
    span = annotated.doc.char_span(start, end)
    if span is None:
        return start, end
    first = annotated.doc[max(0, span.sent.start - 1)].sent.start_char
    hits = [h for h in annotated.names if h.label == "ARMED_GROUP" and first <= h.start and h.end <= start]
    return (hits[-1].start, hits[-1].end) if hits else (start, end)


def _speaker(quote: Quote) -> tuple[int, int] | None:
    if quote.speaker_start is None or quote.speaker_end is None:
        return None
    return quote.speaker_start, quote.speaker_end


def _fits(annotated: Annotated, word: str, start: int, end: int) -> bool:
    span = annotated.doc.char_span(start, end)
    if span is None:
        return False
    head = span.root
    plural = head.tag_ in {"NNS", "NNPS"} or "Plur" in head.morph.get("Number", []) or _joined(span.text)
    plural = plural or (
        head.pos_ == "NOUN" and head.lower_.endswith("s") and not head.lower_.endswith("ss")
    )
    if word in _PERSON:
        body = head.ent_type_ in {"ORG", "GPE", "ARMED_GROUP", "NORP"} or head.lower_ in _NO_PERSON
        return not plural and not body
    if word in _MANY:
        return plural or head.lower_.endswith(_COLLECTIVE) or head.text.isupper()
    return not plural and head.ent_type_ != "PERSON"


def _joined(text: str) -> bool:
    return " and " in f" {text.lower()} "
