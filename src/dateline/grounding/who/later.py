"""A group first described, then named: "A rival militia attacked IS … the X Brigade stormed its base"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dateline.grounding.who.context import Context
from dateline.grounding.who.mentions import Mention
from dateline.grounding.who.records import Resolution
from dateline.knowledge.actors_records import ARMED_KINDS
from dateline.language.tokens import Doc
from dateline.records import Candidate
from dateline.records.actor_ids import is_generic_id

__all__ = ["name_later", "name_rebels"]

_REACH = 8  # sentences from the description to the name
_SUBJECT = frozenset({"nsubj", "nsubj:pass", "obl:agent"})
_OBJECT = frozenset({"obj", "iobj", "obl"})
_REBELS = frozenset({"rebels", "insurgents", "guerrillas"})
_DESCRIBED = frozenset({"group", "member"})


def name_later(context: Context, resolved: Mapping[int, tuple[Mention, Resolution]]) -> dict[int, Resolution]:
    """Link descriptions to names: {place of the mention: resolution}.

    A described group without a name that acts on some opponent is the group that, within a few sentences and not
    named before, acts on the same opponent. Nothing is linked where two names would fit.
    """
    doc = context.annotated.doc
    described = {i: _opponents(doc, resolved, i) for i in sorted(resolved) if _is_description(*resolved[i])}
    if not any(described.values()):
        return {}
    order = sorted(resolved)
    acts = [(i, *resolved[i], _opponents(doc, resolved, i)) for i in order]
    found: dict[int, Resolution] = {}
    for index, against in described.items():
        if not against:
            continue
        resolution = resolved[index][1]
        named_before = {r.id for i in order if i < index for r in [resolved[i][1]]}
        fits = _fits(acts, index, context.sentences, against, named_before)
        if len(fits) == 1:
            name = next(iter(fits.values()))
            first = Candidate(name.id or "", name.name, 0.6, "later-named")
            own = Candidate(resolution.id or "", resolution.name, 0.4, resolution.why)
            found[index] = Resolution(name.id, name.name, name.kind, "later-named", (first, own))
    return found


def name_rebels(context: Context, resolved: Mapping[int, tuple[Mention, Resolution]]) -> dict[int, Resolution]:
    """Link the bare "Rebels" of a headline to the one rebel group that the report names: {place: resolution}.

    Nothing is linked where the report names two, or where a number or an adjective tells of some of them.
    """
    title = context.annotated.report.title
    named = {r.id: r for m, r in resolved.values() if m.kind == "name" and r.kind == "rebel"}
    if title is None or len(named) != 1:
        return {}
    name, doc = next(iter(named.values())), context.annotated.doc
    first = Candidate(name.id or "", name.name, 0.6, "headline's rebels")
    return {
        place: Resolution(name.id, name.name, name.kind, "headline's rebels", (first,))
        for place, (mention, resolution) in resolved.items()
        if title.start <= mention.start_in(doc) < title.end
        and doc[mention.head].lower_ in _REBELS
        and mention.left == mention.head
        and is_generic_id(resolution.id)
    }


Act = tuple[int, Mention, Resolution, frozenset[str]]


def _fits(
    acts: Sequence[Act], index: int, sentence: Sequence[int], against: frozenset[str], before: set[str | None]
) -> dict[str, Resolution]:
    start = sentence[acts_head(acts, index)]
    fits: dict[str, Resolution] = {}
    for later, mention, resolution, its in acts:
        if later <= index or sentence[mention.head] - start > _REACH:
            continue
        named = mention.kind in {"name", "new-name"} and resolution.kind in ARMED_KINDS
        if named and resolution.id and resolution.id not in before and resolution.id not in against and its & against:
            fits.setdefault(resolution.id, resolution)
    return fits


def acts_head(acts: Sequence[Act], index: int) -> int:
    """The token of the act at a place."""
    return next(mention.head for place, mention, _, _ in acts if place == index)


def _is_description(mention: Mention, resolution: Resolution) -> bool:
    return (
        mention.noun is not None
        and mention.noun.cls in _DESCRIBED
        and mention.definite in {"indefinite", "bare"}
        and is_generic_id(resolution.id)
    )


def _opponents(doc: Doc, resolved: Mapping[int, tuple[Mention, Resolution]], place: int) -> frozenset[str]:
    """Who the verb of an acting mention is done to."""
    mention = resolved[place][0]
    token = doc[mention.head]
    while token.head.i != token.i and mention.left <= token.head.i < mention.right:
        token = token.head
    if token.dep_ == "conj":
        token = token.head
    if token.dep_ not in _SUBJECT or token.head.pos_ not in {"VERB", "AUX"}:
        return frozenset()
    verb = token.head
    objects = {t.i for child in verb.children if child.dep_ in _OBJECT for t in child.subtree}
    own = resolved[place][1].id
    return frozenset(
        r.id
        for m, r in resolved.values()
        if m.head in objects and r.id and r.id != own and r.kind in ARMED_KINDS | {"state-force", "government"}
    )
