"""Sentences that go on with the speaker of the sentence before, without saying so."""

from itertools import pairwise

from dateline.language.speech.lexicon import SpeechWords, all_forms
from dateline.language.speech.tree import chars, child, phrase, subject, trim
from dateline.language.tokens import Doc, Span, Token
from dateline.records import Quote


def carried(doc: Doc, quotes: list[Quote], words: SpeechWords) -> list[Quote]:
    """Return Quotes for sentences that only the last speaker can vouch for: they tell that speaker's own intent, or
    count on from what was said.

    "The Front said it had taken the town. It plans to move on the port." Nobody but the Front can vouch for its plans,
    and it has just spoken; so the second sentence is its statement, too. "The agency said 45 buses had left. Another 11
    buses left the next town": the agency goes on counting.
    """
    found = []
    sents = list(doc.sents)
    for before, sent in pairwise(sents):
        if _has_cue(sent, quotes) or not _has_cue(before, quotes):
            continue
        who = _intends(sent.root, words)
        speaker = chars(doc, *phrase(who)) if who is not None else _counting(before, sent, quotes, words)
        if speaker is not None:
            first, last = trim(doc, sent.start, sent.end)
            start, end = chars(doc, first, last)
            found.append(Quote(start, end, None, None, speaker[0], speaker[1], "indirect"))
    return found


def _counting(before: Span, sent: Span, quotes: list[Quote], words: SpeechWords) -> tuple[int, int] | None:
    """Return the one speaker of the sentence before, where a sentence counts on from it: of the same things."""
    opening = sent.text.lower()
    if not any(opening.startswith(f"{word} ") for word in words.counting_on):
        return None
    told = [q for q in quotes if before.start_char <= q.start < before.end_char and q.form != "scare"]
    speakers = {(q.speaker_start, q.speaker_end) for q in told}
    same = _told(before) & _told(sent)
    start, end = speakers.pop() if len(speakers) == 1 else (None, None)
    return (start, end) if start is not None and end is not None and same else None


def _told(sent: Span) -> set[str]:
    return {t.lemma_.lower() for t in sent if t.pos_ in ("NOUN", "VERB")}


def _has_cue(sent: Span, quotes: list[Quote]) -> bool:
    return any(q.cue_start is not None and q.speaker_start is not None and sent.start_char <= q.cue_start <
    sent.end_char            for q in quotes)  # fmt: skip


def _intends(root: Token, words: SpeechWords) -> Token | None:
    """The pronoun subject of a verb of intent."""
    if root.text.lower() not in all_forms(words.intent) or child(root, "xcomp", "ccomp") is None:
        return None
    who = subject(root)
    return who if who is not None and who.text.lower() in words.pronouns else None
