"""Token ranges of content: trimmed, without the cue, without the outlet's asides."""

from dateline.language.speech.cue import Cue
from dateline.language.speech.tree import extent, phrase, trim
from dateline.language.tokens import Doc, Token

Ranges = list[tuple[int, int]]
_OWN = frozenset({"obl", "advmod", "nsubj", "aux", "iobj", "nmod"})
_ASIDE = frozenset({"which", "that", "where", "whose"})


# Verbs whose object is the one spoken to; the object of any other is what is said.
ADDRESSED = frozenset({"tell", "inform", "brief"})


def tidy(doc: Doc, ranges: Ranges) -> Ranges:
    """Return the ranges without punctuation at their ends; those that hold nothing else are dropped."""
    cut = [trim(doc, first, last) for first, last in ranges]
    return [(first, last) for first, last in cut if last > first]


def without_asides(doc: Doc, first: int, last: int) -> Ranges:
    """Return a range without the outlet's own relative clauses: behind a comma, about a thing or a place."""
    holes: Ranges = []
    for token in doc[first:last]:
        if token.dep_ != "acl:relcl":
            continue
        start, end = extent(token)
        if doc[start].text == ",":
            start += 1
        if start > first and doc[start - 1].text == "," and doc[start].text.lower() in _ASIDE and _is_thing(token.head):
            holes.append((start, min(end, last)))
    ranges: Ranges = []
    at = first
    for start, end in holes:
        if start >= at:
            ranges.append((at, start))
            at = end
    return [*ranges, (at, last)]


def _is_thing(head: Token) -> bool:
    """A clause as antecedent ("..., which killed 30") is news; a noun or a name is being explained."""
    return head.pos_ in {"NOUN", "PROPN"}


def minus_cue(cue: Cue, first: int, last: int) -> Ranges:
    """Return what a range holds before and behind the words of the cue."""
    start, end = cue_clause(cue)
    return [(first, min(start, last)), (max(end, first), last)]


def cue_clause(cue: Cue) -> tuple[int, int]:
    """Return the range of the cue with its speaker and what hangs on it ("officials said Thursday in a statement")."""
    spans = [(cue.start, cue.end)]
    if cue.speaker is not None:
        spans.append(cue.speaker)
    for kid in cue.token.children:
        relation = kid.dep_.partition(":")[0]
        if cue.kind == "verb" and (relation in _OWN or (relation == "obj" and cue.verb in ADDRESSED)):
            span = phrase(kid)
            if abs(span[0] - cue.token.i) <= 12:
                spans.append(span)
    first, last = min(s for s, _ in spans), max(e for _, e in spans)
    return first, last
