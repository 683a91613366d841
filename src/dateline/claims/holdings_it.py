"""Holdings whose place is only "it": "the rebels, who had lost the town of Adra, retook it on Thursday"."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from dateline.claims.arguments import is_verbal, kind_of, lemma, np_span, preposition, subject_of
from dateline.claims.by_form import words_among
from dateline.claims.relations import make_claim, role_from_token
from dateline.language.annotated import Annotated
from dateline.language.tokens import Token
from dateline.ontology import Ontology, Trigger
from dateline.records import RawClaim, Role

__all__ = ["holdings_of_it"]

_CHANGES = ("gained", "lost", "holds")
_PARTIES = ("actor", "person")


def holdings_of_it(annotated: Annotated, ontology: Ontology, found: Sequence[RawClaim]) -> Iterator[RawClaim]:
    """Yield what verbs of holding say of "it", where the sentence or the one before tells who holds but one place.

    found: the holdings of the report told by other words, in any order.
    """
    leaving = ontology.words("leaving_verbs")
    for token in words_among(annotated, leaving | {"it"}):
        if token.pos_ in ("VERB", "ADJ") and is_verbal(token) and lemma(token) in leaving:
            yield from _left_again(annotated, token, found)
        if token.lower_ != "it" or token.dep_ != "obj" or not is_verbal(token.head):
            continue
        told = _trigger(token.head, ontology)
        meant = _meant(token, found) if told is not None else None
        verb = token.head
        shared = verb.dep_ == "parataxis" and not any(c.dep_ == "nsubj" for c in verb.children)  # "then lost it again"
        subjects = subject_of(verb.head) if shared else subject_of(verb)
        doers = [t for t, _ in subjects if kind_of(annotated, ontology, t) in _PARTIES]
        if told is None or meant is None or not doers:
            continue
        yield make_claim(
            annotated,
            "holding",
            told.type,
            trigger=(token.head.idx, token.head.idx + len(token.head)),
            predicate=token.head,
            rule=f"{told.id}/pronoun",
            roles=[*(_holder(annotated, t, told.type) for t in doers), role_from_token(annotated, token, "site")],
            where=meant.where,
        )


def _left_again(annotated: Annotated, verb: Token, found: Sequence[RawClaim]) -> Iterator[RawClaim]:
    """Yield the loss that "captured the town before withdrawing" tells of: of what the clause above took."""
    before = verb.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ == "before" for c in verb.children)
    said = any(c.dep_ in ("nsubj", "obj") or c.lower_ == "from" or preposition(c) == "from" for c in verb.children)
    if not before or said:
        return
    above = verb.head.idx
    for claim in found:
        if claim.type in ("gained", "holds", "presence") and claim.trigger.start <= above < claim.trigger.end:
            roles = [replace(r, role="loser") if r.role == "holder" else r for r in claim.roles if r.role != "loser"]
            yield make_claim(
                annotated,
                "holding",
                "lost",
                trigger=(verb.idx, verb.idx + len(verb)),
                predicate=verb,
                rule="left-again",
                roles=roles,
                where=claim.where,
            )


def _trigger(verb: Token, ontology: Ontology) -> Trigger | None:
    """Return the wording by which a verb alone says who holds a place; None for other verbs."""
    entries = (e for e in ontology.entries(verb.lower_, "verb") if e.trigger.kind == "holding" and len(e.words) == 1)
    return next((e.trigger for e in entries if e.trigger.type in _CHANGES), None)


def _meant(it: Token, found: Sequence[RawClaim]) -> RawClaim | None:
    """Return the holding told last of the only place that the words before tell of."""
    first = it.sent.start
    start = it.doc[first - 1].sent.start_char if first else it.sent.start_char
    near = [c for c in found if c.where is not None and start <= c.where.start < it.idx]
    places = {c.where.text.lower() for c in near if c.where is not None}
    return max(near, key=lambda c: c.trigger.start) if len(places) == 1 else None


def _holder(annotated: Annotated, token: Token, type_: str) -> Role:
    return role_from_token(annotated, token, "loser" if type_ == "lost" else "holder", np_span(token))
