"""When: the time that the syntax ties to a predicate, None where it ties none; and the clauses that share its scene."""

import re
from collections.abc import Iterator

from dateline.claims.arguments_np import base, lemma, preposition
from dateline.claims.arguments_verbs import is_verbal
from dateline.claims.asked import once_in_context
from dateline.claims.standing_words import TELLINGS
from dateline.language.annotated import Annotated
from dateline.language.tokens import Span as DocSpan
from dateline.language.tokens import Token
from dateline.ontology import load_ontology
from dateline.records import Span, TimeExpr

__all__ = ["clauses_above", "time_expr_of", "time_of", "times_of"]

_YEAR_ALONE = re.compile(r"date\(\d{4}\)")
# Conjunctions whose clause has a time of its own: before, after, or against what the clause above tells.
_OTHER_TIME = frozenset(
    {"after", "before", "since", "until", "because", "if", "to", "once", "although", "though", "whereas"}
)
# Participles that say when an agreement, a post or a plan was made.
_MAKING = frozenset({"sign", "reach", "agree", "broker", "conclude", "seal", "strike", "declare", "begin", "announce"})
_SUMS = frozenset({"toll", "number", "count", "tally", "figure"})
_MONTHS = frozenset(
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    }
)  # fmt: skip


def time_of(annotated: Annotated, token: Token) -> Span | None:
    """Return the time expression tied to a predicate or to its clause; never the time of speaking."""
    found = time_expr_of(annotated, token)
    return None if found is None else annotated.report.span(found.start, found.end)


@once_in_context
def time_expr_of(annotated: Annotated, token: Token) -> TimeExpr | None:
    """Return the same as `time_of`, as the time expression itself; points before durations.

    A length alone ("a two-hour battle on Friday") is the time only where the words above tell none.
    """
    if not annotated.times_in(token.sent):
        return None
    length = None
    for step in clauses_above(token, same_time=True):
        found = times_of(annotated, step) or [t for c in _last_conjunct(step) for t in times_of(annotated, c)]
        found = found or _set_by_when(annotated, step) or (_of_making(annotated, step) if step == token else [])
        best = min(found, key=_bluntness, default=None)
        lasts = best is not None and best.function == "duration" and is_verbal(token)
        if best is not None and not _is_length(best) and not lasts:
            return best
        length = length or best
        if length is not None and preposition(step) in ("after", "following", "before"):
            return length  # "taken in May after a two-month-long siege"
    return length


def _set_by_when(annotated: Annotated, token: Token) -> list[TimeExpr]:
    """Return the time that a "when" takes up: "Last May, when the groups merged, the town became a hub"; or that the
    clause behind it names: "When the government fell in 1992 his men took the town".
    """
    if token.dep_ == "acl:relcl" and any(c.lower_ == "when" for c in token.children):
        return [t for t, words in annotated.times_in(token.sent) if words.start <= token.head.i < words.end]
    clauses = [c for c in token.children if c.dep_ == "advcl" and c.i < token.i]
    told = [(t, words, c) for c in clauses for t, words in annotated.times_in(token.sent) if _hangs_on(words, c)]
    return [
        t
        for t, words, clause in told
        if any(w.lower_ == "when" for w in words.doc[words.end : words.end + 2])
        or any(c.lower_ == "when" and c.i < words.start for c in clause.children)
    ]


def _of_making(annotated: Annotated, token: Token) -> list[TimeExpr]:
    """Return the time at which what a noun names was made or done: "a ceasefire signed in 1994"."""
    made = load_ontology().words("done_verbs") | _MAKING
    clauses = () if is_verbal(token) else (c for c in token.children if c.dep_ == "acl" and c.tag_ == "VBN")
    return [time for clause in clauses if lemma(clause) in made for time in times_of(annotated, clause)]


def _bluntness(time: TimeExpr) -> tuple[bool, bool, bool, int]:
    """Order the times of one clause, the most telling first: "in 2012 … on 12 March" was on the day."""
    year = time.function == "point" and _YEAR_ALONE.fullmatch(time.normal) is not None
    return time.function in ("duration", "set"), _is_length(time), year, time.start


def _is_length(time: TimeExpr) -> bool:
    return time.function == "point" and time.normal.startswith("lasting(")


def _last_conjunct(token: Token) -> list[Token]:
    """Return the verb conjoined without a subject of its own, whose time serves both ("abducted and killed on")."""
    for child in token.children:
        own = any(c.dep_ in ("nsubj", "nsubj:pass") for c in child.children)
        if child.dep_ == "conj" and is_verbal(token) and is_verbal(child) and not own:
            return [child]
    return []


