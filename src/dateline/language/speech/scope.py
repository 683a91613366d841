"""What a cue vouches for: the token ranges of its content.

The content is the clause the grammar gives the cue: its complement, or the clause it is put into or behind
("X, officials said Thursday, Y"). A relative clause behind a comma that places or explains a thing ("the coastal
city, where ...") is the outlet's own aside when the speech is indirect and comes first; one about people stays with
the speaker.
"""

from dateline.language.speech.complement import complement, that_clause
from dateline.language.speech.cue import Cue
from dateline.language.speech.lexicon import SpeechWords
from dateline.language.speech.ranges import Ranges, cue_clause, minus_cue, tidy, without_asides
from dateline.language.speech.tree import child, extent, is_clause, phrase, sentence, subject
from dateline.language.tokens import Doc, Token


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
    if cue.kind == "charge":
        return _charged(doc, cue)
    if cue.kind == "act":
        return tidy(doc, [(cue.start, max(extent(k)[1] for k in cue.token.children))])
    if cue.kind == "news" and cue.token.pos_ == "VERB":
        return tidy(doc, [(cue.end, sentence(cue.token)[1])])
    if cue.kind == "news":
        return that_clause(doc, cue) or _after_cue(doc, cue)
    if cue.kind == "passive" and cue.speaker is None:
        return _of_passive(doc, cue)
    if cue.verb in words.of:
        return _told_of(doc, cue)
    if cue.closing:
        return _around(doc, cue, None)
    ranges = that_clause(doc, cue) or complement(doc, cue)
    own = _nominal(doc, cue, words) if cue.token.dep_ == "advcl" else []  # "while police reported only four deaths"
    ranges = ranges or own or _framed(doc, cue, words) or _nominal(doc, cue, words)
    return ranges or (_told_of(doc, cue) if cue.verb == "tell" else []) or _by_position(doc, cue, words)


def _of_passive(doc: Doc, cue: Cue) -> Ranges:
    """Read "it was reported that X", "the town is believed to have fallen": X, or the passive's own clause."""
    clause = that_clause(doc, cue) or complement(doc, cue)
    own = child(cue.token, "nsubj:pass")
    if own is None or own.text.lower() == "it" or own.i > cue.token.i:
        return clause
    return tidy(doc, [(own.left_edge.i, max([last for _, last in clause], default=cue.end))])


def _framed(doc: Doc, cue: Cue, words: SpeechWords) -> Ranges:
    """Read "X, officials said, Y": the cue stands in or behind the clause it vouches for."""
    if cue.token.dep_ not in {"parataxis", "ccomp", "advcl", "conj", "appos", "dep"}:
        return []
    root = cue.token.head
    if cue.token.dep_ == "ccomp" and words.verb(root.text) is not None and root.i < cue.token.i:
        return []  # "police said they knew of no deaths": what is known is not the sentence around
    if cue.token.dep_ != "parataxis" and not (root.i < cue.token.i and _ends_sentence(cue)):
        return []
    if root.i > cue.token.i:
        return tidy(doc, [(cue.end, sentence(cue.token)[1])])
    if any(t.text == ";" for t in doc[root.i : cue.token.i]):
        if child(cue.token, "obj") is not None:
            return []  # "X fired; Y dismissed the claim": a sentence of its own
        if child(cue.token, "xcomp") is not None:
            return tidy(doc, [(cue.end, sentence(cue.token)[1])])  # "X fired; Y claimed to have won"
    return _around(doc, cue, root)


def _ends_sentence(cue: Cue) -> bool:
    """True where no clause follows the cue in its sentence."""
    end = sentence(cue.token)[1]
    return not any(t.pos_ == "VERB" and subject(t) is not None for t in cue.token.doc[cue.end : end])


def _around(doc: Doc, cue: Cue, root: Token | None) -> Ranges:
    """The sentence around a cue clause, less the cue clause itself."""
    first, last = sentence(cue.token)
    last = _end_of_clause(doc, cue, last)
    if root is not None and root.dep_ == "conj":
        first = max(first, root.left_edge.i) if subject(root) is not None else first
    return tidy(doc, minus_cue(cue, first, last))


def _end_of_clause(doc: Doc, cue: Cue, last: int) -> int:
    """Where what a cue closes ends: "X, he wrote; police said Y" gives him nothing of Y."""
    return next((t.i for t in doc[cue.end : last] if t.text == ";"), last)


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
    return tidy(doc, [(start, _before_joint(doc, later[0]) if later else last)])


def _before_joint(doc: Doc, index: int) -> int:
    return index - 1 if doc[index - 1].text.lower() in {"but", "and", "while", "whereas"} else index


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
    own = without_asides(doc, first, last)
    return tidy(doc, own)


