"""Speakers of headlines: "Army nears city: spokesman", "Monitor: raid kills ten", "UN says"."""

from dateline.language.speech.cue import Cue
from dateline.language.speech.lexicon import SpeechWords
from dateline.language.speech.tree import is_clause, trim
from dateline.language.tokens import Doc

_LONGEST = 6


def headline_cues(doc: Doc, words: SpeechWords) -> list[tuple[Cue, list[tuple[int, int]]]]:
    """Return the colon-style speakers: a short noun phrase of a speaking kind on one side of a sentence's colon."""
    found = []
    for sent in doc.sents:
        for token in sent:
            if token.text != ":" or token.i in {sent.start, sent.end - 1}:
                continue
            before, after = trim(doc, sent.start, token.i), trim(doc, token.i + 1, sent.end)
            if _speaks(doc, after, words):
                found.append((_cue(doc, token.i, after), [before]))
            elif _speaks(doc, before, words):
                found.append((_cue(doc, token.i, before), [after]))
    return [(cue, ranges) for cue, ranges in found if ranges[0][1] > ranges[0][0]]


def _speaks(doc: Doc, span: tuple[int, int], words: SpeechWords) -> bool:
    """A short phrase without a verb, one of whose words can speak."""
    tokens = doc[span[0] : span[1]]
    if not 0 < len(tokens) <= _LONGEST or any(t.pos_ in {"VERB", "AUX"} and is_clause(t) for t in tokens):
        return False
    return any(t.text.lower() in words.headline for t in tokens)


def _cue(doc: Doc, colon: int, speaker: tuple[int, int]) -> Cue:
    return Cue(doc[colon], "verb", "say", colon, colon + 1, speaker)
