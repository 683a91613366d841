"""Logical slots: who does what to whom, read off the syntax the same way for every verb and noun.

`slots(token)` returns slot name -> [(token, how)]: "subj" is the doer whatever the voice, "obj" what it is done to,
a preposition's name its phrase, "for doing" the gerund behind "for". Controlled and shared subjects are looked up
("managed to seize", "attacked and took", "seeking to drive out", relative and participle clauses). `how` says which
way the filler was found.
"""

from dateline.claims.arguments_np import base, lemma, preposition
from dateline.claims.arguments_relatives import antecedent
from dateline.claims.arguments_subjects import object_of, subject_of
from dateline.claims.arguments_verbs import is_passive, is_verbal
from dateline.claims.asked import once
from dateline.language.tokens import Token

__all__ = ["Slots", "slots"]

Slots = dict[str, list[tuple[Token, str]]]


def slots(token: Token) -> Slots:
    """Return the logical slots of a verb or noun trigger, the caller's to change. Empty slots are absent."""
    return {slot: list(fillers) for slot, fillers in _slots(token).items()}


@once
def _slots(token: Token) -> Slots:
    return _verb_slots(token) if is_verbal(token) else _noun_slots(token)


def _add(found: Slots, slot: str, token: Token, how: str) -> None:
    token = _behind_label(token)
    if all(token != t for t, _ in found.setdefault(slot, [])):
        found[slot].append((token, how))


def _behind_label(token: Token) -> Token:
    """Return who is told of in a headline that the parse took for one name with its speaker: "UN: 500 killed"."""
    behind = token.i + 2
    if behind >= len(token.doc) or token.doc[token.i + 1].text != ":":
        return token
    after = token.doc[behind]
    names = after.head.i == token.i and after.pos_ in ("NUM", "NOUN", "PROPN")
    return after if names and token.i == token.sent.start else token


def _verb_slots(token: Token) -> Slots:
    found: Slots = {}
    for who, how in subject_of(token):
        _add(found, "subj", who, how)
    for what, how in object_of(token):
        _add(found, "obj", what, how)
    for child in token.children:
        if child.dep_ == "iobj":
            _add(found, "iobj", child, "iobj")
        elif child.dep_ in ("xcomp", "ccomp"):
            _add(found, child.dep_, child, child.dep_)
        elif child.dep_ == "advcl" and child.tag_ == "VBG" and any(c.lower_ == "for" for c in child.children):
            _add(found, "for doing", child, "advcl")
        elif base(child.dep_) == "obl" and child.dep_ != "obl:agent":
            marker = preposition(child)
            if marker and not (marker == "by" and is_passive(token)):
                _add(found, marker, antecedent(child, token), "obl")
    _relative_oblique(token, found)
    _shared_obliques(token, found)
    return found


def _relative_oblique(token: Token, found: Slots) -> None:
    """Add "the city, where X attacked" as an in-phrase."""
    if token.dep_ == "acl:relcl" and any(c.lower_ == "where" for c in token.children):
        _add(found, "in", token.head, "relative")


def _shared_obliques(token: Token, found: Slots) -> None:
    """Object shared by conjoined verbs: "attacked and destroyed the base" hangs on the second only."""
    if "obj" in found or is_passive(token):
        return
    for child in token.children:
        if child.dep_ == "conj" and is_verbal(child) and not is_passive(child):
            if any(c.dep_ in ("nsubj", "nsubj:pass") for c in child.children):
                continue
            between = token.doc[token.i + 1 : child.i]
            if all(t.dep_ in ("cc", "advmod", "punct", "aux") for t in between):
                for what, _ in object_of(child):
                    _add(found, "obj", what, "shared object")
    _object_behind_last(token, found)


def _object_behind_last(token: Token, found: Slots) -> None:
    """The same where it hangs on the first of them: "hosts and equips the group" leaves the second without."""
    first = token.head
    if "obj" in found or token.dep_ != "conj" or not is_verbal(first) or is_passive(first):
        return
    if any(base(c.dep_) in ("nsubj", "obl", "xcomp", "ccomp", "compound:prt") for c in token.children):
        return
    for child in first.children:
        if child.dep_ == "obj" and child.left_edge.i == token.i + 1:
            _add(found, "obj", child, "shared object")


def _verb_between(modifier: Token, noun: Token) -> bool:
    """Tell a name that only the parser made a modifier: "Blaming X Y says Z attack ..."."""
    return any(t.pos_ == "VERB" and t.tag_ in ("VBZ", "VBD", "VBP") for t in noun.doc[modifier.i + 1 : noun.i])


def _noun_slots(token: Token) -> Slots:
    found: Slots = {}
    for child in token.children:
        marker = preposition(child)
        if child.dep_ in ("nmod:poss", "nmod:unmarked") and not marker:
            _add(found, "poss", child, "possessive")
        elif base(child.dep_) in ("nmod", "obl") and marker:
            _add(found, marker, child, "nmod")
        elif child.dep_ in ("compound", "amod", "nmod") and child.i < token.i and not _verb_between(child, token):
            _add(found, "mod", child, "modifier")
        elif child.dep_ == "acl" and is_passive(child):
            for who, how in subject_of(child):
                _add(found, "subj", who, f"{lemma(child)} {how}")
            for inner in child.children:
                inner_marker = preposition(inner)
                if base(inner.dep_) == "obl" and inner_marker and inner_marker != "by":
                    _add(found, inner_marker, inner, "participle")
    return found
