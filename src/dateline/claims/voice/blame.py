"""Blame apart from fact: who is said to have done it, and by whom."""

from dataclasses import dataclass
from functools import lru_cache

from dateline.claims.voice.chain import voice_at
from dateline.claims.voice.kinds import kind_of_voice
from dateline.claims.voice.lexicon import voice_words
from dateline.claims.voice.speakers import antecedent
from dateline.language.annotated import Annotated
from dateline.language.speech.tree import chars, child, phrase, subject
from dateline.language.tokens import Token
from dateline.ontology import load_ontology
from dateline.records import Voice


@dataclass(frozen=True)
class Blame:
    """One laying of blame: the range of the words for the blamed, the voices that blame, and the word that does it."""

    start: int
    end: int
    voices: tuple[Voice, ...]
    cue: str


def blame_of(annotated: Annotated, start: int, end: int) -> list[Blame]:
    """Return who is blamed for the event whose trigger is `text[start:end]`, and by whom; [] where nobody is.

    Read in the trigger's sentence: "the attack, blamed on X by Y", "Y blamed X for the attack", "Y accused X of
    shelling Z", "Y blamed shelling by X for the fire", "an attack claimed by X", "X claimed responsibility for the
    attack", "Y said X was behind the attack", "Y holds X responsible for it". Where the words name no accuser
    ("blamed on X"), the voice is the outer speech's, else of kind "unattributed" with the blaming word as its text.

    For events: add a role "blamed" with these ranges, and take `voices` as the voice of the role, not of the event.
    """
    span = annotated.doc.char_span(start, end)
    if span is None:
        return []
    found: list[Blame] = []
    cues = _cues()
    for token in (t for t in span.sent if t.lower_ in cues):
        for blamed, accuser, act in _readings(token):
            # what the act hangs in is blamed on nobody: "shot 20, accusing them of spying"
            above = (t for t in span if t.is_ancestor(act) and not t.is_ancestor(token)) if act is not None else ()
            if act is None or any(_is_of_act(t, act) for t in span) or any(above):
                found.append(_blame(annotated, token, blamed, accuser))
    return found


_ANSWERABLE = frozenset({"behind", "responsible"})
_NOBODY = frozenset({"who", "whoever", "which", "that", "one", "nobody", "somebody", "someone"})
_ALLEGED = frozenset(
    {"allegation", "allegations", "accusation", "accusations", "claim", "claims", "charge", "charges", "assertion"}
)
_NOT = frozenset({"no", "not", "n't", "never"})
Reading = tuple[Token, Token | None, Token | None]  # blamed, accuser, act (None: the act is not in this clause)


@lru_cache(maxsize=1)
def _cues() -> frozenset[str]:
    return voice_words().blaming | _ANSWERABLE


def _readings(token: Token) -> list[Reading]:
    words, form = voice_words(), token.lower_
    accuser = _accuser(token)
    readings: list[Reading] = []
    if form in words.blame["on"] and (blamed := _oblique(token, "on")) is not None:
        readings.append((blamed, accuser, child(token, "obj") or _patient(token)))
    elif (form in words.blame["of"] and (act := _oblique(token, "of")) is not None) or (
        form in words.blame["for"] and (act := _oblique(token, "for")) is not None
    ):
        target = child(token, "obj", "nsubj:pass")
        doer = next((k for k in target.children if _case(k) == "by"), None) if target is not None else None
        if doer is not None:  # "blamed a drone attack by X for the fire": X's attack, on the blamer's word
            readings.append((doer, accuser, target))
        elif target is not None:
            readings.append((target, accuser, act))
    elif form in words.blame["to"] and (blamed := _oblique(token, "to")) is not None:
        readings.append((blamed, accuser, child(token, "obj") or _patient(token)))
    if form in words.blame["claimed"]:
        readings += _claimed(token)
    if form in _ANSWERABLE:
        readings += _behind(token) if form == "behind" else _responsible(token)
    return readings


def _is_of_act(token: Token, act: Token) -> bool:
    """Tell whether a word tells of the act, not of what another did meanwhile: "for standing by while police fired"."""
    if token.i == act.i:
        return True
    step = token
    while step.head is not step and step.i != act.i:
        if step.dep_ == "advcl" and any(k.dep_ in ("nsubj", "nsubj:pass") for k in step.children):
            return False
        step = step.head
    return step.i == act.i


def _behind(token: Token) -> list[Reading]:
    """Read "the rebels were behind the attack"; without a verb, as headlines have it, only of a name."""
    act = token.head
    if token.dep_ != "case" or not _is_attack(act):
        return []
    stated = subject(act) if any(k.dep_ == "cop" for k in act.children) else None
    blamed = stated or (act.head if act.dep_ == "nmod" and act.head.pos_ == "PROPN" else None)
    return [] if blamed is None or _is_open(blamed, act) else [(blamed, None, act)]


