"""What can be changed over the API: rulings, a name settled, a claim added. Each is one entry of the log."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from dateline.api import deciding
from dateline.chronicle.rulings import all_subjects
from dateline.engines.knowledge import open_knowledge
from dateline.records.chronicle import Decision
from dateline.store import WorkspaceError
from dateline.web.asked import Asked
from dateline.web.desk import Desk
from dateline.web.endpoint import Endpoint
from dateline.web.errors import ConflictError, NotFoundError, RequestError
from dateline.web.shapes import (
    ClaimRequest,
    DecisionAnswer,
    DecisionRequest,
    EventLink,
    PlaceChange,
    SettleAnswer,
    SettleRequest,
    UndoRequest,
)
from dateline.web.snapshot import Snapshot
from dateline.web.views import claim_views

_TRIES = 20
"""Times a ruling is drawn up anew where another server's, on something else, came in between."""

_SHOWN = 50
"""Claims shown of those that settling a name changes."""


def decide(desk: Desk, _asked: Asked, body: DecisionRequest) -> DecisionAnswer:
    """Record a ruling. Raises ConflictError where somebody ruled on the same since the person looked."""
    subjects = [*body.subjects]

    def record() -> Decision:
        if isinstance(body.head, str) or body.head is None:
            _check_unruled(desk, body.head, subjects, body.person)
        return deciding.decide(
            desk.snapshot.view, body.action, subjects, body.payload, body.reason, body.person, _now()
        )

    return _recorded(desk, record)


def undo(desk: Desk, _asked: Asked, body: UndoRequest) -> DecisionAnswer:
    """Take a ruling back, by a ruling."""
    return _recorded(desk, lambda: deciding.undo(desk.snapshot.view, [body.id], body.reason, body.person, _now()))


def _now() -> str:
    return datetime.now(UTC).isoformat()


def _recorded(desk: Desk, record: Callable[[], Decision]) -> DecisionAnswer:
    """Append a ruling, drawn up anew where another came in between, and have the chronicle follow."""
    with desk.ruling:  # rulings of one server wait for each other; only those of another can come in between
        made = _drawn_up(desk, record)
    desk.decided(made)
    return DecisionAnswer(decision=made, head=made.hash)


def _drawn_up(desk: Desk, record: Callable[[], Decision]) -> Decision:
    for _ in range(_TRIES - 1):
        before = desk.head()
        try:
            return record()
        except WorkspaceError:
            if desk.head() == before:
                raise
    return record()


def _check_unruled(desk: Desk, head: str | None, subjects: Sequence[str], person: str) -> None:
    """Raise ConflictError where somebody else has ruled on one of the subjects after the entry `head`."""
    log = desk.workspace.decisions()
    hashes = [one.hash for one in log]
    if head is not None and head not in hashes:
        raise RequestError("The log has no entry of this head; load the page again.")
    after = log[hashes.index(head) + 1 :] if head is not None else log
    later = [one for one in after if one.person != person]
    mine = _with_claims(desk, subjects) if later else set()
    for one in later:
        if mine & _with_claims(desk, all_subjects(one)):
            why = f" (“{one.reason}”)" if one.reason else ""
            raise ConflictError(
                f"{one.person} ruled “{one.action}” on this at {one.at[11:16]} UTC{why}, after you looked; "
                "look at it, then rule again."
            )


def _with_claims(desk: Desk, subjects: Sequence[str]) -> set[str]:
    """Return some ids with the claims of the events among them: who rules on either rules on the same."""
    snapshot = desk.snapshot
    events = {snapshot.former.get(one, one) for one in subjects} & set(snapshot.events)
    return {*subjects, *(claim for event in events for claim in desk.told_by(event))}


def add_claim(desk: Desk, _asked: Asked, body: ClaimRequest) -> DecisionAnswer:
    """Add a claim on words that a person selected. Raises RequestError where the words do not stand there."""
    report = desk.snapshot.report(body.report)
    if report.text[body.start : body.end] != body.text:
        raise RequestError("These words do not stand at these places of the report; select them again.")
    fields = ("start", "end", "kind", "type", "standing", "voice", "roles", "toll", "when", "where", "event")
    given = {name: value for name in fields if (value := getattr(body, name)) is not None}
    view = desk.snapshot.view
    return _recorded(
        desk, lambda: deciding.decide(view, "add", [report.id], given, body.reason, body.person, _now())
    )


def settle(desk: Desk, _asked: Asked, body: SettleRequest) -> SettleAnswer:
    """Lay a name on one place wherever reports write it, or show what that would change."""
    place = open_knowledge(desk.workspace.settings().knowledge).places.get(body.place)
    if place is None:
        raise NotFoundError(f"The gazetteer has no place {body.place!r}; look one up first.")
    claims = _named_so(desk.snapshot, body)
    made = None if body.preview else _settled(desk, body)
    return SettleAnswer(
        words=body.words,
        place=place.id,
        name=place.name,
        lat=place.lat,
        lon=place.lon,
        n=len(claims),
        changes=_changes(desk.snapshot, claims[:_SHOWN]),
        decision=made,
    )


def _named_so(snapshot: Snapshot, body: SettleRequest) -> list[str]:
    wanted = " ".join(body.words.split()).casefold()
    return [
        claim.id
        for claim in snapshot.claims
        if (claim.where.words or "").casefold() == wanted
        and claim.where.id == body.was
        and claim.where.distance_km is None
    ]


def _changes(snapshot: Snapshot, ids: Sequence[str]) -> list[PlaceChange]:
    claims = snapshot.view.claims_by(ids)
    events = [snapshot.events.get(claim.event or "") for claim in claims]
    links = [EventLink(id=event.id, title=event.title) if event else None for event in events]
    views = claim_views(snapshot, claims, context=True)
    return [PlaceChange(claim=view, event=link) for view, link in zip(views, links, strict=True)]


def _settled(desk: Desk, body: SettleRequest) -> Decision:
    given = {"place": body.place} | ({"was": body.was} if body.was else {})
    view = desk.snapshot.view
    answer = _recorded(
        desk, lambda: deciding.decide(view, "settle", [body.words], given, body.reason, body.person, _now())
    )
    return answer.decision


ENDPOINTS = (
    Endpoint(
        path="/api/decisions",
        name="decide",
        summary="Record a ruling; the chronicle follows in the background.",
        handle=decide,
        method="POST",
        body=DecisionRequest,
        answer=DecisionAnswer,
    ),
    Endpoint(
        path="/api/decisions/undo",
        name="undo",
        summary="Take a ruling back, by a ruling.",
        handle=undo,
        method="POST",
        body=UndoRequest,
        answer=DecisionAnswer,
    ),
    Endpoint(
        path="/api/claims",
        name="add_claim",
        summary="Add a claim on words selected in a report.",
        handle=add_claim,
        method="POST",
        body=ClaimRequest,
        answer=DecisionAnswer,
    ),
    Endpoint(
        path="/api/places/settle",
        name="settle_place",
        summary="Lay a name on one place wherever reports write it; or, as a preview, show what that changes.",
        handle=settle,
        method="POST",
        body=SettleRequest,
        answer=SettleAnswer,
    ),
)
