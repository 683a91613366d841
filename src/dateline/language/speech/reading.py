"""Quotes of a text: cues with their content, quotation marks, headlines and sentences that go on with a speaker."""

from dateline.language.speech.carry import carried
from dateline.language.speech.cue import Cue
from dateline.language.speech.cues import find_cues
from dateline.language.speech.dialogue import turns
from dateline.language.speech.direct import spoken
from dateline.language.speech.headline import headline_cues
from dateline.language.speech.lexicon import speech_words
from dateline.language.speech.scope import content, cut_at_rivals, shared
from dateline.language.speech.tree import chars
from dateline.language.tokens import Doc
from dateline.records import Quote

Placed = tuple[Cue, list[tuple[int, int]]]


def find_quotes(doc: Doc) -> list[Quote]:
    """Return every stretch of reported speech of a text, outer ones before the ones they hold.

    A voice over broken ground ("X, officials said, Y") yields one Quote a stretch with the same cue and speaker. A
    voice's own source ("citing witnesses") follows the voice it belongs to. Offsets are code points of `doc.text`.
    """
    words = speech_words()
    placed: list[Placed] = [(cue, content(doc, cue, words)) for cue in find_cues(doc, words)]
    placed = [(cue, ranges or _shared(cue, placed)) for cue, ranges in placed]
    placed = [(cue, ranges) for cue, ranges in placed if ranges] + headline_cues(doc, words)
    placed = [(cue, cut_at_rivals(cue, ranges, placed)) for cue, ranges in placed]
    quotes = [_quote(doc, cue, first, last) for cue, ranges in placed for first, last in ranges]
    marked = spoken(doc, placed)
    quotes = [q for q in quotes if not any(_is_same(q, m) for m in marked)] + marked
    quotes += carried(doc, quotes, words) + turns(doc)
    return sorted(dict.fromkeys(quotes), key=lambda q: (q.start, -q.end))


def _is_same(quote: Quote, marked: Quote) -> bool:
    """Tell whether the quotation marks say what the cue's content says already, but with sharper ends."""
    same_cue = quote.cue_start == marked.cue_start and quote.speaker_start == marked.speaker_start
    return same_cue and marked.form == "direct" and marked.start - 2 <= quote.start and quote.end <= marked.end + 2


def _shared(cue: Cue, placed: list[Placed]) -> list[tuple[int, int]]:
    return shared(cue, placed) if cue.kind == "source" else []


def _quote(doc: Doc, cue: Cue, first: int, last: int) -> Quote:
    start, end = chars(doc, first, last)
    cue_start, cue_end = chars(doc, cue.start, cue.end)
    speaker = chars(doc, *cue.speaker) if cue.speaker else (None, None)
    form = "according-to" if cue.kind == "according" else "indirect"
    return Quote(start, end, cue_start, cue_end, speaker[0], speaker[1], form)  # type: ignore[arg-type]
