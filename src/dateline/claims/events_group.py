"""One event a happening: which frames of a sentence tell of the same one.

"Fighting that killed 40", "killed in an attack on", "attacked the base, wounding three", "a blast hit the convoy": a
frame that tells of an effect, or only that something was hit, joins the frame that tells how. Two deeds that are merely
side by side ("captured the town and executed ten men") stay two.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.claims.arguments import base, is_verbal, preposition
from dateline.claims.frames_types import Frame
from dateline.ontology import Ontology

__all__ = ["group_frames"]

# Types that tell what an act did to people or things, and not how.
_EFFECTS = frozenset({"killing", "wounding", "destruction", "assassination", "massacre"})
_MEANS = frozenset(
    {"in", "during", "by", "from", "with", "through", "as a result of", "due to", "because of", "amid", "at"}
)
_LINKED_CLAUSE = frozenset({"when", "as", "while", "by"})


def group_frames(ontology: Ontology, frames: list[Frame]) -> list[list[Frame]]:
    """Return the event frames of a report in groups of one happening each, in text order, the naming frame first."""
    parent = list(range(len(frames)))

    def root(i: int) -> int:
        while parent[i] != i:
            i = parent[i]
        return i

    for i, one in enumerate(frames):
        for j, other in enumerate(frames):
            if i != j and one.trigger.sent.start == other.trigger.sent.start and _one_happening(ontology, one, other):
                parent[max(root(i), root(j))] = min(root(i), root(j))
    groups: dict[int, list[Frame]] = {}
    for i, frame in enumerate(frames):
        groups.setdefault(root(i), []).append(frame)
    return [sorted(group, key=lambda f: (-ontology.type_of(f.type).rank, f.trigger.i)) for group in groups.values()]


def _one_happening(ontology: Ontology, upper: Frame, lower: Frame) -> bool:
    """Tell whether `lower`'s trigger hangs on `upper`'s in a way that makes them one happening."""
    first, second = ontology.type_of(upper.type), ontology.type_of(lower.type)
    if not (first.violent and second.violent):
        return False
    effect = upper.type in _EFFECTS or lower.type in _EFFECTS
    how = _link(upper.trigger, lower.trigger)
    if how == "argument":
        return effect or first.family == second.family or "warfighting" not in (upper.type, lower.type)
    if how in ("means", "clause"):
        return effect and _same_victims(upper, lower)
    return how == "beside" and upper.type in _EFFECTS and lower.type in _EFFECTS


def _same_victims(upper: Frame, lower: Frame) -> bool:
    return not (upper.fillers("agent") and lower.fillers("agent") and upper.type == lower.type)


def _link(upper: Token, lower: Token) -> str | None:
    """Name how one trigger hangs on another: as argument, as means, as clause, beside it, or not at all."""
    for step, dep in _climb(lower):
        if step.i == upper.i:
            return dep
    return None


def _climb(token: Token) -> Iterator[tuple[Token, str]]:
    """Yield the head a trigger hangs on with the name of the link; nouns of quantity between are looked through."""
    dep, head = token.dep_, token.head
    if head is token:
        return
    kind = base(dep)
    if is_verbal(token):
        if dep in ("acl:relcl", "acl"):
            yield head, "argument"
        elif kind == "advcl":
            yield head, "clause" if _is_linked(token) else "apart"
        elif kind == "conj":
            yield head, "beside"
        elif kind == "xcomp":
            yield head, "clause"
    elif kind in ("nsubj", "obj"):
        yield head, "argument"
    elif kind in ("obl", "nmod"):
        marker = preposition(token)
        yield head, "means" if marker in _MEANS or dep == "obl:agent" else "argument" if marker == "of" else "apart"
    elif kind == "conj":
        yield head, "beside"


def _is_linked(token: Token) -> bool:
    marks = {c.text.lower() for c in token.children if c.dep_ in ("mark", "advmod", "case") and c.i < token.i}
    return not marks or bool(marks & _LINKED_CLAUSE)
