"""Which event a toll belongs to."""

import re

from dateline.claims.standing import standing_of
from dateline.claims.tolls.parts import Found
from dateline.language.annotated import Annotated
from dateline.language.tokens import Token
from dateline.records import RawClaim

# What goes on harms by what is done in it, and flight, return and aid harm nobody: a deed told before goes first.
_LASTING = frozenset({"siege", "warfighting", "deployment", "arming", "displacement", "return", "aid"})

_UNREAL = frozenset({"planned", "threatened", "conditional"})
_MOVING = frozenset({"displacement", "return"})  # what people leave by

# Times so long that what is counted in them is no single happening's: "since May", "so far this year".
_LONG = re.compile(r"inmonth\(|month\(|year\(|decade\(|season|lasting\([^,]*,(?:month|year)|date\(\d{4}(?:-\d\d)?\)")
_OF_SUMS = frozenset({"since", "duration"})
_WARS = frozenset({"war", "conflict", "insurgency", "rebellion", "unrest"})


def event_for(annotated: Annotated, events: list[RawClaim], item: Found) -> RawClaim | None:
    """Return the event claim a toll tells of: its own word, else the nearest above it in the sentence, else the last
    before, unless its sentence counts months or years ("since May, the office has documented 788 deaths").

    An event whose trigger is the harm word itself or its subject comes first, then one whose trigger governs it or is
    governed by it, then any of the same sentence, then the last violent one told before; where none was, one that the
    next sentence tells. None without any.
    """
    token = item.hit.token
    start, end = token.idx, token.idx + len(token.text)
    same = [e for e in events if e.trigger.start < end and start < e.trigger.end]
    if same:
        return same[0]
    if item.hit.rule == "sum" and _of_war(item):
        return next((e for e in reversed(events) if e.trigger.start < start and _is_of_war(e)), None)
    sent = token.sent
    inside = [e for e in events if sent.start_char <= e.trigger.start < sent.end_char]
    deeds_of_it = (c for c in token.children if c.dep_ == "nsubj")  # "a week after an attack killed 12"
    for ancestor in (*deeds_of_it, *token.ancestors):
        for event in inside:
            if event.trigger.start <= ancestor.idx < event.trigger.end:
                return event
    below = [e for e in inside if any(e.trigger.start <= t.idx < e.trigger.end for t in token.subtree)]
    near = below or [e for e in inside if e.standing != "background"]  # "put the dead of the burnt-out hall at 93"
    if near:
        return min(near, key=lambda e: abs(e.trigger.start - start))
    if any(time.function in _OF_SUMS and _LONG.search(time.normal) for time, _ in annotated.times_in(sent)):
        return None
    earlier = [e for e in events if e.trigger.start < start]
    if set(item.hit.kinds) == {"displaced"}:  # who left the town is not of the blast told before
        unreal = standing_of(annotated, token)[0] in _UNREAL
        return next((e for e in reversed(earlier) if e.type in _MOVING and (e.standing in _UNREAL) == unreal), None)
    told = [e for e in earlier if e.standing != "doubted"]  # what one is only accused of leaves no dead to a later one
    deeds = [e for e in told if e.type not in _LASTING and e.standing != "background"]
    earlier = deeds or (told if len(told) == len(earlier) else [])
    return earlier[-1] if earlier else next((e for e in events if _follows(e, token)), None)


def _of_war(item: Found) -> bool:
    """Tell "the death toll from the five-year conflict": the dead of a war are not those of the deed told last."""
    doc = item.hit.token.doc
    return any(t.lemma_.lower() in _WARS for t in doc[item.hit.token.i + 1 : item.count.first])


def _is_of_war(event: RawClaim) -> bool:
    return event.type == "warfighting" or (event.type == "killing" and event.standing == "background")


def _follows(event: RawClaim, harm: Token) -> bool:
    """Tell whether an event is told in the sentence behind a harm: "The monitor counted 24 dead. The blast hit ..."."""
    behind = harm.sent.end
    following = harm.doc[behind].sent if behind < len(harm.doc) else None
    return following is not None and following.start_char <= event.trigger.start < following.end_char
