"""Speech between quotation marks: whole utterances, fragments inside a sentence, and words held at a distance."""

from typing import Literal

from dateline.language.speech.cue import Cue
from dateline.language.speech.marks import Marked, marked
from dateline.language.speech.tree import chars, subject
from dateline.language.tokens import Doc
from dateline.records import Quote

Placed = list[tuple[Cue, list[tuple[int, int]]]]
Form = Literal["direct", "indirect", "fragment", "according-to", "scare"]
_SCARE = 4
_NEAR = 14


def spoken(doc: Doc, placed: Placed) -> list[Quote]:
    """Return a Quote for each marked stretch: with the speaker of its cue, else of the utterance before it.

    A stretch that is no clause and has no cue of its own is "scare": the outlet keeps its distance from the words.
    """
    cues = [cue for cue, _ in placed if cue.speaker is not None and cue.kind in {"verb", "according", "source"}]
    quotes: list[Quote] = []
    last: Cue | None = None
    last_end = -1
    for stretch in marked(doc):
        cue = _cue_inside(stretch, placed) or _cue_beside(doc, stretch, cues)
        clause = _is_utterance(doc, stretch)
        if cue is None and clause and last is not None and _follows(doc, last_end, stretch):
            cue = last
        form = _form(stretch, clause=clause, cue=cue)
        quotes.append(_quote(doc, stretch, cue if form != "scare" else None, form))
        if cue is not None and clause:
            last = cue
        last_end = stretch.end
    return quotes


def _is_utterance(doc: Doc, stretch: Marked) -> bool:
    return any((t.pos_ == "VERB" and (subject(t) is not None or t.dep_ == "ROOT")) or t.pos_ == "AUX" for t in
               doc[stretch.start : stretch.end])  # fmt: skip


def _form(stretch: Marked, *, clause: bool, cue: Cue | None) -> Form:
    length = stretch.end - stretch.start
    if clause and length > _SCARE:
        return "direct"
    if cue is None or length <= 2:
        return "scare"
    return "fragment"


def _cue_inside(stretch: Marked, placed: Placed) -> Cue | None:
    """The cue whose content reaches into the stretch, the innermost where several do."""
    found = None
    for cue, ranges in placed:
        if cue.speaker is None or stretch.start <= cue.start < stretch.end:
            continue
        if any(first < stretch.end and stretch.start < last for first, last in ranges):
            found = cue
    return found


def _cue_beside(doc: Doc, stretch: Marked, cues: list[Cue]) -> Cue | None:
    """A cue right behind the closing mark (`," he said`) or right before the opening one (`he said: "`)."""
    for cue in cues:
        gap = min(cue.start, cue.speaker[0] if cue.speaker else cue.start) - stretch.end
        if 0 <= gap <= 3 and not _paragraph_between(doc, stretch.end, cue.start):
            return cue
    for cue in cues:
        gap = stretch.start - cue.end
        if 0 < gap <= _NEAR and not any(t.text == "." for t in doc[cue.end : stretch.start]):
            return cue
    return None


def _follows(doc: Doc, last_end: int, stretch: Marked) -> bool:
    """True where at most one sentence lies between two utterances."""
    return last_end >= 0 and sum(1 for t in doc[last_end : stretch.start] if t.is_sent_start) <= 2


def _paragraph_between(doc: Doc, first: int, last: int) -> bool:
    return doc.span(first, last + 1).text.count("\n") > 1


def _quote(doc: Doc, stretch: Marked, cue: Cue | None, form: Form) -> Quote:
    start, end = chars(doc, stretch.start, stretch.end)
    if cue is None:
        return Quote(start, end, None, None, None, None, form)
    cue_start, cue_end = chars(doc, cue.start, cue.end)
    speaker = chars(doc, *cue.speaker) if cue.speaker else (None, None)
    return Quote(start, end, cue_start, cue_end, speaker[0], speaker[1], form)
