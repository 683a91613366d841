"""What a cue vouches for: the token ranges of its content.

The content is the clause the grammar gives the cue: its complement, or the clause it is put into or behind
("X, officials said Thursday, Y"). A relative clause behind a comma that places or explains a thing ("the coastal
city, where ...") is the outlet's own aside when the speech is indirect and comes first; one about people stays with
the speaker.
"""

from spacy.tokens import Doc, Token

from dateline.language.speech.cue import Cue
from dateline.language.speech.lexicon import SpeechWords
from dateline.language.speech.tree import child, extent, is_clause, phrase, sentence, subject, trim

Ranges = list[tuple[int, int]]
_ASIDE = frozenset({"which", "that", "where", "whose"})


def content(doc: Doc, cue: Cue, words: SpeechWords) -> Ranges:
    """Return the content of a cue as half-open token ranges in text order; empty where it vouches for nothing."""
    if cue.kind == "hedge":
        return _hedged(doc, cue)
    if cue.kind == "according":
        return _beside(doc, cue) or _around(doc, cue, _clause_of(cue))
    if cue.kind == "responsibility":
        return _claimed(doc, cue)
    if cue.kind == "source":
        return _sourced(doc, cue)
    if cue.kind == "picture":
        return _after_cue(doc, cue)
    if cue.kind == "act":
        return _tidy(doc, [(cue.start, max(extent(k)[1] for k in cue.token.children))])
    if cue.kind == "news" and cue.token.pos_ == "VERB":
        return _tidy(doc, [(cue.end, sentence(cue.token)[1])])
    if cue.kind == "news":
        return _after_cue(doc, cue)
    if cue.closing:
        return _around(doc, cue, None)
    ranges = _that_clause(doc, cue) or _complement(doc, cue) or _framed(doc, cue) or _nominal(doc, cue, words)
    return ranges or _by_position(doc, cue, words)


def _tidy(doc: Doc, ranges: Ranges) -> Ranges:
    cut = [trim(doc, first, last) for first, last in ranges]
    return [(first, last) for first, last in cut if last > first]


def _complement(doc: Doc, cue: Cue) -> Ranges:
    """Read "said that X": the complement clause, with what trails it to the end of the sentence."""
    root = _complement_root(cue)
    if root is None:
        return []
    roots = [k for k in cue.token.children if k.dep_ in _COMPLEMENTS and (k.i > cue.token.i) == (root.i > cue.token.i)]
    first, last = min(extent(k)[0] for k in roots), max(extent(k)[1] for k in roots)
    if root.i < cue.token.i:
        return _tidy(doc, _minus_cue(doc, cue, sentence(cue.token)[0], min(last, cue.token.i)))
    first = _opening(doc, cue, max(first, cue.end))
    last = max(last, _trailing(cue.token, last))
    return _tidy(doc, _without_asides(doc, first, last))


def _that_clause(doc: Doc, cue: Cue) -> Ranges:
    """Read "said in a statement that X": the clause behind "that", whatever the parser hung it on."""
    for token in doc[cue.end : min(cue.end + 12, sentence(cue.token)[1])]:
        if token.pos_ in {"VERB", "AUX"}:
            return []
        if token.text.lower() == "that" and token.dep_ == "mark":
            last = extent(token.head)[1]
            return _tidy(doc, _without_asides(doc, token.i + 1, max(last, _trailing(cue.token, last))))
    return []


def _opening(doc: Doc, cue: Cue, first: int) -> int:
    """The content begins behind the cue where only words that the parser could not place stand between."""
    between = doc[cue.end : first]
    own = {
        t.i
        for k in cue.token.children
        if k.dep_.startswith(("obl", "obj", "iobj", "advmod", "nsubj"))
        for t in k.subtree
    }
    return next((t.i for t in between if t.i not in own), first)


_COMPLEMENTS = frozenset({"ccomp", "xcomp", "csubj", "acl", "parataxis", "acl:relcl"})


def _complement_root(cue: Cue) -> Token | None:
    for label in ("ccomp", "xcomp", "csubj", "acl", "parataxis", "acl:relcl"):
        for kid in cue.token.children:
            if kid.dep_ == label and is_clause(kid) and not _is_aside(kid, cue):
                return kid
    return None


def _is_aside(kid: Token, cue: Cue) -> bool:
    """A paratactic "officials said" hangs on a neighbouring cue, it is not this cue's content."""
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


def _without_asides(doc: Doc, first: int, last: int) -> Ranges:
    """Cut out the outlet's own relative clauses: behind a comma, about a thing or a place."""
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


def _framed(doc: Doc, cue: Cue) -> Ranges:
    """Read "X, officials said, Y": the cue stands in or behind the clause it vouches for."""
    if cue.token.dep_ not in {"parataxis", "ccomp", "advcl", "conj", "appos", "dep"}:
        return []
    root = cue.token.head
    if cue.token.dep_ != "parataxis" and not (root.i < cue.token.i and _ends_sentence(cue)):
        return []
    if root.i > cue.token.i:
        return _tidy(doc, [(cue.end, sentence(cue.token)[1])])
    return _around(doc, cue, root)


def _ends_sentence(cue: Cue) -> bool:
    """True where no clause follows the cue in its sentence."""
    end = sentence(cue.token)[1]
    return not any(t.pos_ == "VERB" and subject(t) is not None for t in cue.token.doc[cue.end : end])


def _around(doc: Doc, cue: Cue, root: Token | None) -> Ranges:
    """The sentence around a cue clause, less the cue clause itself."""
    first, last = sentence(cue.token)
    if root is not None and root.dep_ == "conj":
        first = max(first, root.left_edge.i) if subject(root) is not None else first
    return _tidy(doc, _minus_cue(doc, cue, first, last))


