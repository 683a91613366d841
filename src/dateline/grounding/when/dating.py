"""Deeds that another sentence dates: "Gunmen attacked a post. The attack took place on 17 May."."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from dateline.grounding.when.untimed import Read
from dateline.language.annotated import Annotated
from dateline.language.tokens import Token
from dateline.ontology import load_ontology
from dateline.records import RawClaim

__all__ = ["dated_elsewhere"]

_REACH = 5  # sentences back from the one that gives the day
_SUBJECT = frozenset({"nsubj", "nsubj:pass"})
_ASIDE = frozenset({"acl", "acl:relcl"})
_POINTING = frozenset({"this", "that"})
_ITSELF = _POINTING | {"it"}
_DEFINITE = _POINTING | {"the"}
_NEWS = frozenset({"happened", "doubted", "background"})
_SAME = frozenset({"repeats", "of-event"})


def dated_elsewhere(annotated: Annotated, raw_claims: Sequence[RawClaim], days: Sequence[Read]) -> dict[str, Read]:
    """Return the days of claims without a time of their own that a later sentence tells of their deed, by claim id.

    That sentence says only that "the attack", "the explosion" or "this" took place on the day. It dates the violent
    deeds of its kind told in the few sentences before it, up to one with a time of its own, and what is linked
    to them: the toll, the deed told again. days: the days that the report names.
    """
    starts = [sentence.start_char for sentence in annotated.doc.sents]
    found: dict[str, Read] = {}
    for read in days:
        deed = _deed_dated(annotated, read)
        if deed is not None:
            for raw in _told_before(raw_claims, deed, starts):
                found.setdefault(raw.id, read)
    for raw in raw_claims if found else ():
        same = next((link.claim for link in raw.links if link.kind in _SAME and link.claim in found), None)
        if same is not None and raw.when is None:
            found.setdefault(raw.id, found[same])
    return found


def _deed_dated(annotated: Annotated, read: Read) -> Token | None:
    """Return the deed that a clause says no more of than that it was done on the day; None for any other clause."""
    span = annotated.doc.char_span(read.time.start, read.time.end)
    verb = _done(span.root) if span is not None else None
    if verb is None:
        return None
    deed = verb.head if verb.dep_ in _ASIDE else next((c for c in verb.children if c.dep_ in _SUBJECT), None)
    if deed is None or (deed.lower_ not in _ITSELF and not _marked(deed, _DEFINITE)):
        return None
    if verb.dep_ in _ASIDE and not (_is_any(deed) or _marked(deed, _POINTING) or _comments(verb)):
        return None  # "the shooting that took place on 11 May" is known by its day, not told of before
    return deed if _kinds(deed) or _is_any(deed) else None


def _done(token: Token) -> Token | None:
    """Return the verb of doing that a time hangs on, with nothing but names and numbers in between."""
    ontology = load_ontology()
    for step in (token, *token.ancestors):
        if step.pos_ in {"VERB", "AUX"}:
            lemma = ontology.verb_lemma(step.lower_, step.lemma_)
            return step if lemma in ontology.words("done_verbs") else None
    return None


def _comments(verb: Token) -> bool:
    """Tell whether a clause only adds to what it hangs on: "the attack, which took place on 11 May"."""
    first = verb.left_edge
    before = verb.doc[first.i - 1].text if first.i else ""
    return "," in {before, first.text} and any(child.lower_ == "which" for child in verb.children)


def _marked(deed: Token, words: frozenset[str]) -> bool:
    return any(child.lower_ in words for child in deed.children)


def _is_any(deed: Token) -> bool:
    """Tell whether a word may stand for a deed of any kind: "this", "the incident", "the attack"."""
    return deed.lower_ in _ITSELF or deed.lower_ in load_ontology().words("deed_nouns")


def _kinds(deed: Token) -> frozenset[str]:
    """Return the types and the families of the violent deeds that a noun names."""
    ontology = load_ontology()
    named = (entry.trigger.type for entry in ontology.entries(deed.lower_, "noun"))  # ties and holdings, too
    kinds = (kind for name in named if (kind := ontology.event_types.get(name)) is not None and kind.violent)
    return frozenset(word for kind in kinds for word in (kind.id, kind.family))


def _told_before(raw_claims: Sequence[RawClaim], deed: Token, starts: Sequence[int]) -> Iterator[RawClaim]:
    """Yield the deeds of a kind told shortly before a word, the last first, up to one with a time of its own."""
    here = bisect_right(starts, deed.idx)
    kinds = None if _is_any(deed) else _kinds(deed)
    before = [raw for raw in raw_claims if raw.kind == "event" and raw.trigger.start < deed.idx]
    for raw in sorted(before, key=lambda raw: -raw.trigger.start):
        kind = load_ontology().type_of(raw.type)
        apart = here - bisect_right(starts, raw.trigger.start)
        if not kind.violent or not 0 < apart <= _REACH:
            continue
        kinds = kinds or frozenset({kind.family})  # "the incident" is what was told last
        if kinds.isdisjoint({kind.id, kind.family}):
            continue
        if raw.when is not None:
            return
        if raw.standing in _NEWS:
            yield raw
