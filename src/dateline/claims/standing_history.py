"""History: what a report tells to explain its news, not as its news."""

import re

from spacy.tokens import Token

from dateline.claims.arguments_context import time_expr_of
from dateline.claims.arguments_np import base, lemma
from dateline.claims.arguments_slots import is_verbal
from dateline.claims.standing_marks import words
from dateline.language.annotated import Annotated

__all__ = ["is_history"]

# Normal forms of times that lie well before the report, whatever its date.
_LONG_AGO = re.compile(
    r"year\(-|month\(-|lastmonth|\bago\([^,]*,(month|year|decade)|earlier\(year|decade\(|^date\(\d{4}\)|^date\(\d{4}-\d{2}\)"
    r"|seasonof|season\(\w+,-|late\(year\(-|early\(year\(-"
)


def is_history(annotated: Annotated, token: Token) -> bool:
    """Tell whether a past happening is told as history.

    True where its own time lies at least a month back, or where the past perfect sets it before the news (not in
    reported speech, where "said they had taken" is the plain past).
    """
    time = time_expr_of(annotated, token)
    if time is not None:
        return time.function != "duration" and _LONG_AGO.search(time.normal) is not None
    return _is_past_perfect(token) and not _is_reported(token)


def _is_past_perfect(token: Token) -> bool:
    if not is_verbal(token):
        return False
    return any(c.dep_ == "aux" and c.text.lower() == "had" for c in token.children)


def _is_reported(token: Token) -> bool:
    """Tell whether the predicate stands inside what somebody is reported to have said."""
    for _ in range(8):
        head = token.head
        if head is token:
            return any(c.dep_ in ("parataxis", "ccomp") and lemma(c) in words("speech_verbs") for c in token.children)
        if base(token.dep_) in ("ccomp", "xcomp", "parataxis") and lemma(head) in words("speech_verbs"):
            return True
        token = head
    return False