@once_in_context
def times_of(annotated: Annotated, token: Token) -> list[TimeExpr]:
    """Return the time expressions that hang on a predicate, not on a verb below or above it."""
    times = annotated.times_in(token.sent)
    return [time for time, words in times if _hangs_on(words, token) or _right_behind(words, token)]


def _right_behind(span: DocSpan, token: Token) -> bool:
    """Tell a day between a deed's noun and what belongs to it, whatever the parse hung the day on: "condemned the
    killing on 5 May of X", "the capture and killing on 5 May of X".
    """
    last = next((c for c in reversed(token.children) if c.dep_ == "conj" and c.i < span.start), token)
    between = [word.lower_ for word in span.doc[last.i + 1 : span.start]]
    goes_on = [word.lower_ for word in span.doc[span.end : span.end + 1]] == ["of"]
    return token.pos_ == last.pos_ == "NOUN" and between == ["on"] and goes_on


def _hangs_on(span: DocSpan, token: Token) -> bool:
    if _is_of_speaking(span, token):
        return False
    word = span.root
    if _is_of_deed(word) and word.head != token and not _is_light(token, word.head):
        return False
    for _ in range(6):
        if word == token:
            return True
        inner = word.i != span.root.i  # "the murder of X the evening of 1 June": the time itself may be apposed
        if word.head.i == word.i or (is_verbal(word) and inner) or base(word.dep_) == "acl":
            return False
        if base(word.dep_) == "appos" and inner:
            return False
        if base(word.dep_) == "nsubj" and is_verbal(token) and word not in (span.root.head, span.root):
            return False  # "the parties to the 2018 agreement met"
        word = word.head
    return False


def _is_of_deed(time: Token) -> bool:
    """Tell the day of a deed told beside: "arrested two men over Friday's bombing"."""
    deed = time.head
    return time.dep_ == "nmod:poss" and load_ontology().names_violence(deed.lower_, lemma(deed))


def _is_light(verb: Token, deed: Token) -> bool:
    """Tell "carried out Friday's bombing", which is the bombing."""
    done = deed.head == verb and deed.dep_ in ("obj", "nsubj:pass")
    return done and lemma(verb) in load_ontology().words("light_verbs")


def _is_of_speaking(span: DocSpan, token: Token) -> bool:
    """Tell a time right behind a word of telling: "said on Wednesday they had taken the town" says when it was said."""
    at = span.start - 1
    if span.root.dep_ == "nmod:poss":
        return False  # "claimed Monday's attack"
    while at > 0 and (span.doc[at].pos_ in ("ADP", "SPACE") or span.doc[at].text in (",", "late", "early")):
        at -= 1
    before = span.doc[at]
    telling = before.pos_ in ("VERB", "AUX") and lemma(before) in load_ontology().words("speech_verbs")
    return at >= 0 and telling and before.i != token.i and span.end <= token.i + 2


def clauses_above(token: Token, *, same_time: bool = False) -> Iterator[Token]:
    """Yield the token and the predicates above it whose scene it shares, up to a word of telling."""
    telling = load_ontology().words("speech_verbs")
    for _ in range(8):
        yield token
        head = token.head
        if head.i == token.i or base(token.dep_) in ("ccomp", "parataxis", "csubj"):
            return
        if is_verbal(token) and token.dep_ == "advcl" and same_time and not _simultaneous(token):
            return
        if same_time and token.dep_ == "acl" and lemma(head) in TELLINGS:
            return  # "traded claims on Wednesday about who launched the attack"
        if same_time and _is_in_which(token):
            yield head
            return
        if same_time and token.lower_ in _SUMS and base(token.dep_) == "nsubj":
            return  # "the toll of the attack rose to 62 on Saturday"
        if same_time and (token.dep_ in ("acl:relcl", "amod") or (token.dep_ == "acl" and token.tag_ == "VBN")):
            return
        if is_verbal(head) and lemma(head) in telling and token.dep_ not in ("xcomp", "conj"):
            if same_time and not is_verbal(token):
                yield from _coarse(head)
            return
        token = head


def _is_in_which(token: Token) -> bool:
    """Tell a clause that tells what a noun is: "an incident on 24 February in which soldiers killed a driver"."""
    if token.dep_ != "acl:relcl" or token.head.pos_ != "NOUN":
        return False
    return any(c.lower_ == "which" and preposition(c) in ("in", "during") for c in token.children)


def _coarse(head: Token) -> Iterator[Token]:
    """Yield a verb of telling whose time is no more exact than a month: it bounds what is told as well."""
    if any(c.pos_ in ("PROPN", "NOUN") and c.lower_ in _MONTHS for c in head.children):
        yield head


def _simultaneous(token: Token) -> bool:
    marks = [c.lower_ for c in token.children if c.dep_ == "mark"]
    return not _OTHER_TIME.intersection(marks)
