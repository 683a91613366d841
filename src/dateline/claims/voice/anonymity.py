"""Which voices will not be named, by their own words or by a sentence about all of them."""

from dataclasses import dataclass

from dateline.claims.asked import once_in_report
from dateline.claims.voice.lexicon import voice_words
from dateline.language.annotated import Annotated
from dateline.language.tokens import Span


@dataclass(frozen=True)
class Anonymity:
    """`nouns`: heads (lower case, plural) every voice of which is anonymous; `spans`: single speakers' ranges."""

    nouns: frozenset[str]
    spans: tuple[tuple[int, int], ...]


@once_in_report
def anonymity(annotated: Annotated) -> Anonymity:
    """Return who is anonymous in a report.

    "All officials asked not to be named" covers every voice whose noun is "official", medical ones included,
    and no body that speaks in its own name. "He spoke on condition of anonymity" covers the speaker before it.
    """
    nouns: set[str] = set()
    spans: list[tuple[int, int]] = []
    for match in voice_words().unnamed(annotated.report.text):
        span = annotated.doc.char_span(match.start(), match.end())
        if span is None:
            continue
        noun = _general(span.sent)
        if noun:
            nouns.add(noun)
        elif (who := _nearest(annotated, span)) is not None:
            spans.append(who)
    return Anonymity(frozenset(nouns), tuple(spans))


def _general(sent: Span) -> str | None:
    """The noun of "All officials spoke ...": a determiner for all of them and a plural at the sentence's head."""
    subject = next((t for t in sent if t.dep_.startswith("nsubj") and t.head == sent.root), None)
    if subject is None or subject.left_edge.lower_ not in voice_words().all_of:
        return None
    noun = subject.lower_
    return noun if noun.endswith("s") or subject.left_edge.lower_ in {"all", "both"} else None


def _nearest(annotated: Annotated, span: Span) -> tuple[int, int] | None:
    """The speaker of the same sentence, else the last one before it."""
    best = None
    for quote in annotated.quotes:
        if quote.speaker_start is None or quote.speaker_end is None or quote.speaker_start > span.sent.end_char:
            continue
        if best is None or quote.speaker_start >= best[0]:
            best = (quote.speaker_start, quote.speaker_end)
    return best


def is_anonymous(annotated: Annotated, known: Anonymity, start: int, end: int) -> bool:
    """True where the speaker of `text[start:end]` asked not to be named."""
    if any(start < last and first < end for first, last in known.spans):
        return True
    text = annotated.report.text[start:end]
    if any(voice_words().unnamed(text)):
        return True
    span = annotated.doc.char_span(start, end)
    if span is None:
        return False
    head = span.root.lower_
    return head in known.nouns or head + "s" in known.nouns
