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
    violent = raw.kind in {"event", "toll"} and _is_violent(raw.type)
    found = [read for read in near if _in_aside(annotated, read, deed, violent=violent)]
    return found[0] if len(found) == 1 else None


def _in_aside(annotated: Annotated, read: Read, deed: Token, *, violent: bool) -> bool:
    """Tell whether a day stands in a clause that hangs on the deed and says only that it was done, or, of a violent
    deed, in one that tells again what was done to whom: "the murder of three monks who were shot on 5 May".
    """
    span = annotated.doc.char_span(read.time.start, read.time.end)
    steps = list(_up(span.root, deed)) if span is not None else []
    clauses = [step for step in steps if step.dep_ in _ASIDE]
    if len(clauses) != 1 or any(step.dep_ in _OWN for step in steps):
        return False
    clause, ontology = clauses[0], load_ontology()
    if clause.head.i == deed.i:
        return clause.lemma_.lower() in ontology.words("done_verbs")
    suffered = clause.head.head.i == deed.i and clause.head.dep_ == "nmod"
    alone = (entry for entry in ontology.entries(clause.lower_, "verb") if len(entry.words) == 1)
    again = any(_is_violent(entry.trigger.type) for entry in alone)
    return violent and suffered and again


def _is_violent(name: str) -> bool:
    kind = load_ontology().event_types.get(name)
    return kind is not None and kind.violent


def _up(token: Token, top: Token) -> Iterator[Token]:
    """Yield a word and those above it below another; nothing where that is not above it."""
    steps = []
    while token.i != top.i:
        steps.append(token)
        if token.head.i == token.i:
            return
        token = token.head
    yield from steps
