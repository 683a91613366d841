"""Passages of history: the year is given once and the tale goes on: "In 2009 the army took Karo. Shells fell daily".

A sentence whose main clause is set in an old time begins one, in its own paragraph. Those behind it go on with it as
long as they tell of the same people in the plain past, without a time of the news and without anybody who says so now;
"Gunmen shot three" behind it is news. A sentence, also of a new paragraph, goes on as well where it opens with words
that count from what was told ("Within days", "By May", "At the time").
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.claims.arguments_np import base, lemma
from dateline.claims.arguments_verbs import is_verbal
from dateline.claims.asked import once_in_report
from dateline.claims.standing_ages import is_old, meant
from dateline.claims.standing_carried import carries_on
from dateline.claims.standing_marks import words
from dateline.language.annotated import Annotated
from dateline.language.tokens import Span as DocSpan
from dateline.language.tokens import Token
from dateline.records import Block, TimeExpr

__all__ = ["told_on_from"]

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_GOES_ON = re.compile(
    rf"(?:By (?:the (?:end|time|start)|then|mid|early|late|{_MONTHS}|(?:19|20)\d\d)"
    r"|Within (?:hours|days|weeks|months|a |an |two |three )"
    r"|(?:Hours|Days|Weeks|Months|Years|Two|Three|Four|Five|Six|A|Some|Several|Ten)(?: \w+){0,2} later"
    r"|The (?:following|next) (?:day|morning|night|week|month|year|spring|summer|autumn|winter)"
    r"|That (?:same )?(?:day|night|week|month|year|spring|summer|autumn|winter)\b"
    r"|In (?:the )?(?:those|following|subsequent|ensuing) |At (?:the|that) time\b|Back then\b|In those days\b"
    r"|Soon (?:after|afterwards)|Eventually\b|Afterwards\b|Later that )",
    re.IGNORECASE,
)
_COUNTED = ("ref(", "refunit(", "then(", "later(ref")
_NOW = frozenset({"has", "have", "'s", "'ve", "is", "are", "am", "will", "'ll", "can", "may", "must"})
_SETTLED = 3  # sentences after which a tale takes in whom it has not told of
_OF_NEWS = ("weekday(", "day(", "week(0", "today")
# Past forms that look like the present, or are read so.
_UNCHANGED = frozenset({"hit", "put", "cut", "set", "shut", "spread", "burst", "beat", "split", "overran", "cast"})
_POINTS = frozenset({"point"})


def told_on_from(annotated: Annotated, token: Token) -> TimeExpr | None:
    """Return the old time that the passage goes on from in which a word stands; None in the news."""
    return _passages(annotated).get(token.sent.start)


@once_in_report
def _passages(annotated: Annotated) -> dict[int, TimeExpr]:
    """Return the old time by the first word of each sentence that goes on with one."""
    found: dict[int, TimeExpr] = {}
    old = [time.start for time in annotated.times if _may_begin(annotated, time)]
    begin = {word.sent.start for at in old for word in annotated.doc.within(at, at + 1)}
    tale = _Tale()
    for block in annotated.report.blocks if old else ():
        begins = any(block.start <= at < block.end for at in old)
        if block.kind != "paragraph" or (tale.time is None and not begins):
            tale = _Tale()
            continue
        for number, sentence in enumerate(_sentences(annotated, block)):
            if tale.time is None and sentence.start not in begin:
                continue
            tale = _told_on(annotated, sentence, tale, opens=number == 0)
            if tale.time is not None and not tale.said:
                found[sentence.start] = tale.time
    return found


def _may_begin(annotated: Annotated, time: TimeExpr) -> bool:
    """Tell an old time that may begin a tale; one counted from another goes on with it."""
    bounded = time.function not in _POINTS or time.normal.startswith((*_OF_NEWS, *_COUNTED))
    return not bounded and is_old(annotated, time.normal)


class _Tale(NamedTuple):
    """What the text is telling of: the old time, from which word on, in how many sentences; the last said by somebody.

    counted: a sentence of the paragraph opened with words that count from what was told.
    """

    time: TimeExpr | None = None
    since: int = 0
    sentences: int = 0
    said: bool = False
    counted: bool = False


def _told_on(annotated: Annotated, sentence: DocSpan, tale: _Tale, *, opens: bool) -> _Tale:
    """Return the tale as it stands with the next sentence, which may open a paragraph."""
    counted = _GOES_ON.match(annotated.report.text, sentence.start_char) is not None
    going = tale.time is not None and (counted or not opens)
    if going and not tale.said and _is_told(annotated, sentence):
        return tale._replace(said=True)  # "The government insisted that it fired on nobody": of that time or of now
    settled = counted or (tale.counted and not opens) or tale.sentences >= _SETTLED
    going = going and (settled or carries_on(sentence, tale.since))
    time = _time_of(annotated, sentence, tale.time if going else None, goes_on=counted)
    if not going or time is None:
        return _Tale(time, sentence.start, 1)
    return _Tale(time, tale.since, tale.sentences + 1, counted=counted or (tale.counted and not opens))


def _sentences(annotated: Annotated, block: Block) -> Iterator[DocSpan]:
    within = annotated.doc.within(block.start, block.end)
    at = within[0].i if within else 0
    while within and at <= within[-1].i:
        sentence = annotated.doc[at].sent
        yield sentence
        at = max(sentence.end, at + 1)


def _time_of(
    annotated: Annotated, sentence: DocSpan, before: TimeExpr | None, *, goes_on: bool
) -> TimeExpr | None:
    """Return the old time of a sentence: its own, or the one before it with which it goes on."""
    verbs = _main_verbs(sentence)
    if not verbs or any(not _is_past(verb) for verb in verbs) or lemma(verbs[0]) in words("speech_verbs"):
        return None
    if any(quote.start <= verbs[0].idx < quote.end for quote in annotated.quotes):
        return None  # "According to the mayor the shells hit a school": somebody says so now
    points = [(time, span) for time, span in annotated.times_in(sentence) if time.function in _POINTS]
    own = [time for time, span in points if _sets(span, verbs)]
    own = own or [time for time, span in points if _sets(span, _complements(verbs))]
    if not own or all(time.normal.startswith(_COUNTED) for time in own):
        return before
    if goes_on and before is not None and not any(time.normal.startswith(_OF_NEWS) for time in own):
        return before  # "By May it was over"
    old = [time for time in own if is_old(annotated, meant(annotated, time))]
    return old[-1] if len(old) == len(own) else None


def _is_told(annotated: Annotated, sentence: DocSpan) -> bool:
    """Tell a sentence that says without a time what somebody said."""
    verbs = _main_verbs(sentence)
    said = bool(verbs) and lemma(verbs[0]) in words("speech_verbs")
    return said and not any(_sets(span, verbs) for _, span in annotated.times_in(sentence))


def _main_verbs(sentence: DocSpan) -> list[Token]:
    root = sentence.root
    if not is_verbal(root) and not any(c.dep_ == "cop" for c in root.children):
        return []
    return [root, *(c for c in root.children if c.dep_ == "conj" and is_verbal(c))]


def _complements(verbs: Sequence[Token]) -> list[Token]:
    """Return the verbs that complete others: "tried to kill him in 1994"."""
    return [c for verb in verbs for c in verb.children if c.dep_ == "xcomp" and is_verbal(c)]


def _sets(span: DocSpan, verbs: Sequence[Token]) -> bool:
    """Tell whether a time is that of one of the verbs, and no part of what somebody or something is called."""
    head = span.root.head
    while head.dep_ in ("nummod", "flat", "compound") and head.head is not head:
        head = head.head
    return any(head.i == verb.i for verb in verbs) or (base(head.dep_) == "obl" and head.head in verbs)


def _is_past(verb: Token) -> bool:
    aux = {c.lower_ for c in verb.children if c.dep_ in ("aux", "aux:pass", "cop")}
    if aux & _NOW:
        return False
    past = verb.tag_ == "VBD" or verb.lower_ in _UNCHANGED or verb.dep_ == "conj"
    return past or bool(aux & {"was", "were", "had", "did", "would", "could"})
