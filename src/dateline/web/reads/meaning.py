"""Before a person rules whom reports mean: what two actors would be as one, and where some words mean an actor."""

from collections.abc import Iterator

from dateline.chronicle.identities import folded
from dateline.records.chronicle import Event
from dateline.web.asked import ById
from dateline.web.desk import Desk
from dateline.web.endpoint import Endpoint
from dateline.web.errors import RequestError
from dateline.web.lines import tie_line
from dateline.web.reads.actors import aliases, mentions, one_actor, row
from dateline.web.shapes import EventLink, Mention, MentionsAnswer, MergeAnswer
from dateline.web.snapshot import Snapshot
from dateline.web.views import claim_views

_SHOWN = 100
"""Claims shown of those in which words mean an actor."""


class SameAsked(ById, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The actor that would stay, and the other one, by its id."""

    other: str


class WordsAsked(ById, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that mean an actor."""

    words: str


def same(desk: Desk, asked: SameAsked) -> MergeAnswer:
    """Return what it would mean that two actors are one: for looking before ruling."""
    snapshot = desk.snapshot
    keep, other = one_actor(snapshot, asked.id), one_actor(snapshot, asked.other)
    if keep.id == other.id:
        raise RequestError(f"{keep.name} is this actor already.")
    pair = {keep.id, other.id}
    return MergeAnswer(
        keep=row(snapshot, keep), other=row(snapshot, other), gained=aliases(snapshot, other.id),
        ties=[tie_line(snapshot, tie) for tie in snapshot.record.ties if {tie.a, tie.b} == pair],
        facing=[EventLink(id=e.id, title=e.title) for e in snapshot.record.events if _face(e, keep.id, other.id)],
    )  # fmt: skip


def _face(event: Event, one: str, other: str) -> bool:
    """Tell whether one of two actors acts upon the other in an event."""
    acting = {reading.value for reading in event.agents}
    suffering = {reading.value for reading in (*event.targets, *event.victims)}
    return (one in acting and other in suffering) or (other in acting and one in suffering)


def words(desk: Desk, asked: WordsAsked) -> MentionsAnswer:
    """Return the claims in which some words mean an actor."""
    snapshot = desk.snapshot
    actor, wanted = one_actor(snapshot, asked.id), folded(asked.words)
    found = [claim for claim, said, _ in mentions(snapshot.claims, actor.id) if folded(said) == wanted]
    ids = list(dict.fromkeys(found))
    return MentionsAnswer(words=asked.words, n=len(ids), mentions=list(_shown(snapshot, ids[:_SHOWN])))


def _shown(snapshot: Snapshot, ids: list[str]) -> Iterator[Mention]:
    for view in claim_views(snapshot, snapshot.view.claims_by(ids), context=True):
        event = snapshot.events.get(snapshot.home.get(view.claim.id, ""))
        yield Mention(claim=view, event=EventLink(id=event.id, title=event.title) if event else None)


ENDPOINTS = (
    Endpoint(
        path="/api/actors/{id}/same",
        name="actor_same",
        summary="What it would mean that two actors are one: names gained, what is told of one and the other.",
        handle=same,
        asked=SameAsked,
        answer=MergeAnswer,
    ),
    Endpoint(
        path="/api/actors/{id}/words",
        name="actor_words",
        summary="The claims in which some words mean an actor, with their passages and events.",
        handle=words,
        asked=WordsAsked,
        answer=MentionsAnswer,
    ),
)
