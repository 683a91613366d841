"""The log of rulings, and what to rule on next."""

from dateline.api import deciding
from dateline.api.deciding import Entry, Question
from dateline.web.about import subjects_in_words
from dateline.web.asked import Asked, Paged
from dateline.web.desk import Desk
from dateline.web.endpoint import Endpoint, Rows
from dateline.web.shapes import LogRow, ReviewQuestion, VerifyAnswer
from dateline.web.snapshot import Snapshot
from dateline.web.views import actor_ids, claim_views

_SHOWN = 12
"""Passages shown with a question."""


class LogAsked(Paged, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Rulings by one person, of one action, or on one event, claim or report (and its claims)."""

    person: str | None = None
    action: str | None = None
    subject: str | None = None


class ReviewAsked(Paged, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """For whom questions are asked; `blind`: as if nobody else had ruled (a second reader); only one kind of them."""

    person: str | None = None
    blind: bool = False
    kind: str | None = None


def decisions(desk: Desk, asked: LogAsked) -> Rows[Entry, LogRow]:
    """Return the log, newest first."""
    snapshot = desk.snapshot
    found = deciding.history(snapshot.view, asked.subject) if asked.subject else deciding.entries(snapshot.view)
    kept = [
        one
        for one in reversed(found)
        if asked.person in (None, one.decision.person) and asked.action in (None, one.decision.action)
    ]
    return Rows(kept, lambda one: _log_row(snapshot, one))


def _log_row(snapshot: Snapshot, entry: Entry) -> LogRow:
    made = entry.decision
    return LogRow(
        id=made.id,
        action=made.action,
        person=made.person,
        at=made.at,
        reason=made.reason,
        subjects=subjects_in_words(snapshot, made.subjects, made.payload.get("actors")),
        before=entry.before,
        after=entry.after,
        undone_by=entry.undone_by,
        orphaned=entry.orphaned,
        payload={name: value for name, value in made.payload.items() if name != "seen"},
        hash=made.hash,
    )


def verify(desk: Desk, _asked: Asked) -> VerifyAnswer:
    """Return whether the log is whole."""
    problems = deciding.verify(desk.snapshot.view)
    entries = len(desk.workspace.decisions())
    return VerifyAnswer(whole=not problems, problems=problems, entries=entries, head=desk.head())


def review(desk: Desk, asked: ReviewAsked) -> Rows[Question, ReviewQuestion]:
    """Return what to rule on, the weightiest first."""
    snapshot = desk.snapshot
    found = _queue(desk, asked)
    return Rows([one for one in found if asked.kind in (None, one.kind)], lambda one: _question(snapshot, one))


def _queue(desk: Desk, asked: ReviewAsked) -> list[Question]:
    """Return the queue; drawn once for a person, a chronicle and a log: the pages of it are asked one by one."""
    snapshot, head = desk.snapshot, desk.head()
    name = f"review:{asked.person}:{asked.blind}"
    kept = snapshot.cache.get(name)
    if isinstance(kept, tuple) and kept[0] == head:
        found: list[Question] = kept[1]
        return found
    drawn = deciding.review_queue(snapshot.view, asked.person, blind=asked.blind)
    snapshot.cache[name] = (head, drawn)
    return drawn


def _question(snapshot: Snapshot, one: Question) -> ReviewQuestion:
    claims = snapshot.view.claims_by(one.claims[:_SHOWN])
    return ReviewQuestion(
        id=one.id,
        kind=one.kind,
        subjects=subjects_in_words(snapshot, one.subjects),
        fields=list(one.fields),
        question=one.question,
        reason=one.reason,
        options=list(one.options),
        disagreement=one.disagreement,
        impact=one.impact,
        doubt=one.doubt,
        score=one.score,
        evidence=claim_views(snapshot, claims, context=True),
        names=snapshot.named(actor_ids(claims)),
    )


ENDPOINTS = (
    Endpoint(
        path="/api/decisions",
        name="decisions",
        summary="The log of rulings, newest first: who, when, what it was before and became, why.",
        handle=decisions,
        asked=LogAsked,
        answer=LogRow,
        many=True,
    ),
    Endpoint(
        path="/api/decisions/verify",
        name="verify",
        summary="Whether the log is whole: every entry follows the one before it, unchanged.",
        handle=verify,
        answer=VerifyAnswer,
    ),
    Endpoint(
        path="/api/review",
        name="review",
        summary="What to rule on, ordered by disagreement × impact × doubt, with the passages.",
        handle=review,
        asked=ReviewAsked,
        answer=ReviewQuestion,
        many=True,
    ),
)
