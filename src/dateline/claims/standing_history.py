"""History: what a report tells to explain its news, not as its news."""

import re

from spacy.tokens import Token

from dateline.claims.arguments_context import times_of
from dateline.claims.arguments_np import base
from dateline.claims.arguments_slots import is_verbal
from dateline.claims.standing_marks import low, words
from dateline.language.annotated import Annotated

__all__ = ["is_history"]

# Normal forms of times that lie well before the report, whatever its date.
_LONG_AGO = re.compile(
    r"year\(-|month\(-|lastmonth|\bago\([^,]*,(month|year|decade)|earlier\(year|decade\(|^date\(\d{4}\)|^date\(\d{4}-\d{2}\)"
    r"|seasonof|season\(\w+,-|late\(year|early\(year|since|month\(\d|^year\("
)


def is_history(annotated: Annotated, token: Token) -> bool:
    """Tell whether a past happening is told as history.

    True where its own time lies at least a month back, or where the past perfect sets it before the news (not in
    reported speech, where "said they had taken" is the plain past).
    """
    own = times_of(annotated, token)
    if any(_LONG_AGO.search(t.normal) and t.function != "duration" for t in own):
        return True
    return not own and _is_past_perfect(token) and not _is_reported(token)


def _is_past_perfect(token: Token) -> bool:
    if not is_verbal(token):
        return False
    return any(c.dep_ == "aux" and c.text.lower() == "had" for c in token.children)


def _is_reported(token: Token) -> bool:
    """Tell whether the predicate stands inside what somebody is reported to have said."""
    for _ in range(8):
        head = token.head
        if head is token:
            return any(c.dep_ in ("parataxis", "ccomp") and low(c) in words("speech_verbs") for c in token.children)
        if base(token.dep_) in ("ccomp", "xcomp", "parataxis") and low(head) in words("speech_verbs"):
            return True
        token = head
    return False
