"""One event a happening: which frames of a sentence tell of the same one.

"Fighting that killed 40", "killed in an attack on", "attacked the base, wounding three", "a blast hit the convoy": a
frame that tells of an effect, or only that something was hit, joins the frame that tells how. Two deeds that are merely
side by side ("captured the town and executed ten men") stay two.
"""

from collections.abc import Callable, Iterator
from itertools import groupby

from msgspec.structs import replace

from dateline.claims.arguments import base, is_verbal, lemma, preposition
from dateline.claims.arguments_relatives import deed_above
from dateline.claims.frames_governor import COUNTING
from dateline.claims.frames_types import Frame
from dateline.language.annotated import Annotated
from dateline.language.tokens import Token
from dateline.ontology import Ontology

__all__ = ["group_frames", "is_war_total", "with_parties"]

# Types that tell what an act did to people or things, and not how.
_EFFECTS = frozenset({"killing", "wounding", "destruction", "assassination", "massacre"})
_MEANS = frozenset(
    {"in", "during", "by", "from", "with", "through", "as a result of", "due to", "because of", "amid", "at"}
)
# Besides violence, what is done by fighting: its sides fought.
_OF_WAR = frozenset({"capture-of-place", "loss-of-place", "advance", "withdrawal", "surrender", "siege-lifted"})
_DEATHS = frozenset({"die", "succumb"})
_HURT = frozenset({"wound", "injure", "hurt", "shoot", "burn", "stab", "beat"})
_OUTCOMES = frozenset({"result", "consequence", "course"})
_LINKED_CLAUSE = frozenset({"when", "as", "while", "by", "with"})


def group_frames(annotated: Annotated, ontology: Ontology, frames: list[Frame]) -> list[list[Frame]]:
    """Return the event frames of a report in groups of one happening each, in text order, the naming frame first."""
    groups: list[list[Frame]] = []
    for _, told in groupby(frames, key=lambda frame: frame.trigger.sent.start):
        groups += _sentence_groups(annotated, ontology, list(told))
    return groups


def _sentence_groups(annotated: Annotated, ontology: Ontology, frames: list[Frame]) -> list[list[Frame]]:
    """Return the frames of one sentence in groups: pairs that make one happening are joined, and their joins."""
    parent = list(range(len(frames)))

    def root(i: int) -> int:
        while parent[i] != i:
            i = parent[i]
        return i

    for i, one in enumerate(frames):
        for j, other in enumerate(frames):
            if i != j and _one_happening(ontology, one, other):
                parent[max(root(i), root(j))] = min(root(i), root(j))
    _join_trailing(ontology, frames, parent, root)
    _join_headlines(annotated, ontology, frames, parent, root)
    groups: dict[int, list[Frame]] = {}
    for i, frame in enumerate(frames):
        groups.setdefault(root(i), []).append(frame)
    return [_naming_first(ontology, group) for group in groups.values()]


def _naming_first(ontology: Ontology, group: list[Frame]) -> list[Frame]:
    """Return a happening's frames, the one that names it best first.

    A verb that is read by its doer's noun says less than the doer where that is itself a deed of the group: of "the
    missile strike killed ten" the missile strike, not what any strike does.
    """
    deeds = {word.i for frame in group for word in frame.words}

    def order(frame: Frame) -> tuple[bool, int, int]:
        doers = frame.fillers("agent") if "agent" in frame.entry.lemmas else ()
        return any(doer.token.i in deeds for doer in doers), -_rank(ontology, frame), frame.trigger.i

    return sorted(group, key=order)


def is_war_total(group: list[Frame]) -> bool:
    """Tell the total of a war: "the conflict has killed 9,000", "thousands were killed and millions displaced"."""
    if not any(frame.type == "killing" for frame in group):
        return False
    return any(frame.type == "warfighting" or _is_count_of_displaced(frame) for frame in group)


def _rank(ontology: Ontology, frame: Frame) -> int:
    """Return how much a frame's type says of its happening; a count of displaced is but a toll."""
    return 0 if _is_count_of_displaced(frame) else ontology.type_of(frame.type).rank


