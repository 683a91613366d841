"""The review queue: what people should rule on, the weightiest first, without what has been ruled on."""

from collections.abc import Iterable
from itertools import combinations
from typing import TYPE_CHECKING

from dateline.api.deciding.questions import (
    Desk,
    Question,
    about_claims,
    about_dates,
    about_disputes,
    about_joins,
    about_places,
)
from dateline.chronicle import log
from dateline.chronicle.seen import seen_by
from dateline.records.chronicle import Decision

if TYPE_CHECKING:
    from dateline.api.view import ChronicleView

_ASKING = (about_disputes, about_joins, about_claims, about_places, about_dates)


def review_queue(view: "ChronicleView", person: str | None = None, *, blind: bool = False) -> list[Question]:
    """Return the open questions by disagreement × impact × doubt.

    A question is left out once somebody has answered it or ruled on the same thing; "I cannot decide" leaves it
    out for that person alone. blind: for a second reader. The rulings of others than `person` count for nothing,
    neither in the chronicle that questions are drawn from nor as answers.
    """
    return review_view(view, person, blind=blind)[1]


def review_view(
    view: "ChronicleView", person: str | None = None, *, blind: bool = False
) -> tuple["ChronicleView", list[Question]]:
    """Return the open questions (see `review_queue`) with the view they are drawn from: answers go through it."""
    if blind:
        from dateline.api.deciding.blind import blind_view  # noqa: PLC0415 - brings in the joining

        view = blind_view(view, person or "")
    ruled = _Ruled(view, person, blind=blind)
    desk = Desk(view)
    asked = (q for asking in _ASKING for q in asking(desk))
    return view, sorted((q for q in asked if not ruled.on(q, desk)), key=lambda q: (-q.score, q.id))


class _Ruled:
    """What has been ruled on."""

    def __init__(self, view: "ChronicleView", person: str | None, *, blind: bool) -> None:
        every = log.in_force(view.workspace.rulings())
        counted = [d for d in every if d.person == person] if blind else every
        self._answered = {
            str(d.payload["question"]) for d in counted if d.payload.get("question") and _binds(d, person)
        }
        self._edits = [d for d in counted if d.action == "edit"]
        self._claims = _subjects(d for d in counted if d.action in ("accept", "reject", "edit"))
        self._pairs = [_sides(d) for d in counted if d.action in ("same", "different", "split")]
        self._words = {s.casefold() for s in _subjects(d for d in counted if d.action == "settle")}
        self._dated = _subjects(d for d in counted if d.action == "date-report")

    def on(self, question: Question, desk: Desk) -> bool:
        """Return whether a question has been answered, or its subject ruled on in another way."""
        if question.id in self._answered:
            return True
        subject = question.subjects[0]
        if question.kind == "claim":
            return subject in self._claims
        if question.kind == "place":
            return subject.casefold() in self._words
        if question.kind == "date":
            return subject in self._dated
        if question.kind == "dispute":
            return self._edited(question, desk)
        return self._compared(question, desk)

    def _compared(self, question: Question, desk: Desk) -> bool:
        """Return whether somebody ruled on the two sides of a near thing: claims of both under different subjects."""
        if question.kind == "same":
            a, b = (set(desk.events[e].claims) for e in question.subjects)
        else:
            a, b = ({claim} for claim in question.claims)
        return any((a & x and b & y) or (a & y and b & x) for pair in self._pairs for x, y in combinations(pair, 2))

    def _edited(self, question: Question, desk: Desk) -> bool:
        """Return whether somebody set the field that a dispute is on, and not in answer to another question."""
        event = desk.events.get(question.subjects[0])
        mine = set(event.rulings) if event else set()
        edits = (d for d in self._edits if d.id in mine and not d.payload.get("question"))
        return any(set(question.fields) & set(d.payload["set"]) for d in edits)


def _sides(decision: Decision) -> list[set[str]]:
    """Return the groups of claims that a ruling set against each other, or together."""
    seen = {subject: {p.claim for p in pins} for subject, pins in seen_by(decision).items()}
    if decision.action != "split":
        return list(seen.values())
    leaving = set(decision.payload["claims"])
    return [leaving, set().union(*seen.values()) - leaving]


def _binds(decision: Decision, person: str | None) -> bool:
    """Tell whether an answer closes a question for a person: one who could not decide speaks for themselves only."""
    return decision.payload.get("answer") != "undecided" or person is None or decision.person == person


def _subjects(decisions: Iterable[Decision]) -> set[str]:
    return {s for d in decisions for s in d.subjects}
