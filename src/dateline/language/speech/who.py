"""Who speaks: the phrase that a reporting verb has as its subject, or shares, or stands next to."""

from dateline.language.speech.adjacent import (
    adjacent_speaker,
    holds_two,
    introduced_speaker,
    inverted,
    inverted_speaker,
)
from dateline.language.speech.lexicon import speech_words
from dateline.language.speech.tree import phrase, subject
from dateline.language.tokens import Doc, Token

_AUXILIARIES = frozenset({"has", "have", "had", "is", "was", "were", "are", "also", "today", "then"})


_LONGEST_SPEAKER = 16


_SUBORDINATE = {"advcl", "acl", "xcomp", "conj", "parataxis", "ccomp"}


def _without_verbs(doc: Doc, span: tuple[int, int] | None) -> tuple[int, int] | None:
    """Cut auxiliaries off a speaker ("the president HAS said", where capitals hide the verb)."""
    if span is None:
        return None
    first, last = span
    last = next((i for i in range(first + 1, last) if doc[i].text in {"–", "—", "--"}), last)  # an aside
    while last - first > 1 and doc[last - 1].text.lower() in _AUXILIARIES:
        last -= 1
    return first, last


def speaker_span(token: Token, *, closing: bool) -> tuple[int, int] | None:
    """Return the token range of the phrase that speaks, None where the sentence has none.

    closing: the verb ends its sentence, so that the speaker stands right before or behind it.
    """
    return _without_verbs(token.doc, _span(token, closing=closing))


def _span(token: Token, *, closing: bool) -> tuple[int, int] | None:
    if closing and _misread(token):
        return inverted_speaker(token) or adjacent_speaker(token) or _subject_span(token)
    if _nearest_subject(token) is None and (opener := introduced_speaker(token)) is not None:
        return opener
    return _subject_span(token)


def _subject_span(token: Token) -> tuple[int, int] | None:
    speaker = speaker_of(token)
    if speaker is None:
        return None
    first, last = phrase(speaker, stop=(token.i, *(k.i for k in speaker.children if k.dep_ == "case")))
    return _name_before(token.doc, _title_before(token, speaker, first)), _up_to(token, last)


def _name_before(doc: Doc, first: int) -> int:
    """Where the name begins that a phrase is cut out of: "Doctors Without | Borders said"."""
    return next((int(e.start) for e in doc.ents if e.start < first < e.end), first)


def _up_to(verb: Token, last: int) -> int:
    """Take in what stands between the speaker and the verb where that is a noun phrase ("the monitor | the Island Watch
    counted"): a second name that lost its comma.
    """
    between = verb.doc[last : verb.i]
    nominal = all(t.pos_ in {"DET", "ADJ", "NOUN", "PROPN", "ADP"} for t in between)
    named = (
        any(t.pos_ == "PROPN" for t in between) and between[0].pos_ in {"DET", "PROPN", "NOUN"}
        if len(between)
        else False
    )
    return int(verb.i) if nominal and named and len(between) <= _LONGEST_SPEAKER else last


def _title_before(verb: Token, speaker: Token, first: int) -> int:
    """Take in a title that was read as a subject of its own ("activist | Omar Haddad told")."""
    for kid in verb.children:
        if kid.dep_.startswith("nsubj") and kid.i < speaker.i and kid.pos_ in {"NOUN", "ADJ", "PROPN"}:
            start, end = phrase(kid)
            if end == first and verb.doc[first].pos_ == "PROPN":
                return start
    return first


def _misread(token: Token) -> bool:
    """True where the syntax gives a closing cue no speaker next to it, or one with a clause inside."""
    own = _nearest_subject(token)
    if own is None and token.dep_ == "acl" and _opens_behind_comma(token.head):
        return False  # "..., a council of elders said": read as a participle behind its own speaker
    if own is None:
        return token.doc[token.i - 1].text.lower() not in {"and", "but", "or"}
    if own.i > token.i:
        return False
    if inverted(token):
        return True
    first, last = phrase(own, stop=(token.i,))
    if token.doc[first].pos_ == "ADP" or (first > token.sent.start and token.doc[first - 1].pos_ == "ADP"):
        return True  # a phrase that hangs on a preposition is only the end of the speaker's
    return (
        any(t.pos_ == "AUX" for t in token.doc[first:last])
        or last - first > _LONGEST_SPEAKER
        or _doubled(token, first)
        or holds_two(token, first, last)
    )


def _opens_behind_comma(noun: Token) -> bool:
    first = noun.left_edge
    return first.text == "," or (first.i > 0 and noun.doc[first.i - 1].text == ",")


def _doubled(token: Token, first: int) -> bool:
    """Read "a monitor and | activists said": half of the speaker was hung elsewhere."""
    return first > token.sent.start and token.doc[first - 1].text.lower() == "and"


def speaker_of(token: Token) -> Token | None:
    """Return the head of the phrase that speaks: the verb's own subject, or the one it shares."""
    own = _nearest_subject(token)
    if own is not None:
        return _relative(own, token)
    if token.dep_.startswith("acl"):
        above = token.head.head
        if token.head.dep_.startswith("obl") and words_of_speech(above.text):
            return speaker_of(above)
        return token.head if token.head.pos_ in {"NOUN", "PROPN", "PRON"} else None
    seen = token
    while seen.dep_ in _SUBORDINATE and seen.head.i != seen.i:
        seen = seen.head
        if (own := subject(seen)) is not None:
            return _relative(own, seen)
        if seen.dep_ == "acl:relcl":
            return seen.head
    return None


def words_of_speech(form: str) -> bool:
    """True for a form of a reporting verb."""
    return speech_words().verb(form) is not None


def _nearest_subject(token: Token) -> Token | None:
    """The verb's own subject; of two before it (a parser's slip) the nearer."""
    before = [k for k in token.children if k.dep_.startswith("nsubj") and k.i < token.i]
    return before[-1] if before else subject(token)


def _relative(own: Token, verb: Token) -> Token:
    """The noun that a relative pronoun stands for."""
    if own.text.lower() in {"who", "which", "that"} and verb.dep_ == "acl:relcl":
        return verb.head
    return own