def _responsible(token: Token) -> list[Reading]:
    """Read "the rebels were responsible for the attack", "officials held the rebels responsible for the attack"."""
    act, holds = _oblique(token, "for"), token.head
    if act is None or not _is_attack(act):
        return []
    if (stated := subject(token)) is not None:
        return [] if _is_open(stated, token) else [(stated, None, act)]
    held = child(holds, "obj") if token.dep_ == "xcomp" else holds if token.dep_ in ("amod", "acl") else None
    verb = holds if token.dep_ == "xcomp" else holds.head
    if held is None or verb.lemma_.lower() != "hold" or _is_open(held, verb):
        return []
    return [(held, _accuser(verb), act)]


def _is_open(blamed: Token, predicate: Token) -> bool:
    """Tell "who was behind it", "nobody is", "was not", "denied that they were": nobody is blamed."""
    if blamed.lower_ in _NOBODY or any(k.lower_ in _NOT for k in (*blamed.children, *predicate.children)):
        return True
    teller = predicate.head
    if predicate.dep_ == "acl" and teller.dep_ == "obj" and teller.lower_ in _ALLEGED:
        teller = teller.head  # "rejected Upland's allegations that it was behind the attack"
    elif predicate.dep_ != "ccomp":
        return False
    return teller.lemma_.lower() in load_ontology().words("denial_verbs")


def _accuser(verb: Token) -> Token | None:
    """The by-phrase (the parser may hang it on the blamed: "blamed on the army by residents"), else the subject."""
    below = [k for k in verb.children if k.dep_.startswith("obl")]
    below += [k for kid in below for k in kid.children if k.dep_ == "nmod"]
    by = next((k for k in below if _case(k) == "by"), None)
    return by or child(verb, "nsubj")


def _patient(verb: Token) -> Token | None:
    """What "blamed on X" is said of: the passive's subject, or the noun it stands behind."""
    return child(verb, "nsubj:pass") or (verb.head if verb.dep_.startswith("acl") else None)


def _oblique(verb: Token, word: str) -> Token | None:
    for kid in verb.children:
        if kid.dep_.partition(":")[0] in {"obl", "advcl", "nmod"} and kid.i > verb.i and _case(kid) == word:
            return kid
    target = child(verb, "obj")
    if target is not None:
        return next((k for k in target.children if k.dep_ in {"nmod", "acl"} and _case(k) == word), None)
    return None


def _case(token: Token) -> str:
    return next((k.lower_ for k in token.children if k.dep_ in {"case", "mark"}), "")


def _claimed(token: Token) -> list[Reading]:
    """Read "an attack claimed by X"; "X claimed responsibility for the attack", "X claimed the attack"."""
    by = next((k for k in token.children if k.dep_ in {"obl:agent", "obl"} and _case(k) == "by"), None)
    if by is not None and token.dep_.startswith("acl"):
        return [(by, by, token.head)]
    what = child(token, "obj")
    claimant = subject(token)
    if what is None or claimant is None:
        return []
    if what.lower_ not in {"responsibility", "credit"} and not _is_attack(what):
        return []
    if _is_open(claimant, token):
        return []
    act = what if _is_attack(what) else child(what, "nmod") or child(token, "obl")
    return [(claimant, claimant, act)]


def _is_attack(noun: Token) -> bool:
    return load_ontology().names_violence(noun.lower_, noun.lemma_.lower())


def _blame(annotated: Annotated, cue: Token, blamed: Token, accuser: Token | None) -> Blame:
    start, end = chars(cue.doc, *_bare(blamed, cue))
    if accuser is None:
        said = voice_at(annotated, cue.idx, cue.idx + len(cue.text))
        if all(v.kind == "outlet" for v in said):
            said = (Voice(cue.text, "unattributed", cue.idx, cue.idx + len(cue.text)),)
        return Blame(start, end, said, cue.text)
    first, last = antecedent(annotated, *chars(cue.doc, *_bare(accuser, cue)))
    voice = Voice(annotated.report.text[first:last], kind_of_voice(annotated, first, last), first, last)
    return Blame(start, end, (voice,), cue.text)


def _bare(token: Token, cue: Token) -> tuple[int, int]:
    """The phrase without its preposition, without a by-phrase that is the accuser's and what the blaming word heads."""
    stops = [k.i for k in token.children if k.dep_ == "case" and k.i < token.i]
    stops += [k.left_edge.i for k in token.children if k.i > token.i and (k == cue or k.is_ancestor(cue))]
    stops += [k.left_edge.i for k in token.children if k.dep_ == "nmod" and _case(k) == "by"]
    return phrase(token, stop=stops)