def with_parties(ontology: Ontology, group: list[Frame], frames: list[Frame]) -> list[Frame]:
    """Return the group with the parties of the clause it accompanies, where it names none itself.

    "The army drove the rebels from the town in fighting that killed 40": army and rebels fought.
    """
    lead = group[0]
    if not ontology.type_of(lead.type).two_sided or lead.fillers("agent", "target") or is_verbal(lead.trigger):
        return group
    hosts = (f for f in frames if ontology.type_of(f.type).violent or f.type in _OF_WAR)
    host = next((f for f in hosts if _link(f, lead) == "means" and f not in group), None)
    if host is None:
        return group
    borrowed = {"agent": host.fillers("agent"), "target": host.fillers("loser", "target")}
    roles = {**{role: fillers for role, fillers in borrowed.items() if fillers}, **lead.roles}
    return [replace(lead, roles=roles), *group[1:]]


def _join_trailing(ontology: Ontology, frames: list[Frame], parent: list[int], root: Callable[[int], int]) -> None:
    """Join each trailing "killing three" that hangs on nothing to the last violent frame before it in its sentence."""
    for j, lower in enumerate(frames):
        if not _is_effect(ontology, lower) or any(root(i) == root(j) for i in range(len(frames)) if i != j):
            continue
        for i in range(j - 1, -1, -1):
            upper = frames[i]
            if ontology.type_of(upper.type).violent and _trails(upper, lower):
                parent[max(root(i), root(j))] = min(root(i), root(j))
                break


def _join_headlines(
    annotated: Annotated, ontology: Ontology, frames: list[Frame], parent: list[int], root: Callable[[int], int]
) -> None:
    """Join a headline's effects to its one act: "8 killed, 58 injured in rocket attacks" tells of one happening."""
    for j, lower in enumerate(frames):
        block = annotated.report.block_at(lower.trigger_start)
        if block is None or block.kind not in ("headline", "deck") or lower.type not in _EFFECTS:
            continue
        acts = [
            i
            for i, act in enumerate(frames)
            if act.type not in _EFFECTS
            and ontology.type_of(act.type).violent
            and not _sets_apart(act, lower)
        ]
        if len({root(i) for i in acts}) == 1:
            parent[max(root(acts[0]), root(j))] = min(root(acts[0]), root(j))


def _sets_apart(act: Frame, effect: Frame) -> bool:
    """Tell "after" between the two: "killed after bomb attack" may be one, "attack after pilot is killed" is two."""
    first, last = sorted((act.trigger.i, effect.trigger.i))
    between = {t.lower_ for t in act.trigger.doc[first:last]}
    return bool(between & {"before", "after", "over", "for"}) and act.trigger.i < effect.trigger.i


def _one_happening(ontology: Ontology, upper: Frame, lower: Frame) -> bool:
    """Tell whether `lower`'s trigger hangs on `upper`'s in a way that makes them one happening."""
    first, second = ontology.type_of(upper.type), ontology.type_of(lower.type)
    how = _link(upper, lower)
    if upper.type == lower.type and how in ("clause", "argument"):
        return _same_parties(upper, lower) and not _from_two_places(upper, lower)
    if not (first.violent and second.violent) and not (_is_count_of_displaced(lower) and first.violent):
        return False
    effect = _is_effect(ontology, upper) or _is_effect(ontology, lower)
    if how == "means" and lower.type == "accident":
        return True  # "crashed because of engine failure"
    if how == "argument":
        return effect or first.family == second.family or "warfighting" not in (upper.type, lower.type)
    if how in ("means", "clause"):
        return effect and _same_parties(upper, lower)
    if how == "beside" and not _in_two_places(upper, lower) and not _by_another(upper, lower):
        return _is_effect(ontology, upper) and _is_effect(ontology, lower) and _same_parties(upper, lower)
    return False


def _same_parties(upper: Frame, lower: Frame) -> bool:
    """Tell that two frames do not name different doers: the strikes, and the "series of strikes", that "killed ten" are
    none.
    """
    deeds = {word.i for frame in (upper, lower) for word in frame.words}
    first, second = (
        {f.token.i for f in frame.fillers("agent") if f.token.i not in deeds and lemma(f.token) not in COUNTING}
        for frame in (upper, lower)
    )
    return not first or not second or bool(first & second) or upper.type != lower.type


def _by_another(one: Frame, other: Frame) -> bool:
    """Tell "gunmen shot dead a judge and a mine wounded three": people did the one, a weapon with a subject's place of
    its own the other.
    """
    armed = [f.token for f in other.fillers("instrument") if f.token.dep_ == "nsubj" and f.token.head == other.trigger]
    doers = [f for f in one.fillers("agent") if f.kind in ("actor", "person") and f.token.dep_ == "nsubj"]
    return bool(armed) and any(f.token.head == one.trigger for f in doers)


