"""Sentences that go on with the speaker of the sentence before, without saying so."""

from itertools import pairwise

from dateline.language.speech.lexicon import SpeechWords, all_forms
from dateline.language.speech.tree import chars, child, phrase, subject, trim
from dateline.language.tokens import Doc, Span, Token
from dateline.records import Quote


def carried(doc: Doc, quotes: list[Quote], words: SpeechWords) -> list[Quote]:
    """Return Quotes for sentences whose subject is the last speaker and that tell that speaker's own intent.

    "The Front said it had taken the town. It plans to move on the port." Nobody but the Front can vouch for its plans,
    and it has just spoken; so the second sentence is its statement, too.
    """
    found = []
    sents = list(doc.sents)
    for before, sent in pairwise(sents):
        if _has_cue(sent, quotes) or not _has_cue(before, quotes):
            continue
        who = _intends(sent.root, words)
        if who is not None:
            first, last = trim(doc, sent.start, sent.end)
            start, end = chars(doc, first, last)
            speaker = chars(doc, *phrase(who))
            found.append(Quote(start, end, None, None, speaker[0], speaker[1], "indirect"))
    return found


def _has_cue(sent: Span, quotes: list[Quote]) -> bool:
    return any(q.cue_start is not None and q.speaker_start is not None and sent.start_char <= q.cue_start <
    sent.end_char            for q in quotes)  # fmt: skip


def _intends(root: Token, words: SpeechWords) -> Token | None:
    """The pronoun subject of a verb of intent."""
    if root.text.lower() not in all_forms(words.intent) or child(root, "xcomp", "ccomp") is None:
        return None
    who = subject(root)
    return who if who is not None and who.text.lower() in words.pronouns else None
