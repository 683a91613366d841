"""The clause a reporting verb takes: "said that X", "said in a statement that X"."""

from dateline.language.speech.cue import Cue
from dateline.language.speech.ranges import ADDRESSED, Ranges, minus_cue, tidy, without_asides
from dateline.language.speech.tree import extent, is_clause, sentence, subject
from dateline.language.tokens import Doc, Token

_COMPLEMENTS = frozenset({"ccomp", "xcomp", "csubj", "csubj:pass", "acl", "parataxis", "acl:relcl"})


def complement(doc: Doc, cue: Cue) -> Ranges:
    """Read "said that X": the complement clause, with what trails it to the end of the sentence."""
    root = _complement_root(cue)
    if root is None:
        return []
    roots = [k for k in cue.token.children if k.dep_ in _COMPLEMENTS and (k.i > cue.token.i) == (root.i > cue.token.i)]
    first, last = min(extent(k)[0] for k in roots), max(extent(k)[1] for k in roots)
    if root.i < cue.token.i:
        return tidy(doc, minus_cue(cue, sentence(cue.token)[0], min(last, cue.token.i)))
    first = _opening(doc, cue, max(first, cue.end))
    last = max(last, _trailing(cue.token, last))
    return tidy(doc, without_asides(doc, first, last))


def that_clause(doc: Doc, cue: Cue) -> Ranges:
    """Read "said in a statement that X": the clause behind "that", whatever the parser hung it on."""
    for token in doc[cue.end : min(cue.end + 12, sentence(cue.token)[1])]:
        if token.pos_ in {"VERB", "AUX"}:
            return []
        if token.text.lower() == "that" and token.dep_ == "mark":
            last = extent(token.head)[1]
            return tidy(doc, without_asides(doc, token.i + 1, max(last, _trailing(cue.token, last))))
    return []


def _opening(doc: Doc, cue: Cue, first: int) -> int:
    """The content begins behind the cue where only words that the parser could not place stand between."""
    between = doc[cue.end : first]
    own = {
        t.i
        for k in cue.token.children
        if k.dep_.startswith(("obl", "iobj", "advmod", "nsubj")) or (k.dep_ == "obj" and cue.verb in ADDRESSED)
        for t in k.subtree
    }
    return next((t.i for t in between if t.i not in own), first)


def _complement_root(cue: Cue) -> Token | None:
    for label in ("ccomp", "xcomp", "csubj", "csubj:pass", "acl", "parataxis", "acl:relcl"):
        for kid in cue.token.children:
            if kid.dep_ == label and is_clause(kid) and not _is_aside(kid, cue):
                return kid
    return None


def _is_aside(kid: Token, cue: Cue) -> bool:
    """A paratactic "officials said" hangs on a neighbouring cue, and what stands behind a semicolon is a sentence of
    its own: neither is this cue's content."""
    if kid.dep_ == "parataxis" and any(t.text == ";" for t in kid.doc[cue.end : kid.left_edge.i + 1]):
        return True
    return kid.dep_ == "parataxis" and kid.i < cue.token.i and subject(kid) is None


def _trailing(verb: Token, last: int) -> int:
    """Phrases behind the complement that the parser hung on the verb of saying belong to the content's end."""
    end = last
    for kid in verb.children:
        first, stop = extent(kid)
        if (
            first >= end
            and kid.dep_ in {"obl", "advmod", "nmod", "obl:tmod", "advcl", "punct", "dep"}
            and not subject(kid)
        ):
            end = stop
    return end
