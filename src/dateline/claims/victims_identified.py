"""Sentences that only say who the victims were: "the dead were identified as X, a driver, and Y".

Each makes a claim that repeats the event it is about, so that the names are victims of it.
"""

from collections.abc import Iterator

from msgspec import structs

from dateline.claims.arguments import base, lemma
from dateline.claims.events_build import sentence_of
from dateline.claims.victims_named import NAMES, people_listed, victim
from dateline.claims.voice import voice_at
from dateline.language.annotated import Annotated
from dateline.language.tokens import Span as Words
from dateline.language.tokens import Token
from dateline.ontology import Ontology
from dateline.records import Link, RawClaim, content_id

__all__ = ["identified"]

_BACK = 1500  # characters: how far back the deed may be whose victims a sentence names
_NEAR = 4  # tokens from "the injured" to "are"
_HEADS = frozenset({"NOUN", "ADJ", "VERB", "PROPN", "PRON", "NUM"})
_DONE = frozenset({"happened", "background", "doubted"})


def identified(annotated: Annotated, ontology: Ontology, events: list[RawClaim]) -> list[RawClaim]:
    """Return claims for sentences that say by name who the victims of an event told before were.

    Each repeats that event: the last violent one before it, at most some paragraphs back, that was really done.
    """
    if not any(_harms(ontology, c) for c in events):
        return []
    found = []
    named = (name.sent for name in annotated.doc.ents if name.label_ in NAMES)
    for noun in (word for sent in dict.fromkeys(named) for word in sent):
        names = list(_named_as(ontology, noun)) or list(_named_beside(ontology, noun)) if noun.pos_ in _HEADS else []
        deed = _deed_of(ontology, noun, events) if names else None
        if deed is not None:
            found.append(_claim(annotated, noun, names, deed))
    return found


def _counted(noun: Token) -> Token:
    """Return whom a number is of: "one of the wounded"; the noun itself where it is no number."""
    parts = (c for c in noun.children if c.dep_ == "nmod" and any(k.lower_ == "of" for k in c.children))
    return next(parts, noun) if noun.pos_ == "NUM" else noun


def _deed_of(ontology: Ontology, noun: Token, events: list[RawClaim]) -> RawClaim | None:
    """Return the event whose victims a noun means: "the dead", "the two hostages", "the slain officers", "they"."""
    noun = _counted(noun)
    before = [c for c in events if 0 <= noun.idx - c.trigger.start < _BACK and _harms(ontology, c)]
    if not before:
        return None
    if _means_victims(ontology, noun):
        return before[-1]
    if noun.lower_ == "those":
        own = {c.type for c in events if noun.idx < c.trigger.start < noun.sent.end_char}
        return next((c for c in reversed(before) if c.type in own), None)
    word = lemma(noun)
    return next((c for c in reversed(before) if word in _victim_nouns(noun, c)), None)


def _harms(ontology: Ontology, claim: RawClaim) -> bool:
    return ontology.type_of(claim.type).violent and claim.standing in _DONE


def _means_victims(ontology: Ontology, noun: Token) -> bool:
    nouns = ontology.words("victim_nouns")
    if noun.lower_ == "they" and noun.sent.start > 0:
        before = noun.doc[noun.sent.start - 1].sent
        return any(t.lower_ in ("names", "identities", "identified") for t in before)
    return any(w.lower_ in nouns for w in (noun, *(c for c in noun.children if c.dep_ in ("amod", "compound"))))


def _victim_nouns(noun: Token, claim: RawClaim) -> set[str]:
    heads = (r.head_start for r in claim.roles if r.role == "victim" and r.head_start is not None)
    return {lemma(t) for at in heads for t in noun.doc.within(at, at + 1)}


def _named_as(ontology: Ontology, noun: Token) -> Iterator[Words]:
    """Yield the names behind "were identified as", "are:", "identified the victims as"."""
    doc, end = noun.doc, noun.sent.end
    verb = noun.head
    if base(noun.dep_) in ("nsubj", "obj") and lemma(verb) in ontology.words("identifying_verbs"):
        first = max(noun.i, verb.i) + 1
        while first < end and doc[first].lower_ in ("as", ":", "by", "police", "authorities"):
            first += 1
        yield from people_listed(doc.span(first, end))
    elif noun.dep_ == "nsubj" and _means_some(ontology, noun) and any(c.dep_ == "cop" for c in verb.children):
        first = next(c.i for c in verb.children if c.dep_ == "cop") + 1
        names = list(people_listed(doc.span(first, end)))
        if names and _is_equated(doc.span(first, names[0].start), names[0]):
            yield from names


def _named_beside(ontology: Ontology, noun: Token) -> Iterator[Words]:
    """Yield the names of "among the injured are X and Y" and of "the other victim, X,"."""
    doc, end = noun.doc, noun.sent.end
    if noun.lower_ not in ontology.words("victim_nouns"):
        return
    if any(c.dep_ == "case" and c.lower_ == "among" for c in noun.children):
        first = next((t.i + 1 for t in doc[noun.i + 1 : end] if lemma(t) == "be"), end)
        yield from people_listed(doc.span(first, end)) if first - noun.i <= _NEAR else ()
    elif noun.dep_ == "nsubj" and noun.i + 1 < end and doc[noun.i + 1].text == ",":
        yield from (name for name in people_listed(doc.span(noun.i + 2, end)) if name.start == noun.i + 2)


def _means_some(ontology: Ontology, noun: Token) -> bool:
    """Tell a subject that says which of the victims are named: "the dead", "the students who vanished", "the other"."""
    noun = _counted(noun)
    told = any(c.dep_ in ("acl", "acl:relcl") or c.lower_ == "other" for c in noun.children)
    return _means_victims(ontology, noun) or (told and (noun.pos_ == "NOUN" or noun.lower_ == "those"))


def _is_equated(before: Words, name: Words) -> bool:
    """Tell "the dead man is pilot Ana Ruiz" from "she was the lawyer for Ana Ruiz" and "he is Ruiz's scapegoat"."""
    behind = name.doc[name.end].lower_ if name.end < len(name.doc) else ""
    return not behind.startswith(("'", "’")) and not any(t.pos_ == "ADP" for t in before)


def _claim(annotated: Annotated, noun: Token, names: list[Words], deed: RawClaim) -> RawClaim:
    start, end = noun.idx, noun.idx + len(noun)
    return structs.replace(
        deed,
        id=content_id(annotated.report.id, "event", deed.type, start, end, None),
        evidence=sentence_of(annotated, noun),
        trigger=annotated.report.span(start, end),
        rule="victims-named",
        voice=voice_at(annotated, start, end),
        roles=tuple(victim(name) for name in names),
        when=None,
        where=None,
        hedge=None,
        extent=None,
        links=(Link("repeats", deed.id),),
    )
