"""The day of a deed told in a clause about it: "the raid, which took place on 2 July", "an attack staged on Friday"."""

from collections.abc import Iterator, Sequence

from dateline.grounding.when.untimed import Read
from dateline.language.annotated import Annotated
from dateline.language.tokens import Token
from dateline.ontology import load_ontology
from dateline.records import RawClaim

__all__ = ["told_aside"]

_ASIDE = frozenset({"acl", "acl:relcl"})
_OWN = frozenset({"advcl", "ccomp", "parataxis", "csubj", "xcomp", "conj"})


def told_aside(annotated: Annotated, raw: RawClaim, times: Sequence[Read]) -> Read | None:
    """Return the day that a clause about the claim's deed gives it; None where there is none, or more than one.

    times: the days that the report names.
    """
    near = [read for read in times if raw.evidence.start <= read.time.start < raw.evidence.end]
    span = annotated.doc.char_span(raw.trigger.start, raw.trigger.end) if near else None
    if span is None:
        return None
    deed = span.root.head if span.root.dep_ == "compound" else span.root
    found = [read for read in near if _in_aside(annotated, read, deed)]
    return found[0] if len(found) == 1 else None


def _in_aside(annotated: Annotated, read: Read, deed: Token) -> bool:
    """Tell whether a day stands in a clause that hangs on the deed and says only that it was done."""
    span = annotated.doc.char_span(read.time.start, read.time.end)
    steps = list(_up(span.root, deed)) if span is not None else []
    clauses = [step for step in steps if step.dep_ in _ASIDE]
    if len(clauses) != 1 or clauses[0].head.i != deed.i or any(step.dep_ in _OWN for step in steps):
        return False
    return clauses[0].lemma_.lower() in load_ontology().words("done_verbs")


def _up(token: Token, top: Token) -> Iterator[Token]:
    """Yield a word and those above it below another; nothing where that is not above it."""
    steps = []
    while token.i != top.i:
        steps.append(token)
        if token.head.i == token.i:
            return
        token = token.head
    yield from steps