def _claimed(doc: Doc, cue: Cue) -> Ranges:
    """Read "claimed responsibility for X": X without its relative clauses, whose facts the claimant did not speak
    of."""
    target = child(cue.token, "nmod", "obl", "acl") or child(cue.token.head, "obl", "advcl")
    if target is None or target.i < cue.end:
        return []
    start, end = phrase(target)
    return tidy(doc, [(max(start, cue.end), end)])


def _charged(doc: Doc, cue: Cue) -> Ranges:
    """Read "accused X of shelling Z": the deed behind "of", whatever the parser hung it on."""
    accused = [k for k in cue.token.children if k.dep_ in {"obj", "iobj", "nsubj:pass", "obl:agent"}]
    near = (k for word in (cue.token, *accused) for k in word.children if k.i > cue.token.i)
    for deed in near:
        of = next((k for k in deed.children if k.dep_ in {"mark", "case"} and k.lower_ == "of"), None)
        if of is not None:
            return tidy(doc, [(of.i + 1, extent(deed)[1])])
    return []


def _sourced(doc: Doc, cue: Cue) -> Ranges:
    """Of "quoted Y as saying X" it is X; of "citing Y" nothing of its own (see `shared`)."""
    for kid in cue.token.children:
        if kid.dep_ in {"advcl", "ccomp", "xcomp", "obl"} and kid.i > cue.token.i and is_clause(kid):
            _, last = extent(kid)
            return tidy(doc, [(kid.i + 1, last)])
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
    return tidy(doc, [(cue.end, max(last, cue.end))])


_OBJECTS = frozenset({"obj", "obl", "xcomp", "iobj"})


def _nominal(doc: Doc, cue: Cue, words: SpeechWords) -> Ranges:
    """Read "confirmed two deaths", "put the toll at 16", "reported 20 dead": the object and what completes it."""
    if cue.verb not in words.nominal:
        return []
    kids = [k for k in cue.token.children if k.dep_ in _OBJECTS or (k.dep_ == "ccomp" and not is_clause(k))]
    spans = [extent(k) for k in kids if k.i > cue.token.i]
    if not spans or not any(k.dep_ in {"obj", "xcomp", "ccomp"} for k in kids):
        return []
    return tidy(doc, [(min(s for s, _ in spans), max(e for _, e in spans))])


def _told_of(doc: Doc, cue: Cue) -> Ranges:
    """Read "spoke of 20 dead", "told of heavy shelling": what stands right behind "of"."""
    if [t.lower_ for t in doc[cue.end : cue.end + 1]] != ["of"]:
        return []
    last = max((extent(k)[1] for k in cue.token.children if k.i > cue.end), default=cue.end + 1)
    return tidy(doc, [(cue.end + 1, last)])


def _by_position(doc: Doc, cue: Cue, words: SpeechWords) -> Ranges:
    """Where the syntax gives no content: the rest of the sentence on the side that holds a clause."""
    if cue.verb in words.needs_clause:
        return []
    first, last = sentence(cue.token)
    first = max([first, *(t.i + 1 for t in doc[first : cue.start] if t.text == ";")])
    last = _end_of_clause(doc, cue, last)
    start, end = cue_clause(cue)
    before, after = _has_clause(doc, first, start), _has_clause(doc, end, last)
    if after and (not before or start - first <= 2):
        return tidy(doc, [(end, last)])
    return tidy(doc, [(first, start)]) if before else []


def _has_clause(doc: Doc, first: int, last: int) -> bool:
    return any(t.pos_ in {"VERB", "AUX"} for t in doc[first:last])


_RIVALS = frozenset({"while", "whereas", "but", "and"})


def cut_at_rivals(cue: Cue, ranges: Ranges, others: list[tuple[Cue, Ranges]]) -> Ranges:
    """End a voice's content where another voice takes over: "A said X, while B said Y"."""
    clause = range(*sentence(cue.token))
    for other, _ in others:
        start = _rival_start(cue, other) if other.token.i in clause else None
        if start is not None:
            ranges = [(first, min(last, start)) for first, last in ranges if first < start]
    return ranges


def _rival_start(cue: Cue, other: Cue) -> int | None:
    """Where the clause of a later voice of the sentence begins, joined by a word that sets it beside the first."""
    if cue.kind != "verb" or other.kind != "verb" or other.start <= cue.start or other.speaker is None:
        return None
    at = other.speaker[0]
    if at <= cue.end or at > other.start:
        return None
    return at - 1 if cue.token.doc[at - 1].text.lower() in _RIVALS else None