def _minus_cue(doc: Doc, cue: Cue, first: int, last: int) -> Ranges:
    start, end = cue_clause(cue)
    return [(first, min(start, last)), (max(end, first), last)]


def _beside(doc: Doc, cue: Cue) -> Ranges:
    """Of two "according to" in one sentence each covers what follows it up to the other ("according to A, X, but
    according to B, Y"); [] where there is one.
    """
    first, last = sentence(cue.token)
    others = [t.i for t in doc[first:last] if t.text.lower() == "according" and t.i != cue.start]
    if not others:
        return []
    start = max([cue.end, cue.speaker[1] if cue.speaker else cue.end])
    later = [i for i in others if i > cue.start]
    opens = cue.start - first <= 1 or doc[cue.start - 1].text.lower() in {",", ";", "but", "and", "while", "whereas"}
    if not opens or (not later and cue.start - first <= 1):
        return []
    return _tidy(doc, [(start, _before_joint(doc, later[0]) if later else last)])


def _before_joint(doc: Doc, index: int) -> int:
    return index - 1 if doc[index - 1].text.lower() in {"but", "and", "while", "whereas"} else index


def cue_clause(cue: Cue) -> tuple[int, int]:
    """Return the range of the cue with its speaker and what hangs on it ("officials said Thursday in a statement")."""
    spans = [(cue.start, cue.end)]
    if cue.speaker is not None:
        spans.append(cue.speaker)
    for kid in cue.token.children:
        if cue.kind == "verb" and kid.dep_.partition(":")[0] in {
            "obl",
            "advmod",
            "nsubj",
            "aux",
            "obj",
            "iobj",
            "nmod",
        }:
            span = phrase(kid)
            if abs(span[0] - cue.token.i) <= 12:
                spans.append(span)
    first, last = min(s for s, _ in spans), max(e for _, e in spans)
    return first, last


def _clause_of(cue: Cue) -> Token | None:
    """The predicate an "according to" modifies."""
    token = cue.token
    while token.head.i != token.i and not is_clause(token):
        token = token.head
    return token


def _hedged(doc: Doc, cue: Cue) -> Ranges:
    """A hedge colours the clause of the word it stands with."""
    root = cue.token.head
    while root.dep_ in {"aux", "cop", "advmod"} and root.head.i != root.i:
        root = root.head
    first, last = extent(root)
    if not is_clause(root) and root.pos_ not in {"ADJ", "NOUN"}:
        return []
    own = _without_asides(doc, first, last)
    return _tidy(doc, own)


def _claimed(doc: Doc, cue: Cue) -> Ranges:
    """Read "claimed responsibility for X": X without its relative clauses, whose facts the claimant did not speak
    of."""
    target = child(cue.token, "nmod", "obl", "acl") or child(cue.token.head, "obl", "advcl")
    if target is None or target.i < cue.end:
        return []
    start, end = phrase(target)
    return _tidy(doc, [(max(start, cue.end), end)])


def _sourced(doc: Doc, cue: Cue) -> Ranges:
    """Of "quoted Y as saying X" it is X; of "citing Y" nothing of its own (see `shared`)."""
    for kid in cue.token.children:
        if kid.dep_ in {"advcl", "ccomp", "xcomp", "obl"} and kid.i > cue.token.i and is_clause(kid):
            _, last = extent(kid)
            return _tidy(doc, [(kid.i + 1, last)])
    return []


def shared(cue: Cue, others: list[tuple[Cue, Ranges]]) -> Ranges:
    """The content of a source without one of its own ("said, citing Y"): that of the speech it hangs on."""
    same = [(other, ranges) for other, ranges in others if other.kind != "source" and ranges
            and sentence(other.token) == sentence(cue.token)]  # fmt: skip
    for other, ranges in same:
        if other.token.is_ancestor(cue.token) or cue.token.head.i == other.token.i:
            return ranges
    return min(same, key=lambda pair: abs(pair[0].start - cue.start))[1] if same else []


def _after_cue(doc: Doc, cue: Cue) -> Ranges:
    _, last = extent(cue.token)
    return _tidy(doc, [(cue.end, max(last, cue.end))])


def _nominal(doc: Doc, cue: Cue, words: SpeechWords) -> Ranges:
    """Read "confirmed two deaths", "put the toll at 16": the object and what completes it."""
    if cue.verb not in words.nominal:
        return []
    spans = [extent(k) for k in cue.token.children if k.dep_ in {"obj", "obl", "xcomp", "iobj"} and k.i > cue.token.i]
    if not spans or not any(k.dep_ in {"obj", "xcomp"} for k in cue.token.children):
        return []
    return _tidy(doc, [(min(s for s, _ in spans), max(e for _, e in spans))])


def _by_position(doc: Doc, cue: Cue, words: SpeechWords) -> Ranges:
    """Where the syntax gives no content: the rest of the sentence on the side that holds a clause."""
    if cue.verb in words.needs_clause:
        return []
    first, last = sentence(cue.token)
    start, end = cue_clause(cue)
    before, after = _has_clause(doc, first, start), _has_clause(doc, end, last)
    if after and (not before or start - first <= 2):
        return _tidy(doc, [(end, last)])
    return _tidy(doc, [(first, start)]) if before else []


def _has_clause(doc: Doc, first: int, last: int) -> bool:
    return any(t.pos_ in {"VERB", "AUX"} for t in doc[first:last])
