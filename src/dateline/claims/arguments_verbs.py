"""What a verb is: whether it governs arguments, stands in the passive, heads an open clause."""

from dateline.claims.arguments_np import lemma
from dateline.claims.asked import once
from dateline.language.tokens import Token

__all__ = ["FINITE_AUX", "is_open", "is_passive", "is_reduced", "is_split_perfect", "is_verbal"]

_VERBS = frozenset({"VERB", "AUX"})
_FINITE_MARKS = frozenset(
    {"after", "when", "since", "because", "that", "if", "until", "as", "although", "once", "whether"}
)
FINITE_AUX = frozenset({"was", "were", "is", "are", "has", "have", "had", "will", "would", "did", "does", "do"})
_REDUCING = frozenset({"although", "though", "albeit", "while", "when", "once", "if", "unless", "until"})
_NEEDS_OBJECT = frozenset(
    {
        "kill", "wound", "injure", "abduct", "kidnap", "behead", "arrest", "detain", "displace", "release", "free",
        "rescue",
    }
)  # fmt: skip


def is_verbal(token: Token) -> bool:
    """True for verbs and for participles tagged as adjectives that still govern arguments."""
    if token.pos_ in _VERBS:
        return True
    return (token.pos_ == "ADJ" or token.dep_ == "amod") and _is_participle(token)


@once
def _is_participle(token: Token) -> bool:
    governs = token.pos_ == "ADJ" and any(c.dep_ in ("obl:agent", "aux:pass", "nsubj:pass") for c in token.children)
    return governs or is_split_perfect(token)


def is_split_perfect(token: Token) -> bool:
    """Tell "the groups had armed citizens" read as having citizens that are armed: a perfect taken apart.

    Only inside what is reported, where the past perfect is the plain past, and with no word between the two.
    """
    if token.dep_ != "amod" or token.head.dep_ != "obj":
        return False
    have = token.head.head
    if token.i < 1 or token.doc[token.i - 1] is not have:
        return False
    return have.lower_ in ("had", "has", "have") and have.dep_ == "ccomp" and token.lower_.endswith("ed")


@once
def is_passive(token: Token) -> bool:
    """True where the surface subject is the one it is done to, reduced participles included."""
    if is_split_perfect(token):
        return False
    deps = {child.dep_ for child in token.children}
    if {"nsubj:pass", "obj"} <= deps and not deps & {"aux:pass", "obl:agent", "aux"} and not _is_counted(token):
        return False  # "the army executed 45 villagers", read as a passive with an object
    if deps & {"nsubj:pass", "aux:pass", "csubj:pass", "obl:agent"}:
        return True
    if _is_elliptic_passive(token, deps):
        return True
    if "nsubj" in deps and _lacks_object(token, deps):
        return True
    if "nsubj" in deps or "obj" in deps:
        return False
    participle = token.tag_ == "VBN" or (
        "Part" in token.morph.get("VerbForm", []) and "Pres" not in token.morph.get("Tense", [])
    )
    if participle and token.dep_ in ("acl", "amod"):
        return True
    if token.tag_ == "VBN" and not deps & {"mark", "aux"} and (token.dep_ == "xcomp" or _is_seen(token)):
        return True  # "were feared killed", "left ten people wounded"
    if participle and token.dep_ == "conj" and is_verbal(token.head) and token.head != token:
        return is_passive(token.head)
    return participle and not any(child.dep_ == "aux" for child in token.children) and token.dep_ == "advcl"


def _is_seen(token: Token) -> bool:
    """Tell "could see thousands moved": what is done to those seen."""
    return token.dep_ == "ccomp" and lemma(token.head) == "see" and any(c.dep_ == "obj" for c in token.head.children)


def _is_counted(verb: Token) -> bool:
    """Tell a headline's "8 persons killed 58 injured", whose commas are lost."""
    subjects = [c for c in verb.children if c.dep_ == "nsubj:pass"]
    return any(t.pos_ == "NUM" for s in subjects for t in (s, *s.children))


def _lacks_object(token: Token, deps: set[str]) -> bool:
    """Tell a headline's "12 rebels killed in clashes": nobody kills without killing somebody."""
    if token.tag_ not in ("VBD", "VBN") or lemma(token) not in _NEEDS_OBJECT or deps & {"obj", "xcomp", "ccomp", "aux"}:
        return False
    shared = any(c.dep_ == "conj" and any(k.dep_ == "obj" for k in c.children) for c in token.children)
    return not shared and token.dep_ not in ("acl:relcl", "conj")


def _is_elliptic_passive(token: Token, deps: set[str]) -> bool:
    """Tell "and dozens wounded" behind "were killed", and a list's "three abducted; released the following day"."""
    head = token.head
    if token.dep_ != "conj" or token.tag_ not in ("VBN", "VBD") or head == token or "obj" in deps or "aux" in deps:
        return False
    above = {c.dep_ for c in head.children}
    listed = "nsubj:pass" in above and "nsubj" not in deps and lemma(token) in _NEEDS_OBJECT
    return ("aux:pass" in above or listed) and not token.lower_.endswith("ing")


def is_open(token: Token) -> bool:
    """Tell an open clause ("seeking to", "to retake", "backed by jets") from one with a subject of its own."""
    if any(c.dep_ in ("aux", "aux:pass") and c.lower_ in FINITE_AUX for c in token.children):
        return False
    if any(c.dep_ in ("mark", "advmod") and c.lower_ in _FINITE_MARKS for c in token.children):
        return token.tag_ == "VBG" and not any(c.dep_ == "aux" for c in token.children)
    return not any(c.dep_ in ("nsubj", "nsubj:pass") for c in token.children)


def is_reduced(token: Token) -> bool:
    """Tell "although not held by X", "once captured": a conjunction and a participle, said of the clause's subject."""
    if token.tag_ != "VBN" or any(c.dep_ in ("nsubj", "nsubj:pass", "aux", "aux:pass") for c in token.children):
        return False
    return any(c.dep_ in ("mark", "advmod") and c.lower_ in _REDUCING for c in token.children)
