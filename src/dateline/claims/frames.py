"""Frames: a trigger of the ontology found in a sentence, with its roles filled from the syntax.

One mechanism finds events, holdings and ties alike. A frame is a reading of the words, not yet a claim: it has no
voice, standing or date.

    frames = find_frames(annotated, ontology)                 # all kinds, in text order
    for frame in frames_of(frames, "holding"):
        frame.fillers("holder"), frame.fillers("place", "site")
"""

from collections.abc import Iterable, Iterator

from dateline.claims.arguments_np import base, lemma
from dateline.claims.arguments_slots import Slots
from dateline.claims.arguments_verbs import is_passive
from dateline.claims.by_form import hyphened, words_among
from dateline.claims.frames_governor import governor
from dateline.claims.frames_match import Match, forms_told, match_entries
from dateline.claims.frames_roles import construction_of, fill
from dateline.claims.frames_slots import logical_slots
from dateline.claims.frames_types import Construction, Filler, Frame
from dateline.language.annotated import Annotated
from dateline.language.tokens import Token
from dateline.ontology import Ontology, Trigger, TriggerKind

__all__ = ["Construction", "Filler", "Frame", "find_frames", "frames_of"]

_DOERS = ("agent", "holder", "loser", "a", "instrument")
_ANYBODY = frozenset({"you", "your", "yours", "yourself", "ya", "u"})


def find_frames(annotated: Annotated, ontology: Ontology) -> list[Frame]:
    """Return every frame of the report, in text order; furniture blocks have none.

    A token makes at most one frame a kind: of several fitting trigger entries the most particular wins (more words,
    then more required kinds, then the order of the files).
    """
    # of "rebel-hit" the last part is looked up as well
    heads = {token.i: token for token in (*words_among(annotated, ontology.heads), *hyphened(annotated))}
    found = [frame for i in sorted(heads) for frame in _frames_at(annotated, ontology, heads[i])]
    return _without_inner(found)


def _without_inner(frames: list[Frame]) -> list[Frame]:
    """Drop a frame whose trigger is a later word of another's: "deal" in "signed a deal".

    Who "claimed the attack" did two things, and the attack is one of them.
    """
    outer = (frame for frame in frames if frame.type != "claim-of-responsibility")
    inner = {(frame.kind, word.i) for frame in outer for word in frame.words[1:]}
    return [frame for frame in frames if (frame.kind, frame.trigger.i) not in inner]


def frames_of(frames: Iterable[Frame], kind: TriggerKind) -> list[Frame]:
    """Return the frames of one kind."""
    return [frame for frame in frames if frame.kind == kind]


def _frames_at(annotated: Annotated, ontology: Ontology, token: Token) -> Iterator[Frame]:
    done: set[str] = set()
    for match in match_entries(annotated, ontology, token):
        if match.entry.trigger.kind in done:
            continue
        frame = _frame(annotated, ontology, token, match)
        if frame is not None:
            done.add(frame.kind)
            yield frame


def _in_voice(trigger: Trigger, token: Token) -> bool:
    """Tell whether a trigger that asks for one voice stands in it."""
    return not (trigger.passive or trigger.active) or is_passive(token) == trigger.passive
_NARRATOR = frozenset({"i", "me", "my", "mine", "myself"})


def _is_imperative(token: Token) -> bool:
    """Tell "take the bridge", said to the reader: a bare verb that heads its sentence and has no subject."""
    bare = token.tag_ == "VB" and token.dep_.lower() == "root"
    return bare and not any(base(c.dep_) in ("nsubj", "aux", "mark", "expl") for c in token.children)


def _has_other_sense(trigger: Trigger, words: tuple[Token, ...]) -> bool:
    """Tell "a heart attack", "the fight against cancer", "fired tear gas shells" by the words beside the trigger's."""
    token = words[0]
    near = [c for word in words for c in word.children if c not in words]
    near += [token.head] if token.dep_ in ("compound", "amod") else []
    return any(t.lower_ in trigger.unlike or lemma(t) in trigger.unlike for t in near)


def _is_of_nobody(ontology: Ontology, trigger: Trigger, roles: dict[str, list[Filler]]) -> bool:
    """Tell what a storm or a virus does, and what "you" or "I" do, who are no parties; "I urge" is a statement."""
    spoken = trigger.kind == "event" and ontology.type_of(trigger.type).family == "statement"
    doers = [f.token for role in _DOERS for f in roles.get(role, ())]
    if not doers:
        return False
    anybody = _ANYBODY if spoken else _ANYBODY | _NARRATOR
    if any(lemma(t) in ontology.words("natural_nouns") for t in (*doers, *_subjects(doers))):
        return True  # "cyclones Asha and Bea killed 26": their names are nobody's either
    return all(t.lower_ in anybody for t in doers)


def _subjects(doers: list[Token]) -> list[Token]:
    """Return the subjects beside the doers: of two read for one verb, the first may say what the second is."""
    return [c for t in doers if t.dep_ == "nsubj" for c in t.head.children if c.dep_ == "nsubj"]


def _lacks_words(trigger: Trigger, token: Token) -> bool:
    """Tell at once that no word of the sentence can fill a role that only some nouns fill."""
    told = forms_told(token.doc[token.sent.start])
    return any(told.isdisjoint(words) for words in trigger.lemmas.values())


def _lacks_slots(trigger: Trigger, found: Slots) -> bool:
    """Tell at once that nothing stands where a needed role is looked for; weapons are looked for behind as well."""
    needed = (role for roles in (trigger.require, trigger.lemmas) for role in roles if role != "instrument")
    return any(found.keys().isdisjoint(trigger.roles.get(role, ())) for role in needed)


def _frame(annotated: Annotated, ontology: Ontology, token: Token, match: Match) -> Frame | None:
    trigger = match.entry.trigger
    if trigger.lemmas and _lacks_words(trigger, token):
        return None
    if trigger.unlike and _has_other_sense(trigger, match.tokens):
        return None
    if not _in_voice(trigger, token) or _is_imperative(token):
        return None
    found = logical_slots(annotated, ontology, match.tokens, trigger)
    if (trigger.intransitive and "obj" in found) or _lacks_slots(trigger, found):
        return None
    roles = fill(annotated, ontology, match.tokens, trigger, found)
    needed = (*trigger.require, *trigger.lemmas)
    if any(role not in roles for role in needed) or (trigger.weak and not roles):
        return None
    if _is_of_nobody(ontology, trigger, roles):
        return None
    verb, how = governor(ontology, token)
    predicate = verb if how != "none" else token
    tokens = [*match.tokens, predicate] if how == "light" else list(match.tokens)
    first, last = min(tokens, key=lambda t: t.i), max(tokens, key=lambda t: t.i)
    return Frame(
        entry=trigger,
        type=trigger.type,
        kind=trigger.kind,
        trigger=token,
        trigger_start=first.idx,
        trigger_end=last.idx + len(last),
        words=match.tokens,
        predicate=predicate,
        construction=construction_of(ontology, token),
        roles=roles,
    )
