"""Event claims: one a happening, in one place, with its voice, standing, roles and words.

What becomes an event and what does not is told in docs/coding.md. Rules come from UCDP GED (one event a place),
PLOVER 2.0 (a list of actors, not their cross product) and MUC-4's fill rules (an effect is no incident of its own).
"""

from dateline.claims.arguments import is_verbal
from dateline.claims.events_build import build_claims
from dateline.claims.events_group import group_frames
from dateline.claims.events_select import is_anaphoric, is_bare, tells
from dateline.claims.frames import Frame, frames_of
from dateline.language.annotated import Annotated
from dateline.ontology import Ontology
from dateline.records import Link, RawClaim

__all__ = ["find_events"]


def find_events(annotated: Annotated, ontology: Ontology, frames: list[Frame]) -> list[RawClaim]:
    """Return the event claims of a report in text order.

    frames: all frames of the report. A noun that only points back ("the attack killed 40") makes a claim linked to
    the one it repeats; one that says nothing new makes none.
    """
    claims: list[RawClaim] = []
    for group in group_frames(ontology, frames_of(frames, "event")):
        if not _is_news(annotated, ontology, group):
            continue
        earlier = _pointed_at(ontology, group, claims)
        if earlier is None and is_anaphoric(group[0]) and len(group) == 1 and is_bare(annotated, ontology, group[0]):
            continue
        links = (Link("repeats", earlier.id),) if earlier is not None else ()
        if earlier is not None and _adds_nothing(annotated, ontology, group):
            continue
        claims += build_claims(annotated, ontology, group, links)
    unique = {claim.id: claim for claim in claims}
    return sorted(unique.values(), key=lambda c: (c.trigger.start, c.trigger.end, c.id))


def _is_news(annotated: Annotated, ontology: Ontology, group: list[Frame]) -> bool:
    return any(tells(annotated, ontology, frame) for frame in group)


def _adds_nothing(annotated: Annotated, ontology: Ontology, group: list[Frame]) -> bool:
    """Tell a group that points back without a word on victims, place or time."""
    return all(is_bare(annotated, ontology, f) or (is_anaphoric(f) and not f.roles) for f in group)


def _pointed_at(ontology: Ontology, group: list[Frame], claims: list[RawClaim]) -> RawClaim | None:
    """Return the last event of the same family that a definite noun points back at."""
    naming = next((f for f in group if not is_verbal(f.trigger)), None)
    if naming is None or not is_anaphoric(naming):
        return None
    violent = ontology.type_of(naming.type).violent
    family = ontology.type_of(naming.type).family
    for claim in reversed(claims):
        told = ontology.type_of(claim.type)
        if told.family == family or (violent and told.violent and told.family != "other"):
            return claim
    return None