def _in_two_places(one: Frame, other: Frame) -> bool:
    """Tell "two were shot in Nobol and eight killed in Guayaquil": each verb names a place of its own."""
    first, second = ({c.lower_ for c in f.trigger.children if _is_named_place(c)} for f in (one, other))
    return bool(first) and bool(second) and not first & second


def _from_two_places(one: Frame, other: Frame) -> bool:
    """Tell "5,000 left Nobol along with 200 evacuated from Guayas": each verb names where its own people come from."""
    first, second = ({f.token.i for f in frame.fillers("origin")} for frame in (one, other))
    return bool(first) and bool(second) and not first & second


def _is_named_place(token: Token) -> bool:
    within = base(token.dep_) == "obl" and preposition(token) in ("in", "at", "near")
    return within and (token.ent_type_ in ("GPE", "LOC") or any(c.ent_type_ == "GPE" for c in token.children))


def _link(upper: Frame, lower: Frame) -> str | None:
    """Name how one trigger hangs on another: as argument, as means, as clause, beside it, or not at all."""
    words = {word.i for word in upper.words}
    if lower.trigger.dep_ in ("acl", "acl:relcl"):
        # "mines planted by the militia have killed ten": the weapon makes them one
        words |= {filler.token.i for filler in upper.fillers("instrument")}
    elif lemma(upper.trigger) in _DEATHS:
        words |= _hurt(upper)
    for step, dep in _climb(lower.trigger):
        if step.i in words:
            return dep
    return None


def _hurt(death: Frame) -> set[int]:
    """Return how who dies was hurt: "one of the men wounded in Monday's raid died on Friday" tells of the raid."""
    dead = [filler.token for filler in death.fillers("victim")]
    dead += [c for one in dead for c in one.children if c.dep_ == "nmod" and preposition(c) == "of"]
    return {c.i for one in dead for c in one.children if c.dep_ in ("acl", "acl:relcl") and lemma(c) in _HURT}


def _is_effect(ontology: Ontology, frame: Frame) -> bool:
    """Tell a frame that says what an act did: its type, or its verb ("shells hit the market, killing three")."""
    if frame.type in _EFFECTS or _is_count_of_displaced(frame):
        return True
    return is_verbal(frame.trigger) and lemma(frame.trigger) in ontology.words("effect_verbs")


def _is_count_of_displaced(frame: Frame) -> bool:
    """Tell "killed thousands and displaced millions" from an evacuation of a named place."""
    if frame.type != "displacement" or not is_verbal(frame.trigger):
        return False
    return all(lemma(f.token) == "home" for f in frame.fillers("origin", "destination"))


def _trails(upper: Frame, lower: Frame) -> bool:
    """Tell an open "killing three", "wounding others" that follows the act it belongs to, however it was parsed."""
    word = lower.trigger
    return (
        is_verbal(word)
        and word.lower_.endswith("ing")
        and word.dep_ in ("acl", "advcl", "conj", "xcomp", "amod")
        and upper.trigger.i < word.i
    )


def _climb(token: Token) -> Iterator[tuple[Token, str]]:
    """Yield the head a trigger hangs on with the name of the link; nouns of quantity between are looked through."""
    dep, head = token.dep_, token.head
    if head == token:
        return
    kind = base(dep)
    if is_verbal(token):
        if dep in ("acl:relcl", "acl"):
            yield deed_above(head, token) or head, "argument"
        elif kind == "advcl":
            yield head, "clause" if _is_linked(token) else "apart"
        elif kind == "conj":
            yield head, "beside"
        elif kind == "xcomp":
            yield head, "clause"
        elif kind in ("csubj", "nsubj", "obj"):
            yield head, "argument"
    elif kind in ("nsubj", "obj"):
        yield head, "argument"
    elif kind in ("obl", "nmod"):
        marker = preposition(token)
        if marker == "of" and lemma(head) in COUNTING:
            yield from _climb(head)  # "a series of strikes killed ten"
        if marker == "of" and lemma(head) in _OUTCOMES and preposition(head) in ("as", "in"):
            yield head.head, "means"  # "died as a result of a blast"
        yield head, "means" if marker in _MEANS or dep == "obl:agent" else "argument" if marker == "of" else "apart"
    elif kind == "conj":
        yield head, "beside"


def _is_linked(token: Token) -> bool:
    marks = {c.lower_ for c in token.children if c.dep_ in ("mark", "advmod", "case") and c.i < token.i}
    return not marks or bool(marks & _LINKED_CLAUSE)
